package names

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Noun phrases that open a sentence and stand for the person of whom the one before tells: "X was born in P. The cleric founded Y".

// offices are nouns for what a person is by an office, which may say behind "of" or "in" of what it is one: "the emir of X".
var offices = wordSet(`leader emir amir founder co-founder commander chief warlord chairman boss strongman kingpin ringleader head`)

// walks are nouns for what a person is by his trade or past.
var walks = wordSet(`cleric preacher surgeon doctor dentist teacher engineer lawyer businessman businesswoman tycoon physician pediatrician paediatrician imam mullah sheikh
	theologian academic professor poet rapper singer butcher mechanic carpenter electrician shepherd farmer student veteran jihadist extremist fugitive convict politician
	diplomat priest missionary bishop nun journalist reporter editor smuggler trader merchant shopkeeper seller driver bookseller pharmacist accountant
	ideologue propagandist bomb-maker bombmaker recruiter financier convert exile islamist guerrilla rebel militant old general colonel major captain lieutenant`)

// description returns the token behind a noun phrase for a person that opens a sentence at an article, and the token of its noun; 0 for none.
func (c *chain) description(sentence, token int) (last, head int) {
	s := &c.Sentences[sentence]
	if token > s.First+1 || token == s.First+1 && c.tok(s.First).Kind != text.Mark {
		return c.yearOld(token, s)
	}
	if token+1 < s.Last && c.tok(token+1).Kind == text.Number && c.agedOtherwise(sentence, c.tok(token+1).Text) {
		return 0, 0
	}
	for k := token + 1; k < s.Last && k < token+8; k++ {
		t := c.tok(k)
		if t.Kind == text.Mark && t.Text != "-" {
			return 0, 0
		}
		if c.used[k] || !offices.Has(t.Lower) && !walks.Has(t.Lower) {
			if t.Lower == "of" || t.Lower == "who" || t.Lower == "in" || t.Lower == "s" || t.Lower == "'s" || t.Lower == "’s" || t.Lower == "and" {
				return 0, 0
			}
			continue
		}
		if t.Lower == "old" && (c.tok(k-1).Text != "-" || c.tok(k-2).Lower != "year") {
			return 0, 0 // but "the 36-year-old"
		}
		if k+1 >= s.Last {
			return 0, 0
		}
		next := c.tok(k + 1)
		switch {
		case next.Text == "-" || offices.Has(next.Lower) || walks.Has(next.Lower):
			continue
		case next.Upper() && !next.Line, c.used[k+1]:
			return 0, 0 // "the cleric X"
		case next.Text == ",":
			if k+2 < s.Last && (c.tok(k+2).Upper() || c.used[k+2]) {
				return 0, 0 // "the cleric, X,"
			}
		case next.Kind == text.Mark:
			return 0, 0
		case next.Lower == "who" || next.Lower == "behind" || next.Lower == "that" || next.Lower == "responsible" || next.Lower == "accused" || next.Lower == "at" || next.Lower == "from":
			return 0, 0
		case next.Lower == "of" || next.Lower == "in":
			if !offices.Has(t.Lower) || !c.ofGroup(k+2, s.Last) {
				return 0, 0
			}
		case next.Lower == "'s" || next.Lower == "’s":
			return 0, 0
		case adjectivesBehind.Has(next.Lower) || groupNouns.Has(next.Lower):
			return 0, 0 // "the rebel group"
		}
		return k + 1, k
	}
	return 0, 0
}

// yearOld returns the token behind "the 45-year-old" behind a verb of saying, and its last, where it stands for a person; 0 for none: "police say the
// 45-year-old is".
func (c *chain) yearOld(token int, s *text.Sentence) (last, head int) {
	k := token + 5
	if before := c.tok(token - 1).Lower; k+1 >= s.Last || !saying.Has(before) && before != "that" || c.tok(k).Lower != "old" || c.tok(k-2).Lower != "year" {
		return 0, 0
	}
	if next := c.tok(k + 1); next.Kind != text.Word || next.Upper() || c.used[k+1] || walks.Has(next.Lower) || offices.Has(next.Lower) {
		return 0, 0
	}
	return k + 1, k
}

// agedOtherwise tells whether the two sentences before give somebody another age, or the same to one without a name: "X, 45, …. A 23-year-old was held".
func (c *chain) agedOtherwise(sentence int, age string) bool {
	for n := max(sentence-2, 0); n < sentence; n++ {
		for k := c.Sentences[n].First + 1; k+3 < c.Sentences[n].Last; k++ {
			t, next := c.tok(k), c.tok(k+1).Text
			switch {
			case t.Kind != text.Number:
			case next == "-" && c.tok(k+2).Lower == "year":
				if t.Text == age && !c.personWithin(k+5, min(k+10, c.Sentences[n].Last)) {
					return true
				}
			case c.tok(k-1).Text == "," && (next == "," || next == ".") && len(t.Text) == 2 && t.Text != age:
				return true
			}
		}
	}
	return false
}

// personWithin tells whether a person is named at one of some tokens.
func (c *chain) personWithin(from, to int) bool {
	for k := from; k < to; k++ {
		if m := c.mentionAt(k); m != nil && m.Type == graph.Person {
			return true
		}
	}
	return false
}

// ofGroup tells whether an armed group is named at a token, or behind one or two words, and nobody in apposition behind it: "the emir of X's Saharan
// branch", but not "the emir of X, Y,".
func (c *chain) ofGroup(k, last int) bool {
	for n := k; n < min(k+3, last); n++ {
		m := c.mentionAt(n)
		if m == nil {
			continue
		}
		return m.Type == graph.ArmedGroup && !(m.Last+1 < last && c.tok(m.Last).Text == "," && (c.tok(m.Last+1).Upper() || c.used[m.Last+1]))
	}
	return false
}

// adjectivesBehind are words behind a noun for a person that make it stand before another noun.
var adjectivesBehind = wordSet(`force forces fighter fighters leaders leader army campaign offensive attack attacks bomber bombers body bodies association council union cell cells unit units movement camp camps propaganda`)

// toldOf returns the one person of whom the sentences before a description tell: of the nearest that names any, without those who only speak there,
// and those who stand there for what is theirs or behind "by".
func (c *chain) toldOf(sentence int) string {
	for back := 1; back <= 2 && sentence-back >= 0; back++ {
		s := &c.Sentences[sentence-back]
		if s.Heading || s.Furniture {
			return ""
		}
		var first, key, teller string
		several := false
		for i := range c.by[sentence-back] {
			m := &c.by[sentence-back][i]
			if m.Type == graph.Person && c.tells(m) {
				teller = m.Key
			}
			if m.Type != graph.Person || m.Key == teller {
				continue
			}
			if c.kinOf(m) {
				return ""
			}
			if m.First-s.First <= 3 && first == "" {
				first = m.Key
			}
			if !m.Coreference && (c.obliquely(m) || c.owns(m) && m.Key != first) {
				continue
			}
			several = several || key != "" && key != m.Key
			key = m.Key
		}
		switch {
		case key == "" && first == "":
			continue
		case !several && key != "":
			return key
		case first != "" && (first == c.hero || c.hero == ""):
			return first
		}
		return ""
	}
	return ""
}

// tells tells whether a person is named as one who says what the sentence tells: "X said", "said the minister, X".
func (c *chain) tells(m *doc.Mention) bool {
	s := &c.Sentences[m.Sentence]
	for k := m.Last; k < s.Last && k < m.Last+3; k++ {
		if saying.Has(c.tok(k).Lower) {
			return true
		}
	}
	for k := m.First - 1; k >= s.First && k >= m.First-5 && c.tok(k).Text != "."; k-- {
		if w := c.tok(k).Lower; saying.Has(w) || w == "according" {
			return true
		}
	}
	return slices.Contains([]string{"spokesman", "spokeswoman", "spokesperson"}, c.tok(max(m.First-1, 0)).Lower)
}
