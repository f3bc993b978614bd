package operations

import (
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// assign gives a statement to the operation told last if place and day allow it, else to a new one.
func (r *reader) assign(s *text.Sentence, st *statement) {
	where := r.place(s, st.verb)
	aside := r.ofAnother(s, st, where)
	if aside || r.apposedTo(st, where) {
		where = site{}
	}
	place := where.key
	date := r.date(s, st.verb)
	if date == nil {
		date = r.month(s, st.verb)
	}
	if n := len(r.operations); n > 0 {
		op := r.operations[n-1]
		last := op.statements[len(op.statements)-1]
		apart := place != "" && op.key != "" && place != op.key && !r.within(place, op.key) && !r.within(op.key, place)
		apart = apart && (r.x.g.Entry(place) != nil || !st.again())
		apart = apart || st.sentence-last.sentence > 5 && len(st.people) > 0 && st.people[0].name != nil && !r.namedBefore(st.people[0].name, last.sentence)
		apart = apart || st.sentence != last.sentence && !st.again() && (op.key == "" && place != "" && (r.opens(s, place) || r.longPast(op.date)) || r.otherTime(op.date, date, st.people[0].name != nil))
		apart = apart || r.Tokens[s.First].Lower == "separately" || r.Tokens[s.First].Lower == "elsewhere"
		if !(apart || aside) || st.sentence == last.sentence {
			op.statements = append(op.statements, st)
			if place != "" && (op.key == "" || r.within(place, op.key)) {
				op.site = where
			}
			if op.date == nil {
				op.date = date
			}
			return
		}
	}
	op := &operation{statements: []*statement{st}, site: where, date: date}
	r.lookBack(op, st, place == "" && r.unknownPlace(s))
	r.operations = append(r.operations, op)
}

// ofAnother tells whether a place is that of the clause before, where a named person is the subject of one that "and" joins to it: "X was shot in P
// in July, and his wife, Y, was arrested".
func (r *reader) ofAnother(s *text.Sentence, st *statement, where site) bool {
	p := st.people[0]
	if where.key == "" || p.name == nil || p.first > st.verb || where.span.End > r.Tokens[p.first].Start {
		return false
	}
	for k := p.first - 1; k > s.First && k >= p.first-8 && r.Tokens[k].End > where.span.End; k-- {
		if w := r.Tokens[k].Lower; (w == "and" || w == "while") && r.Tokens[k-1].Text == "," || w == ";" {
			return true
		}
	}
	return false
}

// apposedTo tells whether a place is one of which an aside behind a named subject tells: "X, a former student in P, was arrested".
func (r *reader) apposedTo(st *statement, where site) bool {
	p := st.people[0]
	return where.key != "" && p.name != nil && p.last < st.verb && r.Tokens[p.name.Last].Text == "," && where.span.Start >= r.Tokens[p.name.Last].Start && where.span.End <= r.Tokens[st.verb].Start
}

// opens tells whether a sentence begins with the place where it plays: "In Brussels, police arrested".
func (r *reader) opens(s *text.Sentence, place string) bool {
	if w := r.Tokens[s.First].Lower; place == "" || w != "in" && w != "at" && w != "near" || s.First+1 >= s.Last {
		return false
	}
	m := r.mention(s.First + 1)
	return m != nil && m.Key == place
}

// otherTime tells whether the date of a statement is of another time than that of an operation: two days that lie apart, or, of a named person,
// another month or year.
func (r *reader) otherTime(a, b *doc.Mention, named bool) bool {
	if a == nil || b == nil {
		return false
	}
	was, is := r.dayOf(a), r.dayOf(b)
	if was.Earliest == "" || is.Earliest == "" || was.Latest == "" || is.Latest == "" {
		return false
	}
	if !named && (was.Precision != graph.DayPrecision || is.Precision != graph.DayPrecision) {
		return is.Earliest > was.Latest.AddDays(longAgo) || was.Earliest > is.Latest.AddDays(longAgo)
	}
	return is.Earliest > was.Latest.AddDays(near) || was.Earliest > is.Latest.AddDays(near)
}

// longAgo is how many days apart a month or a year tells of other arrests than the day told before.
const longAgo = 60

// longPast tells whether a date is no day, but a month or a year.
func (r *reader) longPast(m *doc.Mention) bool {
	if m == nil {
		return false
	}
	p := r.dayOf(m).Precision
	return p == graph.MonthPrecision || p == graph.YearPrecision
}

// ownDate tells whether a statement says when it was, if by no day: "was killed in September".
func (r *reader) ownDate(st *statement) bool {
	s := &r.Sentences[st.sentence]
	for k := st.verb + 1; k < s.Last && !clauseEnds.Has(r.Tokens[k].Lower) && r.Tokens[k].Text != ","; k++ {
		if m := r.mention(k); m != nil && m.Type == doc.DateMention && m.First == k && r.Tokens[k-1].Lower == "in" {
			return true
		}
	}
	return false
}

// namedBefore tells whether a person is named in a sentence or one before it.
func (r *reader) namedBefore(m *doc.Mention, sentence int) bool {
	if r.firstNamed == nil {
		r.firstNamed = map[string]int{}
		for i := range r.Mentions {
			o := &r.Mentions[i]
			if first, ok := r.firstNamed[o.Key]; o.Type == graph.Person && (!ok || o.Sentence < first) {
				r.firstNamed[o.Key] = o.Sentence
			}
		}
	}
	first, ok := r.firstNamed[m.Key]
	return ok && first <= sentence
}

// lookBack gives an operation the place and day of the three sentences before it: rather of one that is not about those whom
// the forces are after.
func (r *reader) lookBack(op *operation, st *statement, elsewhere bool) {
	for _, any := range []bool{false, true} {
		for back := 1; back <= 3 && st.sentence-back >= 0; back++ {
			prev := &r.Sentences[st.sentence-back]
			if prev.Heading || prev.Furniture {
				break
			}
			if !any && r.aboutFighters(prev) || r.otherYear(st.sentence, st.sentence-back) {
				continue
			}
			if st.effect == captured && r.tellsAttack(st.sentence-back) || r.tellsTrial(st.sentence-back) {
				continue
			}
			if op.key == "" && !elsewhere {
				if where := r.place(prev, prev.Last); where.key != "" && r.Things[where.key].Entity.Type != graph.Country && !r.abroad(st, where.key) {
					op.site = where
				}
			}
			if op.date == nil && !r.countsFrom(st) && !r.ownDate(st) {
				op.date = r.around(prev)
			}
		}
	}
	if n := len(r.sums); op.date == nil && n > 0 { // one of those told in sum: "in two operations yesterday … During the first"
		sum := r.sums[n-1]
		op.date = r.date(&r.Sentences[sum.sentence], sum.verb)
	}
}

// abroad tells whether a place lies in another country than that of the police who act; armies go abroad.
func (r *reader) abroad(st *statement, place string) bool {
	if st.force == nil || r.Things[st.force.Key] == nil || r.Things[st.force.Key].Entity.Kind != "POLICE" {
		return false
	}
	of, in := r.Things[st.force.Key].Country, r.x.g.CountryOf(place)
	return of != "" && in != "" && of != in
}

// countsFrom tells whether the sentence of a statement counts its day from something else: "was caught two weeks after the attack".
func (r *reader) countsFrom(st *statement) bool {
	s := &r.Sentences[st.sentence]
	for k := st.verb + 1; k+1 < s.Last && k < st.verb+5; k++ {
		switch r.Tokens[k].Lower {
		case "days", "weeks", "months", "years":
			return true
		}
	}
	return false
}

// otherYear tells whether the dates of two sentences give years, none of them in both.
func (r *reader) otherYear(a, b int) bool {
	years := func(sentence int) []int {
		var out []int
		for _, m := range r.InSentence(sentence) {
			if m.Type != doc.DateMention {
				continue
			}
			if y, _, _, ok := r.DateSaid(m.Span).Earliest.Split(); ok {
				out = append(out, y)
			}
		}
		return out
	}
	here := years(a)
	there := years(b)
	return len(here) > 0 && len(there) > 0 && !slices.ContainsFunc(here, func(y int) bool { return slices.Contains(there, y) })
}

// tellsAttack tells whether a sentence tells an attack: its day is no day of an arrest.
func (r *reader) tellsAttack(sentence int) bool {
	if r.attacks == nil {
		r.attacks = map[int]bool{}
		for i := range r.Findings {
			if r.Findings[i].Predicate == "attackType" {
				r.attacks[r.Findings[i].Sentence] = true
			}
		}
	}
	return r.attacks[sentence]
}

// tellsTrial tells whether a sentence tells of a court: its day and place are none of an operation.
func (r *reader) tellsTrial(sentence int) bool {
	return text.Any(r.Findings, func(f *doc.Finding) bool {
		return f.Sentence == sentence && (strings.HasPrefix(f.Subject, "event:trial:") || strings.HasPrefix(f.Object, "event:trial:"))
	})
}

// aboutFighters tells whether a sentence has a fighter, or somebody told before, for its subject: none else is named in it first.
func (r *reader) aboutFighters(s *text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		w := r.Tokens[k].Lower
		if _, person := heads[w]; person || w == "he" || w == "she" || w == "his" || w == "her" || w == "they" {
			return true
		}
		if forceWords.Has(w) {
			return false
		}
	}
	return false
}

func (r *reader) within(place, wider string) bool {
	for _, up := range r.x.g.Within(place) {
		if up.ID == wider {
			return true
		}
	}
	return false
}

// hear notes who is said to tell the statements of an operation. That people are suspects is no doubt about their arrest, so
// of the cues around a statement only its speaker counts.
func (r *reader) hear(op *operation) {
	for _, st := range op.statements {
		if _, ok := r.stances[st.sentence]; ok {
			continue
		}
		f := r.Frame(st.sentence)
		m := &doc.Match{Frame: f, From: f.Offset(st.span.Start), To: f.Offset(st.span.End)}
		s := m.Stance()
		if s.Attribution == "unnamed source" {
			s.Attribution = ""
		}
		s.Modality = graph.Reported
		r.stances[st.sentence] = s
	}
}

// record states an operation.
func (r *reader) record(op *operation) {
	r.hear(op)
	first, own := op.statements[0], op.sentences()
	kind, what := "ARREST", "Arrests"
	for _, st := range op.statements {
		if st.effect == killed {
			kind, what = "MILITARY_OPERATION", "Operation"
		}
	}
	airstrike, strikeSpan, strikeSentence := r.airstrike(op)
	if airstrike {
		kind, what = "MILITARY_OPERATION", "Airstrike"
	}
	name := r.ofWhom(op, what)
	if t := r.Things[op.key]; t != nil {
		name += " in " + t.Entity.Name
	}
	key := fmt.Sprintf("event:operation:%d:%s", first.span.Start, graph.Slug(name))
	t := r.Thing(key, graph.Entity{Type: graph.Event, Name: name, Kind: kind}, true)
	t.Name(strings.Join(strings.Fields(r.Slice(first.span.Start, first.span.End)), " "), first.span)
	r.sentence = first.sentence
	if op.key != "" {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: op.key, Span: op.span}, r.sentenceOf(op.span, first.sentence))
	}
	for _, m := range op.also {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: m.Span}, m.Sentence)
	}
	for i := first.sentence + 1; op.date == nil && i < len(r.Sentences) && i <= first.sentence+2; i++ {
		if r.told[i] && !own[i] {
			break // another operation
		}
		if s := &r.Sentences[i]; !s.Heading && !s.Furniture && r.tells(s) {
			op.date = r.around(s)
		}
	}
	if op.date == nil && op == r.operations[0] {
		op.date = r.inTitle()
	}
	for _, m := range []*doc.Mention{op.date, op.corrected} {
		if m != nil {
			d := r.dayOf(m)
			r.find(doc.Finding{Subject: key, Predicate: "date", Value: &graph.Value{Date: &d}, Span: m.Span}, m.Sentence)
		}
	}
	if airstrike {
		r.find(doc.Finding{Subject: key, Predicate: "content", Value: &graph.Value{Text: "airstrike", Raw: r.Slice(strikeSpan.Start, strikeSpan.End)}, Span: strikeSpan}, strikeSentence)
	}
	for _, st := range op.statements {
		r.counters(st)
		if st.force != nil {
			r.find(doc.Finding{
				Subject: st.force.Key, Predicate: string(graph.ParticipatedIn), Object: key, Qualifiers: graph.Qualifiers{Role: "EXECUTOR"},
				Span: doc.Span{Start: min(st.force.Start, st.span.Start), End: max(st.force.End, st.span.End)},
			}, st.sentence)
		}
	}
	for _, e := range []effect{captured, killed} {
		r.recordPeople(op, key, e)
	}
	r.concerns(op, key)
}

// tells tells whether a sentence is about forces at work.
func (r *reader) tells(s *text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if forceWords.Has(r.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

func (r *reader) sentenceOf(span doc.Span, fallback int) int {
	for i := max(0, fallback-4); i < len(r.Sentences); i++ {
		if s := &r.Sentences[i]; s.Start <= span.Start && span.End <= s.End {
			return i
		}
	}
	return fallback
}

func (r *reader) find(f doc.Finding, sentence int) {
	f.Sentence, f.Extractor, f.Version = sentence, Name, Version
	if st := r.stances[sentence]; st.Attribution != "" {
		f.Modality, f.Attribution = st.Modality, st.Attribution
		if st.Speaker != nil {
			f.SaidBy = st.Speaker.Key
		}
	}
	if f.Modality == "" {
		f.Modality = graph.Asserted
	}
	if f.Confidence == 0 {
		f.Confidence = 0.8
	}
	r.Findings = append(r.Findings, f)
}

var strikes = []string{"airstrike", "air strike", "drone strike", "precision strike", "air-strike", "air weapons team", "close air support", "missile strike", "aerial bomb", "air support"}

// airstrike finds words for a strike from the air in the sentences of an operation and the two before it.
func (r *reader) airstrike(op *operation) (found bool, span doc.Span, sentence int) {
	kills := false
	for _, st := range op.statements {
		kills = kills || st.effect == killed
	}
	if !kills {
		return false, span, 0
	}
	from, to := op.statements[0].sentence, op.statements[len(op.statements)-1].sentence
	for i := max(0, from-2); i <= to; i++ {
		s := &r.Sentences[i]
		if s.Furniture || s.Heading {
			continue
		}
		words := r.Slice(s.Start, s.End)
		low := strings.ToLower(words)
		if len(low) != len(words) {
			continue
		}
		for _, w := range strikes {
			if at := strings.Index(low, w); at >= 0 {
				start := s.Start + len([]rune(low[:at]))
				return true, doc.Span{Start: start, End: start + len([]rune(w))}, i
			}
		}
	}
	return false, span, 0
}

// concerns states which groups an operation was directed at: those named in its sentences, and in sentences around them
// that tell whom the forces were after.
func (r *reader) concerns(op *operation, key string) {
	own := op.sentences()
	from, to := op.statements[0].sentence, op.statements[len(op.statements)-1].sentence
	done := map[string]bool{}
	add := func(i int, takes func(m *doc.Mention, end int) bool) {
		s := &r.Sentences[i]
		for k := s.First; k < s.Last; k++ {
			m := r.mention(k)
			if m == nil {
				continue
			}
			if m.Type == graph.ArmedGroup && !m.Coreference && !done[m.Key] && takes(m, s.Last) {
				done[m.Key] = true
				r.find(doc.Finding{Subject: key, Predicate: string(graph.Concerns), Object: m.Key, Span: m.Span, Confidence: 0.7}, i)
			}
			k = m.Last - 1
		}
	}
	for i := from; i <= to; i++ {
		if own[i] {
			add(i, func(*doc.Mention, int) bool { return true })
		}
	}
	named := len(done) > 0
	for i := max(0, from-6); i < len(r.Sentences) && i <= to+3; i++ {
		if s := &r.Sentences[i]; s.Furniture || s.Heading || r.told[i] || named && i < from {
			continue // those before are after others where the operation's own words name the group
		}
		add(i, r.chief)
	}
}

// chief tells whether a group's leader or facilitator is spoken of, not as somebody whom others deal with: "relations with
// several Taliban leaders".
func (r *reader) chief(m *doc.Mention, end int) bool {
	for k := m.First - 1; k >= 0 && k > m.First-4; k-- {
		if r.Tokens[k].Lower == "with" {
			return false
		}
	}
	for k := m.Last - 1; k < end && k < m.Last+6; k++ {
		w := r.Tokens[k].Lower
		if k >= m.Last && stops.Has(w) {
			return false
		}
		if h, ok := heads[w]; ok && (h.part == leader || h.part == facilitator) {
			return true
		}
	}
	return false
}
