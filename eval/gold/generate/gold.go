package main

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
)

type document struct {
	File       string  `json:"file"`
	Published  *string `json:"published"`
	DateBasis  string  `json:"dateBasis"`
	Lang       string  `json:"lang"`
	SHA256     string  `json:"sha256"`
	CodePoints int     `json:"codePoints"`
}

type evidence struct {
	Doc          string   `json:"doc"`
	Start        int      `json:"start"`
	End          int      `json:"end"`
	Quote        string   `json:"quote"`
	Modality     string   `json:"modality"`
	ModalityAlso []string `json:"modalityAlso,omitempty"`
	Attribution  string   `json:"attribution,omitempty"`
}

type entity struct {
	ID         string             `json:"id"`
	Type       string             `json:"type"`
	Name       string             `json:"name"`
	Aliases    []string           `json:"aliases"`
	OtherNames []string           `json:"otherNames,omitempty"`
	Tier       string             `json:"tier"`
	Props      map[string][]value `json:"props"`
	Evidence   []evidence         `json:"evidence"`
	order      int
}

// value is a property value: Value for codes and text, the bounds for quantities, EDTF for dates.
type value struct {
	Value           any      `json:"value,omitempty"`
	Raw             string   `json:"raw"`
	Min             *int     `json:"min,omitempty"`
	Max             *int     `json:"max,omitempty"`
	MinExclusive    bool     `json:"minExclusive,omitempty"`
	Qualifier       string   `json:"qualifier,omitempty"`
	VictimGroup     string   `json:"victimGroup,omitempty"`
	VictimGroupAlso []string `json:"victimGroupAlso,omitempty"`
	EDTF            *string  `json:"edtf,omitempty"`
	Evidence        evidence `json:"evidence"`
}

type relation struct {
	Type       string            `json:"type"`
	Source     string            `json:"source"`
	Target     string            `json:"target"`
	Tier       string            `json:"tier,omitempty"`
	AcceptAlso []string          `json:"acceptAlso,omitempty"`
	Props      map[string]string `json:"props,omitempty"`
	Evidence   []evidence        `json:"evidence,omitempty"`
}

type merge struct {
	Kind     string   `json:"kind"`
	Entity   string   `json:"entity,omitempty"`
	Docs     []string `json:"docs,omitempty"`
	Entities []string `json:"entities,omitempty"`
}

type negative struct {
	Kind   string `json:"kind"`
	Type   string `json:"type"`
	Name   string `json:"name,omitempty"`
	Source string `json:"source,omitempty"`
	Target string `json:"target,omitempty"`
	File   string `json:"file"`
	Why    string `json:"why"`
}

type gold struct {
	Documents []*document
	byID      map[string]*entity
	Relations []*relation
	Gazetteer []relation
	Negatives []negative
	apart     []merge
}

var meta = map[string]any{
	"version": "1", "annotators": 1, "offsets": "Unicode code points of the file as stored, half open [start,end)",
	"tiers": map[string]string{
		"core": "stated, and inside the definition of the type", "extended": "implied, or a matter of granularity", "optional": "neither rewarded nor punished",
	},
	"closedEntityTypes": strings.Fields("ArmedGroup StateBody Organization Person Attack Plot Country AdminArea City Region Facility"),
	"closedRelationTypes": strings.Fields(`AFFILIATE_OF SPLINTER_OF MERGED_INTO ALLIED_WITH RIVAL_OF FOUNDED_BY HOSTILE_TO TARGETS COUNTERS SUPPORTS
		SANCTIONED_BY OPERATES_IN RECRUITS_FROM GOVERNS LEADS MEMBER_OF NATIONAL_OF KIN_OF PARTICIPATED_IN ATTRIBUTED_TO CLAIMED_BY OCCURRED_IN
		TARGETED DURING RESULTED_IN FOILED_BY ISSUED_BY ADDRESSED_TO IGNORED_BY`),
}

func newGold() *gold { return &gold{byID: map[string]*entity{}} }

var tiers = []string{"core", "extended", "optional"}

// entity returns the entity with an id, making it if it is new. The strongest tier of all documents holds.
func (g *gold) entity(id string, kind graph.EntityType, tier string) *entity {
	e := g.byID[id]
	if e == nil {
		e = &entity{ID: id, Type: string(kind), Tier: tier, Props: map[string][]value{}, Aliases: []string{}, order: len(g.byID)}
		g.byID[id] = e
	}
	if slices.Index(tiers, tier) < slices.Index(tiers, e.Tier) {
		e.Tier = tier
	}
	return e
}

func (e *entity) named(name string) {
	switch {
	case e.Name == "":
		e.Name = name
	case name != e.Name && !slices.Contains(e.Aliases, name):
		e.Aliases = append(e.Aliases, name)
	}
}

func (g *gold) entities() []*entity {
	return slices.SortedFunc(maps.Values(g.byID), func(a, b *entity) int { return cmp.Compare(a.order, b.order) })
}

// relation records a relation, or one more evidence of one that is there.
func (g *gold) relation(r relation) {
	for _, have := range g.Relations {
		if have.Type == r.Type && have.Source == r.Source && have.Target == r.Target {
			have.Evidence = append(have.Evidence, r.Evidence...)
			if slices.Index(tiers, r.Tier) < slices.Index(tiers, have.Tier) {
				have.Tier = r.Tier
			}
			for _, also := range r.AcceptAlso {
				if !slices.Contains(have.AcceptAlso, also) {
					have.AcceptAlso = append(have.AcceptAlso, also)
				}
			}
			return
		}
	}
	g.Relations = append(g.Relations, &r)
}

// merges asks for one node for each entity that several documents name, and for those apart that a file says are two.
func (g *gold) merges() []merge {
	var out []merge
	for _, e := range g.entities() {
		var docs []string
		for _, x := range e.Evidence {
			if !slices.Contains(docs, x.Doc) {
				docs = append(docs, x.Doc)
			}
		}
		if len(docs) > 1 && e.Tier == "core" {
			out = append(out, merge{Kind: "one", Entity: e.ID, Docs: docs})
		}
	}
	return append(out, g.apart...)
}

// check tells what the ontology forbids: ends of the wrong type or unknown, codes outside their list.
func (g *gold) check() error {
	var faults []error
	kind := func(id string) graph.EntityType {
		if e := g.byID[id]; e != nil {
			return graph.EntityType(e.Type)
		}
		faults = append(faults, fmt.Errorf("unknown entity %s", id))
		return ""
	}
	for _, r := range g.Relations {
		s, t := kind(r.Source), kind(r.Target)
		if s == "" || t == "" {
			continue
		}
		if err := graph.CheckEnds(graph.RelationType(r.Type), s, t); err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", r.Evidence[0].Doc, err))
		}
	}
	for _, n := range g.Negatives {
		if n.Kind == "relation" {
			kind(n.Source)
			kind(n.Target)
		}
	}
	for _, m := range g.apart {
		for _, id := range m.Entities {
			kind(id)
		}
	}
	return errors.Join(faults...)
}
