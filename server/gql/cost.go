package gql

import (
	"github.com/vektah/gqlparser/v2/ast"
)

// The price list. An object costs priceObject and a scalar nothing; what a list holds is paid for each item.
const (
	priceObject = 1
	priceCount  = 100 // totalCount: counting reads far more than the page
	priceText   = 50  // a full-text search
	priceSweep  = 500 // aggregate, timeline and diff look at whole parts of the graph
	pricePath   = 200 // each path searched for
	// nodesPerPoint and edgesPerPoint: a traversal costs a point for so many nodes and edges that it may return.
	nodesPerPoint, edgesPerPoint = 10, 20
	// smallListItems is what a list without paging is taken to hold.
	smallListItems = 5
	// introspectionPerPoint: objects of an introspection are in memory and cost a point for so many.
	introspectionPerPoint = 5
)

// sizes is what a field's arguments say about how much lies below it; zero means that nothing was said.
type sizes struct{ list, nodes, edges, paths, steps int64 }

// costKey is a selection as met below one type with sizes in force. It is what makes the work linear: a fragment met again
// under the same parent type is not walked again.
type costKey struct {
	first    ast.Selection
	typeName string
	in       sizes
}

// pricer works out the cost of one operation. The sums stop growing at manyTimes.
type pricer struct {
	schema    *ast.Schema
	variables map[string]any
	limits    Limits
	known     map[costKey]int64
	// visits counts the selections walked; tests hold it against the size of the document.
	visits int
}

func newPricer(schema *ast.Schema, variables map[string]any, limits Limits) *pricer {
	return &pricer{schema: schema, variables: variables, limits: limits, known: map[costKey]int64{}}
}

// operation returns the cost of op, whose variables have been coerced and whose document is valid.
func (p *pricer) operation(op *ast.OperationDefinition) int64 {
	root := p.schema.Query
	switch op.Operation {
	case ast.Mutation:
		root = p.schema.Mutation
	case ast.Subscription:
		root = p.schema.Subscription
	}
	return p.below(op.SelectionSet, root, sizes{})
}

// below returns the cost of a selection on a value of type def: for an interface or a union, that of its dearest type.
func (p *pricer) below(set ast.SelectionSet, def *ast.Definition, in sizes) int64 {
	if len(set) == 0 || def == nil {
		return 0
	}
	if !def.IsAbstractType() {
		return p.concrete(set, def, in)
	}
	dearest := int64(0)
	for _, one := range p.schema.GetPossibleTypes(def) {
		dearest = max(dearest, p.concrete(set, one, in))
	}
	return dearest
}

// concrete returns the cost of a selection on a value of the object type def. Equal fields are counted as often as they are
// written, though they are run once.
func (p *pricer) concrete(set ast.SelectionSet, def *ast.Definition, in sizes) int64 {
	if len(set) == 0 {
		return 0
	}
	key := costKey{set[0], def.Name, in}
	if sum, ok := p.known[key]; ok {
		return sum
	}
	sum := int64(0)
	for _, item := range set {
		p.visits++
		switch item := item.(type) {
		case *ast.Field:
			if p.included(item.Directives) {
				sum = plus(sum, p.field(item, def, in))
			}
		case *ast.InlineFragment:
			if p.included(item.Directives) && p.satisfies(def, item.TypeCondition) {
				sum = plus(sum, p.concrete(item.SelectionSet, def, in))
			}
		case *ast.FragmentSpread:
			if item.Definition != nil && p.included(item.Directives) && p.satisfies(def, item.Definition.TypeCondition) {
				sum = plus(sum, p.concrete(item.Definition.SelectionSet, def, in))
			}
		}
	}
	p.known[key] = sum
	return sum
}

// included reads @skip and @include.
func (p *pricer) included(directives ast.DirectiveList) bool {
	for _, d := range directives {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		if arg := d.Arguments.ForName("if"); arg != nil {
			if v, err := arg.Value.Value(p.variables); err == nil && v == (d.Name == "skip") {
				return false
			}
		}
	}
	return true
}

func (p *pricer) satisfies(def *ast.Definition, condition string) bool {
	if condition == "" || condition == def.Name {
		return true
	}
	for _, wider := range p.schema.GetImplements(def) {
		if wider.Name == condition {
			return true
		}
	}
	return false
}

// field returns the cost of one field of the object type parent.
func (p *pricer) field(f *ast.Field, parent *ast.Definition, in sizes) int64 {
	declared := parent.Fields.ForName(f.Name)
	if declared == nil {
		return 0
	}
	own, times, out := p.price(f, declared, in)
	result := p.schema.Types[declared.Type.Name()]
	if result == nil || !result.IsCompositeType() {
		return own
	}
	each := plus(priceObject, p.below(f.SelectionSet, result, out))
	cost := plus(own, mul(times, each))
	if isIntrospection(f.Name) {
		return cost / introspectionPerPoint
	}
	return cost
}

func plus(a, b int64) int64 { return min(a+b, manyTimes) }

// mul multiplies two numbers of at most manyTimes.
func mul(a, b int64) int64 { return min(a*b, manyTimes) }
