package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// end is what a noun phrase of a clause names.
type end struct {
	key   string
	kind  graph.EntityType
	m     *doc.Mention
	chunk int
	whole bool
}

// clauses reads the relations that the verbs of a sentence tell.
type clauses struct {
	*syntax.Sentence
	x *Extractor
	c *syntax.Clause
	// stance of the clause at hand.
	modality graph.Modality
	speaker  string
	said     string // its key
	denied   bool
	unreal   bool
	// tried tells that what the clause tells was not brought about, though attempted.
	tried bool
	// contested tells that denier disputes what the clause says.
	contested bool
	denier    string
	home      *home
	// acted are mentions of governments by the names of their countries.
	acted []doc.Mention
	room  *room
}

// room is memory for the ends of a sentence.
type room struct{ text.Slab[end] }

func roomOf(d *doc.Document) *room {
	r := d.Room(Name, func() doc.Room { return &room{} }).(*room) //nolint:forcetypeassert // made here
	r.Reset()
	return r
}

func (x *Extractor) clauses(d *doc.Document, sentence int, h *home) {
	s := syntax.Parse(d, sentence)
	r := &clauses{Sentence: s, x: x, home: h, room: roomOf(d)}
	r.nouns()
	for _, c := range s.Clauses {
		r.c = c
		r.stance()
		if c.Chunk.Negative && !r.denied {
			continue
		}
		r.verb()
	}
	r.acting()
	h.acted = append(h.acted, r.acted...)
}

// ends returns what noun phrases name; as actors, countries and capitals stand for their governments.
func (r *clauses) ends(chunks []int, actor bool) []end {
	if len(chunks) == 0 {
		return nil
	}
	out := r.room.Take(len(chunks))[:0]
	for _, i := range chunks {
		m, whole := r.Named(i)
		if m == nil {
			if e, ok := r.homeBody(i); ok {
				out = append(out, e)
			} else if e, ok := r.itself(i, actor); ok {
				out = append(out, e)
			} else if es := r.coalition(i); actor && len(es) > 0 {
				out = append(out, es...)
			} else if es := r.apposedPlace(i); !actor && len(es) > 0 {
				out = append(out, es...)
			} else if !actor {
				out = append(out, r.placeBefore(i)...)
			}
			continue
		}
		if e, ok := r.end(m, whole, actor); ok {
			e.chunk = i
			out = append(out, e)
		}
	}
	return out
}

// itself returns the body that says what a clause with the subject "it" tells: "the army said it had killed …".
func (r *clauses) itself(i int, actor bool) (end, bool) {
	c := &r.Chunks[i]
	if c.Word != "it" && c.Word != "they" || len(c.Mentions) > 0 {
		return end{}, false
	}
	for _, o := range r.Clauses {
		if !speaking.Has(o.Chunk.Word) || o.Chunk.Passive || len(o.Subjects) == 0 || o.Verb > i || !r.between(o.Verb, i) || o.Subjects[0] == i {
			continue
		}
		if es := only(r.ends(o.Subjects, actor), graph.StateBody, graph.Organization); len(es) > 0 {
			return es[0], true
		}
	}
	return end{}, false
}

// between tells whether nothing but dates, adverbs and the word "that" stands between a verb of saying and what it says: "said on Tuesday
// that it".
func (r *clauses) between(verb, i int) bool {
	for k := verb + 1; k < i; k++ {
		switch c := &r.Chunks[k]; c.Kind {
		case syntax.Date, syntax.Adverb, syntax.Subordinate:
		case syntax.Preposition:
			if r.Chunks[k+1].Kind != syntax.Date && !(r.Chunks[k+1].Kind == syntax.Noun && statements.Has(r.Chunks[k+1].Word)) {
				return false
			}
		case syntax.Noun:
			if r.Chunks[k-1].Kind != syntax.Preposition || !statements.Has(c.Word) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// areaKinds are the types of place that "the territory", "the town" and the like stand for.
var areaKinds = map[string][]graph.EntityType{
	"territory": {graph.Region, graph.AdminArea, graph.Country}, "enclave": {graph.Region, graph.AdminArea, graph.City}, "strip": {graph.Region}, "peninsula": {graph.Region, graph.AdminArea},
	"island": {graph.Region, graph.AdminArea}, "archipelago": {graph.Region, graph.AdminArea}, "city": {graph.City}, "town": {graph.City}, "village": {graph.City}, "port": {graph.City},
	"province": {graph.AdminArea}, "country": {graph.Country}, "valley": {graph.Region, graph.AdminArea},
}

// placeBefore returns the place that "the territory", "the town", "the country" stands for: the one of that kind that was named last, in
// the sentence or the two before.
func (r *clauses) placeBefore(i int) []end {
	c := &r.Chunks[i]
	kinds := areaKinds[c.Word]
	if kinds == nil || c.Article != "the" && c.Article != "that" || c.Last-c.First > 2 || len(r.complementOf(i)) > 0 {
		return nil
	}
	for back := 0; back <= 2 && r.Index-back >= 0; back++ {
		ms := r.InSentence(r.Index - back)
		for n := len(ms) - 1; n >= 0; n-- {
			m := &ms[n]
			if slices.Contains(kinds, m.Type) && !m.Adjective && !m.Metonym && (back > 0 || m.First < c.First) {
				return []end{{key: m.Key, kind: m.Type, m: m, chunk: i, whole: true}}
			}
		}
	}
	return nil
}

// coalition returns the states of "a coalition led by A and B", "an alliance of A and B", which act together.
func (r *clauses) coalition(i int) []end {
	if w := r.Chunks[i].Word; w != "coalition" && w != "alliance" && w != "force" && w != "intervention" && w != "campaign" {
		return nil
	}
	for _, o := range r.Clauses {
		if leading.Has(o.Chunk.Word) && o.Chunk.Passive && len(o.Subjects) == 1 && o.Subjects[0] == i && o != r.c {
			return only(r.ends(o.Behind("by"), true), graph.StateBody)
		}
	}
	return nil
}

// statements are what something is said in.
var statements = wordSet(`statement post message communique tweet broadcast briefing conference report letter`)

// spotNouns are nouns for places that a name in apposition may say more closely: "the capital, Sanaa,".
var spotNouns = wordSet(`capital city town village province state region district territory port stronghold strongholds area island enclave bastion hub county place`)

// apposedPlace returns the place in apposition to a noun for one.
func (r *clauses) apposedPlace(i int) []end {
	c := &r.Chunks[i]
	if !spotNouns.Has(c.Word) || c.Article == "" && c.Owned == 0 {
		return nil
	}
	at := func(k, comma int) []end {
		if k < 0 || k >= len(r.Chunks) || r.Chunks[comma].Kind != syntax.Comma || r.Chunks[k].Kind != syntax.Noun {
			return nil
		}
		m := r.Chunks[k].Core
		if m == nil || m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility || m.Adjective {
			return nil
		}
		if e, ok := r.end(m, true, false); ok {
			e.chunk = i
			return []end{e}
		}
		return nil
	}
	if i >= 2 {
		if es := at(i-2, i-1); es != nil {
			return es
		}
	}
	if i+2 < len(r.Chunks) {
		return at(i+2, i+1)
	}
	return nil
}

func (r *clauses) end(m *doc.Mention, whole, actor bool) (end, bool) {
	d := r.Document
	if m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && (actor || !whole) {
		country := ""
		if e := r.x.g.Entry(m.Key); e != nil {
			country = e.ISO2
			if e.Type == graph.City {
				if _, n := r.x.g.MatchMetonym(r.x.g.Words([]string{graph.Fold(e.Name)}), 0); n == 0 {
					return end{}, false
				}
				for _, up := range r.x.g.Within(e.ID) {
					if up.Type == graph.Country {
						country = up.ISO2
					}
				}
			}
		}
		g := r.x.g.Government(country)
		if g == nil || country == "" {
			return end{}, false
		}
		d.Known(g.ID, g.Entity).Country = country
		if m.Type == graph.City && whole {
			r.metonym(m, g.ID)
		}
		return end{key: g.ID, kind: graph.StateBody, m: m, whole: whole}, true
	}
	if m.Adjective {
		return end{}, false
	}
	t := d.Things[m.Key]
	if t == nil {
		return end{}, false
	}
	return end{key: m.Key, kind: t.Entity.Type, m: m, whole: whole}, true
}

// metonym turns the mention of a capital into one of the government that it stands for.
func (r *clauses) metonym(m *doc.Mention, government string) {
	r.Edit(r.Index, func(o *doc.Mention) bool {
		if o.Span != m.Span || o.Key != m.Key {
			return false
		}
		o.Key, o.Type, o.Metonym = government, graph.StateBody, true
		r.Things[government].Name(r.Slice(o.Start, o.End), o.Span)
		return true
	})
}

// stance reads who vouches for the clause: hedges of its verb, what it depends on, and who is said to say it.
func (r *clauses) stance() {
	c := r.c
	r.modality, r.speaker, r.said, r.denied, r.unreal = graph.Asserted, "", "", false, false
	r.contested, r.denier, r.tried = false, "", false
	v := c.Chunk
	weaken := func(m graph.Modality) { r.modality = graph.Weaker(r.modality, m) }
	if v.Modal {
		weaken(graph.Hypothetical)
	}
	switch v.Hedge {
	case "":
	case "reported", "said", "known":
		weaken(graph.Reported)
	default:
		weaken(graph.Alleged)
	}
	for k := v.First; k < v.Last; k++ {
		switch r.Tokens[k].Lower {
		case "allegedly", "apparently", "possibly":
			weaken(graph.Alleged)
		case "reportedly":
			weaken(graph.Reported)
		}
	}
	for g, depth := c.Governor, 0; g != nil && depth < 4; g, depth = g.Governor, depth+1 {
		w := g.Chunk.Word
		switch {
		case denying.Has(w):
			if w == "reject" && len(g.Objects) > 0 && !sayable.Has(r.Chunks[g.Objects[0]].Word) {
				break // "those who rejected the deal founded X, led by Y"
			}
			r.denied = true
			r.speaker = r.words(g.Subjects)
		case w == "accuse" || w == "suspect" || w == "blame" || w == "allege":
			weaken(graph.Alleged)
			if !g.Chunk.Passive {
				r.speaker = r.words(g.Subjects)
			}
		case failing.Has(w):
			if w == "fail" && c.Chunk.Infinitive && countering.Has(c.Chunk.Word) {
				r.tried = true // "failed to dislodge them": it acts against them
				break
			}
			r.unreal = true
		case (w == "stop" || w == "cease" || w == "end") && c.Chunk.Gerund:
			weaken(graph.Alleged) // "demanded that it stop sheltering": then it shelters
		case wishing.Has(w) && (c.Chunk.Infinitive || c.Chunk.Gerund):
			if w == "try" || w == "attempt" || w == "struggle" {
				break // tried: it acts
			}
			weaken(graph.Hypothetical)
		}
		if g.Chunk.Modal {
			weaken(graph.Hypothetical)
		}
		if g.Chunk.Negative {
			r.unreal = true
		}
	}
	for k := v.First; k < v.Last+2 && k+1 < len(r.Tokens); k++ {
		if r.Tokens[k].Lower == "no" && r.Tokens[k+1].Lower == "longer" {
			r.unreal = true
		}
	}
	if k := c.Verb - 1; k >= 0 && r.Chunks[k].Kind == syntax.Subordinate && (r.Chunks[k].Word == "if" || r.Chunks[k].Word == "unless") {
		r.unreal = true
	}
	r.reported(weaken)
}

// reported finds who is said to say the clause: "police said that …", "…, officials say", "according to X".
func (r *clauses) reported(weaken func(graph.Modality)) {
	if r.denied {
		return
	}
	for _, o := range r.Clauses {
		if o == r.c || !speaking.Has(o.Chunk.Word) && !denying.Has(o.Chunk.Word) || o.Chunk.Passive {
			continue
		}
		if o.Verb < r.c.Verb && r.complement(o) || o.Verb > r.c.Verb && o.Verb >= len(r.Chunks)-3 && r.trailing(o) {
			if denying.Has(o.Chunk.Word) {
				if o.Verb > r.c.Verb {
					r.contested, r.denier = true, r.words(o.Subjects) // "X arms Y, which Z denies": said, and denied
					continue
				}
				r.denied = true
			}
			r.speaker = r.words(o.Subjects)
			for _, e := range r.ends(o.Subjects, true) {
				r.said = e.key
			}
			if r.speaker != "" {
				weaken(graph.Reported)
			}
		}
	}
	for i := range r.Chunks {
		c := &r.Chunks[i]
		if c.Kind == syntax.Noun && c.Word == "according" || c.Kind == syntax.Adverb && c.Word == "according" {
			if i+2 < len(r.Chunks) && r.Chunks[i+1].Word == "to" {
				r.speaker = r.Text(i + 2)
				weaken(graph.Reported)
			}
		}
	}
}

// complement tells whether the clause at hand is what a verb of saying before it says: nothing closes it between.
func (r *clauses) complement(o *syntax.Clause) bool {
	if r.c.Governor == o {
		return true
	}
	if r.c.Shared && !r.c.Chunk.Infinitive && !r.c.Chunk.Gerund && len(r.c.Subjects) > 0 && len(o.Subjects) > 0 && r.c.Subjects[0] == o.Subjects[0] {
		return false
	}
	for k := o.Verb + 1; k < r.c.Verb; k++ {
		if r.Chunks[k].Kind == syntax.Break && r.Chunks[k].Word != ":" {
			return false
		}
	}
	// the subject of the clause stands behind the verb of saying
	return len(r.c.Subjects) > 0 && r.c.Subjects[0] > o.Verb
}

// trailing tells whether a verb of saying stands behind what it says: "…, police said".
func (r *clauses) trailing(o *syntax.Clause) bool {
	if len(o.Subjects) == 0 || len(o.Objects) > 0 {
		return false
	}
	if o.Verb+1 < len(r.Chunks) && r.Chunks[o.Verb+1].Kind == syntax.Verb || r.Chunks[o.Subjects[0]].Article == "whose" {
		return false // "X shelters in P, whose president denies protecting it"
	}
	k := o.Subjects[0] - 1
	return k > r.c.Verb && r.Chunks[k].Kind == syntax.Comma
}

func (r *clauses) words(chunks []int) string {
	if len(chunks) == 0 {
		return ""
	}
	return r.Text(chunks[0])
}

// relate records a relation of two ends.
func (r *clauses) relate(t graph.RelationType, s, o end, q graph.Qualifiers, more ...int) {
	d := r.Document
	if s.key == o.key || s.key == "" || o.key == "" || r.unreal && !r.denied || r.tried && t != graph.Counters {
		return
	}
	ts, to := d.Things[s.key], d.Things[o.key]
	if ts == nil || to == nil || !graph.MayJoin(t, ts.Entity.Type, to.Entity.Type) || r.x.branches(ts, to, t) {
		return
	}
	from, until := r.c.Verb, r.c.Verb
	for _, i := range append([]int{s.chunk, o.chunk}, more...) {
		if i >= 0 {
			from, until = min(from, i), max(until, i)
		}
	}
	if until-from > 24 {
		from, until = r.c.Verb, max(r.c.Verb, o.chunk)
	}
	f := doc.Finding{
		Subject: s.key, Predicate: string(t), Object: o.key, Qualifiers: q, Span: r.Span(from, until), Sentence: r.Index, Modality: r.modality,
		Attribution: r.speaker, Confidence: 0.75, Extractor: Name, Version: Version,
	}
	if s.m != nil && s.m.Coreference || o.m != nil && o.m.Coreference {
		f.Coreference = true
	}
	if r.said != "" && r.said != s.key {
		f.SaidBy = r.said
	}
	switch {
	case r.denied:
		f.Negative, f.Modality = true, graph.Denied
	case f.Modality == graph.Reported && r.said == s.key && r.said != "":
		f.Modality = graph.Claimed
	case f.Modality == graph.Hypothetical:
		if t != graph.Targets && t != graph.OperatesIn {
			return
		}
	}
	if f.Modality == graph.Asserted || f.Modality == graph.Alleged && f.Attribution == "" {
		f.Attribution = ""
	}
	if f.Modality == graph.Reported && f.Attribution == "" {
		f.Attribution = "unnamed source"
	}
	if f.Modality == graph.Denied && f.Attribution == "" {
		f.Attribution = "unnamed source"
	}
	d.Findings = append(d.Findings, f)
	if r.contested && !f.Negative {
		f.Negative, f.Modality, f.Attribution, f.SaidBy = true, graph.Denied, r.denier, ""
		if f.Attribution == "" {
			f.Attribution = "unnamed source"
		}
		d.Findings = append(d.Findings, f)
	}
}

func (r *clauses) since() *graph.FuzzyDate {
	if len(r.c.Dates) != 1 {
		return nil
	}
	m := r.c.Dates[0]
	v := graph.ParseDate(r.Slice(m.Start, m.End), r.Anchor)
	return &v
}

// verb reads the relation that the verb of the clause tells.
func (r *clauses) verb() {
	c := r.c
	v := c.Chunk.Word
	if c.Chunk.Particle != "" {
		if w := v + "+" + c.Chunk.Particle; founding.Has(w) || parting.Has(w) || ruling.Has(w) || countering.Has(w) || allying.Has(w) {
			v = w
		}
	}
	if v == "be" && len(c.Subjects) == 1 && len(c.Objects) > 0 && r.Chunks[c.Objects[0]].Plural { // "three of them, A, B and C, were members of X"
		if l := r.List(c.Subjects[0]); len(l) > 1 && (l[len(l)-1]+1 == c.Verb || l[len(l)-1]+2 == c.Verb && r.Chunks[c.Verb-1].Kind == syntax.Comma) && len(only(r.ends(l, false), graph.Person)) == len(l) {
			c.Subjects = l
		}
	}
	doers, patients := r.ends(c.Subjects, true), r.ends(c.Objects, false)
	doerChunks, patientChunks := c.Subjects, c.Objects
	if c.Chunk.Passive {
		doerChunks, patientChunks = c.Behind("by"), c.Subjects
		doers, patients = r.ends(doerChunks, true), r.ends(c.Subjects, false)
		if len(doers) == 0 {
			doerChunks, doers = r.means()
		}
	}
	if len(doers) == 0 && len(c.Subjects) == 1 && !c.Chunk.Passive && strikes.Has(r.Chunks[c.Subjects[0]].Word) && len(r.Chunks[c.Subjects[0]].Mentions) == 0 {
		doers = r.announcers(c) // "the US military said a drone strike killed …"
	}
	if g := c.Governor; len(only(doers, graph.StateBody, graph.ArmedGroup, graph.Organization, graph.Person)) == 0 && c.Chunk.Infinitive && g != nil && !g.Chunk.Passive {
		switch g.Chunk.Word {
		case "send", "deploy", "dispatch", "commit", "use", "order": // "sent troops to fight X"
			doerChunks, doers = g.Subjects, r.ends(g.Subjects, true)
		}
	}
	r.persons(v, doers, patients, doerChunks)
	r.groups(v, doers, patients, patientChunks)
	r.stances(v, doers, patients, doerChunks, patientChunks)
	r.places(v, doers, patients, patientChunks)
}

// announcers returns the armed forces that say what their own strike did.
func (r *clauses) announcers(c *syntax.Clause) []end {
	k := c.Subjects[0] - 1
	if k > 0 && r.Chunks[k].Kind == syntax.Subordinate && r.Chunks[k].Word == "that" {
		k--
	}
	for _, o := range r.Clauses {
		if o.Verb != k || o.Chunk.Word != "say" && o.Chunk.Word != "announce" && o.Chunk.Word != "confirm" && o.Chunk.Word != "report" {
			continue
		}
		var out []end
		for _, e := range only(r.ends(o.Subjects, false), graph.StateBody) {
			if b := r.x.g.Entry(e.key); b != nil && b.Kind == "MILITARY" {
				out = append(out, e)
			}
		}
		return out
	}
	return nil
}

// means returns who acts in a passive clause without "by": the state whose raid or strike somebody was killed in.
func (r *clauses) means() ([]int, []end) {
	for _, i := range r.c.Behind("in", "during") {
		if strikes.Has(r.Chunks[i].Word) {
			if es := only(r.ends([]int{i}, true), graph.StateBody); len(es) > 0 {
				return []int{i}, es
			}
		}
	}
	return nil, nil
}

// phrases returns the phrases right behind a noun phrase: "(support) from X for Y in Z".
func (r *clauses) phrases(i int) []syntax.Phrase {
	var out []syntax.Phrase
	for k := i + 1; k+1 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Preposition; {
		switch r.Chunks[k+1].Kind {
		case syntax.Noun:
			list := r.Listed(k + 1)
			out = append(out, syntax.Phrase{Word: r.Chunks[k].Word, At: k, Nouns: list})
			k = list[len(list)-1] + 1
		case syntax.Date:
			k += 2
		default:
			return out
		}
	}
	return out
}

// behind returns the noun phrases behind one of some prepositions in the phrases of a noun phrase.
func (r *clauses) behind(i int, words ...string) []int {
	return (&syntax.Clause{Phrases: r.phrases(i)}).Behind(words...)
}

func only(es []end, kinds ...graph.EntityType) []end {
	n := 0
	for i := range es {
		if slices.Contains(kinds, es[i].kind) {
			n++
		}
	}
	switch n {
	case 0:
		return nil
	case len(es):
		return slices.Clip(es)
	}
	out := make([]end, 0, n)
	for i := range es {
		if slices.Contains(kinds, es[i].kind) {
			out = append(out, es[i])
		}
	}
	return out
}

var orgLike = []graph.EntityType{graph.ArmedGroup, graph.StateBody, graph.Organization}

// complementOf returns the noun phrases behind "of" of a noun phrase.
func (r *clauses) complementOf(i int) []int {
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "of" || r.Chunks[i+1].Word == "for") && r.Chunks[i+2].Kind == syntax.Noun {
		return r.Listed(i + 2)
	}
	return nil
}

// owner returns what stands before the possessive or as a modifier in a noun phrase: "its", "Hamas's", "the Maute (group)".
func (r *clauses) owner(i int) []end {
	var out []end
	c := &r.Chunks[i]
	for _, m := range c.Mentions {
		if m == c.Core || m.Adjective || m.Type == doc.QuantityMention || m.Type == doc.DateMention {
			continue
		}
		if e, ok := r.end(m, true, false); ok {
			e.chunk = i
			out = append(out, e)
		}
	}
	return out
}
