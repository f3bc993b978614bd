package operations

import (
	"slices"
	"sort"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// clauseEnds begin clauses whose places and days are not those of the main verb.
var clauseEnds = wordSet(`who which that while responsible linked when whose`)

// site is where something happened: a place, and those that the text joins to it by "and".
type site struct {
	key  string
	span doc.Span
	also []*doc.Mention
}

// has tells whether a place is one of a site.
func (w *site) has(place string) bool {
	return w.key == place || slices.ContainsFunc(w.also, func(m *doc.Mention) bool { return m.Key == place })
}

// place returns the place that a sentence gives for its verb: the finest of the first run of places behind it, else of the
// last run before it, else that of an operation of which it speaks, else that beside the day.
func (r *reader) place(s *text.Sentence, verb int) site {
	var far site
	if verb < s.Last {
		if far = r.run(s, verb+1, s.Last, true); far.key != "" && r.Things[far.key].Entity.Type != graph.Country {
			return far
		}
	}
	if before := r.run(s, s.First, min(verb, s.Last), false); before.key != "" {
		return before
	}
	if far.key == "" {
		far = r.ofOperation(s)
	}
	if far.key == "" {
		far = r.beforeDay(s, verb)
	}
	return far
}

// beforeDay returns the place that stands behind a clause of others with the day of the deed: "captured a leader who led
// attacks, in X province, Saturday".
func (r *reader) beforeDay(s *text.Sentence, verb int) site {
	day := r.date(s, verb)
	if day == nil || day.First <= verb {
		return site{}
	}
	first := -1
	mentions := r.InSentence(r.sentenceAt(s))
	for end := day.First; end > s.First; {
		switch n := slices.IndexFunc(mentions, func(m doc.Mention) bool { return m.Last == end && r.isPlace(&m) }); {
		case n >= 0:
			first, end = n, mentions[n].First
		case r.Tokens[end-1].Text == "," || first < 0 && r.Tokens[end-1].Lower == "on" || classWords.Has(r.Tokens[end-1].Lower):
			end--
		default:
			end = s.First
		}
	}
	if first < 0 || !r.located(&mentions[first], s.First) {
		return site{}
	}
	return site{key: mentions[first].Key, span: mentions[first].Span}
}

// run reads the first run of places in a part of a sentence, up to a clause of its own if it is to stop there.
func (r *reader) run(s *text.Sentence, from, to int, stop bool) site {
	var out site
	var places []*doc.Mention
	for k := from; k < to; k++ {
		if stop && clauseEnds.Has(r.Tokens[k].Lower) && !r.meanwhile(k) {
			break
		}
		m := r.mention(k)
		if m == nil {
			if w := r.Tokens[k].Lower; stop && len(places) == 0 && removal.Has(w) {
				break // "captured in the hills and extradited to X"
			}
			continue
		}
		if m.First == k && r.isPlace(m) && !r.dateline(m) {
			if n := len(places); n > 0 && k-places[n-1].Last > 4 {
				break
			}
			if len(places) == 0 && (!r.located(m, s.First) || r.ofSpeakers(m, s)) {
				k = m.Last - 1
				continue
			}
			if out.key == "" || r.within(m.Key, out.key) || r.area(m) && !r.within(out.key, m.Key) && r.Tokens[m.First-1].Text == "," && !r.enumerated(m) {
				out.key = m.Key // an area right behind a place that is not known to lie in it: the place is a namesake
			}
			places = append(places, m)
		}
		k = m.Last - 1
	}
	if len(places) == 0 {
		return out
	}
	if r.joined(places) {
		return site{key: places[0].Key, span: places[0].Span, also: places[1:]}
	}
	out.span = doc.Span{Start: places[0].Start, End: places[len(places)-1].End}
	return out
}

// ofSpeakers tells whether a place is where those are who speak of it: "the foreign ministry in X said".
func (r *reader) ofSpeakers(m *doc.Mention, s *text.Sentence) bool {
	k := m.First - 2
	return k >= s.First && r.Tokens[m.First-1].Lower == "in" && ministries.Has(r.Tokens[k].Lower) && m.Last < s.Last && saying.Has(r.Tokens[m.Last].Lower)
}

var (
	// ministries are nouns for bodies in a capital that speak of what is done elsewhere.
	ministries = wordSet(`ministry government embassy office officials spokesman spokeswoman authorities diplomats headquarters`)
	saying     = wordSet(`said says announced confirmed denied declined told added reported stated`)
)

// removal verbs tell where somebody was brought, not where they were taken.
var removal = wordSet(`extradited deported transferred flown handed sentenced jailed convicted`)

func (r *reader) isPlace(m *doc.Mention) bool {
	if m.Type == graph.Region && r.x.g.Entry(m.Key) != nil && r.x.g.CountryOf(m.Key) == "" {
		return false // a part of the world
	}
	return (m.Type == graph.City || m.Type == graph.AdminArea || m.Type == graph.Region || m.Type == graph.Country) && !m.Adjective && !m.Metonym
}

// meanwhile tells whether a word that begins a clause begins one about the same deed: "while searching for a leader in", "when
// their car was stopped in".
func (r *reader) meanwhile(k int) bool {
	switch r.Tokens[k].Lower {
	case "when":
		return true
	case "while":
		return k+1 < len(r.Tokens) && (strings.HasSuffix(r.Tokens[k+1].Lower, "ing") || r.Tokens[k+1].Lower == "in")
	}
	return false
}

// listed stand between the places of a list.
var listed = wordSet(`, and & district districts province provinces`)

// joined tells whether places are a list that "and" joins, none within another: "in Zabul and Khost provinces".
func (r *reader) joined(places []*doc.Mention) bool {
	n := len(places)
	if n < 2 || r.Tokens[places[n-1].First-1].Lower != "and" {
		return false
	}
	for i, m := range places[1:] {
		before := places[i]
		if m.Type != before.Type || r.within(m.Key, before.Key) || r.within(before.Key, m.Key) {
			return false
		}
		for k := before.Last; k < m.First; k++ {
			if !listed.Has(r.Tokens[k].Lower) {
				return false
			}
		}
	}
	return true
}

// enumerated tells whether more places of a list follow one: "Helmand, Kandahar and".
func (r *reader) enumerated(m *doc.Mention) bool {
	k := m.Last
	for k < len(r.Tokens) && r.Tokens[k].Text == "," {
		k++
	}
	if k+1 >= len(r.Tokens) || r.Tokens[k].Lower != "and" && k == m.Last {
		return false
	}
	if r.Tokens[k].Lower == "and" {
		k++
	}
	next := r.mention(k)
	return next != nil && next.First == k && next.Type == m.Type && r.isPlace(next)
}

// deedNouns are nouns for what forces do somewhere.
var deedNouns = wordSet(`operation raid search patrol airstrike`)

// ofOperation returns the place of "during an operation in X", though it may stand in the phrase of an attack.
func (r *reader) ofOperation(s *text.Sentence) site {
	for k := s.First; k+2 < s.Last; k++ {
		if !deedNouns.Has(r.Tokens[k].Lower) || r.Tokens[k+1].Lower != "in" || !r.near(max(s.First, k-4), k, "during") {
			continue
		}
		mentions := r.InSentence(r.sentenceAt(s))
		for i := range mentions {
			if m := &mentions[i]; m.First == k+2 && r.isPlace(m) {
				return site{key: m.Key, span: m.Span}
			}
		}
	}
	return site{}
}

var classWords = wordSet(`district village town city area valley`)

var locators = wordSet(`in at near outside around across throughout inside within of from`)

// inNames are marks inside the names of places.
var inNames = text.NewWordSet("- ' / ‘ ’ ʼ")

// located tells whether a preposition of place stands before a mention, or it begins the sentence.
func (r *reader) located(m *doc.Mention, first int) bool {
	for k := m.First - 1; k >= first && k >= m.First-7; k-- {
		switch t := &r.Tokens[k]; {
		case locators.Has(t.Lower):
			return true
		case t.Text == "," && k > first && k == m.First-1 && (r.Tokens[k-1].Upper() || classWords.Has(r.Tokens[k-1].Lower)):
			// "in X district, Y province" where X is not known
		case t.Kind == text.Mark && !inNames.Has(t.Text):
			return t.Text == "–" || t.Text == "—" || t.Text == ")"
		}
	}
	return m.First == first
}

// unknownPlace tells whether a sentence names a place that is not known: "in the town of X".
func (r *reader) unknownPlace(s *text.Sentence) bool {
	for k := s.First; k+1 < s.Last; k++ {
		if w := r.Tokens[k].Lower; w != "in" && w != "near" && w != "at" {
			continue
		}
		for i := k + 1; i < s.Last && i < k+5; i++ {
			t := &r.Tokens[i]
			if r.mention(i) != nil {
				break
			}
			if t.Upper() && t.Kind == text.Word {
				return true
			}
		}
	}
	return false
}

func (r *reader) area(m *doc.Mention) bool {
	e := r.x.g.Entry(m.Key)
	return e != nil && e.Type == graph.AdminArea && e.Level == 1 && m.First > 0
}

// dateline tells whether a place is where the text was written: in capitals before a bracket or a dash, or the country
// behind such a place.
func (r *reader) dateline(m *doc.Mention) bool {
	if r.Tokens[m.First].Caps() && len([]rune(r.Tokens[m.First].Text)) > 3 {
		return true
	}
	return m.Last < len(r.Tokens) && r.Tokens[m.Last].Text == "(" || m.First >= 2 && r.Tokens[m.First-1].Text == "," && r.Tokens[m.First-2].Caps()
}

// sentenceAt is the index of a sentence.
func (r *reader) sentenceAt(s *text.Sentence) int {
	return sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].First >= s.First })
}
