package neo4j

import (
	"context"
	"fmt"
	"slices"

	"linkchart/graph"
)

// Claims answers with claims and their evidence; see [graph.Reader].
func (s *Store) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	var out []graph.Claim
	err := s.read(ctx, "claims", func(r *reader) (err error) {
		out, err = r.claims(ctx, q)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	return out, nil
}

func (r *reader) claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	statement, params := claimStatement(q)
	var out []graph.Claim
	err := r.r.run(ctx, statement, params, func(c []any) (bool, error) {
		claim, err := readClaim(q, c)
		if err != nil {
			return false, err
		}
		if claim != nil {
			out = append(out, *claim)
		}
		return len(out) < q.Limit, nil
	})
	return out, err
}

// claimStatement chooses the way in and the tests.
func claimStatement(q graph.ClaimQuery) (string, row) {
	p := newParams(row{"documents": nil})
	statement := claimAll
	for _, way := range []struct {
		ids       []string
		statement string
	}{
		{q.IDs, claimOfIds}, {q.Subjects, claimOfSubjects}, {q.Relations, claimOfRelations}, {q.Evidence, claimOfEvidence}, {q.Documents, claimOfDocuments},
	} {
		if way.ids != nil {
			statement, p.values["ids"] = way.statement, way.ids
		}
	}
	if q.Documents != nil {
		p.values["documents"] = q.Documents
	}
	where := all(
		exactly("c.id > %s", p.name("after", q.After)),
		member(p, "c.kind", "kinds", q.Kinds), member(p, "c.predicate", "predicates", q.Predicates),
		member(p, "coalesce(c.status, 'OPEN')", "statuses", q.Statuses),
	)
	if q.Contested != nil {
		where = all(where, exactly("c.contested = %s", p.name("contested", *q.Contested)))
	}
	limit := ""
	if q.View.KnownAt == "" && q.Modalities == nil {
		p.values["limit"] = q.Limit
		limit = "LIMIT $limit"
	}
	return fill(statement, "WHERE", where.text, "LIMIT", limit) + claimReturn, p.values
}

// readClaim makes a claim of the columns id, variants, subject, object, status, contested, relation and evidence; nil for
// one that the view or the modalities hide.
func readClaim(q graph.ClaimQuery, c []any) (*graph.Claim, error) {
	claim, err := joinWordings(text(c[0]), list(c[1]))
	if err != nil {
		return nil, err
	}
	claim.Status, claim.Contested, claim.Relation = graph.ClaimStatus(first(text(c[4]), string(graph.Open))), flag(c[5]), text(c[6])
	if !q.Recorded {
		claim.Subject, claim.Object = text(c[2]), text(c[3])
	}
	pieces, _ := c[7].([]any)
	total := 0
	for _, p := range pieces {
		columns, _ := p.([]any)
		if len(columns) < 5 || columns[0] == nil {
			continue
		}
		total++
		if !q.View.Shows(&graph.Document{Published: &graph.FuzzyDate{Latest: graph.Date(text(columns[2]))}}) {
			continue
		}
		e := graph.Evidence{}
		if err := decode("evidence", text(columns[0]), text(columns[1]), &e); err != nil {
			return nil, err
		}
		e.Claim, e.FirstRun, e.LastRun = claim.ID, text(columns[3]), text(columns[4])
		claim.Evidence = append(claim.Evidence, e)
	}
	graph.SortEvidence(claim.Evidence)
	if len(claim.Evidence) == 0 && (q.Documents != nil || total > 0 && claim.Source == "" && !claim.Derived) {
		return nil, nil
	}
	if q.Modalities != nil && !slices.Contains(q.Modalities, strongest(claim.Evidence, total)) {
		return nil, nil
	}
	return &claim, nil
}

// strongest is the strongest modality among the positive visible evidence, of all there is; reference data and rules assert.
func strongest(visible []graph.Evidence, total int) graph.Modality {
	if total == 0 {
		return graph.Asserted
	}
	best := graph.Denied
	for i := range visible {
		if e := &visible[i]; !e.Negative && e.Modality.Rank() < best.Rank() {
			best = e.Modality
		}
	}
	return best
}
