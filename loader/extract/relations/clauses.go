package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// clauses reads the relations that the verbs of a sentence tell.
type clauses struct {
	*syntax.Sentence
	x *Extractor
	c *syntax.Clause
	// stance of the clause at hand.
	modality graph.Modality
	speaker  string
	said     string // its key
	denied   bool
	unreal   bool
	// tried tells that what the clause tells was not brought about, though attempted.
	tried bool
	// contested tells that denier disputes what the clause says.
	contested bool
	// speech tells that somebody says something in the sentence.
	speech bool
	denier string
	home   *home
	// acted are mentions of governments by the names of their countries.
	acted []doc.Mention
	room  *room
}

// room is memory for the ends of a sentence, and for the clause that stands for one where noun phrases are read.
type room struct {
	text.Slab[end]
	clause syntax.Clause
	verb   syntax.Chunk
}

// phrases returns a clause without a verb.
func (r *room) phrases() *syntax.Clause {
	r.verb, r.clause = syntax.Chunk{}, syntax.Clause{Chunk: &r.verb}
	return &r.clause
}

func roomOf(d *doc.Document) *room {
	r := d.Room(Name, func() doc.Room { return &room{} }).(*room) //nolint:forcetypeassert // made here
	r.Reset()
	return r
}

func (x *Extractor) clauses(d *doc.Document, sentence int, h *home) {
	s := syntax.Parse(d, sentence)
	r := &clauses{Sentence: s, x: x, home: h, room: roomOf(d)}
	r.nouns()
	for _, c := range s.Clauses {
		r.c = c
		r.stance()
		r.refuses(c.Chunk.Word)
		if (c.Chunk.Negative || without(s, c)) && !r.denied {
			if grudging.Has(c.Chunk.Word) {
				r.idiom()
			}
			continue
		}
		r.verb()
	}
	r.acting()
	h.acted = append(h.acted, r.acted...)
}

// verb reads the relation that the verb of the clause tells.
func (r *clauses) verb() {
	c := r.c
	v := c.Chunk.Word
	if c.Chunk.Particle != "" {
		if w := v + "+" + c.Chunk.Particle; founding.Has(w) || parting.Has(w) || ruling.Has(w) || countering.Has(w) || allying.Has(w) || givings.Has(w) || isBacking(w) {
			v = w
		}
	}
	if v == "be" && len(c.Subjects) == 1 && len(c.Objects) > 0 && r.Chunks[c.Objects[0]].Plural { // "three of them, A, B and C, were members of X"
		if l := r.List(c.Subjects[0]); len(l) > 1 && (l[len(l)-1]+1 == c.Verb || l[len(l)-1]+2 == c.Verb && r.Chunks[c.Verb-1].Kind == syntax.Comma) && len(only(r.ends(l, false), graph.Person)) == len(l) {
			c.Subjects = l
		}
	}
	if k := c.Subjects; v != "be" && len(k) == 1 && k[0] >= 2 && r.Chunks[k[0]-1].Kind == syntax.Comma && r.Chunks[k[0]-2].Kind == syntax.Noun && r.Chunks[k[0]-2].Core == nil && r.Chunks[k[0]-2].Plural { // "three armies, A, B and C, make up"
		if l := r.List(k[0]); len(l) > 1 && l[len(l)-1]+2 == c.Verb && r.Chunks[c.Verb-1].Kind == syntax.Comma && len(only(r.ends(l, false), graph.ArmedGroup)) == len(l) {
			c.Subjects = l
		}
	}
	doers, patients := r.ends(c.Subjects, true), r.ends(c.Objects, false)
	doerChunks, patientChunks := c.Subjects, c.Objects
	if c.Chunk.Passive {
		doerChunks, patientChunks = c.Behind("by"), c.Subjects
		doers, patients = r.ends(doerChunks, true), r.ends(c.Subjects, false)
		if chunks, es := r.means(); len(doers) == 0 && len(es) > 0 {
			doerChunks, doers = chunks, es
		}
	}
	if len(doers) == 0 && len(c.Subjects) == 1 && !c.Chunk.Passive && strikes.Has(r.Chunks[c.Subjects[0]].Word) && len(r.Chunks[c.Subjects[0]].Mentions) == 0 {
		doers = r.announcers(c) // "the US military said a drone strike killed …"
	}
	if len(doers) == 0 && len(c.Subjects) == 1 && !c.Chunk.Passive && strikes.Has(r.Chunks[c.Subjects[0]].Word) {
		doers = only(r.ends(r.behind(c.Subjects[0], "by"), true), graph.StateBody, graph.Organization) // "an operation by X and Y drove …"
	}
	if g := c.Governor; len(only(doers, graph.StateBody, graph.ArmedGroup, graph.Organization, graph.Person)) == 0 && c.Chunk.Infinitive && g != nil && !g.Chunk.Passive {
		switch g.Chunk.Word {
		case "send", "deploy", "dispatch", "commit", "use", "order": // "sent troops to fight X"
			doerChunks, doers = g.Subjects, r.ends(g.Subjects, true)
		}
	}
	on := r.triggers(v)
	if on&onPersons != 0 {
		r.persons(v, doers, patients, doerChunks)
	}
	r.asOffice(v)
	if on&onBelonging != 0 {
		r.belonging(v)
	}
	if on&onHandedOver != 0 {
		r.handedOver(v)
	}
	if on&onGroups != 0 {
		r.groups(v, doers, patients)
	}
	if on&onListings != 0 {
		r.listings(v, doers, patients)
	}
	if on&onSupport != 0 {
		r.support(v, doers, patients, patientChunks)
	}
	if on&onStances != 0 {
		r.stances(v, doers, patients, patientChunks)
	}
	if on&onPlaces != 0 {
		r.places(v, doers, patients, patientChunks)
	}
	r.present(v)
	r.idiom()
	r.menaced()
	if on&onCaptors != 0 {
		r.captors(v, doers, patients, doerChunks, patientChunks)
	}
	if on&onStead != 0 {
		r.stead(v, doers)
	}
	if on&onNationality != 0 {
		r.nationality(v)
	}
	r.aiming(v)
	r.battling()
	r.kindredOf(v)
}

// announcers returns the armed forces that say what their own strike did.
func (r *clauses) announcers(c *syntax.Clause) []end {
	k := c.Subjects[0] - 1
	if k > 0 && r.Chunks[k].Kind == syntax.Subordinate && r.Chunks[k].Word == "that" {
		k--
	}
	for _, o := range r.Clauses {
		if o.Verb != k || o.Chunk.Word != "say" && o.Chunk.Word != "announce" && o.Chunk.Word != "confirm" && o.Chunk.Word != "report" {
			continue
		}
		var out []end
		for _, e := range only(r.ends(o.Subjects, false), graph.StateBody) {
			if b := r.x.g.Entry(e.key); b != nil && b.Kind == "MILITARY" {
				out = append(out, e)
			}
		}
		return out
	}
	return nil
}

// means returns who acts in a passive clause without "by": the state whose raid or strike somebody was killed in.
func (r *clauses) means() ([]int, []end) {
	for _, i := range r.c.Behind("in", "during") {
		if strikes.Has(r.Chunks[i].Word) {
			if es := only(r.ends([]int{i}, true), graph.StateBody); len(es) > 0 {
				return []int{i}, es
			}
		}
	}
	return nil, nil
}
