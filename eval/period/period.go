// Package period tells in which year a text was written, by its wording: writers who leave out the year keep to the phrases
// and the layout of their time. A logistic regression, trained on dated releases of one office, scores the quarters that it
// knows; it is of use for texts of that office only.
package period

import (
	_ "embed"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"linkchart/loader/learn"
)

// Example is a text with the month in which it was written.
type Example struct {
	Text        string
	Year, Month int
}

// Model knows the wording of quarters. It may be used by any number of goroutines.
type Model struct{ quarters *learn.Logistic }

//go:embed model/period.bin
var weights []byte

// New returns the model that comes with the program.
func New() (*Model, error) { return Load(weights) }

// Load reads what [Fit] wrote.
func Load(b []byte) (*Model, error) {
	m, err := learn.LoadLogistic(b)
	if err != nil {
		return nil, fmt.Errorf("model of periods: %w", err)
	}
	return &Model{m}, nil
}

// The years that the model knows: those of its training data.
const (
	firstYear = 2009
	lastYear  = 2013
)

// Fit trains on examples and returns the bytes for [Load].
func Fit(examples []Example) ([]byte, error) {
	var cases []learn.Case
	for _, e := range examples {
		if e.Year < firstYear || e.Year > lastYear {
			return nil, errors.New("model of periods: an example of another year")
		}
		words := wording(e.Text)
		for year := firstYear; year <= lastYear; year++ {
			for quarter := range 4 {
				cases = append(cases, learn.Case{Features: in(words, year, quarter), Yes: year == e.Year && quarter == (e.Month-1)/3})
			}
		}
	}
	return learn.LogisticTrainer{Bits: 16, Epochs: 20, L2: 1e-2, Least: 2}.Train(cases)
}

// Year returns the most probable year of a text of which the month is known.
func (m *Model) Year(text string, month int) int {
	words := wording(text)
	best, top := 0, 0.0
	for year := firstYear; year <= lastYear; year++ {
		if s := m.quarters.Score(in(words, year, (month-1)/3)); best == 0 || s > top {
			best, top = year, s
		}
	}
	return best
}

// in lists features in a quarter of a year.
func in(words []uint32, year, quarter int) []uint32 {
	q := uint32(year*4 + quarter)
	out := []uint32{learn.Mix(1, q)}
	for _, w := range words {
		out = append(out, learn.Mix(w, q))
	}
	return out
}

var (
	token  = regexp.MustCompile(`[\p{L}]+|[0-9]+|[^\s]`)
	months = regexp.MustCompile(`^(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)`)
)

// headWords is how many words from the top tell the layout.
const headWords = 40

// wording lists the words of a text, and the pairs of words at its top. Figures count by their length only, names of months
// not at all: what a text says of its date is no wording.
func wording(text string) []uint32 {
	seen := map[uint32]bool{}
	var out []uint32
	add := func(kind uint32, s string) {
		if f := learn.Mix(kind, learn.Hash(s)); !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	last := ""
	for i, w := range token.FindAllString(text, -1) {
		switch {
		case w[0] >= '0' && w[0] <= '9':
			w = strings.Repeat("0", len(w))
		case months.MatchString(w):
			w = "month"
		}
		add(2, w)
		if i < headWords {
			add(3, last+" "+w)
		}
		last = w
	}
	return out
}
