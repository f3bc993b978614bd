// Package facts finds attributes of groups and persons: strength, founding, state, rank.
package facts

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "facts"
	Version = "26"
)

// Extractor finds attributes. It may be used by any number of goroutines.
type Extractor struct{ strength, founded, defeated, ideology *doc.Pattern }

// New compiles the patterns; the error is a fault of this package.
func New() (*Extractor, error) {
	x := &Extractor{}
	var err error
	for _, p := range []struct {
		to   **doc.Pattern
		src  string
		need []string
	}{
		{&x.strength, `{QUANTITY:q} (?:{w1})(?P<u>fighters|militants|terrorists|members|men|combatants|soldiers|jihadists|guerrillas|insurgents)`, []string{"fighters", "militants", "terrorists", "members", "men", "combatants", "soldiers", "jihadists", "guerrillas", "insurgents"}},
		{&x.founded, `(?P<v>founded|established|formed|created|emerged|set up) (?:in |since |around )?{w1}{DATE:d}`, []string{"founded", "established", "formed", "created", "emerged", "set up"}},
		{&x.defeated, `{GROUP:s} {any8}(?P<w>{be} (?:largely |mostly |territorially |all but )?(?:been )?defeated)`, []string{"defeated"}},
		{&x.ideology, `{GROUP:s} {any8}(?:takes|follows|espouses|adheres to|promotes) (?P<w>(?:a |an )?(?:[^ ,;.<>]+ ){0,3}(?:interpretation of islam|ideology|salafism|jihadism|wahhabism|marxism|maoism))`, []string{"interpretation", "ideology", "salafism", "jihadism", "marxism", "maoism"}},
	} {
		if *p.to, err = doc.NewPattern(p.src, p.need...); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

var (
	strengthCue = pattern.MustCompile(`(?:^|, |<G\d+> )with <Q\d+>|\b(?:strength|force of|forces? of|has|have|had|estimated?|estimates|figures|number|numbering|numbers|between|boasts|commands|ranks|command|counted|counts|count|shrunk|dwindled|swelled|grown|grew|put|puts)\b`)
	suffered    = pattern.MustCompile(`^ (?:were|was|have been|had been|died|perished|fell|lost)\b`)
	notStrength = pattern.MustCompile(`\b(?:recruited|killed|wounded|arrested|captured|detained|surrendered|injured|sent|deployed|lost|shot|murdered|massacred|hanged|executed|beheaded|charge|charges|charged|warrants?|sanctions|raid|raids|reward|sentenced|convicted|jailed)\b|(?:among them|including|of them|\bby) $`)
)

// Extract adds attributes to the document.
func (x *Extractor) Extract(d *doc.Document) {
	for i := range d.Sentences {
		if d.Sentences[i].Furniture || d.Sentences[i].Heading {
			continue
		}
		life(d, i)
		ended(d, i)
		births(d, i)
		dissolved(d, i)
		before := len(d.Findings)
		strong(d, i)
		sized(d, i)
		believes(d, i)
		f := d.Frame(i)
		for _, m := range x.strength.Find(f) {
			x.addStrength(d, m, before)
		}
		earlier(d, i, before)
		for _, m := range x.founded.Find(f) {
			x.addFounded(d, m)
		}
		for _, m := range x.defeated.Find(f) {
			if strings.Contains(m.Text[m.From:m.To], " had been ") {
				continue // "had been defeated in 2013": it may have come back
			}
			add(d, m, m.One("s"), "groupStatus", &graph.Value{Code: "LARGELY_DEFEATED", Raw: m.GroupText("w")})
		}
		for _, m := range x.ideology.Find(f) {
			words := strings.Join(strings.Fields(m.GroupText("w")), " ")
			add(d, m, m.One("s"), "ideology", &graph.Value{Text: strings.TrimPrefix(strings.TrimPrefix(words, "a "), "an "), Raw: words})
		}
	}
	ranks(d)
}

// strong reads "the 1,500-strong X".
func strong(d *doc.Document, sentence int) {
	for _, m := range d.InSentence(sentence) {
		k := m.First - 1
		if m.Type != graph.ArmedGroup || m.Coreference || k-2 < d.Sentences[sentence].First || d.Tokens[k].Lower != "strong" || d.Tokens[k-1].Text != "-" || d.Tokens[k-2].Kind != text.Number {
			continue
		}
		span := doc.Span{Start: d.Tokens[k-2].Start, End: d.Tokens[k-2].End}
		value, ok := graph.ParseQuantity(d.Slice(span.Start, span.End))
		if !ok {
			continue
		}
		value.Unit = "fighters"
		d.Findings = append(d.Findings, doc.Finding{
			Subject: m.Key, Predicate: "strength", Value: &graph.Value{Quantity: &value}, Span: doc.Span{Start: span.Start, End: m.End}, Sentence: sentence,
			Modality: graph.Asserted, Confidence: 0.8, Extractor: Name, Version: Version,
		})
	}
}

// addStrength records the number of fighters of a match, unless a finding of its sentence, from the index before on, has it.
func (x *Extractor) addStrength(d *doc.Document, m *doc.Match, before int) {
	q := m.One("q")
	head := m.Text[:m.From]
	if cut := len(head) - 80; cut > 0 {
		head = head[cut:]
	}
	if q == nil || !strengthCue.MatchString(head+m.Text[m.From:m.To]) && !estimated(d, head, q) || notStrength.MatchString(head) || suffered.MatchString(m.Text[m.To:]) {
		return
	}
	g := holder(d, m.Sentence, q)
	if g == nil {
		g = m.Subject()
	}
	if g == nil {
		g = onlyGroup(d, m.Sentence)
	}
	if g == nil {
		return
	}
	span := m.Span(m.From, m.To)
	if text.Any(d.Findings[before:], func(f *doc.Finding) bool {
		return f.Predicate == "strength" && f.Span.Start < span.End && span.Start < f.Span.End
	}) || strings.Contains(head, "never") {
		return // read by what the clause says
	}
	raw := d.Slice(q.Start, span.End)
	value, ok := graph.ParseQuantity(raw)
	if !ok {
		return
	}
	value.Unit = "fighters"
	stance := m.Stance()
	if stance.Modality == graph.Hypothetical {
		return
	}
	add(d, m, g, "strength", &graph.Value{Quantity: &value})
}

// estimated tells whether a number behind "with" is an estimate, as that of a strength is: "roams the borderlands with perhaps 100 fighters".
func estimated(d *doc.Document, head string, q *doc.Mention) bool {
	if !strings.HasSuffix(head, " with ") {
		return false
	}
	switch d.Tokens[q.First].Lower {
	case "perhaps", "some", "about", "around", "an", "up", "fewer", "no":
		return q.Last > q.First+1
	}
	return false
}

// onlyGroup returns the group that a sentence names or stands for, if it is but one.
func onlyGroup(d *doc.Document, sentence int) *doc.Mention {
	var out *doc.Mention
	ms := d.InSentence(sentence)
	for i := range ms {
		m := &ms[i]
		if m.Type != graph.ArmedGroup || m.Adjective {
			continue
		}
		if out != nil && out.Key != m.Key {
			return nil
		}
		out = m
	}
	return out
}

// holder returns the group of which the clause says that it has a number of fighters, nil if no clause does.
func holder(d *doc.Document, sentence int, q *doc.Mention) *doc.Mention {
	s := syntax.Parse(d, sentence)
	for _, c := range s.Clauses {
		if c.Chunk.Word != "have" && c.Chunk.Word != "number" && c.Chunk.Word != "command" {
			continue
		}
		for _, i := range c.Objects {
			if o := &s.Chunks[i]; o.First > q.First || q.First >= o.Last || len(c.Subjects) != 1 {
				continue
			}
			if m, whole := s.Named(c.Subjects[0]); m != nil && whole && m.Type == graph.ArmedGroup {
				return m
			}
		}
	}
	return nil
}

// mainGroup returns the group that is the subject of a participle that opens a sentence, other where none is: "Formed in 2017 by X, Y and
// Z, the coalition has …".
func mainGroup(d *doc.Document, sentence int, other *doc.Mention) *doc.Mention {
	s := syntax.Parse(d, sentence)
	if len(s.Clauses) == 0 || s.Clauses[0].Verb != 0 || len(s.Clauses[0].Subjects) != 1 {
		return other
	}
	if m, whole := s.Named(s.Clauses[0].Subjects[0]); m != nil && whole && m.Type == graph.ArmedGroup {
		return m
	}
	return other
}

func (x *Extractor) addFounded(d *doc.Document, m *doc.Match) {
	date := m.One("d")
	g := m.Subject()
	if m.From == 0 && date != nil {
		g = mainGroup(d, date.Sentence, g)
	}
	if date == nil || g == nil {
		return
	}
	value := d.DateSaid(date.Span)
	add(d, m, g, "founded", &graph.Value{Date: &value})
}

func add(d *doc.Document, m *doc.Match, subject *doc.Mention, predicate string, v *graph.Value) {
	if subject == nil {
		return
	}
	s := m.Stance()
	d.Findings = append(d.Findings, doc.Finding{
		Subject: subject.Key, Predicate: predicate, Value: v, Span: m.Span(m.From, m.To), Sentence: m.Sentence,
		Modality: s.Modality, Attribution: s.Attribution, Coreference: subject.Coreference, Confidence: 0.8, Extractor: Name, Version: Version,
	})
}

// rankNames spells out ranks.
var rankNames = map[string]string{
	"gen": "General", "general": "General", "lt": "Lieutenant", "maj": "Major", "major": "Major", "col": "Colonel", "colonel": "Colonel",
	"capt": "Captain", "captain": "Captain", "brig": "Brigadier", "brigadier": "Brigadier", "adm": "Admiral", "admiral": "Admiral",
	"sgt": "Sergeant", "marshal": "Marshal", "mullah": "Mullah", "sheikh": "Sheikh",
}

// ranks records the military and religious titles before names.
func ranks(d *doc.Document) {
	for _, m := range d.Mentions {
		if m.Type != graph.Person || m.Coreference {
			continue
		}
		var full []string
		i := m.First
		for ; i < m.Last; i++ {
			name, ok := rankNames[strings.TrimSuffix(d.Tokens[i].Lower, ".")]
			if !ok {
				break
			}
			full = append(full, name)
		}
		if len(full) == 0 {
			continue
		}
		start := m.First
		value := strings.Join(full, " ")
		if s := d.Sentences[m.Sentence]; start > s.First && d.Tokens[start-1].Lower == "retired" {
			start--
			value += " (retired)"
		}
		span := doc.Span{Start: d.Tokens[start].Start, End: d.Tokens[m.Last-1].End}
		raw := d.Slice(d.Tokens[start].Start, d.Tokens[i-1].End)
		d.Findings = append(d.Findings, doc.Finding{
			Subject: m.Key, Predicate: "rank", Value: &graph.Value{Text: value, Raw: raw}, Span: span, Sentence: m.Sentence,
			Modality: graph.Asserted, Confidence: 0.95, Extractor: Name, Version: Version,
		})
	}
}
