package graphtest

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// drawn draws a whole value, which a failing property shows as JSON instead of the many numbers behind it.
func drawn[V any](w *World, label string, draw func() V) V {
	outer := w.t
	defer func() { w.t = outer }()
	return rapid.Custom(func(t *rapid.T) shown[V] {
		w.t = t
		return shown[V]{draw()}
	}).Draw(outer, label).value
}

// shown is a value that formats as JSON.
type shown[V any] struct{ value V }

// GoString is what a failing property prints.
func (s shown[V]) GoString() string { return asJSON(s.value) }

// below draws a number from 0 to n-1.
func (w *World) below(n int) int { return rapid.IntRange(0, n-1).Draw(w.t, "number") }

// chance draws true in so many of a hundred cases; what is simpler for a failing test is false.
func (w *World) chance(percent int) bool { return w.below(100) >= 100-percent }

func pick[T any](w *World, list ...T) T { return list[w.below(len(list))] }

// name draws one of n ids with a prefix.
func (w *World) name(prefix string, n int) string { return fmt.Sprint(prefix, ":", w.below(n)) }

func idParts(id string) (prefix, rest string) {
	prefix, rest, _ = strings.Cut(id, ":")
	return prefix, rest
}

func (w *World) run() string { return fmt.Sprint("run-", w.below(50)) }

func (w *World) day() graph.Date {
	return graph.Date(fmt.Sprintf("20%02d-%02d-%02d", 20+w.below(4), 1+w.below(12), 1+w.below(28)))
}

// date draws a day, a month or a year.
func (w *World) date() *graph.FuzzyDate {
	raw := string(w.day())
	d := graph.ParseDate(pick(w, raw, raw[:7], raw[:4]), "")
	return &d
}
