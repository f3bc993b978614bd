package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
)

// Find answers with a page of entities; see [graph.Reader].
func (s *Store) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("find: %w", err)
	}
	var hits []graph.Hit
	read := s.read
	if !q.Recorded && q.Text == "" && !q.Filter.NeedsDocuments() {
		read = s.readRow
	}
	err := read(ctx, "find", func(r *reader) (err error) {
		switch {
		case q.Recorded:
			hits, err = r.recorded(ctx, q)
		case q.Text != "":
			hits, err = r.search(ctx, q)
		default:
			hits, err = r.find(ctx, q)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find entities in order %s: %w", q.Order, err)
	}
	return hits, nil
}

// find reads candidates in the order of the query until the page is full.
func (r *reader) find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	match, err := r.matcher(ctx, &q.Filter)
	if err != nil {
		return nil, err
	}
	p := newParams(nil)
	statement, rest, exact := candidates(p, &q.Filter)
	where := all(entityPredicate(p, rest), indexed(q.Order))
	if q.After != nil {
		where = all(where, entityKeyset(p, q.Order, *q.After))
	}
	limit := ""
	if exact && where.exact && q.View.KnownAt == "" {
		p.values["limit"] = q.Limit
		limit = "LIMIT $limit"
	}
	statement = fill(statement, "WHERE", where.text, "ORDER", entityOrders[q.Order], "LIMIT", limit)
	var hits []graph.Hit
	err = r.r.run(ctx, statement, p.values, func(c []any) (bool, error) {
		met := readCommit(c[3:])
		r.r.last = &met
		e, err := r.entity(c[0], c[1], c[2])
		if err != nil {
			return false, err
		}
		if at := q.Order.Cursor(e, 0); match(e) && e.VisibleAt(q.View) && (q.After == nil || q.Order.Compare(at, *q.After) > 0) {
			hits = append(hits, graph.Hit{Entity: e, Cursor: at})
		}
		return len(hits) < q.Limit, nil
	})
	return hits, err
}

// candidates chooses the narrowest way in. What it leaves of the filter is for entityPredicate; it is exact where that can say
// it all.
func candidates(p *params, f *graph.EntityFilter) (statement string, rest *graph.EntityFilter, exact bool) {
	exact = f.Names == nil
	rest = ptr(*f)
	switch {
	case f.IDs != nil:
		p.values["ids"] = f.IDs
		rest.IDs = nil
		statement = entityOfIds
	case f.ExternalIDs != nil:
		p.values["external"] = f.ExternalIDs
		rest.ExternalIDs = nil
		statement = entityOfExternal
	case f.Names != nil:
		query := nameQuery(f.Names)
		if query == "" {
			return entityScan, rest, false
		}
		p.values["query"] = query
		return entityOfNames, rest, false
	case ofDays(f):
		from := f.Time.From
		if from != "" {
			from = from.AddDays(-span)
		}
		p.values["nearFrom"], p.values["windowFrom"], p.values["windowTo"] = string(from), first(string(f.Time.From), firstDay), first(string(f.Time.To), lastDay)
		rest.Time = graph.TimeWindow{}
		statement = entityOfDays
	default:
		statement = entityScan
	}
	return statement, rest, exact && rest.IDs == nil && rest.ExternalIDs == nil
}

// ofDays tells whether a filter asks for dated occurrences that may share a day with its window.
func ofDays(f *graph.EntityFilter) bool {
	occurs := func(t graph.EntityType) bool { return t.Class() == graph.OccurrenceClass }
	return f.Time.Active() && f.Time.ExcludeUndated && !f.Time.Certain && len(f.Types) > 0 && slices.IndexFunc(f.Types, func(t graph.EntityType) bool { return !occurs(t) }) < 0
}

// matcher returns the filter as a function. Which documents declare an entity is looked up first.
func (r *reader) matcher(ctx context.Context, f *graph.EntityFilter) (func(*graph.Entity) bool, error) {
	if !f.NeedsDocuments() {
		return f.Match, nil
	}
	declared := map[string]map[string]bool{}
	var lists func(*graph.EntityFilter) error
	lists = func(f *graph.EntityFilter) error {
		if key := strings.Join(f.Documents, "\n"); f.Documents != nil && declared[key] == nil {
			declared[key] = map[string]bool{}
			err := r.r.run(ctx, entityOfDocuments, row{"ids": f.Documents}, func(c []any) (bool, error) {
				declared[key][text(c[0])] = true
				return true, nil
			})
			if err != nil {
				return err
			}
		}
		for _, nested := range [][]graph.EntityFilter{f.And, f.Or} {
			for i := range nested {
				if err := lists(&nested[i]); err != nil {
					return err
				}
			}
		}
		if f.Not != nil {
			return lists(f.Not)
		}
		return nil
	}
	if err := lists(f); err != nil {
		return nil, err
	}
	return func(e *graph.Entity) bool {
		return f.MatchDeclared(e, func(documents []string) bool { return declared[strings.Join(documents, "\n")][e.ID] })
	}, nil
}

// entityPredicate is the test of an entity n, without what candidates are chosen by and names, which the filter folds.
func entityPredicate(p *params, f *graph.EntityFilter) predicate {
	ps := []predicate{
		member(p, "n.type", "types", f.Types), notMember(p, "n.type", "notTypes", f.NotTypes),
		member(p, "coalesce(n.kind, '')", "kinds", f.Kinds), member(p, "n.status", "statuses", f.Statuses),
		intsBetween(p, "n.degree", "degree", f.Degree), intsBetween(p, "n.clusterCount", "clusters", f.Clusters),
		entityTime(p, f.Time),
	}
	if f.Documents != nil {
		ps = append(ps, unsaid)
	}
	for i := range f.And {
		ps = append(ps, nestedEntity(p, &f.And[i]))
	}
	if f.Or != nil {
		ors := make([]predicate, len(f.Or))
		for i := range f.Or {
			ors[i] = nestedEntity(p, &f.Or[i])
		}
		ps = append(ps, some(ors))
	}
	if f.Not != nil {
		ps = append(ps, no(nestedEntity(p, f.Not)))
	}
	return all(ps...)
}

// nestedEntity tests a filter inside another: there, ids, public identifiers and names choose no candidates.
func nestedEntity(p *params, f *graph.EntityFilter) predicate {
	where := entityPredicate(p, f)
	if f.IDs != nil || f.ExternalIDs != nil || f.Names != nil {
		where.exact = false
	}
	return where
}

func entityTime(p *params, w graph.TimeWindow) predicate {
	switch {
	case !w.Active():
		return always
	case w.Certain:
		return unsaid
	}
	// A test with OR would have the server read an index once for each of its parts.
	inside := all(
		exactly("coalesce(n.dateEarliest, '') <= %s", p.name("windowTo", first(string(w.To), lastDay))),
		exactly("coalesce(n.dateLatest, '%s') >= %s", lastDay, p.name("windowFrom", first(string(w.From), firstDay))),
	).text
	if w.ExcludeUndated {
		inside += " AND coalesce(n.dateEarliest, n.dateLatest) IS NOT NULL"
	}
	return exactly("(NOT (n.type = 'ArmedGroup' OR n:Occurrence OR n:Document) OR (%s))", inside)
}

// entityOrders says each order in Cypher.
var entityOrders = map[graph.EntityOrder]string{
	graph.ByName:     "n.nameKey, n.name, n.id",
	graph.ByID:       "n.id",
	graph.ByClusters: "n.clusterCount DESC, n.id",
	graph.ByDegree:   "n.degree DESC, n.id",
	graph.ByRecent:   "coalesce(n.lastReported, '') DESC, n.id",
	graph.ByDate:     "n.dateEarliest IS NULL, n.dateEarliest, n.id",
	graph.ByScore:    "n.id",
}

// indexed tests what all entities pass, in words that let an index give the order.
func indexed(o graph.EntityOrder) predicate {
	switch o {
	case graph.ByName:
		return exactly("n.nameKey IS NOT NULL")
	case graph.ByClusters:
		return exactly("n.clusterCount IS NOT NULL")
	case graph.ByDegree:
		return exactly("n.degree IS NOT NULL")
	case graph.ByID:
		return exactly("n.id IS NOT NULL")
	}
	return always
}

// entityKeyset tests that an entity comes after the cursor.
func entityKeyset(p *params, o graph.EntityOrder, c graph.Cursor) predicate {
	id := p.name("afterID", c.ID)
	switch o {
	case graph.ByName:
		return all(exactly("n.nameKey >= %s", p.name("afterKey", prefix(c.Text))), past("n.name", ">", p.name("after", c.Text), "n.id", id))
	case graph.ByClusters:
		at := p.name("after", c.Num)
		return all(exactly("n.clusterCount <= %s", at), past("n.clusterCount", "<", at, "n.id", id))
	case graph.ByDegree:
		at := p.name("after", c.Num)
		return all(exactly("n.degree <= %s", at), past("n.degree", "<", at, "n.id", id))
	case graph.ByRecent:
		return past("coalesce(n.lastReported, '')", "<", p.name("after", c.Text), "n.id", id)
	case graph.ByDate:
		if c.Text == "" {
			return exactly("(n.dateEarliest IS NULL AND n.id > %s)", id)
		}
		return exactly("(n.dateEarliest IS NULL OR %s)", past("n.dateEarliest", ">", p.name("after", c.Text), "n.id", id).text)
	}
	return exactly("n.id > %s", id)
}

// recorded answers with what Batches declare, one entity for each id, before anything is merged.
func (r *reader) recorded(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	p := newParams(row{"after": "", "limit": q.Limit})
	if q.After != nil {
		p.values["after"] = q.After.ID
	}
	statement, where := recordedScan, all(member(p, "f.type", "types", q.Filter.Types))
	if q.Filter.IDs != nil {
		statement, p.values["ids"] = recordedOfIds, q.Filter.IDs
	}
	statement = fill(statement, "WHERE", "AND "+where.text)
	var hits []graph.Hit
	for {
		var ids []string
		err := r.r.run(ctx, statement, p.values, func(c []any) (bool, error) {
			ids = append(ids, text(c[0]))
			return true, nil
		})
		if err != nil {
			return nil, err
		}
		es, err := r.declared(ctx, ids)
		if err != nil {
			return nil, err
		}
		for _, e := range es {
			// A type may be declared without being the one that is taken.
			if q.Filter.Types == nil || slices.Contains(q.Filter.Types, e.Type) {
				hits = append(hits, graph.Hit{Entity: e, Cursor: graph.ByID.Cursor(e, 0)})
			}
		}
		if len(ids) < q.Limit || len(hits) >= q.Limit {
			return hits[:min(len(hits), q.Limit)], nil
		}
		p.values["after"] = ids[len(ids)-1]
	}
}

// declared joins the declarations of each id, before anything is merged.
func (r *reader) declared(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	// The pieces of a change that read declarations serve here as well; nothing changes.
	w := &writer{r: r.r, batchLen: defaultBatch, declared: map[string][]graph.Declaration{}, sources: map[string]*source{}}
	if err := w.loadDeclarations(ctx, ids); err != nil {
		return nil, err
	}
	docs := w.documents()
	out := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		out[i] = graph.ProjectEntity(id, w.declared[id], nil, docs, nil)
	}
	return out, nil
}
