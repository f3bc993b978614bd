package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

var (
	// foul are verbs that, done to each other, make rivals; friendly ones make allies.
	foul = wordSet(`attack fight kill ambush target raid bomb shell accuse arrest denounce assassinate battle shoot turn oppose blame massacre murder hate distrust undermine hunt condemn
		outbid eliminate expel kidnap betray detain execute rival ban excommunicate insult mistrust weaken turn+on fall+on behead chase harass confront`)
	friendly = wordSet(`support back help arm train aid assist supply cooperate shelter fund finance protect trust consult recognise recognize shield reinforce join`)
	// routing are verbs for what one group does to another that gives way.
	routing = wordSet(`drive oust expel evict rout defeat dislodge crush vanquish dislodge eject chase outgun overpower push`)
	// contests are verbs for wanting the same.
	contests = wordSet(`compete vie jostle contend scramble jockey wrestle tussle spar duel feud`)
)

// feuds reads groups that do to each other what enemies or friends do: "turned their guns on one another", "arresting each other's men", "compete
// for recruits".
func (g *groupClause) feuds() bool {
	v, c := g.v, g.c
	switch {
	case g.mutualEnds():
		t := graph.RivalOf
		switch {
		case friendly.Has(v):
			t = graph.AlliedWith
		case foul.Has(v):
		default:
			return false
		}
		g.mutual(t, g.subjects, true)
		return true
	case routing.Has(v) && len(g.armed) > 0 && len(only(g.patients, graph.ArmedGroup)) > 0:
		g.pair(graph.RivalOf, g.armed, only(g.patients, graph.ArmedGroup))
		return true
	case contests.Has(v) && len(only(g.subjects, graph.ArmedGroup)) > 0 && len(only(g.named("with", "against"), graph.ArmedGroup)) > 0:
		g.pair(graph.RivalOf, only(g.subjects, graph.ArmedGroup), only(g.named("with", "against"), graph.ArmedGroup))
		return true
	case contests.Has(v) && len(c.Behind("with", "against")) == 0:
		g.mutual(graph.RivalOf, g.subjects, true)
		return true
	}
	return false
}

// mutualEnds tells whether what the clause says is done to "each other", "one another" or to what is theirs.
func (r *clauses) mutualEnds() bool {
	for _, list := range [][]int{r.c.Objects, r.c.Second, r.c.Behind("on", "against", "with", "at", "to", "of", "for")} {
		for _, i := range list {
			if w := strings.ToLower(r.Text(i)); strings.HasPrefix(w, "each other") || strings.HasPrefix(w, "one another") || w == "one" && r.nextIs(i, "another") {
				return true
			}
		}
	}
	return false
}

func (r *clauses) nextIs(i int, word string) bool {
	return i+1 < len(r.Chunks) && r.Tokens[r.Chunks[i+1].First].Lower == word
}

// atOdds reads "X, long at odds with Y,".
func (r *clauses) atOdds(i int) {
	if w := r.Chunks[i].Word; w != "odds" && w != "war" && w != "loggerheads" || i < 3 || r.Chunks[i-1].Word != "at" {
		return
	}
	k := i - 2
	for k > 0 && r.Chunks[k].Kind == syntax.Adverb {
		k--
	}
	if k < 1 || r.Chunks[k].Kind != syntax.Comma || r.Chunks[k-1].Kind != syntax.Noun {
		return
	}
	for _, s := range only(r.ends([]int{k - 1}, false), graph.ArmedGroup) {
		for _, o := range only(r.ends(r.behind(i, "with"), true), graph.ArmedGroup, graph.StateBody) {
			t := graph.RivalOf
			if o.kind == graph.StateBody {
				t = graph.HostileTo
			}
			r.relate(t, s, o, graph.Qualifiers{}, i)
		}
	}
}

// sworn enemies: "Bitter enemies since 2014, X and Y …", "X and Y, long rivals, …", "arch-rivals X and Y".
func (r *clauses) arch(i int) {
	c := &r.Chunks[i]
	w := c.Word
	t := graph.RivalOf
	switch w {
	case "enemies", "rivals", "foes", "arch-rivals", "adversaries", "competitors":
	case "allies", "partners", "friends", "comrades-in-arms":
		t = graph.AlliedWith
	default:
		return
	}
	if c.Owned != 0 || len(c.Mentions) > 0 || c.Article != "" || r.has(i, "former", "one-time", "onetime", "erstwhile", "no", "not", "common") {
		return
	}
	k := i + 1
	for k+1 < len(r.Chunks) && (r.Chunks[k].Kind == syntax.Preposition || r.Chunks[k].Kind == syntax.Noun && r.Chunks[k].Core == nil && r.Chunks[k-1].Kind == syntax.Preposition || r.Chunks[k].Kind == syntax.Date || r.Chunks[k].Kind == syntax.Adverb) {
		k++
	}
	if i == 0 && k+1 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Comma && r.Chunks[k+1].Kind == syntax.Noun {
		pair := []int{k + 1}
		if k+3 < len(r.Chunks) && r.Chunks[k+2].Kind == syntax.Conjunction && r.Chunks[k+3].Kind == syntax.Noun {
			pair = append(pair, k+3)
		}
		if es := only(r.ends(pair, false), graph.ArmedGroup); len(es) == 2 {
			r.relate(t, es[0], es[1], graph.Qualifiers{}, i)
		}
		return
	}
	if i >= 6 && r.Chunks[i-1].Kind == syntax.Comma && r.Chunks[i-2].Kind == syntax.Noun && r.Chunks[i-3].Kind == syntax.Conjunction && r.Chunks[i-4].Kind == syntax.Noun && r.Chunks[i-5].Kind == syntax.Comma {
		chunks := []int{i - 2, i - 4} // "A, B and C, allies since 2019"
		for k := i - 6; k >= 0 && r.Chunks[k].Kind == syntax.Noun && r.Chunks[k+1].Kind == syntax.Comma; k -= 2 {
			chunks = append(chunks, k)
		}
		es := only(r.ends(chunks, false), graph.ArmedGroup)
		for n := range es {
			for k := n + 1; k < len(es) && len(es) <= 5; k++ {
				r.relate(t, es[n], es[k], graph.Qualifiers{}, i)
			}
		}
		return
	}
	if i >= 4 && r.Chunks[i-1].Kind == syntax.Comma && r.Chunks[i-2].Kind == syntax.Noun && r.Chunks[i-3].Kind == syntax.Conjunction && r.Chunks[i-4].Kind == syntax.Noun {
		if es := only(r.ends([]int{i - 4, i - 2}, false), graph.ArmedGroup); len(es) == 2 {
			r.relate(t, es[0], es[1], graph.Qualifiers{}, i)
		}
	}
}
