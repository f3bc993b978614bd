package gazetteer_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"linkchart/graph"
	"linkchart/loader/gazetteer"
)

func tables(more map[string]string) fstest.MapFS {
	files := fstest.MapFS{
		"countries.tsv": {Data: []byte("iso2\tiso3\tm49\tnames\nAF\tAFG\t004\tAfghanistan\n")},
		"nations.tsv":   {Data: []byte("iso2\tname\taliases\tweak\tadjectives\tmetonyms\theads\nAF\tAfghanistan\t\t\tAfghan\tKabul\t\n")},
	}
	for name, text := range more {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

func TestLoadRefusesBrokenTables(t *testing.T) {
	for name, more := range map[string]map[string]string{
		"UnknownParent":  {"groups.tsv": "id\tname\tparent\ngroup:a\tA\tgroup:b\n"},
		"IDTwice":        {"groups.tsv": "id\tname\ngroup:a\tA\ngroup:a\tB\n"},
		"UnknownType":    {"groups.tsv": "id\tname\ngang:a\tA\n"},
		"MissingCell":    {"groups.tsv": "id\tname\ngroup:a\n"},
		"NoName":         {"groups.tsv": "id\tname\ngroup:a\t\n"},
		"NoNumber":       {"places.tsv": "id\tname\tpopulation\ncity:a\tA\tmany\n"},
		"UnknownKind":    {"bodies.tsv": "id\tname\tkind\nstate:a\tA\tGANG\n"},
		"ExtraOfNothing": {"spellings.tsv": "id\tname\taliases\n+group:a\t\tB\n"},
		"ExternalID":     {"groups.tsv": "id\tname\texternal\ngroup:a\tA\tQ1\n"},
		"NotPacked":      {"places.tsv.gz": "id\tname\n"},
		"NoISOCode":      {"nations.tsv": "iso2\tname\nXX\tNowhere\n"},
	} {
		if _, err := gazetteer.Load(tables(more)); err == nil {
			t.Errorf("%s: no error", name)
		} else if name != "NotPacked" && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v is no ErrInvalid", name, err)
		}
	}
	if _, err := gazetteer.Load(fstest.MapFS{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("empty folder: %v", err)
	}
}

func TestLoadOfAFewRows(t *testing.T) {
	g, err := gazetteer.Load(tables(map[string]string{
		"groups.tsv":    "# a comment\nid\tname\taliases\tweak\ngroup:a\tAlpha Front\tAF; Alphas\tAlpha\n",
		"spellings.tsv": "id\tname\taliases\n+group:a\tAlpha Army\tAlfa Front\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	e := g.Entry("group:a")
	if e == nil || e.Name != "Alpha Army" {
		t.Fatalf("group:a is %+v", e)
	}
	for _, name := range []string{"Alpha Army", "Alpha Front", "Alfa Front", "Alphas"} {
		if got := g.ByAlias(name); len(got) != 1 || got[0] != e {
			t.Errorf("ByAlias(%q) = %v", name, got)
		}
	}
	if got := g.ByAlias("Alpha"); got != nil {
		t.Errorf("a weak name identifies %v", got[0].ID)
	}
	if got := g.Government("af"); got == nil || !strings.Contains(got.Name, "Afghanistan") {
		t.Errorf("Government(af) = %v", got)
	}
}

// FuzzLoad: no table may make Load panic, and what it accepts can be asked.
func FuzzLoad(f *testing.F) {
	f.Add("id\tname\taliases\ngroup:a\tA\tB;C\n", "b c")
	f.Add("id\n\n#\ngroup:\t", "")
	f.Add("id\tname\tlevel\nadmin:a\tA\t1\n", "a province")
	f.Add("\t\n\xff\xfe\t;", "\xff")
	f.Fuzz(func(t *testing.T, table, text string) {
		g, err := gazetteer.Load(tables(map[string]string{"x.tsv": table}))
		if err != nil {
			return
		}
		words := strings.Fields(text)
		for i := range words {
			if found, n := g.Match(g.Words(words), i); (n == 0) != (len(found) == 0) || i+n > len(words) {
				t.Errorf("Match(%q, %d) = %d entries, %d words", words, i, len(found), n)
			}
			g.MatchFuzzy(g.Words(words), i)
		}
	})
}

// FuzzFold: names are filed as graph.Fold folds them, whatever way the loader takes.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"the U.S. Army", "al-Qa'ida", "An Nāşirīyah", "A", "an ", "x--y", "Ansar al-Sharī‘a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		name = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ", ";", " ").Replace(name)
		key := graph.Fold(name)
		if key == "" || strings.HasPrefix(name, "#") {
			return
		}
		g, err := gazetteer.Load(tables(map[string]string{"groups.tsv": "id\tname\ngroup:zz\t" + name + "\n"}))
		if err != nil {
			return
		}
		found, n := g.Match(g.Words(strings.Split(key, " ")), 0)
		if n == 0 {
			t.Errorf("%q is not found by its folded form %q", name, key)
		} else if found[0].ID != "group:zz" && !strings.HasPrefix(found[0].ID, "country:") && found[0].Type != graph.StateBody {
			t.Errorf("%q finds %s", key, found[0].ID)
		}
	})
}
