// Package relations finds typed relations between named things by patterns over a sentence's words and mentions, each with
// who vouches for it.
package relations

import (
	"cmp"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/pattern"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "relations"
	Version = "78"
)

// Extractor finds relations. It may be used by any number of goroutines.
type Extractor struct {
	g        *gazetteer.Gazetteer
	compiled []compiled
	patterns *doc.Patterns
}

type compiled struct {
	rule
	*doc.Pattern
}

// New compiles the rules; the error is a fault of this package.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	x := &Extractor{g: g}
	var list []*doc.Pattern
	for _, r := range rules {
		p, err := doc.NewPattern(r.expression, r.need...)
		if err != nil {
			return nil, err
		}
		x.compiled, list = append(x.compiled, compiled{r, p}), append(list, p)
	}
	x.patterns = doc.NewPatterns(list)
	return x, nil
}

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// Extract adds relations to the document.
func (x *Extractor) Extract(d *doc.Document) {
	var h home
	for i := range d.Sentences {
		if d.Sentences[i].Furniture {
			continue
		}
		f, before := d.Frame(i), len(d.Findings)
		for k := range x.patterns.In(f) {
			c := &x.compiled[k]
			if d.Sentences[i].Heading && c.predicate.Info().Group == graph.OccurrenceRelations {
				continue
			}
			for _, m := range c.Find(f) {
				x.add(d, &c.rule, m)
			}
		}
		x.sheet(d, i)
		x.answer(d, i, &h)
		if !d.Sentences[i].Heading {
			x.clauses(d, i, &h)
		}
		weakest(d.Findings[before:])
	}
	h.settle(d)
	if len(h.acted) > 0 {
		d.Mentions = append(d.Mentions, h.acted...)
		slices.SortStableFunc(d.Mentions, func(a, b doc.Mention) int { return a.First - b.First })
		d.Changed()
	}
}

// weakest has one edge of one sentence told as somebody's word, or as what might be, wherever one reading of the sentence found that it is: of two
// cues the weaker one wins.
func weakest(found []doc.Finding) {
	for i := range found {
		f := &found[i]
		if f.Modality != graph.Reported && f.Modality != graph.Hypothetical || f.Negative {
			continue
		}
		for k := range found {
			o := &found[k]
			if o.Subject != f.Subject || o.Predicate != f.Predicate || o.Object != f.Object || o.Negative || graph.Weaker(o.Modality, f.Modality) == o.Modality || f.Modality == graph.Hypothetical && !o.Overlaps(f.Span) {
				continue
			}
			o.Modality, o.Attribution, o.SaidBy = f.Modality, f.Attribution, f.SaidBy
			if f.Modality == graph.Hypothetical {
				o.Qualifiers.Mode = f.Qualifiers.Mode
			}
		}
	}
}

// add records what a match says, for every pair of its subjects and objects.
func (x *Extractor) add(d *doc.Document, r *rule, m *doc.Match) {
	subjects, objects := m.All("s"), m.All("o")
	if len(subjects) == 0 && r.role == "subject" || len(subjects) == 0 && strings.Contains(r.expression, "its|their") {
		subjects = implied(m)
	}
	if len(objects) == 0 && r.role == "object" {
		objects = implied(m)
	}
	switch r.role {
	case "office":
		objects = office(d, m)
	case "topic":
		objects = topic(d, m)
	}
	if r.predicate.Symmetric() && r.role == "subject" && len(objects) > 1 && strings.Contains(m.Text[m.From:m.To], " between ") {
		subjects, objects = objects[:1], objects[1:]
	}
	stance := m.Stance()
	if within := m.Text[m.From:m.To]; r.predicate != graph.RivalOf && (strings.Contains(within, " no longer ") || strings.Contains(within, " not ") && !strings.Contains(within, " not only ") || strings.Contains(within, " never ")) {
		return
	}
	told := taleOf(d, r.predicate, m)
	if disbelieved.MatchString(m.Text[:m.From]) || told.untold {
		return
	}
	if told.disputed {
		stance.Modality = graph.Weaker(stance.Modality, graph.Alleged)
	}
	if within := m.Text[m.From:m.To]; r.predicate == graph.Counters && (strings.Contains(within, " alongside ") || strings.Contains(within, " beside ") || strings.Contains(within, " together with ")) {
		return // "fought alongside X"
	}
	if r.mode == "ATTACKS" && halted(m.Text[m.From:m.To]) {
		return
	}
	if r.predicate == graph.RecruitsFrom && drawsNoMen(m.Text[m.From:m.To]) {
		return
	}
	if r.predicate == graph.Leads && strings.HasPrefix(m.Text[m.To:], " 's ") && r.role == "words" && len(objects) > 0 && m.Number(objects[len(objects)-1]) >= 0 && strings.HasSuffix(m.Text[m.From:m.To], m.Placeholder(m.Number(objects[len(objects)-1]))) {
		return // "head of X's security division"
	}
	for _, s := range subjects {
		// In "X, an offshoot of Y, recruits" the subject is X.
		if n := m.Number(s); n >= 0 && r.predicate.Info().Group != graph.OccurrenceRelations && s.Type == graph.ArmedGroup && m.Apposed(n) &&
			strings.HasPrefix(m.Text[m.From:], m.Placeholder(n)+" , ") {
			continue
		}
		if n := m.Number(s); n >= 0 && s.Type == graph.ArmedGroup && r.predicate == graph.OperatesIn && wholeOfBranch(m.Text[m.From:], m.Placeholder(n)) {
			continue // "X's affiliate in P is active in Q": not X
		}
		if behindPreposition(m, s) && r.predicate.Info().Group != graph.OccurrenceRelations && s.Type == graph.ArmedGroup {
			continue // "X, a group with ties to Y, operates": the subject is X
		}
		for _, o := range objects {
			if spatial(r.predicate) && s.Type == graph.ArmedGroup && otherSubject(d, m.Sentence, s, o) {
				continue
			}
			if r.predicate == graph.RecruitsFrom && o.Type.Class() == graph.PlaceClass && strings.Contains(m.Text[m.From:m.To], " from <G") {
				continue // "lured fighters from X in P"
			}
			if o.Adjective && o.Last < len(d.Tokens) && d.Tokens[o.Last].Text == "-" {
				continue // "attacked a Greek-owned ship"
			}
			x.pair(d, r, m, s, o, stance, told.refused)
		}
	}
}

// spatial tells whether an edge tells of a group that it is somewhere, rules, recruits or strikes there.
func spatial(t graph.RelationType) bool {
	return t == graph.OperatesIn || t == graph.RecruitsFrom || t == graph.Governs || t == graph.Targets
}

// otherSubject tells whether the last verb between two mentions has other groups for its subject than the first: in "X, which split from Y and is
// based in P" it is X that is there.
func otherSubject(d *doc.Document, sentence int, s, o *doc.Mention) bool {
	if o.First < s.Last {
		return false
	}
	sn := syntax.Parse(d, sentence)
	var last *syntax.Clause
	for _, c := range sn.Clauses {
		if c.Chunk.First >= s.Last && c.Chunk.Last <= o.First && (last == nil || c.Verb > last.Verb) {
			last = c
		}
	}
	if last == nil {
		return false
	}
	other := false
	for _, i := range last.Subjects {
		m, _ := sn.Named(i)
		if m == nil {
			return false
		}
		if m.Key == s.Key || m.Type != graph.ArmedGroup {
			return false
		}
		other = true
	}
	return other
}

// branchHeads are nouns for a part of a group that acts elsewhere than the whole.
var branchHeads = wordSet(`branch affiliate franchise chapter province offshoot subsidiary proxy`)

// wholeOfBranch tells whether a text begins with a group and a noun for a branch that is the group's: "X's affiliate", "the X branch".
func wholeOfBranch(words, group string) bool {
	rest, ok := strings.CutPrefix(words, group+" ")
	if !ok {
		return false
	}
	rest, owns := strings.CutPrefix(rest, "'s ")
	if owns && strings.HasPrefix(rest, "<G") {
		return true
	}
	for range 3 {
		w, more, ok := strings.Cut(rest, " ")
		if branchHeads.Has(w) {
			return true
		}
		if !ok || strings.HasPrefix(w, ",") || w == "in" || w == "and" {
			return false
		}
		rest = more
	}
	return false
}

// noMen are nouns for what a group draws from somewhere that is not its men.
var noMen = wordSet(`guidance inspiration support strength funding money income revenue lessons ideas criticism condemnation fire praise attention ideology`)

// disbelieved stands before what hardly anybody believes: "few diplomats think that".
var disbelieved = pattern.MustCompile(`\b(?:few|nobody|no) (?:[^ ]+ )?(?:believes?|thinks?|expects?) (?:that )?(?:the )?$`)

// halting words stand before attacks that others are told to end: "gave France a day to halt its air strikes in P".
var halting = wordSet(`halt stop end suspend cease`)

// halted tells whether the words of a match speak of attacks that shall end.
func halted(words string) bool {
	for w := range strings.FieldsSeq(words) {
		if halting.Has(w) {
			return true
		}
	}
	return false
}

// drawsNoMen tells whether the words of a match speak of something other than men that is drawn: "draws guidance from X".
func drawsNoMen(words string) bool {
	for w := range strings.FieldsSeq(words) {
		if noMen.Has(w) {
			return true
		}
	}
	return false
}

// behindPreposition tells whether a mention at the start of a match ends a phrase that a preposition opens and a comma closes.
func behindPreposition(m *doc.Match, s *doc.Mention) bool {
	n := m.Number(s)
	if n < 0 || !strings.HasPrefix(m.Text[m.From:], m.Placeholder(n)+" , ") {
		return false
	}
	head := m.Text[:m.From]
	return strings.HasSuffix(head, " to ") || strings.HasSuffix(head, " with ")
}

// implied is the armed group that a clause is about though the match does not name it.
func implied(m *doc.Match) []*doc.Mention {
	if g := m.Subject(); g != nil {
		return []*doc.Mention{g}
	}
	return nil
}

// topic is the one armed group that a sentence and the two before it name, nil if they name two.
func topic(d *doc.Document, m *doc.Match) []*doc.Mention {
	var group *doc.Mention
	for i := m.Sentence; i >= 0 && i >= m.Sentence-2; i-- {
		for _, x := range d.InSentence(i) {
			if x.Type != graph.ArmedGroup || x.Adjective {
				continue
			}
			if group != nil && group.Key != x.Key {
				return nil
			}
			group = &x
		}
	}
	if group == nil {
		return nil
	}
	return []*doc.Mention{{Key: group.Key, Type: group.Type, Coreference: true}}
}

// office is the body whose leader was named last: "his predecessor" led it before.
func office(d *doc.Document, m *doc.Match) []*doc.Mention {
	for i := len(d.Findings) - 1; i >= 0; i-- {
		f := &d.Findings[i]
		if f.Predicate == string(graph.Leads) && f.Sentence <= m.Sentence && m.Sentence-f.Sentence <= 2 {
			if t := d.Things[f.Object]; t != nil {
				return []*doc.Mention{{Key: f.Object, Type: t.Entity.Type, Coreference: true}}
			}
		}
	}
	return nil
}

func (x *Extractor) pair(d *doc.Document, r *rule, m *doc.Match, s, o *doc.Mention, stance doc.Stance, refused bool) {
	if s.Key == o.Key {
		return
	}
	subject, object := x.end(d, s, strings.Contains(r.government, "s")), x.end(d, o, strings.Contains(r.government, "o"))
	if subject == "" || object == "" || subject == object {
		return
	}
	ts, to := d.Things[subject], d.Things[object]
	if ts == nil || to == nil || !graph.MayJoin(r.predicate, ts.Entity.Type, to.Entity.Type) {
		return
	}
	if x.branches(ts, to, r.predicate) || r.predicate == graph.Targets && fictional(syntax.Parse(d, m.Sentence)) {
		return
	}
	if r.predicate == graph.FoundedBy && wholeOf(d, s, o) || r.predicate == graph.Leads && wholeOf(d, o, s) {
		return
	}
	f := doc.Finding{
		Subject: subject, Predicate: string(r.predicate), Object: object, Span: m.Span(m.From, m.To), Sentence: m.Sentence,
		Modality: stance.Modality, Attribution: stance.Attribution, Coreference: s.Coreference || o.Coreference, Implicit: r.implicit,
		Confidence: 0.8, Extractor: Name, Version: Version,
		Qualifiers: graph.Qualifiers{Mode: r.mode, Status: r.status, Kind: r.kind},
	}
	if stance.Speaker != nil && stance.Speaker.Key != subject {
		f.SaidBy = stance.Speaker.Key
	}
	if r.confidence > 0 {
		f.Confidence = r.confidence
	}
	if r.modality != "" {
		f.Modality = graph.Weaker(f.Modality, r.modality)
		if r.modality == graph.Claimed {
			f.Modality = graph.Claimed
			f.Attribution = d.Slice(o.Start, o.End)
		}
	}
	if r.predicate == graph.Leads || r.predicate == graph.MemberOf {
		if goesOn(m) || leftBefore.MatchString(m.Text[:m.From]) && s.Start > o.Start {
			return
		}
		role(d, m, &f)
	}
	if r.predicate == graph.ParticipatedIn {
		f.Qualifiers.Role = r.role
	}
	if r.predicate == graph.KinOf {
		f.Qualifiers.Kind = m.GroupText("r")
	}
	if r.predicate == graph.AffiliateOf && m.Group("r") != "" {
		f.Qualifiers.Role = m.GroupText("r")
	}
	if (r.predicate == graph.Targets || r.predicate == graph.OperatesIn) && conditional.MatchString(m.Text[:m.From]) {
		f.Modality = graph.Weaker(f.Modality, graph.Hypothetical) // "if X attacks Y"
	}
	if who, denied := m.Denied(); refused || denied && (r.predicate.Info().Group == graph.OccurrenceRelations || r.predicate == graph.Targets || r.predicate == graph.OperatesIn) {
		f.Negative, f.Modality, f.Attribution = true, graph.Denied, cmp.Or(who, "unnamed source")
	}
	if r.predicate == graph.AttributedTo && (claimedThere(d, &f) || s.End < o.Start && strings.HasPrefix(d.Slice(s.End, o.Start), " and one ")) {
		return
	}
	d.Findings = append(d.Findings, f)
}

// conditional finds "if" or "unless" right before a match.
var conditional = pattern.MustCompile(`(?i)\b(?:if|unless)(?: the)? $`)

// wholeOf tells whether a group stands behind a noun for a part of it, and who heads or made that part behind both: "a breakaway of X founded by
// Y", "the A faction of X, which is led by Y".
func wholeOf(d *doc.Document, group, who *doc.Mention) bool {
	if who.First < group.Last {
		return false
	}
	k := group.First - 1
	if k > 0 && d.Tokens[k].Lower == "the" {
		k--
	}
	if k < 1 || d.Tokens[k].Lower != "of" && d.Tokens[k].Lower != "from" {
		return false
	}
	switch d.Tokens[k-1].Lower {
	case "breakaway", "splinter", "offshoot", "faction", "wing", "branch", "affiliate", "unit":
		return true
	}
	return false
}

// claimedThere tells whether a sentence was read as the actor's own claim: what a group says of itself nobody holds it responsible for.
func claimedThere(d *doc.Document, f *doc.Finding) bool {
	return text.Any(d.Findings, func(x *doc.Finding) bool {
		return x.Sentence == f.Sentence && x.Predicate == string(graph.ClaimedBy) && x.Subject == f.Subject && x.Object == f.Object
	})
}

// leftBefore finds words for those who left a group before its name: "defectors from (X led by Y)".
var leftBefore = pattern.MustCompile(`\b(?:former [a-z]+|defectors|deserters|dissidents|renegades|turncoats) (?:of|from) (?:the )?$`)

// goesOn tells whether the words behind a match make an office or a body another one: "the group's chief | arms buyer", "commanded the group | 's air wing".
func goesOn(m *doc.Match) bool {
	rest := strings.TrimPrefix(m.Text[m.To:], " ")
	if strings.HasPrefix(rest, "'s ") {
		return true
	}
	if !strings.HasSuffix(m.Text[m.From:m.To], " chief") {
		return false
	}
	next, _, _ := strings.Cut(rest, " ")
	return next != "" && next[0] >= 'a' && next[0] <= 'z' && !behindChief.Has(next)
}

// behindChief are words behind "chief" where it is the office: "the group's chief in X", "its chief said".
var behindChief = wordSet(`in of for at and or who which that was is has had since until said says during on from to as with when while after before killed died`)

// role sets role and status of a leader or member from the words.
func role(d *doc.Document, m *doc.Match, f *doc.Finding) {
	words := ""
	if m.Group("r") != "" {
		words = m.GroupText("r")
	}
	low := strings.ToLower(words)
	before := ""
	if s := m.Span(m.From, m.To); s.Start > 10 {
		before = strings.ToLower(d.Slice(s.Start-10, s.Start))
	}
	whole := m.Text[m.From:m.To]
	if words == "" {
		whole = whole[strings.LastIndex(whole, " , ")+1:] // "X, a former judge, leads Y": no former leader
	}
	f.Qualifiers.Role = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(low, "former "), "late "))
	switch {
	case f.Qualifiers.Status != "":
	case strings.Contains(whole, "former ") || strings.Contains(whole, "ex- ") || strings.Contains(low, "slain") || strings.Contains(low, "late ") || strings.Contains(low, "predecessor"):
		f.Qualifiers.Status = "FORMER"
	case strings.Contains(low, "acting") || strings.Contains(low, "interim"):
		f.Qualifiers.Status = "ACTING"
	case strings.Contains(before, "former"):
		f.Qualifiers.Status = "FORMER"
	default:
		f.Qualifiers.Status = "CURRENT"
	}
}

// end returns the key of an end: the government of a country that acts or is addressed, the thing itself otherwise.
func (x *Extractor) end(d *doc.Document, m *doc.Mention, government bool) string {
	t := d.Things[m.Key]
	if t == nil {
		if e := x.g.Entry(m.Key); e != nil && m.Adjective {
			t = d.Known(e.ID, e.Entity)
			t.Country = e.ISO2
		} else {
			return ""
		}
	}
	if government && (t.Entity.Type == graph.Country || m.Metonym && t.Entity.Type.Class() == graph.PlaceClass) {
		return Government(x.g, d, t)
	}
	return t.Key
}

// Government returns the key of the government of a place's country, declaring it; "" if there is none.
func Government(g *gazetteer.Gazetteer, d *doc.Document, t *doc.Thing) string {
	e := g.Government(t.Country)
	if e == nil {
		return ""
	}
	th := d.Known(e.ID, e.Entity)
	th.Country = t.Country
	return th.Key
}

// branches tells whether a relation of hostility or alliance would join a branch and its own whole, which patterns over
// lists propose by mistake.
func (x *Extractor) branches(a, b *doc.Thing, t graph.RelationType) bool {
	ea, eb := x.g.Entry(a.Key), x.g.Entry(b.Key)
	if ea == nil || eb == nil {
		return false
	}
	if t == graph.AffiliateOf {
		return eb.Parent == ea.ID // the wrong way round
	}
	return false
}
