package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// bareDeeds are verbs that tell of an attack together with an attacker without a name, or with a weapon.
var bareDeeds = wordSet(`attacked stormed raided ambushed bombed shot opened detonated exploded rammed drove hijacked abducted kidnapped stabbed beheaded hacked
	struck fired threw targeted torched set struck released sabotaged killed destroyed occupied steered blew planted carried`)

// attackerWords are attackers without a name.
var attackerWords = wordSet(`assailants assailant gunmen gunman attackers attacker perpetrators perpetrator militants bomber bombers arsonists hijackers kidnappers
	insurgents rebels guerrillas fighters extremists terrorists device devices bomb bombs mine explosives grenade members`)

// whereTo are words before a place where nothing was done.
var whereTo = wordSet(`to from toward towards`)

// lonely finds the attack of a text in which no phrase and no clause told one: a sentence of an attacker or a weapon, a deed and
// a place.
func (r *reader) lonely() {
	if slices.ContainsFunc(r.incidents, func(in *incident) bool { return !in.bare }) || len(r.Sentences) > briefText {
		return
	}
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if s.Furniture || s.Heading {
			continue
		}
		if play, _ := r.null(s); play {
			continue // "In the film, gunmen stormed a hotel in X"
		}
		attacker, verb := -1, -1
		for k := s.First; k < s.Last; k++ {
			w := r.Tokens[k].Lower
			if stateForces.Has(w) && attacker < 0 || w == "operation" || w == "operations" {
				break
			}
			if attackerWords.Has(w) && attacker < 0 && !(k > s.First && dug.Has(r.Tokens[k-1].Lower)) && (k+1 >= s.Last || r.Tokens[k+1].Text != "-") { // no "bomb-maker"
				attacker = k
			}
			if bareDeeds.Has(w) && attacker >= 0 && verb < 0 {
				verb = k
			}
		}
		if verb < 0 {
			continue
		}
		p := &phrase{sentence: i, first: attacker, last: verb + 1, head: verb, kinds: map[string]bool{}, weapons: map[string]bool{}, article: "a"}
		for _, m := range r.InSentence(i) {
			switch {
			case m.Type == doc.DateMention:
				p.dates = append(p.dates, m)
			case m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && !m.Adjective && m.First > attacker && !whereTo.Has(r.Tokens[m.First-1].Lower):
				p.places = append(p.places, m)
			}
		}
		if len(p.places) == 0 {
			continue
		}
		r.sentence = i
		in := r.resolve(p)
		if in == nil {
			return
		}
		span := p.span(r.Document)
		in.call("attack", false)
		r.tells(in, p)
		r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.OccurredIn), Object: in.place, Span: doc.Span{Start: span.Start, End: max(span.End, p.places[len(p.places)-1].End)}, Confidence: 0.7})
		if len(p.dates) > 0 {
			r.date(in.thing.Key, p.dates[0])
		}
		for _, m := range r.InSentence(i) {
			if m.Type == graph.ArmedGroup && !m.Adjective && (m.First < verb || r.Tokens[max(m.First-1, 0)].Lower == "by" || m.First > 1 && r.Tokens[m.First-2].Lower == "by") {
				r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.AttributedTo), Object: m.Key, Span: doc.Span{Start: min(m.Start, span.Start), End: max(m.End, span.End)}, Confidence: 0.7})
				break
			}
		}
		// Now that there is an attack, what the sentences behind say of it can be read.
		for j := i + 1; j < len(r.Sentences); j++ {
			if r.Sentences[j].Furniture || r.Sentences[j].Heading {
				continue
			}
			r.mark = len(r.Findings)
			r.read(j)
			r.unnamed(j)
		}
		return
	}
}
