package answer

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"

	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// ErrStaleToken says that the graph has changed since a continuation was given: begin the walk anew.
var ErrStaleToken = errors.New("the graph has changed since this continuation was given: begin the walk anew")

// question is a walk as it was asked: exactly one of the fields is set beside the view.
type question struct {
	Subgraph *model.SubgraphInput `json:",omitempty"`
	Expand   *Expansion           `json:",omitempty"`
	Connect  *Joining             `json:",omitempty"`
	View     *model.View          `json:",omitempty"`
}

// continuation is all that is needed to go on with a walk: the question, the version of the graph that was walked, and how much
// has been sent. Nothing is kept here: the walk is taken again and what follows is returned.
type continuation struct {
	Question question
	Version  int64
	At       traverse.Position
}

// A token is a version byte, a MAC over what follows, and the continuation as JSON, in base64url. What it holds is checked like
// any other input; the MAC tells a token that was damaged, or made elsewhere.
const (
	tokenVersion = 1
	tokenMAC     = 16
	// tokenBytes is the longest token read, that of a request of the largest body.
	tokenBytes = 2 << 20
	// tokenKey is the length of a key that is drawn.
	tokenKey = 32
)

// tokens writes and reads continuations.
type tokens struct{ key []byte }

// newTokens returns tokens under a key, under one of its own if there is none.
func newTokens(key []byte) tokens {
	if key == nil {
		key = make([]byte, tokenKey)
		_, _ = rand.Read(key) // never fails, see crypto/rand
	}
	return tokens{key}
}

func (t tokens) mac(body []byte) []byte {
	h := hmac.New(sha256.New, t.key)
	h.Write([]byte{tokenVersion})
	h.Write(body)
	return h.Sum(nil)[:tokenMAC]
}

func (t tokens) write(c continuation) (string, error) {
	text, err := json.Marshal(c)
	if err != nil {
		return "", err
	}
	// Most of a filter is null, which says no more than that it is not there.
	var full any
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&full); err != nil {
		return "", err
	}
	if text, err = json.Marshal(withoutNulls(full)); err != nil {
		return "", err
	}
	raw := append([]byte{tokenVersion}, t.mac(text)...)
	return base64.RawURLEncoding.EncodeToString(append(raw, text...)), nil
}

func withoutNulls(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			if member == nil {
				delete(v, name)
			} else {
				v[name] = withoutNulls(member)
			}
		}
	case []any:
		for i := range v {
			v[i] = withoutNulls(v[i])
		}
	}
	return v
}

func (t tokens) read(token string) (c continuation, ok bool) {
	raw, ok := fromBase64(token, tokenBytes)
	if !ok || len(raw) < 1+tokenMAC || raw[0] != tokenVersion {
		return c, false
	}
	body := raw[1+tokenMAC:]
	if !hmac.Equal(raw[1:1+tokenMAC], t.mac(body)) {
		return c, false
	}
	return c, json.Unmarshal(body, &c) == nil
}

// ContinueSubgraph goes on with a walk that was cut by maxNodes or maxEdges.
func (s *Source) ContinueSubgraph(ctx context.Context, token string, maxNodes int) (*Subgraph, error) {
	if err := within("maxNodes", maxNodes, 1, s.limits.Nodes); err != nil {
		return nil, err
	}
	c, ok := s.tokens.read(token)
	if !ok {
		return nil, badInput("token", "this is not a continuation that this server gave")
	}
	version, err := s.versionNow(ctx)
	if err != nil {
		return nil, err
	}
	found, err := s.chunk(ctx, c.Question, version, func(w *traverse.Walk) {
		w.From, w.MaxNodes, w.MaxEdges = c.At, maxNodes, min(w.MaxEdges, edgesOf(maxNodes))
	})
	if err != nil {
		return nil, err
	}
	if found.version == c.Version {
		// What a walk meets is one graph only if nothing was written meanwhile.
		now, err := s.versionNow(ctx)
		if err != nil {
			return nil, err
		}
		if now == c.Version {
			return found, nil
		}
	}
	return nil, ErrStaleToken
}

// edgesOf is how many edges come with so many nodes at most where no argument says it; the price of a field counts on it.
func edgesOf(nodes int) int { return max(2_000, 4*nodes) }

// first answers a question from the beginning.
func (s *Source) first(ctx context.Context, q question) (*Subgraph, error) {
	version, err := s.version(ctx)
	if err != nil {
		return nil, err
	}
	return s.chunk(ctx, q, version, func(*traverse.Walk) {})
}

// chunk answers a question from where the walk is said to begin.
func (s *Source) chunk(ctx context.Context, q question, version int64, from func(*traverse.Walk)) (found *Subgraph, err error) {
	switch {
	case q.Subgraph != nil:
		found, err = s.subgraphOf(ctx, q.Subgraph, q.View, from)
	case q.Expand != nil:
		found, err = s.expand(ctx, q.Expand, q.View, from)
	case q.Connect != nil:
		found, err = s.connect(ctx, q.Connect, q.View, from)
	}
	if err != nil {
		return nil, err
	}
	found.version, found.question = version, &q
	return found, nil
}

// Continuation is what continueSubgraph takes to go on, nil if there is nothing to go on with.
func (g *Subgraph) Continuation() (*string, error) {
	if g.found.Next == nil || g.question == nil {
		return nil, nil
	}
	token, err := g.at.src.tokens.write(continuation{Question: *g.question, Version: g.version, At: *g.found.Next})
	return &token, err
}
