package embedded

import (
	"strings"

	"linkchart/graph"
)

func (e *encoder) fuzzy(d *graph.FuzzyDate) {
	e.bool(d != nil)
	if d == nil {
		return
	}
	e.string(d.Raw)
	e.string(d.EDTF)
	e.date(d.Earliest)
	e.date(d.Latest)
	e.string(string(d.Precision))
	e.string(string(d.Basis))
	e.string(d.Anchor)
}

func (d *decoder) fuzzy() *graph.FuzzyDate {
	if !d.bool() {
		return nil
	}
	return &graph.FuzzyDate{
		Raw: d.string(), EDTF: d.string(), Earliest: d.date(), Latest: d.date(),
		Precision: graph.DatePrecision(d.string()), Basis: graph.DateBasis(d.string()), Anchor: d.string(),
	}
}

func (e *encoder) bound(p *int) {
	e.bool(p != nil)
	if p != nil {
		e.int(*p)
	}
}

func (d *decoder) bound() *int {
	if !d.bool() {
		return nil
	}
	n := d.int()
	return &n
}

func (e *encoder) value(v *graph.Value) {
	e.bool(v != nil)
	if v == nil {
		return
	}
	e.string(v.Text)
	e.string(v.Code)
	e.string(v.Raw)
	e.fuzzy(v.Date)
	e.bool(v.Quantity != nil)
	if q := v.Quantity; q != nil {
		e.string(q.Raw)
		e.bound(q.Min)
		e.bound(q.Max)
		e.bool(q.MinExclusive)
		e.string(string(q.Qualifier))
		e.string(q.Unit)
		e.string(q.VictimGroup)
	}
}

func (d *decoder) value() *graph.Value {
	if !d.bool() {
		return nil
	}
	v := &graph.Value{Text: d.string(), Code: d.string(), Raw: d.string(), Date: d.fuzzy()}
	if d.bool() {
		v.Quantity = &graph.Quantity{
			Raw: d.string(), Min: d.bound(), Max: d.bound(), MinExclusive: d.bool(),
			Qualifier: graph.Qualifier(d.string()), Unit: d.string(), VictimGroup: d.string(),
		}
	}
	return v
}

func (e *encoder) qualifiers(q *graph.Qualifiers) {
	empty := *q == graph.Qualifiers{}
	e.bool(!empty)
	if empty {
		return
	}
	for _, s := range []string{q.Role, q.Mode, q.Status, q.Kind, q.Reason, q.Program, q.ListingID, q.ClaimMode} {
		e.string(s)
	}
	e.fuzzy(q.Since)
	e.fuzzy(q.Until)
	e.fuzzy(q.Date)
}

func (d *decoder) qualifiers() graph.Qualifiers {
	if !d.bool() {
		return graph.Qualifiers{}
	}
	return graph.Qualifiers{
		Role: d.string(), Mode: d.string(), Status: d.string(), Kind: d.string(), Reason: d.string(),
		Program: d.string(), ListingID: d.string(), ClaimMode: d.string(), Since: d.fuzzy(), Until: d.fuzzy(), Date: d.fuzzy(),
	}
}

// claimKinds are written as their index.
var claimKinds = [...]graph.ClaimKind{graph.RelationClaim, graph.AttributeClaim, graph.TypeClaim, graph.AliasClaim, graph.IdentityClaim}

func (e *encoder) kind(k graph.ClaimKind) {
	for i, x := range claimKinds {
		if x == k {
			e.byte(byte(i))
			return
		}
	}
	e.byte(byte(len(claimKinds)))
}

func (d *decoder) kind() graph.ClaimKind {
	i := int(d.byte())
	if i >= len(claimKinds) {
		d.fail()
		return ""
	}
	return claimKinds[i]
}

// claimContent writes what a claim says, claimEvidence what one Batch brings for it. Neither writes what can be worked out:
// ids of evidence, its document and its claim.
func (e *encoder) claimContent(id digest, c *graph.Claim) {
	e.digest(id)
	e.kind(c.Kind)
	e.string(c.Subject)
	e.string(c.Predicate)
	e.string(c.Object)
	e.value(c.Value)
	e.string(c.Scope)
	e.qualifiers(&c.Qualifiers)
}

func (d *decoder) claimContent(c *graph.Claim) digest {
	id := d.digest()
	c.ID = id.id(graph.ClaimPrefix)
	c.Kind = d.kind()
	c.Subject, c.Predicate, c.Object = d.string(), d.string(), d.string()
	c.Value = d.value()
	c.Scope = d.string()
	c.Qualifiers = d.qualifiers()
	return id
}

func (e *encoder) claimEvidence(c *graph.Claim) {
	e.bool(c.Derived)
	e.string(c.Rule)
	e.strings(c.DerivedFrom)
	e.string(c.Source)
	e.uint(uint64(len(c.Evidence)))
	for i := range c.Evidence {
		e.evidence(&c.Evidence[i])
	}
}

func (d *decoder) claimEvidence(c *graph.Claim, s *docRecord) {
	c.Derived = d.bool()
	c.Rule = d.string()
	c.DerivedFrom = d.strings()
	c.Source = d.string()
	n := d.count()
	if n == 0 {
		return
	}
	c.Evidence = make([]graph.Evidence, n)
	for i := range c.Evidence {
		d.evidence(&c.Evidence[i], c.ID, s)
	}
}

// Bits of a piece of evidence, in the order in which they are written.
const (
	negativeBit = 1 << iota
	implicitBit
	coreferenceBit
	quotedBit // the quote is written as its place in the sentence
)

func (e *encoder) evidence(v *graph.Evidence) {
	flags := byte(0)
	at := strings.Index(v.Sentence, v.Quote)
	for i, set := range [...]bool{v.Negative, v.Implicit, v.Coreference, at >= 0} {
		if set {
			flags |= 1 << i
		}
	}
	e.byte(flags)
	e.uint(uint64(v.Start))
	e.uint(uint64(v.End))
	e.string(v.Sentence)
	if at >= 0 {
		e.uint(uint64(at))
		e.uint(uint64(len(v.Quote)))
	} else {
		e.string(v.Quote)
	}
	e.string(v.Prefix)
	e.string(v.Suffix)
	e.int(v.SentenceIndex)
	e.byte(byte(v.Modality.Rank()))
	e.string(v.Attribution)
	e.string(v.SaidBy)
	e.string(v.Extractor)
	e.string(v.ExtractorVersion)
	e.float(v.Confidence)
	e.string(v.FirstRun)
}

func (d *decoder) evidence(v *graph.Evidence, claim string, s *docRecord) {
	flags := d.byte()
	v.Negative, v.Implicit, v.Coreference = flags&negativeBit != 0, flags&implicitBit != 0, flags&coreferenceBit != 0
	v.Start, v.End = int(d.uint()), int(d.uint())
	v.Sentence = d.string()
	if flags&quotedBit != 0 {
		at, n := d.uint(), d.uint()
		if at+n < at || at+n > uint64(len(v.Sentence)) {
			d.fail()
			return
		}
		v.Quote = v.Sentence[at : at+n]
	} else {
		v.Quote = d.string()
	}
	v.Prefix, v.Suffix = d.string(), d.string()
	v.SentenceIndex = d.int()
	v.Modality = d.modality()
	v.Attribution, v.SaidBy = d.string(), d.string()
	v.Extractor, v.ExtractorVersion = d.string(), d.string()
	v.Confidence = d.float()
	v.FirstRun = d.string()
	v.Claim = claim
	if s != nil {
		v.Document, v.LastRun = s.id, s.lastRun
		if v.FirstRun == "" {
			v.FirstRun = s.firstRun
		}
		v.ID = graph.EvidenceID(s.hash, v.Start, v.End, claim, v.Extractor)
	}
}

// encodeStatement writes a claim as one Batch states it; decodeStatement reads it back, s being the Batch's entry in the
// catalogue of documents.
func encodeStatement(id digest, c *graph.Claim) []byte {
	var e encoder
	e.b = make([]byte, 0, 256)
	e.claimContent(id, c)
	e.claimEvidence(c)
	return e.b
}

func decodeStatement(body string, s *docRecord) (c graph.Claim, id digest, err error) {
	d := decoder{s: body}
	id = d.claimContent(&c)
	d.claimEvidence(&c, s)
	return c, id, d.done("a claim")
}

func (e *encoder) support(s *graph.Support) {
	for _, n := range []int{s.Evidence, s.Claims, s.Documents, s.Clusters, s.Undated} {
		e.uint(uint64(n))
	}
	e.date(s.FirstReported)
	e.date(s.LastReported)
}

func (d *decoder) support() graph.Support {
	return graph.Support{
		Evidence: int(d.uint()), Claims: int(d.uint()), Documents: int(d.uint()), Clusters: int(d.uint()), Undated: int(d.uint()),
		FirstReported: d.date(), LastReported: d.date(),
	}
}

// modalityNames is what the code of a modality stands for; 0 is none.
var modalityNames = [...]graph.Modality{"", graph.Asserted, graph.Reported, graph.Claimed, graph.Alleged, graph.Hypothetical, graph.Denied}

func (d *decoder) modality() graph.Modality {
	i := int(d.byte())
	if i >= len(modalityNames) {
		d.fail()
		return ""
	}
	return modalityNames[i]
}

// summary writes what an edge is besides its key and its ledger.
func (e *encoder) summary(x *graph.Edge) {
	flags := byte(0)
	for i, set := range []bool{x.Contested, x.Derived, x.Gazetteer} {
		if set {
			flags |= 1 << i
		}
	}
	e.byte(flags)
	e.byte(byte(x.Modality.Rank()))
	e.uint(uint64(len(x.Modalities)))
	for _, m := range x.Modalities {
		e.byte(byte(m.Rank()))
	}
	e.string(x.Role)
	e.string(x.Status)
	e.string(x.Kind)
	e.strings(x.Modes)
	e.fuzzy(x.Since)
	e.fuzzy(x.Until)
	e.float(x.Confidence)
	e.support(&x.Support)
	for _, day := range []graph.Date{x.Time.HullFrom, x.Time.HullTo, x.Time.CoreFrom, x.Time.CoreTo} {
		e.date(day)
	}
	e.string(x.Time.Basis)
}

func (d *decoder) summary(x *graph.Edge) {
	flags := d.byte()
	x.Contested, x.Derived, x.Gazetteer = flags&1 != 0, flags&2 != 0, flags&4 != 0
	x.Modality = d.modality()
	if n := d.count(); n > 0 {
		x.Modalities = make([]graph.Modality, n)
		for i := range x.Modalities {
			x.Modalities[i] = d.modality()
		}
	}
	x.Role, x.Status, x.Kind = d.string(), d.string(), d.string()
	x.Modes = d.strings()
	x.Since, x.Until = d.fuzzy(), d.fuzzy()
	x.Confidence = d.float()
	x.Support = d.support()
	x.Time = graph.EdgeTime{HullFrom: d.date(), HullTo: d.date(), CoreFrom: d.date(), CoreTo: d.date(), Basis: d.string()}
}
