// Package language marks the paragraphs that are not in English, so that nothing is extracted from them: patterns of English
// would find in another language what is not there.
package language

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Name and Version identify the extractor.
const (
	Name    = "language"
	Version = "1"
)

// Extractor tells languages apart.
type Extractor struct{}

// Name identifies it in evidence.
func (Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (Extractor) Version() string { return Version }

// The detector is asked only about paragraphs of enough words, hardly any of them English and not too many in capitals: it takes
// a list of names for anything.
const (
	minWords       = 15
	minEnglish     = 0.05
	maxCapitalised = 0.6
	english        = "English"
)

// common are words that English prose cannot do without, and that few other languages spell alike.
var common = wordSet(`the and with that for from were has have had by which his their they this been who said at would after its it`)

func wordSet(words string) *text.WordSet { return text.NewWordSet(words) }

// paragraph is a run of sentences; language is "" for one that is too short to tell.
type paragraph struct {
	first, last, words int
	language, code     string
}

// Extract sets Lang and LeftOut of the document, and marks what is not in English as no running text. A paragraph that is too
// short to tell goes with the greater part of the document.
func (Extractor) Extract(d *doc.Document) {
	paragraphs := split(d)
	votes, codes := map[string]int{}, map[string]string{}
	for i := range paragraphs {
		p := &paragraphs[i]
		p.language, p.code = detect(d, p)
		if p.language != "" {
			votes[p.language] += p.words
			codes[p.language] = p.code
		}
	}
	main := english
	for _, l := range slices.Sorted(maps.Keys(votes)) {
		if votes[l] > votes[main] {
			main = l
		}
	}
	if len(votes) > 0 {
		d.Lang = codes[main]
	}
	left, found := 0, map[string]bool{}
	for _, p := range paragraphs {
		if p.language == "" {
			p.language = main
		}
		if p.language == english {
			continue
		}
		left++
		found[p.language] = true
		for i := p.first; i < p.last; i++ {
			d.Sentences[i].Furniture = true
		}
	}
	names := strings.Join(slices.Sorted(maps.Keys(found)), ", ")
	switch {
	case left == 0:
	case left == len(paragraphs):
		d.LeftOut = fmt.Sprintf("the text is not in English (%s): it is on record, but nothing is read out of it", names)
	default:
		d.LeftOut = fmt.Sprintf("%d of %d paragraphs are not in English (%s) and nothing is read out of them", left, len(paragraphs), names)
	}
}

func split(d *doc.Document) []paragraph {
	var out []paragraph
	for i, s := range d.Sentences {
		if i == 0 || s.Paragraph != d.Sentences[i-1].Paragraph {
			out = append(out, paragraph{first: i})
		}
		out[len(out)-1].last = i + 1
	}
	return out
}

// sample is how many code points of a paragraph the detector gets to see.
const sample = 2000

func detect(d *doc.Document, p *paragraph) (language, code string) {
	known, capitalised, latin, other, lower := 0, 0, 0, 0, 0
	first, last := d.Sentences[p.first].First, d.Sentences[p.last-1].Last
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		p.words++
		if common.Has(t.Lower) {
			known++
		}
		if t.Upper() {
			capitalised++
		}
		if t.Plain() {
			latin += len(t.Text)
			if !t.Caps() && (len(t.Text) > 1 || !t.Upper()) {
				lower++
			}
			continue
		}
		for _, r := range t.Text {
			if r < utf8.RuneSelf {
				if c := r | 0x20; c >= 'a' && c <= 'z' {
					latin++
					lower += int(r>>5) & 1
				}
				continue
			}
			if unicode.IsLower(r) {
				lower++
			}
			switch {
			case unicode.Is(unicode.Latin, r):
				latin++
			case unicode.IsLetter(r):
				other++
			}
		}
	}
	foreign := other > latin
	switch {
	case !foreign && float64(known) >= minEnglish*float64(p.words):
		if known > 0 {
			return english, "en"
		}
		return "", ""
	case !foreign && (p.words < minWords || lower > 0 && float64(capitalised) > maxCapitalised*float64(p.words)):
		return "", ""
	}
	start := d.Sentences[p.first].Start
	info := whatlanggo.Detect(d.Slice(start, min(d.Sentences[p.last-1].End, start+sample)))
	switch {
	case foreign && info.Lang < 0:
		return "another script", ""
	case foreign || info.IsReliable() && info.Lang != whatlanggo.Eng:
		return info.Lang.String(), info.Lang.Iso6391()
	}
	return "", ""
}
