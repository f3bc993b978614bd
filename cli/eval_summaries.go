package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"linkchart/eval"
	"linkchart/graph"
)

func evalSummariesCommand(a *app) *cobra.Command {
	var o fileMeasure
	return o.flags(&cobra.Command{
		Use:   "summaries --gold FILE",
		Short: "Score summaries of attacks: types, numbers, place, group",
		Long: `Reads summaries, one JSON object a line with id, text and gold, and prints for each field the share of the summaries that
state it in which it is right. Of ranked types two count; strict rows ask for the first.`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalSummaries(cmd.Context(), o) },
	})
}

func (a *app) evalSummaries(ctx context.Context, o fileMeasure) error {
	if err := o.check("summaries"); err != nil {
		return err
	}
	gold, err := readLines(o.gold, eval.ReadSummaries)
	if err != nil {
		return err
	}
	var answers []eval.SummaryRecord
	if o.responses != "" {
		answers, err = readLines(o.responses, eval.ReadSummaryRecords)
	} else {
		texts := make([]string, len(gold))
		for i := range gold {
			texts[i] = gold[i].Text
		}
		var effort eval.Effort
		effort, err = a.readTexts(ctx, texts, nil, func(i int, b *graph.Batch) {
			answers = append(answers, eval.AnswerSummary(gold[i].ID, gold[i].Text, b))
		})
		if err == nil {
			_, err = fmt.Fprintln(a.stdout, effort)
		}
	}
	if err != nil {
		return err
	}
	if o.predictions != "" {
		if err := writeLines(o.predictions, answers); err != nil {
			return err
		}
	}
	return eval.ScoreSummaries(gold, answers).Write(a.stdout, o.list)
}
