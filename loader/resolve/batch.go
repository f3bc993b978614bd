// Package resolve turns findings into claims with evidence, and proposes which records of different documents are one thing.
package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// Input is one document as extraction left it.
type Input struct {
	FileName    string
	ContentHash string
	Decoded     *doc.Decoded
	Findings    *doc.Findings
	Gazetteer   *gazetteer.Gazetteer
}

// Sources of claims without evidence.
const gazetteerSource = "gazetteer"

// Version rises when the Batch that is made of the same findings changes: documents are then read again.
const Version = "2"

// namesExtractor is the extractor on evidence that only shows that a thing is named.
const namesExtractor, namesVersion = "names", "1"

// context is how many code points of prefix and suffix evidence keeps.
const context = 32

// builder makes one Batch.
type builder struct {
	Input
	d     *doc.Document
	docID string
	items map[string]*item // by key
	batch graph.Batch
	// room is for evidence, of which most claims have one.
	room []graph.Evidence
}

// item is a thing with the id that it gets, and whether a claim names it.
type item struct {
	*doc.Thing
	id   string
	used bool
}

// Batch makes the sealed Batch of a document: its record, what it names and what it says.
func Batch(in Input) (graph.Batch, error) {
	b := &builder{Input: in, d: in.Findings.Document, docID: graph.DocumentID(in.ContentHash)}
	b.batch = graph.Batch{ID: b.docID, Document: b.document(), Text: in.Decoded.Text}
	b.items = make(map[string]*item, len(b.d.Things)+len(b.d.Things)/4)
	room := make([]item, 0, len(b.d.Things))
	for key, t := range b.d.Things {
		id := key
		if t.Local {
			id = graph.LocalID(t.Entity.Type, t.Entity.Name, in.ContentHash, key)
		}
		room = append(room, item{Thing: t, id: id})
		b.items[key] = &room[len(room)-1]
	}
	b.drop()
	surfaces := b.surfaces()
	n := len(b.d.Findings) + len(surfaces)
	b.room = make([]graph.Evidence, 0, n+b.adjectives())
	b.batch.Claims = make([]graph.Claim, 0, cap(b.room)+len(b.d.Things))
	for i := range b.d.Findings {
		b.finding(&b.d.Findings[i])
	}
	b.mentions(surfaces)
	b.nations()
	b.reference()
	b.entities()
	if err := b.batch.SealOwn(); err != nil {
		return graph.Batch{}, err
	}
	return b.batch, nil
}

func (b *builder) document() *graph.Document {
	d, meta := b.d, b.Decoded.Meta
	out := &graph.Document{
		ID: b.docID, ContentHash: b.ContentHash, FileName: b.FileName, URL: meta.URL, Title: d.Title, Publisher: meta.Publisher,
		Published: d.Published, PageDate: d.PageDate, DateBasis: d.DateBasis, Lang: cmp.Or(d.Lang, meta.Lang, "en"), MediaType: b.Decoded.MediaType,
		Reliability: meta.Reliability, CodePoints: len(d.Runes), Shingles: shingles(d), Reason: d.LeftOut,
	}
	return out
}

// runLength is the number of words in a run that stories are compared by.
const runLength = 5

const fnvOffset, fnvPrime = 14695981039346656037, 1099511628211

// shingles hashes the five-word runs of the running text: FNV-1a, 64 bits.
func shingles(d *doc.Document) []uint64 {
	words := make([]string, 0, len(d.Tokens))
	for _, s := range d.Sentences {
		if s.Furniture {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if w := d.Folded(i); w != "" {
				words = append(words, w)
			}
		}
	}
	if len(words) < runLength {
		return nil
	}
	out := make([]uint64, 0, len(words))
	var open [runLength]uint64 // the hashes of the runs that the word at hand belongs to, the oldest first
	for i, w := range words {
		copy(open[:], open[1:])
		open[runLength-1] = fnvOffset
		a, b, c, d, e := open[0], open[1], open[2], open[3], open[4]
		if i > 0 { // the last run begins with the word
			a, b, c, d = (a^' ')*fnvPrime, (b^' ')*fnvPrime, (c^' ')*fnvPrime, (d^' ')*fnvPrime
		}
		for k := 0; k < len(w); k++ { // side by side: the steps of one wait for each other
			x := uint64(w[k])
			a, b, c, d, e = (a^x)*fnvPrime, (b^x)*fnvPrime, (c^x)*fnvPrime, (d^x)*fnvPrime, (e^x)*fnvPrime
		}
		open = [runLength]uint64{a, b, c, d, e}
		if i >= runLength-1 {
			out = append(out, a)
		}
	}
	return slices.Compact(sorted(out))
}

// sorted returns hashes in order. They are parted by their first bytes, so that little is left to compare: in half the time of
// [slices.Sort].
func sorted(list []uint64) []uint64 {
	var ends [257]int
	for _, h := range list {
		ends[h>>56+1]++
	}
	for i := 1; i < len(ends); i++ {
		ends[i] += ends[i-1]
	}
	out, at := make([]uint64, len(list)), ends
	for _, h := range list {
		out[at[h>>56]] = h
		at[h>>56]++
	}
	for i := range 256 {
		slices.Sort(out[ends[i]:ends[i+1]])
	}
	return out
}

// drop removes findings that contradict each other or the nature of their ends.
func (b *builder) drop() {
	type claim struct {
		subject, object string
		sentence        int
	}
	claimed, speaker := map[claim]doc.Span{}, map[claim]string{}
	for i := range b.d.Findings {
		if f := &b.d.Findings[i]; f.Predicate == string(graph.ClaimedBy) && !f.Beside {
			key := claim{f.Subject, f.Object, f.Sentence}
			if span, known := claimed[key]; known {
				claimed[key] = doc.Span{Start: min(span.Start, f.Span.Start), End: max(span.End, f.Span.End)}
			} else {
				claimed[key] = f.Span
			}
			speaker[key] = f.Attribution
		}
	}
	killings := b.killings()
	keep := 0
	for i := range b.d.Findings {
		f := &b.d.Findings[i]
		// What a sentence says is claimed it does not also attribute, unless others blame them or it tells the deed before in its own words.
		key := claim{f.Subject, f.Object, f.Sentence}
		span, twice := claimed[key]
		blamed := (f.Modality == graph.Alleged || f.Modality == graph.Reported && f.Attribution != speaker[key]) && f.Attribution != ""
		twice = twice && f.Predicate == string(graph.AttributedTo) && !blamed && !(f.Modality == graph.Asserted && f.End <= span.Start)
		if twice || f.Object != "" && f.Subject == f.Object || len(killings) > 0 && (killings[f.Subject] || killings[f.Object]) {
			continue
		}
		if keep < i {
			b.d.Findings[keep] = *f
		}
		keep++
	}
	b.d.Findings = b.d.Findings[:keep]
}

// killings are attacks whose only known target is a member of an armed group and for which nobody is held responsible: a
// leader whom the state killed is no victim of an attack.
func (b *builder) killings() map[string]bool {
	member, struck, held := map[string]bool{}, map[string][]string{}, map[string]bool{}
	for i := range b.d.Findings {
		f := &b.d.Findings[i]
		if f.Beside {
			continue
		}
		switch graph.RelationType(f.Predicate) {
		case graph.Leads, graph.MemberOf:
			if t := b.items[f.Object]; t != nil && t.Entity.Type == graph.ArmedGroup && !f.Negative {
				member[f.Subject] = true
			}
		case graph.FoundedBy:
			member[f.Object] = true
		case graph.Targeted:
			struck[f.Subject] = append(struck[f.Subject], f.Object)
		case graph.AttributedTo, graph.ClaimedBy:
			held[f.Subject] = true
		}
	}
	out := map[string]bool{}
	for attack, targets := range struck {
		if t := b.items[attack]; t == nil || t.Entity.Type != graph.Attack || held[attack] {
			continue
		}
		if !slices.ContainsFunc(targets, func(key string) bool { return !member[key] }) {
			out[attack] = true
		}
	}
	return out
}

// finding turns one finding into a claim with evidence.
func (b *builder) finding(f *doc.Finding) {
	subject := b.items[f.Subject]
	if subject == nil {
		return
	}
	c := graph.Claim{Subject: subject.id, Predicate: f.Predicate, Scope: f.Scope}
	if f.Object != "" {
		object := b.items[f.Object]
		if object == nil || !graph.MayJoin(graph.RelationType(f.Predicate), subject.Entity.Type, object.Entity.Type) {
			return
		}
		c.Kind, c.Object, c.Qualifiers = graph.RelationClaim, object.id, f.Qualifiers
		object.used = true
	} else {
		c.Kind, c.Value = graph.AttributeClaim, f.Value
		if _, ok := graph.PropertyOf(subject.Entity.Type, f.Predicate); !ok || f.Value == nil {
			return
		}
	}
	subject.used = true
	e := b.evidence(f.Span, f.Sentence)
	e.Modality, e.Negative, e.Implicit, e.Coreference = f.Modality, f.Negative, f.Implicit, f.Coreference
	e.Attribution, e.Extractor, e.ExtractorVersion, e.Confidence = f.Attribution, f.Extractor, f.Version, f.Confidence
	if f.SaidBy != "" {
		if t := b.items[f.SaidBy]; t != nil && b.declarable(t.Thing) {
			e.SaidBy = t.id
		}
	}
	c.Evidence = b.alone(e)
	b.batch.Claims = append(b.batch.Claims, c)
}

func (b *builder) evidence(span doc.Span, sentence int) graph.Evidence {
	d := b.d
	s := d.Sentences[sentence]
	return graph.Evidence{
		Document: b.docID, Start: span.Start, End: span.End, Quote: d.Given(span.Start, span.End),
		Prefix: d.Given(max(0, span.Start-context), span.Start), Suffix: d.Given(span.End, min(len(d.Runes), span.End+context)),
		Sentence: d.Given(s.Start, s.End), SentenceIndex: sentence,
	}
}

// declarable tells whether a thing is of interest for being named alone: known things and persons named in full or with a
// title are; buildings, peoples and organisations only if something is said of them.
func (b *builder) declarable(t *doc.Thing) bool {
	switch t.Entity.Type {
	case graph.ArmedGroup, graph.Country, graph.City, graph.Region, graph.AdminArea, graph.StateBody:
		return true
	case graph.Person:
		return t.Titled || strings.Contains(t.Entity.Name, " ")
	case graph.Facility:
		return t.Titled || properName(t.Entity.Name) || b.called(t)
	case graph.Organization:
		return t.Titled || !t.Local && (b.Gazetteer.Entry(t.Key) != nil || unicode.IsUpper([]rune(t.Entity.Name)[0])) || properName(t.Entity.Name)
	}
	return false
}

// alone is the evidence of a claim that has but one.
func (b *builder) alone(e graph.Evidence) []graph.Evidence {
	b.room = append(b.room, e)
	n := len(b.room)
	return b.room[n-1 : n : n]
}

// properName tells whether a building has a name of its own: words that all begin with a capital.
func properName(name string) bool {
	words := strings.Fields(name)
	return len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return w[0] >= 'a' && w[0] <= 'z' })
}

// called tells whether a building's name is a proper one before a noun for its kind: "Maghaberry prison"; a place, nation or faith
// before it tells where or whose it is ("the Munich court"), but for the few kinds that are named after towns.
func (b *builder) called(t *doc.Thing) bool {
	words := strings.Fields(t.Entity.Name)
	if len(words) < 2 || len(words) > 4 || !unicode.IsUpper([]rune(words[0])[0]) || slices.Contains(words, "in") {
		return false
	}
	if townKinds.Has(words[len(words)-1]) {
		return true
	}
	return !faiths.Has(strings.ToLower(words[0])) && len(b.Gazetteer.ByAlias(graph.Fold(words[0]))) == 0 && b.Gazetteer.Adjective(graph.Fold(words[0])) == nil
}

var (
	townKinds = text.NewWordSet(`airport prison jail university embassy consulate`)
	faiths    = text.NewWordSet(`islamic muslim sufi shia shiite sunni ahmadi christian catholic protestant coptic orthodox anglican baptist jewish hindu buddhist sikh islamist`)
)

// declare makes a known thing one that claims name.
func (b *builder) declare(e *gazetteer.Entry) {
	t := b.items[e.ID]
	if t == nil {
		t = &item{Thing: b.d.Known(e.ID, e.Entity), id: e.ID}
		b.items[e.ID] = t
	}
	t.used = true
}

// nations adds a claim for each country that is named by its adjective alone: that "a Norwegian sailor" speaks of Norway a
// reader concludes.
func (b *builder) nations() {
	for i := range b.d.Mentions {
		m := &b.d.Mentions[i]
		if !m.Adjective || m.Type != graph.Country {
			continue
		}
		if t := b.items[m.Key]; t != nil && t.used {
			continue
		}
		country := b.Gazetteer.Entry(m.Key)
		if country == nil || slices.Contains(peoples, country.ISO2) {
			continue
		}
		b.declare(country)
		e := b.evidence(m.Span, m.Sentence)
		e.Modality, e.Implicit, e.Extractor, e.ExtractorVersion, e.Confidence = graph.Asserted, true, namesExtractor, namesVersion, 0.95
		b.batch.Claims = append(b.batch.Claims, graph.Claim{
			Kind: graph.AliasClaim, Subject: m.Key, Predicate: graph.AliasPredicate, Value: &graph.Value{Text: country.Name}, Evidence: b.alone(e),
		})
	}
}

// oneLine returns a name with one blank between its words.
func oneLine(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c >= '\t' && c <= '\r' || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// reference adds what the gazetteer knows of the things that are declared: the places around places, the country and whole of
// state bodies.
func (b *builder) reference() {
	known := func(subject, predicate, object string) {
		b.batch.Claims = append(b.batch.Claims, graph.Claim{Kind: graph.RelationClaim, Subject: subject, Predicate: predicate, Object: object, Source: gazetteerSource})
	}
	var entries []*gazetteer.Entry
	for key, t := range b.items {
		if t.used {
			if e := b.Gazetteer.Entry(key); e != nil {
				entries = append(entries, e)
			}
		}
	}
	slices.SortFunc(entries, func(x, y *gazetteer.Entry) int { return strings.Compare(x.ID, y.ID) })
	for _, e := range entries {
		switch e.Type.Class() {
		case graph.PlaceClass:
			if e.Type == graph.Country || e.Type == graph.Region {
				continue
			}
			from := e
			for _, up := range b.Gazetteer.Within(e.ID) {
				if up.Type == graph.Region {
					break
				}
				if graph.SameFolded(up.Name, from.Name) {
					continue // the area around a city of its name tells nothing more
				}
				b.declare(up)
				known(from.ID, string(graph.LocatedIn), up.ID)
				from = up
			}
		case graph.ActorClass:
			if e.Type == graph.StateBody && len(e.Countries) == 1 {
				if c := b.Gazetteer.ByISO2(e.Countries[0]); c != nil {
					b.declare(c)
					known(e.ID, string(graph.StateBodyOf), c.ID)
				}
			}
		}
	}
}

// entities declares every thing that a claim names.
func (b *builder) entities() {
	named := make(map[string]bool, len(b.items))
	for i := range b.batch.Claims {
		c := &b.batch.Claims[i]
		for _, id := range [...]string{c.Subject, c.Object} {
			if !named[id] {
				named[id] = true
			}
		}
	}
	list := make([]*item, 0, len(named))
	for _, t := range b.items {
		if t.used && named[t.id] {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(x, y *item) int { return strings.Compare(x.id, y.id) })
	b.batch.Entities = make([]graph.Entity, 0, len(list))
	for _, t := range list {
		e := t.Entity
		e.ID = t.id
		e.Name = oneLine(e.Name)
		if e.Type == graph.Attack { // short names of an attack are made of its facts as its name is
			e.Aliases = slices.Clone(e.Aliases)
		} else {
			e.Aliases = nil
		}
		if !e.Gazetteer {
			e.Metonyms = nil
		}
		for i := range t.Surfaces {
			if s := oneLine(t.Surfaces[i].Text); s != e.Name {
				e.Aliases = append(e.Aliases, s)
			}
		}
		slices.Sort(e.Aliases)
		e.Aliases = slices.Compact(e.Aliases)
		b.batch.Entities = append(b.batch.Entities, e)
	}
}
