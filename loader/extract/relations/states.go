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
