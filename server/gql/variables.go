package gql

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// coerceVariables gives the variables of an operation the types it declares, strictly by the specification: a string is no
// number, an enum value is spelled as in the schema, an input object has no field but its own. Unknown variables are left
// out. Messages name the place and the type, never the value.
func coerceVariables(schema *ast.Schema, op *ast.OperationDefinition, given map[string]any) (map[string]any, gqlerror.List) {
	out := map[string]any{}
	var errs gqlerror.List
	for _, def := range op.VariableDefinitions {
		path := "$" + def.Variable
		value, ok := given[def.Variable]
		if !ok {
			switch {
			case def.DefaultValue != nil:
				fallback, err := def.DefaultValue.Value(nil)
				if err != nil {
					errs = append(errs, badVariable(path, "has an unreadable default"))
					continue
				}
				out[def.Variable] = fallback
			case def.Type.NonNull:
				errs = append(errs, badVariable(path, fmt.Sprintf("must be given, it is a %s", def.Type)))
			}
			continue
		}
		coerced, err := coerce(schema, def.Type, value, path)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out[def.Variable] = coerced
	}
	return out, errs
}

func badVariable(path, what string) *gqlerror.Error {
	return refusal(CodeBadUserInput, fmt.Sprintf("variable %s %s", path, what), map[string]any{"argument": path})
}

// coerce returns value as a t: nil, bool, string, int64, float64, []any or map[string]any. Values of own scalars pass as they
// were decoded; the scalar itself checks them.
func coerce(schema *ast.Schema, t *ast.Type, value any, path string) (any, *gqlerror.Error) {
	if value == nil {
		if t.NonNull {
			return nil, badVariable(path, fmt.Sprintf("must not be null, it is a %s", t))
		}
		return nil, nil
	}
	if t.Elem != nil {
		list, ok := value.([]any)
		if !ok {
			item, err := coerce(schema, t.Elem, value, path)
			return []any{item}, err
		}
		out := make([]any, len(list))
		for i, item := range list {
			var err *gqlerror.Error
			if out[i], err = coerce(schema, t.Elem, item, path+"["+strconv.Itoa(i)+"]"); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	def := schema.Types[t.NamedType]
	if def == nil {
		return nil, badVariable(path, "has an unknown type")
	}
	var out any
	ok := false
	switch def.Kind {
	case ast.InputObject:
		return coerceObject(schema, def, value, path)
	case ast.Enum:
		name, isString := value.(string)
		out, ok = name, isString && def.EnumValues.ForName(name) != nil
	case ast.Scalar:
		out, ok = coerceScalar(def.Name, value)
	}
	if !ok {
		return nil, badVariable(path, fmt.Sprintf("is not a valid %s", def.Name))
	}
	return out, nil
}

func coerceObject(schema *ast.Schema, def *ast.Definition, value any, path string) (any, *gqlerror.Error) {
	given, ok := value.(map[string]any)
	if !ok {
		return nil, badVariable(path, fmt.Sprintf("is not a valid %s", def.Name))
	}
	out := make(map[string]any, len(given))
	for name := range given {
		if def.Fields.ForName(name) == nil {
			return nil, badVariable(path, fmt.Sprintf("has a field that %s does not have", def.Name))
		}
	}
	for _, field := range def.Fields {
		item, ok := given[field.Name]
		if !ok {
			if field.Type.NonNull && field.DefaultValue == nil {
				return nil, badVariable(path+"."+field.Name, fmt.Sprintf("must be given, it is a %s", field.Type))
			}
			continue
		}
		var err *gqlerror.Error
		if out[field.Name], err = coerce(schema, field.Type, item, path+"."+field.Name); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func coerceScalar(name string, value any) (any, bool) {
	switch name {
	case "Boolean":
		v, ok := value.(bool)
		return v, ok
	case "String":
		v, ok := value.(string)
		return v, ok
	case "ID":
		if n, ok := value.(json.Number); ok {
			whole, err := strconv.ParseInt(n.String(), 10, 64)
			return strconv.FormatInt(whole, 10), err == nil
		}
		v, ok := value.(string)
		return v, ok
	case "Int":
		n, ok := value.(json.Number)
		if !ok {
			return nil, false
		}
		return int32Of(n.String())
	case "Float":
		n, ok := value.(json.Number)
		if !ok {
			return nil, false
		}
		v, err := n.Float64()
		return v, err == nil && !math.IsInf(v, 0)
	}
	return value, true
}

// int32Of reads a whole number of 32 bits, also one written 1.0 or 1e3.
func int32Of(raw string) (int64, bool) {
	if v, err := strconv.ParseInt(raw, 10, 32); err == nil {
		return v, true
	}
	f, err := strconv.ParseFloat(raw, 64)
	if err != nil || f != math.Trunc(f) || f < math.MinInt32 || f > math.MaxInt32 {
		return 0, false
	}
	return int64(f), true
}
