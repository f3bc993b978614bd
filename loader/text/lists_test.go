package text_test

import (
	"testing"

	"linkchart/loader/text"
)

// Sets of package level have a column, those made after the first text have none: both must answer alike.
var early = text.NewWordSet(`bomb “ u`)

func TestTokensOnLists(t *testing.T) {
	d := text.New("Police found a bomb. “It lay there”, an officer said. U.S. troops left.")
	for _, set := range []*text.WordSet{early, text.NewWordSet(`bomb “ u`)} {
		for i := range d.Tokens {
			if k := &d.Tokens[i]; set.In(k) != set.Has(k.Lower) {
				t.Errorf("%q: in %v, has %v", k.Lower, set.In(k), set.Has(k.Lower))
			}
		}
		var held []bool
		for i := range d.Sentences {
			held = append(held, d.Holds(&d.Sentences[i], set))
		}
		if len(held) != 3 || !held[0] || !held[1] || held[2] {
			t.Errorf("held %v", held)
		}
	}
}
