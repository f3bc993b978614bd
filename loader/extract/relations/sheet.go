package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// label is what a line of a fact sheet tells before its colon: "Listed by: …", "Leader: …".
type label struct {
	t graph.RelationType
	// toward tells that the group of the sheet is the object of the relation.
	toward bool
	role   string
}

// labels are the words that open the lines of fact sheets about groups, in small letters.
var labels = map[string]label{
	"listed by": {t: graph.SanctionedBy}, "designated by": {t: graph.SanctionedBy}, "proscribed by": {t: graph.SanctionedBy}, "banned by": {t: graph.SanctionedBy},
	"sanctioned by": {t: graph.SanctionedBy}, "outlawed by": {t: graph.SanctionedBy}, "banned in": {t: graph.SanctionedBy}, "proscribed in": {t: graph.SanctionedBy},
	"listed in": {t: graph.SanctionedBy}, "designated as a terrorist organisation by": {t: graph.SanctionedBy}, "designated as a terrorist organization by": {t: graph.SanctionedBy},
	"leader": {graph.Leads, true, "leader"}, "leaders": {graph.Leads, true, "leader"}, "led by": {graph.Leads, true, "leader"}, "current leader": {graph.Leads, true, "leader"},
	"commander": {graph.Leads, true, "commander"}, "emir": {graph.Leads, true, "emir"}, "leadership": {graph.Leads, true, "leader"}, "head": {graph.Leads, true, "head"},
	"founder": {t: graph.FoundedBy}, "founders": {t: graph.FoundedBy}, "founded by": {t: graph.FoundedBy},
	"area of operation": {t: graph.OperatesIn}, "area of operations": {t: graph.OperatesIn}, "areas of operation": {t: graph.OperatesIn}, "active in": {t: graph.OperatesIn},
	"operates in": {t: graph.OperatesIn}, "active regions": {t: graph.OperatesIn}, "based in": {t: graph.OperatesIn}, "headquarters": {t: graph.OperatesIn}, "location": {t: graph.OperatesIn},
	"countries of operation": {t: graph.OperatesIn}, "areas of activity": {t: graph.OperatesIn},
	"allies": {t: graph.AlliedWith}, "allied with": {t: graph.AlliedWith}, "ally": {t: graph.AlliedWith},
	"affiliation": {t: graph.AffiliateOf}, "affiliated with": {t: graph.AffiliateOf}, "parent organisation": {t: graph.AffiliateOf}, "parent organization": {t: graph.AffiliateOf},
	"parent group": {t: graph.AffiliateOf}, "split from": {t: graph.SplinterOf}, "rivals": {t: graph.RivalOf}, "rival groups": {t: graph.RivalOf},
}

// sheet reads a line of a fact sheet about the group that a text is about: "Listed by: A (2010), B (2011)".
func (x *Extractor) sheet(d *doc.Document, i int) {
	s := &d.Sentences[i]
	colon := d.Field(s.First, s.Last)
	if colon < 0 {
		return
	}
	l, ok := labels[strings.ToLower(strings.Join(strings.Fields(d.Slice(d.Tokens[s.First].Start, d.Tokens[colon-1].End)), " "))]
	if !ok {
		return
	}
	group := sheetGroup(d, i)
	if group == "" {
		return
	}
	ms := d.InSentence(i)
	for k := range ms {
		m := &ms[k]
		if m.First < colon || m.Adjective || m.Coreference {
			continue
		}
		key := x.end(d, m, l.t == graph.SanctionedBy)
		t := d.Things[key]
		if t == nil || key == group || t.Entity.Type.Class() == graph.PlaceClass && m.Metonym {
			continue
		}
		f := doc.Finding{
			Subject: group, Predicate: string(l.t), Object: key, Span: doc.Span{Start: d.Tokens[s.First].Start, End: m.End}, Sentence: i,
			Modality: graph.Asserted, Coreference: true, Confidence: 0.7, Extractor: Name, Version: Version,
		}
		switch {
		case l.toward:
			f.Subject, f.Object, f.Qualifiers = key, group, graph.Qualifiers{Role: l.role, Status: "CURRENT"}
		case l.t == graph.OperatesIn:
			f.Qualifiers.Mode = "ACTIVE"
		case l.t == graph.SanctionedBy:
			f.Qualifiers.Since = dateBehind(d, ms, k)
		}
		if !graph.MayJoin(l.t, d.Things[f.Subject].Entity.Type, d.Things[f.Object].Entity.Type) {
			continue
		}
		d.Findings = append(d.Findings, f)
	}
}

// dateBehind returns the date in brackets behind a mention: "A (June 2010)"; nil for none.
func dateBehind(d *doc.Document, ms []doc.Mention, k int) *graph.FuzzyDate {
	if k+1 >= len(ms) || ms[k+1].Type != doc.DateMention || ms[k].Last >= len(d.Tokens) || d.Tokens[ms[k].Last].Text != "(" {
		return nil
	}
	v := d.DateSaid(ms[k+1].Span)
	return &v
}

// sheetGroup returns the group that a fact sheet is about: the one that its lines before name first, if they name one alone.
func sheetGroup(d *doc.Document, sentence int) string {
	group := ""
	for i := range sentence {
		if s := &d.Sentences[i]; d.Field(s.First, s.Last) >= 0 {
			continue
		}
		for _, m := range d.InSentence(i) {
			if m.Type != graph.ArmedGroup || m.Adjective || m.Coreference || m.Key == group {
				continue
			}
			if group != "" {
				return ""
			}
			group = m.Key
		}
	}
	return group
}
