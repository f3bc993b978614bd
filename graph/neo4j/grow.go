package neo4j

import (
	"reflect"
	"slices"

	"linkchart/graph"
)

// An entity may be declared by very many Batches, and to read them all for each that comes would make a load slower the more
// there is. So where a change only adds to an entity, what comes is joined with the projection that is there. What cannot be
// told from the two alone is projected from all declarations.

// fresh tells of each new Batch whether it was not there before and shares its story with no document that was: then what
// it adds to the counts of an entity nobody else has brought.
func (w *writer) fresh() map[string]bool {
	out := map[string]bool{}
	for _, c := range w.added {
		out[c.id] = !w.old.existed[c.id]
	}
	shared := map[string]bool{}
	for id, s := range w.sources {
		if s.live && !out[id] {
			shared[s.doc.Story] = true
		}
	}
	for _, c := range w.added {
		if s := w.sources[c.id]; s != nil && s.live && shared[s.doc.Story] {
			out[c.id] = false
		}
	}
	return out
}

// gains returns the declarations of the new Batches by survivor.
func (w *writer) gains() map[string][]graph.Declaration {
	out := map[string][]graph.Declaration{}
	for _, c := range w.added {
		for i := range c.declared {
			d := c.declared[i].value
			to := w.survives[d.Entity.ID]
			out[to] = append(out[to], d)
		}
	}
	return out
}

// known leaves out the ids under which there was no entity: then no Batch before declares or dates them. Where what stands
// for what changes it leaves out none.
func (w *writer) known(ids []string) []string {
	if len(w.moved) > 0 {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { e := w.entities[id]; return e != nil && e.was == nil })
}

// grow joins an entity with declarations by fresh Batches. It returns nil where that takes the declarations before: where
// they may outvote a name or kind, or differ in type or identifiers.
func grow(was *graph.Entity, gain []graph.Declaration, docs map[string]*graph.Document) *graph.Entity {
	for i := range gain {
		d := &gain[i].Entity
		switch {
		case d.ID != was.ID, d.Type != was.Type, d.Kind != "" && d.Kind != was.Kind:
			return nil
		case d.Name != was.Name && !was.Gazetteer:
			return nil
		case d.Gazetteer && !sameReference(was, d):
			return nil
		}
	}
	more := graph.ProjectEntity(was.ID, gain, nil, docs, nil)
	now := *was
	now.Aliases = union(was.Aliases, append(more.Aliases, more.Name), was.Name)
	now.Metonyms = union(was.Metonyms, more.Metonyms)
	if slices.ContainsFunc(more.ExternalIDs, func(x graph.ExternalID) bool { return !slices.Contains(was.ExternalIDs, x) }) {
		return nil
	}
	now.Aggregate = was.Aggregate || more.Aggregate
	now.Support = joinSupport(was.Support, more.Support)
	return &now
}

// sameReference tells whether a gazetteer entry says of an entity what is known.
func sameReference(was, d *graph.Entity) bool {
	return was.Gazetteer && d.Name == was.Name && d.ISO2 == was.ISO2 && d.ISO3 == was.ISO3 && d.ISOCode == was.ISOCode && d.M49 == was.M49 &&
		d.Level == was.Level && d.GeonamesID == was.GeonamesID && reflect.DeepEqual(d.Point, was.Point) && d.GeoPrecision == was.GeoPrecision
}

// joinSupport adds the counts of different stories.
func joinSupport(a, b graph.Support) graph.Support {
	s := graph.Support{
		Evidence: a.Evidence + b.Evidence, Claims: a.Claims + b.Claims, Documents: a.Documents + b.Documents,
		Clusters: a.Clusters + b.Clusters, Undated: a.Undated + b.Undated,
		FirstReported: a.FirstReported, LastReported: max(a.LastReported, b.LastReported),
	}
	if s.FirstReported == "" || b.FirstReported != "" && b.FirstReported < s.FirstReported {
		s.FirstReported = b.FirstReported
	}
	return s
}

// union joins two sorted sets without some members; the empty set is nil.
func union(a, b []string, without ...string) []string {
	m := set(append(slices.Clone(a), b...)...)
	for _, x := range without {
		delete(m, x)
	}
	if len(m) == 0 {
		return nil
	}
	return sorted(m)
}
