package cli

import (
	"cmp"
	"os"

	"github.com/spf13/pflag"
)

// Environment variables; a flag outranks its variable.
const (
	envStore    = "LINKCHART_STORE"
	envListen   = "LINKCHART_LISTEN"
	envLog      = "LINKCHART_LOG"
	envServer   = "LINKCHART_SERVER"
	envPassword = "LINKCHART_NEO4J_PASSWORD"
)

// config is what all commands share.
type config struct {
	// store is the URL of the store.
	store string
	// log is the level of the log.
	log string
	// quiet drops the progress bar and the summary.
	quiet bool
}

func (c *config) flags(f *pflag.FlagSet) {
	f.StringVar(&c.store, "store", cmp.Or(os.Getenv(envStore), "file:linkchart.db"),
		"the store: file:PATH, memory:, or neo4j://USER@HOST:PORT with the password in "+envPassword+" (also bolt://, neo4j+s://, bolt+s://) [$"+envStore+"]")
	f.StringVar(&c.log, "log", cmp.Or(os.Getenv(envLog), "warn"), "what to log to standard error: debug, info, warn, error [$"+envLog+"]")
	f.BoolVarP(&c.quiet, "quiet", "q", false, "no progress and no summary")
}
