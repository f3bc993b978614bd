package graphtest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// pathCases are for stores that find paths by themselves.
var pathCases = []Case{
	ofPathFinders(property("PathEqualsLevels", "Path must answer as a search level by level does, and take the same.", func(t *rapid.T, w *World, open func() graph.Store) {
		s := open()
		for range 1 + w.below(3) {
			takeStep(t, s, w.Step())
		}
		apply(t, s, w.tangle(), w.tangle())
		for range questionsPerWorld {
			q, v, b := w.search(t, s)
			asked := graph.Reader(s)
			if q.Via.Clusters == nil && v.KnownAt == "" && b.Scanned == 0 {
				asked = &pathsOnly{Reader: s, finder: s.(graph.PathFinder), t: t}
			}
			got := shortest(t, asked, q, v, b)
			// Nothing but the methods of a Reader is left.
			levels := shortest(t, struct{ graph.Reader }{s}, q, v, b)
			if b.Scanned > 0 && asJSON(got) != asJSON(levels) {
				// A search level by level shares what is left among the nodes of a level, and so may cut where Path needs not.
				b.Scanned = 0
				levels = shortest(t, struct{ graph.Reader }{s}, q, v, b)
			}
			if bare(got) {
				got.Stats, levels.Stats = traverse.Stats{}, traverse.Stats{}
			}
			if answer(t, []any{q, v, b}, got, levels); t.Failed() {
				return
			}
		}
	})),
	ofPathFinders(Case{"PathRefuses", "Path must refuse an entity in both end sets, and give up where it would have to look at more edges than Scanned.", func(t *testing.T, open Opener) {
		finder := with(t, open, Sample()...).(graph.PathFinder)
		_, err := finder.Path(t.Context(), graph.PathQuery{From: []string{ISISK, Vienna}, To: []string{Vienna}, MaxLength: 3})
		refused(t, "a common end", err, graph.ErrInvalid)
		q := graph.PathQuery{From: []string{ISISK}, To: []string{Vienna}, MaxLength: 4}
		found, err := finder.Path(t.Context(), q)
		do(t, found, err)
		_, err = finder.Path(t.Context(), graph.PathQuery{From: []string{ISISK}, To: make([]string, graph.MaxIDs+1), MaxLength: 4})
		refused(t, "too many ends", err, graph.ErrTooLarge)
		several := q
		several.To = []string{"group:nowhere", Vienna}
		if same, err := finder.Path(t.Context(), several); !errors.Is(err, graph.ErrTooLarge) {
			answer(t, several, do(t, same, err).Edges, found.Edges)
		}
		if found.Scanned == len(found.Edges) {
			return // it does not count what it looks at
		}
		q.Scanned = found.Scanned
		again, err := finder.Path(t.Context(), q)
		answer(t, q, do(t, again, err), found)
		q.Scanned--
		_, err = finder.Path(t.Context(), q)
		refused(t, "one edge too many", err, graph.ErrTooLarge)
	}}),
}

// ofPathFinders is a case that a store proves only if it is a [graph.PathFinder]; any other is searched level by level.
func ofPathFinders(c Case) Case {
	prove := c.Prove
	c.Prove = func(t *testing.T, open Opener) {
		if _, ok := open(t).(graph.PathFinder); ok {
			prove(t, open)
		}
	}
	return c
}

// bare tells whether what was counted is what a store says that counts the path alone.
func bare(found *traverse.Paths) bool {
	n := 0
	if len(found.Paths) > 0 {
		n = len(found.Paths[0].Steps)
	}
	return found.Stats.Hops == n && found.Stats.Scanned == n
}

// pathsOnly tells where a path is searched for level by level though the store had an answer.
type pathsOnly struct {
	graph.Reader
	finder graph.PathFinder
	t      tester
	gaveUp bool
}

func (p *pathsOnly) Path(ctx context.Context, q graph.PathQuery) (graph.PathAnswer, error) {
	found, err := p.finder.Path(ctx, q)
	p.gaveUp = errors.Is(err, graph.ErrTooLarge)
	return found, err
}

func (p *pathsOnly) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	if q.IDs == nil && !p.gaveUp {
		p.t.Errorf("the answer of Path was not taken: the edges of %v are asked for", q.Near)
	}
	return p.Reader.Edges(ctx, q)
}

// shortest searches a path; what differs by how it is searched for is left out of the answer.
func shortest(t tester, s graph.Reader, q traverse.Search, v graph.View, b traverse.Bounds) *traverse.Paths {
	t.Helper()
	found, err := traverse.New(s, v, b).Paths(t.Context(), q)
	do(t, found, err)
	found.Stats.Statements, found.Stats.Store = 0, 0
	return found
}

// tangledTypes join groups with groups, in one direction or both.
var tangledTypes = []graph.RelationType{graph.RivalOf, graph.AlliedWith, graph.AffiliateOf, graph.SplinterOf}

// tangle draws a document that joins groups with many relations, so that there are several shortest paths.
func (w *World) tangle() graph.Batch {
	return drawn(w, "tangle", func() graph.Batch {
		n := worldDocuments + 100 + w.below(1000)
		b := NewDocument(fmt.Sprint("Tangle ", n), worldText(n), "", w.day()).Run(w.run())
		for range 10 + w.below(15) {
			x, y := w.name("group", 9), w.name("group", 9)
			if x != y {
				b.Entity(w.entity(x), w.entity(y)).Relation(x, pick(w, tangledTypes...), y, worldQuotes[0], w.word)
			}
		}
		return b.Batch()
	})
}

// search draws a search between things of a store.
func (w *World) search(t tester, s graph.Reader) (q traverse.Search, v graph.View, b traverse.Bounds) {
	hits := find(t, s, graph.EntityQuery{Order: graph.ByID, Limit: graph.MaxPage})
	q.MaxLength = 1 + w.below(6)
	taken := map[string]bool{}
	for _, end := range []*[]*graph.Entity{&q.From, &q.To} {
		for range 1 + w.below(2) {
			if e := hits[w.below(len(hits))].Entity; !taken[e.ID] {
				taken[e.ID] = true
				*end = append(*end, e)
			}
		}
	}
	for range w.below(4) {
		q.Avoid = append(q.Avoid, w.anyID())
	}
	q.Via = graph.EdgeFilter{
		NotTypes: some(w, 2, w.relationType), Direction: pick(w, "", "", graph.Both, graph.Out, graph.In),
	}
	if w.chance(30) {
		q.Via.Types = append([]graph.RelationType{w.relationType()}, tangledTypes[w.below(len(tangledTypes)):]...)
	}
	if w.chance(10) {
		q.Via.Groups = []graph.RelationGroup{pick(w, graph.GroupRelations, graph.SpaceRelations)}
	}
	if w.chance(10) {
		q.Via.Clusters = &graph.IntRange{Min: ptr(2)}
	}
	if w.chance(40) {
		q.Through = &traverse.Filter{Own: graph.EntityFilter{Types: some(w, 3, w.entityType), NotTypes: some(w, 2, w.entityType)}}
		if w.chance(50) {
			q.Through.Own.NotTypes = []graph.EntityType{w.entityType()}
		}
	}
	v.IncludeDerived = w.chance(50)
	if w.chance(10) {
		v.KnownAt = w.day()
	}
	if w.chance(30) {
		b.HubDegree = 1 + w.below(8)
	}
	if w.chance(20) {
		b.Scanned = 10 + w.below(100)
	}
	return q, v, b
}
