package gql

import (
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"linkchart/server/gql/fast"
	"linkchart/server/gql/generated"
)

// PlainSchema is the schema as gqlgen alone runs it.
func PlainSchema(c Config) graphql.ExecutableSchema { return newSchema(c) }

// CountedSchema is that of [NewSchema]; it counts the root fields that the fast writer answered and those that it gave up.
func CountedSchema(c Config, written, left *atomic.Int64) graphql.ExecutableSchema {
	return fast.Schema(newSchema(c), func(f *fast.Field) fast.Value[any] {
		value := generated.FastQuery(f)
		return func(w *fast.Writer, v any) bool {
			ok := false
			defer func() {
				if ok {
					written.Add(1)
				} else {
					left.Add(1)
				}
			}()
			ok = value(w, v)
			return ok
		}
	})
}
