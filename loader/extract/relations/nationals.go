package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// papers are nouns for what says of which country somebody is.
var papers = wordSet(`passport passports citizenship nationality`)

// bearers are further nouns behind an adjective of a country that say that a person is of that nation; employed are those that may say no more than
// whom he serves.
var (
	bearers = wordSet(`magistrate hostage victim suspect missionary nun priest captive detainee pilgrim refugee guide model nurse monk bishop academic critic judge jihadi recruit volunteer
		author historian guest boy girl teenager mother father couple architect chemist hacker rapper`)
	employed = wordSet(`officer official spokesman spokeswoman adviser advisor minister prosecutor attorney investigator negotiator lawmaker coordinator inspector interpreter soldier diplomat governor
		superintendent councillor director commander leader administrator trooper defender mediator deputy fighter reporter correspondent`)
)

// folk are adjectives of countries that tell of no citizenship.
var folk = wordSet(`soviet serb serbs croat croats serbian-bosnian arab`)

// national records that persons are of a country.
func (r *clauses) national(people []end, m *doc.Mention, chunk int) {
	e := r.x.g.Entry(m.Key)
	if e == nil || e.Type != graph.Country || folk.Has(r.Tokens[m.First].Lower) {
		return
	}
	r.Known(e.ID, e.Entity).Country = e.ISO2
	for _, s := range people {
		r.relate(graph.NationalOf, s, end{key: e.ID, kind: graph.Country, chunk: chunk}, graph.Qualifiers{})
	}
}

// adjectives returns the adjectives of countries that say of which nation a noun's people are, with nothing but each other and "born", "dual" and
// the like between them and the noun: "French-Moroccan brothers", "Kenyan-born preacher".
func (r *clauses) adjectives(i, at int) []*doc.Mention {
	var out []*doc.Mention
	c := &r.Chunks[i]
	next := at
	for n := len(c.Mentions) - 1; n >= 0; n-- {
		m := c.Mentions[n]
		if m.First >= at {
			continue
		}
		if m.Type == graph.ArmedGroup && !m.Adjective && m.Last == next {
			next = m.First // "the Australian Islamic State recruiter X"
			continue
		}
		if !m.Adjective || m.Type != graph.Country {
			break
		}
		for k := m.Last; k < next; k++ {
			switch r.Tokens[k].Lower {
			case "-", "born", "raised", "dual", "and":
			default:
				return out
			}
		}
		out = append(out, m)
		next = m.First
	}
	return out
}

// ofPeople tells whether a noun for what a person is says with the adjective of a country before it of which nation he is.
func ofPeople(noun string) bool {
	return peoples.Has(noun) || bearers.Has(noun) || syntax.Calling(noun) && !employed.Has(noun) && !commands.Has(noun) && !rulers.Has(noun) && !statesmen.Has(noun)
}

// ofNation reads the nation before a noun for what a person is: "the British widow of X", "the French-Moroccan brothers X and Y".
func (r *clauses) ofNation(i int) {
	c := &r.Chunks[i]
	if len(c.Mentions) == 0 {
		return
	}
	word, at := r.role(i)
	one := singular(word)
	if at <= c.First || !ofPeople(one) && !kin.Has(one) && word != "brothers" && word != "sisters" {
		return
	}
	adjectives := r.adjectives(i, at)
	if len(adjectives) == 0 {
		return
	}
	var people []end
	switch {
	case c.Core != nil && c.Core.Type == graph.Person && !c.Core.Coreference:
		people = only(r.ends(r.List(i)[:1], false), graph.Person)
		if word == "brothers" || word == "sisters" {
			if people = only(r.ends(r.List(i), false), graph.Person); len(people) == 1 {
				people = append(people, r.andPerson(i)...)
			}
		}
	case c.Core == nil:
		if m, _ := r.Named(i); m == nil || m.Type == graph.Person {
			people = only(r.ends([]int{i}, false), graph.Person)
		}
	}
	for _, m := range adjectives {
		r.national(people, m, i)
	}
}

// native reads a bare noun of nation before a name: "by a Georgian, X, known as …".
func (r *clauses) native(i int) {
	c := &r.Chunks[i]
	if len(c.Mentions) != 1 || c.Article != "a" && c.Article != "an" && c.Article != "another" || i+2 >= len(r.Chunks) || r.Chunks[i+1].Kind != syntax.Comma {
		return
	}
	m := c.Mentions[0]
	if !m.Adjective || m.Type != graph.Country || m.Last != c.Last {
		return
	}
	if i >= 2 && r.Chunks[i-1].Kind == syntax.Comma && r.Chunks[i-2].Core != nil && r.Chunks[i-2].Core.Type == graph.Person {
		return // "X, a Georgian, Y and Z"
	}
	if p := r.Chunks[i+2].Core; p != nil && p.Type == graph.Person && !p.Coreference && (i+3 >= len(r.Chunks) || r.Chunks[i+3].Kind != syntax.Conjunction) {
		r.national(only(r.ends([]int{i + 2}, false), graph.Person), m, i)
	}
}

// nationality reads "X was a Kenyan", "X is a Kenyan citizen", "X holds a Kenyan passport", "X has British and Somali citizenship".
func (r *clauses) nationality(v string) {
	c := r.c
	switch v {
	case "be", "hold", "have", "carry", "possess", "bear", "acquire", "obtain", "receive", "get", "gain", "take":
	default:
		return
	}
	paper := v != "be" && slices.ContainsFunc(c.Objects, func(i int) bool { return papers.Has(r.Chunks[i].Word) })
	adjective := func(m *doc.Mention) bool { return m.Adjective && m.Type == graph.Country }
	if !paper && v != "be" || c.Chunk.Passive || c.Chunk.Negative || r.modality == graph.Hypothetical ||
		!slices.ContainsFunc(c.Objects, func(i int) bool { return slices.ContainsFunc(r.Chunks[i].Mentions, adjective) }) {
		return
	}
	people := only(r.ends(c.Subjects, false), graph.Person)
	for _, i := range c.Objects {
		o := &r.Chunks[i]
		word, at := r.role(i)
		for _, m := range o.Mentions {
			switch {
			case !m.Adjective || m.Type != graph.Country:
			case v == "be" && (m.Last == o.Last || o.Core == nil && ofPeople(singular(word)) && slices.Contains(r.adjectives(i, at), m)) && (o.Article == "a" || o.Article == "an" || o.Article == "" && len(c.Subjects) > 1), paper:
				r.national(people, m, i)
			}
		}
	}
}
