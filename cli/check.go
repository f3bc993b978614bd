package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"go.uber.org/zap"

	"linkchart/loader/pipeline"
)

func checkCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Check that the graph is what its claims say",
		Long: `Works the graph out anew from the claims and their evidence, and compares. A store in a file also compares its
records with what it keeps in memory. Nothing is changed; the exit code is 1 if something is wrong.`,
		Example: `  linkchart check
  linkchart check --store neo4j://neo4j@localhost:7687`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.check(cmd.Context()) },
	}
}

// checker is a store that can check itself.
type checker interface{ Check(context.Context) error }

func (a *app) check(ctx context.Context) (err error) {
	log, err := newLogger(a.log, a.stderr)
	if err != nil {
		return err
	}
	store, err := a.open(ctx, reading, log)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	if c, ok := store.(checker); ok {
		if err := c.Check(ctx); err != nil {
			return fmt.Errorf("check: %w", err)
		}
	}
	faults, err := pipeline.Check(ctx, store)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return fmt.Errorf("check: %d faults:\n  %s\nload the documents into a new store to repair it", len(faults), strings.Join(faults, "\n  "))
	}
	info, err := store.Info(ctx)
	if err != nil {
		return err
	}
	h := newHoldings(info)
	_, err = fmt.Fprintf(a.stdout, "in order: %s, %s, %s\n", plural(h.Entities, "entity"), plural(h.Relations, "relation"), plural(h.Claims, "claim"))
	return err
}

// mustExist opens and closes the store for reading, which fails where there is none.
func (a *app) mustExist(ctx context.Context, log *zap.Logger) error {
	if !strings.HasPrefix(a.store, "file:") {
		return nil
	}
	store, err := a.open(ctx, reading, log)
	if err != nil {
		return err
	}
	return store.Close()
}

func compactCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "compact",
		Short:   "Give back the space of what was removed",
		Long:    "Rewrites the file of a store without what was replaced or withdrawn. A store that manages its own space is left as it is.",
		Example: "  linkchart compact --store file:linkchart.db",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.compact(cmd.Context()) },
	}
}

func (a *app) compact(ctx context.Context) (err error) {
	log, err := newLogger(a.log, a.stderr)
	if err != nil {
		return err
	}
	if err := a.mustExist(ctx, log); err != nil {
		return err
	}
	store, err := a.open(ctx, writing, log)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	c, ok := store.(interface{ Compact(context.Context) error })
	if !ok {
		_, err := fmt.Fprintln(a.stdout, "this store manages its space by itself; nothing to do")
		return err
	}
	if err := c.Compact(ctx); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	_, err = fmt.Fprintln(a.stdout, "compacted")
	return err
}
