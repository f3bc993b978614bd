package resolve

import (
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
)

// persons are one if their names are equal, or last name and body agree and first names do not contradict; a differing first
// name needs a statement that both documents carry.
func (x *index) persons() []graph.Judgement {
	var out []graph.Judgement
	byName := map[string][]*record{}
	for _, r := range x.of(graph.Person) {
		byName[surname(r.Name)] = append(byName[surname(r.Name)], r)
	}
	bodies := func(r *record) []string {
		return slices.Concat(r.out[graph.Leads], r.out[graph.MemberOf])
	}
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		rs := byName[name]
		for i, a := range rs {
			for _, b := range rs[i+1:] {
				fa, fb := graph.Fold(a.Name), graph.Fold(b.Name)
				body := overlap(bodies(a), bodies(b))
				switch {
				case fa == fb && len(strings.Fields(fa)) > 1:
					out = append(out, judge(a, b, 0.9, "equal names"))
				case body && (strings.HasPrefix(fa, fb) || strings.HasPrefix(fb, fa) || len(strings.Fields(fa)) == 1 || len(strings.Fields(fb)) == 1):
					out = append(out, judge(a, b, 0.85, "same last name and body"))
				case body && x.sharedStatement(a, b):
					out = append(out, judge(a, b, 0.7, "same last name, body and statement; first names differ"))
				case body:
					j := judge(a, b, 0.5, "same last name and body; first names differ")
					j.Verdict = graph.Unsure
					out = append(out, j)
				}
			}
		}
	}
	return out
}

// sharedStatement tells whether two persons issued statements about one and the same thing.
func (x *index) sharedStatement(a, b *record) bool {
	about := func(r *record) []string {
		var out []string
		for _, event := range r.in[graph.IssuedBy] {
			if e := x.records[event]; e != nil {
				out = append(out, e.out[graph.Concerns]...)
			}
		}
		return out
	}
	return overlap(about(a), about(b))
}

func surname(name string) string {
	w := strings.Fields(graph.Fold(name))
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}
