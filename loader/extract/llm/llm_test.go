package llm_test

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/extract"
	"linkchart/loader/extract/llm"
	"linkchart/loader/gazetteer"
	"linkchart/loader/resolve"
)

var update = flag.Bool("update", false, "write the recorded cases' .want.json anew")

// script answers the questions it is asked one after the other, the last answer again and again; what is an error fails.
type script struct {
	mu      sync.Mutex
	answers []any
	asked   []llm.Prompt
}

func (s *script) Ask(_ context.Context, p llm.Prompt) (llm.Reply, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, p)
	a := s.answers[min(len(s.asked), len(s.answers))-1]
	if err, ok := a.(error); ok {
		return llm.Reply{}, err
	}
	return llm.Reply{Text: fmt.Sprint(a), Tokens: 1000}, nil
}

// tester is a test, also one of package rapid.
type tester interface {
	Helper()
	Fatal(...any)
	Errorf(string, ...any)
}

type system struct {
	g *gazetteer.Gazetteer
	x *extract.Extractor
}

var rules = sync.OnceValues(func() (system, error) {
	g, err := gazetteer.Default()
	if err != nil {
		return system{}, err
	}
	x, err := extract.New(g)
	return system{g, x}, err
})

// read runs the rules, then the model, over a text.
func read(t tester, text string, budget int, answers ...any) (*doc.Document, *script) {
	t.Helper()
	d := byRules(t, text)
	m := &script{answers: answers}
	if len(answers) > 0 {
		ask(t, d, m, budget)
	}
	return d, m
}

// byRules reads a text by the rules alone.
func byRules(t tester, text string) *doc.Document {
	t.Helper()
	s, err := rules()
	if err != nil {
		t.Fatal(err)
	}
	f, err := s.x.Extract(&doc.Decoded{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return f.Document
}

// ask lets a model read what the rules have read.
func ask(t tester, d *doc.Document, m llm.Model, budget int) {
	t.Helper()
	s, err := rules()
	if err != nil {
		t.Fatal(err)
	}
	if err := llm.New(s.g, llm.Config{Model: m, ModelName: "test", DocumentTokens: budget}).Extract(context.Background(), d); err != nil {
		t.Fatal(err)
	}
}

// batch resolves a document.
func batch(t tester, d *doc.Document) graph.Batch {
	t.Helper()
	s, err := rules()
	if err != nil {
		t.Fatal(err)
	}
	b, err := resolve.Batch(resolve.Input{FileName: "a.txt", ContentHash: graph.ContentHash([]byte(d.Decoded.Text)), Decoded: d.Decoded, Findings: &doc.Findings{Document: d}, Gazetteer: s.g})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// said is what the model's findings say, in words, sorted.
func said(d *doc.Document) []string {
	name := func(key string) string { return string(d.Things[key].Entity.Type) + " " + d.Things[key].Entity.Name }
	out := []string{}
	for _, f := range d.Findings {
		if f.Extractor != llm.Name {
			continue
		}
		line := name(f.Subject) + " " + f.Predicate + " "
		if f.Object != "" {
			line += name(f.Object)
		} else {
			line += f.Value.Normal()
		}
		if f.Scope != "" {
			line += " of " + f.Scope
		}
		if q, err := json.Marshal(f.Qualifiers); err == nil && string(q) != "{}" {
			line += " " + string(q)
		}
		line += ", " + string(f.Modality)
		if f.Attribution != "" {
			line += " by " + f.Attribution
		}
		if f.Coreference {
			line += " (coreference)"
		}
		out = append(out, fmt.Sprintf("%s: %q", line, d.Given(f.Start, f.End)))
	}
	slices.Sort(out)
	return out
}

// one is an answer with one claim, made of a claim that holds and what is changed in it.
func one(changes map[string]any) string {
	c := map[string]any{
		"subject": map[string]any{"type": "ArmedGroup", "name": "Boko Haram", "kind": nil}, "predicate": "OPERATES_IN",
		"object": map[string]any{"type": "Country", "name": "Nigeria", "kind": nil}, "value": nil, "qualifiers": nil,
		"modality": "asserted", "polarity": "positive", "attribution": nil, "quote": "Boko Haram has bases in Nigeria", "occurrence": nil,
	}
	for k, v := range changes {
		c[k] = v
	}
	b, _ := json.Marshal(map[string]any{"claims": []any{c}})
	return string(b)
}

func thing(kind, name string) map[string]any {
	return map[string]any{"type": kind, "name": name, "kind": nil}
}

func value(raw, code string) map[string]any {
	v := map[string]any{"raw": raw, "code": nil, "victims": nil}
	if code != "" {
		v["code"] = code
	}
	return v
}

const article = `Boko Haram has bases in Nigeria. The group trains near Lake Chad, and it also raids Cameroon.

Analysts say that Boko Haram could attack Niger. Police said that Boko Haram raided Kano. Boko Haram denied that it struck Kaduna. Boko Haram did not attack Jos.

Islamic State West Africa Province split from Boko Haram in 2016. Gen. Musa Okoye leads Boko Haram. Boko Haram has over 1,500 fighters. If Boko Haram attacks Lagos, the army will answer.

Boko Haram has links with Mali’s militants. Boko Haram has links with Mali’s militants.

It is possible that some fighters of Boko Haram still live in Benin.`

// TestClaims: a claim is kept only if each check says so, and what is dropped is counted by its reason.
func TestClaims(t *testing.T) {
	group := thing("ArmedGroup", "Boko Haram")
	for name, c := range map[string]struct {
		changes map[string]any
		want    string // the reason of the drop, "" if it is kept
	}{
		"Holds":            {nil, ""},
		"InventedQuote":    {map[string]any{"quote": "Boko Haram has large bases in Nigeria"}, "the quote is not in the text"},
		"QuoteInOtherCase": {map[string]any{"quote": "boko haram has bases in Nigeria"}, "the quote is not in the text"},
		"SplitQuote":       {map[string]any{"quote": "Boko Haram has ... Nigeria"}, "the quote is not in the text"},
		"StraightQuotes":   {map[string]any{"quote": "Boko Haram has links with Mali's militants"}, "the quote is not in the text"},
		"EmptyQuote":       {map[string]any{"quote": " "}, "the quote is not in the text"},
		"WholeParagraph":   {map[string]any{"quote": article[:strings.Index(article, "\n\n")] + "\n\nAnalysts say"}, "the quote runs over more than two sentences"},
		"Twice": {
			map[string]any{"quote": "Boko Haram has links with Mali’s militants", "object": thing("Country", "Mali"), "predicate": "HOSTILE_TO"},
			"the quote stands at several places",
		},
		"TwiceAndStated": {map[string]any{"quote": "Boko Haram has links with Mali’s militants", "object": thing("Country", "Mali"), "predicate": "HOSTILE_TO", "occurrence": 2}, ""},
		"StatedWrong":    {map[string]any{"occurrence": 2}, "the quote stands at several places"},
		"NoSuchPlace":    {map[string]any{"occurrence": "first"}, "not of the schema"},

		"NameNotInQuote":   {map[string]any{"object": thing("Country", "Niger")}, "a name is not in the quote"},
		"HalfAName":        {map[string]any{"subject": thing("ArmedGroup", "Boko")}, "a name is part of another name"},
		"HalfAWord":        {map[string]any{"object": thing("Country", "Niger"), "quote": "Boko Haram has bases in Nigeria"}, "a name is not in the quote"},
		"ParentOfBranch":   {map[string]any{"subject": thing("ArmedGroup", "Islamic State"), "predicate": "SPLINTER_OF", "object": group, "quote": "Islamic State West Africa Province split from Boko Haram in 2016"}, "a name is part of another name"},
		"Branch":           {map[string]any{"subject": thing("ArmedGroup", "Islamic State West Africa Province"), "predicate": "SPLINTER_OF", "object": group, "quote": "Islamic State West Africa Province split from Boko Haram in 2016"}, ""},
		"OtherType":        {map[string]any{"subject": thing("Organization", "Boko Haram")}, "we read a name as of another type"},
		"Document":         {map[string]any{"subject": thing("Document", "Boko Haram")}, "not of the schema"},
		"UnknownType":      {map[string]any{"subject": thing("Wizard", "Boko Haram")}, "not of the schema"},
		"Lowercase":        {map[string]any{"object": thing("Organization", "bases")}, "a name stands for nothing that we know"},
		"ResolvedPronoun":  {map[string]any{"quote": "The group trains near Lake Chad, and it also raids Cameroon", "predicate": "TARGETS", "object": thing("Country", "Cameroon")}, ""},
		"WrongPronoun":     {map[string]any{"subject": thing("ArmedGroup", "Hamas"), "quote": "it also raids Cameroon", "predicate": "TARGETS", "object": thing("Country", "Cameroon")}, "a name is not in the quote"},
		"DomainAndRange":   {map[string]any{"predicate": "LEADS"}, "not in the ontology"},
		"OnlyGazetteer":    {map[string]any{"predicate": "BORDERS", "subject": thing("Country", "Nigeria")}, "not in the ontology"},
		"UnknownPredicate": {map[string]any{"predicate": "LIKES"}, "not in the ontology"},
		"Itself":           {map[string]any{"predicate": "RIVAL_OF", "object": group}, "joins a thing to itself"},

		"ObjectAndValue":  {map[string]any{"value": value("bases", "")}, "not of the schema"},
		"Neither":         {map[string]any{"object": nil}, "not of the schema"},
		"Strength":        {map[string]any{"predicate": "strength", "object": nil, "value": value("1,500 fighters", ""), "quote": "Boko Haram has over 1,500 fighters"}, ""},
		"OtherNumber":     {map[string]any{"predicate": "strength", "object": nil, "value": value("2,500 fighters", ""), "quote": "Boko Haram has over 1,500 fighters"}, "the value is not in the quote"},
		"NoNumber":        {map[string]any{"predicate": "strength", "object": nil, "value": value("fighters", ""), "quote": "Boko Haram has over 1,500 fighters"}, "we cannot read the value"},
		"NotItsProperty":  {map[string]any{"predicate": "killed", "object": nil, "value": value("1,500", ""), "quote": "Boko Haram has over 1,500 fighters"}, "not in the ontology"},
		"OutsideTheEnum":  {map[string]any{"predicate": "groupStatus", "object": nil, "value": value("has bases", "THRIVING")}, "not in the ontology"},
		"EnumWithWords":   {map[string]any{"predicate": "groupStatus", "object": nil, "value": value("has bases", "ACTIVE")}, ""},
		"UnknownMode":     {map[string]any{"qualifiers": map[string]any{"mode": "MILITARY"}}, "not in the ontology"},
		"Mode":            {map[string]any{"qualifiers": map[string]any{"mode": "BASE"}}, ""},
		"InventedSince":   {map[string]any{"qualifiers": map[string]any{"since": "in 2009"}}, "a qualifier is not in the quote"},
		"InventedRole":    {map[string]any{"subject": thing("Person", "Musa Okoye"), "predicate": "LEADS", "object": group, "quote": "Gen. Musa Okoye leads Boko Haram", "qualifiers": map[string]any{"role": "emir"}}, "a qualifier is not in the quote"},
		"LeaderWithTitle": {map[string]any{"subject": thing("Person", "Musa Okoye"), "predicate": "LEADS", "object": group, "quote": "Gen. Musa Okoye leads Boko Haram"}, ""},

		"CouldAsFact":     {map[string]any{"quote": "Boko Haram could attack Niger", "predicate": "TARGETS", "object": thing("Country", "Niger")}, "the text is less sure of it"},
		"HedgeCutOff":     {map[string]any{"quote": "Boko Haram raided Kano", "predicate": "TARGETS", "object": thing("City", "Kano")}, "the text is less sure of it"},
		"HedgeFarAhead":   {map[string]any{"quote": "Boko Haram still live in Benin", "object": thing("Country", "Benin")}, "the text is less sure of it"},
		"Reported":        {map[string]any{"quote": "Boko Haram raided Kano", "predicate": "TARGETS", "object": thing("City", "Kano"), "modality": "reported", "attribution": "Police"}, ""},
		"InventedSpeaker": {map[string]any{"quote": "Boko Haram raided Kano", "predicate": "TARGETS", "object": thing("City", "Kano"), "modality": "reported", "attribution": "The president"}, "who says so is not in the text"},
		"Hypothetical":    {map[string]any{"quote": "Boko Haram could attack Niger", "predicate": "TARGETS", "object": thing("Country", "Niger"), "modality": "hypothetical", "attribution": "Analysts"}, ""},
		"DenialAsFact":    {map[string]any{"quote": "Boko Haram denied that it struck Kaduna", "predicate": "TARGETS", "object": thing("City", "Kaduna")}, "denied or negated, or not denied"},
		"Denial":          {map[string]any{"quote": "Boko Haram denied that it struck Kaduna", "predicate": "TARGETS", "object": thing("City", "Kaduna"), "modality": "denied", "polarity": "negative", "attribution": "Boko Haram"}, ""},
		"InventedDenial":  {map[string]any{"modality": "denied", "polarity": "negative", "attribution": "Boko Haram"}, "denied or negated, or not denied"},
		"DeniedPositive":  {map[string]any{"modality": "denied"}, "not of the schema"},
		"Negated":         {map[string]any{"quote": "Boko Haram did not attack Jos", "predicate": "TARGETS", "object": thing("City", "Jos")}, "denied or negated, or not denied"},
		"Condition":       {map[string]any{"quote": "Boko Haram attacks Lagos", "predicate": "TARGETS", "object": thing("City", "Lagos")}, "a question or a condition"},
		"NoModality":      {map[string]any{"modality": "certain"}, "not of the schema"},
		"WrongJSONType":   {map[string]any{"quote": 7}, "not of the schema"},
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := read(t, article, 0, one(c.changes))
			got := ""
			for why := range d.Asked.Dropped {
				got = why
			}
			if got != c.want || d.Asked.Kept+d.Asked.Dropped[got] != 1 || len(said(d)) != d.Asked.Kept {
				t.Errorf("dropped as %q, want %q: %+v, %q", got, c.want, d.Asked, said(d))
			}
			batch(t, d)
		})
	}
}

// TestRecorded reads texts with recorded answers.
func TestRecorded(t *testing.T) {
	cases, err := filepath.Glob("testdata/recorded/*.txt")
	if err != nil || len(cases) == 0 {
		t.Fatal(cases, err)
	}
	for _, file := range cases {
		base := strings.TrimSuffix(file, ".txt")
		t.Run(filepath.Base(base), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			answer, err := os.ReadFile(base + ".answer.json")
			if err != nil {
				t.Fatal(err)
			}
			d, _ := read(t, string(text), 0, string(answer))
			got, err := json.MarshalIndent(map[string]any{"claims": said(d), "dropped": d.Asked.Dropped}, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, '\n')
			if *update {
				if err := os.WriteFile(base+".want.json", got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(base + ".want.json")
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			keepsRules(t, string(text), d)
		})
	}
}

// keepsRules fails if a claim or a piece of evidence of the rules is not there any more.
func keepsRules(t tester, text string, d *doc.Document) {
	t.Helper()
	stands(t, batch(t, d), batch(t, byRules(t, text)))
}

// stands fails if a batch lacks a claim or a piece of evidence of another.
func stands(t tester, got, rules graph.Batch) {
	t.Helper()
	have := map[string]bool{}
	for _, c := range got.Claims {
		have[c.ID] = true
		for _, e := range c.Evidence {
			have[e.ID] = true
		}
	}
	for _, c := range rules.Claims {
		if !have[c.ID] {
			t.Errorf("the claim %s %s %s of the rules is gone", c.Subject, c.Predicate, c.Object)
		}
		for _, e := range c.Evidence {
			if !have[e.ID] {
				t.Errorf("evidence %q of the rules is gone", e.Quote)
			}
		}
	}
}

// TestSecondWitness: what the rules say too gets a second piece of evidence on the same claim.
func TestSecondWitness(t *testing.T) {
	const text = "Musa Okoye is the leader of Boko Haram."
	answer := one(map[string]any{"subject": thing("Person", "Musa Okoye"), "predicate": "LEADS", "object": thing("ArmedGroup", "Boko Haram"), "quote": "Musa Okoye is the leader of Boko Haram"})
	d, _ := read(t, text, 0, answer)
	for _, c := range batch(t, d).Claims {
		if c.Predicate != "LEADS" {
			continue
		}
		var by []string
		for _, e := range c.Evidence {
			by = append(by, e.Extractor)
		}
		slices.Sort(by)
		if !slices.Equal(by, []string{"llm", "relations"}) {
			t.Errorf("evidence by %q", by)
		}
		return
	}
	t.Fatal("nobody leads")
}

// TestTakesNothingAway: what would make the rules' attack vanish, were it theirs, leaves it where it is.
func TestTakesNothingAway(t *testing.T) {
	for name, c := range map[string]struct {
		text    string
		changes map[string]any
	}{
		"VictimBecomesMember": {"Gunmen assassinated Musa Okoye in Kano on Monday. Musa Okoye was often seen with Boko Haram.", map[string]any{
			"subject": thing("Person", "Musa Okoye"), "predicate": "MEMBER_OF", "object": thing("ArmedGroup", "Boko Haram"), "quote": "Musa Okoye was often seen with Boko Haram",
		}},
		"BlameBecomesClaim": {"The bombing of a mosque in Kano was blamed on Boko Haram, which also claimed the bombing of a church in Jos.", map[string]any{
			"subject": thing("Attack", "bombing of a mosque in Kano"), "predicate": "CLAIMED_BY", "object": thing("ArmedGroup", "Boko Haram"), "modality": "claimed",
			"quote": "bombing of a mosque in Kano was blamed on Boko Haram, which also claimed",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := read(t, c.text, 0, one(c.changes))
			if d.Asked.Kept != 1 {
				t.Errorf("the case shows nothing: %+v", d.Asked)
			}
			keepsRules(t, c.text, d)
		})
	}
}

func TestUnreadableAnswers(t *testing.T) {
	const text = "Boko Haram has bases in Nigeria."
	good := one(nil)
	for name, c := range map[string]struct {
		answers   []any
		kept      int
		questions int
		left      string
	}{
		"Empty":      {[]any{`{"claims": []}`}, 0, 1, ""},
		"Fenced":     {[]any{"Here it is:\n```json\n" + good + "\n```\nDone {really}."}, 1, 1, ""},
		"AfterOther": {[]any{`{"thought": "hm"} ` + good}, 1, 1, ""},
		"Repaired":   {[]any{good[:len(good)-20], good}, 1, 2, ""},
		"BrokenTwice": {
			[]any{"I can't help with that."},
			0, 2,
			"not read by the language model: 1 of 1 parts of the text: its answer is not of the form asked for, also when asked again: there is no JSON object with claims in it",
		},
		"CutOffTwice": {
			[]any{good[:len(good)-20]},
			0, 2,
			"not read by the language model: 1 of 1 parts of the text: its answer is not of the form asked for, also when asked again: the JSON breaks off or is broken",
		},
		"Fails": {[]any{errors.New("the endpoint is asleep")}, 0, 1, "not read by the language model: 1 of 1 parts of the text: the endpoint is asleep"},
	} {
		t.Run(name, func(t *testing.T) {
			d, m := read(t, text, 0, c.answers...)
			if d.Asked.Kept != c.kept || len(m.asked) != c.questions || d.LeftOut != c.left {
				t.Errorf("kept %d, asked %d times, left out %q", d.Asked.Kept, len(m.asked), d.LeftOut)
			}
			if want := name == "Fails"; d.Asked.Unfinished != want {
				t.Errorf("unfinished %t", d.Asked.Unfinished)
			}
			keepsRules(t, text, d)
		})
	}
}

func TestDocumentBudget(t *testing.T) {
	text := strings.Repeat("Boko Haram has bases in Nigeria, and many people there are afraid of what may come next year. ", 200)
	d, m := read(t, text, 0, `{"claims": []}`)
	if len(m.asked) < 3 || d.LeftOut != "" {
		t.Fatalf("asked %d times: %q", len(m.asked), d.LeftOut)
	}
	all := len(m.asked)
	d, m = read(t, text, m.asked[0].Tokens()+1500, `{"claims": []}`)
	if len(m.asked) >= all || d.Asked.Unread != all-len(m.asked) || d.Asked.Tokens > m.asked[0].Tokens()+1500 || !d.Asked.Unfinished || !strings.Contains(d.LeftOut, "budget") {
		t.Errorf("asked %d times, %+v: %q", len(m.asked), d.Asked, d.LeftOut)
	}
}

// TestSegments: every sentence of running text is asked about, once, as it was given, and no question is longer than it may be.
func TestSegments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 60).Draw(t, "paragraphs") {
			for range rapid.IntRange(1, 8).Draw(t, "sentences") {
				fmt.Fprintf(&b, "The “group” number %d é 😀 attacked %s again. ", rapid.IntRange(1, 99999).Draw(t, "n"), strings.Repeat("very ", rapid.IntRange(0, 60).Draw(t, "words")))
			}
			b.WriteString(rapid.SampledFrom([]string{"\n", "\n\n", " "}).Draw(t, "break"))
		}
		d, m := read(t, b.String(), 0, `{"claims": []}`)
		asked := ""
		for _, p := range m.asked {
			lines := strings.Split(p.User, "\n")
			if lines[0] != lines[len(lines)-1] {
				t.Fatalf("the text is not between two equal marks: %q, %q", lines[0], lines[len(lines)-1])
			}
			inside := strings.Join(lines[1:len(lines)-1], "\n")
			if !strings.Contains(b.String(), inside) || utf8.RuneCountInString(inside) > 6000 {
				t.Fatalf("asked about %d characters: %.80q", utf8.RuneCountInString(inside), inside)
			}
			asked += inside + "\n"
		}
		for i, s := range d.Sentences {
			if n := strings.Count(asked, d.Given(s.Start, s.End)); !s.Furniture && n < 1 {
				t.Fatalf("sentence %d is asked about %d times", i, n)
			}
		}
	})
}

// FuzzAnswer: whatever a model answers, what is kept is quoted word for word, the batch is in order, and the rules keep what is
// theirs.
func FuzzAnswer(f *testing.F) {
	// The rules read once: they take far longer than what is tested.
	base := byRules(f, article)
	fresh := func() *doc.Document {
		d := *base
		d.Things, d.Findings = maps.Clone(base.Things), slices.Clone(base.Findings)
		return &d
	}
	alone := batch(f, fresh())
	f.Add(one(nil))
	f.Add(one(map[string]any{"occurrence": 2}))
	f.Add(`{"claims":[{"subject":{"type":"Attack","name":"raided Kano"},"predicate":"killed","value":{"raw":"1,500"},"modality":"asserted","polarity":"positive","quote":"x"}]}`)
	f.Add("```json\n{\"claims\": [null, 1, {}, []]}```")
	f.Add(`{{{{"claims":`)
	f.Fuzz(func(t *testing.T, answer string) {
		if len(answer) > 20_000 {
			return
		}
		d := fresh()
		ask(t, d, &script{answers: []any{answer}}, 0)
		for _, x := range d.Findings {
			if x.Extractor == llm.Name && !strings.Contains(answer, "quote") {
				t.Errorf("%+v without a quote", x)
			}
		}
		stands(t, batch(t, d), alone) // a batch checks every quote
	})
}
