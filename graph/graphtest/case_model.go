package graphtest

import (
	"flag"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// checksFlag is rapid's own flag for the number of random checks.
const checksFlag = "rapid.checks"

// Checks sets how many random checks each property makes until the test ends, unless the flag -rapid.checks is given: a store
// that needs seconds for each asks for few.
func Checks(t *testing.T, n string) {
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == checksFlag })
	if given {
		return
	}
	f := flag.Lookup(checksFlag)
	before := f.Value.String()
	// The value is set, not the flag, which would then count as given.
	if err := f.Value.Set(n); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Value.Set(before) }) // it was valid
}

// property proves a sentence on random worlds.
func property(name, sentence string, prove func(t *rapid.T, w *World, open func() graph.Store)) Case {
	return Case{name, sentence, func(t *testing.T, open Opener) {
		rapid.Check(t, func(rt *rapid.T) {
			prove(rt, NewWorld(rt), func() graph.Store { return open(t) })
		})
	}}
}

// modelCases write random Batches.
var modelCases = []Case{
	property("ModelEqualsReference", "After any writes a store must hold, and must have told, what a projection of all live Batches from scratch gives.", func(t *rapid.T, w *World, open func() graph.Store) {
		s, ref := open(), NewReference()
		for range rapid.IntRange(1, 10).Draw(t, "steps") {
			step := w.Step()
			got, want := takeStep(t, s, step), takeStep(t, ref, step)
			got.GraphVersion, want.GraphVersion = 0, 0
			equal(t, "the change", text(t, got), text(t, want))
			same(t, "the graph", dump(t, s), dump(t, ref))
			if t.Failed() {
				return
			}
		}
		sound(t, s, w)
	}),
	property("ModelTwiceIsOnce", "Applying what is there already must change nothing, whatever it is.", func(t *rapid.T, w *World, open func() graph.Store) {
		s, batches := open(), w.Batches(1+w.below(6))
		apply(t, s, batches...)
		before, version := dump(t, s), info(t, s).GraphVersion
		for _, b := range rapid.Permutation(batches).Draw(t, "again") {
			equal(t, "unchanged", len(apply(t, s, b).Unchanged), 1)
		}
		same(t, "the graph", dump(t, s), before)
		equal(t, "version", info(t, s).GraphVersion, version)
	}),
	property("ModelAnyOrder", "Any order of Batches, in one Apply or in many, must give the same graph.", func(t *rapid.T, w *World, open func() graph.Store) {
		batches := w.Batches(2 + w.below(6))
		one := open()
		apply(t, one, batches...)
		want := dump(t, one)
		other := open()
		for list := rapid.Permutation(batches).Draw(t, "order"); len(list) > 0; {
			n := rapid.IntRange(1, len(list)).Draw(t, "length")
			apply(t, other, list[:n]...)
			list = list[n:]
		}
		same(t, "another order", dump(t, other), want)
	}),
	property("ModelRemoveIsExact", "Remove must take away exactly what the Batches brought.", func(t *rapid.T, w *World, open func() graph.Store) {
		batches := w.Batches(2 + w.below(6))
		kept := rapid.IntRange(0, len(batches)-1).Draw(t, "kept")
		s := open()
		apply(t, s, batches[:kept]...)
		before := dump(t, s)
		apply(t, s, batches[kept:]...)
		for _, b := range rapid.Permutation(batches[kept:]).Draw(t, "gone") {
			remove(t, s, b.ID)
		}
		same(t, "the graph", withoutWithdrawn(dump(t, s)), before)
	}),
}

// takeStep makes a change in a store.
func takeStep(t tester, s graph.Store, step Step) graph.Change {
	t.Helper()
	if step.Remove != nil {
		return remove(t, s, step.Remove...)
	}
	return apply(t, s, step.Apply...)
}

// withoutWithdrawn leaves withdrawn documents, which stay on record, out of a dump.
func withoutWithdrawn(dump string) string {
	var b strings.Builder
	for line := range strings.Lines(dump) {
		if !strings.HasPrefix(line, "document ") || !strings.Contains(line, `"withdrawnAt":"withdrawn"`) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// sound tests what must hold in any graph: every edge has a claim and ends that its type allows, a symmetric edge stands
// once; every claim that is not derived has support; no claim and so no value is lost, and none is made up.
func sound(t tester, s graph.Reader, w *World) {
	t.Helper()
	recorded := claims(t, s, graph.ClaimQuery{Recorded: true})
	said := map[string]bool{}
	for _, b := range w.live {
		for _, c := range b.Claims {
			said[c.ID] = true
		}
	}
	supported := map[string]bool{}
	for _, c := range recorded {
		if !said[c.ID] {
			t.Errorf("claim %s is said by no Batch", c.ID)
		}
		delete(said, c.ID)
		if !c.Derived && len(c.Evidence) == 0 && c.Source == "" {
			t.Errorf("claim %s has neither evidence nor source", c.ID)
		}
		supported[c.Relation] = true
	}
	for id := range said {
		t.Errorf("claim %s is lost", id)
	}
	seen := map[string]bool{}
	for _, step := range hop(t, s, graph.EdgeQuery{Limit: graph.MaxPage, View: graph.View{IncludeDerived: true}}).Steps {
		e := step.Edge
		source, target := entity(t, s, e.Source), entity(t, s, e.Target)
		if source == nil || target == nil {
			t.Errorf("edge %s has an end that is no entity", e.Key())
			continue
		}
		if err := graph.CheckEnds(e.Type, source.Type, target.Type); err != nil {
			t.Errorf("edge %s: %v", e.Key(), err)
		}
		if !supported[e.ID] {
			t.Errorf("edge %s has no claim", e.Key())
		}
		if key := graph.EdgeKey(e.Type, e.Source, e.Target); seen[key] || e.Key() != key || e.ID != graph.EdgeID(key) {
			t.Errorf("edge %s stands twice, or under another key", key)
		} else {
			seen[key] = true
		}
	}
}
