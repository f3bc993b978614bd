package gql

import (
	"errors"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/server/gql/answer"
	"linkchart/server/gql/fast"
	"linkchart/server/gql/generated"
)

// Config is what the schema answers from. Only Store is required.
type Config struct {
	Store graph.Store
	// Version is that of the server, as serverInfo shows it.
	Version string
	// Limits that are zero or negative are the defaults.
	Limits Limits
	// Logger is kept for what resolvers have to say beside their errors; nil drops it.
	Logger *zap.Logger
	// Clock is the time, nil for that of the machine.
	Clock func() time.Time
	// TokenKey signs what continueSubgraph takes. Servers that answer for each other need the same; nil draws one, so that a
	// token is good for this process alone.
	TokenKey []byte
}

// NewSchema returns the executable schema over a store.
func NewSchema(c Config) graphql.ExecutableSchema {
	return fast.Schema(newSchema(c), generated.FastQuery)
}

// newSchema is the schema as gqlgen runs it.
func newSchema(c Config) graphql.ExecutableSchema {
	limits := c.Limits.WithDefaults()
	return generated.NewExecutableSchema(generated.Config{Resolvers: &Resolver{
		source: answer.NewSource(answer.Config{
			Store: bounded(c.Store, limits.StoreTimeout), Limits: answerLimits(limits), Now: c.Clock, TokenKey: c.TokenKey,
		}),
		version: c.Version,
		limits:  limits,
	}})
}

// answerLimits are the limits that fields check themselves.
func answerLimits(l Limits) answer.Limits {
	return answer.Limits{
		First: l.First, IDs: l.IDs, SmallList: l.SmallList, FilterDepth: l.FilterDepth, FilterLeaves: l.FilterLeaves,
		Seeds: l.Seeds, Hops: l.Hops, Nodes: l.Nodes, Edges: l.Edges, PerNode: l.PerNode, Paths: l.Paths, PathLength: l.PathLength, PatternSteps: l.PatternSteps,
		ScannedEdges: l.ScannedEdges, HubDegree: l.HubDegree, TraversalTimeout: l.TraversalTimeout,
	}
}

// nameCandidates turns an ambiguous name into the answer that lists what it fits.
func nameCandidates(err error) error {
	var several *answer.AmbiguousError
	if !errors.As(err, &several) {
		return err
	}
	candidates := make([]map[string]any, len(several.Candidates))
	for i := range several.Candidates {
		e := &several.Candidates[i]
		candidates[i] = map[string]any{"id": e.ID, "type": e.Type, "name": e.Name}
	}
	return &Error{Code: CodeAmbiguousName, Message: several.Error(), Extensions: map[string]any{"candidates": candidates}}
}
