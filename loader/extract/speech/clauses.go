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
	// warningWords are forms of the words for warnings, slightWords those for what is done to them; sentences without them are not parsed.
	warningWords = text.NewWordSet(`warned warn warns warning warnings alerted alert alerts tipped tip tips tip-off cautioned notified`)
	slightWords  = text.NewWordSet(`ignored ignore ignoring dismissed disregarded overlooked neglected acted act heeded heed unheeded`)
	warningVerbs = text.NewWordSet(`warn alert caution notify`)
	// calling are verbs for how those who planted a bomb give a warning.
	calling      = text.NewWordSet(`telephone phone call`)
	warningNouns = text.NewWordSet(`warning warnings alert alerts tip tips tip-off tip-offs`)
	slighting    = text.NewWordSet(`ignore dismiss disregard overlook neglect`)
	// martial words tell that a warning is one of violence.
	martial = text.NewWordSet(`attack attacks plot plots bomb bombs bomber bombers bombing bombings assault assaults strike strikes kidnapping kidnappings fighter fighters
		militant militants extremist extremists terrorist terrorists terrorism jihadist jihadists radical radicals gunman gunmen threat threats suspect suspects`)
	// officialdom are nouns for bodies that the text doesn't name.
	owning      = text.NewWordSet(`its their his her`)
	officialdom = text.NewWordSet(`authorities government ministry police officials agency army nobody agencies service services command`)
)

// holds tells whether a sentence has a word of a set.
func (r *reader) holds(sentence int, words *text.WordSet) bool {
	s := &r.Sentences[sentence]
	return slices.ContainsFunc(r.Tokens[s.First:s.Last], func(t text.Token) bool { return words.Has(t.Lower) })
}

// clausal finds the warnings that verbs and their arguments tell where no pattern does: "X deported him and warned Y that he was a fighter",
// "the group telephoned a warning".
func (r *reader) clausal(sentence int) {
	if !r.holds(sentence, warningWords) || !r.holds(sentence, martial) && !r.holds(sentence-min(sentence, 1), martial) {
		return
	}
	s := syntax.Parse(r.Document, sentence)
	for _, c := range s.Clauses {
		v := c.Chunk
		if v.Negative || v.Modal || v.Infinitive {
			continue
		}
		switch {
		case warningVerbs.Has(v.Word) || v.Word == "tip" && r.particle(v, "off"):
			who, whom := c.Subjects, c.Objects
			if v.Passive {
				who, whom = c.Behind("by"), c.Subjects
			}
			if v.Word == "tip" {
				whom = slices.Concat(whom, c.Behind("off"))
			}
			r.warned(s, c, who, whom, false)
		case calling.Has(v.Word) && !v.Passive && slices.ContainsFunc(c.Objects, func(i int) bool { return warningNouns.Has(s.Chunks[i].Word) }):
			r.warned(s, c, c.Subjects, c.Behind("to"), true)
		}
	}
}

func (r *reader) particle(v *syntax.Chunk, w string) bool {
	return v.Particle == w || v.Last < len(r.Tokens) && r.Tokens[v.Last].Lower == w
}

// warned records that one body warned another; groups warn only by telephone.
func (r *reader) warned(s *syntax.Sentence, c *syntax.Clause, who, whom []int, groups bool) {
	speaker, from, at := "", "", -1
	var by *doc.Mention
	for _, i := range who {
		if s.Chunks[i].Word == "it" {
			i = sayer(s, i)
		}
		m, whole := s.Named(i)
		if m != nil {
			if key, country := r.mission(m); key != "" {
				speaker, from, at = key, country, i
				continue
			}
		}
		if m == nil || m.Type == graph.ArmedGroup != groups || m.Type == graph.Person || !whole && !syntax.Forces.Has(s.Chunks[i].Word) {
			continue
		}
		if key, country := r.body(m); key != "" && r.Things[key] != nil {
			speaker, from, at, by = key, country, i, m
		}
	}
	if speaker == "" || r.toldHere(s.Index, speaker) {
		return
	}
	span := s.Span(min(at, c.Verb), max(c.Verb, at))
	m := &doc.Match{Frame: r.Frame(s.Index)}
	m.From, m.To = m.Frame.Offset(span.Start), m.Frame.Offset(span.End)
	found := false
	for _, i := range whom {
		o, _ := s.Named(i)
		if o == nil || o.Coreference && o.Type != graph.StateBody {
			continue
		}
		to, country := r.body(o)
		if to == "" || to == speaker || r.Things[to] == nil || country != "" && country == from && !(named(by) && named(o)) || !bodyLike(r.Things[to]) {
			continue
		}
		w := r.warning(speaker, from, to, country, m)
		w.thing.Name(strings.Join(strings.Fields(r.Slice(span.Start, span.End)), " "), span)
		r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IssuedBy), Object: speaker}, m)
		r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.AddressedTo), Object: to, Span: doc.Span{Start: span.Start, End: max(span.End, o.End)}}, m)
		found = true
	}
	if found {
		return
	}
	if groups {
		key := "event:warning:from:" + speaker
		t := r.Thing(key, graph.Entity{Type: graph.Event, Name: r.Things[speaker].Entity.Name + " warning", Kind: "WARNING"}, true)
		t.Name(r.Slice(span.Start, span.End), span)
		r.warnings = append(r.warnings, &warning{thing: t, speaker: speaker, sentence: s.Index})
		r.find(doc.Finding{Subject: key, Predicate: string(graph.IssuedBy), Object: speaker}, m)
		return
	}
	r.warnAll(speaker, from, m)
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

// bodyLike tells whether a thing may be warned as a state or an organisation.
func bodyLike(t *doc.Thing) bool {
	return t.Entity.Type == graph.StateBody || t.Entity.Type == graph.Organization
}

// toldHere tells whether a warning of a speaker was found in a sentence.
func (r *reader) toldHere(sentence int, speaker string) bool {
	return slices.ContainsFunc(r.Findings, func(f doc.Finding) bool {
		return f.Sentence == sentence && f.Extractor == Name && f.Predicate == string(graph.IssuedBy) && f.Object == speaker
	})
}

// slighted reads who ignored the warning told in a sentence or up to two before it: "the ministry ignored the tip", "but they did not act on it".
func (r *reader) slighted(sentence int) {
	if !r.holds(sentence, slightWords) {
		return
	}
	w := r.lastWarning(sentence)
	if w == nil {
		return
	}
	s := syntax.Parse(r.Document, sentence)
	for _, c := range s.Clauses {
		v := c.Chunk
		if v.Modal {
			continue
		}
		if v.Passive {
			if slighting.Has(v.Word) && !v.Negative && slices.ContainsFunc(c.Subjects, func(i int) bool { return warningNouns.Has(s.Chunks[i].Word) }) {
				r.slight(s, c, w, c.Behind("by"))
			}
			continue
		}
		var what []int
		switch {
		case slighting.Has(v.Word) && !v.Negative:
			what = c.Objects
		case v.Word == "act" && (v.Negative || r.nobody(s, c) || v.Infinitive && c.Governor != nil && c.Governor.Chunk.Word == "fail"):
			what = c.Behind("on", "upon")
		case v.Word == "heed" && (v.Negative || v.Infinitive && c.Governor != nil && c.Governor.Chunk.Word == "fail"):
			what = c.Objects
		}
		if !slices.ContainsFunc(what, func(i int) bool {
			word := s.Chunks[i].Word
			return warningNouns.Has(word) || word == "information" || (word == "it" || word == "them") && !r.nameless(s, i)
		}) {
			continue
		}
		r.slight(s, c, w, c.Subjects)
	}
}

// nameless tells whether a pronoun stands for something that the text names: no warning.
func (r *reader) nameless(s *syntax.Sentence, i int) bool {
	m := s.Chunks[i].Core
	return m != nil && m.Type == graph.Person
}

func (r *reader) nobody(s *syntax.Sentence, c *syntax.Clause) bool {
	return len(c.Subjects) == 1 && s.Chunks[c.Subjects[0]].Word == "nobody"
}

// lastWarning returns the warning told last, in a sentence or up to two before it.
func (r *reader) lastWarning(sentence int) *warning {
	var last *warning
	for _, w := range r.warnings {
		if d := sentence - w.sentence; d >= 0 && d <= 2 && (last == nil || w.sentence >= last.sentence) {
			last = w
		}
	}
	return last
}

// slight records who did not heed a warning: the body that the clause names, else the addressee.
func (r *reader) slight(s *syntax.Sentence, c *syntax.Clause, w *warning, who []int) {
	span := s.Span(c.Verb, c.Verb)
	m := &doc.Match{Frame: r.Frame(s.Index)}
	m.From, m.To = m.Frame.Offset(span.Start), m.Frame.Offset(span.End)
	for _, i := range who {
		chunk := &s.Chunks[i]
		to, implicit := "", false
		if o, _ := s.Named(i); o != nil && (o.Type == graph.StateBody || o.Type == graph.Country || o.Type == graph.Organization) {
			to, _ = r.body(o)
		} else if chunk.Nation() && len(chunk.Mentions) > 0 && chunk.Mentions[len(chunk.Mentions)-1].Last == chunk.Last {
			to, _ = r.body(chunk.Mentions[len(chunk.Mentions)-1]) // "the Belgians"
		} else if officialdom.Has(chunk.Word) || chunk.Word == "it" || chunk.Word == "they" {
			to, implicit = w.addressee, true
		}
		if to == "" || to == w.speaker || r.Things[to] == nil {
			continue
		}
		at := s.Span(min(i, c.Verb), max(i, c.Verb))
		r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IgnoredBy), Object: to, Span: at, Implicit: implicit}, m)
	}
}
