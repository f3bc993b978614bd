package cli

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"linkchart/eval"
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

func evalDatesCommand(a *app) *cobra.Command {
	var gold []string
	var list bool
	cmd := &cobra.Command{
		Use:   "dates --gold PATH...",
		Short: "Score the resolution of dates",
		Long: `Resolves expressions of time whose places are given, with the day of publication as the anchor, and prints how many are
right at the level of days, months and years, with 95 % intervals over documents. The gold is a folder of GUM's
CoNLL-U files, a file of press releases with their day, or a file with one JSON object a line: documentDate, sentence,
start, end (code points), expression, gold.`,
		Example: `  linkchart eval dates --gold ../corpora/gum_news --gold ../corpora/isaf/dev.jsonl --list`,
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if len(gold) == 0 {
				return usage(errors.New("eval dates needs --gold PATH"))
			}
			for _, path := range gold {
				if err := a.evalDates(path, list); err != nil {
					return fmt.Errorf("eval: %w", err)
				}
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&gold, "gold", nil, "a folder or file of dates; may be repeated")
	cmd.Flags().BoolVar(&list, "list", false, "also print what is wrong, with its sentence")
	return cmd
}

func (a *app) evalDates(path string, list bool) error {
	items, err := eval.ReadDates(path)
	if err != nil {
		return err
	}
	effort := eval.Effort{Documents: len(items)}
	start := time.Now()
	report := eval.ScoreDates(items, func(i eval.DateItem) graph.FuzzyDate {
		effort.Bytes += len(i.Sentence)
		return doc.DateIn(text.New(i.Sentence), i.Start, i.End, i.DocumentDate)
	})
	effort.Took = time.Since(start)
	fmt.Fprintln(a.stdout, path)
	if err := report.Write(a.stdout, list); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.stdout, "sentences: %s\n", effort)
	return err
}
