package pattern

import "unicode/utf8"

// Names returns the names of the captures; that of the whole match, 0, is "".
func (e *Expr) Names() []string { return e.names }

// String returns the source of the expression.
func (e *Expr) String() string { return e.source }

// FindAt tries the expression at each of the places, in rising order, and returns the places of the matches that begin there
// with their captures, however they overlap.
func (e *Expr) FindAt(s string, places []int32) [][]int {
	var m *machine
	var out [][]int
	width := 2 * len(e.names)
	for _, place := range places {
		at := int(place)
		if at < len(s) && !e.first.has(s[at]) || !e.begins(s, at) {
			continue
		}
		if m == nil {
			m = machines.Get().(*machine) // given back below, by no defer: in a loop one costs an allocation
			m.begin(e)
		}
		if end := m.match(e, s, at); end >= 0 {
			found := make([]int, width)
			copy(found, m.caps)
			found[0], found[1] = at, end
			out = append(out, found)
			m.begin(e)
		}
	}
	if m != nil {
		machines.Put(m)
	}
	return out
}

// begins tells, by two bytes, whether a match may begin at a place.
func (e *Expr) begins(s string, at int) bool {
	switch {
	case at == len(s):
		return e.first.end
	case e.lead == nil || at+1 == len(s):
		return e.first.has(s[at])
	}
	return e.lead.has(s[at], s[at+1])
}

// search finds the leftmost match from a place on; its captures are in m.caps.
func (m *machine) search(e *Expr, s string, from int) (start, end int) {
	m.begin(e)
	if e.word && !e.text {
		return m.searchWords(e, s, from)
	}
	for at := from; at <= len(s); {
		if (at == len(s) || e.first.has(s[at])) && e.begins(s, at) && (!e.word || boundary(s, at)) {
			if end := m.match(e, s, at); end >= 0 {
				return at, end
			}
		}
		if e.text {
			break
		}
		if at < len(s) && s[at] >= utf8.RuneSelf {
			_, n := utf8.DecodeRuneInString(s[at:])
			at += n
		} else {
			at++
		}
	}
	return -1, -1
}

// searchWords is search for expressions whose matches begin where a word begins or ends: it looks at no other place.
func (m *machine) searchWords(e *Expr, s string, from int) (start, end int) {
	before := from > 0 && wordBytes[s[from-1]]
	for at := from; at <= len(s); at++ {
		behind := at < len(s) && wordBytes[s[at]]
		if behind == before {
			continue
		}
		before = behind
		if (at == len(s) || e.first.has(s[at])) && e.begins(s, at) {
			if end := m.match(e, s, at); end >= 0 {
				return at, end
			}
		}
	}
	return -1, -1
}

// MatchString tells whether the text holds a match.
func (e *Expr) MatchString(s string) bool { return e.FindStringIndex(s) != nil }

// FindStringIndex returns first and last byte of the leftmost match, nil if there is none.
func (e *Expr) FindStringIndex(s string) []int {
	m := machines.Get().(*machine)
	defer machines.Put(m)
	start, end := m.search(e, s, 0)
	if start < 0 {
		return nil
	}
	return []int{start, end}
}

// FindString returns the leftmost match, "" if there is none.
func (e *Expr) FindString(s string) string {
	if at := e.FindStringIndex(s); at != nil {
		return s[at[0]:at[1]]
	}
	return ""
}

// FindStringSubmatchIndex returns the places of the leftmost match and its captures, nil if there is none.
func (e *Expr) FindStringSubmatchIndex(s string) []int {
	all := e.find(s, 1, true)
	if all == nil {
		return nil
	}
	return all[0]
}

// FindStringSubmatch returns the leftmost match and its captures, "" for those that took no part; nil if there is none.
func (e *Expr) FindStringSubmatch(s string) []string {
	at := e.FindStringSubmatchIndex(s)
	if at == nil {
		return nil
	}
	out := make([]string, len(at)/2)
	for i := range out {
		if at[2*i] >= 0 {
			out[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return out
}

// FindAllStringIndex returns the places of all matches that do not overlap; n limits their number, -1 does not.
func (e *Expr) FindAllStringIndex(s string, n int) [][]int { return e.find(s, n, false) }

// FindAllStringSubmatchIndex is like [Expr.FindAllStringIndex], with captures.
func (e *Expr) FindAllStringSubmatchIndex(s string, n int) [][]int { return e.find(s, n, true) }

// FindAllBegun returns the places of all matches that do not overlap and begin in one of the ranges of bytes [from, to), which are
// given in rising order; they are added to room. The expression must begin at a word boundary.
func (e *Expr) FindAllBegun(s string, ranges [][2]int, room [][2]int) [][2]int {
	m := machines.Get().(*machine)
	defer machines.Put(m)
	m.begin(e)
	out := room
	at := 0
	for _, r := range ranges {
		at = max(at, r[0])
		before := at > 0 && wordBytes[s[at-1]]
		for at < r[1] {
			behind := wordBytes[s[at]]
			if behind == before || !e.first.has(s[at]) || !e.begins(s, at) {
				before = behind
				at++
				continue
			}
			end := m.match(e, s, at)
			if end <= at {
				before = behind
				at++
				continue
			}
			out = append(out, [2]int{at, end})
			at, before = end, wordBytes[s[end-1]]
			m.begin(e)
		}
	}
	return out
}

func (e *Expr) find(s string, n int, captures bool) [][]int {
	m := machines.Get().(*machine)
	defer machines.Put(m)
	var out [][]int
	for at, last := 0, -1; at <= len(s) && (n < 0 || len(out) < n); {
		start, end := m.search(e, s, at)
		if start < 0 {
			break
		}
		// An empty match right behind another is none.
		if end > start || start != last {
			found := []int{start, end}
			if captures {
				found = append(found, m.caps[2:]...)
			}
			out = append(out, found)
		}
		last, at = end, end
		if end == start {
			_, width := utf8.DecodeRuneInString(s[end:])
			at += max(width, 1)
		}
		if e.text {
			break
		}
	}
	return out
}
