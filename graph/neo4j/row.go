package neo4j

import (
	"encoding/json"
	"fmt"

	"linkchart/graph"
)

// text, number, flag and list read a value of a row; null is the zero value.
func text(v any) string {
	s, _ := v.(string)
	return s
}

// number reads a whole number. A property that an index seek found comes back as the value that was sought, and a cursor
// seeks a float.
func number(v any) int64 {
	if f, ok := v.(float64); ok {
		return int64(f)
	}
	n, _ := v.(int64)
	return n
}

func flag(v any) bool {
	b, _ := v.(bool)
	return b
}

func list(v any) []string {
	vs, _ := v.([]any)
	out := make([]string, len(vs))
	for i, x := range vs {
		out[i] = text(x)
	}
	return out
}

// decode reads a record; one that cannot be read was not written by this package.
func decode[T any](what, id, record string, into *T) error {
	if err := json.Unmarshal([]byte(record), into); err != nil {
		return fmt.Errorf("%w: the record of %s %s in the database: %w", graph.ErrInvalid, what, id, err)
	}
	return nil
}

// encode writes a record. The types of package graph always can be written: a number that JSON lacks was refused before.
func encode(v any) (string, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("%w: %w", graph.ErrInvalid, err)
	}
	return string(b), nil
}
