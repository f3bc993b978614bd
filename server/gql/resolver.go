package gql

import (
	"linkchart/server/gql/answer"
)

//go:generate go -C ../.. run ./server/gql/generate

// Resolver answers root fields; what lies below them answers for itself, see package answer.
type Resolver struct {
	source  *answer.Source
	version string
	limits  Limits
}
