package neo4j_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"linkchart/graph"
)

// reference holds Batches and projects them anew every time.
type reference map[string]graph.Batch

func (r reference) project() graph.Projection {
	f := graph.Facts{Documents: map[string]*graph.Document{}}
	var links []graph.StoryLink
	parts := map[string][]graph.Claim{}
	for _, id := range slices.Sorted(maps.Keys(r)) {
		b := r[id]
		if b.Document != nil {
			if b.Document.Outcome == graph.Failed {
				continue
			}
			d := *b.Document
			f.Documents[id] = &d
		}
		f.Declarations = append(f.Declarations, graph.Declarations(&b)...)
		f.Judgements = append(f.Judgements, b.Judgements...)
		f.Reviews = append(f.Reviews, b.Reviews...)
		links = append(links, b.Stories...)
		for _, c := range b.Claims {
			parts[c.ID] = append(parts[c.ID], c)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(parts)) {
		f.Claims = append(f.Claims, graph.JoinClaims(parts[id]))
	}
	for id, story := range graph.StoryClusters(slices.Sorted(maps.Keys(f.Documents)), links) {
		f.Documents[id].Story = story
	}
	return graph.Project(f)
}

// world makes random Batches about few things, so that they meet often.
type world struct{ *rand.Rand }

func (w world) pick(list ...string) string { return list[w.IntN(len(list))] }

func (w world) chance(percent int) bool { return w.IntN(100) < percent }

var things = []graph.Entity{
	{ID: "group:a", Type: graph.ArmedGroup, Name: "Group A"}, {ID: "group:b", Type: graph.ArmedGroup, Name: "Group B"},
	{ID: "group:c", Type: graph.ArmedGroup, Name: "Group C"}, {ID: "person:x", Type: graph.Person, Name: "X"},
	{ID: "person:y", Type: graph.Person, Name: "Y"}, {ID: "attack:p", Type: graph.Attack, Name: "Attack P"},
	{ID: "attack:q", Type: graph.Attack, Name: "Attack Q"}, {ID: "country:u", Type: graph.Country, Name: "U", ISO2: "UU", Gazetteer: true},
	{ID: "city:m", Type: graph.City, Name: "M"},
}

func thing(id string) graph.Entity {
	return things[slices.IndexFunc(things, func(e graph.Entity) bool { return e.ID == id })]
}

func (w world) day() graph.Date {
	return graph.Date(fmt.Sprintf("20%02d-%02d-%02d", 20+w.IntN(4), 1+w.IntN(12), 1+w.IntN(28)))
}

func (w world) date() *graph.FuzzyDate {
	d := w.day()
	return &graph.FuzzyDate{Raw: string(d), EDTF: string(d), Earliest: d, Latest: d, Precision: graph.DayPrecision, Basis: graph.AbsoluteDate}
}

// document makes the Batch of a document with the number.
func (w world) document(n int) graph.Batch {
	hash := graph.ContentHash([]byte(fmt.Sprint("document", n)))
	id := graph.DocumentID(hash)
	b := graph.Batch{ID: id, Run: graph.Run{ID: fmt.Sprint("run-", w.IntN(1000))}, Document: &graph.Document{
		ID: id, ContentHash: hash, Title: fmt.Sprint("Document ", n), Publisher: w.pick("P", "Q", ""), Outcome: graph.Loaded,
		Reliability: graph.Reliability(w.pick("A", "C", "")), Shingles: []uint64{uint64(n), 1 << 63},
	}}
	if w.chance(70) {
		b.Document.Published = w.date()
	}
	if w.chance(10) {
		b.Document.Outcome, b.Document.Reason = graph.Failed, "unreadable"
		return b
	}
	for range 1 + w.IntN(6) {
		b.Claims = append(b.Claims, w.claim(id))
	}
	named := map[string]bool{}
	for _, c := range b.Claims {
		named[c.Subject] = true
		if c.Object != "" {
			named[c.Object] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(named)) {
		e := thing(id)
		if w.chance(30) {
			e.Name += " " + w.pick("One", "Two")
		}
		if w.chance(20) {
			e.Aliases = []string{w.pick("Alpha", "Beta")}
		}
		if w.chance(20) {
			e.ExternalIDs = []graph.ExternalID{{Scheme: "wikidata", Value: w.pick("Q1", "Q2")}}
		}
		if w.chance(3) && e.Type == graph.Person {
			e.Type = graph.Collective
			if !slices.ContainsFunc(b.Claims, func(c graph.Claim) bool {
				return c.Subject == id && c.Predicate == "LEADS" || c.Predicate == "birthDate"
			}) {
				b.Entities = append(b.Entities, e)
				continue
			}
			e.Type = graph.Person
		}
		b.Entities = append(b.Entities, e)
	}
	return b
}

func (w world) claim(document string) graph.Claim {
	c := graph.Claim{Kind: graph.RelationClaim}
	switch w.IntN(9) {
	case 0:
		c.Subject, c.Predicate, c.Object = w.pick("group:a", "group:b"), "RIVAL_OF", w.pick("group:b", "group:c")
		if c.Subject == c.Object {
			c.Object = "group:c"
		}
	case 1:
		c.Subject, c.Predicate, c.Object = w.pick("person:x", "person:y"), "LEADS", w.pick("group:a", "group:b", "group:c")
		c.Qualifiers.Status = w.pick("", "CURRENT", "FORMER")
		if w.chance(30) {
			c.Qualifiers.Since = w.date()
		}
	case 2:
		c.Subject, c.Predicate, c.Object = w.pick("attack:p", "attack:q"), "ATTRIBUTED_TO", w.pick("group:a", "group:b")
	case 3:
		c.Subject, c.Predicate, c.Object = w.pick("attack:p", "attack:q"), "OCCURRED_IN", w.pick("city:m", "country:u")
	case 4:
		c.Subject, c.Predicate, c.Object = w.pick("group:a", "group:b"), "TARGETS", "country:u"
		c.Qualifiers.Mode = w.pick("", "ASPIRED", "EXECUTED")
	case 5:
		c.Kind, c.Subject, c.Predicate = graph.AttributeClaim, w.pick("attack:p", "attack:q"), "date"
		c.Value = &graph.Value{Date: w.date()}
	case 6:
		n := w.IntN(3)
		c.Kind, c.Subject, c.Predicate, c.Scope = graph.AttributeClaim, w.pick("attack:p", "attack:q"), "killed", graph.TotalVictims
		c.Value = &graph.Value{Quantity: &graph.Quantity{Raw: fmt.Sprint(n), Min: &n, Max: &n, Qualifier: graph.Exact}}
	case 7:
		c.Kind, c.Subject, c.Predicate = graph.AttributeClaim, w.pick("attack:p", "attack:q"), "attackType"
		c.Value = &graph.Value{Code: w.pick("BOMBING_EXPLOSION", "ARMED_ASSAULT")}
	case 8:
		c.Subject, c.Predicate, c.Object, c.Source = "city:m", "LOCATED_IN", "country:u", "gazetteer:"+w.pick("one", "two")
		return c
	}
	if w.chance(10) {
		c.Derived, c.Rule, c.DerivedFrom = true, "R1", []string{w.pick("clm_1", "clm_2")}
	}
	for range 1 + w.IntN(2) {
		m := graph.Modalities()[w.IntN(6)]
		start := w.IntN(50)
		c.Evidence = append(c.Evidence, graph.Evidence{
			Document: document, Start: start, End: start + 3, Quote: "abc", Sentence: "They said abc " + w.pick("bombing", "shooting") + ".", Modality: m,
			Negative: m == graph.Denied, Implicit: w.chance(10), Extractor: w.pick("names", "attacks"), Confidence: float64(w.IntN(11)) / 10,
		})
	}
	return c
}

// judgements makes a Batch of judgements, reviews and story links.
func (w world) judgements(n int, claims []string) graph.Batch {
	b := graph.Batch{ID: fmt.Sprint("judgement:", n)}
	for range w.IntN(4) {
		i, j := w.IntN(len(things)), w.IntN(len(things))
		if i == j || things[i].Type != things[j].Type && !w.chance(10) {
			continue
		}
		b.Judgements = append(b.Judgements, graph.Judgement{
			A: things[i].ID, B: things[j].ID, Verdict: graph.Verdict(w.pick("SAME", "SAME", "DIFFERENT", "UNSURE")),
			Score: float64(w.IntN(5)) / 4, By: w.pick("resolver", "ann"),
		})
	}
	for range w.IntN(3) {
		a, c := w.IntN(9), w.IntN(9)
		if a != c {
			b.Stories = append(b.Stories, graph.StoryLink{A: docID(a), B: docID(c), Runs: 30})
		}
	}
	if len(claims) > 0 && w.chance(60) {
		b.Reviews = append(b.Reviews, graph.Review{Claim: claims[w.IntN(len(claims))], Status: graph.ClaimStatus(w.pick("REJECTED", "ACCEPTED", "OPEN")), By: "ann", At: string(w.day())})
	}
	return b
}

func docID(n int) string {
	return graph.DocumentID(graph.ContentHash([]byte(fmt.Sprint("document", n))))
}

// claimIDs returns the ids of all claims of live Batches.
func (r reference) claimIDs() []string {
	ids := map[string]bool{}
	for _, b := range r {
		for _, c := range b.Claims {
			ids[c.ID] = true
		}
	}
	return slices.SortedFunc(maps.Keys(ids), cmp.Compare[string])
}
