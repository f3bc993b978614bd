package json

import (
	"cmp"
	"context"
	"slices"

	"linkchart/graph"
)

// entity is an entity as it is written. Props are plain values for what the ontology gives one of (kinds, codes), else lists of
// values with evidence.
type entity struct {
	ID       string   `json:"id"`
	Type     string   `json:"type"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Metonyms []string `json:"metonyms,omitempty"`
	Status   string   `json:"status,omitempty"`
	// Gazetteer: no text speaks of it, it is there as reference data.
	Gazetteer bool               `json:"gazetteer,omitempty"`
	Members   []string           `json:"members,omitempty"`
	External  []graph.ExternalID `json:"externalIds,omitempty"`
	Point     *graph.Point       `json:"point,omitempty"`
	Props     map[string]any     `json:"props"`
	Evidence  []evidence         `json:"evidence,omitempty"`
}

func (x *exporter) entities(ctx context.Context, es []*graph.Entity) error {
	ids := make([]string, len(es))
	for i, e := range es {
		ids[i] = e.ID
	}
	claims, err := x.claims(ctx, graph.ClaimQuery{Subjects: ids, Kinds: []graph.ClaimKind{graph.AttributeClaim, graph.AliasClaim, graph.TypeClaim}})
	if err != nil {
		return err
	}
	about := map[string][]graph.Claim{}
	for _, c := range claims {
		about[c.Subject] = append(about[c.Subject], c)
	}
	for _, e := range es {
		x.item(x.entity(e, about[e.ID]))
	}
	return nil
}

func (x *exporter) entity(e *graph.Entity, claims []graph.Claim) entity {
	out := entity{
		ID: e.ID, Type: string(e.Type), Name: e.Name, Aliases: e.Aliases, Metonyms: e.Metonyms, Members: e.Members,
		Gazetteer: e.Gazetteer && e.Support.Evidence == 0, External: e.ExternalIDs, Point: e.Point, Props: map[string]any{},
	}
	if out.Aliases == nil {
		out.Aliases = []string{}
	}
	if e.Status == graph.Candidate {
		out.Status = string(e.Status)
	}
	if n, ok := graph.Node(e.Type); ok && n.KindEnum != "" && e.Kind != "" {
		out.Props[n.KindEnum] = e.Kind
	}
	for name, text := range map[string]string{"iso2": e.ISO2, "iso3": e.ISO3, "isoCode": e.ISOCode, "m49": e.M49} {
		if text != "" {
			out.Props[name] = text
		}
	}
	if e.Aggregate {
		out.Props["aggregate"] = true
	}
	values := map[string][]value{}
	for i := range claims {
		c := &claims[i]
		evs := x.evidence(c.Evidence)
		if c.Kind != graph.AttributeClaim {
			out.Evidence = append(out.Evidence, evs...)
			continue
		}
		if len(evs) == 0 && !c.Derived {
			continue // reference data: it has a source, but no place in a text
		}
		values[c.Predicate] = append(values[c.Predicate], newValue(c, evs))
	}
	for name, vs := range values {
		slices.SortFunc(vs, func(a, b value) int { return cmp.Or(compareEvidence(a.Evidence, b.Evidence), cmp.Compare(a.id, b.id)) })
		out.Props[name] = vs
	}
	slices.SortFunc(out.Evidence, compareOne)
	out.Evidence = slices.CompactFunc(out.Evidence, func(a, b evidence) bool { return compareOne(a, b) == 0 })
	return out
}
