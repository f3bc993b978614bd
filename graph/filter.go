package graph

import "slices"

// Match tells whether the edge passes the filter as seen from the near node; with near "" no direction is tested. An edge
// that is seen through a View is matched as [Edge.AsOf] gives it, so that only visible witnesses count.
func (f *EdgeFilter) Match(e *Edge, near string) bool {
	return f.matchType(e.Type) && f.matchDirection(e, near) &&
		in(f.Modalities, e.Modality) && same(f.Contested, e.Contested) &&
		in(f.Roles, e.Role) && in(f.Statuses, e.Status) && anyIn(f.Modes, e.Modes) &&
		f.Confidence.has(e.Confidence) && f.Clusters.has(e.Support.Clusters) &&
		f.matchWitnesses(e) && f.Time.MatchEdge(e) && f.matchNested(e, near)
}

func (f *EdgeFilter) matchType(t RelationType) bool {
	if !in(f.Types, t) || f.NotTypes != nil && slices.Contains(f.NotTypes, t) {
		return false
	}
	if f.Groups == nil {
		return true
	}
	r, ok := relationsByType[t]
	return ok && slices.Contains(f.Groups, r.Group)
}

func (f *EdgeFilter) matchDirection(e *Edge, near string) bool {
	switch {
	case near == "" || f.Direction == "" || f.Direction == Both || e.Type.Symmetric():
		return true
	case f.Direction == Out:
		return e.Source == near
	case f.Direction == In:
		return e.Target == near
	}
	return false
}

// AsksWitnesses tells whether the filter, at any depth, tests the witnesses of an edge.
func (f *EdgeFilter) AsksWitnesses() bool {
	asks := func(o EdgeFilter) bool { return o.AsksWitnesses() }
	return f.Documents != nil || f.Publishers != nil || slices.ContainsFunc(f.And, asks) || slices.ContainsFunc(f.Or, asks) ||
		f.Not != nil && f.Not.AsksWitnesses()
}

// matchWitnesses tests Documents and Publishers, each by itself, against the positive evidence.
func (f *EdgeFilter) matchWitnesses(e *Edge) bool {
	some := func(list []string, of func(*Witness) string) bool {
		if list == nil {
			return true
		}
		return slices.ContainsFunc(e.Witnesses, func(w Witness) bool {
			return w.Document != "" && !w.Negative && w.Modality != Denied && slices.Contains(list, of(&w))
		})
	}
	return some(f.Documents, func(w *Witness) string { return w.Document }) &&
		some(f.Publishers, func(w *Witness) string { return w.Publisher })
}

func (f *EdgeFilter) matchNested(e *Edge, near string) bool {
	for i := range f.And {
		if !f.And[i].Match(e, near) {
			return false
		}
	}
	if f.Or != nil && !slices.ContainsFunc(f.Or, func(o EdgeFilter) bool { return o.Match(e, near) }) {
		return false
	}
	return f.Not == nil || !f.Not.Match(e, near)
}

// Match tells whether the entity passes the filter. Which documents declare an entity is not written on it: a filter with
// Documents, at any depth, is for [EntityFilter.MatchDeclared], and fails here.
func (f *EntityFilter) Match(e *Entity) bool {
	return f.MatchDeclared(e, func([]string) bool { return false })
}

// MatchDeclared is Match with an answer to the question whether one of these documents declares the entity.
func (f *EntityFilter) MatchDeclared(e *Entity, declared func(documents []string) bool) bool {
	if !f.matchOwn(e) || f.Documents != nil && !declared(f.Documents) {
		return false
	}
	for i := range f.And {
		if !f.And[i].MatchDeclared(e, declared) {
			return false
		}
	}
	if f.Or != nil && !slices.ContainsFunc(f.Or, func(o EntityFilter) bool { return o.MatchDeclared(e, declared) }) {
		return false
	}
	return f.Not == nil || !f.Not.MatchDeclared(e, declared)
}

func (f *EntityFilter) matchOwn(e *Entity) bool {
	return f.matchID(e) && in(f.Types, e.Type) && (f.NotTypes == nil || !slices.Contains(f.NotTypes, e.Type)) &&
		in(f.Kinds, e.Kind) && in(f.Statuses, e.Status) && f.Degree.has(e.Degree) && f.Clusters.has(e.Support.Clusters) &&
		f.matchNames(e) && f.matchExternal(e) && f.Time.MatchEntity(e)
}

// matchID takes the id of a merged entity for that of its survivor.
func (f *EntityFilter) matchID(e *Entity) bool {
	return f.IDs == nil || slices.Contains(f.IDs, e.ID) ||
		len(e.Members) > 0 && slices.ContainsFunc(e.Members, func(m string) bool { return slices.Contains(f.IDs, m) })
}

func (f *EntityFilter) matchNames(e *Entity) bool {
	if f.Names == nil {
		return true
	}
	folded := make([]string, len(f.Names))
	for i, n := range f.Names {
		folded[i] = Fold(n)
	}
	is := func(name string) bool { return slices.Contains(folded, Fold(name)) }
	return is(e.Name) || slices.ContainsFunc(e.Aliases, is)
}

func (f *EntityFilter) matchExternal(e *Entity) bool {
	return f.ExternalIDs == nil || slices.ContainsFunc(e.ExternalIDs, func(x ExternalID) bool {
		return slices.Contains(f.ExternalIDs, x.Scheme+":"+x.Value)
	})
}

// NeedsDocuments tells whether the filter asks, at any depth, which documents declare an entity.
func (f *EntityFilter) NeedsDocuments() bool {
	needs := func(o EntityFilter) bool { return o.NeedsDocuments() }
	return f.Documents != nil || slices.ContainsFunc(f.And, needs) || slices.ContainsFunc(f.Or, needs) ||
		f.Not != nil && f.Not.NeedsDocuments()
}

func in[T comparable](list []T, x T) bool { return list == nil || slices.Contains(list, x) }

func anyIn[T comparable](list, xs []T) bool {
	return list == nil || slices.ContainsFunc(xs, func(x T) bool { return slices.Contains(list, x) })
}

func same(want *bool, got bool) bool { return want == nil || *want == got }

func (r *IntRange) has(n int) bool {
	return r == nil || (r.Min == nil || n >= *r.Min) && (r.Max == nil || n <= *r.Max)
}

func (r *FloatRange) has(x float64) bool {
	return r == nil || (r.Min == nil || x >= *r.Min) && (r.Max == nil || x <= *r.Max)
}
