package gazetteer

import (
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/text"
)

// nations builds for each row of nations.tsv the country (with the codes of countries.tsv) and the bodies that every
// state has.
func (b *builder) nations(codes, nations *table) error {
	b.govern = map[string]*Entry{}
	byISO2 := map[string][]string{}
	for _, row := range codes.rows {
		byISO2[codes.get(row, "iso2")] = row
	}
	taken := map[string]int{}
	for _, row := range nations.rows {
		if adjectives := nations.list(row, "adjectives"); len(adjectives) > 0 {
			taken[graph.Slug(adjectives[0])]++
		}
	}
	for _, row := range nations.rows {
		iso2, name := nations.get(row, "iso2"), nations.get(row, "name")
		code := byISO2[iso2]
		if code == nil {
			return fmt.Errorf("%w: nations.tsv: %q is not in countries.tsv", graph.ErrInvalid, iso2)
		}
		country := &Entry{
			ID: graph.EntityID(graph.Country, name), Type: graph.Country, Name: name, ISO2: iso2,
			ISO3: codes.get(code, "iso3"), M49: codes.get(code, "m49"), Countries: []string{iso2},
			Aliases: nations.list(row, "aliases"), Weak: nations.list(row, "weak"), Adjectives: nations.list(row, "adjectives"),
			Source: "ISO 3166-1, UN M49, general knowledge",
		}
		for _, other := range codes.list(code, "names") {
			if other != name && !slices.Contains(country.Aliases, other) && !slices.Contains(country.Weak, other) {
				country.Aliases = append(country.Aliases, other)
			}
		}
		country.Aliases = append(country.Aliases, inverted(name, country.Aliases)...)
		if err := b.add(country); err != nil {
			return err
		}
		slug := graph.Slug(name)
		if len(country.Adjectives) > 0 {
			if s := graph.Slug(country.Adjectives[0]); taken[s] == 1 {
				slug = s
			}
		}
		n := nation{country: country, slug: slug, heads: nations.list(row, "heads"), metonyms: nations.list(row, "metonyms")}
		if short, ok := shortSlugs[iso2]; ok {
			n.slug = short
		}
		for _, e := range n.bodies() {
			if e.Kind == "MINISTRY" && slices.ContainsFunc(append(e.Aliases, e.Name), func(name string) bool { return b.written[graph.Fold(name)] }) {
				continue // it has a row of its own
			}
			if err := b.add(e); err != nil {
				return err
			}
			if e.Kind == "GOVERNMENT" {
				b.govern[iso2] = e
			}
		}
	}
	return nil
}

// patternSource is the source note of the bodies that every state has.
const patternSource = "pattern"

// shortSlugs begin the ids of bodies of countries that are mostly called by an acronym.
var shortSlugs = map[string]string{"US": "us", "GB": "uk", "AE": "uae"}

// inverted returns the forms with the head behind a comma: "Iran, Islamic Republic of".
func inverted(name string, aliases []string) []string {
	var out []string
	for _, a := range aliases {
		for _, of := range []string{" of the ", " of "} {
			if head, ok := strings.CutSuffix(a, of+name); ok {
				out = append(out, name+", "+head+strings.TrimRight(of, " "))
				break
			}
		}
	}
	return out
}

// nation is what the patterns of the common state bodies need.
type nation struct {
	country  *Entry
	slug     string
	heads    []string
	metonyms []string
}

// body is one row of the table of bodies that every state has: %s stands for an adjective of the country (or its name),
// "of" for forms behind which the country's name comes.
type body struct {
	suffix, name, kind, parent string
	adjective, of, weak        []string
}

var commonBodies = []body{
	{
		suffix: "government", name: "Government of ", kind: "GOVERNMENT",
		adjective: []string{
			"government", "authorities", "officials", "regime", "administration", "leadership", "cabinet", "federal government",
			"interim government", "transitional government", "central government", "state authorities",
		},
		of: []string{"government of", "authorities of"}, weak: []string{"state", "leaders", "official", "president", "prime minister"},
	},
	{
		suffix: "military", name: "Armed forces of ", kind: "MILITARY", parent: "government",
		adjective: []string{"military", "armed forces", "troops", "forces", "army", "military forces", "defense forces", "defence forces", "national army", "air force", "navy", "special forces", "commandos", "infantry", "general staff"},
		of:        []string{"armed forces of", "army of"}, weak: []string{"soldiers", "marines", "warplanes", "paratroopers", "jets", "gunships"},
	},
	{
		suffix: "presidential-guard", name: "Presidential guard of ", kind: "MILITARY", parent: "military",
		adjective: []string{"presidential guard", "presidential guards"}, of: []string{"presidential guard of"},
	},
	{
		suffix: "security-forces", name: "Security forces of ", kind: "OTHER", parent: "government",
		adjective: []string{"security forces", "security services", "security officials", "national security forces", "security agencies"},
		of:        []string{"security forces of"},
	},
	{
		suffix: "police", name: "Police of ", kind: "POLICE", parent: "government",
		adjective: []string{"police", "national police", "police force", "federal police", "riot police", "counter-terrorism police", "counterterrorism police", "anti-terrorism police"}, of: []string{"police of"},
		weak: []string{"policemen", "police officers", "gendarmes", "detectives"},
	},
	{
		suffix: "intelligence", name: "Intelligence services of ", kind: "INTELLIGENCE", parent: "government",
		adjective: []string{
			"intelligence", "intelligence services", "intelligence agencies", "intelligence service", "intelligence officials",
			"intelligence community", "intelligence agency", "secret police", "secret service", "military intelligence", "security service", "spy agency", "domestic intelligence agency",
			"domestic intelligence service", "intelligence officers",
		},
		of: []string{"intelligence services of"},
	},
	{
		suffix: "foreign-ministry", name: "Ministry of Foreign Affairs of ", kind: "MINISTRY", parent: "government",
		adjective: []string{"foreign ministry", "ministry of foreign affairs"}, of: []string{"foreign ministry of"},
	},
	{
		suffix: "interior-ministry", name: "Ministry of the Interior of ", kind: "MINISTRY", parent: "government",
		adjective: []string{"interior ministry", "ministry of interior", "ministry of the interior", "home ministry", "ministry of home affairs", "ministry of internal affairs"}, of: []string{"interior ministry of", "ministry of interior of"},
	},
	{
		suffix: "defence-ministry", name: "Ministry of Defence of ", kind: "MINISTRY", parent: "government",
		adjective: []string{"defence ministry", "defense ministry", "ministry of defence", "ministry of defense"}, of: []string{"defence ministry of", "defense ministry of", "ministry of defense of"},
	},
	{
		suffix: "justice-ministry", name: "Ministry of Justice of ", kind: "MINISTRY", parent: "government",
		adjective: []string{"justice ministry", "ministry of justice"}, of: []string{"justice ministry of"},
	},
	{
		suffix: "finance-ministry", name: "Ministry of Finance of ", kind: "MINISTRY", parent: "government",
		adjective: []string{"finance ministry", "ministry of finance"}, of: []string{"finance ministry of"},
	},
	{
		suffix: "health-ministry", name: "Ministry of Health of ", kind: "MINISTRY", parent: "government",
		adjective: []string{"health ministry", "ministry of health"}, of: []string{"health ministry of"},
	},
	{
		suffix: "parliament", name: "Parliament of ", kind: "LEGISLATURE",
		adjective: []string{"parliament", "national assembly", "legislature"}, of: []string{"national assembly of"},
	},
	{
		suffix: "prosecutors", name: "Prosecutors of ", kind: "COURT",
		adjective: []string{"prosecutors", "prosecutor's office", "public prosecutor", "public prosecutor's office", "chief prosecutor", "federal prosecutors"},
	},
	{
		suffix: "supreme-court", name: "Supreme Court of ", kind: "COURT", adjective: []string{"supreme court"},
	},
	{
		suffix: "coast-guard", name: "Coast guard of ", kind: "OTHER", parent: "government", adjective: []string{"coast guard", "coastguard"},
	},
	{
		suffix: "border-guards", name: "Border guards of ", kind: "OTHER", parent: "government", adjective: []string{"border guards", "border guard", "border police"},
	},
}

func (n nation) bodies() []*Entry {
	iso2 := n.country.ISO2
	names := attributive(n.country)
	long := append([]string{n.country.Name}, n.country.Aliases...)
	long = slices.DeleteFunc(long, func(s string) bool { return strings.Contains(s, ",") })
	var out []*Entry
	for _, row := range commonBodies {
		e := &Entry{
			ID: "state:" + n.slug + "-" + row.suffix, Type: graph.StateBody, Name: row.name + n.country.Name, Kind: row.kind,
			Countries: []string{iso2}, Source: patternSource,
		}
		if row.kind == "GOVERNMENT" { // the other bodies may have a name of their own
			e.Name = row.name + article(n.country.Name) + n.country.Name
		}
		if row.parent != "" {
			e.Parent = "state:" + n.slug + "-" + row.parent
		}
		for _, word := range row.adjective {
			for _, a := range names {
				e.Aliases = append(e.Aliases, a+" "+word)
			}
		}
		for _, word := range row.of {
			for _, name := range long {
				e.Aliases = append(e.Aliases, word+" "+name)
			}
		}
		for _, word := range row.weak {
			for _, a := range names {
				e.Weak = append(e.Weak, a+" "+word)
			}
		}
		if row.kind == "GOVERNMENT" {
			e.Metonyms = n.metonyms
			for _, head := range n.heads {
				e.Aliases = append(e.Aliases, head+" administration", head+" government", head+" regime")
			}
		}
		e.Aliases = slices.DeleteFunc(e.Aliases, func(s string) bool { return s == e.Name })
		out = append(out, e)
	}
	return out
}

// article returns "the " for countries that are named with it.
func article(country string) string {
	switch country {
	case "United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines", "Gambia", "Bahamas", "Maldives", "Seychelles", "Comoros", "Vatican":
		return "the "
	}
	if strings.HasSuffix(country, "Republic") || strings.HasSuffix(country, "Islands") || strings.HasPrefix(country, "Democratic Republic") || strings.HasPrefix(country, "Republic of") {
		return "the "
	}
	return ""
}

// attributive returns the words that stand before "government" and the like: the adjectives without plurals, the name.
func attributive(country *Entry) []string {
	var out []string
	for i, a := range country.Adjectives {
		if i > 0 && strings.HasSuffix(a, "s") && slices.Contains(country.Adjectives, strings.TrimSuffix(a, "s")) {
			continue
		}
		out = append(out, a)
	}
	for _, name := range append([]string{country.Name}, country.Weak...) {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// PlainBodyPair is the one of [PlainBodies] that two words side by side mean, "" if they mean none.
func PlainBodyPair(first, second string) string {
	if !pairEnds.Has(second) {
		return ""
	}
	return PlainBodies[first+" "+second]
}

// pairEnds are the second words of those of two words.
var pairEnds = func() *text.WordSet {
	var list []string
	for noun := range PlainBodies {
		if _, second, two := strings.Cut(noun, " "); two {
			list = append(list, second)
		}
	}
	return text.NewWordSet(strings.Join(list, " "))
}()

// PlainBodies end the ids of the bodies that nouns without a country mean: "the army" is the one of the country that is spoken of.
var PlainBodies = map[string]string{
	"government": "government", "junta": "government", "authorities": "government", "regime": "government", "army": "military", "military": "military", "troops": "military", "soldiers": "military",
	"police": "police", "warplanes": "military", "navy": "military", "interior ministry": "interior-ministry", "home ministry": "interior-ministry", "justice ministry": "justice-ministry", "foreign ministry": "foreign-ministry",
	"defence ministry": "defence-ministry", "defense ministry": "defence-ministry", "armed forces": "military", "security forces": "security-forces", "air force": "military",
	"security services": "security-forces", "government forces": "military", "government troops": "military", "state forces": "military", "government soldiers": "military",
	"parliament": "parliament", "supreme court": "supreme-court", "coast guard": "coast-guard", "finance ministry": "finance-ministry", "health ministry": "health-ministry",
	"prosecutors": "prosecutors", "paratroopers": "military", "marines": "military", "detectives": "police", "gendarmerie": "police", "secret police": "intelligence", "military intelligence": "intelligence",
	"intelligence agency": "intelligence", "intelligence agencies": "intelligence", "intelligence service": "intelligence", "intelligence services": "intelligence", "security service": "intelligence",
	"secret service": "intelligence", "general staff": "military", "presidential guard": "presidential-guard", "border guards": "border-guards", "police officers": "police", "riot police": "police",
	"national police": "police", "federal police": "police", "fighter jets": "military",
	"policemen": "police", "federal troops": "military", "army troops": "military", "ground forces": "military", "special forces": "military", "gendarmes": "police",
}
