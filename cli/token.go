package cli

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	shell "linkchart/server/http"
)

func tokenCommand(a *app) *cobra.Command {
	role := "reader"
	cmd := &cobra.Command{
		Use:   "token NAME",
		Short: "Make a token that lets somebody in",
		Long: `Prints a line for the file of serve --tokens to standard output, and the token itself to standard error. The line has
only the token's hash: give the token to its holder, it cannot be shown again. To take it back, remove the line and start
the server anew.`,
		Example: `  linkchart token alice >> tokens
  linkchart token prometheus --role admin >> tokens
  linkchart serve --tokens tokens`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(errors.New("token needs one NAME"))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			user := shell.User{Name: args[0], Role: shell.Role(strings.ToUpper(role))}
			token := rand.Text()
			line := user.Line(token)
			if _, err := shell.ReadTokens(strings.NewReader(line)); err != nil {
				return usage(errors.New("the name must be one word, the role reader, analyst or admin"))
			}
			if _, err := fmt.Fprintln(a.stdout, line); err != nil {
				return fmt.Errorf("print the line: %w", err)
			}
			fmt.Fprintf(a.stderr, "the token of %s, shown only now: %s\n", user.Name, token)
			return nil
		},
	}
	cmd.Flags().StringVar(&role, "role", role, "reader asks and exports, analyst may also change the graph, admin see /metrics")
	return cmd
}
