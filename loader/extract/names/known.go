package names

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

func (r *reader) known(s *text.Sentence) {
	folded, at := r.folded(s)
	words := r.x.g.WordsIn(&r.lookup, folded)
	for i := 0; i < len(at); {
		if !words.Begins(i) || r.used[at[i]] && !r.valueAt(at[i]) {
			i++
			continue
		}
		if n := r.match(words, at, i); n > 0 {
			i += n
			continue
		}
		i++
	}
}

// match tries the kinds of known names at word i and returns how many words it took.
func (r *reader) match(words gazetteer.Words, at []int, i int) int {
	if r.tok(at[i]).Text == "is" {
		return 0 // "its sponsor is Libya": not the branch IS Libya
	}
	g := r.x.g
	strong, n := g.Match(words, i)
	adjective, na := g.MatchAdjective(words, i)
	metonym, nm := g.MatchMetonym(words, i)
	weak, nw := g.MatchWeak(words, i)
	if longest := max(n, na, nm, nw); longest > 1 && !(n == longest && (strong[0].Type == graph.Country || n > 2 && strong[0].Type == graph.ArmedGroup && strings.Contains(strong[0].Name, ","))) {
		if end := r.comma(at, i, longest); end > 0 {
			return r.match(words.Until(end), at, i) // "in Kenya, police said": not the Kenya police
		}
	}
	switch {
	case n > 0 && n >= na && n >= nm && r.accept(strong, at, i, n):
		return r.take(strong, at, i, n)
	case na > 0 && r.accept(adjective, at, i, na):
		if adjective[0].Type == graph.Country && r.standsAlone(at[i], at[i+na-1]+1) {
			r.mention(r.thing(adjective[0]), at[i], at[i+na-1]+1) // "the US said"
			return na
		}
		r.adjective(adjective[0], at, i, na)
		return na
	case n > 0 && r.accept(strong, at, i, n):
		return r.take(strong, at, i, n)
	case nm > 0 && n == 0 && !(nw == nm && weak[0].Type.Class() == graph.PlaceClass && at[i] > 0 && standing.Has(r.tok(at[i]-1).Lower)) && !r.familyNameAt(at[i]) && r.accept(metonym, at, i, nm):
		m := r.mention(r.thing(metonym[0]), at[i], at[i+nm-1]+1)
		m.Metonym = true
		return nm
	case nw > 0 && r.acceptWeak(r.spelledFirst(weak, at, i, nw), at, i, nw):
		return r.take(weak, at, i, nw)
	case nw > 1 && weak[0].Type == graph.ArmedGroup:
		r.weakly = append(r.weakly, weakly{r.sentence, at[i], at[i+nw-1] + 1, weak})
	case nw == 1 && weak[0].Type == graph.ArmedGroup && r.tok(at[i]).Upper() && weak[0].Spelled(r.tok(at[i]).Text) && r.endsThere(at[i]) && r.bandScore(at[i], at[i]+1, &r.Sentences[r.sentence]) > 0 && !r.surnameAt(at[i], at[i]+1):
		return r.take(weak, at, i, nw) // "defectors from the GIA"
	case nw == 1 && weak[0].Type == graph.ArmedGroup && (r.tok(at[i]).Caps() && len(r.tok(at[i]).Text) > 2 || r.tok(at[i]).Upper() && at[i]+1 < len(r.Tokens) && bandsBehind.Has(r.tok(at[i]+1).Lower)) && weak[0].Spelled(r.tok(at[i]).Text):
		r.weakly = append(r.weakly, weakly{r.sentence, at[i], at[i] + 1, weak}) // "the UDA", in a text about its country
	case nw == 1 && weak[0].Type == graph.StateBody && at[i] > 0 && r.tok(at[i]-1).Lower == "the" && r.tok(at[i]).Upper() && weak[0].Spelled(r.tok(at[i]).Text):
		r.weakly = append(r.weakly, weakly{r.sentence, at[i], at[i] + 1, weak}) // "the SAS", in a text about its country
	case nw == 1 && weak[0].Type == graph.ArmedGroup && at[i] > 0 && r.tok(at[i]-1).Text == "The" && r.tok(at[i]).Upper():
		r.weakly = append(r.weakly, weakly{r.sentence, at[i] - 1, at[i] + 1, weak}) // "The Base", with its article
	}
	return 0
}

// comma returns the word behind the first comma among some words, 0 if there is none.
func (r *reader) comma(at []int, i, n int) int {
	for k := i + 1; k < i+n; k++ {
		for t := at[k-1] + 1; t < at[k]; t++ {
			if r.tok(t).Text == "," {
				return k
			}
		}
	}
	return 0
}

// standsAlone tells whether the initials of a country behind "the" are no adjective: a verb, a preposition or a mark stands behind them.
func (r *reader) standsAlone(first, last int) bool {
	s := &r.Sentences[r.sentence]
	if first == s.First || r.tok(first-1).Lower != "the" || !r.tok(first).Caps() || len(r.tok(first).Text) > 4 {
		return false
	}
	if last >= s.Last {
		return true
	}
	t := r.tok(last)
	if t.Kind == text.Mark {
		return t.Text != "-" && t.Text != "'" && t.Text != "’" || t.Space
	}
	return t.Lower == "'s" || behindInitials.Has(t.Lower) || strings.HasSuffix(t.Lower, "ed") && len(t.Lower) > 5 && !strings.HasSuffix(t.Lower, "backed") && !strings.HasSuffix(t.Lower, "armed")
}

// behindInitials are words that begin no noun phrase.
var behindInitials = wordSet(`and or but has have had is was are were will would could may might should did does do says said also in on to of for from with by since after before
	as that which who while when until against because under over struck began gave took sent put led held fought withdrew made kept says say sees wants considers lists backs then later again now not
	including during through without into`)

// namedAs records a place of another type that bears the name of an entry, in the country of that entry if it has one.
func (r *reader) namedAs(kind graph.EntityType, e *gazetteer.Entry, first, last int) {
	name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(last-1).End)), " ")
	t := r.Thing(graph.EntityID(kind, name), graph.Entity{Type: kind, Name: name}, false)
	if len(e.Countries) == 1 {
		t.Country = e.Countries[0]
	}
	r.mention(t, first, last)
}

// take records the best fitting entry and, for a place that is a metonym of its government, leaves the choice to patterns.
func (r *reader) take(entries []*gazetteer.Entry, at []int, i, n int) int {
	first, last := at[i], at[i+n-1]+1
	if r.opened(first, last) {
		last++
	}
	if entries[0].Type == graph.ArmedGroup {
		r.dropInside(first, last)
	}
	list := last < r.Sentences[r.sentence].Last && r.endsAreas(first, last) || r.areasListed(last) || r.areasOf(first)
	if list {
		entries = areasAmong(entries)
	}
	area := list || r.townIn(first, last) || last < r.Sentences[r.sentence].Last && areaHeads[r.tok(last).Lower] == graph.AdminArea
	e := r.choose(entries, first, area || last < r.Sentences[r.sentence].Last && areaHeads[r.tok(last).Lower] != "" || areaHeads[r.tok(last-1).Lower] != "")
	if area && e.Type == graph.City && last < len(r.Tokens) && r.tok(last).Lower != "region" {
		// "Pulwama district": the area around a town, which is no entry of its own
		if t := r.tok(last); t.Text == "County" || t.Lower == "territory" {
			last++
		}
		r.namedAs(graph.AdminArea, e, first, last)
		return n
	}
	if e.Type == graph.City && last < r.Sentences[r.sentence].Last && areaHeads[r.tok(last).Lower] == graph.Region && !r.tok(last).Upper() && first > r.Sentences[r.sentence].First && r.tok(first-1).Lower == "the" && r.tok(last).Lower != "enclave" && r.tok(last).Lower != "corridor" {
		r.namedAs(graph.Region, e, first, last+1) // "the Darbha valley"
		return n
	}
	if e.Type == graph.AdminArea && last+1 < len(r.Tokens) && r.tok(last).Text == "County" && r.tok(last+1).Lower != "council" && len(e.Countries) == 1 && (e.Countries[0] == "GB" || e.Countries[0] == "IE") {
		r.place(graph.AdminArea, first, last+1) // there it is "County X"; "X County" lies overseas
		return n
	}
	if e.Type == graph.AdminArea && e.Level >= 2 && !area && len(entries) == 1 && r.bareTown(e, first, last) {
		r.namedAs(graph.City, e, first, last)
		return n
	}
	if e.Type == graph.ArmedGroup && last < r.Sentences[r.sentence].Last && !r.used[last] && branchNouns.Has(r.tok(last).Lower) && r.possessed(first, last) {
		if whole := r.x.g.Entry(e.Parent); whole != nil && whole.Type == graph.ArmedGroup {
			last++ // "the Islamic State's Sahel branch"
		}
	}
	if more := r.hyphened(e, first, last); more > 0 {
		return n + more
	}
	// "the Moscow Times", "Kabul University": a place inside a longer name is no mention of its own.
	r.mention(r.thing(e), first, last)
	if e.Type.Class() == graph.PlaceClass && (len(entries) > 1 || e.Type == graph.City) || e.Type == graph.ArmedGroup {
		r.doubtful = append(r.doubtful, doubt{len(r.Mentions) - 1, entries})
	}
	if e.Type == graph.StateBody && len(e.Countries) == 1 {
		r.doubtful = append(r.doubtful, doubt{len(r.Mentions) - 1, entries[:1]})
	}
	r.branch(e, first, last)
	return n
}

// areasAmong returns the areas among entries, all of them if there is none.
func areasAmong(entries []*gazetteer.Entry) []*gazetteer.Entry {
	if !slices.ContainsFunc(entries, func(e *gazetteer.Entry) bool { return e.Type == graph.AdminArea }) {
		return entries
	}
	return slices.DeleteFunc(slices.Clone(entries), func(e *gazetteer.Entry) bool { return e.Type != graph.AdminArea })
}

// endsAreas tells whether a name is the last on a list of areas: "Diyala and Kirkuk provinces".
func (r *reader) endsAreas(first, last int) bool {
	w := r.tok(last).Lower
	return areaPlurals.Has(w) && w != "regions" && first > r.Sentences[r.sentence].First && r.tok(first-1).Lower == "and"
}

// hyphened records "X-Y" for the name of a group X, of several words: X itself if Y is another name of it, else a group of its own, if Y is
// no country and no other group. It returns how many words Y has, 0 for none.
func (r *reader) hyphened(e *gazetteer.Entry, first, last int) int {
	s := &r.Sentences[r.sentence]
	if e.Type != graph.ArmedGroup || last-first < 2 || last+1 >= s.Last || r.tok(last).Text != "-" || r.tok(last+1).Kind != text.Word || !r.tok(last+1).Upper() || r.used[last+1] {
		return 0
	}
	words := r.x.g.Words([]string{r.Folded(last + 1)})
	strong, n := r.x.g.Match(words, 0)
	weak, m := r.x.g.MatchWeak(words, 0)
	end, more := last+2, 1
	if end < s.Last && r.tok(end).Text == "Group" {
		end, more = end+1, 2
	}
	switch {
	case n > 0 && slices.Contains(strong, e), m > 0 && slices.Contains(weak, e):
		r.mention(r.thing(e), first, end)
		return more
	case n > 0 && (strong[0].Type == graph.Country || strong[0].Type.Class() == graph.ActorClass), m > 0 && weak[0].Type == graph.ArmedGroup:
		return 0
	}
	name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(end-1).End)), " ")
	r.mention(r.Thing(graph.EntityID(graph.ArmedGroup, name), graph.Entity{Type: graph.ArmedGroup, Name: name}, false), first, end)
	return more
}

// branchNouns call a part of a group that acts elsewhere.
var branchNouns = wordSet(`branch affiliate franchise wing arm chapter province offshoot faction`)

// possessed tells whether a possessive stands inside a name.
func (r *reader) possessed(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if r.tok(i).Lower == "'s" || r.tok(i).Lower == "’s" {
			return true
		}
	}
	return false
}

// branch records what a describing name says: "the Afghan branch of the Islamic State" is a branch of it.
func (r *reader) branch(e *gazetteer.Entry, first, last int) {
	if e.Type != graph.ArmedGroup {
		return
	}
	whole := r.x.g.Entry(e.Parent)
	if whole == nil || whole.Type != graph.ArmedGroup {
		return
	}
	for i := first; i < last; i++ {
		switch r.tok(i).Lower {
		case "branch", "affiliate", "wing", "chapter", "offshoot", "faction", "province":
			r.thing(whole)
			r.Findings = append(r.Findings, doc.Finding{
				Subject: e.ID, Predicate: string(graph.AffiliateOf), Object: whole.ID, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End},
				Sentence: r.sentence, Modality: graph.Asserted, Confidence: 0.8, Extractor: Name, Version: Version,
				Qualifiers: graph.Qualifiers{Role: r.tok(i).Lower},
			})
			return
		}
	}
}

// seat is the number of inhabitants from which on a bare name means the town rather than the province that is named after it.
const seat = 10_000

// choose prefers the entry in a country that the document already speaks of; the entries come best first.
func (r *reader) choose(entries []*gazetteer.Entry, first int, area bool) *gazetteer.Entry {
	if len(entries) > 1 && entries[0].Type.Class() == graph.PlaceClass && entries[0].Type != graph.Country && entries[0].Type != graph.Region {
		if entries[0].Type == graph.AdminArea && !area { // a town rather than the district or, if it is large enough, the province around it
			least := 0
			if entries[0].Level == 1 {
				least = seat
			}
			if i := slices.IndexFunc(entries, func(e *gazetteer.Entry) bool {
				return e.Type == graph.City && slices.Equal(e.Countries, entries[0].Countries) && e.Population >= least
			}); i >= 0 {
				return entries[i]
			}
		}
		if e := r.around(entries, first); e != nil {
			return e
		}
		if r.capital(entries[0]) {
			return entries[0] // Washington, whatever the country
		}
		for _, e := range entries {
			for _, up := range r.x.g.Within(e.ID) {
				if up.Type == graph.Country && r.Things[up.ID] != nil {
					return e
				}
			}
		}
	}
	if !area && first > 0 && island(entries[0]) && standing.Has(r.tok(first-1).Lower) { // "in Jolo" is the town, "on Jolo" the island
		if i := slices.IndexFunc(entries, func(e *gazetteer.Entry) bool {
			return e.Type == graph.City && slices.Equal(e.Countries, entries[0].Countries)
		}); i > 0 {
			return entries[i]
		}
	}
	return entries[0]
}

// around returns the entry of the area around a town named right before a comma: "Parang, Maguindanao"; nil if there is none.
func (r *reader) around(entries []*gazetteer.Entry, first int) *gazetteer.Entry {
	if first < 2 || r.tok(first-1).Text != "," {
		return nil
	}
	m := r.mentionAt(first - 2)
	if m == nil || m.Type != graph.City {
		return nil
	}
	for _, up := range r.x.g.Within(m.Key) {
		for _, e := range entries {
			if e == up && e.Type == graph.AdminArea {
				return e
			}
		}
	}
	return nil
}

// island tells whether an entry is an island that bears the name of a town.
func island(e *gazetteer.Entry) bool {
	return e.Type == graph.Region && slices.ContainsFunc(e.Aliases, func(a string) bool { return strings.HasSuffix(strings.ToLower(a), " island") })
}

// standing are prepositions before a town rather than an island.
var standing = wordSet(`in at near outside inside`)

// accept tells whether the tokens look like a name: one of them in upper case, nothing foreign between.
func (r *reader) accept(entries []*gazetteer.Entry, at []int, i, n int) bool {
	first, last := at[i], at[i+n-1]+1
	if !r.free(first, last) && !(entries[0].Type == graph.ArmedGroup && n > 1 && r.valuesWithin(first, last)) || !r.joined(first, last, entries[0].Type == graph.Country || entries[0].Type == graph.ArmedGroup && n > 2 && strings.Contains(entries[0].Name, ",")) {
		return false
	}
	upper, letters := false, 0
	for k := first; k < last; k++ {
		upper = upper || r.tok(k).Upper()
		letters += len(r.tok(k).Text)
	}
	if !upper && !(entries[0].Type == graph.ArmedGroup && n > 1 && r.tok(first+1).Text == "-" && last < len(r.Tokens) && (groupFrames.Has(r.tok(last).Lower) || bandsBehind.Has(r.tok(last).Lower))) {
		if n != 1 || entries[0].Type != graph.ArmedGroup || !smallBands.Has(r.tok(first).Lower) || first == 0 || r.tok(first-1).Lower != "the" {
			return false // but "anti-balaka fighters", "the peshmerga"
		}
	}
	if (entries[0].Type == graph.ArmedGroup && n <= 2 || n == 1 && entries[0].Type.Class() == graph.ActorClass) && r.surnameAt(first, last) {
		return false // a family's name
	}
	if entries[0].Type == graph.Country && n == 1 && r.calledLike(first) || entries[0].Type == graph.City && n == 1 && r.tok(first).Lower == "police" {
		return false
	}
	if entries[0].Type == graph.ArmedGroup && r.ofLongerBand(first, last) {
		return false // "the Popular Resistance Front"
	}
	surface := r.Slice(r.tok(first).Start, r.tok(last-1).End)
	if entries[0].Type == graph.Organization && last-first > 1 && !r.tok(last-1).Upper() && !r.tok(first).Caps() && !entries[0].Spelled(surface) {
		return false // "a Catholic church" is a building, but "the UN monitoring team"
	}
	if n == 1 && letters <= 4 && entries[0].Type != graph.Country && entries[0].Type.Class() == graph.PlaceClass && r.tok(first).Caps() {
		return entries[0].Spelled(surface)
	}
	if entries[0].Type.Class() == graph.PlaceClass && entries[0].Type != graph.Country && entries[0].Type != graph.Region {
		if first > r.Sentences[r.sentence].First+1 && r.tok(first-1).Text == "-" && !r.tok(first-1).Space && !r.tok(first).Space &&
			(len(r.tok(first-2).Text) < 3 || entries[0].Type == graph.City && entries[0].Population < 50_000 && r.tok(first-2).Upper() && !r.used[first-2] && !r.tok(first-2).Caps() && r.tok(first-1).Text == "-") {
			return false // "an X-Esse pistol", "Bossa-Kembe"
		}
		if entries[0].Type == graph.AdminArea && entries[0].Level != 1 && first > r.Sentences[r.sentence].First+1 && r.tok(first-1).Upper() && directions.Has(r.tok(first-1).Lower) && !r.used[first-1] {
			return false // "West Lancashire"
		}
		if n == 1 && directions.Has(r.tok(first).Lower) && (last >= r.Sentences[r.sentence].Last || areaHeads[r.tok(last).Lower] == "") {
			return false
		}
		if last == first+1 && r.goesOnAsTown(last) {
			return false
		}
		return !r.partOfName(first, last)
	}
	return true
}

// calledLike tells whether the short name of a country is the last word of a longer name: "Puerto Jordán", "Hamid Jordan".
func (r *reader) calledLike(i int) bool {
	if s := &r.Sentences[r.sentence]; r.tok(i).Lower == "jordan" && i+3 < s.Last && r.tok(i+1).Upper() && r.tok(i+1).Kind == text.Word && r.tok(i+2).Text == "," && r.tok(i+3).Kind == text.Number {
		return true // "Jordan Devine, 21,"
	}
	if i == r.Sentences[r.sentence].First {
		return false
	}
	before := r.tok(i - 1)
	if !before.Upper() || before.Kind != text.Word {
		return false
	}
	return townHeads.Has(before.Lower) || namesakeCountries.Has(r.tok(i).Lower) && !r.used[i-1] && givenNames.Has(before.Lower)
}

var (
	// townHeads begin the names of towns.
	townHeads = wordSet(`puerto san santa santo villa ciudad nueva nuevo fort monte cerro isla rancho`)
	// namesakeCountries are countries whose names people bear, too.
	namesakeCountries = wordSet(`jordan chad georgia israel mali cuba malta cyprus kenya india ireland france holland`)
)

// surnameAt tells whether a given name stands right before the short name of a group, which is a family's too.
func (r *reader) surnameAt(first, last int) bool {
	if first == r.Sentences[r.sentence].First || last-first > 3 {
		return false
	}
	k := first - 1
	if r.tok(k).Text == "-" && k-2 >= r.Sentences[r.sentence].First && particles.Has(r.tok(k-1).Lower) {
		k -= 2 // "Hussein al-Houthi"
	}
	t := r.tok(k)
	return t.Kind == text.Word && t.Upper() && !t.Caps() && !r.used[k] && givenNames.Has(t.Lower)
}

// familyNameAt tells whether a given name that is part of no mention stands right before a token: "Michael Langley".
func (r *reader) familyNameAt(i int) bool {
	if i == r.Sentences[r.sentence].First {
		return false
	}
	t := r.tok(i - 1)
	return t.Kind == text.Word && t.Upper() && !t.Caps() && !r.used[i-1] && givenNames.Has(t.Lower)
}

// valuesWithin tells whether only dates and numbers inside them take the tokens of a name: "17 November".
func (r *reader) valuesWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if m := r.mentionAt(i); r.used[i] && (m == nil || m.Type != doc.DateMention && m.Type != doc.QuantityMention || m.First < first && !(m.First == first-1 && r.tok(m.First).Lower == "the") || m.Last > last) {
			return false
		}
	}
	return true
}

// valueAt tells whether a token belongs to a date or a number that may begin a name: "17 November", "the Three Percenters".
func (r *reader) valueAt(token int) bool {
	m := r.mentionAt(token)
	return m != nil && (m.Type == doc.DateMention || m.Type == doc.QuantityMention)
}

// dateAt tells whether a token belongs to a date: "in Kabul Feb. 6".
func (r *reader) dateAt(token int) bool {
	m := r.mentionAt(token)
	return m != nil && m.Type == doc.DateMention
}

// partOfName tells whether a place name stands inside a longer capitalised name: a person's ("Hassan Ali"), a paper's.
func (r *reader) partOfName(first, last int) bool {
	next := last
	if next < len(r.Tokens) && r.tok(next).Kind == text.Word && r.tok(next).Upper() && !r.tok(next).Line && !r.dateAt(next) &&
		next < r.Sentences[r.sentence].Last && !placeHeads.Has(r.tok(next).Lower) && !eventHeads.Has(r.tok(next).Lower) {
		if e, n := r.x.g.Match(r.x.g.Words([]string{r.Folded(next)}), 0); n == 0 || e == nil {
			if e := r.x.g.Adjective(r.tok(next).Text); e == nil && !sentenceWords.Has(r.tok(next).Lower) {
				return true
			}
		}
	}
	if next < r.Sentences[r.sentence].Last && first > r.Sentences[r.sentence].First && r.tok(first-1).Lower == "the" && (r.tok(next).Lower == "company" || r.tok(next).Lower == "firm") {
		return true // "a bus of the Entre Rios company"
	}
	if next+1 < r.Sentences[r.sentence].Last && (r.tok(next).Lower == "del" || r.tok(next).Lower == "de" || r.tok(next).Lower == "da" || r.tok(next).Lower == "do") && r.tok(next+1).Upper() {
		return true // "San Miguel del Ene"
	}
	if first > r.Sentences[r.sentence].First {
		before := r.tok(first - 1)
		if before.Lower == "de" && first-2 > r.Sentences[r.sentence].First && r.tok(first-2).Upper() && r.tok(first-2).Kind == text.Word && !r.used[first-2] {
			return true // "the Sierra Nevada de Santa Marta"
		}
		if ranks.Has(before.Lower) || roles.Has(before.Lower) && before.Upper() || particles.Has(before.Lower) && before.Lower != "la" && before.Lower != "al" && before.Lower != "el" && before.Lower != "at" && before.Lower != "as" && !before.Caps() && before.Lower != "de" {
			return true
		}
		if before.Kind == text.Word && before.Upper() && (first-1 > r.Sentences[r.sentence].First || givenNames.Has(before.Lower)) && !r.used[first-1] && !placeHeads.Has(before.Lower) &&
			!directions.Has(before.Lower) && givenNameLike(before) {
			return true
		}
	}
	return false
}

func givenNameLike(t *text.Token) bool {
	return !t.Caps() && len(t.Text) > 2 && !sentenceWords.Has(t.Lower)
}

// thing returns the document's record of a known thing.
func (r *reader) thing(e *gazetteer.Entry) *doc.Thing {
	t := r.Known(e.ID, e.Entity)
	if len(e.Countries) == 1 {
		t.Country = e.Countries[0]
	}
	if e.Type == graph.Country {
		t.Country = e.ISO2
	}
	return t
}

// adjective records "Russian" as a mention of its country that patterns see as an adjective.
func (r *reader) adjective(e *gazetteer.Entry, at []int, i, n int) {
	first, last := at[i], at[i+n-1]+1
	key := e.ID
	span := doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End}
	r.add(doc.Mention{Key: key, Type: e.Type, Span: span, First: first, Last: last, Sentence: r.sentence, Adjective: true})
}
