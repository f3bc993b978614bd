package scalar

import (
	"fmt"
	"io"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"linkchart/graph"
)

// MarshalDate writes a day; the open one is null.
func MarshalDate(d graph.Date) graphql.Marshaler {
	if d == "" {
		return graphql.Null
	}
	return graphql.MarshalString(string(d))
}

// UnmarshalDate reads a day of the calendar, written 2024-03-22.
func UnmarshalDate(v any) (graph.Date, error) {
	if s, ok := v.(string); ok {
		if _, err := time.Parse(time.DateOnly, s); err == nil && s >= "0001-01-01" {
			return graph.Date(s), nil
		}
	}
	return "", fmt.Errorf("a Date is a day of the calendar such as 2024-03-22")
}

// MarshalDateTime writes a moment as it is kept, RFC 3339 in UTC.
func MarshalDateTime(t string) graphql.Marshaler {
	if t == "" {
		return graphql.Null
	}
	return graphql.MarshalString(t)
}

// UnmarshalDateTime reads a moment, RFC 3339, and turns it to UTC.
func UnmarshalDateTime(v any) (string, error) {
	if s, ok := v.(string); ok {
		if t, err := time.Parse(time.RFC3339, s); err == nil {
			return t.UTC().Format(time.RFC3339), nil
		}
	}
	return "", fmt.Errorf("a DateTime is a moment such as 2024-03-31T09:30:00Z")
}

// MarshalJSON writes bytes that are JSON already.
func MarshalJSON(raw []byte) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = w.Write(raw) })
}

// UnmarshalJSON refuses: no argument is of this type.
func UnmarshalJSON(any) ([]byte, error) {
	return nil, fmt.Errorf("JSON is not read")
}
