// Package answer holds the objects that answers are made of, and how they get at what lies below them.
//
// An object carries the [graph.View] it was read through, so that what lies below it is seen the same way. Objects that one
// step of an answer brought share a level: what one of them is asked is asked for all of them at once and remembered. So a
// query costs a few calls of the store for each level of its answer, never one for each object, whatever it selects.
//
// The fields of the GraphQL schema are bound to fields and methods of these types by name; gqlgen.yml says how.
package answer
