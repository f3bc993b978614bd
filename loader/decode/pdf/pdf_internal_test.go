package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzDecode is inside the package to set the time after which a document is given up: none may come to that.
func FuzzDecode(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(seeds) == 0 {
		f.Fatal(seeds, err)
	}
	for _, s := range seeds {
		b, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		if len(b) < 10_000 {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		d, err := decodeWithin(content, 10*time.Second)
		switch {
		case err != nil && strings.Contains(err.Error(), "takes longer"):
			t.Error(err)
		case err == nil && !utf8.ValidString(d.Text):
			t.Errorf("%q is no valid UTF-8", d.Text)
		}
	})
}
