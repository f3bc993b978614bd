package plots

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	planning  = text.NewWordSet(`plan plot conspire scheme prepare collude connive`)
	planNouns = text.NewWordSet(`plot plots plan plans conspiracy conspiracies scheme schemes`)
	// meaning are verbs for what somebody had in mind and did not do.
	meaning = text.NewWordSet(`mean intend aim hope want`)
	// violent are verbs for what is planned; others need an object that says so.
	violent = text.NewWordSet(`attack bomb assassinate murder kill kidnap abduct storm strike shoot behead poison massacre hijack target blow blow+up bring+down
		shoot+down set+off detonate explode hit ram derail crash burn torch sabotage gun+down sink ambush raid slaughter destroy plough drive fly stab gas decapitate dynamite`)
	// seizing verbs are violent where they have people as objects.
	seizing = text.NewWordSet(`take seize hold`)
	// murders are planned by bodies of state too; what else they plan is no plot.
	murders = text.NewWordSet(`assassinate murder kill kidnap abduct poison`)
	// deeds are objects that make a plain verb violent: "to carry out an attack on X".
	deeds = text.NewWordSet(`attack attacks bombing bombings assault assaults massacre shooting shootings explosion explosions assassination assassinations strike strikes
		murder murders kidnapping kidnappings abduction`)
	doing   = text.NewWordSet(`carry carry+out stage launch mount commit perpetrate conduct execute cause`)
	foiling = text.NewWordSet(`foil thwart disrupt prevent avert stop uncover scupper forestall frustrate intercept break+up bust head+off unearth abort derail scuttle defuse
		preempt unmask smash dismantle neutralise neutralize expose detect nip`)
	alleged = text.NewWordSet(`accuse suspect allege charge believe think indict implicate`)
	// makingPlans are verbs whose object is a plan of their subject.
	makingPlans = text.NewWordSet(`conclude conclud draw make hatch have devise finalise finalize prepare complete work lay orchestrate mastermind direct sponsor lead coordinate concoct run engineer organise organize instigate fund finance oversee join abandon cook nurse discuss`)
	// unreal verbs make a plan of their sentence none that is told.
	unreal = text.NewWordSet(`fear warn worry refuse deny rule acquit clear absolve exonerate`)
	// fiction makes a play of all plots of its sentence.
	fiction = text.NewWordSet(`film movie novel thriller drama documentary exercise drill`)
	// plotters are nouns for those who may plan violence, who are no body of state.
	plotters = text.NewWordSet(`he she they it who cell group gang network suspect suspects plotters plotter brothers brother teenager teenagers youth youths supporters
		supporter sympathisers sympathizers extremist extremists couple student students conspirators defendants defendant accused trio pair man men woman women boy girl`)
)

// schemers are nouns for those who are known to have planned violence.
var schemers = text.NewWordSet(`plotter plotters conspirator conspirators suspects suspect defendants defendant`)

// foils tells whether the verb of a clause is one of foiling: "thwarted", "broke up".
func foils(c *syntax.Clause) bool {
	return foiling.Has(c.Chunk.Word) || c.Chunk.Particle != "" && foiling.Has(c.Chunk.Word+"+"+c.Chunk.Particle)
}

// planned is a plot as a sentence tells it by its clauses.
type planned struct {
	targets  []*doc.Mention
	planners []*doc.Mention
	// people are the noun phrases of those who planned, named or not.
	people  []int
	foilers []*doc.Mention
	// nations are the adjectives of the countries whose plan it is called.
	nations []*doc.Mention
	// unnamed are the noun phrases of targets that nothing names.
	unnamed  []int
	status   string
	span     doc.Span
	modality graph.Modality
	// held is how sure it is who planned it.
	held graph.Modality
	// said is who is said to tell it, "" for the document.
	said string
	// definite tells that the words call it one told before: "the plot".
	definite bool
}

// hints are the forms of words for planning.
var hints = text.NewWordSet(`meant destined smashed about casing cased scouted scouting reconnoitred surveilled surveilling intended plotters conspirators conspiracies broke headed foils thwarts disrupts averts stopped uncovered intercepted dismantled busted unearthed scuppered derailed forestalled plan plans planned planning plot plots plotted plotting conspire conspired conspires conspiring conspiracy scheme schemes schemed prepare
	prepares prepared preparing foiled thwarted averted prevented disrupted`)

// hinted tells whether a sentence may tell of a plot.
func hinted(d *doc.Document, sentence int) bool {
	return d.Holds(&d.Sentences[sentence], hints)
}

// clausal finds the plots that clauses of a sentence tell: "planned to blow up X", "a plot by Y to kill Z", "was planning an attack on X", "a bomb
// plot against X was foiled".
func clausal(s *syntax.Sentence) []planned {
	var out []planned
	add := func(p *planned) {
		if p == nil || slices.ContainsFunc(out, func(o planned) bool { return o.span.Start < p.span.End && p.span.Start < o.span.End }) {
			return
		}
		if foiled, by := foilers(s, p.span, p.people...); foiled {
			p.status, p.foilers = "FOILED", by
		}
		p.foilers = append(p.foilers, arresters(s, p)...)
		if p.definite || len(p.targets)+len(p.planners)+len(p.foilers)+len(p.unnamed) > 0 || p.ofState(s) {
			out = append(out, *p)
		}
	}
	for _, c := range s.Clauses {
		add(infinitival(s, c))
	}
	for _, c := range s.Clauses {
		add(prepared(s, c))
		add(cased(s, c))
	}
	for k := range s.Chunks {
		add(nominal(s, k))
	}
	for _, c := range s.Clauses {
		add(destined(s, c))
	}
	return out
}

// meant tells whether a clause says what somebody had in mind: "had intended to"; of persons also "intended to", of those who were caught "were
// about to".
func (p *planned) meant(s *syntax.Sentence, g *syntax.Clause) bool {
	switch v := g.Chunk; {
	case v.Negative:
		return false
	case meaning.Has(v.Word):
		if v.Past && slices.ContainsFunc(g.Subjects, func(i int) bool { return schemers.Has(s.Chunks[i].Word) }) {
			return true // "the plotters wanted to"
		}
		return v.Perfect || v.Word == "intend" && v.Past && slices.ContainsFunc(g.Subjects, func(i int) bool {
			m, _ := s.Named(i)
			return plotter(s, i) && (m == nil || m.Type == graph.Person)
		})
	case v.Word == "be" && v.Last < len(s.Tokens) && s.Tokens[v.Last].Lower == "about":
		return slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
			return (catching.Has(o.Chunk.Word) || foils(o)) && slices.ContainsFunc(slices.Concat(o.Objects, o.Subjects), func(i int) bool { return slices.Contains(g.Subjects, i) })
		})
	}
	return false
}

// ofNation adds the country whose plan a noun phrase calls it by an adjective right before the noun: "an Iranian plot".
func (p *planned) ofNation(s *syntax.Sentence, noun int) {
	c := &s.Chunks[noun]
	if c.Word != "plot" && c.Word != "plots" && c.Word != "conspiracy" {
		return
	}
	for _, m := range c.Mentions {
		if m.Adjective && m.Type == graph.Country && m.Last == c.Last-1 {
			p.nations = append(p.nations, m)
		}
	}
}

// casing are verbs for how a target is looked over.
var casing = text.NewWordSet(`case reconnoitre scout surveil`)

// cased reads who looked over a building before a deed: "had been casing the embassy of X".
func cased(s *syntax.Sentence, c *syntax.Clause) *planned {
	v := c.Chunk
	if !casing.Has(v.Word) || v.Passive || v.Negative || v.Modal || len(c.Objects) == 0 || !slices.ContainsFunc(c.Subjects, func(i int) bool { return plotter(s, i) }) {
		return nil
	}
	p := &planned{status: "PLANNED", modality: graph.Asserted}
	p.plannedBy(s, c)
	if !p.stance(c.Governor) {
		return nil
	}
	last := p.aim(s, c.Objects, c.Verb)
	p.targets = slices.DeleteFunc(p.targets, func(m *doc.Mention) bool { return m.Type != graph.Facility && m.Type != graph.StateBody })
	if len(p.targets) == 0 {
		return nil
	}
	p.span = s.Span(c.Verb, last)
	return p
}

// ofState tells whether a country is said to have made the plan.
func (p *planned) ofState(s *syntax.Sentence) bool {
	return len(p.nations) > 0 || slices.ContainsFunc(p.people, func(i int) bool {
		m := s.Chunks[i].Core
		return m != nil && m.Type == graph.Country && !m.Adjective
	})
}

// infinitival reads an infinitive of violence that depends on a verb or a noun of planning: "planned to blow up X", "a plot to kill Y".
func infinitival(s *syntax.Sentence, c *syntax.Clause) *planned {
	if !c.Chunk.Infinitive || c.Chunk.Negative || c.Chunk.Passive || !bloody(s, c) || back(s, c) {
		return nil
	}
	p := &planned{status: "PLANNED", modality: graph.Asserted, held: sureness(s, c)}
	var first int
	if noun := planBefore(s, c.Verb); noun >= 0 {
		if p.status, first = "PLOTTED", noun; none(s, noun) {
			return nil
		}
		p.planners, p.definite = append(behindBy(s, noun, c.Verb), owners(s, noun)...), s.Chunks[noun].Article == "the"
		p.ofNation(s, noun)
		up := above(s, noun)
		if !p.stance(up) {
			return nil
		}
		p.madeBy(s, noun)
		if up != nil && makingPlans.Has(up.Chunk.Word) && !up.Chunk.Passive && len(p.planners) == 0 && mayPlan(s, up, c.Chunk.Word) {
			p.plannedBy(s, up) // "they had drawn up plans to"
		}
	} else if g := c.Governor; g != nil && (planning.Has(g.Chunk.Word) || p.meant(s, g)) && !g.Chunk.Negative && !g.Chunk.Modal && !g.Chunk.Passive && g.Verb < c.Verb {
		if first = g.Verb; !mayPlan(s, g, c.Chunk.Word) {
			return nil
		}
		p.plannedBy(s, g)
		for _, i := range g.Behind("with", "for") { // "plotting with X to"
			if m, whole := s.Named(i); m != nil && whole && m.Type == graph.ArmedGroup {
				p.planners = append(p.planners, m)
			}
		}
		if !p.stance(g.Governor) {
			return nil
		}
	} else {
		return nil
	}
	at := slices.Concat(c.Objects, c.Behind(onTargets...))
	if c.Chunk.Word == "set" {
		at = append(at, burnt(s, c)...)
	}
	last := p.aim(s, at, c.Verb)
	p.sites(s, at)
	p.sent(s, c)
	if len(p.planners) == 0 {
		for _, i := range c.Behind("by") { // "a conspiracy to kidnap X by members of Y"
			p.planners = append(p.planners, named(s, i)...)
		}
	}
	for _, i := range c.Objects {
		last = max(last, i)
	}
	p.span = doc.Span{Start: s.Tokens[s.Chunks[first].First].Start, End: s.Tokens[s.Chunks[last].Last-1].End}
	return p
}

// told tells whether a sentence tells plots at all: it is no fiction.
func told(s *syntax.Sentence) bool {
	return !s.Holds(&s.Sentences[s.Index], fiction)
}

// unsure tells whether somebody fears, denies or was cleared of what stands between two places, as a verb before it or close behind it says.
func unsure(s *syntax.Sentence, span doc.Span) bool {
	for _, c := range s.Clauses {
		if !unreal.Has(c.Chunk.Word) {
			continue
		}
		v := s.Tokens[c.Chunk.First].Start
		if v >= span.End {
			if c.Chunk.Word == "acquit" || c.Chunk.Word == "clear" || c.Chunk.Word == "absolve" || c.Chunk.Word == "fear" || c.Chunk.Word == "warn" || c.Chunk.Word == "worry" {
				return true
			}
			continue
		}
		parted := text.Any(s.Chunks[c.Verb:], func(k *syntax.Chunk) bool {
			return k.Kind == syntax.Break && k.Word != ":" && s.Tokens[k.First].Start < span.Start
		})
		if !parted {
			return true
		}
	}
	return false
}

// none tells whether a noun phrase says that there is no plan: "no plot", "any plan".
func none(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	for k := max(0, c.First-1); k < c.Last; k++ {
		if w := s.Tokens[k].Lower; w == "no" || w == "any" || w == "without" {
			return true
		}
	}
	return false
}

// back tells whether somebody hits back.
func back(s *syntax.Sentence, c *syntax.Clause) bool {
	return c.Chunk.Particle == "back" || c.Chunk.Last < len(s.Tokens) && s.Tokens[c.Chunk.Last].Lower == "back"
}

// mayPlan tells whether what the subject of a verb of planning plans to do is a plot: bodies of state plot murders alone.
func mayPlan(s *syntax.Sentence, plan *syntax.Clause, deed string) bool {
	return murders.Has(deed) || slices.ContainsFunc(plan.Subjects, func(i int) bool { return plotter(s, i) })
}

// plotter tells whether those of a noun phrase may plan violence, and are no body of state.
func plotter(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	if m, _ := s.Named(i); m != nil && !m.Adjective {
		return m.Type == graph.ArmedGroup || m.Type == graph.Person || m.Type == graph.Collective
	}
	if c.Nation() && c.Plural && len(c.Mentions) > 0 && c.Mentions[len(c.Mentions)-1].Last == c.Last {
		return true // "three Syrians"
	}
	return plotters.Has(c.Word) || c.Word == "old" && c.Last-c.First >= 5 || (syntax.People.Has(c.Word) || syntax.Members.Has(c.Word)) && !syntax.Roles.Has(c.Word) && !(syntax.Forces.Has(c.Word) && c.Word != "men")
}

// bloody tells whether a clause is about violence against somebody or something.
func bloody(s *syntax.Sentence, c *syntax.Clause) bool {
	w := c.Chunk.Word
	if c.Chunk.Particle != "" && violent.Has(w+"+"+c.Chunk.Particle) || violent.Has(w) && !(vehicular.Has(w) && len(c.Behind("into", "at", "through")) == 0) {
		return true
	}
	if w == "open" && slices.ContainsFunc(c.Objects, func(i int) bool { return s.Chunks[i].Word == "fire" }) {
		return true
	}
	if w == "set" && len(burnt(s, c)) > 0 || laying.Has(w) && slices.ContainsFunc(c.Objects, func(i int) bool { return bombs.Has(s.Chunks[i].Word) }) {
		return true
	}
	if seizing.Has(w) && slices.ContainsFunc(c.Objects, func(i int) bool { return s.Chunks[i].Word == "hostages" || s.Chunks[i].Word == "hostage" }) {
		return true
	}
	return doing.Has(w) && slices.ContainsFunc(c.Objects, func(i int) bool { return deeds.Has(s.Chunks[i].Word) })
}

// burnt returns what a clause says is set on fire: "set fire to X", "set X on fire", "set X alight".
func burnt(s *syntax.Sentence, c *syntax.Clause) []int {
	fire := func(i int) bool { return s.Chunks[i].Word == "fire" }
	switch {
	case slices.ContainsFunc(c.Objects, fire):
		return c.Behind("to")
	case slices.ContainsFunc(c.Behind("on"), fire), c.Chunk.Particle == "alight":
		return c.Objects
	}
	return nil
}

// laying are verbs for how bombs are put where they go off.
var (
	laying = text.NewWordSet(`plant place lay leave hide conceal`)
	bombs  = text.NewWordSet(`bomb bombs explosives explosive mine mines device devices dynamite charges ied ieds`)
)

// vehicular verbs are violent where something is driven into somebody.
var vehicular = text.NewWordSet(`ram crash plough drive fly`)

// struck tells whether a mention may be what a plot was to strike.
func struck(m *doc.Mention) bool {
	switch m.Type {
	case graph.Person:
		return !m.Coreference
	case graph.Facility, graph.Event, graph.StateBody, graph.Organization, graph.City, graph.AdminArea, graph.Region, graph.Country:
		return true
	}
	return false
}

// planBefore returns the noun phrase for a plan of which an infinitive tells, -1 if there is none: "a plot by two men to kill X".
func planBefore(s *syntax.Sentence, verb int) int {
	for k := verb - 1; k >= 0 && k >= verb-6; k-- {
		switch s.Chunks[k].Kind {
		case syntax.Noun:
			if w := s.Chunks[k].Word; planNouns.Has(w) {
				return k
			} else if w == "attempt" || w == "attempts" || w == "bid" {
				if up := above(s, k); up != nil && foils(up) && !up.Chunk.Negative {
					return k
				}
			}
		case syntax.Preposition, syntax.Conjunction:
		default:
			return -1
		}
	}
	return -1
}

// behindBy returns who made the plan of a noun phrase: "a plot by X and Y to".
func behindBy(s *syntax.Sentence, noun, verb int) []*doc.Mention {
	if noun+2 < verb && s.Chunks[noun+1].Kind == syntax.Preposition && s.Chunks[noun+1].Word == "by" {
		var out []*doc.Mention
		for _, k := range s.List(noun + 2) {
			out = append(out, named(s, k)...)
		}
		return out
	}
	return nil
}

// named returns the person, the armed group or the body of state that a noun phrase is.
func named(s *syntax.Sentence, i int) []*doc.Mention {
	m, whole := s.Named(i)
	if m == nil || m.Type != graph.ArmedGroup && m.Type != graph.StateBody && (m.Type != graph.Person || !whole) {
		return nil
	}
	return []*doc.Mention{m}
}

// owners returns whose plan a noun phrase calls it: "his plan", "X's plot".
func owners(s *syntax.Sentence, noun int) []*doc.Mention {
	c := &s.Chunks[noun]
	if c.Owned <= 0 || len(c.Mentions) < c.Owned {
		for _, m := range c.Mentions { // "an X bomb plot"
			if m.Type == graph.ArmedGroup && !m.Adjective && !s.Compound(m) {
				return []*doc.Mention{m}
			}
		}
		return nil
	}
	if m := c.Mentions[c.Owned-1]; m.Type == graph.Person || m.Type == graph.ArmedGroup {
		return []*doc.Mention{m}
	}
	return nil
}

// above returns the clause of which a noun phrase is an object, or the subject if it is passive.
func above(s *syntax.Sentence, chunk int) *syntax.Clause {
	for _, c := range s.Clauses {
		if slices.Contains(c.Objects, chunk) || c.Chunk.Passive && slices.Contains(c.Subjects, chunk) {
			return c
		}
		for _, p := range c.Phrases {
			if slices.Contains(p.Nouns, chunk) {
				return c
			}
		}
	}
	return nil
}

// sureness is how sure it is who does what a clause tells, by the noun or the adverb that stands close before it: "on suspicion of plotting", "allegedly".
func sureness(s *syntax.Sentence, c *syntax.Clause) graph.Modality {
	for k := c.Verb - 1; k >= 0 && k >= c.Verb-4; k-- {
		if doubted.Has(s.Chunks[k].Word) {
			return graph.Alleged
		}
	}
	if s.Hedged(c) == graph.Alleged {
		return graph.Alleged
	}
	return graph.Asserted
}

var doubted = text.NewWordSet(`suspicion charges accusations allegations`)

// stance reads from the clauses above a plan how sure it is; false if it is none that is told.
func (p *planned) stance(c *syntax.Clause) bool {
	for depth := 0; c != nil && depth < 4; c, depth = c.Governor, depth+1 {
		w := c.Chunk.Word
		switch {
		case c.Chunk.Modal || c.Chunk.Negative:
			return false
		case alleged.Has(w):
			p.modality = graph.Alleged
		}
	}
	return true
}
