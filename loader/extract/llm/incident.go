package llm

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
)

// Words that decide about incidents which only the model sees.
var (
	planned = pattern.MustCompile(`\b(?:plan|plans|planned|planning|plot|plots|plotted|plotting|foiled|thwarted|averted|prevented|threat|threats|threatened|threatening|warned|warning|would-be)\b`)
	plural  = pattern.MustCompile(`\b(?:attacks|bombings|assaults|raids|killings|shootings|explosions|blasts|strikes|massacres|murders|kidnappings|abductions|ambushes|assassinations|beheadings|executions|plots|warnings|operations|talks|arrests|clashes)\b`)
	empty   = pattern.MustCompile(`^(?:the|a|an|this|that|these|those|its|their|his|her|of|on|in|at|by|and|to|for|against)$`)
)

// minWords is how many words that mean something the description of a new incident has: "the attack" alone is none.
const minWords = 2

// incident finds the attack, plot or event that words of the text speak of: the one that our own reading tells there, else a new
// one, if the words describe it.
func (r *reader) incident(spot doc.Span, e *end) (named, string) {
	told := map[string]int{} // how well the words are ours, 0 to 1000
	note := func(key string, at doc.Span) {
		if at.Overlaps(spot) {
			told[key] = max(told[key], likeness(at, spot))
		}
	}
	for _, m := range r.mentionsAt(spot) {
		if m.Type == e.Type && r.Things[m.Key] != nil {
			note(m.Key, m.Span)
		}
	}
	for key, t := range r.Things {
		if t.Entity.Type == e.Type {
			for _, at := range t.Surfaces {
				note(key, at.Span)
			}
		}
	}
	for i := range r.Findings[:r.rules] {
		f := &r.Findings[i]
		for _, key := range []string{f.Subject, f.Object} {
			if x := r.Things[key]; x != nil && x.Entity.Type == e.Type {
				note(key, f.Span) // told by a clause
			}
		}
	}
	if len(told) == 0 && r.plain(spot.Start, spot.End) {
		r.toldIn(spot, e.Type, told)
	}
	if len(told) == 0 {
		return r.newIncident(spot, e)
	}
	best, most, tie := "", -1, false
	for key, n := range told {
		switch {
		case n > most:
			best, most, tie = key, n, false
		case n == most:
			tie = true
		}
	}
	if tie {
		return named{}, dropIncident
	}
	return named{key: best, entity: r.Things[best].Entity, at: spot}, ""
}

// likeness is what two spans that overlap share of what they cover together, in thousandths.
func likeness(a, b doc.Span) int {
	return 1000 * (min(a.End, b.End) - max(a.Start, b.Start)) / (max(a.End, b.End) - min(a.Start, b.Start))
}

// toldIn adds the incidents that the rules found in the sentence of a spot.
func (r *reader) toldIn(spot doc.Span, t graph.EntityType, told map[string]int) {
	first, last := r.sentencesOf(spot)
	for _, f := range r.Findings[:r.rules] {
		if f.Sentence < first || f.Sentence > last {
			continue
		}
		for _, key := range []string{f.Subject, f.Object} {
			if x := r.Things[key]; x != nil && x.Entity.Type == t {
				told[key] = 0
			}
		}
	}
}

// capitalised begins words with a capital letter.
func capitalised(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[n:]
}

func (r *reader) newIncident(spot doc.Span, e *end) (named, string) {
	words := strings.Fields(r.Given(spot.Start, spot.End))
	for len(words) > 0 && empty.MatchString(strings.ToLower(words[0])) {
		words = words[1:]
	}
	meaning := 0
	for _, w := range words {
		if !empty.MatchString(strings.ToLower(w)) {
			meaning++
		}
	}
	if meaning < minWords {
		return named{}, dropIncident
	}
	name := strings.Join(words, " ")
	first, _ := r.sentencesOf(spot)
	s := r.Sentences[first]
	if e.Type == graph.Attack && planned.MatchString(strings.ToLower(r.Given(s.Start, s.End))) {
		return named{}, dropPlan
	}
	key := "llm " + strings.ToLower(string(e.Type)) + ":" + graph.Slug(name)
	if t := r.Things[key]; t != nil {
		return named{key: key, entity: t.Entity, at: spot}, ""
	}
	entity := graph.Entity{Type: e.Type, Name: capitalised(name), Kind: kindOf(e), Aggregate: e.Type != graph.Event && plural.MatchString(strings.ToLower(name))}
	return named{key: key, entity: entity, fresh: true, local: true, at: spot}, ""
}
