// Package fast writes answers in one pass into one buffer. gqlgen resolves the root fields of a query; what lies below them is
// written by functions that are compiled from the selection once for a document, one for each field, from the same methods
// that gqlgen calls. Package generated holds those functions, see server/gql/generate.
//
// It writes nothing but complete answers. Whatever is not the plain case, an error, a missing value that may not be null, a
// panic, ends it, and gqlgen answers the root field from the value at hand, so that there is one account of errors.
package fast
