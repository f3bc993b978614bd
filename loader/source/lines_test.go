package source_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/source"
)

func fromStdin(t *testing.T, s string) []doc.Raw {
	t.Helper()
	return all(t, source.Config{Paths: []string{source.Stdin}, Stdin: strings.NewReader(s), MaxBytes: 300})
}

func TestLines(t *testing.T) {
	root := tree(t, map[string]string{"feed.jsonl": "\ufeff" + `{"text":"The town fell.","title":"T","publisher":"P","published":"2024-05-06","url":"https://example.org/1","lang":"en","reliability":"B","name":"one"}` +
		"\r\n\n   \n" + `{"content":"Other words.","unknown":[1,{"x":2}]}` + "\n" + `{"text":"The last, without a line end."}`})
	raws := all(t, source.Config{Paths: []string{root}})
	same(t, shown(raws), []string{"one: The town fell.", "feed.jsonl:4: Other words.", "feed.jsonl:5: The last, without a line end."})
	want := doc.Meta{Title: "T", Publisher: "P", Published: "2024-05-06", URL: "https://example.org/1", Lang: "en", Reliability: "B"}
	if raws[0].Meta != want || raws[0].MediaType != "text/plain" || raws[0].Line != 1 || raws[0].Path != root+"/feed.jsonl:1" {
		t.Errorf("got %+v", raws[0])
	}
	if (raws[1].Meta != doc.Meta{}) {
		t.Errorf("got %+v", raws[1].Meta)
	}
}

func TestBadLines(t *testing.T) {
	for name, c := range map[string]struct{ line, says string }{
		"NoJSON":      {`{"text": "broken`, "no JSON object"},
		"TwoObjects":  {`{"text":"a"} {"text":"b"}`, "no JSON object"},
		"Array":       {`["text"]`, "no JSON object"},
		"WrongType":   {`{"text": 5}`, "no JSON object"},
		"NoText":      {`{"title":"T"}`, `no "text"`},
		"EmptyText":   {`{"text":""}`, `no "text"`},
		"NotUTF8":     {"{\"text\":\"\xff\"}", "not UTF-8"},
		"Reliability": {`{"text":"a","reliability":"Z"}`, `"Z"`},
		"TooLong":     {`{"text":"` + strings.Repeat("x", 400) + `"}`, "--max-bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			raws := fromStdin(t, `{"text":"before"}`+"\n\n"+c.line+"\n"+`{"text":"behind"}`+"\n")
			if len(raws) != 3 || string(raws[0].Content) != "before" || string(raws[2].Content) != "behind" {
				t.Fatalf("one bad line costs others: %q", shown(raws))
			}
			err := raws[1].Err
			if !errors.Is(err, graph.ErrInvalid) && !errors.Is(err, graph.ErrTooLarge) {
				t.Fatalf("got %v", err)
			}
			for _, w := range []string{c.says, "standard input:3"} {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("%q does not say %q", err, w)
				}
			}
			if raws[1].Name != "stdin:3" {
				t.Errorf("name %q", raws[1].Name)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	same(t, shown(fromStdin(t, "The town fell.\nAll of it.")), []string{"stdin: The town fell.\nAll of it."})
	same(t, shown(fromStdin(t, "  \n{\"text\":\"a\"}\n{\"text\":\"b\"}")), []string{"stdin:2: a", "stdin:3: b"})
	same(t, shown(fromStdin(t, "")), []string{"stdin: "})
	if raws := all(t, source.Config{Paths: []string{"-"}}); len(raws) != 1 || !errors.Is(raws[0].Err, graph.ErrInvalid) {
		t.Errorf("without standard input: %q", shown(raws))
	}
	s := open(t, source.Config{Paths: []string{"-"}, Stdin: strings.NewReader("x")})
	if n := s.Bytes(t.Context()); n != -1 {
		t.Errorf("%d bytes of a stream, want -1", n)
	}
}

// broken fails after some bytes, as a pipe does whose writer dies.
type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if errors.Is(err, io.EOF) {
		err = errors.New("the pipe is broken")
	}
	return n, err
}

func TestBrokenStream(t *testing.T) {
	for _, in := range []string{"The town fell.", "{\"text\":\"a\"}\n{\"text\":"} {
		raws := all(t, source.Config{Paths: []string{"-"}, Stdin: broken{strings.NewReader(in)}})
		last := raws[len(raws)-1]
		if last.Err == nil || !strings.Contains(last.Err.Error(), "the pipe is broken") {
			t.Errorf("%q: got %q", in, shown(raws))
		}
		if strings.HasPrefix(in, "{") && (len(raws) != 2 || string(raws[0].Content) != "a") {
			t.Errorf("%q: got %q", in, shown(raws))
		}
	}
}
