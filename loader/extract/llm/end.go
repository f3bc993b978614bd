package llm

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// named is an end of a claim: a thing of the document, or one to be made.
type named struct {
	key    string
	entity graph.Entity
	// fresh things are not in the document yet; local ones exist in it alone.
	fresh, local bool
	country      string
	at           doc.Span
	coreference  bool
}

// declare adds a thing that a claim needs.
func (r *reader) declare(n named) {
	if !n.fresh {
		return
	}
	t := r.Thing(n.key, n.entity, n.local)
	if n.country != "" {
		t.Country = n.country
	}
	t.Name(strings.Join(strings.Fields(r.Given(n.at.Start, n.at.End)), " "), n.at)
}

// end finds what an end of a claim names inside its quote, as we read it.
func (r *reader) end(q quote, e *end) (named, string) {
	info, ok := graph.Node(e.Type)
	if !ok || e.Type == graph.DocumentType {
		return named{}, dropForm
	}
	spots := r.places(q, e.Name)
	if len(spots) == 0 {
		return r.elsewhere(q, e)
	}
	why := ""
	for _, spot := range spots {
		find := r.at
		if info.Class == graph.OccurrenceClass {
			find = r.incident
		}
		n, problem := find(spot, e)
		if problem == "" {
			return n, ""
		}
		if why == "" {
			why = problem
		}
	}
	return named{}, why
}

// at reads the name at a spot.
func (r *reader) at(spot doc.Span, e *end) (named, string) {
	met, why := false, dropPart
	for _, m := range r.mentionsAt(spot) {
		if m.Type == doc.DateMention || m.Type == doc.QuantityMention || m.Type.Class() == graph.OccurrenceClass {
			continue
		}
		met = true
		if !r.same(spot, &m) {
			continue
		}
		if n, ok := r.as(&m, e.Type); ok {
			n.at, n.coreference = spot, m.Coreference
			return n, ""
		}
		why = dropType
	}
	if met {
		return named{}, why
	}
	return r.fresh(spot, e)
}

// mentionsAt returns our mentions that overlap a span.
func (r *reader) mentionsAt(s doc.Span) []doc.Mention {
	var out []doc.Mention
	first, last := r.sentencesOf(s)
	for i := first; i <= last; i++ {
		for _, m := range r.InSentence(i) {
			if m.Overlaps(s) {
				out = append(out, m)
			}
		}
	}
	return out
}

// same tells whether a spot and a mention are one name: equal but for articles and words in small letters around our name
// ("the Islamic State group"), and for persons also with or without title and first name. A name inside a longer one of ours
// is another name: a branch is not its parent.
func (r *reader) same(spot doc.Span, m *doc.Mention) bool {
	switch {
	case m.Type == graph.Person && !m.Coreference:
		return spot.Contains(m.Span) || m.Contains(spot)
	case spot.Contains(m.Span):
		return r.plain(spot.Start, m.Start) && r.plain(m.End, spot.End)
	case m.Contains(spot):
		return r.plain(m.Start, spot.Start) && spot.End == m.End
	}
	return false
}

// plain tells whether there is no capital letter and no digit between two code points.
func (r *reader) plain(from, to int) bool {
	return !slices.ContainsFunc(r.Runes[from:to], func(c rune) bool { return unicode.IsUpper(c) || unicode.IsDigit(c) })
}

// as takes a mention of ours for a thing of a type: it must be one, or a country or capital where its government is meant.
func (r *reader) as(m *doc.Mention, t graph.EntityType) (named, bool) {
	thing, entry := r.Things[m.Key], r.x.g.Entry(m.Key)
	switch {
	case m.Type == t && thing != nil:
		return named{key: m.Key, entity: thing.Entity}, true
	case m.Type == t && entry != nil:
		return named{key: entry.ID, entity: entry.Entity(), fresh: true, country: entry.ISO2}, true
	case t != graph.StateBody || entry == nil || m.Type != graph.Country && m.Type != graph.City:
		return named{}, false
	}
	country := entry.ISO2
	if m.Type == graph.City {
		if _, n := r.x.g.MatchMetonym(r.x.g.Words(strings.Fields(graph.Fold(entry.Name))), 0); n == 0 || len(entry.Countries) == 0 {
			return named{}, false
		}
		country = entry.Countries[0]
	}
	government := r.x.g.Government(country)
	if government == nil {
		return named{}, false
	}
	return named{key: government.ID, entity: government.Entity(), fresh: r.Things[government.ID] == nil, country: country}, true
}

// elsewhere takes a pronoun or "the group" in the quote for a thing that is named elsewhere, where our own coreference says so.
func (r *reader) elsewhere(q quote, e *end) (named, string) {
	for _, m := range r.mentionsAt(q.Span) {
		if t := r.Things[m.Key]; m.Coreference && q.Contains(m.Span) && t != nil && t.Entity.Type == e.Type && called(t, e.Name) {
			return named{key: m.Key, entity: t.Entity, at: m.Span, coreference: true}, ""
		}
	}
	return named{}, dropName
}

// called tells whether a thing has a name.
func called(t *doc.Thing, name string) bool {
	name = graph.Fold(name)
	if name == "" {
		return false
	}
	is := func(s string) bool { return graph.Fold(s) == name }
	return is(t.Entity.Name) || slices.ContainsFunc(t.Entity.Aliases, is) || slices.ContainsFunc(t.Surfaces, func(s doc.Surface) bool { return is(s.Text) })
}

// fresh makes a thing of a name that the rules passed over: a proper name that no capital letter beside it makes longer.
func (r *reader) fresh(spot doc.Span, e *end) (named, string) {
	if r.plain(spot.Start, spot.End) && e.Type != graph.Facility && e.Type != graph.Collective {
		return named{}, dropUnknown
	}
	if r.continued(spot, e.Type) {
		return named{}, dropPart
	}
	if key := r.known(e); key != "" {
		return named{key: key, entity: r.Things[key].Entity, at: spot}, ""
	}
	for i, entry := range r.x.g.ByAlias(e.Name) {
		switch {
		case entry.Type != e.Type || e.Type.Class() == graph.PlaceClass && i > 0:
			return named{}, dropType // also where a name of a place is that of several
		default:
			return named{key: entry.ID, entity: entry.Entity(), fresh: r.Things[entry.ID] == nil, country: entry.ISO2, at: spot}, ""
		}
	}
	name := strings.Join(strings.Fields(e.Name), " ")
	n := named{entity: graph.Entity{Type: e.Type, Name: name, Kind: kindOf(e)}, fresh: true, at: spot}
	switch e.Type {
	case graph.Country, graph.AdminArea, graph.City, graph.Region:
		return named{}, dropUnknown
	case graph.ArmedGroup, graph.StateBody, graph.Organization:
		n.key = graph.EntityID(e.Type, name)
		if r.x.g.Entry(n.key) != nil {
			return named{}, dropUnknown
		}
	default:
		n.local = true
		n.key = strings.ToLower(string(e.Type)) + ":" + graph.Slug(name)
	}
	if t := r.Things[n.key]; t != nil {
		n.fresh, n.entity = false, t.Entity
	}
	return n, ""
}

// kindOf is the kind of a new thing: the stated one if it is of the type's list, "" where the type has none.
func kindOf(e *end) string {
	switch list := graph.Kinds(e.Type); {
	case list == nil:
		return ""
	case slices.Contains(list, e.Kind):
		return e.Kind
	}
	return "OTHER"
}

// known returns the key of a thing of the document that has the name and type of an end, "" for none.
func (r *reader) known(e *end) string {
	for _, key := range slices.Sorted(maps.Keys(r.Things)) {
		if t := r.Things[key]; t.Entity.Type == e.Type && called(t, e.Name) {
			return key
		}
	}
	return ""
}

// continued tells whether a capitalised word directly beside a name makes it part of a longer one. Before persons stand titles.
func (r *reader) continued(spot doc.Span, t graph.EntityType) bool {
	first, last := r.sentencesOf(spot)
	for i := r.Sentences[first].First; i < r.Sentences[last].Last; i++ {
		k := &r.Tokens[i]
		if k.Kind != text.Word || !k.Upper() {
			continue
		}
		if k.End+1 == spot.Start && t != graph.Person && i > r.Sentences[first].First || k.Start == spot.End+1 && unicode.IsSpace(r.Runes[spot.End]) && k.Start > spot.End {
			return true
		}
	}
	return false
}

func wordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) }
