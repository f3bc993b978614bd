package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// identified reads the names of members of a group, and who pledges himself to one.
func (g *personClause) identified() bool {
	v, c := g.v, g.c
	switch {
	case v == "pledge" && (g.hasObject("himself") || g.hasObject("herself")): // "had pledged himself to X"
		for _, s := range g.people {
			for _, o := range only(g.ends(c.Behind("to"), false), graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case (v == "identify" || v == "name") && len(c.Behind("as")) > 0 && len(c.Objects) == 0 && len(c.Subjects) == 1 && g.cadre(c.Subjects[0]),
		(v == "include" || v == "be") && len(c.Subjects) == 1 && len(c.Objects) > 0 && g.Chunks[c.Subjects[0]].Plural && g.cadre(c.Subjects[0]):
		// "the militants were identified as X and Y", "the arrested men include X and Y"
		for _, i := range c.Subjects {
			opens := v == "include" && i == 0 && g.Chunks[i].Article == "" && g.Chunks[i].Last > g.Chunks[i].First+1
			if g.Chunks[i].Article != "the" && !opens {
				continue
			}
			groups := only(g.ends([]int{i}, false), graph.ArmedGroup)
			if len(groups) == 0 && len(g.Chunks[i].Mentions) == 0 {
				if groups = g.topicGroup(); opens {
					groups = g.aboutGroup(i) // "Senior members include X and Y"
				} else if !cadres.Has(g.Chunks[i].Word) {
					groups = g.membered()
				}
			}
			for _, s := range only(g.ends(append(c.Behind("as"), c.Objects...), false), graph.Person) {
				for _, o := range groups {
					g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
				}
			}
		}
	case v == "identify" && !c.Chunk.Passive && len(c.Objects) == 1 && len(c.Behind("as")) > 0: // "identified the G operative as X"
		if groups := g.ends(c.Objects, false); cadres.Has(g.Chunks[c.Objects[0]].Word) || commands.Has(singular(g.Chunks[c.Objects[0]].Word)) {
			for _, m := range g.Chunks[c.Objects[0]].Mentions {
				if m.Type == graph.ArmedGroup {
					if e, ok := g.end(m, true, false); ok {
						groups = append(groups, e)
					}
				}
			}
			for _, s := range only(g.ends(c.Behind("as"), false), graph.Person) {
				for _, o := range only(groups, graph.ArmedGroup) {
					g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
				}
			}
		}
	default:
		return false
	}
	return true
}

// comes reads who joined a group, comes from one or was sent away.
func (g *personClause) comes() bool {
	v, c := g.v, g.c
	switch {
	case v == "expel" && c.Chunk.Passive: // "X, who had been expelled from Y"
		for _, s := range only(g.ends(c.Subjects, false), graph.Person) {
			for _, o := range only(g.ends(c.Behind("from"), false), graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
			}
		}
	case (v == "recruit" || v == "induct" || v == "draft" || v == "conscript" || v == "initiate" || v == "admit" || v == "absorb") && c.Chunk.Passive: // "was recruited by X"
		for _, s := range only(g.ends(c.Subjects, false), graph.Person) {
			for _, o := range only(append(g.doers, g.ends(c.Behind("into", "to", "by", "in"), false)...), graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case (v == "go" || v == "cross" || v == "switch" || v == "sign" || v == "throw" || v == "enrol" || v == "enroll") && !c.Chunk.Passive && (v != "go" && v != "cross" || c.Chunk.Particle == "over" || g.across()):
		for _, s := range g.people { // "went over to X", "signed up with X", "threw in his lot with X"
			if s.chunk >= 0 && g.Chunks[s.chunk].Word == "him" {
				continue // "fighters loyal to him have gone over to X"
			}
			for _, o := range only(g.ends(c.Behind("to", "with", "in"), false), graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case joining.Has(v) || v == "defect" || v == "enlist":
		for _, s := range g.people {
			for _, o := range only(append(g.patients, g.ends(c.Behind("to", "in", "with"), false)...), graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case v == "come" && !c.Chunk.Passive && len(g.people) > 0 && len(only(g.ends(c.Behind("from"), false), graph.ArmedGroup)) > 0:
		for _, s := range g.people { // "who had come from X"
			for _, o := range only(g.ends(c.Behind("from"), false), graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
			}
		}
	default:
		return false
	}
	return true
}

// across tells whether "over" stands before the phrase with "to" of the clause: "went over to X".
func (r *clauses) across() bool {
	for k := range r.c.Phrases {
		if p := &r.c.Phrases[k]; p.Word == "to" && r.Chunks[p.At].Word == "over" {
			return true
		}
	}
	return false
}

// cadre tells whether a noun phrase with "the" may stand for members of a group spoken of before.
func (r *clauses) cadre(i int) bool {
	w := r.Chunks[i].Word
	return cadres.Has(w) || captives.Has(w)
}

// membered returns the group of which the sentence before names members: "arrested five members of X".
func (r *clauses) membered() []end {
	if r.Index == 0 {
		return nil
	}
	if topic := r.home.topicOf(r.Document); topic != "" && r.plainMembers(r.Index-1) { // "arrested seven members in P"
		return []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}}
	}
	ms := r.InSentence(r.Index - 1)
	for i := range ms {
		m := &ms[i]
		if m.Type != graph.ArmedGroup || m.Adjective || m.Coreference {
			continue
		}
		behind := m.Last < len(r.Tokens) && cadres.Has(r.Tokens[m.Last].Lower)
		k := m.First - 1
		for k > 0 && k > m.First-4 && r.Tokens[k].Lower != "of" && r.Tokens[k].Lower != "from" {
			k--
		}
		if behind || k > 0 && (r.Tokens[k].Lower == "of" || r.Tokens[k].Lower == "from") && cadres.Has(r.Tokens[k-1].Lower) {
			return []end{{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true}}
		}
	}
	return nil
}

// plainCadre tells whether a noun phrase is one for members or guerrillas of a group that it does not name.
func (r *clauses) plainCadre(i int) bool {
	c := &r.Chunks[i]
	if c.Core != nil || c.Word != "members" && c.Word != "guerrillas" && c.Word != "militants" && c.Word != "rebels" || len(r.complementOf(i)) > 0 {
		return false
	}
	return !slices.ContainsFunc(c.Mentions, func(m *doc.Mention) bool { return m.Type != doc.QuantityMention })
}

// plainMembers tells whether a sentence speaks of members without saying of what.
func (r *clauses) plainMembers(sentence int) bool {
	s := &r.Sentences[sentence]
	for k := s.First + 1; k < s.Last; k++ {
		if r.Tokens[k].Lower == "members" && r.Tokens[k-1].Kind != text.Mark && (k+1 >= s.Last || r.Tokens[k+1].Lower != "of" && r.Tokens[k+1].Lower != "from") {
			for _, m := range r.InSentence(sentence) {
				if m.Last == k && m.Type != doc.QuantityMention {
					return false
				}
			}
			l := r.Tokens[k-1].Lower
			return l != "family" && l != "the" && l != "'s" && l != "’s"
		}
	}
	return false
}

func (r *clauses) oath() bool {
	for _, i := range r.c.Objects {
		if allegiance.Has(r.Chunks[i].Word) || r.Chunks[i].Word == "oath" {
			return true
		}
	}
	return false
}

// brokenOff tells whether the sentence says that a tie was given up: "swore allegiance to X, but he broke with Y".
func (r *clauses) brokenOff() bool {
	for k := r.Sentences[r.Index].First; k < r.Chunks[r.c.Verb].First; k++ {
		switch r.Tokens[k].Lower {
		case "until", "formerly", "former", "previously", "once": // "X, until then a commander of Y, swore allegiance to Z"
			return true
		}
	}
	for k := r.Chunks[r.c.Verb].Last; k < r.Sentences[r.Index].Last; k++ {
		switch r.Tokens[k].Lower {
		case "broke", "broken", "split", "renounced", "severed", "defected", "revoked":
			return true
		}
	}
	return false
}
