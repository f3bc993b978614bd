package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// speaker returns the person right before the verb of saying that a pronoun stands behind: X of "In a letter read out by his lawyer, Y, X said he
// had acted alone"; "" for none.
func (c *chain) speaker(sentence, token int) string {
	s := &c.Sentences[sentence]
	if l := c.tok(token).Lower; l != "he" && l != "she" {
		return ""
	}
	k := token - 1
	if k > s.First && c.tok(k).Lower == "that" {
		k--
	}
	if k <= s.First || !saying.Has(c.tok(k).Lower) {
		return ""
	}
	if m := c.mentionAt(k - 1); m != nil && m.Type == graph.Person && !m.Coreference && m.Last == k {
		return m.Key
	}
	return ""
}

// unnamed tells whether a pronoun stands for somebody of whom its sentence says no more than what he or she is: "A survivor said he had
// buried ten".
func (c *chain) unnamed(sentence, token int) bool {
	s := &c.Sentences[sentence]
	for k := token - 1; k > s.First; k-- {
		if m := c.mentionAt(k); m != nil && m.Type == graph.Person {
			return false
		}
		t := c.tok(k)
		if !humans.Has(t.Lower) && !natives.Has(t.Lower) && !officerWords.Has(t.Lower) || t.Upper() {
			continue
		}
		for n := k - 1; n >= s.First && n > k-4; n-- {
			switch l := c.tok(n).Lower; {
			case l == "a" || l == "an" || l == "one" || l == "another":
				return n == s.First || c.tok(n-1).Text != ","
			case c.tok(n).Kind != text.Word || c.used[n] && c.mentionAt(n) == nil:
				n = s.First
			}
		}
	}
	return false
}

// sexes are what the words around the names of persons, and the pronouns resolved so far, tell of them.
type sexes map[string]string

// of returns the sex that a pronoun is for: "m", "f".
func (sexes) of(pronoun string) string {
	if pronoun == "she" || pronoun == "her" {
		return "f"
	}
	return "m"
}

// note keeps what a pronoun that stands for a person tells.
func (x sexes) note(key, pronoun string) {
	if x[key] == "" {
		x[key] = x.of(pronoun)
	}
}

// other tells whether a pronoun cannot stand for a person.
func (x sexes) other(key, pronoun string) bool { return x[key] != "" && x[key] != x.of(pronoun) }

// titledSexes reads the sexes that given names and titles before them tell.
func (c *chain) titledSexes() {
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if m.Type != graph.Person || m.Coreference || m.Last == m.First {
			continue
		}
		if c.sex[m.Key] == "" {
			if x := c.calledAs(m.First, m.Last); x != "" {
				c.sex[m.Key] = x
			}
		}
		for k := max(m.First-1, 0); k <= m.First; k++ {
			switch l := trim(c.tok(k)); {
			case femaleTitles.Has(l):
				c.sex[m.Key] = "f"
			case maleTitles.Has(l) && c.sex[m.Key] == "":
				c.sex[m.Key] = "m"
			}
		}
	}
}

var (
	femaleTitles = wordSet(`mrs ms miss madam madame lady baroness queen princess spokeswoman chairwoman congresswoman policewoman businesswoman sister nun widow mother daughter wife girlfriend actress`)
	maleTitles   = wordSet(`mr sir lord king prince spokesman chairman congressman policeman businessman imam mullah sheikh ayatollah bishop archbishop father brother son husband uncle nephew`)
)

// oblique tells whether a person is named only by whom, with whom or of whom something was done: "answering a call by the spokesman of X, Y".
func (c *chain) obliquely(m *doc.Mention) bool {
	s := &c.Sentences[m.Sentence]
	for k := m.First - 1; k >= s.First && k > m.First-10; k-- {
		t := c.tok(k)
		switch {
		case t.Lower == "by" || t.Lower == "according":
			return true
		case t.Text == "," && k != m.First-1, t.Text == ";", t.Lower == "and" || t.Lower == "that" || t.Lower == "who" || t.Lower == "when" || t.Lower == "after" || t.Lower == "as":
			return false
		}
	}
	return false
}
