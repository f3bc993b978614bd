package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var struckVerbs = wordSet(`target attack strike hit bomb`)

// guilty tells whether a clause finds somebody guilty.
func guilty(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range append(append([]int{}, c.Objects...), c.Second...) {
		if s.Chunks[i].Word == "guilty" {
			return true
		}
	}
	return false
}

func first(chunks []int) int {
	if len(chunks) == 0 {
		return -1
	}
	return chunks[0]
}

// theDeed tells whether the object of a verb is "the operation" or the like.
func theDeed(s *syntax.Sentence, objects []int) bool {
	if len(objects) != 1 || !plainly(s, &s.Chunks[objects[0]]) {
		return false
	}
	switch s.Chunks[objects[0]].Article {
	case "the", "this", "that":
	default:
		return false
	}
	w := s.Chunks[objects[0]].Word
	_, event := lex.nouns.Get(w)
	return event || deedWords.Has(w)
}

// plainly tells whether nothing but words for the means stand between the article and the noun of a noun phrase: "the attack", "the suicide bomb attack".
func plainly(s *syntax.Sentence, c *syntax.Chunk) bool {
	for k := c.First + 1; k < c.Last-1; k++ {
		if w := s.Tokens[k].Lower; modifierKinds[w] == "" && !adjectives.Has(w) && doc.Sites.Of(w) == "" && w != "-" {
			return false
		}
	}
	return c.Last-c.First > 1
}

// deedWords are nouns, not of violence alone, by which an attack told before is taken up.
var deedWords = wordSet(`operation deed crime incident act action atrocity violence explosion`)

// ofDeed tells whether noun phrases speak of an attack or its dead, by no name: "blamed X for it", "for the deaths".
func ofDeed(s *syntax.Sentence, chunks []int) bool {
	for _, i := range chunks {
		c := &s.Chunks[i]
		_, event := lex.nouns.Get(c.Word)
		if c.Word == "it" || (event || c.Word == "deaths" || c.Word == "incident" || c.Word == "violence") && c.Article == "the" {
			return true
		}
	}
	return false
}

// pronominal tells whether the one object of a verb is "it".
func pronominal(s *syntax.Sentence, objects []int) bool {
	return len(objects) == 1 && s.Chunks[objects[0]].Word == "it"
}

var suspicion = wordSet(`suspicion suspicions blame finger fingers evidence responsibility clues trail intelligence investigation investigations indications signs leads guilt`)

// namesAttacker tells whether somebody is said to be one who did it: "as the bomber".
func namesAttacker(s *syntax.Sentence, c *syntax.Clause) bool {
	whom := c.Objects
	if c.Chunk.Passive {
		whom = c.Subjects
	}
	return slices.ContainsFunc(slices.Concat(c.Behind("as"), whom), func(i int) bool { return attackerWord(s, i) })
}

// attackerWord tells whether a noun phrase without a name is one who did it.
func attackerWord(s *syntax.Sentence, i int) bool {
	if of := s.Complement(i); s.Chunks[i].Word == "one" && len(of) > 0 {
		i = of[0] // "one of the masterminds"
	}
	w := s.Chunks[i].Word
	_, ok := lex.armed.Get(w)
	return (ok || culprits.Has(w) || w == "killer" || w == "killers" || w == "driver") && s.Chunks[i].Core == nil
}

var speechVerbs = wordSet(`say announce state declare write post release publish issue admit tell claim boast confirm add acknowledge insist explain reveal argue assert contend maintain proclaim brag gloat trumpet avow`)

func heldResponsible(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, list := range [][]int{c.Objects, c.Second} {
		for _, i := range list {
			if s.Chunks[i].Word == "responsible" {
				return true
			}
		}
	}
	return false
}

// behindIt tells whether a form of be says that its subject did it: "was behind the attack", "were responsible".
func behindIt(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(c.Behind("behind")) > 0 {
		return true
	}
	for _, i := range c.Objects {
		if s.Chunks[i].Word == "responsible" {
			return true
		}
	}
	return false
}

// peopleOf returns the persons that a noun phrase names or announces: "three men convicted of the attack - A, B and C".
func peopleOf(s *syntax.Sentence, i int) []*doc.Mention {
	if m, _ := s.Named(i); m != nil {
		if m.Type == graph.Person {
			return []*doc.Mention{m}
		}
		return nil
	}
	var out []*doc.Mention
	open := false
	for k := i + 1; k < len(s.Chunks); k++ {
		c := &s.Chunks[k]
		if c.Kind == syntax.Break {
			if open {
				break
			}
			open = true
			continue
		}
		if open && c.Kind == syntax.Noun && c.Core != nil && c.Core.Type == graph.Person {
			out = append(out, c.Core)
		}
		if open && c.Kind == syntax.Verb {
			break
		}
	}
	return out
}

// suffered tells whether a person was the target of an attack: the "his" of "was his work" is another's then.
func (r *reader) suffered(in *incident, key string) bool {
	t := r.Things[key]
	return t != nil && t.Entity.Type == graph.Person && r.targeted[[2]string{in.thing.Key, key}]
}

// statement records what is said of an attack and an actor.
func (r *reader) statement(s *syntax.Sentence, c *syntax.Clause, in *incident, t graph.RelationType, key string, m graph.Modality, who string, negative, coreference bool, chunk int) {
	if r.suffered(in, key) {
		return
	}
	span := s.Span(min(c.Verb, chunk), max(c.Verb, min(c.End-1, len(s.Chunks)-1), chunk))
	r.blamed[s.Index] = true
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(t), Object: key, Span: span, Modality: m, Attribution: who, Negative: negative, Coreference: coreference, Confidence: 0.75})
}

// nothingToDo tells whether a clause goes on "to do with it" or with an attack: "said it had nothing to do with the bombing".
func (r *reader) nothingToDo(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, o := range s.Clauses {
		if o.Chunk.Word == "do" && o.Chunk.Infinitive && o.Verb > c.Verb && o.Verb <= c.Verb+3 {
			with := o.Behind("with")
			return pronominal(s, with) || theDeed(s, with) || r.incidentIn(s, with) != nil
		}
	}
	return false
}

// meantFor records whom a bomb or a rocket was to hit: "a rocket meant for the minister, X".
func (r *reader) meantFor(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Negative || c.Verb == 0 || lex.devices.Of(s.Chunks[c.Verb-1].Word).kind == "" {
		return false
	}
	in := r.lastTold(s.Index, 0)
	if in == nil || in.aggregate {
		return true
	}
	for _, i := range c.Behind("for", "at") {
		if m, whole := s.Named(i); m != nil && whole && (m.Type == graph.Person || m.Type == graph.Facility) && !m.Coreference {
			r.sentence = s.Index
			r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: m.Key, Span: s.Span(c.Verb, i), Confidence: 0.7})
		}
	}
	return true
}

// blamedNext tells whether the sentence behind one says that an armed group is blamed for something or claims it.
func (r *reader) blamedNext(sentence int) bool {
	if sentence+1 >= len(r.Sentences) {
		return false
	}
	s := &r.Sentences[sentence+1]
	blamed := false
	for k := s.First; k < s.Last; k++ {
		w := r.Tokens[k].Lower
		blamed = blamed || w == "blamed" || w == "claimed" || w == "accused" || w == "suspected" || w == "responsibility"
	}
	return blamed && text.Any(r.InSentence(sentence+1), func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup && !m.Coreference })
}

// blamer is the first of those who blame, in their words; "" if the clause names none.
func blamer(s *syntax.Sentence, by []int) string {
	if len(by) == 0 {
		return ""
	}
	return s.Text(by[0])
}

// blame records who is held responsible by whom.
func (r *reader) blame(s *syntax.Sentence, c *syntax.Clause, in *incident, whom, by []int) {
	if in == nil || c.Chunk.Negative {
		return
	}
	for _, i := range whom {
		key, m := r.doer(s, i)
		if key == "" {
			continue
		}
		if m.Type == graph.Person || m.Type == graph.Collective {
			r.participant(s, c, in, m, graph.Alleged, "SUSPECT")
			continue
		}
		r.statement(s, c, in, graph.AttributedTo, key, heldBy(by), blamer(s, by), false, m.Coreference, i)
	}
}

// heldBy is the modality of what those who blame say: reported, if they are told.
func heldBy(by []int) graph.Modality {
	if len(by) > 0 {
		return graph.Reported
	}
	return graph.Alleged
}

// blameOwner is like blame, but takes the group that owns a noun phrase too: "its door".
func (r *reader) blameOwner(s *syntax.Sentence, c *syntax.Clause, in *incident, whom, by []int) {
	if in == nil || c.Chunk.Negative {
		return
	}
	for _, i := range whom {
		for _, m := range s.Chunks[i].Mentions {
			if m.Type == graph.ArmedGroup {
				r.statement(s, c, in, graph.AttributedTo, m.Key, heldBy(by), blamer(s, by), false, m.Coreference, i)
			}
		}
	}
}

func (r *reader) participant(s *syntax.Sentence, c *syntax.Clause, in *incident, m *doc.Mention, modality graph.Modality, role string) {
	if r.suffered(in, m.Key) {
		return
	}
	at := c.Verb
	for k := range s.Chunks {
		if s.Chunks[k].First <= m.First && m.First < s.Chunks[k].Last {
			at = k
		}
	}
	r.find(doc.Finding{
		Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: in.thing.Key, Span: s.Span(min(c.Verb, at), max(c.Verb, at)), Modality: modality,
		Coreference: m.Coreference, Qualifiers: graph.Qualifiers{Role: role}, Confidence: 0.7,
	})
}

// inserted tells whether a clause of speech stands between commas inside another: "the attack, X said, was carried out by …".
func inserted(s *syntax.Sentence, o *syntax.Clause) bool {
	return len(o.Subjects) == 1 && o.Subjects[0] > 0 && s.Chunks[o.Subjects[0]-1].Kind == syntax.Comma && o.Verb == o.Subjects[0]+1 && o.Verb+1 < len(s.Chunks) && s.Chunks[o.Verb+1].Kind == syntax.Comma
}

// planning are verbs for what those do who have others do a deed.
var planning = wordSet(`finance plan order mastermind supervise conceive devise commission instigate`)

// adverbial returns how sure what a clause tells is by an adverb or by "is believed to have", and who says so: "reportedly bombed it".
func adverbial(s *syntax.Sentence, c *syntax.Clause) (modality graph.Modality, who string) {
	if c.Chunk.Hedge != "" {
		return graph.Alleged, ""
	}
	if modality = s.Hedged(c); modality == graph.Reported {
		who = "unnamed source"
	}
	return modality, who
}

// accusedBy returns how sure what somebody is accused of having done is, and who accuses him, if the text says so: "Kabul accused X of bombing it";
// "" if nobody is accused.
func accusedBy(s *syntax.Sentence, c *syntax.Clause) (modality graph.Modality, who string) {
	for g := c.Governor; g != nil; g = g.Governor {
		switch w := g.Chunk.Word; {
		case (w == "accuse" || w == "blame") && !g.Chunk.Passive && len(g.Subjects) > 0:
			return graph.Reported, s.Text(g.Subjects[0])
		case w == "accuse" || w == "blame" || w == "suspect" || w == "charge":
			return graph.Alleged, ""
		}
	}
	return "", ""
}

// saidOf returns how sure what a clause tells is, who says it in his words, and the group that says it, "" for others.
func (r *reader) saidOf(s *syntax.Sentence, c *syntax.Clause) (modality graph.Modality, speaker, own string) {
	modality = graph.Asserted
	for _, o := range s.Clauses {
		if o.Verb < c.Verb && (speechVerbs.Has(o.Chunk.Word) || o.Chunk.Word == "claim" && !claimsThing(s, o)) && !o.Chunk.Passive && len(c.Subjects) > 0 && (c.Subjects[0] > o.Verb || c.Governor == o || inserted(s, o)) {
			who := o.Subjects
			if by := sayer(s, o); by != nil {
				who = by.Subjects // "put out a statement saying it was behind it"
			}
			for _, i := range who {
				own, _ = r.speaker(s, i)
			}
			if len(who) > 0 {
				modality, speaker = graph.Reported, s.Text(who[0])
			}
		}
	}
	if m, by := adverbial(s, c); m != graph.Asserted {
		modality, speaker = graph.Weaker(modality, m), by
	}
	if m, by := accusedBy(s, c); m != "" {
		modality, speaker = m, by
	}
	if g := c.Governor; g != nil && c.Chunk.Infinitive && g.Chunk.Passive && tellingWords.Has(g.Chunk.Word) {
		modality = graph.Alleged
	}
	return modality, speaker, own
}

// perpetrator records who carried out, planned or ordered an attack; what a group says of itself is its claim.
func (r *reader) perpetrator(s *syntax.Sentence, c *syntax.Clause, in *incident, doers []int, v string) {
	modality, speaker, own := r.saidOf(s, c)
	for _, i := range doers {
		key, m := r.doer(s, i)
		switch {
		case key == "":
			if t := r.Things[own]; t != nil && t.Entity.Type == graph.ArmedGroup && strings.Contains(strings.ToLower(s.Text(i)), "caliphate") {
				r.statement(s, c, in, graph.ClaimedBy, own, graph.Claimed, speaker, false, false, i) // "said a caliphate soldier carried it out"
			}
			for _, m := range apposedPeople(s, i) { // "a couple, X and Y, carried it out"
				r.participant(s, c, in, m, modality, "PERPETRATOR")
			}
		case m.Type == graph.Person:
			role := "PERPETRATOR"
			if planning.Has(v) {
				role = "FACILITATOR"
			}
			if modality == graph.Alleged {
				role = "SUSPECT"
			}
			r.participant(s, c, in, m, modality, role)
		case key == own:
			r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, speaker, false, m.Coreference, i)
		default:
			r.statement(s, c, in, graph.AttributedTo, key, modality, speaker, false, m.Coreference, i)
		}
	}
}
