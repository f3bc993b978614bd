package eval

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var (
	possessive    = regexp.MustCompile(`'s\b`)
	abbreviation  = regexp.MustCompile(`\b(?:[a-z]\.){2,}`)
	wordCharacter = regexp.MustCompile(`[\p{L}\p{N}]+`)
)

var (
	ranks   = set("gen general maj major lt lieutenant col colonel capt captain adm admiral sgt retired ret mr mrs ms dr sir")
	fillers = set("the a an of in on at to for by and with against from during")
)

// countryOf maps adjectives to countries, so that "Russian embassy" and "embassy of Russia" share a word.
var countryOf = map[string]string{
	"russian": "russia", "iranian": "iran", "iraqi": "iraq", "afghan": "afghanistan", "american": "us", "syrian": "syria",
	"pakistani": "pakistan", "tajik": "tajikistan", "turkish": "turkey", "ukrainian": "ukraine", "qatari": "qatar",
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// words splits a name into folded words; the United States are "us".
func words(s string) []string {
	s = strings.ToLower(norm.NFKC.String(s))
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(s)
	s = possessive.ReplaceAllString(s, "")
	s = abbreviation.ReplaceAllStringFunc(s, func(m string) string { return strings.ReplaceAll(m, ".", "") })
	s = strings.Join(wordCharacter.FindAllString(s, -1), " ")
	s = strings.ReplaceAll(s, "united states of america", "us")
	s = strings.ReplaceAll(s, "united states", "us")
	out := strings.Fields(s)
	for i, w := range out {
		if w == "usa" {
			out[i] = "us"
		}
	}
	return out
}

// fold is the form in which names are equal; ranks are no part of a person's name.
func fold(s string, person bool) string {
	w := words(s)
	for len(w) > 0 && (w[0] == "the" || w[0] == "a" || w[0] == "an") {
		w = w[1:]
	}
	if person {
		var bare []string
		for _, x := range w {
			if !ranks[x] {
				bare = append(bare, x)
			}
		}
		if len(bare) > 0 {
			w = bare
		}
	}
	return strings.Join(w, " ")
}

// stems is the set of a name's content words without a plural s.
func stems(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words(s) {
		if fillers[w] {
			continue
		}
		if len([]rune(w)) > 3 && strings.HasSuffix(w, "s") {
			w = strings.TrimSuffix(w, "s")
		}
		m[w] = true
	}
	return m
}

func common(a, b map[string]bool) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

func names(e *Entity, gold bool) map[string]bool {
	person := e.Type == "Person"
	m := map[string]bool{}
	all := append([]string{e.Name}, e.Aliases...)
	if gold {
		all = append(all, e.OtherNames...)
	}
	for _, n := range all {
		if f := fold(n, person); f != "" {
			m[f] = true
		}
	}
	return m
}
