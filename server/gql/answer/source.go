package answer

import (
	"context"
	"encoding/json"
	"slices"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// Limits bounds what one field may ask for. Beyond them a question is refused; SmallList cuts lists that have no paging.
type Limits struct {
	First, IDs, SmallList, FilterDepth, FilterLeaves int
	Seeds, Hops, Nodes, Edges, PerNode               int
	Paths, PathLength, PatternSteps                  int
	ScannedEdges, HubDegree                          int
	TraversalTimeout                                 time.Duration
}

// Config is what a source answers from. Only Store is required.
type Config struct {
	Store  graph.Reader
	Limits Limits
	// Now is the clock, nil for that of the machine.
	Now func() time.Time
	// TokenKey signs continuations; nil draws one.
	TokenKey []byte
}

// Source answers questions from a store. It is safe for use by many at once.
type Source struct {
	store  graph.Reader
	limits Limits
	now    func() time.Time
	tokens tokens

	cutting sync.Mutex
}

// NewSource returns a source.
func NewSource(c Config) *Source {
	if c.Now == nil {
		c.Now = time.Now
	}
	return &Source{store: c.Store, limits: c.Limits, now: c.Now, tokens: newTokens(c.TokenKey)}
}

// session begins one question.
func (s *Source) session(v graph.View) *traverse.Session {
	return traverse.New(s.store, v, traverse.Bounds{
		Scanned: s.limits.ScannedEdges, HubDegree: s.limits.HubDegree, Timeout: s.limits.TraversalTimeout, Now: s.now,
	})
}

// cut notes in extensions.cut that the list at the field being answered is shorter than it should be.
func (s *Source) cut(ctx context.Context) {
	if !graphql.HasOperationContext(ctx) || graphql.GetFieldContext(ctx) == nil {
		return
	}
	s.cutting.Lock()
	defer s.cutting.Unlock()
	paths, ok := graphql.GetExtension(ctx, "cut").(*cutPaths)
	if !ok {
		paths = &cutPaths{}
		graphql.RegisterExtension(ctx, "cut", paths)
	}
	paths.add(pathOf(ctx).String())
}

// cutPaths are the paths of the lists of one answer that were cut.
type cutPaths struct {
	mu   sync.Mutex
	list []string
}

func (c *cutPaths) add(path string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if i, found := slices.BinarySearch(c.list, path); !found {
		c.list = slices.Insert(c.list, i, path)
	}
}

// MarshalJSON writes the paths, sorted.
func (c *cutPaths) MarshalJSON() ([]byte, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return json.Marshal(c.list)
}
