package scalar

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

// MarshalInt writes an Int.
func MarshalInt(n int) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = w.Write(AppendInt(nil, n)) })
}

// AppendInt appends an Int. GraphQL's Int has 32 bits; what is larger is written at its bound rather than lost, since counts
// are the only numbers that can grow so far.
func AppendInt(b []byte, n int) []byte {
	return strconv.AppendInt(b, int64(min(max(n, math.MinInt32), math.MaxInt32)), 10)
}

// UnmarshalInt reads an Int of 32 bits.
func UnmarshalInt(v any) (int, error) {
	n, err := UnmarshalInt64(v)
	if err != nil || n < math.MinInt32 || n > math.MaxInt32 {
		return 0, fmt.Errorf("an Int is a whole number of 32 bits")
	}
	return int(n), nil
}

// MarshalInt64 writes an Int64 as a JSON number.
func MarshalInt64(n int64) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, strconv.FormatInt(n, 10))
	})
}

// UnmarshalInt64 reads an Int64 from a number.
func UnmarshalInt64(v any) (int64, error) {
	switch v := v.(type) {
	case int:
		return int64(v), nil
	case int64:
		return v, nil
	case json.Number:
		if n, err := strconv.ParseInt(v.String(), 10, 64); err == nil {
			return n, nil
		}
	}
	return 0, fmt.Errorf("an Int64 is a whole number of 64 bits")
}
