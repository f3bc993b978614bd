package eval

import (
	"fmt"
	"io"
)

// FieldScore is the share of the documents that state a field in which it is right, with its 95 % interval, and in the
// working and the check half.
type FieldScore struct {
	Name                   string
	Right, Scored          int
	Share, Low, High       float64
	WorkingHalf, CheckHalf float64
}

// scoreFields scores answers of n documents field by field. test tells whether a field is scored in a document, and right.
func scoreFields(fields []string, n int, working func(document int) bool, test func(field, document int) (scored, right bool)) []FieldScore {
	counts := make([]Counts, n)
	var out []FieldScore
	for k, name := range fields {
		var right, all [2]int // of the working and the check half
		for i := range n {
			half := 0
			if !working(i) {
				half = 1
			}
			pair := [2]float64{}
			if scored, ok := test(k, i); scored {
				all[half]++
				pair[1] = 1
				if ok {
					right[half]++
					pair[0] = 1
				}
			}
			counts[i] = append(counts[i], pair[:]...)
		}
		f := FieldScore{Name: name, Right: right[0] + right[1], Scored: all[0] + all[1]}
		f.Share, f.WorkingHalf, f.CheckHalf = ratio(f.Right, f.Scored), ratio(right[0], all[0]), ratio(right[1], all[1])
		f.Low, f.High = Interval(counts, func(sum Counts) float64 {
			if sum[2*k+1] == 0 {
				return 0
			}
			return sum[2*k] / sum[2*k+1]
		})
		out = append(out, f)
	}
	return out
}

func writeFields(w io.Writer, fields []FieldScore) error {
	for _, f := range fields {
		if _, err := fmt.Fprintf(w, "%-20s %5.1f %%  (95 %% interval %.1f to %.1f)  %d of %d  working half %.1f, check half %.1f\n", f.Name,
			100*f.Share, 100*f.Low, 100*f.High, f.Right, f.Scored, 100*f.WorkingHalf, 100*f.CheckHalf); err != nil {
			return err
		}
	}
	return nil
}
