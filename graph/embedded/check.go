package embedded

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"linkchart/graph"
)

// maxFindings bounds what Check lists; it says how many there are beyond.
const maxFindings = 20

// findings collects what Check finds.
type findings struct {
	list []error
	more int
}

func (f *findings) add(format string, args ...any) {
	if len(f.list) == maxFindings {
		f.more++
		return
	}
	f.list = append(f.list, fmt.Errorf(format, args...))
}

func (f *findings) err() error {
	if f.more > 0 {
		f.list = append(f.list, fmt.Errorf("and %d more", f.more))
	}
	if len(f.list) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %w", graph.ErrInvalid, errors.Join(f.list...))
}

// Check tells whether the store is sound ([graph.ErrInvalid] that lists what is not): SQLite's own check of the file, memory
// against snapshot and deltas, memory against records, and entities, edges and claims against a projection from scratch. It
// needs as much memory as the whole graph decoded.
func (s *Store) Check(ctx context.Context) error {
	s.writer.Lock()
	defer s.writer.Unlock()
	var f findings
	err := s.read(ctx, func(r *reading) error {
		if err := r.begin(ctx); err != nil {
			return err
		}
		for _, step := range []func(context.Context, *reading, *findings) error{checkFile, checkMemory, checkRecords, checkProjection} {
			if err := step(ctx, r, &f); err != nil {
				return err
			}
		}
		return nil
	})
	if err = errors.Join(err, f.err()); err != nil {
		return fmt.Errorf("check %s: %w", s.name(), err)
	}
	return nil
}

func checkFile(ctx context.Context, r *reading, f *findings) error {
	rows, err := r.store.reads.QueryContext(ctx, "PRAGMA quick_check")
	if err != nil {
		return wrap(err)
	}
	defer rows.Close()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return wrap(err)
		}
		if line != "ok" {
			f.add("file: %s", line)
		}
	}
	return wrap(rows.Err())
}

// checkMemory compares the state with one made from the file.
func checkMemory(ctx context.Context, r *reading, f *findings) error {
	tx, err := r.store.reads.BeginTx(ctx, nil)
	if err != nil {
		return wrap(err)
	}
	defer tx.Rollback() // it only reads
	fresh, err := loadState(ctx, tx)
	if err != nil {
		return err
	}
	compare := func(what string, a, b any) {
		if !reflect.DeepEqual(a, b) {
			f.add("memory: %s differ from those in the file", what)
		}
	}
	compare("batches", r.docs, fresh.docs)
	compare("nodes", r.nodes, fresh.nodes)
	compare("edges", r.state.edges, fresh.edges)
	compare("counts", [2]any{r.entities, r.relations}, [2]any{fresh.entities, fresh.relations})
	for row := range r.adj {
		if row < len(fresh.adj) && !slices.Equal(r.adj[row], fresh.adj[row]) {
			f.add("memory: the list of %s differs from that in the file", r.nodes[row].id)
		}
	}
	return nil
}

// checkRecords compares the state with the records of edges and nodes.
func checkRecords(ctx context.Context, r *reading, f *findings) error {
	seen := 0
	err := r.rows(ctx, "SELECT row, 0, 0, body FROM edges", func(row uint32, _, _ int64, body []byte) error {
		if row >= r.nextEdge || r.state.edges[row].flags&edgeLive == 0 {
			f.add("edge %d has a record, but is not in memory", row)
			return nil
		}
		seen++
		e := &r.state.edges[row]
		x, contested, _, err := decodeEdge(string(body))
		switch {
		case err != nil:
			f.add("edge %s: %w", r.edgeID(e), err)
		case (x != nil) != e.shown() || contested != (e.flags&edgeContested != 0) || x != nil && x.Support.Clusters != int(e.clusters):
			f.add("edge %s: record and memory differ", r.edgeID(e))
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = r.rows(ctx, "SELECT row, 0, 0, NULL FROM nodes WHERE body IS NOT NULL", func(row uint32, _, _ int64, _ []byte) error {
		if row >= r.nextNode || r.nodes[row].flags&(nodeAlive|nodePlain) != nodeAlive {
			f.add("node %d has a record of which memory knows nothing", row)
		}
		return nil
	})
	if err != nil {
		return err
	}
	live := 0
	for row := range r.state.edges {
		if r.state.edges[row].flags&edgeLive != 0 {
			live++
		}
	}
	if seen != live {
		f.add("%d of %d edges have records", seen, live)
	}
	return nil
}

// checkProjection projects all claims from scratch.
func checkProjection(ctx context.Context, r *reading, f *findings) error {
	facts, err := r.facts(ctx)
	if err != nil {
		return err
	}
	p := graph.Project(facts)
	alive := 0
	for row := range r.nodes {
		if r.nodes[row].flags&nodeAlive != 0 {
			alive++
		}
	}
	if alive != len(p.Entities) {
		f.add("%d entities, the claims make %d", alive, len(p.Entities))
	}
	for part := range slices.Chunk(p.Entities, chunkRows) {
		if err := r.compareEntities(ctx, part, f); err != nil {
			return err
		}
	}
	shown := 0
	for row := range r.state.edges {
		if r.state.edges[row].shown() {
			shown++
		}
	}
	if shown != len(p.Edges) {
		f.add("%d edges, the claims make %d", shown, len(p.Edges))
	}
	for part := range slices.Chunk(p.Edges, chunkRows) {
		if err := r.compareEdges(ctx, part, f); err != nil {
			return err
		}
	}
	return r.compareClaims(ctx, facts.Claims, &p, f)
}

// compareClaims compares counts, and what the store answers on each claim.
func (r *reading) compareClaims(ctx context.Context, want []graph.Claim, p *graph.Projection, f *findings) error {
	evidence := 0
	for i := range want {
		evidence += len(want[i].Evidence)
	}
	if r.claims != len(want) || r.evidence != evidence {
		f.add("%d claims with %d pieces of evidence, the file holds %d with %d", r.claims, r.evidence, len(want), evidence)
	}
	found := 0
	for q := (graph.ClaimQuery{Limit: graph.MaxPage, Recorded: true}); ; {
		page, err := r.findClaims(ctx, &q)
		if err != nil {
			return err
		}
		for i := range page {
			if c := &page[i]; c.Contested != p.Contested[c.ID] || c.Relation != p.Relations[c.ID] {
				f.add("claim %s: contested and edge are not what all claims make", c.ID)
			}
		}
		if found += len(page); len(page) < q.Limit {
			break
		}
		q.After = page[len(page)-1].ID
	}
	if found != len(want) {
		f.add("%d claims are found, the file holds %d", found, len(want))
	}
	return nil
}

func (r *reading) compareEntities(ctx context.Context, want []graph.Entity, f *findings) error {
	var rows []uint32
	var sought []*graph.Entity
	for i := range want {
		if row, ok := r.alive(want[i].ID); ok && r.nodes[row].id == want[i].ID {
			rows, sought = append(rows, row), append(sought, &want[i])
		} else {
			f.add("entity %s is missing", want[i].ID)
		}
	}
	got, err := r.loadEntities(ctx, rows)
	if err != nil {
		return err
	}
	for i, e := range got {
		if !equalJSON(e, sought[i]) {
			f.add("entity %s is not what its claims make", e.ID)
		}
	}
	return nil
}

func (r *reading) compareEdges(ctx context.Context, want []graph.Edge, f *findings) error {
	var rows []uint32
	var sought []*graph.Edge
	for i := range want {
		source, okS := r.node(want[i].Source)
		target, okT := r.node(want[i].Target)
		if row, ok := r.find(relationCode(want[i].Type), source, target); okS && okT && ok && r.state.edges[row].shown() {
			rows, sought = append(rows, row), append(sought, &want[i])
		} else {
			f.add("edge %s (%s) is missing", want[i].ID, want[i].Key())
		}
	}
	got, err := r.loadEdges(ctx, rows, true)
	if err != nil {
		return err
	}
	for i, e := range got {
		if !equalJSON(e, sought[i]) {
			f.add("edge %s (%s) is not what its claims make", sought[i].ID, sought[i].Key())
		}
	}
	return nil
}

func equalJSON(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && string(x) == string(y)
}

// facts reads everything that a projection rests on.
func (r *reading) facts(ctx context.Context) (graph.Facts, error) {
	f := graph.Facts{Documents: map[string]*graph.Document{}}
	forms := map[uint32]graph.Entity{}
	err := r.rows(ctx, "SELECT row, 0, 0, body FROM variants", func(row uint32, _, _ int64, body []byte) error {
		var e graph.Entity
		if err := json.Unmarshal(body, &e); err != nil {
			return damaged("variant %d: %v", row, err)
		}
		forms[row] = e
		return nil
	})
	if err != nil {
		return f, err
	}
	err = r.rows(ctx, "SELECT row, 0, 0, head FROM batches", func(row uint32, _, _ int64, body []byte) error {
		d := &r.docs[row]
		if !d.is(docLive) {
			return nil
		}
		var b graph.Batch
		if err := json.Unmarshal(body, &b); err != nil {
			return damaged("batch %s: %v", d.id, err)
		}
		if b.Document != nil {
			b.Document.Story = r.keys[d.story]
			f.Documents[d.id] = b.Document
		}
		f.Judgements, f.Reviews = append(f.Judgements, b.Judgements...), append(f.Reviews, b.Reviews...)
		return nil
	})
	if err != nil {
		return f, err
	}
	err = r.rows(ctx, "SELECT row, 0, 0, declarations FROM batches WHERE declarations IS NOT NULL", func(row uint32, _, _ int64, body []byte) error {
		list, err := decodeDeclared(string(body))
		for _, x := range list {
			f.Declarations = append(f.Declarations, graph.Declaration{Batch: r.docs[row].id, Entity: forms[x.variant], Claims: int(x.claims), Evidence: int(x.evidence)})
		}
		return err
	})
	if err != nil {
		return f, err
	}
	parts := map[string][]graph.Claim{}
	err = r.rows(ctx, "SELECT row, 0, 0, body FROM statements", func(row uint32, _, _ int64, body []byte) error {
		c, _, err := decodeStatement(string(body), &r.docs[r.statementBatch(row)])
		parts[c.ID] = append(parts[c.ID], c)
		return err
	})
	for _, list := range parts {
		f.Claims = append(f.Claims, graph.JoinClaims(list))
	}
	return f, err
}
