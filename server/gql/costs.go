package gql

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
)

// costs remembers what the operations of one document cost. The price of an operation depends on the numbers and booleans of
// its variables, on the lengths of their lists and on which texts are given, not on what the texts say.
type costs struct {
	mu    sync.Mutex
	known map[string]int64
}

// keptCosts is how many are remembered for one document, longestShape how long a shape may be for that, in bytes.
const keptCosts, longestShape = 64, 256

func (c *costs) get(key []byte) (int64, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	cost, ok := c.known[string(key)]
	return cost, ok
}

func (c *costs) keep(key []byte, cost int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil {
		c.known = map[string]int64{}
	}
	if len(c.known) < keptCosts && len(key) <= longestShape {
		c.known[string(key)] = cost
	}
}

// shapeOf writes down what the price of an operation depends on.
func shapeOf(op *ast.OperationDefinition, variables map[string]any) []byte {
	key := append(make([]byte, 0, 64), op.Name...)
	for _, v := range op.VariableDefinitions {
		value, ok := variables[v.Variable]
		if key = append(key, ','); ok {
			key = appendShape(key, value)
		}
	}
	return key
}

func appendShape(key []byte, value any) []byte {
	switch v := value.(type) {
	case nil:
		return append(key, 'n')
	case bool:
		return strconv.AppendBool(key, v)
	case int64:
		return strconv.AppendInt(key, v, 10)
	case float64:
		return strconv.AppendFloat(key, v, 'g', -1, 64)
	case []any:
		key = append(key, '[')
		for _, item := range v {
			key = append(appendShape(key, item), ',')
		}
		return append(key, ']')
	case json.Number:
		return append(key, v...)
	case map[string]any:
		key = append(key, '{')
		for _, name := range slices.Sorted(maps.Keys(v)) {
			key = append(append(key, name...), ':')
			key = append(appendShape(key, v[name]), ',')
		}
		return append(key, '}')
	}
	return append(key, 's')
}
