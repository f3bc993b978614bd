package answer

import (
	"context"
	"slices"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// tallyThings counts the things that pass a filter.
func (l *level) tallyThings(ctx context.Context, t *tally, q Tally, where *traverse.Filter) error {
	for _, k := range q.By {
		if slices.Contains(ofRelations, k) {
			return badInput("by", "%s is of relations: give via", k)
		}
	}
	things, err := l.session().All(ctx, where, l.src.limits.ScannedEdges)
	if err != nil {
		return blame("where", err)
	}
	g := grouper{at: l, by: q.By}
	attacks := l.below()
	for _, e := range things {
		g.look(e)
		if e.Type == graph.Attack {
			attacks.thing(e)
		}
	}
	err = g.read(ctx)
	if err == nil && g.needs(model.GroupKeyActor) {
		err = g.readActors(ctx)
	}
	if err == nil && g.needs(model.GroupKeyDocument, model.GroupKeyPublisher, model.GroupKeyStory) {
		err = g.readSources(ctx)
	}
	for i := 0; err == nil && i < len(things); i++ {
		e := things[i]
		m := clustersOf(q.Measure, e.Support)
		if predicate := victims[q.Measure]; predicate != "" && e.Type == graph.Attack {
			m, err = attacks.things[e.ID].measured(ctx, predicate)
		}
		t.add(g.combinations(func(k model.GroupKey) []string { return g.ofThing(k, e) }), m)
	}
	return err
}

// victims are the measures that are numbers of people.
var victims = map[model.Measure]string{model.MeasureKilled: "killed", model.MeasureWounded: "wounded"}

// measured is what the thing adds to a sum over summaries: nothing where no claim says anything.
func (t *Thing) measured(ctx context.Context, predicate string) (measured, error) {
	s, err := t.quantities(ctx, predicate, graph.TotalVictims)
	if err != nil || len(s.counting) == 0 {
		return measured{}, err
	}
	return measured{low: s.Low(), best: s.Best(), high: s.High(), open: s.High() == nil}, nil
}

// tallyRelations counts the relations of the things that pass a filter, seen from there, else all, seen from their source. A
// relation that is seen from both ends counts once in a group.
func (l *level) tallyRelations(ctx context.Context, t *tally, q Tally, where *traverse.Filter) error {
	if victims[q.Measure] != "" {
		return badInput("measure", "%s is of attacks: an attack would count once for each of its relations, so leave out via", q.Measure)
	}
	via, err := l.src.edgeFilter("via", q.Via)
	if err != nil {
		return err
	}
	seen := map[string][]graph.Step{}
	var order []string
	add := func(steps []graph.Step) error {
		for _, step := range steps {
			if seen[step.Edge.ID] == nil {
				order = append(order, step.Edge.ID)
			}
			seen[step.Edge.ID] = append(seen[step.Edge.ID], step)
		}
		if len(order) > l.src.limits.ScannedEdges {
			return badInput("via", "there are more than %d relations: narrow via or where", l.src.limits.ScannedEdges)
		}
		return nil
	}
	if where == nil {
		if directed(q.Via) {
			return badInput("via", "without where a relation is seen from its source, so that a direction has no meaning")
		}
		err = l.eachRelation(ctx, via, add)
	} else {
		var near []*graph.Entity
		if near, err = l.session().All(ctx, where, l.src.limits.ScannedEdges); err != nil {
			return blame("where", err)
		}
		ids := make([]string, len(near))
		for i := range near {
			ids[i] = near[i].ID
		}
		err = l.session().EachWithLedger(ctx, ids, via, func(_ string, steps []graph.Step) error { return add(steps) })
	}
	if err != nil {
		return err
	}
	g := grouper{at: l, by: q.By}
	for _, steps := range seen {
		for i := range steps {
			g.look(steps[i].Far)
		}
	}
	if err := g.read(ctx); err != nil {
		return err
	}
	for _, id := range order {
		var groups [][]string
		for i := range seen[id] {
			groups = append(groups, g.combinations(func(k model.GroupKey) []string { return g.ofStep(k, &seen[id][i]) })...)
		}
		slices.SortFunc(groups, slices.Compare[[]string])
		t.add(slices.CompactFunc(groups, slices.Equal[[]string]), clustersOf(q.Measure, seen[id][0].Edge.Support))
	}
	return nil
}

// eachRelation reads all relations that pass a filter, seen from their sources, with the witnesses.
func (l *level) eachRelation(ctx context.Context, via graph.EdgeFilter, visit func([]graph.Step) error) error {
	ask := graph.EdgeQuery{Filter: via, View: l.view, Ledger: true, Limit: graph.MaxPage}
	for {
		hops, err := l.src.store.Edges(ctx, ask)
		if err != nil || len(hops) == 0 {
			return err
		}
		for i := range hops[0].Steps {
			hops[0].Steps[i].Forward = true
		}
		if err := visit(hops[0].Steps); err != nil || !hops[0].More || len(hops[0].Steps) == 0 {
			return err
		}
		ask.After = &hops[0].Steps[len(hops[0].Steps)-1].Cursor
	}
}
