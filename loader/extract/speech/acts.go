package speech

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// warningVerbs have who is warned as their object, informing verbs who is told something, which must be of violence.
	warningVerbs = text.NewWordSet(`warn alert caution notify forewarn apprise`)
	informing    = text.NewWordSet(`inform advise brief tell`)
	// giving and getting verbs have a warning as their object; sounding verbs an alarm.
	giving   = text.NewWordSet(`give pass send issue provide share relay convey forward deliver transmit hand supply transfer publish release circulate distribute file deposit submit communicate`)
	getting  = text.NewWordSet(`receive get obtain have acquire`)
	sounding = text.NewWordSet(`sound raise ring`)
	// calling are verbs for how those who planted a bomb give a warning.
	calling = text.NewWordSet(`telephone phone call`)
	// warningNouns are what is given; messages are warnings where they speak of violence.
	warningNouns = text.NewWordSet(`warning warnings alert alerts tip tips tip-off tip-offs advisory advisories alarm heads-up`)
	messages     = text.NewWordSet(`intelligence information notice notices memo memos memorandum cable cables bulletin bulletins dossier dossiers report reports letter letters notification
		notifications message messages dispatch note notes details briefing briefings`)
	alarms = text.NewWordSet(`alarm alarms bells bell`)
	// travellers are those whom a ministry tells to stay away.
	travellers = text.NewWordSet(`citizens nationals travellers travelers tourists visitors americans britons residents diplomats staff personnel expatriates`)
	urging     = text.NewWordSet(`urge advise tell order instruct`)
)

// act is a warning as a clause or a noun phrase tells it, by noun phrases.
type act struct {
	who, whom []int
	from, to  int // chunks that tell it
	// groups tells that armed groups warn so though nobody is named whom they warn.
	groups bool
	// alarm tells that an alarm is sounded, which whole organisations do.
	alarm bool
	// loose tells that the words are of a message, which must be one to somebody.
	loose bool
}

// forWarning tells whether a noun phrase is a warning: "a tip-off", "alerts".
func (r *reader) forWarning(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	return c.Kind == syntax.Noun && c.Core == nil && (warningNouns.Has(c.Word) || (c.Word == "off" || c.Word == "offs") && c.Last-3 >= c.First && warningNouns.Has(s.Tokens[c.Last-3].Lower))
}

// acts returns the warnings that the clauses and the noun phrases of a sentence tell.
func (r *reader) acts(s *syntax.Sentence) []act {
	var out []act
	for _, c := range s.Clauses {
		if c.Chunk.Negative || c.Chunk.Modal || c.Chunk.Infinitive && !c.Chunk.Perfect || unsaid(c) {
			continue
		}
		if a := r.told(s, c); a != nil {
			out = append(out, *a)
		}
	}
	for i := range s.Chunks {
		if a := r.noun(s, i); a != nil {
			out = append(out, *a)
		}
	}
	return out
}

// unsaid tells whether somebody denies what a clause tells.
func unsaid(c *syntax.Clause) bool {
	for g, depth := c.Governor, 0; g != nil && depth < 3; g, depth = g.Governor, depth+1 {
		if w := g.Chunk.Word; w == "deny" || w == "dispute" || w == "refuse" || w == "fail" || g.Chunk.Negative {
			return true
		}
	}
	return false
}

// told reads the warning that the verb of a clause tells, nil for none.
func (r *reader) told(s *syntax.Sentence, c *syntax.Clause) *act {
	v := c.Chunk
	a := &act{from: c.Verb, to: c.Verb}
	switch {
	case warningVerbs.Has(v.Word) || v.Word == "tip" && r.particle(v, "off"):
		a.who, a.whom = c.Subjects, c.Objects
		if v.Passive {
			a.who, a.whom = c.Behind("by"), c.Subjects
		}
		if v.Word == "tip" {
			a.whom = slices.Concat(a.whom, c.Behind("off"))
		}
		if len(a.whom) == 0 && !v.Passive {
			a.whom = letter(s)
		}
	case informing.Has(v.Word) && r.ofViolence(s, c.Verb):
		a.who, a.whom, a.loose = c.Subjects, c.Objects, true
		if v.Passive {
			a.who, a.whom = c.Behind("by"), c.Subjects
		}
	case urging.Has(v.Word) && !v.Passive && slices.ContainsFunc(c.Objects, func(i int) bool { return travellers.Has(s.Chunks[i].Word) }):
		a.who = c.Subjects
	case sounding.Has(v.Word) && slices.ContainsFunc(c.Objects, func(i int) bool { return alarms.Has(s.Chunks[i].Word) }):
		a.who, a.whom, a.alarm = c.Subjects, c.Behind("in", "with", "to", "at"), true
		if v.Passive {
			a.who = c.Behind("by")
		}
	case calling.Has(v.Word) && !v.Passive && slices.ContainsFunc(c.Objects, func(i int) bool { return r.forWarning(s, i) }):
		a.who, a.whom, a.groups = c.Subjects, c.Behind("to"), true
	case giving.Has(v.Word):
		return r.given(s, c, a)
	case getting.Has(v.Word) && !v.Passive:
		i := r.passed(s, c.Objects, a)
		if i < 0 || s.Chunks[i].Article == "no" || s.Chunks[i].Article == "any" {
			return nil
		}
		a.whom, a.who, a.to = c.Subjects, slices.Concat(c.Behind("from", "by"), s.Behind(i, "from", "by")), max(i, c.Verb)
		if len(a.who) == 0 && (a.loose || v.Word == "have") {
			return nil
		}
	default:
		return nil
	}
	return a
}

// letter returns to whom a letter or the like goes that opens a sentence: "In a letter to X, Y warned that".
func letter(s *syntax.Sentence) []int {
	if len(s.Chunks) < 4 || s.Chunks[0].Kind != syntax.Preposition || s.Chunks[0].Word != "in" || !messages.Has(s.Chunks[1].Word) {
		return nil
	}
	return s.Behind(1, "to")
}

// passed returns the noun phrase of a warning or a message among some, -1 for none.
func (r *reader) passed(s *syntax.Sentence, among []int, a *act) int {
	for _, i := range among {
		if r.forWarning(s, i) {
			return i
		}
		if messages.Has(s.Chunks[i].Word) && s.Chunks[i].Core == nil && r.ofViolence(s, i) {
			a.loose = true
			return i
		}
	}
	return -1
}

// given reads "X gave Y a warning", "X passed a tip on to Y", "a warning was sent by X to Y", "Y was given a warning by X".
func (r *reader) given(s *syntax.Sentence, c *syntax.Clause, a *act) *act {
	among := slices.Concat(c.Objects, c.Second)
	if c.Chunk.Passive {
		among = slices.Concat(c.Subjects, c.Objects)
	}
	i := r.passed(s, among, a)
	if i < 0 || s.Chunks[i].Article == "no" || s.Chunks[i].Article == "any" {
		return nil
	}
	a.to = max(i, c.Verb)
	a.from = min(i, c.Verb)
	to := slices.Concat(c.Behind("to", "with", "for"), s.Behind(i, "to", "with", "for"))
	if c.Chunk.Passive {
		a.who, a.whom = c.Behind("by", "from"), to
		if !slices.Contains(c.Subjects, i) {
			a.whom = slices.Concat(c.Subjects, to)
		}
		return a
	}
	a.who, a.whom = c.Subjects, to
	if slices.Contains(c.Second, i) {
		a.whom = slices.Concat(c.Objects, to)
	}
	return a
}

// noun reads whose warning a noun phrase speaks of: "India's warning to Sri Lanka", "a Turkish alert", "a memo from X on the threat to Y".
func (r *reader) noun(s *syntax.Sentence, i int) *act {
	c := &s.Chunks[i]
	a := &act{from: i, to: i}
	if c.Kind != syntax.Noun || c.Article == "no" || c.Article == "any" || r.passed(s, []int{i}, a) < 0 {
		return nil
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- { // "denied having received a warning", "despite no warning"
		if v := &s.Chunks[k]; v.Kind == syntax.Verb && (v.Negative || v.Word == "deny" || v.Modal) {
			return nil
		}
	}
	for _, g := range s.Clauses {
		if slices.Contains(g.Objects, i) && (g.Chunk.Negative || unsaid(g)) {
			return nil
		}
	}
	a.who = s.Behind(i, "from", "by")
	for _, k := range s.Behind(i, "to", "for") {
		if m, _ := s.Named(k); m != nil && m.Type != graph.Facility { // "a memo on the threat to X" has no addressee
			a.whom = append(a.whom, k)
		}
	}
	if len(a.who) == 0 && (c.Owned > 0 || c.Nation()) {
		a.who = []int{i}
	}
	slighted := slices.ContainsFunc(s.Clauses, func(g *syntax.Clause) bool { return slighting.Has(g.Chunk.Word) && slices.Contains(g.Objects, i) })
	if len(a.who) == 0 || a.loose && !slighted && len(a.whom) == 0 && len(s.Behind(i, "from")) == 0 {
		return nil
	}
	return a
}

// ofViolence tells whether a word of violence or the name of an armed group stands behind a chunk of a sentence.
func (r *reader) ofViolence(s *syntax.Sentence, i int) bool {
	from, to := s.Chunks[i].Last, s.Sentences[s.Index].Last
	for k := from; k < to; k++ {
		if martial.Has(s.Tokens[k].Lower) {
			return true
		}
	}
	ms := s.InSentence(s.Index)
	return text.Any(ms, func(m *doc.Mention) bool { return m.First >= from && m.Type == graph.ArmedGroup && !m.Coreference })
}

// party is who warns or is warned.
type party struct {
	key, country string
	at           int
	m            *doc.Mention
}

// speaker returns who warns by an act: a body, a person, an organisation, an embassy; a group where it is told whom it warns.
func (r *reader) speaker(s *syntax.Sentence, a *act) party {
	out := party{at: -1}
	for _, i := range a.who {
		if w := s.Chunks[i].Word; w == "it" || w == "they" {
			i = sayer(s, i)
		}
		c := &s.Chunks[i]
		m, whole := s.Named(i)
		if i == a.from && m == nil || i == a.from && r.forWarning(s, i) { // its owner or its country
			m, whole = owner(c), true
		}
		if m == nil {
			if key, country := r.office(s, i); key != "" {
				out = party{key: key, country: country, at: i}
			}
			continue
		}
		if key, country := r.mission(m); key != "" {
			out = party{key: key, country: country, at: i}
			continue
		}
		if !whole && !syntax.Forces.Has(c.Word) && m.Type != graph.ArmedGroup {
			continue
		}
		if m.Type == graph.ArmedGroup && len(a.whom) == 0 && !a.groups {
			continue
		}
		if a.loose && m.Type != graph.StateBody && m.Type != graph.Country && m.Type != graph.Organization && !(m.Type == graph.Person && !m.Coreference && r.chamber(s, a.whom)) {
			continue
		}
		if key, country := r.body(m); key != "" && r.Things[key] != nil && r.Things[key].Entity.Type.Class() == graph.ActorClass {
			out = party{key, country, i, m}
		}
	}
	return out
}

// chamber tells whether noun phrases name a parliament or a council, before which persons testify.
func (r *reader) chamber(s *syntax.Sentence, whom []int) bool {
	return slices.ContainsFunc(whom, func(i int) bool {
		m, _ := s.Named(i)
		if m == nil {
			return false
		}
		e := r.x.g.Entry(m.Key)
		return e != nil && (e.Kind == "LEGISLATURE" || strings.HasSuffix(e.Name, "Council"))
	})
}

// owner returns who stands before the possessive of a noun phrase, or the country of its adjective.
func owner(c *syntax.Chunk) *doc.Mention {
	if c.Owned > 0 && c.Owned <= len(c.Mentions) {
		return c.Mentions[c.Owned-1]
	}
	for _, m := range c.Mentions {
		if m.Adjective && m.Type == graph.Country {
			return m
		}
	}
	return nil
}

// agencies end the names of offices that only a warning makes an actor of.
var agencies = text.NewWordSet(`office agency commission directorate inspectorate bureau service ombudsman authority centre center`)

// office returns the body of state that a noun phrase in capitals is though nobody knows its name: "the Ombudsman's Office".
func (r *reader) office(s *syntax.Sentence, i int) (key, country string) {
	c := &s.Chunks[i]
	first := c.First
	if c.Word == "ombudsman" && c.Kind == syntax.Noun {
		return r.named(s, c.Last-1, c.Last, c)
	}
	for first < c.Last && !s.Tokens[first].Upper() || first == c.First && c.Article != "" {
		first++
	}
	if c.Kind == syntax.Noun && (c.Word == "department" || c.Word == "ministry") && s.Tokens[c.Last-1].Upper() && first < c.Last {
		if of := s.Complement(i); len(of) > 0 && s.Tokens[s.Chunks[of[0]].Last-1].Upper() {
			return r.named(s, first, s.Chunks[of[len(of)-1]].Last, c)
		}
	}
	if c.Kind != syntax.Noun || c.Core != nil || !agencies.Has(c.Word) || first >= c.Last || !s.Tokens[c.Last-1].Upper() || c.Last-first < 2 && c.Word != "ombudsman" {
		return "", ""
	}
	return r.named(s, first, c.Last, c)
}

// named declares the body of state that some tokens name.
func (r *reader) named(s *syntax.Sentence, first, last int, c *syntax.Chunk) (key, country string) {
	for _, m := range c.Mentions {
		if e := r.x.g.Entry(m.Key); e != nil && e.Type == graph.Country {
			country = e.ISO2
		}
	}
	at := doc.Span{Start: s.Tokens[first].Start, End: s.Tokens[last-1].End}
	name := strings.Join(strings.Fields(r.Slice(at.Start, at.End)), " ")
	key = "state:" + graph.Slug(name)
	t := r.Thing(key, graph.Entity{Type: graph.StateBody, Name: name, Kind: "OTHER"}, true)
	t.Name(name, at)
	t.Country = country
	return key, country
}

// sayer returns who is said to say what a pronoun is the subject of, "X says that it had warned Y", the pronoun itself if nobody is.
func sayer(s *syntax.Sentence, pronoun int) int {
	for _, c := range s.Clauses {
		if c.Verb < pronoun && pronoun-c.Verb <= 2 && saying.Has(c.Chunk.Word) && len(c.Subjects) == 1 {
			return c.Subjects[0]
		}
	}
	return pronoun
}

var saying = text.NewWordSet(`say claim insist state maintain announce add`)
