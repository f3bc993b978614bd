// Package names finds who and what is named: known names by longest match, persons by title, role and form, armed groups
// and bodies by their head noun, buildings, groups of people, numbers and dates; and what "the group" and "it" stand for.
package names

import (
	"slices"
	"strings"

	"linkchart/loader/doc"
	"linkchart/loader/extract/ner"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "names"
	Version = "66"
)

// Extractor finds mentions. It may be used by any number of goroutines.
type Extractor struct {
	g      *gazetteer.Gazetteer
	finder *ner.Finder
	// children are the parts of each armed group that has some.
	children map[string][]*gazetteer.Entry
}

// New returns an extractor that knows a gazetteer.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	finder, err := ner.Names(g)
	if err != nil {
		return nil, err
	}
	return &Extractor{g, finder, childrenOf(g)}, nil
}

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// Extract adds mentions and things to the document.
func (x *Extractor) Extract(d *doc.Document) {
	r := &reader{x: x, Document: d}
	r.used, r.owner = make([]bool, len(d.Tokens)), make([]int, len(d.Tokens))
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Furniture {
			continue
		}
		r.sentence = i
		r.values(s)
		r.known(s)
	}
	r.reconsider()
	r.banners()
	for i := range d.Sentences {
		if !d.Sentences[i].Furniture {
			r.sentence = i
			r.shared(&d.Sentences[i])
			r.nationsListed(&d.Sentences[i])
			r.areas(&d.Sentences[i])
			r.capitals(&d.Sentences[i])
			r.governments(&d.Sentences[i])
			r.framedPlaces(&d.Sentences[i])
			r.officials(&d.Sentences[i])
			r.localBodies(&d.Sentences[i])
			r.contextGroups(&d.Sentences[i])
			r.orgsNamed(&d.Sentences[i])
			r.orgPairs(&d.Sentences[i])
			r.datedGroups(&d.Sentences[i])
			r.persons(&d.Sentences[i])
			r.housesListed(&d.Sentences[i])
			r.organisations(&d.Sentences[i])
			r.craft(&d.Sentences[i])
			r.unknownPlaces(&d.Sentences[i])
			r.listedPlaces(&d.Sentences[i])
			r.embassiesListed(&d.Sentences[i])
			r.facilities(&d.Sentences[i])
			r.houseNamed(&d.Sentences[i])
			r.defined(&d.Sentences[i])
			r.groups(&d.Sentences[i])
			r.people(&d.Sentences[i])
		}
	}
	r.armed()
	r.translated()
	r.strangers()
	r.repeated()
	r.oneKind()
	r.placesAgain()
	r.listedPersons()
	r.pairedPersons()
	r.kinNamed()
	r.brothers()
	r.nicknames()
	r.surnames()
	r.firstWords()
	r.refile()
	r.otherNames()
	r.otherBands()
	r.shortGroups()
	r.acronyms()
	r.swallowed()
	r.refile()
	r.branches()
	r.sites()
	r.coreference()
	r.located()
	r.Changed()
}

// refile drops the mentions that longer ones swallowed, puts the rest in order and lets their tokens belong to them anew.
func (r *reader) refile() {
	r.Mentions = slices.DeleteFunc(r.Mentions, func(m doc.Mention) bool { return m.Last == m.First })
	slices.SortStableFunc(r.Mentions, func(a, b doc.Mention) int { return a.First - b.First })
	clear(r.owner)
	for n := range r.Mentions {
		m := &r.Mentions[n]
		for i := m.First; i < m.Last; i++ {
			if o := r.owner[i]; o == 0 || r.Mentions[o-1].Last-r.Mentions[o-1].First <= m.Last-m.First {
				r.owner[i] = n + 1
			}
		}
	}
	r.Changed()
}

// reader holds the state of one document. used marks tokens that belong to a mention.
type reader struct {
	*doc.Document
	x        *Extractor
	used     []bool
	sentence int
	// nicks are the words by which persons go besides their names.
	nicks []nick
	// owner is the number, from 1, of the mention that a token belongs to.
	owner []int
	// surname are the persons by the last word of their names, in lower case.
	surname map[string][]*doc.Thing
	// places are the tokens of each capitalised word.
	places map[string]place
	// samePlace leads from each token of such a word to the next one.
	samePlace []int32
	// alone is the last token where such a word stands without the words before it that names have, -1 if there is none.
	alone map[string]int
	// doubtful are the mentions whose name several entries share.
	doubtful []doubt
	// weakly are weak names of groups that stand without a frame.
	weakly []weakly
	// ofLand is a mention of the country that the text speaks of most, landed tells that it was looked for.
	ofLand *doc.Mention
	landed bool
	// dominant tells that one group is named far more often than any other.
	dominant bool
	// lookup, foldedWords and foldedAt are room for the words of a sentence.
	lookup      gazetteer.Words
	foldedWords []string
	foldedAt    []int
	// looked tells that the text was searched for words of violence, violence that it holds one.
	looked, violence bool
}

// add appends a mention and lets its tokens belong to it.
func (r *reader) add(m doc.Mention) *doc.Mention {
	r.Mentions = append(r.Mentions, m)
	for i := m.First; i < m.Last; i++ {
		r.used[i], r.owner[i] = true, len(r.Mentions)
	}
	return &r.Mentions[len(r.Mentions)-1]
}

func (r *reader) tok(i int) *text.Token { return &r.Tokens[i] }

func (r *reader) free(first, last int) bool {
	for i := first; i < last; i++ {
		if r.used[i] {
			return false
		}
	}
	return true
}

// mention records tokens [first, last) as a mention of a thing.
func (r *reader) mention(t *doc.Thing, first, last int) *doc.Mention {
	span := doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}
	t.Name(r.Slice(span.Start, span.End), span)
	return r.add(doc.Mention{Key: t.Key, Type: t.Entity.Type, Span: span, First: first, Last: last, Sentence: r.sentence})
}

// folded returns the folded words of a sentence and the token of each, until the next sentence; possessives and marks are left
// out.
func (r *reader) folded(s *text.Sentence) (words []string, at []int) {
	words, at = r.foldedWords[:0], r.foldedAt[:0]
	defer func() { r.foldedWords, r.foldedAt = words, at }()
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if t.Kind == text.Mark || t.Lower == "'s" {
			continue
		}
		switch folded := r.Folded(i); {
		case folded == "": // letters of other scripts may fold to nothing
			words, at = append(words, t.Lower), append(at, i)
		case strings.Contains(folded, " "):
			for w := range strings.FieldsSeq(folded) {
				words, at = append(words, w), append(at, i)
			}
		default:
			words, at = append(words, folded), append(at, i)
		}
	}
	return words, at
}

// joined tells whether nothing but hyphens, blanks, apostrophes and dots stands between the tokens; a comma is allowed
// inside the name of a country ("Iran, Islamic Republic of").
func (r *reader) joined(first, last int, comma bool) bool {
	for i := first; i < last; i++ {
		t := r.tok(i)
		if t.Kind != text.Mark {
			continue
		}
		switch t.Text {
		case "-", "–", "'", "’", "‘", "ʼ", "ʻ", ".":
		case "(": // "Communist Party of India (Maoist)"
			if last >= len(r.Tokens) || r.tok(last).Text != ")" {
				return false
			}
		case ",":
			if !comma {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// opened tells whether a name holds an opening bracket: the one that closes it belongs to the name too.
func (r *reader) opened(first, last int) bool {
	for i := first; i < last; i++ {
		if r.tok(i).Text == "(" {
			return true
		}
	}
	return false
}
