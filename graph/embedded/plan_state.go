package embedded

import (
	"hash/fnv"
	"slices"

	"linkchart/graph"
)

// restate brings statements that come and go into the records of their edges and nodes, after moving what identity moved.
func (p *plan) restate() error {
	if err := p.displace(); err != nil {
		return err
	}
	lists := [][]statement{p.removed, p.added, p.retold, p.recheck}
	if err := p.prefetch(lists); err != nil {
		return err
	}
	for i, list := range lists {
		for j := range list {
			s := &list[j]
			var entries *[]*entry
			if s.Kind == graph.RelationClaim {
				entries = &p.edges[p.keyOfStatement(s)].entries
			} else {
				slots := p.slots[s.subject]
				slots.changed = true
				entries = &slots.entries
				p.reformed[s.subject] = true
			}
			switch i {
			case 0:
				p.unstate(*entries, s)
			case 1:
				p.restateOne(entries, s)
			}
		}
	}
	return nil
}

func (p *plan) keyOfStatement(s *statement) edgeKey {
	return p.edgeKeyOf(relationCode(graph.RelationType(s.Predicate)), s.subject, s.object)
}

// unstate takes a statement out of the entry that has it.
func (p *plan) unstate(entries []*entry, s *statement) {
	for _, e := range entries {
		if i := slices.IndexFunc(e.refs, func(r ref) bool { return r.statement == s.number }); i >= 0 {
			e.refs = slices.Delete(e.refs, i, i+1)
			e.balance -= s.fingerprint()
			return
		}
	}
}

// restateOne adds a statement to the entry of its claim.
func (p *plan) restateOne(entries *[]*entry, s *statement) {
	for _, e := range *entries {
		if e.id == s.id {
			e.refs = append(e.refs, p.refOf(s))
			e.balance += s.fingerprint()
			return
		}
	}
	*entries = append(*entries, &entry{id: s.id, subject: s.subject, object: s.object, qualifiers: s.Qualifiers, refs: []ref{p.refOf(s)}})
}

// fingerprint sums up the evidence of a statement, without run stamps.
func (s *statement) fingerprint() (sum uint64) {
	for i := range s.Evidence {
		v := s.Evidence[i]
		v.FirstRun = ""
		h := fnv.New64a()
		h.Write([]byte(v.Document + "\x00" + evidenceText(&v)))
		sum += h.Sum64()
	}
	return sum
}

// prefetch loads the records that the statements touch, many at a time.
func (p *plan) prefetch(lists [][]statement) error {
	var rows, nodes []uint32
	for _, list := range lists {
		for i := range list {
			s := &list[i]
			if s.Kind != graph.RelationClaim {
				if p.slots[s.subject] == nil {
					p.slots[s.subject] = &slotList{}
					nodes = append(nodes, s.subject)
				}
				continue
			}
			if row, ok := p.open(p.keyOfStatement(s)); ok {
				rows = append(rows, row)
			}
		}
	}
	if err := p.loadSlots(nodes); err != nil {
		return err
	}
	return p.loadEdges(rows)
}

// open enters an edge into the plan; ok tells that its record must be loaded.
func (p *plan) open(k edgeKey) (row uint32, ok bool) {
	if p.edges[k] != nil {
		return 0, false
	}
	row, ok = p.state.find(k.typ, k.src, k.dst)
	r := &record{row: row, exists: ok, key: k}
	p.edges[k] = r
	p.order = append(p.order, r)
	return row, ok
}

// openRow enters an edge that exists by its row.
func (p *plan) openRow(row uint32) (load bool) {
	e := &p.state.edges[row]
	k := edgeKey{e.typ, e.src, e.dst}
	if p.edges[k] != nil {
		return false
	}
	r := &record{row: row, exists: true, key: k}
	p.edges[k] = r
	p.order = append(p.order, r)
	return true
}

// loadEdges reads the records of edges that were opened.
func (p *plan) loadEdges(rows []uint32) error {
	slices.Sort(rows)
	missing := len(rows)
	err := p.fetch(p.ctx, "edges", "body", rows, func(row uint32, body []byte) error {
		e := &p.state.edges[row]
		r := p.edges[edgeKey{e.typ, e.src, e.dst}]
		r.old = string(body)
		_, _, entries, err := decodeEdge(r.old)
		for i := range entries {
			entries[i].found()
			r.entries = append(r.entries, &entries[i])
		}
		missing--
		return err
	})
	if err == nil && missing > 0 {
		err = damaged("%d records of edges are missing", missing)
	}
	return err
}

// loadSlots reads the claims about nodes that are no relations.
func (p *plan) loadSlots(nodes []uint32) error {
	nodes = slices.DeleteFunc(nodes, func(n uint32) bool { return int(n) >= len(p.state.nodes) })
	slices.Sort(nodes)
	return p.fetch(p.ctx, "nodes", "slots", nodes, func(n uint32, body []byte) (err error) {
		s := p.slots[n]
		s.old = string(body)
		s.entries, err = decodeSlots(s.old, n)
		for _, e := range s.entries {
			e.found()
		}
		return err
	})
}

// displace moves the claims of merged and parted nodes to the edges between their survivors.
func (p *plan) displace() error {
	var rows []uint32
	for _, n := range sortedRows(p.displaced) {
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
	var targets []uint32
	moves := map[edgeKey][]*entry{}
	for _, r := range slices.Clone(p.order) {
		stay := r.entries[:0]
		for _, c := range r.entries {
			k := p.edgeKeyOf(r.key.typ, c.subject, c.object)
			if k == r.key {
				stay = append(stay, c)
				continue
			}
			if row, ok := p.open(k); ok {
				targets = append(targets, row)
			}
			moves[k] = append(moves[k], c)
		}
		r.entries = stay
	}
	if err := p.loadEdges(targets); err != nil {
		return err
	}
	for k, entries := range moves {
		p.edges[k].entries = append(p.edges[k].entries, entries...)
	}
	return nil
}
