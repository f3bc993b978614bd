package embedded

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	"linkchart/graph"
)

// Apply writes batches, see [graph.Writer]. Of batches with one id the last counts.
func (s *Store) Apply(ctx context.Context, batches ...graph.Batch) (graph.Change, error) {
	batches = lastOfEach(batches)
	prepared, err := prepareAll(batches)
	if err != nil {
		return graph.Change{}, fmt.Errorf("apply: %w", err)
	}
	c, err := s.write(ctx, prepared, nil, "")
	if err != nil {
		return graph.Change{}, fmt.Errorf("apply %d batches: %w", len(batches), err)
	}
	return c, nil
}

func lastOfEach(batches []graph.Batch) []graph.Batch {
	last := make(map[string]int, len(batches))
	for i := range batches {
		last[batches[i].ID] = i
	}
	if len(last) == len(batches) {
		return batches
	}
	out := make([]graph.Batch, 0, len(last))
	for i := range batches {
		if last[batches[i].ID] == i {
			out = append(out, batches[i])
		}
	}
	return out
}

// Remove takes batches away, see [graph.Writer].
func (s *Store) Remove(ctx context.Context, reason string, ids ...string) (graph.Change, error) {
	seen := map[string]bool{}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		again := seen[id]
		seen[id] = true
		return again
	})
	c, err := s.write(ctx, nil, ids, reason)
	if err != nil {
		return graph.Change{}, fmt.Errorf("remove %q: %w", ids, err)
	}
	return c, nil
}

// write plans and commits one change. A write that fails leaves file and state as they were; the ledger, which the plan has
// changed by then, is read again by the next write.
func (s *Store) write(ctx context.Context, batches []*prepared, removals []string, reason string) (graph.Change, error) {
	s.writer.Lock()
	defer s.writer.Unlock()
	if err := errors.Join(s.errClosed(), ctx.Err()); err != nil {
		return graph.Change{}, err
	}
	if s.cfg.ReadOnly {
		return graph.Change{}, fmt.Errorf("%w: %s is open only for reading", graph.ErrUnavailable, s.name())
	}
	r := &reading{state: s.state, store: s}
	l, err := s.declarations(ctx, r)
	if err != nil {
		return graph.Change{}, err
	}
	p := newPlan(ctx, r, l)
	err = p.run(batches, removals, reason, time.Now().UTC().Format(time.RFC3339))
	if err == nil {
		err = s.commit(ctx, p)
	}
	if err != nil {
		s.ledger = nil
		return graph.Change{}, err
	}
	return p.change, nil
}

// declarations returns the ledger; the caller holds writer.
func (s *Store) declarations(ctx context.Context, r *reading) (*ledger, error) {
	if s.ledger == nil {
		l, err := r.loadLedger(ctx)
		if err != nil {
			return nil, fmt.Errorf("read the declarations: %w", err)
		}
		s.ledger = l
	}
	return s.ledger, nil
}

// delta is what the plan changes in the state.
func (p *plan) delta() *delta {
	d := &delta{totals: p.totals, keys: p.keys, edges: p.edgeOps}
	for _, row := range sortedRows(p.docOps) {
		d.docs = append(d.docs, docOp{row, *p.docOps[row]})
	}
	for _, row := range sortedRows(p.nodes) {
		d.nodes = append(d.nodes, nodeOp{row, *p.nodes[row]})
	}
	for _, row := range sortedRows(p.supports) {
		d.supports = append(d.supports, supportOp{row, p.supports[row]})
	}
	return d
}

// commit writes the plan in one transaction and then changes the state. Readers wait while the transaction ends, so that
// records and state change together.
func (s *Store) commit(ctx context.Context, p *plan) error {
	real := len(p.out.batches)+len(p.out.gone) > 0
	if real {
		p.totals.version++
	}
	p.change.GraphVersion = p.totals.version
	if !real && len(p.out.stamps) == 0 {
		return nil
	}
	p.totals.commit++
	d := p.delta()
	body := d.encode()
	d.totals.deltaBytes += int64(len(body))
	memory := s.cfg.Path == ""
	if memory { // such a database lets nobody read while somebody writes
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	tx, err := s.db.BeginTx(context.Background(), nil)
	if err != nil {
		return wrap(err)
	}
	defer tx.Rollback() // no effect after Commit
	if err := p.writeRecords(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO deltas VALUES (?, ?)", d.totals.commit, body); err != nil {
		return wrap(err)
	}
	if err := writeTotals(context.Background(), tx, &d.totals); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if !memory {
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	if err := tx.Commit(); err != nil {
		return wrap(err)
	}
	s.applyDelta(d)
	s.claimIDs.add(p.out.first, p.out.claimIDs, claimEntryBytes)
	s.evidenceIDs.add(p.out.first, p.out.evidenceIDs, evidenceEntryBytes)
	if s.file != nil && s.state.snapshotDue(false) {
		return s.snapshot(context.Background())
	}
	return nil
}

// writer inserts rows through statements that are prepared once in a transaction.
type writer struct {
	tx    *sql.Tx
	stmts map[string]*sql.Stmt
	err   error
}

func (w *writer) exec(text string, args ...any) {
	if w.err != nil {
		return
	}
	st := w.stmts[text]
	if st == nil {
		if st, w.err = w.tx.Prepare(text); w.err != nil {
			w.err = wrap(w.err)
			return
		}
		w.stmts[text] = st
	}
	if _, err := st.Exec(args...); err != nil {
		w.err = wrap(err)
	}
}

func (w *writer) close() {
	for _, st := range w.stmts {
		st.Close() // the transaction ends anyway
	}
}

// sentenceBits is how many bits of the number of a sentence count inside its batch.
const sentenceBits = 24

func (p *plan) writeRecords(ctx context.Context, tx *sql.Tx) error {
	w := &writer{tx: tx, stmts: map[string]*sql.Stmt{}}
	defer w.close()
	for _, e := range p.out.emptied {
		rec := p.state.docs[e.row]
		w.exec("DELETE FROM statements WHERE row >= ? AND row < ?", rec.first, int64(rec.first)+int64(rec.count))
		for i := range e.sentences {
			w.exec("DELETE FROM sentences WHERE rowid = ?", int64(e.row)<<sentenceBits|int64(i))
		}
		w.exec("UPDATE batches SET declarations = NULL, sentences = NULL WHERE row = ?", e.row)
	}
	for _, row := range p.out.gone {
		w.exec("DELETE FROM batches WHERE row = ?", row)
	}
	for i := range p.out.variants {
		v := &p.out.variants[i]
		w.exec("INSERT INTO variants VALUES (?, ?, ?, ?, ?)", v.row, v.node, int64(v.hash), v.fixed, v.body)
	}
	for i := range p.out.batches {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.writeBatch(w, &p.out.batches[i])
	}
	for _, r := range p.out.nodes {
		if r.body == nil {
			w.exec("UPDATE nodes SET body = NULL WHERE row = ?", r.row)
			continue
		}
		w.exec("INSERT INTO nodes (row, body) VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET body = excluded.body", r.row, r.body)
	}
	for _, r := range p.out.slots {
		w.exec("INSERT INTO nodes (row, slots) VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET slots = excluded.slots", r.row, r.body)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, r := range p.out.edges {
		if r.body == nil {
			w.exec("DELETE FROM edges WHERE row = ?", r.row)
			continue
		}
		w.exec("INSERT OR REPLACE INTO edges VALUES (?, ?)", r.row, r.body)
	}
	if len(p.out.claimIDs) > 0 {
		w.exec("INSERT INTO claim_ids VALUES (?, ?)", p.out.first, p.out.claimIDs)
	}
	if len(p.out.evidenceIDs) > 0 {
		w.exec("INSERT INTO evidence_ids VALUES (?, ?)", p.out.first, p.out.evidenceIDs)
	}
	return w.err
}

func (p *plan) writeBatch(w *writer, b *batchRow) {
	if b.prepared == nil {
		w.exec("UPDATE batches SET withdrawn = ?, reason = ? WHERE row = ?", b.withdrew, b.reason, b.row)
		return
	}
	rec := p.docOps[b.row]
	texts, places := b.prepared.sentenceList()
	var shingles encoder
	if d := b.prepared.batch.Document; d != nil {
		for _, x := range d.Shingles {
			shingles.fixed(x)
		}
	}
	w.exec("INSERT INTO batches (row, hash, head, shingles, declarations, sentences) VALUES (?, ?, ?, ?, ?, ?)",
		b.row, b.prepared.hash[:], b.prepared.head, shingles.b, b.declared, encodeSentences(places))
	for i := range b.prepared.claims {
		c := &b.prepared.claims[i]
		number := rec.first + uint32(i)
		w.exec("INSERT INTO statements VALUES (?, ?)", number, c.body)
		p.out.claimIDs = binary.LittleEndian.AppendUint64(p.out.claimIDs, c.id.head())
		for j := range c.Evidence {
			d, _ := parseDigest(c.Evidence[j].ID, graph.EvidencePrefix)
			p.out.evidenceIDs = binary.LittleEndian.AppendUint64(p.out.evidenceIDs, d.head())
			p.out.evidenceIDs = binary.LittleEndian.AppendUint32(p.out.evidenceIDs, number)
		}
	}
	for i, text := range texts {
		w.exec("INSERT INTO sentences (rowid, text) VALUES (?, ?)", int64(b.row)<<sentenceBits|int64(i), text)
	}
}
