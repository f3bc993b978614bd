package fast

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// largestPlan is how many fields are kept compiled for one document. Below interfaces a field is compiled for each type that
// is met, so that a short document can need many; what is beyond is compiled for each operation.
const largestPlan = 500

// Plans keeps what was compiled for one document. The zero value is empty. It is safe for use by many at once.
type Plans struct {
	mu    sync.Mutex
	known map[planKey]Value[any]
	steps int
	// deciding are the variables in @skip and @include.
	deciding []string
	read     bool
}

// planKey tells the selections of a document apart: a root field of an operation, given the variables that leave fields out.
type planKey struct {
	operation *ast.OperationDefinition
	field     *ast.Field
	given     string
}

type plansKey struct{}

// WithPlans gives an operation the plans of its document.
func WithPlans(ctx context.Context, p *Plans) context.Context {
	return context.WithValue(ctx, plansKey{}, p)
}

func plansOf(ctx context.Context) *Plans {
	if p, ok := ctx.Value(plansKey{}).(*Plans); ok {
		return p
	}
	return &Plans{}
}

func (p *Plans) get(key planKey) Value[any] {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.known[key]
}

// keep remembers a plan that has grown by some fields. Once they are too many, all are forgotten and none is kept again.
func (p *Plans) keep(key planKey, value Value[any], grown int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.steps += grown
	switch {
	case p.steps > largestPlan:
		p.known = nil
	case p.known == nil:
		p.known = map[planKey]Value[any]{key: value}
	default:
		p.known[key] = value
	}
}

// given writes down the values of the variables that leave fields out.
func (p *Plans) given(op *graphql.OperationContext) string {
	p.mu.Lock()
	if !p.read {
		p.read = true
		p.deciding = deciding(op.Doc)
	}
	p.mu.Unlock()
	var out []byte
	for _, name := range p.deciding {
		bit := byte('0')
		if set, _ := op.Variables[name].(bool); set {
			bit = '1'
		}
		out = append(out, bit)
	}
	return string(out)
}

// deciding lists the variables in directives of a document, those that may be none of @skip and @include too.
func deciding(doc *ast.QueryDocument) []string {
	var out []string
	var visit func(ast.SelectionSet)
	note := func(list ast.DirectiveList) {
		for _, d := range list {
			for _, a := range d.Arguments {
				if a.Value.Kind == ast.Variable {
					out = append(out, a.Value.Raw)
				}
			}
		}
	}
	visit = func(set ast.SelectionSet) {
		for _, item := range set {
			switch item := item.(type) {
			case *ast.Field:
				note(item.Directives)
				visit(item.SelectionSet)
			case *ast.InlineFragment:
				note(item.Directives)
				visit(item.SelectionSet)
			case *ast.FragmentSpread:
				note(item.Directives)
			}
		}
	}
	for _, op := range doc.Operations {
		visit(op.SelectionSet)
	}
	for _, f := range doc.Fragments {
		visit(f.SelectionSet)
	}
	return out
}
