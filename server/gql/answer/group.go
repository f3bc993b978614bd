package answer

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// maxKeys is the most keys that groups are made by at once.
const maxKeys = 3

// checkKeys refuses keys that are given twice, too many or none.
func checkKeys(by []model.GroupKey) error {
	if len(by) == 0 || len(by) > maxKeys {
		return badInput("by", "there are %d keys, there must be from 1 to %d", len(by), maxKeys)
	}
	for i, k := range by {
		if slices.Contains(by[:i], k) {
			return badInput("by", "%s is given twice", k)
		}
	}
	return nil
}

// grouper tells by what things and relations are grouped. What must be read for that is read for all at once: first look at each
// thing, then read.
type grouper struct {
	at *level
	by []model.GroupKey

	seen                       map[string]*graph.Entity
	countries, actors, sources map[string][]string
	codes                      map[string][]string
	docs                       map[string]*graph.Document
}

func (g *grouper) look(e *graph.Entity) {
	if g.seen == nil {
		g.seen = map[string]*graph.Entity{}
	}
	g.seen[e.ID] = e
}

// needs tells whether one of the keys is among the groups' keys.
func (g *grouper) needs(keys ...model.GroupKey) bool {
	return slices.ContainsFunc(g.by, func(k model.GroupKey) bool { return slices.Contains(keys, k) })
}

// of returns the ids of the things seen that pass a test, sorted.
func (g *grouper) of(test func(*graph.Entity) bool) []string {
	var out []string
	for id, e := range g.seen {
		if test(e) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// read reads what the keys need.
func (g *grouper) read(ctx context.Context) error {
	if g.needs(model.GroupKeyCountry) {
		if err := g.readCountries(ctx); err != nil {
			return err
		}
	}
	if g.needs(model.GroupKeyAttackType) {
		if err := g.readCodes(ctx); err != nil {
			return err
		}
	}
	return nil
}

// readCountries finds the countries that contain places and occurrences.
func (g *grouper) readCountries(ctx context.Context) error {
	located := g.of(func(e *graph.Entity) bool {
		return e.Type.Class() == graph.PlaceClass || e.Type.Class() == graph.OccurrenceClass
	})
	chain, err := g.at.session().Containers(ctx, located)
	if err != nil {
		return err
	}
	var up []string
	for _, ids := range chain {
		up = append(up, ids...)
	}
	places, err := g.at.read(ctx, up)
	if err != nil {
		return err
	}
	g.countries = map[string][]string{}
	for _, id := range located {
		for _, in := range append([]string{id}, chain[id]...) {
			if e := g.seen[in]; e != nil && e.Type == graph.Country || places.things[in] != nil && places.things[in].Type == graph.Country {
				g.countries[id] = append(g.countries[id], in)
			}
		}
	}
	return nil
}

// readCodes reads how attacks were done.
func (g *grouper) readCodes(ctx context.Context) error {
	g.codes = map[string][]string{}
	attacks := g.at.below()
	for _, id := range g.of(func(e *graph.Entity) bool { return e.Type == graph.Attack }) {
		attacks.thing(g.seen[id])
	}
	for id, t := range attacks.things {
		s, err := t.slot(ctx, "attackType", func(c *Claim, _ map[string]*graph.Document) bool { return c.Claim.Value.Code != "" })
		if err != nil {
			return err
		}
		for _, c := range s.counting {
			g.codes[id] = append(g.codes[id], c.Claim.Value.Code)
		}
	}
	return nil
}

// readActors reads who is behind occurrences, as perpetrators tells it of attacks.
func (g *grouper) readActors(ctx context.Context) error {
	g.actors = map[string][]string{}
	via, err := g.at.src.edgeFilter("by", perpetratorRelations())
	if err != nil {
		return err
	}
	return g.at.session().Each(ctx, g.of(func(e *graph.Entity) bool { return e.Type.Class() == graph.OccurrenceClass }), via,
		func(near string, steps []graph.Step) error {
			for i := range steps {
				g.actors[near] = append(g.actors[near], steps[i].Far.ID)
			}
			return nil
		})
}

// readSources reads which documents speak of the things seen.
func (g *grouper) readSources(ctx context.Context) error {
	g.sources = map[string][]string{}
	claims := g.at.below()
	err := claims.readClaims(ctx, g.of(func(*graph.Entity) bool { return true }), graph.ClaimQuery{}, bySubjects, func(c *Claim) {
		for i := range c.Claim.Evidence {
			g.sources[c.Claim.Subject] = append(g.sources[c.Claim.Subject], c.Claim.Evidence[i].Document)
		}
	})
	if err == nil {
		g.docs, err = claims.claimDocuments(ctx)
	}
	return err
}

// combinations are the groups that something belongs to: one for each combination of its values, "" being none.
func (g *grouper) combinations(values func(model.GroupKey) []string) [][]string {
	out := [][]string{{}}
	for _, k := range g.by {
		list := slices.Clone(values(k))
		slices.Sort(list)
		if list = slices.Compact(list); len(list) == 0 {
			list = []string{""}
		}
		var longer [][]string
		for _, head := range out {
			for _, v := range list {
				longer = append(longer, append(slices.Clone(head), v))
			}
		}
		out = longer
	}
	return out
}

// ofStep is what a relation is grouped by: what it says itself, and its far end.
func (g *grouper) ofStep(k model.GroupKey, s *graph.Step) []string {
	witnessed := func(of func(*graph.Witness) string) (out []string) {
		for i := range s.Edge.Witnesses {
			if w := &s.Edge.Witnesses[i]; w.Document != "" && !w.Negative && w.Modality != graph.Denied {
				out = append(out, of(w))
			}
		}
		return out
	}
	switch k {
	case model.GroupKeyRelationType:
		return []string{string(s.Edge.Type)}
	case model.GroupKeyDirection:
		switch {
		case s.Edge.Type.Symmetric():
			return []string{string(graph.Both)}
		case s.Forward:
			return []string{string(graph.Out)}
		}
		return []string{string(graph.In)}
	case model.GroupKeyModality:
		return []string{strings.ToUpper(string(s.Edge.Modality))}
	case model.GroupKeyContested:
		return []string{strings.ToUpper(strconv.FormatBool(s.Edge.Contested))}
	case model.GroupKeyActor:
		if s.Far.Type.Class() == graph.ActorClass {
			return []string{s.Far.ID}
		}
		return nil
	case model.GroupKeyYear, model.GroupKeyMonth:
		return span(k, s.Edge.Time.HullFrom, s.Edge.Time.HullTo)
	case model.GroupKeyDocument:
		return witnessed(func(w *graph.Witness) string { return w.Document })
	case model.GroupKeyPublisher:
		return witnessed(func(w *graph.Witness) string { return w.Publisher })
	case model.GroupKeyStory:
		return witnessed(func(w *graph.Witness) string { return w.Story })
	}
	return g.ofThing(k, s.Far)
}

// ofThing is what a thing is grouped by.
func (g *grouper) ofThing(k model.GroupKey, e *graph.Entity) []string {
	switch k {
	case model.GroupKeyType:
		return []string{string(e.Type)}
	case model.GroupKeyKind:
		return []string{e.Kind}
	case model.GroupKeyCountry:
		return g.countries[e.ID]
	case model.GroupKeyActor:
		return g.actors[e.ID]
	case model.GroupKeyAttackType:
		return g.codes[e.ID]
	case model.GroupKeyYear, model.GroupKeyMonth:
		return span(k, e.DateEarliest, e.DateLatest)
	case model.GroupKeyDocument:
		return g.sources[e.ID]
	case model.GroupKeyPublisher, model.GroupKeyStory:
		var out []string
		for _, id := range g.sources[e.ID] {
			switch d := g.docs[id]; {
			case d == nil:
			case k == model.GroupKeyStory:
				out = append(out, d.Story)
			default:
				out = append(out, d.Publisher)
			}
		}
		return out
	}
	return nil
}

// span is the year or month that holds two days, none if they do not lie in one.
func span(k model.GroupKey, from, to graph.Date) []string {
	digits := len("2006-01")
	if k == model.GroupKeyYear {
		digits = len("2006")
	}
	if len(from) < digits || len(to) < digits || from[:digits] != to[:digits] {
		return nil
	}
	return []string{string(from[:digits])}
}
