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
