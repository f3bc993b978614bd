package embedded

import (
	"cmp"
	"reflect"
	"slices"

	"linkchart/graph"
)

// entry is one claim in the record of an edge, or of the node that it is about.
type entry struct {
	id              digest
	subject, object uint32 // as recorded; object is 0 for a claim that is no relation
	rejected        bool
	contested       bool // of a claim that is no relation
	qualifiers      graph.Qualifiers
	refs            []ref

	// For the write that is planned: was it there before, as what, and how did its evidence change (0: not at all)?
	before  bool
	was     joint
	balance uint64
}

// ref is one statement of a claim, with what an edge's ledger keeps of it.
type ref struct {
	statement    uint32
	derived      bool
	source, rule string
	marks        []mark
}

// mark is one piece of evidence in a ledger.
type mark struct {
	modality uint8
	negative bool
	score    float64
}

// joint is what a claim's statements say together, besides their evidence.
type joint struct {
	derived, evidence bool
	source, rule      string
}

func (c *entry) joint() joint {
	j := joint{derived: true}
	for i := range c.refs {
		r := &c.refs[i]
		j.derived = j.derived && r.derived
		j.evidence = j.evidence || len(r.marks) > 0
		j.source, j.rule = smallest(j.source, r.source), smallest(j.rule, r.rule)
	}
	return j
}

// found marks an entry as one that was there before.
func (c *entry) found() { c.before, c.was = true, c.joint() }

// Flags of a ref.
const (
	refDerived = 1 << iota
	refSource
	refRule
)

const markNegative = 0x80

func (e *encoder) refs(refs []ref) {
	e.uint(uint64(len(refs)))
	last := uint32(0)
	for i := range refs {
		r := &refs[i]
		e.uint(uint64(r.statement - last))
		last = r.statement
		flags := byte(0)
		for bit, set := range [...]bool{r.derived, r.source != "", r.rule != ""} {
			if set {
				flags |= 1 << bit
			}
		}
		e.byte(flags)
		if r.source != "" {
			e.string(r.source)
		}
		if r.rule != "" {
			e.string(r.rule)
		}
		e.uint(uint64(len(r.marks)))
		for _, m := range r.marks {
			b := m.modality
			if m.negative {
				b |= markNegative
			}
			e.byte(b)
			e.float(m.score)
		}
	}
}

func (d *decoder) refs() []ref {
	refs := make([]ref, d.count())
	last := uint32(0)
	for i := range refs {
		r := &refs[i]
		last += uint32(d.uint())
		r.statement = last
		flags := d.byte()
		r.derived = flags&refDerived != 0
		if flags&refSource != 0 {
			r.source = d.string()
		}
		if flags&refRule != 0 {
			r.rule = d.string()
		}
		if n := d.count(); n > 0 {
			r.marks = make([]mark, n)
			for j := range r.marks {
				b := d.byte()
				r.marks[j] = mark{b &^ markNegative, b&markNegative != 0, d.float()}
			}
		}
	}
	return refs
}

// encodeEdge writes the record of an edge: the summary unless it is hidden, then the claims of its key.
func encodeEdge(x *graph.Edge, contested bool, entries []*entry) []byte {
	e := encoder{b: make([]byte, 0, 160)}
	e.bool(contested)
	e.bool(x != nil)
	if x != nil {
		e.summary(x)
	}
	e.uint(uint64(len(entries)))
	for _, c := range entries {
		e.digest(c.id)
		e.uint(uint64(c.subject))
		e.uint(uint64(c.object))
		e.bool(c.rejected)
		e.qualifiers(&c.qualifiers)
		e.refs(c.refs)
	}
	return e.b
}

// decodeSummary reads the first part of an edge's record; x is nil for a hidden one. Ends and witnesses are left to the caller.
func decodeSummary(d *decoder) (x *graph.Edge, contested bool) {
	contested = d.bool()
	if d.bool() {
		x = &graph.Edge{}
		d.summary(x)
	}
	return x, contested
}

// decodeEdge reads all of an edge's record.
func decodeEdge(body string) (x *graph.Edge, contested bool, entries []entry, err error) {
	d := decoder{s: body}
	x, contested = decodeSummary(&d)
	entries = make([]entry, d.count())
	for i := range entries {
		c := &entries[i]
		c.id = d.digest()
		c.subject, c.object = uint32(d.uint()), uint32(d.uint())
		c.rejected = d.bool()
		c.qualifiers = d.qualifiers()
		c.refs = d.refs()
	}
	return x, contested, entries, d.done("an edge")
}

// encodeSlots writes the claims about a node that are no relations.
func encodeSlots(entries []*entry) []byte {
	if len(entries) == 0 {
		return nil
	}
	var e encoder
	e.uint(uint64(len(entries)))
	for _, c := range entries {
		e.digest(c.id)
		e.bool(c.contested)
		e.bool(c.rejected)
		e.refs(c.refs)
	}
	return e.b
}

func decodeSlots(body string, subject uint32) ([]*entry, error) {
	if body == "" {
		return nil, nil
	}
	d := decoder{s: body}
	entries := make([]*entry, d.count())
	for i := range entries {
		entries[i] = &entry{id: d.digest(), contested: d.bool(), rejected: d.bool(), refs: d.refs(), subject: subject}
	}
	return entries, d.done("the claims about a node")
}

// catalogue is where witnesses find their documents.
type catalogue interface {
	// doc is the batch of a statement and the id of its story.
	doc(statement uint32) (d *docRecord, story string)
}

func (s *state) doc(statement uint32) (*docRecord, string) {
	d := &s.docs[s.statementBatch(statement)]
	return d, s.keys[d.story]
}

// witnesses returns the ledger rows of a claim as graph.Witnesses gives them for the joined claim.
func (c *entry) witnesses(out []graph.Witness, docs catalogue) []graph.Witness {
	all := c.joint()
	id := c.id.id(graph.ClaimPrefix)
	if all.source != "" || !all.evidence && all.derived {
		out = append(out, graph.Witness{
			Claim: id, Derived: all.derived, Source: cmp.Or(all.source, "rule:"+all.rule), Modality: graph.Asserted, Score: 1, Qualifiers: c.qualifiers,
		})
	}
	for i := range c.refs {
		r := &c.refs[i]
		if len(r.marks) == 0 {
			continue
		}
		d, story := docs.doc(r.statement)
		if !d.shown() {
			continue
		}
		for _, m := range r.marks {
			out = append(out, graph.Witness{
				Claim: id, Document: d.id, Story: story, Publisher: d.publisher, Published: d.published,
				Modality: modalityNames[m.modality%uint8(len(modalityNames))], Negative: m.negative, Derived: all.derived, Score: m.score, Qualifiers: c.qualifiers,
			})
		}
	}
	return out
}

// smallest is the smaller of two strings, "" counting for none.
func smallest(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// bare makes the edge of a row from its record, without witnesses; nil for a hidden one.
func (s *state) bare(row uint32, body string) (*graph.Edge, error) {
	d := decoder{s: body}
	x, _ := decodeSummary(&d)
	if d.bad {
		return nil, damaged("the record of edge %s", s.edgeID(&s.edges[row]))
	}
	if x == nil {
		return nil, nil
	}
	s.name(row, x)
	return x, nil
}

// name gives an edge what its record leaves out.
func (s *state) name(row uint32, x *graph.Edge) {
	e := &s.edges[row]
	x.Type, x.Source, x.Target = relationOf(e.typ), s.nodes[e.src].id, s.nodes[e.dst].id
	x.ID = graph.EdgeID(graph.EdgeKey(x.Type, x.Source, x.Target))
}

// edge makes the edge of a row from its record; nil for a hidden one.
func (s *state) edge(row uint32, body string) (*graph.Edge, error) {
	x, _, entries, err := decodeEdge(body)
	if err != nil || x == nil {
		return nil, err
	}
	s.name(row, x)
	n := 0
	for i := range entries {
		for j := range entries[i].refs {
			n += max(1, len(entries[i].refs[j].marks))
		}
	}
	x.Witnesses = make([]graph.Witness, 0, n)
	for i := range entries {
		if !entries[i].rejected {
			x.Witnesses = entries[i].witnesses(x.Witnesses, s)
		}
	}
	if len(x.Witnesses) > 1 {
		graph.SortWitnesses(x.Witnesses)
	}
	return x, nil
}

var (
	edgeSize    = int64(reflect.TypeFor[graph.Edge]().Size())
	witnessSize = int64(reflect.TypeFor[graph.Witness]().Size())
	fuzzySize   = int64(reflect.TypeFor[graph.FuzzyDate]().Size())
)

// sizeOfEdge is about how many bytes a decoded edge takes, besides its record.
func sizeOfEdge(e *graph.Edge) int64 {
	const ids, dates = 48, 64 // texts that are made for an edge, and for each of its witnesses
	n := edgeSize + ids + dates + int64(len(e.Witnesses))*(witnessSize+ids)
	for _, d := range []*graph.FuzzyDate{e.Since, e.Until} {
		if d != nil {
			n += fuzzySize
		}
	}
	for i := range e.Witnesses {
		q := &e.Witnesses[i].Qualifiers
		for _, d := range []*graph.FuzzyDate{q.Since, q.Until, q.Date} {
			if d != nil {
				n += fuzzySize
			}
		}
	}
	return n
}

// sortEntries brings entries and their statements into one defined order.
func sortEntries(entries []*entry) {
	slices.SortFunc(entries, func(a, b *entry) int { return slices.Compare(a.id[:], b.id[:]) })
	for _, c := range entries {
		slices.SortFunc(c.refs, func(a, b ref) int { return cmp.Compare(a.statement, b.statement) })
	}
}
