package answer

import (
	"context"
	"fmt"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// Relation is an edge as a view shows it.
type Relation struct {
	*graph.Edge
	at *level
	// source and target are its ends, nil where they have not been read.
	source, target *Thing
}

// IsNode says that it has an id.
func (r *Relation) IsNode() {}

// Source is where it begins.
func (r *Relation) Source(ctx context.Context) (Entity, error) {
	return r.end(ctx, r.source, r.Edge.Source)
}

// Target is where it ends.
func (r *Relation) Target(ctx context.Context) (Entity, error) {
	return r.end(ctx, r.target, r.Edge.Target)
}

func (r *Relation) end(ctx context.Context, known *Thing, id string) (Entity, error) {
	if known != nil {
		return known.entity(), nil
	}
	ends, err := r.at.ends(ctx)
	if err != nil {
		return nil, err
	}
	t := ends.things[id]
	if t == nil {
		return nil, fmt.Errorf("relation %s: its end %s is not in the graph", r.ID, id)
	}
	return t.entity(), nil
}

// ends reads the ends of the level's relations that did not come with them.
func (l *level) ends(ctx context.Context) (*level, error) {
	return once(l, "ends", func() (*level, error) {
		var ids []string
		for _, r := range l.relations {
			if r.source == nil {
				ids = append(ids, r.Edge.Source)
			}
			if r.target == nil {
				ids = append(ids, r.Edge.Target)
			}
		}
		return l.read(ctx, ids)
	})
}

// Symmetric tells whether its ends have no order.
func (r *Relation) Symmetric() bool { return r.Type.Symmetric() }

// Role is the best supported role, nil if none is given.
func (r *Relation) Role() *string { return text(r.Edge.Role) }

// Status is the best supported status, nil if none is given.
func (r *Relation) Status() *string { return text(r.Edge.Status) }

// Since is when it began to hold.
func (r *Relation) Since() *FuzzyDate { return fuzzyDate(r.Edge.Since) }

// Until is when it ceased to hold.
func (r *Relation) Until() *FuzzyDate { return fuzzyDate(r.Edge.Until) }

// Claims are what it is made of.
func (r *Relation) Claims(ctx context.Context, first int, after *string) (*ClaimConnection, error) {
	claims, err := r.claims(ctx)
	if err != nil {
		return nil, err
	}
	return r.at.src.claimPage(claims, first, after, list(keyOf([]any{"relation.claims", r.ID, r.at.view})))
}

// Evidence is that of its claims.
func (r *Relation) Evidence(ctx context.Context, polarity *model.Polarity, first int, after *string) (*EvidenceConnection, error) {
	claims, err := r.claims(ctx)
	if err != nil {
		return nil, err
	}
	return r.at.src.evidencePage(claims, polarity, first, after, list(keyOf([]any{"relation.evidence", r.ID, polarity, r.at.view})))
}

// claims reads the claims of all relations of the level.
func (r *Relation) claims(ctx context.Context) ([]*Claim, error) {
	byRelation, err := once(r.at, "relation claims", func() (map[string][]*Claim, error) {
		ids := make([]string, 0, len(r.at.relations))
		for _, r := range r.at.relations {
			ids = append(ids, r.ID)
		}
		below := r.at.below()
		out := map[string][]*Claim{}
		err := below.readClaims(ctx, ids, graph.ClaimQuery{}, byRelations, func(c *Claim) { out[c.Claim.Relation] = append(out[c.Claim.Relation], c) })
		return out, err
	})
	return byRelation[r.ID], err
}

// RelationEdge is a relation in a list, seen from the near end.
type RelationEdge struct {
	Cursor    string
	Direction graph.Direction
	Relation  *Relation
	far       *Thing
}

// Node is the far end.
func (e *RelationEdge) Node() Entity { return e.far.entity() }

// RelationConnection is a page of relations.
type RelationConnection struct {
	Edges    []RelationEdge
	PageInfo PageInfo
	count    counter
}

// Nodes are the far ends.
func (c *RelationConnection) Nodes() []Entity {
	out := make([]Entity, len(c.Edges))
	for i := range c.Edges {
		out[i] = c.Edges[i].Node()
	}
	return out
}

// TotalCount counts the list.
func (c *RelationConnection) TotalCount(ctx context.Context, upTo int) (*int, error) {
	return c.count.total(ctx, upTo)
}
