// Package gql serves the graph over GraphQL. [NewHandler] takes an HTTP request to its operation: the media types, the limits
// and the cost stand in its way, in the order of their price (see the README of server/http). [NewSchema] is what runs an
// operation: resolvers, each of which checks its arguments, asks once and returns.
package gql
