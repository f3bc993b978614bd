package answer

import (
	"context"
	"slices"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// The types of actors.
type (
	// ArmedGroup is a violent non-state group.
	ArmedGroup struct{ *Thing }
	// StateBody is an organ of a state.
	StateBody struct{ *Thing }
	// Organization is a body that is neither.
	Organization struct{ *Thing }
	// Person is a named individual.
	Person struct{ *Thing }
	// Collective is unnamed people who act or speak.
	Collective struct{ *Thing }
)

// Founded is when it was founded.
func (g ArmedGroup) Founded(ctx context.Context) (*DateSummary, error) {
	return g.dates(ctx, "founded")
}

// Dissolved is when it ceased.
func (g ArmedGroup) Dissolved(ctx context.Context) (*DateSummary, error) {
	return g.dates(ctx, "dissolved")
}

// Strength is how many fighters it has: by all claims, or by those that may hold on a day.
func (g ArmedGroup) Strength(ctx context.Context, at *graph.Date) (*QuantitySummary, error) {
	s, err := g.slot(ctx, "strength", func(c *Claim, docs map[string]*graph.Document) bool {
		return c.Claim.Value.Quantity != nil && (at == nil || holdsOn(c, docs, *at))
	})
	return &QuantitySummary{s}, err
}

// holdsOn tells whether a claim may hold on a day: by its stated validity, else by the days its documents were published;
// one without any date may always.
func holdsOn(c *Claim, docs map[string]*graph.Document, at graph.Date) bool {
	day := graph.TimeWindow{From: at, To: at, Set: true}
	q := &c.Claim.Qualifiers
	switch {
	case q.Date != nil:
		return day.MatchDates(q.Date.Earliest, q.Date.Latest)
	case q.Since != nil || q.Until != nil:
		var from, to graph.Date
		if q.Since != nil {
			from = q.Since.Earliest
		}
		if q.Until != nil {
			to = q.Until.Latest
		}
		return day.MatchDates(from, to)
	}
	if d, err := graph.ParseEDTF(c.Claim.Scope); err == nil && (d.Earliest != "" || d.Latest != "") {
		return day.MatchDates(d.Earliest, d.Latest)
	}
	var from, to graph.Date
	for _, id := range c.documents() {
		if d := docs[id]; d != nil && d.Published != nil {
			if from == "" || d.Published.Earliest < from {
				from = d.Published.Earliest
			}
			to = max(to, d.Published.Latest)
		}
	}
	return day.MatchDates(from, to)
}

// Ideology is what sources call it.
func (g ArmedGroup) Ideology(ctx context.Context) ([]TextValue, error) {
	return g.texts(ctx, "ideology")
}

// GroupStatus is whether it is active.
func (g ArmedGroup) GroupStatus(ctx context.Context) ([]TextValue, error) {
	return g.texts(ctx, "groupStatus")
}

// Leaders are who leads or led it.
func (g ArmedGroup) Leaders(ctx context.Context, time *model.TimeWindow, first int, after *string) (*RelationConnection, error) {
	return g.hop(ctx, hop{Field: "leaders", Via: via(graph.In, time, graph.Leads)}, first, after)
}

// Attacks are those laid at its door.
func (g ArmedGroup) Attacks(ctx context.Context, basis []graph.RelationType, affiliates bool, first int, after *string) (*RelationConnection, error) {
	if basis == nil {
		basis = []graph.RelationType{graph.AttributedTo, graph.ClaimedBy}
	}
	for _, b := range basis {
		if !slices.Contains(bases, b) {
			return nil, badInput("basis", "basis %s is none of ATTRIBUTED_TO, CLAIMED_BY and PARTICIPATED_IN", b)
		}
	}
	q := hop{Field: "attacks", Via: attackRelations(basis)}
	if affiliates {
		return g.affiliateAttacks(ctx, q, first, after)
	}
	return g.hop(ctx, q, first, after)
}

// BodyKind is its kind.
func (b StateBody) BodyKind() string { return b.Kind }

// Country is the country whose organ it is, nil if nothing says so.
func (b StateBody) Country(ctx context.Context) (*Country, error) {
	found, err := b.neighbours(ctx, "country", via(graph.Out, nil, graph.StateBodyOf), nil)
	for _, e := range found {
		if e.far.Type == graph.Country {
			return &Country{place{e.far}}, err
		}
	}
	return nil, err
}

// OrgKind is its kind.
func (o Organization) OrgKind() string { return o.Kind }

// Rank lists ranks and titles.
func (p Person) Rank(ctx context.Context) ([]TextValue, error) { return p.texts(ctx, "rank") }

// LifeStatus is whether the person is alive.
func (p Person) LifeStatus(ctx context.Context) ([]TextValue, error) {
	return p.texts(ctx, "lifeStatus")
}

// Born is when.
func (p Person) Born(ctx context.Context) (*DateSummary, error) { return p.dates(ctx, "birthDate") }

// Died is when.
func (p Person) Died(ctx context.Context) (*DateSummary, error) { return p.dates(ctx, "deathDate") }

// Roles are what the person leads or belongs to.
func (p Person) Roles(ctx context.Context, time *model.TimeWindow, first int, after *string) (*RelationConnection, error) {
	return p.hop(ctx, hop{Field: "roles", Via: via(graph.Out, time, graph.Leads, graph.MemberOf)}, first, after)
}

// Size is how many they are.
func (c Collective) Size(ctx context.Context) (*QuantitySummary, error) {
	return c.numbers(ctx, "size")
}

// via is the filter of a field with fixed relation types.
func via(d graph.Direction, time *model.TimeWindow, types ...graph.RelationType) *model.RelationFilter {
	return &model.RelationFilter{Types: types, Direction: &d, Time: time}
}

var bases = []graph.RelationType{graph.AttributedTo, graph.ClaimedBy, graph.ParticipatedIn}

// attackRelations are the relations by which an attack or plot is laid at an actor's door, seen from the actor.
func attackRelations(basis []graph.RelationType) *model.RelationFilter {
	out := &model.RelationFilter{Or: []model.RelationFilter{}}
	for _, b := range basis {
		if b == graph.ParticipatedIn {
			f := via(graph.Out, nil, b)
			f.Roles = perpetratorRoles
			out.Or = append(out.Or, *f)
			continue
		}
		out.Or = append(out.Or, *via(graph.In, nil, b))
	}
	return out
}

// perpetratorRoles are the roles of those who did it.
var perpetratorRoles = []string{"PERPETRATOR", "SUSPECT"}

// neighbours reads the relations of a field without paging for all things that it is selected on.
func (t *Thing) neighbours(ctx context.Context, field string, via *model.RelationFilter, where *model.EntityFilter) ([]RelationEdge, error) {
	c, err := t.hop(ctx, hop{Field: field, Via: via, Where: where, Order: graph.EdgesByClusters}, min(t.at.src.limits.SmallList, t.at.src.limits.First), nil)
	if err != nil {
		return nil, err
	}
	if c.PageInfo.HasNextPage {
		t.at.src.cut(ctx)
	}
	return c.Edges, nil
}

// relationsOf are the relations of a field without paging.
func (t *Thing) relationsOf(ctx context.Context, field string, via *model.RelationFilter, where *model.EntityFilter) ([]*Relation, error) {
	found, err := t.neighbours(ctx, field, via, where)
	out := make([]*Relation, len(found))
	for i := range found {
		out[i] = found[i].Relation
	}
	return out, err
}
