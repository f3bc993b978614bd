package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// clauseTolls counts the victims of the clauses of a sentence that tell of deaths and wounds but of no attack of their own: "in which
// nine people lost their lives", "thirty-six of the assailants, twelve guards and seven civilians were killed".
func (r *reader) clauseTolls(sentence int) {
	s := syntax.Parse(r.Document, sentence)
	for _, c := range s.Clauses {
		property, patients := tollOf(s, c)
		if property == "" && r.ofEvent(s, c) {
			property, patients = "killed", c.Objects // "the bombing killed twelve"
			if hurtful.Has(c.Chunk.Word) {
				property = "wounded"
			}
		}
		if len(patients) == 1 && !c.Chunk.Passive && len(c.Subjects) > 0 && r.who(s, c.Subjects).state {
			r.stopped(s, c, property, patients) // "before police shot him dead"
		}
		if o := c.Objects; property == "" && deadly.Has(c.Chunk.Word) && !c.Chunk.Passive && len(o) > 1 && ownSelf.Has(s.Chunks[o[0]].Word) && len(r.toldIn[sentence]) > 0 {
			property, patients = "killed", o[1:] // "killing himself and 22 cadets"
		}
		if c.Chunk.Passive && r.who(s, c.Behind("by")).state && !slices.ContainsFunc(patients, func(i int) bool { return ofAssailants(s, i) }) {
			r.stopped(s, c, property, patients)
			continue // "was shot and wounded by the police"
		}
		if property == "" || len(patients) == 0 || c.Chunk.Modal || c.Chunk.Negative || r.unrealClause(s, c) || r.attemptedDeed(s, c) {
			continue
		}
		for _, i := range alongside(s, c, patients) {
			if c.Chunk.Word == "fall" && !ownedByBodies.Has(s.Chunks[i].Word) && (len(s.Complement(i)) == 0 || !ownedByBodies.Has(s.Chunks[s.Complement(i)[0]].Word)) {
				continue // "prices fell"
			}
			r.chunkToll(s, c, i, property)
		}
		if c.Chunk.Passive && property == "killed" && (len(r.toldIn[sentence]) > 0 || r.sole != nil) {
			for _, i := range c.Behind("with", "alongside") { // "was killed with his driver and four guards"
				if howMany(s, i) != nil {
					r.chunkToll(s, c, i, property)
				}
			}
		}
	}
}

// ownSelf are words for an attacker who dies too.
var ownSelf = wordSet(`himself herself themselves`)

// ofEvent tells whether an attack or a bomb is said to have killed or hurt.
func (r *reader) ofEvent(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Passive || len(c.Subjects) == 0 || !deadly.Has(c.Chunk.Word) && !hurtful.Has(c.Chunk.Word) {
		return false
	}
	w := s.Chunks[c.Subjects[0]].Word
	_, event := lex.nouns.Get(w)
	return event || lex.devices.Of(w).kind != ""
}

// listedTolls counts those whom a list behind a colon tells apart: "74 people dead: nine oil workers and 65 guards".
func (r *reader) listedTolls(sentence int) {
	s := syntax.Parse(r.Document, sentence)
	for k := 2; k < len(s.Chunks); k++ {
		if s.Chunks[k].Kind != syntax.Break || s.Chunks[k].Word != ":" || len(s.Clauses) == 0 {
			continue
		}
		if w := s.Tokens[s.Chunks[k].First-1].Lower; !deadWords.Has(w) && !everybody.Has(w) || !r.killedIn(sentence) {
			return
		}
		for n := k + 1; n < len(s.Chunks); n++ {
			switch s.Chunks[n].Kind {
			case syntax.Noun:
				r.chunkToll(s, s.Clauses[0], n, "killed")
			case syntax.Conjunction, syntax.Comma, syntax.Preposition, syntax.Adverb:
			default:
				return
			}
		}
	}
}

// withAttacker counts the attackers whom a sentence counts apart: "killed 40 soldiers as well as the perpetrator", "in addition to the
// two bombers, seven people were killed", "killing three soldiers and himself".
func (r *reader) withAttacker(sentence int) {
	s := &r.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		first, last := r.attackersApart(k, s.Last)
		if first == last {
			continue
		}
		q := &doc.Mention{Type: doc.QuantityMention, Span: doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[first].End}, First: first, Last: first + 1, Sentence: sentence}
		in := r.incidentFor(q)
		if in == nil || in.aggregate || r.counts[q.Span] || !r.killedIn(sentence) {
			return
		}
		value, ok := r.quantity(q, r.Tokens[last-1].End)
		if !ok {
			return
		}
		r.counts[q.Span] = true
		value.Unit, value.VictimGroup = "persons", "PERPETRATORS"
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: "killed", Scope: "PERPETRATORS", Value: &graph.Value{Quantity: &value}, Span: r.deathBeside(s, first, last), Confidence: 0.7,
		})
		return
	}
}

// deathBeside returns the place of tokens [first, last) with the word of death nearest to them in their sentence.
func (r *reader) deathBeside(s *text.Sentence, first, last int) doc.Span {
	for n := 1; n < s.Last-s.First; n++ {
		if k := first - n; k >= s.First && (deadWords.Has(r.Tokens[k].Lower) || r.Tokens[k].Lower == "kill") {
			return doc.Span{Start: r.Tokens[k].Start, End: r.Tokens[last-1].End}
		}
		if k := last + n - 1; k < s.Last && deadWords.Has(r.Tokens[k].Lower) {
			return doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[k].End}
		}
	}
	return doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}
}

// apart are the words before those who are counted apart.
var apart = [][]string{{"as", "well", "as"}, {"in", "addition", "to"}, {"besides"}, {"along", "with"}, {"apart", "from"}, {"not", "counting"}, {"together", "with"}}

// attackersApart returns the tokens, from a number or an article on, of attackers counted apart whose frame begins at a token; none where
// none does.
func (r *reader) attackersApart(k, end int) (first, last int) {
	if w := r.Tokens[k].Lower; w == "and" && k+1 < end && (r.Tokens[k+1].Lower == "himself" || r.Tokens[k+1].Lower == "herself") {
		return k + 1, k + 2
	}
	for _, words := range apart {
		n := 0
		for n < len(words) && k+n < end && r.Tokens[k+n].Lower == words[n] {
			n++
		}
		if n < len(words) {
			continue
		}
		first = k + n
		if first+1 < end && r.Tokens[first].Lower == "the" && r.Tokens[first+1].Lower != "" && !assailants.Has(r.Tokens[first+1].Lower) {
			first++ // "the two bombers"
		}
		last = first + 1
		for last < end && last < first+4 && !assailants.Has(r.Tokens[last].Lower) {
			last++
		}
		if last >= end || !assailants.Has(r.Tokens[last].Lower) || r.Tokens[first].Lower == "the" && strings.HasSuffix(r.Tokens[last].Lower, "s") {
			return 0, 0
		}
		return first, last + 1
	}
	return 0, 0
}

// killedIn tells whether dead were counted in a sentence.
func (r *reader) killedIn(sentence int) bool {
	for i := len(r.Findings) - 1; i >= 0 && i > len(r.Findings)-12; i-- {
		if f := &r.Findings[i]; f.Sentence == sentence && f.Predicate == "killed" && f.Extractor == Name {
			return true
		}
	}
	return false
}

// ofForces are nouns for what forces of a state do.
var ofForces = wordSet(`raid raids operation operations shootout gunfight gunbattle crackdown custody robbery crash accident
	clash clashes fighting riot riots stampede shoot-out`)

// chunkToll counts those whom a noun phrase numbers.
func (r *reader) chunkToll(s *syntax.Sentence, c *syntax.Clause, i int, property string) {
	x := &s.Chunks[i]
	var q *doc.Mention
	for _, m := range x.Mentions {
		if m.Type == doc.QuantityMention {
			q = m
			break
		}
	}
	if q == nil && !(c.Relative && len(r.toldIn[s.Index]) == 0) {
		if q = one(s, i); q == nil {
			q = r.struckBefore(s, i)
		}
		if q == nil && r.sole != nil {
			q = r.definiteOne(s, i)
		}
	}
	if q == nil || r.counts[q.Span] || q.First > 0 && (r.Tokens[q.First-1].Lower == "no" || r.Tokens[q.First-1].Lower == "including") || r.hyphened(q) {
		return
	}
	in := r.incidentIn(s, c.Behind("in", "by", "during")) // "were killed in a strike on X"
	if in == nil && slices.ContainsFunc(c.Behind("in", "during"), func(i int) bool { return ofForces.Has(s.Chunks[i].Word) && !ensuing(s, i) }) {
		return // "a woman who died in the raid"
	}
	if in == nil && (c.Chunk.Word != "lose" || !c.Chunk.Gerund || len(r.toldIn[s.Index]) > 0) { // what an army "lost" may be of years
		in = r.incidentFor(q)
	}
	if in == nil || in.aggregate || r.unrealToll(s, c, q) || r.overYears(q) {
		return
	}
	r.sentence = s.Index
	r.countThose(s, c.Chunk, i, q, doc.Finding{Subject: in.thing.Key, Predicate: property, Confidence: 0.8})
}

// countThose records those whom a number in a noun phrase counts as what a verb says of them, a subject and predicate in f.
func (r *reader) countThose(s *syntax.Sentence, verb *syntax.Chunk, i int, q *doc.Mention, f doc.Finding) {
	group, last := r.groupOf(s, i, q)
	if group == "" {
		return
	}
	value, ok := r.quantity(q, last)
	if !ok {
		return
	}
	r.counts[q.Span] = true
	if group == graph.TotalVictims {
		group = partOfList(s, i)
	}
	value.Unit, value.VictimGroup = "persons", group
	f.Scope, f.Value = group, &graph.Value{Quantity: &value}
	f.Span = doc.Span{Start: min(q.Start, r.Tokens[verb.First].Start), End: max(last, r.Tokens[verb.Last-1].End)}
	r.find(f)
}

// one returns the article of a noun phrase for a single person as a number: "a policeman", "another passenger"; nil for others.
func one(s *syntax.Sentence, i int) *doc.Mention {
	c := &s.Chunks[i]
	w := s.Tokens[c.First].Lower
	if w == "both" && assailants.Has(c.Word) && c.First+2 == c.Last {
		t := &s.Tokens[c.First]
		return &doc.Mention{Type: doc.QuantityMention, Span: doc.Span{Start: t.Start, End: t.End}, First: c.First, Last: c.First + 1, Sentence: s.Index}
	}
	if of := s.Complement(i); w == "one" && len(of) == 1 && (s.Chunks[of[0]].Plural || strings.HasSuffix(s.Chunks[of[0]].Word, "men")) && s.Chunks[of[0]].Core == nil && c.Last == c.First+1 && s.Chunks[of[0]].Word != "them" {
		t := &s.Tokens[c.First] // "one of the tourists"
		return &doc.Mention{Type: doc.QuantityMention, Span: doc.Span{Start: t.Start, End: t.End}, First: c.First, Last: c.First + 1, Sentence: s.Index}
	}
	own := w == "his" || w == "her" || w == "their" || w == "its"
	if w != "a" && w != "an" && w != "another" && !own && !(w == "the" && assailants.Has(c.Word)) || c.Core != nil || c.Plural || amounts.Has(c.Word) || own && len(s.Complement(i)) > 0 {
		return nil
	}
	if own && !single.Has(c.Word) && !captives.Has(c.Word) {
		return nil // not "their leader", of whom something else is told
	}
	if !someone(c.Word) {
		return nil
	}
	t := &s.Tokens[c.First]
	return &doc.Mention{Type: doc.QuantityMention, Span: doc.Span{Start: t.Start, End: t.End}, First: c.First, Last: c.First + 1, Sentence: s.Index}
}

// someone tells whether a noun is for a person, by trade, role or kin.
func someone(w string) bool {
	return syntax.Calling(w) || syntax.People.Has(w) || syntax.Roles.Has(w) || captives.Has(w) || single.Has(w) || civilRoles.Has(w) || crowds.Has(w) || kinPlural.Has(w)
}

// struckBefore returns the article of a noun phrase for the one whom an attack told before struck, as a number: "fired on a lecturer. The
// lecturer died"; nil for others and for whom was counted.
func (r *reader) struckBefore(s *syntax.Sentence, i int) *doc.Mention {
	x := &s.Chunks[i]
	if x.Article != "the" || x.Plural || x.Core != nil || len(s.Complement(i)) > 0 {
		return nil
	}
	t := &s.Tokens[x.First]
	q := &doc.Mention{Type: doc.QuantityMention, Span: doc.Span{Start: t.Start, End: t.End}, First: x.First, Last: x.First + 1, Sentence: s.Index}
	in := r.incidentFor(q)
	if in == nil || in.since == s.Index || in.whom != x.Word && !strings.HasSuffix(in.whom, " "+x.Word) {
		return nil
	}
	for j := range r.Findings {
		if f := &r.Findings[j]; f.Subject == in.thing.Key && f.Predicate == "killed" && f.Value != nil && strings.HasSuffix(f.Value.Quantity.Raw, x.Word) {
			return nil
		}
	}
	return q
}

// quantity reads a number with the words for those whom it counts; an article counts one.
func (r *reader) quantity(q *doc.Mention, last int) (graph.Quantity, bool) {
	raw := r.Slice(q.Start, last)
	switch r.Tokens[q.First].Lower {
	case "a", "an", "another", "one", "both", "the", "his", "her", "their", "its", "himself", "herself":
		if q.Last == q.First+1 {
			n := 1
			if r.Tokens[q.First].Lower == "both" {
				n = 2
			}
			return graph.Quantity{Raw: raw, Min: &n, Max: &n, Qualifier: graph.Exact}, true
		}
	}
	return graph.ParseQuantity(raw)
}

// unrealToll tells whether a clause counts the dead of years or of a war.
func (r *reader) unrealToll(s *syntax.Sentence, c *syntax.Clause, q *doc.Mention) bool {
	told := len(r.toldIn[s.Index]) > 0
	if w := r.Tokens[c.Chunk.First].Lower; c.Chunk.Perfect && w != "had" && !told {
		return true
	}
	end := s.Tokens[s.Chunks[min(max(c.End-1, c.Verb), len(s.Chunks)-1)].Last-1].End
	words := func(from, to int) string { return strings.Join(strings.Fields(r.Slice(from, to)), " ") }
	return !told && overall.MatchString(words(r.Sentences[s.Index].Start, end)) || through.MatchString(words(q.Start, r.Sentences[s.Index].End))
}

// groupOf is the victim group of a noun phrase that a number opens, and its end: "36 of the assailants" are perpetrators; "" if it tells
// a part of the victims apart, "two of the dead".
func (r *reader) groupOf(s *syntax.Sentence, i int, q *doc.Mention) (group string, last int) {
	x := &s.Chunks[i]
	var words string
	end := r.Tokens[x.Last-1].End
	if q.Last < x.Last {
		words = strings.Join(strings.Fields(r.Slice(r.Tokens[q.Last].Start, end)), " ")
	} else if of := s.Complement(i); len(of) > 0 {
		y := &s.Chunks[of[0]]
		switch y.Word {
		case "dead", "victims", "wounded", "injured", "them", "fatalities", "casualties":
			return "", 0
		}
		if _, ok := lex.armed.Get(y.Word); ok || attackers.Has(y.Word) {
			return "PERPETRATORS", r.Tokens[y.Last-1].End
		}
		return y.Word, r.Tokens[y.Last-1].End
	} else {
		return graph.TotalVictims, q.End
	}
	if one, dead := strings.CutSuffix(words, " dead"); dead { // "left two civilians dead"
		words, end = one, end-len(" dead")
	}
	low := strings.ToLower(words)
	if assailants.Has(s.Chunks[i].Word) || r.didIt(s, i) {
		return "PERPETRATORS", end
	}
	if r.sole != nil && attackers.Has(s.Chunks[i].Word) {
		return "PERPETRATORS", end // "a guard and 29 militants were killed"
	}
	if noVictims.Has(s.Chunks[i].Word) || noVictims.Has(strings.Fields(low)[0]) {
		return "", 0
	}
	switch low {
	case "people", "persons", "others", "victims", "more", "other people", "more people", "person", "other", "lives", "life":
		return graph.TotalVictims, end
	case "civilians":
		return "CIVILIANS", end
	}
	if of := s.Complement(i); len(of) > 0 && withComplement.Has(s.Chunks[i].Word) {
		end = r.Tokens[s.Chunks[of[0]].Last-1].End
		words = strings.Join(strings.Fields(r.Slice(r.Tokens[q.Last].Start, end)), " ")
	}
	return words, end
}

// assailants are nouns for those who attack, and for nobody else.
var assailants = wordSet(`attacker attackers assailant assailants bomber bombers hijacker hijackers perpetrator perpetrators gunman gunmen raider raiders fidayeen
	hostage-taker hostage-takers kidnapper kidnappers abductor abductors shooter shooters`)

// withComplement are nouns for victims that say nothing without the "of" behind them: "members of the security forces".
var withComplement = wordSet(`member members employee employees staff`)

// tollPatterns find what a report says the number of dead is.
var tollPatterns = []expression{
	{`(?:put|puts|putting|placed) (?:the |its )?(?:[^ ,;.]+ ){0,2}(?:toll|dead|deaths|number of (?:[^ ,;.]+ ){0,4}?) ?(?:at|as) {QUANTITY:q}`, []string{"put", "placed"}, "killed"},
	{`(?:raised|lowered|revised|increased|cut|reduced) (?:the )?(?:death )?(?:toll )?to {QUANTITY:q} the (?:number|toll)`, []string{"raised", "lowered", "revised", "increased", "cut", "reduced"}, "killed"},
	{`(?:raised|lowered|revised|increased|cut|reduced) (?:the|that|its) (?:death )?(?:toll|figure|count|tally|number)(?: up| down| upwards| downwards)? (?:from {QUANTITY} )?to {QUANTITY:q}`, []string{"toll", "figure", "count", "tally", "number"}, "killed"},
	{`(?:toll|number of (?:[^ ,;.]+ ){0,4}(?:killed|dead|deaths|fatalities|victims)) {any14}(?:went|gone|goes|climbed|rose|risen|jumped|grew|grown|increased) (?:up )?to {QUANTITY:q}`, []string{"toll", "number of"}, "killed"},
	{`(?:toll|dead|number of (?:dead|deaths|victims|fatalities)) {be} (?:[^ ,;.]+ )?(?:given|reported|put|set|placed|stated|counted) (?:as|at) {QUANTITY:q}`, []string{"given", "reported", "put", "set", "placed", "stated", "counted"}, "killed"},
	{`(?:toll|number of (?:dead|deaths|victims|fatalities)) (?:now )?(?:stood|stands|reached|was|is|came|comes|amounted) (?:at |to )?{QUANTITY:q}(?: (?:dead|killed|people|by|on)| ?[,;:.]|$)`, []string{"toll", "number of"}, "killed"},
}

// reportedTolls records what a sentence says the number of dead is, of the attack told nearby or the one that the text is about.
func (r *reader) reportedTolls(sentence int) {
	frame := r.Frame(sentence)
	for _, p := range r.x.reported {
		for _, m := range p.Find(frame) {
			q := m.One("q")
			if q == nil || r.counts[q.Span] {
				continue
			}
			in := r.incidentFor(q)
			if in == nil {
				in = r.main()
			}
			if in == nil || in.aggregate {
				continue
			}
			r.counts[q.Span] = true
			group := graph.TotalVictims
			for w := range strings.FieldsSeq(strings.ToLower(m.Text[m.From:m.To])) {
				if attackers.Has(w) {
					group = "PERPETRATORS" // "the number of dead assailants"
				}
			}
			r.addCount(in, p.property, q, group, q.End, m)
		}
	}
}

// killingsOf counts those behind a noun for their death: "the killing of 41 people".
func (r *reader) killingsOf(sentence int, done map[doc.Span]bool) {
	s := &r.Sentences[sentence]
	for _, q := range r.InSentence(sentence) {
		if q.Type != doc.QuantityMention || q.First-2 < s.First || r.Tokens[q.First-1].Lower != "of" || done[q.Span] {
			continue
		}
		noun := r.beforeDate(sentence, q.First-2)
		if !deaths.Has(r.Tokens[noun].Lower) {
			continue
		}
		group, end := r.victims(&q)
		in := r.incidentFor(&q)
		if n := r.Tokens[noun].Lower; strings.HasSuffix(n, "s") && n != "deaths" && !slices.ContainsFunc(r.tellings[sentence], func(t telling) bool { return t.first <= q.First && q.First < t.last }) {
			continue // "the murders of two officers, X, who was shot in Y, and Z"
		}
		if in == nil || in.aggregate || group == "" || len(r.toldIn[sentence]) == 0 {
			continue
		}
		value, ok := graph.ParseQuantity(r.Slice(q.Start, end))
		if !ok {
			continue
		}
		done[q.Span] = true
		value.Unit, value.VictimGroup = "persons", group
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: "killed", Scope: group, Value: &graph.Value{Quantity: &value},
			Span: doc.Span{Start: r.Tokens[noun].Start, End: max(q.End, end)},
		})
	}
}

// beforeDate returns the token before a date that ends with a token, the token itself for others: "the killing | on 3 May".
func (r *reader) beforeDate(sentence, token int) int {
	first := r.Sentences[sentence].First
	for _, m := range r.InSentence(sentence) {
		if m.Type != doc.DateMention || m.Last != token+1 || m.First-2 < first {
			continue
		}
		if r.Tokens[m.First-1].Lower == "on" || r.Tokens[m.First-1].Lower == "in" {
			return m.First - 2
		}
		return m.First - 1
	}
	return token
}

// deaths are nouns for a violent death.
var deaths = wordSet(`killing killings murder murders massacre slaughter execution beheading deaths death`)
