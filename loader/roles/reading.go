package roles

import (
	"strings"

	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// reading is a text prepared for the models.
type reading struct {
	*text.Text
	// hash of each token's lower form; clause and paragraph it stands in; cue is the class of a word of violence, 0 for none.
	hash      []uint32
	clause    []int
	paragraph []int
	cue       []cue
	class     []uint32
	// cluster is that of the words that stand beside the same words, 0 for a rare word.
	cluster []uint32
	// clauses[i] is the range of tokens of a clause.
	clauses [][2]int
	// chunkOf is the index of the noun or verb group of each token, -1 for none.
	chunkOf []int
	// profile of the document: words, and pairs with words of violence.
	profile []uint32
}

const paragraphBlanks = 4

func read(t *text.Text, clusters *learn.Clusters) *reading {
	n := len(t.Tokens)
	r := &reading{Text: t, hash: make([]uint32, n), clause: make([]int, n), paragraph: make([]int, n), cue: make([]cue, n), class: make([]uint32, n), cluster: make([]uint32, n)}
	clause, paragraph, first := 0, 0, 0
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if i > 0 {
			prev := &t.Tokens[i-1]
			// A wide gap is a new paragraph in texts that lost their lines.
			wide := tok.Line || tok.Start-prev.End >= paragraphBlanks
			if wide {
				paragraph++
			}
			if wide || ends(prev) {
				r.clauses = append(r.clauses, [2]int{first, i})
				clause, first = clause+1, i
			}
		}
		r.hash[i] = learn.Hash(tok.Lower)
		r.clause[i], r.paragraph[i] = clause, paragraph
		r.cue[i] = cues[tok.Lower]
		r.class[i] = uint32(classes[tok.Lower])
		r.cluster[i] = clusters.Of(r.hash[i])
	}
	if n > 0 {
		r.clauses = append(r.clauses, [2]int{first, n})
	}
	r.chunkOf = make([]int, n)
	for i := range r.chunkOf {
		r.chunkOf[i] = -1
	}
	for i, c := range t.Chunks() {
		for k := c.First; k < c.Last; k++ {
			r.chunkOf[k] = i
		}
	}
	r.profile = r.describe()
	return r
}

// ends tells whether a token ends a sentence or a main clause.
func ends(t *text.Token) bool {
	return t.Kind == text.Mark && (t.Text == "." || t.Text == ";" || t.Text == "!" || t.Text == "?" || t.Text == "…")
}

// key is a phrase as phrases are compared: lower case, letters and digits, no articles, single blanks.
func key(s string) string {
	s = strings.Map(func(c rune) rune {
		if c < 128 && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) {
			return -1
		}
		return c
	}, strings.ToLower(s))
	words := strings.Fields(s)
	keep := words[:0]
	for _, w := range words {
		if w != "a" && w != "an" && w != "the" {
			keep = append(keep, w)
		}
	}
	return strings.Join(keep, " ")
}

const (
	docWord = iota + 1000
	docPair
	docEarly
	docCue
	docCueCount
	docLength
	docCueClass
	docCuePair
	docForm
)

func feature(kind int, values ...uint32) uint32 {
	h := uint32(kind)
	for _, v := range values {
		h = learn.Mix(h, v)
	}
	return h
}

// describe lists the features of the document as a whole.
func (r *reading) describe() []uint32 {
	seen := map[uint32]bool{}
	var out []uint32
	add := func(f uint32) {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	var count [cueEnd]int
	for i := range r.Tokens {
		if r.Tokens[i].Kind == text.Mark || stop[r.Tokens[i].Lower] {
			continue
		}
		add(feature(docWord, r.hash[i]))
		if r.paragraph[i] < 2 {
			add(feature(docEarly, r.hash[i]))
		}
		if c := r.cue[i]; c != 0 {
			count[c]++
			add(feature(docCue, uint32(c), uint32(min(r.paragraph[i], 4))))
		}
		for j := i + 1; j < len(r.Tokens) && j <= i+2 && r.clause[j] == r.clause[i]; j++ {
			if r.cue[i] != 0 || r.cue[j] != 0 {
				add(feature(docPair, r.hash[i], r.hash[j]))
			}
		}
	}
	r.deeds(add)
	for c, n := range count {
		add(feature(docCueCount, uint32(c), uint32(bucket(n))))
	}
	add(feature(docLength, uint32(bucket(len(r.Tokens)/40))))
	return out
}

// bucket is a number in steps that grow.
func bucket(n int) int {
	switch {
	case n < 4:
		return n
	case n < 6:
		return 4
	case n < 10:
		return 5
	case n < 20:
		return 6
	}
	return 7
}

// near is how many words around a word of violence are looked at.
const near = 8

// deeds adds the words of violence of the document as they are used, and with the classes of what stands near them.
func (r *reading) deeds(add func(uint32)) {
	for _, c := range r.clauses {
		for i := c[0]; i < c[1]; i++ {
			q := uint32(r.cue[i])
			if q == 0 {
				continue
			}
			add(feature(docForm, q, r.form(i)))
			add(feature(docForm, r.hash[i], r.form(i), 1))
			for j := max(c[0], i-near); j < min(c[1], i+near+1); j++ {
				if o := r.class[j]; o != 0 {
					add(feature(docCueClass, q, o, boolean(j > i)))
				}
				if o := r.cue[j]; j > i && o != 0 {
					add(feature(docCuePair, q, uint32(o)))
				}
			}
		}
	}
}
