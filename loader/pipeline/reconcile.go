package pipeline

import (
	"context"
	"fmt"

	"linkchart/graph"
	"linkchart/loader/resolve"
)

// reconcile brings identities and stories across documents up to date with all that is live.
func (r *run) reconcile(ctx context.Context) error {
	return reconcile(ctx, r.Store, r.Config.Reconcile, r.stamp)
}

// Reconcile recomputes identities and stories across documents from all that is live and applies them as one Batch.
func Reconcile(ctx context.Context, store graph.Store, run graph.Run) error {
	return reconcile(ctx, store, resolve.Reconcile, run)
}

func reconcile(ctx context.Context, store graph.Store, propose func(resolve.Records) graph.Batch, run graph.Run) error {
	records, err := live(ctx, store)
	if err != nil {
		return fmt.Errorf("reconcile: %w", err)
	}
	b := propose(records)
	b.Run = run
	if _, err := store.Apply(ctx, b); err != nil {
		return fmt.Errorf("reconcile: %w", err)
	}
	return nil
}

// live reads what counts, page by page: recorded entities and claims, and documents with their shingles.
func live(ctx context.Context, store graph.Reader) (resolve.Records, error) {
	var r resolve.Records
	q := graph.EntityQuery{Recorded: true, Order: graph.ByID, Limit: graph.MaxPage}
	for {
		hits, err := store.Find(ctx, q)
		if err != nil {
			return r, fmt.Errorf("read entities: %w", err)
		}
		for _, h := range hits {
			r.Entities = append(r.Entities, *h.Entity)
		}
		if len(hits) < q.Limit {
			break
		}
		q.After = &hits[len(hits)-1].Cursor
	}
	claims := graph.ClaimQuery{Recorded: true, Limit: graph.MaxPage}
	for {
		page, err := store.Claims(ctx, claims)
		if err != nil {
			return r, fmt.Errorf("read claims: %w", err)
		}
		r.Claims = append(r.Claims, page...)
		if len(page) < claims.Limit {
			break
		}
		claims.After = page[len(page)-1].ID
	}
	err := documents(ctx, store, true, func(d graph.Document) {
		if counts(&d) {
			r.Documents = append(r.Documents, d)
		}
	})
	return r, err
}

// counts tells whether a document is live.
func counts(d *graph.Document) bool {
	return d.WithdrawnAt == "" && d.Outcome != graph.Failed && d.Outcome != graph.Withdrawn
}

// documentPage is small where shingles come along: they are thousands of numbers a document.
const documentPage = 1000

func documents(ctx context.Context, store graph.Reader, shingles bool, each func(graph.Document)) error {
	q := graph.DocumentQuery{Limit: documentPage, Shingles: shingles}
	for {
		page, err := store.Documents(ctx, q)
		if err != nil {
			return fmt.Errorf("read documents: %w", err)
		}
		for _, d := range page {
			each(d)
		}
		if len(page) < q.Limit {
			return nil
		}
		q.After = page[len(page)-1].ID
	}
}
