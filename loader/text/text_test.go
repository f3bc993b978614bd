package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"linkchart/loader/text"
)

func sentences(s string) []string {
	t := text.New(s)
	var out []string
	for _, x := range t.Sentences {
		out = append(out, t.Slice(x.Start, x.End))
	}
	return out
}

func TestSentences(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"Abbreviations": {
			"Maj. Gen. John Doe of U.S. Africa Command spoke. He left.",
			[]string{"Maj. Gen. John Doe of U.S. Africa Command spoke.", "He left."},
		},
		"AbbreviationAtTheEnd": {"It happened in the U.S. The group denied it.", []string{"It happened in the U.S.", "The group denied it."}},
		"MissingBlank":         {"They fled the region.Despite that they returned.", []string{"They fled the region.", "Despite that they returned."}},
		"Decimal":              {"It cost $1.5 million. Nobody paid.", []string{"It cost $1.5 million.", "Nobody paid."}},
		"Quotes":               {"“It is over.” She left.", []string{"“It is over.”", "She left."}},
		"Lines":                {"A title here\n\nThe text begins.", []string{"A title here", "The text begins."}},
		"SmallLetters": {
			"gunmen fired at gen. smith in the u.s. embassy at noon and fled to the hills. troops followed them there on foot. no one was hurt.",
			[]string{"gunmen fired at gen. smith in the u.s. embassy at noon and fled to the hills.", "troops followed them there on foot.", "no one was hurt."},
		},
		"WrappedCapitals": {
			"GUNMEN ATTACKED A POLICE STATION IN THE NORTH OF\nTHE COUNTRY TODAY. TROOPS\nCAME.",
			[]string{"GUNMEN ATTACKED A POLICE STATION IN THE NORTH OF\nTHE COUNTRY TODAY.", "TROOPS", "CAME."},
		},
		"WrappedLine":      {"The text goes\non here.", []string{"The text goes\non here."}},
		"LineSeparator":    {"The text goes\u2028on here.", []string{"The text goes\u2028on here."}},
		"WrappedCarriage":  {"The text goes\r\non here.", []string{"The text goes\r\non here."}},
		"BlankSeparator":   {"The text goes\u2028\u2028on here.", []string{"The text goes", "on here."}},
		"WrappedAtName":    {"Soldiers who came on Monday searched a village in\nHelmand and left.", []string{"Soldiers who came on Monday searched a village in\nHelmand and left."}},
		"ShortLineAtName":  {"Sign in\nHelmand today", []string{"Sign in", "Helmand today"}},
		"LongLineNextName": {"Soldiers who came on Monday searched a village again\nHelmand today", []string{"Soldiers who came on Monday searched a village again", "Helmand today"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := sentences(c.in); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestFurniture(t *testing.T) {
	in := "Group-seizes-town-640x480\n\nRebels take a town in the north\n\n4 minutes read\n\nRebels took a town in the north on Sunday.\n\nWhat to read next..."
	doc := text.New(in)
	var got []string
	for _, s := range doc.Sentences {
		kind := "text"
		switch {
		case s.Furniture:
			kind = "furniture"
		case s.Heading:
			kind = "heading"
		}
		got = append(got, kind)
	}
	want := []string{"furniture", "heading", "furniture", "text", "furniture"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTokens(t *testing.T) {
	doc := text.New("Al-Qa'ida's U.S.-made arms: 4,000-6,000")
	var got []string
	for _, x := range doc.Tokens {
		got = append(got, x.Lower)
	}
	want := strings.Fields("al - qa'ida 's us - made arms : 4,000 - 6,000")
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzNew(f *testing.F) {
	for _, s := range []string{"", "A. B.", "e\u0301 ’s U.S.", "Gen.\n\nX", "\uFEFF😀 “a”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		doc := text.New(s)
		at, token := 0, 0
		for _, x := range doc.Tokens {
			if x.Start < at || x.End <= x.Start || doc.Slice(x.Start, x.End) != x.Text {
				t.Fatalf("token %q at [%d,%d)", x.Text, x.Start, x.End)
			}
			at = x.End
		}
		for _, x := range doc.Sentences {
			if x.First != token || x.Last <= x.First {
				t.Fatalf("sentence of tokens [%d,%d) after %d", x.First, x.Last, token)
			}
			token = x.Last
		}
		if token != len(doc.Tokens) {
			t.Fatalf("%d of %d tokens are in sentences", token, len(doc.Tokens))
		}
	})
}
