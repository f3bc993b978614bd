package resolve

import (
	"strings"

	"linkchart/graph"
)

// events are one if kind and addressee agree (warnings), kind, speaker and subject (statements), or kind and place.
func (x *index) events() []graph.Judgement {
	var out []graph.Judgement
	rs := x.of(graph.Event)
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			if a.Kind != b.Kind || a.Aggregate != b.Aggregate {
				continue
			}
			switch a.Kind {
			case "WARNING":
				about := func(r *record) []string { return x.resolve(r.out[graph.Concerns]) }
				if overlap(a.out[graph.AddressedTo], b.out[graph.AddressedTo]) && (overlap(about(a), about(b)) || len(about(a)) == 0 || len(about(b)) == 0) &&
					(overlap(a.out[graph.IssuedBy], b.out[graph.IssuedBy]) || len(a.out[graph.IssuedBy]) == 0 || len(b.out[graph.IssuedBy]) == 0 || overlap(about(a), about(b))) {
					out = append(out, judge(a, b, 0.8, "same addressee and matter"))
				}
			case "STATEMENT":
				if surname(strings.Split(a.Name, "'s")[0]) == surname(strings.Split(b.Name, "'s")[0]) && overlap(a.out[graph.Concerns], b.out[graph.Concerns]) {
					out = append(out, judge(a, b, 0.7, "same speaker and matter"))
				}
			case "EVACUATION", "WITHDRAWAL", "TAKEOVER":
				if overlap(a.out[graph.OccurredIn], b.out[graph.OccurredIn]) {
					out = append(out, judge(a, b, 0.8, "same kind and place"))
				}
			case "GATHERING":
				if overlap(x.resolve(a.in[graph.Targeted]), x.resolve(b.in[graph.Targeted])) {
					out = append(out, judge(a, b, 0.8, "struck by one attack"))
				}
			}
		}
	}
	return out
}

func (x *index) plots() []graph.Judgement {
	var out []graph.Judgement
	rs := x.of(graph.Plot)
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			if a.Aggregate != b.Aggregate || !overlap(x.resolve(a.out[graph.Targeted]), x.resolve(b.out[graph.Targeted])) {
				continue
			}
			if overlap(a.out[graph.AttributedTo], b.out[graph.AttributedTo]) {
				out = append(out, judge(a, b, 0.8, "same target and group"))
			}
		}
	}
	return out
}
