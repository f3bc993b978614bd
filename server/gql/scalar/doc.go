// Package scalar reads and writes the GraphQL scalars that stand for values of the domain.
package scalar
