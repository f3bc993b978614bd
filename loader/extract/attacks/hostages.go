package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// heldKinds are the attack types of which people are held.
func heldKind(kind string) bool {
	switch kind {
	case "HOSTAGE_KIDNAPPING", "HOSTAGE_BARRICADE", "HIJACKING":
		return true
	}
	return false
}

// taken counts those whom a deed took hostage: "took 170 people hostage", "abducted 22 villagers".
func (r *reader) taken(s *syntax.Sentence, d *deed, in *incident) {
	if in.aggregate || !heldKind(d.kind) {
		return
	}
	patients := d.Objects
	if d.Chunk.Passive {
		patients = d.Subjects
	}
	for _, i := range patients {
		r.countTaken(s, i, in)
	}
}

// countTaken records how many a noun phrase counts as hostages.
func (r *reader) countTaken(s *syntax.Sentence, i int, in *incident) {
	if i < 0 || i >= len(s.Chunks) {
		return
	}
	c := &s.Chunks[i]
	q := howMany(s, i)
	if q == nil || r.overYears(q) {
		return
	}
	last := r.Tokens[c.Last-1].End
	value, ok := r.quantity(q, last)
	if !ok {
		return
	}
	value.Unit = "persons"
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: "hostages", Value: &graph.Value{Quantity: &value}, Span: doc.Span{Start: q.Start, End: last}})
}

// takenHostage adds the place and the day behind a "hostage" that an aside cuts off: "taking 26 people, most of them scientists, hostage at X".
func (r *reader) takenHostage(s *syntax.Sentence, c *syntax.Clause, p *phrase) {
	for i := c.Verb + 1; i+1 < len(s.Chunks) && i < c.Verb+14; i++ {
		if s.Chunks[i].Kind == syntax.Verb {
			return
		}
		if s.Chunks[i].Kind != syntax.Comma || s.Chunks[i+1].Word != "hostage" && s.Chunks[i+1].Word != "captive" {
			continue
		}
		last := i + 1
		if len(p.places) == 0 {
			last = r.beside(s, last, p)
		}
		for k := i + 2; k < len(s.Chunks) && k <= last+4; k++ {
			if s.Chunks[k].Kind == syntax.Date && len(p.dates) == 0 {
				p.dates = append(p.dates, *s.Chunks[k].Mentions[0])
			}
		}
		p.last = max(p.last, s.Chunks[last].Last)
		return
	}
}
