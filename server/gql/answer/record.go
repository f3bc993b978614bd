package answer

import (
	"cmp"
	"context"
	"slices"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// Record is an entity's evidence side.
type Record struct{ *Thing }

// Status is how sure its identity is.
func (r Record) Status() graph.EntityStatus { return cmp.Or(r.Entity.Status, graph.Active) }

// ExternalID is a public identifier.
type ExternalID struct{ graph.ExternalID }

// pages are where the identifiers of a scheme can be looked up.
var pages = map[string]string{
	"wikidata": "https://www.wikidata.org/wiki/",
	"geonames": "https://www.geonames.org/",
}

// URL is a page about it, nil for schemes without one.
func (x ExternalID) URL() *string {
	if page, ok := pages[x.Scheme]; ok {
		return text(page + x.Value)
	}
	return nil
}

// ExternalIds are its public identifiers.
func (r Record) ExternalIds() []ExternalID {
	out := make([]ExternalID, len(r.Entity.ExternalIDs))
	for i, x := range r.Entity.ExternalIDs {
		out[i] = ExternalID{x}
	}
	return out
}

// Support is how much text backs it. Of a document that was reached through its evidence it is read now.
func (r Record) Support(ctx context.Context) (graph.Support, error) {
	if !r.partial {
		return r.Entity.Support, nil
	}
	whole, err := once(r.at, "whole", func() (map[string]*graph.Entity, error) {
		var ids []string
		for _, t := range r.at.things {
			if t.partial {
				ids = append(ids, t.ID)
			}
		}
		out := map[string]*graph.Entity{}
		slices.Sort(ids)
		for chunk := range slices.Chunk(ids, graph.MaxIDs) {
			found, err := r.at.src.store.Entities(ctx, chunk, r.at.view)
			if err != nil {
				return nil, err
			}
			for i, e := range found {
				out[chunk[i]] = e
			}
		}
		return out, nil
	})
	if e := whole[r.ID]; e != nil {
		return e.Support, err
	}
	return graph.Support{}, err
}

// Claims are the claims about it.
func (r Record) Claims(ctx context.Context, where *model.ClaimFilter, first int, after *string) (*ClaimConnection, error) {
	if err := r.at.src.checkFirst(first); err != nil {
		return nil, err
	}
	name := list(keyOf([]any{"record.claims", r.ID, where, r.at.view}))
	position, err := name.position(after)
	if err != nil {
		return nil, err
	}
	if len(r.at.things) > 1 {
		// Those of many at once.
		all, err := r.at.recordClaims(ctx, where)
		if err != nil {
			return nil, err
		}
		return r.at.src.claimPage(all[r.ID], first, after, name)
	}
	return r.claimPage(ctx, where, first, after, position, name)
}

// recordClaims reads the claims about all things of the level.
func (l *level) recordClaims(ctx context.Context, where *model.ClaimFilter) (map[string][]*Claim, error) {
	return once(l, "record claims "+keyOf(where), func() (map[string][]*Claim, error) {
		var ids []string
		for _, t := range l.things {
			ids = append(ids, t.ID)
		}
		q, test := claimQuery(where)
		out := map[string][]*Claim{}
		err := l.below().readClaims(ctx, ids, q, bySubjects, func(c *Claim) {
			if test(c.Claim) {
				out[c.Claim.Subject] = append(out[c.Claim.Subject], c)
			}
		})
		return out, err
	})
}

// claimPage reads one page of the claims about one thing.
func (r Record) claimPage(ctx context.Context, where *model.ClaimFilter, first int, after *string, position *graph.Cursor, name list) (*ClaimConnection, error) {
	q, test := claimQuery(where)
	q.Subjects, q.View, q.Limit = []string{r.ID}, r.at.view, min(first+1, graph.MaxPage)
	if position != nil {
		q.After = position.ID
	}
	below := r.at.below()
	var page []*Claim
	more := false
	for !more {
		found, err := r.at.src.store.Claims(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, c := range found {
			switch {
			case !test(&c):
			case len(page) == first:
				more = true
			default:
				page = append(page, below.claim(c))
			}
		}
		if len(found) < q.Limit {
			break
		}
		q.After = found[len(found)-1].ID
	}
	return claimConnection(page, more, after, name, func(ctx context.Context, upTo int) (int, bool, error) {
		all, err := r.at.recordClaims(ctx, where)
		n := len(all[r.ID])
		return n, n > upTo, err
	}), nil
}

// claimQuery is what a store tests of a filter, and the test of the rest.
func claimQuery(in *model.ClaimFilter) (graph.ClaimQuery, func(*graph.Claim) bool) {
	if in == nil {
		return graph.ClaimQuery{}, func(*graph.Claim) bool { return true }
	}
	q := graph.ClaimQuery{Kinds: in.Kinds, Predicates: in.Predicates, Statuses: in.Statuses, Modalities: in.Modalities, Contested: in.Contested}
	return q, func(c *graph.Claim) bool {
		return in.Documents == nil || slices.ContainsFunc(c.Evidence, func(e graph.Evidence) bool { return slices.Contains(in.Documents, e.Document) })
	}
}

// Degrees counts its relations by keys, largest group first.
func (r Record) Degrees(ctx context.Context, by []model.GroupKey, via *model.RelationFilter) ([]AggregateRow, error) {
	if err := checkKeys(by); err != nil {
		return nil, err
	}
	rows, err := once(r.at, "degrees by "+keyOf(by)+keyOf(via), func() (map[string][]AggregateRow, error) {
		f, err := r.at.src.edgeFilter("via", via)
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, t := range r.at.things {
			ids = append(ids, t.ID)
		}
		slices.Sort(ids)
		if cheap(by) {
			return r.at.degreesByType(ctx, ids, by, f)
		}
		return r.at.degreesByKeys(ctx, ids, by, f)
	})
	if err != nil {
		return nil, err
	}
	return cutList(ctx, r.at.src, rows[r.ID]), nil
}

// cheap tells whether a store counts by these keys itself.
func cheap(by []model.GroupKey) bool {
	return !slices.ContainsFunc(by, func(k model.GroupKey) bool {
		return k != model.GroupKeyRelationType && k != model.GroupKeyDirection
	})
}

func (l *level) degreesByType(ctx context.Context, ids []string, by []model.GroupKey, f graph.EdgeFilter) (map[string][]AggregateRow, error) {
	rows, err := l.src.store.Degrees(ctx, ids, f, l.view)
	tallies := map[string]*tally{}
	for _, r := range rows {
		if tallies[r.ID] == nil {
			tallies[r.ID] = newTally(by)
		}
		values := make([]string, len(by))
		for i, k := range by {
			values[i] = string(r.Type)
			if k == model.GroupKeyDirection {
				values[i] = string(r.Direction)
			}
		}
		tallies[r.ID].row(values).Count += r.Count
	}
	return l.rowsOf(tallies), err
}

func (l *level) degreesByKeys(ctx context.Context, ids []string, by []model.GroupKey, f graph.EdgeFilter) (map[string][]AggregateRow, error) {
	g := grouper{at: l, by: by}
	near := map[string][]graph.Step{}
	err := l.session().Each(ctx, ids, f, func(id string, steps []graph.Step) error {
		near[id] = append(near[id], steps...)
		return nil
	})
	for _, steps := range near {
		for i := range steps {
			g.look(steps[i].Far)
		}
	}
	if err == nil {
		err = g.read(ctx)
	}
	if err != nil {
		return nil, err
	}
	tallies := map[string]*tally{}
	for id, steps := range near {
		tallies[id] = newTally(by)
		for i := range steps {
			tallies[id].add(g.combinations(func(k model.GroupKey) []string { return g.ofStep(k, &steps[i]) }), measured{})
		}
	}
	return l.rowsOf(tallies), nil
}

func (l *level) rowsOf(tallies map[string]*tally) map[string][]AggregateRow {
	out := make(map[string][]AggregateRow, len(tallies))
	for id, t := range tallies {
		out[id] = l.named(t.sorted(model.MeasureCount))
	}
	return out
}
