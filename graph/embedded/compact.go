package embedded

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"

	"linkchart/graph"
)

// Compact gives back the room of what was replaced and removed, merges the full-text index and writes a snapshot. Readers wait
// meanwhile, and the file needs its own size again on disk.
func (s *Store) Compact(ctx context.Context) error {
	s.writer.Lock()
	defer s.writer.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.compact(ctx); err != nil {
		return fmt.Errorf("compact %s: %w", s.name(), err)
	}
	return nil
}

func (s *Store) compact(ctx context.Context) error {
	if err := errors.Join(s.errClosed(), ctx.Err()); err != nil {
		return err
	}
	if s.cfg.ReadOnly {
		return fmt.Errorf("%w: it is open only for reading", graph.ErrUnavailable)
	}
	l, err := s.declarations(ctx, &reading{state: s.state, store: s})
	if err != nil {
		return err
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return wrap(err)
	}
	defer tx.Rollback() // no effect after Commit
	w := &writer{tx: tx, stmts: map[string]*sql.Stmt{}}
	defer w.close()
	for v, n := range l.uses {
		if n == 0 {
			w.exec("DELETE FROM variants WHERE row = ?", v)
		}
	}
	w.exec("DELETE FROM nodes WHERE body IS NULL AND slots IS NULL")
	w.exec("INSERT INTO sentences (sentences) VALUES ('optimize')")
	if w.err != nil {
		return w.err
	}
	if err := rewriteIDs(ctx, tx, w, s.state); err != nil {
		return err
	}
	t, err := s.state.writeSnapshot(ctx, tx)
	if err == nil {
		err = wrap(tx.Commit())
	}
	if err != nil {
		return err
	}
	s.state.totals, s.state.rebuilt = t, false
	s.ledger = nil
	s.claimIDs.reset()
	s.evidenceIDs.reset()
	if s.cfg.Path == "" {
		return nil
	}
	if _, err := s.db.ExecContext(ctx, "VACUUM"); err != nil {
		return wrap(err)
	}
	_, err = s.db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return wrap(err)
}

// rewriteIDs makes the tables of ids anew from the statements that are left.
func rewriteIDs(ctx context.Context, tx *sql.Tx, w *writer, s *state) error {
	w.exec("DELETE FROM claim_ids")
	w.exec("DELETE FROM evidence_ids")
	rows, err := tx.QueryContext(ctx, "SELECT row, body FROM statements ORDER BY row")
	if err != nil {
		return wrap(err)
	}
	defer rows.Close()
	var claims, evidence []byte
	first, next := uint32(0), uint32(0)
	flush := func() {
		if len(claims) > 0 {
			w.exec("INSERT INTO claim_ids VALUES (?, ?)", first, claims)
		}
		if len(evidence) > 0 {
			w.exec("INSERT INTO evidence_ids VALUES (?, ?)", first, evidence)
		}
		claims, evidence = nil, nil
	}
	for rows.Next() {
		var row uint32
		var body sql.RawBytes
		if err := rows.Scan(&row, &body); err != nil {
			return wrap(err)
		}
		if row != next || len(claims) >= partRows {
			flush()
			first = row
		}
		next = row + 1
		c, id, err := decodeStatement(string(body), &s.docs[s.statementBatch(row)])
		if err != nil {
			return err
		}
		claims = binary.LittleEndian.AppendUint64(claims, id.head())
		for i := range c.Evidence {
			d, _ := parseDigest(c.Evidence[i].ID, graph.EvidencePrefix)
			evidence = binary.LittleEndian.AppendUint64(evidence, d.head())
			evidence = binary.LittleEndian.AppendUint32(evidence, row)
		}
	}
	flush()
	return errors.Join(wrap(rows.Err()), w.err)
}
