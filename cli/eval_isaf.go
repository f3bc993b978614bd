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
		texts := make([]string, len(gold))
		for i := range gold {
			texts[i] = gold[i].Text
		}
		err = a.readTexts(ctx, texts, func(i int, b *graph.Batch) { answers = append(answers, eval.AnswerISAF(gold[i].Gold.Name, b)) })
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

// readTexts extracts each text as a document of its own, hands what it says to each, and prints what that cost.
func (a *app) readTexts(ctx context.Context, texts []string, each func(int, *graph.Batch)) error {
	extraction, err := pipeline.NewExtraction()
	if err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	effort := eval.Effort{Documents: len(texts)}
	began := time.Now()
	for i, text := range texts {
		name := fmt.Sprintf("%d.txt", i+1)
		d, err := decode.Decode(doc.Raw{Name: name, Content: []byte(text), MediaType: "text/plain"})
		if err != nil {
			return fmt.Errorf("eval: text %d: %w", i+1, err)
		}
		read, err := extraction.Read(ctx, name, graph.ContentHash([]byte(text)), d)
		if err != nil {
			return fmt.Errorf("eval: text %d: %w", i+1, err)
		}
		effort.Bytes += len(text)
		each(i, &read.Batch)
	}
	effort.Took = time.Since(began)
	_, err = fmt.Fprintln(a.stdout, effort)
	return err
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
