package resolve

import (
	"cmp"
	"slices"

	"linkchart/graph"
)

// matcher joins records that are one thing and proposes a judgement for each join, one less than a set has members, so that
// the work and the judgements grow with the records and not with their pairs.
type matcher struct {
	sets *clusters
	out  []graph.Judgement
	// apart tells that things of which one document tells as of two are two.
	apart bool
	// strength is how much of two things agrees; what agrees best is joined first.
	strength func(a, b *incident) int
}

// rule says what fits and how sure and why it is one thing.
type rule struct {
	fits   func(a, b *incident) bool
	score  float64
	reason string
}

func newMatcher() *matcher {
	return &matcher{sets: newClusters(), strength: func(_, _ *incident) int { return 0 }}
}

func (m *matcher) join(a, b *incident, r rule) bool {
	join := m.sets.join
	if m.apart {
		join = m.sets.joinApart
	}
	joined := join(a.record, b.record)
	if joined {
		m.out = append(m.out, judge(a.record, b.record, r.score, r.reason))
	}
	return joined
}

// all joins what has bounds in time, then what has none.
func (m *matcher) all(list []*incident, r rule) {
	m.dated(list, r)
	m.undated(list, r)
}

// star joins all records of a list.
func (m *matcher) star(list []*incident, r rule) {
	for _, b := range list[min(1, len(list)):] {
		m.join(list[0], b, r)
	}
}

// pair is two things that may be one.
type pair struct {
	a, b     *incident
	strength int
}

// dated joins things that have bounds in time. Only those whose bounds come near are compared, so the work grows with the
// things of a week, not of all time.
func (m *matcher) dated(all []*incident, r rule) {
	list := slices.DeleteFunc(slices.Clone(all), func(in *incident) bool { return in.early == "" })
	slices.SortFunc(list, func(a, b *incident) int { return cmp.Or(cmp.Compare(a.early, b.early), cmp.Compare(a.ID, b.ID)) })
	var pairs []pair
	for i, a := range list {
		end := a.late.AddDays(dayGap)
		for _, b := range list[i+1:] {
			if b.early > end {
				break
			}
			if r.fits(a, b) {
				pairs = append(pairs, pair{a, b, m.strength(a, b)})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.strength, x.strength), cmp.Compare(x.a.ID, y.a.ID), cmp.Compare(x.b.ID, y.b.ID))
	})
	for _, p := range pairs {
		m.join(p.a, p.b, r)
	}
}

// undated joins things without bounds to each other, then each such set to the thing with bounds that it fits, if it is one.
func (m *matcher) undated(all []*incident, r rule) {
	var list, dated []*incident
	for _, in := range all {
		if in.early == "" {
			list = append(list, in)
		} else {
			dated = append(dated, in)
		}
	}
	m.flock(list, r)
	m.settle(list, dated, r)
}

// flock joins what fits, comparing each thing with the sets before it until it has found a member that it fits.
func (m *matcher) flock(list []*incident, r rule) {
	var sets [][]*incident
	for _, a := range list {
		home := -1
		for k := 0; k < len(sets); k++ {
			i := slices.IndexFunc(sets[k], func(b *incident) bool { return r.fits(a, b) })
			if i < 0 || !m.join(a, sets[k][i], r) {
				continue
			}
			if home < 0 {
				sets[k] = append(sets[k], a)
				home = k
				continue
			}
			sets[home] = append(sets[home], sets[k]...)
			sets = slices.Delete(sets, k, k+1)
			k--
		}
		if home < 0 {
			sets = append(sets, []*incident{a})
		}
	}
}

// choice is the set that a set of things fits: several if it cannot be told which is meant.
type choice struct {
	of, to  *incident
	several bool
}

// settle joins each set of things of a list to the one set of others that its members fit. It returns those that fit none.
func (m *matcher) settle(list, others []*incident, r rule) (alone []*incident) {
	choices := map[*record]*choice{}
	var order []*choice
	for _, a := range list {
		root := m.sets.root(a.record)
		c := choices[root]
		if c == nil {
			c = &choice{of: a}
			choices[root] = c
			order = append(order, c)
		}
		if !m.choose(c, a, others, r) {
			alone = append(alone, a)
		}
	}
	for _, c := range order {
		if c.to != nil && !c.several {
			m.join(c.of, c.to, r)
		}
	}
	return alone
}

// choose looks for what a thing fits until that is several sets, and tells whether it fits any.
func (m *matcher) choose(c *choice, a *incident, others []*incident, r rule) bool {
	fits := c.several
	for _, b := range others {
		if c.several {
			break
		}
		if !r.fits(a, b) {
			continue
		}
		fits = true
		if c.to == nil {
			c.to = b
		}
		c.several = m.sets.root(c.to.record) != m.sets.root(b.record)
	}
	return fits
}
