package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// officialHeads end the names of bodies of state, or begin them before "of", where one of the words stands in them; no words
// are needed for those that are the state's alone. Numbers count as words for units of armed forces.
var officialHeads = map[string]officialHead{
	"court": {"COURT", wordSet(`supreme high higher federal constitutional criminal crown district county regional military sharia magistrates magistrate
		appeal appeals sessions special circuit central national provincial civil assize assizes terrorism`)},
	"tribunal":     {"COURT", wordSet(`military criminal special revolutionary crimes supreme`)},
	"assembly":     {"LEGISLATURE", wordSet(`national`)},
	"ministry":     {"MINISTRY", nil},
	"regiment":     {"MILITARY", nil},
	"division":     {"MILITARY", armed},
	"army":         {"MILITARY", text.NewWordSet("")},
	"battalion":    {"MILITARY", armed},
	"brigade":      {"MILITARY", wordSet(`infantry armoured armored mechanised mechanized airborne parachute marine engineer artillery mountain intervention tactical`)},
	"company":      {"MILITARY", wordSet(`engineer infantry signal artillery reconnaissance recce commando maintenance`)},
	"corps":        {"MILITARY", wordSet(`army marine frontier signal engineer armoured air`)},
	"command":      {"MILITARY", wordSet(`operations security military central northern southern eastern western special joint air naval territorial regional`)},
	"guard":        {"MILITARY", guards},
	"guards":       {"MILITARY", guards},
	"force":        {"POLICE", forces},
	"unit":         {"POLICE", forces},
	"squad":        {"POLICE", forces},
	"police":       {"POLICE", nil},
	"agency":       {"INTELLIGENCE", investigating},
	"service":      {"INTELLIGENCE", investigating},
	"services":     {"INTELLIGENCE", investigating},
	"bureau":       {"INTELLIGENCE", investigating},
	"directorate":  {"INTELLIGENCE", investigating},
	"constabulary": {"POLICE", nil},
	"commission":   {"OTHER", wordSet(`crimes electoral anti-corruption rights`)},
	"council":      {"OTHER", wordSet(`security defence defense ministers judicial terrorism laundering counterterrorism transitional intelligence justice state`)},
	"ombudsman":    {"OTHER", wordSet(`police prisons military parliamentary`)},
	"committee":    {"OTHER", wordSet(`cabinet`)},
	"office":       {"COURT", wordSet(`prosecutor prosecutors attorney prosecution general`)},
}

// officialHead is what bodies with a head noun are, and the words of which their names must hold one.
type officialHead struct {
	kind string
	need *text.WordSet
}

// numbered are units of armed forces that have numbers.
var numbered = wordSet(`regiment division battalion brigade company corps`)

var (
	armed = wordSet(`infantry armoured armored mechanised mechanized airborne parachute marine engineer artillery mountain cavalry police rapid intervention
		guards rifle rifles commando border presidential reserve military gendarmerie strike`)
	guards        = wordSet(`national presidential republican coast border civil frontier royal home reserve`)
	forces        = wordSet(`special police task rapid reaction response action security border reserve mobile protection air intervention tactical joint counterterrorism antiterrorism terrorism crime`)
	investigating = wordSet(`intelligence security police investigation investigations investigative criminal crime crimes customs border counterterrorism
		terrorism prosecution immigration prison prisons correctional secret`)
	// unofficial words stand in names of armed groups that sound like those of bodies.
	unofficial = wordSet(`liberation resistance self-defence self-defense people's popular islamic mujahideen martyrs revolutionary islamist salafist free patriotic volunteer herald times news bank`)
)

// officials finds bodies of state that the gazetteer does not know by the head nouns of their names: "the Special Task Force",
// "Delhi Police", "the Higher Regional Court of Naumburg", "the 6th Infantry Division".
func (r *reader) officials(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if r.used[i] || !t.Upper() || t.Caps() && len(t.Text) > 3 {
			continue
		}
		head, ok := officialHeads[t.Lower]
		if !ok {
			continue
		}
		first, last, sure := r.officialName(i, s, head)
		if !sure || t.Lower == "commission" && r.tok(max(i-1, s.First)).Lower == "rights" && !r.nationality(first) && !r.nationality(max(first-1, s.First)) {
			continue
		}
		r.body(first, last, head.kind, s)
		i = last - 1
	}
}

// officialName returns the tokens of a body's name around its head noun; sure tells whether it is one.
func (r *reader) officialName(i int, s *text.Sentence, head officialHead) (first, last int, sure bool) {
	first, last = i, i+1
	words, placed := 0, false
	sure = head.need == nil
	for k := i - 1; k >= s.First && k > i-9; k-- {
		p := r.tok(k)
		if m := r.mentionAt(k); m != nil && m.Type != doc.QuantityMention {
			if m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility || k != m.Last-1 || m.First < s.First {
				break
			}
			if !m.Adjective {
				placed = true
			}
			sure = sure || head.kind == "MILITARY" && head.needs(r.tok(m.First).Lower) // "Western Mindanao Command"
			first, k = m.First, m.First
			words++
			continue
		}
		switch {
		case p.Lower == "'s" || p.Lower == "’s":
			if k > s.First && investigating != nil && (r.tok(k-1).Lower == "prosecutor" || r.tok(k-1).Lower == "magistrate" || r.tok(k-1).Lower == "attorney" || r.tok(k-1).Lower == "general") {
				continue
			}
			return first, r.officialEnd(last, s), sure && words > 0
		case p.Text == "-" && !p.Space:
			continue
		case (p.Lower == "and" || p.Lower == "of" || p.Lower == "for") && k > s.First && r.tok(k-1).Upper() && r.tok(k-1).Kind == text.Word && !sentenceWords.Has(r.tok(k-1).Lower) && first == k+1 && p.Lower != "of":
			continue
		case (p.Kind == text.Number && first < i || ordinal(p)) && first == k+1 && (head.kind == "MILITARY" || head.kind == "POLICE"):
			sure, first = sure || p.Kind == text.Word || numbered.Has(r.tok(i).Lower), k
			words++
			continue
		case p.Kind == text.Word && p.Upper() && !r.used[k] && !(k == s.First && sentenceWords.Has(p.Lower) && !head.needs(p.Lower)) && (!roles.Has(p.Lower) || head.needs(p.Lower)) && !ranks.Has(trim(p)):
			if unofficial.Has(p.Lower) {
				return 0, 0, false
			}
			sure = sure || head.needs(p.Lower)
			first = k
			words++
			continue
		}
		break
	}
	if head.kind == "POLICE" && head.need == nil && words > 0 {
		return first, last, placed || words > 1 || r.tok(i).Lower == "constabulary"
	}
	if first == i-1 && r.tok(first).Lower == "task" { // "Task Force 145"
		if last >= s.Last || r.tok(last).Kind != text.Number && !r.tok(last).Upper() {
			return 0, 0, false
		}
		if last++; r.used[last-1] { // "Task Force Sulu"
			last = max(last, r.Mentions[r.owner[last-1]-1].Last)
		}
		sure = true
	}
	end := r.officialEnd(last, s)
	if end > last && aims.Has(r.tok(end-1).Lower) && aimedBodies.Has(r.tok(i).Lower) {
		return first, end, true // "the National Bureau of Investigation", "the Commission on Elections"
	}
	if head.kind == "MINISTRY" && words == 0 && end > last {
		words++
	}
	if r.tok(i).Lower == "council" {
		for k := last; k < end; k++ {
			if words, sure = words+1, sure || head.needs(r.tok(k).Lower); sure { // "the Supreme Council of Military Justice", "the Council of State"
				break
			}
		}
	}
	return first, end, sure && words > 0
}

// aimedBodies are heads that "of" and what a body of state is for may follow; aims are such words.
var (
	aimedBodies = wordSet(`bureau agency commission directorate office`)
	aims        = wordSet(`investigation investigations intelligence security elections prisons corrections customs immigration prosecutions prosecution inquiry`)
)

func (h officialHead) needs(word string) bool { return h.need != nil && h.need.Has(word) }

// ordinal tells whether a word is an ordinal: "718th", "Fourth".
func ordinal(t *text.Token) bool {
	switch t.Lower {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
		"fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth":
		return t.Upper()
	}
	return len(t.Text) > 2 && t.Text[0] >= '0' && t.Text[0] <= '9' && (strings.HasSuffix(t.Lower, "th") || strings.HasSuffix(t.Lower, "st") || strings.HasSuffix(t.Lower, "nd") || strings.HasSuffix(t.Lower, "rd"))
}

// officialEnd returns the token behind what "of" adds to the name of a body: "of Naumburg", "of National Defence".
func (r *reader) officialEnd(last int, s *text.Sentence) int {
	if last+1 >= s.Last || r.tok(last).Lower != "of" && r.tok(last).Lower != "for" && !(r.tok(last).Lower == "on" && r.tok(last+1).Upper()) {
		return last
	}
	k := last + 1
	if r.tok(k).Lower == "the" {
		k++
	}
	end := last
	for ; k < s.Last && k < last+7; k++ {
		t := r.tok(k)
		if m := r.mentionAt(k); m != nil {
			if m.Type.Class() != graph.PlaceClass || m.Adjective || m.First != k {
				break
			}
			return m.Last
		}
		if t.Kind == text.Word && t.Upper() && !r.used[k] {
			end = k + 1
			continue
		}
		if t.Lower == "and" && end == k && k+1 < s.Last && r.tok(k+1).Upper() && !r.used[k+1] {
			continue
		}
		break
	}
	return end
}

// body records the body of state named by tokens [first, last): one that every state has, of the country that the words around
// it name, or one with a name of its own.
func (r *reader) body(first, last int, kind string, s *text.Sentence) {
	name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(last-1).End)), " ")
	if e := r.worldBody(name, first, s); e != nil {
		r.mention(r.thing(e), first, last)
		return
	}
	country := r.bodyCountry(first, last, s)
	if e := r.x.g.PlainBody(country, gazetteer.PlainBodies[strings.ToLower(name)]); e != nil {
		r.mention(r.thing(e), first, last)
		return
	}
	if e := r.ofNation(name, country); e != nil {
		r.mention(r.thing(e), first, last)
		return
	}
	id := graph.EntityID(graph.StateBody, name)
	if land := r.x.g.ByISO2(country); land != nil && !strings.Contains(graph.Fold(name), graph.Fold(land.Name)) {
		id = graph.EntityID(graph.StateBody, name+" "+land.Name)
	}
	r.dropInside(first, last)
	t := r.Thing(id, graph.Entity{Type: graph.StateBody, Name: name, Kind: kind}, false)
	t.Country = country
	r.mention(t, first, last)
	if first > s.First {
		if m := r.mentionAt(first - 1); m != nil && m.Adjective { // "the Thai National Security Council"
			span := doc.Span{Start: m.Start, End: r.tok(last - 1).End}
			t.Name(r.Slice(span.Start, span.End), span)
		}
	}
}

// worldBody returns the body of the United Nations that "the Security Council" is where no nation stands before it, nil for other names.
func (r *reader) worldBody(name string, first int, s *text.Sentence) *gazetteer.Entry {
	if name != "Security Council" || first == s.First || r.tok(first-1).Lower != "the" {
		return nil
	}
	for _, e := range r.x.g.ByAlias("UN " + name) {
		return e
	}
	return nil
}

// ofNation returns the body of a country that bears a name with its adjective: "(Turkish) Ministry of Interior"; nil for none.
func (r *reader) ofNation(name, country string) *gazetteer.Entry {
	land := r.x.g.ByISO2(country)
	if land == nil {
		return nil
	}
	for _, adjective := range land.Adjectives {
		for _, e := range r.x.g.ByAlias(adjective + " " + name) {
			if e.Type == graph.StateBody {
				return e
			}
		}
	}
	return nil
}

// bodyCountry returns the country of a body: of a place inside, before or behind its name, else the one that the text speaks of.
func (r *reader) bodyCountry(first, last int, s *text.Sentence) string {
	var near []*doc.Mention
	for k := first; k < last; k++ {
		near = append(near, r.mentionAt(k))
	}
	if first-2 >= s.First && (r.tok(first-1).Lower == "'s" || r.tok(first-1).Lower == "’s") {
		near = append(near, r.mentionAt(first-2))
	}
	if last+1 < s.Last && r.tok(last).Lower == "in" {
		near = append(near, r.mentionAt(last+1))
	}
	near = append(near, r.land())
	for _, m := range near {
		if m != nil && m.Type.Class() == graph.PlaceClass {
			if c := r.countryOf(m.Key); c != "" {
				return c
			}
		}
	}
	return ""
}
