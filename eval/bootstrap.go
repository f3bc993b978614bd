package eval

import (
	"maps"
	"math/rand/v2"
	"slices"
)

// draws is how often the bootstrap draws a set of documents.
const draws = 4000

// Counts is what one document adds to the sums that a figure is computed of.
type Counts []float64

// Interval is the 95 % bootstrap interval of a figure: as many documents as there are are drawn with replacement, 4,000
// times, always the same draws; their counts are added up and the figure computed anew. Low and high are the 2.5th and the
// 97.5th percentile. (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.)
func Interval(documents []Counts, figure func(sum Counts) float64) (low, high float64) {
	if len(documents) == 0 {
		return 0, 0
	}
	values := make([]float64, 0, draws)
	resample(len(documents), func(draw []int) { values = append(values, figure(add(documents, draw))) })
	slices.Sort(values)
	return values[len(values)*25/1000], values[len(values)*975/1000]
}

// Better is the share of the draws of [Interval] in which the figure of system a is above that of b, on the same documents;
// low and high bound the difference.
func Better(a, b []Counts, figure func(sum Counts) float64) (share, low, high float64) {
	if len(a) == 0 || len(a) != len(b) {
		return 0, 0, 0
	}
	values := make([]float64, 0, draws)
	above := 0
	resample(len(a), func(draw []int) {
		d := figure(add(a, draw)) - figure(add(b, draw))
		if d > 0 {
			above++
		}
		values = append(values, d)
	})
	slices.Sort(values)
	return ratio(above, draws), values[len(values)*25/1000], values[len(values)*975/1000]
}

func resample(n int, each func(draw []int)) {
	random := rand.New(rand.NewPCG(1, 2))
	draw := make([]int, n)
	for range draws {
		for i := range draw {
			draw[i] = random.IntN(n)
		}
		each(draw)
	}
}

func add(documents []Counts, draw []int) Counts {
	sum := make(Counts, len(documents[0]))
	for _, d := range draw {
		for i, x := range documents[d] {
			sum[i] += x
		}
	}
	return sum
}

// sorted are the counts of documents in the order of their names, so that every run draws the same.
func sorted(byDocument map[string]Counts) []Counts {
	var out []Counts
	for _, name := range slices.Sorted(maps.Keys(byDocument)) {
		out = append(out, byDocument[name])
	}
	return out
}
