package neo4j

import (
	"context"

	"linkchart/graph"
)

// identity works out what stands for what after the change, around the judgements and gazetteer entries that change:
// survivors depend on nothing outside the judgements that are connected with them.
func (w *writer) identity(ctx context.Context) error {
	seeds := map[string]bool{}
	for _, p := range w.saidChanges(judgementLabel) {
		seeds[p.a], seeds[p.b] = true, true
	}
	known := map[string]bool{}
	for _, d := range w.old.declarations {
		if d.gazetteer {
			known[d.entity] = !known[d.entity]
		}
	}
	for id := range w.gazetteerNow() {
		known[id] = true
	}
	for id := range known {
		seeds[id] = true
	}
	if len(seeds) == 0 {
		return nil
	}
	members, judgements, err := w.component(ctx, seeds)
	if err != nil {
		return err
	}
	prefer := map[string]bool{}
	if len(judgements) > 0 {
		if prefer, err = w.gazetteer(ctx, members); err != nil {
			return err
		}
	}
	survivors := graph.Survivors(judgements, func(id string) bool { return prefer[id] })
	if err := w.loadSurvivors(ctx, sorted(members)); err != nil {
		return err
	}
	for id := range members {
		to := first(survivors[id], id)
		if from := w.survives[id]; from != to {
			w.moved[id] = move{from, to}
		}
	}
	for id, m := range w.moved {
		w.survives[id] = m.to
	}
	return nil
}

// component collects the ids that judgements connect with the seeds, and those judgements.
func (w *writer) component(ctx context.Context, seeds map[string]bool) (map[string]bool, []graph.Judgement, error) {
	members, frontier := map[string]bool{}, seeds
	found := map[string]graph.Judgement{}
	for len(frontier) > 0 {
		for id := range frontier {
			members[id] = true
		}
		pairs, err := w.around(ctx, judgementLabel, frontier)
		if err != nil {
			return nil, nil, err
		}
		frontier = map[string]bool{}
		for _, p := range pairs {
			var j graph.Judgement
			if err := decode("judgement", p.key, p.json, &j); err != nil {
				return nil, nil, err
			}
			found[p.key] = j
			for _, id := range []string{p.a, p.b} {
				if !members[id] {
					frontier[id] = true
				}
			}
		}
	}
	return members, inOrder(found), nil
}

// gazetteer tells which of the ids the gazetteer knows after the change.
func (w *writer) gazetteer(ctx context.Context, ids map[string]bool) (map[string]bool, error) {
	known := w.gazetteerNow()
	err := w.with(ctx, declarationGazetteer, sorted(ids), func(r []any) error {
		if !w.changed[text(r[1])] {
			known[text(r[0])] = true
		}
		return nil
	})
	return known, err
}

func (w *writer) gazetteerNow() map[string]bool {
	known := map[string]bool{}
	for _, c := range w.added {
		for i := range c.declared {
			if e := &c.declared[i].value.Entity; e.Gazetteer {
				known[e.ID] = true
			}
		}
	}
	return known
}

// loadSurvivors reads what stands for these ids, before the change.
func (w *writer) loadSurvivors(ctx context.Context, ids []string) error {
	var unknown []string
	for _, id := range ids {
		if _, ok := w.survives[id]; !ok {
			w.survives[id] = id
			unknown = append(unknown, id)
		}
	}
	return w.with(ctx, mergedRead, unknown, func(r []any) error {
		w.survives[text(r[0])] = text(r[1])
		return nil
	})
}

// members returns, for each of these survivors, the recorded ids that they stand for after the change, themselves included.
func (w *writer) members(ctx context.Context, survivors []string) (map[string][]string, error) {
	out := make(map[string][]string, len(survivors))
	wanted := set(survivors...)
	for _, s := range survivors {
		if w.survives[s] == s {
			out[s] = []string{s}
		}
	}
	err := w.with(ctx, mergedInto, survivors, func(r []any) error {
		if id := text(r[0]); w.moved[id] == (move{}) {
			out[text(r[1])] = append(out[text(r[1])], id)
		}
		return nil
	})
	for _, id := range sorted(w.moved) {
		if to := w.moved[id].to; wanted[to] && to != id {
			out[to] = append(out[to], id)
		}
	}
	return out, err
}

// unsure tells which of these ids an UNSURE judgement names after the change.
func (w *writer) unsure(ctx context.Context, ids []string) (map[string]bool, error) {
	pairs, err := w.around(ctx, judgementLabel, set(ids...))
	if err != nil {
		return nil, err
	}
	js := make([]graph.Judgement, len(pairs))
	for i, p := range pairs {
		if err := decode("judgement", p.key, p.json, &js[i]); err != nil {
			return nil, err
		}
	}
	return graph.UnsureIDs(js), nil
}
