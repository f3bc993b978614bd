// Package chat asks a language model through an endpoint of the OpenAI kind: POST {base}/chat/completions. Answers are kept on
// disk, so that the same question is paid for once; what a run may spend is bounded; failures are tried again with care.
//
// Errors are worded here, never taken from the endpoint: they hold neither keys nor texts. All wrap [graph.ErrUnavailable].
package chat

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"github.com/sony/gobreaker/v2"
	"golang.org/x/sync/singleflight"

	"linkchart/graph"
	"linkchart/loader/extract/llm"
)

// Config says whom to ask. All but the bounds is required; Key may be empty for an endpoint that asks for none.
type Config struct {
	// URL is the base of the endpoint, without a password, question mark or fragment: "https://api.openai.com/v1".
	URL   string
	Model string
	Key   string
	// Cache is the folder of kept answers; it is made if it is not there.
	Cache string
	// Tokens is the most that the client may spend, answers from the cache not counted; 0 is no limit.
	Tokens int
	// Time is how long after New the client still asks; 0 is no limit.
	Time time.Duration
	// AttemptTime is how long one attempt may take; 0 is two minutes.
	AttemptTime time.Duration
}

// The bounds of one question.
const (
	attemptTime = 2 * time.Minute
	// maxAnswer is the most bytes of an answer that are read.
	maxAnswer = 4 << 20
	// seed is the same for all questions: what answers twice answers alike, as far as the endpoint can.
	seed = 1
)

// The breaker: after so many failures in a row nothing is asked for a while, then once.
const (
	breakAfter = 5
	breakTime  = time.Minute
)

// Client is a [llm.Model]. It may be used by any number of goroutines.
type Client struct {
	config   Config
	endpoint string
	http     *http.Client
	cache    cache
	budget   budget
	breaker  *gobreaker.CircuitBreaker[[]byte]
	flights  singleflight.Group
	until    time.Time
	// form is the best form of answer that the endpoint is known to take.
	form atomic.Int32

	requests, kept atomic.Int64
}

var _ llm.Model = (*Client)(nil)

// New makes a client; it asks nothing yet. The error is [graph.ErrInvalid] for a Config that cannot be used, and that of the
// file system for the cache.
func New(c Config) (*Client, error) {
	base, err := url.Parse(c.URL)
	switch {
	case err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https":
		return nil, fmt.Errorf("%w: the endpoint of the language model needs a URL like https://HOST/v1", graph.ErrInvalid)
	case base.User != nil || base.RawQuery != "" || base.Fragment != "":
		return nil, fmt.Errorf("%w: the URL of the language model's endpoint may hold no password, question mark or fragment", graph.ErrInvalid)
	case c.Model == "":
		return nil, fmt.Errorf("%w: no language model is named", graph.ErrInvalid)
	case c.Tokens < 0 || c.Time < 0 || c.AttemptTime < 0:
		return nil, fmt.Errorf("%w: a budget of the language model is negative", graph.ErrInvalid)
	}
	if c.AttemptTime == 0 {
		c.AttemptTime = attemptTime
	}
	x := &Client{
		config: c, endpoint: base.JoinPath("chat", "completions").String(), budget: budget{limit: c.Tokens},
		http: &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}, // texts go to no third party
	}
	if x.cache, err = openCache(c.Cache); err != nil {
		return nil, fmt.Errorf("open the cache of the language model's answers: %w", err)
	}
	if c.Time > 0 {
		x.until = time.Now().Add(c.Time)
	}
	x.breaker = gobreaker.NewCircuitBreaker[[]byte](gobreaker.Settings{
		Timeout:      breakTime,
		ReadyToTrip:  func(n gobreaker.Counts) bool { return n.ConsecutiveFailures >= breakAfter },
		IsSuccessful: func(err error) bool { return err == nil || !isOutage(err) },
	})
	return x, nil
}

// Used is what a client did.
type Used struct {
	// Requests were sent, with all attempts; Cached answers were there already. Tokens were spent on the requests.
	Requests int `json:"requests"`
	Cached   int `json:"cached"`
	Tokens   int `json:"tokens"`
}

// Used tells what was done so far.
func (x *Client) Used() Used {
	return Used{Requests: int(x.requests.Load()), Cached: int(x.kept.Load()), Tokens: x.budget.used()}
}

// Ask answers a prompt from the cache, else by asking the endpoint. Two that ask the same at a time get one answer.
func (x *Client) Ask(ctx context.Context, p llm.Prompt) (llm.Reply, error) {
	key, err := x.key(&p)
	if err != nil {
		return llm.Reply{}, err
	}
	answer, err, _ := x.flights.Do(key, func() (any, error) {
		if kept := x.cache.get(key); kept != nil {
			if reply, err := read(kept, &p); err == nil {
				x.kept.Add(1)
				return reply, nil
			}
		}
		return x.spend(ctx, key, &p)
	})
	if err != nil {
		return llm.Reply{}, err
	}
	reply, ok := answer.(llm.Reply)
	if !ok {
		return llm.Reply{}, errors.New("no reply")
	}
	return reply, nil
}

// spend asks the endpoint within the budget and keeps the answer.
func (x *Client) spend(ctx context.Context, key string, p *llm.Prompt) (llm.Reply, error) {
	if err := ctx.Err(); err != nil {
		return llm.Reply{}, err
	}
	estimate := p.Tokens()
	if !x.budget.reserve(estimate) {
		return llm.Reply{}, failure(fmt.Sprintf("the budget of %d tokens of this run is used up", x.config.Tokens))
	}
	spent := 0
	defer func() { x.budget.settle(estimate, spent) }()
	raw, err := x.breaker.Execute(func() ([]byte, error) { return x.post(ctx, p) })
	switch {
	case errors.Is(err, gobreaker.ErrOpenState) || errors.Is(err, gobreaker.ErrTooManyRequests):
		return llm.Reply{}, failure(fmt.Sprintf("the endpoint failed %d times in a row and is left alone for a while", breakAfter))
	case err != nil:
		return llm.Reply{}, err
	}
	reply, err := read(raw, p)
	if err != nil {
		return llm.Reply{}, err
	}
	spent = reply.Tokens
	if err := x.cache.put(key, raw); err != nil {
		return llm.Reply{}, failure("its answer cannot be kept: " + reasonOf(err))
	}
	return reply, nil
}
