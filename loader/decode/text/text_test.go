package text_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"linkchart/loader/decode/text"
)

func FuzzDecode(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*.txt")
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
		d, err := text.Decode(content)
		switch {
		case err != nil:
		case !utf8.ValidString(d.Text):
			t.Errorf("%q is no valid UTF-8", d.Text)
		case utf8.Valid(content) && len(content) > 1 && d.Text != string(content) && content[0] < 0xFE:
			t.Errorf("got %q, want the UTF-8 text untouched: %q", d.Text, content)
		}
	})
}
