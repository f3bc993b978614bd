package graph

import (
	"cmp"
	"slices"
)

// Witnesses returns the ledger rows of one relation claim: one per piece of evidence in a live document, and one for what it
// rests on beside them: reference data, or a rule where there is no evidence at all. A text that confirms or denies what the
// gazetteer says does not take the gazetteer's word away.
func Witnesses(c *Claim, docs map[string]*Document) []Witness {
	out := make([]Witness, 0, len(c.Evidence)+1)
	if c.Source != "" || len(c.Evidence) == 0 && c.Derived {
		out = append(out, Witness{Claim: c.ID, Derived: c.Derived, Source: cmp.Or(c.Source, "rule:"+c.Rule), Modality: Asserted, Score: 1, Qualifiers: c.Qualifiers})
	}
	for i := range c.Evidence {
		ev := &c.Evidence[i]
		doc := docs[ev.Document]
		if doc == nil {
			continue
		}
		out = append(out, Witness{
			Claim: c.ID, Document: doc.ID, Story: doc.Story, Publisher: doc.Publisher, Published: doc.LastDay(),
			Modality: ev.Modality, Negative: ev.Negative, Derived: c.Derived, Score: ev.Score(doc.Reliability), Qualifiers: c.Qualifiers,
		})
	}
	return out
}

// visible tells whether a view shows the witness.
func (w *Witness) visible(v View) bool {
	if v.KnownAt == "" || w.Document == "" {
		return true
	}
	if w.Published == "" {
		return !v.ExcludeUndated
	}
	return w.Published <= v.KnownAt
}

// ProjectEdge makes the edge of a type between two projected entities from its witnesses. The edge is nil where the
// witnesses do not make one: an end is missing or of a wrong type, both ends are one entity, nobody vouches for it, it is
// merely hypothetical (only TARGETS in mode ASPIRED or POTENTIAL and OPERATES_IN in mode ASPIRED may be), or a text
// contradicts the gazetteer. contested tells that its claims are disputed, whether or not there is an edge.
func ProjectEdge(t RelationType, source, target *Entity, ws []Witness) (e *Edge, contested bool) {
	if source == nil || target == nil || source.ID == target.ID || CheckEnds(t, source.Type, target.Type) != nil {
		return nil, false
	}
	if t.Symmetric() && target.ID < source.ID {
		source, target = target, source
	}
	ws = slices.Clone(ws)
	slices.SortFunc(ws, compareWitnesses)
	e = &Edge{Type: t, Source: source.ID, Target: target.ID, Witnesses: ws}
	e.ID = EdgeID(e.Key())
	positive, reference, factual, hypothetical := false, false, false, false
	for i := range ws {
		w := &ws[i]
		switch {
		case w.Negative || w.Modality == Denied:
			contested = true
		case w.Document == "" && !w.Derived:
			reference, positive = true, true
		case w.Modality == Hypothetical:
			hypothetical = hypothetical || mayBeHypothetical(t, w.Qualifiers.Mode)
		default:
			factual, positive = true, true
		}
	}
	if (t == LocatedIn || t == Borders) && source.Gazetteer && target.Gazetteer && !reference {
		return nil, true
	}
	if !positive && !factual && !hypothetical {
		return nil, contested
	}
	e.Contested = contested
	e.summarise(ws)
	e.Time = edgeTime(e, source, target)
	return e, contested
}

func mayBeHypothetical(t RelationType, mode string) bool {
	return t == Targets && (mode == "ASPIRED" || mode == "POTENTIAL") || t == OperatesIn && mode == "ASPIRED"
}

func compareWitnesses(a, b Witness) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Claim, b.Claim), cmp.Compare(a.Modality.Rank(), b.Modality.Rank()),
		cmp.Compare(b.Score, a.Score), cmp.Compare(a.Source, b.Source), compareBools(a.Negative, b.Negative))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// SortWitnesses puts the rows of a ledger into the order in which an edge keeps them.
func SortWitnesses(ws []Witness) { slices.SortFunc(ws, compareWitnesses) }

// summarise sets what follows from the witnesses.
func (e *Edge) summarise(ws []Witness) {
	best := map[string]float64{}
	docs, claims, seen := map[string]bool{}, map[string]bool{}, map[Modality]bool{}
	roles, statuses, kinds, modes := votes{}, votes{}, votes{}, map[string]bool{}
	sinces, untils := map[string]*dateVote{}, map[string]*dateVote{}
	e.Derived, e.Gazetteer = true, true
	reference := false
	for i := range ws {
		w := &ws[i]
		claims[w.Claim] = true
		if w.Document != "" {
			e.Support.Evidence++
			docs[w.Document] = true
			if w.Published == "" {
				e.Support.Undated++
			} else {
				if e.Support.FirstReported == "" || w.Published < e.Support.FirstReported {
					e.Support.FirstReported = w.Published
				}
				e.Support.LastReported = max(e.Support.LastReported, w.Published)
			}
		}
		seen[w.Modality] = true
		if w.Negative || w.Modality == Denied {
			continue
		}
		e.Derived = e.Derived && w.Derived
		reference = reference || w.Document == "" && !w.Derived
		e.Gazetteer = e.Gazetteer && w.Document == "" && !w.Derived
		if !w.Derived && w.Document != "" {
			best[w.Story] = max(best[w.Story], w.Score)
		}
		if e.Modality == "" || w.Modality.Rank() < e.Modality.Rank() {
			e.Modality = w.Modality
		}
		story := cmp.Or(w.Story, w.Source)
		q := &w.Qualifiers
		roles.addIf(q.Role, story)
		statuses.addIf(q.Status, story)
		kinds.addIf(q.Kind, story)
		if q.Mode != "" {
			modes[q.Mode] = true
		}
		countDate(sinces, q.Since, story)
		countDate(untils, q.Until, story)
	}
	e.Role, e.Status, e.Kind, e.Modes = roles.best(), statuses.best(), kinds.best(), sortedKeys(modes)
	e.Since, e.Until = bestDate(sinces), bestDate(untils)
	for _, m := range modalities {
		if seen[m] {
			e.Modalities = append(e.Modalities, m)
		}
	}
	e.Support.Claims, e.Support.Documents, e.Support.Clusters = len(claims), len(docs), len(best)
	e.Confidence = 1
	if !reference {
		rest := 1.0
		for _, story := range sortedFloats(best) {
			rest *= 1 - story
		}
		e.Confidence = 1 - rest
	}
}

// sortedFloats returns the values in falling order, so that a product does not depend on the order of a map.
func sortedFloats(m map[string]float64) []float64 {
	out := make([]float64, 0, len(m))
	for _, v := range m {
		out = append(out, v)
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

func (v votes) addIf(text, story string) {
	if text != "" {
		v.add(text, story)
	}
}

type dateVote struct {
	date    *FuzzyDate
	stories map[string]bool
}

func countDate(m map[string]*dateVote, d *FuzzyDate, story string) {
	if d == nil {
		return
	}
	k := d.Normal()
	if m[k] == nil {
		m[k] = &dateVote{date: d, stories: map[string]bool{}}
	}
	m[k].stories[story] = true
}

func bestDate(m map[string]*dateVote) *FuzzyDate {
	var best *FuzzyDate
	bestKey, n := "", -1
	for k, v := range m {
		if len(v.stories) > n || len(v.stories) == n && k < bestKey {
			best, bestKey, n = v.date, k, len(v.stories)
		}
	}
	return best
}

// edgeTime works out the valid time: stated, else that of an occurrence at an end, else that of the documents.
func edgeTime(e *Edge, source, target *Entity) EdgeTime {
	if e.Since != nil || e.Until != nil {
		t := EdgeTime{Basis: "stated", CoreTo: e.Support.LastReported}
		if e.Since != nil {
			t.HullFrom, t.CoreFrom = e.Since.Earliest, e.Since.Latest
		}
		if e.Until != nil {
			t.HullTo, t.CoreTo = e.Until.Latest, e.Until.Earliest
		}
		if t.CoreFrom == "" || t.CoreTo == "" {
			t.CoreFrom, t.CoreTo = "", ""
		}
		return t
	}
	for _, end := range []*Entity{source, target} {
		if end.Type.Class() == OccurrenceClass && (end.DateEarliest != "" || end.DateLatest != "") {
			return EdgeTime{Basis: "occurrence", HullFrom: end.DateEarliest, HullTo: end.DateLatest}
		}
	}
	if e.Support.FirstReported != "" {
		return EdgeTime{Basis: "document", HullFrom: e.Support.FirstReported, HullTo: e.Support.LastReported}
	}
	return EdgeTime{}
}

// AsOf returns the edge as the view shows it, nil if it does not: with KnownAt it is made of the visible witnesses alone, and
// an edge whose end is hidden is hidden too. Without KnownAt it is the edge itself. source and target are its ends.
func (e *Edge) AsOf(v View, source, target *Entity) *Edge {
	if e.Derived && !v.IncludeDerived {
		return nil
	}
	if v.KnownAt == "" {
		return e
	}
	if source == nil || target == nil || !source.VisibleAt(v) || !target.VisibleAt(v) {
		return nil
	}
	ws := make([]Witness, 0, len(e.Witnesses))
	for _, w := range e.Witnesses {
		if w.visible(v) {
			ws = append(ws, w)
		}
	}
	if len(ws) == len(e.Witnesses) {
		return e
	}
	seen, _ := ProjectEdge(e.Type, source, target, ws)
	if seen != nil && seen.Derived && !v.IncludeDerived {
		return nil
	}
	return seen
}

// VisibleAt tells whether the view shows the entity: one of its documents counts, or it rests on no document.
func (e *Entity) VisibleAt(v View) bool {
	if v.KnownAt == "" || e.Support.Documents == 0 {
		return true
	}
	if e.Support.FirstReported != "" && e.Support.FirstReported <= v.KnownAt {
		return true
	}
	return e.Support.Undated > 0 && !v.ExcludeUndated
}

// Shows tells whether the view shows evidence of the document.
func (v View) Shows(d *Document) bool {
	if v.KnownAt == "" {
		return true
	}
	day := d.LastDay()
	if day == "" {
		return !v.ExcludeUndated
	}
	return day <= v.KnownAt
}
