package answer

import (
	"context"
	"slices"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// RelationList is what the field relations asks for.
type RelationList struct {
	Via            *model.RelationFilter
	Source, Target *model.EntityFilter
	Order          graph.EdgeOrder
	View           *model.View
}

// Relations lists relations of the whole graph.
func (s *Source) Relations(ctx context.Context, q RelationList, first int, after *string) (*RelationConnection, error) {
	v, err := viewOf(q.View)
	if err != nil {
		return nil, err
	}
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	if directed(q.Via) {
		return nil, badInput("via", "relations begins at no node, so that a direction has no meaning: use source and target")
	}
	ask := traverse.EdgeListQuery{Order: q.Order, Limit: first}
	if ask.Via, err = s.edgeFilter("via", q.Via); err != nil {
		return nil, err
	}
	if ask.Source, err = s.entityFilter("source", q.Source); err != nil {
		return nil, err
	}
	if ask.Target, err = s.entityFilter("target", q.Target); err != nil {
		return nil, err
	}
	name := list(keyOf([]any{"relations", q}))
	if ask.After, err = name.position(after); err != nil {
		return nil, err
	}
	found, more, err := s.session(v).EdgeList(ctx, ask)
	if err != nil {
		return nil, err
	}
	l := s.level(v)
	out := &RelationConnection{Edges: make([]RelationEdge, 0, len(found)), count: func(ctx context.Context, upTo int) (int, bool, error) {
		return s.session(v).CountEdges(ctx, ask, upTo)
	}}
	cursors := make([]string, 0, len(found))
	for i := range found {
		e := l.listed(&found[i])
		e.Cursor = name.cursor(found[i].Cursor)
		cursors = append(cursors, e.Cursor)
		out.Edges = append(out.Edges, e)
	}
	out.PageInfo = pageInfo(cursors, more, after)
	return out, nil
}

// directed tells whether a filter asks for a direction, at any depth.
func directed(f *model.RelationFilter) bool {
	if f == nil {
		return false
	}
	inner := func(o model.RelationFilter) bool { return directed(&o) }
	return f.Direction != nil || slices.ContainsFunc(f.And, inner) || slices.ContainsFunc(f.Or, inner) || directed(f.Not)
}

// listed makes an item of an edge in a list that begins at no node.
func (l *level) listed(e *traverse.ListedEdge) RelationEdge {
	target := l.thing(e.Target)
	var source *Thing
	if e.Source != nil {
		source = l.thing(e.Source)
	}
	direction := graph.Out
	if e.Edge.Type.Symmetric() {
		direction = graph.Both
	}
	return RelationEdge{Direction: direction, Relation: l.relation(e.Edge, source, target), far: target}
}

// ConflictList is what the field conflicts asks for.
type ConflictList struct {
	Where      *model.EntityFilter
	Predicates []string
	Agreement  []graph.Agreement
	View       *model.View
}

// Conflict is a slot and its differing claims.
type Conflict struct {
	Cursor    string
	Predicate string
	Agreement graph.Agreement
	subject   *Thing
	slot      slotSummary
}

// Node is the subject.
func (c Conflict) Node() Entity { return c.subject.entity() }

// Scope separates slots of one attribute.
func (c Conflict) Scope() *string { return text(c.slot.all[0].Scope) }

// Claims are the claims, best first.
func (c Conflict) Claims(first int) ([]*Claim, error) { return c.slot.Claims(first) }

// ConflictConnection is a page of conflicts.
type ConflictConnection struct {
	Edges    []Conflict
	PageInfo PageInfo
}

// Conflicts lists slots whose sources differ, by subject, predicate and scope.
func (s *Source) Conflicts(ctx context.Context, q ConflictList, first int, after *string) (*ConflictConnection, error) {
	v, err := viewOf(q.View)
	if err != nil {
		return nil, err
	}
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	if err := checkPredicates(q.Predicates); err != nil {
		return nil, err
	}
	where, err := s.entityFilter("where", q.Where)
	if err != nil {
		return nil, err
	}
	name := list(keyOf([]any{"conflicts", q}))
	position, err := name.position(after)
	if err != nil {
		return nil, err
	}
	claims := s.level(v)
	slots, err := claims.slots(ctx, q.Predicates, q.Agreement)
	if err != nil {
		return nil, err
	}
	var subjects []string
	for _, slot := range slots {
		subjects = append(subjects, slot[0].Claim.Subject)
	}
	things, err := claims.read(ctx, subjects)
	if err != nil {
		return nil, err
	}
	slots = slices.DeleteFunc(slots, func(slot []*Claim) bool {
		t := things.things[slot[0].Claim.Subject]
		return t == nil || !slices.Contains(q.Agreement, graph.SlotAgreement(bare(slot))) || !compete(t.Type, slot)
	})
	if slots, err = s.subjectsPassing(ctx, v, where, slots, things); err != nil {
		return nil, err
	}
	page, more := slice(slots, slotPosition, graph.ByID.Compare, position, first)
	docs, err := claims.claimDocuments(ctx)
	if err != nil {
		return nil, err
	}
	out := &ConflictConnection{Edges: make([]Conflict, 0, len(page))}
	cursors := make([]string, 0, len(page))
	for _, slot := range page {
		ranked := rank(slot, docs)
		c := Conflict{
			Cursor: name.cursor(slotPosition(slot)), Predicate: slot[0].Predicate, Agreement: graph.SlotAgreement(bare(slot)),
			subject: things.things[slot[0].Claim.Subject], slot: slotSummary{src: s, all: ranked, counting: ranked},
		}
		cursors = append(cursors, c.Cursor)
		out.Edges = append(out.Edges, c)
	}
	out.PageInfo = pageInfo(cursors, more, after)
	return out, nil
}

func slotPosition(slot []*Claim) graph.Cursor { return graph.Cursor{ID: slot[0].SlotKey()} }

// slots reads all slots of attributes with several claims that count, by subject, predicate and scope.
func (l *level) slots(ctx context.Context, predicates []string, want []graph.Agreement) ([][]*Claim, error) {
	bySlot := map[string][]*Claim{}
	q := graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.AttributeClaim}, Predicates: predicates, View: l.view}
	if len(want) == 1 && want[0] == graph.Conflict {
		// Claims in conflict are contested, and far fewer.
		contested := true
		q.Contested = &contested
	}
	err := l.src.eachClaim(ctx, q, func(claim graph.Claim) {
		if c := (&Claim{Claim: &claim, at: l}); claim.Value != nil && claim.Status != graph.Rejected && c.Modality() != graph.Denied {
			bySlot[claim.SlotKey()] = append(bySlot[claim.SlotKey()], c)
		}
	})
	if err != nil {
		return nil, err
	}
	var out [][]*Claim
	for _, slot := range bySlot {
		if len(slot) > 1 {
			out = append(out, slot)
			l.claims = append(l.claims, slot...)
		}
	}
	slices.SortFunc(out, func(a, b []*Claim) int { return graph.ByID.Compare(slotPosition(a), slotPosition(b)) })
	return out, nil
}

// compete tells whether the claims of a slot exclude each other where they differ: the property takes one value, or the
// store calls them contested.
func compete(t graph.EntityType, slot []*Claim) bool {
	p, _ := graph.PropertyOf(t, slot[0].Predicate)
	return p.Functional || slices.ContainsFunc(slot, func(c *Claim) bool { return c.Contested })
}

func (s *Source) subjectsPassing(ctx context.Context, v graph.View, where *traverse.Filter, slots [][]*Claim, things *level) ([][]*Claim, error) {
	if where == nil {
		return slots, nil
	}
	subjects := make([]*graph.Entity, len(slots))
	for i, slot := range slots {
		subjects[i] = things.things[slot[0].Claim.Subject].Entity
	}
	ok, err := s.session(v).Test(ctx, where, subjects)
	if err != nil {
		return nil, err
	}
	var out [][]*Claim
	for i, slot := range slots {
		if ok[i] {
			out = append(out, slot)
		}
	}
	return out, nil
}

// checkPredicates refuses names of attributes that no type has, naming those that are.
func checkPredicates(predicates []string) error {
	var known []string
	for _, n := range graph.Nodes() {
		for _, p := range n.Properties {
			known = append(known, p.Name)
		}
	}
	slices.Sort(known)
	known = slices.Compact(known)
	for _, p := range predicates {
		if !slices.Contains(known, p) {
			return badInput("predicates", "there is no attribute %.40q; the attributes are %v", p, known)
		}
	}
	return nil
}
