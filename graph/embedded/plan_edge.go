package embedded

import (
	"reflect"
	"slices"

	"linkchart/graph"
)

// projectEdges works out every edge that the plan opened, and those of nodes whose projection changed.
func (p *plan) projectEdges() error {
	var rows []uint32
	for _, n := range sortedRows(p.unsettled) {
		if int(n) >= len(p.state.adj) {
			continue
		}
		for _, h := range p.state.adj[n] {
			if p.openRow(h.edge) {
				rows = append(rows, h.edge)
			}
		}
	}
	if err := p.loadEdges(rows); err != nil {
		return err
	}
	for _, r := range p.order {
		if err := p.projectEdge(r); err != nil {
			return err
		}
	}
	for n, by := range p.degrees {
		if by != 0 && int(n) < len(p.state.nodes) && p.state.nodes[n].flags&p.node(n).flags&nodeAlive != 0 && !p.differs[n] {
			p.change.Entities.Changed++
		}
	}
	return nil
}

// settle drops claims without statements, counts what came and went, and puts the rest in order.
func (p *plan) settle(entries []*entry) []*entry {
	entries = slices.DeleteFunc(entries, func(c *entry) bool {
		switch {
		case len(c.refs) > 0 && !c.before:
			p.change.Claims.Added++
			p.totals.claims++
		case len(c.refs) == 0 && c.before:
			p.change.Claims.Removed++
			p.totals.claims--
		}
		return len(c.refs) == 0
	})
	for _, c := range entries {
		c.rejected = p.statuses[c.id] == graph.Rejected
		if c.before && (c.balance != 0 || c.was != c.joint()) {
			p.change.Claims.Changed++
		}
	}
	sortEntries(entries)
	return entries
}

func (p *plan) projectEdge(r *record) error {
	r.entries = p.settle(r.entries)
	var was edge
	if r.exists {
		was = p.state.edges[r.row]
	}
	if len(r.entries) == 0 {
		if r.exists {
			p.write(r.row, nil, edge{})
			p.countEdge(r.key, was.shown(), false, false)
		}
		return nil
	}
	var ws []graph.Witness
	for _, c := range r.entries {
		if !c.rejected {
			ws = c.witnesses(ws, p)
		}
	}
	t := relationOf(r.key.typ)
	x, contested := graph.ProjectEdge(t, p.end(r.key.src), p.end(r.key.dst), ws)
	now := edge{src: r.key.src, dst: r.key.dst, typ: r.key.typ, flags: edgeLive}
	id := ""
	if x == nil {
		now.flags |= edgeHidden
		id = graph.EdgeID(graph.EdgeKey(t, p.node(now.src).id, p.node(now.dst).id))
	} else {
		id = x.ID
		now.clusters = uint32(x.Support.Clusters)
		now.flags |= uint8(x.Modality.Rank()) << modalityShift
		if x.Derived {
			now.flags |= edgeDerived
		}
	}
	if contested {
		now.flags |= edgeContested
	}
	d, _ := parseDigest(id, graph.RelationPrefix)
	now.head = d.head()
	body := encodeEdge(x, contested, r.entries)
	same := r.exists && string(body) == r.old
	differs := false
	if was.shown() && x != nil && (!same || p.retelling) {
		old, err := p.state.edge(r.row, r.old)
		if err != nil {
			return err
		}
		differs = !reflect.DeepEqual(old, x)
	}
	p.countEdge(r.key, was.shown(), x != nil, differs)
	if same && now == was && !p.retelling {
		return nil
	}
	if !r.exists {
		r.row = p.totals.nextEdge
		p.totals.nextEdge++
	}
	p.write(r.row, body, now)
	return nil
}

func (p *plan) write(row uint32, body []byte, e edge) {
	p.out.edges = append(p.out.edges, recordRow{row, body})
	p.edgeOps = append(p.edgeOps, edgeOp{row, e})
}

func (p *plan) countEdge(k edgeKey, before, after, changed bool) {
	d := &p.change.Edges
	switch {
	case !before && after:
		d.Added++
		p.degrees[k.src]++
		p.degrees[k.dst]++
	case before && !after:
		d.Removed++
		p.degrees[k.src]--
		p.degrees[k.dst]--
	case after && changed:
		d.Changed++
	}
}

// end is a node as the projection of an edge sees it; nil where it is no entity.
func (p *plan) end(row uint32) *graph.Entity {
	n := p.node(row)
	if n.flags&nodeAlive == 0 {
		return nil
	}
	return &graph.Entity{
		ID: n.id, Type: typeOf(n.typ), Gazetteer: n.flags&nodeGazetteer != 0, DateEarliest: n.earliest, DateLatest: n.latest,
	}
}
