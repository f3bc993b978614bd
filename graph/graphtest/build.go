package graphtest

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"linkchart/graph"
)

// Builder makes a Batch by hand. What it is told wrong, a quote that the text does not have among it, comes out when the Batch
// is validated, as [graph.Batch.Validate] and every store do.
type Builder struct {
	batch graph.Batch
	runes []rune
}

// Extractor is the name under which a Builder writes evidence.
const Extractor = "by-hand"

// NewDocument begins the Batch of a document with that text, published on that day ("" for an undated one) by that publisher.
func NewDocument(title, text, publisher string, published graph.Date) *Builder {
	hash := graph.ContentHash([]byte(text))
	d := &graph.Document{
		ID: graph.DocumentID(hash), ContentHash: hash, FileName: graph.Slug(title) + ".txt", Title: title, Publisher: publisher, Lang: "en",
		MediaType: "text/plain", CodePoints: len([]rune(text)), Shingles: Shingles(text), Outcome: graph.Loaded, DateBasis: "none",
	}
	if published != "" {
		d.DateBasis, d.Published = "metadata", On(published)
	}
	return &Builder{
		batch: graph.Batch{ID: d.ID, Document: d, Text: text, Run: graph.Run{ID: "run-1"}},
		runes: []rune(text),
	}
}

// NewBatch begins a Batch without a document.
func NewBatch(id string) *Builder {
	return &Builder{batch: graph.Batch{ID: id, Run: graph.Run{ID: "run-1"}}}
}

// On is the date of a day.
func On(d graph.Date) *graph.FuzzyDate {
	return &graph.FuzzyDate{Raw: string(d), EDTF: string(d), Earliest: d, Latest: d, Precision: graph.DayPrecision, Basis: graph.AbsoluteDate}
}

// Document gives the document to a function that changes it.
func (b *Builder) Document(change func(*graph.Document)) *Builder {
	if b.batch.Document != nil {
		change(b.batch.Document)
	}
	return b
}

// Run sets the run that wrote the Batch.
func (b *Builder) Run(id string) *Builder {
	b.batch.Run.ID = id
	if b.batch.Document != nil {
		b.batch.Document.Run = id
	}
	return b
}

// Entity declares entities; one that is declared already stays as it is.
func (b *Builder) Entity(es ...graph.Entity) *Builder {
	for _, e := range es {
		if !slices.ContainsFunc(b.batch.Entities, func(x graph.Entity) bool { return x.ID == e.ID }) {
			b.batch.Entities = append(b.batch.Entities, e)
		}
	}
	return b
}

// Relation adds a relation claim that the quote bears on; change, if not nil, may alter claim and evidence. With quote "" the
// claim has no evidence.
func (b *Builder) Relation(source string, t graph.RelationType, target, quote string, change func(*graph.Claim, *graph.Evidence)) *Builder {
	return b.claim(graph.Claim{Kind: graph.RelationClaim, Subject: source, Predicate: string(t), Object: target}, quote, change)
}

// Attribute adds an attribute claim that the quote bears on; change and quote are as in Relation.
func (b *Builder) Attribute(subject, property, scope string, value graph.Value, quote string, change func(*graph.Claim, *graph.Evidence)) *Builder {
	return b.claim(graph.Claim{Kind: graph.AttributeClaim, Subject: subject, Predicate: property, Scope: scope, Value: &value}, quote, change)
}

// Alias adds an alias claim that the quote bears on.
func (b *Builder) Alias(subject, name, quote string) *Builder {
	return b.claim(graph.Claim{Kind: graph.AliasClaim, Subject: subject, Predicate: graph.AliasPredicate, Value: &graph.Value{Text: name}}, quote, nil)
}

// Reference adds a relation claim that rests on reference data.
func (b *Builder) Reference(source string, t graph.RelationType, target string) *Builder {
	return b.Relation(source, t, target, "", func(c *graph.Claim, _ *graph.Evidence) { c.Source = "gazetteer:sample" })
}

// Derived adds a relation claim that follows by a rule from other claims.
func (b *Builder) Derived(source string, t graph.RelationType, target, rule string, from ...string) *Builder {
	return b.Relation(source, t, target, "", func(c *graph.Claim, _ *graph.Evidence) { c.Derived, c.Rule, c.DerivedFrom = true, rule, from })
}

// Judge adds a judgement.
func (b *Builder) Judge(a, other string, v graph.Verdict, by string, score float64) *Builder {
	b.batch.Judgements = append(b.batch.Judgements, graph.Judgement{A: a, B: other, Verdict: v, By: by, Score: score, At: "2024-05-01T00:00:00Z"})
	return b
}

// Review adds a decision on a claim.
func (b *Builder) Review(claim string, status graph.ClaimStatus, at string) *Builder {
	b.batch.Reviews = append(b.batch.Reviews, graph.Review{Claim: claim, Status: status, By: "analyst", At: at})
	return b
}

// Story says that two documents tell one story.
func (b *Builder) Story(a, other string) *Builder {
	b.batch.Stories = append(b.batch.Stories, graph.StoryLink{A: a, B: other, Runs: 30})
	return b
}

// Batch completes the Batch and returns it. What it breaks is found by whoever validates it.
func (b *Builder) Batch() graph.Batch {
	_ = b.batch.Seal() // it orders and names everything before it checks
	return b.batch
}

// LastClaim is the id of the claim that was added last.
func (b *Builder) LastClaim() string {
	if len(b.batch.Claims) == 0 {
		return ""
	}
	c := b.batch.Claims[len(b.batch.Claims)-1]
	return graph.ClaimID(&c)
}

func (b *Builder) claim(c graph.Claim, quote string, change func(*graph.Claim, *graph.Evidence)) *Builder {
	e := b.evidence(quote)
	if change != nil {
		change(&c, &e)
	}
	if quote != "" {
		c.Evidence = []graph.Evidence{e}
	}
	b.batch.Claims = append(b.batch.Claims, c)
	return b
}

// contextLength is how many code points stand before and after a quote.
const contextLength = 32

// evidence quotes the first place in the text; Start is −1 where the text does not have it.
func (b *Builder) evidence(quote string) graph.Evidence {
	e := graph.Evidence{Quote: quote, Start: -1, End: -1, Modality: graph.Asserted, Extractor: Extractor, ExtractorVersion: "1", Confidence: 1}
	if b.batch.Document != nil {
		e.Document = b.batch.Document.ID
	}
	before, _, found := strings.Cut(b.batch.Text, quote)
	if !found || quote == "" {
		return e
	}
	e.Start = len([]rune(before))
	e.End = e.Start + len([]rune(quote))
	e.Prefix = string(b.runes[max(0, e.Start-contextLength):e.Start])
	e.Suffix = string(b.runes[e.End:min(len(b.runes), e.End+contextLength)])
	e.Sentence, e.SentenceIndex = b.sentence(e.Start, e.End)
	return e
}

// sentence returns the sentence around a place: from one full stop before a blank to the next.
func (b *Builder) sentence(start, end int) (string, int) {
	from, index := 0, 0
	for i := range b.runes {
		if b.runes[i] != '.' || i+1 < len(b.runes) && !unicode.IsSpace(b.runes[i+1]) {
			continue
		}
		if i+1 >= end {
			return strings.TrimSpace(string(b.runes[from : i+1])), index
		}
		if i < start {
			from, index = i+1, index+1
		}
	}
	return strings.TrimSpace(string(b.runes[from:])), index
}

// Shingles are the sorted distinct hashes of the five-word runs of a text.
func Shingles(text string) []uint64 {
	const run = 5
	words := strings.Fields(graph.Fold(text))
	var out []uint64
	for i := 0; i+run <= len(words); i++ {
		h := fnv.New64a()
		_, _ = h.Write([]byte(strings.Join(words[i:i+run], " "))) // a hash does not fail
		out = append(out, h.Sum64())
	}
	slices.Sort(out)
	return slices.Compact(out)
}
