package chat

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"syscall"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/shared"

	"linkchart/graph"
	"linkchart/loader/extract/llm"
)

// The forms of answer that can be asked for, best first; an endpoint that refuses one is asked for the next.
const (
	bySchema int32 = iota
	byObject
	byWords
)

// schemaName is what the schema is called in requests.
const schemaName = "claims"

// params are the parameters of a question.
func (x *Client) params(p *llm.Prompt) openai.ChatCompletionNewParams {
	messages := []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(p.System), openai.UserMessage(p.User)}
	if p.Problem != "" {
		messages = append(messages, openai.AssistantMessage(p.Bad),
			openai.UserMessage("This answer cannot be read: "+p.Problem+". Answer again, with one JSON object of the schema and nothing else; make it shorter if it was too long."))
	}
	return openai.ChatCompletionNewParams{
		Model: x.config.Model, Messages: messages, Temperature: openai.Float(0), Seed: openai.Int(seed), MaxTokens: openai.Int(llm.MaxAnswerTokens),
	}
}

// key is the hash of all that an answer depends on. The form of answer is not in it: which one an endpoint takes shows only by
// asking.
func (x *Client) key(p *llm.Prompt) string {
	b, err := json.Marshal(struct {
		URL    string
		Params openai.ChatCompletionNewParams
		Schema json.RawMessage
	}{x.config.URL, x.params(p), p.Schema})
	if err != nil { // strings, numbers and a schema always marshal
		return ""
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// post asks the endpoint and returns the body of its answer. The form of answer falls from schema to object to words as long as
// the endpoint calls the request bad.
func (x *Client) post(ctx context.Context, p *llm.Prompt) ([]byte, error) {
	if !x.until.IsZero() {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadlineCause(ctx, x.until, errTime)
		defer cancel()
	}
	params := x.params(p)
	var err error
	for format := x.format.Load(); format <= byWords; format++ {
		switch format {
		case bySchema:
			params.ResponseFormat.OfJSONSchema = &shared.ResponseFormatJSONSchemaParam{
				JSONSchema: shared.ResponseFormatJSONSchemaJSONSchemaParam{Name: schemaName, Strict: openai.Bool(true), Schema: p.Schema},
			}
		case byObject:
			params.ResponseFormat = openai.ChatCompletionNewParamsResponseFormatUnion{OfJSONObject: &shared.ResponseFormatJSONObjectParam{}}
		case byWords:
			params.ResponseFormat = openai.ChatCompletionNewParamsResponseFormatUnion{}
		}
		var raw []byte
		if raw, err = x.send(ctx, params); err == nil {
			x.format.Store(format)
			return raw, nil
		}
		var refused status
		if !errors.As(err, &refused) || refused != http.StatusBadRequest && refused != http.StatusUnprocessableEntity {
			break
		}
	}
	return nil, err
}

// send makes one request, tried again by the client library: 408, 409, 429, 5xx, broken connections and attempts that take too
// long, with exponential waits and jitter, or as Retry-After says.
func (x *Client) send(ctx context.Context, params openai.ChatCompletionNewParams) ([]byte, error) {
	var raw []byte
	var response *http.Response
	_, err := x.service.New(ctx, params, option.WithResponseBodyInto(&raw), option.WithResponseInto(&response),
		option.WithMiddleware(func(r *http.Request, next option.MiddlewareNext) (*http.Response, error) {
			x.requests.Add(1)
			return next(r)
		}))
	switch {
	case errors.Is(context.Cause(ctx), errTime):
		return nil, failure(fmt.Sprintf("the time of %s for this run is over", x.config.Time))
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case response != nil && response.StatusCode != http.StatusOK:
		return nil, status(response.StatusCode)
	case errors.Is(err, context.DeadlineExceeded):
		return nil, failure(fmt.Sprintf("the endpoint did not answer within %s, tried %d times", x.config.AttemptTime, maxRetries+1))
	case err != nil:
		return nil, failure(fmt.Sprintf("the endpoint cannot be reached, or breaks off (%s), tried %d times", reasonOf(err), maxRetries+1))
	case len(raw) > maxAnswer:
		return nil, failure(fmt.Sprintf("its answer is larger than %d bytes", maxAnswer))
	}
	return raw, nil
}

// read takes the reply out of the body of an answer.
func read(raw []byte, p *llm.Prompt) (llm.Reply, error) {
	var c openai.ChatCompletion
	if err := json.Unmarshal(raw, &c); err != nil || len(c.Choices) == 0 {
		return llm.Reply{}, failure("what the endpoint answers is no chat completion")
	}
	reply := llm.Reply{Text: c.Choices[0].Message.Content, Tokens: int(c.Usage.TotalTokens)}
	if reply.Tokens <= 0 || reply.Tokens > 1<<40 {
		reply.Tokens = p.Tokens() // an endpoint that does not count
	}
	return reply, nil
}

// failure is why there is no answer, in words for a person.
type failure string

func (f failure) Error() string { return string(f) }
func (f failure) Unwrap() error { return graph.ErrUnavailable }

// status is an answer other than 200.
type status int

func (s status) Error() string {
	return fmt.Sprintf("the endpoint answers %d %s", int(s), http.StatusText(int(s)))
}
func (s status) Unwrap() error { return graph.ErrUnavailable }

var errTime = errors.New("the time for this run is over")

// isOutage tells whether an error is the endpoint's, and not that of one question or of the run.
func isOutage(err error) bool {
	var s status
	if errors.As(err, &s) {
		return s != http.StatusBadRequest && s != http.StatusUnprocessableEntity && s != http.StatusRequestEntityTooLarge
	}
	return !errors.Is(err, context.Canceled)
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
