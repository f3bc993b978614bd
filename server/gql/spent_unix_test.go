//go:build unix

package gql_test

import (
	"syscall"
	"testing"
	"time"
)

// spent is the processor time that the tests have used, so that a busy machine does not count.
func spent(t testing.TB) time.Duration {
	t.Helper()
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		t.Fatal(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
