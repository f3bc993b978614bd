package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Those who are counted in lists, and those counted without a number.

// alongside adds to the noun phrases for those whom a clause counts the members of their list that a phrase inside it cuts off: "nine hostages,
// five of the militants and a policeman died", "107 people on board and three on the ground were killed".
func alongside(s *syntax.Sentence, c *syntax.Clause, patients []int) []int {
	if len(patients) == 0 || slices.Max(patients) > c.Verb {
		return patients
	}
	out, joined := patients, false
	for k := c.Verb - 1; k >= 0; k-- {
		switch x := &s.Chunks[k]; x.Kind {
		case syntax.Conjunction:
			joined = joined || x.Word == "and"
		case syntax.Comma, syntax.Preposition, syntax.Adverb:
		case syntax.Noun:
			if !joined && !slices.Contains(out, k) && k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == syntax.Comma {
				return out // "two days later, three people died"
			}
			if slices.Contains(out, k) || k > 0 && s.Chunks[k-1].Kind == syntax.Preposition || x.Core != nil && x.Core.Type != doc.QuantityMention {
				continue
			}
			if q := howMany(s, k); q != nil && (q.Last > q.First+1 || s.Tokens[q.First].Lower != "a" && s.Tokens[q.First].Lower != "an" || k > 0 && s.Chunks[k-1].Kind == syntax.Conjunction) {
				out = append(slices.Clone(out), k)
			}
		default:
			return out
		}
	}
	return out
}

// ofAssailants tells whether a noun phrase is for attackers: "the gunman", "five of the six gunmen".
func ofAssailants(s *syntax.Sentence, i int) bool {
	return assailants.Has(s.Chunks[i].Word) || slices.ContainsFunc(s.Complement(i), func(k int) bool { return assailants.Has(s.Chunks[k].Word) })
}

// partOfList returns whom a number counts that "and" joins to others who are counted apart, "others" of "the president and three others"; else
// all victims.
func partOfList(s *syntax.Sentence, i int) string {
	beside := func(k int) bool {
		return k >= 0 && k < len(s.Chunks) && s.Chunks[k].Kind == syntax.Noun && !ofAssailants(s, k) && (howMany(s, k) != nil || theOne(s, k) != nil)
	}
	last := i
	for last+2 < len(s.Chunks) && s.Chunks[last+1].Kind == syntax.Preposition && s.Chunks[last+2].Kind == syntax.Noun {
		last += 2
	}
	behind := last+2 < len(s.Chunks) && s.Chunks[last+1].Word == "and" && beside(last+2) && s.Chunks[i].Word != "others"
	before := i >= 2 && s.Chunks[i-1].Word == "and" && (beside(i-2) || i >= 4 && s.Chunks[i-3].Kind == syntax.Preposition && beside(i-4))
	with := s.Chunks[i].Word == "others" && i >= 1 && s.Chunks[i-1].Word == "with" // "was killed together with 21 others"
	if !before && !behind && !with {
		return graph.TotalVictims
	}
	words := s.Chunks[i].Word
	if w := s.Chunks[min(i+1, last)].Word; last == i+2 && (w == "on" || w == "aboard") {
		words += " " + s.Slice(s.Tokens[s.Chunks[i+1].First].Start, s.Tokens[s.Chunks[last].Last-1].End)
	}
	return strings.Join(strings.Fields(words), " ")
}

// theOne returns the article of a noun phrase for one known person as a number: "the prime minister", "his driver"; nil for others.
func theOne(s *syntax.Sentence, i int) *doc.Mention {
	c := &s.Chunks[i]
	t := &s.Tokens[c.First]
	if w := t.Lower; w != "the" && w != "his" && w != "her" && w != "their" || c.Last < c.First+2 || c.Plural || c.Core != nil || heads.Has(c.Word) {
		return nil
	}
	if !someone(c.Word) {
		return nil
	}
	return &doc.Mention{Type: doc.QuantityMention, Span: doc.Span{Start: t.Start, End: t.End}, First: c.First, Last: c.First + 1, Sentence: s.Index}
}

// heads are nouns for those who lead others, of whom other things are told than of victims.
var heads = wordSet(`leader commander founder chief head mastermind suspect spokesman group`)

// definiteOne is theOne of a person who was not counted before.
func (r *reader) definiteOne(s *syntax.Sentence, i int) *doc.Mention {
	q := theOne(s, i)
	if q == nil {
		return nil
	}
	for j := range r.Findings {
		f := &r.Findings[j]
		if f.Subject == r.sole.thing.Key && (f.Predicate == "killed" || f.Predicate == "wounded") && f.Value != nil && strings.HasSuffix(f.Value.Quantity.Raw, s.Chunks[i].Word) {
			return nil // "killed a priest. The priest was shot …"
		}
	}
	return q
}

// those returns the number of those whom a pronoun takes up in its sentence, with their noun phrase: "dragged eight farmers from their homes and
// killed them"; nil for none.
func those(s *syntax.Sentence, c *syntax.Clause, i int) (*doc.Mention, int) {
	many := s.Chunks[i].Word == "them"
	if w := s.Chunks[i].Word; !many && w != "him" && w != "her" {
		return nil, i
	}
	for n := len(s.Clauses) - 1; n >= 0; n-- {
		o := s.Clauses[n]
		if o.Verb >= c.Verb || len(o.Objects) != 1 {
			continue
		}
		x := &s.Chunks[o.Objects[0]]
		if q := howMany(s, o.Objects[0]); q != nil && x.Plural == many && (syntax.People.Has(x.Word) || syntax.Calling(strings.TrimSuffix(x.Word, "s")) || captives.Has(x.Word) || men.Has(x.Word) || single.Has(strings.TrimSuffix(x.Word, "s"))) {
			return q, o.Objects[0]
		}
	}
	return nil, i
}

// killingOfOne counts the one person behind a noun for a violent death: "the beheading of a foreign photographer".
func (r *reader) killingOfOne(sentence int) {
	if len(r.toldIn[sentence]) == 0 || !r.Holds(&r.Sentences[sentence], slayings) {
		return
	}
	s := syntax.Parse(r.Document, sentence)
	for i := range s.Chunks {
		of := s.Complement(i)
		if s.Chunks[i].Kind != syntax.Noun || len(of) != 1 || !slayings.Has(s.Chunks[i].Word) || s.Tokens[max(s.Chunks[i].Last-2, 0)].Lower == "attempted" {
			continue
		}
		q := one(s, of[0])
		if q == nil || apposedName(s, of[0]) || r.counts[q.Span] {
			continue
		}
		if in := r.incidentFor(q); in != nil && !in.aggregate {
			r.sentence = sentence
			r.countThose(s, &s.Chunks[i], of[0], q, doc.Finding{Subject: in.thing.Key, Predicate: "killed", Confidence: 0.8})
		}
	}
}

// apposedName tells whether a person's name stands behind a noun phrase, with or without a comma.
func apposedName(s *syntax.Sentence, i int) bool {
	if i+1 < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Comma {
		i++
	}
	return i+1 < len(s.Chunks) && s.Chunks[i+1].Core != nil && s.Chunks[i+1].Core.Type == graph.Person
}

var slayings = wordSet(`killing murder beheading execution assassination slaying lynching`)

// bodiesFound counts the captives of a kidnapping of whom only the bodies came to light: "his body was found two days later".
func (r *reader) bodiesFound() {
	in := r.sole
	if in == nil || !in.kinds["HOSTAGE_KIDNAPPING"] || slices.ContainsFunc(r.Findings, func(f doc.Finding) bool { return f.Subject == in.thing.Key && f.Predicate == "killed" }) {
		return
	}
	for i := range r.Sentences {
		sentence := &r.Sentences[i]
		if r.passed(i) || !r.Holds(sentence, bodyNouns) || !r.Holds(sentence, foundWords) {
			continue
		}
		s := syntax.Parse(r.Document, i)
		for k := range s.Chunks {
			x := &s.Chunks[k]
			if x.Kind != syntax.Noun || !bodyNouns.Has(x.Word) {
				continue
			}
			n, last := 1, k
			if x.Word == "bodies" {
				of := s.Complement(k)
				if len(of) == 0 || howMany(s, of[0]) == nil {
					continue
				}
				v, ok := r.quantity(howMany(s, of[0]), howMany(s, of[0]).End)
				if !ok || v.Min == nil {
					continue
				}
				n, last = *v.Min, of[0]
			}
			r.sentence = i
			v := graph.Quantity{Raw: s.Slice(s.Tokens[x.First].Start, s.Tokens[s.Chunks[last].Last-1].End), Min: &n, Max: &n, Qualifier: graph.Exact, Unit: "persons", VictimGroup: "hostages"}
			r.find(doc.Finding{Subject: in.thing.Key, Predicate: "killed", Scope: "hostages", Value: &graph.Value{Quantity: &v}, Span: s.Span(k, last), Confidence: 0.7})
			return
		}
	}
}

var (
	bodyNouns  = wordSet(`body bodies corpse remains`)
	foundWords = wordSet(`found discovered recovered dumped left located`)
)

// ensuing tells whether a noun phrase is for a fight that an attack brought about: "the ensuing clash", "a failed rescue".
func ensuing(s *syntax.Sentence, i int) bool {
	for k := s.Chunks[i].First; k < s.Chunks[i].Last; k++ {
		if following.Has(s.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

var following = wordSet(`ensuing resulting subsequent following failed rescue`)

// stopped counts as an attacker the one known person whom forces are said to have killed: "the driver was shot and killed by police".
func (r *reader) stopped(s *syntax.Sentence, c *syntax.Clause, property string, patients []int) {
	if r.sole == nil || property != "killed" || len(patients) != 1 || c.Chunk.Modal || c.Chunk.Negative {
		return
	}
	x := &s.Chunks[patients[0]]
	if !personal.Has(s.Tokens[x.First].Lower) && (theOne(s, patients[0]) == nil || !lone.Has(x.Word)) || r.attackerDead() {
		return
	}
	n := 1
	v := graph.Quantity{Raw: s.Text(patients[0]), Min: &n, Max: &n, Qualifier: graph.Exact, Unit: "persons", VictimGroup: "PERPETRATORS"}
	r.sentence = s.Index
	r.find(doc.Finding{Subject: r.sole.thing.Key, Predicate: "killed", Scope: "PERPETRATORS", Value: &graph.Value{Quantity: &v}, Span: s.Span(patients[0], c.Verb), Confidence: 0.7})
}

// attackerDead tells whether attackers were counted among the dead.
func (r *reader) attackerDead() bool {
	return slices.ContainsFunc(r.Findings, func(f doc.Finding) bool {
		return f.Subject == r.sole.thing.Key && f.Predicate == "killed" && f.Scope == "PERPETRATORS"
	})
}

// personal are pronouns for one person.
var personal = wordSet(`he she him her`)

// itselfKilled tells whether the "it" that opens a sentence and is said to have killed is the attack with which the sentences before open: "The X
// bombing was an attack by Y. It happened on 3 May. It killed eight".
func (r *reader) itselfKilled(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Passive || !deadly.Has(c.Chunk.Word) && !hurtful.Has(c.Chunk.Word) || len(c.Subjects) != 1 || c.Subjects[0] != 0 || s.Chunks[0].Word != "it" {
		return false
	}
	for i := s.Index - 1; i >= 0 && i >= s.Index-3; i-- {
		before := syntax.Parse(r.Document, i)
		if len(before.Clauses) == 0 || len(before.Clauses[0].Subjects) == 0 {
			return false
		}
		o := before.Clauses[0]
		w := before.Chunks[o.Subjects[0]].Word
		if _, event := lex.nouns.Get(w); event {
			return len(r.toldIn[i]) > 0
		}
		if i == s.Index-1 && slices.ContainsFunc(o.Objects, func(k int) bool { return lex.devices.Of(before.Chunks[k].Word).kind != "" }) {
			return len(r.toldIn[i]) > 0 // "X planted a bomb in Y. It killed eight"
		}
		if w != "it" || !occurs.Has(o.Chunk.Word) {
			return false
		}
	}
	return false
}

// lone are nouns for one who may have done it.
var lone = wordSet(`driver man woman teenager youth student soldier officer`)
