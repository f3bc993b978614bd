package resolve

import (
	"strings"

	"linkchart/graph"
)

// facilities of one kind are one if one attack struck them, or if they carry one proper name in one place.
func (x *index) facilities() []graph.Judgement {
	var out []graph.Judgement
	rs := x.of(graph.Facility)
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			if a.Kind != b.Kind {
				continue
			}
			struck := overlap(x.resolve(a.in[graph.Targeted]), x.resolve(b.in[graph.Targeted]))
			named := graph.Fold(a.Name) == graph.Fold(b.Name) && (overlap(x.up[a.ID], x.up[b.ID]) || len(x.up[a.ID]) == 0 || len(x.up[b.ID]) == 0) && strings.ToLower(a.Name) != a.Name
			switch {
			case struck:
				out = append(out, judge(a, b, 0.85, "struck by one attack"))
			case named:
				out = append(out, judge(a, b, 0.8, "same name and place"))
			}
		}
	}
	return out
}
