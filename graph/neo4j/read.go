package neo4j

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"linkchart/graph"
)

// reader reads in one transaction and makes each entity once.
type reader struct {
	r        *watcher
	store    *Store
	entities map[string]*graph.Entity
}

func (s *Store) reader(r runner) *reader {
	return &reader{r: &watcher{runner: r}, store: s, entities: map[string]*graph.Entity{}}
}

// entity makes an entity of the columns id, json and degree.
func (r *reader) entity(id, record, degree any) (*graph.Entity, error) {
	if e := r.entities[text(id)]; e != nil {
		return e, nil
	}
	e := r.store.entities.get(text(id), text(record))
	if e == nil {
		var err error
		if e, err = readEntity(text(id), text(record), number(degree)); err != nil {
			return nil, err
		}
		r.store.entities.put(e.ID, text(record), e)
	}
	if e.Degree != int(number(degree)) { // it is no part of the record
		e = ptr(*e)
		e.Degree = int(number(degree))
	}
	r.entities[e.ID] = e
	return e, nil
}

// edge makes an edge of the columns id and record: a text, or a list of it and the ledger.
func (r *reader) edge(id string, record any) (*graph.Edge, error) {
	bare, ledger := edgeTexts(record)
	key := bare + ledger
	if e := r.store.edges.get(id, key); e != nil {
		return e, nil
	}
	e, err := readEdge(id, bare, ledger)
	if err == nil {
		r.store.edges.put(id, key, e)
	}
	return e, err
}

// aligned answers with the entities of these ids, or of what stands for them.
func (r *reader) aligned(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	out := make([]*graph.Entity, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	err := r.r.run(ctx, entityById, row{"ids": ids}, func(c []any) (bool, error) {
		met := readCommit(c[4:])
		r.r.last = &met
		e, err := r.entity(c[1], c[2], c[3])
		out[number(c[0])] = e
		return true, err
	})
	return out, err
}

// Entities answers with the entities of these ids; see [graph.Reader].
func (s *Store) Entities(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	if err := graph.CheckIDs(ids); err != nil {
		return nil, fmt.Errorf("entities: %w", err)
	}
	var out []*graph.Entity
	err := s.readRow(ctx, "entities", func(r *reader) (err error) {
		out, err = r.aligned(ctx, ids)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("entities %d: %w", len(ids), err)
	}
	for i, e := range out {
		if e != nil && !e.VisibleAt(v) {
			out[i] = nil
		}
	}
	return out, nil
}

// Info tells what the store is and holds; see [graph.Reader].
func (s *Store) Info(ctx context.Context) (graph.Info, error) {
	info := graph.Info{Store: "neo4j", Version: s.version, Edition: s.edition}
	err := s.read(ctx, "info", func(r *reader) error {
		found := false
		err := r.r.run(ctx, metaRead, nil, func(c []any) (bool, error) {
			var n counts
			if err := json.Unmarshal([]byte(text(c[2])), &n); err != nil {
				return false, fmt.Errorf("%w: the counts in the database: %w", graph.ErrInvalid, err)
			}
			found, info.GraphVersion = true, number(c[1])
			info.Entities, info.Relations = orEmpty(n.Entities), orEmpty(n.Relations)
			info.Claims, info.Evidence, info.Documents = n.Claims, n.Evidence, n.Documents
			return false, nil
		})
		if err == nil && !found {
			err = errEmptied
		}
		return err
	})
	if err != nil {
		return graph.Info{}, fmt.Errorf("info: %w", err)
	}
	return info, nil
}

func orEmpty[K comparable](m map[K]int) map[K]int {
	if m == nil {
		return map[K]int{}
	}
	return m
}

// Documents answers with documents on record; see [graph.Reader].
func (s *Store) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("documents: %w", err)
	}
	p := newParams(row{"after": q.After, "limit": q.Limit, "shingles": q.Shingles})
	where := all(member(p, "s.id", "ids", q.IDs), member(p, "s.story", "stories", q.Stories))
	var out []graph.Document
	err := s.read(ctx, "documents", func(r *reader) error {
		out = nil
		return r.r.run(ctx, fill(sourcePage, "WHERE", where.text), p.values, func(c []any) (bool, error) {
			d, err := readSource(text(c[0]), text(c[1]), text(c[2]), text(c[3]), text(c[4]))
			if err != nil {
				return false, err
			}
			shingles, _ := c[5].([]any)
			for _, x := range shingles {
				d.Shingles = append(d.Shingles, uint64(number(x)))
			}
			out = append(out, *d)
			return true, nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("documents: %w", err)
	}
	return out, nil
}

// fill puts texts, which are constants of this package, into the places of a statement: pairs of a place's name and its text.
func fill(statement string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		statement = strings.ReplaceAll(statement, "{{"+pairs[i]+"}}", pairs[i+1])
	}
	return statement
}
