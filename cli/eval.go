package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

func evalCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eval MEASURE",
		Short: "Score the extraction against answers made by hand",
		Long: `Runs the extraction on annotated documents and prints how much of what people found is found, and what is wrong. Each
measure is a command of its own.`,
		Example: `  linkchart eval samples --list
  linkchart eval seeds --gold ../corpora/seeds`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage(errors.New("eval needs the name of a measure; see linkchart eval --help"))
			}
			return usage(fmt.Errorf("there is no measure %q; see linkchart eval --help", args[0]))
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	cmd.AddCommand(evalSamplesCommand(a), evalSeedsCommand(a), evalGoldCommand(a), evalDatesCommand(a),
		evalISAFCommand(a), evalSummariesCommand(a), evalRE3DCommand(a), evalMUC4Command(a))
	return cmd
}
