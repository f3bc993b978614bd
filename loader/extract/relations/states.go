package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// passiveStates are verbs that say of a country what happens in it or how it lies, not what its government does.
var passiveStates = wordSet(`be have see become suffer witness experience lie border face remain gain win lose fall border celebrate mourn undergo stand
	need collapse descend slide plunge wake brace contain comprise share stretch emerge grow drift rank top sink play score beat qualify host border`)

// addressing verbs have a government as their object where it is a country.
var addressing = wordSet(`accuse warn blame urge tell ask thank criticise criticize pressure press persuade condemn assure notify inform alert assist advise implicate`)

// acting records the governments that countries and capitals stand for where they act or are spoken to.
func (r *clauses) acting() {
	for _, c := range r.Clauses {
		if c.Chunk.Word == "" || c.Chunk.Infinitive && c.Governor == nil {
			continue
		}
		v := c.Chunk.Word
		if !c.Chunk.Passive && !passiveStates.Has(v) && !(c.Chunk.Participle && !c.Chunk.Finite && c.Relative) {
			r.governments(c.Subjects)
		}
		if c.Chunk.Passive {
			r.governments(c.Behind("by"))
			if addressing.Has(v) {
				r.governments(c.Subjects)
			}
		} else if addressing.Has(v) {
			r.governments(c.Objects)
		}
	}
}

// sections are nouns for parts of a body of state.
var sections = wordSet(`unit formation formations branch arm wing division department directorate agency section units corps command`)

// partOfBody reads "the X Force of the Y Corps", "X, a unit of Y", "X and Z, the two formations of Y".
func (r *clauses) partOfBody(i int) {
	c := &r.Chunks[i]
	if c.Core != nil && c.Core.Type == graph.StateBody && !c.Core.Coreference && !c.Core.Adjective {
		part, ok := r.end(c.Core, true, false)
		if of := r.complementOf(i); ok && len(of) > 0 && r.Chunks[of[0]].Core != nil && r.Chunks[of[0]].Core.Type == graph.StateBody {
			part.chunk = i
			for _, o := range r.ends(of[:1], false) {
				r.relate(graph.PartOf, part, o, graph.Qualifiers{})
			}
		}
		return
	}
	if c.Core != nil || !sections.Has(c.Word) || c.Article == "" || i < 2 || r.Chunks[i-1].Kind != syntax.Comma || r.Chunks[i-2].Kind != syntax.Noun {
		return
	}
	wholes := only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.StateBody)
	parts := []int{i - 2}
	if c.Plural {
		parts = nil
		for k := i - 2; k >= 0 && k > i-9; k-- {
			if m := r.Chunks[k].Core; r.Chunks[k].Kind == syntax.Noun && m != nil && m.Type == graph.StateBody && !m.Coreference {
				parts = append(parts, k)
			} else if r.Chunks[k].Kind == syntax.Verb {
				break
			}
		}
	}
	for _, s := range only(r.ends(parts, false), graph.StateBody) {
		for _, o := range wholes[:min(1, len(wholes))] {
			r.relate(graph.PartOf, s, o, graph.Qualifiers{}, i)
		}
	}
}

// governments records a mention of the government of each country or capital among some noun phrases.
func (r *clauses) governments(chunks []int) {
	for _, i := range chunks {
		c := &r.Chunks[i]
		m := c.Core
		if c.Kind != syntax.Noun || m == nil || m.Adjective || m.Type != graph.Country && m.Type != graph.City || m.Coreference {
			continue
		}
		e, ok := r.end(m, true, true)
		if !ok || e.kind != graph.StateBody {
			continue
		}
		r.Things[e.key].Name(r.Slice(m.Start, m.End), m.Span)
		r.acted = append(r.acted, doc.Mention{Key: e.key, Type: graph.StateBody, Span: m.Span, First: m.First, Last: m.Last, Sentence: r.Index, Metonym: true})
	}
}
