package ner

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/gazetteer"
	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// work holds what the features of one text are made of.
type work struct {
	t    *text.Text
	tags []text.Tag
	word []uint32 // of the token in small letters
	end  []uint32
	form []uint32 // how it is spelled
	// known is what the gazetteer says of a token: kind of entry and place in the name; 0 for nothing.
	known []uint32
	// class is the class of the word in the lists of titles, bodies and places.
	class []uint32
	// group is the place of a token in its noun group, head the class and word of that group's head.
	group, head, headWord []uint32
	features              []uint32
	list                  []learn.Item
	scratch               learn.Scratch
	labels                []uint8
}

// newWork looks at some sentences of a text.
func newWork(t *text.Text, g *gazetteer.Gazetteer, sentences []text.Sentence) *work {
	w := emptyWork(t)
	for i := range sentences {
		w.look(&sentences[i], g)
	}
	w.tag(sentences)
	return w
}

func emptyWork(t *text.Text) *work {
	n := len(t.Tokens)
	block := make([]uint32, 8*n)
	part := func() []uint32 {
		p := block[:n:n]
		block = block[n:]
		return p
	}
	return &work{t: t, word: part(), end: part(), form: part(), known: part(), class: part(), group: part(), head: part(), headWord: part()}
}

// look takes from a sentence what can be told without tags.
func (w *work) look(s *text.Sentence, g *gazetteer.Gazetteer) {
	for i := s.First; i < s.Last; i++ {
		low := lower(&w.t.Tokens[i])
		w.word[i], w.class[i] = learn.Hash(low), wordClass.Of(low)
		if len(low) > 3 {
			low = low[len(low)-3:]
		}
		w.end[i] = learn.Hash(low)
		w.form[i] = text.Shape(&w.t.Tokens[i], s.Casing, i == s.First)
	}
	w.lookUp(*s, g)
}

// tag takes from sentences what hangs on tags.
func (w *work) tag(sentences []text.Sentence) {
	w.tags = w.t.TagsOf(sentences)
	for i := range sentences {
		w.groups(w.t.SentenceOf(sentences[i].First))
	}
}

// lower is a token in small letters; all numbers are one word.
func lower(k *text.Token) string {
	if k.Kind == text.Number {
		return "0"
	}
	return k.Lower
}

// lookUp marks the tokens of known names.
func (w *work) lookUp(s text.Sentence, g *gazetteer.Gazetteer) {
	words, at := folded(w.t, s)
	names := g.Words(words)
	for i := 0; i < len(words); {
		found, n := g.Match(names, i)
		base := uint32(100)
		if n == 0 {
			found, n = g.MatchAdjective(names, i)
			base = 200
		}
		if n == 0 {
			found, n = g.MatchWeak(names, i)
			base = 300
		}
		if n == 0 {
			i++
			continue
		}
		kind := base + 2*kindOf(found[0])
		for j := i; j < i+n; j++ {
			if w.known[at[j]] == 0 {
				w.known[at[j]] = kind + 1
			}
		}
		w.known[at[i]] = kind
		i += n
	}
}

// folded returns the folded words of a sentence and the token of each.
func folded(t *text.Text, s text.Sentence) (words []string, at []int) {
	for i := s.First; i < s.Last; i++ {
		k := &t.Tokens[i]
		if k.Kind == text.Mark || k.Lower == "'s" {
			continue
		}
		for _, f := range strings.Fields(graph.Fold(k.Text)) {
			words, at = append(words, f), append(at, i)
		}
	}
	return words, at
}

func kindOf(e *gazetteer.Entry) uint32 {
	switch e.Type {
	case graph.Person:
		return 1
	case graph.ArmedGroup:
		return 2
	case graph.StateBody, graph.Organization:
		return 3
	case graph.Country:
		return 4
	case graph.City, graph.AdminArea:
		return 5
	}
	return 6
}

func (w *work) groups(sentence int) {
	for _, c := range w.t.ChunksOf(sentence) {
		if c.Verb != nil {
			for i := c.First; i < c.Last; i++ {
				w.group[i] = 9
			}
			continue
		}
		for i := c.First; i < c.Last; i++ {
			place := uint32(2)
			switch {
			case i == c.Head:
				place = 3
			case i > c.Head:
				place = 4
			case i == c.First:
				place = 1
			}
			w.group[i] = place
			w.headWord[i] = w.word[c.Head]
			w.head[i] = w.class[c.Head]*1000 + w.known[c.Head]
		}
	}
}

// beyond is what stands before the first token and after the last.
const beyond = 0x7f4a7c15

func (w *work) items(s text.Sentence) []learn.Item {
	w.features, w.list = w.features[:0], w.list[:0]
	casing := uint32(0)
	if s.Casing != text.MixedCase {
		casing = 64
	}
	for i := s.First; i < s.Last; i++ {
		at := func(list []uint32, j int) uint32 {
			if j < s.First || j >= s.Last {
				return beyond
			}
			return list[j]
		}
		tag := func(j int) uint32 {
			if j < s.First || j >= s.Last {
				return beyond
			}
			return uint32(w.tags[j])
		}
		from := len(w.features)
		template := uint32(0)
		add := func(v uint32) {
			template++
			w.features = append(w.features, learn.Mix(template, v))
		}
		cased := func(v uint32) { add(learn.Mix(casing, v)) }
		word, known, class := w.word[i], w.known[i], w.class[i]
		add(word)
		add(w.end[i])
		add(at(w.word, i-1))
		add(at(w.word, i+1))
		add(at(w.word, i-2))
		add(at(w.word, i+2))
		add(learn.Mix(at(w.word, i-1), word))
		add(learn.Mix(word, at(w.word, i+1)))
		cased(learn.Mix(w.form[i], tag(i)))
		cased(learn.Mix(at(w.form, i-1), learn.Mix(w.form[i], at(w.form, i+1))))
		cased(learn.Mix(w.form[i], at(w.word, i-1)))
		cased(learn.Mix(w.form[i], at(w.word, i+1)))
		cased(tag(i))
		cased(learn.Mix(tag(i-1), tag(i)))
		cased(learn.Mix(tag(i), tag(i+1)))
		add(known)
		add(learn.Mix(known, at(w.known, i+1)))
		add(learn.Mix(at(w.known, i-1), known))
		cased(learn.Mix(known, w.form[i]))
		add(learn.Mix(known, at(w.word, i-1)))
		add(learn.Mix(known, at(w.word, i+1)))
		add(class)
		add(learn.Mix(at(w.class, i-1), class))
		add(learn.Mix(class, at(w.class, i+1)))
		add(learn.Mix(w.group[i], w.head[i]))
		add(learn.Mix(w.group[i], w.headWord[i]))
		add(learn.Mix(w.group[i], at(w.group, i+1)))
		middle := len(w.features)
		add(word)
		add(learn.Mix(w.form[i], tag(i)))
		add(learn.Mix(w.group[i], tag(i)))
		add(learn.Mix(known, class))
		end := len(w.features)
		w.list = append(w.list, learn.Item{State: w.features[from:middle:middle], Edge: w.features[middle:end:end]})
	}
	return w.list
}
