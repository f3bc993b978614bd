package neo4j

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"linkchart/graph"
)

// content is what a Batch says, in a normal form: ordered, without what a store works out and without stamps of runs. Two
// Batches with one digest say the same.
type content struct {
	id        string
	run       string
	document  *graph.Document // nil for a Batch without one
	live      bool
	batch     graph.Batch
	digest    string
	claimed   []saying      // its claims, in order
	declared  []declaration // its entities, in order
	witnesses []witnessed   // its evidence, in the order of claims
	said      map[label][]pair
	saidKeys  map[string]bool
}

// saying is one claim in the words of one Batch.
type saying struct {
	claim   *graph.Claim
	wording string // the claim without its evidence, as JSON
}

type declaration struct {
	form  string // the digest of json
	value graph.Declaration
	json  string
}

type witnessed struct {
	claim    string
	evidence *graph.Evidence
	json     string
}

// pair is a judgement, review or story link: what it names, and its record.
type pair struct {
	key, batch, a, b, json string
}

// newContent normalises a Batch.
func newContent(b *graph.Batch) (*content, error) {
	c := &content{id: b.ID, run: b.Run.ID, document: b.Document, live: true, batch: normal(b), said: map[label][]pair{}, saidKeys: map[string]bool{}}
	if d := b.Document; d != nil {
		c.live = d.Outcome != graph.Failed
	}
	whole, err := json.Marshal(&c.batch)
	if err != nil {
		return nil, fmt.Errorf("%w: batch %s: %w", graph.ErrInvalid, b.ID, err)
	}
	c.digest = digest(string(whole))
	if !c.live {
		return c, nil
	}
	if err := c.fill(); err != nil {
		return nil, fmt.Errorf("%w: batch %s: %w", graph.ErrInvalid, b.ID, err)
	}
	return c, nil
}

// normal is a copy of the Batch in the order of ids, without the fields that are answers of a store, run stamps and text.
func normal(b *graph.Batch) graph.Batch {
	n := *b
	n.Text, n.Run = "", graph.Run{}
	if b.Document != nil {
		d := *b.Document
		d.Run, d.Story, d.WithdrawnAt = "", "", ""
		n.Document = &d
	}
	n.Entities = slices.Clone(b.Entities)
	for i := range n.Entities {
		e := &n.Entities[i]
		e.Status, e.Members, e.DateEDTF, e.DateEarliest, e.DateLatest, e.Degree, e.Support = "", nil, "", "", "", 0, graph.Support{}
	}
	slices.SortFunc(n.Entities, func(x, y graph.Entity) int { return cmp.Compare(x.ID, y.ID) })
	n.Claims = slices.Clone(b.Claims)
	for i := range n.Claims {
		c := &n.Claims[i]
		c.Status, c.Contested, c.Relation = "", false, ""
		c.Evidence = slices.Clone(c.Evidence)
		for j := range c.Evidence {
			e := &c.Evidence[j]
			e.Claim, e.FirstRun, e.LastRun = "", "", ""
		}
		graph.SortEvidence(c.Evidence)
	}
	slices.SortFunc(n.Claims, func(x, y graph.Claim) int { return cmp.Compare(x.ID, y.ID) })
	return n
}

// fill makes the records of which the Batch consists.
func (c *content) fill() error {
	for i := range c.batch.Claims {
		claim := &c.batch.Claims[i]
		bare := *claim
		bare.Evidence = nil
		wording, err := json.Marshal(&bare)
		if err != nil {
			return err
		}
		c.claimed = append(c.claimed, saying{claim, string(wording)})
		for j := range claim.Evidence {
			e := &claim.Evidence[j]
			record, err := json.Marshal(e)
			if err != nil {
				return err
			}
			c.witnesses = append(c.witnesses, witnessed{claim.ID, e, string(record)})
		}
	}
	for _, d := range graph.Declarations(&c.batch) {
		record, err := json.Marshal(&d.Entity)
		if err != nil {
			return err
		}
		c.declared = append(c.declared, declaration{digest(string(record)), d, string(record)})
	}
	for _, j := range c.batch.Judgements {
		if err := c.say(judgementLabel, j.A, j.B, j); err != nil {
			return err
		}
	}
	for _, r := range c.batch.Reviews {
		if err := c.say(reviewLabel, r.Claim, "", r); err != nil {
			return err
		}
	}
	for _, l := range c.batch.Stories {
		if err := c.say(storyLinkLabel, l.A, l.B, l); err != nil {
			return err
		}
	}
	return nil
}

func (c *content) say(l label, a, b string, record any) error {
	text, err := json.Marshal(record)
	if err != nil {
		return err
	}
	key := c.id + "|" + digest(string(text))
	if !c.saidKeys[key] {
		c.saidKeys[key] = true
		c.said[l] = append(c.said[l], pair{key, c.id, a, b, string(text)})
	}
	return nil
}

// digest is short enough to be a key and long enough never to meet its like.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}
