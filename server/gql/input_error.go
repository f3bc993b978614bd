package gql

import "linkchart/server/gql/answer"

// InputError says that an argument is not usable: BAD_USER_INPUT. It is that of the objects of answers.
type InputError = answer.InputError
