package answer

import (
	"context"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// Named is what the field entity asks for: exactly one of ID, Name and ExternalID.
type Named struct {
	ID, Name, ExternalID *string
	Type                 *graph.EntityType
}

// ambiguous is how many candidates an ambiguous name shows.
const ambiguous = 10

// Entity returns the one entity that fits, nil if none does, [AmbiguousError] if several do.
func (s *Source) Entity(ctx context.Context, by Named, view *model.View) (Entity, error) {
	v, err := viewOf(view)
	if err != nil {
		return nil, err
	}
	f := graph.EntityFilter{}
	given := 0
	if by.ID != nil {
		given++
	}
	if by.Name != nil {
		given, f.Names = given+1, []string{*by.Name}
	}
	if by.ExternalID != nil {
		given, f.ExternalIDs = given+1, []string{*by.ExternalID}
	}
	if given != 1 {
		return nil, badInput("id", "give exactly one of id, name and externalId")
	}
	if by.ID != nil {
		return s.entityByID(ctx, *by.ID, by.Type, v)
	}
	if by.Type != nil {
		f.Types = []graph.EntityType{*by.Type}
	}
	hits, err := s.store.Find(ctx, graph.EntityQuery{Filter: f, View: v, Order: graph.ByName, Limit: ambiguous + 1})
	switch {
	case err != nil || len(hits) == 0:
		return nil, err
	case len(hits) > 1:
		out := &AmbiguousError{}
		for _, h := range head(hits, ambiguous) {
			out.Candidates = append(out.Candidates, *h.Entity)
		}
		return nil, out
	}
	return s.level(v).thing(hits[0].Entity).entity(), nil
}

func (s *Source) entityByID(ctx context.Context, id string, t *graph.EntityType, v graph.View) (Entity, error) {
	found, err := s.level(v).read(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	thing := found.things[id]
	if thing == nil || t != nil && thing.Type != *t {
		return nil, nil
	}
	return thing.entity(), nil
}

// Nodes returns what has these ids, in their order, nil where nothing has.
func (s *Source) Nodes(ctx context.Context, argument string, ids []string, view *model.View) ([]Node, error) {
	v, err := viewOf(view)
	if err != nil {
		return nil, err
	}
	if err := s.checkIDs(argument, ids); err != nil {
		return nil, err
	}
	kinds := map[string][]string{}
	for _, id := range ids {
		kinds[kindOf(id)] = append(kinds[kindOf(id)], id)
	}
	top := s.level(v)
	found := map[string]Node{}
	if rest := kinds[""]; rest != nil {
		things, err := top.read(ctx, rest)
		if err != nil {
			return nil, err
		}
		for id, t := range things.things {
			found[id] = t.entity()
		}
	}
	relations, err := top.readRelations(ctx, kinds[graph.RelationPrefix])
	if err != nil {
		return nil, err
	}
	for id, r := range relations {
		found[id] = r
	}
	if err := top.readClaims(ctx, kinds[graph.ClaimPrefix], graph.ClaimQuery{}, byIDs, func(c *Claim) { found[c.ID] = c }); err != nil {
		return nil, err
	}
	if err := top.readClaims(ctx, kinds[graph.EvidencePrefix], graph.ClaimQuery{}, byEvidence, func(c *Claim) {
		for i := range c.Claim.Evidence {
			e := &c.Claim.Evidence[i]
			found[e.ID] = &Evidence{e, c}
		}
	}); err != nil {
		return nil, err
	}
	out := make([]Node, len(ids))
	for i, id := range ids {
		out[i] = found[id]
	}
	return out, nil
}

// kindOf is the prefix of an id that is not an entity's.
func kindOf(id string) string {
	for _, prefix := range []string{graph.RelationPrefix, graph.ClaimPrefix, graph.EvidencePrefix} {
		if strings.HasPrefix(id, prefix) {
			return prefix
		}
	}
	return ""
}

func (s *Source) checkIDs(argument string, ids []string) error {
	if len(ids) > s.limits.IDs {
		return badInput(argument, "a list of %d is longer than %d", len(ids), s.limits.IDs)
	}
	return nil
}

// readRelations reads relations by id into a level of their own.
func (l *level) readRelations(ctx context.Context, ids []string) (map[string]*Relation, error) {
	slices.Sort(ids)
	below := l.below()
	out := map[string]*Relation{}
	for chunk := range slices.Chunk(slices.Compact(ids), graph.MaxIDs) {
		hops, err := l.src.store.Edges(ctx, graph.EdgeQuery{IDs: chunk, View: l.view})
		if err != nil {
			return nil, err
		}
		for _, h := range hops {
			for _, step := range h.Steps {
				out[step.Edge.ID] = below.relation(step.Edge, nil, below.thing(step.Far))
			}
		}
	}
	return out, nil
}

// EntityList is what the field entities asks for.
type EntityList struct {
	Where *model.EntityFilter
	Order graph.EntityOrder
	View  *model.View
}

// EntityEdge is an entity in a list.
type EntityEdge struct {
	Cursor string
	thing  *Thing
}

// Node is the entity.
func (e EntityEdge) Node() Entity { return e.thing.entity() }

// EntityConnection is a page of entities.
type EntityConnection struct {
	Edges    []EntityEdge
	PageInfo PageInfo
	count    counter
}

// Nodes are the entities.
func (c *EntityConnection) Nodes() []Entity {
	out := make([]Entity, len(c.Edges))
	for i := range c.Edges {
		out[i] = c.Edges[i].Node()
	}
	return out
}

// TotalCount counts the list.
func (c *EntityConnection) TotalCount(ctx context.Context, upTo int) (*int, error) {
	return c.count.total(ctx, upTo)
}

// Entities lists entities.
func (s *Source) Entities(ctx context.Context, q EntityList, first int, after *string) (*EntityConnection, error) {
	v, err := viewOf(q.View)
	if err != nil {
		return nil, err
	}
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	where, err := s.entityFilter("where", q.Where)
	if err != nil {
		return nil, err
	}
	name := list(keyOf([]any{"entities", q}))
	position, err := name.position(after)
	if err != nil {
		return nil, err
	}
	find := traverse.FindQuery{Filter: where, Order: q.Order, After: position, Limit: first}
	hits, more, err := s.session(v).Find(ctx, find)
	if err != nil {
		return nil, err
	}
	return s.level(v).entityPage(hits, more, after, name, func(ctx context.Context, upTo int) (int, bool, error) {
		return s.session(v).Count(ctx, find, upTo)
	}), nil
}

func (l *level) entityPage(hits []graph.Hit, more bool, after *string, name list, count counter) *EntityConnection {
	c := &EntityConnection{Edges: make([]EntityEdge, 0, len(hits)), count: count}
	cursors := make([]string, 0, len(hits))
	for _, h := range hits {
		cursor := name.cursor(h.Cursor)
		cursors = append(cursors, cursor)
		c.Edges = append(c.Edges, EntityEdge{cursor, l.thing(h.Entity)})
	}
	c.PageInfo = pageInfo(cursors, more, after)
	return c
}

// Words is what the field search asks for.
type Words struct {
	Text  string
	Where *model.EntityFilter
	Fuzzy bool
	View  *model.View
}

// SearchHit is one thing that a search found.
type SearchHit struct {
	Cursor  string
	Score   float64
	Matched string
	thing   *Thing
}

// Node is the thing.
func (h SearchHit) Node() Entity { return h.thing.entity() }

// SearchConnection is a page of what a search found.
type SearchConnection struct {
	Edges    []SearchHit
	PageInfo PageInfo
}

// Search finds entities by words.
func (s *Source) Search(ctx context.Context, q Words, first int, after *string) (*SearchConnection, error) {
	v, err := viewOf(q.View)
	if err != nil {
		return nil, err
	}
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	if strings.TrimSpace(q.Text) == "" {
		return nil, badInput("text", "the text is empty")
	}
	where, err := s.entityFilter("where", q.Where)
	if err != nil {
		return nil, err
	}
	name := list(keyOf([]any{"search", q}))
	position, err := name.position(after)
	if err != nil {
		return nil, err
	}
	hits, more, err := s.session(v).Find(ctx, traverse.FindQuery{
		Filter: where, Text: q.Text, Fuzzy: q.Fuzzy, Order: graph.ByScore, After: position, Limit: first,
	})
	if err != nil {
		return nil, err
	}
	l := s.level(v)
	out := &SearchConnection{Edges: make([]SearchHit, 0, len(hits))}
	cursors := make([]string, 0, len(hits))
	for _, h := range hits {
		cursor := name.cursor(h.Cursor)
		cursors = append(cursors, cursor)
		out.Edges = append(out.Edges, SearchHit{Cursor: cursor, Score: h.Score, Matched: h.Matched, thing: l.thing(h.Entity)})
	}
	out.PageInfo = pageInfo(cursors, more, after)
	return out, nil
}
