package embedded

import (
	"context"
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
