package embedded

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"linkchart/graph"
)

// plan works out what a write changes: it reads the graph as it is, and writes nothing but the ledger.
type plan struct {
	*reading
	ctx    context.Context
	ledger *ledger
	totals totals
	change graph.Change

	keys    []string
	keyOf   map[string]uint32
	docOps  map[uint32]*docRecord
	current map[uint32]uint32 // key -> row, where it differs from the state's
	graphs  map[uint32]*graph.Document
	fresh   map[uint32]*graph.Entity // new variants

	nodeOf map[string]uint32
	nodes  map[uint32]*node // new and changed nodes
	moved  map[uint32]uint32
	groups map[uint32][]uint32

	touched  map[uint32]bool // recorded nodes whose declarations changed
	reformed map[uint32]bool // recorded nodes whose projection may change in more than its support
	supports map[uint32]support
	bodies   map[uint32]string // records of nodes as they are
	slots    map[uint32]*slotList
	claims   map[uint32]graph.Claim // attribute statements of this write

	edges     map[edgeKey]*record
	order     []*record // in the order in which they were met
	edgeOps   []edgeOp
	displaced map[uint32]bool // survivors that lost or gained members
	unsettled map[uint32]bool // nodes whose edges may look different now
	retold    []statement     // of documents whose story changed
	recheck   []statement     // of claims whose status changed
	statuses  map[digest]graph.ClaimStatus

	added, removed           []statement
	judging, linking, ruling bool // decisions of that kind came or went
	retelling                bool
	unsure                   map[string]bool
	docStamps, storyStamps   []uint32
	stamp                    uint32
	degrees                  map[uint32]int  // by how much they change
	differs                  map[uint32]bool // entities that change in something else
	alone                    bool            // entities as recorded, without what is merged into them
	out                      writes
}

// edgeKey is an edge's key in numbers.
type edgeKey struct {
	typ      uint8
	src, dst uint32
}

// record is an edge that the write may change.
type record struct {
	row     uint32
	exists  bool
	key     edgeKey
	entries []*entry
	old     string
}

// slotList is the claims about a node that are no relations.
type slotList struct {
	entries []*entry
	old     string
	changed bool
}

// statement is one claim as one batch states it.
type statement struct {
	*graph.Claim
	id              digest
	number          uint32
	subject, object uint32
}

// writes is what goes into the file.
type writes struct {
	batches      []batchRow
	gone         []uint32 // batches whose record goes
	emptied      []emptied
	stamps       []uint32 // batches whose run stamp alone changes
	variants     []variantRow
	nodes, edges []recordRow
	slots        []recordRow
	claimIDs     []byte
	evidenceIDs  []byte
	first        uint32
}

// emptied is a batch whose statements go, with the number of its sentences.
type emptied struct {
	row       uint32
	sentences int
}

type batchRow struct {
	row      uint32
	prepared *prepared
	declared []byte
	withdrew string
	reason   string
}

type variantRow struct {
	row, node uint32
	hash      uint64
	fixed     bool
	body      []byte
}

// recordRow is the record of a node or edge; a nil body removes it.
type recordRow struct {
	row  uint32
	body []byte
}

func newPlan(ctx context.Context, r *reading, l *ledger) *plan {
	return &plan{
		reading: r, ctx: ctx, ledger: l, totals: r.state.totals,
		keyOf: map[string]uint32{}, docOps: map[uint32]*docRecord{}, current: map[uint32]uint32{}, graphs: map[uint32]*graph.Document{},
		fresh: map[uint32]*graph.Entity{}, nodeOf: map[string]uint32{}, nodes: map[uint32]*node{}, moved: map[uint32]uint32{}, groups: map[uint32][]uint32{},
		touched: map[uint32]bool{}, reformed: map[uint32]bool{}, supports: map[uint32]support{}, bodies: map[uint32]string{},
		slots: map[uint32]*slotList{}, claims: map[uint32]graph.Claim{}, edges: map[edgeKey]*record{}, displaced: map[uint32]bool{}, degrees: map[uint32]int{}, differs: map[uint32]bool{}, unsettled: map[uint32]bool{},
		out: writes{first: r.state.nextStatement},
	}
}

// run works the plan out: batches in, batches out, then stories, identity and reviews, then what they touch.
func (p *plan) run(batches []*prepared, removals []string, reason, now string) error {
	for _, b := range batches {
		if err := p.take(b); err != nil {
			return err
		}
	}
	for _, id := range removals {
		if err := p.withdraw(id, reason, now); err != nil {
			return err
		}
	}
	for _, step := range []func() error{p.judge, p.review, p.retell, p.restate, p.projectNodes, p.projectEdges} {
		if err := step(); err != nil {
			return err
		}
		if err := p.ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// key numbers a batch id.
func (p *plan) key(id string) uint32 {
	if k, ok := p.state.keyOf[id]; ok {
		return k
	}
	k, ok := p.keyOf[id]
	if !ok {
		k = uint32(len(p.state.keys) + len(p.keys))
		p.keyOf[id] = k
		p.keys = append(p.keys, id)
	}
	return k
}

func (p *plan) keyText(k uint32) string {
	if int(k) < len(p.state.keys) {
		return p.state.keys[k]
	}
	return p.keys[int(k)-len(p.state.keys)]
}

// batchRecord is the record of a batch as it will be.
func (p *plan) batchRecord(row uint32) *docRecord {
	if d := p.docOps[row]; d != nil {
		return d
	}
	return &p.state.docs[row]
}

// changeDoc makes a copy of a batch's record to change.
func (p *plan) changeDoc(row uint32) *docRecord {
	if d := p.docOps[row]; d != nil {
		return d
	}
	d := p.state.docs[row]
	p.docOps[row] = &d
	return &d
}

// currentRow is the row that answers for a batch id, 0 for none.
func (p *plan) currentRow(id string) uint32 {
	k, ok := p.state.keyOf[id]
	if !ok {
		if k, ok = p.keyOf[id]; !ok {
			return 0
		}
	}
	if row, ok := p.current[k]; ok {
		return row
	}
	if int(k) < len(p.state.rowOf) {
		return p.state.rowOf[k]
	}
	return 0
}

// doc lets witnesses find documents as they will be.
func (p *plan) doc(statement uint32) (*docRecord, string) {
	d := p.batchRecord(p.batchOf(statement))
	return d, p.keyText(d.story)
}

func (p *plan) batchOf(statement uint32) uint32 {
	if statement < p.out.first {
		return p.state.statementBatch(statement)
	}
	lo, hi := p.state.nextBatch, p.totals.nextBatch
	for lo+1 < hi {
		if mid := (lo + hi) / 2; p.docOps[mid].first <= statement {
			lo = mid
		} else {
			hi = mid
		}
	}
	for lo > p.state.nextBatch && p.docOps[lo].count == 0 {
		lo--
	}
	return lo
}

// document is what the projection wants to know of a batch; nil where it is no live document.
func (p *plan) document(row uint32) *graph.Document {
	if d, ok := p.graphs[row]; ok {
		return d
	}
	var out *graph.Document
	if d := p.batchRecord(row); d.shown() {
		out = &graph.Document{ID: d.id, Story: p.keyText(d.story), Publisher: d.publisher, Reliability: d.grade}
		if d.published != "" {
			out.Published = &graph.FuzzyDate{Latest: d.published}
		}
	}
	p.graphs[row] = out
	return out
}

// take enters a batch, in the place of what was there under its id.
func (p *plan) take(b *prepared) error {
	old := p.currentRow(b.batch.ID)
	var before []graph.Claim
	if old != 0 {
		same, err := p.unchanged(old, b)
		if err != nil || same {
			return err
		}
		if before, err = p.drop(old); err != nil {
			return fmt.Errorf("batch %s: %w", b.batch.ID, err)
		}
		p.changeDoc(old).flags = docGone
		p.out.gone = append(p.out.gone, old)
	}
	row := p.totals.nextBatch
	p.totals.nextBatch++
	rec := p.describe(b)
	if !rec.is(docLive) { // a failed document says nothing
		b.claims, b.forms = nil, nil
	}
	rec.first, rec.count = p.totals.nextStatement, uint32(len(b.claims))
	p.totals.nextStatement += rec.count
	p.docOps[row] = rec
	p.current[rec.key] = row
	p.decides(rec)
	p.countEvidence(before, b, rec)
	if rec.is(docLive) {
		p.ledger.decide(row, b.batch)
	}
	list := make([]declaration, len(b.forms))
	for i := range b.forms {
		list[i] = p.declare(row, &b.forms[i])
	}
	p.out.batches = append(p.out.batches, batchRow{row: row, prepared: b, declared: encodeDeclared(list)})
	for i := range b.claims {
		c := &b.claims[i]
		s := statement{Claim: c.Claim, id: c.id, number: rec.first + uint32(i), subject: p.nodeOf[c.Subject]}
		if c.Kind == graph.RelationClaim {
			s.object = p.nodeOf[c.Object]
		} else {
			p.claims[s.number] = *c.Claim
		}
		p.added = append(p.added, s)
	}
	return nil
}

// unchanged tells whether the batch is there already; then only its run stamp moves on.
func (p *plan) unchanged(row uint32, b *prepared) (bool, error) {
	rec := p.batchRecord(row)
	if rec.is(docWithdrawn) || row >= p.state.nextBatch {
		return false, nil
	}
	same := false
	err := p.fetch(p.ctx, "batches", "hash", []uint32{row}, func(_ uint32, hash []byte) error {
		same = bytes.Equal(hash, b.hash[:])
		return nil
	})
	if err != nil || !same {
		return false, err
	}
	p.change.Unchanged = append(p.change.Unchanged, b.batch.ID)
	if run := b.batch.Run.ID; run != rec.lastRun {
		p.changeDoc(row).lastRun = run
		p.out.stamps = append(p.out.stamps, row)
	}
	return true, nil
}

// describe makes the record of a new batch.
func (p *plan) describe(b *prepared) *docRecord {
	k := p.key(b.batch.ID)
	run := b.batch.Run.ID
	rec := &docRecord{id: b.batch.ID, key: k, story: k, flags: docLive, firstRun: run, lastRun: run}
	for flag, set := range map[uint8]bool{docReviews: len(b.batch.Reviews) > 0, docLinks: len(b.batch.Stories) > 0, docJudges: len(b.batch.Judgements) > 0} {
		if set {
			rec.flags |= flag
		}
	}
	if d := b.batch.Document; d != nil {
		rec.flags |= docDocument
		if d.Outcome == graph.Failed {
			rec.flags &^= docLive
		}
		rec.publisher, rec.published, rec.hash, rec.grade = d.Publisher, d.LastDay(), d.ContentHash, d.Reliability
	}
	return rec
}

// declare enters one declaration of a new batch.
func (p *plan) declare(row uint32, f *preparedForm) declaration {
	n := p.nodeRow(f.Entity.ID, f.Entity.Type)
	v, fresh := p.ledger.variant(n, f.hash, &f.Entity, &p.totals.nextVariant)
	if fresh {
		p.fresh[v] = &f.Entity
		p.out.variants = append(p.out.variants, variantRow{v, n, f.hash, f.Entity.Gazetteer, f.body})
	}
	p.touched[n] = true
	if p.ledger.add(n, declared{row, v, uint32(f.Claims), uint32(f.Evidence)}) {
		p.reformed[n] = true
	}
	return declaration{n, v, uint32(f.Claims), uint32(f.Evidence)}
}

// nodeRow finds or makes the row of an id.
func (p *plan) nodeRow(id string, t graph.EntityType) uint32 {
	if n, ok := p.nodeOf[id]; ok {
		return n
	}
	n, ok := p.state.node(id)
	if !ok {
		n = p.totals.nextNode
		p.totals.nextNode++
		p.nodes[n] = &node{id: id, typ: typeCode(t), survivor: n}
	}
	p.nodeOf[id] = n
	return n
}

// node is a node as it will be, as far as it is worked out.
func (p *plan) node(row uint32) *node {
	if n := p.nodes[row]; n != nil {
		return n
	}
	return &p.state.nodes[row]
}

func (p *plan) changeNode(row uint32) *node {
	if n := p.nodes[row]; n != nil {
		return n
	}
	n := p.state.nodes[row]
	p.nodes[row] = &n
	return &n
}

// survivor is the node that stands for another after the write.
func (p *plan) survivor(row uint32) uint32 {
	if s, ok := p.moved[row]; ok {
		return s
	}
	if int(row) < len(p.state.nodes) {
		return p.state.nodes[row].survivor
	}
	return row
}

// members is a survivor and what is merged into it after the write.
func (p *plan) members(survivor uint32) []uint32 {
	if p.alone {
		return []uint32{survivor}
	}
	if g, ok := p.groups[survivor]; ok {
		return g
	}
	return p.state.group(survivor)
}

// withdraw takes away what a batch says.
func (p *plan) withdraw(id, reason, now string) error {
	row := p.currentRow(id)
	if row == 0 || p.batchRecord(row).is(docWithdrawn) {
		return unknown("batch", id)
	}
	before, err := p.drop(row)
	if err != nil {
		return fmt.Errorf("batch %s: %w", id, err)
	}
	for i := range before {
		p.change.Evidence.Removed += len(before[i].Evidence)
		p.totals.evidence -= len(before[i].Evidence)
	}
	rec := p.changeDoc(row)
	if !rec.is(docDocument) {
		rec.flags = docGone
		p.current[rec.key] = 0
		p.out.gone = append(p.out.gone, row)
		return nil
	}
	rec.flags, rec.story = docDocument|docWithdrawn, rec.key
	p.out.batches = append(p.out.batches, batchRow{row: row, withdrew: now, reason: reason})
	return nil
}

// drop takes the facts of a batch out of the ledger and returns its statements.
func (p *plan) drop(row uint32) ([]graph.Claim, error) {
	if p.batchRecord(row).is(docWithdrawn) {
		return nil, nil // it says nothing any more
	}
	var list []declaration
	err := p.fetch(p.ctx, "batches", "declarations", []uint32{row}, func(_ uint32, body []byte) (err error) {
		list, err = decodeDeclared(string(body))
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, d := range list {
		p.touched[d.node] = true
		if p.ledger.remove(d.node, row) {
			p.reformed[d.node] = true
		}
	}
	p.decides(p.batchRecord(row))
	delete(p.ledger.judgements, row)
	delete(p.ledger.links, row)
	delete(p.ledger.reviews, row)
	var sentences [][]place
	err = p.fetch(p.ctx, "batches", "sentences", []uint32{row}, func(_ uint32, body []byte) (err error) {
		sentences, err = decodeSentences(string(body))
		return err
	})
	if err != nil {
		return nil, err
	}
	p.out.emptied = append(p.out.emptied, emptied{row, len(sentences)})
	delete(p.graphs, row)
	claims, err := p.statementsOf(row)
	if err != nil {
		return nil, err
	}
	rec := p.batchRecord(row)
	for i := range claims {
		s, err := p.recorded(&claims[i], rec.first+uint32(i))
		if err != nil {
			return nil, err
		}
		p.removed = append(p.removed, s)
	}
	return claims, nil
}

// recorded puts a statement that was read into numbers.
func (p *plan) recorded(c *graph.Claim, number uint32) (s statement, err error) {
	s = statement{Claim: c, number: number}
	s.id, _ = parseDigest(c.ID, graph.ClaimPrefix)
	for _, end := range []struct {
		id  string
		row *uint32
	}{{c.Subject, &s.subject}, {c.Object, &s.object}} {
		if end.id == "" {
			continue
		}
		row, ok := p.state.node(end.id)
		if !ok {
			return s, damaged("claim %s names %s, which no batch declares", c.ID, end.id)
		}
		*end.row = row
	}
	return s, nil
}

// statementsOf reads the statements of a batch, in their order.
func (p *plan) statementsOf(row uint32) ([]graph.Claim, error) {
	rec := p.batchRecord(row)
	numbers := make([]uint32, rec.count)
	for i := range numbers {
		numbers[i] = rec.first + uint32(i)
	}
	claims := make([]graph.Claim, 0, len(numbers))
	err := p.fetch(p.ctx, "statements", "body", numbers, func(number uint32, body []byte) error {
		c, _, err := decodeStatement(string(body), rec)
		if err == nil && number != rec.first+uint32(len(claims)) {
			err = damaged("statement %d is missing", rec.first+uint32(len(claims)))
		}
		claims = append(claims, c)
		return err
	})
	if err == nil && len(claims) != len(numbers) {
		err = damaged("batch %s has %d of %d statements", rec.id, len(claims), len(numbers))
	}
	return claims, err
}

// countEvidence counts what a batch adds to, changes in and removes from the evidence that was there under its id, and keeps
// the first run of what stays.
func (p *plan) countEvidence(before []graph.Claim, b *prepared, rec *docRecord) {
	type known struct{ run, body string }
	old := map[string]known{}
	for i := range before {
		for j := range before[i].Evidence {
			v := before[i].Evidence[j]
			k := known{run: v.FirstRun}
			v.FirstRun = ""
			k.body = evidenceText(&v)
			old[v.ID] = k
		}
	}
	n := 0
	for i := range b.claims {
		c := &b.claims[i]
		kept := false
		for j := range c.Evidence {
			n++
			v := &c.Evidence[j]
			k, ok := old[v.ID]
			if !ok {
				p.change.Evidence.Added++
				continue
			}
			delete(old, v.ID)
			if k.body != evidenceText(v) {
				p.change.Evidence.Changed++
			}
			if k.run != rec.firstRun {
				v.FirstRun, kept = k.run, true
			}
		}
		if kept {
			c.body = encodeStatement(c.id, c.Claim)
		}
	}
	p.change.Evidence.Removed += len(old)
	for i := range before {
		n -= len(before[i].Evidence)
	}
	p.totals.evidence += n
}

func evidenceText(v *graph.Evidence) string {
	var e encoder
	e.evidence(v)
	return string(e.b)
}

// edgeKeyOf is the key of a relation between the survivors of its ends.
func (p *plan) edgeKeyOf(typ uint8, subject, object uint32) edgeKey {
	k := edgeKey{typ, p.survivor(subject), p.survivor(object)}
	if relationOf(typ).Symmetric() && p.node(k.dst).id < p.node(k.src).id {
		k.src, k.dst = k.dst, k.src
	}
	return k
}

// refOf is what a ledger keeps of a statement.
func (p *plan) refOf(s *statement) ref {
	r := ref{statement: s.number, derived: s.Derived, source: s.Source, rule: s.Rule}
	if len(s.Evidence) > 0 {
		d := p.batchRecord(p.batchOf(s.number))
		r.marks = make([]mark, len(s.Evidence))
		for i := range s.Evidence {
			v := &s.Evidence[i]
			r.marks[i] = mark{uint8(v.Modality.Rank()), v.Negative, v.Score(d.grade)}
		}
	}
	return r
}

func sortedRows[V any](m map[uint32]V) []uint32 {
	rows := make([]uint32, 0, len(m))
	for row := range m {
		rows = append(rows, row)
	}
	slices.Sort(rows)
	return rows
}
