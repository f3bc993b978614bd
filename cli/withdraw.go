package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"linkchart/loader/pipeline"
)

func withdrawCommand(a *app) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use:   "withdraw DOCUMENT...",
		Short: "Take documents out of the graph, with exactly what rests on them alone",
		Long: `Takes a retracted document out: its evidence, then the claims and edges that nothing else supports. The document
stays on record as withdrawn, with the reason, and loading it again does not bring it back unless asked to (load --restore).

A DOCUMENT is an id (document:...), the first six or more digits of its content hash, or the file name it was loaded under.`,
		Example: `  linkchart withdraw 03-moscow-death-toll-reprint.txt --reason "retracted by the publisher"
  linkchart withdraw document:1ba7516d39232df3 --reason "a forgery"`,
		Args: arguments("withdraw needs a DOCUMENT: its id, the first digits of its content hash, or its file name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if strings.TrimSpace(reason) == "" {
				return usage(errors.New("withdraw needs --reason TEXT: it is kept on record"))
			}
			return a.withdraw(cmd.Context(), args, reason)
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why, for the record (required)")
	return cmd
}

func (a *app) withdraw(ctx context.Context, names []string, reason string) (err error) {
	log, err := newLogger(a.log, a.stderr)
	if err != nil {
		return err
	}
	// A missing file must not be made only to find nothing in it.
	if err := a.mustExist(ctx, log); err != nil {
		return err
	}
	store, err := a.open(ctx, writing, log)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	gone, err := pipeline.Withdraw(ctx, pipeline.Withdrawal{Store: store, Documents: names, Reason: reason, Version: programVersion()})
	if err != nil {
		return err
	}
	for _, d := range gone {
		if _, err := fmt.Fprintf(a.stdout, "withdrawn: %s (%s)\n", d.FileName, d.ID); err != nil {
			return err
		}
	}
	return nil
}
