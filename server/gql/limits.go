package gql

import (
	"encoding/json"
	"fmt"
	"time"
)

// Limits bounds what one request may ask for and how much work the server takes on at once. A field that is zero means its
// default, so that Limits{} is the full protection; no value switches a limit off. A request beyond a limit is refused, never
// quietly cut down.
type Limits struct {
	// BodyBytes is the largest request body; DocumentBytes the largest GraphQL document in it; Tokens the most lexical tokens
	// of a document.
	BodyBytes, DocumentBytes, Tokens int
	// Depth is the deepest nesting of fields, introspection apart; IntrospectionDepth that below __schema and __type.
	Depth, IntrospectionDepth int
	// Aliases, RootFields and Directives count what an operation has after its fragments are spread.
	Aliases, RootFields, Directives int
	// Comparisons is the most pairs of fields that answer under the same name, or of fragments, in an operation.
	Comparisons int
	// Errors is the most errors in one answer; RefusalBytes the largest answer to a refused request.
	Errors, RefusalBytes int
	// VariableDepth is the deepest nesting of the variables' JSON; VariableValues the most values in it.
	VariableDepth, VariableValues int
	// Cost is the highest cost of an operation, by the price list of the package documentation.
	Cost int

	// ClientOperations run at once for one client, TotalOperations for all; QueuedOperations may wait for a place, and those
	// beyond are answered 503.
	ClientOperations, TotalOperations, QueuedOperations int
	// Exports run at once, one of them for each client; those beyond are answered 503. WriteTimeout is how long a client may take
	// to read the next part of one.
	Exports      int
	WriteTimeout time.Duration
	// OperationTimeout ends an operation; StoreTimeout a call of the store; TraversalTimeout cuts a traversal, which then says
	// so.
	OperationTimeout, StoreTimeout, TraversalTimeout time.Duration

	// First is the largest page; IDs the most ids or names in one argument; SmallList cuts lists that have no paging and names
	// them in extensions.cut.
	First, IDs, SmallList int
	// FilterDepth is the deepest nesting of a filter; FilterLeaves the most filters in one argument.
	FilterDepth, FilterLeaves int
	// Seeds is the most nodes a traversal starts from; Hops its most steps; Nodes and Edges its largest result; PerNode the
	// most edges walked from one node.
	Seeds, Hops, Nodes, Edges, PerNode int
	// Paths is the most paths of one search; PathLength their most edges; PatternSteps the most steps of a pattern.
	Paths, PathLength, PatternSteps int
	// ScannedEdges is the most edges one operation looks at; HubDegree the degree above which a node is expanded as a seed
	// only.
	ScannedEdges, HubDegree int
}

// DefaultLimits returns the limits of a server without settings.
func DefaultLimits() Limits { return Limits{}.WithDefaults() }

// Setting is one limit as a setting: exactly one of Int and Duration is set and points into the Limits it was taken from.
type Setting struct {
	// Name is the key in serverInfo.limits, Help one sentence on what is counted.
	Name, Help string
	Int        *int
	Duration   *time.Duration
	// DefaultInt or DefaultDuration is the value of a server without settings.
	DefaultInt      int
	DefaultDuration time.Duration
}

// Settings lists every limit in a fixed order, pointing into l.
func (l *Limits) Settings() []Setting {
	num := func(name string, p *int, def int, help string) Setting {
		return Setting{Name: name, Help: help, Int: p, DefaultInt: def}
	}
	span := func(name string, p *time.Duration, def time.Duration, help string) Setting {
		return Setting{Name: name, Help: help, Duration: p, DefaultDuration: def}
	}
	return []Setting{
		num("bodyBytes", &l.BodyBytes, 1<<20, "bytes of a request body"),
		num("documentBytes", &l.DocumentBytes, 64<<10, "bytes of a GraphQL document"),
		num("tokens", &l.Tokens, 5_000, "tokens of a GraphQL document"),
		num("depth", &l.Depth, 12, "nesting of fields, introspection apart"),
		num("introspectionDepth", &l.IntrospectionDepth, 16, "nesting of fields below __schema and __type"),
		num("aliases", &l.Aliases, 50, "aliases of an operation"),
		num("rootFields", &l.RootFields, 20, "root fields of an operation"),
		num("directives", &l.Directives, 100, "directives of an operation"),
		num("comparisons", &l.Comparisons, 50_000, "pairs of fields or fragments that must be compared"),
		num("errors", &l.Errors, 20, "errors in one answer"),
		num("refusalBytes", &l.RefusalBytes, 4<<10, "bytes of the answer to a refused request"),
		num("variableDepth", &l.VariableDepth, 16, "nesting of the variables"),
		num("variableValues", &l.VariableValues, 10_000, "values in the variables"),
		num("cost", &l.Cost, 20_000, "cost of an operation"),
		num("clientOperations", &l.ClientOperations, 8, "operations of one client at once"),
		num("totalOperations", &l.TotalOperations, 64, "operations of all clients at once"),
		num("queuedOperations", &l.QueuedOperations, 128, "operations waiting for their turn"),
		num("exports", &l.Exports, 4, "exports of all clients at once, one for each"),
		span("writeTimeout", &l.WriteTimeout, 30*time.Second, "time for a client to read the next part of an export"),
		span("operationTimeout", &l.OperationTimeout, 15*time.Second, "time for an operation"),
		span("storeTimeout", &l.StoreTimeout, 12*time.Second, "time for a call of the store"),
		span("traversalTimeout", &l.TraversalTimeout, 10*time.Second, "time after which a traversal is cut"),
		num("first", &l.First, 500, "items of a page"),
		num("ids", &l.IDs, 500, "ids or names in one argument"),
		num("smallList", &l.SmallList, 100, "items of a list without paging"),
		num("filterDepth", &l.FilterDepth, 4, "nesting of a filter"),
		num("filterLeaves", &l.FilterLeaves, 64, "filters in one argument"),
		num("seeds", &l.Seeds, 50, "nodes a traversal starts from"),
		num("maxHops", &l.Hops, 6, "hops of a traversal"),
		num("maxNodes", &l.Nodes, 5_000, "nodes of a subgraph"),
		num("maxEdges", &l.Edges, 20_000, "edges of a subgraph"),
		num("perNode", &l.PerNode, 1_000, "edges walked from one node"),
		num("k", &l.Paths, 100, "paths of one search"),
		num("maxLength", &l.PathLength, 10, "edges of a path"),
		num("patternSteps", &l.PatternSteps, 5, "steps of a pattern"),
		num("scannedEdges", &l.ScannedEdges, 200_000, "edges one operation looks at"),
		num("hubDegree", &l.HubDegree, 10_000, "degree above which only seeds are expanded"),
	}
}

// WithDefaults returns l with every field that is zero or negative set to its default.
func (l Limits) WithDefaults() Limits {
	for _, s := range l.Settings() {
		switch {
		case s.Int != nil && *s.Int <= 0:
			*s.Int = s.DefaultInt
		case s.Duration != nil && *s.Duration <= 0:
			*s.Duration = s.DefaultDuration
		}
	}
	return l
}

// Validate says which limit is negative, and whether a traversal would outlast the operation it is part of.
func (l Limits) Validate() error {
	for _, s := range l.Settings() {
		if s.Int != nil && *s.Int < 0 {
			return fmt.Errorf("limit %s: %d is negative", s.Name, *s.Int)
		}
		if s.Duration != nil && *s.Duration < 0 {
			return fmt.Errorf("limit %s: %s is negative", s.Name, *s.Duration)
		}
	}
	if full := l.WithDefaults(); full.TraversalTimeout > full.OperationTimeout {
		return fmt.Errorf("limit traversalTimeout: %s is more than operationTimeout, %s", full.TraversalTimeout, full.OperationTimeout)
	}
	return nil
}

// JSON returns the limits in force as serverInfo.limits shows them: one key per setting, time in milliseconds.
func (l Limits) JSON() json.RawMessage {
	l = l.WithDefaults()
	out := []byte{'{'}
	for i, s := range l.Settings() {
		if i > 0 {
			out = append(out, ',')
		}
		value, name := int64(0), s.Name
		if s.Int != nil {
			value = int64(*s.Int)
		} else {
			value, name = s.Duration.Milliseconds(), s.Name+"Ms"
		}
		out = fmt.Appendf(out, "%q:%d", name, value)
	}
	return append(out, '}')
}
