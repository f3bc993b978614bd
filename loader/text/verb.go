package text

import "strings"

// verbReader reads a verb group word by word. main is 1 + the last verb read, 0 before the first: it is the main verb unless
// it turns out to be an auxiliary.
type verbReader struct {
	tokens []Token
	tags   []Tag
	group  VerbGroup
	main   int
	last   string // the auxiliary read last: be, have, do
}

var modals = map[string]string{
	"will": "will", "would": "will", "won't": "will", "wouldn't": "will", "can": "can", "could": "can", "cannot": "can", "can't": "can",
	"couldn't": "can", "may": "may", "might": "may", "must": "must", "mustn't": "must", "shall": "shall", "should": "shall", "shouldn't": "shall",
	"'ll": "will", "'d": "will",
}

func (r *verbReader) modal(word string) {
	r.group.Participle = false
	if r.group.Modal = modals[word]; r.group.Modal == "" {
		r.group.Modal = word
	}
	switch word {
	case "will", "won't", "shall", "'ll":
		r.group.Tense = FutureTense
	}
	r.negation(word)
}

func (r *verbReader) negation(word string) {
	if strings.HasSuffix(word, "n't") || word == "cannot" {
		r.group.Negated = true
	}
}

var auxiliaryOf = NewWordMap(map[string]string{
	"be": "be", "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "isn't": "be", "aren't": "be",
	"wasn't": "be", "weren't": "be", "have": "have", "has": "have", "had": "have", "having": "have", "hasn't": "have", "haven't": "have",
	"hadn't": "have", "do": "do", "does": "do", "did": "do", "don't": "do", "doesn't": "do", "didn't": "do",
})

// verb takes the verb at j and tells whether the group ends with it.
func (r *verbReader) verb(j int) (last bool) {
	word, tag := r.tokens[j].Lower, r.tags[j]
	switch {
	case r.last == "be" && (tag == VBN || tag == VBD):
		r.group.Passive = true
	case r.last == "be" && tag == VBG:
		r.group.Progressive = true
	case r.last == "have" && (tag == VBN || tag == VBD):
		r.group.Perfect = true
	case r.last == "do" && (tag == VB || tag == VBP):
	case r.main == 0:
		r.first(tag)
	}
	r.main = j + 1
	r.negation(word)
	if word == "being" && r.last == "be" {
		r.group.Progressive = true
	}
	kind := auxiliaryOf.Of(word)
	if kind == "" {
		return true
	}
	r.last = kind
	return !r.follows(kind, j+1)
}

// first takes tense and form from the first verb of the group.
func (r *verbReader) first(tag Tag) {
	g := &r.group
	if g.Modal != "" || g.Infinitive {
		g.Participle = false
		return
	}
	switch tag {
	case VBD:
		g.Tense, g.Participle = PastTense, false
	case VBZ, VBP, VB:
		g.Tense, g.Participle = PresentTense, false
	case VBN:
		g.Passive = true
	}
}

// follows tells whether the verb after the adverbs at j belongs to an auxiliary.
func (r *verbReader) follows(kind string, j int) bool {
	for j < len(r.tokens) && (r.tags[j].Adverb() || r.tokens[j].Lower == "not") {
		j++
	}
	if j >= len(r.tokens) {
		return false
	}
	switch tag := r.tags[j]; kind {
	case "be":
		return tag == VBN || tag == VBD || tag == VBG
	case "have":
		return tag == VBN || tag == VBD
	default:
		return tag == VB || tag == VBP
	}
}

func (r *verbReader) verbAhead(j int) bool {
	for j < len(r.tokens) && r.tags[j].Adverb() {
		j++
	}
	return j < len(r.tokens) && (r.tags[j].Finite() || r.tags[j] == VBN || r.tags[j] == VBG || r.tags[j] == VB)
}

func (r *verbReader) baseAhead(j int) bool {
	for j < len(r.tokens) && r.tags[j].Adverb() {
		j++
	}
	return j < len(r.tokens) && (r.tags[j] == VB || r.tags[j] == VBP)
}

func (r *verbReader) done(first int) (Chunk, bool) {
	if r.main == 0 {
		return Chunk{}, false
	}
	g := r.group
	return Chunk{First: first, Last: r.main, Head: r.main - 1, Verb: &g}, true
}
