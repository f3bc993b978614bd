package gql

// InputError says that an argument is not usable: BAD_USER_INPUT. The message is for the client, so it names what is allowed
// and does not repeat the value.
type InputError struct {
	// Argument is the path of the argument, "via.types"; Message one sentence in lower case.
	Argument, Message string
}

// Error returns the message.
func (e *InputError) Error() string { return e.Message }
