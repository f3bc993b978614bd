package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
)

// Records is everything that is live: entities as the documents declare them, claims as recorded with their evidence, and
// documents with their shingles.
type Records struct {
	Entities  []graph.Entity
	Claims    []graph.Claim
	Documents []graph.Document
}

// ReconcileID is the id of the one Batch that holds what the resolver proposes.
const ReconcileID = "reconcile"

// Reconcile proposes which records are one thing and which documents tell one story. It depends on the set of records alone,
// not on their order, so that loading in any order and taking a document away both lead to the same graph.
func Reconcile(r Records) graph.Batch {
	b := graph.Batch{ID: ReconcileID, Stories: stories(r.Documents)}
	x := newIndex(r)
	b.Judgements = append(b.Judgements, x.persons()...)
	attacks := x.attacks()
	b.Judgements = append(b.Judgements, attacks...)
	x.merge(attacks)
	b.Judgements = append(b.Judgements, x.facilities()...)
	b.Judgements = append(b.Judgements, x.plots()...)
	b.Judgements = append(b.Judgements, x.events()...)
	slices.SortFunc(b.Judgements, func(a, c graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, c.A), cmp.Compare(a.B, c.B), cmp.Compare(a.Verdict, c.Verdict))
	})
	b.Judgements = slices.CompactFunc(b.Judgements, func(a, c graph.Judgement) bool { return a.A == c.A && a.B == c.B && a.Verdict == c.Verdict })
	return b
}

// stories links documents that share runs of words, by an inverted index of their shingles.
func stories(docs []graph.Document) []graph.StoryLink {
	docs = slices.Clone(docs)
	slices.SortFunc(docs, func(a, b graph.Document) int { return cmp.Compare(a.ID, b.ID) })
	holders := map[uint64][]int{}
	shared := map[[2]int]int{}
	for i := range docs {
		for _, h := range docs[i].Shingles {
			for _, j := range holders[h] {
				shared[[2]int{j, i}]++
			}
			holders[h] = append(holders[h], i)
		}
	}
	var out []graph.StoryLink
	for pair, n := range shared {
		a, b := &docs[pair[0]], &docs[pair[1]]
		if graph.SameStory(len(a.Shingles), len(b.Shingles), n) {
			out = append(out, graph.StoryLink{A: a.ID, B: b.ID, Runs: n})
		}
	}
	slices.SortFunc(out, func(a, b graph.StoryLink) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return out
}

// record is one recorded entity with what is said of it.
type record struct {
	*graph.Entity
	out, in map[graph.RelationType][]string // ends of relations
	values  map[string][]*graph.Claim
	docs    map[string]bool
	// countries are the ids of the countries around its places; cities those of cities and buildings.
	places map[string]bool
}

type index struct {
	records map[string]*record
	up      map[string][]string // LOCATED_IN
	same    map[string]string   // after attacks are merged
}

func newIndex(r Records) *index {
	x := &index{records: map[string]*record{}, up: map[string][]string{}, same: map[string]string{}}
	for i := range r.Entities {
		e := &r.Entities[i]
		x.records[e.ID] = &record{Entity: e, out: map[graph.RelationType][]string{}, in: map[graph.RelationType][]string{}, values: map[string][]*graph.Claim{}, docs: map[string]bool{}, places: map[string]bool{}}
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		s := x.records[c.Subject]
		if s == nil {
			continue
		}
		for _, e := range c.Evidence {
			s.docs[e.Document] = true
		}
		if c.Kind != graph.RelationClaim {
			s.values[c.Predicate] = append(s.values[c.Predicate], c)
			continue
		}
		t := graph.RelationType(c.Predicate)
		if t == graph.LocatedIn {
			x.up[c.Subject] = append(x.up[c.Subject], c.Object)
		}
		s.out[t] = append(s.out[t], c.Object)
		if o := x.records[c.Object]; o != nil {
			o.in[t] = append(o.in[t], c.Subject)
			for _, e := range c.Evidence {
				o.docs[e.Document] = true
			}
		}
	}
	return x
}

// of returns the recorded entities of a type that documents declare for themselves, by id.
func (x *index) of(t graph.EntityType) []*record {
	var out []*record
	for _, id := range slices.Sorted(maps.Keys(x.records)) {
		if r := x.records[id]; r.Type == t && !r.Gazetteer {
			out = append(out, r)
		}
	}
	return out
}

// closure returns a place and all that it lies in.
func (x *index) closure(places ...string) map[string]bool {
	seen := map[string]bool{}
	for open := slices.Clone(places); len(open) > 0; {
		p := open[len(open)-1]
		open = open[:len(open)-1]
		if !seen[p] {
			seen[p] = true
			open = append(open, x.up[p]...)
		}
	}
	return seen
}

func (x *index) countries(places map[string]bool) []string {
	var out []string
	for p := range places {
		if r := x.records[p]; r != nil && r.Type == graph.Country {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return out
}

func judge(a, b *record, score float64, reason string) graph.Judgement {
	if b.ID < a.ID {
		a, b = b, a
	}
	return graph.Judgement{A: a.ID, B: b.ID, Verdict: graph.Same, Score: score, By: graph.Resolver, Reason: reason}
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func surname(name string) string {
	w := strings.Fields(graph.Fold(name))
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}

// persons are one if their names are equal, or last name and body agree and first names do not contradict; a differing first
// name needs a statement that both documents carry.
func (x *index) persons() []graph.Judgement {
	var out []graph.Judgement
	byName := map[string][]*record{}
	for _, r := range x.of(graph.Person) {
		byName[surname(r.Name)] = append(byName[surname(r.Name)], r)
	}
	bodies := func(r *record) []string {
		return slices.Concat(r.out[graph.Leads], r.out[graph.MemberOf])
	}
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		rs := byName[name]
		for i, a := range rs {
			for _, b := range rs[i+1:] {
				fa, fb := graph.Fold(a.Name), graph.Fold(b.Name)
				body := overlap(bodies(a), bodies(b))
				switch {
				case fa == fb && len(strings.Fields(fa)) > 1:
					out = append(out, judge(a, b, 0.9, "equal names"))
				case body && (strings.HasPrefix(fa, fb) || strings.HasPrefix(fb, fa) || len(strings.Fields(fa)) == 1 || len(strings.Fields(fb)) == 1):
					out = append(out, judge(a, b, 0.85, "same last name and body"))
				case body && x.sharedStatement(a, b):
					out = append(out, judge(a, b, 0.7, "same last name, body and statement; first names differ"))
				case body:
					j := judge(a, b, 0.5, "same last name and body; first names differ")
					j.Verdict = graph.Unsure
					out = append(out, j)
				}
			}
		}
	}
	return out
}

// sharedStatement tells whether two persons issued statements about one and the same thing, or hold equal ranks in one body.
func (x *index) sharedStatement(a, b *record) bool {
	about := func(r *record) []string {
		var out []string
		for _, event := range r.in[graph.IssuedBy] {
			if e := x.records[event]; e != nil {
				out = append(out, e.out[graph.Concerns]...)
			}
		}
		return out
	}
	return overlap(about(a), about(b))
}

// incident is what attacks are compared by.
type incident struct {
	*record
	places    map[string]bool
	countries []string
	cities    []string
	target    []string // kinds of buildings struck
	groups    []string
}

func (x *index) incident(r *record) incident {
	in := incident{record: r}
	direct := slices.Clone(r.out[graph.OccurredIn])
	for _, t := range r.out[graph.Targeted] {
		if f := x.records[t]; f != nil && f.Type == graph.Facility {
			in.target = append(in.target, f.Kind)
			direct = append(direct, x.up[t]...)
		} else if f != nil && f.Type == graph.Event {
			in.target = append(in.target, graph.Fold(f.Kind))
		}
	}
	in.places = x.closure(direct...)
	in.countries = x.countries(in.places)
	for p := range in.places {
		if e := x.records[p]; e != nil && e.Type == graph.City {
			in.cities = append(in.cities, p)
		}
	}
	in.groups = slices.Concat(r.out[graph.AttributedTo], r.out[graph.ClaimedBy])
	return in
}

// attacks are one if their places agree and target, date and victims do not contradict. Where only the country is known, the
// responsible group must agree as well, and there must be one candidate only.
func (x *index) attacks() []graph.Judgement {
	var out []graph.Judgement
	blocks := map[string][]incident{}
	for _, r := range x.of(graph.Attack) {
		in := x.incident(r)
		for _, c := range in.countries {
			blocks[c] = append(blocks[c], in)
		}
	}
	for _, country := range slices.Sorted(maps.Keys(blocks)) {
		all := blocks[country]
		strong := map[string][]string{}
		for i, a := range all {
			for _, b := range all[i+1:] {
				if !x.compatible(a, b) {
					continue
				}
				city := overlap(a.cities, b.cities)
				if city && (overlap(a.target, b.target) || len(a.target) == 0 || len(b.target) == 0) && (overlap(a.target, b.target) || x.agreeMore(a, b)) {
					out = append(out, judge(a.record, b.record, 0.9, "same city and target"))
					strong[a.ID] = append(strong[a.ID], b.ID)
					strong[b.ID] = append(strong[b.ID], a.ID)
				}
			}
		}
		// An incident of which only the country is said joins the one cluster in that country that the same group is held
		// responsible for.
		for _, a := range all {
			if len(a.cities) > 0 {
				continue
			}
			var clusters [][]incident
			for _, b := range all {
				if b.ID == a.ID || sameDocument(a, b) || !x.compatible(a, b) || !x.sameSide(a, b) && !overlap(a.target, b.target) {
					continue
				}
				k := slices.IndexFunc(clusters, func(c []incident) bool {
					return slices.ContainsFunc(c, func(m incident) bool {
						return slices.Contains(strong[m.ID], b.ID) || len(b.cities) == 0 || len(m.cities) == 0
					})
				})
				if k < 0 {
					clusters = append(clusters, []incident{b})
				} else {
					clusters[k] = append(clusters[k], b)
				}
			}
			if len(clusters) == 1 {
				for _, b := range clusters[0] {
					out = append(out, judge(a.record, b.record, 0.7, "same country and group, no other candidate"))
				}
			}
		}
	}
	return out
}

func sameDocument(a, b incident) bool {
	for d := range a.docs {
		if b.docs[d] {
			return true
		}
	}
	return false
}

// compatible tells whether two attacks of different documents may be one.
func (x *index) compatible(a, b incident) bool {
	if a.Aggregate != b.Aggregate || sameDocument(a, b) {
		return false
	}
	if len(a.target) > 0 && len(b.target) > 0 && !overlap(a.target, b.target) {
		return false
	}
	return !conflict(a.values["date"], b.values["date"]) && !deaths(a.record, b.record)
}

// dayGap widens dates before they are compared: reports count days differently.
const dayGap = 7

func conflict(as, bs []*graph.Claim) bool {
	if len(as) == 0 || len(bs) == 0 {
		return false
	}
	for _, a := range as {
		for _, b := range bs {
			da, db := a.Value.Date, b.Value.Date
			if da == nil || db == nil {
				continue
			}
			if da.Earliest == "" && da.Latest == "" || db.Earliest == "" && db.Latest == "" {
				return false
			}
			early, late := da.Latest, db.Earliest
			if early == "" || late == "" || early.AddDays(dayGap) >= late {
				early, late = db.Latest, da.Earliest
				if early == "" || late == "" || early.AddDays(dayGap) >= late {
					return false
				}
			}
		}
	}
	return true
}

// deaths tells whether the totals of two attacks lie so far apart that growing counts of one attack cannot explain it.
func deaths(a, b *record) bool {
	low := func(r *record) (least int, known bool) {
		for _, c := range r.values["killed"] {
			if q := c.Value.Quantity; q != nil && c.Scope == graph.TotalVictims && q.Min != nil {
				if !known || *q.Min > least {
					least, known = *q.Min, true
				}
			}
		}
		return least, known
	}
	x, okX := low(a)
	y, okY := low(b)
	return okX && okY && (x > 4*y+20 || y > 4*x+20)
}

// agreeMore tells whether groups, types, or victims of two attacks agree, beyond place.
func (x *index) agreeMore(a, b incident) bool {
	if x.sameSide(a, b) {
		return true
	}
	codes := func(r incident) []string {
		var out []string
		for _, c := range r.values["attackType"] {
			out = append(out, c.Value.Code)
		}
		return out
	}
	return overlap(codes(a), codes(b))
}

// sameSide tells whether the groups held responsible are equal, or one is a branch of the other.
func (x *index) sameSide(a, b incident) bool {
	if overlap(a.groups, b.groups) {
		return true
	}
	for _, g := range a.groups {
		for _, h := range b.groups {
			if x.records[g] != nil && slices.Contains(x.records[g].out[graph.AffiliateOf], h) || x.records[h] != nil && slices.Contains(x.records[h].out[graph.AffiliateOf], g) {
				return true
			}
		}
	}
	return false
}

// merge remembers which attacks are one, for what hangs on them.
func (x *index) merge(js []graph.Judgement) { x.same = graph.Survivors(js, nil) }

func (x *index) resolve(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = cmp.Or(x.same[id], id)
	}
	return out
}

// facilities of one kind are one if one attack struck them, or if they carry one proper name in one place.
func (x *index) facilities() []graph.Judgement {
	var out []graph.Judgement
	rs := x.of(graph.Facility)
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			if a.Kind != b.Kind {
				continue
			}
			struck := overlap(x.resolve(a.in[graph.Targeted]), x.resolve(b.in[graph.Targeted]))
			named := graph.Fold(a.Name) == graph.Fold(b.Name) && (overlap(x.up[a.ID], x.up[b.ID]) || len(x.up[a.ID]) == 0 || len(x.up[b.ID]) == 0) && strings.ToLower(a.Name) != a.Name
			switch {
			case struck:
				out = append(out, judge(a, b, 0.85, "struck by one attack"))
			case named:
				out = append(out, judge(a, b, 0.8, "same name and place"))
			}
		}
	}
	return out
}

func (x *index) plots() []graph.Judgement {
	var out []graph.Judgement
	rs := x.of(graph.Plot)
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			if a.Aggregate != b.Aggregate || !overlap(x.resolve(a.out[graph.Targeted]), x.resolve(b.out[graph.Targeted])) {
				continue
			}
			if overlap(a.out[graph.AttributedTo], b.out[graph.AttributedTo]) {
				out = append(out, judge(a, b, 0.8, "same target and group"))
			}
		}
	}
	return out
}

// events are one if kind and addressee agree (warnings), kind, speaker and subject (statements), or kind and place.
func (x *index) events() []graph.Judgement {
	var out []graph.Judgement
	rs := x.of(graph.Event)
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			if a.Kind != b.Kind || a.Aggregate != b.Aggregate {
				continue
			}
			switch a.Kind {
			case "WARNING":
				about := func(r *record) []string { return x.resolve(r.out[graph.Concerns]) }
				if overlap(a.out[graph.AddressedTo], b.out[graph.AddressedTo]) && (overlap(about(a), about(b)) || len(about(a)) == 0 || len(about(b)) == 0) &&
					(overlap(a.out[graph.IssuedBy], b.out[graph.IssuedBy]) || len(a.out[graph.IssuedBy]) == 0 || len(b.out[graph.IssuedBy]) == 0 || overlap(about(a), about(b))) {
					out = append(out, judge(a, b, 0.8, "same addressee and matter"))
				}
			case "STATEMENT":
				if surname(strings.Split(a.Name, "'s")[0]) == surname(strings.Split(b.Name, "'s")[0]) && overlap(a.out[graph.Concerns], b.out[graph.Concerns]) {
					out = append(out, judge(a, b, 0.7, "same speaker and matter"))
				}
			case "EVACUATION", "WITHDRAWAL", "TAKEOVER":
				if overlap(a.out[graph.OccurredIn], b.out[graph.OccurredIn]) {
					out = append(out, judge(a, b, 0.8, "same kind and place"))
				}
			case "GATHERING":
				if overlap(x.resolve(a.in[graph.Targeted]), x.resolve(b.in[graph.Targeted])) {
					out = append(out, judge(a, b, 0.8, "struck by one attack"))
				}
			}
		}
	}
	return out
}
