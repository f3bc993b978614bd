package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
)

// relate records a relation of two ends.
func (r *clauses) relate(t graph.RelationType, s, o end, q graph.Qualifiers, more ...int) {
	d := r.Document
	if s.key == o.key || s.key == "" || o.key == "" || r.unreal && !r.denied || r.tried && t != graph.Counters {
		return
	}
	ts, to := d.Things[s.key], d.Things[o.key]
	if ts == nil || to == nil || !graph.MayJoin(t, ts.Entity.Type, to.Entity.Type) || r.x.branches(ts, to, t) || t == graph.Targets && fictional(r.Sentence) {
		return
	}
	from, until := r.c.Verb, r.c.Verb
	for _, i := range append([]int{s.chunk, o.chunk}, more...) {
		if i >= 0 {
			from, until = min(from, i), max(until, i)
		}
	}
	if until-from > 24 {
		from, until = r.c.Verb, max(r.c.Verb, o.chunk)
	}
	f := doc.Finding{
		Subject: s.key, Predicate: string(t), Object: o.key, Qualifiers: q, Span: r.Span(from, until), Sentence: r.Index, Modality: r.modality,
		Attribution: r.speaker, Confidence: 0.75, Extractor: Name, Version: Version,
	}
	if s.m != nil && s.m.Coreference || o.m != nil && o.m.Coreference {
		f.Coreference = true
	}
	if r.said != "" && r.said != s.key {
		f.SaidBy = r.said
	}
	switch {
	case r.denied:
		f.Negative, f.Modality = true, graph.Denied
	case f.Modality == graph.Reported && r.said == s.key && r.said != "":
		f.Modality = graph.Claimed
	case f.Modality == graph.Hypothetical:
		if t != graph.Targets && t != graph.OperatesIn {
			return
		}
	}
	if f.Modality == graph.Asserted || f.Modality == graph.Alleged && f.Attribution == "" {
		f.Attribution = ""
	}
	if f.Modality == graph.Reported && f.Attribution == "" {
		f.Attribution = "unnamed source"
	}
	if f.Modality == graph.Denied && f.Attribution == "" {
		f.Attribution = "unnamed source"
	}
	d.Findings = append(d.Findings, f)
	if r.contested && !f.Negative {
		f.Negative, f.Modality, f.Attribution, f.SaidBy = true, graph.Denied, r.denier, ""
		if f.Attribution == "" {
			f.Attribution = "unnamed source"
		}
		d.Findings = append(d.Findings, f)
	}
}

func (r *clauses) since() *graph.FuzzyDate {
	if len(r.c.Dates) != 1 {
		return nil
	}
	m := r.c.Dates[0]
	v := r.DateSaid(m.Span)
	return &v
}
