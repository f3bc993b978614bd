package attacks

import (
	_ "embed" // the table of words
	"strings"

	"linkchart/loader/text"
)

//go:embed lexicon.tsv
var lexiconTable string

// word is what a word of violence means: attack and weapon type of the Global Terrorism Database's codebook, "" where the word
// alone does not tell, and how it is used.
type word struct {
	kind, weapon string
	how          map[string]bool
}

// noun says what an event noun means.
type noun struct {
	kind, weapon string
	plural       bool
	// weak nouns tell of an attack only with who did it, or of one told before.
	weak bool
}

// lexicon holds the words of lexicon.tsv by class.
type lexicon struct {
	// verbs may have several readings; a particle stands behind a plus sign.
	verbs *text.WordMap[[]word]
	nouns *text.WordMap[noun]
	// armed are those who do it, devices what does it.
	armed, devices *text.WordMap[word]
}

var lex = readLexicon(lexiconTable)

func readLexicon(table string) lexicon {
	verbs, nouns, armed, devices := map[string][]word{}, map[string]noun{}, map[string]word{}, map[string]word{}
	code := func(s string) string { return strings.TrimPrefix(s, "-") }
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 5 || strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(f[1]) {
			x := word{kind: code(f[2]), weapon: code(f[3]), how: ways(code(f[4]))}
			switch f[0] {
			case "verb":
				verbs[w] = append(verbs[w], x)
			case "noun":
				nouns[w] = noun{x.kind, x.weapon, x.how["plural"], x.how["weak"]}
			case "armed":
				armed[w] = x
			case "device":
				devices[w] = x
			}
		}
	}
	return lexicon{text.NewWordMap(verbs), text.NewWordMap(nouns).Listed(), text.NewWordMap(armed).Listed(), text.NewWordMap(devices)}
}

// ways are the marks of a row.
func ways(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
