package answer

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"linkchart/graph"
)

// documentPrefix begins the ids of documents.
const documentPrefix = "document:"

// undetermined is the language tag of texts in an unknown language (ISO 639-2).
const undetermined = "und"

// Document is a source that was loaded, or a publication that one cites.
type Document struct{ *Thing }

// record reads the records of all documents of the level; nil for a publication that is only cited.
func (d *Document) record(ctx context.Context) (*graph.Document, error) {
	if d.document != nil {
		return d.document, nil
	}
	docs, err := once(d.at, "documents", func() (map[string]*graph.Document, error) {
		var ids []string
		for _, t := range d.at.things {
			if t.Type == graph.DocumentType && t.document == nil {
				ids = append(ids, t.ID)
			}
		}
		return d.at.src.documents(ctx, ids)
	})
	return docs[d.ID], err
}

// documents reads records by id.
func (s *Source) documents(ctx context.Context, ids []string) (map[string]*graph.Document, error) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	out := make(map[string]*graph.Document, len(ids))
	for chunk := range slices.Chunk(ids, graph.MaxIDs) {
		docs, err := s.store.Documents(ctx, graph.DocumentQuery{IDs: chunk, Limit: graph.MaxPage})
		if err != nil {
			return nil, err
		}
		for i := range docs {
			out[docs[i].ID] = &docs[i]
		}
	}
	return out, nil
}

// addDocuments fills the level with documents by their records, those that the view shows.
func (l *level) addDocuments(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	docs, err := l.src.documents(ctx, ids)
	if err != nil {
		return err
	}
	for _, d := range docs {
		if l.view.Shows(d) {
			l.document(d)
		}
	}
	return nil
}

// document returns the level's object for a record, adding it if it is new.
func (l *level) document(d *graph.Document) *Thing {
	if t := l.things[d.ID]; t != nil {
		t.document = d
		return t
	}
	e := &graph.Entity{ID: d.ID, Type: graph.DocumentType, Name: cmp.Or(d.Title, d.FileName, d.URL, d.ID), Status: graph.Active}
	if d.Published != nil {
		e.DateEDTF, e.DateEarliest, e.DateLatest = d.Published.EDTF, d.Published.Earliest, d.Published.Latest
	}
	t := l.thing(e)
	t.partial, t.document = true, d
	return t
}

// claimDocuments are the records of the documents in which the evidence of the level's claims lies.
func (l *level) claimDocuments(ctx context.Context) (map[string]*graph.Document, error) {
	return once(l, "claim documents", func() (map[string]*graph.Document, error) {
		var ids []string
		for _, c := range l.claims {
			for i := range c.Claim.Evidence {
				ids = append(ids, c.Claim.Evidence[i].Document)
			}
		}
		return l.src.documents(ctx, ids)
	})
}

// field reads one field of the record, nil where there is none.
func (d *Document) field(ctx context.Context, get func(*graph.Document) string) (*string, error) {
	r, err := d.record(ctx)
	if err != nil || r == nil {
		return nil, err
	}
	return text(get(r)), nil
}

// Title is its title.
func (d *Document) Title(ctx context.Context) (*string, error) {
	return d.field(ctx, func(r *graph.Document) string { return r.Title })
}

// FileName is the name under which it was found.
func (d *Document) FileName(ctx context.Context) (*string, error) {
	return d.field(ctx, func(r *graph.Document) string { return r.FileName })
}

// URL is where it was published.
func (d *Document) URL(ctx context.Context) (*string, error) {
	return d.field(ctx, func(r *graph.Document) string { return r.URL })
}

// ContentHash is the SHA-256 of its bytes.
func (d *Document) ContentHash(ctx context.Context) (*string, error) {
	return d.field(ctx, func(r *graph.Document) string { return r.ContentHash })
}

// Published is when it was published; of a publication that is only cited, what claims say.
func (d *Document) Published(ctx context.Context) (*FuzzyDate, error) {
	r, err := d.record(ctx)
	if err != nil {
		return nil, err
	}
	if r != nil {
		return fuzzyDate(r.Published), nil
	}
	s, err := d.dates(ctx, "published")
	if err != nil || s.best == nil {
		return nil, err
	}
	return fuzzyDate(s.best), nil
}

// DateBasis says what the date of publication rests on.
func (d *Document) DateBasis(ctx context.Context) (string, error) {
	s, err := d.field(ctx, func(r *graph.Document) string { return r.DateBasis })
	if s == nil {
		return "none", err
	}
	return *s, err
}

// Lang is its language.
func (d *Document) Lang(ctx context.Context) (string, error) {
	s, err := d.field(ctx, func(r *graph.Document) string { return r.Lang })
	if s == nil {
		return undetermined, err
	}
	return *s, err
}

// Reliability is the grade of its publisher.
func (d *Document) Reliability(ctx context.Context) (*string, error) {
	return d.field(ctx, func(r *graph.Document) string { return string(r.Reliability) })
}

// Cited tells whether it is only cited.
func (d *Document) Cited(ctx context.Context) (bool, error) {
	r, err := d.record(ctx)
	return r == nil, err
}

// WithdrawnAt is when it was withdrawn.
func (d *Document) WithdrawnAt(ctx context.Context) (*string, error) {
	return d.field(ctx, func(r *graph.Document) string { return r.WithdrawnAt })
}

// StoryCluster is the story it tells.
func (d *Document) StoryCluster(ctx context.Context) (*string, error) {
	return d.field(ctx, func(r *graph.Document) string { return r.Story })
}

// SameStory are the other documents of its story, those that the view shows.
func (d *Document) SameStory(ctx context.Context) ([]*Document, error) {
	own, err := d.record(ctx)
	if err != nil || own == nil || own.Story == "" {
		return nil, err
	}
	byStory, err := once(d.at, "stories", func() (map[string][]*Document, error) { return d.at.stories(ctx) })
	if err != nil {
		return nil, err
	}
	var out []*Document
	for _, other := range byStory[own.Story] {
		if other.ID != d.ID {
			out = append(out, other)
		}
	}
	return cutList(ctx, d.at.src, out), nil
}

// stories reads the documents of all stories that documents of the level tell.
func (l *level) stories(ctx context.Context) (map[string][]*Document, error) {
	var stories []string
	for _, t := range l.things {
		if t.Type != graph.DocumentType {
			continue
		}
		r, err := (&Document{t}).record(ctx)
		if err != nil {
			return nil, err
		}
		if r != nil && r.Story != "" {
			stories = append(stories, r.Story)
		}
	}
	slices.Sort(stories)
	stories = slices.Compact(stories)
	below := l.below()
	out := map[string][]*Document{}
	for chunk := range slices.Chunk(stories, graph.MaxIDs) {
		for q := (graph.DocumentQuery{Stories: chunk, Limit: graph.MaxPage}); ; {
			docs, err := l.src.store.Documents(ctx, q)
			if err != nil {
				return nil, err
			}
			for i := range docs {
				if d := &docs[i]; l.view.Shows(d) && d.WithdrawnAt == "" {
					out[d.Story] = append(out[d.Story], &Document{below.document(d)})
				}
			}
			if len(docs) < q.Limit {
				break
			}
			q.After = docs[len(docs)-1].ID
		}
	}
	return out, nil
}

// Evidence is what was found in it, in the order of the text.
func (d *Document) Evidence(ctx context.Context, first int, after *string) (*EvidenceConnection, error) {
	byDocument, err := once(d.at, "document claims", func() (map[string][]*Claim, error) {
		var ids []string
		for _, t := range d.at.things {
			if t.Type == graph.DocumentType && strings.HasPrefix(t.ID, documentPrefix) {
				ids = append(ids, t.ID)
			}
		}
		below := d.at.below()
		out := map[string][]*Claim{}
		err := below.readClaims(ctx, ids, graph.ClaimQuery{}, byDocuments, func(c *Claim) {
			for _, id := range c.documents() {
				out[id] = append(out[id], c.only(id))
			}
		})
		return out, err
	})
	if err != nil {
		return nil, err
	}
	return d.at.src.evidencePage(byDocument[d.ID], nil, first, after, list(keyOf([]any{"document.evidence", d.ID, d.at.view})))
}

// documents are those in which the claim's evidence lies.
func (c *Claim) documents() []string {
	var out []string
	for i := range c.Claim.Evidence {
		if id := c.Claim.Evidence[i].Document; !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// only is the claim with the evidence of one document.
func (c *Claim) only(document string) *Claim {
	if len(c.documents()) == 1 {
		return c
	}
	one := *c.Claim
	one.Evidence = nil
	for _, e := range c.Claim.Evidence {
		if e.Document == document {
			one.Evidence = append(one.Evidence, e)
		}
	}
	return &Claim{Claim: &one, at: c.at}
}
