package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	// renaming are words that tell of another name of a group, aroundNames may stand beside them.
	renaming    = wordSet(`known called calling calls aka a.k.a. a.k.a alias renamed rebranded styled styling dubbed formerly previously originally`)
	aroundNames = wordSet(`also better widely commonly locally now then later has have been is was were which who that itself themselves as by its their acronym initials abbreviation name names the under changed to
		changing more simply sometimes often usually popularly once and since , ( arabic english spanish french turkish urdu`)
	// ofParts stand before "of" and a group where the name behind is that of the part: "a branch of X, also known as Y".
	ofParts = wordSet(`branch affiliate wing arm faction offshoot splinter group groups franchise chapter province subsidiary cell unit coalition alliance front part militia remnants remnant outfit ally rival
		breakaway successor members dissidents veterans`)
)

// otherBands joins the two names of a group: "X, also known as Y,", "X, formerly Y,", "X renamed itself Y", "X changed its name to Y".
func (r *reader) otherBands() {
	merged := map[string]string{}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.ArmedGroup || m.Coreference || m.Adjective {
			continue
		}
		o := r.secondName(m)
		if o == nil || o.Key == m.Key {
			continue
		}
		switch {
		case r.x.g.Entry(o.Key) == nil && merged[m.Key] == "":
			merged[o.Key] = m.Key
		case r.x.g.Entry(m.Key) == nil && merged[o.Key] == "":
			merged[m.Key] = o.Key
		}
	}
	r.join(merged)
}

// secondName returns the group that words behind a mention say is the same by another name, nil if none do.
func (r *reader) secondName(m *doc.Mention) *doc.Mention {
	s := &r.Sentences[m.Sentence]
	if !r.Holds(s, renaming) && !r.Holds(s, changing) {
		return nil
	}
	told, k := false, m.Last
	for ; k < s.Last && k < m.Last+11; k++ {
		if o := r.mentionAt(k); o != nil && !o.Coreference && o.Type != doc.DateMention {
			if o.Type != graph.ArmedGroup || o.Adjective || o.First != k || !told || r.ofPart(m.First, s) || r.goesOnBehind(o.Last, s) {
				return nil
			}
			return o
		}
		switch t := r.tok(k); {
		case t.Lower == "itself" || t.Lower == "themselves":
			told = true
		case renaming.In(t):
			told = told || r.ofItself(k, s)
		case changing.In(t) && (r.tok(k-1).Lower == "its" || r.tok(k-1).Lower == "their"):
			told = true // "changed its name to"
		case !aroundNames.Has(t.Lower):
			return nil
		}
	}
	return nil
}

// ofItself tells whether a word for naming says how its subject is called, not whom it calls so: "was renamed", ", called", "formerly", but not "called Y traitors".
func (r *reader) ofItself(k int, s *text.Sentence) bool {
	switch r.tok(k).Lower {
	case "called", "calls", "calling", "renamed", "rebranded", "styled", "styling", "dubbed":
	default:
		return true
	}
	for k--; k > s.First && (r.tok(k).Lower == "also" || r.tok(k).Lower == "later" || r.tok(k).Lower == "then" || r.tok(k).Lower == "now" || r.tok(k).Lower == "since"); {
		k--
	}
	switch r.tok(k).Lower {
	case "was", "is", "were", "been", ",", "(":
		return true
	}
	return false
}

// changing is what a group changes.
var changing = wordSet(`name`)

// ofPart tells whether a name is that of what something is a part of or belongs to: "a branch of X", "fighters linked to X".
func (r *reader) ofPart(first int, s *text.Sentence) bool {
	k := r.before(first, s)
	if k <= s.First {
		return false
	}
	switch r.tok(k).Lower {
	case "of", "from":
		return ofParts.Has(r.tok(k - 1).Lower)
	case "to", "with":
		return loyalTo.Has(r.tok(k - 1).Lower)
	}
	return false
}

// goesOnBehind tells whether a name is only the first word of what something else is called: "X, known as Y's wing".
func (r *reader) goesOnBehind(last int, s *text.Sentence) bool {
	if last >= s.Last {
		return false
	}
	t := r.tok(last)
	return t.Lower == "'s" || t.Lower == "’s" || t.Text == "-" && !t.Space || bandOwned.Has(t.Lower) || bandsBehind.Has(t.Lower)
}
