package text

// nounPhrase reads determiner, numbers, modifiers and head.
func (t *Text) nounPhrase(i, to int) (Chunk, bool) {
	ts := t.Tokens
	c := Chunk{Kind: NP, From: i, Head: -1}
	j := i
	// predeterminers: "both the", "all of the" stays apart
	if ts[j].Name == 0 && ts[j].Tag == Det && (ts[j].Low == "both" || ts[j].Low == "all" || ts[j].Low == "such" || ts[j].Low == "half") && j+1 < to {
		c.Det = ts[j].Low
		j++
	}
	if n := t.quantity(j, to); n > 0 {
		c.QtyFrom, c.QtyTo = j, j+n
		j += n
	} else if j < to && ts[j].Tag == Det && ts[j].Name == 0 {
		c.Det = ts[j].Low
		j++
		if n := t.quantity(j, to); n > 0 {
			c.QtyFrom, c.QtyTo = j, j+n
			j += n
		}
	} else if j < to && ts[j].Tag == Pron && ts[j].Name == 0 && j == i {
		c.Pronoun, c.Head, c.Word, c.To = true, j, ts[j].Low, j+1
		return c, true
	}
	adjs, nouns := 0, 0
loop:
	for ; j < to; j++ {
		k := &ts[j]
		adjacent := j > i && k.Start == ts[j-1].End
		switch {
		case k.Name > 0:
			if k.Tag == Name {
				nouns++
				c.Head = j
			} else {
				adjs++
			}
		case k.Tag == Noun, k.Tag == Name:
			if nouns > 0 && temporal(k) && !temporal(&ts[j-1]) && ts[j-1].Tag != Punct {
				break loop
			}
			nouns++
			c.Head = j
		case k.Tag == Adj:
			if nouns > 0 && !adjacent && !(ts[j-1].Name > 0 && j+1 < to && nounish(&ts[j+1]) && !timeAdj[k.Low]) && !(ts[j-1].Tag == Name && j+1 < to && nounish(&ts[j+1]) && !timeAdj[k.Low]) {
				break loop
			}
			adjs++
		case k.Tag == Adv && j+1 < to && (ts[j+1].Tag == Adj || adjacentVerbAdj(ts, j+1, to)) && nouns == 0:
		case k.Tag == Num:
			if nouns > 0 && !(ts[j-1].Tag == Name && (months[ts[j-1].Low] || ts[j-1].Low != "" && len(k.Low) < 4)) {
				break loop
			}
			if nouns > 0 || months[nextLow(ts, j, to)] {
				c.Head = max(c.Head, j)
				break
			}
			if c.QtyTo == c.QtyFrom && !adjacent {
				c.QtyFrom, c.QtyTo = j, j+1
			}
		case k.Text == "-" && adjacent && j+1 < to && ts[j+1].Start == k.End:
			// a compound word: whatever stands behind the hyphen belongs to it
			if n := &ts[j+1]; n.Tag == Verb || n.Tag == Prep || n.Tag == Adv || n.Tag == Conj || n.Tag == Det || n.Tag == Num || n.Tag == To {
				if j+2 < to && ts[j+2].Tag != Punct || j+2 < to && ts[j+2].Text == "-" {
					j++
					adjs++
					if n.Tag == Verb && !(j+1 < to && nounish(&ts[j+1])) && nouns > 0 && n.Form != Base {
						break
					}
				} else if n.Tag == Verb || n.Tag == Num {
					j++
					nouns++
					c.Head = j
				}
			}
		case k.Text == "/" && adjacent && j+1 < to && ts[j+1].Start == k.End:
		case k.Tag == Verb && (k.Form == Past || k.Form == Participle) && nouns > 0 && adjs > 0 && ts[j-1].Name > 0 && c.Det != "" && j+1 < to && ts[j+1].Tag == Noun:
			// "the recent X orchestrated attacks"
			adjs++
		case k.Tag == Verb && k.Form == Gerund && nouns == 0 && adjs+b2i(c.Det != "") > 0 && j+1 < to && nounish(&ts[j+1]):
			adjs++
		case k.Tag == Conj && j > i && j+2 < to && t.joined(j, to, nouns):
			// "Russian and Iranian governments": one phrase with two modifiers
			adjs++
			c.Plural = true
		default:
			break loop
		}
	}
	for j > i && ts[j-1].Text == "-" {
		j--
	}
	if c.Head < 0 {
		switch {
		case c.QtyTo > c.QtyFrom:
			c.Head = c.QtyTo - 1
			c.To = max(c.QtyTo, j)
			c.Word = ts[c.Head].Low
			return c, true
		case adjs > 0 && (c.Det != "" || ts[j-1].Name > 0):
			c.Head, c.To, c.Word = j-1, j, ts[j-1].Low
			return c, true
		case c.Det != "" && j == i+1:
			c.Pronoun, c.Head, c.To, c.Word = true, i, i+1, c.Det
			return c, true
		}
		return c, false
	}
	c.To = max(c.Head+1, j)
	for c.To-1 > c.Head && ts[c.To-1].Tag != Adj && ts[c.To-1].Tag != Num {
		c.To--
	}
	if ts[c.To-1].Tag == Adj && c.To-1 > c.Head {
		c.To = c.Head + 1
	}
	h := &ts[c.Head]
	if h.Tag == Name && h.Name == 0 {
		c.Word = Singular(h.Low)
	} else {
		c.Word = h.Lemma
	}
	c.Plural = c.Plural || h.Low != c.Word || h.Low == "people" || h.Low == "troops" || h.Low == "police" || c.Det == "these" || c.Det == "those" || c.Det == "several" || c.Det == "many"
	return c, true
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

var timeAdj = set("last next recent this early late")

func nextLow(ts []Token, j, to int) string {
	if j+1 < to {
		return ts[j+1].Low
	}
	return ""
}

func adjacentVerbAdj(ts []Token, j, to int) bool {
	return j+1 < to && ts[j].Tag == Verb && (ts[j].Form == Past || ts[j].Form == Gerund) && nounish(&ts[j+1])
}

func temporal(k *Token) bool { return timeNouns[k.Low] || months[k.Low] && k.Cap() }

// joined tells whether the conjunction at j joins two modifiers of one head.
func (t *Text) joined(j, to, nouns int) bool {
	ts := t.Tokens
	p, n := &ts[j-1], &ts[j+1]
	behind := func(k int) bool {
		for ; k < to; k++ {
			if ts[k].Tag == Noun || ts[k].Tag == Name && ts[k].Name == 0 {
				return true
			}
			if ts[k].Tag != Adj && ts[k].Tag != Name {
				return false
			}
		}
		return false
	}
	switch {
	case p.Tag == Adj && nouns == 0 && n.Tag == Adj:
		return behind(j + 2)
	case p.Tag == Name && p.Name > 0 && n.Tag == Adj && n.Name > 0:
		return behind(j + 2)
	}
	return false
}

// quantity returns the number of tokens of the quantity at i, 0 if there is none: "over 130", "4,000 to 6,000".
func (t *Text) quantity(i, to int) int {
	ts := t.Tokens
	j := i
	word := func(k int, w ...string) bool {
		if k >= to {
			return false
		}
		for _, x := range w {
			if ts[k].Low == x {
				return true
			}
		}
		return false
	}
	money := func(k int) bool { return k < to && (ts[k].Text == "$" || ts[k].Text == "€" || ts[k].Text == "£") }
	num := func(k int) bool { return k < to && ts[k].Tag == Num && ts[k].Name == 0 || money(k) }
	switch {
	case word(j, "more", "fewer", "less", "greater", "higher") && word(j+1, "than") && num(j+2):
		j += 2
	case word(j, "at") && word(j+1, "least", "most") && num(j+2):
		j += 2
	case word(j, "up") && word(j+1, "to") && num(j+2):
		j += 2
	case word(j, "as") && word(j+1, "many", "few", "much") && word(j+2, "as") && num(j+3):
		j += 3
	case word(j, "an") && word(j+1, "estimated") && num(j+2):
		j += 2
	case word(j, "over", "about", "around", "some", "nearly", "almost", "roughly", "approximately", "under", "between", "above", "below", "estimated", "only", "just", "another") && num(j+1):
		j++
	case word(j, "a") && word(j+1, "dozen", "hundred", "thousand", "million", "couple"):
		j++
		if word(j, "couple") {
			return j + 1 - i
		}
	case num(j):
	default:
		return 0
	}
	if t.dayOf(j, to) {
		return 0
	}
	for num(j) || j > i && j+1 < to && ts[j].Text == "-" && ts[j].Start == ts[j-1].End && num(j+1) {
		j++
	}
	if word(j, "to", "and", "or", "and/or") && num(j+1) && !t.dayOf(j+1, to) && (word(j, "to", "or") || word(i, "between")) {
		j++
		for num(j) {
			j++
		}
	} else if j < to && (ts[j].Text == "–" || ts[j].Text == "-" || ts[j].Text == "—") && num(j+1) {
		j += 2
	}
	return j - i
}

// dayOf tells whether the number at j is a day or year beside a month.
func (t *Text) dayOf(j, to int) bool {
	ts := t.Tokens
	return j+1 < to && months[ts[j+1].Low] && ts[j+1].Cap() || j > 0 && months[ts[j-1].Low] && ts[j-1].Cap()
}
