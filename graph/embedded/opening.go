package embedded

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"

	"linkchart/graph"
)

// loadState reads the state of a file, as one transaction sees it: the snapshot, whose parts are copied into place, and the
// deltas since.
func loadState(ctx context.Context, tx *sql.Tx) (*state, error) {
	s := newState()
	t, err := readTotals(ctx, tx)
	if err != nil || t.commit == 0 {
		return s, err
	}
	l := &loading{state: s, totals: t}
	// What has no pointers is made first: the collector runs less often beside much memory, and looks at none of this.
	if n := min(int64(t.nextEdge), t.snapshotBytes/(edgeBytes+2*halfBytes)); n > 0 {
		l.edges, l.halves = make([]edge, 0, n), make([]half, 0, 2*n)
	}
	if err := l.snapshot(ctx, tx); err != nil {
		return nil, fmt.Errorf("read the snapshot: %w", err)
	}
	// Many changes cost less when all lists are made anew than when each is put into its place.
	linked, err := l.link()
	if err != nil {
		return nil, fmt.Errorf("read the snapshot: %w", err)
	}
	s.rebuilt = !linked || t.deltaBytes > t.snapshotBytes/8
	err = s.eachDelta(ctx, tx, -1, func(d *delta) error {
		s.apply(d, !s.rebuilt)
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
	if s.rebuilt {
		s.buildAdjacency()
	}
	clear(s.touched)
	return s, nil
}

// loading is a snapshot on its way into a state.
type loading struct {
	*state
	totals  totals // as the file tells them
	lengths []uint32
	halves  []half
	last    uint32 // the greatest node that the topology names
}

// snapshot reads all parts. Records are decoded beside the reading of the topology.
func (l *loading) snapshot(ctx context.Context, tx *sql.Tx) (err error) {
	rows, err := tx.QueryContext(ctx, "SELECT kind, body FROM snapshot ORDER BY part")
	if err != nil {
		return wrap(err)
	}
	defer rows.Close()
	records := make(chan string, 64)
	decoded := make(chan error, 1)
	go func() { decoded <- l.takeRecords(records) }()
	defer func() {
		close(records)
		err = errors.Join(err, <-decoded)
	}()
	for rows.Next() {
		var kind int
		var body sql.RawBytes
		if err := rows.Scan(&kind, &body); err != nil {
			return wrap(err)
		}
		switch kind {
		case snapshotRecords:
			records <- string(body)
		case snapshotEdges:
			err = l.takeEdges(body)
		case snapshotLengths:
			err = l.takeLengths(body)
		case snapshotHalves:
			err = l.takeHalves(body)
		}
		if err != nil {
			return err
		}
	}
	return wrap(rows.Err())
}

// takeRecords takes batches and nodes from parts until there are no more. After an error it lets the rest pass.
func (l *loading) takeRecords(parts <-chan string) (err error) {
	for body := range parts {
		if len(l.keys) == 0 {
			l.keyOf = make(map[string]uint32, l.totals.nextBatch)
		}
		if l.nodes == nil && l.totals.nextNode > 0 {
			l.nodes, l.types = make([]node, 0, l.totals.nextNode), make([]uint8, 0, l.totals.nextNode)
		}
		if err == nil {
			err = l.takePart(body)
		}
	}
	if err == nil && len(l.nodes) > 0 {
		l.table.fill(l.nodes)
	}
	return err
}

// takePart takes a delta that holds rows in their order, and writes them where they belong: a million of them make a detour
// felt.
func (l *loading) takePart(body string) error {
	d := decoder{s: body}
	t := d.totals()
	for _, k := range d.strings() {
		l.addKey(k)
	}
	for range d.count() {
		op := docOp{uint32(d.uint()), d.doc()}
		if op.row >= t.nextBatch || int(op.doc.key) >= len(l.keys) {
			return damaged("batch %d", op.row)
		}
		l.applyDoc(&op)
	}
	for range d.count() {
		row := uint32(d.uint())
		l.nodes = append(l.nodes, l.decodeNode(&d))
		n := &l.nodes[len(l.nodes)-1]
		if int(row) != len(l.nodes)-1 || n.survivor >= t.nextNode || n.typ >= maxTypes {
			return damaged("node %d", row)
		}
		l.types = append(l.types, n.typ)
		if n.flags&nodeAlive != 0 {
			l.entities[n.typ]++
		}
		if n.survivor != row {
			l.members[n.survivor] = append(l.members[n.survivor], row)
		}
	}
	for range d.count() {
		row := uint32(d.uint())
		if int(row) >= len(l.nodes) {
			return damaged("support of node %d", row)
		}
		l.nodes[row].support = l.decodeSupport(&d)
	}
	if d.count() != 0 {
		return damaged("an edge stands among nodes")
	}
	return d.done("a snapshot")
}

func (l *loading) takeEdges(b []byte) error {
	for ; len(b) >= edgeBytes; b = b[edgeBytes:] {
		e := edge{
			head: binary.LittleEndian.Uint64(b), src: binary.LittleEndian.Uint32(b[8:]), dst: binary.LittleEndian.Uint32(b[12:]),
			clusters: binary.LittleEndian.Uint32(b[16:]), typ: b[20], flags: b[21],
		}
		if e.flags&edgeLive != 0 && e.typ >= maxTypes {
			return damaged("edge %d is of type %d", len(l.edges), e.typ)
		}
		l.last = max(l.last, e.src, e.dst)
		if e.shown() && e.flags&edgeDerived == 0 {
			l.relations[e.typ]++
		}
		l.edges = append(l.edges, e)
	}
	return wholeRows(b)
}

func (l *loading) takeLengths(b []byte) error {
	if l.lengths == nil {
		l.lengths = make([]uint32, 0, l.totals.nextNode)
	}
	for ; len(b) >= lengthBytes; b = b[lengthBytes:] {
		l.lengths = append(l.lengths, binary.LittleEndian.Uint32(b))
	}
	return wholeRows(b)
}

func (l *loading) takeHalves(b []byte) error {
	for ; len(b) >= halfBytes; b = b[halfBytes:] {
		h := half{binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:]), b[8], b[9]}
		if int(h.edge) >= len(l.edges) || h.typ >= maxTypes {
			return damaged("a list names edge %d of type %d", h.edge, h.typ)
		}
		l.last = max(l.last, h.far)
		l.halves = append(l.halves, h)
	}
	return wholeRows(b)
}

func wholeRows(rest []byte) error {
	if len(rest) > 0 {
		return damaged("a part ends inside a row")
	}
	return nil
}

// link cuts the lists; made is false for a snapshot that has none.
func (l *loading) link() (made bool, err error) {
	if len(l.edges) > 0 && int(l.last) >= len(l.nodes) {
		return false, damaged("the topology names node %d of %d", l.last, len(l.nodes))
	}
	if l.lengths == nil {
		return false, nil
	}
	total := uint64(0)
	for _, n := range l.lengths {
		total += uint64(n)
	}
	if len(l.lengths) != len(l.nodes) || total != uint64(len(l.halves)) {
		return false, damaged("%d lists of %d edges for %d nodes; there are %d", len(l.lengths), total, len(l.nodes), len(l.halves))
	}
	l.adj = make([][]half, len(l.nodes))
	rest := l.halves
	for i, n := range l.lengths {
		list := rest[:n:n]
		rest = rest[n:]
		l.adj[i] = list
		for len(list) > 0 && list[len(list)-1].flags&halfHidden != 0 { // hidden ones come last
			list = list[:len(list)-1]
		}
		l.nodes[i].degree = uint32(len(list))
	}
	return true, nil
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
