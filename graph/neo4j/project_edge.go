package neo4j

import (
	"context"

	"linkchart/graph"
)

// projectEdges fills edges for the touched ones and marks their claims.
func (w *writer) projectEdges(ctx context.Context, t *touched) error {
	if err := w.loadClaimsBy(ctx, byEdge, sorted(t.edges)); err != nil {
		return err
	}
	groups := map[string][]*claim{}
	needed := map[string]bool{}
	for _, id := range sorted(w.claims) {
		c := w.claims[id]
		if !t.edges[c.now.edge] {
			continue
		}
		groups[c.now.edge] = append(groups[c.now.edge], c)
		needed[c.now.subject], needed[c.now.object] = true, true
	}
	if err := w.loadEntities(ctx, sorted(needed)); err != nil {
		return err
	}
	if err := w.loadEvidenceSources(ctx); err != nil {
		return err
	}
	if err := w.loadEdges(ctx, t); err != nil {
		return err
	}
	docs := w.documents()
	for id, claims := range groups {
		w.edges[id].now = w.projectEdge(claims, docs)
	}
	return nil
}

// projectEdge makes the edge of the claims on it, which all join the same ends, and marks them.
func (w *writer) projectEdge(claims []*claim, docs map[string]*graph.Document) *graph.Edge {
	var ws []graph.Witness
	for _, c := range claims {
		if c.now.status != graph.Rejected {
			ws = append(ws, graph.Witnesses(&c.value, docs)...)
		}
	}
	c := claims[0]
	e, contested := graph.ProjectEdge(graph.RelationType(c.value.Predicate), w.entities[c.now.subject].now, w.entities[c.now.object].now, ws)
	for _, c := range claims {
		c.now.contested, c.now.relation = contested, ""
		if e != nil && c.now.status != graph.Rejected {
			c.now.relation = e.ID
		}
	}
	return e
}

// loadEdges reads the touched edges as they are.
func (w *writer) loadEdges(ctx context.Context, t *touched) error {
	byType := map[graph.RelationType][]string{}
	for _, id := range sorted(t.edges) {
		w.edges[id] = &edge{}
		byType[t.edgeTypes[id]] = append(byType[t.edgeTypes[id]], id)
	}
	for _, typ := range sorted(byType) {
		err := w.with(ctx, ofType(edgeRead, typ), byType[typ], func(r []any) error {
			bare, ledger := edgeTexts(r[1])
			e, err := readEdge(text(r[0]), bare, ledger)
			w.edges[text(r[0])].was = e
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// projectSlots marks the claims of the touched slots.
func (w *writer) projectSlots(ctx context.Context, t *touched) error {
	if err := w.loadClaimsBy(ctx, bySlot, sorted(t.slots)); err != nil {
		return err
	}
	if err := w.loadEvidenceSources(ctx); err != nil {
		return err
	}
	slots := map[string][]*claim{}
	needed := map[string]bool{}
	for _, id := range sorted(w.claims) {
		c := w.claims[id]
		if !t.slots[c.now.slot] {
			continue
		}
		needed[c.now.subject] = true
		c.now.contested = false
		if c.now.status != graph.Rejected {
			slots[c.now.slot] = append(slots[c.now.slot], c)
		}
	}
	if err := w.loadEntities(ctx, sorted(needed)); err != nil {
		return err
	}
	docs := w.documents()
	for _, claims := range slots {
		e := w.entities[claims[0].now.subject].now
		values := make([]*graph.Claim, len(claims))
		for i, c := range claims {
			values[i] = &c.value
		}
		contested := e != nil && graph.SlotContested(e.Type, values, docs)
		for _, c := range claims {
			c.now.contested = contested
		}
	}
	return nil
}
