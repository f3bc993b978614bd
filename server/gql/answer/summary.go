package answer

import (
	"cmp"
	"context"
	"slices"

	"linkchart/graph"
)

// slotSummary is what all claims of one slot say together.
type slotSummary struct {
	src *Source
	// all are the claims, best first; counting are those that are neither rejected nor only denied.
	all, counting []*Claim
	best          *Claim
}

// Agreement says how the values compare, nil without a claim.
func (s *slotSummary) Agreement() *graph.Agreement {
	if len(s.counting) == 0 {
		return nil
	}
	a := graph.SlotAgreement(bare(s.counting))
	return &a
}

// ClaimCount is how many claims there are.
func (s *slotSummary) ClaimCount() int { return len(s.all) }

// Claims are the claims, best first.
func (s *slotSummary) Claims(first int) ([]*Claim, error) {
	return head(s.all, first), s.src.checkFirst(first)
}

func bare(claims []*Claim) []*graph.Claim {
	out := make([]*graph.Claim, len(claims))
	for i, c := range claims {
		out[i] = c.Claim
	}
	return out
}

// QuantitySummary is a slot of numbers.
type QuantitySummary struct{ slotSummary }

// Low is the smallest lower bound; nil is open.
func (s QuantitySummary) Low() *int {
	var low *int
	for _, c := range s.counting {
		n := lowest(c.Claim.Value.Quantity)
		if n == nil {
			return nil
		}
		if low == nil || *n < *low {
			low = n
		}
	}
	return low
}

// High is the largest upper bound; nil is open.
func (s QuantitySummary) High() *int {
	var high *int
	for _, c := range s.counting {
		n := c.Claim.Value.Quantity.Max
		if n == nil {
			return nil
		}
		if high == nil || *n > *high {
			high = n
		}
	}
	return high
}

// Best is the number of the best supported claim.
func (s QuantitySummary) Best() *int {
	if s.best == nil {
		return nil
	}
	q := s.best.Claim.Value.Quantity
	if n := lowest(q); n != nil {
		return n
	}
	return q.Max
}

// lowest is the smallest number that a quantity can mean.
func lowest(q *graph.Quantity) *int {
	if q.Min == nil || !q.MinExclusive {
		return q.Min
	}
	n := *q.Min + 1
	return &n
}

// DateSummary is a slot of dates.
type DateSummary struct {
	// best is the date of the best supported claim, nil without one.
	best *graph.FuzzyDate
	slot func(context.Context) (slotSummary, error)
}

// EDTF is the date of the best supported claim.
func (s DateSummary) EDTF() *string {
	if s.best == nil {
		return nil
	}
	return text(s.best.EDTF)
}

// Earliest is the earliest day of the best supported claim; "" is open.
func (s DateSummary) Earliest() graph.Date {
	if s.best == nil {
		return ""
	}
	return s.best.Earliest
}

// Latest is the latest day of the best supported claim; "" is open.
func (s DateSummary) Latest() graph.Date {
	if s.best == nil {
		return ""
	}
	return s.best.Latest
}

// Agreement says how the values compare, nil without a claim.
func (s DateSummary) Agreement(ctx context.Context) (*graph.Agreement, error) {
	slot, err := s.slot(ctx)
	return slot.Agreement(), err
}

// ClaimCount is how many claims there are.
func (s DateSummary) ClaimCount(ctx context.Context) (int, error) {
	slot, err := s.slot(ctx)
	return slot.ClaimCount(), err
}

// Claims are the claims, best first.
func (s DateSummary) Claims(ctx context.Context, first int) ([]*Claim, error) {
	slot, err := s.slot(ctx)
	if err != nil {
		return nil, err
	}
	return slot.Claims(first)
}

// attributes are what claims say of the level's things, by subject, with the documents of the evidence: two calls.
type attributes struct {
	claims map[string][]*Claim
	docs   map[string]*graph.Document
}

func (l *level) attributes(ctx context.Context) (attributes, error) {
	return once(l, "attributes", func() (attributes, error) {
		out := attributes{claims: map[string][]*Claim{}}
		var ids []string
		for _, t := range l.things {
			ids = append(ids, t.ID)
		}
		below := l.below()
		err := below.readClaims(ctx, ids, graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.AttributeClaim}}, bySubjects, func(c *Claim) {
			out.claims[c.Claim.Subject] = append(out.claims[c.Claim.Subject], c)
		})
		if err == nil {
			out.docs, err = below.claimDocuments(ctx)
		}
		return out, err
	})
}

// slot summarises the thing's claims of a predicate that pass the test.
func (t *Thing) slot(ctx context.Context, predicate string, test func(*Claim, map[string]*graph.Document) bool) (slotSummary, error) {
	s := slotSummary{src: t.at.src}
	a, err := t.at.attributes(ctx)
	if err != nil {
		return s, err
	}
	for _, c := range a.claims[t.ID] {
		if c.Predicate == predicate && c.Claim.Value != nil && (test == nil || test(c, a.docs)) {
			s.all = append(s.all, c)
		}
	}
	s.all = rank(s.all, a.docs)
	for _, c := range s.all {
		if c.Claim.Status != graph.Rejected && c.Modality() != graph.Denied {
			s.counting = append(s.counting, c)
		}
	}
	if len(s.counting) > 0 {
		s.best = s.counting[0]
	}
	return s, nil
}

// rank puts claims into the order of the display policy, best first.
func rank(claims []*Claim, docs map[string]*graph.Document) []*Claim {
	left := slices.Clone(claims)
	out := make([]*Claim, 0, len(left))
	for len(left) > 0 {
		best := graph.BestClaim(bare(left), docs)
		i := slices.IndexFunc(left, func(c *Claim) bool { return c.Claim == best })
		out = append(out, left[i])
		left = slices.Delete(left, i, i+1)
	}
	return out
}

// quantities summarises numbers of one scope.
func (t *Thing) quantities(ctx context.Context, predicate, in string) (*QuantitySummary, error) {
	s, err := t.slot(ctx, predicate, func(c *Claim, _ map[string]*graph.Document) bool {
		return c.Claim.Scope == in && c.Claim.Value.Quantity != nil
	})
	return &QuantitySummary{s}, err
}

// numbers summarises numbers of all scopes.
func (t *Thing) numbers(ctx context.Context, predicate string) (*QuantitySummary, error) {
	s, err := t.slot(ctx, predicate, func(c *Claim, _ map[string]*graph.Document) bool { return c.Claim.Value.Quantity != nil })
	return &QuantitySummary{s}, err
}

// dates summarises dates without a scope.
func (t *Thing) dates(ctx context.Context, predicate string) (*DateSummary, error) {
	s, err := t.dateSlot(ctx, predicate)
	out := &DateSummary{slot: func(context.Context) (slotSummary, error) { return s, nil }}
	if s.best != nil {
		out.best = s.best.Claim.Value.Date
	}
	return out, err
}

// dateSlot is a slot of dates. What has bounds outranks what could not be resolved.
func (t *Thing) dateSlot(ctx context.Context, predicate string) (slotSummary, error) {
	s, err := t.slot(ctx, predicate, func(c *Claim, _ map[string]*graph.Document) bool {
		return c.Claim.Scope == "" && c.Claim.Value.Date != nil
	})
	for _, c := range s.counting {
		if d := c.Claim.Value.Date; d.Earliest != "" || d.Latest != "" {
			s.best = c
			break
		}
	}
	return s, err
}

// texts lists the distinct values, best first, each with the best claim that says so.
func (t *Thing) texts(ctx context.Context, predicate string) ([]TextValue, error) {
	s, err := t.slot(ctx, predicate, func(c *Claim, _ map[string]*graph.Document) bool {
		return c.Claim.Value.Quantity == nil && c.Claim.Value.Date == nil
	})
	if err != nil {
		return nil, err
	}
	out := make([]TextValue, 0, len(s.counting))
	seen := map[string]bool{}
	for _, c := range s.counting {
		v := TextValue{c.Claim.Value, c}
		if key := cmp.Or(v.value.Code, graph.Fold(v.Text())); !seen[key] {
			seen[key] = true
			out = append(out, v)
		}
	}
	return cutList(ctx, t.at.src, out), nil
}
