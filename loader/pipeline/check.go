package pipeline

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"linkchart/graph"
)

// maxFaults is how many faults Check describes; the last line says how many more there are.
const maxFaults = 20

// checkPage is how many edges are compared at a time.
const checkPage = 1000

// Check works the edges out anew from the claims, compares them with those of the store, and returns what differs, in words.
func Check(ctx context.Context, store graph.Reader) ([]string, error) {
	c := checker{store: store, docs: map[string]*graph.Document{}, witnesses: map[string][]graph.Witness{}, ends: map[string]*graph.Entity{}}
	for _, step := range []func(context.Context) error{c.readDocuments, c.readClaims, c.readEnds, c.compare, c.strangers} {
		if err := step(ctx); err != nil {
			return nil, fmt.Errorf("check: %w", err)
		}
	}
	if more := len(c.faults) - maxFaults; more > 0 {
		c.faults = append(c.faults[:maxFaults], fmt.Sprintf("and %d more", more))
	}
	return c.faults, nil
}

type checker struct {
	store  graph.Reader
	faults []string
	docs   map[string]*graph.Document
	// witnesses are those of each edge, by its key.
	witnesses map[string][]graph.Witness
	sample    map[string]graph.Claim
	ends      map[string]*graph.Entity
	expected  map[string]bool
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func (c *checker) readDocuments(ctx context.Context) error {
	return documents(ctx, c.store, false, func(d graph.Document) {
		if counts(&d) {
			c.docs[d.ID] = &d
		}
	})
}

func (c *checker) readClaims(ctx context.Context) error {
	c.sample = map[string]graph.Claim{}
	q := graph.ClaimQuery{Limit: graph.MaxPage, View: graph.View{IncludeDerived: true}}
	for {
		page, err := c.store.Claims(ctx, q)
		if err != nil {
			return fmt.Errorf("read claims: %w", err)
		}
		for i := range page {
			c.claim(&page[i])
		}
		if len(page) < q.Limit {
			return nil
		}
		q.After = page[len(page)-1].ID
	}
}

func (c *checker) claim(cl *graph.Claim) {
	if len(cl.Evidence) == 0 && cl.Source == "" && !cl.Derived {
		c.fault("claim %s (%s %s %s) has neither evidence nor source", cl.ID, cl.Subject, cl.Predicate, cl.Object)
	}
	for i := range cl.Evidence {
		if c.docs[cl.Evidence[i].Document] == nil {
			c.fault("claim %s has evidence %s in %s, which does not count", cl.ID, cl.Evidence[i].ID, cl.Evidence[i].Document)
		}
	}
	if cl.Kind != graph.RelationClaim || cl.Status == graph.Rejected {
		return
	}
	key := cl.EdgeKey()
	c.witnesses[key] = append(c.witnesses[key], graph.Witnesses(cl, c.docs)...)
	c.ends[cl.Subject], c.ends[cl.Object] = nil, nil
	c.sample[key] = graph.Claim{Predicate: cl.Predicate, Subject: cl.Subject, Object: cl.Object}
}

func (c *checker) readEnds(ctx context.Context) error {
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(c.ends)), checkPage) {
		es, err := c.store.Entities(ctx, ids, graph.View{IncludeDerived: true})
		if err != nil {
			return fmt.Errorf("read entities: %w", err)
		}
		for i, id := range ids {
			if c.ends[id] = es[i]; es[i] == nil {
				c.fault("claims name the entity %s, which is not there", id)
			}
		}
	}
	return nil
}

// compare builds each edge anew and holds it against the store's.
func (c *checker) compare(ctx context.Context) error {
	c.expected = map[string]bool{}
	var built []*graph.Edge
	for _, key := range slices.Sorted(maps.Keys(c.witnesses)) {
		cl := c.sample[key]
		e, _ := graph.ProjectEdge(graph.RelationType(cl.Predicate), c.ends[cl.Subject], c.ends[cl.Object], c.witnesses[key])
		if e != nil {
			built = append(built, e)
			c.expected[e.ID] = true
		}
	}
	for part := range slices.Chunk(built, checkPage) {
		ids := make([]string, len(part))
		for i, e := range part {
			ids[i] = e.ID
		}
		hops, err := c.store.Edges(ctx, graph.EdgeQuery{IDs: ids, View: graph.View{IncludeDerived: true}, Limit: len(ids)})
		if err != nil {
			return fmt.Errorf("read edges: %w", err)
		}
		kept := map[string]*graph.Edge{}
		for _, hop := range hops {
			for _, s := range hop.Steps {
				kept[s.Edge.ID] = s.Edge
			}
		}
		for _, e := range part {
			k := kept[e.ID]
			if k == nil {
				c.fault("edge %s is missing", e.Key())
				continue
			}
			if a, b := form(e), form(k); !bytes.Equal(a, b) {
				c.fault("edge %s is %s, should be %s", e.Key(), b, a)
			}
		}
	}
	return nil
}

// form is what of an edge is compared: all but the ledger, which the rest follows from.
func form(e *graph.Edge) []byte {
	x := *e
	x.Witnesses = nil
	b, err := json.Marshal(x)
	if err != nil { // only a float that is no number fails to marshal
		return []byte(err.Error())
	}
	return b
}

// strangers finds edges that no claim makes.
func (c *checker) strangers(ctx context.Context) error {
	q := graph.EdgeQuery{View: graph.View{IncludeDerived: true}, Order: graph.EdgesByConfidence, Limit: checkPage}
	for {
		hops, err := c.store.Edges(ctx, q)
		if err != nil {
			return fmt.Errorf("read edges: %w", err)
		}
		if len(hops) == 0 {
			return nil
		}
		for _, s := range hops[0].Steps {
			if !c.expected[s.Edge.ID] {
				c.fault("edge %s has no claim that makes it", s.Edge.Key())
			}
		}
		if !hops[0].More {
			return nil
		}
		q.After = &hops[0].Steps[len(hops[0].Steps)-1].Cursor
	}
}
