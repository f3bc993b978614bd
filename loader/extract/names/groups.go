package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// groups finds armed groups and organisations that the gazetteer does not know by the last word of a capitalised name.
func (r *reader) groups(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if r.used[i] || t.Kind != text.Word || !t.Upper() {
			continue
		}
		head := t.Lower
		group := groupHeads[head]
		if !group && !bodyHeads[head] {
			continue
		}
		first, words := i, 1
		for k := i - 1; k >= s.First; k-- {
			p := r.tok(k)
			if p.Text == "-" && !p.Space {
				continue
			}
			if p.Kind != text.Word || r.used[k] && r.mentionAt(k) != nil && r.mentionAt(k).Type == graph.Person || !p.Upper() && p.Lower != "of" && p.Lower != "for" ||
				sentenceWords[p.Lower] && k == s.First {
				break
			}
			if p.Upper() {
				first = k
				words++
			}
		}
		if words < 2 {
			continue
		}
		r.dropInside(first, i+1)
		name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, t.End)), " ")
		e := graph.Entity{Type: graph.Organization, Name: name, Kind: "OTHER"}
		if group {
			e = graph.Entity{Type: graph.ArmedGroup, Name: name}
		} else if head == "institute" || head == "center" || head == "centre" || head == "observatory" {
			e.Kind = "RESEARCH"
		}
		r.mention(r.Thing(graph.EntityID(e.Type, name), e, false), first, i+1)
	}
}

// dropInside removes mentions that lie inside a longer name.
func (r *reader) dropInside(first, last int) {
	keep := r.Mentions[:0]
	for _, m := range r.Mentions {
		if m.Sentence == r.sentence && m.First >= first && m.Last <= last {
			continue
		}
		keep = append(keep, m)
	}
	r.Mentions = keep
}

// peopleHeads are nouns for people without a name who act or suffer together.
var peopleHeads = wordSet(`nationals citizens agencies officials officers militants fighters members defectors suspects operatives recruits
	sympathizers sympathisers refugees migrants civilians monks students pilgrims villagers farmers`)

// people finds groups of people without a name that are told apart by a nation or region: "Tajik nationals", "European
// security agencies", "disaffected members of the Pakistani Taliban".
func (r *reader) people(s *text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if r.used[i] || !peopleHeads[t.Lower] {
			continue
		}
		first := i
		var nation *doc.Mention
		for k := i - 1; k >= s.First && k > i-5; k-- {
			if m := r.mentionAt(k); m != nil {
				if m.Adjective || m.Type == graph.Region || m.Type == graph.Country && m.Last == k+1 {
					nation = m
					first = m.First
				}
				break
			}
			if r.tok(k).Kind != text.Word || r.tok(k).Lower == "the" || r.tok(k).Lower == "of" {
				break
			}
		}
		if nation == nil || t.Lower != "nationals" && t.Lower != "citizens" && t.Lower != "agencies" && t.Lower != "officials" {
			continue
		}
		name := r.Slice(r.tok(first).Start, t.End)
		e := graph.Entity{Type: graph.Collective, Name: strings.Join(strings.Fields(name), " ")}
		th := r.Thing("collective:"+graph.Slug(name), e, true)
		th.Place = nation.Key
		r.mention(th, first, i+1)
	}
}

// acronyms learns "Name (ABC)": the short form names the thing of the long one from then on.
func (r *reader) acronyms() {
	short := map[string]*doc.Thing{}
	for k := range r.Mentions {
		m := &r.Mentions[k]
		t := r.Things[m.Key]
		if t == nil || m.Adjective || t.Entity.Type.Class() == graph.PlaceClass || m.Last+2 >= len(r.Tokens) {
			continue
		}
		a := r.tok(m.Last + 1)
		if r.tok(m.Last).Text == "(" && r.tok(m.Last+2).Text == ")" && a.Caps() && !r.used[m.Last+1] {
			short[a.Text] = t
		}
	}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		r.sentence = si
		for i := s.First; i < s.Last && !s.Furniture; i++ {
			if t := short[r.tok(i).Text]; t != nil && !r.used[i] {
				r.mention(t, i, i+1)
			}
		}
	}
}
