package graphtest

import (
	"cmp"
	"slices"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// mergeCases judge random things of random worlds.
var mergeCases = []Case{
	property("ModelMergeIsUndone", "Taking a judgement back must restore any graph.", func(t *rapid.T, w *World, open func() graph.Store) {
		s := open()
		apply(t, s, w.Batches(1+w.below(6))...)
		before := dump(t, s)
		b := NewBatch("judgement:undone")
		for range 1 + w.below(3) {
			w.judge(b)
		}
		apply(t, s, b.Batch())
		remove(t, s, "judgement:undone")
		same(t, "after the undoing", dump(t, s), before)
	}),
	property("ModelDifferentIsNeverMerged", "A pair that is judged DIFFERENT must never be merged, by any order of loads, unless an analyst overrules the resolver.", func(t *rapid.T, w *World, open func() graph.Store) {
		s := open()
		var judgements []graph.Judgement
		batches := w.Batches(1 + w.below(3))
		for _, name := range []string{"judgement:x", "judgement:y", "judgement:z"} {
			b := NewBatch(name)
			for range 1 + w.below(5) {
				w.judge(b)
			}
			batches = append(batches, b.Batch())
		}
		for _, b := range rapid.Permutation(batches).Draw(t, "order") {
			apply(t, s, b)
			judgements = append(judgements, b.Judgements...)
			apart(t, s, judgements)
		}
	}),
	property("ModelJudgements", "Judgements must answer with all judgements of live Batches that name one of the entities, ordered by A, B, By and At.", func(t *rapid.T, w *World, open func() graph.Store) {
		s := open()
		reader, ok := s.(graph.JudgementReader)
		if !ok {
			return
		}
		live := map[string][]graph.Judgement{}
		for range 1 + w.below(6) {
			step := w.Step()
			takeStep(t, s, step)
			for _, id := range step.Remove {
				delete(live, id)
			}
			for _, b := range step.Apply {
				live[b.ID] = b.Judgements
			}
		}
		var ids []string
		for range 8 {
			ids = append(ids, w.anyID())
		}
		want := []graph.Judgement{}
		for _, js := range live {
			for _, j := range js {
				if slices.Contains(ids, j.A) || slices.Contains(ids, j.B) {
					want = append(want, j)
				}
			}
		}
		got, err := reader.Judgements(t.Context(), ids)
		do(t, got, err)
		if !slices.IsSortedFunc(got, byPair) {
			t.Errorf("out of order: %s", asJSON(got))
		}
		answer(t, ids, inFull(got), inFull(want))
	}),
}

func byPair(a, b graph.Judgement) int {
	return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.By, b.By), cmp.Compare(a.At, b.At))
}

// inFull are judgements in an order that leaves nothing open.
func inFull(js []graph.Judgement) []string {
	out := make([]string, len(js))
	for i, j := range js {
		out[i] = asJSON(j)
	}
	slices.Sort(out)
	return out
}

// apart tests that pairs judged DIFFERENT are two.
func apart(t tester, s graph.Reader, judgements []graph.Judgement) {
	t.Helper()
	byAnalyst := map[[2]string]bool{}
	for _, j := range judgements {
		if j.By != graph.Resolver {
			byAnalyst[[2]string{min(j.A, j.B), max(j.A, j.B)}] = true
		}
	}
	for _, j := range judgements {
		if j.Verdict != graph.Different || j.By == graph.Resolver && byAnalyst[[2]string{min(j.A, j.B), max(j.A, j.B)}] {
			continue
		}
		a, b := entity(t, s, j.A), entity(t, s, j.B)
		if a != nil && b != nil && a.ID == b.ID {
			t.Errorf("%s and %s are one, though %s judged them different", j.A, j.B, j.By)
		}
	}
}
