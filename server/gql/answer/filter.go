package answer

import (
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// reading reads the filters of one argument and counts them.
type reading struct {
	limits  Limits
	filters int
}

func (s *Source) reading() *reading { return &reading{limits: s.limits} }

// entityFilter reads the filter at an argument; nil is nil.
func (s *Source) entityFilter(argument string, in *model.EntityFilter) (*traverse.Filter, error) {
	if in == nil {
		return nil, nil
	}
	f, err := s.reading().entity(argument, in, 1)
	return &f, err
}

// edgeFilter reads the filter at an argument; nil passes all.
func (s *Source) edgeFilter(argument string, in *model.RelationFilter) (graph.EdgeFilter, error) {
	return s.reading().edge(argument, in, 1)
}

func (r *reading) enter(argument string, depth int) error {
	r.filters++
	switch {
	case depth > r.limits.FilterDepth:
		return badInput(argument, "filters are nested deeper than %d", r.limits.FilterDepth)
	case r.filters > r.limits.FilterLeaves:
		return badInput(argument, "there are more than %d filters in one argument", r.limits.FilterLeaves)
	}
	return nil
}

// lists refuses lists that are too long, given as pairs of name and length.
func (r *reading) lists(argument string, pairs ...any) error {
	for i := 0; i < len(pairs); i += 2 {
		if n := pairs[i+1].(int); n > r.limits.IDs {
			return badInput(argument+"."+pairs[i].(string), "a list of %d is longer than %d", n, r.limits.IDs)
		}
	}
	return nil
}

func (r *reading) entity(argument string, in *model.EntityFilter, depth int) (traverse.Filter, error) {
	var out traverse.Filter
	if err := r.enter(argument, depth); err != nil {
		return out, err
	}
	if err := r.lists(argument, "ids", len(in.Ids), "names", len(in.Names), "externalIds", len(in.ExternalIds), "documents", len(in.Documents), "kinds", len(in.Kinds)); err != nil {
		return out, err
	}
	if err := checkKinds(argument+".kinds", in.Kinds); err != nil {
		return out, err
	}
	time, err := windowOf(argument+".time", in.Time)
	if err != nil {
		return out, err
	}
	out.Own = graph.EntityFilter{
		IDs: in.Ids, Types: in.Types, NotTypes: in.NotTypes, Kinds: in.Kinds, Names: in.Names, ExternalIDs: in.ExternalIds,
		Statuses: in.Statuses, Documents: in.Documents, Degree: intRange(in.Degree), Clusters: intRange(in.Clusters), Time: time,
	}
	if in.Text != nil {
		if strings.TrimSpace(*in.Text) == "" {
			return out, badInput(argument+".text", "the text is empty")
		}
		out.Text = *in.Text
	}
	if in.Within != nil {
		out.Within = *in.Within
	}
	for i := range in.Relations {
		m, err := r.match(argument+".relations["+strconv.Itoa(i)+"]", &in.Relations[i], depth+1)
		if err != nil {
			return out, err
		}
		out.Relations = append(out.Relations, m)
	}
	if out.And, err = each(argument+".and", in.And, func(a string, f *model.EntityFilter) (traverse.Filter, error) { return r.entity(a, f, depth+1) }); err != nil {
		return out, err
	}
	if out.Or, err = each(argument+".or", in.Or, func(a string, f *model.EntityFilter) (traverse.Filter, error) { return r.entity(a, f, depth+1) }); err != nil {
		return out, err
	}
	if in.Not != nil {
		not, err := r.entity(argument+".not", in.Not, depth+1)
		if err != nil {
			return out, err
		}
		out.Not = &not
	}
	return out, nil
}

func (r *reading) match(argument string, in *model.RelationMatch, depth int) (traverse.Match, error) {
	var out traverse.Match
	var err error
	if in.Count != nil {
		out.Count = *intRange(in.Count)
	}
	if in.Via != nil {
		if out.Via, err = r.edge(argument+".via", in.Via, depth); err != nil {
			return out, err
		}
	}
	if in.Where != nil {
		where, err := r.entity(argument+".where", in.Where, depth)
		if err != nil {
			return out, err
		}
		out.Where = &where
	}
	return out, nil
}

func (r *reading) edge(argument string, in *model.RelationFilter, depth int) (graph.EdgeFilter, error) {
	var out graph.EdgeFilter
	if in == nil {
		return out, nil
	}
	if err := r.enter(argument, depth); err != nil {
		return out, err
	}
	if err := r.lists(argument, "roles", len(in.Roles), "modes", len(in.Modes), "statuses", len(in.Statuses), "documents", len(in.Documents), "publishers", len(in.Publishers)); err != nil {
		return out, err
	}
	time, err := windowOf(argument+".time", in.Time)
	if err != nil {
		return out, err
	}
	out = graph.EdgeFilter{
		Types: in.Types, NotTypes: in.NotTypes, Groups: in.Groups, Modalities: in.Modalities, Contested: in.Contested,
		Roles: in.Roles, Modes: in.Modes, Statuses: in.Statuses, Clusters: intRange(in.Clusters),
		Documents: in.Documents, Publishers: in.Publishers, Time: time,
	}
	if in.Direction != nil {
		out.Direction = *in.Direction
	}
	if in.Confidence != nil {
		out.Confidence = &graph.FloatRange{Min: in.Confidence.Min, Max: in.Confidence.Max}
	}
	if out.And, err = each(argument+".and", in.And, func(a string, f *model.RelationFilter) (graph.EdgeFilter, error) { return r.edge(a, f, depth+1) }); err != nil {
		return out, err
	}
	if out.Or, err = each(argument+".or", in.Or, func(a string, f *model.RelationFilter) (graph.EdgeFilter, error) { return r.edge(a, f, depth+1) }); err != nil {
		return out, err
	}
	if in.Not != nil {
		not, err := r.edge(argument+".not", in.Not, depth+1)
		if err != nil {
			return out, err
		}
		out.Not = &not
	}
	return out, nil
}

// each reads a list of filters; nil stays nil, since an empty list means something else.
func each[In, Out any](argument string, in []In, read func(string, *In) (Out, error)) ([]Out, error) {
	if in == nil {
		return nil, nil
	}
	out := make([]Out, 0, len(in))
	for i := range in {
		f, err := read(argument+"["+strconv.Itoa(i)+"]", &in[i])
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

// checkKinds refuses a kind that no type has, naming those that are.
func checkKinds(argument string, kinds []string) error {
	var known []string
	for _, n := range graph.Nodes() {
		known = append(known, graph.Kinds(n.Type)...)
	}
	for _, k := range kinds {
		if !slices.Contains(known, k) {
			slices.Sort(known)
			return badInput(argument, "there is no kind %.40q; the kinds are %s", k, strings.Join(slices.Compact(known), ", "))
		}
	}
	return nil
}

func intRange(in *model.IntRange) *graph.IntRange {
	if in == nil {
		return nil
	}
	return &graph.IntRange{Min: in.Min, Max: in.Max}
}
