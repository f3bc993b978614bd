package pattern_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"linkchart/loader/pattern"
)

// expressions use everything that the compiler knows.
var expressions = []string{
	`attack(?:s|ed|ing)? (?:on|against) (?:the )?(?P<t>[^<> ,;]+)`,
	`(?:[^ ,;]+ ){0,4}killed (?:at least )?\d+ ?(?P<v>(?:[^ ,;.]+ ?){0,3})`,
	`(?:[^ ;]+ ){0,8}?(?:was|were) (?:killed|hurt)`,
	`\b(?:could|may|might|hopes? to|with the aim)\b`,
	`((?:[^ ,;.:]+ ){1,7}?)(?:(?:has|have|had|also) )*(?:said|says|told [^ ]+)(?: on [^ ]+)?(?: that)? `,
	`according to ((?:[^ ,;.]+ ?){1,6})`,
	`, ((?:[^ ,;.:]+ ){1,6}?)(?:said|told [^ ]+)\b`,
	`^(?:in|since|on) `,
	`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)? may,? \d{4}|sks|\d{4}-\d{2}-\d{2})\b`,
	`^[\p{Lu}][^\n.!?]{0,60}?[ (]*$`,
	`^\)?(?: \([A-Z][A-Za-z]+\))? *(?:[-–—:]|$)`,
	`(?:a|ab|abc)(?:c|bc|)d*`, `x*`, `(a+)(b+)?`, `(?:(a)|b)*c`, `(?:ab?)+?b`, `[^)]*\)`, `é+[à-ü]?.`, `(?s).+?z`, `a{2,}b{0,2}c{3}`,
}

var words = strings.Fields(`attack attacks attacked on against the killed at least 12 3 , ; . : was were hurt could may might hope hopes to with aim said
	says told him on that has have also according in since 4th May 2020 2020-01-02 A Kabul ( ) – é à ü a ab abc bc d aab x z b c ſ K sKs`)

func sentence(r *rand.Rand) string {
	out := make([]string, r.IntN(20))
	for i := range out {
		out[i] = words[r.IntN(len(words))]
	}
	return strings.Join(out, []string{" ", " ", " ", ""}[r.IntN(4)])
}

// compare fails where the engine and package regexp disagree.
func compare(t *testing.T, e *pattern.Expr, re *regexp.Regexp, text string) {
	t.Helper()
	if a, b := e.MatchString(text), re.MatchString(text); a != b {
		t.Errorf("%q in %q: match %v, want %v", re, text, a, b)
	}
	if a, b := e.FindString(text), re.FindString(text); a != b {
		t.Errorf("%q in %q: found %q, want %q", re, text, a, b)
	}
	if a, b := e.FindStringSubmatch(text), re.FindStringSubmatch(text); !slices.Equal(a, b) {
		t.Errorf("%q in %q: found %q, want %q", re, text, a, b)
	}
	for _, n := range []int{-1, 2} {
		if a, b := e.FindAllStringSubmatchIndex(text, n), re.FindAllStringSubmatchIndex(text, n); !slices.EqualFunc(a, b, slices.Equal) {
			t.Errorf("%q in %q: found %v, want %v", re, text, a, b)
		}
		if a, b := e.FindAllStringIndex(text, n), re.FindAllStringIndex(text, n); !slices.EqualFunc(a, b, slices.Equal) {
			t.Errorf("%q in %q: found %v, want %v", re, text, a, b)
		}
	}
}

func TestFindsWhatRegexpFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, source := range expressions {
		e, err := pattern.Compile(source)
		if err != nil {
			t.Fatal(err)
		}
		re := regexp.MustCompile(source)
		for range 400 {
			compare(t, e, re, sentence(r))
		}
	}
}

func FuzzFindsWhatRegexpFinds(f *testing.F) {
	for _, source := range expressions {
		f.Add(source, "attacks on the town were said to have killed 12")
	}
	f.Fuzz(func(t *testing.T, source, text string) {
		if len(source) > 60 || len(text) > 80 || !utf8.ValidString(source) {
			return
		}
		e, err := pattern.Compile(source)
		if err != nil {
			return
		}
		compare(t, e, regexp.MustCompile(source), text)
	})
}

// TestManyWays holds the engine to linear time where plain backtracking takes for ever.
func TestManyWays(t *testing.T) {
	e := pattern.MustCompile(`(?:a|b|ab)*(?:a|b|ab)*(?:a|b|ab)*c`)
	if e.MatchString(strings.Repeat("ab", 2000)) {
		t.Error("found a match where there is none")
	}
	if !e.MatchString(strings.Repeat("ab", 2000) + "c") {
		t.Error("found no match")
	}
}

func TestPlaceholders(t *testing.T) {
	g, cl := uint32(1<<6), uint32(1<<2|1<<11)
	source := "(?P<s>\uE000) (?:[^ ;]+ ){0,4}(?:attacks?|raids?) (?:in|on) (?:the )?(?P<o>\uE001|\uE000|all)"
	e, err := pattern.Compile(source, g, cl)
	if err != nil {
		t.Fatal(err)
	}
	re := regexp.MustCompile(strings.NewReplacer("\uE000", `<[G]\d+>`, "\uE001", `<[CL]\d+>`).Replace(source))
	for _, text := range []string{
		"<G0> attacks in <L1>", "<G0> raid on the <G1>", "the <G0> , in <L1> , raids on <L12> and <C3>", "<G0> attacks in <F1>", "<G> attacks in <L1>",
		"<G0> attacks on all", "<g0> attacks in <L1>", "<G0> attacks in \uE001", "<G0> attacks in <L1",
	} {
		compare(t, e, re, text)
	}
}

func TestNeeds(t *testing.T) {
	g, l := uint32(1<<6), uint32(1<<11)
	for source, want := range map[string][]pattern.Need{
		"\uE000 (?:[^ ]+ ){0,8}(?:attacks?|raided) (?:in|on) (?:the )?\uE001": {{Letters: g}, {Letters: l}, {Words: []string{"attack", "attacks", "raided"}}},
		"(?:\uE000|\uE001) (?:was )?seen":                                     {{Letters: g | l}, {Words: []string{"seen"}}},
		"(?:\uE000|militants) fled":                                           {{Words: []string{"fled", "militants"}}},
		"(?:has )?(?:[^ ]+ )?":                                                nil,
		"(?:claimed|carried [a-z]+) x":                                        {{Words: []string{"x"}}, {Words: []string{"carried", "claimed"}}},
		"aspir[a-z]+ to rule":                                                 {{Words: []string{"rule"}}},
		"(?:re)?took [a-z]+":                                                  {{Words: []string{"retook", "took"}}},
		"(?:carried out|claimed by [a-z]+|denied)":                            {{Words: []string{"carried", "claimed", "denied"}}},
		"x[^ ]*y": nil,
	} {
		e, err := pattern.Compile(source, g, l)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(e.Needs(), want, func(a, b pattern.Need) bool { return a.Letters == b.Letters && slices.Equal(a.Words, b.Words) }) {
			t.Errorf("%q needs %v, want %v", source, e.Needs(), want)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, source := range []string{`(`, `(?:a?)*b`, `(?m)^a`, `\Ba`} {
		if _, err := pattern.Compile(source); err == nil {
			t.Errorf("%q compiled", source)
		}
	}
}
