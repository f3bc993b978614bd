package gql

import (
	"fmt"
	"net/http"
)

// StatusProfile says by which text of the GraphQL over HTTP specification answers as application/graphql-response+json get their
// status. As application/json the status of what reached GraphQL is 200 by both.
type StatusProfile string

// The profiles. Audit is that of the public audits: 400 for what is refused, 200 for what was run. Draft is that of the draft of
// August 2026: 422 for what could be parsed and is refused, 294 for what was answered in part.
const (
	Audit StatusProfile = "audit"
	Draft StatusProfile = "draft2026"
)

// statusPartial is a code of the draft that net/http does not know.
const statusPartial = 294

// ReadStatusProfile reads the name of a profile.
func ReadStatusProfile(name string) (StatusProfile, error) {
	switch p := StatusProfile(name); p {
	case Audit, Draft:
		return p, nil
	}
	return "", fmt.Errorf("there is no status profile %.40q; there is %s and %s", name, Audit, Draft)
}

// refused is the status of a request that GraphQL refuses with that code.
func (p StatusProfile) refused(media, code string) int {
	switch {
	case media == typeJSON:
		return http.StatusOK
	case p == Draft && code != CodeParseFailed:
		return http.StatusUnprocessableEntity
	}
	return http.StatusBadRequest
}

// answered is the status of an operation that was run, in part if some of its fields failed.
func (p StatusProfile) answered(media string, inPart bool) int {
	if p == Draft && media == typeResponse && inPart {
		return statusPartial
	}
	return http.StatusOK
}
