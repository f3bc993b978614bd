package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// clients are nouns for a group that somebody keeps for his ends.
var clients = wordSet(`proxy proxies protege protégé proteges protégés client clients surrogate surrogates tool instrument puppet stooge pawn creature auxiliary auxiliaries`)

// client reads "Iran's proxy in P, X", "X, a proxy of Y", "X acts as Y's proxy", "Iranian proxies such as X".
func (r *clauses) client(i int) {
	c := &r.Chunks[i]
	if !clients.Has(c.Word) || c.Core != nil || r.doubt(i) {
		return
	}
	from := append(append(r.nationOf(i), r.owner(i)...), r.ends(r.complementOf(i), true)...)
	for k := range from {
		if e := &from[k]; e.kind.Class() == graph.PlaceClass && e.m != nil {
			if g, ok := r.end(e.m, true, true); ok {
				*e = g
			}
		}
	}
	from = only(from, graph.StateBody, graph.Organization, graph.ArmedGroup)
	if len(from) == 0 {
		return
	}
	self := only(r.predicated(i), graph.ArmedGroup)
	if m := r.Apposed(i); len(self) == 0 && m != nil && m.Type == graph.ArmedGroup {
		self = r.selfOf(m, i)
	}
	if k := i + 3; len(self) == 0 && k+1 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && r.Chunks[k].Kind == syntax.Comma && r.Chunks[k+1].Core != nil && r.Chunks[k+1].Core.Type == graph.ArmedGroup {
		self = r.selfOf(r.Chunks[k+1].Core, i) // "X's proxy in P, Y,"
	}
	if m := r.before(i); len(self) == 0 && m != nil && i >= 2 && r.Chunks[i-2].Core == m {
		self = r.selfOf(m, i)
	}
	for _, o := range r.Clauses { // "X acts as Y's proxy"
		if w := o.Chunk.Word; len(self) == 0 && (w == "act" || w == "serve" || w == "function" || w == "operate" || w == "see" || w == "regard" || w == "describe" || w == "use") && !o.Chunk.Negative {
			for _, k := range o.Behind("as") {
				if k == i {
					who := o.Subjects
					if (w == "see" || w == "regard" || w == "describe" || w == "use") && !o.Chunk.Passive {
						who = o.Objects
					}
					self = only(r.ends(who, false), graph.ArmedGroup)
				}
			}
		}
	}
	if len(self) == 0 && c.Plural { // "proxies such as X and Y", "proxies, including X", "proxies like X"
		for n := i + 1; n < len(r.Chunks) && n < i+5; n++ {
			if w := r.Chunks[n].Word; w == "as" || w == "like" || w == "including" || w == "include" || w == "them" {
				if k := n + 1; k < len(r.Chunks) && r.Chunks[k].Kind == syntax.Noun {
					self = only(r.ends(r.List(k), false), graph.ArmedGroup)
				}
				break
			}
		}
	}
	for _, s := range from {
		for _, o := range self {
			r.relate(graph.Supports, s, o, graph.Qualifiers{}, i)
		}
	}
}

func (r *clauses) selfOf(m *doc.Mention, i int) []end {
	if e, ok := r.end(m, true, false); ok {
		e.chunk = i
		return []end{e}
	}
	return nil
}

// shipping are nouns for the handing over of something.
var shipping = wordSet(`flow flows supply supplies transfer transfers shipment shipments delivery deliveries provision smuggling consignment consignments airlift`)

// shipped reads "the flow of weapons from X to Y", "Iranian arms shipments to Y".
func (r *clauses) shipped(i int) {
	if r.doubt(i) {
		return
	}
	kind, last, ok := "", i, false
	for k := r.Chunks[i].First; k < r.Chunks[i].Last-1 && !ok; k++ {
		kind, ok = supplies[r.Tokens[k].Lower]
	}
	for _, n := range r.complementOf(i) {
		if k, is := supplies[r.Chunks[n].Word]; is && !ok {
			kind, last, ok = k, n, true
		}
	}
	if !ok {
		return
	}
	at := func(words ...string) []int { return append(r.behind(i, words...), r.behind(last, words...)...) }
	from := slices.Concat(r.ends(at("from", "by"), true), r.nationOf(i), r.owner(i))
	for _, s := range only(from, graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person) {
		for _, o := range only(r.ends(at("to", "for"), false), graph.ArmedGroup) {
			r.relate(graph.Supports, s, o, graph.Qualifiers{Kind: kind}, i)
		}
	}
}
