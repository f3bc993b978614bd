package embedded

import (
	"bytes"
	"fmt"

	"linkchart/graph"
)

// take enters a batch, in the place of what was there under its id.
func (p *plan) take(b *prepared) error {
	old := p.currentRow(b.batch.ID)
	var before []graph.Claim
	if old != 0 {
		same, err := p.unchanged(old, b)
		if err != nil || same {
			return err
		}
		if before, err = p.drop(old); err != nil {
			return fmt.Errorf("batch %s: %w", b.batch.ID, err)
		}
		p.changeDoc(old).flags = docGone
		p.out.gone = append(p.out.gone, old)
	}
	row := p.totals.nextBatch
	p.totals.nextBatch++
	rec := p.describe(b)
	if !rec.is(docLive) { // a failed document says nothing
		b.claims, b.forms = nil, nil
	}
	rec.first, rec.count = p.totals.nextStatement, uint32(len(b.claims))
	p.totals.nextStatement += rec.count
	p.docOps[row] = rec
	p.current[rec.key] = row
	p.decides(rec)
	p.countEvidence(before, b, rec)
	if rec.is(docLive) {
		p.ledger.decide(row, b.batch)
	}
	list := make([]declaration, len(b.forms))
	for i := range b.forms {
		list[i] = p.declare(row, &b.forms[i])
	}
	p.out.batches = append(p.out.batches, batchRow{row: row, prepared: b, declared: encodeDeclared(list)})
	for i := range b.claims {
		c := &b.claims[i]
		s := statement{Claim: c.Claim, id: c.id, number: rec.first + uint32(i), subject: p.nodeOf[c.Subject]}
		if c.Kind == graph.RelationClaim {
			s.object = p.nodeOf[c.Object]
		} else {
			p.claims[s.number] = *c.Claim
		}
		p.added = append(p.added, s)
	}
	return nil
}

// unchanged tells whether the batch is there already; then only its run stamp moves on.
func (p *plan) unchanged(row uint32, b *prepared) (bool, error) {
	rec := p.batchRecord(row)
	if rec.is(docWithdrawn) || row >= p.state.nextBatch {
		return false, nil
	}
	same := false
	err := p.fetch(p.ctx, "batches", "hash", []uint32{row}, func(_ uint32, hash []byte) error {
		same = bytes.Equal(hash, b.hash[:])
		return nil
	})
	if err != nil || !same {
		return false, err
	}
	p.change.Unchanged = append(p.change.Unchanged, b.batch.ID)
	if run := b.batch.Run.ID; run != rec.lastRun {
		p.changeDoc(row).lastRun = run
		p.out.stamps = append(p.out.stamps, row)
	}
	return true, nil
}

// describe makes the record of a new batch.
func (p *plan) describe(b *prepared) *docRecord {
	k := p.key(b.batch.ID)
	run := b.batch.Run.ID
	rec := &docRecord{id: b.batch.ID, key: k, story: k, flags: docLive, firstRun: run, lastRun: run}
	for flag, set := range map[uint8]bool{docReviews: len(b.batch.Reviews) > 0, docLinks: len(b.batch.Stories) > 0, docJudges: len(b.batch.Judgements) > 0} {
		if set {
			rec.flags |= flag
		}
	}
	if d := b.batch.Document; d != nil {
		rec.flags |= docDocument
		if d.Outcome == graph.Failed {
			rec.flags &^= docLive
		}
		rec.publisher, rec.published, rec.hash, rec.grade = d.Publisher, d.LastDay(), d.ContentHash, d.Reliability
	}
	return rec
}

// declare enters one declaration of a new batch.
func (p *plan) declare(row uint32, f *preparedForm) declaration {
	n := p.nodeRow(f.Entity.ID, f.Entity.Type)
	v, fresh := p.ledger.variant(n, f.hash, &f.Entity, &p.totals.nextVariant)
	if fresh {
		p.fresh[v] = &f.Entity
		p.out.variants = append(p.out.variants, variantRow{v, n, f.hash, f.Entity.Gazetteer, f.body})
	}
	p.touched[n] = true
	if p.ledger.add(n, declared{row, v, uint32(f.Claims), uint32(f.Evidence)}) {
		p.reformed[n] = true
	}
	return declaration{n, v, uint32(f.Claims), uint32(f.Evidence)}
}

// withdraw takes away what a batch says.
func (p *plan) withdraw(id, reason, now string) error {
	row := p.currentRow(id)
	if row == 0 || p.batchRecord(row).is(docWithdrawn) {
		return unknown("batch", id)
	}
	before, err := p.drop(row)
	if err != nil {
		return fmt.Errorf("batch %s: %w", id, err)
	}
	for i := range before {
		p.change.Evidence.Removed += len(before[i].Evidence)
		p.totals.evidence -= len(before[i].Evidence)
	}
	rec := p.changeDoc(row)
	if !rec.is(docDocument) {
		rec.flags = docGone
		p.current[rec.key] = 0
		p.out.gone = append(p.out.gone, row)
		return nil
	}
	rec.flags, rec.story = docDocument|docWithdrawn, rec.key
	p.out.batches = append(p.out.batches, batchRow{row: row, withdrew: now, reason: reason})
	return nil
}

// drop takes the facts of a batch out of the ledger and returns its statements.
func (p *plan) drop(row uint32) ([]graph.Claim, error) {
	if p.batchRecord(row).is(docWithdrawn) {
		return nil, nil // it says nothing any more
	}
	var list []declaration
	err := p.fetch(p.ctx, "batches", "declarations", []uint32{row}, func(_ uint32, body []byte) (err error) {
		list, err = decodeDeclared(string(body))
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, d := range list {
		p.touched[d.node] = true
		if p.ledger.remove(d.node, row) {
			p.reformed[d.node] = true
		}
	}
	p.decides(p.batchRecord(row))
	delete(p.ledger.judgements, row)
	delete(p.ledger.links, row)
	delete(p.ledger.reviews, row)
	var sentences [][]place
	err = p.fetch(p.ctx, "batches", "sentences", []uint32{row}, func(_ uint32, body []byte) (err error) {
		sentences, err = decodeSentences(string(body))
		return err
	})
	if err != nil {
		return nil, err
	}
	p.out.emptied = append(p.out.emptied, emptied{row, len(sentences)})
	delete(p.graphs, row)
	claims, err := p.statementsOf(row)
	if err != nil {
		return nil, err
	}
	rec := p.batchRecord(row)
	for i := range claims {
		s, err := p.recorded(&claims[i], rec.first+uint32(i))
		if err != nil {
			return nil, err
		}
		p.removed = append(p.removed, s)
	}
	return claims, nil
}

// recorded puts a statement that was read into numbers.
func (p *plan) recorded(c *graph.Claim, number uint32) (s statement, err error) {
	s = statement{Claim: c, number: number}
	s.id, _ = parseDigest(c.ID, graph.ClaimPrefix)
	for _, end := range []struct {
		id  string
		row *uint32
	}{{c.Subject, &s.subject}, {c.Object, &s.object}} {
		if end.id == "" {
			continue
		}
		row, ok := p.state.node(end.id)
		if !ok {
			return s, damaged("claim %s names %s, which no batch declares", c.ID, end.id)
		}
		*end.row = row
	}
	return s, nil
}

// statementsOf reads the statements of a batch, in their order.
func (p *plan) statementsOf(row uint32) ([]graph.Claim, error) {
	rec := p.batchRecord(row)
	numbers := make([]uint32, rec.count)
	for i := range numbers {
		numbers[i] = rec.first + uint32(i)
	}
	claims := make([]graph.Claim, 0, len(numbers))
	err := p.fetch(p.ctx, "statements", "body", numbers, func(number uint32, body []byte) error {
		c, _, err := decodeStatement(string(body), rec)
		if err == nil && number != rec.first+uint32(len(claims)) {
			err = damaged("statement %d is missing", rec.first+uint32(len(claims)))
		}
		claims = append(claims, c)
		return err
	})
	if err == nil && len(claims) != len(numbers) {
		err = damaged("batch %s has %d of %d statements", rec.id, len(claims), len(numbers))
	}
	return claims, err
}

// countEvidence counts what a batch adds to, changes in and removes from the evidence that was there under its id, and keeps
// the first run of what stays.
func (p *plan) countEvidence(before []graph.Claim, b *prepared, rec *docRecord) {
	type known struct{ run, body string }
	old := map[string]known{}
	for i := range before {
		for j := range before[i].Evidence {
			v := before[i].Evidence[j]
			k := known{run: v.FirstRun}
			v.FirstRun = ""
			k.body = evidenceText(&v)
			old[v.ID] = k
		}
	}
	n := 0
	for i := range b.claims {
		c := &b.claims[i]
		kept := false
		for j := range c.Evidence {
			n++
			v := &c.Evidence[j]
			k, ok := old[v.ID]
			if !ok {
				p.change.Evidence.Added++
				continue
			}
			delete(old, v.ID)
			if k.body != evidenceText(v) {
				p.change.Evidence.Changed++
			}
			if k.run != rec.firstRun {
				v.FirstRun, kept = k.run, true
			}
		}
		if kept {
			c.body = encodeStatement(c.id, c.Claim)
		}
	}
	p.change.Evidence.Removed += len(old)
	for i := range before {
		n -= len(before[i].Evidence)
	}
	p.totals.evidence += n
}

func evidenceText(v *graph.Evidence) string {
	var e encoder
	e.evidence(v)
	return string(e.b)
}
