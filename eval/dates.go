package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"linkchart/eval/corpus"
	"linkchart/graph"
)

// DateItem is an expression of time in a sentence and the date it stands for: a day, month or year in ISO 8601. Start and
// End are code points of Sentence. Document groups the items of one text; without it each is a text of its own.
type DateItem struct {
	Document     string     `json:"document,omitempty"`
	DocumentDate graph.Date `json:"documentDate"`
	Sentence     string     `json:"sentence"`
	Start        int        `json:"start"`
	End          int        `json:"end"`
	Expression   string     `json:"expression"`
	Gold         string     `json:"gold"`

	// firstDay takes the first day of an interval: the data dates a night by its evening.
	firstDay bool
}

// ReadDates reads items: of a folder in GUM's form (or one with dep/ in it), of a file with one item a line, or of a file of
// press releases with their day (one object a line, "text" and "gold").
func ReadDates(path string) ([]DateItem, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return gumDates(path)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []DateItem
	for n, line := range bytes.Split(b, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		item, ok, err := dateLine(line, n+1)
		if err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", path, n+1, err)
		}
		if ok {
			out = append(out, item)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s holds no date", path)
	}
	return out, nil
}

func dateLine(line []byte, n int) (item DateItem, ok bool, err error) {
	var release struct {
		Text string `json:"text"`
		Gold struct {
			Day string `json:"start_date"`
		} `json:"gold"`
	}
	if json.Unmarshal(line, &release) == nil && release.Text != "" {
		item, ok = releaseDate(release.Text, release.Gold.Day)
		item.Document = fmt.Sprint("release ", n)
		return item, ok, nil
	}
	if err := json.Unmarshal(line, &item); err != nil {
		return item, false, err
	}
	r := []rune(item.Sentence)
	switch {
	case item.Start < 0 || item.End <= item.Start || item.End > len(r):
		return item, false, fmt.Errorf("place [%d,%d) of a sentence of %d", item.Start, item.End, len(r))
	case item.Expression != "" && item.Expression != string(r[item.Start:item.End]):
		return item, false, fmt.Errorf("the sentence says %q there, not %q", string(r[item.Start:item.End]), item.Expression)
	case item.Gold == "":
		return item, false, errors.New("no gold")
	}
	item.Expression = string(r[item.Start:item.End])
	if item.Document == "" {
		item.Document = fmt.Sprint("item ", n)
	}
	return item, true, nil
}

func gumDates(path string) ([]DateItem, error) {
	if _, err := os.Stat(filepath.Join(path, "dep")); err == nil {
		path = filepath.Join(path, "dep")
	}
	docs, err := corpus.GUM(os.DirFS(path))
	if err != nil {
		return nil, err
	}
	var out []DateItem
	for _, d := range docs {
		r := []rune(d.Text)
		for _, when := range d.Dates {
			for _, s := range d.Sentences {
				if s.Start <= when.Start && when.End <= s.End {
					out = append(out, DateItem{
						Document: d.ID, DocumentDate: graph.Date(d.Created), Sentence: string(r[s.Start:s.End]), Start: when.Start - s.Start,
						End: when.End - s.Start, Expression: string(r[when.Start:when.End]), Gold: when.When,
					})
				}
			}
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s holds no date in a *.conllu file: %w", path, fs.ErrNotExist)
	}
	return out, nil
}

// Dates are the shares of dates that are right: equal to the gold as EDTF, signs of doubt left out.
type Dates struct {
	rows  []dateRow
	wrong []string
}

type dateRow struct {
	name   string
	of     func(DateItem) bool
	counts map[string]Counts // by document: right, all
}

// ScoreDates asks for the date of each item.
func ScoreDates(items []DateItem, date func(DateItem) graph.FuzzyDate) *Dates {
	level := func(n int) func(DateItem) bool { return func(i DateItem) bool { return len(i.Gold) == n } }
	d := &Dates{rows: []dateRow{
		{name: "day", of: level(10)},
		{name: "day, no year in the words", of: func(i DateItem) bool { return len(i.Gold) == 10 && !saysYear(i.Expression) }},
		{name: "month", of: level(7)},
		{name: "year", of: level(4)},
	}}
	for _, item := range items {
		got := date(item)
		said := strings.TrimRight(got.EDTF, "~?%")
		if item.firstDay && got.Earliest != "" {
			said = string(got.Earliest)
		}
		right := said == item.Gold
		if !right {
			d.wrong = append(d.wrong, fmt.Sprintf("%s, %s: %q is %s, not %q: %s", item.Document, item.DocumentDate, item.Expression, item.Gold, said, item.Sentence))
		}
		for i := range d.rows {
			row := &d.rows[i]
			if !row.of(item) {
				continue
			}
			if row.counts == nil {
				row.counts = map[string]Counts{}
			}
			c := row.counts[item.Document]
			if c == nil {
				c = Counts{0, 0}
				row.counts[item.Document] = c
			}
			c[1]++
			if right {
				c[0]++
			}
		}
	}
	return d
}

func saysYear(words string) bool {
	run := 0
	for _, r := range words + " " {
		if r >= '0' && r <= '9' {
			run++
			continue
		}
		if run == 4 {
			return true
		}
		run = 0
	}
	return false
}

// Write prints a line for each level, and with list what is wrong.
func (d *Dates) Write(w io.Writer, list bool) error {
	var b strings.Builder
	for _, row := range d.rows {
		if len(row.counts) > 0 {
			share, n, low, high := shareOf(row.counts)
			fmt.Fprintf(&b, "%-26s %5.1f %% of %4.0f  (%.1f to %.1f)\n", row.name, 100*share, n, 100*low, 100*high)
		}
	}
	if list {
		for _, s := range d.wrong {
			fmt.Fprintln(&b, s)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// shareOf is the first count over the second, with its interval over documents.
func shareOf(byDocument map[string]Counts) (share, n, low, high float64) {
	figure := func(c Counts) float64 {
		if c[1] == 0 {
			return 0
		}
		return c[0] / c[1]
	}
	counts := sorted(byDocument)
	sum := Counts{0, 0}
	for _, c := range counts {
		sum[0], sum[1] = sum[0]+c[0], sum[1]+c[1]
	}
	low, high = Interval(counts, figure)
	return figure(sum), sum[1], low, high
}
