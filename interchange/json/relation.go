package json

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"linkchart/graph"
)

// relation is an edge as it is written. Derived: no text states it, it follows by a rule or from reference data; what rests on
// reference data is marked Gazetteer as well.
type relation struct {
	ID        string         `json:"id"`
	Type      string         `json:"type"`
	Source    string         `json:"source"`
	Target    string         `json:"target"`
	Derived   bool           `json:"derived,omitempty"`
	Gazetteer bool           `json:"gazetteer,omitempty"`
	Contested bool           `json:"contested,omitempty"`
	Props     map[string]any `json:"props"`
	Evidence  []evidence     `json:"evidence,omitempty"`
}

// Edges are asked for of nearNodes at a time; a hub with more than nearEdges is read on its own.
const (
	nearNodes = 50
	nearEdges = 200
)

// relations writes the edges that begin at the entities.
func (x *exporter) relations(ctx context.Context, es []*graph.Entity) error {
	for part := range slices.Chunk(es, nearNodes) {
		ids := make([]string, len(part))
		for i, e := range part {
			ids[i] = e.ID
		}
		hops, err := x.store.Edges(ctx, graph.EdgeQuery{Near: ids, View: all, Order: graph.EdgesByOtherName, Limit: nearEdges})
		if err != nil {
			return fmt.Errorf("read edges: %w", err)
		}
		for _, hop := range hops {
			if err := x.from(ctx, hop); err != nil {
				return err
			}
		}
	}
	return nil
}

// from writes the edges that begin at one entity, of which a first page is read.
func (x *exporter) from(ctx context.Context, hop graph.Hop) error {
	var edges []*graph.Edge
	for {
		for _, s := range hop.Steps {
			if s.Edge.Source == hop.Near {
				edges = append(edges, s.Edge)
			}
		}
		if !hop.More {
			break
		}
		hops, err := x.store.Edges(ctx, graph.EdgeQuery{
			Near: []string{hop.Near}, View: all, Order: graph.EdgesByOtherName, Limit: graph.MaxPage,
			After: &hop.Steps[len(hop.Steps)-1].Cursor,
		})
		if err != nil {
			return fmt.Errorf("read edges of %s: %w", hop.Near, err)
		}
		hop = hops[0]
	}
	slices.SortFunc(edges, func(a, b *graph.Edge) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Target, b.Target))
	})
	for part := range slices.Chunk(edges, page) {
		if err := x.part(ctx, part); err != nil {
			return err
		}
	}
	return nil
}

func (x *exporter) part(ctx context.Context, edges []*graph.Edge) error {
	ids := make([]string, len(edges))
	for i, e := range edges {
		ids[i] = e.ID
	}
	claims, err := x.claims(ctx, graph.ClaimQuery{Relations: ids})
	if err != nil {
		return err
	}
	behind := map[string][]graph.Claim{}
	for _, c := range claims {
		behind[c.Relation] = append(behind[c.Relation], c)
	}
	for _, e := range edges {
		x.item(x.relation(e, behind[e.ID]))
	}
	return x.err
}

func (x *exporter) relation(e *graph.Edge, claims []graph.Claim) relation {
	r := relation{
		ID: e.ID, Type: string(e.Type), Source: e.Source, Target: e.Target, Derived: e.Derived || e.Gazetteer, Gazetteer: e.Gazetteer,
		Contested: e.Contested, Props: map[string]any{},
	}
	for name, code := range map[string]string{"role": e.Role, "status": e.Status, "kind": e.Kind} {
		if code != "" {
			r.Props[name] = code
		}
	}
	if len(e.Modes) > 0 {
		r.Props["mode"] = e.Modes
	}
	groups := map[string]map[string]*value{}
	add := func(name, key string, v value) {
		if key == "" {
			return
		}
		if groups[name] == nil {
			groups[name] = map[string]*value{}
		}
		if same := groups[name][key]; same != nil {
			same.Evidence = slices.Concat(same.Evidence, v.Evidence)
			same.Derived = same.Derived && v.Derived
			return
		}
		v.id = key
		groups[name][key] = &v
	}
	for i := range claims {
		c := &claims[i]
		evs := x.evidence(c.Evidence)
		r.Evidence = append(r.Evidence, evs...)
		if len(evs) == 0 && !c.Derived {
			continue
		}
		q := &c.Qualifiers
		for name, text := range map[string]string{"reason": q.Reason, "program": q.Program, "listingId": q.ListingID, "claimMode": q.ClaimMode} {
			add(name, text, value{Value: text, Derived: c.Derived, Evidence: evs})
		}
		for name, d := range map[string]*graph.FuzzyDate{"since": q.Since, "until": q.Until, "date": q.Date} {
			if d != nil {
				add(name, d.Normal(), value{Raw: d.Raw, dates: newDates(d), Derived: c.Derived, Evidence: evs})
			}
		}
	}
	for name, values := range groups {
		var list []value
		for _, key := range slices.Sorted(maps.Keys(values)) {
			v := values[key]
			v.Evidence = distinct(v.Evidence)
			list = append(list, *v)
		}
		r.Props[name] = list
	}
	r.Evidence = distinct(r.Evidence)
	return r
}

func distinct(evs []evidence) []evidence {
	slices.SortFunc(evs, compareOne)
	return slices.Compact(evs)
}
