package gql

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"linkchart/graph/traverse"
)

// carriers are types that only pass on what lies in them, as pages do: the sizes said above them hold below them too.
var carriers = map[string]bool{"Path": true, "PathResult": true, "Subgraph": true, "GraphDiff": true, "Timeline": true}

// price returns what a field costs by itself, how many values it may hold, and the sizes in force below it.
func (p *pricer) price(f *ast.Field, declared *ast.FieldDefinition, in sizes) (own, times int64, out sizes) {
	result, list := declared.Type.Name(), declared.Type.Elem != nil
	args := f.ArgumentMap(p.variables)
	out = p.sizesOf(declared, args)
	if out == (sizes{}) && (carriers[result] || strings.HasSuffix(result, "Connection")) {
		out = in
	}
	times = 1
	switch f.Name {
	case "totalCount":
		own = priceCount
	case "search":
		own = priceText
	case "aggregate", "timeline", "diff":
		own = priceSweep
	}
	for name := range args {
		if name != "text" && hasText(args[name]) {
			own = plus(own, priceText)
		}
	}
	switch {
	case result == "Subgraph" && !list:
		if out.nodes == 0 {
			out.nodes, out.edges = defaultNodes, defaultEdges
		}
		own = plus(own, out.nodes/nodesPerPoint+out.edges/edgesPerPoint)
	case result == "PathResult":
		out.paths = max(out.paths, out.list, 1)
		if p.oneShortest(declared, args) {
			out.paths = 1
		}
		if out.steps == 0 {
			out.steps = defaultPathLength
		}
		out.nodes, out.edges = mul(out.paths, out.steps+1), mul(out.paths, out.steps)
		own = plus(own, mul(pricePath, out.paths))
	case strings.HasPrefix(result, "__"):
		times = p.introspectionItems(f.Name, list)
	case list:
		times = p.items(f.Name, result, in, out)
	}
	return own, times, out
}

// The defaults of the schema for a traversal whose arguments do not name its size.
const defaultNodes, defaultEdges, defaultPathLength = 500, 2_000, 6

// items returns how many values a list field may hold.
func (p *pricer) items(name, result string, in, out sizes) int64 {
	switch {
	case result == "SubgraphNode":
		return max(in.nodes, 1)
	case result == "SubgraphEdge":
		return max(in.edges, 1)
	case result == "Path":
		return max(in.paths, 1)
	case result == "PathStep":
		return max(in.steps, 1)
	case result == "AggregateRow" && name == "rows", name == "edges", name == "nodes" && out.list == 0:
		// The page that the arguments of the field above asked for.
		return max(in.list, 1)
	case out.list > 0:
		return out.list
	}
	return smallListItems
}

// introspectionItems estimates the lists of introspection, from the schema for its types and from experience for the rest.
func (p *pricer) introspectionItems(name string, list bool) int64 {
	switch {
	case name == "types":
		return int64(len(p.schema.Types))
	case !list:
		return 1
	case name == "fields":
		return 2 * smallListItems
	}
	return 2
}

// sizesOf reads the arguments that say how much is asked for. An argument counts where the schema declares it, on the field
// or in an input object of the field, with the schema's default if it is not given.
func (p *pricer) sizesOf(declared *ast.FieldDefinition, args map[string]any) sizes {
	get := func(name string) int64 { return p.sizeArgument(declared, args, name) }
	s := sizes{list: get("first"), nodes: get("maxNodes"), edges: get("maxEdges"), paths: get("k"), steps: get("maxLength")}
	ids, perNode := int64(0), get("perNode")
	if given, ok := args["ids"].([]any); ok {
		ids = int64(len(given))
	}
	switch {
	case s.nodes > 0 && s.edges == 0:
		s.edges = max(defaultEdges, 4*s.nodes)
	case s.nodes == 0 && perNode > 0:
		// One hop from each of the ids.
		s.edges = min(mul(max(ids, 1), perNode), int64(p.limits.Edges))
		s.nodes = min(plus(s.edges, max(ids, 1)), int64(p.limits.Nodes))
	case s.list == 0 && ids > 0:
		s.list = ids
	}
	if pattern, ok := args["pattern"].([]any); ok {
		s.steps = int64(len(pattern))
	}
	return s
}

// oneShortest tells whether a search gives one path, whatever k is: the mode that is the schema's default.
func (p *pricer) oneShortest(declared *ast.FieldDefinition, args map[string]any) bool {
	arg := declared.Arguments.ForName("input")
	if arg == nil || p.schema.Types[arg.Type.Name()].Fields.ForName("mode") == nil {
		return false
	}
	input, ok := args["input"].(map[string]any)
	return ok && (input["mode"] == nil || input["mode"] == string(traverse.Shortest))
}

func (p *pricer) sizeArgument(declared *ast.FieldDefinition, args map[string]any, name string) int64 {
	if arg := declared.Arguments.ForName(name); arg != nil {
		return size(args[name])
	}
	for _, arg := range declared.Arguments {
		def := p.schema.Types[arg.Type.Name()]
		if def == nil || def.Kind != ast.InputObject || arg.Type.Elem != nil {
			continue
		}
		field := def.Fields.ForName(name)
		if field == nil {
			continue
		}
		given, ok := args[arg.Name].(map[string]any)
		if !ok {
			continue
		}
		if value, ok := given[name]; ok {
			return size(value)
		}
		if field.DefaultValue != nil {
			if value, err := field.DefaultValue.Value(nil); err == nil {
				return size(value)
			}
		}
	}
	return 0
}

// size reads a whole number; what is none or is negative counts as nothing, since the resolver refuses it.
func size(value any) int64 {
	n := int64(0)
	switch v := value.(type) {
	case int64:
		n = v
	case int:
		n = int64(v)
	case float64:
		n = int64(v)
	case json.Number:
		n, _ = strconv.ParseInt(v.String(), 10, 64)
	}
	return min(max(n, 0), manyTimes)
}

// hasText tells whether a filter asks for a full-text match.
func hasText(value any) bool {
	switch v := value.(type) {
	case map[string]any:
		if v["text"] != nil {
			return true
		}
		for _, inner := range v {
			if hasText(inner) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(v, hasText)
	}
	return false
}
