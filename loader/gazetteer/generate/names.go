package main

import (
	"slices"
	"strings"

	"linkchart/graph"
)

// names are those of one place: the display name is in weak too if it doesn't identify alone.
type names struct {
	name          string
	aliases, weak []string
}

// classWords end the names of areas and may be left out.
func classWords() []string {
	return []string{" Province", " Governorate", " Oblast", " Region", " District", " County", " Department", " Prefecture", " State",
		" Municipality", " Division", " Wilaya", " Krai", " Oblysy", " Republic", " Parish", " Canton", " Voivodeship", " Tehsil", " Subdistrict"}
}

// areaNames returns the names of an administrative area, without the word for its class.
func (in *sources) areaNames(a area, iso2 string) names {
	if p, ok := in.prefer[a.Code]; ok {
		n := names{name: p.name}
		n.add(a.Name)
		for _, alias := range p.aliases {
			n.add(alias)
		}
		return n
	}
	full := clean(a.Name)
	short := full
	for _, word := range classWords() {
		if s, ok := strings.CutSuffix(full, word); ok {
			short = s
			break
		}
	}
	if short == "" {
		return names{}
	}
	n := names{name: short}
	if short != full {
		n.add(full)
	}
	for _, v := range variants(short, iso2) {
		if !in.suspicious(v, 0, iso2) {
			n.add(v)
		}
	}
	if in.suspicious(short, 0, iso2) || in.common[strings.ToLower(short)] {
		n.weak = append(n.weak, n.name)
	}
	return n
}

// cityNames returns the names of a city. The preferred name of a country goes to its largest city that has it.
func (in *sources) cityNames(c city, preferred map[string]bool) names {
	name := clean(c.name)
	if !latin(name) {
		name = clean(c.ascii)
	}
	if !latin(name) || name == "" {
		return names{}
	}
	n := names{name: name}
	all := append([]string{name, clean(c.ascii)}, c.alternates...)
	for _, a := range all {
		key := c.iso2 + ":" + a
		p, ok := in.prefer[key]
		if !ok || preferred[key] {
			continue
		}
		preferred[key] = true
		n.name = p.name
		n.add(name)
		for _, alias := range p.aliases {
			n.add(alias)
		}
		break
	}
	if ascii := clean(c.ascii); !in.suspicious(ascii, c.population, c.iso2) {
		n.add(ascii)
	}
	for _, v := range variants(name, c.iso2) {
		if !in.suspicious(v, c.population, c.iso2) {
			n.add(v)
		}
	}
	if in.conflict[c.iso2] || c.population >= foreignSize {
		for _, a := range c.alternates {
			a = clean(a)
			if ascii(a) && len(a) >= alternateSize && strings.ToUpper(a) != a && !strings.ContainsAny(a, "0123456789()/\"") && !in.suspicious(a, 0, c.iso2) && !in.taken[graph.Fold(a)] {
				n.add(a)
			}
		}
	}
	if in.suspicious(n.name, c.population, c.iso2) {
		n.weak = append(n.weak, n.name)
	}
	return n
}

func (n *names) add(alias string) {
	key := graph.Fold(alias)
	if key == "" || key == graph.Fold(n.name) || slices.ContainsFunc(n.aliases, func(a string) bool { return graph.Fold(a) == key }) {
		return
	}
	n.aliases = append(n.aliases, alias)
}

// suspicious tells whether a name is more likely a word or a person than a place of that population.
func (in *sources) suspicious(name string, population int, iso2 string) bool {
	key := graph.Fold(name)
	if in.keep[key] {
		return false
	}
	if strings.Contains(key, " ") {
		for word := range strings.FieldsSeq(key) {
			if !in.common[word] && !in.words[word] {
				return false
			}
		}
		return population < englishSize
	}
	switch {
	case in.common[key]:
		return true
	case in.words[key], in.taken[key]:
		return population < wordSize
	case len(key) <= 3:
		return population < shortSize
	}
	return english(iso2) && population < englishSize && population > 0
}

func english(iso2 string) bool {
	return slices.Contains([]string{"US", "GB", "CA", "AU", "NZ", "IE"}, iso2)
}

// variants returns other spellings of an Arabic, Persian or Pashto name: without the article, with a bare final a.
func variants(name, iso2 string) []string {
	if !strings.Contains(" AF PK IQ SY YE SO LY DZ EG TN LB PS JO SA MA MR SD IR OM AE KW QA BH TD ML NE ", " "+iso2+" ") {
		return nil
	}
	plain := graph.Fold(name)
	bare := plain
	for _, article := range []string{"al ", "ar ", "as ", "ash ", "at ", "az ", "ad ", "an ", "el ", "ed "} {
		if s, ok := strings.CutPrefix(plain, article); ok {
			bare = s
			break
		}
	}
	out := []string{}
	for _, s := range []string{bare, strings.TrimSuffix(bare, "h")} {
		if s != plain && len(s) >= alternateSize && (s == bare || strings.HasSuffix(bare, "ah")) {
			out = append(out, title(s))
		}
	}
	return out
}

func title(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

// clean trims a name and drops what would break a table.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\t", " ", ";", " ", "ʻ", "'", "’", "'", "‘", "'").Replace(s)), " ")
}

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}

// latin tells whether graph.Fold turns a name into plain ASCII.
func latin(s string) bool { return ascii(graph.Fold(s)) }
