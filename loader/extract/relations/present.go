package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// aloof are verbs of which a group is the subject without being where the clause says that something is: it speaks, treats, is spoken of, suffers
// elsewhere, or strikes but once.
var aloof = wordSet(`say announce deny claim tell declare state add warn call appeal urge demand condemn praise reject accuse blame vow threaten pledge promise swear plan want seek hope aim try intend aspire consider
	meet negotiate talk sign agree attend join discuss hold send release publish post issue broadcast write name admit reveal describe see view regard believe think know
	attack kill bomb strike ambush raid storm shell target kidnap abduct assassinate murder massacre shoot behead execute wound injure hit detonate explode plant burn fire launch claim carry stage conduct mount commit
	turn buy purchase import receive get obtain draw raise recruit attract enlist procure order sell export originate begin be become remain have include lose win suffer face cite take give provide supply support back fund
	help arm train found form establish create split break merge emerge share shelter compete vie clash designate ban list sanction outlaw blacklist link tie expel deport
	free release escape flee leave withdraw retreat go come travel move return arrive visit cross pass spread expand extend grow report confirm mean inspire follow remain need require owe
	own start end fight lead exist appear surface play act work answer belong consist comprise compose make use let allow do seize capture`)

// staying are verbs for what takes its time.
var staying = wordSet(`keep maintain man tax levy collect run operate patrol guard smuggle muster occupy impose enforce preach administer dominate police garrison hide shelter live camp settle roam drill mine grow cultivate`)

// roosts are adjectives behind the name of a group, before where it is.
var roosts = wordSet(`strong active present dominant prominent influential powerful entrenched ubiquitous rampant strongest`)

// present reads where a group is from what it does there: "smuggles timber out of P", "has closed schools across P", "In P, X collects
// customs duties".
func (r *clauses) present(v string) {
	c := r.c
	if aloof.Has(v) || c.Chunk.Passive || c.Chunk.Infinitive || r.denied || r.unreal || r.modality == graph.Hypothetical || len(c.Subjects) == 0 {
		return
	}
	if (c.Chunk.Past && !c.Chunk.Perfect || r.Tokens[c.Chunk.First].Lower == "had") && !staying.Has(v) {
		return // once
	}
	groups := only(r.ends(c.Subjects, false), graph.ArmedGroup)
	for _, i := range c.Subjects {
		if r.Chunks[i].Core == nil && syntax.Members.Has(r.Chunks[i].Word) {
			groups = append(groups, r.menOf([]int{i})...)
		}
	}
	if len(groups) == 0 {
		return
	}
	chunks := c.Behind("in", "across", "around", "near", "at", "outside", "throughout", "along", "inside", "between", "off", "on", "among")
	for _, i := range c.Objects {
		chunks = append(chunks, r.behind(i, "in", "across", "around", "near", "at", "along", "between")...)
	}
	for n, i := range chunks {
		if i >= 2 && r.Chunks[i-2].Kind == syntax.Noun && i-2 > c.Verb && r.Chunks[i-2].Core != nil && r.Chunks[i-2].Core.Type == graph.ArmedGroup {
			chunks[n] = i - 2 // "smuggles arms to Y in P": there Y is
			continue
		}
		if r.Chunks[i].Core == nil {
			chunks = append(chunks, r.complementOf(i)...)
			chunks = append(chunks, r.behind(i, "between")...)
		}
	}
	chunks = append(chunks, r.opening(c.Subjects[0])...)
	r.stay(groups, chunks)
}

// elsewhere are nouns that stand before "of" and a group whose place, behind it, is not the group's.
var elsewhere = wordSet(`leader leaders commander founder founders spokesman head chief emir member supporter sympathiser sympathizer representative representatives envoy delegation criticism condemnation support backing fear
	defeat talks negotiations ban designation listing trial lawyer brother son wife widow cousin uncle nephew father victim victims survivors accusations allies ally rival rivals branch affiliate offshoot wing faction friends exiles
	followers fundraiser financier recruiter accounts bank assets video statement name history rise role creation founding release departure withdrawal expulsion return flight exile dozens one some many thousands hundreds kind part capital
	leadership politburo`)

// ofGroupIn reads "a rally of X in P", "madrasas of X in P", "against X and others in P".
func (r *clauses) ofGroupIn(i int) {
	c := &r.Chunks[i]
	if c.Core == nil || c.Core.Type != graph.ArmedGroup || c.Core.Coreference || i < 2 || r.Chunks[i-1].Kind != syntax.Preposition {
		return
	}
	switch w := r.Chunks[i-1].Word; w {
	case "of":
		h := &r.Chunks[i-2]
		if h.Kind != syntax.Noun || h.Core != nil || elsewhere.Has(h.Word) || h.Article == "no" {
			return
		}
	case "against":
	default:
		return
	}
	list := r.Listed(i)
	last := list[len(list)-1]
	if len(list) == 1 {
		last = i
	}
	if e, ok := r.end(c.Core, true, false); ok {
		e.chunk = i
		r.stay([]end{e}, r.behind(last, "in", "near", "at", "around", "outside", "along"))
	}
}

// battling reads where the groups are that fight each other, or for a place: "a war between X and Y has driven people from homes in P", "was
// thrown into the battle for P".
func (r *clauses) battling() {
	c := r.c
	if r.denied || r.unreal || r.modality == graph.Hypothetical {
		return
	}
	for _, i := range c.Subjects {
		if !quarrels.Has(r.Chunks[i].Word) && r.Chunks[i].Word != "clash" || r.Chunks[i].Core != nil {
			continue
		}
		among := only(r.ends(r.farBetween(i), false), graph.ArmedGroup)
		if len(among) == 0 && r.Chunks[i].Owned > 0 { // "its feud with Y has led to clashes in P"
			if with := only(r.ends(r.behind(i, "with"), false), graph.ArmedGroup); len(with) > 0 {
				among = append(only(r.owner(i), graph.ArmedGroup), with...)
			}
		}
		if len(among) > 0 {
			r.stay(among, c.Behind("in", "near", "around", "at", "outside", "along", "across"))
		}
	}
	for _, i := range c.Subjects { // "relations between X and Y soured"
		if bonds.Has(r.Chunks[i].Word) && (souring.Has(c.Chunk.Word) || c.Chunk.Word == "turn" && r.hasObject("sour")) {
			if among := only(r.ends(r.farBetween(i), false), graph.ArmedGroup); len(among) == 2 {
				r.relate(graph.RivalOf, among[0], among[1], graph.Qualifiers{}, i)
			}
		}
	}
	groups := only(r.ends(c.Subjects, false), graph.ArmedGroup)
	if len(groups) == 0 {
		return
	}
	if driving.Has(c.Chunk.Word) && !c.Chunk.Passive { // "have driven the troops from P"
		chunks := c.Behind("from", "of")
		for _, i := range chunks {
			if r.Chunks[i].Core == nil {
				chunks = append(chunks, r.complementOf(i)...)
			}
		}
		r.stay(groups, chunks)
	}
	if !c.Chunk.Passive {
		r.pair(graph.AlliedWith, groups, only(r.ends(r.together(), false), graph.ArmedGroup)) // "seized P together with Y"
	}
	for _, i := range c.Behind("in", "into", "during", "for") {
		switch r.Chunks[i].Word {
		case "battle", "defence", "defense", "fight", "offensive", "fighting":
			r.stay(groups, append(r.behind(i, "for", "of", "in", "over"), r.complementOf(i)...))
		}
	}
}

// souring are verbs for relations that go bad.
var souring = wordSet(`sour deteriorate worsen rupture curdle degenerate`)

// driving are verbs for making others leave a place.
var driving = wordSet(`drive expel oust push dislodge chase evict eject rout`)

// stay relates groups to the places that noun phrases name.
func (r *clauses) stay(groups []end, chunks []int) {
	for _, s := range groups {
		for _, o := range only(r.ends(chunks, false), wheres...) {
			if o.m != nil && !o.m.Adjective && o.whole {
				r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "ACTIVE"})
			}
		}
	}
}

// opening returns the places that a phrase before the subject names: "In the slums of P the gang X (levies)".
func (r *clauses) opening(subject int) []int {
	k := subject - 1
	if k > 0 && r.Chunks[k].Kind == syntax.Comma {
		k--
	}
	if k < 1 || r.Chunks[k].Kind != syntax.Noun {
		return nil
	}
	for k >= 2 && r.Chunks[k-1].Kind == syntax.Preposition && r.Chunks[k-1].Word == "of" && r.Chunks[k-2].Kind == syntax.Noun {
		k -= 2
	}
	if k < 1 || r.Chunks[k-1].Kind != syntax.Preposition || k-1 > 1 || k-1 == 1 && r.Chunks[0].Kind != syntax.Adverb {
		return nil
	}
	switch r.Chunks[k-1].Word {
	case "in", "across", "around", "near", "along", "throughout":
	default:
		return nil
	}
	if r.Chunks[k].Core == nil {
		return r.complementOf(k)
	}
	return []int{k}
}

// roosting reads "X, strong in P and Q," and "fighting between X and Y in P", "a clash in P between X and Y".
func (r *clauses) roosting(i int) {
	c := &r.Chunks[i]
	if roosts.Has(c.Word) && i >= 2 && r.Chunks[i-1].Kind == syntax.Comma {
		if m := r.Chunks[i-2].Core; m != nil && m.Type == graph.ArmedGroup {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				r.stay([]end{e}, r.behind(i, "in", "across", "along", "around", "near", "throughout"))
			}
		}
		return
	}
	if !quarrels.Has(c.Word) && c.Word != "clash" && c.Word != "firefight" && c.Word != "war" || c.Core != nil || r.doubt(i) {
		return
	}
	among := only(r.ends(r.farBetween(i), false), graph.ArmedGroup)
	if len(among) == 0 {
		among = only(r.ends(r.behind(i, "with"), false), graph.ArmedGroup)
	}
	if len(among) == 0 {
		return
	}
	var spots []int
	for k := i + 1; k+1 < len(r.Chunks); k++ {
		if kind := r.Chunks[k].Kind; kind != syntax.Noun && kind != syntax.Preposition && kind != syntax.Conjunction && kind != syntax.Date {
			break
		}
		if slices.Contains([]string{"in", "near", "around", "at", "along", "outside"}, r.Chunks[k].Word) && r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k+1].Kind == syntax.Noun {
			spots = append(spots, r.List(k+1)...)
		}
	}
	r.stay(among, spots)
}
