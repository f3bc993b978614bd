package neo4j

import (
	"context"
	"slices"

	"linkchart/graph"
)

// project works out what the touched entities, edges and slots are after the change, with the same functions as
// [graph.Project].
func (w *writer) project(ctx context.Context, t *touched) error {
	if err := w.loadEntities(ctx, sorted(t.entities)); err != nil {
		return err
	}
	gains, docs := w.gains(), w.documents()
	var rest []string
	for id, anew := range t.entities {
		e := w.entities[id]
		if e.now = nil; e.was != nil && !anew {
			e.now = grow(e.was, gains[id], docs)
		}
		if e.now == nil {
			rest = append(rest, id)
		}
	}
	slices.Sort(rest)
	if err := w.projectEntities(ctx, rest); err != nil {
		return err
	}
	if err := w.spread(ctx, t); err != nil {
		return err
	}
	if err := w.projectEdges(ctx, t); err != nil {
		return err
	}
	return w.projectSlots(ctx, t)
}

// projectEntities projects these survivors, or what were such before, from all their declarations.
func (w *writer) projectEntities(ctx context.Context, ids []string) error {
	if err := w.loadSurvivors(ctx, ids); err != nil {
		return err
	}
	members, err := w.members(ctx, ids)
	if err != nil {
		return err
	}
	var all []string
	for _, m := range members {
		all = append(all, m...)
	}
	slices.Sort(all)
	if err := w.loadDeclarations(ctx, all); err != nil {
		return err
	}
	unsure, err := w.unsure(ctx, all)
	if err != nil {
		return err
	}
	dates, err := w.dates(ctx, ids)
	if err != nil {
		return err
	}
	if err := w.loadEvidenceSources(ctx); err != nil {
		return err
	}
	docs := w.documents()
	for _, id := range ids {
		var declared []graph.Declaration
		for _, m := range members[id] {
			declared = append(declared, w.declared[m]...)
		}
		e := w.entities[id]
		e.now = nil
		if len(declared) > 0 {
			e.now = graph.ProjectEntity(id, declared, dates[id], docs, unsure)
		}
	}
	return nil
}

// loadEntities reads the projected entities of these ids, as they are.
func (w *writer) loadEntities(ctx context.Context, ids []string) error {
	var unknown []string
	for _, id := range ids {
		if w.entities[id] == nil {
			w.entities[id] = &entity{}
			unknown = append(unknown, id)
		}
	}
	return w.with(ctx, entityRead, unknown, func(r []any) error {
		e, err := readEntity(text(r[0]), text(r[1]), number(r[2]))
		w.entities[text(r[0])] = &entity{was: e, now: e}
		return err
	})
}

// readEntity makes a projected entity of its record and its degree.
func readEntity(id, record string, degree int64) (*graph.Entity, error) {
	e := &graph.Entity{}
	if err := decode("entity", id, record, e); err != nil {
		return nil, err
	}
	e.Degree = int(degree)
	return e, nil
}

// loadDeclarations reads who declares these recorded ids after the change, and the documents among them.
func (w *writer) loadDeclarations(ctx context.Context, ids []string) error {
	var batches []string
	for _, id := range ids {
		w.declared[id] = nil
	}
	err := w.with(ctx, declarationOfEntity, w.known(ids), func(r []any) error {
		batch := text(r[0])
		if w.changed[batch] {
			return nil
		}
		d := graph.Declaration{Batch: batch, Claims: int(number(r[2])), Evidence: int(number(r[3]))}
		if err := decode("declaration", batch, text(r[1]), &d.Entity); err != nil {
			return err
		}
		w.declared[d.Entity.ID] = append(w.declared[d.Entity.ID], d)
		batches = append(batches, batch)
		return nil
	})
	if err != nil {
		return err
	}
	wanted := set(ids...)
	for _, c := range w.added {
		for i := range c.declared {
			if d := c.declared[i].value; wanted[d.Entity.ID] {
				w.declared[d.Entity.ID] = append(w.declared[d.Entity.ID], d)
			}
		}
	}
	return w.loadSources(ctx, batches)
}

// dates returns the open claims of these survivors that date them.
func (w *writer) dates(ctx context.Context, ids []string) (map[string][]*graph.Claim, error) {
	var prefixes []string
	for _, id := range w.known(ids) {
		for _, p := range datePredicates {
			prefixes = append(prefixes, id+"|"+p+"|")
		}
	}
	var found []string
	err := w.with(ctx, claimBySlotPrefix, prefixes, func(r []any) error {
		found = append(found, text(r[0]))
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := w.loadClaims(ctx, found); err != nil {
		return nil, err
	}
	out := map[string][]*graph.Claim{}
	for _, id := range sorted(w.claims) {
		c := w.claims[id]
		if !c.gone() && c.value.Kind != graph.RelationClaim && c.now.status != graph.Rejected && graph.IsDatePredicate(c.value.Predicate) {
			out[c.now.subject] = append(out[c.now.subject], &c.value)
		}
	}
	return out, nil
}

// datePredicates are those of graph.IsDatePredicate.
var datePredicates = [...]string{"date", "founded", "dissolved", "published"}

// loadEvidenceSources loads the documents of all evidence of the claims loaded so far.
func (w *writer) loadEvidenceSources(ctx context.Context) error {
	ids := map[string]bool{}
	for _, c := range w.claims {
		for i := range c.value.Evidence {
			ids[c.value.Evidence[i].Document] = true
		}
	}
	return w.loadSources(ctx, sorted(ids))
}

// spread adds the edges and slots of entities that changed in what edges and slots ask of their ends.
func (w *writer) spread(ctx context.Context, t *touched) error {
	changed := map[string]bool{}
	for id := range t.entities {
		if e := w.entities[id]; e.was != nil && e.now != nil && essence(e.was) != essence(e.now) {
			changed[id] = true
		}
	}
	for _, key := range []claimKey{bySubject, byObject} {
		if err := w.loadClaimsBy(ctx, key, sorted(changed)); err != nil {
			return err
		}
	}
	for _, c := range w.claims {
		if changed[c.now.subject] || changed[c.now.object] {
			t.add(c)
		}
	}
	return nil
}

// essentials is what edges and slots ask of an entity besides its id.
type essentials struct {
	t                graph.EntityType
	gazetteer        bool
	earliest, latest graph.Date
}

func essence(e *graph.Entity) essentials {
	x := essentials{t: e.Type, gazetteer: e.Gazetteer}
	if e.Type.Class() == graph.OccurrenceClass {
		x.earliest, x.latest = e.DateEarliest, e.DateLatest
	}
	return x
}
