// Package llm asks a language model what a text says, and keeps of its answer only what it can check: a claim survives if its
// quote stands in the text, names both ends and the values, and fits the ontology and our own reading of the cues around it.
// It makes prompts and reads answers; whoever it asks through holds the connection.
package llm

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
)

// Name is that of the extractor in evidence. Version changes with the checks.
const (
	Name    = "llm"
	Version = "1"
)

// confidence of a claim that passed every check.
const confidence = 0.7

// Model is whoever answers.
type Model interface {
	// Ask returns the answer to a prompt. An error means that there is none; its words are shown to people, so they hold
	// neither texts nor keys.
	Ask(ctx context.Context, p Prompt) (Reply, error)
}

// Prompt is one question. Equal prompts have equal answers, as far as the extractor is concerned.
type Prompt struct {
	// System says what to do; User holds the text. Bad, if set, is an answer to the same question that could not be read, and
	// Problem says why.
	System, User, Bad, Problem string
	// Schema is the JSON schema of an answer.
	Schema json.RawMessage
}

// Reply is an answer: its text as the model wrote it, and what question and answer cost in tokens.
type Reply struct {
	Text   string
	Tokens int
}

// Config says whom to ask, and how much.
type Config struct {
	Model Model
	// ModelName and Endpoint tell who answers: a document is read again for another one, and evidence carries the name.
	ModelName, Endpoint string
	// DocumentTokens is the most that one document may cost; 0 is no limit.
	DocumentTokens int
}

// Extractor asks a model about documents. It may be used by any number of goroutines.
type Extractor struct {
	Config
	g *gazetteer.Gazetteer
}

// New makes an extractor; the gazetteer is the one that the rules used.
func New(g *gazetteer.Gazetteer, c Config) *Extractor { return &Extractor{Config: c, g: g} }

// Version names everything that an answer depends on.
func (x *Extractor) Version() string {
	return fmt.Sprintf("%s@%s prompt@%s schema@%s model@%s at %s", Name, Version, promptVersion, schemaHash, x.ModelName, x.Endpoint)
}

// Extract adds to a document that the rules have read what the model says and the text bears out. It changes nothing of what
// is there. What is left unread goes into the document's LeftOut; the error is that of ctx.
func (x *Extractor) Extract(ctx context.Context, d *doc.Document) error {
	d.Changed()
	r := &reader{Document: d, x: x, rules: len(d.Findings), asked: &doc.Asked{}, unread: map[string]int{}}
	parts, long := segments(d)
	r.asked.Segments = len(parts) + long
	if long > 0 {
		r.left("it has a sentence of more than "+fmt.Sprint(maxSentence)+" characters", long)
	}
	for _, s := range parts {
		claims, err := r.ask(ctx, s)
		if ctx.Err() != nil {
			return fmt.Errorf("ask the language model: %w", ctx.Err())
		}
		if err != nil {
			r.left(err.Error(), 1)
			continue
		}
		for i := range claims {
			if i == maxClaims {
				r.asked.Drop(dropMany, len(claims)-i)
				break
			}
			r.claim(s, claims[i])
		}
	}
	d.Asked = r.asked
	r.tellLeft()
	return nil
}

// reader asks about one document.
type reader struct {
	*doc.Document
	x *Extractor
	// rules is how many findings the rules made: the first ones.
	rules int
	asked *doc.Asked
	// unread counts segments without an answer by why.
	unread map[string]int
}

// left counts segments that are not read, by why.
func (r *reader) left(why string, n int) {
	r.unread[why] += n
	r.asked.Unread += n
}

// tellLeft says in the document's record what is not read.
func (r *reader) tellLeft() {
	var parts []string
	for _, why := range slices.Sorted(maps.Keys(r.unread)) {
		parts = append(parts, fmt.Sprintf("%d of %d parts of the text: %s", r.unread[why], r.asked.Segments, why))
	}
	if len(parts) == 0 {
		return
	}
	said := "not read by the language model: " + strings.Join(parts, "; ")
	if r.LeftOut != "" {
		said = r.LeftOut + "; " + said
	}
	r.LeftOut = said
}

// ask gets the claims that a model finds in a segment. An answer that cannot be read is sent back once.
func (r *reader) ask(ctx context.Context, s segment) ([]json.RawMessage, error) {
	p := promptFor(s)
	reply, err := r.reply(ctx, p)
	if err != nil {
		return nil, err
	}
	claims, problem := parse(reply.Text)
	if problem == nil {
		return claims, nil
	}
	p.Bad, p.Problem = clip(reply.Text), problem.Error()
	if reply, err = r.reply(ctx, p); err != nil {
		return nil, err
	}
	if claims, problem = parse(reply.Text); problem != nil {
		return nil, fmt.Errorf("its answer is not of the form asked for, also when asked again: %w", problem)
	}
	return claims, nil
}

// reply asks within the budget of the document.
func (r *reader) reply(ctx context.Context, p Prompt) (Reply, error) {
	if limit := r.x.DocumentTokens; limit > 0 && r.asked.Tokens+p.Tokens() > limit {
		r.asked.Unfinished = true
		return Reply{}, fmt.Errorf("the budget of %d tokens for a document is used up", limit)
	}
	reply, err := r.x.Model.Ask(ctx, p)
	if err != nil {
		r.asked.Unfinished = true
		return reply, err
	}
	r.asked.Tokens += reply.Tokens
	return reply, nil
}
