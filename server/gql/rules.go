package gql

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// manyTimes is where counts stop: far above any limit, far below an overflow.
const manyTimes = 1 << 30

// shape counts what a selection holds once its fragments are spread.
type shape struct {
	// roots is the number of fields on its own level; depth the levels of fields, introspection apart.
	roots, depth, introspection int
	aliases, directives         int
}

func (s *shape) add(o shape) {
	s.roots = min(s.roots+o.roots, manyTimes)
	s.depth = max(s.depth, o.depth)
	s.introspection = max(s.introspection, o.introspection)
	s.aliases = min(s.aliases+o.aliases, manyTimes)
	s.directives = min(s.directives+o.directives, manyTimes)
}

// measurer takes the shape of each fragment once, so that its work is linear in the document however often fragments are
// spread. It runs before validation and therefore meets unknown and cyclic fragments; both count as empty, since validation
// refuses them.
type measurer struct {
	fragments map[string]*ast.FragmentDefinition
	known     map[string]shape
	// within are the fragments being measured; cyclic says that one was met inside itself.
	within map[string]bool
	cyclic bool
}

func newMeasurer(doc *ast.QueryDocument) *measurer {
	m := &measurer{fragments: map[string]*ast.FragmentDefinition{}, known: map[string]shape{}, within: map[string]bool{}}
	for _, f := range doc.Fragments {
		m.fragments[f.Name] = f
	}
	return m
}

func (m *measurer) selection(set ast.SelectionSet) shape {
	var sum shape
	for _, item := range set {
		var one shape
		switch item := item.(type) {
		case *ast.Field:
			inner := m.selection(item.SelectionSet)
			one = shape{roots: 1, depth: inner.depth + 1, introspection: inner.introspection, aliases: inner.aliases, directives: inner.directives}
			if isIntrospection(item.Name) {
				one.depth, one.introspection = 0, max(inner.depth+1, inner.introspection)
			}
			if item.Alias != "" && item.Alias != item.Name {
				one.aliases++
			}
			one.directives += len(item.Directives)
		case *ast.InlineFragment:
			one = m.selection(item.SelectionSet)
			one.directives += len(item.Directives)
		case *ast.FragmentSpread:
			one = m.fragment(item.Name)
			one.directives += len(item.Directives)
		}
		sum.add(one)
	}
	return sum
}

func (m *measurer) fragment(name string) shape {
	if s, ok := m.known[name]; ok {
		return s
	}
	f := m.fragments[name]
	if f == nil || m.within[name] {
		m.cyclic = m.cyclic || f != nil
		return shape{}
	}
	m.within[name] = true
	s := m.selection(f.SelectionSet)
	delete(m.within, name)
	s.directives += len(f.Directives)
	m.known[name] = s
	return s
}

func isIntrospection(field string) bool { return field == "__schema" || field == "__type" }

// overLimits says which limits on documents an operation of doc passes.
func overLimits(doc *ast.QueryDocument, l Limits) gqlerror.List {
	var out gqlerror.List
	m := newMeasurer(doc)
	for _, op := range doc.Operations {
		s := m.selection(op.SelectionSet)
		s.directives += len(op.Directives)
		for _, v := range op.VariableDefinitions {
			s.directives += len(v.Directives)
		}
		for _, c := range []struct {
			name       string
			value, max int
		}{
			{"depth", s.depth, l.Depth},
			{"introspectionDepth", s.introspection, l.IntrospectionDepth},
			{"aliases", s.aliases, l.Aliases},
			{"rootFields", s.roots, l.RootFields},
			{"directives", s.directives, l.Directives},
		} {
			if c.value > c.max {
				out = append(out, documentLimit(c.name, c.value, c.max))
			}
		}
		if len(out) > 0 {
			return out
		}
		// Only now, since the nesting is bounded; cycles are for validation.
		if m.cyclic {
			continue
		}
		o := overlaps{fragments: m.fragments, max: l.Comparisons}
		if o.walk([]ast.SelectionSet{op.SelectionSet}); o.count > l.Comparisons {
			return gqlerror.List{documentLimit("comparisons", o.count, l.Comparisons)}
		}
	}
	return nil
}

// documentLimit refuses a document for one of its measures.
func documentLimit(name string, value, limit int) *gqlerror.Error {
	return refusal(CodeDocumentLimit, fmt.Sprintf("the document has %s %d, the limit is %d", name, value, limit),
		map[string]any{"limit": name, "value": value, "max": limit})
}

// validationRules returns the rules of the GraphQL specification and those of this server. Without introspection no rule may
// hint at names of the schema either.
func validationRules(introspection bool) *rules.Rules {
	all := rules.NewDefaultRules()
	all.AddRule("IntInRange", intInRange)
	if introspection {
		return all
	}
	for _, quiet := range []struct {
		loud string
		rule core.Rule
	}{
		{rules.FieldsOnCorrectTypeRule.Name, rules.FieldsOnCorrectTypeRuleWithoutSuggestions},
		{rules.KnownArgumentNamesRule.Name, rules.KnownArgumentNamesRuleWithoutSuggestions},
		{rules.KnownTypeNamesRule.Name, rules.KnownTypeNamesRuleWithoutSuggestions},
		{rules.ScalarLeafsRule.Name, rules.ScalarLeafsRuleWithoutSuggestions},
		{rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions},
	} {
		all.RemoveRule(quiet.loud)
		all.AddRule(quiet.rule.Name, quiet.rule.RuleFunc)
	}
	all.AddRule("NoIntrospection", noIntrospection)
	return all
}

// intInRange refuses integers in the document that are no 32-bit integers, as the specification wants.
func intInRange(observers *core.Events, addError core.AddErrFunc) {
	observers.OnValue(func(_ *core.Walker, value *ast.Value) {
		if value.Kind != ast.IntValue || value.Definition == nil || value.Definition.Name != "Int" {
			return
		}
		if _, ok := int32Of(value.Raw); !ok {
			addError(core.Message("an Int must be a whole number from -2147483648 to 2147483647"), core.At(value.Position))
		}
	})
}

func noIntrospection(observers *core.Events, addError core.AddErrFunc) {
	observers.OnField(func(_ *core.Walker, field *ast.Field) {
		if isIntrospection(field.Name) {
			addError(core.Message("introspection is off"), core.At(field.Position))
		}
	})
}
