package embedded

import (
	"context"
	"fmt"
	"slices"
	"sort"

	"linkchart/graph"
)

// Claims answers with claims and their evidence, see [graph.Reader].
func (s *Store) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	var out []graph.Claim
	err := q.Normalise()
	if err == nil {
		err = s.read(ctx, func(r *reading) (err error) {
			out, err = r.findClaims(ctx, &q)
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	return out, nil
}

// claimPart is how many claims are read at a time.
const claimPart = 1024

func (r *reading) findClaims(ctx context.Context, q *graph.ClaimQuery) ([]graph.Claim, error) {
	ids, err := r.claimCandidates(ctx, q)
	if err != nil {
		return nil, err
	}
	statuses, err := r.claimStatuses(ctx)
	if err != nil {
		return nil, err
	}
	var out []graph.Claim
	next := ids
	for len(next) > 0 && len(out) < q.Limit {
		part := next[:min(claimPart, len(next))]
		next = next[len(part):]
		claims, err := r.claimsOf(ctx, part)
		if err != nil {
			return nil, err
		}
		if err := r.answer(ctx, claims, statuses); err != nil {
			return nil, err
		}
		for i := range claims {
			if c, ok := r.passesClaim(&claims[i], q); ok && len(out) < q.Limit {
				out = append(out, c)
			}
		}
	}
	return out, nil
}

// claimCandidates returns the ids that a query may mean, in order, behind its cursor.
func (r *reading) claimCandidates(ctx context.Context, q *graph.ClaimQuery) (ids []digest, err error) {
	switch {
	case q.IDs != nil:
		for _, id := range q.IDs {
			if d, ok := parseDigest(id, graph.ClaimPrefix); ok {
				ids = append(ids, d)
			}
		}
	case q.Subjects != nil:
		ids, err = r.claimsAbout(ctx, q.Subjects)
	case q.Relations != nil:
		ids, err = r.claimsBehind(ctx, q.Relations)
	case q.Evidence != nil:
		ids, err = r.claimsOfEvidence(ctx, q.Evidence)
	case q.Documents != nil:
		ids, err = r.claimsOfDocuments(ctx, q.Documents)
	default:
		return r.allClaims(ctx, q)
	}
	slices.SortFunc(ids, compareDigests)
	ids = slices.Compact(ids)
	if after, ok := parseDigest(q.After, graph.ClaimPrefix); ok {
		ids = ids[sort.Search(len(ids), func(i int) bool { return compareDigests(ids[i], after) > 0 }):]
	}
	return ids, err
}

func compareDigests(a, b digest) int { return slices.Compare(a[:], b[:]) }

// allClaims reads on from the cursor until a page of ids is there, or to the end where a filter may drop some.
func (r *reading) allClaims(ctx context.Context, q *graph.ClaimQuery) ([]digest, error) {
	entries, err := r.claimEntries(ctx)
	if err != nil {
		return nil, err
	}
	after, ok := parseDigest(q.After, graph.ClaimPrefix)
	if ok {
		entries = entries[seek(entries, after.head()):]
	}
	filtered := q.Kinds != nil || q.Predicates != nil || q.Statuses != nil || q.Modalities != nil || q.Contested != nil || q.View.KnownAt != ""
	var ids []digest
	for len(entries) > 0 && (filtered || len(ids) < q.Limit) {
		n := min(claimPart, len(entries))
		for n < len(entries) && entries[n].head == entries[n-1].head {
			n++
		}
		numbers := make([]uint32, n)
		for i := range numbers {
			numbers[i] = entries[i].statement
		}
		entries = entries[n:]
		found, err := r.statements(ctx, numbers)
		if err != nil {
			return nil, err
		}
		part := make([]digest, 0, len(found))
		for _, s := range found {
			if !ok || compareDigests(s.id, after) > 0 {
				part = append(part, s.id)
			}
		}
		slices.SortFunc(part, compareDigests)
		ids = append(ids, slices.Compact(part)...)
	}
	return ids, nil
}

// claimsAbout returns the claims whose subject is one of the entities or was merged into it.
func (r *reading) claimsAbout(ctx context.Context, subjects []string) (ids []digest, err error) {
	members := map[uint32]bool{}
	var edges []uint32
	for _, id := range subjects {
		row, ok := r.node(id)
		if !ok {
			continue
		}
		row = r.nodes[row].survivor
		for _, m := range r.group(row) {
			members[m] = true
		}
		for _, h := range r.adj[row] {
			edges = append(edges, h.edge)
		}
	}
	err = r.fetch(ctx, "nodes", "slots", sortedRows(members), func(row uint32, body []byte) error {
		entries, err := decodeSlots(string(body), row)
		for _, c := range entries {
			ids = append(ids, c.id)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(edges)
	err = r.fetch(ctx, "edges", "body", slices.Compact(edges), func(_ uint32, body []byte) error {
		_, _, entries, err := decodeEdge(string(body))
		for i := range entries {
			if members[entries[i].subject] {
				ids = append(ids, entries[i].id)
			}
		}
		return err
	})
	return ids, err
}

// claimsBehind returns the claims that make edges.
func (r *reading) claimsBehind(ctx context.Context, relations []string) (ids []digest, err error) {
	var rows []uint32
	for _, id := range relations {
		if row, ok := r.edgeRow(id); ok {
			rows = append(rows, row)
		}
	}
	slices.Sort(rows)
	err = r.fetch(ctx, "edges", "body", slices.Compact(rows), func(_ uint32, body []byte) error {
		_, _, entries, err := decodeEdge(string(body))
		for i := range entries {
			if !entries[i].rejected {
				ids = append(ids, entries[i].id)
			}
		}
		return err
	})
	return ids, err
}

func (r *reading) claimsOfEvidence(ctx context.Context, evidence []string) (ids []digest, err error) {
	entries, err := r.evidenceEntries(ctx)
	if err != nil {
		return nil, err
	}
	wanted := map[string]bool{}
	var numbers []uint32
	for _, id := range evidence {
		d, ok := parseDigest(id, graph.EvidencePrefix)
		if !ok {
			continue
		}
		wanted[id] = true
		for i := seek(entries, d.head()); i < len(entries) && entries[i].head == d.head(); i++ {
			numbers = append(numbers, entries[i].statement)
		}
	}
	found, err := r.statements(ctx, numbers)
	for _, s := range found {
		if slices.ContainsFunc(s.claim.Evidence, func(v graph.Evidence) bool { return wanted[v.ID] }) {
			ids = append(ids, s.id)
		}
	}
	return ids, err
}

func (r *reading) claimsOfDocuments(ctx context.Context, documents []string) (ids []digest, err error) {
	var numbers []uint32
	for _, id := range documents {
		row, ok := r.batch(id)
		if !ok || !r.docs[row].is(docLive) {
			continue
		}
		for i := range r.docs[row].count {
			numbers = append(numbers, r.docs[row].first+i)
		}
	}
	found, err := r.statements(ctx, numbers)
	for _, s := range found {
		ids = append(ids, s.id)
	}
	return ids, err
}

// claimsOf reads and joins the statements of claims, in the order of ids; unknown ids are left out.
func (r *reading) claimsOf(ctx context.Context, ids []digest) ([]graph.Claim, error) {
	found, err := r.statementsByClaim(ctx, ids)
	if err != nil {
		return nil, err
	}
	parts := make(map[digest][]graph.Claim, len(ids))
	for _, s := range found {
		parts[s.id] = append(parts[s.id], *s.claim)
	}
	out := make([]graph.Claim, 0, len(ids))
	for _, id := range ids {
		if len(parts[id]) > 0 {
			out = append(out, graph.JoinClaims(parts[id]))
		}
	}
	return out, nil
}

// answer fills in status, contested and relation.
func (r *reading) answer(ctx context.Context, claims []graph.Claim, statuses map[digest]graph.ClaimStatus) error {
	subjects := map[uint32]bool{}
	for i := range claims {
		c := &claims[i]
		d, _ := parseDigest(c.ID, graph.ClaimPrefix)
		c.Status = graph.Open
		if st, ok := statuses[d]; ok {
			c.Status = st
		}
		subject, ok := r.node(c.Subject)
		if !ok {
			return damaged("claim %s names %s", c.ID, c.Subject)
		}
		if c.Kind != graph.RelationClaim {
			subjects[subject] = true
			continue
		}
		r.answerRelation(c)
	}
	contested := map[string]bool{}
	err := r.fetch(ctx, "nodes", "slots", sortedRows(subjects), func(row uint32, body []byte) error {
		entries, err := decodeSlots(string(body), row)
		for _, e := range entries {
			if e.contested {
				contested[e.id.id(graph.ClaimPrefix)] = true
			}
		}
		return err
	})
	for i := range claims {
		if claims[i].Kind != graph.RelationClaim {
			claims[i].Contested = contested[claims[i].ID]
		}
	}
	return err
}

func (r *reading) answerRelation(c *graph.Claim) {
	source, okS := r.node(c.Subject)
	target, okT := r.node(c.Object)
	if !okS || !okT {
		return
	}
	source, target = r.nodes[source].survivor, r.nodes[target].survivor
	t := graph.RelationType(c.Predicate)
	if t.Symmetric() && r.nodes[target].id < r.nodes[source].id {
		source, target = target, source
	}
	row, ok := r.find(relationCode(t), source, target)
	if !ok {
		return
	}
	e := &r.edges[row]
	c.Contested = e.flags&edgeContested != 0
	if e.shown() && c.Status != graph.Rejected {
		c.Relation = r.edgeID(e)
	}
}

// passesClaim tests a claim, and returns it as the view shows it.
func (r *reading) passesClaim(c *graph.Claim, q *graph.ClaimQuery) (graph.Claim, bool) {
	out := *c
	if q.View.KnownAt != "" || q.Documents != nil {
		out.Evidence = slices.DeleteFunc(slices.Clone(c.Evidence), func(v graph.Evidence) bool {
			row, ok := r.batch(v.Document)
			return !ok || q.Documents != nil && !slices.Contains(q.Documents, v.Document) ||
				!q.View.Shows(&graph.Document{Published: &graph.FuzzyDate{Latest: r.docs[row].published}})
		})
		if len(out.Evidence) == 0 {
			out.Evidence = nil
			if q.Documents != nil || len(c.Evidence) > 0 && c.Source == "" && !c.Derived {
				return out, false
			}
		}
	}
	if q.Kinds != nil && !slices.Contains(q.Kinds, c.Kind) || q.Predicates != nil && !slices.Contains(q.Predicates, c.Predicate) ||
		q.Statuses != nil && !slices.Contains(q.Statuses, c.Status) || q.Contested != nil && *q.Contested != c.Contested {
		return out, false
	}
	if q.Modalities != nil && !slices.Contains(q.Modalities, strongest(c, &out)) {
		return out, false
	}
	if !q.Recorded {
		out.Subject, out.Object = r.survivorID(c.Subject), r.survivorID(c.Object)
	}
	return out, true
}

// strongest is the strongest modality of a claim's visible evidence, all being the claim with what is hidden.
func strongest(all, visible *graph.Claim) graph.Modality {
	if len(all.Evidence) == 0 {
		return graph.Asserted
	}
	best := graph.Denied
	for i := range visible.Evidence {
		if v := &visible.Evidence[i]; !v.Negative && v.Modality.Rank() < best.Rank() {
			best = v.Modality
		}
	}
	return best
}

func (r *reading) survivorID(id string) string {
	if row, ok := r.node(id); ok {
		return r.nodes[r.nodes[row].survivor].id
	}
	return id
}
