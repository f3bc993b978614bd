package embedded

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"runtime"
	"slices"
	"sync"

	"linkchart/graph"
)

// prepared is a batch in the form in which it is written, as far as that follows from the batch alone.
type prepared struct {
	batch  *graph.Batch
	claims []preparedClaim
	forms  []preparedForm
	head   []byte
	hash   [sha256.Size]byte
	err    error
}

type preparedClaim struct {
	*graph.Claim
	id   digest
	body []byte
}

type preparedForm struct {
	graph.Declaration
	body []byte
	hash uint64
}

// prepareAll checks and encodes batches, on all processors.
func prepareAll(batches []graph.Batch) ([]*prepared, error) {
	out := make([]*prepared, len(batches))
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(batches)) {
		wg.Go(func() {
			for i := range next {
				out[i] = prepare(&batches[i])
			}
		})
	}
	for i := range batches {
		next <- i
	}
	close(next)
	wg.Wait()
	for _, p := range out {
		if p.err != nil {
			return nil, p.err
		}
	}
	return out, nil
}

func prepare(b *graph.Batch) *prepared {
	p := &prepared{batch: b}
	if p.err = b.Validate(); p.err != nil {
		return p
	}
	if p.err = p.encode(); p.err != nil {
		p.err = fmt.Errorf("batch %s: %w", b.ID, p.err)
	}
	return p
}

// encode writes claims, declarations and the rest of the batch, in an order of their own, and their hash. Run stamps are
// no part of the hash.
func (p *prepared) encode() error {
	sum := sha256.New()
	p.claims = make([]preparedClaim, len(p.batch.Claims))
	for i := range p.batch.Claims {
		c := p.batch.Claims[i]
		c.Evidence = slices.Clone(c.Evidence)
		for j := range c.Evidence {
			c.Evidence[j].FirstRun = ""
		}
		graph.SortEvidence(c.Evidence)
		id, ok := parseDigest(c.ID, graph.ClaimPrefix)
		if !ok {
			return fmt.Errorf("%w: claim id %q", graph.ErrInvalid, c.ID)
		}
		p.claims[i] = preparedClaim{Claim: &c, id: id, body: encodeStatement(id, &c)}
	}
	slices.SortFunc(p.claims, func(a, b preparedClaim) int { return slices.Compare(a.id[:], b.id[:]) })
	for i := range p.claims {
		sum.Write(p.claims[i].body)
	}
	declarations := graph.Declarations(p.batch)
	p.forms = make([]preparedForm, len(declarations))
	for i, d := range declarations {
		e := &d.Entity
		e.Members, e.DateEDTF, e.DateEarliest, e.DateLatest, e.Degree, e.Support, e.Status = nil, "", "", "", 0, graph.Support{}, ""
		body, err := json.Marshal(e)
		if err != nil {
			return err
		}
		h := fnv.New64a()
		h.Write(body)
		p.forms[i] = preparedForm{Declaration: d, body: body, hash: h.Sum64()}
		sum.Write(body)
	}
	if err := p.encodeHead(func(b []byte) { sum.Write(b) }); err != nil {
		return err
	}
	sum.Sum(p.hash[:0])
	return nil
}

// encodeHead writes all of the batch but claims, declarations and shingles.
func (p *prepared) encodeHead(hash func([]byte)) error {
	head := graph.Batch{ID: p.batch.ID, Judgements: p.batch.Judgements, Reviews: p.batch.Reviews, Stories: p.batch.Stories}
	var shingles encoder
	if p.batch.Document != nil {
		d := *p.batch.Document
		for _, x := range d.Shingles {
			shingles.fixed(x)
		}
		d.Shingles, d.Run, d.Story, d.WithdrawnAt = nil, "", "", ""
		if d.Outcome == graph.Unchanged {
			d.Outcome = graph.Loaded
		}
		head.Document = &d
	}
	plain, err := json.Marshal(&head)
	if err != nil {
		return err
	}
	hash(plain)
	hash(shingles.b)
	head.Run = p.batch.Run
	if head.Document != nil {
		head.Document.Run = p.batch.Document.Run
	}
	if p.head, err = json.Marshal(&head); err != nil {
		return err
	}
	return nil
}

// place is a piece of evidence by its claim's number in the batch and its own in the claim.
type place struct{ claim, evidence uint32 }

// sentenceList returns the distinct sentences of the batch and, for each, the evidence that it holds, one piece a claim.
func (p *prepared) sentenceList() (texts []string, places [][]place) {
	at := map[string]int{}
	for i := range p.claims {
		for j := range p.claims[i].Evidence {
			text := sentenceOf(&p.claims[i].Evidence[j])
			k, ok := at[text]
			if !ok {
				k = len(texts)
				at[text] = k
				texts, places = append(texts, text), append(places, nil)
			}
			if n := len(places[k]); n == 0 || places[k][n-1].claim != uint32(i) {
				places[k] = append(places[k], place{uint32(i), uint32(j)})
			}
		}
	}
	return texts, places
}

// sentenceOf is the text under which evidence is found.
func sentenceOf(v *graph.Evidence) string { return cmp.Or(v.Sentence, v.Quote) }

func encodeSentences(sentences [][]place) []byte {
	if len(sentences) == 0 {
		return nil
	}
	var e encoder
	e.uint(uint64(len(sentences)))
	for _, list := range sentences {
		e.uint(uint64(len(list)))
		for _, at := range list {
			e.uint(uint64(at.claim))
			e.uint(uint64(at.evidence))
		}
	}
	return e.b
}

func decodeSentences(body string) ([][]place, error) {
	if body == "" {
		return nil, nil
	}
	d := decoder{s: body}
	out := make([][]place, d.count())
	for i := range out {
		out[i] = make([]place, d.count())
		for j := range out[i] {
			out[i][j] = place{uint32(d.uint()), uint32(d.uint())}
		}
	}
	return out, d.done("the sentences of a batch")
}
