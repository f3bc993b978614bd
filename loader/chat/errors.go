package chat

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"linkchart/graph"
)

// failure is why there is no answer, in words for a person.
type failure string

func (f failure) Error() string { return string(f) }
func (f failure) Unwrap() error { return graph.ErrUnavailable }

// status is an answer other than 200.
type status int

func (s status) Error() string {
	return fmt.Sprintf("the endpoint answers %d %s", int(s), http.StatusText(int(s)))
}
func (s status) Unwrap() error { return graph.ErrUnavailable }

// isOutage tells whether an error is the endpoint's, and not that of one question or of the run.
func isOutage(err error) bool {
	var s status
	if errors.As(err, &s) {
		return s != http.StatusBadRequest && s != http.StatusUnprocessableEntity && s != http.StatusRequestEntityTooLarge
	}
	return !errors.Is(err, context.Canceled)
}
