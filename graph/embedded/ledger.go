package embedded

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"linkchart/graph"
)

// ledger is what only writing needs: who declares which node in which form, and the decisions of all batches. The first write
// reads it from the records of the batches; a write that goes wrong throws it away.
type ledger struct {
	// declared lists the declarations of each node, uses the live ones of each variant, forms the variants of each node.
	declared [][]declared
	forms    [][]uint32
	uses     []uint32
	fixed    []bool // variants that are gazetteer entries
	variants map[uint64]uint32

	judgements map[uint32][]graph.Judgement
	links      map[uint32][]graph.StoryLink
	reviews    map[uint32][]graph.Review
	// judged are the ids that judgements name, unsure the candidates, named the documents that story links name; nil until the
	// first write.
	judged, unsure, named map[string]bool
	// known keeps decoded variants.
	known *cache[graph.Entity]
}

// declared is a graph.Declaration in numbers.
type declared struct{ batch, variant, claims, evidence uint32 }

const knownVariants = 50_000

// loadLedger reads the ledger from the file.
func (r *reading) loadLedger(ctx context.Context) (*ledger, error) {
	l := &ledger{
		declared: make([][]declared, r.nextNode), forms: make([][]uint32, r.nextNode), uses: make([]uint32, r.nextVariant), fixed: make([]bool, r.nextVariant),
		variants: make(map[uint64]uint32, r.nextVariant), judgements: map[uint32][]graph.Judgement{}, links: map[uint32][]graph.StoryLink{},
		reviews: map[uint32][]graph.Review{}, known: newCache[graph.Entity](knownVariants),
	}
	if r.nextBatch <= 1 {
		return l, nil
	}
	err := r.rows(ctx, "SELECT row, node, hash, CASE fixed WHEN 1 THEN x'01' END FROM variants", func(row uint32, node, hash int64, body []byte) error {
		if row >= r.nextVariant || node < 0 || node >= int64(r.nextNode) {
			return damaged("variant %d of node %d", row, node)
		}
		l.variants[uint64(hash)] = row
		l.forms[node] = append(l.forms[node], row)
		l.fixed[row] = len(body) > 0
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = r.rows(ctx, "SELECT row, 0, 0, declarations FROM batches WHERE declarations IS NOT NULL", func(row uint32, _, _ int64, body []byte) error {
		list, err := decodeDeclared(string(body))
		if err != nil {
			return err
		}
		for _, d := range list {
			if d.node >= r.nextNode || d.variant >= r.nextVariant {
				return damaged("batch %d declares node %d", row, d.node)
			}
			l.add(d.node, declared{row, d.variant, d.claims, d.evidence})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var deciding []uint32
	for row := range r.docs {
		if d := &r.docs[row]; d.is(docLive) && d.flags&(docJudges|docLinks|docReviews) != 0 {
			deciding = append(deciding, uint32(row))
		}
	}
	err = r.fetch(ctx, "batches", "head", deciding, func(row uint32, body []byte) error {
		var b graph.Batch
		if err := json.Unmarshal(body, &b); err != nil {
			return damaged("batch %d: %v", row, err)
		}
		l.decide(row, &b)
		return nil
	})
	return l, err
}

func (l *ledger) decide(row uint32, b *graph.Batch) {
	if len(b.Judgements) > 0 {
		l.judgements[row] = b.Judgements
	}
	if len(b.Stories) > 0 {
		l.links[row] = b.Stories
	}
	if len(b.Reviews) > 0 {
		l.reviews[row] = b.Reviews
	}
}

// rows runs a statement of three numbers and a record.
func (r *reading) rows(ctx context.Context, text string, do func(row uint32, a, b int64, body []byte) error) error {
	rows, err := r.query(ctx, text)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var row, a, b int64
		var body sql.RawBytes
		if err := rows.Scan(&row, &a, &b, &body); err != nil {
			return wrap(err)
		}
		if err := do(uint32(row), a, b, body); err != nil {
			return err
		}
	}
	return wrap(rows.Err())
}

// add enters a declaration; changed tells that its form is new to the node.
func (l *ledger) add(node uint32, d declared) (changed bool) {
	for int(node) >= len(l.declared) {
		l.declared = append(l.declared, nil)
		l.forms = append(l.forms, nil)
	}
	l.declared[node] = append(l.declared[node], d)
	l.uses[d.variant]++
	return l.uses[d.variant] == 1
}

// remove takes out the declarations of a batch; changed tells that a form of the node is gone.
func (l *ledger) remove(node, batch uint32) (changed bool) {
	l.declared[node] = slices.DeleteFunc(l.declared[node], func(d declared) bool {
		if d.batch != batch {
			return false
		}
		l.uses[d.variant]--
		changed = changed || l.uses[d.variant] == 0
		return true
	})
	return changed
}

// variant finds or makes the row of a form of a node.
func (l *ledger) variant(node uint32, hash uint64, e *graph.Entity, next *uint32) (row uint32, fresh bool) {
	if row, ok := l.variants[hash]; ok {
		return row, false
	}
	row = *next
	*next++
	l.variants[hash] = row
	l.uses = append(l.uses, 0)
	l.fixed = append(l.fixed, e.Gazetteer)
	for int(node) >= len(l.forms) {
		l.declared = append(l.declared, nil)
		l.forms = append(l.forms, nil)
	}
	l.forms[node] = append(l.forms[node], row)
	return row, true
}

// live returns the forms in which a node is declared now.
func (l *ledger) live(node uint32) []uint32 {
	if int(node) >= len(l.forms) {
		return nil
	}
	unused := func(v uint32) bool { return l.uses[v] == 0 }
	out := l.forms[node]
	if slices.ContainsFunc(out, unused) {
		return slices.DeleteFunc(slices.Clone(out), unused)
	}
	return out
}

// gazetteer tells whether a batch declares the node as a gazetteer entry.
func (l *ledger) gazetteer(node uint32) bool {
	return slices.ContainsFunc(l.live(node), func(v uint32) bool { return l.fixed[v] })
}

func (l *ledger) of(node uint32) []declared {
	if int(node) >= len(l.declared) {
		return nil
	}
	return l.declared[node]
}

// declaration is a line in the record of a batch: what it declares.
type declaration struct{ node, variant, claims, evidence uint32 }

func encodeDeclared(list []declaration) []byte {
	if len(list) == 0 {
		return nil
	}
	e := encoder{b: make([]byte, 0, 8*len(list))}
	e.uint(uint64(len(list)))
	for _, d := range list {
		for _, n := range []uint32{d.node, d.variant, d.claims, d.evidence} {
			e.uint(uint64(n))
		}
	}
	return e.b
}

func decodeDeclared(body string) ([]declaration, error) {
	if body == "" {
		return nil, nil
	}
	d := decoder{s: body}
	list := make([]declaration, d.count())
	for i := range list {
		list[i] = declaration{uint32(d.uint()), uint32(d.uint()), uint32(d.uint()), uint32(d.uint())}
	}
	return list, d.done("the declarations of a batch")
}

// form returns a variant, decoded.
func (r *reading) form(ctx context.Context, l *ledger, row uint32) (*graph.Entity, error) {
	if e := l.known.get(row); e != nil {
		return e, nil
	}
	var out *graph.Entity
	err := r.fetch(ctx, "variants", "body", []uint32{row}, func(_ uint32, body []byte) error {
		out = &graph.Entity{}
		return json.Unmarshal(body, out)
	})
	if err == nil && out == nil {
		err = damaged("variant %d is missing", row)
	}
	if err != nil {
		return nil, fmt.Errorf("read variant %d: %w", row, err)
	}
	l.known.put(row, out, 1)
	return out, nil
}
