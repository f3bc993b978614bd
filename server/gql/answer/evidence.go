package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// Evidence is one place in a text that bears on a claim.
type Evidence struct {
	*graph.Evidence
	claim *Claim
}

// IsNode says that it has an id.
func (e *Evidence) IsNode() {}

// Claim is what it bears on.
func (e *Evidence) Claim() *Claim { return e.claim }

// Document is where it lies.
func (e *Evidence) Document(ctx context.Context) (*Document, error) {
	at := e.claim.at
	docs, err := once(at, "evidence documents", func() (*level, error) {
		var ids []string
		for _, c := range at.claims {
			for i := range c.Claim.Evidence {
				ids = append(ids, c.Claim.Evidence[i].Document)
			}
		}
		out := at.below()
		return out, out.addDocuments(ctx, ids)
	})
	if err != nil {
		return nil, err
	}
	t := docs.things[e.Evidence.Document]
	if t == nil {
		return nil, fmt.Errorf("evidence %s: its document %s is not on record", e.ID, e.Evidence.Document)
	}
	return &Document{t}, nil
}

// Sentence is the sentence around the quote.
func (e *Evidence) Sentence() string { return cmp.Or(e.Evidence.Sentence, e.Quote) }

// Polarity tells whether it speaks for the claim.
func (e *Evidence) Polarity() model.Polarity { return polarityOf(e.Evidence) }

func polarityOf(e *graph.Evidence) model.Polarity {
	if e.Negative || e.Modality == graph.Denied {
		return model.PolarityNegative
	}
	return model.PolarityPositive
}

// Attribution is the speaker as said.
func (e *Evidence) Attribution() *string { return text(e.Evidence.Attribution) }

// SaidBy is the speaker, if resolved.
func (e *Evidence) SaidBy(ctx context.Context) (Entity, error) {
	if e.Evidence.SaidBy == "" {
		return nil, nil
	}
	return e.claim.at.optionalEnd(ctx, e.Evidence.SaidBy)
}

// EvidenceEdge is a piece of evidence in a list.
type EvidenceEdge struct {
	Cursor string
	Node   *Evidence
}

// EvidenceConnection is a page of evidence.
type EvidenceConnection struct {
	Edges    []EvidenceEdge
	PageInfo PageInfo
	count    counter
}

// Nodes are the pieces of evidence.
func (c *EvidenceConnection) Nodes() []*Evidence {
	out := make([]*Evidence, len(c.Edges))
	for i := range c.Edges {
		out[i] = c.Edges[i].Node
	}
	return out
}

// TotalCount counts the list.
func (c *EvidenceConnection) TotalCount(ctx context.Context, upTo int) (*int, error) {
	return c.count.total(ctx, upTo)
}

// evidencePage makes a page of the evidence of claims, by document and place in the text.
func (s *Source) evidencePage(claims []*Claim, polarity *model.Polarity, first int, after *string, name list) (*EvidenceConnection, error) {
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	at, err := name.position(after)
	if err != nil {
		return nil, err
	}
	var all []*Evidence
	for _, c := range claims {
		for i := range c.Claim.Evidence {
			if e := &c.Claim.Evidence[i]; polarity == nil || polarityOf(e) == *polarity {
				all = append(all, &Evidence{e, c})
			}
		}
	}
	slices.SortFunc(all, func(a, b *Evidence) int { return compareEvidence(evidencePosition(a), evidencePosition(b)) })
	page, more := slice(all, evidencePosition, compareEvidence, at, first)
	out := &EvidenceConnection{Edges: make([]EvidenceEdge, 0, len(page)), count: counted(len(all))}
	cursors := make([]string, 0, len(page))
	for _, e := range page {
		cursor := name.cursor(evidencePosition(e))
		cursors = append(cursors, cursor)
		out.Edges = append(out.Edges, EvidenceEdge{Cursor: cursor, Node: e})
	}
	out.PageInfo = pageInfo(cursors, more, after)
	return out, nil
}

func evidencePosition(e *Evidence) graph.Cursor {
	return graph.Cursor{Text: e.Evidence.Document, Num: float64(e.Start), ID: e.ID}
}

func compareEvidence(a, b graph.Cursor) int {
	return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Num, b.Num), cmp.Compare(a.ID, b.ID))
}
