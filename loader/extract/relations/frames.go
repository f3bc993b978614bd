package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// frame is an idiom that a verb, or a noun, makes with what stands around it, and the edge that it means.
type frame struct {
	predicate graph.RelationType
	mode      string
	// weakest is the weakest strength that the words themselves carry, "" for none.
	weakest graph.Modality
	// words are the verbs or nouns, "call+out" for a verb with a particle.
	words string
	// slots tell what must stand around them, see [newSlot].
	slots string
}

// slot is a part of a frame: where it stands, the words that head it, and the end of the edge that it gives.
type slot struct {
	// places are "subj", "obj", "sec" (the second object), "'s" (the owner of a noun phrase), "self" (the noun itself), else prepositions.
	places []string
	words  *text.WordSet
	// role is s for the group, o for the other end, 0 for none.
	role byte
	// under must stand in the noun phrases of the slot.
	under *slot
}

// newSlot reads "place=words>under:role": "obj=$bases>in|of:o" is an object that is a word for a base, with a phrase behind it, or behind the
// verb, that gives the object of the edge. Alternatives are parted by "|".
func newSlot(s string) *slot {
	at, rest, nested := strings.Cut(s, ">")
	out := &slot{}
	if nested {
		out.under = newSlot(rest)
	} else if before, role, ok := strings.Cut(at, ":"); ok {
		at, out.role = before, role[0]
	}
	at, words, ok := strings.Cut(at, "=")
	if ok {
		var all []string
		for w := range strings.SplitSeq(words, "|") {
			if list, named := strings.CutPrefix(w, "$"); named {
				all = append(all, lists[list].Words()...)
			} else {
				all = append(all, w)
			}
		}
		out.words = wordSet(strings.Join(all, " "))
	}
	out.places = strings.Split(at, "|")
	return out
}

// order puts the slots that give the object of the edge last: they are read only where all else is there.
func (s *slot) order() int {
	switch {
	case s.role == 'o' || s.under != nil && s.under.role == 'o':
		return 1
	default:
		return 0
	}
}

// readFrame is a frame in the form in which it is tried.
type readFrame struct {
	*frame
	slots []*slot
}

// framesBy returns frames by their words.
func framesBy(table []frame) map[string][]readFrame {
	out := map[string][]readFrame{}
	for i := range table {
		f := readFrame{frame: &table[i]}
		for s := range strings.FieldsSeq(table[i].slots) {
			f.slots = append(f.slots, newSlot(s))
		}
		slices.SortStableFunc(f.slots, func(a, b *slot) int { return a.order() - b.order() })
		for w := range strings.FieldsSeq(table[i].words) {
			out[w] = append(out[w], f)
		}
	}
	return out
}

var verbFrames, nounFrames = framesBy(slices.Concat(idioms, fellowship, lineage)), framesBy(nominals)

// found is what a frame has found for the ends of its edge.
type found struct{ subjects, objects []end }

// grudging are verbs that tell of hatred where they are denied: "has never forgiven X".
var grudging = wordSet(`forgive pardon`)

// idiom reads the frames of the clause's verb.
func (r *clauses) idiom() {
	w := r.c.Chunk.Word
	if r.c.Chunk.Particle != "" {
		w += "+" + r.c.Chunk.Particle
	}
	if grudging.Has(w) && !r.c.Chunk.Negative {
		return
	}
	for _, f := range verbFrames[w] {
		r.fill(&f, -1)
	}
}

// nominal reads the frames of a noun.
func (r *clauses) nominal(i int) {
	if r.Chunks[i].Core != nil {
		return
	}
	fs := nounFrames[r.Chunks[i].Word]
	if len(fs) == 0 || r.doubt(i) || r.feared(i) {
		return
	}
	was := r.c
	if c := r.clauseOf(i); c != nil {
		r.c = c
		r.stance()
		r.c = was
	}
	for _, f := range fs {
		r.fill(&f, i)
	}
	r.denied, r.unreal, r.contested, r.tried = false, false, false, false
	r.hearsay(i)
}

// clauseOf returns the clause that a noun phrase is a part of, nil for none.
func (r *clauses) clauseOf(i int) *syntax.Clause {
	for _, c := range r.Clauses {
		if slices.Contains(c.Subjects, i) || slices.Contains(c.Objects, i) || slices.ContainsFunc(c.Phrases, func(p syntax.Phrase) bool { return slices.Contains(p.Nouns, i) }) {
			return c
		}
	}
	return nil
}

// fill relates the ends that a frame finds around the clause at hand, or around noun phrase i.
func (r *clauses) fill(f *readFrame, i int) {
	var got found
	for _, s := range f.slots {
		chunks := r.filling(s, i, f.predicate == graph.OperatesIn || f.predicate == graph.RecruitsFrom)
		if !r.fits(f, s, i, chunks, &got) {
			return
		}
	}
	was := r.modality
	if f.weakest != "" {
		r.modality = graph.Weaker(r.modality, f.weakest)
	}
	q := graph.Qualifiers{Mode: f.mode}
	if r.modality == graph.Hypothetical {
		switch {
		case f.predicate == graph.HostileTo:
			r.modality = was
			if f.weakest != "" || was == graph.Hypothetical {
				r.modality = graph.Asserted // a wish is a stance
			}
		case q.Mode != "POTENTIAL" && q.Mode != "":
			q.Mode = "ASPIRED"
		}
	}
	for _, s := range got.subjects {
		for _, o := range got.objects {
			if (f.predicate == graph.Supports || f.predicate == graph.AlliedWith) && !fellows(f.predicate, s, o) {
				continue
			}
			if i >= 0 {
				r.relate(f.predicate, s, o, q, i)
			} else {
				r.relate(f.predicate, s, o, q)
			}
		}
	}
	r.modality = was
}

// fellows tells whether help or an alliance may be told of two ends: one of them is an armed group, and the first one where it makes an alliance; persons
// make none.
func fellows(t graph.RelationType, s, o end) bool {
	if s.kind != graph.ArmedGroup && o.kind != graph.ArmedGroup {
		return false
	}
	return t == graph.Supports || s.kind == graph.ArmedGroup && o.kind != graph.Person
}

// filling returns the noun phrases in the place of a slot: of the clause, or around noun phrase i.
func (r *clauses) filling(s *slot, i int, spatial bool) []int {
	if i >= 0 {
		return r.around(i, s.places)
	}
	c := r.c
	switch s.places[0] {
	case "subj":
		if c.Chunk.Passive {
			return c.Behind("by")
		}
		return c.Subjects
	case "obj":
		if c.Chunk.Passive {
			return c.Subjects
		}
		return c.Objects
	case "sec":
		if c.Chunk.Passive {
			return c.Objects
		}
		return c.Second
	}
	if p, direct := strings.CutPrefix(s.places[0], "^"); direct { // right behind the verb
		if len(c.Phrases) > 0 && c.Phrases[0].At == c.Verb+1 && (c.Phrases[0].Word == p || slices.Contains(s.places[1:], c.Phrases[0].Word)) {
			return c.Phrases[0].Nouns
		}
		return nil
	}
	if spatial {
		return c.Behind(s.places...)
	}
	for k := range c.Phrases {
		if slices.Contains(s.places, c.Phrases[k].Word) {
			return c.Phrases[k].Nouns
		}
	}
	return nil
}

// around returns the noun phrases in some places of noun phrase i.
func (r *clauses) around(i int, places []string) []int {
	var out []int
	for _, p := range places {
		if p == "'s" || p == "self" {
			out = append(out, i)
		}
	}
	return append(out, r.behind(i, places...)...)
}

// fits tells whether one of some noun phrases is what a slot asks for, and adds the ends that it gives; self is the noun phrase in whose place
// they stand, -1 for none.
func (r *clauses) fits(f *readFrame, s *slot, self int, chunks []int, got *found) bool {
	ok := false
	for _, i := range chunks {
		if s.words != nil && !s.words.Has(r.Chunks[i].Word) && !(s.words.Has("number") && r.bareNumber(i)) {
			continue
		}
		if none(r.Sentence, i) {
			continue // "has no camps in P"
		}
		if f.predicate == graph.RecruitsFrom && s.role == 'o' && i > 0 && (r.Chunks[i-1].Word == "in" || r.Chunks[i-1].Word == "across") && len(only(r.ends(r.c.Behind("from"), false), graph.ArmedGroup)) > 0 {
			continue // "lured fighters from X in P"
		}
		if s.under != nil {
			below := r.around(i, s.under.places)
			for _, n := range r.c.Behind(s.under.places...) {
				if n > i && !slices.Contains(below, n) {
					below = append(below, n)
				}
			}
			ok = r.fits(f, s.under, i, below, got) || ok
			continue
		}
		owned := i == self && slices.Contains(s.places, "'s")
		if i >= 2 && r.Chunks[i-1].Kind == syntax.Preposition && r.Chunks[i-2].Word == "than" && !owned {
			continue // "more than from anywhere else"
		}
		switch s.role {
		case 's':
			es := r.outfit(i, owned)
			if !owned && voices.Has(r.Chunks[i].Word) && r.Chunks[i].Core == nil && (f.predicate == graph.OperatesIn || f.predicate == graph.Governs || f.predicate == graph.RecruitsFrom) && s.words == nil {
				continue // "its founder lives in P"
			}
			if len(es) == 0 && (f.predicate == graph.Supports || f.predicate == graph.AlliedWith) {
				es = r.actor(i, owned)
			}
			if len(es) > 0 {
				got.subjects, ok = append(got.subjects, es...), true
			}
		case 'o':
			if es := r.other(f.predicate, i, owned); len(es) > 0 {
				got.objects, ok = append(got.objects, es...), true
			}
		default:
			ok = true
		}
	}
	return ok
}

// bareNumber tells whether a noun phrase is a number alone: "14 (of the 17 townships)".
func (r *clauses) bareNumber(i int) bool {
	m := r.Chunks[i].Core
	return m != nil && m.Type == doc.QuantityMention
}

// organs are nouns for a group's people, words and means, which stand for it.
var organs = wordSet(`slogan slogans anthem charter founders founder secretary-general chief emir caliph leadership leaders leader commanders chiefs ideologues preachers clerics scholars propagandists recruiters envoys emissaries spokesman spokesmen supporters sympathisers
	sympathizers followers fighters members militants men cadres operatives gunmen insurgents jihadists rebels guerrillas units cells networks wing branch media propaganda magazine newspaper
	weekly journal newsletter channel channels video videos audio message messages statement statements communique communiques publication publications outlet outlets manifesto literature
	rhetoric ideology doctrine pamphlet pamphlets leaflet leaflets posts speeches sermons appeals recruitment ambitions ambition aspirations plans operations attacks campaign violence
	influence presence tentacles reach footprint activities activity insurgency rebellion network cell elements bands remnants foot-soldiers soldiers troops forces recruits volunteers arsenal headquarters`)

// voices are those of a group's people and means that may be where it is not.
var voices = wordSet(`slogan slogans anthem charter founders founder secretary-general chief emir caliph leader ideologues scholars spokesman spokesmen
	supporters sympathisers sympathizers media propaganda magazine newspaper weekly journal newsletter channel channels video videos audio message messages statement statements communique communiques
	publication publications outlet outlets manifesto literature rhetoric ideology doctrine pamphlet pamphlets leaflet leaflets posts speeches sermons appeals`)

// outfit returns the groups that a noun phrase is, or whose people, words or means it is; owned asks for its owners alone.
func (r *clauses) outfit(i int, owned bool) []end {
	if !owned {
		if es := only(r.ends([]int{i}, false), graph.ArmedGroup); len(es) > 0 {
			return es
		}
	}
	c := &r.Chunks[i]
	if es := r.bothOf(i); !owned && c.Kind == syntax.Noun && len(es) == 2 {
		return es // "the two groups"
	}
	if c.Kind != syntax.Noun || c.Core != nil && c.Core.Type != doc.QuantityMention || !owned && !organs.Has(c.Word) {
		return nil
	}
	if es := only(r.owner(i), graph.ArmedGroup); len(es) > 0 {
		return es
	}
	if owned {
		return nil
	}
	return only(r.ends(r.complementOf(i), false), graph.ArmedGroup)
}

// other returns what a noun phrase gives as the other end of an edge.
func (r *clauses) other(t graph.RelationType, i int, owned bool) []end {
	switch t {
	case graph.OperatesIn:
		es := only(r.area(i, owned), spaces...)
		if g := r.c.Governor; g != nil && (g.Chunk.Word == "accuse" || g.Chunk.Word == "suspect") && len(es) == 1 && es[0].kind == graph.City && es[0].chunk < r.c.Verb {
			return nil // "accuses Kabul of giving them shelter": a government
		}
		return es
	case graph.Governs:
		return only(r.area(i, owned), wheres...)
	case graph.RecruitsFrom:
		if r.Chunks[i].Nation() && r.Chunks[i].Plural && r.Chunks[i].Core == nil && !syntax.Members.Has(r.Chunks[i].Word) {
			return r.adjectiveCountries(i) // "500 Tunisians"
		}
		if es := only(r.area(i, owned), spaces...); len(es) > 0 || r.Chunks[i].Word == "diaspora" {
			return es
		}
		if es := r.adjectiveCountries(i); len(es) > 0 {
			return es
		}
		return nil
	case graph.HostileTo:
		if owned {
			return nil
		}
		if es := only(r.ends([]int{i}, true), graph.StateBody, graph.ArmedGroup, graph.Organization, graph.Person); len(es) > 0 {
			return es
		}
		if c := &r.Chunks[i]; c.Core == nil && regimes.Has(c.Word) { // "the regimes in X and Y"
			if es := only(r.ends(r.behind(i, "in", "of"), true), graph.StateBody); len(es) > 0 {
				return es
			}
		}
		return r.peopleOf(i)
	case graph.Targets:
		if owned {
			return nil
		}
		es := only(r.area(i, false), graph.StateBody, graph.Organization, graph.Person, graph.Collective, graph.Country, graph.AdminArea, graph.City, graph.Region, graph.Facility, graph.Event)
		es = slices.DeleteFunc(slices.Clone(es), func(e end) bool { return e.kind == graph.StateBody && !e.whole })
		if len(es) == 0 && r.Chunks[i].Core == nil && nationals.Has(r.Chunks[i].Word) {
			if es := r.adjectiveCountries(i); len(es) > 0 {
				return es
			}
		}
		if len(es) == 0 {
			return r.peopleOf(i)
		}
		return es
	}
	switch {
	case t == graph.Supports || t == graph.AlliedWith:
		if es := r.outfit(i, owned); len(es) > 0 {
			return es
		}
		return r.actor(i, owned)
	case owned:
		return r.owner(i)
	}
	return r.outfit(i, false)
}

// actor returns the states, organisations and persons that a noun phrase names, or that own it.
func (r *clauses) actor(i int, owned bool) []end {
	if owned {
		return only(append(r.owner(i), r.nationOf(i)...), graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person)
	}
	return only(r.ends([]int{i}, true), graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person)
}

// regimes are nouns for those who rule.
var regimes = wordSet(`regime regimes government governments authorities junta juntas rulers leaders dictatorship dictatorships monarchy monarchies state states`)

// spaces are the types of place in which a group may be.
var spaces = []graph.EntityType{graph.Country, graph.AdminArea, graph.City, graph.Region}

// area returns what a noun phrase names; for one that ends with a common noun, the place behind it or before it: "the port of P", "the caves
// around P", "P's prisons".
func (r *clauses) area(i int, owned bool) []end {
	if !owned {
		if es := r.ends([]int{i}, false); len(es) > 0 {
			return es
		}
	}
	c := &r.Chunks[i]
	if c.Core != nil && !owned {
		return nil
	}
	if !owned {
		below := r.behind(i, "of", "in", "around", "near", "along", "above", "across", "outside", "between", "on")
		if es := r.ends(below, false); len(es) > 0 {
			return es
		}
		for _, k := range below { // "14 of X's 17 townships", "in the hills of the district of X"
			if r.Chunks[k].Core == nil {
				if es := append(r.ends(r.complementOf(k), false), r.owner(k)...); len(es) > 0 {
					return es
				}
			}
		}
	}
	return only(r.owner(i), append([]graph.EntityType{graph.Facility}, spaces...)...)
}
