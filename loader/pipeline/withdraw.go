package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// minHash is the fewest digits by which a content hash names a document.
const minHash = 6

// Withdrawal says which documents to take out of the graph, and why.
type Withdrawal struct {
	Store graph.Store
	// Documents are ids, content hashes (or their first digits, six or more) or file names.
	Documents []string
	Reason    string
	Version   string
	Clock     doc.Clock
}

// Withdraw takes documents out of the graph, all or none, and returns their records as they were. They stay on record as
// withdrawn. The error is [graph.ErrNotFound] for a name that fits nothing, [graph.ErrConflict] for one that fits several
// (it lists them) or what is withdrawn already.
func Withdraw(ctx context.Context, w Withdrawal) ([]graph.Document, error) {
	found, err := find(ctx, w.Store, w.Documents)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].ID
	}
	if _, err := w.Store.Remove(ctx, w.Reason, ids...); err != nil {
		return nil, fmt.Errorf("withdraw %s: %w", strings.Join(w.Documents, ", "), err)
	}
	end, cancel := outlive(ctx) // a store without the document needs its identities worked out anew
	defer cancel()
	return found, Reconcile(end, w.Store, newStamp(w.Clock, w.Version, ""))
}

// find resolves names to documents.
func find(ctx context.Context, store graph.Reader, names []string) ([]graph.Document, error) {
	if len(names) == 0 {
		return nil, fmt.Errorf("%w: no document given", graph.ErrInvalid)
	}
	matches := make([][]graph.Document, len(names))
	err := documents(ctx, store, false, func(d graph.Document) {
		for i, name := range names {
			if named(&d, name) {
				matches[i] = append(matches[i], d)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	var out []graph.Document
	var problems []error
	for i, name := range names {
		d, err := choose(name, matches[i])
		if err != nil {
			problems = append(problems, err)
			continue
		}
		if !slices.ContainsFunc(out, func(o graph.Document) bool { return o.ID == d.ID }) {
			out = append(out, d)
		}
	}
	return out, errors.Join(problems...)
}

func named(d *graph.Document, name string) bool {
	if d.ID == name || d.FileName == name || slices.Contains(d.AlsoNamed, name) {
		return true
	}
	hash := strings.ToLower(strings.TrimPrefix(name, "document:"))
	return len(hash) >= minHash && strings.HasPrefix(d.ContentHash, hash)
}

// choose picks the one live document that a name fits.
func choose(name string, fits []graph.Document) (graph.Document, error) {
	var live []graph.Document
	for _, d := range fits {
		if d.WithdrawnAt == "" && d.Outcome != graph.Withdrawn {
			live = append(live, d)
		}
	}
	switch {
	case len(live) == 1:
		return live[0], nil
	case len(live) > 1:
		var lines []string
		for _, d := range live {
			lines = append(lines, fmt.Sprintf("%s (%s)", d.ID, d.FileName))
		}
		return graph.Document{}, fmt.Errorf("%w: %q fits %d documents, name one by its id: %s", graph.ErrConflict, name, len(live), strings.Join(lines, ", "))
	case len(fits) > 0:
		return graph.Document{}, fmt.Errorf("%w: document %q was withdrawn at %s already", graph.ErrConflict, name, fits[0].WithdrawnAt)
	}
	return graph.Document{}, fmt.Errorf("%w: there is no document %q; give an id (document:…), the first %d or more digits of its content hash, or the file name under which it was loaded",
		graph.ErrNotFound, name, minHash)
}
