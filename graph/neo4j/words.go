package neo4j

import (
	"strings"
	"unicode"

	"linkchart/graph"
)

// words folds a sentence or a question for full-text search: each run of letters and digits is a word, folded as names are,
// so that accents do not count.
func words(s string) string {
	fields := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) })
	for i, f := range fields {
		fields[i] = graph.Fold(f)
	}
	return strings.Join(fields, " ")
}
