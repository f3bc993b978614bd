package names

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// governmentNouns call a government by where it sits.
var governmentNouns = wordSet(`government regime junta administration rulers`)

// governments finds "the federal government in Mogadishu": the government of the country whose capital that is.
func (r *reader) governments(s *text.Sentence) {
	if !r.Holds(s, governmentNouns) {
		return
	}
	for i := s.First + 1; i+2 < s.Last; i++ {
		if !governmentNouns.Has(r.tok(i).Lower) || r.used[i] || r.tok(i+1).Lower != "in" {
			continue
		}
		city := r.mentionAt(i + 2)
		if city == nil || city.First != i+2 || city.Type != graph.City || city.Coreference {
			continue
		}
		e := r.x.g.Entry(city.Key)
		if e == nil || len(e.Countries) == 0 {
			continue
		}
		government := r.x.g.Government(e.Countries[0])
		if government == nil || !slices.Contains(government.Metonyms, e.Name) {
			continue
		}
		first := i
		for first-1 > s.First && !r.used[first-1] && (r.tok(first-1).Lower == "federal" || r.tok(first-1).Lower == "central" || r.tok(first-1).Lower == "military" || r.tok(first-1).Lower == "ruling") {
			first--
		}
		if w := r.tok(first - 1).Lower; w != "the" && w != "a" && w != "by" && w != "of" && w != "its" {
			continue // "the Taliban government in Kabul": whose it is, is said
		}
		t := r.thing(government)
		r.add(doc.Mention{Key: t.Key, Type: graph.StateBody, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(i).End}, First: first, Last: i + 1, Sentence: r.sentence})
	}
}
