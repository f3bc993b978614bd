package muc4

import (
	"slices"
	"strings"

	"linkchart/eval"
)

// Tally is one row of a table: how much was predicted and right, how much gold there is and was found.
type Tally struct{ Right, Predicted, Found, Gold int }

// Add adds another tally.
func (t *Tally) Add(o Tally) {
	t.Right, t.Predicted, t.Found, t.Gold = t.Right+o.Right, t.Predicted+o.Predicted, t.Found+o.Found, t.Gold+o.Gold
}

// PRF are precision, recall and F1 in per cent.
func (t Tally) PRF() (p, r, f float64) {
	return prf(float64(t.Right), float64(t.Predicted), float64(t.Found), float64(t.Gold))
}

func prf(right, predicted, found, gold float64) (p, r, f float64) {
	if predicted > 0 {
		p = 100 * right / predicted
	}
	if gold > 0 {
		r = 100 * found / gold
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// Result holds the tallies of one document or of many.
type Result struct {
	// Type and Roles are the rows of the template figure; OneToOne counts name variants listed as entities of their own as
	// wrong; Extracts are the rows of CEAF-REE.
	Type     Tally
	Roles    [roleCount]Tally
	OneToOne Tally
	Extracts [roleCount]Tally
}

// Templates is the template figure: type and five roles together.
func (r *Result) Templates() Tally {
	sum := r.RolesOnly()
	sum.Add(r.Type)
	return sum
}

// RolesOnly is the template figure without the type row.
func (r *Result) RolesOnly() (sum Tally) {
	for _, t := range r.Roles {
		sum.Add(t)
	}
	return sum
}

// REE is the figure of role-filler entities over all roles.
func (r *Result) REE() (sum Tally) {
	for _, t := range r.Extracts {
		sum.Add(t)
	}
	return sum
}

func (r *Result) add(o *Result) {
	r.Type.Add(o.Type)
	r.OneToOne.Add(o.OneToOne)
	for i := range roleCount {
		r.Roles[i].Add(o.Roles[i])
		r.Extracts[i].Add(o.Extracts[i])
	}
}

// Report is the outcome over all documents.
type Report struct {
	Result
	Documents []Result
}

// Score compares predictions with gold, document by document; a document without prediction counts as an empty one, and a
// prediction for a document that is not in the gold is left out.
func Score(gold []Document, predicted map[string]*Document) *Report {
	report := &Report{}
	for i := range gold {
		p := predicted[gold[i].ID]
		if p == nil {
			p = &Document{}
		}
		r := score(&gold[i], p)
		report.Documents = append(report.Documents, r)
		report.add(&r)
	}
	return report
}

func score(gold, predicted *Document) (r Result) {
	golds := distinct(gold.Templates)
	var preds []Template
	for i := range predicted.Templates {
		preds = append(preds, predicted.Templates[i].normalised())
	}
	r.Type.Gold, r.Type.Predicted = len(golds), len(preds)
	for role := range roleCount {
		for _, t := range golds {
			r.Roles[role].Gold += len(t.Roles[role])
		}
		for _, t := range preds {
			r.Roles[role].Predicted += len(t.Roles[role])
		}
	}
	r.OneToOne.Gold, r.OneToOne.Predicted = r.Templates().Gold, r.Templates().Predicted
	for i, j := range pair(preds, golds, hits) {
		if j < 0 {
			continue
		}
		r.Type.Right, r.Type.Found = r.Type.Right+1, r.Type.Found+1
		for role := range roleCount {
			p, g := hits(preds[i].Roles[role], golds[j].Roles[role])
			r.Roles[role].Right, r.Roles[role].Found = r.Roles[role].Right+p, r.Roles[role].Found+g
		}
	}
	for i, j := range pair(preds, golds, single) {
		if j < 0 {
			continue
		}
		n := 1
		for role := range roleCount {
			n += matched(preds[i].Roles[role], golds[j].Roles[role])
		}
		r.OneToOne.Right, r.OneToOne.Found = r.OneToOne.Right+n, r.OneToOne.Found+n
	}
	g, p := gold.Fillers(), predicted.Fillers()
	for role := range roleCount {
		given, wanted := normalised(p[role]), normalised(g[role])
		n := matched(given, wanted)
		r.Extracts[role] = Tally{Right: n, Predicted: len(given), Found: n, Gold: len(wanted)}
	}
	return r
}

// hits counts the predicted entities that are right for some gold entity, and the gold entities that some predicted entity
// is right for.
func hits(predicted, gold []Entity) (p, g int) {
	for _, x := range predicted {
		if slices.ContainsFunc(gold, func(y Entity) bool { return right(x, y) }) {
			p++
		}
	}
	for _, y := range gold {
		if slices.ContainsFunc(predicted, func(x Entity) bool { return right(x, y) }) {
			g++
		}
	}
	return p, g
}

func single(predicted, gold []Entity) (p, g int) {
	n := matched(predicted, gold)
	return n, n
}

// pair gives each predicted template a gold one of a type that its own is part of, so that the sum of hits is largest.
func pair(predicted, gold []Template, count func(p, g []Entity) (int, int)) []int {
	value := make([][]float64, len(predicted))
	for i := range predicted {
		value[i] = make([]float64, len(gold))
		for j := range gold {
			if !strings.Contains(gold[j].Type, predicted[i].Type) {
				continue
			}
			value[i][j] = 2
			for role := range roleCount {
				p, g := count(predicted[i].Roles[role], gold[j].Roles[role])
				value[i][j] += float64(p + g)
			}
		}
	}
	if len(gold) == 0 {
		out := make([]int, len(predicted))
		for i := range out {
			out[i] = -1
		}
		return out
	}
	return assign(value)
}

// Intervals are the 95 % bootstrap intervals of the template figure and of the role-filler figure.
func (r *Report) Intervals() (templates, ree [2]float64) {
	counts := func(of func(*Result) Tally) []eval.Counts {
		var out []eval.Counts
		for i := range r.Documents {
			t := of(&r.Documents[i])
			out = append(out, eval.Counts{float64(t.Right), float64(t.Predicted), float64(t.Found), float64(t.Gold)})
		}
		return out
	}
	f := func(c eval.Counts) float64 {
		_, _, f := prf(c[0], c[1], c[2], c[3])
		return f
	}
	templates[0], templates[1] = eval.Interval(counts((*Result).Templates), f)
	ree[0], ree[1] = eval.Interval(counts((*Result).REE), f)
	return templates, ree
}
