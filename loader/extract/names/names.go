// Package names finds what a text names: by the gazetteer, longest match first, and by form and context what no list knows:
// people, armed groups, organisations.
package names

import (
	"linkchart/loader/gazetteer"
	"linkchart/loader/reading"
	"linkchart/loader/text"
)

// Extractor finds names.
type Extractor struct{}

// Name is "names".
func (Extractor) Name() string { return "names" }

// Version rises with real change.
func (Extractor) Version() string { return "1" }

// Extract marks the names of the text. It runs before the text is cut into phrases.
func (Extractor) Extract(r *reading.Reading) {
	f := &finder{r: r, g: r.Gazetteer, countries: map[string]int{}, people: map[string]int{}, fuzzy: map[string]*gazetteer.Entry{}}
	for i := range r.Text.Sentences {
		s := &r.Text.Sentences[i]
		if s.Kind == text.Body || s.Kind == text.Heading {
			f.known(s)
		}
	}
	f.choose()
	for i := range r.Text.Sentences {
		if s := &r.Text.Sentences[i]; s.Kind == text.Body {
			f.unknown(s)
		}
	}
	for i := range r.Text.Sentences {
		if s := &r.Text.Sentences[i]; s.Kind == text.Body || s.Kind == text.Heading {
			f.again(s)
		}
	}
}

// candidate is a gazetteer match before its entry is chosen.
type candidate struct {
	name    int
	entries []*gazetteer.Entry
}

type finder struct {
	r          *reading.Reading
	g          *gazetteer.Gazetteer
	candidates []candidate
	countries  map[string]int // ISO codes that the document names
	people     map[string]int // last name -> thing, -1 for several
	fuzzy      map[string]*gazetteer.Entry
}

// wordsOf returns the folded words of a sentence and the tokens they belong to.
func (f *finder) wordsOf(s *text.Sentence) (words []string, at []int) {
	for i := s.From; i < s.To; i++ {
		t := &f.r.Text.Tokens[i]
		if t.Word() {
			words = append(words, t.Low)
			at = append(at, i)
		}
	}
	return words, at
}

func (f *finder) add(from, to int, n reading.Name) int {
	n.From, n.To = from, to
	f.r.Names = append(f.r.Names, n)
	id := len(f.r.Names)
	f.r.Text.Name(from, to, id, n.Adjective)
	return id - 1
}
