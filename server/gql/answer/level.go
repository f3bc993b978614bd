package answer

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// level holds the objects that one step of an answer brought. It is filled before it is shown and does not change then, but
// for what it remembers.
type level struct {
	src  *Source
	view graph.View

	things    map[string]*Thing
	relations []*Relation
	claims    []*Claim

	mu   sync.Mutex
	memo map[string]*answered
}

type answered struct {
	once  sync.Once
	value any
	err   error
}

func (s *Source) level(v graph.View) *level {
	return &level{src: s, view: v, things: map[string]*Thing{}, memo: map[string]*answered{}}
}

// below returns an empty level seen the same way.
func (l *level) below() *level { return l.src.level(l.view) }

// once answers a question about the level, asking only the first time. Who asks at the same time waits for the answer.
func once[T any](l *level, key string, ask func() (T, error)) (T, error) {
	l.mu.Lock()
	a := l.memo[key]
	if a == nil {
		a = &answered{}
		l.memo[key] = a
	}
	l.mu.Unlock()
	a.once.Do(func() {
		a.err = errUnfinished
		a.value, a.err = ask()
	})
	value, _ := a.value.(T)
	return value, a.err
}

// errUnfinished is what others see if asking panics.
var errUnfinished = fmt.Errorf("the question was not finished")

// thing returns the level's object for an entity, adding it if it is new. Only for a level that is being filled.
func (l *level) thing(e *graph.Entity) *Thing {
	t := l.things[e.ID]
	if t == nil {
		t = &Thing{Entity: e, at: l}
		l.things[e.ID] = t
	}
	return t
}

func (l *level) relation(e *graph.Edge, source, target *Thing) *Relation {
	r := &Relation{Edge: e, at: l, source: source, target: target}
	l.relations = append(l.relations, r)
	return r
}

func (l *level) claim(c graph.Claim) *Claim {
	out := &Claim{Claim: &c, at: l}
	l.claims = append(l.claims, out)
	return out
}

// session begins one question in the level's view.
func (l *level) session() *traverse.Session { return l.src.session(l.view) }

// asked returns the level's things that the field being answered is selected on, sorted by id: those of its type, or of its
// class, or all. Things of other types are not asked about.
func (l *level) asked(ctx context.Context) (things []*Thing, on string) {
	def := selectedOn(ctx)
	match := func(*Thing) bool { return true }
	switch {
	case def == nil:
	case def.Kind == ast.Object && def.Name != "Record":
		on = def.Name
		match = func(t *Thing) bool { return string(t.Type) == on }
	case def.Name == "Occurrence", def.Name == "Place":
		on = def.Name
		match = func(t *Thing) bool { return string(t.Type.Class()) == on }
	}
	for _, t := range l.things {
		if match(t) {
			things = append(things, t)
		}
	}
	slices.SortFunc(things, func(a, b *Thing) int { return cmp.Compare(a.ID, b.ID) })
	return things, on
}

func idsOf(things []*Thing) []string {
	out := make([]string, len(things))
	for i, t := range things {
		out[i] = t.ID
	}
	return out
}

// keyOf turns a question into a key. Questions are plain values, so encoding cannot fail.
func keyOf(question any) string {
	raw, err := json.Marshal(question)
	if err != nil {
		return fmt.Sprintf("%#v", question)
	}
	return string(raw)
}
