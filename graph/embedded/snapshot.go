package embedded

import (
	"context"
	"database/sql"
	"encoding/binary"
	"iter"
	"slices"
)

// The kinds of parts of a snapshot.
const (
	snapshotRecords = iota + 1 // a delta without edges: batches, nodes
	snapshotEdges              // edges by row, edgeBytes each
	snapshotRank               // in files of format 1 alone, where the lists were made from it
	snapshotLengths            // how many edges the list of each node has, 4 bytes each
	snapshotHalves             // the lists of all nodes, halfBytes an edge
)

// Sizes of a row in bytes.
const (
	edgeBytes   = 24
	lengthBytes = 4
	halfBytes   = 10
)

const (
	// partRows is how many rows of ids one record has, partBytes about how many bytes a part of a snapshot: small enough to
	// stay in the processor's cache while it is read.
	partRows  = 1 << 18
	partBytes = 1 << 19
	// snapshotFloor is the size in bytes of changes below which no write stops for a snapshot.
	snapshotFloor = 1 << 30
)

// snapshotDue tells whether reading the changes since the last snapshot would take longer than is good for opening: hardly
// any after a clean end, half a minute after a crash.
func (s *state) snapshotDue(closing bool) bool {
	if closing {
		return s.rebuilt || s.deltaBytes > s.snapshotBytes/64+1<<18
	}
	return s.deltaBytes > 2*s.snapshotBytes+snapshotFloor
}

// snapshotWriter collects the rows of one kind in parts.
type snapshotWriter struct {
	ctx    context.Context
	insert *sql.Stmt
	kind   int
	part   []byte
	bytes  int64
	err    error
}

// row ends a row of the part that is being filled.
func (w *snapshotWriter) row(part []byte) {
	if w.part = part; len(part) >= partBytes {
		w.flush()
	}
}

func (w *snapshotWriter) flush() {
	if w.err == nil && len(w.part) > 0 {
		_, err := w.insert.ExecContext(w.ctx, w.kind, w.part)
		w.err = wrap(err)
	}
	w.bytes += int64(len(w.part))
	w.part = w.part[:0]
}

// writeSnapshot replaces snapshot and deltas by a snapshot of the state, inside the transaction. The totals it returns are
// those of the state from then on.
func (s *state) writeSnapshot(ctx context.Context, tx *sql.Tx) (totals, error) {
	t := s.totals
	t.deltaBytes = 0
	t.commit++
	if _, err := tx.ExecContext(ctx, "DELETE FROM snapshot; DELETE FROM deltas"); err != nil {
		return t, wrap(err)
	}
	insert, err := tx.PrepareContext(ctx, "INSERT INTO snapshot (kind, body) VALUES (?, ?)")
	if err != nil {
		return t, wrap(err)
	}
	defer insert.Close()
	w := &snapshotWriter{ctx: ctx, insert: insert, kind: snapshotRecords}
	for d := range s.asDeltas() {
		w.part = d.encode()
		w.flush()
	}
	w.kind = snapshotEdges
	for i := range s.edges {
		w.row(appendEdge(w.part, &s.edges[i]))
	}
	w.flush()
	w.kind = snapshotLengths
	for _, list := range s.adj {
		w.row(binary.LittleEndian.AppendUint32(w.part, uint32(len(list))))
	}
	w.flush()
	w.kind = snapshotHalves
	for _, list := range s.adj {
		for _, h := range list {
			w.row(appendHalf(w.part, h))
		}
	}
	w.flush()
	t.snapshotBytes = w.bytes
	if w.err != nil {
		return t, w.err
	}
	return t, writeTotals(ctx, tx, &t)
}

func writeTotals(ctx context.Context, tx *sql.Tx, t *totals) error {
	var e encoder
	e.totals(t)
	_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO meta VALUES ('totals', ?)", e.b)
	return wrap(err)
}

// asDeltas writes batches and nodes as if some changes had brought them, in the order of their rows.
func (s *state) asDeltas() iter.Seq[*delta] {
	const atOnce = 1 << 12
	return func(yield func(*delta) bool) {
		for keys := range slices.Chunk(s.keys, atOnce) {
			if !yield(&delta{totals: s.totals, keys: keys}) {
				return
			}
		}
		for row := 1; row < len(s.docs); {
			d := &delta{totals: s.totals}
			for ; row < len(s.docs) && len(d.docs) < atOnce; row++ {
				d.docs = append(d.docs, docOp{uint32(row), s.docs[row]})
			}
			if !yield(d) {
				return
			}
		}
		for row := 0; row < len(s.nodes); {
			d := &delta{totals: s.totals}
			for ; row < len(s.nodes) && len(d.nodes) < atOnce; row++ {
				d.nodes = append(d.nodes, nodeOp{uint32(row), s.nodes[row]})
				if s.nodes[row].support != (support{}) {
					d.supports = append(d.supports, supportOp{uint32(row), s.nodes[row].support})
				}
			}
			if !yield(d) {
				return
			}
		}
	}
}

func appendEdge(b []byte, e *edge) []byte {
	b = binary.LittleEndian.AppendUint64(b, e.head)
	b = binary.LittleEndian.AppendUint32(b, e.src)
	b = binary.LittleEndian.AppendUint32(b, e.dst)
	b = binary.LittleEndian.AppendUint32(b, e.clusters)
	return append(b, e.typ, e.flags, 0, 0)
}

func appendHalf(b []byte, h half) []byte {
	b = binary.LittleEndian.AppendUint32(b, h.edge)
	b = binary.LittleEndian.AppendUint32(b, h.far)
	return append(b, h.typ, h.flags)
}
