package graphtest

import (
	"maps"
	"slices"

	"linkchart/graph"
)

// some draws a list of up to n members, nil in most cases, so that a filter with many members still passes something.
func some[T any](w *World, n int, draw func() T) []T {
	if !w.chance(12) {
		return nil
	}
	out := []T{}
	for range w.below(n + 1) {
		out = append(out, draw())
	}
	return out
}

// maybe draws a pointer, nil in most cases.
func maybe[T any](w *World, draw func() T) *T {
	if !w.chance(12) {
		return nil
	}
	return ptr(draw())
}

// anyID draws the id of a thing, which need not be in the graph.
func (w *World) anyID() string {
	return w.name(pick(w, "group", "attack", "person", "city", "facility", "nothing"), 5)
}

func (w *World) anyDocument() string {
	ids := []string{worldDocumentID(0), "document:none"}
	for _, id := range slices.Sorted(maps.Keys(w.live)) {
		if w.live[id].Document != nil {
			ids = append(ids, id)
		}
	}
	return pick(w, ids...)
}

func (w *World) relationType() graph.RelationType {
	return pick(w, graph.RivalOf, graph.AttributedTo, graph.OccurredIn, graph.Leads, graph.OperatesIn, graph.Targets, graph.LocatedIn)
}

func (w *World) entityType() graph.EntityType {
	return pick(w, graph.ArmedGroup, graph.Attack, graph.Person, graph.City, graph.Facility, graph.Collective)
}

// view draws a view.
func (w *World) view() (v graph.View) {
	if w.chance(40) {
		v.KnownAt, v.ExcludeUndated = w.day(), w.chance(30)
	}
	v.IncludeDerived = w.chance(50)
	if w.chance(20) {
		v.Time = w.window()
	}
	return v
}

func (w *World) window() graph.TimeWindow {
	from, to := w.day(), w.day()
	if to < from {
		from, to = to, from
	}
	return graph.TimeWindow{
		From: pick(w, from, from, ""), To: pick(w, to, to, ""), Certain: w.chance(30), ExcludeUndated: w.chance(30), Set: true,
	}
}

func (w *World) counts() graph.IntRange {
	r := graph.IntRange{Min: ptr(w.below(3))}
	if w.chance(40) {
		r.Max = ptr(*r.Min + w.below(3))
	}
	return r
}

// entityFilter draws a filter that nests so deep.
func (w *World) entityFilter(depth int) graph.EntityFilter {
	f := graph.EntityFilter{
		IDs: some(w, 4, w.anyID), Types: some(w, 3, w.entityType), NotTypes: some(w, 2, w.entityType),
		Kinds:       some(w, 2, func() string { return pick(w, "MOSQUE", "CHURCH", "BAKERY") }),
		Names:       some(w, 3, func() string { return pick(w, "alpha", "Beta", "group 1", "PERSON 2 the great", "ibn 1", "city 0 é") }),
		ExternalIDs: some(w, 2, func() string { return pick(w, "wikidata:Q1", "wikidata:Q2", "wikidata:Q3") }),
		Statuses:    some(w, 2, func() graph.EntityStatus { return pick(w, graph.Active, graph.Candidate) }),
		Documents:   some(w, 3, w.anyDocument), Degree: maybe(w, w.counts), Clusters: maybe(w, w.counts),
	}
	if w.chance(15) {
		f.Time = w.window()
	}
	if depth > 0 {
		deeper := func() graph.EntityFilter { return w.entityFilter(depth - 1) }
		f.And, f.Or, f.Not = some(w, 2, deeper), some(w, 2, deeper), maybe(w, deeper)
	}
	return f
}

// edgeFilter draws a filter that nests so deep.
func (w *World) edgeFilter(depth int) graph.EdgeFilter {
	f := graph.EdgeFilter{
		Types: some(w, 4, w.relationType), NotTypes: some(w, 2, w.relationType),
		Groups: some(w, 2, func() graph.RelationGroup {
			return pick(w, graph.GroupRelations, graph.OccurrenceRelations, graph.SpaceRelations)
		}),
		Direction:  pick(w, "", "", graph.Both, graph.Out, graph.In),
		Modalities: some(w, 3, func() graph.Modality { return pick(w, graph.Modalities()...) }),
		Contested:  maybe(w, func() bool { return w.chance(50) }),
		Roles:      some(w, 2, func() string { return pick(w, "", "emir") }),
		Modes:      some(w, 2, func() string { return pick(w, "BASE", "ASPIRED", "EXECUTED") }),
		Statuses:   some(w, 2, func() string { return pick(w, "", "CURRENT") }),
		Confidence: maybe(w, func() graph.FloatRange { return graph.FloatRange{Min: ptr(float64(w.below(9)) / 10)} }),
		Clusters:   maybe(w, w.counts), Documents: some(w, 3, w.anyDocument),
		Publishers: some(w, 2, func() string { return pick(w, "UN", "Wire", "") }),
	}
	if w.chance(15) {
		f.Time = w.window()
	}
	if depth > 0 {
		deeper := func() graph.EdgeFilter { return w.edgeFilter(depth - 1) }
		f.And, f.Or, f.Not = some(w, 2, deeper), some(w, 2, deeper), maybe(w, deeper)
	}
	return f
}

// EntityQuery draws a question for entities.
func (w *World) EntityQuery() graph.EntityQuery {
	return drawn(w, "question", w.entityQuery)
}

func (w *World) entityQuery() graph.EntityQuery {
	q := graph.EntityQuery{
		Filter: w.entityFilter(2), View: w.view(), Limit: 1 + w.below(6),
		Order: pick(w, graph.ByName, graph.ByID, graph.ByClusters, graph.ByDegree, graph.ByRecent, graph.ByDate),
	}
	if w.chance(30) {
		q.Text, q.Fuzzy = pick(w, "group", "group 1", "Alpha", "great", "city 1", "person", "atack", "raid", "struck city", "nobody"), w.chance(50)
		q.Order = pick(w, q.Order, graph.ByScore, "")
	}
	q.Recorded = q.Text == "" && w.chance(10)
	return q
}

// EdgeQuery draws a question for edges.
func (w *World) EdgeQuery(known []string) graph.EdgeQuery {
	return drawn(w, "question", func() graph.EdgeQuery { return w.edgeQuery(known) })
}

func (w *World) edgeQuery(known []string) graph.EdgeQuery {
	q := graph.EdgeQuery{
		Filter: w.edgeFilter(2), View: w.view(), Ledger: w.below(2) == 0, WithNear: w.below(2) == 0, Limit: 1 + w.below(6),
		Order: pick(w, "", graph.EdgesByClusters, graph.EdgesByConfidence, graph.EdgesByRecent, graph.EdgesBySince, graph.EdgesByOtherName,
			graph.EdgesByOtherDegree, graph.EdgesByOtherDegAsc),
	}
	switch w.below(4) {
	case 0:
		q.IDs = []string{"rel_none"}
		for range w.below(4) {
			q.IDs = append(q.IDs, pick(w, known...))
		}
	case 1, 2:
		q.Near = []string{}
		for range w.below(4) {
			q.Near = append(q.Near, w.anyID())
		}
	}
	if w.chance(20) {
		q.Among = []string{}
		for range w.below(6) {
			q.Among = append(q.Among, w.anyID())
		}
	}
	if len(q.Near) > 1 && w.chance(40) {
		q.Among = slices.Clone(q.Near)
	}
	return q
}

// ClaimQuery draws a question for claims.
func (w *World) ClaimQuery(relations, evidence []string) graph.ClaimQuery {
	return drawn(w, "question", func() graph.ClaimQuery { return w.claimQuery(relations, evidence) })
}

func (w *World) claimQuery(relations, evidence []string) graph.ClaimQuery {
	q := graph.ClaimQuery{
		Kinds:      some(w, 2, func() graph.ClaimKind { return pick(w, graph.RelationClaim, graph.AttributeClaim, graph.AliasClaim) }),
		Predicates: some(w, 3, func() string { return pick(w, "date", "killed", string(w.relationType())) }),
		Statuses:   some(w, 2, func() graph.ClaimStatus { return pick(w, graph.Open, graph.Accepted, graph.Rejected) }),
		Modalities: some(w, 3, func() graph.Modality { return pick(w, graph.Modalities()...) }),
		Contested:  maybe(w, func() bool { return w.chance(50) }),
		View:       w.view(), Limit: 1 + w.below(6), Recorded: w.chance(30),
	}
	list := func(draw func() string) (out []string) {
		for range 1 + w.below(3) {
			out = append(out, draw())
		}
		return out
	}
	switch w.below(6) {
	case 0:
		q.IDs = list(func() string { return pick(w, append(w.claimIDs(), "clm_none")...) })
	case 1:
		q.Subjects = list(w.anyID)
	case 2:
		q.Relations = list(func() string { return pick(w, append(relations, "rel_none")...) })
	case 3:
		q.Evidence = list(func() string { return pick(w, append(evidence, "evd_none")...) })
	case 4:
		q.Documents = list(w.anyDocument)
	}
	return q
}

// DocumentQuery draws a question for documents.
func (w *World) DocumentQuery() graph.DocumentQuery {
	return drawn(w, "question", w.documentQuery)
}

func (w *World) documentQuery() graph.DocumentQuery {
	return graph.DocumentQuery{
		IDs: some(w, 4, w.anyDocument), Stories: some(w, 4, w.anyDocument), After: pick(w, "", "document:7"), Limit: 1 + w.below(4), Shingles: w.chance(50),
	}
}
