package neo4j

import (
	"context"
	"maps"
	"slices"
)

// ownLabels are the labels of what Batches say of pairs.
var ownLabels = [...]label{judgementLabel, reviewLabel, storyLinkLabel}

// readBefore reads what the changed Batches said.
func (w *writer) readBefore(ctx context.Context) error {
	ids := sorted(w.changed)
	err := w.with(ctx, batchStatements, ids, func(r []any) error {
		w.old.existed[text(r[0])] = true
		w.old.statements[text(r[0])] = list(r[1])
		return nil
	})
	if err != nil {
		return err
	}
	there := sorted(w.old.existed)
	err = w.with(ctx, declarationOfBatch, there, func(r []any) error {
		w.old.declarations = append(w.old.declarations, declaredBefore{text(r[0]), flag(r[1])})
		return nil
	})
	if err != nil {
		return err
	}
	err = w.with(ctx, evidenceOfDocument, there, func(r []any) error {
		w.old.evidence[text(r[0])] = evidenceBefore{text(r[1]), text(r[2])}
		return nil
	})
	if err != nil {
		return err
	}
	for _, l := range ownLabels {
		w.old.said[l] = map[string]pair{}
		err := w.with(ctx, ofLabel(saidOfBatch, l), there, func(r []any) error {
			p, err := readPair(l, r)
			w.old.said[l][p.key] = p
			return err
		})
		if err != nil {
			return err
		}
	}
	return w.loadSources(ctx, ids)
}

// readPair makes a pair of the columns key, batch and json.
func readPair(l label, r []any) (pair, error) {
	p := pair{key: text(r[0]), batch: text(r[1]), json: text(r[2])}
	var ends struct{ A, B, Claim string }
	if err := decode(string(l), p.key, p.json, &ends); err != nil {
		return p, err
	}
	p.a, p.b = first(ends.A, ends.Claim), ends.B
	return p, nil
}

// saidNow returns what the new Batches say, by key.
func (w *writer) saidNow(l label) map[string]pair {
	out := map[string]pair{}
	for _, c := range w.added {
		for _, p := range c.said[l] {
			out[p.key] = p
		}
	}
	return out
}

// saidChanges returns what is said now and was not, or the other way round.
func (w *writer) saidChanges(l label) []pair {
	now := w.saidNow(l)
	var out []pair
	for _, k := range sorted(w.old.said[l]) {
		if _, stays := now[k]; !stays {
			out = append(out, w.old.said[l][k])
		}
	}
	for _, k := range sorted(now) {
		if _, was := w.old.said[l][k]; !was {
			out = append(out, now[k])
		}
	}
	return out
}

// around returns the judgements or story links, as they will be, that name one of the ids.
func (w *writer) around(ctx context.Context, l label, ids map[string]bool) ([]pair, error) {
	found := map[string]pair{}
	err := w.with(ctx, ofLabel(pairAround, l), sorted(ids), func(r []any) error {
		p, err := readPair(l, r)
		if !w.changed[p.batch] {
			found[p.key] = p
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, c := range w.added {
		for _, p := range c.said[l] {
			if ids[p.a] || ids[p.b] {
				found[p.key] = p
			}
		}
	}
	return inOrder(found), nil
}

// sorted returns the keys of a map in order, so that the same change makes the same statements.
func sorted[K ~string, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// inOrder returns the values of a map in the order of the keys.
func inOrder[V any](m map[string]V) []V {
	out := make([]V, 0, len(m))
	for _, k := range sorted(m) {
		out = append(out, m[k])
	}
	return out
}

// set makes a set of a list.
func set(ids ...string) map[string]bool {
	m := make(map[string]bool, len(ids))
	for _, id := range ids {
		m[id] = true
	}
	return m
}
