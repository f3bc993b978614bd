package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// statements are what something is said in.
var statements = wordSet(`statement post message communique tweet broadcast briefing conference report letter`)

var (
	// clearing are verbs of a court that holds a charge for false.
	clearing = wordSet(`acquit clear exonerate absolve`)
	// charging are verbs of a court or the police for what has yet to be proved.
	charging = wordSet(`charge indict arraign investigate probe prosecute`)
	// weighing are verbs whose gerund tells what may come.
	weighing = wordSet(`consider weigh debate contemplate mull discuss ponder suggest advocate`)
	// charges are nouns for what somebody is held for, before "of" and a gerund.
	charges = wordSet(`suspicion suspicions charge charges accusation accusations allegation allegations`)
	// awaiting are verbs of which the infinitive behind their passive tells what may come.
	awaiting = wordSet(`expect tip invite anticipate schedule slate earmark encourage forbid tempt predict groom`)
	// schemes are nouns of which the infinitive behind tells what may come.
	schemes = wordSet(`plan plans plot plots scheme schemes threat threats proposal proposals conspiracy intention intentions pledge vow promise`)
	// pending words before an infinitive say that it may come.
	pending = wordSet(`likely unlikely due poised ready bound eligible reluctant unable unwilling`)
)

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
	case "reported", "said", "known", "understood", "estimated", "assessed":
		weaken(graph.Reported)
	default:
		weaken(graph.Alleged)
	}
	weaken(r.Hedged(c))
	for g, depth := c.Governor, 0; g != nil && depth < 4; g, depth = g.Governor, depth+1 {
		w := g.Chunk.Word
		switch {
		case denying.Has(w):
			if w == "reject" && len(g.Objects) > 0 && !sayable.Has(r.Chunks[g.Objects[0]].Word) {
				break // "those who rejected the deal founded X, led by Y"
			}
			r.denied = true
			r.speaker = r.words(g.Subjects)
		case weighing.Has(w) && c.Chunk.Gerund && !g.Chunk.Passive: // "is considering banning X"
			weaken(graph.Hypothetical)
		case w == "accuse" || w == "suspect" || w == "blame" || w == "allege":
			weaken(graph.Alleged)
			if !g.Chunk.Passive {
				r.speaker = r.words(g.Subjects)
			}
		case (w == "stop" || w == "cease" || w == "discontinue" || w == "quit") && c.Chunk.Gerund:
			if !(g.Chunk.Finite && g.Chunk.Past) && !g.Chunk.Negative {
				weaken(graph.Alleged) // "demanded that it stop sheltering": then it shelters
			}
		case supposing.Has(w) && g.Chunk.Passive && c.Chunk.Infinitive: // "X, believed to be the leader of Y,"
			weaken(suppositionOf(w))
		case charging.Has(w) && c.Chunk.Gerund: // "was charged with funding X"
			weaken(graph.Alleged)
		case clearing.Has(w) && c.Chunk.Gerund: // "was acquitted of being a member"
			r.denied = true
		case awaiting.Has(w) && c.Chunk.Infinitive && g.Chunk.Passive: // "is expected to be named"
			weaken(graph.Hypothetical)
		case failing.Has(w):
			if w == "fail" && c.Chunk.Infinitive && countering.Has(c.Chunk.Word) {
				r.tried = true // "failed to dislodge them": it acts against them
				break
			}
			r.unreal = true
		case w == "plead" && c.Chunk.Gerund && len(g.Objects) > 0 && r.Tokens[r.Chunks[g.Objects[0]].First].Lower == "not": // "pleaded not guilty to joining X"
			weaken(graph.Alleged)
		case w == "end" && c.Chunk.Gerund:
			weaken(graph.Alleged)
		case wishing.Has(w) && (c.Chunk.Infinitive || c.Chunk.Gerund):
			if w == "try" || w == "attempt" || w == "struggle" {
				break // tried: it acts
			}
			weaken(graph.Hypothetical)
		}
		if g.Chunk.Modal || r.intent(g) {
			weaken(graph.Hypothetical)
		}
		if g.Chunk.Negative && !((w == "stop" || w == "cease") && c.Chunk.Gerund) {
			r.unreal = true // but "never stopped arming"
		}
	}
	if k := c.Verb - 2; v.Gerund && k >= 0 && charges.Has(r.Chunks[k].Word) && r.Chunks[k+1].Kind == syntax.Preposition { // "on suspicion of leading X"
		weaken(graph.Alleged)
	}
	if k := v.First - 1; v.Infinitive && k >= 0 && pending.Has(r.Tokens[k].Lower) { // "is likely to take over"
		weaken(graph.Hypothetical)
	}
	for k := v.First; k < v.Last+2 && k+1 < len(r.Tokens); k++ {
		if r.Tokens[k].Lower == "no" && r.Tokens[k+1].Lower == "longer" {
			r.unreal = true
		}
	}
	if k := c.Verb - 1; c.Chunk.Infinitive && k >= 0 && r.Chunks[k].Kind == syntax.Noun {
		switch n := &r.Chunks[k]; {
		case n.Article == "no" || n.Article == "neither" || r.Tokens[n.First].Lower == "neither" || r.Tokens[n.First].Lower == "no" || r.Tokens[n.First].Lower == "little",
			n.First > 0 && r.Tokens[n.First-1].Lower == "nor":
			r.unreal = true // "has neither the will nor the means to"
		}
		for _, o := range r.Clauses {
			if (o.Chunk.Word == "lack" || o.Chunk.Word == "lose") && slices.Contains(o.Objects, k) {
				r.unreal = true // "lacks the means to"
			}
		}
	}
	if k := c.Verb - 1; v.Infinitive && k >= 0 && schemes.Has(r.Chunks[k].Word) && r.Chunks[k].Core == nil {
		weaken(graph.Hypothetical) // "dropped a plan to bomb P"
	}
	switch {
	case r.Undone(c):
		r.unreal = true
	case !r.Conditional(c):
	case disputed(r.Sentence): // "whether X arms Y is disputed"
		weaken(graph.Alleged)
	default:
		r.unreal = true
	}
	if r.Refused(c) && !r.denied {
		r.denied = true
		r.speaker = ""
	}
	if r.mistaken() {
		r.unreal = true
	}
	if v.Word == "describe" && len(c.Behind("as")) > 0 { // "whom police describe as the leader of X", "was described by police as one"
		weaken(graph.Reported)
		if r.speaker = r.words(c.Behind("by")); !v.Passive {
			r.speaker = r.words(c.Subjects)
		}
	}
	r.reported(weaken)
}

// mistaken tells whether the clause, or one on which it depends, is said to be wrong: "was wrongly named as the leader of X", "falsely accused of leading X".
func (r *clauses) mistaken() bool {
	for c, depth := r.c, 0; c != nil && depth < 4; c, depth = c.Governor, depth+1 {
		for k := c.Chunk.First; k < c.Chunk.Last; k++ {
			switch r.Tokens[k].Lower {
			case "wrongly", "falsely", "mistakenly", "erroneously", "wrongfully":
				return true
			}
		}
	}
	return false
}

// reported finds who is said to say the clause: "police said that …", "…, officials say", "according to X".
func (r *clauses) reported(weaken func(graph.Modality)) {
	if r.denied {
		return
	}
	for _, o := range r.Clauses {
		if o != r.c && o.Chunk.Passive && supposing.Has(o.Chunk.Word) && r.impersonal(o) {
			weaken(suppositionOf(o.Chunk.Word)) // "it is believed that"
			continue
		}
		if o == r.c || !speaking.Has(o.Chunk.Word) && !denying.Has(o.Chunk.Word) || o.Chunk.Passive {
			continue
		}
		if n := r.inverted(o); n >= 0 && o.Verb > r.c.Verb && !denying.Has(o.Chunk.Word) {
			r.speaker = r.words([]int{n})
			for _, e := range r.ends([]int{n}, true) {
				r.said = e.key
			}
			weaken(graph.Reported)
			continue
		}
		if o.Chunk.Infinitive && o.Verb < r.c.Verb && r.complement(o) && r.forNothing(o) {
			r.unreal = true
			continue
		}
		if o.Verb < r.c.Verb && r.complement(o) && r.few(o) {
			r.unreal = true // "few diplomats believe that it will"
			continue
		}
		if o.Verb < r.c.Verb && (r.complement(o) || r.saidWithin(o)) || o.Verb > r.c.Verb && r.saidBehind(o) {
			if denying.Has(o.Chunk.Word) {
				if r.turned(o) {
					continue
				}
				if o.Verb > r.c.Verb {
					r.contested, r.denier = true, r.words(o.Subjects) // "X arms Y, which Z denies": said, and denied
					continue
				}
				r.denied = true
			}
			who := o.Subjects
			if n := r.tail(o); n >= 0 && o.Verb > r.c.Verb && !r.trailing(o) {
				who = []int{n}
			}
			r.speaker = r.words(who)
			for _, e := range r.ends(who, true) {
				r.said = e.key
			}
			if r.speaker != "" {
				weaken(graph.Reported)
			}
			if o.Chunk.Word == "allege" {
				weaken(graph.Alleged)
			}
		}
	}
	for i := range r.Chunks {
		c := &r.Chunks[i]
		if c.Kind == syntax.Noun && viewing.Has(c.Word) && i > 0 && r.Chunks[i-1].Kind == syntax.Preposition && (r.Chunks[i-1].Word == "in" || r.Chunks[i-1].Word == "by") {
			if of := r.complementOf(i); len(of) > 0 || c.Owned > 0 {
				r.speaker = r.Text(i)
				if len(of) > 0 {
					r.speaker = r.Text(of[0])
				}
				if len(only(r.ends(of, false), graph.ArmedGroup)) == 0 && len(only(r.owner(i), graph.ArmedGroup)) == 0 {
					weaken(graph.Reported) // "in the view of analysts"
				}
			}
		}
		if c.Kind == syntax.Noun && c.Word == "according" || c.Kind == syntax.Adverb && c.Word == "according" {
			if i+2 < len(r.Chunks) && r.Chunks[i+1].Word == "to" {
				r.speaker = r.Text(i + 2)
				weaken(graph.Reported)
			}
		}
	}
}

// intents are what somebody is who has not done yet what an infinitive or a gerund behind it tells: "is intent on", "are able to".
var intents = wordSet(`intent bent determined eager keen poised ready prepared likely capable able willing unable unlikely hopeful desperate anxious due about liable fixated focused hell-bent`)

// intent tells whether a clause says that its subject would or could do what depends on it.
func (r *clauses) intent(g *syntax.Clause) bool {
	switch g.Chunk.Word {
	case "be", "remain", "become", "stay", "seem", "appear", "feel":
		return slices.ContainsFunc(g.Objects, func(i int) bool { return intents.Has(r.Chunks[i].Word) && r.Chunks[i].Core == nil })
	}
	return false
}

// viewing are nouns behind "in" or "by" for what somebody thinks.
var viewing = wordSet(`view opinion assessment estimation judgment judgement words telling estimate estimates account reckoning eyes analysis`)

// supposing are verbs for what is held without telling by whom: "it is believed that".
var supposing = wordSet(`believe think suspect report say understand fear allege assume presume rumour rumor claim estimate reckon know`)

// suppositionOf is how sure what is so held is.
func suppositionOf(verb string) graph.Modality {
	switch verb {
	case "report", "say", "know", "estimate", "understand":
		return graph.Reported
	}
	return graph.Alleged
}

// impersonal tells whether the subject of a passive verb is "it", and the clause at hand is what it says.
func (r *clauses) impersonal(o *syntax.Clause) bool {
	return len(o.Subjects) == 1 && r.Chunks[o.Subjects[0]].Word == "it" && o.Verb < r.c.Verb && len(r.c.Subjects) > 0 && r.c.Subjects[0] > o.Verb && r.c.Subjects[0]-o.Verb <= 2
}

// inverted returns who says what stands before a comma or a quotation mark, behind the verb: "…, said X"; -1 for nobody.
func (r *clauses) inverted(o *syntax.Clause) int {
	n := o.Verb + 1
	if o.Verb == 0 || n >= len(r.Chunks) || r.Chunks[n].Kind != syntax.Noun || !o.Chunk.Past && o.Chunk.Word != "say" || o.Chunk.Perfect {
		return -1
	}
	if k := r.Chunks[o.Verb-1].Kind; k != syntax.Comma && k != syntax.Break {
		return -1
	}
	if m, _ := r.Named(n); m != nil && (m.Type == graph.Person || m.Type == graph.StateBody || m.Type == graph.Organization) || syntax.Roles.Has(r.Chunks[n].Word) || posts.Has(r.Chunks[n].Word) {
		return n
	}
	return -1
}

// few tells whether hardly anybody says what a verb of saying says.
func (r *clauses) few(o *syntax.Clause) bool {
	if len(o.Subjects) != 1 {
		return false
	}
	switch r.Tokens[r.Chunks[o.Subjects[0]].First].Lower {
	case "few", "no", "nobody", "none", "hardly":
		return true
	}
	return false
}

// saidBehind tells whether a verb of saying stands behind the clause at hand and says it, at the end of the sentence or between commas: "…, officials
// say", "…, residents said, …".
func (r *clauses) saidBehind(o *syntax.Clause) bool {
	if o.Verb >= len(r.Chunks)-3 && r.trailing(o) {
		return true
	}
	n := r.tail(o)
	if n < 0 || n <= r.c.Verb {
		return false
	}
	closes := o.Verb+1 >= len(r.Chunks) || r.Chunks[o.Verb+1].Kind == syntax.Comma
	return closes || o.Verb >= len(r.Chunks)-7 && (r.Chunks[o.Verb+1].Kind == syntax.Preposition || r.Chunks[o.Verb+1].Kind == syntax.Date || o.Chunk.Word == "tell")
}

// tail returns the noun phrase of who says what stands before a comma: "…, X said", "…, the chief of Y, X, told Z"; -1 if none stands there.
func (r *clauses) tail(o *syntax.Clause) int {
	k := o.Verb - 1
	apposed := k >= 0 && r.Chunks[k].Kind == syntax.Comma
	if apposed {
		k--
	}
	k = r.phraseStart(k)
	if k < 0 {
		return -1
	}
	if apposed {
		if k == 0 || r.Chunks[k-1].Kind != syntax.Comma {
			return -1
		}
		if k = r.phraseStart(k - 2); k < 0 {
			return -1
		}
	}
	if k == 0 || r.Chunks[k-1].Kind != syntax.Comma || r.Chunks[k].Article == "whose" {
		return -1
	}
	return k
}

// phraseStart returns the noun phrase that a chunk ends with the phrases behind it, "the director of X", -1 if it ends none.
func (r *clauses) phraseStart(k int) int {
	for k >= 0 && r.Chunks[k].Kind == syntax.Noun {
		if k >= 2 && r.Chunks[k-1].Kind == syntax.Preposition && r.Chunks[k-2].Kind == syntax.Noun && (r.Chunks[k-1].Word == "of" || r.Chunks[k-1].Word == "in" || r.Chunks[k-1].Word == "at" || r.Chunks[k-1].Word == "for" || r.Chunks[k-1].Word == "from") {
			k -= 2
			continue
		}
		return k
	}
	return -1
}

// forNothing tells whether "nothing" or "no evidence" stands before an infinitive of saying: "there was nothing to suggest that".
func (r *clauses) forNothing(o *syntax.Clause) bool {
	k := o.Verb - 1
	if k < 0 || r.Chunks[k].Kind != syntax.Noun {
		return false
	}
	return r.Chunks[k].Word == "nothing" || r.Tokens[r.Chunks[k].First].Lower == "no" || r.Tokens[r.Chunks[k].First].Lower == "little"
}

// turned tells whether "but" or the like stands between a verb of denial and the clause at hand: "X denies it, but Y says that Z did".
func (r *clauses) turned(o *syntax.Clause) bool {
	for k := o.Verb + 1; k < r.c.Verb; k++ {
		switch c := &r.Chunks[k]; c.Word {
		case "but", "while", "although", "though", "whereas":
			if c.Kind == syntax.Conjunction || c.Kind == syntax.Subordinate {
				return true
			}
		}
	}
	return false
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

// saidWithin tells whether a verb of saying stands between "who" and the verb of the clause: "X, who police say leads Y".
func (r *clauses) saidWithin(o *syntax.Clause) bool {
	return o.Gap >= 0 && o.Verb+1 == r.c.Verb && slices.Contains(r.c.Subjects, o.Gap)
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
