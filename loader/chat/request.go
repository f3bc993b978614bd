package chat

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strconv"
	"syscall"
	"time"

	"github.com/cenkalti/backoff/v5"

	"linkchart/loader/extract/llm"
)

// The forms of answer that can be asked for, best first; an endpoint that refuses one is asked for the next.
const (
	bySchema int32 = iota
	byObject
	byWords
)

// request is the body of a question.
type request struct {
	Model          string    `json:"model"`
	Messages       []message `json:"messages"`
	Temperature    float64   `json:"temperature"`
	Seed           int       `json:"seed"`
	MaxTokens      int       `json:"max_tokens"`
	ResponseFormat *form     `json:"response_format,omitempty"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type form struct {
	Type       string      `json:"type"`
	JSONSchema *jsonSchema `json:"json_schema,omitempty"`
}

type jsonSchema struct {
	Name   string          `json:"name"`
	Strict bool            `json:"strict"`
	Schema json.RawMessage `json:"schema"`
}

// completion is what of an answer is read.
type completion struct {
	Choices []struct {
		Message struct {
			Content string `json:"content"`
		} `json:"message"`
	} `json:"choices"`
	Usage struct {
		TotalTokens int `json:"total_tokens"`
	} `json:"usage"`
}

// request makes the body of a question, without the form of its answer.
func (x *Client) request(p *llm.Prompt) request {
	r := request{Model: x.config.Model, Messages: []message{{"system", p.System}, {"user", p.User}}, Seed: seed, MaxTokens: llm.MaxAnswerTokens}
	if p.Problem != "" {
		r.Messages = append(r.Messages, message{"assistant", p.Bad},
			message{"user", "This answer cannot be read: " + p.Problem + ". Answer again, with one JSON object of the schema and nothing else; make it shorter if it was too long."})
	}
	return r
}

// key is the hash of all that an answer depends on. The form of answer is not in it: which one an endpoint takes shows only by
// asking.
func (x *Client) key(p *llm.Prompt) (string, error) {
	b, err := json.Marshal(struct {
		URL     string
		Request request
		Schema  json.RawMessage
	}{x.config.URL, x.request(p), p.Schema})
	if err != nil {
		return "", fmt.Errorf("the schema of the question is no JSON: %w", err)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), nil
}

// post asks the endpoint and returns the body of its answer. The form of answer falls from schema to object to words as long as
// the endpoint calls the request bad.
func (x *Client) post(ctx context.Context, p *llm.Prompt) ([]byte, error) {
	if !x.until.IsZero() {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadlineCause(ctx, x.until, failure(fmt.Sprintf("the time of %s for this run is over", x.config.Time)))
		defer cancel()
	}
	r := x.request(p)
	var err error
	for f := x.form.Load(); f <= byWords; f++ {
		switch f {
		case bySchema:
			r.ResponseFormat = &form{"json_schema", &jsonSchema{"claims", true, p.Schema}}
		case byObject:
			r.ResponseFormat = &form{Type: "json_object"}
		case byWords:
			r.ResponseFormat = nil
		}
		var raw []byte
		if raw, err = x.send(ctx, r); err == nil {
			x.form.Store(f)
			return raw, nil
		}
		var refused status
		if !errors.As(err, &refused) || refused != http.StatusBadRequest && refused != http.StatusUnprocessableEntity {
			break
		}
	}
	return nil, err
}

// The waits between attempts: from half a second, doubled up to eight, half more or less by chance.
const (
	firstWait  = 500 * time.Millisecond
	growth     = 2
	longWait   = 8 * time.Second
	maxRetries = 4
	// maxAfter is the longest that an endpoint may ask to wait; beyond it the question fails.
	maxAfter = 2 * time.Minute
)

// send asks until there is an answer or it makes no sense to ask again.
func (x *Client) send(ctx context.Context, r request) ([]byte, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("the schema of the question is no JSON: %w", err)
	}
	raw, err := backoff.Retry(ctx, func() ([]byte, error) { return x.attempt(ctx, body) }, backoff.WithMaxTries(maxRetries+1), backoff.WithMaxElapsedTime(0),
		backoff.WithBackOff(&backoff.ExponentialBackOff{InitialInterval: firstWait, Multiplier: growth, MaxInterval: longWait, RandomizationFactor: backoff.DefaultRandomizationFactor}))
	if err != nil && ctx.Err() != nil {
		return nil, context.Cause(ctx) // the run was interrupted, or its time is over
	}
	return raw, err
}

// attempt asks once, within the time of an attempt, and reads the answer to its end. Its errors say whether to ask again.
func (x *Client) attempt(ctx context.Context, body []byte) ([]byte, error) {
	x.requests.Add(1)
	ctx, cancel := context.WithTimeout(ctx, x.config.AttemptTime)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, x.endpoint, bytes.NewReader(body))
	if err != nil {
		return nil, backoff.Permanent(failure("its URL cannot be asked"))
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	if x.config.Key != "" {
		r.Header.Set("Authorization", "Bearer "+x.config.Key)
	}
	response, err := x.http.Do(r)
	if err != nil {
		return nil, x.broken(err)
	}
	defer response.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer+1))
	switch {
	case response.StatusCode != http.StatusOK:
		return nil, refusal(response)
	case err != nil:
		return nil, x.broken(err)
	case len(raw) > maxAnswer:
		return nil, backoff.Permanent(failure(fmt.Sprintf("its answer is larger than %d bytes", maxAnswer)))
	}
	return raw, nil
}

// broken is an attempt without an answer.
func (x *Client) broken(err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return failure(fmt.Sprintf("the endpoint did not answer within %s, tried %d times", x.config.AttemptTime, maxRetries+1))
	}
	return failure(fmt.Sprintf("the endpoint cannot be reached, or breaks off (%s), tried %d times", reasonOf(err), maxRetries+1))
}

// refusal is an answer other than 200. Which ones are asked again: those that say that it may help.
func refusal(r *http.Response) error {
	s := status(r.StatusCode)
	switch {
	case s == http.StatusRequestTimeout, s == http.StatusConflict, s == http.StatusTooManyRequests, s >= http.StatusInternalServerError:
	default:
		return backoff.Permanent(s)
	}
	after, ok := retryAfter(r.Header.Get("Retry-After"))
	switch {
	case !ok:
		return s
	case after > maxAfter:
		return backoff.Permanent(s)
	}
	return later{s, &backoff.RetryAfterError{Duration: after}}
}

// retryAfter reads the header of that name: seconds, or a date.
func retryAfter(header string) (wait time.Duration, ok bool) {
	if n, err := strconv.ParseUint(header, 10, 31); err == nil {
		return time.Duration(n) * time.Second, true
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(0, time.Until(at)), true
	}
	return 0, false
}

// later is a status with the time after which to ask again.
type later struct {
	status
	after *backoff.RetryAfterError
}

func (l later) Unwrap() []error { return []error{l.status, l.after} }

// read takes the reply out of the body of an answer.
func read(raw []byte, p *llm.Prompt) (llm.Reply, error) {
	var c completion
	if err := json.Unmarshal(raw, &c); err != nil || len(c.Choices) == 0 {
		return llm.Reply{}, failure("what the endpoint answers is no chat completion")
	}
	reply := llm.Reply{Text: c.Choices[0].Message.Content, Tokens: c.Usage.TotalTokens}
	if reply.Tokens <= 0 || reply.Tokens > 1<<40 {
		reply.Tokens = p.Tokens() // an endpoint that does not count
	}
	return reply, nil
}

// reasonOf is what of an error can be shown: that of the system, nothing that came over the network.
func reasonOf(err error) string {
	var no syscall.Errno
	var path *fs.PathError
	switch {
	case errors.As(err, &no):
		return no.Error()
	case errors.As(err, &path):
		return path.Op + " " + path.Path
	}
	return "no valid answer"
}
