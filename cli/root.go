// Package cli is the command line: flags, wiring of the parts, and exit codes. It is the only package that knows all parts.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"linkchart/graph"
)

// app is one run of the program: its streams and its configuration.
type app struct {
	config
	stdin          io.Reader
	stdout, stderr io.Writer
}

// Run runs the command line and returns the exit code: 0 done, 1 failed, 2 usage, 3 some documents failed, 4 store
// unavailable, 130 interrupted. Answers go to stdout; progress, log and errors to stderr.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if os.Getenv("GOGC") == "" {
		// The gazetteer and the models are most of the heap and never garbage: look through them half as often.
		debug.SetGCPercent(200)
	}
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr}
	root := rootCommand(a)
	root.SetArgs(args)
	ran, err := root.ExecuteContextC(ctx)
	code := codeOf(ctx, err)
	if err != nil && err.Error() != "" {
		fmt.Fprintf(stderr, "linkchart: %s\n", message(err))
	}
	if code == exitUsage {
		fmt.Fprintf(stderr, "Try: %s --help\n", ran.CommandPath())
	}
	return code
}

// message is an error in the words for a person.
func message(err error) string {
	s := err.Error()
	for _, kind := range []error{graph.ErrInvalid, graph.ErrNotFound, graph.ErrConflict, graph.ErrTooLarge} {
		s = strings.ReplaceAll(s, kind.Error()+": ", "")
	}
	return s
}

func rootCommand(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "linkchart",
		Short: "A graph of extremist groups and their attacks, every edge with the sentence it rests on",
		Long: `linkchart reads documents (text, HTML, PDF, Markdown, JSON lines), finds who did what to whom, where and when, and
serves the network over GraphQL. Every edge quotes the sentences that support it, and a withdrawn document takes
exactly its own evidence away.

It needs no server: the graph lies in one file, or in Neo4j for those who outgrow one machine.`,
		Example: `  linkchart load samples              load a folder of documents into linkchart.db
  linkchart serve                     open http://127.0.0.1:8080 in a browser
  linkchart query '{ __typename }'    ask from the command line
  linkchart export > graph.json       everything, with the evidence`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if a.printConfig {
				return a.print(a.stdout, cmd.Flags())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage(fmt.Errorf("there is no command %q%s", args[0], suggestion(cmd, args[0])))
			}
			return cmd.Help()
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SuggestionsMinimumDistance = 2
	a.flags(root.PersistentFlags())
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage(err) })
	root.AddCommand(loadCommand(a), serveCommand(a), queryCommand(a), exportCommand(a), withdrawCommand(a), evalCommand(a),
		checkCommand(a), compactCommand(a), tokenCommand(a), versionCommand(a))
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	return root
}

func suggestion(cmd *cobra.Command, name string) string {
	if near := cmd.SuggestionsFor(name); len(near) > 0 {
		return "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return ""
}

// noArguments, arguments and exactly check the number of arguments; what is wrong with it is an error of usage.
func noArguments(cmd *cobra.Command, args []string) error { return usage(cobra.NoArgs(cmd, args)) }

func arguments(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage(errors.New(what))
		}
		return nil
	}
}
