package neo4j

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"linkchart/graph"
)

// layout is the version of what lies in the database; a change that older code cannot read raises it.
const layout = 3

// Scoped subqueries, CALL (n) { … }, came with this release.
const (
	oldestMajor = 5
	oldestMinor = 23
	// calendarMajor: from here on releases are named by year and know several versions of Cypher.
	calendarMajor = 2025
)

// indexPatience is how long the indexes of a new database may take.
const indexPatience = time.Minute

// prepare checks the server and makes the layout where it is missing.
func (s *Store) prepare(ctx context.Context) error {
	if d, ok := s.db.(*session); ok {
		if err := d.connect(ctx); err != nil {
			return err
		}
	}
	if err := s.readServer(ctx); err != nil {
		return err
	}
	found, err := s.readLayout(ctx)
	switch {
	case err != nil:
		return err
	case found > layout:
		return fmt.Errorf("%w: the database has layout %d, written by a later version of linkchart; this one knows %d", graph.ErrUnavailable, found, layout)
	case found == layout:
		return nil
	case found > 0:
		return fmt.Errorf("%w: the database has layout %d, written by an earlier version of linkchart; this one needs %d: save it with that version and load it into an empty database", graph.ErrUnavailable, found, layout)
	}
	for _, statement := range schemaStatements() {
		if err := s.write(ctx, "schema", statement, nil); err != nil {
			return err
		}
	}
	err = s.db.read(ctx, "schema", func(r runner) error {
		return r.run(ctx, schemaAwait, map[string]any{"seconds": int64(indexPatience.Seconds())}, nil)
	})
	if err != nil {
		return err
	}
	return s.write(ctx, "schema", metaCreate, map[string]any{"schema": layout})
}

// connect makes the first contact. Unlike a transaction it does not try again for long when nobody listens.
func (s *session) connect(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, connectTime)
	defer cancel()
	err := s.driver.VerifyConnectivity(ctx)
	if err != nil && ctx.Err() != nil {
		return fmt.Errorf("%w: no answer: %w", graph.ErrUnavailable, err)
	}
	return translate(ctx, err)
}

func (s *Store) write(ctx context.Context, operation, statement string, params map[string]any) error {
	return s.db.write(ctx, operation, func(r runner) error { return r.run(ctx, statement, params, nil) })
}

// readServer learns version and edition.
func (s *Store) readServer(ctx context.Context) error {
	err := s.db.read(ctx, "components", func(r runner) error {
		return r.run(ctx, serverComponents, nil, func(row []any) (bool, error) {
			versions, _ := row[1].([]any)
			if text(row[0]) != "Neo4j Kernel" || len(versions) == 0 {
				return true, nil
			}
			s.version, s.edition = text(versions[0]), text(row[2])
			return false, nil
		})
	})
	if err != nil {
		return err
	}
	major, err := checkVersion(s.version)
	if d, ok := s.db.(*session); ok && major >= calendarMajor {
		d.language = "5 "
	}
	return err
}

// checkVersion returns the major version of a server that is new enough.
func checkVersion(version string) (major int, err error) {
	parts := strings.FieldsFunc(version, func(r rune) bool { return r < '0' || r > '9' })
	minor := 0
	if len(parts) >= 2 {
		major, _ = strconv.Atoi(parts[0])
		minor, _ = strconv.Atoi(parts[1])
	}
	if major < oldestMajor || major == oldestMajor && minor < oldestMinor {
		return major, fmt.Errorf("%w: the server says it is Neo4j %q; %d.%d or later is needed", graph.ErrUnavailable, version, oldestMajor, oldestMinor)
	}
	return major, nil
}

// readLayout returns 0 for a database without one.
func (s *Store) readLayout(ctx context.Context) (found int64, err error) {
	err = s.db.read(ctx, "layout", func(r runner) error {
		return r.run(ctx, metaRead, nil, func(row []any) (bool, error) {
			found = number(row[0])
			return false, nil
		})
	})
	return found, err
}

// schemaStatements cuts the file into statements, that of the edges once for every type.
func schemaStatements() []string {
	var out []string
	for line := range strings.Lines(schema) {
		line = strings.TrimSuffix(strings.TrimSpace(line), ";")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case strings.Contains(line, "{{TYPE}}"):
			for _, r := range graph.Relations() {
				out = append(out, ofType(line, r.Type))
			}
		default:
			out = append(out, line)
		}
	}
	return out
}
