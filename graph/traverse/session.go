package traverse

import (
	"context"
	"time"

	"linkchart/graph"
)

// ChunkNodes is the most nodes that one call of the store expands.
const ChunkNodes = 500

// Bounds keep a question from reading the whole graph. A field that is zero is no bound.
type Bounds struct {
	// Scanned is the most edges looked at.
	Scanned int
	// HubDegree is the degree above which a node is expanded only where the walk begins.
	HubDegree int
	// Timeout cuts a walk; the answer says so.
	Timeout time.Duration
	// Now is the clock; nil is time.Now.
	Now func() time.Time
}

// Stats is what a question took.
type Stats struct {
	// Hops is the number of levels walked, Visited the number of nodes met, Scanned of edges looked at, Statements of calls of
	// the store, Store the time spent in them.
	Hops, Visited, Scanned, Statements int
	Store                              time.Duration
}

// Session reads one view of a graph for one question. It is for one goroutine.
type Session struct {
	store  graph.Reader
	view   graph.View
	bounds Bounds
	begin  time.Time
	stats  Stats

	tested  map[*Filter]map[string]bool
	parents map[string][]string
}

// New begins a question.
func New(store graph.Reader, view graph.View, bounds Bounds) *Session {
	if bounds.Now == nil {
		bounds.Now = time.Now
	}
	return &Session{
		store: store, view: view, bounds: bounds, begin: bounds.Now(),
		tested: map[*Filter]map[string]bool{}, parents: map[string][]string{},
	}
}

// Stats says what the question has taken so far.
func (s *Session) Stats() Stats { return s.stats }

// late tells whether the time is over.
func (s *Session) late() bool {
	return s.bounds.Timeout > 0 && s.bounds.Now().Sub(s.begin) > s.bounds.Timeout
}

// left is how many more edges may be looked at.
func (s *Session) left() int {
	if s.bounds.Scanned <= 0 {
		return int(^uint(0) >> 1)
	}
	return max(0, s.bounds.Scanned-s.stats.Scanned)
}

func (s *Session) edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	defer s.count(s.bounds.Now())
	hops, err := s.store.Edges(ctx, q)
	for i := range hops {
		s.stats.Scanned += len(hops[i].Steps)
	}
	return hops, err
}

func (s *Session) entities(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	defer s.count(s.bounds.Now())
	return s.store.Entities(ctx, ids, s.view)
}

func (s *Session) degrees(ctx context.Context, ids []string, via graph.EdgeFilter) ([]graph.DegreeRow, error) {
	defer s.count(s.bounds.Now())
	return s.store.Degrees(ctx, ids, via, s.view)
}

func (s *Session) find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	defer s.count(s.bounds.Now())
	return s.store.Find(ctx, q)
}

func (s *Session) count(begin time.Time) {
	s.stats.Statements++
	s.stats.Store += s.bounds.Now().Sub(begin)
}
