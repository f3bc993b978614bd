package neo4j

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linkchart/graph"
)

// Apply writes Batches; see [graph.Writer].
func (s *Store) Apply(ctx context.Context, batches ...graph.Batch) (graph.Change, error) {
	contents := make([]*content, 0, len(batches))
	for i := range batches {
		if err := batches[i].Validate(); err != nil {
			return graph.Change{}, fmt.Errorf("apply: %w", err)
		}
		c, err := newContent(&batches[i])
		if err != nil {
			return graph.Change{}, fmt.Errorf("apply: %w", err)
		}
		contents = slices.DeleteFunc(contents, func(o *content) bool { return o.id == c.id })
		contents = append(contents, c)
	}
	var change graph.Change
	err := s.change(ctx, "apply", func(r runner) error {
		w := newWriter(r, s.now(), s.batchLen)
		err := w.apply(ctx, contents)
		change = w.change
		return err
	})
	if err != nil {
		return graph.Change{}, fmt.Errorf("apply %d batches: %w", len(batches), err)
	}
	return change, nil
}

// Remove takes Batches away; see [graph.Writer].
func (s *Store) Remove(ctx context.Context, reason string, ids ...string) (graph.Change, error) {
	var change graph.Change
	err := s.change(ctx, "remove", func(r runner) error {
		w := newWriter(r, s.now(), s.batchLen)
		err := w.remove(ctx, reason, ids)
		change = w.change
		return err
	})
	if err != nil {
		return graph.Change{}, fmt.Errorf("remove %d batches: %w", len(ids), err)
	}
	return change, nil
}

func (w *writer) apply(ctx context.Context, contents []*content) error {
	if err := w.lock(ctx); err != nil {
		return err
	}
	w.change.GraphVersion = w.version
	digests := map[string]string{}
	ids := make([]string, len(contents))
	for i, c := range contents {
		ids[i] = c.id
	}
	err := w.with(ctx, batchDigest, ids, func(r []any) error {
		digests[text(r[0])] = text(r[1])
		return nil
	})
	if err != nil {
		return err
	}
	var stamps []row
	for _, c := range contents {
		if digests[c.id] == c.digest {
			w.change.Unchanged = append(w.change.Unchanged, c.id)
			if c.document != nil {
				stamps = append(stamps, row{"id": c.id, "run": optional(c.run)})
			}
			continue
		}
		w.changed[c.id] = true
		w.added = append(w.added, c)
	}
	if err := w.put(ctx, sourceStamp, stamps); err != nil {
		return err
	}
	if len(w.added) == 0 {
		return nil
	}
	if err := w.readBefore(ctx); err != nil {
		return err
	}
	return w.replace(ctx)
}

func (w *writer) remove(ctx context.Context, reason string, ids []string) error {
	if err := w.lock(ctx); err != nil {
		return err
	}
	w.change.GraphVersion = w.version
	if len(ids) == 0 {
		return nil
	}
	for _, id := range ids {
		w.changed[id] = true
	}
	if err := w.readBefore(ctx); err != nil {
		return err
	}
	for _, id := range sorted(w.changed) {
		if !w.old.existed[id] {
			return fmt.Errorf("%w: batch %q", graph.ErrNotFound, id)
		}
		if s := w.sources[id]; s.doc != nil {
			s.doc.Outcome, s.doc.Reason, s.doc.WithdrawnAt = graph.Withdrawn, reason, w.now.UTC().Format(time.RFC3339)
			w.gone = append(w.gone, s.doc)
		}
	}
	return w.replace(ctx)
}

// replace works out what follows from the Batches that come and go, and writes it.
func (w *writer) replace(ctx context.Context) error {
	w.replaceSources()
	if err := w.restate(ctx); err != nil {
		return err
	}
	if err := w.identity(ctx); err != nil {
		return err
	}
	if err := w.stories(ctx); err != nil {
		return err
	}
	t, err := w.touch(ctx)
	if err != nil {
		return err
	}
	if err := w.project(ctx, t); err != nil {
		return err
	}
	return w.save(ctx)
}
