package embedded

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"linkchart/graph"
)

const (
	// applicationID marks a file as ours in its header ("lnkc").
	applicationID = 0x6c6e6b63
	// schemaVersion is the number of migrations.
	schemaVersion = 2
)

// migrations bring a file from the version of their place to the next one. They never change once released.
var migrations = [schemaVersion]string{`
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
-- what memory holds: one row a write, and now and then a snapshot of all
CREATE TABLE deltas (number INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE snapshot (part INTEGER PRIMARY KEY, kind INTEGER, body BLOB);
-- the truth: what each batch says
CREATE TABLE batches (row INTEGER PRIMARY KEY, hash BLOB, head BLOB, shingles BLOB, declarations BLOB, sentences BLOB, reason TEXT, withdrawn TEXT);
CREATE TABLE statements (row INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE variants (row INTEGER PRIMARY KEY, node INTEGER, hash INTEGER, fixed INTEGER, body BLOB);
-- what follows from it; node records hold the claims about their node that make no edge, edge records those that make one
CREATE TABLE nodes (row INTEGER PRIMARY KEY, body BLOB, slots BLOB);
CREATE TABLE edges (row INTEGER PRIMARY KEY, body BLOB);
-- the first half of each id, in the order of the statements
CREATE TABLE claim_ids (first INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE evidence_ids (first INTEGER PRIMARY KEY, body BLOB);
CREATE VIRTUAL TABLE sentences USING fts5(text, content='', contentless_delete=1, detail=none, tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO sentences (sentences, rank) VALUES ('hashsize', 16777216);
INSERT INTO sentences (sentences, rank) VALUES ('automerge', 8);
`, `
-- a snapshot holds the list of each node instead of one order of all edges
DELETE FROM snapshot WHERE kind = 3;
`}

// migrate brings the file to the current version. It refuses a file of another program and one of a newer linkchart.
func migrate(ctx context.Context, db *sql.DB, readOnly bool) error {
	app, version, err := identify(ctx, db)
	if err != nil {
		return err
	}
	empty := app == 0 && version == 0
	if empty {
		var tables int
		if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
			return wrap(err)
		}
		empty = tables == 0
	}
	switch {
	case !empty && app != applicationID:
		return errForeign(app)
	case version > schemaVersion:
		return fmt.Errorf("%w: written by a newer linkchart (format %d, this one reads up to %d): update linkchart",
			graph.ErrUnavailable, version, schemaVersion)
	case version == schemaVersion:
		return checkOntology(ctx, db)
	case readOnly:
		return fmt.Errorf("%w: format %d must be brought to %d first: open the store for writing once", graph.ErrUnavailable, version, schemaVersion)
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return wrap(err)
	}
	defer tx.Rollback() // no effect after Commit
	for _, m := range migrations[version:] {
		if _, err := tx.ExecContext(ctx, m); err != nil {
			return fmt.Errorf("bring the file to format %d: %w", schemaVersion, wrap(err))
		}
	}
	if empty {
		names, err := json.Marshal(ontologyNames())
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO meta VALUES ('ontology', ?)", names); err != nil {
			return wrap(err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, schemaVersion)); err != nil {
		return wrap(err)
	}
	return wrap(tx.Commit())
}

// refuseForeign refuses a database of another program by its header: opening one for writing would already change it.
func refuseForeign(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	defer f.Close()
	// The format of SQLite files: application id at 68, the number of entries of the list of tables at 103.
	var header [108]byte
	if _, err := io.ReadFull(f, header[:]); err != nil || !bytes.HasPrefix(header[:], []byte("SQLite format 3\x00")) {
		return nil // too short for a table, or no database: SQLite refuses it without a change
	}
	app, tables := binary.BigEndian.Uint32(header[68:]), binary.BigEndian.Uint16(header[103:])
	if app != applicationID && (app != 0 || tables > 0) {
		return errForeign(int(app))
	}
	return nil
}

func errForeign(app int) error {
	return fmt.Errorf("%w: a SQLite file of another program (application id %#x)", graph.ErrInvalid, app)
}

func identify(ctx context.Context, db *sql.DB) (app, version int, err error) {
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return 0, 0, wrap(err)
	}
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, 0, wrap(err)
	}
	return app, version, nil
}

// ontologyNames are the types whose places are the codes in a file.
func ontologyNames() (names [2][]string) {
	for _, n := range graph.Nodes() {
		names[0] = append(names[0], string(n.Type))
	}
	for _, r := range graph.Relations() {
		names[1] = append(names[1], string(r.Type))
	}
	return names
}

// checkOntology refuses a file that was written with types in other places. Types may be added at the end.
func checkOntology(ctx context.Context, db *sql.DB) error {
	var value []byte
	if err := db.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = 'ontology'").Scan(&value); err != nil {
		return fmt.Errorf("read the types of the file: %w", wrap(err))
	}
	var stored [2][]string
	if err := json.Unmarshal(value, &stored); err != nil {
		return damaged("the list of types: %v", err)
	}
	now := ontologyNames()
	for i := range stored {
		for j, name := range stored[i] {
			if j >= len(now[i]) || now[i][j] != name {
				return fmt.Errorf("%w: the file was written with another ontology (%s): load the documents into a new file", graph.ErrUnavailable, name)
			}
		}
	}
	return nil
}
