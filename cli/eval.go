package cli

import "github.com/spf13/cobra"

func evalCommand(a *app) *cobra.Command { return &cobra.Command{Use: "eval"} }
