package cli_test

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/creack/pty"

	"linkchart/cli"
)

// line is what is printed of a document, or the summary.
type line struct {
	Name, Document, Outcome, Reason string
	Summary                         *struct {
		Outcomes   map[string]int
		Reconciled bool
		Graph      struct{ Entities, Relations, Claims, Documents int }
	}
}

func lines(t *testing.T, stdout string) []line {
	t.Helper()
	var out []line
	for s := range strings.Lines(stdout) {
		var l line
		if err := json.Unmarshal([]byte(s), &l); err != nil {
			t.Fatalf("%q is no JSON line: %v", s, err)
		}
		out = append(out, l)
	}
	return out
}

func TestLoad(t *testing.T) {
	folder := sampleFolder(t)
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		got := lines(t, must(t, "load", "--store", store, "--json", folder))
		if len(got) != 17 || got[16].Summary == nil {
			t.Fatalf("%d lines, want 16 documents and a summary: %+v", len(got), got)
		}
		for _, l := range got[:16] {
			if l.Outcome != "loaded" || l.Name == "" || !strings.HasPrefix(l.Document, "document:") {
				t.Errorf("%+v, want a loaded document", l)
			}
		}
		sum := got[16].Summary
		if sum.Outcomes["loaded"] != 16 || !sum.Reconciled || sum.Graph.Documents != 16 || sum.Graph.Entities == 0 || sum.Graph.Relations == 0 {
			t.Errorf("summary %+v", sum)
		}
		before := export(t, store)

		again := lines(t, must(t, "load", "--store", store, "--json", folder))
		if n := again[len(again)-1].Summary.Outcomes["unchanged"]; n != 16 {
			t.Errorf("loaded again: %d unchanged, want 16", n)
		}
		same(t, "loaded twice", export(t, store), before)
		if s := must(t, "check", "--store", store); !strings.HasPrefix(s, "in order: ") {
			t.Errorf("check says %q", s)
		}
	})
}

// Without a terminal documents are told on standard output for a program, and the summary on standard error for a person.
func TestLoadWithoutTerminal(t *testing.T) {
	folder := t.TempDir()
	r := run(t, "load", "--store", "memory:", write(t, folder, "a.txt", "The Taliban attacked Kabul."), write(t, folder, "b.txt", "Nothing happened."))
	if got := lines(t, r.stdout); len(got) != 2 || got[0].Name != "a.txt" || got[1].Name != "b.txt" {
		t.Errorf("standard output %q", r.stdout)
	}
	if !strings.HasPrefix(r.stderr, "2 documents: 2 loaded, in ") || !strings.Contains(r.stderr, "memory: holds ") {
		t.Errorf("standard error %q", r.stderr)
	}
	if r := run(t, "load", "--quiet", "--store", "memory:", folder); r.code != 0 || r.stdout+r.stderr != "" {
		t.Errorf("--quiet prints %q %q", r.stdout, r.stderr)
	}
}

// On a terminal a person sees a bar while it runs, a sentence for what failed, and the summary; no JSON.
func TestLoadOnTerminal(t *testing.T) {
	folder := sampleFolder(t)
	write(t, folder, "empty.txt", "")
	screen, terminal, err := pty.Open()
	if err != nil {
		t.Skipf("this system lends no terminal: %v", err)
	}
	defer screen.Close()
	shown := make(chan string)
	go func() {
		b, _ := io.ReadAll(screen) // ends with an error when the terminal closes
		shown <- string(b)
	}()
	code := cli.Run(t.Context(), []string{"load", "--store", "memory:", folder}, terminal, terminal, terminal)
	if err := terminal.Close(); err != nil {
		t.Error(err)
	}
	got := <-shown
	if code != 3 {
		t.Errorf("exit code %d, want 3", code)
	}
	for _, want := range []string{"reading", "failed: empty.txt: ", "the document is empty", "17 documents: 16 loaded, 1 failed, in ", "memory: holds "} {
		if !strings.Contains(got, want) {
			t.Errorf("the terminal lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, `{"`) {
		t.Errorf("the terminal shows JSON:\n%s", got)
	}
}

func TestLoadStandardInput(t *testing.T) {
	store := newFile(t)
	in := `{"text": "Al-Shabaab attacked a hotel in Mogadishu on 3 May 2021, killing 12 people.", "name": "one", "published": "2021-05-04"}` + "\n" +
		`{"text": 7}` + "\n" + `{"text": "Boko Haram abducted 20 people in Chibok.", "name": "two"}` + "\n"
	r := runWith(t.Context(), strings.NewReader(in), "load", "--store", store, "-")
	got := lines(t, r.stdout)
	if r.code != 3 || len(got) != 3 || got[0].Name != "one" || got[1].Name != "stdin:2" || got[1].Outcome != "failed" || got[2].Name != "two" {
		t.Errorf("exit code %d: %s", r.code, r.stdout)
	}
	if r := runWith(t.Context(), strings.NewReader("The Taliban attacked Kabul."), "load", "--store", store, "-"); r.code != 0 {
		t.Errorf("a text on standard input: exit code %d, %s", r.code, r.stderr)
	}
}

func TestWithdraw(t *testing.T) {
	folder := sampleFolder(t)
	const name = "03-moscow-death-toll-reprint.txt"
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		load(t, store, folder)
		before := export(t, store)
		if s := must(t, "withdraw", "--store", store, name, "--reason", "retracted"); !strings.HasPrefix(s, "withdrawn: "+name+" (document:") {
			t.Errorf("withdraw says %q", s)
		}
		if s := export(t, store); strings.Contains(s, name) || s == before {
			t.Error("the document is still in the export")
		}
		if r := run(t, "withdraw", "--store", store, name, "--reason", "again"); r.code != 1 || !strings.Contains(r.stderr, "withdrawn at") {
			t.Errorf("twice: exit code %d, %s", r.code, r.stderr)
		}
		if r := run(t, "withdraw", "--store", store, "no-such.txt", "--reason", "x"); r.code != 1 || !strings.Contains(r.stderr, `"no-such.txt"`) {
			t.Errorf("unknown: exit code %d, %s", r.code, r.stderr)
		}
		again := lines(t, must(t, "load", "--json", "--store", store, folder))
		if n := again[len(again)-1].Summary.Outcomes["withdrawn"]; n != 1 {
			t.Errorf("loaded again: %d withdrawn, want 1", n)
		}
		load(t, store, "--restore", folder)
		same(t, "restored", export(t, store), before)
	})
}
