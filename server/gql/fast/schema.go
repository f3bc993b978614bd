package fast

import (
	"context"
	"io"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"linkchart/server/gql/answer"
)

// Compile returns how to write the value of a root field of a query, nil if that is not known.
type Compile func(*Field) Value[any]

// Schema is an executable schema whose queries are written by what compile returns, and by itself where that fails.
func Schema(of graphql.ExecutableSchema, compile Compile) graphql.ExecutableSchema {
	return schema{of, compile}
}

type schema struct {
	graphql.ExecutableSchema
	compile Compile
}

// Exec runs the operation of the context.
func (s schema) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if op.Operation.Operation == ast.Query {
		run := run{op: op, plans: plansOf(ctx), compile: s.compile, around: op.ResolverMiddleware}
		run.given = run.plans.given(op)
		op.ResolverMiddleware = run.resolve
	}
	return s.ExecutableSchema.Exec(ctx)
}

// run is one operation.
type run struct {
	op      *graphql.OperationContext
	plans   *Plans
	given   string
	compile Compile
	around  graphql.FieldMiddleware
}

// resolve runs around each field that gqlgen resolves, and writes the root fields.
func (r *run) resolve(ctx context.Context, next graphql.Resolver) (any, error) {
	v, err := r.around(ctx, next)
	if err != nil || v == nil {
		return v, err
	}
	field := graphql.GetFieldContext(ctx)
	if field.Parent == nil || field.Parent.Parent != nil || field.Object != "Query" {
		return v, nil
	}
	if text, ok := r.write(ctx, field, v); ok {
		return text, nil
	}
	return v, nil
}

// write returns the value of a root field as it stands in the answer.
func (r *run) write(ctx context.Context, field *graphql.FieldContext, v any) (_ *written, ok bool) {
	key := planKey{r.op.Operation, field.Field.Field, r.given}
	value := r.plans.get(key)
	if value == nil {
		if value = r.compile(&field.Field); value == nil {
			return nil, false
		}
	}
	w := &Writer{op: r.op, path: make([]at, 0, 16), buf: *buffers.Get().(*[]byte)}
	w.path = append(w.path, at{name: field.Field.Alias})
	w.ctx = answer.WithWhere(ctx, w)
	out := &written{w.buf[:0]}
	defer func() {
		// gqlgen meets the same panic again and says where.
		ok = recover() == nil && ok
		if !ok {
			out.release()
		}
	}()
	ok = value(w, v)
	out.text = w.buf
	r.plans.keep(key, value, w.steps)
	return out, ok
}

// written is the text of a root field.
type written struct{ text []byte }

// MarshalGQL writes the text, once.
func (t *written) MarshalGQL(to io.Writer) {
	_, _ = to.Write(t.text)
	t.release()
}

// largestKept is the capacity up to which a buffer is used again.
const largestKept = 8 << 20

func (t *written) release() {
	if cap(t.text) <= largestKept {
		b := t.text[:0]
		buffers.Put(&b)
	}
	t.text = nil
}

var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 4<<10); return &b }}
