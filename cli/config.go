package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"linkchart/graph/open"
)

// Environment variables; a flag outranks its variable.
const (
	envStore    = "LINKCHART_STORE"
	envListen   = "LINKCHART_LISTEN"
	envLog      = "LINKCHART_LOG"
	envServer   = "LINKCHART_SERVER"
	envPassword = "LINKCHART_NEO4J_PASSWORD"
	envTokens   = "LINKCHART_TOKENS"
	envToken    = "LINKCHART_TOKEN"
	envLLMModel = "LINKCHART_LLM_MODEL"
	envLLMURL   = "LINKCHART_LLM_URL"
	envLLMCache = "LINKCHART_LLM_CACHE"
	envLLMKey   = "LINKCHART_LLM_KEY"
)

// config is what all commands share.
type config struct {
	// store is the URL of the store.
	store string
	// log is the level of the log.
	log string
	// quiet drops the progress bar and the summary.
	quiet bool
	// printConfig prints the settings instead of running the command.
	printConfig bool
}

func (c *config) flags(f *pflag.FlagSet) {
	f.StringVar(&c.store, "store", cmp.Or(os.Getenv(envStore), "file:linkchart.db"),
		"the store: file:PATH, memory:, or neo4j://USER@HOST:PORT with the password in "+envPassword+" (also bolt://, neo4j+s://, bolt+s://) [$"+envStore+"]")
	f.StringVar(&c.log, "log", cmp.Or(os.Getenv(envLog), "warn"), "what to log to standard error: debug, info, warn, error [$"+envLog+"]")
	f.BoolVarP(&c.quiet, "quiet", "q", false, "no progress and no summary")
	f.BoolVar(&c.printConfig, "print-config", false, "print the settings in force, without secrets, and do nothing else")
	f.Lookup("store").DefValue = open.Redacted(c.store) // help shows it
}

// errPrinted ends a command that was only to show its settings; it has no message and is no failure.
var errPrinted = coded{exitDone, errors.New("")}

// print writes the settings of a command, one NAME=VALUE a line.
func (c *config) print(w io.Writer, f *pflag.FlagSet) error {
	var b strings.Builder
	f.VisitAll(func(f *pflag.Flag) {
		switch f.Name {
		case "help", "print-config":
		case "store", "server", "llm-url":
			fmt.Fprintf(&b, "%s=%s\n", f.Name, open.Redacted(f.Value.String()))
		default:
			fmt.Fprintf(&b, "%s=%s\n", f.Name, f.Value)
		}
	})
	for _, secret := range []string{envPassword, envToken, envLLMKey} {
		shown := "unset"
		if os.Getenv(secret) != "" {
			shown = "set, not shown"
		}
		fmt.Fprintf(&b, "%s=(%s)\n", secret, shown)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("print the settings: %w", err)
	}
	return errPrinted
}
