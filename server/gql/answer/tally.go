package answer

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// AggregateRow is a group and its size.
type AggregateRow struct {
	Keys            []AggregateKey
	Count           int
	Low, Best, High *float64

	// open tells that a number of the group has no upper bound.
	open bool
}

// AggregateKey is one thing that a group has in common.
type AggregateKey struct {
	Key   model.GroupKey
	Value *string
	// names answers which thing the value is the id of; nil where it is none.
	names func(ctx context.Context) (*level, error)
}

// Entity is the thing whose id the value is, nil where it is none.
func (k AggregateKey) Entity(ctx context.Context) (Entity, error) {
	if k.names == nil || k.Value == nil {
		return nil, nil
	}
	named, err := k.names(ctx)
	if err != nil || named.things[*k.Value] == nil {
		return nil, err
	}
	return named.things[*k.Value].entity(), nil
}

// measured is what an item adds to its group, nil for nothing; open tells that it has no upper bound.
type measured struct {
	low, best, high *int
	open            bool
}

// tally counts items by groups.
type tally struct {
	by          []model.GroupKey
	rows        map[string]*AggregateRow
	overlapping bool
}

func newTally(by []model.GroupKey) *tally { return &tally{by: by, rows: map[string]*AggregateRow{}} }

// row is the group with these values, one for each key.
func (t *tally) row(values []string) *AggregateRow {
	name := strings.Join(values, "\x00")
	row := t.rows[name]
	if row == nil {
		row = &AggregateRow{Keys: make([]AggregateKey, len(t.by))}
		for i, k := range t.by {
			row.Keys[i] = AggregateKey{Key: k, Value: text(values[i])}
		}
		t.rows[name] = row
	}
	return row
}

// add counts one item in each of its groups.
func (t *tally) add(groups [][]string, m measured) {
	t.overlapping = t.overlapping || len(groups) > 1
	for _, values := range groups {
		row := t.row(values)
		row.Count++
		for _, sum := range []struct {
			to **float64
			n  *int
		}{{&row.Low, m.low}, {&row.Best, m.best}, {&row.High, m.high}} {
			if sum.n == nil {
				continue
			}
			if *sum.to == nil {
				*sum.to = new(float64)
			}
			**sum.to += float64(*sum.n)
		}
		row.open = row.open || m.open
	}
}

// sorted returns the rows, largest first, then by their values.
func (t *tally) sorted(m model.Measure) []AggregateRow {
	names := make([]string, 0, len(t.rows))
	for name, row := range t.rows {
		if row.open {
			row.High = nil
		}
		names = append(names, name)
	}
	size := func(r *AggregateRow) float64 {
		switch {
		case m == model.MeasureCount:
			return float64(r.Count)
		case r.Best == nil:
			return -1
		}
		return *r.Best
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(size(t.rows[b]), size(t.rows[a])), cmp.Compare(t.rows[b].Count, t.rows[a].Count), cmp.Compare(a, b))
	})
	out := make([]AggregateRow, len(names))
	for i, name := range names {
		out[i] = *t.rows[name]
	}
	return out
}

// named gives the keys whose values are ids the things that they name, which are read together when one is asked for.
func (l *level) named(rows []AggregateRow) []AggregateRow {
	var ids []string
	below := l.below()
	names := func(ctx context.Context) (*level, error) {
		return once(below, "named", func() (*level, error) { return l.read(ctx, slices.Clone(ids)) })
	}
	for i := range rows {
		for j := range rows[i].Keys {
			k := &rows[i].Keys[j]
			if k.Value == nil {
				continue
			}
			switch k.Key {
			case model.GroupKeyCountry, model.GroupKeyActor, model.GroupKeyDocument:
				ids = append(ids, *k.Value)
				k.names = names
			}
		}
	}
	return rows
}

// Aggregate is things or relations in groups.
type Aggregate struct {
	Rows              []AggregateRow
	Groups, RestCount int
	Overlapping       bool
}

// Tally is what the field aggregate asks for.
type Tally struct {
	By      []model.GroupKey
	Where   *model.EntityFilter
	Via     *model.RelationFilter
	Measure model.Measure
}

// ofRelations are the keys that only relations have.
var ofRelations = []model.GroupKey{model.GroupKeyRelationType, model.GroupKeyDirection, model.GroupKeyModality, model.GroupKeyContested}

// Aggregate counts things or relations by keys.
func (s *Source) Aggregate(ctx context.Context, q Tally, first int, view *model.View) (*Aggregate, error) {
	v, err := viewOf(view)
	if err == nil {
		err = cmp.Or(s.checkFirst(first), checkKeys(q.By))
	}
	if err != nil {
		return nil, err
	}
	where, err := s.entityFilter("where", q.Where)
	if err != nil {
		return nil, err
	}
	l := s.level(v)
	t := newTally(q.By)
	if q.Via == nil {
		err = l.tallyThings(ctx, t, q, where)
	} else {
		err = l.tallyRelations(ctx, t, q, where)
	}
	if err != nil {
		return nil, err
	}
	rows := t.sorted(q.Measure)
	out := &Aggregate{Groups: len(rows), Overlapping: t.overlapping, Rows: l.named(head(rows, first))}
	for i := range rows[len(out.Rows):] {
		out.RestCount += rows[len(out.Rows)+i].Count
	}
	return out, nil
}

// measure is what an item with this support adds to its group where stories are summed.
func clustersOf(m model.Measure, s graph.Support) measured {
	if m != model.MeasureClusters {
		return measured{}
	}
	return measured{low: &s.Clusters, best: &s.Clusters, high: &s.Clusters}
}
