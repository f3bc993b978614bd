package markdown_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"linkchart/loader/decode/markdown"
)

func FuzzDecode(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*.md")
	if err != nil || len(seeds) == 0 {
		f.Fatal(seeds, err)
	}
	for _, s := range seeds {
		b, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		if !utf8.Valid(content) {
			return
		}
		d, err := markdown.Decode(content)
		if err == nil && !utf8.ValidString(d.Text) {
			t.Errorf("%q is no valid UTF-8", d.Text)
		}
	})
}
