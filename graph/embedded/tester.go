package embedded

import (
	"context"
	"slices"

	"linkchart/graph"
)

// tester tests edges of one node against filter and view: first by what memory knows, then by the record.
type tester struct {
	filter *graph.EdgeFilter
	view   graph.View
	among  *rowSet // of far nodes, nil for all
	state  *state
	// types are those that can pass, allowed the halves by direction.
	types [maxTypes]bool
	// whole tells that quick tests all that there is.
	whole bool
	// ledger tells that the witnesses of edges are needed, to test them or to be shown.
	ledger bool
}

// verdict is what a quick test says.
type verdict uint8

const (
	fails verdict = iota
	unsure
	passes
)

// chunkRows is how many edges are decoded at a time when a test needs their records.
const chunkRows = 64

func (r *reading) tester(f *graph.EdgeFilter, v graph.View, ledger bool) *tester {
	x := &tester{filter: f, view: v, state: r.state}
	for code, info := range graph.Relations() {
		x.types[code] = (f.Types == nil || slices.Contains(f.Types, info.Type)) && !slices.Contains(f.NotTypes, info.Type) &&
			(f.Groups == nil || slices.Contains(f.Groups, info.Group))
	}
	x.whole = v.KnownAt == "" && !v.Time.Active() && !f.Time.Active() && f.Roles == nil && f.Modes == nil && f.Statuses == nil &&
		f.Confidence == nil && f.Documents == nil && f.Publishers == nil && len(f.And) == 0 && f.Or == nil && f.Not == nil
	x.ledger = ledger || v.KnownAt != "" || f.AsksWitnesses()
	return x
}

// quick tests what memory knows of an edge. An edge that fails here fails; one that passes may still need its record.
func (x *tester) quick(h half) verdict {
	f := x.filter
	if h.flags&halfHidden != 0 || h.flags&halfDerived != 0 && !x.view.IncludeDerived || !x.types[h.typ] ||
		f.Direction == graph.Out && h.flags&halfOut == 0 || f.Direction == graph.In && h.flags&halfIn == 0 ||
		x.among != nil && !x.among.has(h.far) {
		return fails
	}
	if !x.whole {
		return unsure
	}
	if f.Contested == nil && f.Clusters == nil && f.Modalities == nil {
		return passes
	}
	e := &x.state.edges[h.edge]
	n := int(e.clusters)
	if f.Contested != nil && *f.Contested != (e.flags&edgeContested != 0) ||
		f.Clusters != nil && (f.Clusters.Min != nil && n < *f.Clusters.Min || f.Clusters.Max != nil && n > *f.Clusters.Max) ||
		f.Modalities != nil && !slices.Contains(f.Modalities, modalityNames[min(int(e.flags>>modalityShift), len(modalityNames)-1)]) {
		return fails
	}
	return passes
}

// tested is an edge that passed, as the view shows it.
type tested struct {
	half half
	edge *graph.Edge
}

// test reads the records of halves that passed the quick test and tests the rest.
func (r *reading) test(ctx context.Context, x *tester, halves []half, near string) ([]tested, error) {
	rows := make([]uint32, len(halves))
	for i, h := range halves {
		rows[i] = h.edge
	}
	edges, err := r.loadEdges(ctx, rows, x.ledger)
	if err != nil {
		return nil, err
	}
	var ends []*graph.Entity // source and target of each
	if x.view.KnownAt != "" {
		both := make([]uint32, 0, 2*len(rows))
		for _, row := range rows {
			both = append(both, r.edges[row].src, r.edges[row].dst)
		}
		if ends, err = r.loadEntities(ctx, both); err != nil {
			return nil, err
		}
	}
	out := make([]tested, 0, len(halves))
	for i, h := range halves {
		e := edges[i]
		if !x.whole {
			var source, target *graph.Entity
			if ends != nil {
				source, target = ends[2*i], ends[2*i+1]
			}
			e = e.AsOf(x.view, source, target)
			if e == nil || !x.filter.Match(e, near) || !x.view.Time.MatchEdge(e) {
				continue
			}
		}
		out = append(out, tested{h, e})
	}
	return out, nil
}
