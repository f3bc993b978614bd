package fast

import (
	"context"
	"io"
	"math"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"linkchart/server/gql/answer"
	"linkchart/server/gql/scalar"
)

// Writer appends the answer to one root field. Its methods return false where the answer is not the plain case; nothing that
// was written then counts.
type Writer struct {
	buf []byte
	op  *graphql.OperationContext
	// ctx is that of the root field, with the writer as its [answer.Where].
	ctx   context.Context
	field *Field
	// path leads to the object being written, and to its field if that has fields itself.
	path []at
	args map[*Field]*graphql.FieldContext
	// steps counts what this writer has compiled.
	steps int
}

// at is a step of a path: a name, or the index of a list.
type at struct {
	name  string
	index int
}

// Selected is the type that the field being resolved is selected on.
func (w *Writer) Selected() *ast.Definition { return w.field.ObjectDefinition }

// Path is where the field being resolved lies in the answer.
func (w *Writer) Path() ast.Path {
	steps := slices.Clip(w.path)
	if len(w.field.Selections) == 0 {
		steps = append(steps, at{name: w.field.Alias})
	}
	var out ast.Path
	for _, a := range steps {
		if a.name != "" {
			out = append(out, ast.PathName(a.name))
		} else {
			out = append(out, ast.PathIndex(a.index))
		}
	}
	return out
}

// At returns the context in which to resolve f.
func (w *Writer) At(f *Field) context.Context {
	w.field = f
	return w.ctx
}

// Arguments returns the arguments of f, read once for an operation.
func (w *Writer) Arguments(f *Field, read func(context.Context, map[string]any) (map[string]any, error)) (*graphql.FieldContext, bool) {
	if known := w.args[f]; known != nil {
		return known, true
	}
	args, err := read(w.ctx, f.ArgumentMap(w.op.Variables))
	if err != nil {
		return nil, false
	}
	if w.args == nil {
		w.args = map[*Field]*graphql.FieldContext{}
	}
	w.args[f] = &graphql.FieldContext{Args: args}
	return w.args[f], true
}

// Value writes one value.
type Value[T any] func(w *Writer, v T) bool

// Null writes null where that is allowed.
func (w *Writer) Null(allowed bool) bool {
	w.buf = append(w.buf, "null"...)
	return allowed
}

// Text writes a string, an id, or a value of an enum. The escapes are those of gqlgen.
func Text[T ~string](w *Writer, v T) bool {
	const hex = "0123456789ABCDEF"
	b := append(w.buf, '"')
	begin := 0
	for i := range len(v) {
		c := v[i]
		if c >= ' ' && c != '\\' && c != '"' {
			continue
		}
		b = append(b, v[begin:i]...)
		begin = i + 1
		switch c {
		case '\t':
			b = append(b, '\\', 't')
		case '\r':
			b = append(b, '\\', 'r')
		case '\n':
			b = append(b, '\\', 'n')
		case '\\', '"':
			b = append(b, '\\', c)
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
		}
	}
	w.buf = append(append(b, v[begin:]...), '"')
	return true
}

// Bool writes a Boolean.
func Bool(w *Writer, v bool) bool {
	w.buf = strconv.AppendBool(w.buf, v)
	return true
}

// Int writes an Int.
func Int(w *Writer, v int) bool {
	w.buf = scalar.AppendInt(w.buf, v)
	return true
}

// Float writes a Float; what is no number cannot be written.
func Float(w *Writer, v float64) bool {
	w.buf = strconv.AppendFloat(w.buf, v, 'g', -1, 64)
	return !math.IsInf(v, 0) && !math.IsNaN(v)
}

// Marshaled writes a scalar as its own function does.
func Marshaled(w *Writer, m graphql.Marshaler, nullable bool) bool {
	if m == graphql.Null {
		return w.Null(nullable)
	}
	m.MarshalGQL((*sink)(w))
	return true
}

// sink makes a writer an [io.Writer].
type sink Writer

func (s *sink) Write(p []byte) (int, error) {
	s.buf = append(s.buf, p...)
	return len(p), nil
}

func (s *sink) WriteString(p string) (int, error) {
	s.buf = append(s.buf, p...)
	return len(p), nil
}

var (
	_ io.StringWriter = (*sink)(nil)
	_ answer.Where    = (*Writer)(nil)
)
