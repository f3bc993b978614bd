package names

import (
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// familyName returns the last word of a name that is no "Jr." or numeral.
func familyName(words []string) string {
	last := words[len(words)-1]
	if len(words) > 2 && generations.Has(strings.ToLower(strings.TrimSuffix(last, "."))) {
		return strings.TrimSuffix(words[len(words)-2], ",")
	}
	return last
}

// generations tell those of one name apart.
var generations = wordSet(`jr sr ii iii iv`)

// sameSurname returns the person whose last word, or whole name, is that of name.
func (r *reader) sameSurname(name string) *doc.Thing {
	words := strings.Fields(name)
	var found *doc.Thing
	for _, t := range r.surname[strings.ToLower(familyName(words))] {
		have := strings.Fields(t.Entity.Name)
		alike := strings.EqualFold(t.Entity.Name, name) || strings.EqualFold(familyName(have), familyName(words)) && (len(words) == 1 || len(have) == 1 || shortened(have, words))
		if alike && (found == nil || t.Order < found.Order) {
			found = t
		}
	}
	return found
}

// shortened tells whether one of two names of two words or more leaves out words of the other.
func shortened(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 2 || len(a) == len(b) {
		return false
	}
	k := 0
	for _, w := range a {
		if k < len(b) && strings.EqualFold(w, b[k]) {
			k++
		}
	}
	return k == len(b)
}

// index makes a person known by the last word of its name.
func (r *reader) index(t *doc.Thing) {
	if r.surname == nil {
		r.surname = map[string][]*doc.Thing{}
	}
	words := strings.Fields(t.Entity.Name)
	last := strings.ToLower(familyName(words))
	if !slices.Contains(r.surname[last], t) {
		r.surname[last] = append(r.surname[last], t)
	}
}

// namesakes are the persons who may be called by a word alone, with the tokens at which each is named in full.
type namesakes map[string][]bearer

type bearer struct {
	*doc.Thing
	at []int
}

// nearest returns the person named last before a token of those who may be called by a word, else the first of the text.
func (n namesakes) nearest(word string, token int) *doc.Thing {
	var out *doc.Thing
	best := -1
	for _, b := range n[word] {
		i, _ := slices.BinarySearch(b.at, token)
		if i > 0 && b.at[i-1] > best {
			out, best = b.Thing, b.at[i-1]
		} else if out == nil || best < 0 && b.Order < out.Order {
			out = b.Thing
		}
	}
	return out
}

// within tells whether a person who may be called by a word is named in full between two tokens, others whether another one is.
func (n namesakes) within(word string, who *doc.Thing, from, to int) bool {
	return slices.ContainsFunc(n[word], func(b bearer) bool { return b.Thing == who && b.between(from, to) })
}

func (n namesakes) others(word string, who *doc.Thing, from, to int) bool {
	return slices.ContainsFunc(n[word], func(b bearer) bool { return b.Thing != who && b.between(from, to) })
}

func (b *bearer) between(from, to int) bool {
	i, _ := slices.BinarySearch(b.at, from)
	return i < len(b.at) && b.at[i] < to
}

// called returns who may be called by a word alone: by the last one of the name, or by another if nobody else bears it; inside the name no
// given name is.
func (r *reader) called() namesakes {
	at := map[string][]int{}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Type == graph.Person && !m.Coreference {
			at[m.Key] = append(at[m.Key], m.First)
		}
	}
	out, first := namesakes{}, map[string][]*doc.Thing{}
	for _, key := range slices.Sorted(maps.Keys(r.Things)) {
		t := r.Things[key]
		if t.Entity.Type != graph.Person || !t.Local {
			continue
		}
		slices.Sort(at[key])
		words := strings.Fields(t.Entity.Name)
		w := familyName(words)
		if len(w) > 3 || len(w) == 3 && len(words) > 1 && !givenNames.Has(strings.ToLower(w)) {
			out[w] = append(out[w], bearer{t, at[key]})
		}
		if _, bare, ok := strings.Cut(w, "-"); ok && len(bare) > 4 && particles.Has(strings.ToLower(w[:len(w)-len(bare)-1])) && len(words) > 1 {
			out[bare] = append(out[bare], bearer{t, at[key]}) // "Khazali" for Qais al-Khazali
		}
		for _, f := range words[1:max(1, len(words)-1)] {
			if low := strings.ToLower(f); len(f) > 3 && !strings.Contains(f, "-") && !particles.Has(low) && !givenNames.Has(low) && !sentenceWords.Has(low) {
				first[f] = append(first[f], t) // "Polay" for Victor Polay Campos
			}
		}
		if f := words[0]; len(words) > 1 && len(f) > 3 && !particles.Has(strings.ToLower(f)) && !sentenceWords.Has(strings.ToLower(f)) {
			first[f] = append(first[f], t)
		}
	}
	for _, n := range r.nicks {
		if out[n.word] == nil && len(n.word) > 1 {
			out[n.word] = []bearer{{n.Thing, at[n.Key]}}
		}
	}
	for f, things := range first {
		if len(things) == 1 && out[f] == nil {
			out[f] = []bearer{{things[0], at[things[0].Key]}}
		}
	}
	return out
}

// surnames finds later mentions of a person by the last name, or last two words, alone.
func (r *reader) surnames() {
	last := r.called()
	if len(last) == 0 {
		return
	}
	kept := map[string]*doc.Thing{}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Furniture {
			continue
		}
		r.sentence = si
		for i := s.First; i < s.Last; i++ {
			article := (r.tok(i).Lower == "al" || r.tok(i).Lower == "el") && i+2 < s.Last && r.tok(i+1).Text == "-" && r.tok(i+2).Upper() && !r.used[i]
			if !article && (r.tok(i).Kind != text.Word || !r.tok(i).Upper() || r.used[i] && !r.townName(i, s)) {
				continue
			}
			end := i + 1
			for end+1 < s.Last && r.tok(end).Text == "-" && !r.tok(end).Space && !r.tok(end+1).Space {
				end += 2
			}
			surface := r.Slice(r.tok(i).Start, r.tok(end-1).End)
			t := last.nearest(surface, i)
			if t == nil && strings.HasPrefix(surface, "Al-") {
				t = last.nearest("al-"+strings.TrimPrefix(surface, "Al-"), i)
			}
			if k := kept[surface]; k != nil && t != nil && t != k && !last.within(surface, t, s.First, i) {
				t = k
			}
			if t != nil && last.others(surface, t, i, s.Last) {
				kept[surface] = t // "X, an uncle of the minister, S X": X alone is who he was before
			}
			if t != nil && (r.free(i, end) || end == i+1 && r.townName(i, s)) {
				r.dropInside(i, end)
				r.mention(t, i, end)
			}
		}
	}
}

// townName tells whether a token alone names a town, and nothing before it says that the town is meant.
func (r *reader) townName(i int, s *text.Sentence) bool {
	m := r.mentionAt(i)
	if m == nil || m.Last != m.First+1 || m.Type != graph.City && m.Type != graph.AdminArea || m.Adjective {
		return false
	}
	if i == s.First {
		return true
	}
	switch r.tok(i - 1).Lower {
	case "in", "at", "near", "from", "of", "to", "outside", "around", "the", "into":
		return false
	}
	return true
}
