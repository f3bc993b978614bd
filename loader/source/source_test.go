package source_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/source"
)

// tree writes files below a folder: the name to the content; a name that ends in a slash is a folder, a content that begins
// with "->" a link.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		switch to, link := strings.CutPrefix(files[name], "->"); {
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(path, 0o755)
		case link:
			err = os.Symlink(to, path)
		default:
			err = os.WriteFile(path, []byte(files[name]), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return root
}

var extensions = []string{".txt", ".md"}

func open(t *testing.T, c source.Config) *source.Source {
	t.Helper()
	if c.Extensions == nil {
		c.Extensions = extensions
	}
	s, err := source.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func all(t *testing.T, c source.Config) []doc.Raw {
	t.Helper()
	return slices.Collect(open(t, c).All(t.Context()))
}

// shown is a document in one line: its name and content, or the reason why it is not read.
func shown(raws []doc.Raw) []string {
	out := []string{}
	for _, r := range raws {
		if r.Err != nil {
			out = append(out, r.Name+"! "+r.Err.Error())
			continue
		}
		out = append(out, r.Name+": "+string(r.Content))
	}
	return out
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestFolder(t *testing.T) {
	root := tree(t, map[string]string{
		"b.txt": "b", "a.txt": "a", "A.TXT": "upper", "sub/c.md": "c", "sub/deeper/d.txt": "d", "sub.txt": "between",
		".hidden.txt": "no", ".git/e.txt": "no", "photo.jpg": "no", "README": "no", "sub/photo.JPG": "no", "empty/": "",
		"ünïcode name.txt": "u",
	})
	s := open(t, source.Config{Paths: []string{root}})
	want := []string{"A.TXT: upper", "a.txt: a", "b.txt: b", "sub/c.md: c", "sub/deeper/d.txt: d", "sub.txt: between", "ünïcode name.txt: u"}
	same(t, shown(slices.Collect(s.All(t.Context()))), want)
	if got, want := s.Skipped(), map[string]int{".jpg": 2, "no extension": 1}; !maps.Equal(got, want) {
		t.Errorf("left out %v, want %v", got, want)
	}
	if got := s.Bytes(t.Context()); got != int64(len("upper"+"a"+"b"+"c"+"d"+"between"+"u")) {
		t.Errorf("%d bytes", got)
	}
	same(t, shown(slices.Collect(s.All(t.Context()))), want) // and again
	for raw := range s.All(t.Context()) {
		if want := filepath.ToSlash(filepath.Join(root, "A.TXT")); raw.Path != want {
			t.Errorf("path %q, want %q", raw.Path, want)
		}
		break
	}
}

func TestLinks(t *testing.T) {
	outside := tree(t, map[string]string{"secret.txt": "secret"})
	root := tree(t, map[string]string{
		"a.txt": "a", "link.txt": "->a.txt", "gone.txt": "->nowhere.txt", "out.txt": "->" + filepath.Join(outside, "secret.txt"),
		"up.txt": "->../../etc/passwd", "sub/loop": "->..", "self.txt": "->self.txt", "sub/b.txt": "b",
	})
	s := open(t, source.Config{Paths: []string{root}})
	same(t, shown(slices.Collect(s.All(t.Context()))), []string{"a.txt: a", "link.txt: a", "sub/b.txt: b"})
	if n := s.Skipped()["links that lead nowhere or out of the folder"]; n != 4 {
		t.Errorf("%d links left out, want 4: %v", n, s.Skipped())
	}
	same(t, shown(all(t, source.Config{Paths: []string{filepath.Join(root, "out.txt")}})), []string{"out.txt: secret"}) // named itself
}

func TestFilesAreTriedWhateverTheirName(t *testing.T) {
	root := tree(t, map[string]string{"notes.log": "n", ".hidden": "h"})
	same(t, shown(all(t, source.Config{Paths: []string{root + "/notes.log", root + "/.hidden"}})), []string{"notes.log: n", ".hidden: h"})
}

func TestGlobs(t *testing.T) {
	root := tree(t, map[string]string{"b1.txt": "1", "b2.txt": "2", ".b3.txt": "no", "c.txt": "c", "odd[1].txt": "odd", "bdir/x.txt": "x"})
	for name, c := range map[string]struct {
		glob string
		want []string
	}{
		"Star":     {"b*.txt", []string{"b1.txt: 1", "b2.txt: 2"}},
		"Class":    {"b[2-9].txt", []string{"b2.txt: 2"}},
		"NameLike": {"odd[1].txt", []string{"odd[1].txt: odd"}}, // the file of that very name
		"Folder":   {"bd*", []string{"x.txt: x"}},
		"Hidden":   {"?b*.txt", nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := source.New(source.Config{Paths: []string{root + "/" + c.glob}, Extensions: extensions})
			if c.want == nil {
				if !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), c.glob) {
					t.Errorf("got %v, want that nothing matches %s", err, c.glob)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			same(t, shown(slices.Collect(s.All(t.Context()))), c.want)
		})
	}
	if _, err := source.New(source.Config{Paths: []string{root + "/[b"}}); err == nil || !strings.Contains(err.Error(), "[b") {
		t.Errorf("a malformed glob: %v", err)
	}
}

func TestSamePathsAndNames(t *testing.T) {
	root := tree(t, map[string]string{"x/a.txt": "one", "y/a.txt": "two"})
	raws := all(t, source.Config{Paths: []string{root + "/y/a.txt", root + "/x/a.txt", root + "/x"}})
	same(t, shown(raws), []string{"a.txt: two", "a.txt: one", "a.txt: one"}) // in the order given; the pipeline joins what is one
	if raws[0].Path == raws[1].Path {
		t.Errorf("two files of one name have one path: %s", raws[0].Path)
	}
}

func TestWhatIsNotThere(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "a", "none/": "", "pictures/p.png": "p"})
	if _, err := source.New(source.Config{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("no path: %v", err)
	}
	_, err := source.New(source.Config{Paths: []string{root + "/gone.txt", root + "/gone"}})
	if !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), "gone.txt") || !strings.Contains(err.Error(), root+"/gone") {
		t.Errorf("nothing leads anywhere: %v", err)
	}
	raws := all(t, source.Config{Paths: []string{root + "/gone.txt", root + "/a.txt", root + "/none", root + "/pictures"}})
	if len(raws) != 4 || !errors.Is(raws[0].Err, graph.ErrNotFound) || string(raws[1].Content) != "a" || !errors.Is(raws[2].Err, graph.ErrNotFound) {
		t.Fatalf("got %q", shown(raws))
	}
	for i, words := range map[int][]string{2: {root + "/none", "holds no documents", ".txt"}, 3: {root + "/pictures", ".png"}} {
		for _, w := range words {
			if !strings.Contains(raws[i].Err.Error(), w) {
				t.Errorf("%q does not say %q", raws[i].Err, w)
			}
		}
	}
}

func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Log("the superuser may read anything: what is forbidden is shown by a folder in the place of a file only")
	}
	root := tree(t, map[string]string{"a.txt": "a", "b.txt": "b", "closed/c.txt": "c", "z.txt": "z"})
	for _, name := range []string{"b.txt", "closed"} {
		if err := os.Chmod(filepath.Join(root, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(filepath.Join(root, "closed"), 0o755) })
	got := shown(all(t, source.Config{Paths: []string{root}}))
	want := []string{"a.txt: a", "b.txt: b", "closed/c.txt: c", "z.txt: z"}
	if os.Geteuid() != 0 {
		want[1] = fmt.Sprintf("b.txt! invalid: %s/b.txt may not be read by this user", root)
		want[2] = fmt.Sprintf("closed! invalid: %s/closed may not be read by this user", root)
	}
	same(t, got, want)
}

func TestTooLarge(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": strings.Repeat("x", 101), "b.txt": strings.Repeat("y", 100)})
	raws := all(t, source.Config{Paths: []string{root}, MaxBytes: 100})
	if !errors.Is(raws[0].Err, graph.ErrTooLarge) || len(raws[0].Content) != 0 || raws[1].Err != nil || len(raws[1].Content) != 100 {
		t.Fatalf("got %q", shown(raws))
	}
	for _, w := range []string{root + "/a.txt", "--max-bytes", "MiB"} {
		if !strings.Contains(raws[0].Err.Error(), w) {
			t.Errorf("%q does not say %q", raws[0].Err, w)
		}
	}
	long := all(t, source.Config{Paths: []string{"-"}, Stdin: strings.NewReader(strings.Repeat("z", 200)), MaxBytes: 100})
	if len(long) != 1 || !errors.Is(long[0].Err, graph.ErrTooLarge) || !strings.Contains(long[0].Err.Error(), "standard input") {
		t.Errorf("got %q", shown(long))
	}
}

func TestStop(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "a", "b.txt": "b", "c.txt": "c", "d.jsonl": "{\"text\":\"1\"}\n{\"text\":\"2\"}\n"})
	s := open(t, source.Config{Paths: []string{root}})
	n := 0
	for range s.All(t.Context()) {
		if n++; n == 2 {
			break
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	n = 0
	for range s.All(ctx) {
		if n++; n == 4 { // inside the JSON lines
			cancel()
		}
	}
	if n != 4 {
		t.Errorf("%d documents after the context ended at the fourth", n)
	}
	cancel()
	for raw := range s.All(ctx) {
		t.Errorf("a document of an ended context: %s", raw.Name)
	}
}
