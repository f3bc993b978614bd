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
	warningWords = text.NewWordSet(`warned warn warns warning warnings alerted alert alerts tipped tip tips tip-off cautioned notified forewarned apprised informed told tell tells inform
		advised briefed advisory advisories alarm alarms bulletin memo memorandum cable notice intelligence information urged urges heads-up letter dossier notification`)
	slightWords = text.NewWordSet(`ignored ignore ignoring dismissed disregarded overlooked neglected acted act acting heeded heed unheeded unanswered unread shrugged brushed discounted downplayed
		shelved deaf taken sat nothing unnoticed played dismiss belittled waved followed laughed failed missed disbelieved`)
	slighting = text.NewWordSet(`ignore dismiss disregard overlook neglect discount downplay shelve belittle miss flout disbelieve`)
	// neglected are what a warning goes or lies where nobody heeds it.
	neglected = text.NewWordSet(`unheeded unanswered ignored unread unnoticed disregarded nowhere`)
	// martial words tell that a warning is one of violence.
	martial = text.NewWordSet(`attack attacks plot plots bomb bombs bomber bombers bombing bombings blast blasts explosion massacre massacres ambush raid raids infiltration hijack hijacking hostages assassination violence offensive danger armed
		kill killing kidnap storm target targeted targeting hit list assault assaults strike strikes kidnapping kidnappings fighter fighters
		militant militants extremist extremists terrorist terrorists terrorism jihadist jihadists radical radicals gunman gunmen threat threats suspect suspects risk risks attacked bombed killed targets`)
	// officialdom are nouns for bodies that the text doesn't name.
	owning      = text.NewWordSet(`its their his her`)
	officialdom = text.NewWordSet(`authorities government ministry police officials agency army nobody agencies service services command`)
)

// holds tells whether a sentence has a word of a set.
func (r *reader) holds(sentence int, words *text.WordSet) bool {
	return r.Holds(&r.Sentences[sentence], words)
}

// clausal finds the warnings that verbs, nouns and their arguments tell where no pattern does: "X deported him and warned Y that he was a
// fighter", "the group telephoned a warning", "Turkey's alert to Belgium".
func (r *reader) clausal(sentence int) {
	if !r.holds(sentence, warningWords) {
		return
	}
	martial := r.martialAround(sentence) || r.holds(sentence, slightWords)
	s := syntax.Parse(r.Document, sentence)
	for _, a := range r.acts(s) {
		if martial || !a.loose && len(a.who) > 0 && len(a.whom) > 0 && r.bodies(s, a.who) && r.bodies(s, a.whom) {
			r.warned(s, &a)
		}
	}
}

// bodies tells whether noun phrases name bodies of state themselves, which warn each other of violence alone.
func (r *reader) bodies(s *syntax.Sentence, chunks []int) bool {
	return slices.ContainsFunc(chunks, func(i int) bool {
		m, _ := s.Named(i)
		if m == nil || m.Type != graph.StateBody || m.Metonym {
			return false
		}
		e := r.x.g.Entry(m.Key)
		return e == nil || e.Kind == "POLICE" || e.Kind == "INTELLIGENCE" || e.Kind == "MILITARY"
	})
}

// martialAround tells whether a sentence, or the one before or behind it, speaks of violence.
func (r *reader) martialAround(sentence int) bool {
	for i := max(0, sentence-1); i <= min(sentence+1, len(r.Sentences)-1); i++ {
		if r.holds(i, martial) {
			return true
		}
	}
	ms := r.InSentence(sentence)
	return text.Any(ms, func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup })
}

func (r *reader) particle(v *syntax.Chunk, w string) bool {
	return v.Particle == w || v.Last < len(r.Tokens) && r.Tokens[v.Last].Lower == w
}

// warned records that one body or person warned another.
func (r *reader) warned(s *syntax.Sentence, a *act) {
	by := r.speaker(s, a)
	if a.loose && by.key == "" {
		return
	}
	if by.key != "" && r.toldHere(s.Index, by.key) {
		return
	}
	from, to := a.from, a.to
	if by.at >= 0 {
		from, to = min(from, by.at), max(to, by.at)
	}
	span := s.Span(from, to)
	m := &doc.Match{Frame: r.Frame(s.Index)}
	m.From, m.To = m.Frame.Offset(span.Start), m.Frame.Offset(span.End)
	var told *warning // of several whom one act warns, all are told the same
	for _, i := range a.whom {
		o, _ := s.Named(i)
		if o == nil && s.Chunks[i].Word == "police" && len(s.Chunks[i].Mentions) == 0 { // those of the country that warns
			if e := r.x.g.PlainBody(by.country, "police"); e != nil && by.country != "" && by.m != nil && by.m.Type == graph.StateBody && !by.m.Metonym {
				r.Known(e.ID, e.Entity).Country = by.country
				o = &doc.Mention{Key: e.ID, Type: graph.StateBody, Span: s.Span(i, i), Sentence: s.Index}
			}
		}
		if o == nil || o.Coreference && o.Type != graph.StateBody {
			continue
		}
		to, country := r.body(o)
		if to == "" || to == by.key || r.Things[to] == nil || country != "" && country == by.country && !named(by.m) && !named(o) || !bodyLike(r.Things[to]) {
			continue
		}
		w := told
		if w == nil || w.country != "" && country != "" && w.country != country { // two states are warned one by one
			w = r.warning(by.key, by.country, to, country, m)
		}
		told = w
		w.thing.Name(strings.Join(strings.Fields(r.Slice(span.Start, span.End)), " "), span)
		if by.key != "" {
			r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IssuedBy), Object: by.key}, m)
		}
		r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.AddressedTo), Object: to, Span: doc.Span{Start: min(span.Start, o.Start), End: max(span.End, o.End)}}, m)
	}
	if told != nil || by.key == "" || a.loose && len(a.whom) > 0 {
		return
	}
	switch t := r.Things[by.key].Entity.Type; {
	case a.groups && t == graph.ArmedGroup:
		key := "event:warning:from:" + by.key
		t := r.Thing(key, graph.Entity{Type: graph.Event, Name: r.Things[by.key].Entity.Name + " warning", Kind: "WARNING"}, true)
		t.Name(r.Slice(span.Start, span.End), span)
		r.warnings = append(r.warnings, &warning{thing: t, speaker: by.key, sentence: s.Index})
		r.find(doc.Finding{Subject: key, Predicate: string(graph.IssuedBy), Object: by.key}, m)
	case t == graph.StateBody || t == graph.Organization && a.alarm:
		r.warnAll(by.key, by.country, m)
	}
}

// bodyLike tells whether a thing may be warned as a state or an organisation.
func bodyLike(t *doc.Thing) bool {
	return t.Entity.Type == graph.StateBody || t.Entity.Type == graph.Organization
}

// toldHere tells whether a warning of a speaker was found in a sentence.
func (r *reader) toldHere(sentence int, speaker string) bool {
	return text.Any(r.Findings, func(f *doc.Finding) bool {
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
	isWarning := func(i int) bool { return r.forWarning(s, i) || messages.Has(s.Chunks[i].Word) }
	for _, c := range s.Clauses {
		v := c.Chunk
		if v.Modal {
			continue
		}
		if v.Passive || (v.Word == "go" || v.Word == "lie" || v.Word == "fall" || v.Word == "remain") && slices.ContainsFunc(c.Subjects, isWarning) {
			of := slices.ContainsFunc(c.Subjects, isWarning)
			switch {
			case of && v.Passive && slighting.Has(v.Word) && !v.Negative, of && v.Passive && v.Negative && (v.Word == "heed" || v.Word == "act" || v.Word == "follow" || v.Word == "pass" || v.Word == "take"):
				r.slight(s, c, w, c.Behind("by"))
			case of && !v.Passive && (r.holds(sentence, neglected) || v.Word == "fall" && r.holds(sentence, deaf)):
				r.slight(s, c, w, c.Behind("by", "in"))
			}
			continue
		}
		failed := v.Infinitive && c.Governor != nil && (c.Governor.Chunk.Word == "fail" || c.Governor.Chunk.Word == "refuse" || c.Governor.Chunk.Word == "neglect")
		var what []int
		switch {
		case slighting.Has(v.Word) && !v.Negative, (v.Word == "brush" || v.Word == "shrug" || v.Word == "wave" || v.Word == "laugh" || v.Word == "play") && !v.Negative && r.holds(sentence, slightWords):
			what = slices.Concat(c.Objects, c.Behind("off", "aside", "down", "away"))
		case (v.Word == "act" || v.Word == "respond" || v.Word == "react" || v.Word == "follow") && (v.Negative || r.nobody(s, c) || failed), v.Word == "sit" && !v.Negative:
			what = slices.Concat(c.Behind("on", "upon", "to", "up"), c.Objects)
		case (v.Word == "heed" || v.Word == "pass" || v.Word == "share" || v.Word == "circulate") && (v.Negative || failed):
			what = c.Objects
		case v.Word == "do" && slices.ContainsFunc(c.Objects, func(i int) bool { return s.Chunks[i].Word == "nothing" }),
			v.Word == "take" && slices.ContainsFunc(c.Objects, func(i int) bool { return s.Chunks[i].Article == "no" && unheard.Has(s.Chunks[i].Word) }):
			r.slight(s, c, w, c.Subjects)
			continue
		case (v.Word == "turn" || v.Word == "pay") && r.holds(sentence, deaf):
			what = c.Behind("to")
		}
		if !slices.ContainsFunc(what, func(i int) bool {
			word := s.Chunks[i].Word
			return isWarning(i) || (word == "it" || word == "them" || word == "any" || word == "none" || word == "either") && !r.nameless(s, i)
		}) {
			continue
		}
		r.slight(s, c, w, c.Subjects)
	}
}

// unheard are nouns for what nobody takes who does not heed a warning.
var unheard = text.NewWordSet(`notice action heed steps measures`)

// deaf are words for ears and heed that nobody lends.
var deaf = text.NewWordSet(`deaf heed attention`)

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
	if len(who) == 0 && w.addressee != "" { // "the alert went unheeded"
		r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IgnoredBy), Object: w.addressee, Span: s.Span(c.Verb, c.Verb), Implicit: true}, m)
	}
	for _, i := range who {
		chunk := &s.Chunks[i]
		to, implicit := "", false
		if o, _ := s.Named(i); o != nil && (o.Type == graph.StateBody || o.Type == graph.Country || o.Type == graph.Organization || o.Type == graph.Person && !o.Coreference) {
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
