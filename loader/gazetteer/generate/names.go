package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linkchart/graph"
)

// names are those of one place: the display name is in weak too if it doesn't identify alone.
type names struct {
	name          string
	aliases, weak []string
}

// classWords stand at an end of the names of areas and may be left out.
func classWords() (before, after []string) {
	before = []string{
		"Province of ", "Province de ", "Province du ", "Province d'", "Provincia de ", "Provincia di ", "Département de ", "Département du ", "Département d'",
		"Departement de ", "Departement du ", "Departamento de ", "Municipio de ", "Municipio ", "Municipality of ", "Délégation de ", "Caza de ", "Caza du ", "Commune of ",
		"Commune de ", "Distrito de ", "District of ", "Cercle de ", "Concelho de ", "Concelho do ", "Cidade de ", "Ville de ", "Villa de ", "Komuna e ", "Opština ", "Amphoe ",
		"Kabupaten ", "Daerah ", "Republic of ", "County ",
	}
	after = []string{
		" Province", " Governorate", " Oblast", " Region", " District", " County", " Department", " Prefecture", " State",
		" Municipality", " Division", " Wilaya", " Krai", " Oblysy", " Republic", " Parish", " Canton", " Voivodeship", " Tehsil", " Subdistrict",
		" Regency", " Raion", " Rayon", " İlçesi", " Kanton", " Kray", " Oblast'", " oblast", " rayon", " province",
	}
	return before, after
}

// withoutClass returns a name without the word for its class.
func withoutClass(full string) string {
	before, after := classWords()
	for _, word := range before {
		if s, ok := strings.CutPrefix(full, word); ok {
			return strings.TrimSpace(s)
		}
	}
	for _, word := range after {
		if s, ok := strings.CutSuffix(full, word); ok {
			return s
		}
	}
	return full
}

// areaNames returns the names of an administrative area, without the word for its class. A name that is a point of the
// compass keeps that word: "Eastern Province".
func (in *sources) areaNames(a area, iso2 string, level int) names {
	full := clean(a.Name)
	if p, ok := in.prefer[a.Code]; ok {
		n := names{name: p.name}
		for _, alias := range append([]string{full}, p.aliases...) {
			n.add(alias)
		}
		in.weaken(&n, 0, iso2)
		return n
	}
	short := withoutClass(full)
	if short == "" || level == 2 && strings.HasSuffix(full, " City") { // a town that is an area of its own
		return names{}
	}
	if compass(short) {
		return names{name: full, weak: []string{full}}
	}
	n := names{name: short}
	for _, v := range variants(short, iso2) {
		n.add(v)
	}
	switch {
	case level == 2 && spanish(iso2) && iso2 != "PH": // there they are provinces, with names of their own
		n.weak, n.aliases = append([]string{n.name}, n.aliases...), nil
	default:
		in.weaken(&n, 0, iso2)
	}
	n.add(full)
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
	for _, a := range append([]string{name, clean(c.ascii)}, c.alternates...) {
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
	n.add(clean(c.ascii))
	for _, v := range variants(name, c.iso2) {
		n.add(v)
	}
	if in.conflicted(c.iso2, c.admin1) && !spanish(c.iso2) {
		for _, a := range c.alternates {
			a = clean(a)
			if len(a) > alternateSize && latin(a) && strings.ToUpper(a) != a && !strings.ContainsAny(a, "0123456789()/\"") &&
				!in.taken[graph.Fold(a)] && skeleton(a) == skeleton(n.name) {
				n.add(a)
			}
		}
	}
	in.weaken(&n, c.population, c.iso2)
	return n
}

// weaken moves the names that are more likely something else to the weak ones; the display name stays in its place.
func (in *sources) weaken(n *names, population int, iso2 string) {
	strong := n.aliases
	n.aliases = nil
	for i, name := range append([]string{n.name}, strong...) {
		switch {
		case in.suspicious(name, population, iso2):
			n.weak = append(n.weak, name)
		case i > 0:
			n.aliases = append(n.aliases, name)
		}
	}
}

// skeleton is what transliterations of one name share: its first letter and consonants, without article, h, w, y and
// doubling.
func skeleton(name string) string {
	key := graph.Fold(name)
	for _, article := range articles() {
		if s, ok := strings.CutPrefix(key, article); ok && len(s) > 2 {
			key = s
			break
		}
	}
	var b strings.Builder
	var last rune
	for i, r := range key {
		switch r {
		case 'q', 'c':
			r = 'k'
		case 'z':
			r = 's'
		case 'a', 'e', 'i', 'o', 'u', 'h', 'w', 'y', ' ':
			if i > 0 {
				last = 0
				continue
			}
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// compass tells whether all words of a name only say where something lies.
func compass(name string) bool {
	for word := range strings.FieldsSeq(graph.Fold(name)) {
		if !slices.Contains([]string{
			"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "centre", "center",
			"middle", "upper", "lower", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
			"nord", "sud", "est", "ouest", "norte", "sur", "este", "oeste", "far", "capital", "federal", "coast", "coastal", "littoral",
		}, word) {
			return false
		}
	}
	return true
}

// spanish tells whether the places of a country have Spanish names, most of which are family names too.
func spanish(iso2 string) bool {
	return strings.Contains(" CO PE SV GT HN NI PH MX AR CL BO EC PY UY VE CR PA CU DO PR ES PT BR ", " "+iso2+" ")
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
	case spanish(iso2) && in.iberian[key]:
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
	for _, article := range articles() {
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

// articles are the forms of the Arabic article.
func articles() []string {
	return []string{"al ", "ar ", "as ", "ash ", "at ", "az ", "ad ", "an ", "el ", "ed "}
}

func title(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		r, size := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[size:]
	}
	return strings.Join(words, " ")
}

// clean trims a name and drops what would break a table.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\t", " ", ";", " ", "ʻ", "'", "’", "'", "‘", "'").Replace(s)), " ")
}

// latin tells whether graph.Fold turns a name into plain ASCII.
func latin(s string) bool {
	return !strings.ContainsFunc(graph.Fold(s), func(r rune) bool { return r >= 0x80 })
}
