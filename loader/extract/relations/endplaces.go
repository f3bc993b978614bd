package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// areaKinds are the types of place that "the territory", "the town" and the like stand for.
var areaKinds = map[string][]graph.EntityType{
	"territory": {graph.Region, graph.AdminArea, graph.Country}, "enclave": {graph.Region, graph.AdminArea, graph.City}, "strip": {graph.Region}, "peninsula": {graph.Region, graph.AdminArea},
	"island": {graph.Region, graph.AdminArea}, "archipelago": {graph.Region, graph.AdminArea}, "city": {graph.City}, "town": {graph.City}, "village": {graph.City}, "port": {graph.City},
	"province": {graph.AdminArea}, "country": {graph.Country}, "valley": {graph.Region, graph.AdminArea},
}

// placeBefore returns the place that "the territory", "the town", "the country" stands for: the one of that kind that was named last, in
// the sentence or the two before.
func (r *clauses) placeBefore(i int) []end {
	c := &r.Chunks[i]
	kinds := areaKinds[c.Word]
	if kinds == nil || c.Article != "the" && c.Article != "that" || c.Last-c.First > 2 && !(c.Last-c.First == 3 && (r.Tokens[c.First+1].Lower == "whole" || r.Tokens[c.First+1].Lower == "entire" || r.Tokens[c.First+1].Lower == "port")) || len(r.complementOf(i)) > 0 {
		return nil
	}
	for back := 0; back <= 2 && r.Index-back >= 0; back++ {
		ms := r.InSentence(r.Index - back)
		for n := len(ms) - 1; n >= 0; n-- {
			m := &ms[n]
			if slices.Contains(kinds, m.Type) && !m.Adjective && !m.Metonym && (back > 0 || m.First < c.First) {
				return []end{{key: m.Key, kind: m.Type, m: m, chunk: i, whole: true}}
			}
		}
	}
	return nil
}

// spotNouns are nouns for places that a name in apposition may say more closely: "the capital, Sanaa,".
var spotNouns = wordSet(`capital city town village province state region district territory port stronghold strongholds area island enclave bastion hub county place`)

// apposedPlace returns the place in apposition to a noun for one.
func (r *clauses) apposedPlace(i int) []end {
	c := &r.Chunks[i]
	if !spotNouns.Has(c.Word) || c.Article == "" && c.Owned == 0 {
		return nil
	}
	at := func(k, comma int) []end {
		if k < 0 || k >= len(r.Chunks) || r.Chunks[comma].Kind != syntax.Comma || r.Chunks[k].Kind != syntax.Noun {
			return nil
		}
		m := r.Chunks[k].Core
		if m == nil || m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility || m.Adjective {
			return nil
		}
		if e, ok := r.end(m, true, false); ok {
			e.chunk = i
			return []end{e}
		}
		return nil
	}
	if i >= 2 {
		if es := at(i-2, i-1); es != nil {
			return es
		}
	}
	if i+2 < len(r.Chunks) {
		return at(i+2, i+1)
	}
	return nil
}
