package graph

import (
	"fmt"
	"unicode/utf8"
)

// Modality says who vouches for a statement, strongest first.
type Modality string

// The six modalities.
const (
	Asserted     Modality = "asserted"
	Reported     Modality = "reported"
	Claimed      Modality = "claimed"
	Alleged      Modality = "alleged"
	Hypothetical Modality = "hypothetical"
	Denied       Modality = "denied"
)

// Modalities lists them, strongest first.
var modalities = []Modality{Asserted, Reported, Claimed, Alleged, Hypothetical, Denied}

// Modalities returns all modalities, strongest first.
func Modalities() []Modality { return append([]Modality(nil), modalities...) }

// Rank is 1 for the strongest modality and 6 for Denied, 0 for an unknown one.
func (m Modality) Rank() int {
	for i, x := range modalities {
		if x == m {
			return i + 1
		}
	}
	return 0
}

// Weight is the factor a modality has in confidence: a setting for ranking, not a probability.
func (m Modality) Weight() float64 {
	switch m {
	case Asserted:
		return 0.9
	case Reported:
		return 0.7
	case Claimed:
		return 0.6
	case Alleged:
		return 0.4
	case Hypothetical:
		return 0.2
	}
	return 0
}

// Weaker returns the weaker of two modalities: with two cues in one sentence the weaker one wins.
func Weaker(a, b Modality) Modality {
	if a.Rank() >= b.Rank() {
		return a
	}
	return b
}

// Evidence is one place in one document that bears on a claim.
type Evidence struct {
	ID string `json:"id"`
	// Document is the id of the document. Start and End are Unicode code points of its text, half open; Quote is exactly
	// the text between them.
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Quote    string `json:"quote"`
	// Prefix and Suffix are up to 32 code points before and after the quote.
	Prefix        string   `json:"prefix,omitempty"`
	Suffix        string   `json:"suffix,omitempty"`
	Sentence      string   `json:"sentence,omitempty"`
	SentenceIndex int      `json:"sentenceIndex,omitempty"`
	Modality      Modality `json:"modality"`
	// Negative evidence denies the claim.
	Negative bool `json:"negative,omitempty"`
	// Implicit evidence does not state the claim but lets a reader conclude it.
	Implicit bool `json:"implicit,omitempty"`
	// Coreference: an end is only "the group" or "it" here.
	Coreference bool `json:"coreference,omitempty"`
	// Attribution is the speaker as said; SaidBy its entity, if resolved.
	Attribution      string `json:"attribution,omitempty"`
	SaidBy           string `json:"saidBy,omitempty"`
	Extractor        string `json:"extractor"`
	ExtractorVersion string `json:"extractorVersion,omitempty"`
	// Confidence is the extractor's own score, 0 to 1.
	Confidence float64 `json:"confidence"`

	// Claim, FirstRun and LastRun are answers of a store, ignored in a Batch.
	Claim    string `json:"claim,omitempty"`
	FirstRun string `json:"firstRun,omitempty"`
	LastRun  string `json:"lastRun,omitempty"`
}

// Factors of Evidence.Score.
const (
	implicitFactor    = 0.6
	coreferenceFactor = 0.9
)

// Score is extractor confidence × modality weight × explicitness × coreference × reliability of the document's publisher.
func (e *Evidence) Score(r Reliability) float64 {
	s := e.Confidence * e.Modality.Weight() * r.Weight()
	if e.Implicit {
		s *= implicitFactor
	}
	if e.Coreference {
		s *= coreferenceFactor
	}
	return s
}

// points finds code points in a text of valid UTF-8.
type points struct {
	text string
	// starts are the bytes of the code points and the length of the text; nil where each is one byte.
	starts []int32
}

func pointsOf(text string) points {
	n := utf8.RuneCountInString(text)
	p := points{text: text}
	if n < len(text) {
		p.starts = make([]int32, 0, n+1)
		for at := range text {
			p.starts = append(p.starts, int32(at))
		}
		p.starts = append(p.starts, int32(len(text)))
	}
	return p
}

func (p *points) len() int {
	if p.starts == nil {
		return len(p.text)
	}
	return len(p.starts) - 1
}

func (p *points) slice(start, end int) string {
	if p.starts == nil {
		return p.text[start:end]
	}
	return p.text[p.starts[start]:p.starts[end]]
}

// checkQuote tells whether the quote is verbatim the text between the offsets ([ErrInvalid] if not).
func (e *Evidence) checkQuote(text *points) error {
	if e.Start < 0 || e.End <= e.Start || e.End > text.len() {
		return fmt.Errorf("%w: evidence [%d,%d) lies outside the text of %d code points", ErrInvalid, e.Start, e.End, text.len())
	}
	if e.Quote != text.slice(e.Start, e.End) || !utf8.ValidString(e.Quote) {
		return fmt.Errorf("%w: quote %.40q is not the text at [%d,%d)", ErrInvalid, e.Quote, e.Start, e.End)
	}
	return nil
}
