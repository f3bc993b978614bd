package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// mainSubject returns the group of which a sentence speaks behind the phrase or clause that opens it: Y of "Founded by men of X, Y has its camps
// in the hills"; nil if there is none.
func (c *chain) mainSubject(sentence int) *doc.Mention {
	s := &c.Sentences[sentence]
	if !c.opensWithPhrase(s) {
		return nil
	}
	fronted := false // another actor stands in the phrase
	for i := range c.by[sentence] {
		m := &c.by[sentence][i]
		if m.Adjective || m.Type.Class() != graph.ActorClass || m.Type == graph.Person {
			continue
		}
		if fronted && m.Type == graph.ArmedGroup && c.behindComma(m) && c.beforeVerb(m, s) {
			return m
		}
		fronted = true
	}
	return nil
}

// opensWithPhrase tells whether a sentence begins with a participle or a preposition, "Founded by …", "With the help of …".
func (c *chain) opensWithPhrase(s *text.Sentence) bool {
	w := c.tok(s.First).Lower
	return phraseOpeners.Has(w) || len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) && c.mentionAt(s.First) == nil
}

// phraseOpeners are prepositions, conjunctions and participles with which a phrase before the subject opens.
var phraseOpeners = wordSet(`with without in on at after before since until under from for like unlike despite following against among alongside besides although though while when
	as once born led known made built set drawn forged hit torn split fought driven thanks because given to by`)

// behindComma tells whether a comma stands right before a name or its article.
func (c *chain) behindComma(m *doc.Mention) bool {
	k := m.First - 1
	if k > 0 && c.tok(k).Lower == "the" {
		k--
	}
	return k > 0 && c.tok(k).Text == ","
}

// beforeVerb tells whether a word stands right behind a name that may be its verb.
func (c *chain) beforeVerb(m *doc.Mention, s *text.Sentence) bool {
	if m.Last >= s.Last {
		return false
	}
	t := c.tok(m.Last)
	return t.Kind == text.Word && t.Text == t.Lower && c.mentionAt(m.Last) == nil && !behindNames.Has(t.Lower) && !possessiveMark.Has(t.Lower)
}

// behindNames are words behind a name that is no subject of what follows them.
var behindNames = wordSet(`and or of in at on to from with by for who which that whose whom as near but than nor including among while when where
	fighters militants gunmen rebels members commander commanders leader leaders men insurgents`)

// asked tells whether a sentence is the question of an explainer, "What does the group want?", "Is it part of al-Qaeda?": it asks about
// whom the text is about.
func (c *chain) asked(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if !c.dominant || c.tok(s.Last-1).Text != "?" || token-s.First > 6 || !askers.Has(c.tok(s.First).Lower) {
		return false
	}
	for _, m := range c.by[sentence] {
		if m.First < token && m.Type.Class() == graph.ActorClass {
			return false
		}
	}
	return true
}

var askers = wordSet(`what who where how why when is does did do can could will was has are which whom`)
