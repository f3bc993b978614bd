// Package roles fills the roles of violent events: who did it, whom or what it struck, with what. Small linear models, trained
// on annotated newswire, decide which phrases of a text are fillers and which kinds of events it reports; they need no case
// and no names known before.
//
// The models work in five steps, each in the light of those before: what the words of the document and of its clauses say (is
// there an event at all, and of which kinds) and which phrases name a participant; which role each of them fills, and whether
// it is as much as is quoted of a filler; the kinds again, in the light of the fillers; of the candidates for a role in
// their order, which are right and name what none before them names; last, which of those struck were so in one event. They know phrases by where they stand in all of the document, so that a name that is a victim in one
// sentence is one in the next.
package roles

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// The roles.
const (
	Perpetrator  = iota // people, named or described
	Organization        // on whose behalf
	Target              // things
	Victim              // people, by name
	Weapon
	Count
)

// Kinds are the kinds of events that are told apart, as MUC-4 has them.
var Kinds = [...]string{"attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"}

const kindCount = len(Kinds)

// Model holds the trained models. It may be used by any number of goroutines.
type Model struct {
	clusters                    *learn.Clusters
	relevant, mention, together *learn.Logistic
	role, extent, right         [Count]*learn.Logistic
	kind, decision, clause      [kindCount]*learn.Logistic
}

//go:embed model/roles.bin
var weights []byte

// New returns the model that comes with the program.
func New() (*Model, error) { return Load(weights) }

// parts lists the models in the order of a file.
func (m *Model) parts() []**learn.Logistic {
	out := []**learn.Logistic{&m.relevant, &m.mention, &m.together}
	for r := range m.role {
		out = append(out, &m.role[r], &m.extent[r], &m.right[r])
	}
	for k := range m.kind {
		out = append(out, &m.kind[k], &m.decision[k], &m.clause[k])
	}
	return out
}

// Load reads what [Fit] wrote: the clusters, then the models, each after its length, four bytes, least first.
func Load(b []byte) (*Model, error) {
	m := &Model{}
	part, b, err := cut(b)
	if err != nil {
		return nil, err
	}
	if m.clusters, err = learn.LoadClusters(part); err != nil {
		return nil, fmt.Errorf("models of roles: clusters: %w", err)
	}
	for i, p := range m.parts() {
		if part, b, err = cut(b); err != nil {
			return nil, err
		}
		if *p, err = learn.LoadLogistic(part); err != nil {
			return nil, fmt.Errorf("models of roles: part %d: %w", i, err)
		}
	}
	if len(b) > 0 {
		return nil, errors.New("models of roles: bytes left over")
	}
	return m, nil
}

// cut takes a part off a file.
func cut(b []byte) (part, rest []byte, err error) {
	if len(b) < 4 || uint64(len(b)-4) < uint64(binary.LittleEndian.Uint32(b)) {
		return nil, nil, errors.New("models of roles: the file ends early")
	}
	n := int(binary.LittleEndian.Uint32(b))
	return b[4 : 4+n], b[4+n:], nil
}

// Answer is what the model says of a text, all of it probabilities.
type Answer struct {
	// Relevant: there is an event. Kinds: there is one of the kind.
	Relevant float64
	Kinds    [len(Kinds)]float64
	Phrases  []Phrase
	// Candidates may fill a role, from the surest down, each thing once.
	Candidates [Count][]Phrase
	clauses    [kindCount][surest]float64
	// struck are the things and people struck, in the order of the text; together are the log odds that two of them were so in
	// one event, by kind.
	struck   []patient
	together [kindCount][][]float64
}

// Phrase is something that the text calls by one name.
type Phrase struct {
	// Key is the phrase in lower case, without marks and articles; Start and End, in code points, are its first place.
	Key        string
	Start, End int
	// Mention: it names a participant. Roles: it fills the role.
	Mention float64
	Roles   [Count]float64
	// Right, of a candidate: it fills the role as it stands, and none before it names the same.
	Right float64
	// Extent: it is as much as is quoted of a filler of the role.
	Extent [Count]float64
	cues   [cueEnd]float64
	places []span
	// clause is the log odds of the surest clause that it stands in, for each kind; class is that of its last word.
	clause    [kindCount]float64
	paragraph int
	class     uint32
}

// words is how many tokens a phrase has.
func (p *Phrase) words() int { return p.places[0].last - p.places[0].first }

// Read answers about a text.
func (m *Model) Read(t *text.Text) Answer {
	r := read(t, m.clusters)
	c, phrases := m.look(r)
	a := m.answer(r, c, phrases)
	a.Kinds = m.decide(&a)
	m.judge(&a)
	m.pair(r, &a)
	return a
}

// look finds what the words of a text say, and its phrases with their features.
func (m *Model) look(r *reading) (*context, []*phrase) {
	c := m.context(r)
	phrases := r.phrases(m.mention)
	for _, p := range phrases {
		p.features, p.extent = r.roleFeatures(p, c), r.extentFeatures(p)
	}
	return c, phrases
}

func (m *Model) context(r *reading) *context {
	c := &context{relevant: evenly(m.relevant, r.profile)}
	for k := range m.kind {
		c.kinds[k] = evenly(m.kind[k], r.profile)
	}
	c.clauses = m.clauseScores(r)
	return c
}

func (m *Model) answer(r *reading, c *context, phrases []*phrase) Answer {
	a := Answer{Relevant: learn.Probability(c.relevant), clauses: topClauses(&c.clauses)}
	for k := range c.kinds {
		a.Kinds[k] = learn.Probability(c.kinds[k])
	}
	for _, p := range phrases {
		first := p.places[0]
		s := Phrase{
			Key: p.key, Start: r.Tokens[first.first].Start, End: r.Tokens[first.last-1].End,
			Mention: learn.Probability(p.score), cues: r.cuesOf(p), places: p.places,
			paragraph: r.paragraph[first.first], class: r.class[first.last-1],
		}
		for k := range s.clause {
			s.clause[k] = math.Inf(-1)
			for _, at := range p.places {
				s.clause[k] = max(s.clause[k], c.clauses[k][r.clause[at.first]])
			}
		}
		for role := range m.role {
			s.Roles[role] = learn.Probability(m.role[role].Score(p.features))
			s.Extent[role] = learn.Probability(m.extent[role].Score(p.extent))
		}
		a.Phrases = append(a.Phrases, s)
	}
	return a
}

// cuesOf weighs the words of violence in the clauses of a phrase and beside them: the nearer the more.
func (r *reading) cuesOf(p *phrase) (out [cueEnd]float64) {
	for _, s := range p.places {
		c := r.clause[s.first]
		for n := max(c-1, 0); n <= min(c+1, len(r.clauses)-1); n++ {
			for i := r.clauses[n][0]; i < r.clauses[n][1]; i++ {
				if q := r.cue[i]; q != 0 {
					d := s.first - i
					if i > s.last {
						d = i - s.last
					}
					out[q] += 1 / float64(2+max(d, -d))
				}
			}
		}
	}
	return out
}
