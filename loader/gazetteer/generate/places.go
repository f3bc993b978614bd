package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

const (
	townSize      = 15_000    // least population of a city outside conflict countries
	wordSize      = 1_000_000 // a city of at least that size is meant even if its name is a personal name
	shortSize     = 500_000   // the same for names of up to three letters
	englishSize   = 100_000   // in English-speaking countries smaller towns with one-word names are weak: they are surnames
	alternateSize = 4         // other names must be longer
)

// row is one line of places.tsv.
type row struct {
	id, name         string
	aliases, weak    []string
	iso2, within     string
	level            int
	geonames         int
	population       int
	lat, lon, extern string
}

// places returns places.tsv and a line about it.
func (in *sources) places() ([]byte, string) {
	areas, byCode := in.areas()
	cities := in.towns(byCode)
	rows := append(areas, cities...)
	slices.SortFunc(rows, func(x, y row) int { return cmp.Compare(x.id, y.id) })
	var b bytes.Buffer
	b.WriteString("id\tname\taliases\tweak\tcountries\twithin\tlevel\tgeonames\tpopulation\tlat\tlon\texternal\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.id, r.name, strings.Join(r.aliases, ";"), strings.Join(r.weak, ";"),
			r.iso2, r.within, number(r.level), number(r.geonames), number(r.population), r.lat, r.lon, r.extern)
	}
	return b.Bytes(), fmt.Sprintf("%d areas, %d cities", len(areas), len(cities))
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// conflicted tells whether a first-order area, or its whole country, is one of past and present insurgencies.
func (in *sources) conflicted(iso2, admin1 string) bool {
	return in.conflict[iso2] || in.conflict[iso2+"."+admin1]
}

// areas returns the first-order areas of all countries and the second-order ones of some countries, and their ids by
// GeoNames code.
func (in *sources) areas() ([]row, map[string]string) {
	type candidate struct {
		area
		level int
		names names
	}
	var list []candidate
	byCode := map[string]string{}
	used := map[string]int{} // how many areas of a level want a slug
	for level, areas := range [][]area{1: in.admin1, 2: in.admin2} {
		for _, a := range areas {
			code := strings.Split(a.Code, ".")
			iso2 := code[0]
			if in.country[iso2] == "" || level == 2 && !in.districts[iso2] && !in.conflicted(iso2, code[1]) {
				continue
			}
			n := in.areaNames(a, iso2, level)
			if id, ok := strings.CutPrefix(n.name, "="); ok {
				byCode[a.Code] = id
				continue
			}
			if n.name == "" {
				continue
			}
			list = append(list, candidate{a, level, n})
			used[strconv.Itoa(level)+graph.Slug(n.name)]++
		}
	}
	slices.SortFunc(list, func(x, y candidate) int { return cmp.Or(x.level-y.level, cmp.Compare(x.Code, y.Code)) })
	ids := map[string]bool{}
	var out []row
	for _, c := range list {
		parts := strings.Split(c.Code, ".")
		iso2, slug := parts[0], graph.Slug(c.names.name)
		within := in.country[iso2]
		tries := []string{slug + "-" + strings.ToLower(iso2)}
		if used[strconv.Itoa(c.level)+slug] == 1 {
			tries = []string{slug, tries[0]}
		}
		if c.level == 2 {
			if w := byCode[iso2+"."+parts[1]]; w != "" {
				within = w
				tries = append(tries, slug+"-"+strings.TrimPrefix(w, "admin:"))
			}
		}
		tries = append(tries, slug+"-"+graph.Slug(strings.ReplaceAll(c.Code, ".", "-")))
		id := pick(ids, "admin:", tries)
		byCode[c.Code] = id
		out = append(out, row{
			id: id, name: c.names.name, aliases: c.names.aliases, weak: c.names.weak, iso2: iso2, within: within, level: c.level,
			extern: "geonames-admin:" + c.Code,
		})
	}
	return out, byCode
}

// pick returns the first id that is still free and takes it.
func pick(ids map[string]bool, prefix string, tries []string) string {
	for _, t := range tries {
		if !ids[prefix+t] {
			ids[prefix+t] = true
			return prefix + t
		}
	}
	return ""
}

// towns returns the cities: the largest of a name has the bare slug as id.
func (in *sources) towns(byCode map[string]string) []row {
	list := slices.DeleteFunc(slices.Clone(in.cities), func(c city) bool {
		return in.country[c.iso2] == "" || c.feature == "PPLX" || c.feature == "PPLH" || c.feature == "PPLQ" || c.feature == "PPLW" ||
			c.population < townSize && !in.conflicted(c.iso2, c.admin1) && c.feature != "PPLC"
	})
	slices.SortFunc(list, func(x, y city) int {
		return cmp.Or(cmp.Compare(y.population, x.population), cmp.Compare(x.geonames, y.geonames))
	})
	ids, preferred := map[string]bool{}, map[string]bool{}
	var out []row
	for _, c := range list {
		n := in.cityNames(c, preferred)
		if n.name == "" {
			continue
		}
		within := in.country[c.iso2]
		first := byCode[c.iso2+"."+c.admin1]
		if first != "" {
			within = first
		}
		if second := byCode[c.iso2+"."+c.admin1+"."+c.admin2]; second != "" && c.admin2 != "" {
			within = second
		}
		slug := graph.Slug(n.name)
		tries := []string{slug, slug + "-" + strings.ToLower(c.iso2)}
		if first != "" {
			tries = append(tries, slug+"-"+strings.TrimPrefix(first, "admin:"))
		}
		tries = append(tries, slug+"-"+strconv.Itoa(c.geonames))
		out = append(out, row{
			id: pick(ids, "city:", tries), name: n.name, aliases: n.aliases, weak: n.weak, iso2: c.iso2, within: within,
			geonames: c.geonames, population: c.population, lat: degrees(c.lat), lon: degrees(c.lon),
		})
	}
	return out
}

// degrees rounds to two decimals, about a kilometre.
func degrees(s string) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return ""
	}
	return strconv.FormatFloat(f, 'f', 2, 64)
}

// pack compresses without a time stamp, so that equal tables give equal bytes.
func pack(table []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("pack places: %w", err)
	}
	if _, err := z.Write(table); err != nil {
		return nil, fmt.Errorf("pack places: %w", err)
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack places: %w", err)
	}
	return b.Bytes(), nil
}
