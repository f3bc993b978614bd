package embedded

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"linkchart/graph"
)

// The kinds of parts of a snapshot.
const (
	snapshotRecords = iota + 1 // a delta without edges: batches, nodes
	snapshotEdges              // edges by row, edgeBytes each
	snapshotRank               // rows in rank order, 4 bytes each
)

const (
	edgeBytes = 24
	partRows  = 1 << 18
	// snapshotFloor is the size in bytes of changes below which no write stops for a snapshot.
	snapshotFloor = 64 << 20
)

// snapshotDue tells whether reading the changes since the last snapshot would take longer than is good for opening.
func (t *totals) snapshotDue(closing bool) bool {
	if closing {
		return t.deltaBytes > t.snapshotBytes/4+1<<18
	}
	return t.deltaBytes > 2*t.snapshotBytes+snapshotFloor
}

// writeSnapshot replaces snapshot and deltas by a snapshot of the state, inside the transaction. The totals it returns are
// those of the state from then on.
func (s *state) writeSnapshot(ctx context.Context, tx *sql.Tx) (totals, error) {
	t := s.totals
	t.deltaBytes, t.snapshotBytes = 0, 0
	t.commit++
	if _, err := tx.ExecContext(ctx, "DELETE FROM snapshot; DELETE FROM deltas"); err != nil {
		return t, wrap(err)
	}
	insert, err := tx.PrepareContext(ctx, "INSERT INTO snapshot (kind, body) VALUES (?, ?)")
	if err != nil {
		return t, wrap(err)
	}
	defer insert.Close()
	write := func(kind int, body []byte) error {
		t.snapshotBytes += int64(len(body))
		_, err := insert.ExecContext(ctx, kind, body)
		return wrap(err)
	}
	for _, d := range s.asDeltas() {
		if err := write(snapshotRecords, d.encode()); err != nil {
			return t, err
		}
	}
	for part := range slices.Chunk(s.edges, partRows) {
		b := make([]byte, 0, len(part)*edgeBytes)
		for i := range part {
			b = appendEdge(b, &part[i])
		}
		if err := write(snapshotEdges, b); err != nil {
			return t, err
		}
	}
	for part := range slices.Chunk(s.rankOfLists(), partRows) {
		b := make([]byte, 0, 4*len(part))
		for _, row := range part {
			b = binary.LittleEndian.AppendUint32(b, row)
		}
		if err := write(snapshotRank, b); err != nil {
			return t, err
		}
	}
	return t, writeTotals(ctx, tx, &t)
}

func writeTotals(ctx context.Context, tx *sql.Tx, t *totals) error {
	var e encoder
	e.totals(t)
	_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO meta VALUES ('totals', ?)", e.b)
	return wrap(err)
}

// asDeltas writes batches and nodes as if one change had brought them.
func (s *state) asDeltas() []*delta {
	var out []*delta
	for rows := range slices.Chunk(s.keys, partRows) {
		out = append(out, &delta{totals: s.totals, keys: rows})
	}
	for row := 1; row < len(s.docs); {
		d := &delta{totals: s.totals}
		for ; row < len(s.docs) && len(d.docs) < partRows/8; row++ {
			d.docs = append(d.docs, docOp{uint32(row), s.docs[row]})
		}
		out = append(out, d)
	}
	for row := 0; row < len(s.nodes); {
		d := &delta{totals: s.totals}
		for ; row < len(s.nodes) && len(d.nodes) < partRows/4; row++ {
			d.nodes = append(d.nodes, nodeOp{uint32(row), s.nodes[row]})
			if s.nodes[row].support != (support{}) {
				d.supports = append(d.supports, supportOp{uint32(row), s.nodes[row].support})
			}
		}
		out = append(out, d)
	}
	return out
}

func appendEdge(b []byte, e *edge) []byte {
	b = binary.LittleEndian.AppendUint64(b, e.head)
	b = binary.LittleEndian.AppendUint32(b, e.src)
	b = binary.LittleEndian.AppendUint32(b, e.dst)
	b = binary.LittleEndian.AppendUint32(b, e.clusters)
	return append(b, e.typ, e.flags, 0, 0)
}

// rankOfLists returns the live edges in rank order.
func (s *state) rankOfLists() []uint32 {
	rank := make([]uint32, 0, len(s.edges))
	for row := range s.edges {
		if s.edges[row].flags&edgeLive != 0 {
			rank = append(rank, uint32(row))
		}
	}
	slices.SortFunc(rank, s.compareRank)
	return rank
}

// loadState reads the state of a file, as one transaction sees it.
func loadState(ctx context.Context, tx *sql.Tx) (*state, error) {
	s := newState()
	var body []byte
	err := tx.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = 'totals'").Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return s, nil
	}
	if err != nil {
		return nil, wrap(err)
	}
	d := decoder{s: string(body)}
	t := d.totals()
	if err := d.done("the counters"); err != nil {
		return nil, err
	}
	rank, err := s.loadSnapshot(ctx, tx, &t)
	if err != nil {
		return nil, fmt.Errorf("read the snapshot: %w", err)
	}
	changed := map[uint32]bool{}
	err = s.eachDelta(ctx, tx, -1, func(d *delta) error {
		for i := range d.edges {
			changed[d.edges[i].row] = true
		}
		s.apply(d, false)
		return nil
	})
	if err != nil {
		return nil, err
	}
	s.totals = t
	if int(t.nextEdge) != len(s.edges) || int(t.nextNode) != len(s.nodes) || int(t.nextBatch) != len(s.docs) {
		return nil, damaged("the counters say %d batches, %d nodes, %d edges; there are %d, %d, %d",
			t.nextBatch, t.nextNode, t.nextEdge, len(s.docs), len(s.nodes), len(s.edges))
	}
	s.buildAdjacency(s.ranked(rank, changed))
	clear(s.touched)
	return s, nil
}

func (s *state) loadSnapshot(ctx context.Context, tx *sql.Tx, t *totals) (rank []uint32, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT kind, body FROM snapshot ORDER BY part")
	if err != nil {
		return nil, wrap(err)
	}
	defer rows.Close()
	for rows.Next() {
		var kind int
		var body sql.RawBytes
		if err := rows.Scan(&kind, &body); err != nil {
			return nil, wrap(err)
		}
		switch kind {
		case snapshotRecords:
			d, err := s.decodeDelta(string(body))
			if err == nil {
				err = d.check()
			}
			if err != nil {
				return nil, err
			}
			d.totals.nextEdge = 0
			s.apply(d, false)
		case snapshotEdges:
			if s.edges == nil {
				s.edges = make([]edge, 0, t.nextEdge)
			}
			if err := s.appendEdges(body); err != nil {
				return nil, err
			}
		case snapshotRank:
			if rank == nil {
				rank = make([]uint32, 0, t.nextEdge)
			}
			for ; len(body) >= 4; body = body[4:] {
				row := binary.LittleEndian.Uint32(body)
				if int(row) >= len(s.edges) {
					return nil, damaged("the rank names edge %d", row)
				}
				rank = append(rank, row)
			}
		}
	}
	return rank, wrap(rows.Err())
}

func (s *state) appendEdges(b []byte) error {
	for ; len(b) >= edgeBytes; b = b[edgeBytes:] {
		e := edge{
			head: binary.LittleEndian.Uint64(b), src: binary.LittleEndian.Uint32(b[8:]), dst: binary.LittleEndian.Uint32(b[12:]),
			clusters: binary.LittleEndian.Uint32(b[16:]), typ: b[20], flags: b[21],
		}
		if e.flags&edgeLive != 0 && (int(e.src) >= len(s.nodes) || int(e.dst) >= len(s.nodes) || e.typ >= maxTypes) {
			return damaged("edge %d joins nodes that do not exist", len(s.edges))
		}
		s.edges = append(s.edges, e)
	}
	return nil
}

// eachDelta hands over the deltas after a commit, oldest first.
func (s *state) eachDelta(ctx context.Context, tx *sql.Tx, after int64, do func(*delta) error) error {
	rows, err := tx.QueryContext(ctx, "SELECT number, body FROM deltas WHERE number > ? ORDER BY number", after)
	if err != nil {
		return wrap(err)
	}
	defer rows.Close()
	for rows.Next() {
		var number int64
		var body sql.RawBytes
		if err := rows.Scan(&number, &body); err != nil {
			return wrap(err)
		}
		d, err := s.decodeDelta(string(body))
		if err == nil {
			err = d.check()
		}
		if err == nil && after >= 0 && number != after+1 {
			err = fmt.Errorf("%w: change %d is missing", graph.ErrInvalid, after+1)
		}
		if err != nil {
			return fmt.Errorf("change %d: %w", number, err)
		}
		if after >= 0 {
			after = number
		}
		if err := do(d); err != nil {
			return err
		}
	}
	return wrap(rows.Err())
}
