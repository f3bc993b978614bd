package cli

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"linkchart/loader/chat"
	"linkchart/loader/doc"
	"linkchart/loader/extract/llm"
	"linkchart/loader/pipeline"
)

// llmOptions say whether a language model is asked beside the rules, and whom.
type llmOptions struct {
	model, url, cache      string
	tokens, documentTokens int
	time                   time.Duration
}

// llmInFlight is how many documents are read at a time where a language model is asked: waiting for it costs no processor.
const llmInFlight = 4

// llmGroup is how many of them are written in one go: asking takes long, and people want to see something.
const llmGroup = 32

func (o *llmOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.model, "llm-model", os.Getenv(envLLMModel), "also ask this language model; its key is taken from "+envLLMKey+" [$"+envLLMModel+"]")
	f.StringVar(&o.url, "llm-url", cmp.Or(os.Getenv(envLLMURL), "https://api.openai.com/v1"), "the base of an endpoint of the OpenAI kind [$"+envLLMURL+"]")
	f.StringVar(&o.cache, "llm-cache", os.Getenv(envLLMCache), "the folder in which answers are kept (default: one for this user) [$"+envLLMCache+"]")
	f.IntVar(&o.tokens, "llm-tokens", 1_000_000, "the most tokens that a run may spend, 0 for no limit")
	f.IntVar(&o.documentTokens, "llm-document-tokens", 100_000, "the most tokens that a document may cost, 0 for no limit")
	f.DurationVar(&o.time, "llm-time", time.Hour, "how long after its start a run still asks, 0 for no limit")
}

// asking returns a client of the language model, nil if none is to be asked.
func (o *llmOptions) asking() (*chat.Client, error) {
	if o.model == "" {
		return nil, nil
	}
	folder := o.cache
	if folder == "" {
		home, err := os.UserCacheDir()
		if err != nil {
			return nil, usage(errors.New("this user has no folder for caches; name one with --llm-cache"))
		}
		folder = filepath.Join(home, "linkchart", "llm")
	}
	if o.documentTokens < 0 {
		return nil, usage(errors.New("--llm-document-tokens is negative"))
	}
	c, err := chat.New(chat.Config{URL: o.url, Model: o.model, Key: os.Getenv(envLLMKey), Cache: folder, Tokens: o.tokens, Time: o.time})
	if err != nil {
		return nil, usage(err)
	}
	return c, nil
}

// with returns an extraction that asks a client, the extraction itself for none.
func (o *llmOptions) with(x *pipeline.Extraction, c *chat.Client) *pipeline.Extraction {
	if c == nil {
		return x
	}
	return x.Asking(llm.Config{Model: c, ModelName: o.model, Endpoint: o.url, DocumentTokens: o.documentTokens})
}

// modelLine tells in words what came of asking.
func modelLine(a *doc.Asked, used chat.Used) string {
	dropped := 0
	for _, n := range a.Dropped {
		dropped += n
	}
	var b strings.Builder
	fmt.Fprintf(&b, "language model: %s kept, %d dropped", plural(a.Kept, "claim"), dropped)
	if dropped > 0 {
		var parts []string
		for _, why := range slices.Sorted(maps.Keys(a.Dropped)) {
			parts = append(parts, fmt.Sprintf("%d %s", a.Dropped[why], why))
		}
		fmt.Fprintf(&b, " (%s)", strings.Join(parts, "; "))
	}
	if a.Unread > 0 {
		fmt.Fprintf(&b, "; %d of %d parts of the texts not read", a.Unread, a.Segments)
	}
	fmt.Fprintf(&b, "; %s spent on %s, %s from the cache\n", plural(used.Tokens, "token"), plural(used.Requests, "request"), plural(used.Cached, "answer"))
	return b.String()
}
