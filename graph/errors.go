package graph

import "errors"

// The closed set of errors that stores and the functions of this package return, wrapped; test with errors.Is.
var (
	// ErrNotFound: a thing that the call must name does not exist.
	ErrNotFound = errors.New("not found")
	// ErrConflict: the call contradicts what is there, or another process holds the store.
	ErrConflict = errors.New("conflict")
	// ErrInvalid: an argument, a Batch or a stored file breaks a rule of the model.
	ErrInvalid = errors.New("invalid")
	// ErrUnavailable: the store cannot be reached, refuses the login, is too old, too new or read-only.
	ErrUnavailable = errors.New("store unavailable")
	// ErrTooLarge: a limit of this package would be passed.
	ErrTooLarge = errors.New("too large")
)
