package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"linkchart/graph"
	"linkchart/graph/open"
	"linkchart/loader/chat"
	"linkchart/loader/decode"
	"linkchart/loader/pipeline"
	"linkchart/loader/source"
)

type loadOptions struct {
	json, restore bool
	maxBytes      int64
	workers       int
	llm           llmOptions
}

func loadCommand(a *app) *cobra.Command {
	var o loadOptions
	cmd := &cobra.Command{
		Use:   "load PATH...",
		Short: "Read documents into the graph",
		Long: `Reads documents and writes what they say into the store. A PATH is a file, a folder (with all folders in it), a
glob in quotes, or - for standard input. Formats: plain text, Markdown, HTML, PDF, and JSON lines (.jsonl, .ndjson) with one
document a line: {"text": "...", "title", "url", "publisher", "published", "lang", "reliability", "name"}.

Loading again is cheap and safe: what has not changed is skipped, so an interrupted run is simply run again. A document that
cannot be read fails alone; its name and the reason are printed and kept in the store, and the exit code is 3.

With --llm-model a language model is asked too, and what of its answers the text bears out is added as evidence of its own. The
texts then go to the endpoint. What it could not be asked makes a document partial, and the next load tries again.

Without a terminal, or with --json, one JSON object for each document goes to standard output.`,
		Example: `  linkchart load samples
  linkchart load report.pdf page.html 'archive/2024-*.txt'
  zcat feed.jsonl.gz | linkchart load -
  linkchart load --store neo4j://neo4j@localhost:7687 documents`,
		Args: arguments("load needs a PATH: a file, a folder, a glob in quotes, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error { return a.load(cmd.Context(), o, args) },
	}
	f := cmd.Flags()
	f.BoolVar(&o.json, "json", false, "print a JSON object for each document and one for the summary")
	f.BoolVar(&o.restore, "restore", false, "take withdrawn documents back in")
	f.Int64Var(&o.maxBytes, "max-bytes", source.DefaultMaxBytes, "the size in bytes above which a document is refused")
	f.IntVar(&o.workers, "workers", 0, "documents read at the same time (default: one for each processor, or 4 if a language model is asked)")
	o.llm.flags(cmd)
	return cmd
}

func (a *app) load(ctx context.Context, o loadOptions, paths []string) (err error) {
	log, err := newLogger(a.log, a.stderr)
	if err != nil {
		return err
	}
	src, err := source.New(source.Config{Paths: paths, Stdin: a.stdin, MaxBytes: o.maxBytes, Extensions: decode.Extensions()})
	if err != nil {
		return fmt.Errorf("load: %w", err) // before the store is opened, so that a mistyped path makes no file
	}
	reader, err := pipeline.NewExtraction()
	if err != nil {
		return err
	}
	client, err := o.llm.asking()
	if err != nil {
		return err
	}
	reader = o.llm.with(reader, client)
	group := 0 // the pipeline's own
	if client != nil {
		group = llmGroup
		if o.workers == 0 {
			o.workers = max(llmInFlight, runtime.GOMAXPROCS(0))
		}
	}
	store, err := a.open(ctx, writing, log)
	if err != nil {
		return err
	}
	defer closing(store, &err)

	show := a.newShow(o.json)
	show.begin(ctx, src)
	report, runErr := pipeline.Run(ctx, pipeline.Config{
		Store: store, Source: src, Reader: reader, Workers: o.workers, Logger: log.WithOptions(hideOutcomes(a.log)),
		Progress: show.document, Version: programVersion(), Restore: o.restore, Group: group,
	})
	show.end()
	if runErr != nil && ctx.Err() == nil {
		return runErr
	}
	info, err := store.Info(context.WithoutCancel(ctx))
	if err != nil {
		return errors.Join(runErr, err)
	}
	sum := summary{Report: report, Store: open.Redacted(a.store), Skipped: src.Skipped(), Interrupted: ctx.Err() != nil, Graph: newHoldings(info)}
	if client != nil {
		used := client.Used()
		sum.LLM = &used
	}
	if err := show.summary(sum); err != nil {
		return fmt.Errorf("print the summary: %w", err)
	}
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("load: interrupted; run the same command again to go on: %w", context.Canceled)
	case report.Outcomes[graph.Failed] > 0:
		return coded{exitSome, fmt.Errorf("%d of %d documents failed", report.Outcomes[graph.Failed], report.Documents())}
	}
	return nil
}

// isTerminal tells whether a person looks at the stream.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// summary is what a run did and what the graph holds now.
type summary struct {
	pipeline.Report
	Store       string         `json:"store"`
	Skipped     map[string]int `json:"skippedFiles,omitempty"`
	Interrupted bool           `json:"interrupted,omitempty"`
	// LLM is what was asked of a language model, nil if none was.
	LLM   *chat.Used `json:"llm,omitempty"`
	Graph holdings   `json:"graph"`
}

// holdings counts what a store holds.
type holdings struct {
	Entities  int `json:"entities"`
	Relations int `json:"relations"`
	Claims    int `json:"claims"`
	Evidence  int `json:"evidence"`
	Documents int `json:"documents"`
}

func newHoldings(i graph.Info) holdings {
	h := holdings{Claims: i.Claims, Evidence: i.Evidence, Documents: i.Documents}
	for _, n := range i.Entities {
		h.Entities += n
	}
	for _, n := range i.Relations {
		h.Relations += n
	}
	return h
}

func (s *summary) write(w io.Writer) error {
	var b strings.Builder
	var parts []string
	for _, o := range []graph.OutcomeStatus{graph.Loaded, graph.Unchanged, graph.Partial, graph.Failed, graph.Withdrawn} {
		if n := s.Outcomes[o]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, o))
		}
	}
	fmt.Fprintf(&b, "%s: %s, in %s\n", plural(s.Documents(), "document"), strings.Join(parts, ", "), s.Took.Round(time.Millisecond))
	if len(s.Skipped) > 0 {
		var kinds []string
		for _, k := range slices.Sorted(maps.Keys(s.Skipped)) {
			kinds = append(kinds, fmt.Sprintf("%d %s", s.Skipped[k], k))
		}
		fmt.Fprintf(&b, "left out as no documents: %s\n", strings.Join(kinds, ", "))
	}
	if s.LLM != nil && s.Asked != nil {
		b.WriteString(modelLine(s.Asked, *s.LLM))
	}
	fmt.Fprintf(&b, "%s holds %s, %s and %s with %s from %s\n", s.Store, plural(s.Graph.Entities, "entity"), plural(s.Graph.Relations, "relation"),
		plural(s.Graph.Claims, "claim"), plural(s.Graph.Evidence, "quote"), plural(s.Graph.Documents, "document"))
	_, err := io.WriteString(w, b.String())
	return err
}

func plural(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// encode writes one JSON line.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
