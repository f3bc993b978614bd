package cli_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// seeds returns the paths of the five seed documents. Where they are absent the test is skipped, or fails if
// LINKCHART_TEST_REQUIRE names corpora.
func seeds(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("../../shared/corpora/seeds/*.txt")
	switch {
	case err != nil:
		t.Fatal(err)
	case len(paths) == 5:
	case strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "corpora"):
		t.Fatalf("%d seed documents, want 5", len(paths))
	default:
		t.Skip(`the seed documents are not beside the project: see README, "Tests"`)
	}
	return paths
}

func load(t *testing.T, store string, paths ...string) {
	t.Helper()
	must(t, append([]string{"load", "--quiet", "--store", store}, paths...)...)
}

func export(t *testing.T, store string) string {
	t.Helper()
	return must(t, "export", "--store", store)
}

// orders are some of the orders of the paths, the same ones in every run.
func orders(paths []string, n int) [][]string {
	random := rand.New(rand.NewPCG(1, 2))
	backwards := slices.Clone(paths)
	slices.Reverse(backwards)
	out := [][]string{backwards}
	for len(out) < n {
		shuffled := slices.Clone(paths)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		out = append(out, shuffled)
	}
	return out
}

// TestExportIsOfTheDocuments: what is exported depends on the documents alone: not on the store, on the order of the files, on
// how many commands they are spread over, on loading them twice.
func TestExportIsOfTheDocuments(t *testing.T) {
	paths := seeds(t)
	first := newFile(t)
	load(t, first, paths...)
	want := export(t, first)
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		n := 3
		if !strings.HasPrefix(store, "file:") {
			n = 1 // a server takes longer
		}
		for _, order := range orders(paths, n) {
			store = empty()
			load(t, store, order...)
			same(t, "in one command, "+names(order), export(t, store), want)
			load(t, store, order...)
			same(t, "twice, "+names(order), export(t, store), want)
		}
		for _, order := range orders(paths, n+1)[1:] {
			store = empty()
			for _, path := range order {
				load(t, store, path)
			}
			same(t, "in five commands, "+names(order), export(t, store), want)
			must(t, "check", "--store", store)
		}
	})
}

// TestWithdrawnAsNeverLoaded: the graph without one document is the graph of the four others, and the one with it taken back in
// is the graph of all.
func TestWithdrawnAsNeverLoaded(t *testing.T) {
	paths := seeds(t)
	all := newFile(t)
	load(t, all, paths...)
	want := export(t, all)
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		load(t, store, paths...)
		for i, gone := range paths {
			name := filepath.Base(gone)
			without := newFile(t)
			load(t, without, slices.Delete(slices.Clone(paths), i, i+1)...)

			must(t, "withdraw", "--store", store, name, "--reason", "retracted")
			same(t, "without "+name, export(t, store), export(t, without))
			load(t, store, "--restore", gone)
			same(t, "with "+name+" again", export(t, store), want)
		}
		must(t, "check", "--store", store)
	})
}

func names(paths []string) string {
	var out []string
	for _, p := range paths {
		out = append(out, filepath.Base(p)[:3])
	}
	return strings.Join(out, " ")
}

// same compares two exports and shows the first line that differs.
func same(t *testing.T, how, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("%s: line %d is\n%s\nwant\n%s", how, i+1, g[i], w[i])
			return
		}
	}
	t.Errorf("%s: it has %d lines, want %d", how, len(g), len(w))
}
