package graph

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
)

// Seal completes a Batch: it fills in the ids of claims and evidence, joins claims that say the same, drops duplicate
// evidence, puts everything into the order of ids, and checks the result as [Batch.Validate] does.
func (b *Batch) Seal() error {
	all := 0
	for i := range b.Claims {
		all += len(b.Claims[i].Evidence)
	}
	room := make([]Evidence, 0, all) // the claims get lists of their own, whoever made the Batch keeps his
	for i := range b.Claims {
		if c := &b.Claims[i]; len(c.Evidence) > 0 {
			from := len(room)
			room = append(room, c.Evidence...)
			c.Evidence = room[from:len(room):len(room)]
		}
	}
	return b.SealOwn()
}

// SealOwn is [Batch.Seal] for a Batch whose lists of evidence nobody else holds: it changes them in place.
func (b *Batch) SealOwn() error {
	hash := b.ID
	if b.Document != nil {
		hash = b.Document.ContentHash
	}
	var w idWriter
	n := len(b.Claims)
	for i := range b.Claims {
		n += len(b.Claims[i].Evidence)
	}
	w.ids.Grow(n * shortID)
	byID := make(map[digest12]int, len(b.Claims))
	order := make([]place, 0, len(b.Claims))
	for i := range b.Claims {
		c := &b.Claims[i]
		if c.Kind == RelationClaim && RelationType(c.Predicate).Symmetric() && c.Object < c.Subject {
			c.Subject, c.Object = c.Object, c.Subject
		}
		c.ID = w.claim(c)
		id := w.last
		for j := range c.Evidence {
			e := &c.Evidence[j]
			e.ID, e.Claim = w.evidence(hash, e.Start, e.End, c.ID, e.Extractor), ""
		}
		if k, ok := byID[id]; ok {
			same := &b.Claims[k]
			same.Evidence = append(same.Evidence, c.Evidence...)
			same.Source = cmp.Or(same.Source, c.Source)
			same.Derived = same.Derived && c.Derived
			continue
		}
		n := len(order)
		byID[id] = n
		order = append(order, place{id, n})
		if n < i {
			b.Claims[n] = *c
		}
	}
	clear(b.Claims[len(order):])
	b.Claims = b.Claims[:len(order)]
	for i := range b.Claims {
		b.Claims[i].Evidence = strongest(b.Claims[i].Evidence)
	}
	slices.SortFunc(order, func(x, y place) int { return bytes.Compare(x.id[:], y.id[:]) })
	arrange(b.Claims, order)
	slices.SortFunc(b.Entities, func(x, y Entity) int { return cmp.Compare(x.ID, y.ID) })
	return b.wrong(b.check()) // the ids are those of the content
}

// place is where the claim of an id stands.
type place struct {
	id digest12
	at int
}

// arrange puts claims, which are large, into an order, moving each once. The order is used up.
func arrange(claims []Claim, order []place) {
	for i := range order {
		if order[i].at == i {
			continue
		}
		first, to := claims[i], i
		for order[to].at != i {
			from := order[to].at
			claims[to], order[to].at = claims[from], to
			to = from
		}
		claims[to], order[to].at = first, to
	}
}

// strongest keeps of several findings on one place the strongest, deterministically.
func strongest(list []Evidence) []Evidence {
	if len(list) < 2 {
		return list
	}
	slices.SortFunc(list, func(x, y Evidence) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.ID, y.ID), cmp.Compare(x.Modality.Rank(), y.Modality.Rank()),
			cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.Attribution, y.Attribution))
	})
	return slices.CompactFunc(list, func(x, y Evidence) bool { return x.ID == y.ID })
}

// Validate tells whether a Batch keeps the rules of the model; the error ([ErrInvalid]) names the Batch and the place.
func (b *Batch) Validate() error {
	if err := b.check(); err != nil {
		return b.wrong(err)
	}
	return b.wrong(b.checkIDs())
}

// wrong adds the Batch to what is wrong with it, nil for nothing.
func (b *Batch) wrong(err error) error {
	switch {
	case b.ID == "":
		return fmt.Errorf("%w: batch without an id", ErrInvalid)
	case err == nil:
		return nil
	}
	return fmt.Errorf("batch %s: %w", b.ID, err)
}

// checkIDs tells whether the ids of claims and evidence are those of their content.
func (b *Batch) checkIDs() error {
	for i := range b.Claims {
		c := &b.Claims[i]
		if id := ClaimID(c); c.ID != id {
			return c.wrong(fmt.Errorf("%w: the id is not that of the content, %s", ErrInvalid, id))
		}
		for j := range c.Evidence {
			if e := &c.Evidence[j]; e.ID != EvidenceID(b.Document.ContentHash, e.Start, e.End, c.ID, e.Extractor) {
				return c.wrong(fmt.Errorf("%w: evidence id %s", ErrInvalid, e.ID))
			}
		}
	}
	return nil
}

// wrong adds the claim to what is wrong with it.
func (c *Claim) wrong(err error) error {
	return fmt.Errorf("claim %s (%s %s %s): %w", c.ID, c.Subject, c.Predicate, c.Object, err)
}

func (b *Batch) check() error {
	if d := b.Document; d != nil && d.ID != b.ID {
		return fmt.Errorf("%w: its document is %s", ErrInvalid, d.ID)
	}
	declared := make(map[string]*declaration, len(b.Entities))
	room := make([]declaration, len(b.Entities))
	for i := range b.Entities {
		e := &b.Entities[i]
		if declared[e.ID] != nil {
			return fmt.Errorf("%w: entity %s is declared twice", ErrInvalid, e.ID)
		}
		if err := e.check(); err != nil {
			return err
		}
		room[i].kind = e.Type
		declared[e.ID] = &room[i]
	}
	var text *points
	if b.Text != "" && slices.ContainsFunc(b.Claims, func(c Claim) bool { return len(c.Evidence) > 0 }) {
		p := pointsOf(b.Text)
		text = &p
	}
	for i := range b.Claims {
		if err := b.checkClaim(&b.Claims[i], declared, text); err != nil {
			return b.Claims[i].wrong(err)
		}
	}
	if id := twice(b.Claims); id != "" {
		return fmt.Errorf("%w: claim %s twice", ErrInvalid, id)
	}
	for i := range room {
		if !room[i].named {
			return fmt.Errorf("%w: entity %s is declared, but no claim names it", ErrInvalid, b.Entities[i].ID)
		}
	}
	for _, j := range b.Judgements {
		if j.A == "" || j.B == "" || j.A == j.B || j.By == "" || !slices.Contains([]Verdict{Same, Different, Unsure}, j.Verdict) {
			return fmt.Errorf("%w: judgement %s on %q and %q by %q", ErrInvalid, j.Verdict, j.A, j.B, j.By)
		}
	}
	for _, r := range b.Reviews {
		if r.Claim == "" || !slices.Contains([]ClaimStatus{Open, Accepted, Rejected}, r.Status) {
			return fmt.Errorf("%w: review %s of %q", ErrInvalid, r.Status, r.Claim)
		}
	}
	for _, l := range b.Stories {
		if l.A == "" || l.B == "" || l.A == l.B {
			return fmt.Errorf("%w: story link of %q and %q", ErrInvalid, l.A, l.B)
		}
	}
	return nil
}

// declaration is the type of a declared entity, and whether a claim names it.
type declaration struct {
	kind  EntityType
	named bool
}

// twice returns an id that two claims have, "" for none. Claims in the order of ids, as sealed ones are, need no map.
func twice(claims []Claim) string {
	if slices.IsSortedFunc(claims, func(x, y Claim) int { return cmp.Compare(x.ID, y.ID) }) {
		for i := 1; i < len(claims); i++ {
			if claims[i].ID == claims[i-1].ID {
				return claims[i].ID
			}
		}
		return ""
	}
	seen := make(map[string]bool, len(claims))
	for i := range claims {
		if seen[claims[i].ID] {
			return claims[i].ID
		}
		seen[claims[i].ID] = true
	}
	return ""
}

func (e *Entity) check() error {
	n, ok := nodesByType[e.Type]
	switch {
	case !ok:
		return fmt.Errorf("%w: entity %s has the unknown type %q", ErrInvalid, e.ID, e.Type)
	case e.ID == "" || e.Name == "":
		return fmt.Errorf("%w: %s entity %q without an id or name", ErrInvalid, e.Type, e.ID)
	case n.KindEnum != "" && !slices.Contains(enums[n.KindEnum], e.Kind):
		return fmt.Errorf("%w: entity %s: %s %q is not one of %v", ErrInvalid, e.ID, n.KindEnum, e.Kind, enums[n.KindEnum])
	case e.Type == Country && e.ISO2 == "":
		return fmt.Errorf("%w: country %s without iso2", ErrInvalid, e.ID)
	}
	return nil
}

func (b *Batch) checkClaim(c *Claim, declared map[string]*declaration, text *points) error {
	subject, object := declared[c.Subject], (*declaration)(nil)
	if subject == nil {
		return fmt.Errorf("%w: the subject is not declared", ErrInvalid)
	}
	subject.named = true
	if c.Object != "" {
		if object = declared[c.Object]; object != nil {
			object.named = true
		}
	}
	switch c.Kind {
	case RelationClaim:
		if object == nil {
			return fmt.Errorf("%w: the object is not declared", ErrInvalid)
		}
		if err := CheckEnds(RelationType(c.Predicate), subject.kind, object.kind); err != nil {
			return err
		}
		if err := c.Qualifiers.check(RelationType(c.Predicate)); err != nil {
			return err
		}
	case AttributeClaim:
		if err := checkValue(subject.kind, c); err != nil {
			return err
		}
	case AliasClaim, TypeClaim:
		if c.Value == nil || c.Value.Text == "" && c.Value.Code == "" {
			return fmt.Errorf("%w: %s claim without a value", ErrInvalid, c.Kind)
		}
	default:
		return fmt.Errorf("%w: claims of kind %q are not written", ErrInvalid, c.Kind)
	}
	if len(c.Evidence) == 0 && c.Source == "" && !c.Derived {
		return fmt.Errorf("%w: neither evidence nor source", ErrInvalid)
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		switch {
		case b.Document == nil || e.Document != b.Document.ID:
			return fmt.Errorf("%w: evidence in document %q", ErrInvalid, e.Document)
		case e.Modality.Rank() == 0:
			return fmt.Errorf("%w: modality %q", ErrInvalid, e.Modality)
		case e.Confidence < 0 || e.Confidence > 1 || e.Confidence != e.Confidence:
			return fmt.Errorf("%w: confidence %v", ErrInvalid, e.Confidence)
		}
		if text != nil {
			if err := e.checkQuote(text); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkValue(t EntityType, c *Claim) error {
	p, ok := PropertyOf(t, c.Predicate)
	if !ok {
		return fmt.Errorf("%w: %s has no property %q", ErrInvalid, t, c.Predicate)
	}
	v := c.Value
	fits := v != nil
	if fits {
		switch p.Kind {
		case QuantityValue:
			fits = v.Quantity != nil && (v.Quantity.Min == nil || v.Quantity.Max == nil || *v.Quantity.Min <= *v.Quantity.Max)
		case DateValue:
			fits = v.Date != nil && (v.Date.Earliest == "" || v.Date.Latest == "" || v.Date.Earliest <= v.Date.Latest)
		case EnumValue:
			fits = slices.Contains(enums[p.Enum], v.Code)
		case BoolValue:
			fits = v.Code == "TRUE" || v.Code == "FALSE"
		case TextValue:
			fits = v.Text != ""
		}
	}
	if !fits {
		return fmt.Errorf("%w: the value is no %s for %s", ErrInvalid, cmp.Or(p.Enum, string(p.Kind)), c.Predicate)
	}
	return nil
}

// qualifierEnums names the closed lists of qualifiers by edge type; others are free text.
var qualifierEnums = map[RelationType]struct{ role, mode, status, kind string }{
	Targets:        {mode: "targetsMode"},
	OperatesIn:     {mode: "operatesMode"},
	Counters:       {mode: "countersMode"},
	Supports:       {kind: "supportKind"},
	Leads:          {status: "leadStatus"},
	MemberOf:       {status: "leadStatus"},
	AffiliateOf:    {status: "leadStatus"},
	ParticipatedIn: {role: "participationRole"},
	Targeted:       {role: "targetRole"},
}

func (q *Qualifiers) check(t RelationType) error {
	lists := qualifierEnums[t]
	for _, x := range []struct{ name, list, value string }{
		{"role", lists.role, q.Role}, {"mode", lists.mode, q.Mode}, {"status", lists.status, q.Status}, {"kind", lists.kind, q.Kind},
	} {
		if x.value != "" && x.list != "" && !slices.Contains(enums[x.list], x.value) {
			return fmt.Errorf("%w: %s %q is not one of %v", ErrInvalid, x.name, x.value, enums[x.list])
		}
		if x.value != "" && !slices.Contains(relationsByType[t].Properties, x.name) {
			return fmt.Errorf("%w: %s carries no %s", ErrInvalid, t, x.name)
		}
	}
	return nil
}
