package text_test

import (
	"testing"

	"linkchart/loader/text"
)

func TestWordSet(t *testing.T) {
	s := text.NewWordSet("a of\tthe über\n ’s")
	for word, want := range map[string]bool{"a": true, "of": true, "the": true, "über": true, "’s": true, "": false, "tho": false, "b": false, "over": false} {
		if s.Has(word) != want {
			t.Errorf("Has(%q) = %v", word, !want)
		}
	}
}
