package embedded

import (
	"cmp"
	"hash/maphash"

	"linkchart/graph"
)

// state is the part of the graph that stays in memory: which batches and nodes there are, what lists and filters test of a
// node, and the topology. Nodes, edges and batches have small numbers, their rows, which never change; ids stay outside.
// A state changes only by apply, so that one rebuilt from its file equals the one that wrote it.
type state struct {
	totals
	// keys are the ids of batches, in the order in which they were first met; keyOf is the way back, rowOf the current row
	// of each key (0: none).
	keys  []string
	keyOf map[string]uint32
	rowOf []uint32
	docs  []docRecord
	// firsts are the numbers of the first statements of batches, once more: who looks for the batch of a statement looks at
	// nothing else.
	firsts []uint32
	nodes  []node
	types  []uint8 // of nodes, once more: a walk looks at nothing else of a node
	table  idTable
	edges  []edge
	// adj lists the edges of each node in rank order.
	adj [][]half
	// rebuilt tells that opening made the lists anew, which the next snapshot spares.
	rebuilt bool
	// members lists, for a survivor, the nodes merged into it.
	members map[uint32][]uint32
	days    map[uint64]graph.Date
	texts   map[string]string
	// entities and relations count what Info tells, by the code of the type.
	entities  [maxTypes]int
	relations [maxTypes]int
	liveDocs  int
	// statuses are the decisions on claims, nil until somebody asks.
	statuses map[digest]graph.ClaimStatus
	// touched collects the nodes changed since the sorted lists of Find were made.
	touched map[uint32]bool
}

// totals are the counters that are written with every change.
type totals struct {
	version                           int64
	nextBatch, nextNode, nextEdge     uint32
	nextStatement, nextVariant        uint32
	claims, evidence                  int
	deltaBytes, snapshotBytes, commit int64
}

// maxTypes bounds the codes of node and edge types.
const maxTypes = 64

// docRecord is one batch in the catalogue.
type docRecord struct {
	id        string
	key       uint32
	story     uint32 // key of the story cluster
	first     uint32 // number of its first statement; the others follow
	count     uint32 // statements
	flags     uint8
	publisher string
	published graph.Date // last day of publication
	hash      string     // content hash
	grade     graph.Reliability
	firstRun  string
	lastRun   string
}

// Flags of a docRecord.
const (
	docLive      = 1 << iota // it counts: neither replaced, withdrawn nor failed
	docDocument              // it has a Document
	docReviews               // it has reviews
	docLinks                 // it has story links
	docJudges                // it has judgements
	docGone                  // its row is deleted
	docWithdrawn             // its document stays on record, without what it said
)

func (d *docRecord) is(flag uint8) bool { return d.flags&flag != 0 }

// shown tells whether evidence of the batch counts: a document that lives.
func (d *docRecord) shown() bool { return d.flags&(docLive|docDocument) == docLive|docDocument }

// node is what is known of an entity without reading its record.
type node struct {
	id, name, aliases, kind string // aliases joined by nameSeparator
	earliest, latest        graph.Date
	support                 support
	survivor                uint32 // itself unless merged
	degree                  uint32
	typ, flags              uint8
}

// nameSeparator stands between the aliases of a node.
const nameSeparator = "\x1f"

// support is graph.Support with small counters.
type support struct {
	evidence, claims, documents, clusters, undated uint32
	first, last                                    graph.Date
}

func (s *support) wide() graph.Support {
	return graph.Support{
		Evidence: int(s.evidence), Claims: int(s.claims), Documents: int(s.documents), Clusters: int(s.clusters),
		Undated: int(s.undated), FirstReported: s.first, LastReported: s.last,
	}
}

// Flags of a node.
const (
	nodeAlive     = 1 << iota // it is an entity: declared, and not merged into another
	nodeGazetteer             // its projection is a gazetteer entity
	nodeCandidate
	nodeAggregate
	nodePlain // nothing of the entity is lost in the node: it has no record
)

// edge is what is known of an edge without reading its record.
type edge struct {
	head     uint64 // first half of the digest in its id: orders edges of equal support
	src, dst uint32
	clusters uint32
	typ      uint8
	flags    uint8
}

// Flags of an edge; the code of its modality stands above them.
const (
	edgeLive = 1 << iota // the row is used
	// edgeHidden: claims of that key make no edge, but the record keeps them.
	edgeHidden
	edgeDerived
	edgeContested
	modalityShift = 4
)

func (e *edge) shown() bool { return e.flags&(edgeLive|edgeHidden) == edgeLive }

// half is an edge as met from one of its ends.
type half struct {
	edge, far  uint32
	typ, flags uint8
}

// Flags of a half; an edge of a symmetric type is met as both out and in.
const (
	halfOut = 1 << iota
	halfIn
	halfHidden
	halfDerived
)

func newState() *state {
	s := &state{
		keyOf: map[string]uint32{}, members: map[uint32][]uint32{}, days: map[uint64]graph.Date{}, texts: map[string]string{},
		docs: make([]docRecord, 1), firsts: make([]uint32, 1), touched: map[uint32]bool{},
	}
	s.nextBatch = 1
	s.table.seed = maphash.MakeSeed()
	return s
}

// node finds the row of an id.
func (s *state) node(id string) (uint32, bool) { return s.table.find(id, s.nodes) }

// alive finds the row that answers for an id: that of the survivor, if it is an entity.
func (s *state) alive(id string) (uint32, bool) {
	row, ok := s.node(id)
	if !ok {
		return 0, false
	}
	row = s.nodes[row].survivor
	return row, s.nodes[row].flags&nodeAlive != 0
}

// batch finds the current record of a batch id.
func (s *state) batch(id string) (row uint32, ok bool) {
	k, ok := s.keyOf[id]
	if !ok || s.rowOf[k] == 0 {
		return 0, false
	}
	return s.rowOf[k], true
}

// statementBatch finds the row of the batch that a statement belongs to.
func (s *state) statementBatch(statement uint32) uint32 {
	lo, hi := 1, len(s.firsts)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; s.firsts[mid] <= statement {
			lo = mid
		} else {
			hi = mid
		}
	}
	for lo > 1 && s.docs[lo].count == 0 { // it begins where the next statement will be
		lo--
	}
	return uint32(lo)
}

// group is a survivor and what was merged into it, in no order.
func (s *state) group(survivor uint32) []uint32 {
	if m := s.members[survivor]; m != nil {
		return append([]uint32{survivor}, m...)
	}
	return []uint32{survivor}
}

// compareRank orders the edges of a node: hidden ones last, most stories first, then by id.
func (s *state) compareRank(a, b uint32) int {
	x, y := &s.edges[a], &s.edges[b]
	if n := cmp.Or(cmp.Compare(x.flags&edgeHidden, y.flags&edgeHidden), cmp.Compare(y.clusters, x.clusters)); n != 0 {
		return n
	}
	return s.compareID(a, b)
}

// compareID orders edges by their ids.
func (s *state) compareID(a, b uint32) int {
	x, y := &s.edges[a], &s.edges[b]
	if n := cmp.Compare(x.head, y.head); n != 0 || a == b {
		return n
	}
	return cmp.Compare(s.edgeID(x), s.edgeID(y))
}

// edgeID works out the id of an edge.
func (s *state) edgeID(e *edge) string {
	return graph.EdgeID(graph.EdgeKey(relationOf(e.typ), s.nodes[e.src].id, s.nodes[e.dst].id))
}

// find returns the row of the edge of a type between two nodes. It scans the shorter of their lists.
func (s *state) find(typ uint8, src, dst uint32) (uint32, bool) {
	near, far := src, dst
	if int(max(near, far)) >= len(s.adj) {
		return 0, false
	}
	if len(s.adj[far]) < len(s.adj[near]) {
		near, far = far, near
	}
	for _, h := range s.adj[near] {
		if h.far == far && h.typ == typ {
			if e := &s.edges[h.edge]; e.src == src && e.dst == dst {
				return h.edge, true
			}
		}
	}
	return 0, false
}

// idTable is a hash table from node ids to rows that keeps no second copy of the ids.
type idTable struct {
	seed  maphash.Seed
	slots []uint32 // row + 1, 0 for none
	used  int
}

func (t *idTable) find(id string, nodes []node) (uint32, bool) {
	if len(t.slots) == 0 {
		return 0, false
	}
	mask := uint64(len(t.slots) - 1)
	for i := maphash.String(t.seed, id) & mask; t.slots[i] != 0; i = (i + 1) & mask {
		if row := t.slots[i] - 1; nodes[row].id == id {
			return row, true
		}
	}
	return 0, false
}

func (t *idTable) add(row uint32, nodes []node) {
	if 2*(t.used+1) > len(t.slots) {
		old := t.slots
		t.slots = make([]uint32, max(1024, 4*len(old)))
		for _, slot := range old {
			if slot != 0 {
				t.put(slot, nodes)
			}
		}
	}
	t.put(row+1, nodes)
	t.used++
}

// fill enters the nodes into an empty table.
func (t *idTable) fill(nodes []node) {
	size := 1024
	for size < 2*len(nodes) {
		size *= 2
	}
	t.slots, t.used = make([]uint32, size), len(nodes)
	for row := range nodes {
		t.put(uint32(row)+1, nodes)
	}
}

func (t *idTable) put(slot uint32, nodes []node) {
	mask := uint64(len(t.slots) - 1)
	i := maphash.String(t.seed, nodes[slot-1].id) & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = slot
}

// typeCode and relationCode are the places of a type in the tables of package graph; a store remembers the tables that it
// was written with, see checkOntology.
func typeCode(t graph.EntityType) uint8 { return codeOf(typeCodes, t) }

func relationCode(t graph.RelationType) uint8 { return codeOf(relationCodes, t) }

var (
	typeCodes     = codes(graph.Nodes(), func(n graph.NodeInfo) graph.EntityType { return n.Type })
	relationCodes = codes(graph.Relations(), func(r graph.RelationInfo) graph.RelationType { return r.Type })
)

func codes[R any, T comparable](rows []R, of func(R) T) map[T]uint8 {
	m := make(map[T]uint8, len(rows))
	for i, r := range rows {
		m[of(r)] = uint8(i)
	}
	return m
}

func codeOf[T comparable](m map[T]uint8, t T) uint8 {
	if c, ok := m[t]; ok {
		return c
	}
	return maxTypes - 1
}

func typeOf(code uint8) graph.EntityType {
	if n := graph.Nodes(); int(code) < len(n) {
		return n[code].Type
	}
	return ""
}

func relationOf(code uint8) graph.RelationType {
	if r := graph.Relations(); int(code) < len(r) {
		return r[code].Type
	}
	return ""
}
