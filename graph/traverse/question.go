package traverse

import "fmt"

// QuestionError says that a question cannot be answered as it is asked. It is for whoever asked; what a store says is not. It
// wraps [graph.ErrInvalid] or [graph.ErrTooLarge].
type QuestionError struct {
	Message string
	kind    error
}

// Error returns the message.
func (e *QuestionError) Error() string { return e.Message }

// Unwrap returns the kind of the error.
func (e *QuestionError) Unwrap() error { return e.kind }

func refuse(kind error, format string, args ...any) error {
	return &QuestionError{Message: fmt.Sprintf(format, args...), kind: kind}
}
