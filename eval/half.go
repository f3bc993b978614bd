package eval

import (
	"hash/fnv"
	"slices"
)

// Halves of a folder of gold: extraction is developed with an eye on the errors of the working half; of the check half only
// the scores are read.
const (
	Working = "working"
	Check   = "check"
)

// HalfOf tells the half a document belongs to, by the hash of its file name.
func HalfOf(file string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(file)) // a hash never fails
	if h.Sum32()%2 == 0 {
		return Working
	}
	return Check
}

// Half returns the gold of the documents of one half alone.
func (g *Gold) Half(half string) *Gold {
	inside := func(e Evidence) bool { return HalfOf(e.Doc) == half }
	only := func(es []Evidence) List[Evidence] {
		return slices.DeleteFunc(slices.Clone(es), func(e Evidence) bool { return !inside(e) })
	}
	out := &Gold{Meta: g.Meta, Gazetteer: g.Gazetteer, texts: g.texts}
	for _, d := range g.Documents {
		if HalfOf(d.File) == half {
			out.Documents = append(out.Documents, d)
		}
	}
	kept := map[string]bool{}
	for _, e := range g.Entities {
		if e.Evidence = only(e.Evidence); len(e.Evidence) == 0 {
			continue
		}
		kept[e.ID] = true
		props := map[string]Props{}
		for name, p := range e.Props {
			p.Values = slices.DeleteFunc(slices.Clone(p.Values), func(v Value) bool { return len(v.Evidence) > 0 && !inside(v.Evidence[0]) })
			props[name] = p
		}
		e.Props = props
		out.Entities = append(out.Entities, e)
	}
	for _, r := range g.Relations {
		if r.Evidence = only(r.Evidence); len(r.Evidence) > 0 {
			out.Relations = append(out.Relations, r)
		}
	}
	for _, m := range g.Merges {
		m.Docs = slices.DeleteFunc(slices.Clone(m.Docs), func(d string) bool { return HalfOf(d) != half })
		if m.Kind == "one" && len(m.Docs) > 1 || m.Kind != "one" && !slices.ContainsFunc(m.Entities, func(id string) bool { return !kept[id] }) {
			out.Merges = append(out.Merges, m)
		}
	}
	for _, n := range g.Negatives {
		if n.File == "" || HalfOf(n.File) == half {
			out.Negatives = append(out.Negatives, n)
		}
	}
	return out
}
