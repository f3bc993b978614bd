package doc

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/text"
)

// Document is a text on its way through extraction: what it says of itself, and what extractors found so far.
type Document struct {
	*text.Text
	Decoded *Decoded
	// Published, PageDate and Title are set by the first extractor; Anchor is the day that relative dates count from, "" if
	// the document is undated. DateBasis is metadata, byline, dateline or none.
	Title     string
	Published *graph.FuzzyDate
	PageDate  *graph.FuzzyDate
	DateBasis string
	Anchor    graph.Date
	// Lang is the language of the greater part (ISO 639-1), "" if it cannot be told. LeftOut says in words what of the text
	// nothing is read out of, "" if all is read.
	Lang, LeftOut string
	// Asked is what came of asking a language model, nil if none was asked.
	Asked *Asked

	Things map[string]*Thing
	// Mentions may be added to; see [Document.Changed] for other changes.
	Mentions []Mention
	Findings []Finding

	index   *mentionIndex
	changed bool
	folded  []string
	dates   map[saidDate]graph.FuzzyDate
	// countries are those of the things that were asked for.
	countries map[string]string
	room      *room
}

// Thing is something a document speaks of. Key is the id of a known thing, or a name of its own inside this document.
type Thing struct {
	Key    string
	Entity graph.Entity
	// Local things exist in this document only until they are resolved; the others carry their final id as Key.
	Local bool
	// Surfaces are the forms under which it is named, each once, with their first places.
	Surfaces []Surface
	// one is the room for the first of them: most things are named in one way.
	one [1]Surface
	// Order is the place of the first mention: ties are broken by it.
	Order int
	// Country is the ISO 3166-1 code of the country it belongs to or lies in, if known.
	Country string
	// Titled persons are named with rank or office, titled buildings have a name of their own, titled organisations are called so by a noun.
	Titled bool
	// Place is the key of the place it lies in, if the text says so.
	Place string
}

// Surface is a form under which a thing is named, and the place where it first is.
type Surface struct {
	Text string
	Span
}

// Mention is a place where a thing is named.
type Mention struct {
	Key  string
	Type graph.EntityType
	Span
	// First and Last are tokens, half open; Sentence the index of the sentence.
	First, Last, Sentence int
	// Coreference: the words are "the group", "it" and the like.
	Coreference bool
	// Adjective: the words are an adjective of a place ("Russian").
	Adjective bool
	// Metonym: the words name a place or building and may mean its government.
	Metonym bool
}

// Finding is a statement found at one place: a relation (Object set) or an attribute (Value set).
type Finding struct {
	Subject, Predicate, Object string
	Value                      *graph.Value
	Scope                      string
	Qualifiers                 graph.Qualifiers
	Span
	Sentence    int
	Modality    graph.Modality
	Attribution string
	SaidBy      string
	Negative    bool
	Implicit    bool
	Coreference bool
	Derived     bool
	Rule        string
	Confidence  float64
	Extractor   string
	Version     string
	// Beside tells that the finding stands beside those of the rules and takes nothing from them.
	Beside bool
}

// Findings is what extraction found in one document.
type Findings struct {
	Document *Document
}

// Thing returns the thing with a key, making it if it is new.
func (d *Document) Thing(key string, e graph.Entity, local bool) *Thing {
	if t := d.Things[key]; t != nil {
		return t
	}
	t := d.own().things.One()
	*t = Thing{Key: key, Entity: e, Local: local, Order: len(d.Things)}
	d.Things[key] = t
	return t
}

// Known returns the thing with the id of a known entity, which is only asked for if the thing is new.
func (d *Document) Known(id string, entity func() graph.Entity) *Thing {
	if t := d.Things[id]; t != nil {
		return t
	}
	return d.Thing(id, entity(), false)
}

// CountryOf returns what a function of the gazetteer says of the country of a thing, which is asked once for each key.
func (d *Document) CountryOf(key string, country func(key string) string) string {
	c, known := d.countries[key]
	if !known {
		if d.countries == nil {
			d.countries = map[string]string{}
		}
		c = country(key)
		d.countries[key] = c
	}
	return c
}

// Folded returns a token in the form in which names are compared, see [graph.Fold].
func (d *Document) Folded(token int) string {
	if d.folded == nil {
		r := d.own()
		if cap(r.folded) < len(d.Tokens) {
			r.folded = make([]string, len(d.Tokens)+len(d.Tokens)/4)
		}
		d.folded = r.folded[:len(d.Tokens)]
		for i := range d.Tokens {
			t := &d.Tokens[i]
			if d.folded[i] = t.Lower; len(t.Lower) != len(t.Text) || !plain(t.Lower) {
				d.folded[i] = graph.Fold(t.Text)
			}
		}
	}
	return d.folded[token]
}

// plain tells whether folding leaves a word in lower case as it is.
func plain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// Name records a surface form of a thing.
func (t *Thing) Name(surface string, at Span) {
	if !slices.ContainsFunc(t.Surfaces, func(s Surface) bool { return s.Text == surface }) {
		if t.Surfaces == nil {
			t.Surfaces = t.one[:0:1]
		}
		t.Surfaces = append(t.Surfaces, Surface{surface, at})
	}
}
