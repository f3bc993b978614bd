package attacks

import (
	"cmp"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// People without a name who are struck: "shot eleven coal miners", "the massacre of 32 villagers".

// crowds are nouns for people who are attacked for what they are or do.
var crowds = wordSet(`villager villagers civilian civilians resident residents worshipper worshippers pilgrim pilgrims mourner mourners farmer farmers herder herders herdsman fisherman
	fishermen miner miners labourer labourers laborer laborers worker workers employee employees engineer engineers technician technicians contractor contractors driver drivers
	trucker truckers student students pupil pupils schoolchildren schoolgirl schoolgirls schoolboys children teacher teachers schoolteacher schoolteachers lecturer lecturers
	tourist tourists traveller travellers passenger passengers commuters pedestrian pedestrians shopper shoppers trader traders shopkeeper shopkeepers diner diners spectators
	reveller revellers demonstrators protesters journalist journalists reporter reporters broadcaster priest priests nun nuns missionary missionaries monk monks imam cleric
	clerics pastor seminarians doctor doctors nurse nurses medics patients vaccinator vaccinators volunteer volunteers humanitarians migrants refugees settler settlers soldier soldiers
	troops policeman policemen police officer officers policewoman constable constables gendarme gendarmes guard guards recruit recruits cadet cadets conscript conscripts peacekeeper
	peacekeepers legionnaire legionnaires marines paratroopers airmen sailors sailor sergeant seminarian judge judges magistrate prosecutor prosecutors lawyer lawyers politician politicians
	official officials councillor councillors senators lawmakers candidate candidates diplomat diplomats expatriates foreigners voters shepherds loggers hunters fishers
	christians copts shiites shias sunnis yazidis hazaras sikhs hindus jews muslims ahmadis tutsi hutu amhara fulani tuaregs kurds rohingya israelis americans britons frenchmen germans
	worshipper bystanders bystander customers guests tribesmen elders elder bodyguards bodyguard waitress waiter caretaker clerk couple family families boys girls crew workmen`)

// struckCrowd records as a target people without a name whom a deed struck.
func (r *reader) struckCrowd(s *syntax.Sentence, i int, in *incident) {
	if i < 0 || i >= len(s.Chunks) || in.aggregate {
		return
	}
	c := &s.Chunks[i]
	if of := s.Complement(i); len(of) > 0 && (c.Core != nil && c.Core.Type == doc.QuantityMention || amounts.Has(c.Word)) {
		c = &s.Chunks[of[0]] // "two of its soldiers", "a group of pilgrims"
		i = of[0]
	}
	counted := false
	for _, m := range c.Mentions {
		switch {
		case m.Type == doc.QuantityMention:
			counted = true
		case m.Type == graph.ArmedGroup || m.Type == graph.Person || m.Coreference:
			return
		}
	}
	if i >= 2 && s.Chunks[i-1].Kind == syntax.Comma && s.Chunks[i-2].Core != nil && s.Chunks[i-2].Core.Type == graph.Person {
		return // "killed X, a police officer"
	}
	if c.Kind != syntax.Noun || c.Core != nil && c.Core.Type != doc.QuantityMention || !crowds.Has(c.Word) || !counted && !c.Plural && c.Article != "a" && c.Article != "an" || c.Article == "its" || c.Article == "their" || c.Article == "his" {
		return
	}
	words := whoWere(strings.Join(strings.Fields(s.Text(i)), " "))
	key := "collective:" + graph.Slug(words) + ":" + in.thing.Key
	span := s.Span(i, i)
	t := r.Thing(key, graph.Entity{Type: graph.Collective, Name: words}, true)
	t.Name(words, span)
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: key, Span: span, Confidence: 0.6})
}

// isSite tells whether a noun is one for a building or a vehicle that may be struck, of which there may be more than one: "a refinery", "buses".
func isSite(word string) bool {
	one := strings.TrimSuffix(word, "s")
	return siteKind(word) != "" || siteKind(one) != "" || siteKind(strings.TrimSuffix(one, "e")) != "" || wheels.Has(word) || wheels.Has(one)
}

// siteKind is the kind of facility that a noun stands for, "" for roads and what is none.
func siteKind(word string) string {
	if kind := doc.Sites.Of(word); kind != "ROAD" || word == "bridge" || word == "tunnel" {
		return kind
	}
	return ""
}

// kindOfSite is the kind of facility that a noun stands for, "OTHER" where it tells of none.
func kindOfSite(word string) string {
	return cmp.Or(siteKind(word), siteKind(strings.TrimSuffix(word, "s")), "OTHER")
}

// wheels are nouns for vehicles and small things that are struck, though none has a name of its own.
var wheels = wordSet(`coach patrol column truck lorry vehicle jeep pylon roadblock position radar boat dhow railway antenna mast van taxi house rickshaw ambulance locomotive trolleybus
	stall pharmacy salon boutique dealership garage laboratory dispensary playground wellhead home`)

// site tells whether a noun phrase is for a building, a ground or a vehicle, with a name or without.
func site(s *syntax.Sentence, i int) bool {
	return building(s, i) || s.Chunks[i].Core == nil && isSite(s.Chunks[i].Word)
}

// hurling are verbs for what is done with a thing that hits another.
var hurling = wordSet(`throw hurl lob toss fling`)

// struckSite records as a target a building or a vehicle without a name that a deed struck, where it struck none with a name.
func (r *reader) struckSite(s *syntax.Sentence, i int, in *incident) {
	if i >= 0 && i < len(s.Chunks) && (!strings.HasPrefix(in.target, "facility:") && !r.struckNamed(in) || s.Chunks[i].Article != "the" && listedSite(s, i)) {
		r.siteStruck(s, i, in)
	}
}

// siteStruck records as a target a building or a vehicle without a name.
func (r *reader) siteStruck(s *syntax.Sentence, i int, in *incident) {
	if in.aggregate {
		return
	}
	c := &s.Chunks[i]
	counted := len(c.Mentions) > 0 && c.Mentions[0].First == c.First && r.few(c.Mentions[0]) // "two electricity pylons"
	if c.Kind != syntax.Noun || c.Core != nil || !isSite(c.Word) || (c.Plural || c.Article != "a" && c.Article != "an" && c.Owned >= 0 && !(in.place != "" && r.firstSite(c))) && !counted {
		return
	}
	for _, m := range c.Mentions {
		if m.Type == graph.ArmedGroup || m.Type == graph.Person || m.Type == graph.Facility || m.Coreference {
			return
		}
	}
	if of := s.Complement(i); len(of) > 0 && building(s, of[0]) {
		return // "the visitors' gallery of the X exchange": the exchange
	}
	words := whoWere(strings.Join(strings.Fields(s.Text(i)), " "))
	if t := r.Things[in.place]; t != nil {
		words += " in " + t.Entity.Name
	}
	key := "facility:" + graph.Slug(words) + ":" + in.thing.Key
	span := s.Span(i, i)
	t := r.Thing(key, graph.Entity{Type: graph.Facility, Name: words, Kind: kindOfSite(c.Word)}, true)
	t.Name(words, span)
	t.Place = in.place
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: key, Span: span, Confidence: 0.6})
}

// townsOwn are buildings of which a town has one.
var townsOwn = wordSet(`airport prison jail hospital barracks parliament cathedral courthouse`)

// firstSite tells whether "the" stands before a building that was not told of before: "the central prison", "the airport".
func (r *reader) firstSite(c *syntax.Chunk) bool {
	if c.Article != "the" || len(c.Mentions) > 0 || c.Last-c.First < 3 && !townsOwn.Has(c.Word) || r.Tokens[c.First+1].Lower == "same" {
		return false
	}
	return !text.Any(r.Tokens[:c.First], func(t *text.Token) bool { return t.Lower == c.Word }) && !text.Any(r.Mentions, func(m *doc.Mention) bool {
		return m.Type == graph.Facility && m.First < c.First
	})
}

// sited tells whether one of some noun phrases is for the one building of its kind of which a text tells for the first time: "attacked the jail".
func (r *reader) sited(s *syntax.Sentence, patients []int) bool {
	return slices.ContainsFunc(patients, func(i int) bool {
		c := &s.Chunks[i]
		return c.Core == nil && isSite(c.Word) && r.firstSite(c)
	})
}

// fewSites is how many buildings may be struck at once; more of them are many attacks.
const fewSites = 6

// few tells whether a mention is the number of a few things.
func (r *reader) few(m *doc.Mention) bool {
	if m.Type != doc.QuantityMention {
		return false
	}
	q, ok := graph.ParseQuantity(r.Slice(m.Start, m.End))
	return ok && q.Max != nil && *q.Max <= fewSites
}

// listedSite tells whether a noun phrase is one of a list with a building that the text names or places: "a school and a clinic in X".
func listedSite(s *syntax.Sentence, i int) bool {
	list := s.List(i)
	if len(list) == 1 && i >= 2 && s.Chunks[i-1].Kind == syntax.Conjunction && s.Chunks[i-2].Kind == syntax.Noun {
		list = append(list, i-2)
	}
	for _, k := range list {
		if m := s.Chunks[k].Core; k != i && m != nil && m.Type == graph.Facility {
			return true
		}
	}
	return false
}

// struckNamed tells whether an incident is said to have struck somebody or something with a name.
func (r *reader) struckNamed(in *incident) bool {
	for t := range r.targeted {
		if t[0] == in.thing.Key && !strings.HasPrefix(t[1], "collective:") {
			return true
		}
	}
	return false
}
