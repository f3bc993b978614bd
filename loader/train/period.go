package main

import (
	"fmt"
	"io/fs"

	"linkchart/eval"
	"linkchart/eval/period"
)

// periods learns the wording of the years of ISAF releases.
func periods(folder fs.FS) ([]byte, card, error) {
	c := card{
		Title:    "Periods of ISAF releases",
		Does:     "Logistic regression over the quarters of 2009 to 2013: in which year a release without one was written. Used by `linkchart eval isaf` only.",
		Data:     "ISAF press releases with their days. No licence stated: only weights of hashed words are kept.",
		Features: "words, pairs of words at the top, both without figures and names of months; each with the quarter; 2^16 buckets",
	}
	file, err := folder.Open("isaf/dev.jsonl")
	if err != nil {
		return nil, c, err
	}
	defer file.Close()
	releases, err := eval.ReadISAF(file)
	if err != nil {
		return nil, c, err
	}
	var examples []period.Example
	var open []bool
	for _, r := range releases {
		var e period.Example
		if _, err := fmt.Sscanf(r.Gold.StartDate, "%d-%d", &e.Year, &e.Month); err != nil {
			return nil, c, fmt.Errorf("a day of %q: %w", r.Gold.Name, err)
		}
		e.Text = r.Text
		examples, open = append(examples, e), append(open, eval.YearOpen(r.Text))
	}
	var right, total, rightOpen, totalOpen int
	for fold := range folds {
		var others []period.Example
		for i, e := range examples {
			if i%folds != fold {
				others = append(others, e)
			}
		}
		b, err := period.Fit(others)
		if err != nil {
			return nil, c, err
		}
		m, err := period.Load(b)
		if err != nil {
			return nil, c, err
		}
		for i := fold; i < len(examples); i += folds {
			ok := m.Year(examples[i].Text, examples[i].Month) == examples[i].Year
			total++
			if ok {
				right++
			}
			if open[i] {
				totalOpen++
				if ok {
					rightOpen++
				}
			}
		}
	}
	c.Scores = []string{
		fmt.Sprintf("years right, %d-fold cross-validation by release: %d of %d", folds, right, total),
		fmt.Sprintf("of the releases that give no year: %d of %d", rightOpen, totalOpen),
	}
	b, err := period.Fit(examples)
	return b, c, err
}
