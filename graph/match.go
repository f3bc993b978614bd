package graph

import "strings"

// The scores of a text match, best first: a name that equals the text, one that begins with it, one that holds all its words
// (or words that begin with them), one that does so with an edit in a word of fuzzyLetters or more; a sentence of evidence.
const (
	ExactScore    = 4.0
	PrefixScore   = 3.0
	WordsScore    = 2.5
	FuzzyScore    = 2.0
	SentenceScore = 1.0

	fuzzyLetters = 5
	digits       = "0123456789"
)

// NameScore tells how well a name matches a text, both after [Fold]: one of the scores, or 0. Fuzzy allows one edit (a
// letter put in, left out, changed, or swapped with the next) in words of five letters or more.
func NameScore(name, text string, fuzzy bool) float64 {
	if name == "" || text == "" {
		return 0
	}
	switch {
	case name == text:
		return ExactScore
	case strings.HasPrefix(name, text):
		return PrefixScore
	}
	words := strings.Fields(name)
	score := WordsScore
	for want := range strings.FieldsSeq(text) {
		switch best := wordScore(words, want, fuzzy); {
		case best == 0:
			return 0
		case best < score:
			score = best
		}
	}
	return score
}

func wordScore(words []string, want string, fuzzy bool) float64 {
	best := 0.0
	for _, w := range words {
		if strings.HasPrefix(w, want) {
			return WordsScore
		}
		if fuzzy && best == 0 && OneEdit(w, want) {
			best = FuzzyScore
		}
	}
	return best
}

// OneEdit tells whether two words, the longer of five letters or more, differ by at most one edit. Words with digits have no
// neighbours: another year is another thing.
func OneEdit(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || len(y) < fuzzyLetters || strings.ContainsAny(a, digits) || strings.ContainsAny(b, digits) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	return i == len(x) || string(x[i+1:]) == string(y[i+1:]) ||
		i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}
