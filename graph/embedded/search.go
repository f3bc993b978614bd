package embedded

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"linkchart/graph"
)

// textHit is an entity that matches a text.
type textHit struct {
	row     uint32
	score   float64
	matched string
	cursor  graph.Cursor
}

// findText finds entities by name, and by the sentences of the claims about them.
func (r *reading) findText(ctx context.Context, q *graph.EntityQuery) ([]graph.Hit, error) {
	x, err := r.sieve(ctx, &q.Filter, q.View)
	if err != nil {
		return nil, err
	}
	var hits []textHit
	text := graph.Fold(q.Text)
	names := r.store.names.search(r, text, q.Fuzzy)
	for row, score := range names {
		ok, err := x.passes(ctx, row)
		if err != nil {
			return nil, err
		}
		if ok {
			hits = append(hits, textHit{row: row, score: score})
		}
	}
	page := r.pageOfHits(q, hits)
	// Sentences rank below all names, so that a page full of names is complete.
	if q.Order != graph.ByScore || len(page) < q.Limit {
		sentences, err := r.searchSentences(ctx, q)
		if err != nil {
			return nil, err
		}
		for row, text := range sentences {
			if _, named := names[row]; named {
				continue
			}
			ok, err := x.passes(ctx, row)
			if err != nil {
				return nil, err
			}
			if ok {
				hits = append(hits, textHit{row: row, score: graph.SentenceScore, matched: text})
			}
		}
		page = r.pageOfHits(q, hits)
	}
	rows := make([]uint32, len(page))
	for i := range page {
		rows[i] = page[i].row
	}
	entities, err := r.loadEntities(ctx, rows)
	if err != nil {
		return nil, err
	}
	out := make([]graph.Hit, len(page))
	for i, h := range page {
		if h.score > graph.SentenceScore {
			h.matched = r.surface(h.row, text, q.Fuzzy, h.score)
		}
		out[i] = graph.Hit{Entity: entities[i], Score: h.score, Matched: h.matched, Cursor: h.cursor}
	}
	return out, nil
}

// surface is the first of the name and the aliases of an entity that matches a folded text with that score.
func (r *reading) surface(row uint32, text string, fuzzy bool, score float64) string {
	n := &r.nodes[row]
	if graph.NameScore(graph.Fold(n.name), text, fuzzy) == score {
		return n.name
	}
	for alias := range strings.SplitSeq(n.aliases, nameSeparator) {
		if graph.NameScore(graph.Fold(alias), text, fuzzy) == score {
			return alias
		}
	}
	return n.name
}

func (r *reading) pageOfHits(q *graph.EntityQuery, hits []textHit) []textHit {
	page := make([]textHit, 0, len(hits))
	for _, h := range hits {
		if h.cursor = r.cursor(q.Order, h.row); q.Order == graph.ByScore {
			h.cursor.Num = h.score
		}
		if q.After == nil || q.Order.Compare(h.cursor, *q.After) > 0 {
			page = append(page, h)
		}
	}
	slices.SortFunc(page, func(a, b textHit) int { return q.Order.Compare(a.cursor, b.cursor) })
	return page[:min(len(page), q.Limit)]
}

// searchSentences returns the entities that claims join whose evidence has a sentence with all words of the text, each with
// the first such sentence.
func (r *reading) searchSentences(ctx context.Context, q *graph.EntityQuery) (map[uint32]string, error) {
	query := sentenceQuery(q.Text)
	if query == "" {
		return nil, nil
	}
	found, err := r.matchSentences(ctx, query)
	if err != nil {
		return nil, err
	}
	for row := range found {
		if d := &r.docs[row]; !d.shown() || !q.View.Shows(&graph.Document{Published: &graph.FuzzyDate{Latest: d.published}}) {
			delete(found, row)
		}
	}
	at := map[uint32][]uint32{} // statement -> its pieces of evidence that match
	err = r.fetch(ctx, "batches", "sentences", sortedRows(found), func(row uint32, body []byte) error {
		list, err := decodeSentences(string(body))
		for _, k := range found[row] {
			if int(k) >= len(list) {
				return damaged("sentence %d of batch %s", k, r.docs[row].id)
			}
			for _, p := range list[k] {
				at[r.docs[row].first+p.claim] = append(at[r.docs[row].first+p.claim], p.evidence)
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	statements, err := r.statements(ctx, sortedRows(at))
	if err != nil {
		return nil, err
	}
	first := map[uint32]*graph.Evidence{}
	for _, s := range statements {
		for _, k := range at[s.number] {
			if int(k) >= len(s.claim.Evidence) {
				return nil, damaged("a sentence names evidence %d of claim %s", k, s.claim.ID)
			}
			v := &s.claim.Evidence[k]
			for _, id := range []string{s.claim.Subject, s.claim.Object} {
				if row, ok := r.alive(id); ok && (first[row] == nil || comparePlaces(v, first[row]) < 0) {
					first[row] = v
				}
			}
		}
	}
	out := make(map[uint32]string, len(first))
	for row, v := range first {
		out[row] = sentenceOf(v)
	}
	return out, nil
}

// comparePlaces is the order of graph.SortEvidence.
func comparePlaces(a, b *graph.Evidence) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
}

// matchSentences returns the sentences that match, by batch.
func (r *reading) matchSentences(ctx context.Context, query string) (map[uint32][]uint32, error) {
	rows, err := r.query(ctx, "SELECT rowid FROM sentences WHERE sentences MATCH ?", query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[uint32][]uint32{}
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, wrap(err)
		}
		row := uint32(id >> sentenceBits)
		if int(row) >= len(r.docs) {
			return nil, damaged("a sentence of batch %d", row)
		}
		out[row] = append(out[row], uint32(id&(1<<sentenceBits-1)))
	}
	return out, wrap(rows.Err())
}

// sentenceQuery puts the words of a text into the language of the full-text index, all of them asked for; nothing of the
// text but its letters and digits gets through.
func sentenceQuery(text string) string {
	words := strings.FieldsFunc(text, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsNumber(c) && !unicode.IsMark(c)
	})
	words = slices.DeleteFunc(words, func(w string) bool { return !strings.ContainsFunc(w, isWordRune) })
	if len(words) == 0 {
		return ""
	}
	return `"` + strings.Join(words, `" "`) + `"`
}

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }
