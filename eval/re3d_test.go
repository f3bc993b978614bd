package eval_test

import (
	"bytes"
	"strings"
	"testing"

	"linkchart/eval"
	"linkchart/eval/corpus"
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

func span(start, end int, kind string) corpus.Span {
	return corpus.Span{Start: start, End: end, Type: kind}
}

func TestScoreRE3D(t *testing.T) {
	const content = "Ann leads the Reds. The Reds fight the Blues in Mora."
	gold := []corpus.Related{{Document: corpus.Document{ID: "1", Text: content, Mentions: []corpus.Span{
		span(0, 3, "Person"), span(10, 18, "Organisation"), span(20, 28, "Organisation"), span(35, 44, "Organisation"), span(48, 52, "Location"), span(48, 52, "Weapon"),
	}}, Relations: []corpus.Relation{
		{Type: "InChargeOf", Source: span(0, 3, ""), Target: span(10, 18, "")},
		{Type: "FightingAgainst", Source: span(20, 28, ""), Target: span(35, 44, "")},
		{Type: "FightingAgainst", Source: span(35, 44, ""), Target: span(20, 28, "")}, // mirrored: counts once
	}}}
	said := []eval.Marked{{
		Names: []corpus.Span{span(0, 3, "Person"), span(14, 18, "Organisation"), span(20, 28, "Organisation"), span(48, 52, "Organisation"), span(20, 28, "Organisation")},
		Relations: []corpus.Relation{
			{Type: "InChargeOf", Source: span(14, 18, ""), Target: span(0, 3, "")},        // the wrong way round
			{Type: "FightingAgainst", Source: span(39, 44, ""), Target: span(24, 28, "")}, // either way round
		},
	}}
	report := eval.ScoreRE3D(gold, said)
	// Right are 2 of 4 said (one twice) and of 5 in the gold.
	if got, want := report.Names(), 4.0/9; got < want-1e-9 || got > want+1e-9 {
		t.Errorf("names: F1 %f, want %f", got, want)
	}
	var b bytes.Buffer
	if err := report.Write(&b, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"FightingAgainst 100.0 100.0 100.0", "InChargeOf 0.0 0.0 0.0", "Person 100.0 100.0 100.0",
		"1: wrong Organisation [14,18): … Ann leads the [Reds] . The Reds", "1: missed Location [48,52)", "1: missed InChargeOf",
	} {
		if !strings.Contains(strings.Join(strings.Fields(b.String()), " "), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

func TestRelationsOf(t *testing.T) {
	d := &doc.Document{Text: text.New("The Red Front (RF) is led by Ann.")}
	d.Mentions = []doc.Mention{
		{Key: "g", Span: doc.Span{Start: 4, End: 13}, First: 1, Last: 3},
		{Key: "g", Span: doc.Span{Start: 15, End: 17}, First: 4, Last: 5},
		{Key: "a", Span: doc.Span{Start: 29, End: 32}, First: 9, Last: 10},
	}
	d.Findings = []doc.Finding{
		{Subject: "a", Predicate: string(graph.Leads), Object: "g"},
		{Subject: "a", Predicate: string(graph.MemberOf), Object: "g", Negative: true},
		{Subject: "a", Predicate: string(graph.NationalOf), Object: "g"},
	}
	got := eval.RelationsOf(d, []corpus.Span{span(0, 13, "Organisation")})
	want := []corpus.Relation{
		{Type: "InChargeOf", Source: corpus.Span{Start: 29, End: 32}, Target: corpus.Span{Start: 15, End: 17}},
		{Type: "IsSynonymOf", Source: span(0, 13, "Organisation"), Target: corpus.Span{Start: 15, End: 17}},
	}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
