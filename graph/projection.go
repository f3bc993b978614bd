package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Declaration is an entity as one Batch declares it, with the counts of what that Batch says about it.
type Declaration struct {
	Batch  string `json:"batch"`
	Entity Entity `json:"entity"`
	// Claims and Evidence count those of the Batch that have the entity as an end.
	Claims   int `json:"claims,omitempty"`
	Evidence int `json:"evidence,omitempty"`
}

// Declarations returns what a Batch declares, ordered by entity id.
func Declarations(b *Batch) []Declaration {
	out := make([]Declaration, len(b.Entities))
	at := make(map[string]int, len(b.Entities))
	for i, e := range b.Entities {
		out[i] = Declaration{Batch: b.ID, Entity: e}
		at[e.ID] = i
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		ends := []string{c.Subject, c.Object}
		if c.Object == c.Subject {
			ends = ends[:1]
		}
		for _, end := range ends {
			if j, ok := at[end]; ok {
				out[j].Claims++
				out[j].Evidence += len(c.Evidence)
			}
		}
	}
	slices.SortFunc(out, func(a, b Declaration) int { return cmp.Compare(a.Entity.ID, b.Entity.ID) })
	return out
}

// Facts is everything a projection rests on.
type Facts struct {
	Declarations []Declaration
	// Claims carry the evidence of live documents only.
	Claims []Claim
	// Documents that live, by id, each with its Story.
	Documents map[string]*Document
	// Judgements and Reviews are those of all live Batches.
	Judgements []Judgement
	Reviews    []Review
}

// Projection is the entity layer that follows from Facts: entities ordered by id (merged ones left out), edges by id,
// Survivors maps merged ids to what stands for them, Contested holds the ids of contested claims, Relations maps claim ids
// to the ids of the edges that they support.
type Projection struct {
	Entities  []Entity
	Edges     []Edge
	Survivors map[string]string
	Contested map[string]bool
	Relations map[string]string
}

// Project turns claims into entities and edges. It depends on nothing else and on no order. Stores keep its result up to
// date with the pieces it is made of ([ProjectEntity], [ProjectEdge], [SlotContested]); rebuilding must give the same.
func Project(f Facts) Projection {
	p := Projection{Contested: map[string]bool{}, Relations: map[string]string{}}
	gazetteer := map[string]bool{}
	for _, d := range f.Declarations {
		if d.Entity.Gazetteer {
			gazetteer[d.Entity.ID] = true
		}
	}
	p.Survivors = Survivors(f.Judgements, func(id string) bool { return gazetteer[id] })
	resolve := func(id string) string {
		if s, ok := p.Survivors[id]; ok {
			return s
		}
		return id
	}
	unsure := UnsureIDs(f.Judgements)
	status := ReviewStatuses(f.Reviews)

	declared := map[string][]Declaration{}
	for _, d := range f.Declarations {
		id := resolve(d.Entity.ID)
		declared[id] = append(declared[id], d)
	}
	slots := map[string][]*Claim{}
	dates := map[string][]*Claim{}
	edges := map[string][]*Claim{}
	for i := range f.Claims {
		c := &f.Claims[i]
		subject := resolve(c.Subject)
		if c.Kind == RelationClaim {
			key := EdgeKey(RelationType(c.Predicate), subject, resolve(c.Object))
			edges[key] = append(edges[key], c)
			continue
		}
		if status[c.ID] == Rejected {
			continue
		}
		slots[subject+"|"+c.Predicate+"|"+c.Scope] = append(slots[subject+"|"+c.Predicate+"|"+c.Scope], c)
		if IsDatePredicate(c.Predicate) {
			dates[subject] = append(dates[subject], c)
		}
	}

	entities := make(map[string]*Entity, len(declared))
	for id, ds := range declared {
		entities[id] = ProjectEntity(id, ds, dates[id], f.Documents, unsure)
	}
	for _, claims := range slots {
		if e := entities[resolve(claims[0].Subject)]; e != nil && SlotContested(e.Type, claims, f.Documents) {
			for _, c := range claims {
				p.Contested[c.ID] = true
			}
		}
	}
	for _, claims := range edges {
		c := claims[0]
		source, target := resolve(c.Subject), resolve(c.Object)
		var ws []Witness
		for _, c := range claims {
			if status[c.ID] != Rejected {
				ws = append(ws, Witnesses(c, f.Documents)...)
			}
		}
		e, contested := ProjectEdge(RelationType(c.Predicate), entities[source], entities[target], ws)
		for _, c := range claims {
			if contested {
				p.Contested[c.ID] = true
			}
			if e != nil && status[c.ID] != Rejected {
				p.Relations[c.ID] = e.ID
			}
		}
		if e == nil {
			continue
		}
		entities[e.Source].Degree++
		entities[e.Target].Degree++
		p.Edges = append(p.Edges, *e)
	}
	slices.SortFunc(p.Edges, func(a, b Edge) int { return cmp.Compare(a.ID, b.ID) })
	for _, id := range slices.Sorted(maps.Keys(entities)) {
		p.Entities = append(p.Entities, *entities[id])
	}
	return p
}

// UnsureIDs returns the ids that an UNSURE judgement names: candidates.
func UnsureIDs(js []Judgement) map[string]bool {
	out := map[string]bool{}
	for _, j := range js {
		if j.Verdict == Unsure {
			out[j.A], out[j.B] = true, true
		}
	}
	return out
}

// ReviewStatuses returns the last decision on each claim, by At, then By, then Status.
func ReviewStatuses(rs []Review) map[string]ClaimStatus {
	last := map[string]Review{}
	for _, r := range rs {
		o, ok := last[r.Claim]
		if !ok || cmp.Or(cmp.Compare(o.At, r.At), cmp.Compare(o.By, r.By), cmp.Compare(o.Status, r.Status)) < 0 {
			last[r.Claim] = r
		}
	}
	out := make(map[string]ClaimStatus, len(last))
	for id, r := range last {
		out[id] = r.Status
	}
	return out
}

// IsDatePredicate tells whether claims of that predicate enter an entity's date summary.
func IsDatePredicate(predicate string) bool {
	return predicate == "date" || predicate == "founded" || predicate == "dissolved" || predicate == "published"
}

// ProjectEntity joins the declarations of an entity and of what was merged into it. dateClaims are its open claims of
// [IsDatePredicate]; docs are the live documents; unsure the ids of candidates. Degree is left 0.
func ProjectEntity(id string, ds []Declaration, dateClaims []*Claim, docs map[string]*Document, unsure map[string]bool) *Entity {
	ds = slices.Clone(ds)
	slices.SortFunc(ds, func(a, b Declaration) int {
		return cmp.Or(cmp.Compare(a.Entity.ID, b.Entity.ID), cmp.Compare(a.Batch, b.Batch))
	})
	e := &Entity{ID: id, Status: Active}
	names, kinds, types, memberTypes := votes{}, votes{}, votes{}, votes{}
	aliases, metonyms, members := map[string]bool{}, map[string]bool{}, map[string]bool{}
	externals := map[ExternalID]bool{}
	sources := map[string]bool{}
	stories := map[string]bool{}
	fixedName := ""
	for _, d := range ds {
		x := &d.Entity
		if x.ID != id {
			members[x.ID] = true
		}
		if unsure[x.ID] {
			e.Status = Candidate
		}
		story := d.Batch
		if doc := docs[d.Batch]; doc != nil {
			if !sources[doc.ID] {
				sources[doc.ID] = true
				e.Support.report(doc)
			}
			story = doc.Story
			stories[story] = true
			if doc.LastDay() == "" {
				e.Support.Undated += d.Evidence
			}
		}
		e.Support.Claims += d.Claims
		e.Support.Evidence += d.Evidence
		names.add(x.Name, story)
		if x.ID == id {
			types.add(string(x.Type), story)
		} else {
			memberTypes.add(string(x.Type), story)
		}
		if x.Kind != "" {
			kinds.add(x.Kind, story)
		}
		for _, a := range append([]string{x.Name}, x.Aliases...) {
			aliases[a] = true
		}
		for _, m := range x.Metonyms {
			metonyms[m] = true
		}
		for _, ext := range x.ExternalIDs {
			externals[ext] = true
		}
		e.Aggregate = e.Aggregate || x.Aggregate
		if x.Gazetteer && !e.Gazetteer {
			e.Gazetteer, fixedName = true, x.Name
			e.ISO2, e.ISO3, e.ISOCode, e.M49, e.Level = x.ISO2, x.ISO3, x.ISOCode, x.M49, x.Level
			e.GeonamesID, e.Point, e.GeoPrecision = x.GeonamesID, x.Point, x.GeoPrecision
		}
	}
	e.Name = cmp.Or(fixedName, names.best())
	e.Kind = kinds.best()
	e.Type = EntityType(cmp.Or(types.best(), memberTypes.best()))
	delete(aliases, e.Name)
	e.Aliases, e.Metonyms, e.Members = sortedKeys(aliases), sortedKeys(metonyms), sortedKeys(members)
	e.ExternalIDs = slices.SortedFunc(maps.Keys(externals), func(a, b ExternalID) int {
		return cmp.Or(cmp.Compare(a.Scheme, b.Scheme), cmp.Compare(a.Value, b.Value))
	})
	e.Support.Documents, e.Support.Clusters = len(sources), len(stories)
	e.summariseDate(dateClaims, docs)
	return e
}

// summariseDate sets the date summary: of the best claim that has bounds; for a group from founding to dissolution.
func (e *Entity) summariseDate(claims []*Claim, docs map[string]*Document) {
	by := map[string][]*Claim{}
	for _, c := range claims {
		if c.Value != nil && c.Value.Date != nil && (c.Value.Date.Earliest != "" || c.Value.Date.Latest != "") {
			by[c.Predicate] = append(by[c.Predicate], c)
		}
	}
	pick := func(predicate string) *FuzzyDate {
		if best := BestClaim(by[predicate], docs); best != nil {
			return best.Value.Date
		}
		return nil
	}
	if founded, dissolved := pick("founded"), pick("dissolved"); founded != nil || dissolved != nil {
		if founded != nil {
			e.DateEDTF, e.DateEarliest = founded.EDTF, founded.Earliest
		}
		if dissolved != nil {
			e.DateLatest = dissolved.Latest
		}
		return
	}
	if d := cmp.Or(pick("date"), pick("published")); d != nil {
		e.DateEDTF, e.DateEarliest, e.DateLatest = d.EDTF, d.Earliest, d.Latest
	}
}

func (s *Support) report(d *Document) {
	day := d.LastDay()
	if day == "" {
		return
	}
	if s.FirstReported == "" || day < s.FirstReported {
		s.FirstReported = day
	}
	s.LastReported = max(s.LastReported, day)
}

// votes counts for each text the stories that use it.
type votes map[string]map[string]bool

func (v votes) add(text, story string) {
	if v[text] == nil {
		v[text] = map[string]bool{}
	}
	v[text][story] = true
}

// best is the text of most stories, then the longest, then the smallest.
func (v votes) best() string {
	best := ""
	for t := range v {
		if best == "" || cmp.Or(cmp.Compare(len(v[best]), len(v[t])), cmp.Compare(len(best), len(t)), cmp.Compare(t, best)) < 0 {
			best = t
		}
	}
	return best
}

func sortedKeys(m map[string]bool) []string {
	if len(m) == 0 {
		return nil
	}
	return slices.Sorted(maps.Keys(m))
}
