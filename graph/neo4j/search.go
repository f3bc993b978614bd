package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"linkchart/graph"
)

// mostWords is the largest number of words of a question: the server takes 1,024 clauses, of which a word makes up to three.
const mostWords = 256

// search answers with entities whose names or sentences match the text: names first, by how well they match.
func (r *reader) search(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	wanted := graph.Fold(q.Text)
	terms := strings.Fields(words(q.Text))
	if len(terms) == 0 {
		return nil, nil
	}
	if len(terms) > mostWords {
		return nil, fmt.Errorf("%w: %d words in a question, more than %d", graph.ErrTooLarge, len(terms), mostWords)
	}
	match, err := r.matcher(ctx, &q.Filter)
	if err != nil {
		return nil, err
	}
	found := map[string]graph.Hit{}
	if wanted != "" {
		if err := r.searchNames(ctx, q, wanted, found); err != nil {
			return nil, err
		}
	}
	if err := r.searchSentences(ctx, q, terms, found); err != nil {
		return nil, err
	}
	hits := make([]graph.Hit, 0, len(found))
	for _, h := range found {
		if h.Entity == nil || !match(h.Entity) || !h.Entity.VisibleAt(q.View) {
			continue
		}
		h.Cursor = q.Order.Cursor(h.Entity, h.Score)
		if q.After == nil || q.Order.Compare(h.Cursor, *q.After) > 0 {
			hits = append(hits, h)
		}
	}
	slices.SortFunc(hits, func(a, b graph.Hit) int { return q.Order.Compare(a.Cursor, b.Cursor) })
	return hits[:min(len(hits), q.Limit)], nil
}

// searchNames adds the entities of which a name matches, with the best score and the name that has it.
func (r *reader) searchNames(ctx context.Context, q graph.EntityQuery, wanted string, found map[string]graph.Hit) error {
	p := newParams(row{"query": wordQuery(strings.Fields(wanted), q.Fuzzy)})
	statement := fill(entityOfNames, "WHERE", entityPredicate(p, &q.Filter).text, "ORDER", entityOrders[graph.ByID], "LIMIT", "")
	return r.r.run(ctx, statement, p.values, func(c []any) (bool, error) {
		e, err := r.entity(c[0], c[1], c[2])
		if err != nil {
			return false, err
		}
		hit := graph.Hit{Entity: e}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if score := graph.NameScore(graph.Fold(name), wanted, q.Fuzzy); score > hit.Score {
				hit.Score, hit.Matched = score, name
			}
		}
		if hit.Score > 0 {
			found[e.ID] = hit
		}
		return true, nil
	})
}

// searchSentences adds the ends of claims with a matching sentence, unless a name of theirs matches.
func (r *reader) searchSentences(ctx context.Context, q graph.EntityQuery, terms []string, found map[string]graph.Hit) error {
	first := map[string]*graph.Evidence{}
	err := r.r.run(ctx, entityOfSentences, row{"query": sentenceQuery(terms)}, func(c []any) (bool, error) {
		day := graph.Date(text(c[2]))
		if !q.View.Shows(&graph.Document{Published: &graph.FuzzyDate{Latest: day}}) {
			return true, nil
		}
		at := &graph.Evidence{}
		if err := decode("evidence", text(c[3]), text(c[4]), at); err != nil {
			return false, err
		}
		for _, end := range []string{text(c[0]), text(c[1])} {
			was, there := first[end]
			if _, named := found[end]; end == "" || named || there && cmp.Or(cmp.Compare(was.Document, at.Document), cmp.Compare(was.Start, at.Start), cmp.Compare(was.ID, at.ID)) <= 0 {
				continue
			}
			first[end] = at
		}
		return true, nil
	})
	if err != nil {
		return err
	}
	ids := sorted(first)
	entities, err := r.aligned(ctx, ids)
	if err != nil {
		return err
	}
	for i, id := range ids {
		found[id] = graph.Hit{Entity: entities[i], Score: graph.SentenceScore, Matched: first[id].Sentence}
	}
	return nil
}

// nameQuery asks Lucene for one of several names, as phrases; "" where a name has no letters to look for.
func nameQuery(names []string) string {
	phrases := make([]string, 0, len(names))
	for _, n := range names {
		folded := graph.Fold(n)
		if folded == "" {
			return ""
		}
		phrases = append(phrases, `"`+folded+`"`)
	}
	return strings.Join(phrases, " ")
}

// wordQuery asks Lucene for names with all of the words: each begins a word of the name or, if fuzzy, is one edit from one.
// The words are folded, letters and digits only, so that none of Lucene's signs is among them.
func wordQuery(folded []string, fuzzy bool) string {
	parts := make([]string, len(folded))
	for i, w := range folded {
		parts[i] = "+(" + w + "*"
		if fuzzy && utf8.RuneCountInString(w) >= fuzzyLetters-1 {
			parts[i] += " " + oneEdit(w)
		}
		parts[i] += ")"
	}
	return strings.Join(parts, " ")
}

// fuzzyLetters is the length from which words may differ by an edit, see [graph.OneEdit].
const fuzzyLetters = 5

// oneEdit is a regular expression for what is at most one edit from the word. Lucene's own fuzzy search stops silently at
// fifty words.
func oneEdit(w string) string {
	letters := []rune(w)
	var forms []string
	for i := 0; i <= len(letters); i++ {
		head, tail := string(letters[:i]), string(letters[i:])
		forms = append(forms, head+"."+tail)
		if i == len(letters) {
			break
		}
		rest := string(letters[i+1:])
		forms = append(forms, head+rest, head+"."+rest)
		if i+1 < len(letters) {
			forms = append(forms, head+string(letters[i+1])+string(letters[i])+string(letters[i+2:]))
		}
	}
	return "/" + strings.Join(forms, "|") + "/"
}

// sentenceQuery asks Lucene for sentences with all of the words, in whatever form.
func sentenceQuery(terms []string) string {
	parts := make([]string, len(terms))
	for i, w := range terms {
		parts[i] = `+"` + w + `"`
	}
	return strings.Join(parts, " ")
}
