package decode_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/decode"
	"linkchart/loader/doc"
)

var update = flag.Bool("update", false, "write the fixtures' .want.json anew")

// outcome is what a fixture shows of a decoded document: its text, or the words of its failure.
type outcome struct {
	Text      string   `json:"text,omitempty"`
	MediaType string   `json:"mediaType,omitempty"`
	Meta      doc.Meta `json:"meta,omitzero"`
	Partial   string   `json:"partial,omitempty"`
	Error     string   `json:"error,omitempty"`
}

func decoded(t *testing.T, raw doc.Raw) outcome {
	t.Helper()
	d, err := decode.Decode(raw)
	if err != nil {
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%v is no graph.ErrInvalid", err)
		}
		if !strings.Contains(err.Error(), raw.Name) {
			t.Errorf("the error does not name the document: %v", err)
		}
		return outcome{Error: err.Error()}
	}
	if !utf8.ValidString(d.Text) {
		t.Error("the text is no valid UTF-8")
	}
	return outcome{Text: d.Text, MediaType: d.MediaType, Meta: d.Meta, Partial: d.Partial}
}

// TestFixtures decodes testdata/CASE.* of each format and compares it with CASE.want.json.
func TestFixtures(t *testing.T) {
	for _, f := range decode.Formats() {
		files, err := filepath.Glob(filepath.Join(f.Name, "testdata", "*"))
		if err != nil {
			t.Fatal(err)
		}
		kinds := map[string]bool{}
		for _, file := range files {
			if !slices.Contains(f.Extensions, filepath.Ext(file)) {
				continue
			}
			name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
			kind, _, _ := strings.Cut(name, "_")
			kinds[kind] = true
			t.Run(f.Name+"/"+name, func(t *testing.T) {
				content, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				got := marshal(t, decoded(t, doc.Raw{Name: filepath.Base(file), Content: content}))
				want := strings.TrimSuffix(file, filepath.Ext(file)) + ".want.json"
				if *update {
					if err := os.WriteFile(want, got, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				b, err := os.ReadFile(want)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(b, got) {
					t.Errorf("got\n%s\nwant\n%s", got, b)
				}
			})
		}
		for _, kind := range []string{"empty", "malformed", "nothing"} {
			if !kinds[kind] {
				t.Errorf("format %s has no fixture %s_*", f.Name, kind)
			}
		}
	}
}

func marshal(t *testing.T, x any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(x); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFormatsAreListed finds a folder of a format that the list does not know.
func TestFormatsAreListed(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && e.Name() != "testdata" && !slices.ContainsFunc(decode.Formats(), func(f decode.Format) bool { return f.Name == e.Name() }) {
			t.Errorf("folder %s is not in the list of formats", e.Name())
		}
	}
}

// TestPlainTextIsKept proves that the text of a UTF-8 file is the file, so that offsets are those of the stored text.
func TestPlainTextIsKept(t *testing.T) {
	for _, s := range []string{"One\r\nTwo\rThree\n\n  ", "\ufeffWith a mark", "e\u0301 \u00a0\u200b 😀 ’"} {
		d, err := decode.Decode(doc.Raw{Name: "a.txt", Content: []byte(s)})
		if err != nil {
			t.Fatal(err)
		}
		if d.Text != s {
			t.Errorf("got %q, want %q", d.Text, s)
		}
	}
}

func TestFormatIsDetected(t *testing.T) {
	page := "<!doctype html><html><body><p>The town fell.</p></body></html>"
	for name, c := range map[string]struct {
		raw  doc.Raw
		want string
	}{
		"MediaTypeBeforeContent":    {doc.Raw{Name: "a.html", MediaType: "text/plain; charset=utf-8", Content: []byte(page)}, "text/plain"},
		"ContentBeforeName":         {doc.Raw{Name: "a.txt", Content: []byte(" \n" + page)}, "text/html"},
		"XHTML":                     {doc.Raw{Name: "a", Content: []byte(`<?xml version="1.0"?>` + page[len("<!doctype html>"):])}, "text/html"},
		"Name":                      {doc.Raw{Name: "A.MD", Content: []byte("# The town fell")}, "text/markdown"},
		"NameOfAPage":               {doc.Raw{Name: "a.htm", Content: []byte("<p>The town fell.</p>")}, "text/html"},
		"UnknownIsPlainText":        {doc.Raw{Name: "notes.log", Content: []byte("# The town fell")}, "text/plain"},
		"NoNameIsPlainText":         {doc.Raw{Name: "stdin", Content: []byte("The town fell")}, "text/plain"},
		"OpeningTagInsidePlainText": {doc.Raw{Name: "a.txt", Content: []byte("They wrote <html> on the wall.")}, "text/plain"},
	} {
		t.Run(name, func(t *testing.T) {
			got := decoded(t, c.raw)
			if got.Error != "" || got.MediaType != c.want {
				t.Errorf("got %q (%s), want %s", got.MediaType, got.Error, c.want)
			}
		})
	}
}

func TestForeignFormatsAreNamed(t *testing.T) {
	for name, c := range map[string]struct {
		raw  doc.Raw
		want string
	}{
		"Office":           {doc.Raw{Name: "a.txt", Content: []byte("PK\x03\x04 and so on")}, "office document"},
		"Gzip":             {doc.Raw{Name: "a.txt", Content: []byte("\x1f\x8b\x08")}, "gzip"},
		"Image":            {doc.Raw{Name: "a.pdf", Content: []byte("\x89PNG\r\n")}, "PNG"},
		"PDFWithoutHeader": {doc.Raw{Name: "a.pdf", Content: []byte("1 0 obj << >> endobj")}, "%PDF-"},
		"MediaType":        {doc.Raw{Name: "a", MediaType: "image/png", Content: []byte("x")}, "image/png"},
		"BadMediaType":     {doc.Raw{Name: "a", MediaType: ";;", Content: []byte("x")}, ";;"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := decoded(t, c.raw); !strings.Contains(got.Error, c.want) {
				t.Errorf("got %q, want it to say %q", got.Error, c.want)
			}
		})
	}
}

func TestDeliveredMetadataOutranksTheDocuments(t *testing.T) {
	content := "---\ntitle: Own\npublisher: Own Post\ndate: 2020-01-02\n---\nThe town fell."
	got := decoded(t, doc.Raw{Name: "a.md", Content: []byte(content), Meta: doc.Meta{Title: "Given", Published: "2021-03-04", Reliability: "B"}})
	want := doc.Meta{Title: "Given", Published: "2021-03-04", Publisher: "Own Post", Reliability: "B"}
	if got.Meta != want {
		t.Errorf("got %+v, want %+v", got.Meta, want)
	}
}

func TestUnreadDocumentKeepsItsReason(t *testing.T) {
	unread := errors.New("the disk is gone")
	if _, err := decode.Decode(doc.Raw{Name: "a.txt", Err: unread}); !errors.Is(err, unread) {
		t.Errorf("got %v, want %v", err, unread)
	}
}
