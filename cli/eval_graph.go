package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/spf13/cobra"

	"linkchart/eval"
	"linkchart/graph"
	"linkchart/graph/open"
	"linkchart/interchange"
	"linkchart/loader/decode"
	"linkchart/loader/doc"
	"linkchart/loader/pipeline"
	"linkchart/loader/source"
	"linkchart/samples"
)

// corpus is a set of annotated documents.
type corpus struct {
	paths []string
	gold  fs.FS
	half  string // of the gold, "" for all of it
}

type graphOptions struct {
	json, list bool
	export     string
	llm        llmOptions
}

func (o *graphOptions) flags(cmd *cobra.Command) *cobra.Command {
	f := cmd.Flags()
	f.BoolVar(&o.json, "json", false, "print the figures as JSON")
	f.BoolVar(&o.list, "list", false, "also print what was missed and what is wrong")
	f.StringVar(&o.export, "export", "", "also write the graph that was scored to this file")
	o.llm.flags(cmd)
	return cmd
}

const graphMeasure = `Loads annotated documents into an empty graph in memory and prints precision and recall of entities, relations and
values, how many quotes are verbatim, and what is wrongly merged. With --llm-model the rules, the language model and both are
scored apart, with the share of the model's claims that were dropped. The exit code is 1 if a quote is not verbatim, a rule of the
ontology is broken, or something is there that must not be.`

func evalSamplesCommand(a *app) *cobra.Command {
	var o graphOptions
	return o.flags(&cobra.Command{
		Use:   "samples",
		Short: "Score the graph of the documents that come with linkchart",
		Long:  graphMeasure,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			folder, err := os.MkdirTemp("", "linkchart-samples-")
			if err != nil {
				return fmt.Errorf("eval: %w", err)
			}
			defer os.RemoveAll(folder)
			if err := os.CopyFS(folder, samples.Files); err != nil {
				return fmt.Errorf("eval: %w", err)
			}
			gold, err := eval.Samples()
			if err != nil {
				return fmt.Errorf("eval: %w", err)
			}
			return a.evalGraph(cmd.Context(), o, corpus{paths: []string{folder}, gold: gold})
		},
	})
}

func evalSeedsCommand(a *app) *cobra.Command {
	var o graphOptions
	var gold string
	cmd := o.flags(&cobra.Command{
		Use:   "seeds --gold FOLDER",
		Short: "Score the graph of a folder of texts with a gold.json",
		Long:  graphMeasure,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if gold == "" {
				return usage(errors.New("eval seeds needs --gold FOLDER, a folder of texts with a gold.json"))
			}
			return a.evalGraph(cmd.Context(), o, corpus{paths: []string{filepath.Join(gold, "*.txt")}, gold: os.DirFS(gold)})
		},
	})
	cmd.Flags().StringVar(&gold, "gold", "", "the folder with gold.json and its texts")
	return cmd
}

func evalGoldCommand(a *app) *cobra.Command {
	var o graphOptions
	var half string
	cmd := o.flags(&cobra.Command{
		Use:     "gold FOLDER",
		Short:   "Score the graph of annotated texts, or of one half of them",
		Long:    graphMeasure + "\n\nFOLDER holds texts and their gold.json. Its halves are told apart by the hash of the file names.",
		Example: "  linkchart eval gold eval/gold/news --half working --list",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(errors.New("eval gold needs one folder of texts with a gold.json"))
			}
			if half != "" && half != eval.Working && half != eval.Check {
				return usage(fmt.Errorf("--half is %s or %s, not %q", eval.Working, eval.Check, half))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := filepath.Glob(filepath.Join(args[0], "*.txt"))
			if err != nil {
				return usage(err)
			}
			c := corpus{gold: os.DirFS(args[0]), half: half}
			for _, file := range files {
				if half == "" || eval.HalfOf(filepath.Base(file)) == half {
					c.paths = append(c.paths, file)
				}
			}
			if len(c.paths) == 0 {
				return usage(fmt.Errorf("%s holds no texts of the kind asked for", args[0]))
			}
			return a.evalGraph(cmd.Context(), o, c)
		},
	})
	cmd.Flags().StringVar(&half, "half", "", "score only this half: working or check")
	return cmd
}

func (a *app) evalGraph(ctx context.Context, o graphOptions, c corpus) error {
	extraction, err := pipeline.NewExtraction()
	if err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	client, err := o.llm.asking()
	if err != nil {
		return err
	}
	if client != nil {
		return a.evalModel(ctx, o, c, extraction, o.llm.with(extraction, client))
	}
	report, export, _, err := score(ctx, c, extraction)
	if err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	if o.export != "" {
		if err := os.WriteFile(o.export, export, 0o600); err != nil {
			return fmt.Errorf("eval: %w", err)
		}
	}
	if o.json {
		err = encode(a.stdout, report)
	} else {
		err = report.Write(a.stdout, o.list)
	}
	return cmp.Or(err, faults(report))
}

// faults is the error of a graph that has what no graph may have.
func faults(r *eval.Report) error {
	if r.HardFaults() == 0 {
		return nil
	}
	return coded{exitFailed, fmt.Errorf("%d faults that must not be; see them with --list", r.HardFaults())}
}

// score builds the graph of a corpus and holds it against the gold.
func score(ctx context.Context, c corpus, reader pipeline.Reader) (*eval.Report, []byte, pipeline.Report, error) {
	export, texts, ran, err := build(ctx, c, reader)
	if err != nil {
		return nil, nil, ran, err
	}
	gold, err := eval.ReadGold(c.gold, func(name string) (string, error) {
		if c.half != "" && eval.HalfOf(name) != c.half { // not loaded, and not scored
			b, err := fs.ReadFile(c.gold, name)
			return string(b), err
		}
		return texts.text(name)
	})
	if err != nil {
		return nil, nil, ran, err
	}
	g, err := eval.ReadGraph(export)
	if err != nil {
		return nil, nil, ran, err
	}
	if c.half != "" {
		gold = gold.Half(c.half)
	}
	return eval.Score(gold, g), export, ran, nil
}

// build loads documents into an empty graph and exports it; texts are those of the documents as decoded.
func build(ctx context.Context, c corpus, reader pipeline.Reader) (export []byte, t *texts, report pipeline.Report, err error) {
	src, err := source.New(source.Config{Paths: c.paths, Extensions: decode.Extensions()})
	if err != nil {
		return nil, nil, report, err
	}
	store, err := open.Open(ctx, "memory:", open.Options{})
	if err != nil {
		return nil, nil, report, err
	}
	defer closing(store, &err)
	t = &texts{Reader: reader, byName: map[string]string{}}
	report, err = pipeline.Run(ctx, pipeline.Config{Store: store, Source: src, Reader: t, Progress: t.note})
	if err != nil {
		return nil, nil, report, err
	}
	if n := report.Outcomes[graph.Failed]; n > 0 {
		return nil, nil, report, fmt.Errorf("%d documents failed: %w", n, errors.Join(t.failures...))
	}
	format, err := interchange.Find("json")
	if err != nil {
		return nil, nil, report, err
	}
	var b bytes.Buffer
	err = format.Export(ctx, store, &b)
	return b.Bytes(), t, report, err
}

// texts reads documents and keeps their texts, which a store does not.
type texts struct {
	pipeline.Reader
	mu       sync.Mutex
	byName   map[string]string
	failures []error
}

// Read keeps the text and passes the document on.
func (t *texts) Read(ctx context.Context, name, contentHash string, d *doc.Decoded) (pipeline.Reading, error) {
	t.mu.Lock()
	t.byName[name] = d.Text
	t.mu.Unlock()
	return t.Reader.Read(ctx, name, contentHash, d)
}

func (t *texts) note(e pipeline.Event) {
	if e.Outcome == graph.Failed {
		t.failures = append(t.failures, fmt.Errorf("%s: %s", e.Name, e.Reason))
	}
}

func (t *texts) text(name string) (string, error) {
	s, ok := t.byName[name]
	if !ok {
		return "", fmt.Errorf("%w: the gold is about %s, which is not among the documents", graph.ErrNotFound, name)
	}
	return s, nil
}
