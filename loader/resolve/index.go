package resolve

import (
	"cmp"
	"maps"
	"slices"

	"linkchart/graph"
)

// index is what the rules look things up in.
type index struct {
	records map[string]*record  // by id
	up      map[string][]string // from a place or building to what it is located in
	same    map[string]string   // from an attack to the one it was merged into
}

// record is one recorded entity with what is said of it.
type record struct {
	*graph.Entity
	out, in map[graph.RelationType][]string // the other ends of its relations
	values  map[string][]*graph.Claim       // by predicate
	docs    map[string]bool                 // where it is named
}

func newIndex(r Records) *index {
	x := &index{records: map[string]*record{}, up: map[string][]string{}, same: map[string]string{}}
	for i := range r.Entities {
		e := &r.Entities[i]
		x.records[e.ID] = &record{Entity: e, out: map[graph.RelationType][]string{}, in: map[graph.RelationType][]string{}, values: map[string][]*graph.Claim{}, docs: map[string]bool{}}
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		s := x.records[c.Subject]
		if s == nil {
			continue
		}
		for _, e := range c.Evidence {
			s.docs[e.Document] = true
		}
		if c.Kind != graph.RelationClaim {
			s.values[c.Predicate] = append(s.values[c.Predicate], c)
			continue
		}
		t := graph.RelationType(c.Predicate)
		if t == graph.LocatedIn {
			x.up[c.Subject] = append(x.up[c.Subject], c.Object)
		}
		s.out[t] = append(s.out[t], c.Object)
		if o := x.records[c.Object]; o != nil {
			o.in[t] = append(o.in[t], c.Subject)
			for _, e := range c.Evidence {
				o.docs[e.Document] = true
			}
		}
	}
	return x
}

// of returns the recorded entities of a type that documents declare for themselves, by id.
func (x *index) of(t graph.EntityType) []*record {
	var out []*record
	for _, id := range slices.Sorted(maps.Keys(x.records)) {
		if r := x.records[id]; r.Type == t && !r.Gazetteer {
			out = append(out, r)
		}
	}
	return out
}

// closure returns a place and all that it lies in.
func (x *index) closure(places ...string) map[string]bool {
	seen := map[string]bool{}
	for open := slices.Clone(places); len(open) > 0; {
		p := open[len(open)-1]
		open = open[:len(open)-1]
		if !seen[p] {
			seen[p] = true
			open = append(open, x.up[p]...)
		}
	}
	return seen
}

func (x *index) countries(places map[string]bool) []string {
	var out []string
	for p := range places {
		if r := x.records[p]; r != nil && r.Type == graph.Country {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return out
}

// merge remembers which attacks are one, for what hangs on them.
func (x *index) merge(js []graph.Judgement) { x.same = graph.Survivors(js, nil) }

func (x *index) resolve(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = cmp.Or(x.same[id], id)
	}
	return out
}
