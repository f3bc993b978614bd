// Command linkchart turns documents about extremist groups into a graph of claims with evidence, and serves it over GraphQL.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"linkchart/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	code := cli.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
