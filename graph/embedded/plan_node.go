package embedded

import (
	"cmp"
	"fmt"
	"slices"

	"linkchart/graph"
)

// projectNodes works out the entities that the write touches.
func (p *plan) projectNodes() error {
	survivors := map[uint32]bool{} // value: its content may change
	for n := range p.touched {
		s := p.survivor(n)
		survivors[s] = survivors[s] || false
	}
	for n := range p.reformed {
		survivors[p.survivor(n)] = true
		if p.survivor(n) != n {
			p.bury(n)
		}
	}
	order := sortedRows(survivors)
	for _, s := range order {
		survivors[s] = survivors[s] || p.manyForms(s)
	}
	if err := p.prefetchNodes(order, survivors); err != nil {
		return err
	}
	p.docStamps, p.storyStamps = make([]uint32, p.totals.nextBatch), make([]uint32, len(p.state.keys)+len(p.keys))
	for _, s := range order {
		if err := p.projectNode(s, survivors[s]); err != nil {
			return fmt.Errorf("entity %s: %w", p.node(s).id, err)
		}
	}
	for _, n := range sortedRows(p.slots) {
		if l := p.slots[n]; l.changed {
			l.entries = p.settle(l.entries)
			if body := encodeSlots(l.entries); string(body) != l.old {
				p.out.slots = append(p.out.slots, recordRow{n, body})
			}
		}
	}
	return nil
}

// manyForms tells whether the declarations of an entity differ, so that another one may change name, kind or type.
func (p *plan) manyForms(s uint32) bool {
	n := 0
	for _, m := range p.members(s) {
		n += len(p.ledger.live(m))
	}
	return n > 1
}

// prefetchNodes loads the records of the entities whose content may change, and the claims about their members.
func (p *plan) prefetchNodes(order []uint32, content map[uint32]bool) error {
	var bodies, slots []uint32
	for _, s := range order {
		if !content[s] {
			continue
		}
		if int(s) < len(p.state.nodes) {
			bodies = append(bodies, s)
		}
		for _, m := range p.members(s) {
			if p.slots[m] == nil {
				p.slots[m] = &slotList{}
				slots = append(slots, m)
			}
		}
	}
	if err := p.loadSlots(slots); err != nil {
		return err
	}
	return p.fetch(p.ctx, "nodes", "body", bodies, func(row uint32, body []byte) error {
		p.bodies[row] = string(body)
		return nil
	})
}

// bury ends a node's life as an entity of its own.
func (p *plan) bury(n uint32) {
	if int(n) < len(p.state.nodes) && p.state.nodes[n].flags&nodeAlive != 0 {
		p.changeNode(n).flags &^= nodeAlive | nodeCandidate
		p.supports[n] = support{}
		p.out.nodes = append(p.out.nodes, recordRow{n, nil})
		p.change.Entities.Removed++
		p.unsettled[n] = true
	}
}

func (p *plan) projectNode(s uint32, content bool) error {
	sum, declared := p.support(s)
	var was node
	if int(s) < len(p.state.nodes) {
		was = p.state.nodes[s]
	}
	alive := was.flags&nodeAlive != 0
	if !declared {
		if alive {
			p.bury(s)
		}
		// Statements that go need no answer, but those that a review rejects must still be marked.
		return nil
	}
	same := true
	if content || !alive {
		e, err := p.projectEntity(s)
		if err != nil {
			return err
		}
		now := asNode(e, s)
		plain := now.flags&nodePlain != 0
		var body []byte
		if !plain || p.bodies[s] != "" {
			if body, err = encodeEntity(e); err != nil {
				return err
			}
		}
		same = alive && (was.flags&nodePlain == 0 && p.bodies[s] == string(body) || plain && now.sameContent(&was))
		if !same || now.flags != was.flags {
			n := p.changeNode(s)
			now.support, now.degree = n.support, n.degree
			*n = now
			if plain {
				body = nil
			}
			if !plain || p.bodies[s] != "" {
				p.out.nodes = append(p.out.nodes, recordRow{s, body})
			}
		}
		if !alive || now.typ != was.typ || (now.flags^was.flags)&nodeGazetteer != 0 || now.earliest != was.earliest || now.latest != was.latest {
			p.unsettled[s] = true
		}
	}
	if sum != was.support {
		p.supports[s] = sum
	}
	switch {
	case !alive:
		p.change.Entities.Added++
	case !same || sum != was.support:
		p.change.Entities.Changed++
		p.differs[s] = true
	}
	return nil
}

// support counts the declarations of an entity, as graph.ProjectEntity does.
func (p *plan) support(s uint32) (sum support, declared bool) {
	p.stamp++
	for _, m := range p.members(s) {
		for _, d := range p.ledger.of(m) {
			declared = true
			sum.claims += d.claims
			sum.evidence += d.evidence
			rec := p.batchRecord(d.batch)
			if !rec.shown() {
				continue
			}
			if rec.published == "" {
				sum.undated += d.evidence
			}
			if p.docStamps[d.batch] == p.stamp {
				continue
			}
			p.docStamps[d.batch] = p.stamp
			sum.documents++
			if p.storyStamps[rec.story] != p.stamp {
				p.storyStamps[rec.story] = p.stamp
				sum.clusters++
			}
			if day := rec.published; day != "" {
				if sum.first == "" || day < sum.first {
					sum.first = day
				}
				sum.last = max(sum.last, day)
			}
		}
	}
	return sum, declared
}

// projectEntity joins the forms in which an entity is declared. It hands graph.ProjectEntity the first and the last
// declaration of each form, which decide reference data, and counts the votes for type, name and kind itself: an entity may
// have very many declarations, and few forms.
func (p *plan) projectEntity(s uint32) (*graph.Entity, error) {
	members := p.members(s)
	var ds []graph.Declaration
	forms := map[uint32]*graph.Entity{}
	for _, m := range members {
		live := p.ledger.live(m)
		for _, v := range live {
			form, err := p.variant(v)
			if err != nil {
				return nil, err
			}
			forms[v] = form
		}
		first, last := map[uint32]string{}, map[uint32]string{}
		for _, d := range p.ledger.of(m) {
			id := p.batchRecord(d.batch).id
			if x, ok := first[d.variant]; !ok || id < x {
				first[d.variant] = id
			}
			last[d.variant] = max(last[d.variant], id)
			if len(live) == 1 {
				break // any will do
			}
		}
		for _, v := range live {
			ds = append(ds, graph.Declaration{Batch: first[v], Entity: *forms[v]}, graph.Declaration{Batch: last[v], Entity: *forms[v]})
		}
	}
	t := p.voteType(s, members, forms)
	var dates []*graph.Claim
	var docs map[string]*graph.Document
	if !p.alone {
		var err error
		if dates, docs, err = p.attributes(t, members); err != nil {
			return nil, err
		}
	}
	e := graph.ProjectEntity(p.node(s).id, ds, dates, docs, p.unsure)
	e.Type = t
	p.vote(e, members, forms)
	e.Support = graph.Support{}
	return e, nil
}

// variant returns a form in which a node is declared.
func (p *plan) variant(v uint32) (*graph.Entity, error) {
	if e := p.fresh[v]; e != nil {
		return e, nil
	}
	return p.form(p.ctx, p.ledger, v)
}

// voteType is the type that most stories give an entity; what is merged into it has a say only where nothing declares the
// entity itself.
func (p *plan) voteType(s uint32, members []uint32, forms map[uint32]*graph.Entity) graph.EntityType {
	for _, own := range []bool{true, false} {
		types := map[string]map[uint32]bool{}
		asked := slices.DeleteFunc(slices.Clone(members), func(m uint32) bool { return (m == s) != own })
		for _, m := range asked {
			for _, v := range p.ledger.live(m) {
				types[string(forms[v].Type)] = nil
			}
		}
		if len(types) > 1 {
			p.eachVote(asked, func(v, story uint32) { enter(types, string(forms[v].Type), story) })
		}
		if len(types) > 0 {
			return graph.EntityType(mostStories(types))
		}
	}
	return ""
}

// eachVote hands on the form and the story of every declaration of some nodes.
func (p *plan) eachVote(nodes []uint32, see func(variant, story uint32)) {
	for _, n := range nodes {
		for _, d := range p.ledger.of(n) {
			rec := p.batchRecord(d.batch)
			story := rec.story
			if !rec.shown() {
				story = rec.key
			}
			see(d.variant, story)
		}
	}
}

// vote sets name and kind to what most stories say where the forms differ.
func (p *plan) vote(e *graph.Entity, members []uint32, forms map[uint32]*graph.Entity) {
	names, kinds := map[string]map[uint32]bool{}, map[string]map[uint32]bool{}
	for _, f := range forms {
		names[f.Name] = nil
		if f.Kind != "" {
			kinds[f.Kind] = nil
		}
	}
	byName, byKind := len(names) > 1 && !e.Gazetteer, len(kinds) > 1
	if !byName && !byKind {
		return
	}
	p.eachVote(members, func(v, story uint32) {
		f := forms[v]
		if byName {
			enter(names, f.Name, story)
		}
		if byKind && f.Kind != "" {
			enter(kinds, f.Kind, story)
		}
	})
	if byKind {
		e.Kind = mostStories(kinds)
	}
	if name := mostStories(names); byName && name != e.Name {
		e.Aliases = slices.DeleteFunc(append(e.Aliases, e.Name), func(a string) bool { return a == name })
		slices.Sort(e.Aliases)
		if e.Name = name; len(e.Aliases) == 0 {
			e.Aliases = nil
		}
	}
}

func enter(votes map[string]map[uint32]bool, text string, story uint32) {
	if votes[text] == nil {
		votes[text] = map[uint32]bool{}
	}
	votes[text][story] = true
}

// mostStories is the text of most stories, then the longest, then the smallest.
func mostStories(votes map[string]map[uint32]bool) string {
	best := ""
	for t := range votes {
		if best == "" || cmp.Or(cmp.Compare(len(votes[best]), len(votes[t])), cmp.Compare(len(best), len(t)), cmp.Compare(t, best)) < 0 {
			best = t
		}
	}
	return best
}

// attributes works out which claims about an entity of a type dispute each other, and returns those that date it, with the documents
// that they rest on.
func (p *plan) attributes(t graph.EntityType, members []uint32) ([]*graph.Claim, map[string]*graph.Document, error) {
	var entries []*entry
	for _, m := range members {
		for _, c := range p.slots[m].entries {
			if len(c.refs) > 0 {
				entries = append(entries, c)
			}
		}
	}
	if len(entries) == 0 {
		return nil, nil, nil
	}
	docs := map[string]*graph.Document{}
	claims, err := p.joined(entries, docs)
	if err != nil {
		return nil, nil, err
	}
	slots := map[string][]int{}
	var dates []*graph.Claim
	for i, c := range entries {
		if p.statuses[c.id] == graph.Rejected {
			p.contest(c, false)
			continue
		}
		slot := claims[i].Predicate + "|" + claims[i].Scope
		slots[slot] = append(slots[slot], i)
		if graph.IsDatePredicate(claims[i].Predicate) {
			dates = append(dates, &claims[i])
		}
	}
	for _, at := range slots {
		list := make([]*graph.Claim, len(at))
		for i, k := range at {
			list[i] = &claims[k]
		}
		contested := graph.SlotContested(t, list, docs)
		for _, k := range at {
			p.contest(entries[k], contested)
		}
	}
	return dates, docs, nil
}

// contest notes whether a claim about a node is disputed.
func (p *plan) contest(c *entry, contested bool) {
	if c.contested != contested {
		c.contested = contested
		p.slots[c.subject].changed = true
	}
}

// joined reads the statements of claims and joins those of each.
func (p *plan) joined(entries []*entry, docs map[string]*graph.Document) ([]graph.Claim, error) {
	parts := map[uint32]graph.Claim{}
	var numbers []uint32
	for _, c := range entries {
		for i := range c.refs {
			n := c.refs[i].statement
			if x, ok := p.claims[n]; ok {
				parts[n] = x
			} else {
				numbers = append(numbers, n)
			}
			if row := p.batchOf(n); p.document(row) != nil {
				docs[p.batchRecord(row).id] = p.document(row)
			}
		}
	}
	slices.Sort(numbers)
	err := p.fetch(p.ctx, "statements", "body", numbers, func(n uint32, body []byte) error {
		c, _, err := decodeStatement(string(body), p.batchRecord(p.batchOf(n)))
		parts[n] = c
		return err
	})
	if err != nil {
		return nil, err
	}
	out := make([]graph.Claim, len(entries))
	for i, c := range entries {
		list := make([]graph.Claim, len(c.refs))
		for j := range c.refs {
			x, ok := parts[c.refs[j].statement]
			if !ok {
				return nil, damaged("statement %d is missing", c.refs[j].statement)
			}
			list[j] = x
		}
		out[i] = graph.JoinClaims(list)
	}
	return out, nil
}
