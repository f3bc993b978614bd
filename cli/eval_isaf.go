package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"linkchart/eval"
	"linkchart/graph"
	"linkchart/loader/decode"
	"linkchart/loader/doc"
	"linkchart/loader/pipeline"
)

// fileMeasure holds the flags of a measure on one file of texts with answers.
type fileMeasure struct {
	gold, predictions, responses string
	list                         bool
}

func (o *fileMeasure) flags(cmd *cobra.Command) *cobra.Command {
	f := cmd.Flags()
	f.StringVar(&o.gold, "gold", "", "the file of texts with answers, one JSON object a line")
	f.StringVar(&o.predictions, "predictions", "", "also write what the system says to this file")
	f.StringVar(&o.responses, "responses", "", "score the answers in this file instead of running the system")
	f.BoolVar(&o.list, "list", false, "also print what is wrong, with the text")
	return cmd
}

func (o *fileMeasure) check(measure string) error {
	switch {
	case o.gold == "":
		return usage(fmt.Errorf("eval %s needs --gold FILE", measure))
	case o.responses != "" && o.predictions != "":
		return usage(errors.New("--predictions writes what the system says, and --responses does not run it: give one of them"))
	}
	return nil
}

func evalISAFCommand(a *app) *cobra.Command {
	var o fileMeasure
	return o.flags(&cobra.Command{
		Use:   "isaf --gold FILE",
		Short: "Score operations of security forces: day, province, group, killed, captured",
		Long: `Reads press releases and prints for each field the share of the releases in which it is right. Predictions are one JSON
object a line, in the order of the releases: name, start_date, province, target_group, min_killed, min_captured.`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalISAF(cmd.Context(), o) },
	})
}

func (a *app) evalISAF(ctx context.Context, o fileMeasure) error {
	if err := o.check("isaf"); err != nil {
		return err
	}
	gold, err := readLines(o.gold, eval.ReadISAF)
	if err != nil {
		return err
	}
	var answers []eval.ISAFRecord
	if o.responses != "" {
		answers, err = readLines(o.responses, eval.ReadISAFRecords)
	} else {
		answers, err = a.answerISAF(ctx, gold)
	}
	if err != nil {
		return err
	}
	report, err := eval.ScoreISAF(gold, answers)
	if err != nil {
		return fmt.Errorf("eval isaf: %w", err)
	}
	if o.predictions != "" {
		if err := writeLines(o.predictions, answers); err != nil {
			return err
		}
	}
	return report.Write(a.stdout, o.list)
}

// answerISAF reads the releases; those that do not give their day in full are read again with the one worked out from the
// others and from their wording.
func (a *app) answerISAF(ctx context.Context, gold []eval.ISAFRelease) ([]eval.ISAFRecord, error) {
	texts, stated, answers := make([]string, len(gold)), make([]graph.Date, len(gold)), make([]eval.ISAFRecord, len(gold))
	for i := range gold {
		texts[i] = gold[i].Text
	}
	effort, err := a.readTexts(ctx, texts, nil, func(i int, b *graph.Batch) {
		answers[i] = eval.AnswerISAF(gold[i].Gold.Name, texts[i], b)
		if b.Document.Published != nil {
			stated[i] = b.Document.Published.Latest
		}
	})
	if err != nil {
		return nil, err
	}
	if _, err := fmt.Fprintln(a.stdout, effort); err != nil {
		return nil, err
	}
	published, err := eval.PublishedISAF(texts, stated)
	if err != nil {
		return nil, fmt.Errorf("eval isaf: %w", err)
	}
	var open []int
	var again []string
	var days []graph.Date
	for i, day := range published {
		if day != "" {
			open, again, days = append(open, i), append(again, texts[i]), append(days, day)
		}
	}
	_, err = a.readTexts(ctx, again, days, func(i int, b *graph.Batch) { answers[open[i]] = eval.AnswerISAF(gold[open[i]].Gold.Name, again[i], b) })
	return answers, err
}

// readTexts extracts each text as a document of its own, hands what it says to each, and tells what that cost.
// published holds their days, if they are known beside the texts.
func (a *app) readTexts(ctx context.Context, texts []string, published []graph.Date, each func(int, *graph.Batch)) (effort eval.Effort, err error) {
	extraction, err := pipeline.NewExtraction()
	if err != nil {
		return effort, fmt.Errorf("eval: %w", err)
	}
	effort.Documents = len(texts)
	began := time.Now()
	for i, text := range texts {
		name := fmt.Sprintf("%d.txt", i+1)
		raw := doc.Raw{Name: name, Content: []byte(text), MediaType: "text/plain"}
		if published != nil {
			raw.Meta.Published = string(published[i])
		}
		d, err := decode.Decode(raw)
		if err != nil {
			return effort, fmt.Errorf("eval: text %d: %w", i+1, err)
		}
		read, err := extraction.Read(ctx, name, graph.ContentHash([]byte(text)), d)
		if err != nil {
			return effort, fmt.Errorf("eval: text %d: %w", i+1, err)
		}
		effort.Bytes += len(text)
		each(i, &read.Batch)
	}
	effort.Took = time.Since(began)
	return effort, nil
}

func readLines[T any](path string, read func(r io.Reader) ([]T, error)) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("eval: %w", err)
	}
	defer f.Close()
	out, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("eval: %s: %w", path, err)
	}
	return out, nil
}

func writeLines[T any](path string, rows []T) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, r := range rows {
		if err := e.Encode(r); err != nil {
			return fmt.Errorf("eval: %w", err)
		}
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	return nil
}
