package answer

import (
	"cmp"
	"context"
	"fmt"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// Claim is a proposition as a view shows it, with its visible evidence.
type Claim struct {
	*graph.Claim
	at *level
}

// IsNode says that it has an id.
func (c *Claim) IsNode() {}

// Subject is what it is about.
func (c *Claim) Subject(ctx context.Context) (Entity, error) {
	t, err := c.at.end(ctx, c.Claim.Subject)
	if err == nil && t == nil {
		err = fmt.Errorf("claim %s: its subject %s is not in the graph", c.ID, c.Claim.Subject)
	}
	if err != nil {
		return nil, err
	}
	return t.entity(), nil
}

// Object is the other end, nil for a claim with a value.
func (c *Claim) Object(ctx context.Context) (Entity, error) {
	if c.Claim.Object == "" {
		return nil, nil
	}
	return c.at.optionalEnd(ctx, c.Claim.Object)
}

func (l *level) optionalEnd(ctx context.Context, id string) (Entity, error) {
	t, err := l.end(ctx, id)
	if err != nil || t == nil {
		return nil, err
	}
	return t.entity(), nil
}

// end returns an entity that a claim of the level names; all are read at once.
func (l *level) end(ctx context.Context, id string) (*Thing, error) {
	ends, err := once(l, "claim ends", func() (*level, error) {
		var ids []string
		for _, c := range l.claims {
			ids = append(ids, c.Claim.Subject)
			if c.Claim.Object != "" {
				ids = append(ids, c.Claim.Object)
			}
			for i := range c.Claim.Evidence {
				if by := c.Claim.Evidence[i].SaidBy; by != "" {
					ids = append(ids, by)
				}
			}
		}
		return l.read(ctx, ids)
	})
	if err != nil {
		return nil, err
	}
	return ends.things[id], nil
}

// Value is what it says of its subject, nil for a claim with an object.
func (c *Claim) Value() ClaimValue {
	if c.Claim.Value == nil {
		return nil
	}
	return c.value()
}

// Status is the analysts' decision.
func (c *Claim) Status() graph.ClaimStatus { return cmp.Or(c.Claim.Status, graph.Open) }

// Modality is the strongest of its positive evidence.
func (c *Claim) Modality() graph.Modality {
	if len(c.Claim.Evidence) == 0 {
		return graph.Asserted
	}
	best := graph.Denied
	for i := range c.Claim.Evidence {
		if e := &c.Claim.Evidence[i]; !e.Negative && e.Modality.Rank() < best.Rank() {
			best = e.Modality
		}
	}
	return best
}

// Confidence is 1 − Π over stories (1 − best score in the story), 1 for reference data, 0 for derived claims.
func (c *Claim) Confidence(ctx context.Context) (float64, error) {
	switch {
	case c.Derived:
		return 0, nil
	case len(c.Claim.Evidence) == 0:
		return 1, nil
	}
	docs, err := c.at.claimDocuments(ctx)
	if err != nil {
		return 0, err
	}
	best := map[string]float64{}
	var stories []string
	for i := range c.Claim.Evidence {
		e := &c.Claim.Evidence[i]
		d := docs[e.Document]
		if d == nil || e.Negative {
			continue
		}
		if _, ok := best[d.Story]; !ok {
			stories = append(stories, d.Story)
		}
		best[d.Story] = max(best[d.Story], e.Score(d.Reliability))
	}
	rest := 1.0
	for _, s := range stories {
		rest *= 1 - best[s]
	}
	return 1 - rest, nil
}

// Rule is the rule by which it follows from others.
func (c *Claim) Rule() *string { return text(c.Claim.Rule) }

// DerivedFrom are the claims it follows from.
func (c *Claim) DerivedFrom(ctx context.Context) ([]*Claim, error) {
	byID, err := once(c.at, "derived from", func() (map[string]*Claim, error) {
		var ids []string
		for _, c := range c.at.claims {
			ids = append(ids, c.Claim.DerivedFrom...)
		}
		out := map[string]*Claim{}
		err := c.at.below().readClaims(ctx, ids, graph.ClaimQuery{}, byIDs, func(c *Claim) { out[c.ID] = c })
		return out, err
	})
	if err != nil {
		return nil, err
	}
	var out []*Claim
	for _, id := range c.Claim.DerivedFrom {
		if from := byID[id]; from != nil {
			out = append(out, from)
		}
	}
	return c.at.src.small(ctx, out), nil
}

// small cuts a list without paging, and says so.
func (s *Source) small(ctx context.Context, claims []*Claim) []*Claim { return cutList(ctx, s, claims) }

func cutList[T any](ctx context.Context, s *Source, items []T) []T {
	if len(items) > s.limits.SmallList {
		s.cut(ctx)
		items = items[:s.limits.SmallList]
	}
	return items
}

// Competing are the other claims on its slot; a relation's slot has its object too.
func (c *Claim) Competing(ctx context.Context, first int) ([]*Claim, error) {
	if err := c.at.src.checkFirst(first); err != nil {
		return nil, err
	}
	slots, err := once(c.at, "slots", func() (map[string][]*Claim, error) {
		var subjects, predicates []string
		seen := map[string]bool{}
		for _, c := range c.at.claims {
			subjects = append(subjects, c.Claim.Subject)
			if !seen[c.Predicate] {
				seen[c.Predicate] = true
				predicates = append(predicates, c.Predicate)
			}
		}
		out := map[string][]*Claim{}
		err := c.at.below().readClaims(ctx, subjects, graph.ClaimQuery{Predicates: predicates}, bySubjects, func(c *Claim) {
			out[c.slot()] = append(out[c.slot()], c)
		})
		return out, err
	})
	if err != nil {
		return nil, err
	}
	var out []*Claim
	for _, other := range slots[c.slot()] {
		if other.ID != c.ID {
			out = append(out, other)
		}
	}
	return head(out, first), nil
}

func (c *Claim) slot() string { return c.SlotKey() + "|" + c.Claim.Object }

// Relation is the relation it supports, nil if it makes none.
func (c *Claim) Relation(ctx context.Context) (*Relation, error) {
	if c.Claim.Relation == "" {
		return nil, nil
	}
	byID, err := once(c.at, "relations", func() (map[string]*Relation, error) {
		var ids []string
		for _, c := range c.at.claims {
			if c.Claim.Relation != "" {
				ids = append(ids, c.Claim.Relation)
			}
		}
		return c.at.readRelations(ctx, ids)
	})
	return byID[c.Claim.Relation], err
}

// Evidence is where texts bear on it.
func (c *Claim) Evidence(_ context.Context, polarity *model.Polarity, first int, after *string) (*EvidenceConnection, error) {
	return c.at.src.evidencePage([]*Claim{c}, polarity, first, after, list(keyOf([]any{"claim.evidence", c.ID, polarity, c.at.view})))
}

// ClaimEdge is a claim in a list.
type ClaimEdge struct {
	Cursor string
	Node   *Claim
}

// ClaimConnection is a page of claims.
type ClaimConnection struct {
	Edges    []ClaimEdge
	PageInfo PageInfo
	count    counter
}

// Nodes are the claims.
func (c *ClaimConnection) Nodes() []*Claim {
	out := make([]*Claim, len(c.Edges))
	for i := range c.Edges {
		out[i] = c.Edges[i].Node
	}
	return out
}

// TotalCount counts the list.
func (c *ClaimConnection) TotalCount(ctx context.Context, upTo int) (*int, error) {
	return c.count.total(ctx, upTo)
}

// claimPage makes a page of claims that are at hand, in the order of their ids.
func (s *Source) claimPage(claims []*Claim, first int, after *string, name list) (*ClaimConnection, error) {
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	at, err := name.position(after)
	if err != nil {
		return nil, err
	}
	page, more := slice(claims, func(c *Claim) graph.Cursor { return graph.Cursor{ID: c.ID} }, graph.ByID.Compare, at, first)
	return claimConnection(page, more, after, name, counted(len(claims))), nil
}

func claimConnection(page []*Claim, more bool, after *string, name list, count counter) *ClaimConnection {
	c := &ClaimConnection{Edges: make([]ClaimEdge, 0, len(page)), count: count}
	cursors := make([]string, 0, len(page))
	for _, claim := range page {
		cursor := name.cursor(graph.Cursor{ID: claim.ID})
		cursors = append(cursors, cursor)
		c.Edges = append(c.Edges, ClaimEdge{Cursor: cursor, Node: claim})
	}
	c.PageInfo = pageInfo(cursors, more, after)
	return c
}
