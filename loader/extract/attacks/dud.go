package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Bombs that did no harm: found, made safe, or failing to go off where they had been laid. What was meant for something and what was found with
// suspects is a plot or none.

// dud reads "a bomb was found under the car of a judge in X and defused", "a device at a mosque in X failed to explode".
func (r *reader) dud(s *syntax.Sentence, c *syntax.Clause) *deed {
	devices := r.harmless(s, c)
	if len(devices) == 0 || r.stored(s) {
		return nil
	}
	p := r.clausePhrase(s, c, devices, nil, word{})
	for _, o := range s.Clauses { // "a bomb left outside X was defused"
		if o != c && len(o.Subjects) > 0 && slices.Contains(devices, o.Subjects[0]) && (laidOut.Has(o.Chunk.Word) || finds.Has(o.Chunk.Word) || o.Shared) && o.Chunk.Passive {
			q := r.clausePhrase(s, o, nil, o.Behind("to"), word{}) // "sent to the consulate in X"
			p.places, p.targets, p.dates = append(p.places, q.places...), append(p.targets, q.targets...), append(p.dates, q.dates...)
		}
	}
	if len(p.places)+len(p.targets) == 0 || s.Chunks[devices[0]].Article == "the" || s.Chunks[devices[0]].Word == "it" {
		if in := r.lastTold(s.Index, 1); in != nil && in.kinds["BOMBING_EXPLOSION"] && !in.aggregate {
			r.failed(in, s.Span(c.Verb, c.Verb))
			return nil
		}
	}
	if len(p.places)+len(p.targets) == 0 {
		return nil
	}
	p.kinds["BOMBING_EXPLOSION"] = true
	return &deed{Clause: c, verb: c.Chunk.Word, kind: "BOMBING_EXPLOSION", phrase: p, definite: true, failed: true}
}

// failed records that an attack came to nothing.
func (r *reader) failed(in *incident, span doc.Span) {
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: "success", Value: &graph.Value{Code: "FALSE", Raw: r.Slice(span.Start, span.End)}, Span: span})
}

// defusedBy records which body of a state made a bomb safe: "Turkish police defused a bomb planted at X".
func (r *reader) defusedBy(s *syntax.Sentence, c *syntax.Clause, in *incident) {
	if !disarming.Has(c.Chunk.Word) {
		return
	}
	for _, i := range doersOf(c) {
		if m, _ := s.Named(i); m != nil && m.Type == graph.StateBody {
			r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.FoiledBy), Object: m.Key, Span: s.Span(min(c.Verb, i), max(c.Verb, i)), Coreference: m.Coreference, Confidence: 0.75})
		}
	}
}

// harmless returns the devices that a clause says were found, made safe or failed; none for other clauses.
func (r *reader) harmless(s *syntax.Sentence, c *syntax.Clause) []int {
	v, subject := c.Chunk.Word, c.Subjects
	device := func(list []int) []int {
		if len(list) == 0 || !slices.ContainsFunc(list, func(i int) bool { return bombLike(s, i) }) {
			return nil
		}
		return list
	}
	safe := disarming.Has(v) || (v == "make" || v == "render") && saidSafe(s, c)
	switch g := c.Governor; {
	case explodes.Has(v) && !c.Chunk.Modal && len(c.Objects) == 0 && (g != nil && g.Chunk.Word == "fail" && !g.Chunk.Modal && !g.Chunk.Negative || c.Chunk.Negative && c.Chunk.Past):
		if g != nil && g.Chunk.Word == "fail" {
			subject = g.Subjects
		}
		return device(subject) // "a bomb failed to explode", "did not go off"
	case (v == "fail" || v == "malfunction" || v == "misfire" || v == "fizzle") && !c.Chunk.Negative && !c.Chunk.Modal && len(c.Objects) == 0 && !slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool { return o.Governor == c }):
		return device(subject)
	case c.Chunk.Negative || c.Chunk.Modal || c.Chunk.Infinitive || c.Chunk.Finite && !c.Chunk.Past && !c.Chunk.Passive && !c.Chunk.Perfect:
		return nil
	case c.Chunk.Passive && (safe || finds.Has(v) && r.madeSafe(s)):
		return device(subject)
	case !c.Chunk.Passive && (safe || finds.Has(v) && r.madeSafe(s)):
		return device(c.Objects)
	}
	return nil
}

// bombLike tells whether a noun phrase is a bomb or takes one up: "a parcel bomb", "50 kg of TNT", "the device", "it".
func bombLike(s *syntax.Sentence, i int) bool {
	if s.Chunks[i].Core != nil && s.Chunks[i].Core.Type != doc.QuantityMention {
		return false
	}
	for _, k := range append([]int{i}, s.Complement(i)...) {
		if w := s.Chunks[k].Word; bombs.Has(w) || w == "it" {
			return true
		}
	}
	return false
}

// saidSafe tells whether "safe" or "harmless" stands behind a verb: "was made safe".
func saidSafe(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := c.Chunk.Last; k < min(c.Chunk.Last+6, len(s.Tokens)); k++ {
		if w := s.Tokens[k].Lower; w == "safe" || w == "harmless" {
			return true
		}
	}
	return false
}

// madeSafe tells whether a sentence or the next one says that a bomb was made safe or failed.
func (r *reader) madeSafe(s *syntax.Sentence) bool {
	for i := s.Index; i <= s.Index+1 && i < len(r.Sentences); i++ {
		if r.Holds(&r.Sentences[i], safeWords) {
			return true
		}
	}
	return false
}

// stored tells whether a sentence speaks of arms in store, of what was meant for something, or of what a war left.
func (r *reader) stored(s *syntax.Sentence) bool { return r.Holds(&r.Sentences[s.Index], storedWords) }

var (
	// disarming are verbs for what is done to a bomb that was found.
	disarming = wordSet(`defuse deactivate disarm neutralise neutralize disable dismantle`)
	// finds are verbs for how a bomb comes to light.
	finds = wordSet(`find discover detect locate spot intercept uncover notice leave receive`)
	// laidOut are verbs for how a bomb comes where it is.
	laidOut = wordSet(`plant place leave hide conceal lay bury attach fix put deposit send mail post address throw`)
	// explodes are verbs for what a bomb does.
	explodes = wordSet(`explode detonate go+off go ignite`)
	// bombs are nouns for one.
	bombs = wordSet(`bomb bombs device devices ied ieds grenade grenades explosives explosive charge charges tnt dynamite firebomb mine landmine rocket rockets missile projectile canisters cylinders sticks`)
	// safeWords are words for what became of it.
	safeWords = wordSet(`defused deactivated disarmed neutralised neutralized dismantled disabled safe harmless controlled failed malfunctioned disposal removed`)
	// storedWords are words by which it was laid nowhere.
	storedWords = wordSet(`cache caches suspects suspect arrested arrest searched search raid raids hideout workshop factory arsenal stockpile weapons wartime unexploded ordnance demining deminers meant intended destined war plot plotting`)
)
