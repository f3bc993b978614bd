package library

import (
	"context"
	"fmt"
	"io"
	"slices"

	"linkchart/graph"
)

// page is how many entities are read at a time, nearNodes of how many of them the edges are; a node with more than nearEdges is
// read on its own. Written is how many bytes are held back.
const (
	page      = 500
	nearNodes = 50
	nearEdges = 200
	written   = 64 << 10
)

// all is the view that shows what follows by rules as well.
var all = graph.View{IncludeDerived: true}

// Export writes the whole graph with all attributes, in memory that does not grow with it: nodes by id, on a spiral since
// nobody has walked; edges by the id of their source, then the name of their target.
func Export(ctx context.Context, format string, store graph.Reader, w io.Writer) error {
	out, err := New(format, allFields())
	if err != nil {
		return err
	}
	x := exporter{store: store, out: out, to: w}
	count := 0
	err = x.pages(ctx, func(_ context.Context, hits []graph.Hit) error {
		for _, h := range hits {
			out.Node(Node{Entity: h.Entity, At: Spiral(count), Degree: h.Entity.Degree})
			count++
		}
		return x.flush(false)
	})
	if err == nil {
		err = x.pages(ctx, x.edges)
	}
	if err == nil {
		err = x.flush(true)
	}
	if err != nil {
		return fmt.Errorf("export as %s: %w", format, err)
	}
	return nil
}

type exporter struct {
	store graph.Reader
	out   *Writer
	to    io.Writer
}

func (x *exporter) flush(last bool) error {
	var err error
	switch {
	case last:
		_, err = x.to.Write(x.out.End())
	case len(x.out.out.buf) >= written:
		_, err = x.to.Write(x.out.Take())
	}
	return err
}

// pages passes all entities on, in the order of their ids.
func (x *exporter) pages(ctx context.Context, each func(context.Context, []graph.Hit) error) error {
	q := graph.EntityQuery{Order: graph.ByID, View: all, Limit: page}
	for {
		hits, err := x.store.Find(ctx, q)
		if err != nil {
			return fmt.Errorf("read entities: %w", err)
		}
		if err := each(ctx, hits); err != nil {
			return err
		}
		if len(hits) < q.Limit {
			return nil
		}
		q.After = &hits[len(hits)-1].Cursor
	}
}

// edges writes the edges that begin at the entities.
func (x *exporter) edges(ctx context.Context, hits []graph.Hit) error {
	for part := range slices.Chunk(hits, nearNodes) {
		q := graph.EdgeQuery{View: all, Order: graph.EdgesByOtherName, Limit: nearEdges}
		for _, h := range part {
			q.Near = append(q.Near, h.Entity.ID)
		}
		hops, err := x.store.Edges(ctx, q)
		if err != nil {
			return fmt.Errorf("read edges: %w", err)
		}
		for _, hop := range hops {
			if err := x.from(ctx, hop); err != nil {
				return err
			}
		}
	}
	return nil
}

// from writes the edges that begin at one entity, of which a first page is read.
func (x *exporter) from(ctx context.Context, hop graph.Hop) error {
	for {
		for _, s := range hop.Steps {
			if s.Edge.Source == hop.Near {
				x.out.Edge(Edge{Edge: s.Edge})
			}
		}
		if err := x.flush(false); err != nil {
			return err
		}
		if !hop.More {
			return nil
		}
		hops, err := x.store.Edges(ctx, graph.EdgeQuery{
			Near: []string{hop.Near}, View: all, Order: graph.EdgesByOtherName, Limit: page, After: &hop.Steps[len(hop.Steps)-1].Cursor,
		})
		if err != nil {
			return fmt.Errorf("read edges of %s: %w", hop.Near, err)
		}
		hop = hops[0]
	}
}
