package eval

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
)

// Score compares an exported graph with the gold.
func Score(gold *Gold, g *Graph) *Report {
	r := &Report{}
	s := newScorer(gold, g, r)
	s.scoreEntities()
	matched := s.scoreRelations()
	s.scoreEvidence()
	s.scoreModality(matched)
	s.scoreAttributes()
	s.scoreMerges()
	s.scoreNegatives()
	s.scoreOntology()
	return r
}

func (s *scorer) note(format string, args ...any) {
	s.report.Notes = append(s.report.Notes, fmt.Sprintf(format, args...))
}

func (s *scorer) scoreEntities() {
	var f Figures
	right, extended, foundExtended := 0, 0, 0
	for _, p := range s.entities {
		if !slices.Contains(s.gold.Meta.ClosedEntityTypes, p.Type) {
			continue
		}
		if g := s.goldByID[s.toGold[p.ID]]; g != nil {
			if g.Tier != "optional" {
				right++
				s.tally(entityCounts+rightCount, g.Evidence)
			}
		} else if !p.Gazetteer {
			f.count(p.Type, 0, 0, 1)
			s.tally(entityCounts+wrongCount, s.spans[p.ID])
			s.note("entity not in the gold: %s %q%s", p.Type, p.Name, where(s.spans[p.ID]))
		}
	}
	for i := range s.gold.Entities {
		e := &s.gold.Entities[i]
		found := s.toGraph[e.ID] != ""
		switch {
		case e.Tier == "core":
			f.count(e.Type, 0, 1, 0)
			s.tally(entityCounts+coreCount, e.Evidence)
			if found {
				f.count(e.Type, 1, 0, 0)
				s.tally(entityCounts+foundCount, e.Evidence)
			}
		case e.Tier == "extended":
			extended++
			if found {
				foundExtended++
			}
		}
		if !found && e.Tier != "optional" {
			s.note("%s entity missed: %s%s", e.Tier, e.ID, where(e.Evidence))
		}
	}
	f.finish(right, foundExtended, extended)
	s.report.Entities = f
}

// key identifies a relation between gold ids.
type key struct{ kind, source, target string }

func keyOf(kind, source, target string) key {
	if graph.RelationType(kind).Symmetric() && target < source {
		source, target = target, source
	}
	return key{kind, source, target}
}

// accepted returns the keys that count as the relation although they are of another type. Of an attack and an actor,
// PARTICIPATED_IN begins at the actor, the others at the attack.
func accepted(r *Relation) []key {
	var out []key
	for _, also := range r.AcceptAlso {
		if also == string(graph.ParticipatedIn) && (r.Type == string(graph.AttributedTo) || r.Type == string(graph.ClaimedBy) || r.Type == string(graph.Targeted)) {
			out = append(out, keyOf(also, r.Target, r.Source))
			continue
		}
		out = append(out, keyOf(also, r.Source, r.Target))
		if graph.RelationType(r.Type).Symmetric() {
			out = append(out, keyOf(also, r.Target, r.Source))
		}
	}
	return out
}

// match is a gold relation with the exported ones that are it.
type match struct {
	gold *Relation
	own  []*Relation
}

func (s *scorer) scoreRelations() []match {
	own := map[key][]*Relation{}
	var order []key
	var foreign []*Relation
	for i := range s.graph.Relations {
		r := &s.graph.Relations[i]
		source, target := s.toGold[r.Source], s.toGold[r.Target]
		if source == "" || target == "" {
			foreign = append(foreign, r)
			continue
		}
		k := keyOf(r.Type, source, target)
		if own[k] == nil {
			order = append(order, k)
		}
		own[k] = append(own[k], r)
	}
	var golds []*Relation
	seen := map[key]bool{}
	for i := range s.gold.Relations {
		r := &s.gold.Relations[i]
		if k := keyOf(r.Type, r.Source, r.Target); !seen[k] {
			seen[k] = true
			golds = append(golds, r)
		}
	}
	used := map[key]bool{}
	matchOf := map[*Relation][]*Relation{}
	for _, r := range golds {
		if k := keyOf(r.Type, r.Source, r.Target); own[k] != nil {
			matchOf[r], used[k] = own[k], true
		}
	}
	byTier := slices.Clone(golds)
	slices.SortStableFunc(byTier, func(a, b *Relation) int { return tierRank[a.Tier] - tierRank[b.Tier] })
	for _, r := range byTier {
		if matchOf[r] != nil {
			continue
		}
		for _, k := range accepted(r) {
			if own[k] != nil && !used[k] {
				matchOf[r], used[k] = own[k], true
				break
			}
		}
	}

	var f Figures
	right, extended, foundExtended := 0, 0, 0
	var matches []match
	for _, r := range golds {
		found := matchOf[r] != nil
		if found {
			matches = append(matches, match{r, matchOf[r]})
			if r.Tier != "optional" && slices.Contains(s.gold.Meta.ClosedRelationTypes, matchOf[r][0].Type) {
				right++
				s.tally(relationCounts+rightCount, r.Evidence)
			}
		} else if r.Tier != "optional" {
			s.note("%s relation missed: %s %s -> %s%s", r.Tier, r.Type, r.Source, r.Target, where(r.Evidence))
		}
		switch r.Tier {
		case "core":
			f.count(r.Type, 0, 1, 0)
			s.tally(relationCounts+coreCount, r.Evidence)
			if found {
				f.count(r.Type, 1, 0, 0)
				s.tally(relationCounts+foundCount, r.Evidence)
			}
		case "extended":
			extended++
			if found {
				foundExtended++
			}
		}
	}
	neutral := s.neutral(golds, seen)
	for _, k := range order {
		if !used[k] && !neutral[k] {
			f.count(own[k][0].Type, 0, 0, s.wrong(own[k][0]))
		}
	}
	for _, r := range foreign {
		f.count(r.Type, 0, 0, s.wrong(r))
	}
	f.finish(right, foundExtended, extended)
	s.report.Relations = f
	return matches
}

// wrong is 1 for a relation that the gold contradicts by its silence, 0 where the gold cannot judge.
func (s *scorer) wrong(r *Relation) int {
	if !slices.Contains(s.gold.Meta.ClosedRelationTypes, r.Type) || r.Derived {
		return 0
	}
	for _, id := range []string{r.Source, r.Target} {
		if e := s.byID[id]; e != nil && s.toGold[id] == "" && (e.Gazetteer || !slices.Contains(s.gold.Meta.ClosedEntityTypes, e.Type)) {
			return 0
		}
	}
	s.tally(relationCounts+wrongCount, r.Evidence)
	s.note("relation not in the gold: %s %s -> %s%s", r.Type, s.label(r.Source), s.label(r.Target), where(r.Evidence))
	return 1
}

func (s *scorer) label(id string) string {
	if e := s.byID[id]; e != nil {
		return fmt.Sprintf("%s %q", e.Type, e.Name)
	}
	return id
}

// neutral are relations that are neither right nor wrong: what follows from the gold (leading is belonging, a place lies in
// wider ones), and the second, accepted type for the same ends.
func (s *scorer) neutral(golds []*Relation, gold map[key]bool) map[key]bool {
	out := map[key]bool{}
	for _, r := range golds {
		for _, k := range accepted(r) {
			out[k] = true
		}
		switch graph.RelationType(r.Type) {
		case graph.Leads:
			out[keyOf(string(graph.MemberOf), r.Source, r.Target)] = true
		case graph.OccurredIn, graph.Targeted:
			for up := range s.above[r.Target] {
				out[keyOf(string(graph.OccurredIn), r.Source, up)] = true
			}
		}
	}
	for k := range gold {
		delete(out, k)
	}
	return out
}

// values calls f for every property value that is an object.
func (s *scorer) values(f func(owner *Entity, where, property string, v *Value)) {
	for _, e := range s.entities {
		for _, p := range sortedProps(e.Props) {
			for i := range e.Props[p].Values {
				f(e, e.ID+"."+p, p, &e.Props[p].Values[i])
			}
		}
	}
	for i := range s.graph.Relations {
		r := &s.graph.Relations[i]
		for _, p := range sortedProps(r.Props) {
			for j := range r.Props[p].Values {
				f(nil, r.Type+"."+p, p, &r.Props[p].Values[j])
			}
		}
	}
}

func (s *scorer) scoreEvidence() {
	v := &s.report.Evidence
	look := func(e Evidence, where string, modality bool) {
		v.Total++
		text, known := s.gold.texts[e.Doc]
		switch {
		case !known:
			s.note("evidence of %s: unknown document %q", where, e.Doc)
		case e.Start < 0 || e.Start >= e.End || e.End > len(text):
			s.note("evidence of %s: offsets %d, %d", where, e.Start, e.End)
		case string(text[e.Start:e.End]) != e.Quote:
			s.note("evidence of %s: the text at %d is %q, the quote %q", where, e.Start, string(text[e.Start:e.End]), e.Quote)
		case modality && graph.Modality(e.Modality).Rank() == 0:
			s.note("evidence of %s: modality %q", where, e.Modality)
		default:
			v.Valid++
		}
	}
	missing := func(where string) {
		v.Total++
		s.note("no evidence: %s", where)
	}
	for _, e := range s.entities {
		for _, x := range e.Evidence {
			look(x, e.ID, false)
		}
	}
	for i := range s.graph.Relations {
		r := &s.graph.Relations[i]
		where := fmt.Sprintf("%s %s -> %s", r.Type, r.Source, r.Target)
		for _, x := range r.Evidence {
			look(x, where, true)
		}
		if len(r.Evidence) == 0 && !r.Derived {
			missing(where)
		}
	}
	s.values(func(_ *Entity, where, _ string, value *Value) {
		for _, x := range value.Evidence {
			look(x, where, true)
		}
		if len(value.Evidence) == 0 && !value.Derived {
			missing(where)
		}
	})
}

// scoreModality judges each pair of relation and document: all evidence there must carry a modality of the gold evidence it
// overlaps, or of any in that document where it overlaps none.
func (s *scorer) scoreModality(matches []match) {
	f := &s.report.Modality
	for _, m := range matches {
		perDoc := map[string]bool{}
		for _, r := range m.own {
			for _, e := range r.Evidence {
				var here, near []Evidence
				for _, g := range m.gold.Evidence {
					if g.Doc == e.Doc {
						here = append(here, g)
						if g.overlaps(e) {
							near = append(near, g)
						}
					}
				}
				if len(here) == 0 || len(near) > 0 && !slices.ContainsFunc(near, func(g Evidence) bool { return !g.Optional }) {
					continue
				}
				if len(near) > 0 {
					here = near
				}
				ok := slices.ContainsFunc(here, func(g Evidence) bool {
					return g.Modality == e.Modality || slices.Contains(g.ModalityAlso, e.Modality)
				})
				before, judged := perDoc[e.Doc]
				perDoc[e.Doc] = ok && (before || !judged)
				if !ok {
					s.note("modality of %s %s -> %s in %s: %s", m.gold.Type, m.gold.Source, m.gold.Target, e.Doc, e.Modality)
				}
			}
		}
		for _, ok := range perDoc {
			f.Total++
			if ok {
				f.Valid++
			}
		}
	}
}

func (s *scorer) scoreMerges() {
	f := &s.report.Merges
	for _, m := range s.gold.Merges {
		f.Checks++
		if m.Kind != "one" {
			apart := true
			for _, p := range s.entities {
				pn := names(p, false)
				if !slices.ContainsFunc(m.Entities, func(id string) bool { return common(pn, names(s.goldByID[id], true)) == 0 }) {
					apart = false
				}
			}
			if apart && !slices.ContainsFunc(m.Entities, func(id string) bool { return s.toGraph[id] == "" }) {
				f.Points++
			} else {
				s.note("merge: %v are not kept apart", m.Entities)
			}
			continue
		}
		g := s.goldByID[m.Entity]
		own := s.toGraph[m.Entity]
		if own == "" {
			s.note("merge: %s not found", m.Entity)
			continue
		}
		class := graph.EntityType(g.Type).Class()
		split := slices.ContainsFunc(s.entities, func(p *Entity) bool {
			return s.toGold[p.ID] == "" && graph.EntityType(p.Type).Class() == class &&
				(common(names(p, false), names(g, true)) > 0 || p.Type == g.Type && s.similarity(p, g) > 0)
		})
		if split {
			s.note("merge: %s is split", m.Entity)
			continue
		}
		have := s.documentsOf(own)
		found := 0
		for _, d := range m.Docs {
			if have[d] {
				found++
			}
		}
		if found < len(m.Docs) {
			s.note("merge: %s has only %d of the documents %v", m.Entity, found, m.Docs)
		}
		f.Points += float64(found) / float64(len(m.Docs))
	}
}

// documentsOf returns the files that an exported entity rests on, each by its whole name and by its number.
func (s *scorer) documentsOf(id string) map[string]bool {
	out := map[string]bool{}
	add := func(es []Evidence) {
		for _, e := range es {
			out[e.Doc] = true
			number, _, _ := strings.Cut(e.Doc, "_")
			out[number] = true
		}
	}
	add(s.spans[id])
	s.values(func(owner *Entity, _, _ string, v *Value) {
		if owner != nil && owner.ID == id {
			add(v.Evidence)
		}
	})
	return out
}

func (s *scorer) scoreOntology() {
	bad := func(format string, args ...any) {
		s.report.Ontology++
		s.note("ontology: "+format, args...)
	}
	seen := map[string]bool{}
	for _, e := range s.entities {
		if seen[e.ID] {
			bad("id twice: %s", e.ID)
		}
		seen[e.ID] = true
		if _, ok := graph.Node(graph.EntityType(e.Type)); !ok {
			bad("entity type %q of %s", e.Type, e.ID)
		}
	}
	for i := range s.graph.Relations {
		r := &s.graph.Relations[i]
		source, target := s.byID[r.Source], s.byID[r.Target]
		if source == nil || target == nil {
			bad("%s: an end does not exist", r.Type)
			continue
		}
		if err := graph.CheckEnds(graph.RelationType(r.Type), graph.EntityType(source.Type), graph.EntityType(target.Type)); err != nil {
			bad("%v", err)
		}
	}
}

func jsonText(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}
