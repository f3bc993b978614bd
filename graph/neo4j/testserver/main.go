// Command testserver runs another command beside a throw-away Neo4j Community server:
//
//	go run ./graph/neo4j/testserver -- go test -p 1 ./graph/... ./cli
//
// The server listens on a free port of the loopback interface, keeps its data in a temporary folder and ends with the
// command. The command finds its address in LINKCHART_TEST_NEO4J, as neo4j://USER:PASSWORD@127.0.0.1:PORT, and its exit
// code is that of testserver. Where LINKCHART_TEST_NEO4J is set already, that server is used and none is started. Without a
// command the server runs until it is interrupted.
//
// A container is tried first, if a Docker engine answers; else the server is put together from Maven Central, which needs
// Java 17 or later and Maven, and about 120 MB in the user's cache folder. Where neither is possible the command runs without
// a server, unless LINKCHART_TEST_REQUIRE names neo4j: then it is an error.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"
)

// Names of the variables that tests read.
const (
	urlVariable     = "LINKCHART_TEST_NEO4J"
	requireVariable = "LINKCHART_TEST_REQUIRE"
)

// stopTime is how long the command has to end after an interrupt before it is killed.
const stopTime = 20 * time.Second

// errNoMeans tells that this computer has nothing to run a server with.
var errNoMeans = errors.New("no means to run a Neo4j server")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code, err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "testserver:", err)
	}
	os.Exit(code)
}

// run starts the server, runs the command and returns its exit code.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) (int, error) {
	if len(args) > 0 && args[0] == "--" {
		args = args[1:]
	}
	if url := getenv(urlVariable); url != "" {
		return command(ctx, args, "", stdout, stderr)
	}
	s, err := start(ctx, stderr)
	if errors.Is(err, errNoMeans) && !slices.Contains(strings.Split(getenv(requireVariable), ","), "neo4j") && len(args) > 0 {
		fmt.Fprintf(stderr, "testserver: %v; running without one (README, \"Neo4j for tests\")\n", err)
		return command(ctx, args, "", stdout, stderr)
	}
	if err != nil {
		return 1, err
	}
	code, err := command(ctx, args, s.url, stdout, stderr)
	return code, errors.Join(err, s.stop())
}

// command runs args with the server's URL in its environment; without args it prints the URL and waits for an interrupt.
func command(ctx context.Context, args []string, url string, stdout, stderr io.Writer) (int, error) {
	if len(args) == 0 {
		fmt.Fprintln(stdout, url)
		<-ctx.Done()
		return 0, nil
	}
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, stdout, stderr
	c.Env = os.Environ()
	if url != "" {
		c.Env = append(c.Env, urlVariable+"="+url)
	}
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = stopTime
	err := c.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() > 0 {
		return exit.ExitCode(), nil
	}
	if err != nil {
		return 1, fmt.Errorf("run %s: %w", args[0], err)
	}
	return 0, nil
}
