package graphtest

import (
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// World draws random Batches about few things, so that they meet: they agree and contradict, replace each other, merge and
// keep apart. It remembers what it has given out, so that it can load it again, replace it and take it away.
type World struct {
	t *rapid.T
	// Plain leaves out what may take an edge away again: another type for a known id, entities that only some documents take
	// from the gazetteer, derived claims.
	Plain bool
	live  map[string]graph.Batch
}

// NewWorld begins a world that draws from t.
func NewWorld(t *rapid.T) *World { return &World{t: t, live: map[string]graph.Batch{}} }

// Batches are n random Batches of different ids, the same for each seed: for tests that are no properties.
func Batches(n, seed int) []graph.Batch {
	return rapid.Custom(func(t *rapid.T) []graph.Batch { return NewWorld(t).Batches(n) }).Example(seed)
}

// Step is one change: Batches that come, or ids of Batches that go.
type Step struct {
	Apply  []graph.Batch
	Remove []string
}

// Step draws a change. One Apply may hold two Batches of one id.
func (w *World) Step() Step { return drawn(w, "step", w.step) }

func (w *World) step() Step {
	ids := slices.Sorted(maps.Keys(w.live))
	if len(ids) > 0 && w.chance(25) {
		gone := rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 2, rapid.ID[string]).Draw(w.t, "gone")
		for _, id := range gone {
			delete(w.live, id)
		}
		return Step{Remove: gone}
	}
	var s Step
	for range 1 + w.below(3) {
		if len(ids) > 0 && w.chance(15) {
			if again, ok := w.live[pick(w, ids...)]; ok { // the same once more, by another run
				again.Run.ID = w.run()
				s.Apply = append(s.Apply, again)
				continue
			}
		}
		s.Apply = append(s.Apply, w.batch())
	}
	for _, b := range s.Apply {
		w.live[b.ID] = b
	}
	return s
}

// Batches draws n Batches of different ids.
func (w *World) Batches(n int) []graph.Batch {
	if n == 0 {
		return nil
	}
	return drawn(w, "batches", func() []graph.Batch { return w.batches(n) })
}

func (w *World) batches(n int) (out []graph.Batch) {
	for len(out) < n {
		b := w.batch()
		if _, taken := w.live[b.ID]; taken {
			b = w.document(worldDocuments + len(w.live))
		}
		out = append(out, b)
		w.live[b.ID] = b
	}
	return out
}

// batch draws a document or, less often, decisions.
func (w *World) batch() graph.Batch {
	if w.chance(30) {
		return w.decisions(w.below(4))
	}
	return w.document(w.below(worldDocuments))
}

// worldDocuments is how many documents there are, each in as many readings as one likes.
const worldDocuments = 9

// worldText is the text of a document; every text has signs of which bytes and code points differ.
func worldText(n int) string {
	return fmt.Sprintf("Report %d 🔥: the group\u00a0struck the city. “The leader denied it,” a witness said. It was a raid at the cafe\u0301 on day %d.", n, n)
}

var worldQuotes = []string{"the group\u00a0struck the city", "“The leader denied it,”", "It was a raid at the cafe\u0301", "🔥"}

func worldDocumentID(n int) string {
	return graph.DocumentID(graph.ContentHash([]byte(worldText(n))))
}

// Document draws a reading of the document with that number.
func (w *World) Document(n int) graph.Batch {
	return drawn(w, "document", func() graph.Batch { return w.document(n) })
}

func (w *World) document(n int) graph.Batch {
	published := graph.Date("")
	if w.chance(75) {
		published = w.day()
	}
	b := NewDocument(fmt.Sprint("Report ", n), worldText(n), pick(w, "UN", "Wire", ""), published).Run(w.run())
	b.Document(func(d *graph.Document) { d.Reliability = graph.Reliability(pick(w, "", "A", "D")) })
	if w.chance(8) {
		b.Document(func(d *graph.Document) { d.Outcome, d.Reason = graph.Failed, "unreadable" })
		return b.Batch()
	}
	for range 1 + w.below(6) {
		w.claim(b)
	}
	w.retype(b)
	return b.Batch()
}

// retype makes some persons groups of people, where the claims of the document allow it.
func (w *World) retype(b *Builder) {
	for i := range b.batch.Entities {
		e := &b.batch.Entities[i]
		if e.Type == graph.Person && !w.Plain && !slices.ContainsFunc(b.batch.Claims, func(c graph.Claim) bool {
			return (c.Subject == e.ID || c.Object == e.ID) && c.Predicate != string(graph.Targets)
		}) && w.chance(20) {
			e.Type = graph.Collective
		}
	}
}

// claim adds a random claim and declares its ends.
func (w *World) claim(b *Builder) {
	attack, group, person, city := w.name("attack", 4), w.name("group", 4), w.name("person", 3), w.name("city", 3)
	other := w.name("group", 4)
	quote := pick(w, worldQuotes...)
	relation := func(source string, t graph.RelationType, target string) {
		if source != target {
			b.Entity(w.entity(source), w.entity(target)).Relation(source, t, target, quote, func(c *graph.Claim, e *graph.Evidence) { w.qualify(t, c); w.word(c, e) })
		}
	}
	attribute := func(subject, property, scope string, v graph.Value) {
		b.Entity(w.entity(subject)).Attribute(subject, property, scope, v, quote, w.word)
	}
	switch w.below(15) {
	case 0:
		relation(group, graph.RivalOf, other)
	case 1:
		relation(attack, graph.AttributedTo, group)
	case 2:
		relation(attack, graph.OccurredIn, pick(w, city, "country:u"))
	case 3:
		relation(person, graph.Leads, group)
	case 4:
		relation(group, graph.OperatesIn, city)
	case 5:
		relation(group, graph.Targets, pick(w, "country:u", person))
	case 6:
		relation(attack, graph.Targeted, w.name("facility", 2))
	case 7:
		relation(person, graph.KinOf, w.name("person", 3))
	case 8:
		relation(city, graph.LocatedIn, "country:u")
	case 9:
		b.Entity(w.entity(city), w.entity("country:u")).Relation(city, graph.LocatedIn, "country:u", "", func(c *graph.Claim, _ *graph.Evidence) {
			c.Source = "gazetteer:" + pick(w, "one", "two")
		})
	case 10:
		attribute(attack, "date", "", graph.Value{Date: w.date()})
	case 11:
		n := w.below(4)
		attribute(attack, "killed", graph.TotalVictims, graph.Value{Raw: fmt.Sprint(n, " dead"), Quantity: &graph.Quantity{Raw: fmt.Sprint(n), Min: &n, Max: &n, Qualifier: graph.Exact}})
	case 12:
		attribute(attack, "attackType", "", graph.Value{Code: pick(w, "BOMBING_EXPLOSION", "ARMED_ASSAULT")})
	case 13:
		attribute(group, pick(w, "founded", "dissolved"), "", graph.Value{Date: w.date()})
	case 14:
		b.Entity(w.entity(group)).Alias(group, pick(w, "Alpha", "Beta"), quote)
	}
}

// word says how a piece of evidence is worded, and now and then makes the claim a derived one.
func (w *World) word(c *graph.Claim, e *graph.Evidence) {
	e.Modality = pick(w, graph.Modalities()...)
	e.Negative = e.Modality == graph.Denied || w.chance(5)
	e.Implicit, e.Coreference = w.chance(15), w.chance(15)
	e.Confidence = float64(w.below(11)) / 10
	e.Attribution = pick(w, "", "a witness")
	if w.chance(10) && !w.Plain {
		c.Derived, c.Rule, c.DerivedFrom = true, pick(w, "R1", "R5"), []string{pick(w, "clm_1", "clm_2")}
	}
}

func (w *World) qualify(t graph.RelationType, c *graph.Claim) {
	switch t {
	case graph.OperatesIn:
		c.Qualifiers.Mode = pick(w, "", "BASE", "ASPIRED")
	case graph.Targets:
		c.Qualifiers.Mode = pick(w, "", "EXECUTED", "POTENTIAL")
	case graph.Leads:
		c.Qualifiers.Status, c.Qualifiers.Role = pick(w, "", "CURRENT", "FORMER"), pick(w, "", "emir")
	default:
		return
	}
	if w.chance(30) {
		c.Qualifiers.Since = w.date()
	}
	if w.chance(15) {
		c.Qualifiers.Until = w.date()
	}
}

// worldTypes are the types of the things, by the prefix of their ids.
var worldTypes = map[string]graph.EntityType{
	"attack": graph.Attack, "group": graph.ArmedGroup, "person": graph.Person, "city": graph.City, "facility": graph.Facility, "country": graph.Country,
}

// entity declares a thing, not always in the same words.
func (w *World) entity(id string) graph.Entity {
	kind, name := idParts(id)
	e := graph.Entity{ID: id, Type: worldTypes[kind], Name: kind + " " + name + pick(w, "", "", " the Great", " É")}
	if w.chance(20) {
		e.Aliases = []string{pick(w, "Alpha", "Beta", "İbn "+name)}
	}
	if w.chance(20) {
		e.ExternalIDs = []graph.ExternalID{{Scheme: "wikidata", Value: pick(w, "Q1", "Q2")}}
	}
	switch e.Type {
	case graph.Country:
		e.ISO2, e.Gazetteer = "UU", true
	case graph.Facility:
		e.Kind = pick(w, "MOSQUE", "CHURCH")
	case graph.Attack:
		e.Aggregate = w.chance(10)
	case graph.City:
		e.Gazetteer = !w.Plain && w.chance(40)
	}
	return e
}

// decisions draws a Batch of judgements, story links and reviews with that number.
func (w *World) decisions(n int) graph.Batch {
	b := NewBatch(fmt.Sprint("judgement:", n)).Run(w.run())
	for range w.below(4) {
		w.judge(b)
	}
	for range w.below(3) {
		if x, y := w.below(worldDocuments), w.below(worldDocuments); x != y {
			b.Story(worldDocumentID(x), worldDocumentID(y))
		}
	}
	if ids := w.claimIDs(); len(ids) > 0 && w.chance(60) {
		b.Review(pick(w, ids...), pick(w, graph.Rejected, graph.Accepted, graph.Open), fmt.Sprintf("2024-05-0%dT00:00:00Z", 1+w.below(9)))
	}
	return b.Batch()
}

// judge adds a judgement on two things, mostly of one type.
func (w *World) judge(b *Builder) {
	kind := pick(w, "group", "person", "attack", "city")
	other := kind
	if w.chance(10) {
		other = "group"
	}
	x, y := w.name(kind, 4), w.name(other, 4)
	if x != y {
		b.Judge(x, y, pick(w, graph.Same, graph.Same, graph.Different, graph.Unsure), pick(w, graph.Resolver, "analyst"), float64(w.below(5))/4)
	}
}

// claimIDs are the ids of all claims that were given out and not taken back.
func (w *World) claimIDs() []string {
	ids := map[string]bool{}
	for _, b := range w.live {
		for _, c := range b.Claims {
			ids[c.ID] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}
