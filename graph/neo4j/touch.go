package neo4j

import (
	"context"

	"linkchart/graph"
)

// touched is what a change may alter in the projection: entities by the id of the survivor, edges and slots by key.
type touched struct {
	// entities holds false for one that only gains declarations.
	entities     map[string]bool
	edges, slots map[string]bool
	// edgeTypes holds the type of each edge.
	edgeTypes map[string]graph.RelationType
}

// touch works out what the change may alter. It loads every claim whose own keys may change, and sets those keys.
func (w *writer) touch(ctx context.Context) (*touched, error) {
	ids, err := w.touchedIDs(ctx)
	if err != nil {
		return nil, err
	}
	if err := w.loadTouchedClaims(ctx); err != nil {
		return nil, err
	}
	if err := w.rekey(ctx); err != nil {
		return nil, err
	}
	t := &touched{entities: map[string]bool{}, edges: map[string]bool{}, slots: map[string]bool{}, edgeTypes: map[string]graph.RelationType{}}
	if err := w.loadSurvivors(ctx, sorted(ids)); err != nil {
		return nil, err
	}
	for id, anew := range ids {
		to := w.survives[id]
		t.entities[to] = t.entities[to] || anew
		if m, ok := w.moved[id]; ok {
			t.entities[m.from] = true
		}
	}
	for _, c := range w.claims {
		t.add(c)
		if !graph.IsDatePredicate(c.value.Predicate) || c.now.subject == "" {
			continue
		}
		if _, ok := t.entities[c.now.subject]; ok || c.was.status != c.now.status {
			t.entities[c.now.subject] = true
		}
	}
	return t, nil
}

// add takes in the edge or slot of a claim, before and after.
func (t *touched) add(c *claim) {
	for _, m := range []marks{c.was, c.now} {
		if m.edge != "" {
			t.edges[m.edge] = true
			t.edgeTypes[m.edge] = graph.RelationType(c.value.Predicate)
		}
		if m.slot != "" {
			t.slots[m.slot] = true
		}
	}
}

// touchedIDs returns the recorded ids whose entity may alter: declared by a changed Batch or by a document whose story
// changes, moved to another survivor, or judged anew. It holds false for one that only fresh Batches declare.
func (w *writer) touchedIDs(ctx context.Context) (map[string]bool, error) {
	ids := map[string]bool{}
	for _, d := range w.old.declarations {
		ids[d.entity] = true
	}
	fresh := w.fresh()
	for _, c := range w.added {
		for i := range c.declared {
			id := c.declared[i].value.Entity.ID
			ids[id] = ids[id] || !fresh[c.id]
		}
	}
	for id := range w.moved {
		ids[id] = true
	}
	for _, p := range w.saidChanges(judgementLabel) {
		ids[p.a], ids[p.b] = true, true
	}
	err := w.with(ctx, declarationOfBatch, w.retold(), func(r []any) error {
		ids[text(r[0])] = true
		return nil
	})
	return ids, err
}

// retold are the documents that stay as they are but for their story.
func (w *writer) retold() []string {
	var out []string
	for _, id := range w.restoried {
		if !w.changed[id] {
			out = append(out, id)
		}
	}
	return out
}

// loadTouchedClaims loads, besides the claims of the changed Batches, those of moved ids, of retold documents and under review.
func (w *writer) loadTouchedClaims(ctx context.Context) error {
	for _, key := range []claimKey{saidSubject, saidObject, bySubject, byObject} {
		if err := w.loadClaimsBy(ctx, key, sorted(w.moved)); err != nil {
			return err
		}
	}
	var ids []string
	for _, p := range w.saidChanges(reviewLabel) {
		ids = append(ids, p.a)
	}
	err := w.with(ctx, evidenceClaimOfDocument, w.retold(), func(r []any) error {
		ids = append(ids, text(r[0]))
		return nil
	})
	if err != nil {
		return err
	}
	return w.loadClaims(ctx, ids)
}

// rekey sets survivors, slot, edge and status of all claims loaded so far.
func (w *writer) rekey(ctx context.Context) error {
	ends := map[string]bool{}
	for _, c := range w.claims {
		ends[c.value.Subject] = true
		if c.value.Object != "" {
			ends[c.value.Object] = true
		}
	}
	delete(ends, "")
	if err := w.loadSurvivors(ctx, sorted(ends)); err != nil {
		return err
	}
	status, err := w.reviews(ctx)
	if err != nil {
		return err
	}
	for id, c := range w.claims {
		c.now = marks{}
		if c.gone() {
			continue
		}
		c.now.subject, c.now.status = w.survives[c.value.Subject], status[id]
		if c.value.Object != "" {
			c.now.object = w.survives[c.value.Object]
		}
		if c.value.Kind == graph.RelationClaim {
			c.now.edge = graph.EdgeID(graph.EdgeKey(graph.RelationType(c.value.Predicate), c.now.subject, c.now.object))
		} else {
			c.now.slot = indexable(c.now.subject + "|" + c.value.Predicate + "|" + c.value.Scope)
		}
	}
	return nil
}

// reviews returns the decisions on the claims loaded so far.
func (w *writer) reviews(ctx context.Context) (map[string]graph.ClaimStatus, error) {
	found := map[string]pair{}
	err := w.with(ctx, reviewOfClaim, sorted(w.claims), func(r []any) error {
		p, err := readPair(reviewLabel, r)
		if !w.changed[p.batch] {
			found[p.key] = p
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	for k, p := range w.saidNow(reviewLabel) {
		found[k] = p
	}
	rs := make([]graph.Review, 0, len(found))
	for _, p := range inOrder(found) {
		var r graph.Review
		if err := decode("review", p.key, p.json, &r); err != nil {
			return nil, err
		}
		rs = append(rs, r)
	}
	return graph.ReviewStatuses(rs), nil
}
