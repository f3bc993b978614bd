package fast

import (
	"slices"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Field is a field of a selection.
type Field = graphql.CollectedField

// step is one field of an object and how to write it.
type step[T any] struct {
	// key is what stands before the value: comma, name, colon; for __typename the value too.
	key   []byte
	alias string
	write Value[T]
	// inner says that there are fields below.
	inner bool
}

// Object compiles the selection on an object type when the first object is met: what a variable skips is left out, see
// [Plans]. The function field returns how to write a field, nil if it is not known.
func Object[T any](name string, satisfies []string, set ast.SelectionSet, field func(*Field) Value[T]) Value[T] {
	var compiled atomic.Pointer[[]step[T]]
	return func(w *Writer, v T) bool {
		steps := compiled.Load()
		if steps == nil {
			fresh, ok := compile(w, name, satisfies, set, field)
			if !ok {
				return false
			}
			compiled.Store(&fresh)
			steps = &fresh
		}
		w.buf = append(w.buf, '{')
		for i := range *steps {
			s := &(*steps)[i]
			w.buf = append(w.buf, s.key...)
			switch {
			case s.write == nil:
			case s.inner:
				w.path = append(w.path, at{name: s.alias})
				if !s.write(w, v) {
					return false
				}
				w.path = w.path[:len(w.path)-1]
			case !s.write(w, v):
				return false
			}
		}
		w.buf = append(w.buf, '}')
		return true
	}
}

func compile[T any](w *Writer, name string, satisfies []string, set ast.SelectionSet, field func(*Field) Value[T]) ([]step[T], bool) {
	fields := graphql.CollectFields(w.op, set, satisfies)
	out := make([]step[T], 0, len(fields))
	for i := range fields {
		f := &fields[i]
		s := step[T]{alias: f.Alias, inner: len(f.Selections) > 0}
		// Selected on types that share no interface, a field comes twice and is written once.
		twice := slices.ContainsFunc(out, func(o step[T]) bool { return o.alias == f.Alias })
		switch {
		case f.IsDeferred():
			return nil, false
		case f.Name == "__typename" && twice:
			continue
		case f.Name == "__typename":
			s.key = key(len(out), f.Alias, name)
		default:
			s.key = key(len(out), f.Alias, "")
			if s.write = field(f); s.write == nil || twice {
				return nil, false
			}
		}
		out = append(out, s)
	}
	w.steps += len(out)
	return out, true
}

// key is what stands before the value of a field, and the value if that is always the same text.
func key(index int, alias, value string) []byte {
	w := &Writer{}
	if index > 0 {
		w.buf = append(w.buf, ',')
	}
	Text(w, alias)
	w.buf = append(w.buf, ':')
	if value != "" {
		Text(w, value)
	}
	return w.buf
}

// Late is the selection on one type of an interface or a union, compiled when the first such object is met.
type Late[T any] struct{ value atomic.Pointer[Value[T]] }

// Write writes an object of the type.
func (l *Late[T]) Write(w *Writer, v T, set ast.SelectionSet, compile func(ast.SelectionSet) Value[T]) bool {
	value := l.value.Load()
	if value == nil {
		fresh := compile(set)
		l.value.Store(&fresh)
		value = &fresh
	}
	return (*value)(w, v)
}

// Pointer writes what a pointer points at; nil is null.
func Pointer[T any](of Value[T], nullable bool) Value[*T] {
	return func(w *Writer, v *T) bool {
		if v == nil {
			return w.Null(nullable)
		}
		return of(w, *v)
	}
}

// Present writes what is known by its pointer; nil is null.
func Present[T any](of Value[*T], nullable bool) Value[*T] {
	return func(w *Writer, v *T) bool {
		if v == nil {
			return w.Null(nullable)
		}
		return of(w, v)
	}
}

// List writes a list; nil is empty, or null where that is allowed.
func List[T any](of Value[T], nullable bool) Value[[]T] {
	return listed(nullable, func(w *Writer, v *T) bool { return of(w, *v) })
}

// ListOf is [List] for what is written by its pointer.
func ListOf[T any](of Value[*T], nullable bool) Value[[]T] { return listed(nullable, of) }

func listed[T any](nullable bool, of Value[*T]) Value[[]T] {
	return func(w *Writer, v []T) bool {
		if v == nil && nullable {
			return w.Null(true)
		}
		w.buf = append(w.buf, '[')
		w.path = append(w.path, at{})
		for i := range v {
			if i > 0 {
				w.buf = append(w.buf, ',')
				w.path[len(w.path)-1].index = i
			}
			if !of(w, &v[i]) {
				return false
			}
		}
		w.path = w.path[:len(w.path)-1]
		w.buf = append(w.buf, ']')
		return true
	}
}
