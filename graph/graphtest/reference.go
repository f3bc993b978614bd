package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"linkchart/graph"
)

// Reference is a store that keeps nothing but Batches and works everything out by graph.Project and plain loops: what other
// stores must answer, said as simply as possible. It is safe for concurrent use.
type Reference struct {
	mu      sync.RWMutex
	version int64
	batches map[string]graph.Batch
	// forms are the Batches as JSON without run stamps, to tell what is there already.
	forms map[string]string
	// withdrawn are the documents of removed Batches.
	withdrawn map[string]graph.Document
	// first and last are the runs that brought and last met each piece of evidence, met those of documents.
	first, last, met map[string]string
	world            projected
}

// projected is what follows from the Batches.
type projected struct {
	graph.Projection
	facts    graph.Facts
	entities map[string]*graph.Entity
	claims   []graph.Claim
	status   map[string]graph.ClaimStatus
}

var _ graph.Store = (*Reference)(nil)

// NewReference returns an empty store.
func NewReference() *Reference {
	r := &Reference{
		batches: map[string]graph.Batch{}, forms: map[string]string{}, withdrawn: map[string]graph.Document{},
		first: map[string]string{}, last: map[string]string{}, met: map[string]string{},
	}
	r.world = r.project()
	return r
}

// Apply writes Batches; see [graph.Writer].
func (r *Reference) Apply(_ context.Context, batches ...graph.Batch) (graph.Change, error) {
	for i := range batches {
		if err := batches[i].Validate(); err != nil {
			return graph.Change{}, fmt.Errorf("apply: %w", err)
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	var change graph.Change
	before := r.world
	n := 0
	for i, b := range batches {
		if slices.ContainsFunc(batches[i+1:], func(later graph.Batch) bool { return later.ID == b.ID }) {
			continue
		}
		n++
		b, form, err := clean(b)
		if err != nil {
			return graph.Change{}, fmt.Errorf("apply: %w", err)
		}
		r.stamp(&b)
		if r.forms[b.ID] == form {
			change.Unchanged = append(change.Unchanged, b.ID)
			continue
		}
		r.batches[b.ID], r.forms[b.ID] = b, form
		delete(r.withdrawn, b.ID)
	}
	r.finish(&change, before, len(change.Unchanged) < n)
	return change, nil
}

// Remove takes Batches away; see [graph.Writer].
func (r *Reference) Remove(_ context.Context, reason string, ids ...string) (graph.Change, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, id := range ids {
		if _, ok := r.batches[id]; !ok {
			return graph.Change{}, fmt.Errorf("remove: %w: batch %q", graph.ErrNotFound, id)
		}
	}
	var change graph.Change
	before := r.world
	for _, id := range ids {
		if d := r.batches[id].Document; d != nil {
			gone := *d
			gone.Outcome, gone.Reason, gone.WithdrawnAt = graph.Withdrawn, reason, "2024-05-01T00:00:00Z"
			r.withdrawn[id] = gone
		}
		delete(r.batches, id)
		delete(r.forms, id)
	}
	r.finish(&change, before, len(ids) > 0)
	return change, nil
}

// Close does nothing.
func (r *Reference) Close() error { return nil }

// clean drops what a Batch's writer has no say in and returns the JSON without run stamps.
func clean(b graph.Batch) (graph.Batch, string, error) {
	b.Text = ""
	b.Entities, b.Claims = slices.Clone(b.Entities), slices.Clone(b.Claims)
	for i := range b.Entities {
		e := &b.Entities[i]
		e.Status, e.Members, e.DateEDTF, e.DateEarliest, e.DateLatest, e.Degree, e.Support = "", nil, "", "", "", 0, graph.Support{}
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		c.Status, c.Contested, c.Relation, c.Evidence = "", false, "", slices.Clone(c.Evidence)
		for j := range c.Evidence {
			c.Evidence[j].Claim, c.Evidence[j].FirstRun, c.Evidence[j].LastRun = "", "", ""
		}
	}
	form := b
	form.Run = graph.Run{}
	if b.Document != nil {
		d := *b.Document
		d.Story, d.WithdrawnAt = "", ""
		b.Document = &d
		unstamped := d
		unstamped.Run = ""
		form.Document = &unstamped
	}
	text, err := json.Marshal(form)
	return b, string(text), err
}

// stamp notes the run on the document and the evidence of a Batch.
func (r *Reference) stamp(b *graph.Batch) {
	r.met[b.ID] = b.Run.ID
	old := map[string]bool{}
	for _, c := range r.batches[b.ID].Claims {
		for _, e := range c.Evidence {
			old[e.ID] = true
		}
	}
	for _, c := range b.Claims {
		for _, e := range c.Evidence {
			if !old[e.ID] {
				r.first[e.ID] = b.Run.ID
			}
			r.last[e.ID] = b.Run.ID
		}
	}
}

func (r *Reference) finish(change *graph.Change, before projected, changed bool) {
	if changed {
		r.version++
		r.world = r.project()
	}
	change.GraphVersion = r.version
	change.Entities = delta(before.Entities, r.world.Entities, func(e graph.Entity) string { return e.ID })
	change.Edges = delta(before.Edges, r.world.Edges, func(e graph.Edge) string { return e.ID })
	change.Claims = delta(before.claims, r.world.claims, func(c graph.Claim) string { return c.ID })
	change.Evidence = delta(before.evidence(), r.world.evidence(), func(e graph.Evidence) string { return e.ID })
}

func (w *projected) evidence() (out []graph.Evidence) {
	for _, c := range w.claims {
		out = append(out, c.Evidence...)
	}
	return out
}

func delta[T any](before, after []T, id func(T) string) (d graph.Delta) {
	old := map[string]string{}
	for _, x := range before {
		b, _ := json.Marshal(x) // none of these types can fail
		old[id(x)] = string(b)
	}
	for _, x := range after {
		b, _ := json.Marshal(x)
		was, there := old[id(x)]
		switch {
		case !there:
			d.Added++
		case was != string(b):
			d.Changed++
		}
		delete(old, id(x))
	}
	d.Removed = len(old)
	return d
}

// project works out everything anew.
func (r *Reference) project() projected {
	f := graph.Facts{Documents: map[string]*graph.Document{}}
	var links []graph.StoryLink
	parts := map[string][]graph.Claim{}
	for _, id := range slices.Sorted(maps.Keys(r.batches)) {
		b := r.batches[id]
		if b.Document != nil {
			if b.Document.Outcome == graph.Failed {
				continue
			}
			d := *b.Document
			f.Documents[id] = &d
		}
		f.Declarations = append(f.Declarations, graph.Declarations(&b)...)
		f.Judgements = append(f.Judgements, b.Judgements...)
		f.Reviews = append(f.Reviews, b.Reviews...)
		links = append(links, b.Stories...)
		for _, c := range b.Claims {
			parts[c.ID] = append(parts[c.ID], c)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(parts)) {
		f.Claims = append(f.Claims, graph.JoinClaims(parts[id]))
	}
	for id, story := range graph.StoryClusters(slices.Sorted(maps.Keys(f.Documents)), links) {
		f.Documents[id].Story = story
	}
	w := projected{Projection: graph.Project(f), facts: f, claims: f.Claims, status: graph.ReviewStatuses(f.Reviews), entities: map[string]*graph.Entity{}}
	for i := range w.Entities {
		w.entities[w.Entities[i].ID] = &w.Entities[i]
	}
	return w
}

// survivor is what stands for an id.
func (w *projected) survivor(id string) string {
	if s, ok := w.Survivors[id]; ok {
		return s
	}
	return id
}
