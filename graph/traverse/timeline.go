package traverse

import (
	"time"

	"linkchart/graph"
)

// Unit is the length of a bucket.
type Unit string

// The lengths; a week begins on Monday.
const (
	Day     Unit = "DAY"
	Week    Unit = "WEEK"
	Month   Unit = "MONTH"
	Quarter Unit = "QUARTER"
	Year    Unit = "YEAR"
)

// MaxBuckets is the most buckets of one timeline.
const MaxBuckets = 5_000

// Bucket counts occurrences from day Start to day End, both included: Certain are those whose whole date lies inside,
// Possible those whose date may lie inside but need not.
type Bucket struct {
	Start, End        graph.Date
	Certain, Possible int
}

// Buckets sorts dates of occurrences into buckets of one unit between from and to ("" is that of the earliest or latest bound
// among the dates). Undated counts those without any bound. More than [MaxBuckets] is [graph.ErrTooLarge].
func Buckets(unit Unit, dates []*graph.Entity, from, to graph.Date) (buckets []Bucket, undated int, err error) {
	low, high := from, to
	for _, e := range dates {
		if e.DateEarliest == "" && e.DateLatest == "" {
			undated++
			continue
		}
		for _, d := range []graph.Date{e.DateEarliest, e.DateLatest} {
			if d != "" && from == "" && (low == "" || d < low) {
				low = d
			}
			if d != "" && to == "" && d > high {
				high = d
			}
		}
	}
	if low == "" || high == "" || low > high {
		return nil, undated, nil
	}
	if buckets, err = span(unit, low, high); err != nil {
		return nil, 0, err
	}
	for _, e := range dates {
		if e.DateEarliest == "" && e.DateLatest == "" {
			continue
		}
		place(buckets, e.DateEarliest, e.DateLatest)
	}
	return buckets, undated, nil
}

// span lays out empty buckets that cover two days.
func span(unit Unit, low, high graph.Date) ([]Bucket, error) {
	first, err := time.Parse(time.DateOnly, string(low))
	if err != nil {
		return nil, refuse(graph.ErrInvalid, "%q is no day", low)
	}
	var out []Bucket
	for at := floor(unit, first); ; {
		start := graph.Date(at.Format(time.DateOnly))
		if start > high || at.Year() > 9999 {
			return out, nil
		}
		if len(out) == MaxBuckets {
			return nil, refuse(graph.ErrTooLarge, "there would be more than %d buckets of a %s from %s to %s", MaxBuckets, unit, low, high)
		}
		at = after(unit, at)
		out = append(out, Bucket{Start: start, End: graph.Date(at.AddDate(0, 0, -1).Format(time.DateOnly))})
	}
}

func floor(unit Unit, t time.Time) time.Time {
	y, m, d := t.Date()
	switch unit {
	case Week:
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case Month:
		d = 1
	case Quarter:
		m, d = (m-1)/3*3+1, 1
	case Year:
		m, d = 1, 1
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func after(unit Unit, t time.Time) time.Time {
	switch unit {
	case Week:
		return t.AddDate(0, 0, 7)
	case Month:
		return t.AddDate(0, 1, 0)
	case Quarter:
		return t.AddDate(0, 3, 0)
	case Year:
		return t.AddDate(1, 0, 0)
	}
	return t.AddDate(0, 0, 1)
}

// place counts one date: certain in the bucket that holds it whole, else possible in every bucket that it touches.
func place(buckets []Bucket, earliest, latest graph.Date) {
	for i := range buckets {
		b := &buckets[i]
		switch {
		case latest != "" && latest < b.Start, earliest != "" && earliest > b.End:
		case earliest != "" && latest != "" && earliest >= b.Start && latest <= b.End:
			b.Certain++
		default:
			b.Possible++
		}
	}
}
