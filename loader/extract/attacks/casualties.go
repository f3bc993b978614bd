package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// casualties gives each count of dead and wounded to the incident of its sentence, else to the one told last.
func (r *reader) casualties() {
	if len(r.incidents) == 0 {
		return
	}
	done := r.counts
	r.sole = r.soleIncident()
	for i := range r.Sentences {
		if r.passed(i) {
			continue
		}
		r.sentence = i
		r.reportedTolls(i)
		r.clauseTolls(i)
		r.sentence = i
		frame := r.Frame(i)
		for k := range r.x.deaths.In(frame) {
			p := r.x.dead[k]
			for _, m := range p.Find(frame) {
				r.count(m, p.property, done)
			}
		}
		r.killingsOf(i, done)
		r.killingOfOne(i)
		r.listedTolls(i)
		r.sentence = i
		r.withAttacker(i)
		r.among(i, done)
		r.including(i)
		r.othersApart(i)
	}
	r.bodiesFound()
}

var (
	deadly  = wordSet(`kill martyr murder massacre slaughter butcher slay behead decapitate shoot+dead stab+dead gun+down cut+down strike+down execute hack+dead mow+down lynch assassinate die perish`)
	hurtful = wordSet(`wound injure maim`)
	// strangling are further verbs for how attackers kill; said of others they are punishments: "were hanged for the bombing".
	strangling = wordSet(`hang crucify strangle garrotte throttle suffocate disembowel impale`)
	// single victims may be told by an article instead of a number.
	single = wordSet(`worshipper villager civilian student pupil victim hostage pedestrian commuter passenger tourist policeman policewoman constable guard
		child man woman boy girl infant baby driver farmer shopkeeper teacher doctor nurse aid-worker contractor engineer lawyer judge guide wife husband son daughter brother sister
		mother father bodyguard aide friend colleague interpreter translator assistant pilot conductor companion neighbour neighbor relative nephew niece cousin grandson granddaughter
		chauffeur secretary gardener cook clerk worshiper`)
)

// deedToll records how many a deed killed or hurt, by the numbers and the articles of its victims: "killed 142 students, three police
// officers and a soldier".
func (r *reader) deedToll(s *syntax.Sentence, d *deed, in *incident) {
	property := ""
	switch {
	case in.aggregate, r.attemptedDeed(s, d.Clause):
	case deadly.Has(d.verb), strings.HasSuffix(d.verb, "+dead"), strangling.Has(d.verb), hurtful.Has(d.verb) && fatally(s, d.Chunk):
		property = "killed"
	case hurtful.Has(d.verb):
		property = "wounded"
	}
	if property == "" {
		return
	}
	patients := d.Objects
	if d.Chunk.Passive || d.verb == "die" || d.verb == "perish" {
		patients = d.Subjects
	}
	for _, i := range alongside(s, d.Clause, patients) {
		q := howMany(s, i)
		if q == nil && property == "killed" {
			q, i = those(s, d.Clause, i)
		}
		if q == nil && i > d.Verb && len(s.Complement(i)) == 0 && !apposedName(s, i) {
			q = theOne(s, i) // "wounding the captain"
		}
		if x := &s.Chunks[i]; q == nil && x.Article == "the" && !x.Plural && x.Core == nil && len(patients) > 0 && syntax.Roles.Has(x.Word) && r.Tokens[x.First].Lower == "the" {
			q = &doc.Mention{Type: doc.QuantityMention, Span: doc.Span{Start: r.Tokens[x.First].Start, End: r.Tokens[x.First].End}, First: x.First, Last: x.First + 1, Sentence: s.Index}
		}
		if q == nil || r.counts[q.Span] {
			continue
		}
		if !attackerWord(s, i) {
			r.countThose(s, &s.Chunks[d.Verb], i, q, doc.Finding{Subject: in.thing.Key, Predicate: property})
		}
	}
}

// among counts those whom a number tells apart of the victims before it: "149 people were dead, 132 of them pupils".
func (r *reader) among(sentence int, done map[doc.Span]bool) {
	s := &r.Sentences[sentence]
	for _, q := range r.InSentence(sentence) {
		if q.Type != doc.QuantityMention || q.Last+2 >= s.Last || r.Tokens[q.Last].Lower != "of" || r.Tokens[q.Last+1].Lower != "them" && r.Tokens[q.Last+1].Lower != "whom" || done[q.Span] {
			continue
		}
		property := ""
		for k := q.First - 1; k >= s.First && k > q.First-16 && property == ""; k-- {
			switch w := r.Tokens[k].Lower; {
			case deadWords.Has(w) || w == "lives" || w == "murdered" || w == "massacred":
				property = "killed"
			case woundedWords.Has(w):
				property = "wounded"
			}
		}
		last := q.Last + 2
		for last < s.Last && (r.Tokens[last].Lower == "were" || r.Tokens[last].Lower == "was") {
			last++
		}
		from := last
		for last < s.Last && last < from+3 && r.Tokens[last].Kind == text.Word && !stopWords.Has(r.Tokens[last].Lower) && !strings.HasSuffix(r.Tokens[last].Lower, "ly") {
			last++
		}
		in := r.incidentFor(&q)
		if property == "" || last == from || in == nil {
			continue
		}
		value, ok := graph.ParseQuantity(r.Slice(q.Start, q.End))
		if !ok {
			continue
		}
		done[q.Span] = true
		value.Unit, value.VictimGroup = "persons", r.Slice(r.Tokens[from].Start, r.Tokens[last-1].End)
		value.Raw = r.Slice(q.Start, r.Tokens[last-1].End)
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: property, Scope: value.VictimGroup, Value: &graph.Value{Quantity: &value},
			Span: doc.Span{Start: q.Start, End: r.Tokens[last-1].End}, Confidence: 0.8,
		})
	}
}

var (
	everybody = wordSet(`people persons lives others civilians victims men women`)
	// noVictims are words behind a number that make it no count of victims.
	noVictims = wordSet(`years months days weeks hours times percent attackers bombers gunmen km miles militants insurgents terrorists extremists jihadists assailants attacks brothers killings murders assassinations bombings abductions kidnappings countries nations houses homes buildings shops vehicles
	cars tents huts trucks lorries motorcycles motorbikes bikes pickups jeeps boats horses camels donkeys rifles bullets rounds rockets shells missiles drones grenades bombs villages towns districts provinces sites
	places locations directions minutes seconds dollars shots vans buses`)
	coordinate = pattern.MustCompile(`^ ?and (<Q\d+>) ((?:[^ ,;.]+ ?){1,3})`)
	stopWords  = wordSet(`a an and in at on during when as that who which were was with from after near of by , to of since while inside outside`)
)

func (r *reader) count(m *doc.Match, property string, done map[doc.Span]bool) {
	q := m.One("q")
	in := r.incidentFor(q)
	if q.First > 0 && r.Tokens[q.First-1].Lower == "no" || r.hyphened(q) || r.wholeOf(q) {
		return // the "one" of "no one", "eight-year-old X", "129 of the 850 hostages"
	}
	for k := q.Last; k < q.Last+3 && k < len(r.Tokens); k++ {
		if w := r.Tokens[k].Lower; w == "hostage" || w == "captive" {
			return // "took 170 people hostage and killed 20"
		}
	}
	if len(r.toldIn[q.Sentence]) == 0 && (r.stateDeeds[q.Sentence] || r.byState(syntax.Parse(r.Document, q.Sentence)) || r.fromTheAir(q.Sentence)) {
		return // "Iran fired missiles at the base, injuring a hundred"
	}
	if k := q.First - 2; property == "wounded" && k >= 0 && (mortal.Has(r.Tokens[k].Lower) || k > 0 && mortal.Has(r.Tokens[k-1].Lower)) {
		property = "killed" // "fatally wounding two guards"
	}
	if in == nil || done[q.Span] || r.unrealCount(m) || r.kills(q) || r.overYears(q) || r.diedElse(q) {
		return
	}
	group, last := r.victims(q)
	if group == "" {
		return
	}
	done[q.Span] = true
	r.addCount(in, property, q, group, last, m)
	// "170 Afghans and 13 American soldiers": a second group of its own.
	rest := m.Text[strings.Index(m.Text, placeholderOf(m, q))+len(placeholderOf(m, q)):]
	if _, behind, ok := strings.Cut(rest, " and "); ok && property == "killed" {
		if c := coordinate.FindStringSubmatch("and " + behind); c != nil && len(strings.Fields(rest[:strings.Index(rest, " and ")])) <= 4 && !slices.ContainsFunc(strings.Fields(c[2]), woundedWords.Has) {
			if other := m.In(c[1]); len(other) == 1 && !done[other[0].Span] {
				g, end := r.victims(other[0])
				if g != "" && g != graph.TotalVictims && !woundedWords.Has(g) { // not "six deaths and ten injuries"
					done[other[0].Span] = true
					r.addCount(in, property, other[0], g, end, m)
				}
			}
		}
	}
}

// hyphened tells whether a number is part of a word: "eight-year-old X".
func (r *reader) hyphened(q *doc.Mention) bool {
	return q.Last < len(r.Tokens) && r.Tokens[q.Last].Text == "-" && r.Tokens[q.Last].Start == q.End
}

// kills tells whether those whom a number counts did the killing: "two gunmen shot a worshipper dead".
func (r *reader) kills(q *doc.Mention) bool {
	s := syntax.Parse(r.Document, q.Sentence)
	for _, c := range s.Clauses {
		if c.Chunk.Passive || len(c.Objects) == 0 || len(lex.verbs.Of(c.Chunk.Word)) == 0 {
			continue
		}
		for _, i := range c.Subjects {
			if ch := &s.Chunks[i]; ch.First <= q.First && q.First < ch.Last && (deadly.Has(c.Chunk.Word) || len(c.Second) > 0 && s.Chunks[c.Second[0]].Word == "dead") {
				return true
			}
		}
	}
	return false
}

func placeholderOf(m *doc.Match, q *doc.Mention) string {
	for i := range m.Mentions {
		if m.Mentions[i].Span == q.Span {
			return m.Placeholder(i)
		}
	}
	return ""
}

// victims returns the victim group as said by the words behind a number, and the end of those words; "" if the number counts
// no victims.
func (r *reader) victims(q *doc.Mention) (group string, end int) {
	end = q.End
	if q.Last < len(r.Tokens) && r.Tokens[q.First].Lower == "no" && r.Tokens[q.Last].Lower == "one" {
		return graph.TotalVictims, r.Tokens[q.Last].End
	}
	var words []string
	for i := q.Last; i < r.Sentences[q.Sentence].Last && len(words) < 4; i++ {
		t := &r.Tokens[i]
		if stopWords.Has(t.Lower) || t.Kind == text.Mark && t.Text != "-" || t.Lower == "people" && len(words) > 0 || t.Lower == "killed" || t.Lower == "dead" || t.Lower == "wounded" || t.Lower == "injured" || t.Lower == "were" {
			break
		}
		if noVictims.Has(t.Lower) && (len(words) < 2 || r.ofGroup(q, i)) {
			return "", 0
		}
		if t.Lower == "also" || strings.HasSuffix(t.Lower, "ly") {
			break
		}
		words = append(words, t.Text)
		end = t.End
		if len(words) > 1 && strings.HasSuffix(t.Lower, "s") && !t.Upper() {
			break
		}
		if everybody.Has(t.Lower) {
			break
		}
	}
	for len(words) > 1 && notVictims.Has(strings.ToLower(words[len(words)-1])) {
		words = words[:len(words)-1]
		end = r.Tokens[q.Last+len(words)-1].End
	}
	if len(words) == 0 || notVictims.Has(strings.ToLower(words[0])) {
		return graph.TotalVictims, end
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "people", "persons", "lives", "others", "victims", "person", "life":
		return graph.TotalVictims, end
	case "civilians":
		if len(words) == 1 {
			return "CIVILIANS", end
		}
	}
	return strings.Join(words, " "), end
}

// fromTheAir tells whether a sentence speaks of air strikes.
func (r *reader) fromTheAir(sentence int) bool {
	s := &r.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		switch r.Tokens[k].Lower {
		case "airstrike", "airstrikes":
			return true
		case "air":
			if k+1 < s.Last && (strings.HasPrefix(r.Tokens[k+1].Lower, "strike") || strings.HasPrefix(r.Tokens[k+1].Lower, "raid")) {
				return true
			}
		}
	}
	return false
}

// ofGroup tells whether only the name of a group stands between a number and a word: "11 al-Shabaab extremists".
func (r *reader) ofGroup(q *doc.Mention, word int) bool {
	return text.Any(r.InSentence(q.Sentence), func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup && m.First == q.Last && m.Last == word })
}

var hypotheticalWords = pattern.MustCompile(`\b(?:could|might|would|wanted to|plan|threat)\b`)

// notVictims are words behind those whom a number counts.
var notVictims = wordSet(`deaths fatalities injuries casualties died perished lost have had has are is was when alone dead lives`)

// overall are words of sentences that count the dead of a war.
var overall = pattern.MustCompile(`\b(?:insurgency|conflict|war|rebellion|uprising|since|over the (?:past|last)|years|decades?)\b`)

// through are words that count the dead of all the time since something.
var through = pattern.MustCompile(`^.{0,60}\bha(?:ve|s) (?:been )?(?:died|killed|perished)\b.{0,120}\bsince\b`)

func (r *reader) unrealCount(m *doc.Match) bool {
	if before := strings.TrimSuffix(m.Text[:m.From], " "); strings.HasSuffix(before, " has") || strings.HasSuffix(before, " have") {
		if len(r.toldIn[r.sentence]) == 0 || !r.eventHas(m) {
			return true // "has killed 4,000 people"
		}
	}
	if len(r.toldIn[r.sentence]) == 0 && overall.MatchString(m.Text) {
		return true
	}
	if through.MatchString(m.Text[m.From:]) {
		return true // "more than 7,000 people have died in X since the conflict flared up"
	}
	from := max(0, m.From-30)
	return hypotheticalWords.MatchString(m.Text[from:m.From])
}

// diedElse tells whether those whom a number counts died in what is no attack: "died in a robbery", "in clashes".
func (r *reader) diedElse(q *doc.Mention) bool {
	s := syntax.Parse(r.Document, q.Sentence)
	for _, c := range s.Clauses {
		if !c.Chunk.Passive && !fatal.Has(c.Chunk.Word) || !slices.ContainsFunc(c.Subjects, func(i int) bool { return s.Chunks[i].First <= q.First && q.First < s.Chunks[i].Last }) {
			continue
		}
		in := c.Behind("in", "during")
		return slices.ContainsFunc(in, func(i int) bool { return ofForces.Has(s.Chunks[i].Word) && !ensuing(s, i) }) && r.incidentIn(s, in) == nil
	}
	return false
}

// eventHas tells whether an attack or a weapon stands in the words before "has killed": not a group, whose dead are those of years.
func (r *reader) eventHas(m *doc.Match) bool {
	words := strings.Fields(m.Text[:m.From])
	for _, w := range words[max(0, len(words)-8):] {
		if _, event := lex.nouns.Get(w); event || lex.devices.Of(w).kind != "" {
			return true
		}
	}
	return false
}

// overYears tells whether a number counts the dead of all the time since something: "has killed more than 820 people since 1968", "have died in
// the past year".
func (r *reader) overYears(q *doc.Mention) bool {
	s := &r.Sentences[q.Sentence]
	perfect := false
	for k := q.First - 1; k >= s.First && k > q.First-9 && r.Tokens[k].Kind != text.Mark; k-- {
		perfect = perfect || r.Tokens[k].Lower == "has" || r.Tokens[k].Lower == "have"
	}
	for k := q.Last; k < s.Last && k < q.Last+16; k++ {
		switch w := r.Tokens[k].Lower; {
		case w == "has" || w == "have":
			perfect = true
		case w == "," || w == ";":
			return false
		case perfect && (w == "since" || w == "decade" || w == "decades" || w == "years" || (w == "past" || w == "last" || w == "year") && (r.Tokens[k-1].Lower == "the" || r.Tokens[k-1].Lower == "this")):
			return true
		}
	}
	return false
}

// incidentFor returns the incident that a number counts the victims of: the one whose words in the sentence hold it, else the last
// one told before it there, else the first behind it, else the one told last in the two sentences before.
func (r *reader) incidentFor(q *doc.Mention) *incident {
	var before, behind, inside *telling
	for i := range r.tellings[q.Sentence] {
		switch t := &r.tellings[q.Sentence][i]; {
		case t.first <= q.First && q.First < t.last:
			if inside == nil || t.last-t.first < inside.last-inside.first {
				inside = t
			}
		case t.first <= q.First:
			if before == nil || t.first >= before.first {
				before = t
			}
		case r.broken(q.Last, t.first, q.Sentence):
		case behind == nil || t.first < behind.first:
			behind = t
		}
	}
	if inside == nil && before != nil && r.anotherDay(before.last, q.First, q.Sentence) {
		return nil
	}
	for _, t := range []*telling{inside, before, behind} {
		if t != nil {
			return t.in
		}
	}
	if r.opensAnew(q.Sentence) {
		return nil
	}
	for s := q.Sentence - 1; s >= max(0, q.Sentence-2); s-- {
		if told := r.tellings[s]; len(told) > 0 {
			last := &told[0]
			for i := range told {
				if told[i].first >= last.first {
					last = &told[i]
				}
			}
			if r.leadsElse(q.Sentence, last.in) || r.opensOnOtherDay(q.Sentence, last.in) {
				return nil
			}
			return last.in
		}
	}
	return nil
}

// leadsElse tells whether a sentence opens with another day than that of an incident: "In May 2002 a cylinder hit a church, killing 79".
func (r *reader) leadsElse(sentence int, in *incident) bool {
	s := &r.Sentences[sentence]
	for _, m := range r.InSentence(sentence) {
		if m.Type == doc.DateMention && m.First <= s.First+2 {
			return r.otherDay(in, &phrase{dates: []doc.Mention{m}})
		}
	}
	return false
}

// opensAnew tells whether a sentence opens with words by which it tells of something else than the one before: "Hours earlier,", "Elsewhere,",
// "In a separate incident".
func (r *reader) opensAnew(sentence int) bool {
	s := &r.Sentences[sentence]
	if len(r.tellings[sentence]) == 0 && slices.ContainsFunc(r.plural, func(p *phrase) bool { return p.sentence == sentence && p.article == "" && !p.planned && !p.unreal }) {
		return true // "carried out raids across the province in which 70 people were killed"
	}
	for _, m := range r.InSentence(sentence) {
		if m.Type == doc.DateMention && m.First == s.First && r.Tokens[m.Last-1].Lower == "earlier" {
			return true // "A week earlier inmates had killed five guards"
		}
	}
	for k := s.First; k+1 < s.Last && k < s.First+5; k++ {
		switch r.Tokens[k].Lower {
		case "separately", "elsewhere", "separate":
			return true
		case "earlier":
			return r.Tokens[k+1].Text == ","
		case "another":
			return k == s.First+1 && r.Tokens[s.First].Lower == "in"
		case ",":
			return false
		}
	}
	return false
}

// broken tells whether a semicolon stands between two tokens of a sentence, or "and" with a day right behind it: "killing 22, and on 2 April another
// bomb …".
func (r *reader) broken(from, to, sentence int) bool {
	for k := from; k < to; k++ {
		switch r.Tokens[k].Lower {
		case ";":
			return true
		case "and", "but":
			if text.Any(r.InSentence(sentence), func(m *doc.Mention) bool {
				return m.Type == doc.DateMention && m.First > k && m.First <= k+2 && m.Last <= to
			}) {
				return true
			}
		}
	}
	return false
}

func (r *reader) addCount(in *incident, property string, q *doc.Mention, group string, end int, m *doc.Match) {
	raw := r.Slice(q.Start, end)
	value, ok := graph.ParseQuantity(raw)
	if !ok {
		return
	}
	value.Unit = "persons"
	value.VictimGroup = group
	span := m.Span(m.From, m.To)
	if span.End < end {
		span.End = end
	}
	if span.Start > q.Start {
		span.Start = q.Start
	}
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: property, Scope: group, Value: &graph.Value{Quantity: &value}, Span: span})
}

// howMany returns the number that a noun phrase gives, "a" for one of them among it; nil for none.
func howMany(s *syntax.Sentence, i int) *doc.Mention {
	for _, m := range s.Chunks[i].Mentions {
		if m.Type == doc.QuantityMention {
			return m
		}
	}
	return one(s, i)
}
