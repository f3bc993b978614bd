package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// grades are ranks that stand between an office and a name.
var grades = text.NewWordSet(`rear vice air admiral general major lieutenant colonel captain brigadier sergeant commodore marshal maj gen lt col capt brig adm . - mr mrs ms dr sheikh mullah`)

// role returns the word of a noun phrase that names an office: its last word, or, before a name, the word before that.
func (r *clauses) role(i int) (word string, at int) {
	c := &r.Chunks[i]
	k := c.Last - 1
	if c.Core != nil && !(c.Core.Coreference && c.Core.Last == c.Last && c.Core.First > c.First) {
		k = c.Core.First - 1 // but "the emir of X" for whom a person was named before
	}
	if k < c.First {
		return "", 0
	}
	if c.Core != nil && c.Core.Type == graph.Person { // "Pentagon spokesman Rear Admiral X"
		n := k
		for n > c.First && grades.Has(r.Tokens[n].Lower) {
			n--
		}
		if w := r.Tokens[n].Lower; n < k && n > c.First && (posts.Has(w) || commands.Has(w) || founders.Has(w)) {
			return w, n
		}
	}
	w := r.Tokens[k].Lower
	if w == "guide" && k > c.First && (r.Tokens[k-1].Lower == "supreme" || r.Tokens[k-1].Lower == "spiritual") {
		return "leader", k
	}
	if w == "-" && k-1 >= c.First && c.Core != nil && r.Tokens[c.Core.First].Lower == "general" && (r.Tokens[k-1].Lower == "secretary" || r.Tokens[k-1].Lower == "director") {
		return "secretary-general", k - 1 // the name has taken in half of it
	}
	if w == "general" && k-1 >= c.First && r.Tokens[k-1].Lower == "secretary" {
		return "secretary-general", k - 1 // with or without a hyphen
	}
	if (w == "father" || w == "fathers" || w == "member" || w == "members") && k-1 >= c.First && r.Tokens[k-1].Lower == "founding" {
		return "founder" + strings.TrimPrefix(strings.TrimPrefix(w, "father"), "member"), k - 1
	}
	if k-2 >= c.First && r.Tokens[k-1].Lower == "in" {
		if long := r.Tokens[k-2].Lower + "-in-" + w; posts.Has(long) || commands.Has(long) { // "second in command"
			return long, k - 2
		}
	}
	if k-1 >= c.First && r.Tokens[k-1].Lower == "number" && (w == "two" || w == "three") {
		return "second-in-command", k - 1
	}
	if k-2 >= c.First && r.Tokens[k-1].Text == "-" {
		if k-4 >= c.First && r.Tokens[k-3].Text == "-" {
			if long := r.Tokens[k-4].Lower + "-" + r.Tokens[k-2].Lower + "-" + w; posts.Has(long) || commands.Has(long) || kin.Has(long) {
				return long, k - 4
			}
		}
		for _, joined := range []string{r.Tokens[k-2].Lower + "-" + w} {
			if commands.Has(joined) || posts.Has(joined) || kin.Has(joined) {
				return joined, k - 2
			}
		}
	}
	return w, k
}

// sharer returns the person who holds the office behind "and" as well as the one at a noun phrase: "its founder and leader, X", "Y founder and
// chief X"; nil for none.
func (r *clauses) sharer(i int) *doc.Mention {
	k := i + 2
	if k >= len(r.Chunks) || r.Chunks[i+1].Kind != syntax.Conjunction || r.Chunks[i+1].Word != "and" || r.Chunks[k].Kind != syntax.Noun {
		return nil
	}
	if w, at := r.role(k); !r.bareOffice(k) && !(r.Chunks[k].Article == "" && at == r.Chunks[k].First && (syntax.Calling(w) || w == "comrade" || w == "heir" || w == "ally")) {
		return nil // "his wife and comrade, X"
	}
	m := r.Chunks[k].Core
	if m == nil {
		m = r.Apposed(k)
	}
	if m == nil || m.Type != graph.Person {
		return nil
	}
	return m
}

// bareOffice tells whether a noun phrase names an office without an article or an owner of its own: "(founder and) leader X".
func (r *clauses) bareOffice(k int) bool {
	w, at := r.role(k)
	if at > r.Chunks[k].First && !(at == r.Chunks[k].First+1 && overall.Has(r.Tokens[at-1].Lower)) {
		return false
	}
	return r.Chunks[k].Article == "" && r.Chunks[k].Owned == 0 && (commands.Has(w) || posts.Has(w) || founders.Has(w))
}

// othersBetween tells whether another armed group was named in the sentence after the one that "its" in a noun phrase is said to mean.
func (r *clauses) othersBetween(body end, i int) bool {
	if body.m == nil || !body.m.Coreference {
		return false
	}
	other := false
	for _, m := range r.InSentence(r.Index) {
		if m.First >= r.Chunks[i].First {
			break
		}
		if m.Type == graph.ArmedGroup && !m.Adjective && !m.Coreference {
			other = m.Key != body.key
		}
	}
	return other
}

// officeBefore returns the office before "and" whose body a bare office shares; -1 for none.
func (r *clauses) officeBefore(i int) int {
	k := i - 2
	if k < 0 || r.Chunks[i-1].Kind != syntax.Conjunction || r.Chunks[i-1].Word != "and" || r.Chunks[k].Kind != syntax.Noun || r.Chunks[k].Core != nil || !r.bareOffice(i) {
		return -1
	}
	if w, _ := r.role(k); !commands.Has(w) && !posts.Has(w) && !founders.Has(w) && w != "prophet" {
		return -1
	}
	return k
}

// singular returns the singular of a noun in -s.
func singular(word string) string {
	if w, ok := singulars.Get(word); ok {
		return w
	}
	return word
}

// singulars are the plurals of offices and kin.
var singulars = text.NewWordMap(func() map[string]string {
	m := map[string]string{"chiefs": "chief", "wives": "wife"}
	for _, set := range []*text.WordSet{commands, posts, kin, founders} {
		for _, w := range set.Words() {
			m[w+"s"] = w
		}
	}
	return m
}())

// gradeOf reads the words before an office: "former", "acting", "deputy".
func (r *clauses) gradeOf(i, at int) grade {
	c := &r.Chunks[i]
	g := grade{status: "CURRENT"}
	for k := c.First; k < at; k++ {
		switch r.Tokens[k].Lower {
		case "former", "ex", "late", "slain", "then", "ousted", "onetime", "erstwhile", "retired":
			g.status = "FORMER"
		case "acting", "interim":
			g.status = "ACTING"
		case "styled", "proclaimed", "declared", "appointed":
			if k >= c.First+2 && r.Tokens[k-2].Lower == "self" {
				g.status = "CLAIMED" // "the self-styled emir of X"
			}
		case "deputy", "vice", "assistant":
			g.deputy = true
		case "prime", "foreign", "interior", "defence", "defense", "finance":
			g.state = true
		}
	}
	if r.Chunks[max(i-1, 0)].Kind == syntax.Adverb && r.Chunks[max(i-1, 0)].Word == "now" {
		g.status = "CURRENT"
	}
	return g
}

// hedge makes what is read of a noun phrase alleged if its words before a token say so, until the function that it returns is called.
func (r *clauses) hedge(i, at int) func() {
	was := r.modality
	if r.doubted(i, at) {
		r.modality = graph.Weaker(was, graph.Alleged)
	}
	return func() { r.modality = was }
}

// doubted tells whether an office is only said to be held: "a suspected member".
func (r *clauses) doubted(i, at int) bool {
	for k := r.Chunks[i].First; k < at; k++ {
		switch r.Tokens[k].Lower {
		case "suspected", "alleged", "accused", "reputed", "presumed", "purported":
			return true
		}
	}
	return false
}
