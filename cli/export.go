package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"linkchart/interchange"
)

func exportCommand(a *app) *cobra.Command {
	format, output := "json", "-"
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the whole graph, with the evidence",
		Long: `Writes documents, entities and relations with the quotes they rest on. Equal graphs give equal bytes, whatever
store keeps them. Failed and withdrawn documents are left out.`,
		Example: `  linkchart export > graph.json
  linkchart export --store neo4j://neo4j@localhost:7687 --output graph.json`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.export(cmd.Context(), format, output) },
	}
	cmd.Flags().StringVar(&format, "format", format, "the format: "+strings.Join(interchange.Names(), ", "))
	cmd.Flags().StringVarP(&output, "output", "o", output, "the file to write, - for standard output")
	return cmd
}

func (a *app) export(ctx context.Context, format, output string) (err error) {
	f, err := interchange.Find(format)
	if err != nil {
		return usage(fmt.Errorf("--format: %w", err))
	}
	log, err := newLogger(a.log, a.stderr)
	if err != nil {
		return err
	}
	store, err := a.open(ctx, reading, log)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	if output == "-" {
		return f.Export(ctx, store, a.stdout)
	}
	return writeFile(output, func(w io.Writer) error { return f.Export(ctx, store, w) })
}

// writeFile writes beside the file and renames at the end, so that a failure leaves the old one as it was.
func writeFile(name string, write func(io.Writer) error) error {
	part := name + ".part"
	f, err := os.Create(part)
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	err = write(f)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(part, name)
	}
	if err != nil {
		_ = os.Remove(part) // what matters is the first error
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}
