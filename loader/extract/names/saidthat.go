package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Pronouns behind a verb of saying: "X said it …".

// quoted tells whether all that stands before a token in its sentence is a quotation that ends right before it.
func (c *chain) quoted(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if token-2 < s.First {
		return false
	}
	q, w := c.tok(token-1).Text, c.tok(s.First).Text
	return (q == "\"" || q == "”") && (w == "\"" || w == "“")
}

// said reads "X said it …", "X said that they …": the pronoun is X. known tells that the words are such; key is "" if X is no
// group, as in "the army said it".
func (c *chain) said(sentence, token int) (key string, known bool) {
	s := &c.Sentences[sentence]
	k := token - 1
	if k > s.First && c.tok(k).Lower == "that" {
		k--
		if m := c.mentionAt(k); m != nil && m.Type == doc.DateMention && m.First > s.First+1 { // "X said in 2022 that it"
			if k = m.First - 1; c.tok(k).Lower == "in" || c.tok(k).Lower == "on" {
				k--
			}
		}
	}
	if k <= s.First || !saying.Has(c.tok(k).Lower) || k == token-1 && (claimedOrDenied.Has(c.tok(k).Lower) || c.tok(k).Lower == "declared" || c.tok(k).Lower == "reported") && !c.goesOn(token, s) {
		return "", false
	}
	for k > s.First && (c.tok(k-1).Lower == "has" || c.tok(k-1).Lower == "had" || c.tok(k-1).Lower == "later" || c.tok(k-1).Lower == "also") {
		k--
	}
	if k == s.First {
		return "", false // "has claimed it"
	}
	if key := c.alsoSaid(sentence, k); key != "" {
		return key, true
	}
	if w := c.tok(k - 1).Lower; w == "nobody" || w == "one" && k-2 >= s.First && c.tok(k-2).Lower == "no" || w == "none" {
		return "", true // "no one has said it did"
	}
	if m := c.mentionAt(max(k-2, 0)); c.tok(k-1).Text == "," && m != nil && m.Type == graph.ArmedGroup && !m.Adjective && m.First-1 > s.First && c.tok(m.First-1).Text == "," {
		return m.Key, true // "a smaller group, X, said that it"
	}
	if m := c.mentionAt(k - 1); m != nil {
		if m.Type == graph.ArmedGroup {
			return m.Key, true
		}
		return "", m.Type.Class() == graph.ActorClass && m.Type != graph.Person || m.Type.Class() == graph.PlaceClass
	}
	return "", officialNouns.Has(c.tok(k - 1).Lower)
}

// goesOn tells whether a verb stands right behind a pronoun, which is its subject then: "X claimed it had", but "X claimed it as revenge".
func (c *chain) goesOn(token int, s *text.Sentence) bool {
	if token+1 >= s.Last {
		return false
	}
	w := c.tok(token + 1).Lower
	return finites.Has(w) || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s") && w != "as" && c.tok(token+1).Kind == text.Word || w == "were" || w == "are" || w == "have" || w == "and" || c.tok(token).Lower != "it"
}

// alsoSaid returns the group that does something and says something in the later of two clauses: "the minister blamed X, but Y published a
// video and said its men had done it".
func (c *chain) alsoSaid(sentence, k int) string {
	s := &c.Sentences[sentence]
	if k-1 <= s.First || c.tok(k-1).Lower != "and" {
		return ""
	}
	b := k - 2
	for b > s.First && c.tok(b).Lower != "but" && c.tok(b).Lower != "while" && c.tok(b).Text != ";" {
		b--
	}
	if b == s.First {
		return ""
	}
	for i := range c.by[sentence] {
		m := &c.by[sentence][i]
		if m.First <= b || m.Adjective || m.Type.Class() != graph.ActorClass {
			continue
		}
		if m.Type == graph.ArmedGroup && m.Last < k-1 {
			return m.Key
		}
		return ""
	}
	return ""
}

// claiming are verbs behind which "it" may be their subject.
var claiming = wordSet(`said says say announced claimed claims insisted insists stated admitted denied confirmed acknowledged declared maintained reported that`)

var (
	saying        = wordSet(`said says say announced claimed claims insisted insists stated admitted denied confirmed acknowledged declared maintained maintains reported`)
	officialNouns = wordSet(`command coalition forces troops soldiers officials commanders policemen officers army police government military ministry authorities prosecutors court navy force regime opposition parliament agency company party office`)
)

// inWords tells whether "what it called" gives the words of a country that the sentence opens with: "X fired missiles at what it called …".
func (c *chain) inWords(sentence, token int) bool {
	if token < 1 || c.tok(token-1).Lower != "what" || len(c.by[sentence]) == 0 {
		return false
	}
	m := &c.by[sentence][0]
	return m.First < token && !m.Adjective && (m.Type == graph.Country || m.Type == graph.StateBody)
}
