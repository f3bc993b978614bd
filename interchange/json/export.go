// Package json writes the graph as one JSON object of documents, entities and relations, each statement with its evidence: the
// README has the fields. What failed or was withdrawn is left out. It streams: memory holds a page and the documents' names.
package json

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"linkchart/graph"
)

// page is how many entities are read at a time; claims and edges of one page may need several calls.
const page = 500

// all is the view that shows what follows by rules as well.
var all = graph.View{IncludeDerived: true}

// Export writes the graph. Documents come in the order of their names, entities in that of their ids, relations in that of
// source, type and target; there are no run stamps, so equal graphs give equal bytes whatever store keeps them.
func Export(ctx context.Context, store graph.Reader, w io.Writer) error {
	x := exporter{store: store, out: bufio.NewWriterSize(w, 64<<10), names: map[string]string{}}
	if err := x.export(ctx); err != nil {
		return fmt.Errorf("export as json: %w", err)
	}
	return nil
}

type exporter struct {
	store graph.Reader
	out   *bufio.Writer
	// names maps the ids of documents to the names that evidence gives for them.
	names map[string]string
	first bool
	err   error
}

func (x *exporter) export(ctx context.Context) error {
	documents, err := x.documents(ctx)
	if err != nil {
		return err
	}
	x.begin("{\n \"documents\": [")
	for i := range documents {
		x.item(documents[i])
	}
	x.begin("\n ],\n \"entities\": [")
	err = x.pages(ctx, func(es []*graph.Entity) error { return x.entities(ctx, es) })
	if err != nil {
		return err
	}
	x.begin("\n ],\n \"relations\": [")
	err = x.pages(ctx, func(es []*graph.Entity) error { return x.relations(ctx, es) })
	if err != nil {
		return err
	}
	x.begin("\n ]\n}\n")
	if x.err != nil {
		return x.err
	}
	return x.out.Flush()
}

// begin writes what stands between lists.
func (x *exporter) begin(s string) {
	if _, err := x.out.WriteString(s); err != nil && x.err == nil {
		x.err = err
	}
	x.first = true
}

// item writes one member of a list.
func (x *exporter) item(v any) {
	if x.err != nil {
		return
	}
	separator := ",\n  "
	if x.first {
		separator = "\n  "
	}
	x.first = false
	if _, x.err = x.out.WriteString(separator); x.err != nil {
		return
	}
	line := json.NewEncoder(trimmed{x.out})
	line.SetEscapeHTML(false)
	line.SetIndent("  ", " ")
	x.err = line.Encode(v)
}

// trimmed drops the newline with which an encoder ends a value.
type trimmed struct{ w io.Writer }

func (t trimmed) Write(b []byte) (int, error) {
	n := len(b)
	if n > 0 && b[n-1] == '\n' {
		b = b[:n-1]
	}
	_, err := t.w.Write(b)
	return n, err
}

// pages passes all entities on, in the order of their ids.
func (x *exporter) pages(ctx context.Context, each func([]*graph.Entity) error) error {
	q := graph.EntityQuery{Order: graph.ByID, View: all, Limit: page}
	for {
		hits, err := x.store.Find(ctx, q)
		if err != nil {
			return fmt.Errorf("read entities: %w", err)
		}
		es := make([]*graph.Entity, len(hits))
		for i := range hits {
			es[i] = hits[i].Entity
		}
		if len(es) > 0 {
			if err := each(es); err != nil {
				return err
			}
		}
		if len(hits) < q.Limit {
			return x.err
		}
		q.After = &hits[len(hits)-1].Cursor
	}
}

// documents reads the documents that count, and gives each a name of its own: the file name, with the id where two share it.
func (x *exporter) documents(ctx context.Context) ([]document, error) {
	var out []document
	uses := map[string]int{}
	q := graph.DocumentQuery{Limit: page}
	for {
		ds, err := x.store.Documents(ctx, q)
		if err != nil {
			return nil, fmt.Errorf("read documents: %w", err)
		}
		for i := range ds {
			d := &ds[i]
			if d.WithdrawnAt == "" && d.Outcome != graph.Failed && d.Outcome != graph.Withdrawn {
				out = append(out, newDocument(d))
				uses[d.FileName]++
			}
		}
		if len(ds) < q.Limit {
			break
		}
		q.After = ds[len(ds)-1].ID
	}
	for i := range out {
		d := &out[i]
		if uses[d.File] > 1 || d.File == "" {
			d.File = cmp.Or(d.File, "document") + " (" + d.ID + ")"
		}
		x.names[d.ID] = d.File
	}
	slices.SortFunc(out, func(a, b document) int { return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.ID, b.ID)) })
	return out, nil
}

// claims reads all claims of a query, page by page.
func (x *exporter) claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	q.View, q.Limit = all, graph.MaxPage
	var out []graph.Claim
	for {
		cs, err := x.store.Claims(ctx, q)
		if err != nil {
			return nil, fmt.Errorf("read claims: %w", err)
		}
		out = append(out, cs...)
		if len(cs) < q.Limit {
			break
		}
		q.After = cs[len(cs)-1].ID
	}
	return slices.DeleteFunc(out, func(c graph.Claim) bool { return c.Status == graph.Rejected }), nil
}
