package traverse_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

func TestBuckets(t *testing.T) {
	dated := func(earliest, latest graph.Date) *graph.Entity {
		return &graph.Entity{DateEarliest: earliest, DateLatest: latest}
	}
	dates := []*graph.Entity{
		dated("2024-03-22", "2024-03-22"), dated("2024-01-01", "2024-12-31"), dated("", ""), dated("2024-02-28", "2024-03-02"), dated("2024-04-02", ""),
	}
	for _, c := range []struct {
		unit     traverse.Unit
		from, to graph.Date
		want     string
	}{
		{traverse.Month, "2024-02-01", "2024-04-30", "2024-02-01..2024-02-29 0+2, 2024-03-01..2024-03-31 1+2, 2024-04-01..2024-04-30 0+2"},
		{traverse.Year, "", "", "2024-01-01..2024-12-31 3+1"},
		{traverse.Quarter, "2024-02-15", "2024-05-01", "2024-01-01..2024-03-31 2+1, 2024-04-01..2024-06-30 0+2"},
		{traverse.Week, "2024-03-20", "2024-03-26", "2024-03-18..2024-03-24 1+1, 2024-03-25..2024-03-31 0+1"},
		{traverse.Day, "2024-03-22", "2024-03-23", "2024-03-22..2024-03-22 1+1, 2024-03-23..2024-03-23 0+1"},
	} {
		buckets, undated, err := traverse.Buckets(c.unit, dates, c.from, c.to)
		if err != nil || undated != 1 {
			t.Fatalf("%s: %d undated, %v", c.unit, undated, err)
		}
		var got []string
		for _, b := range buckets {
			got = append(got, fmt.Sprintf("%s..%s %d+%d", b.Start, b.End, b.Certain, b.Possible))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s from %s to %s:\ngot  %s\nwant %s", c.unit, c.from, c.to, strings.Join(got, ", "), c.want)
		}
	}
	if _, _, err := traverse.Buckets(traverse.Day, dates, "0001-01-01", "9999-12-31"); !errors.Is(err, graph.ErrTooLarge) {
		t.Errorf("ten thousand years of days: %v", err)
	}
	if buckets, undated, err := traverse.Buckets(traverse.Day, dates[2:3], "", ""); len(buckets) != 0 || undated != 1 || err != nil {
		t.Errorf("undated alone: %v %d %v", buckets, undated, err)
	}
}
