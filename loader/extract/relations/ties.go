package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// loyalties are adjectives behind a noun that tell to whom a group belongs: "a faction loyal to X".
var loyalties = wordSet(`loyal beholden subservient subordinate answerable obedient faithful`)

// devoted reads "X, an alliance of militants loyal to Y".
func (r *clauses) devoted(i int) {
	c := &r.Chunks[i]
	if !loyalties.Has(c.Word) || i+2 >= len(r.Chunks) || r.Chunks[i+1].Word != "to" || r.Chunks[i+2].Kind != syntax.Noun {
		return
	}
	k := i
	for k >= 2 && r.Chunks[k-1].Kind == syntax.Preposition && r.Chunks[k-1].Word == "of" && r.Chunks[k-2].Kind == syntax.Noun {
		k -= 2
	}
	var self []end
	if m := r.before(k); m != nil && k-2 >= 0 && r.Chunks[k-2].Core == m {
		if e, ok := r.end(m, true, false); ok {
			self = append(self, e)
		}
	} else {
		self = only(r.predicated(k), graph.ArmedGroup)
	}
	for _, s := range self {
		s.chunk = i
		for _, o := range only(r.ends(r.Listed(i+2), false), graph.ArmedGroup) {
			r.relate(graph.AffiliateOf, s, o, graph.Qualifiers{})
		}
	}
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
	if groupNouns.Has(c.Word) && c.Core == nil && c.Owned > 0 && c.Mentions[0].Type == graph.Person && c.Last-c.Mentions[0].Last <= 3 {
		if m := r.Apposed(i); m != nil && m.Type == graph.ArmedGroup && !m.Coreference { // "his group, X"
			who := c.Mentions[0]
			r.relate(graph.Leads, end{key: who.Key, kind: graph.Person, m: who, chunk: i}, end{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: i, whole: true}, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
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
	if len(c.Mentions) == 0 || c.Article != "a" && c.Article != "an" && c.Article != "the" && c.Article != "" {
		return
	}
	m := c.Mentions[len(c.Mentions)-1]
	if !m.Adjective || m.Type != graph.Country || m.Last != c.Last && !(m.Last == c.Last-1 && c.Word == "born") {
		return
	}
	k := i - 1
	for _, o := range r.Clauses { // "a young Nigerian named X"
		if c.Article == "" {
			break
		}
		if w := o.Chunk.Word; len(o.Subjects) == 1 && o.Subjects[0] == i && o.Verb == i+1 && (w == "name" || w == "call" || w == "know") {
			for _, who := range only(r.ends(append(append([]int{}, o.Objects...), o.Behind("as")...), false), graph.Person) {
				if e := r.x.g.Entry(m.Key); e != nil {
					r.Known(e.ID, e.Entity).Country = e.ISO2
					r.relate(graph.NationalOf, who, end{key: e.ID, kind: graph.Country, chunk: i}, graph.Qualifiers{})
				}
			}
		}
	}
	if n := i + 2; c.Article == "" && c.Plural && n < len(r.Chunks) && (r.Chunks[i+1].Kind == syntax.Comma || r.Chunks[i+1].Kind == syntax.Break) && r.Chunks[n].Kind == syntax.Noun {
		if e := r.x.g.Entry(m.Key); e != nil { // "two Indonesians, X and Y"
			for _, who := range only(r.ends(r.List(n), false), graph.Person) {
				r.Known(e.ID, e.Entity).Country = e.ISO2
				r.relate(graph.NationalOf, who, end{key: e.ID, kind: graph.Country, chunk: i}, graph.Qualifiers{})
			}
		}
		return
	}
	if c.Article == "" || k < 1 || r.Chunks[k].Kind != syntax.Comma || r.Chunks[k-1].Kind != syntax.Noun {
		return
	}
	if n := i + 3; n+1 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[i+2].Kind == syntax.Noun && r.Chunks[n].Kind == syntax.Conjunction && r.Chunks[n+1].Kind == syntax.Noun {
		return // "X, a Frenchman, two Filipinos and a Korean": a list
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
	if c.Core == nil && groupNouns.Has(c.Word) && (group == nil || r.Compound(group)) { // "X is an al-Qaeda-affiliated group"
		if is := only(r.predicated(i), graph.ArmedGroup); len(is) == 1 && is[0].m != nil {
			group = is[0].m
		}
	}
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
			if group.Coreference && r.groupsNear() > 1 {
				continue // "the Rwandan-backed rebels": which of them is told by who backs them
			}
			if o, ok := r.end(m, true, true); ok {
				o.chunk = i
				if suffix == "aligned" || suffix == "allied" {
					r.relate(graph.AlliedWith, g, o, graph.Qualifiers{})
				} else if suffix != "linked" {
					r.relate(graph.Supports, o, g, graph.Qualifiers{})
				}
			}
		case "":
			if m.Adjective && m.Type == graph.Country && (c.Core == nil && groupNouns.Has(c.Word) || c.Core == group && group.First > m.Last && groupNouns.Has(r.Tokens[group.First-1].Lower)) {
				if e := r.x.g.Entry(m.Key); e != nil { // "X, a Somali militia"
					r.Known(e.ID, e.Entity).Country = e.ISO2
					r.relate(graph.OperatesIn, g, end{key: e.ID, kind: graph.Country, m: m, chunk: i}, graph.Qualifiers{Mode: "ACTIVE"}, i)
				}
				continue
			}
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

// groupsNear counts the groups that the sentence and the two before it name.
func (r *clauses) groupsNear() int {
	seen := map[string]bool{}
	for back := 0; back <= 2 && r.Index-back >= 0; back++ {
		for _, m := range r.InSentence(r.Index - back) {
			if m.Type == graph.ArmedGroup && !m.Coreference {
				seen[m.Key] = true
			}
		}
	}
	return len(seen)
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
	subject := groupNouns.Has(r.Tokens[group.Last-1].Text) && group.Last-group.First > 1 // "the Houthi movement in Yemen"
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
	k := i + 2
	if i+3 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "from" || r.Chunks[i+1].Word == "in") && r.Chunks[i+3].Kind == syntax.Comma {
		k = i + 4 // "two brothers from P, X and Y"
	}
	if (c.Word == "brothers" || c.Word == "sisters" || c.Word == "cousins" || c.Word == "twins") && k < len(r.Chunks) && (r.Chunks[k-1].Kind == syntax.Comma || r.Chunks[k-1].Kind == syntax.Break) && r.Chunks[k].Kind == syntax.Noun {
		var people []end
		for _, n := range r.List(k) { // "two brothers, X and Y"
			people = append(people, only(r.ends([]int{n}, false), graph.Person)...)
		}
		kind := strings.TrimSuffix(c.Word, "s")
		if whose := only(r.owner(i), graph.Person); len(whose) == 1 { // "his brothers, X and Y"
			for _, p := range people {
				r.relate(graph.KinOf, p, whose[0], graph.Qualifiers{Kind: kind})
			}
		} else if len(people) == 2 {
			r.relate(graph.KinOf, people[0], people[1], graph.Qualifiers{Kind: kind})
		}
		return
	}
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
	if len(people) == 1 {
		people = append(people, r.andPerson(i)...)
	}
	if len(people) == 2 {
		r.relate(graph.KinOf, people[0], people[1], graph.Qualifiers{Kind: strings.TrimSuffix(w, "s")})
	}
}

// andPerson returns the person behind "and" behind a noun phrase, which a verb may follow: "the brothers X and Y (fled)".
func (r *clauses) andPerson(i int) []end {
	if i+2 >= len(r.Chunks) || r.Chunks[i+1].Kind != syntax.Conjunction || r.Chunks[i+1].Word != "and" || r.Chunks[i+2].Core == nil {
		return nil
	}
	return only(r.ends([]int{i + 2}, false), graph.Person)
}

// kept reads "X's group Y" for a person, and "the Y-linked X" for a group.
func (r *clauses) kept(i int, group *doc.Mention, g end) {
	c := &r.Chunks[i]
	for n, m := range c.Mentions {
		if m == group || m.First > group.First && group.First >= c.First {
			continue
		}
		e, ok := r.end(m, true, false)
		if !ok {
			continue
		}
		e.chunk = i
		switch {
		case m.Type == graph.Person && n < c.Owned && c.Core == group && !group.Coreference && group.First <= m.Last+1:
			r.relate(graph.Leads, e, g, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		case m.Type == graph.ArmedGroup && n < c.Owned && c.Core == group && !group.Coreference && group.First <= m.Last+1 && divisions.Has(c.Word) && e.key != g.key:
			r.relate(graph.AffiliateOf, g, e, graph.Qualifiers{}) // "Hamas's Qassam Brigades"
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

// divisions end names of what belongs to a group that owns them.
var divisions = wordSet(`brigade brigades battalion battalions wing unit front fronts division corps branch province squad regiment company force faction bloc column katiba`)

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
	if k := i + 2; k < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[k].Kind == syntax.Noun && (r.Chunks[k].Article == "both" || r.Chunks[k].Article == "all") {
		if people := r.Chunks[k].Core; people != nil && people.Type == graph.Collective && r.Things[people.Key] != nil {
			if e := r.x.g.Entry(r.Things[people.Key].Place); e != nil && e.Type == graph.Country {
				for _, n := range r.listedBefore(i) {
					r.Known(e.ID, e.Entity).Country = e.ISO2
					r.relate(graph.NationalOf, n, end{key: e.ID, kind: graph.Country, chunk: k}, graph.Qualifiers{}, i)
				}
			}
		}
		for _, m := range r.Chunks[k].Mentions { // "X and Y, both Pakistani nationals"
			if e := r.x.g.Entry(m.Key); m.Adjective && m.Type == graph.Country && e != nil && (peoples.Has(r.Chunks[k].Word) || peoples.Has(strings.TrimSuffix(r.Chunks[k].Word, "s")) || m.Last == r.Chunks[k].Last) {
				for _, n := range r.listedBefore(i) {
					r.Known(e.ID, e.Entity).Country = e.ISO2
					r.relate(graph.NationalOf, n, end{key: e.ID, kind: graph.Country, chunk: k}, graph.Qualifiers{}, i)
				}
			}
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

// listedBefore returns a person and those that stand in a list before it, names behind "alias" left out.
func (r *clauses) listedBefore(i int) []end {
	var out []end
	for k := i; k >= 0 && k > i-16; k-- {
		switch c := &r.Chunks[k]; c.Kind {
		case syntax.Noun:
			if c.Core != nil && c.Core.Type == doc.QuantityMention {
				continue // an age
			}
			if c.Core == nil || c.Core.Type != graph.Person {
				return out
			}
			if !slices.ContainsFunc(out, func(e end) bool { return e.key == c.Core.Key }) {
				out = append(out, end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: k, whole: true})
			}
		case syntax.Comma, syntax.Conjunction:
		default:
			return out
		}
	}
	return out
}

// backers are nouns for who helps.
var backers = wordSet(`backer sponsor patron financier supporter protector paymaster benefactor armourer armorer bankroller underwriter godfather godmother lifeline quartermaster mentor backers sponsors patrons`)

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
		if e := &from[k]; (e.kind == graph.Country || e.kind == graph.City) && e.m != nil {
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

// ranks reads "several of its leaders, among them X and Y", "much of X's leadership, including Y".
func (r *clauses) ranks(i int) {
	c := &r.Chunks[i]
	w := singular(c.Word)
	if w == "leadership" && c.Core == nil && i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[i+2].Kind == syntax.Noun {
		for _, n := range r.List(i + 2) { // "its leadership, X and Y, said"
			if m := r.Chunks[n].Core; m != nil && m.Type == graph.Person {
				for _, o := range only(r.bodies(i), graph.ArmedGroup) {
					r.relate(graph.Leads, end{key: m.Key, kind: graph.Person, m: m, chunk: n}, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
				}
			}
		}
	}
	three := c.Word == "them" && i >= 2 && r.Chunks[i-1].Word == "of" && len(r.membered()) > 0 // "three of them, among them X"
	if !three && (c.Core != nil || w == c.Word && w != "leadership" && w != "command" || !posts.Has(w) && !commands.Has(w) && w != "leadership" && w != "command") {
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
		groups := append(r.bodies(i), r.ends(r.behind(i, "from", "in"), false)...)
		if three {
			groups = r.membered()
		} else if topic := r.home.topicOf(r.Document); len(groups) == 0 && (c.Word == "members" || c.Word == "fighters" || c.Word == "militants" || c.Word == "commanders") && c.Article != "the" && len(r.complementOf(i)) == 0 && topic != "" {
			groups = []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}} // "freed three members, among them X"
		}
		for _, o := range only(groups, graph.ArmedGroup, graph.Organization) {
			r.relate(graph.MemberOf, end{key: m.Key, kind: graph.Person, m: m, chunk: x}, o, graph.Qualifiers{Status: "CURRENT"}, i)
		}
	}
}
