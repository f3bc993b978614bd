package answer

import (
	"context"
	"slices"
	"strings"

	"linkchart/graph"
)

// read returns a level with the entities of these ids as the view shows them. What goes by an id that was merged into
// another is found under that id too. Documents without an entity are there by their record.
func (l *level) read(ctx context.Context, ids []string) (*level, error) {
	out := l.below()
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for chunk := range slices.Chunk(ids, graph.MaxIDs) {
		found, err := l.src.store.Entities(ctx, chunk, l.view)
		if err != nil {
			return nil, err
		}
		var records []string
		for i, e := range found {
			switch {
			case e != nil:
				out.things[chunk[i]] = out.thing(e)
			case strings.HasPrefix(chunk[i], documentPrefix):
				records = append(records, chunk[i])
			}
		}
		if err := out.addDocuments(ctx, records); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Claims are asked for by one of these.
const (
	byIDs       = "ids"
	bySubjects  = "subjects"
	byRelations = "relations"
	byDocuments = "documents"
	byEvidence  = "evidence"
)

// readClaims fills the level with the claims of a query whose ids are given by kind, page by page, in the order of ids.
func (l *level) readClaims(ctx context.Context, ids []string, q graph.ClaimQuery, by string, visit func(*Claim)) error {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	q.View = l.view
	for chunk := range slices.Chunk(ids, graph.MaxIDs) {
		switch by {
		case byIDs:
			q.IDs = chunk
		case bySubjects:
			q.Subjects = chunk
		case byRelations:
			q.Relations = chunk
		case byDocuments:
			q.Documents = chunk
		case byEvidence:
			q.Evidence = chunk
		}
		if err := l.src.eachClaim(ctx, q, func(c graph.Claim) { visit(l.claim(c)) }); err != nil {
			return err
		}
	}
	return nil
}

// eachClaim reads all pages of a query.
func (s *Source) eachClaim(ctx context.Context, q graph.ClaimQuery, visit func(graph.Claim)) error {
	q.Limit = graph.MaxPage
	for q.After = ""; ; {
		page, err := s.store.Claims(ctx, q)
		if err != nil {
			return err
		}
		for _, c := range page {
			visit(c)
		}
		if len(page) < q.Limit {
			return nil
		}
		q.After = page[len(page)-1].ID
	}
}
