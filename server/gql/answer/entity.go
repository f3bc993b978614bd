package answer

import (
	"context"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// Node is whatever has an id.
type Node interface{ IsNode() }

// Entity is a thing of one of the types of the ontology.
type Entity interface {
	Node
	IsEntity()
}

// Thing is an entity as a view shows it: what all types of entities have in common.
type Thing struct {
	*graph.Entity
	at *level
	// partial tells that only id, type and name are known, since it was reached through a document's record.
	partial bool
	// document is its record, for a document that came with it.
	document *graph.Document
}

// IsNode says that it has an id.
func (t *Thing) IsNode() {}

// IsEntity says that it is an entity.
func (t *Thing) IsEntity() {}

// entity gives a thing the type that its entity has.
func (t *Thing) entity() Entity {
	switch t.Type {
	case graph.ArmedGroup:
		return ArmedGroup{t}
	case graph.StateBody:
		return StateBody{t}
	case graph.Organization:
		return Organization{t}
	case graph.Person:
		return Person{t}
	case graph.Collective:
		return Collective{t}
	case graph.Attack:
		return Attack{occurrence{t}}
	case graph.Plot:
		return Plot{occurrence{t}}
	case graph.Event:
		return Event{occurrence{t}}
	case graph.Country:
		return Country{place{t}}
	case graph.AdminArea:
		return AdminArea{place{t}}
	case graph.City:
		return City{place{t}}
	case graph.Region:
		return Region{place{t}}
	case graph.Facility:
		return Facility{place{t}}
	}
	return Document{t}
}

// Degree counts its relations that pass via.
func (t *Thing) Degree(ctx context.Context, via *model.RelationFilter) (int, error) {
	n, err := t.at.degrees(ctx, "via", via)
	return n[t.ID], err
}

// degrees counts the relations of all things asked about, in one call.
func (l *level) degrees(ctx context.Context, argument string, via *model.RelationFilter) (map[string]int, error) {
	things, on := l.asked(ctx)
	return once(l, "degrees "+on+keyOf(via), func() (map[string]int, error) {
		f, err := l.src.edgeFilter(argument, via)
		if err != nil {
			return nil, err
		}
		rows, err := l.src.store.Degrees(ctx, idsOf(things), f, l.view)
		n := make(map[string]int, len(things))
		for _, r := range rows {
			n[r.ID] += r.Count
		}
		return n, err
	})
}

// Record is its evidence side.
func (t *Thing) Record() Record { return Record{t} }

// Relations are its relations with their far ends.
func (t *Thing) Relations(ctx context.Context, via *model.RelationFilter, where *model.EntityFilter, order graph.EdgeOrder, first int, after *string) (*RelationConnection, error) {
	return t.hop(ctx, hop{Field: "relations", Via: via, Where: where, Order: order}, first, after)
}

// text is nil for an empty text: null in an answer.
func text(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// number is nil for zero, where zero means that nothing is known.
func number(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
