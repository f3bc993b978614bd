package cli

import "github.com/spf13/cobra"

func queryCommand(a *app) *cobra.Command { return &cobra.Command{Use: "query"} }
