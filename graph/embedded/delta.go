package embedded

import (
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
)

// delta is what one write changes in a state: it goes into the file in the same transaction as the records, so that opening
// reads these few blobs and no records.
type delta struct {
	totals   totals
	keys     []string
	docs     []docOp
	nodes    []nodeOp
	supports []supportOp
	edges    []edgeOp
}

// The new content of one row each. A nodeOp leaves support and degree as they are.
type (
	docOp struct {
		row uint32
		doc docRecord
	}
	nodeOp struct {
		row  uint32
		node node
	}
	supportOp struct {
		row     uint32
		support support
	}
	edgeOp struct {
		row  uint32
		edge edge
	}
)

func (e *encoder) totals(t *totals) {
	for _, n := range []int64{
		t.version, int64(t.nextBatch), int64(t.nextNode), int64(t.nextEdge), int64(t.nextStatement), int64(t.nextVariant),
		int64(t.claims), int64(t.evidence), t.deltaBytes, t.snapshotBytes, t.commit,
	} {
		e.uint(uint64(n))
	}
}

func (d *decoder) totals() (t totals) {
	t.version = int64(d.uint())
	for _, p := range []*uint32{&t.nextBatch, &t.nextNode, &t.nextEdge, &t.nextStatement, &t.nextVariant} {
		*p = uint32(d.uint())
	}
	t.claims, t.evidence = int(d.uint()), int(d.uint())
	t.deltaBytes, t.snapshotBytes, t.commit = int64(d.uint()), int64(d.uint()), int64(d.uint())
	return t
}

func (d *delta) encode() []byte {
	e := encoder{b: make([]byte, 0, 64*len(d.nodes)+12*len(d.supports)+24*len(d.edges)+128*len(d.docs)+64)}
	e.totals(&d.totals)
	e.strings(d.keys)
	e.uint(uint64(len(d.docs)))
	for i := range d.docs {
		e.uint(uint64(d.docs[i].row))
		e.doc(&d.docs[i].doc)
	}
	e.uint(uint64(len(d.nodes)))
	for i := range d.nodes {
		e.uint(uint64(d.nodes[i].row))
		e.node(&d.nodes[i].node)
	}
	e.uint(uint64(len(d.supports)))
	for i := range d.supports {
		e.uint(uint64(d.supports[i].row))
		w := d.supports[i].support.wide()
		e.support(&w)
	}
	e.uint(uint64(len(d.edges)))
	for i := range d.edges {
		e.uint(uint64(d.edges[i].row))
		e.edge(&d.edges[i].edge)
	}
	return e.b
}

func (s *state) decodeDelta(body string) (*delta, error) {
	d := decoder{s: body}
	x := &delta{totals: d.totals(), keys: d.strings()}
	x.docs = make([]docOp, d.count())
	for i := range x.docs {
		x.docs[i] = docOp{uint32(d.uint()), d.doc()}
	}
	x.nodes = make([]nodeOp, d.count())
	for i := range x.nodes {
		x.nodes[i] = nodeOp{uint32(d.uint()), s.decodeNode(&d)}
	}
	x.supports = make([]supportOp, d.count())
	for i := range x.supports {
		x.supports[i] = supportOp{uint32(d.uint()), s.decodeSupport(&d)}
	}
	x.edges = make([]edgeOp, d.count())
	for i := range x.edges {
		x.edges[i] = edgeOp{uint32(d.uint()), d.edge()}
	}
	return x, d.done("the topology")
}

func (e *encoder) doc(r *docRecord) {
	e.string(r.id)
	for _, n := range []uint32{r.key, r.story, r.first, r.count} {
		e.uint(uint64(n))
	}
	e.byte(r.flags)
	e.string(r.publisher)
	e.date(r.published)
	e.string(r.hash)
	e.string(string(r.grade))
	e.string(r.firstRun)
	e.string(r.lastRun)
}

func (d *decoder) doc() docRecord {
	return docRecord{
		id: d.string(), key: uint32(d.uint()), story: uint32(d.uint()), first: uint32(d.uint()), count: uint32(d.uint()), flags: d.byte(),
		publisher: d.string(), published: d.date(), hash: d.string(), grade: graph.Reliability(d.string()), firstRun: d.string(), lastRun: d.string(),
	}
}

func (e *encoder) node(n *node) {
	e.string(n.id)
	e.byte(n.typ)
	e.byte(n.flags)
	e.uint(uint64(n.survivor))
	e.string(n.name)
	e.string(n.aliases)
	e.string(n.kind)
	e.date(n.earliest)
	e.date(n.latest)
}

func (s *state) decodeNode(d *decoder) node {
	return node{
		id: d.string(), typ: d.byte(), flags: d.byte(), survivor: uint32(d.uint()), name: d.string(), aliases: d.string(), kind: s.text(d.string()),
		earliest: s.day(d), latest: s.day(d),
	}
}

func (s *state) decodeSupport(d *decoder) support {
	return support{
		uint32(d.uint()), uint32(d.uint()), uint32(d.uint()), uint32(d.uint()), uint32(d.uint()), s.day(d), s.day(d),
	}
}

// day reads a date, keeping one copy of each.
func (s *state) day(d *decoder) graph.Date {
	if d.s == "" || d.s[0] < 2 {
		return d.date()
	}
	before := *d
	n := d.uint()
	day, ok := s.days[n]
	if !ok {
		*d = before
		day = d.date()
		s.days[n] = day
	}
	return day
}

// text returns the one copy of a string that many nodes share.
func (s *state) text(t string) string {
	if t == "" {
		return ""
	}
	if c, ok := s.texts[t]; ok {
		return c
	}
	c := strings.Clone(t)
	s.texts[c] = c
	return c
}

func (e *encoder) edge(x *edge) {
	e.uint(uint64(x.src))
	e.uint(uint64(x.dst))
	e.fixed(x.head)
	e.uint(uint64(x.clusters))
	e.byte(x.typ)
	e.byte(x.flags)
}

func (d *decoder) edge() edge {
	return edge{src: uint32(d.uint()), dst: uint32(d.uint()), head: d.fixed(), clusters: uint32(d.uint()), typ: d.byte(), flags: d.byte()}
}

// check tells whether all rows that the delta names will exist, so that apply cannot go wrong on a damaged file.
func (d *delta) check() error {
	t := &d.totals
	bad := func(what string, row uint32) error {
		return fmt.Errorf("%w: the topology names %s %d, which does not exist", graph.ErrInvalid, what, row)
	}
	for i := range d.docs {
		if d.docs[i].row >= t.nextBatch {
			return bad("batch", d.docs[i].row)
		}
	}
	for i := range d.nodes {
		if d.nodes[i].row >= t.nextNode || d.nodes[i].node.survivor >= t.nextNode || d.nodes[i].node.typ >= maxTypes {
			return bad("node", d.nodes[i].row)
		}
	}
	for i := range d.supports {
		if d.supports[i].row >= t.nextNode {
			return bad("node", d.supports[i].row)
		}
	}
	for i := range d.edges {
		e := &d.edges[i].edge
		if d.edges[i].row >= t.nextEdge || e.src >= t.nextNode || e.dst >= t.nextNode || e.typ >= maxTypes {
			return bad("edge", d.edges[i].row)
		}
	}
	return nil
}

// apply changes the state. live keeps the lists in order; without it (while a file is opened) only the edges change, and
// buildAdjacency follows.
func (s *state) apply(d *delta, live bool) {
	s.totals = d.totals
	for _, k := range d.keys {
		s.addKey(strings.Clone(k))
	}
	for i := range d.docs {
		s.applyDoc(&d.docs[i])
	}
	for i := range d.nodes {
		s.applyNode(&d.nodes[i])
	}
	for i := range d.supports {
		s.nodes[d.supports[i].row].support = d.supports[i].support
		s.touched[d.supports[i].row] = true
	}
	for int(s.nextEdge) > len(s.edges) {
		s.edges = append(s.edges, edge{})
	}
	if live {
		s.relink(d.edges)
		return
	}
	for i := range d.edges {
		s.edges[d.edges[i].row] = d.edges[i].edge
	}
}

func (s *state) addKey(k string) {
	s.keyOf[k] = uint32(len(s.keys))
	s.keys = append(s.keys, k)
	s.rowOf = append(s.rowOf, 0)
}

func (s *state) applyDoc(op *docOp) {
	for int(op.row) >= len(s.docs) {
		s.docs = append(s.docs, docRecord{flags: docGone})
		s.firsts = append(s.firsts, 0)
	}
	old := &s.docs[op.row]
	if old.shown() {
		s.liveDocs--
	}
	rec := op.doc
	rec.id, rec.publisher, rec.hash = s.keys[rec.key], s.text(rec.publisher), strings.Clone(rec.hash)
	rec.grade = graph.Reliability(s.text(string(rec.grade)))
	rec.firstRun, rec.lastRun = s.text(rec.firstRun), s.text(rec.lastRun)
	if old.is(docReviews) || rec.is(docReviews) {
		s.statuses = nil
	}
	*old = rec
	s.firsts[op.row] = rec.first
	if rec.shown() {
		s.liveDocs++
	}
	switch {
	case !rec.is(docGone):
		s.rowOf[rec.key] = op.row
	case s.rowOf[rec.key] == op.row:
		s.rowOf[rec.key] = 0
	}
}

func (s *state) applyNode(op *nodeOp) {
	for int(op.row) >= len(s.nodes) {
		s.nodes = append(s.nodes, node{survivor: uint32(len(s.nodes))})
		s.types = append(s.types, 0)
		s.adj = append(s.adj, nil)
	}
	n := &s.nodes[op.row]
	if n.flags&nodeAlive != 0 {
		s.entities[n.typ]--
	}
	x := op.node
	if n.id == "" {
		n.id = strings.Clone(x.id)
		s.table.add(op.row, s.nodes)
	}
	if n.name != x.name {
		n.name = strings.Clone(x.name)
	}
	if n.aliases != x.aliases {
		n.aliases = strings.Clone(x.aliases)
	}
	s.types[op.row] = x.typ
	n.kind, n.earliest, n.latest, n.typ, n.flags = s.text(x.kind), x.earliest, x.latest, x.typ, x.flags
	if n.survivor != x.survivor {
		if n.survivor != op.row {
			s.members[n.survivor] = slices.DeleteFunc(s.members[n.survivor], func(m uint32) bool { return m == op.row })
			if len(s.members[n.survivor]) == 0 {
				delete(s.members, n.survivor)
			}
		}
		if n.survivor = x.survivor; n.survivor != op.row {
			s.members[n.survivor] = append(s.members[n.survivor], op.row)
		}
	}
	if n.flags&nodeAlive != 0 {
		s.entities[n.typ]++
	}
	s.touched[op.row] = true
}
