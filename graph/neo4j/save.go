package neo4j

import (
	"context"
	"slices"

	"linkchart/graph"
)

// save writes the difference between before and after. What goes is taken away first, so that nothing is left hanging.
func (w *writer) save(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		w.degrees, w.dropEdges, w.dropRecords, w.saveSources, w.saveEntities, w.saveClaims, w.saveEvidence, w.saveRecords,
		w.saveSurvivors, w.saveEdges, w.saveMeta,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// degrees gives every entity its degree: what it was, and what the edges that come and go make of it.
func (w *writer) degrees(ctx context.Context) error {
	delta := map[string]int{}
	for _, e := range w.edges {
		if e.was != nil {
			delta[e.was.Source]--
			delta[e.was.Target]--
		}
		if e.now != nil {
			delta[e.now.Source]++
			delta[e.now.Target]++
		}
	}
	if err := w.loadEntities(ctx, sorted(delta)); err != nil {
		return err
	}
	for id, e := range w.entities {
		if e.now == nil {
			continue
		}
		now := *e.now
		now.Degree = delta[id]
		if e.was != nil {
			now.Degree += e.was.Degree
		}
		e.now = &now
	}
	return nil
}

func (w *writer) dropEdges(ctx context.Context) error {
	drop := map[graph.RelationType][]string{}
	for _, id := range sorted(w.edges) {
		if e := w.edges[id]; e.was != nil && e.now == nil {
			drop[e.was.Type] = append(drop[e.was.Type], id)
			w.change.Edges.Removed++
		}
	}
	for _, t := range sorted(drop) {
		if err := w.with(ctx, ofType(edgeDelete, t), drop[t], nil); err != nil {
			return err
		}
	}
	return nil
}

// dropRecords takes away evidence, claims and what else the old Batches said and the new ones do not.
func (w *writer) dropRecords(ctx context.Context) error {
	evidence, said := map[string]bool{}, map[string]bool{}
	batches := map[string]bool{}
	for _, c := range w.added {
		batches[c.id] = true
		for i := range c.witnesses {
			x := &c.witnesses[i]
			evidence[x.evidence.ID] = true
			if w.old.evidence[x.evidence.ID].json != x.json {
				w.witnessed[x.claim] = true
			}
		}
		for k := range c.saidKeys {
			said[k] = true
		}
	}
	lost := without(w.old.evidence, evidence)
	for _, id := range lost {
		w.witnessed[w.old.evidence[id].claim] = true
	}
	w.change.Evidence.Removed = len(lost)
	var claims []string
	for _, id := range sorted(w.claims) {
		if c := w.claims[id]; c.existed && c.gone() {
			claims = append(claims, id)
		}
	}
	w.change.Claims.Removed = len(claims)
	type step struct {
		statement string
		ids       []string
	}
	steps := []step{
		{evidenceDelete, lost},
		{claimDelete, claims},
		{declarationDelete, sorted(w.old.existed)},
		{batchDelete, without(w.old.existed, batches)},
	}
	for _, l := range ownLabels {
		steps = append(steps, step{ofLabel(saidDelete, l), without(w.old.said[l], said)})
	}
	for _, s := range steps {
		if err := w.with(ctx, s.statement, s.ids, nil); err != nil {
			return err
		}
	}
	return nil
}

// without returns the keys of m that are not in keep.
func without[V any](m map[string]V, keep map[string]bool) []string {
	return slices.DeleteFunc(sorted(m), func(k string) bool { return keep[k] })
}

func (w *writer) saveSources(ctx context.Context) error {
	var write, withdraw, story []row
	for _, c := range w.added {
		if c.document == nil {
			continue
		}
		doc := *w.sources[c.id].doc
		doc.Shingles, doc.Run = c.document.Shingles, c.document.Run
		r, err := sourceRow(&doc, c.live, c.run)
		if err != nil {
			return err
		}
		write = append(write, r)
	}
	for _, d := range w.gone {
		r, err := sourceRow(d, false, "")
		if err != nil {
			return err
		}
		withdraw = append(withdraw, row{"id": d.ID, "outcome": r["outcome"], "withdrawnAt": r["withdrawnAt"], "json": r["json"]})
	}
	slices.Sort(w.restoried)
	for _, id := range w.retold() {
		story = append(story, row{"id": id, "story": optional(w.sources[id].doc.Story)})
	}
	if err := w.put(ctx, sourceWrite, write); err != nil {
		return err
	}
	if err := w.put(ctx, sourceWithdraw, withdraw); err != nil {
		return err
	}
	return w.put(ctx, sourceStory, story)
}

func (w *writer) saveClaims(ctx context.Context) error {
	var create, update []row
	for _, id := range sorted(w.claims) {
		c := w.claims[id]
		switch {
		case c.gone():
		case !c.existed:
			w.change.Claims.Added++
			create = append(create, claimRow(c))
		case !slices.Equal(c.before, c.wordings):
			update = append(update, claimRow(c))
		case c.was != c.now:
			update = append(update, marksRow(c))
		}
		if !c.existed || c.gone() {
			continue
		}
		other, err := c.saysOther()
		if err != nil {
			return err
		}
		if other || w.witnessed[id] {
			w.change.Claims.Changed++
		}
	}
	if err := w.put(ctx, claimCreate, create); err != nil {
		return err
	}
	return w.put(ctx, claimUpdate, update)
}

func (w *writer) saveEvidence(ctx context.Context) error {
	var create, update []row
	for _, c := range w.added {
		if !c.live {
			continue
		}
		for i := range c.witnesses {
			x := &c.witnesses[i]
			r := evidenceRow(x, c.batch.Document.LastDay(), c.run)
			if was, there := w.old.evidence[x.evidence.ID]; there {
				update = append(update, r)
				if was.json != x.json {
					w.change.Evidence.Changed++
				}
				continue
			}
			create = append(create, r)
		}
	}
	w.change.Evidence.Added = len(create)
	if err := w.put(ctx, evidenceCreate, create); err != nil {
		return err
	}
	return w.put(ctx, evidenceUpdate, update)
}

// saveRecords writes the Batches, and what they declare, judge, review and link.
func (w *writer) saveRecords(ctx context.Context) error {
	var declarations, batches []row
	forms := map[string]row{}
	said := map[label][]row{}
	for _, c := range w.added {
		statements := make([]string, len(c.claimed))
		for i, s := range c.claimed {
			statements[i] = s.claim.ID + " " + digest(s.wording)
		}
		batches = append(batches, row{"id": c.id, "digest": c.digest, "statements": statements})
		for i := range c.declared {
			d := &c.declared[i]
			declarations = append(declarations, row{"batch": c.id, "form": d.form, "claims": d.value.Claims, "evidence": d.value.Evidence})
			e := &d.value.Entity
			forms[d.form] = row{"key": d.form, "entity": e.ID, "type": string(e.Type), "gazetteer": e.Gazetteer, "json": d.json}
		}
		for l, pairs := range c.said {
			for _, p := range pairs {
				if _, there := w.old.said[l][p.key]; there {
					continue
				}
				r := row{"key": p.key, "batch": c.id, "json": p.json}
				if l == reviewLabel {
					r["claim"] = p.a
				} else {
					r["a"], r["b"] = p.a, p.b
				}
				said[l] = append(said[l], r)
			}
		}
	}
	if err := w.put(ctx, batchWrite, batches); err != nil {
		return err
	}
	if err := w.put(ctx, formWrite, inOrder(forms)); err != nil {
		return err
	}
	if err := w.put(ctx, declarationCreate, declarations); err != nil {
		return err
	}
	for _, l := range ownLabels {
		if err := w.put(ctx, ofLabel(saidWrite, l), said[l]); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) saveSurvivors(ctx context.Context) error {
	var drop []string
	var write []row
	for _, id := range sorted(w.moved) {
		if to := w.moved[id].to; to == id {
			drop = append(drop, id)
		} else {
			write = append(write, row{"id": id, "survivor": to})
		}
	}
	if err := w.with(ctx, mergedDelete, drop, nil); err != nil {
		return err
	}
	return w.put(ctx, mergedWrite, write)
}

func (w *writer) saveMeta(ctx context.Context) error {
	w.count()
	w.version++
	w.change.GraphVersion = w.version
	record, err := encode(&w.counts)
	if err != nil {
		return err
	}
	return w.r.run(ctx, metaWrite, row{"version": w.version, "counts": record}, nil)
}
