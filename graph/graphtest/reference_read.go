package graphtest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
)

// Entities answers with the entities of these ids; see [graph.Reader].
func (r *Reference) Entities(_ context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	if err := graph.CheckIDs(ids); err != nil {
		return nil, fmt.Errorf("entities: %w", err)
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	out := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if e := r.world.entities[r.world.survivor(id)]; e != nil && e.VisibleAt(v) {
			out[i] = e
		}
	}
	return out, nil
}

// Find answers with a page of entities; see [graph.Reader].
func (r *Reference) Find(_ context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("find: %w", err)
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	var hits []graph.Hit
	if q.Recorded {
		hits = r.world.recorded(q)
	} else {
		hits = r.world.find(q)
	}
	hits = slices.DeleteFunc(hits, func(h graph.Hit) bool { return q.After != nil && q.Order.Compare(h.Cursor, *q.After) <= 0 })
	slices.SortFunc(hits, func(a, b graph.Hit) int { return q.Order.Compare(a.Cursor, b.Cursor) })
	return hits[:min(len(hits), q.Limit)], nil
}

func (w *projected) find(q graph.EntityQuery) (hits []graph.Hit) {
	for i := range w.Entities {
		e := &w.Entities[i]
		h := graph.Hit{Entity: e}
		if q.Text != "" {
			if h.Score, h.Matched = w.score(e, q); h.Score == 0 {
				continue
			}
		}
		declared := func(documents []string) bool {
			return slices.ContainsFunc(w.facts.Declarations, func(d graph.Declaration) bool {
				return w.survivor(d.Entity.ID) == e.ID && slices.Contains(documents, d.Batch) && w.facts.Documents[d.Batch] != nil
			})
		}
		if e.VisibleAt(q.View) && q.Filter.MatchDeclared(e, declared) {
			h.Cursor = q.Order.Cursor(e, h.Score)
			hits = append(hits, h)
		}
	}
	return hits
}

// score is that of the best name, else of a sentence of a claim about the entity that holds all words of the text.
func (w *projected) score(e *graph.Entity, q graph.EntityQuery) (score float64, matched string) {
	text := graph.Fold(q.Text)
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if s := graph.NameScore(graph.Fold(name), text, q.Fuzzy); s > score {
			score, matched = s, name
		}
	}
	if score > 0 || text == "" {
		return score, matched
	}
	var places []graph.Evidence
	for _, c := range w.claims {
		if w.survivor(c.Subject) == e.ID || w.survivor(c.Object) == e.ID {
			places = append(places, c.Evidence...)
		}
	}
	graph.SortEvidence(places)
	for _, p := range places {
		words := strings.Fields(graph.Fold(p.Sentence))
		missing := func(want string) bool { return !slices.Contains(words, want) }
		if q.View.Shows(w.facts.Documents[p.Document]) && !slices.ContainsFunc(strings.Fields(text), missing) {
			return graph.SentenceScore, p.Sentence
		}
	}
	return 0, ""
}

func (w *projected) recorded(q graph.EntityQuery) (hits []graph.Hit) {
	declared := map[string][]graph.Declaration{}
	for _, d := range w.facts.Declarations {
		declared[d.Entity.ID] = append(declared[d.Entity.ID], d)
	}
	for id, ds := range declared {
		e := graph.ProjectEntity(id, ds, nil, w.facts.Documents, nil)
		if (q.Filter.IDs == nil || slices.Contains(q.Filter.IDs, id)) && (q.Filter.Types == nil || slices.Contains(q.Filter.Types, e.Type)) {
			hits = append(hits, graph.Hit{Entity: e, Cursor: q.Order.Cursor(e, 0)})
		}
	}
	return hits
}

// Edges answers with edges; see [graph.Reader].
func (r *Reference) Edges(_ context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("edges: %w", err)
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	w := &r.world
	if q.IDs != nil {
		h := graph.Hop{}
		for _, id := range q.IDs {
			i, ok := slices.BinarySearchFunc(w.Edges, id, func(e graph.Edge, id string) int { return cmp.Compare(e.ID, id) })
			if !ok {
				continue
			}
			if s, ok := w.step(&w.Edges[i], w.Edges[i].Source, graph.EdgeQuery{View: q.View, Order: q.Order}); ok {
				h.Steps = append(h.Steps, s)
			}
		}
		return []graph.Hop{h}, nil
	}
	if q.Near == nil {
		return []graph.Hop{w.hop(everywhere, q)}, nil
	}
	hops := make([]graph.Hop, len(q.Near))
	for i, near := range q.Near {
		hops[i] = w.hop(near, q)
		if e := w.entities[w.survivor(near)]; q.WithNear && e != nil && e.VisibleAt(q.View) {
			hops[i].Node = e
		}
	}
	return hops, nil
}

// everywhere stands for the near node of a list of the whole graph; no entity has it, since ids hold no NUL.
const everywhere = "\x00"

// hop lists the edges of one node, or all of the graph.
func (w *projected) hop(near string, q graph.EdgeQuery) graph.Hop {
	h := graph.Hop{Near: near}
	at := w.survivor(near)
	if near == everywhere {
		h.Near, at = "", ""
	}
	for i := range w.Edges {
		e := &w.Edges[i]
		if near != everywhere && e.Source != at && e.Target != at {
			continue
		}
		if s, ok := w.step(e, at, q); ok && (q.After == nil || q.Order.Compare(s.Cursor, *q.After) > 0) {
			h.Steps = append(h.Steps, s)
		}
	}
	slices.SortFunc(h.Steps, func(a, b graph.Step) int { return q.Order.Compare(a.Cursor, b.Cursor) })
	if h.More = len(h.Steps) > q.Limit; h.More {
		h.Steps = h.Steps[:q.Limit]
	}
	return h
}

// step shows an edge as met from a node through the view, if it passes the tests.
func (w *projected) step(e *graph.Edge, near string, q graph.EdgeQuery) (s graph.Step, ok bool) {
	e = e.AsOf(q.View, w.entities[e.Source], w.entities[e.Target])
	if e == nil || !q.View.Time.MatchEdge(e) || !q.Filter.Match(e, near) {
		return s, false
	}
	s = graph.Step{Edge: e, Forward: near != e.Target, Far: w.entities[e.Target]}
	if !s.Forward {
		s.Far = w.entities[e.Source]
	}
	s.Cursor = q.Order.Cursor(e, s.Far)
	return s, q.Among == nil || slices.ContainsFunc(q.Among, func(id string) bool { return w.survivor(id) == s.Far.ID })
}

// Degrees counts edges; see [graph.Reader].
func (r *Reference) Degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	if err := graph.CheckIDs(ids); err != nil {
		return nil, fmt.Errorf("degrees: %w", err)
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	var rows []graph.DegreeRow
	for _, id := range ids {
		n := map[graph.DegreeRow]int{}
		for _, s := range r.world.hop(id, graph.EdgeQuery{Filter: f, View: v, Limit: len(r.world.Edges) + 1}).Steps {
			row := graph.DegreeRow{ID: id, Type: s.Edge.Type, Direction: graph.In}
			if s.Edge.Type.Symmetric() {
				row.Direction = graph.Both
			} else if s.Forward {
				row.Direction = graph.Out
			}
			n[row]++
		}
		for _, row := range slices.SortedFunc(maps.Keys(n), func(a, b graph.DegreeRow) int {
			return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Direction, b.Direction))
		}) {
			rows = append(rows, graph.DegreeRow{ID: row.ID, Type: row.Type, Direction: row.Direction, Count: n[row]})
		}
	}
	return rows, nil
}

// Claims answers with claims and their evidence; see [graph.Reader].
func (r *Reference) Claims(_ context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	var out []graph.Claim
	for _, c := range r.world.claims { // ordered by id
		if c, ok := r.answer(c, q); ok && c.ID > q.After && len(out) < q.Limit {
			out = append(out, c)
		}
	}
	return out, nil
}

// answer completes a claim and tells whether it is asked for.
func (r *Reference) answer(c graph.Claim, q graph.ClaimQuery) (graph.Claim, bool) {
	w := &r.world
	id := func(e graph.Evidence) bool { return slices.Contains(q.Evidence, e.ID) }
	subject := func(s string) bool { return w.survivor(s) == w.survivor(c.Subject) }
	switch {
	case q.IDs != nil && !slices.Contains(q.IDs, c.ID), q.Subjects != nil && !slices.ContainsFunc(q.Subjects, subject),
		q.Relations != nil && (w.Relations[c.ID] == "" || !slices.Contains(q.Relations, w.Relations[c.ID])),
		q.Evidence != nil && !slices.ContainsFunc(c.Evidence, id):
		return c, false
	}
	c.Status, c.Contested, c.Relation = cmp.Or(w.status[c.ID], graph.Open), w.Contested[c.ID], w.Relations[c.ID]
	if !q.Recorded {
		c.Subject, c.Object = w.survivor(c.Subject), w.survivor(c.Object)
	}
	all := c.Evidence
	c.Evidence = nil
	best := graph.Denied
	for _, e := range all {
		if q.Documents != nil && !slices.Contains(q.Documents, e.Document) || !q.View.Shows(w.facts.Documents[e.Document]) {
			continue
		}
		e.Claim, e.FirstRun, e.LastRun = c.ID, r.first[e.ID], r.last[e.ID]
		c.Evidence = append(c.Evidence, e)
		if !e.Negative && e.Modality.Rank() < best.Rank() {
			best = e.Modality
		}
	}
	if len(all) == 0 {
		best = graph.Asserted
	}
	if len(c.Evidence) == 0 && (q.Documents != nil || len(all) > 0 && c.Source == "" && !c.Derived) {
		return c, false
	}
	return c, (q.Kinds == nil || slices.Contains(q.Kinds, c.Kind)) && (q.Predicates == nil || slices.Contains(q.Predicates, c.Predicate)) &&
		(q.Statuses == nil || slices.Contains(q.Statuses, c.Status)) && (q.Modalities == nil || slices.Contains(q.Modalities, best)) &&
		(q.Contested == nil || *q.Contested == c.Contested)
}

// Documents answers with documents on record; see [graph.Reader].
func (r *Reference) Documents(_ context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("documents: %w", err)
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	record := maps.Clone(r.withdrawn)
	for id, b := range r.batches {
		if b.Document == nil {
			continue
		}
		d := *b.Document
		if live := r.world.facts.Documents[id]; live != nil {
			d.Story = live.Story
		}
		record[id] = d
	}
	var out []graph.Document
	for _, id := range slices.Sorted(maps.Keys(record)) {
		d := record[id]
		d.Run = cmp.Or(r.met[id], d.Run)
		if !q.Shingles {
			d.Shingles = nil
		}
		if id > q.After && len(out) < q.Limit && (q.IDs == nil || slices.Contains(q.IDs, id)) && (q.Stories == nil || slices.Contains(q.Stories, d.Story)) {
			out = append(out, d)
		}
	}
	return out, nil
}

// Info counts; see [graph.Reader].
func (r *Reference) Info(context.Context) (graph.Info, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	info := graph.Info{
		Store: "reference", GraphVersion: r.version, Entities: map[graph.EntityType]int{}, Relations: map[graph.RelationType]int{},
		Claims: len(r.world.claims), Documents: len(r.world.facts.Documents),
	}
	for i := range r.world.Entities {
		info.Entities[r.world.Entities[i].Type]++
	}
	for i := range r.world.Edges {
		if !r.world.Edges[i].Derived {
			info.Relations[r.world.Edges[i].Type]++
		}
	}
	info.Evidence = len(r.world.evidence())
	return info, nil
}
