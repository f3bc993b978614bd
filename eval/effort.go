package eval

import (
	"fmt"
	"syscall"
	"time"
)

// Effort is what a measurement cost: documents and bytes of text read in an amount of wall time.
type Effort struct {
	Documents int
	Bytes     int
	Took      time.Duration
}

// String says how fast it went, and how large the process has been at most (resident set).
func (e Effort) String() string {
	s := e.Took.Seconds()
	if s == 0 {
		return fmt.Sprintf("%d documents", e.Documents)
	}
	line := fmt.Sprintf("%d documents, %.0f documents/s, %.2f MB/s", e.Documents, float64(e.Documents)/s, float64(e.Bytes)/s/1e6)
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) == nil {
		line += fmt.Sprintf(", peak RSS %d MB", u.Maxrss/1024) // kB on Linux
	}
	return line
}
