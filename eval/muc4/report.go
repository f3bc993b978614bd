package muc4

import (
	"fmt"
	"io"
	"strings"

	"linkchart/loader/roles"
)

// FromEvents is what the role models say of a document, as templates: of several names of a thing the surest one, as it
// stands in the text.
func FromEvents(id, text string, events []roles.Event) *Document {
	runes := []rune(text)
	d := &Document{ID: id}
	for _, e := range events {
		t := Template{Type: roles.Kinds[e.Kind]}
		for r, list := range e.Fillers {
			for _, p := range list {
				t.Roles[r] = append(t.Roles[r], Entity{string(runes[p.Start:p.End])})
			}
		}
		d.Templates = append(d.Templates, t)
	}
	return d
}

// Lines are the figures, a line each.
func (r *Report) Lines() string {
	var b strings.Builder
	line := func(name string, t Tally, more string) {
		p, rc, f := t.PRF()
		fmt.Fprintf(&b, "%-18s P %5.1f  R %5.1f  F1 %5.1f%s\n", name, p, rc, f, more)
	}
	templates, ree := r.Intervals()
	interval := func(x [2]float64) string { return fmt.Sprintf("  [%.1f, %.1f]", x[0], x[1]) }
	line("templates", r.Templates(), interval(templates))
	line("  type", r.Type, "")
	for i, name := range RoleNames {
		line("  "+name, r.Roles[i], "")
	}
	line("  roles only", r.RolesOnly(), "")
	line("  one-to-one", r.OneToOne, "")
	line("role fillers", r.REE(), interval(ree))
	for i, name := range RoleNames {
		line("  "+name, r.Extracts[i], "")
	}
	return b.String()
}

// Write prints the figures; with list also, for each document, what was missed and what is wrong, with its sentence.
func (r *Report) Write(w io.Writer, gold []Document, said map[string]*Document, list bool) error {
	var b strings.Builder
	b.WriteString(r.Lines())
	if list {
		for i := range gold {
			g := gold[i].Fillers()
			s := &[roles.Count][]Entity{}
			if d := said[gold[i].ID]; d != nil {
				s = d.Fillers()
			}
			for role, name := range RoleNames {
				for _, e := range unmatched(s[role], g[role], right) {
					fmt.Fprintf(&b, " - %s %s wrong: %s | %s\n", gold[i].ID, name, strings.Join(e, " / "), sentence(gold[i].Text, e))
				}
				for _, e := range unmatched(g[role], s[role], func(g, s Entity) bool { return right(s, g) }) {
					fmt.Fprintf(&b, " - %s %s missed: %s | %s\n", gold[i].ID, name, strings.Join(e, " / "), sentence(gold[i].Text, e))
				}
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// unmatched are the entities of a list that fit none of another.
func unmatched(list, others []Entity, fits func(e, other Entity) bool) (out []Entity) {
	norm := normalised(others)
	for _, e := range list {
		n := normalised([]Entity{e})
		found := len(n) == 0
		for _, o := range norm {
			found = found || fits(n[0], o)
		}
		if !found {
			out = append(out, e)
		}
	}
	return out
}

// sentence is the text around the first place of an entity's first mention, up to the full stops.
func sentence(text string, e Entity) string {
	at := strings.Index(text, e[0])
	if at < 0 {
		return ""
	}
	from, to := strings.LastIndex(text[:at], ". ")+1, len(text)
	if end := strings.Index(text[at:], ". "); end >= 0 {
		to = at + end + 1
	}
	return strings.Join(strings.Fields(text[from:to]), " ")
}
