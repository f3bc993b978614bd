package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// nouns reads the relations that noun phrases tell: who holds which office, whose kin and countryman a person is, where a
// group is from, what it is an offshoot of.
func (r *clauses) nouns() {
	r.c = &syntax.Clause{Chunk: &syntax.Chunk{}}
	r.modality, r.speaker, r.said, r.denied, r.unreal = graph.Asserted, "", "", false, false
	for i := range r.Chunks {
		if r.Chunks[i].Kind != syntax.Noun {
			continue
		}
		r.c.Verb = i
		r.holder(i)
		r.under(i)
		r.descent(i)
		r.owned(i)
		r.tied(i)
		r.countryman(i)
		r.fellow(i)
		r.ranks(i)
		r.backer(i)
		r.at(i)
		r.brothers(i)
		r.held(i)
		r.deed(i)
	}
}

// role returns the word of a noun phrase that names an office: its last word, or, before a name, the word before that.
func (r *clauses) role(i int) (word string, at int) {
	c := &r.Chunks[i]
	k := c.Last - 1
	if c.Core != nil {
		k = c.Core.First - 1
	}
	if k < c.First {
		return "", 0
	}
	w := r.Tokens[k].Lower
	if (w == "father" || w == "fathers" || w == "member" || w == "members") && k-1 >= c.First && r.Tokens[k-1].Lower == "founding" {
		return "founder" + strings.TrimPrefix(strings.TrimPrefix(w, "father"), "member"), k - 1
	}
	if k-2 >= c.First && r.Tokens[k-1].Text == "-" {
		if k-4 >= c.First && r.Tokens[k-3].Text == "-" {
			if long := r.Tokens[k-4].Lower + "-" + r.Tokens[k-2].Lower + "-" + w; posts.Has(long) || commands.Has(long) {
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

// holder reads a noun phrase with an office: "the group's leader, X", "Boko Haram leader X", "X, a commander of Y".
func (r *clauses) holder(i int) {
	c := &r.Chunks[i]
	word, at := r.role(i)
	if one := r.OneOf(i); one != i && c.Core == nil {
		if m := r.Apposed(i); m != nil && m.Type == graph.Person { // "X, one of the group's top commanders"
			r.post(end{key: m.Key, kind: graph.Person, m: m, chunk: i}, i, singular(word), at)
		}
		return
	}
	if r.members(i, word) || word == "in" || !commands.Has(word) && !posts.Has(word) && !kin.Has(word) && !peoples.Has(word) && !founders.Has(word) {
		return
	}
	var who end
	switch {
	case c.Core != nil && c.Core.Type == graph.Person:
		who = end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}
	case c.Core != nil:
		return
	default:
		m := r.Apposed(i)
		if m == nil || m.Type != graph.Person {
			return
		}
		who = end{key: m.Key, kind: graph.Person, m: m, chunk: i}
	}
	r.post(who, i, word, at)
}

// office reads a noun phrase that says what a person is: "named him its emir".
func (r *clauses) office(who end, i int) {
	if r.Chunks[i].Word == "one" && len(r.complementOf(i)) > 0 {
		i += 2 // "one of the founders of X"
	}
	if w := r.Chunks[i].Word; w == "creation" || w == "brainchild" {
		return
	}
	if r.Chunks[i].Core != nil {
		return
	}
	word, at := r.role(i)
	word = singular(word)
	if commands.Has(word) || posts.Has(word) || kin.Has(word) || founders.Has(word) {
		r.post(who, i, word, at)
	}
}

// singular returns the singular of a noun in -s.
func singular(word string) string {
	if w := strings.TrimSuffix(word, "s"); commands.Has(w) || posts.Has(w) || kin.Has(w) || founders.Has(w) {
		return w
	}
	if word == "chiefs" || word == "wives" {
		return map[string]string{"chiefs": "chief", "wives": "wife"}[word]
	}
	return word
}

// members reads "two members of X, A and B" and "X members A and B"; it tells whether the words are such.
func (r *clauses) members(i int, word string) bool {
	w := singular(word)
	if w == word || !posts.Has(w) && !commands.Has(w) && !founders.Has(w) {
		return false
	}
	c := &r.Chunks[i]
	var people []end
	switch {
	case c.Core != nil && c.Core.Type == graph.Person:
		for _, k := range r.List(i) {
			people = append(people, only(r.ends([]int{k}, false), graph.Person)...)
		}
	case c.Core == nil:
		k := i + 1
		for len(r.complementOf(i)) > 0 && k < len(r.Chunks) && r.Chunks[k].Kind != syntax.Comma && k < i+5 {
			k++
		}
		if k+1 < len(r.Chunks) && (r.Chunks[k].Kind == syntax.Comma || r.Chunks[k].Kind == syntax.Break) && r.Chunks[k+1].Kind == syntax.Noun {
			for _, n := range r.List(k + 1) {
				if m := r.Chunks[n].Core; m != nil && m.Type == graph.Person && !m.Coreference {
					people = append(people, only(r.ends([]int{n}, false), graph.Person)...)
				}
			}
			if len(people) < 2 {
				people = nil // "leaders of X, Y said"
			}
		}
	}
	for _, s := range people {
		for _, o := range only(r.bodies(i), orgLike...) {
			switch {
			case founders.Has(w):
				r.relate(graph.FoundedBy, o, s, graph.Qualifiers{}, i)
			case commands.Has(w):
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: w, Status: "CURRENT"}, i)
			default:
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: w, Status: "CURRENT"}, i)
			}
		}
	}
	return len(people) > 0
}

// bodies returns the bodies that a noun phrase for an office names: before it, or behind "of".
func (r *clauses) bodies(i int) []end {
	return append(r.owner(i), r.ends(r.complementOf(i), false)...)
}

// post relates a person to the body whose office a noun phrase names.
func (r *clauses) post(who end, i int, word string, at int) {
	c := &r.Chunks[i]
	status, deputy, state := "CURRENT", false, false
	for k := c.First; k < at; k++ {
		switch r.Tokens[k].Lower {
		case "former", "ex", "late", "slain", "then", "ousted", "onetime", "erstwhile", "retired":
			status = "FORMER"
		case "acting", "interim":
			status = "ACTING"
		case "deputy", "vice", "assistant":
			deputy = true
		case "prime", "foreign", "interior", "defence", "defense", "finance":
			state = true
		}
	}
	if r.Chunks[max(i-1, 0)].Kind == syntax.Adverb && r.Chunks[max(i-1, 0)].Word == "now" {
		status = "CURRENT"
	}
	var bodies []end
	for _, m := range c.Mentions {
		if m == c.Core || m.First > at {
			continue
		}
		if m.Type == graph.ArmedGroup || m.Type == graph.StateBody || m.Type == graph.Organization || m.Type == graph.Person {
			if m.Adjective {
				continue
			}
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				bodies = append(bodies, e)
			}
		}
	}
	part := false
	for _, k := range r.complementOf(i) {
		if r.Chunks[k].Word == "staff" || r.Chunks[k].Word == "operations" || r.Chunks[k].Word == "intelligence" {
			for _, n := range r.complementOf(k) { // "chief of staff of X"
				if m, whole := r.Named(n); m != nil && whole {
					if e, ok := r.end(m, true, false); ok {
						e.chunk = n
						bodies, part = append(bodies, e), r.Chunks[k].Word != "staff"
					}
				}
			}
		}
		if m, whole := r.Named(k); m != nil && whole {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = k
				bodies = append(bodies, e)
			}
		} else if units.Has(r.Chunks[k].Word) { // "head of X's military wing"
			for _, e := range only(append(r.owner(k), r.ends(r.complementOf(k), false)...), graph.ArmedGroup) {
				bodies, part = append(bodies, e), true
			}
		}
	}
	if len(bodies) == 0 && (posts.Has(word) || commands.Has(word)) && i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition {
		switch r.Chunks[i+1].Word {
		case "in", "with", "from", "within": // "a senior figure in X"
			for _, e := range only(r.ends(r.List(i+2), false), graph.ArmedGroup) {
				if e.whole {
					bodies, part = append(bodies, e), true
				}
			}
		}
	}
	if r.doubted(i, at) {
		was := r.modality
		r.modality = graph.Weaker(was, graph.Alleged)
		defer func() { r.modality = was }()
	}
	if c.Article == "whose" {
		bodies = append(bodies, r.antecedents(i)...)
	}
	if kin.Has(word) {
		for _, o := range only(bodies, graph.Person) {
			r.relate(graph.KinOf, who, o, graph.Qualifiers{Kind: word})
		}
		return
	}
	named := only(bodies, orgLike...)
	if len(named) == 0 && len(bodies) > 0 && bodies[0].kind == graph.Person && (word == "deputy" || word == "lieutenant" || word == "successor" || word == "second-in-command" || word == "heir") {
		named = r.officeHeld(bodies[0].key) // "its leader, X; his deputy, Y"
		if word == "successor" {
			for _, o := range named {
				r.relate(graph.Leads, who, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
			return
		}
	}
	if founders.Has(word) {
		for _, o := range named {
			r.relate(graph.FoundedBy, o, who, graph.Qualifiers{})
		}
		return
	}
	q := graph.Qualifiers{Role: r.Slice(r.Tokens[at].Start, r.Tokens[at].End), Status: status}
	for _, o := range named {
		switch {
		case commands.Has(word) && !deputy && !state && !part:
			r.relate(graph.Leads, who, o, q)
		case commands.Has(word) || posts.Has(word):
			r.relate(graph.MemberOf, who, o, q)
		}
	}
	if len(named) == 0 && peoples.Has(word) {
		for _, m := range c.Mentions {
			if m.Adjective && m.Type == graph.Country && m.First < at && m.Last >= at-1 {
				if e := r.x.g.Entry(m.Key); e != nil {
					r.Known(e.ID, e.Entity).Country = e.ISO2
					r.relate(graph.NationalOf, who, end{key: e.ID, kind: graph.Country, chunk: i}, graph.Qualifiers{})
				}
			}
		}
	}
}

// units are parts of a group that somebody may head.
var units = wordSet(`wing arm bureau council committee operations unit brigade branch cell network faction finances intelligence ranks leadership`)

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

// antecedents returns what "whose" in a noun phrase stands for: rather the head of a phrase than what stands behind a
// preposition in it.
func (r *clauses) antecedents(i int) []end {
	var behind []end
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		c := &r.Chunks[k]
		if c.Kind == syntax.Verb || c.Kind == syntax.Break {
			break
		}
		if c.Kind != syntax.Noun {
			continue
		}
		es := only(r.ends([]int{k}, false), graph.ArmedGroup, graph.Person, graph.Organization)
		if len(es) == 0 {
			continue
		}
		if k == 0 || r.Chunks[k-1].Kind != syntax.Preposition {
			return es
		}
		if behind == nil {
			behind = es
		}
	}
	return behind
}

// under reads "a faction under X", "the rebels under General X", "Under X, the group …".
func (r *clauses) under(i int) {
	c := &r.Chunks[i]
	if c.Core == nil || c.Core.Type != graph.Person || i == 0 || r.Chunks[i-1].Kind != syntax.Preposition {
		return
	}
	if r.Chunks[i-1].Word == "of" && i >= 3 && commandNouns.Has(r.Chunks[i-2].Word) && r.Chunks[i-3].Word == "under" {
		// "under the leadership of X"
	} else if r.Chunks[i-1].Word != "under" {
		return
	}
	var groups []end
	if i >= 2 {
		groups = r.led(i)
	}
	if len(groups) == 0 {
		for k := i + 1; k < len(r.Chunks) && k < i+8; k++ {
			if r.Chunks[k].Kind == syntax.Verb && len(groups) == 0 && r.Chunks[k].Word != "call" {
				break
			}
			if groups = only(r.ends([]int{k}, false), graph.ArmedGroup); len(groups) > 0 {
				break
			}
		}
	}
	for _, o := range groups[:min(1, len(groups))] {
		r.relate(graph.Leads, end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
	}
}

var commandNouns = wordSet(`leadership command direction guidance`)

// led returns the group that "under X" at a noun phrase says to be led by X: that of the noun phrase right before, a body of
// state too, else the subject of the clause, else the nearest before.
func (r *clauses) led(i int) []end {
	if es := r.ends([]int{i - 2}, false); len(es) > 0 && (es[0].kind == graph.StateBody || es[0].kind == graph.Organization) {
		return nil // "the army under General X"
	}
	for _, c := range r.Clauses {
		if c.Verb < i && c.End >= i-1 && len(c.Subjects) > 0 && c.Chunk.Word != "put" && c.Chunk.Word != "live" {
			if es := only(r.ends(c.Subjects, false), graph.ArmedGroup); len(es) > 0 {
				return es
			}
		}
	}
	var groups []end
	for k := i - 2; k >= 0 && k >= i-8 && len(groups) == 0; k-- {
		if es := r.ends([]int{k}, false); len(es) > 0 && es[0].kind == graph.StateBody {
			return nil // "the army under General X"
		}
		groups = only(r.ends([]int{k}, false), graph.ArmedGroup)
	}
	return groups
}

// descent reads "X, an offshoot of Y", "Y's armed wing, X", "X, a splinter group of Y", "the Y branch X".
func (r *clauses) descent(i int) {
	c := &r.Chunks[i]
	word := c.Word
	k := c.Last - 1
	if c.Core != nil && c.Core.Type == graph.ArmedGroup && c.Core.First > c.First {
		k = c.Core.First - 1
		word = r.Tokens[k].Lower
	} else if c.Core != nil {
		return
	}
	var t graph.RelationType
	switch word {
	case "offshoot", "splinter", "breakaway", "splinter-group", "remnant":
		t = graph.SplinterOf
	case "branch", "affiliate", "wing", "arm", "province", "subsidiary", "franchise", "chapter", "faction", "extension":
		t = graph.AffiliateOf
		for x := c.First; x < k; x++ {
			if l := r.Tokens[x].Lower; l == "breakaway" || l == "dissident" || l == "splinter" {
				t = graph.SplinterOf
			}
		}
	case "rival", "rivals", "enemy", "foe", "nemesis":
		t = graph.RivalOf
	case "ally", "allies", "partner":
		t = graph.AlliedWith
		for x := c.First; x < k; x++ {
			if l := r.Tokens[x].Lower; l == "former" || l == "ex" || l == "onetime" || l == "erstwhile" {
				return
			}
		}
	case "coalition", "alliance", "umbrella", "federation", "merger", "union", "fusion":
		r.league(i, word)
		return
	case "successor":
		t = graph.SplinterOf
	case "group", "outfit", "organisation", "organization", "militia", "movement", "gang", "network":
		for x := c.First; x < k; x++ {
			switch r.Tokens[x].Lower {
			case "splinter", "breakaway", "dissident":
				t = graph.SplinterOf
			case "rival":
				t = graph.RivalOf
			}
		}
	}
	if t == "" {
		return
	}
	var self []end
	if c.Core != nil {
		if e, ok := r.end(c.Core, true, false); ok {
			e.chunk = i
			self = append(self, e)
		}
	} else {
		m := r.Apposed(i)
		if m == nil {
			m = r.before(i)
		}
		if m == nil {
			m, _ = r.Named(i) // "the branch, known as X,"
		}
		if m == nil {
			self = only(r.predicated(i), graph.ArmedGroup)
		}
		if m != nil && m.Type == graph.ArmedGroup {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				self = append(self, e)
			}
		}
	}
	wholes := r.ends(r.complementOf(i), false)
	for _, m := range c.Mentions {
		if m != c.Core && !m.Adjective {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				wholes = append(wholes, e)
			}
		}
	}
	if t == graph.RivalOf && len(only(wholes, graph.ArmedGroup)) == 0 && len(self) == 1 {
		wholes = r.otherGroup(self[0].key) // "X, a rival outfit"
	}
	if place := r.behindPlace(i); t == graph.AffiliateOf && len(place) > 0 {
		for _, s := range self { // "al-Qaeda's branch in Syria"
			for _, o := range r.ends(place, false) {
				if o.kind.Class() == graph.PlaceClass && o.kind != graph.Facility && s.kind == graph.ArmedGroup {
					r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "ACTIVE"})
				}
			}
		}
	}
	for _, s := range self {
		for _, o := range only(wholes, graph.ArmedGroup) {
			q := graph.Qualifiers{}
			if t == graph.AffiliateOf {
				q.Role = word
			}
			r.relate(t, s, o, q)
		}
	}
}

// league reads "X, a coalition of A, B and C".
func (r *clauses) league(i int, word string) {
	var self []end
	if m := r.before(i); m != nil {
		if e, ok := r.end(m, true, false); ok {
			self = append(self, e)
		}
	} else {
		self = only(r.predicated(i), graph.ArmedGroup)
	}
	t := graph.PartOf
	if unions.Has(word) {
		t = graph.MergedInto
	}
	for _, whole := range self {
		whole.chunk = i
		for _, part := range only(r.ends(r.complementOf(i), false), graph.ArmedGroup) {
			r.relate(t, part, whole, graph.Qualifiers{})
		}
	}
}

// predicated returns what is said to be a noun phrase: "X is an offshoot of Y".
func (r *clauses) predicated(i int) []end {
	for _, c := range r.Clauses {
		if (c.Chunk.Word == "be" || c.Chunk.Word == "become" || c.Chunk.Word == "remain") && !c.Chunk.Negative && !c.Chunk.Modal && len(c.Objects) > 0 && c.Objects[0] == i {
			return r.ends(c.Subjects, false)
		}
	}
	return nil
}

// before returns the group that a noun phrase is in apposition to: "X, an offshoot of Y".
func (r *clauses) before(i int) *doc.Mention {
	k := i - 1
	if k < 1 || r.Chunks[k].Kind != syntax.Comma && r.Chunks[k].Kind != syntax.Shut {
		return nil
	}
	for k--; k >= 0 && k > i-7; k-- {
		if c := &r.Chunks[k]; c.Kind == syntax.Noun && c.Core != nil && c.Core.Type == graph.ArmedGroup {
			return c.Core
		} else if c.Kind == syntax.Verb {
			return nil
		}
	}
	return nil
}

// tied reads "a network with ties to X", and "X, whose group Y" for a person.
func (r *clauses) tied(i int) {
	c := &r.Chunks[i]
	switch c.Word {
	case "ties", "links", "connections", "contacts", "link":
		if i < 2 || i+2 >= len(r.Chunks) || r.Chunks[i+1].Kind != syntax.Preposition || r.Chunks[i+1].Word != "to" && r.Chunks[i+1].Word != "with" || r.Chunks[i-1].Word != "with" {
			return
		}
		for _, s := range only(r.ends([]int{i - 2}, false), graph.ArmedGroup) {
			for _, o := range only(r.ends(r.List(i+2), false), graph.ArmedGroup) {
				r.relate(graph.LinkedTo, s, o, graph.Qualifiers{Kind: "ties"}, i)
			}
		}
	}
	if c.Article == "whose" && c.Core != nil && c.Core.Type == graph.ArmedGroup {
		if e, ok := r.end(c.Core, true, false); ok {
			e.chunk = i
			for _, s := range only(r.antecedents(i), graph.Person) {
				r.relate(graph.Leads, s, e, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
		}
	}
}

// countryman reads "X, a Tunisian" and "the Australian X".
func (r *clauses) countryman(i int) {
	c := &r.Chunks[i]
	if len(c.Mentions) == 0 || c.Article != "a" && c.Article != "an" && c.Article != "the" {
		return
	}
	m := c.Mentions[len(c.Mentions)-1]
	if !m.Adjective || m.Type != graph.Country || m.Last != c.Last {
		return
	}
	k := i - 1
	for _, o := range r.Clauses { // "a young Nigerian named X"
		if w := o.Chunk.Word; len(o.Subjects) == 1 && o.Subjects[0] == i && o.Verb == i+1 && (w == "name" || w == "call" || w == "know") {
			for _, who := range only(r.ends(append(append([]int{}, o.Objects...), o.Behind("as")...), false), graph.Person) {
				if e := r.x.g.Entry(m.Key); e != nil {
					r.Known(e.ID, e.Entity).Country = e.ISO2
					r.relate(graph.NationalOf, who, end{key: e.ID, kind: graph.Country, chunk: i}, graph.Qualifiers{})
				}
			}
		}
	}
	if k < 1 || r.Chunks[k].Kind != syntax.Comma || r.Chunks[k-1].Kind != syntax.Noun {
		return
	}
	who := r.Chunks[k-1].Core
	e := r.x.g.Entry(m.Key)
	if who == nil || who.Type != graph.Person || e == nil {
		return
	}
	r.Known(e.ID, e.Entity).Country = e.ISO2
	r.relate(graph.NationalOf, end{key: who.Key, kind: graph.Person, m: who, chunk: k - 1}, end{key: e.ID, kind: graph.Country, chunk: i}, graph.Qualifiers{})
}

// owned reads "Somalia's al-Shabaab", "the Pakistan-based group X", "the Yemeni group X", "the Iran-backed X".
func (r *clauses) owned(i int) {
	c := &r.Chunks[i]
	if len(c.Mentions) < 1 {
		return
	}
	group, _ := r.Named(i)
	if group == nil || group.Type != graph.ArmedGroup {
		return
	}
	g, ok := r.end(group, true, false)
	if !ok {
		return
	}
	g.chunk = i
	r.kept(i, group, g)
	r.placed(i, group, g)
	for n, m := range c.Mentions {
		if m == group || m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility || m.First > group.First && c.Core != nil {
			continue
		}
		suffix := ""
		if m.Last+1 < c.Last && r.Tokens[m.Last].Text == "-" {
			suffix = r.Tokens[m.Last+1].Lower
		}
		switch suffix {
		case "based", "headquartered":
			if o, ok := r.end(m, true, false); ok && !m.Adjective {
				o.chunk = i
				r.relate(graph.OperatesIn, g, o, graph.Qualifiers{Mode: "BASE"})
			}
		case "backed", "aligned", "sponsored", "supported", "funded", "armed", "trained", "allied", "linked", "financed":
			if o, ok := r.end(m, true, true); ok {
				o.chunk = i
				if suffix == "aligned" || suffix == "allied" {
					r.relate(graph.AlliedWith, g, o, graph.Qualifiers{})
				} else if suffix != "linked" {
					r.relate(graph.Supports, o, g, graph.Qualifiers{})
				}
			}
		case "":
			if n < c.Owned && !m.Adjective && (c.Core == group || m.Type == graph.Country && (groupNouns.Has(c.Word) || r.tokenBefore(i) == group)) {
				o, ok := r.end(m, true, false)
				if ok {
					o.chunk = i
					r.relate(graph.OperatesIn, g, o, graph.Qualifiers{Mode: "ACTIVE"})
				}
			}
		}
	}
}

// groupNouns call an armed group.
var groupNouns = wordSet(`group movement organisation organization militia outfit network army insurgency rebels guerrillas insurgents party front`)

// tokenBefore returns the mention right before the last word of a noun phrase: "X" of "the X rebels".
func (r *clauses) tokenBefore(i int) *doc.Mention {
	c := &r.Chunks[i]
	if n := len(c.Mentions); n > 0 && c.Core == nil && c.Mentions[n-1].Last == c.Last-1 {
		return c.Mentions[n-1]
	}
	return nil
}

// placed reads "X in P" where it is the subject of a clause.
func (r *clauses) placed(i int, group *doc.Mention, g end) {
	place := r.behindPlace(i)
	if len(place) == 0 || r.Chunks[i].Core != group || group.Coreference {
		return
	}
	subject := false
	for _, c := range r.Clauses {
		subject = subject || len(c.Subjects) > 0 && c.Subjects[0] == i && c.Verb == i+3 && c.Chunk.Finite && !c.Chunk.Passive
	}
	if !subject {
		return
	}
	for _, o := range r.ends(place, false) {
		if o.kind.Class() == graph.PlaceClass && o.kind != graph.Facility && o.whole {
			r.relate(graph.OperatesIn, g, o, graph.Qualifiers{Mode: "ACTIVE"})
		}
	}
}

// brothers reads "the brothers X and Y".
func (r *clauses) brothers(i int) {
	c := &r.Chunks[i]
	if c.Core == nil || c.Core.Type != graph.Person || c.Core.First == c.First {
		return
	}
	w := r.Tokens[c.Core.First-1].Lower
	if w != "brothers" && w != "sisters" && w != "cousins" {
		return
	}
	var people []end
	for _, k := range r.List(i) {
		people = append(people, only(r.ends([]int{k}, false), graph.Person)...)
	}
	if len(people) == 2 {
		r.relate(graph.KinOf, people[0], people[1], graph.Qualifiers{Kind: strings.TrimSuffix(w, "s")})
	}
}

// kept reads "X's group Y" for a person, and "the Y-linked X" for a group.
func (r *clauses) kept(i int, group *doc.Mention, g end) {
	c := &r.Chunks[i]
	for n, m := range c.Mentions {
		if m == group || m.First > group.First {
			continue
		}
		e, ok := r.end(m, true, false)
		if !ok {
			continue
		}
		e.chunk = i
		switch {
		case m.Type == graph.Person && n < c.Owned && c.Core == group && !m.Coreference:
			r.relate(graph.Leads, e, g, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		case m.Type == graph.ArmedGroup && m.Last+1 < c.Last && r.Tokens[m.Last].Text == "-":
			switch r.Tokens[m.Last+1].Lower {
			case "linked":
				r.relate(graph.LinkedTo, g, e, graph.Qualifiers{Kind: "ties"})
			case "affiliated", "aligned":
				r.relate(graph.AffiliateOf, g, e, graph.Qualifiers{})
			case "allied":
				r.relate(graph.AlliedWith, g, e, graph.Qualifiers{})
			case "backed", "funded", "trained", "supported":
				r.relate(graph.Supports, e, g, graph.Qualifiers{})
			case "led":
				r.relate(graph.AffiliateOf, g, e, graph.Qualifiers{})
			}
		}
	}
}

// fellow reads "the Jordanian X", "X, from Yemen,", "X, a British citizen" for persons.
func (r *clauses) fellow(i int) {
	c := &r.Chunks[i]
	if c.Core == nil || c.Core.Type != graph.Person || c.Core.Coreference {
		return
	}
	who := end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}
	national := func(m *doc.Mention, chunk int) {
		if e := r.x.g.Entry(m.Key); e != nil && e.Type == graph.Country {
			r.Known(e.ID, e.Entity).Country = e.ISO2
			r.relate(graph.NationalOf, who, end{key: e.ID, kind: graph.Country, chunk: chunk}, graph.Qualifiers{}, i)
		}
	}
	for _, m := range c.Mentions {
		if m.Adjective && m.Type == graph.Country && m.Last == c.Core.First {
			national(m, i) // "the Jordanian X"
		}
	}
	k := i + 1
	if k < len(r.Chunks) && r.Chunks[k].Kind == syntax.Comma {
		k++
	}
	if k > i+1 && k+1 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k].Word == "from" && r.Chunks[k+1].Kind == syntax.Noun {
		if m := r.Chunks[k+1].Core; m != nil && m.Type == graph.Country && !m.Adjective {
			national(m, k+1)
		}
	}
}

// backers are nouns for who helps.
var backers = wordSet(`backer sponsor patron financier supporter protector paymaster benefactor backers sponsors patrons`)

// backer reads "Iran, the main backer of X", "X and its sponsor Iran".
func (r *clauses) backer(i int) {
	c := &r.Chunks[i]
	word, _ := r.role(i)
	if !backers.Has(word) {
		return
	}
	var from []end
	if c.Core != nil {
		from = r.ends([]int{i}, true)
	} else {
		from = r.predicated(i)
		if i >= 2 && r.Chunks[i-1].Kind == syntax.Comma {
			from = append(from, r.ends([]int{i - 2}, true)...)
		}
		if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && len(from) == 0 {
			from = r.ends([]int{i + 2}, true)
		}
	}
	for k := range from {
		if e := &from[k]; e.kind == graph.Country && e.m != nil {
			if g, ok := r.end(e.m, true, true); ok {
				*e = g
			}
		}
	}
	for _, s := range only(from, graph.StateBody, graph.Organization) {
		for _, o := range only(r.bodies(i), graph.ArmedGroup) {
			r.relate(graph.Supports, s, o, graph.Qualifiers{}, i)
		}
	}
}

// at reads "X, with Y at its head".
func (r *clauses) at(i int) {
	c := &r.Chunks[i]
	if c.Core == nil || c.Core.Type != graph.Person || i < 2 || i+2 >= len(r.Chunks) || r.Chunks[i-1].Word != "with" || r.Chunks[i+1].Word != "at" {
		return
	}
	if w := r.Chunks[i+2].Word; w != "head" && w != "helm" {
		return
	}
	groups := append(r.bodies(i+2), r.ends([]int{max(i-3, 0)}, false)...)
	for _, o := range only(groups, graph.ArmedGroup) {
		r.relate(graph.Leads, end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i+2)
		return
	}
}

// ranks reads "several of its leaders, among them X and Y", "much of X's leadership, including Y".
func (r *clauses) ranks(i int) {
	c := &r.Chunks[i]
	w := singular(c.Word)
	if c.Core != nil || w == c.Word && w != "leadership" && w != "command" || !posts.Has(w) && !commands.Has(w) && w != "leadership" && w != "command" {
		return
	}
	k := i + 1
	for k < len(r.Chunks) && k < i+5 && r.Chunks[k].Kind != syntax.Comma {
		k++
	}
	if k+2 >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Comma {
		return
	}
	n := k + 1
	switch r.Chunks[n].Word {
	case "include", "including":
		n++
	case "among":
		if n++; r.Chunks[n].Word == "them" {
			n++
		}
	default:
		return
	}
	if n >= len(r.Chunks) || r.Chunks[n].Kind != syntax.Noun {
		return
	}
	for _, x := range r.List(n) {
		m := r.Chunks[x].Core
		if m == nil || m.Type != graph.Person || m.Coreference {
			continue
		}
		for _, o := range only(r.bodies(i), graph.ArmedGroup) {
			r.relate(graph.MemberOf, end{key: m.Key, kind: graph.Person, m: m, chunk: x}, o, graph.Qualifiers{Status: "CURRENT"}, i)
		}
	}
}
