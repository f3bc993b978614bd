package answer

import (
	"cmp"
	"context"
	"slices"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// Occurrence is something that happened, or was to happen.
type Occurrence interface {
	Entity
	IsOccurrence()
}

type occurrence struct{ *Thing }

// IsOccurrence says so.
func (occurrence) IsOccurrence() {}

// Date is when it happened. The entity carries the best date that has bounds, as known today and by the same rule, so that
// lists with dates read no claims.
func (o occurrence) Date(ctx context.Context) (*DateSummary, error) {
	if o.at.view.KnownAt != "" || o.DateEarliest == "" && o.DateLatest == "" {
		return o.dates(ctx, datePredicate)
	}
	return &DateSummary{
		best: &graph.FuzzyDate{EDTF: o.DateEDTF, Earliest: o.DateEarliest, Latest: o.DateLatest},
		slot: func(ctx context.Context) (slotSummary, error) { return o.dateSlot(ctx, datePredicate) },
	}, nil
}

const datePredicate = "date"

// Places are where it happened; of a plot, where it was to happen.
func (o occurrence) Places(ctx context.Context) ([]*Relation, error) {
	where := via(graph.Out, nil, graph.OccurredIn)
	plotted := via(graph.Out, nil, graph.Targeted)
	plotted.Roles = []string{rolePlace}
	return o.relationsOf(ctx, "places", &model.RelationFilter{Or: []model.RelationFilter{*where, *plotted}}, nil)
}

// rolePlace is the role of a target that is only where a plot was to happen.
const rolePlace = "PLACE"

// The types of occurrences.
type (
	// Attack is violence that happened.
	Attack struct{ occurrence }
	// Plot is violence planned, prepared or foiled.
	Plot struct{ occurrence }
	// Event is anything else that happened.
	Event struct{ occurrence }
)

// AttackTypes are how it was done.
func (a Attack) AttackTypes(ctx context.Context) ([]TextValue, error) {
	return a.texts(ctx, "attackType")
}

// WeaponTypes are with what.
func (a Attack) WeaponTypes(ctx context.Context) ([]TextValue, error) {
	return a.texts(ctx, "weaponType")
}

// TargetTypes are against what kind of target.
func (a Attack) TargetTypes(ctx context.Context) ([]TextValue, error) {
	return a.texts(ctx, "targetType")
}

// Killed is how many were killed.
func (a Attack) Killed(ctx context.Context, victims *string) (*QuantitySummary, error) {
	return a.victims(ctx, "killed", victims)
}

// Wounded is how many were wounded.
func (a Attack) Wounded(ctx context.Context, victims *string) (*QuantitySummary, error) {
	return a.victims(ctx, "wounded", victims)
}

func (a Attack) victims(ctx context.Context, predicate string, victims *string) (*QuantitySummary, error) {
	if victims == nil {
		return a.quantities(ctx, predicate, graph.TotalVictims)
	}
	return a.quantities(ctx, predicate, *victims)
}

// Hostages is how many were taken hostage.
func (a Attack) Hostages(ctx context.Context) (*QuantitySummary, error) {
	return a.numbers(ctx, "hostages")
}

// ExplosionCount is how many explosions there were.
func (a Attack) ExplosionCount(ctx context.Context) (*QuantitySummary, error) {
	return a.numbers(ctx, "explosionCount")
}

// Suicide is whether attackers meant to die in it.
func (a Attack) Suicide(ctx context.Context) ([]TextValue, error) { return a.texts(ctx, "suicide") }

// Success is whether it did what it was to do.
func (a Attack) Success(ctx context.Context) ([]TextValue, error) { return a.texts(ctx, "success") }

// Targets are what was struck.
func (a Attack) Targets(ctx context.Context) ([]*Relation, error) {
	return a.relationsOf(ctx, "targets", via(graph.Out, nil, graph.Targeted), nil)
}

// Warnings are warnings that concern it.
func (a Attack) Warnings(ctx context.Context) ([]*Relation, error) {
	return a.relationsOf(ctx, "warnings", via(graph.In, nil, graph.Concerns), &model.EntityFilter{
		Types: []graph.EntityType{graph.Event}, Kinds: []string{"WARNING"},
	})
}

// PerpetratorView is an actor behind an attack: a view, not an edge.
type PerpetratorView struct {
	Basis     []graph.RelationType
	Modality  graph.Modality
	Contested bool
	Relations []*Relation
	actor     *Thing
}

// Actor is who.
func (p PerpetratorView) Actor() Entity { return p.actor.entity() }

// Perpetrators are who is held responsible, says so, or took part, one row for each actor, those of the strongest modality
// first.
func (a Attack) Perpetrators(ctx context.Context) ([]PerpetratorView, error) {
	found, err := a.neighbours(ctx, "perpetrators", perpetratorRelations(), nil)
	if err != nil {
		return nil, err
	}
	var out []PerpetratorView
	for _, e := range found {
		i := slices.IndexFunc(out, func(p PerpetratorView) bool { return p.actor.ID == e.far.ID })
		if i < 0 {
			i = len(out)
			out = append(out, PerpetratorView{actor: e.far, Modality: e.Relation.Modality})
		}
		p := &out[i]
		p.Relations = append(p.Relations, e.Relation)
		p.Contested = p.Contested || e.Relation.Contested
		if !slices.Contains(p.Basis, e.Relation.Type) {
			p.Basis = append(p.Basis, e.Relation.Type)
			slices.Sort(p.Basis)
		}
		if e.Relation.Modality.Rank() < p.Modality.Rank() {
			p.Modality = e.Relation.Modality
		}
	}
	slices.SortStableFunc(out, func(a, b PerpetratorView) int {
		return cmp.Or(cmp.Compare(a.Modality.Rank(), b.Modality.Rank()), cmp.Compare(a.actor.ID, b.actor.ID))
	})
	return out, nil
}

// perpetratorRelations are the relations that name who is behind an occurrence, seen from there.
func perpetratorRelations() *model.RelationFilter {
	took := via(graph.In, nil, graph.ParticipatedIn)
	took.Roles = perpetratorRoles
	return &model.RelationFilter{Or: []model.RelationFilter{*via(graph.Out, nil, graph.AttributedTo, graph.ClaimedBy), *took}}
}

// PlotStatus is how far it got.
func (p Plot) PlotStatus(ctx context.Context) ([]TextValue, error) { return p.texts(ctx, "plotStatus") }

// Targets are what was to be struck.
func (p Plot) Targets(ctx context.Context) ([]*Relation, error) {
	struck := via(graph.Out, nil, graph.Targeted)
	struck.Not = &model.RelationFilter{Roles: []string{rolePlace}}
	return p.relationsOf(ctx, "targets", struck, nil)
}

// EventKind is its kind.
func (e Event) EventKind() string { return e.Kind }

// Content is what was said or decided.
func (e Event) Content(ctx context.Context) ([]TextValue, error) { return e.texts(ctx, "content") }
