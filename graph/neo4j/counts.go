package neo4j

import "linkchart/graph"

// counts is what [graph.Info] tells, kept up to date by every write.
type counts struct {
	Entities  map[graph.EntityType]int   `json:"entities,omitempty"`
	Relations map[graph.RelationType]int `json:"relations,omitempty"`
	Claims    int                        `json:"claims,omitempty"`
	Evidence  int                        `json:"evidence,omitempty"`
	Documents int                        `json:"documents,omitempty"`
}

// count adds what the change brings.
func (w *writer) count() {
	n := &w.counts
	if n.Entities == nil {
		n.Entities = map[graph.EntityType]int{}
	}
	if n.Relations == nil {
		n.Relations = map[graph.RelationType]int{}
	}
	for _, e := range w.entities {
		if e.was != nil {
			bump(n.Entities, e.was.Type, -1)
		}
		if e.now != nil {
			bump(n.Entities, e.now.Type, 1)
		}
	}
	for _, e := range w.edges {
		if e.was != nil && !e.was.Derived {
			bump(n.Relations, e.was.Type, -1)
		}
		if e.now != nil && !e.now.Derived {
			bump(n.Relations, e.now.Type, 1)
		}
	}
	n.Claims += w.change.Claims.Added - w.change.Claims.Removed
	n.Evidence += w.change.Evidence.Added - w.change.Evidence.Removed
	for _, s := range w.sources {
		if s.doc == nil {
			continue
		}
		if s.wasLive {
			n.Documents--
		}
		if s.live {
			n.Documents++
		}
	}
}

// bump keeps a type without members out of the table.
func bump[K comparable](m map[K]int, k K, by int) {
	if m[k] += by; m[k] == 0 {
		delete(m, k)
	}
}
