package embedded

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"linkchart/graph"
)

// decides notes which decisions a batch that comes or goes may change.
func (p *plan) decides(d *docRecord) {
	p.judging = p.judging || d.is(docJudges)
	p.linking = p.linking || d.is(docLinks)
	p.ruling = p.ruling || d.is(docReviews)
}

// judge works out who is merged into whom, and who is a candidate.
func (p *plan) judge() error {
	l := p.ledger
	if l.judged == nil || p.judging {
		l.judged = map[string]bool{}
		for _, js := range l.judgements {
			for i := range js {
				l.judged[js[i].A], l.judged[js[i].B] = true, true
			}
		}
	}
	all := slices.Concat(slices.Collect(maps.Values(l.judgements))...)
	p.unsure = graph.UnsureIDs(all)
	if !p.judging && !p.preferenceMoved() {
		return nil
	}
	survivors := graph.Survivors(all, func(id string) bool {
		n, ok := p.row(id)
		return ok && l.gazetteer(n)
	})
	next := make(map[uint32]uint32, len(survivors))
	for id, s := range survivors {
		next[p.nodeRow(id, "")] = p.nodeRow(s, "")
	}
	for s, members := range p.state.members {
		for _, m := range members {
			if after, ok := next[m]; !ok || after != s {
				p.move(m, s, next)
			}
		}
	}
	for m := range next {
		if int(m) >= len(p.state.nodes) || p.state.nodes[m].survivor == m {
			p.move(m, m, next)
		}
	}
	for m, s := range next {
		if p.displaced[s] {
			p.groups[s] = append(p.groups[s], m)
		}
	}
	for s := range p.displaced {
		p.groups[s] = append(p.groups[s], s)
	}
	return p.mark(l.unsure)
}

// row finds the row of an id that is there or comes with this write.
func (p *plan) row(id string) (uint32, bool) {
	if n, ok := p.nodeOf[id]; ok {
		return n, true
	}
	return p.state.node(id)
}

// preferenceMoved tells whether a judged entity became a gazetteer entry or ceased to be one: those survive.
func (p *plan) preferenceMoved() bool {
	if len(p.ledger.judged) == 0 {
		return false
	}
	for n := range p.reformed {
		if p.ledger.judged[p.node(n).id] {
			return true
		}
	}
	return false
}

// move notes that a node has another survivor now.
func (p *plan) move(n, before uint32, next map[uint32]uint32) {
	after, ok := next[n]
	if !ok {
		after = n
	}
	p.moved[n] = after
	p.changeNode(n).survivor = after
	for _, x := range []uint32{n, before, after} {
		p.displaced[x] = true
		p.reformed[x] = true
	}
}

// mark touches the entities that became candidates or ceased to be.
func (p *plan) mark(before map[string]bool) error {
	if before == nil { // the first judging since the ledger was read: the nodes know
		before = map[string]bool{}
		for i := range p.state.nodes {
			if n := &p.state.nodes[i]; n.flags&nodeCandidate != 0 {
				before[n.id] = true
			}
		}
	}
	for _, set := range [][2]map[string]bool{{before, p.unsure}, {p.unsure, before}} {
		for id := range set[0] {
			if n, ok := p.row(id); ok && !set[1][id] {
				p.reformed[n] = true
			}
		}
	}
	p.ledger.unsure = p.unsure
	return nil
}

// review works out the decisions on claims, and which claims they change.
func (p *plan) review() error {
	before, err := p.claimStatuses(p.ctx)
	if err != nil {
		return err
	}
	p.statuses = before
	if !p.ruling {
		return nil
	}
	p.statuses = statusesOf(slices.Concat(slices.Collect(maps.Values(p.ledger.reviews))...))
	var changed []digest
	for id, st := range p.statuses {
		if before[id] != st {
			changed = append(changed, id)
		}
	}
	for id := range before {
		if _, ok := p.statuses[id]; !ok {
			changed = append(changed, id)
		}
	}
	gone := map[uint32]bool{}
	for i := range p.removed {
		gone[p.removed[i].number] = true
	}
	found, err := p.statementsByClaim(p.ctx, changed)
	if err != nil {
		return err
	}
	for _, s := range found {
		if gone[s.number] {
			continue
		}
		c, err := p.recorded(s.claim, s.number)
		if err != nil {
			return err
		}
		p.recheck = append(p.recheck, c)
	}
	return nil
}

func statusesOf(reviews []graph.Review) map[digest]graph.ClaimStatus {
	out := map[digest]graph.ClaimStatus{}
	for id, st := range graph.ReviewStatuses(reviews) {
		if d, ok := parseDigest(id, graph.ClaimPrefix); ok && st != graph.Open {
			out[d] = st
		}
	}
	return out
}

// retell works out the story clusters, among the documents that links name: all others are a story of their own.
func (p *plan) retell() error {
	l := p.ledger
	named := map[string]bool{}
	for _, links := range l.links {
		for i := range links {
			named[links[i].A], named[links[i].B] = true, true
		}
	}
	before := l.named
	l.named = named
	if before == nil { // as it was when the ledger was read
		before = map[string]bool{}
		for i := range p.state.docs {
			if d := &p.state.docs[i]; d.story != d.key {
				before[d.id] = true
			}
		}
	}
	if !p.linking && !p.namedDocumentMoved(named) {
		return nil
	}
	var live []string
	maps.Copy(before, named)
	for id := range before {
		if row := p.currentRow(id); row != 0 && p.batchRecord(row).shown() {
			live = append(live, id)
		}
	}
	clusters := graph.StoryClusters(live, slices.Concat(slices.Collect(maps.Values(l.links))...))
	for _, id := range live {
		row := p.currentRow(id)
		if story := p.key(clusters[id]); p.batchRecord(row).story != story {
			if err := p.retellDocument(row, story); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *plan) namedDocumentMoved(named map[string]bool) bool {
	if len(named) == 0 {
		return false
	}
	for _, d := range p.docOps {
		if named[d.id] {
			return true
		}
	}
	return false
}

// retellDocument puts a document into another story and touches what rests on it.
func (p *plan) retellDocument(row, story uint32) error {
	p.changeDoc(row).story = story
	delete(p.graphs, row)
	if row >= p.state.nextBatch {
		return nil // what it says is new anyway
	}
	p.retelling = true
	err := p.fetch(p.ctx, "batches", "declarations", []uint32{row}, func(_ uint32, body []byte) error {
		list, err := decodeDeclared(string(body))
		for _, d := range list {
			p.reformed[d.node] = true
		}
		return err
	})
	if err != nil {
		return err
	}
	claims, err := p.statementsOf(row)
	if err != nil {
		return err
	}
	first := p.batchRecord(row).first
	for i := range claims {
		s, err := p.recorded(&claims[i], first+uint32(i))
		if err != nil {
			return err
		}
		p.retold = append(p.retold, s)
	}
	return nil
}

// claimStatuses returns the decisions on claims that are not open.
func (r *reading) claimStatuses(ctx context.Context) (map[digest]graph.ClaimStatus, error) {
	r.store.statusMu.Lock()
	defer r.store.statusMu.Unlock()
	if r.state.statuses != nil {
		return r.state.statuses, nil
	}
	var rows []uint32
	for row := range r.docs {
		if d := &r.docs[row]; d.is(docLive) && d.is(docReviews) {
			rows = append(rows, uint32(row))
		}
	}
	var reviews []graph.Review
	err := r.fetch(ctx, "batches", "head", rows, func(row uint32, body []byte) error {
		var b graph.Batch
		if err := json.Unmarshal(body, &b); err != nil {
			return damaged("batch %d: %v", row, err)
		}
		reviews = append(reviews, b.Reviews...)
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.state.statuses = statusesOf(reviews)
	return r.state.statuses, nil
}
