//go:build !unix

package gql_test

import (
	"testing"
	"time"
)

var began = time.Now()

// spent is the time since the tests began, where a system does not tell what they used.
func spent(testing.TB) time.Duration { return time.Since(began) }
