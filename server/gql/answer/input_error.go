package answer

import (
	"errors"
	"fmt"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// InputError says that an argument is not usable. The message is for the client, so it names what is allowed and quotes
// nothing long.
type InputError struct {
	// Argument is the path to the value, as in "where.kinds", "" where no single one is to blame.
	Argument, Message string
}

// Error returns the message.
func (e *InputError) Error() string { return e.Message }

func badInput(argument, format string, args ...any) error {
	return &InputError{Argument: argument, Message: fmt.Sprintf(format, args...)}
}

// blame turns the refusal of a question into one of an argument. What a store refuses is nobody's input.
func blame(argument string, err error) error {
	var refused *traverse.QuestionError
	if errors.As(err, &refused) {
		return &InputError{Argument: argument, Message: refused.Message}
	}
	return err
}

// AmbiguousError says that a name fits several entities.
type AmbiguousError struct {
	// Candidates are the first of them, by name and id.
	Candidates []graph.Entity
}

// Error says so.
func (e *AmbiguousError) Error() string {
	return "the name fits several entities; ask for one by id, or give its type"
}
