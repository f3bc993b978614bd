package text

import (
	_ "embed"
	"sort"
	"strings"
	"sync"

	"linkchart/loader/learn"
)

// taggerModel is made by "make train"; its card is model/tagger.md.
//
//go:embed model/tagger.bin
var taggerModel []byte

// defaultTagger is read when the first text asks for tags.
var defaultTagger = sync.OnceValue(func() *Tagger {
	t, err := NewTagger(taggerModel)
	if err != nil {
		panic("text: the embedded tagger: " + err.Error()) //nolint:forbidigo // a fault of the build; a test reads it
	}
	return t
})

// Tags returns the tag of each token. They are worked out when first asked for, so a Text belongs to one goroutine.
func (t *Text) Tags() []Tag { return t.TagsOf(t.Sentences) }

// TagsOf is like [Text.Tags] where only the tags of some sentences are needed; the others may be missing.
func (t *Text) TagsOf(sentences []Sentence) []Tag {
	for i := range sentences {
		t.tag(&sentences[i])
	}
	return t.tags
}

// TagAt returns the tag of a token.
func (t *Text) TagAt(token int) Tag {
	t.tag(&t.Sentences[t.SentenceOf(token)])
	return t.tags[token]
}

// SentenceOf returns the index of the sentence of a token.
func (t *Text) SentenceOf(token int) int {
	return sort.Search(len(t.Sentences), func(i int) bool { return t.Sentences[i].Last > token })
}

// tag works out the tags of a sentence, which hang on no other.
func (t *Text) tag(s *Sentence) {
	if t.tags == nil {
		t.tags, t.tagged = make([]Tag, len(t.Tokens)), make([]bool, len(t.Tokens))
	}
	if s.First == s.Last || t.tagged[s.First] {
		return
	}
	w := tagWorks.Get().(*tagWork)
	for _, run := range Runs([]Sentence{*s}) {
		defaultTagger().run(t, run, w, t.tags)
	}
	tagWorks.Put(w)
	t.tagged[s.First] = true
}

// tagWorks holds room for the work on a sentence.
var tagWorks = sync.Pool{New: func() any { return &tagWork{} }}

// Tagger gives tokens their tags.
type Tagger struct{ model *learn.Sequence }

// NewTagger reads a model made by [TrainTagger].
func NewTagger(model []byte) (*Tagger, error) {
	m, err := learn.LoadSequence(model, 1)
	if err != nil {
		return nil, err
	}
	return &Tagger{m}, nil
}

// TrainTagger makes a model of texts and the right tags of their tokens.
func TrainTagger(texts []*Text, tags [][]Tag) ([]byte, error) {
	var examples []learn.Labelled
	var w tagWork
	for i, t := range texts {
		for _, s := range Runs(t.Sentences) {
			e := learn.Labelled{}
			for _, item := range w.items(t, s) {
				e.Items = append(e.Items, learn.Item{State: append([]uint32(nil), item.State...), Edge: append([]uint32(nil), item.Edge...), Known: item.Known})
			}
			for j := range e.Items {
				gold := uint8(tags[i][s.First+j])
				if known := e.Items[j].Known; known > 0 {
					gold = known - 1
				}
				e.Gold = append(e.Gold, gold)
			}
			examples = append(examples, e)
		}
	}
	return learn.SequenceTrainer{Classes: tagNames[:], Bits: 17, Width: 1, Epochs: 10}.Train(examples)
}

// Tags returns the tag of each token of a text.
func (g *Tagger) Tags(t *Text) []Tag {
	out := make([]Tag, len(t.Tokens))
	var w tagWork
	for _, s := range Runs(t.Sentences) {
		g.run(t, s, &w, out)
	}
	return out
}

// run tags the tokens of a sentence.
func (g *Tagger) run(t *Text, s Sentence, w *tagWork, out []Tag) {
	w.classes = g.model.Label(w.items(t, s), &w.scratch, w.classes[:0])
	for i, c := range w.classes {
		out[s.First+i] = Tag(c)
	}
	settlePast(t, s, out)
}

// longRun bounds the tokens that are labelled as one sequence, and with it the room that takes.
const longRun = 400

// Runs returns what is labelled as one sequence: the sentences, the longest cut.
func Runs(sentences []Sentence) []Sentence {
	out := make([]Sentence, 0, len(sentences))
	for _, s := range sentences {
		for s.Last-s.First > longRun {
			head := s
			head.Last = s.First + longRun
			out = append(out, head)
			s.First = head.Last
		}
		out = append(out, s)
	}
	return out
}

// tagWork holds the features of one sentence, used again for the next.
type tagWork struct {
	casing                 uint32 // added to all templates: what holds of texts in mixed case need not hold of others
	word, end3, set, shape []uint32
	features               []uint32
	list                   []learn.Item
	scratch                learn.Scratch
	classes                []uint8
}

// Templates of features.
const (
	fWord uint32 = iota + 1
	fEnd4
	fEnd3
	fEnd2
	fEnd1
	fBegin
	fShape
	fSet
	fBefore
	fAfter
	fEndBefore
	fEndAfter
	fSetBefore
	fSetAfter
	fShapeAfter
	fPair
	fAux
	fEdgeWord
	fEdgeEnd
	fEdgeAfter
)

const outside = 0x85ebca6b // the word before the first and after the last

func (w *tagWork) items(t *Text, s Sentence) []learn.Item {
	tokens := t.Tokens[s.First:s.Last]
	w.word, w.end3, w.set, w.shape = w.word[:0], w.end3[:0], w.set[:0], w.shape[:0]
	for i := range tokens {
		low := tokens[i].Lower
		if tokens[i].Kind == Number {
			low = "0"
		}
		w.word = append(w.word, learn.Hash(low))
		w.end3 = append(w.end3, learn.Hash(ending(low, 3)))
		set := vocabulary.Of(low)
		w.set = append(w.set, uint32(set)^uint32(set>>32)*31)
		w.shape = append(w.shape, Shape(&tokens[i], s.Casing, i == 0))
	}
	w.features, w.list = w.features[:0], w.list[:0]
	w.casing = 0
	if s.Casing != MixedCase {
		w.casing = 64
	}
	for i := range tokens {
		if tag, ok := knownTag(t.Tokens, s.First+i); ok {
			w.list = append(w.list, learn.Item{Known: uint8(tag) + 1})
			continue
		}
		w.list = append(w.list, w.item(tokens[i].Lower, i))
	}
	return w.list
}

func at(list []uint32, i int) uint32 {
	if i < 0 || i >= len(list) {
		return outside
	}
	return list[i]
}

func (w *tagWork) item(low string, i int) learn.Item {
	from := len(w.features)
	add := func(template, value uint32) { w.features = append(w.features, learn.Mix(w.casing+template, value)) }
	add(fWord, w.word[i])
	add(fEnd4, learn.Hash(ending(low, 4)))
	add(fEnd3, w.end3[i])
	add(fEnd2, learn.Hash(ending(low, 2)))
	add(fEnd1, learn.Hash(ending(low, 1)))
	add(fBegin, learn.Hash(low[:min(3, len(low))]))
	add(fShape, w.shape[i])
	if w.set[i] != 0 {
		add(fSet, w.set[i])
	}
	add(fSetBefore, learn.Mix(at(w.set, i-1), w.set[i]))
	add(fPair, learn.Mix(at(w.set, i-2), learn.Mix(at(w.set, i-1), w.set[i])))
	add(fAux, learn.Mix(w.auxiliary(i), w.end3[i]))
	add(fBefore, at(w.word, i-1))
	add(fAfter, at(w.word, i+1))
	add(fEndBefore, at(w.end3, i-1))
	add(fEndAfter, at(w.end3, i+1))
	add(fSetAfter, at(w.set, i+1))
	add(fShapeAfter, learn.Mix(at(w.shape, i+1), w.shape[i]))
	middle := len(w.features)
	add(fEdgeWord, w.word[i])
	add(fEdgeEnd, w.end3[i])
	add(fEdgeAfter, at(w.end3, i+1))
	end := len(w.features)
	return learn.Item{State: w.features[from:middle:middle], Edge: w.features[middle:end:end]}
}

// auxiliary is the last form of be, have, do or a modal among the four words before.
func (w *tagWork) auxiliary(i int) uint32 {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if w.set[j] != 0 && auxiliaries[w.word[j]] {
			return w.word[j]
		}
	}
	return outside
}

var auxiliaries = func() map[uint32]bool {
	m := map[uint32]bool{}
	for _, a := range strings.Fields(`be am is are was were been being have has had having do does did to will would can could may might must
		shall should cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't can't`) {
		m[learn.Hash(a)] = true
	}
	return m
}()

func ending(s string, n int) string {
	if len(s) > n {
		return s[len(s)-n:]
	}
	return s
}

// Shape is a feature of labelling: how a token is written, where the casing of its sentence says something; first tells
// whether it opens the sentence.
func Shape(t *Token, c Casing, first bool) uint32 {
	switch {
	case t.Kind == Number:
		return 1
	case t.Kind == Mark:
		return 2
	case c != MixedCase:
		return 3
	case t.Caps():
		return 4
	case t.Upper() && first:
		return 5
	case t.Upper():
		return 6
	}
	return 7
}
