package html_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"linkchart/loader/decode/html"
)

func FuzzDecode(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*.html")
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
		d, err := html.Decode(content)
		if err == nil && !utf8.ValidString(d.Text) {
			t.Errorf("%q is no valid UTF-8", d.Text)
		}
	})
}
