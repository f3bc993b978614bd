package gql_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
	"linkchart/server/gql/fast"
)

// canvasQuery asks for a typed subgraph, as in the design's table of measurements.
const canvasQuery = `{subgraph(input:{seeds:{ids:["group:net-0"]},maxHops:6,perNode:1000,maxNodes:20000,maxEdges:60000}){nodes{id entity{name type} depth innerDegree} edges{id source target weight relation{type}}}}`

// BenchmarkExecutors is what writing an answer of so many nodes, and three times as many edges, costs in both executors: the
// walk is made once, before.
func BenchmarkExecutors(b *testing.B) {
	for _, nodes := range []int{100, 1_000, 10_000} {
		store := sampleStore(b)
		load(b, store, network(nodes)...)
		limits := gql.Limits{Nodes: 20_000, Edges: 60_000, ScannedEdges: 1_000_000, Cost: 1 << 40}
		c := gql.Config{Store: store, Limits: limits}
		for name, schema := range map[string]graphql.ExecutableSchema{"gqlgen": gql.PlainSchema(c), "fast": gql.NewSchema(c)} {
			b.Run(fmt.Sprintf("%d/%s", nodes, name), func(b *testing.B) {
				o := prepared(b, schema, canvasQuery)
				size := len(o.run())
				b.ReportAllocs()
				began := spent(b)
				n := 0
				for b.Loop() {
					o.run()
					n++
				}
				b.ReportMetric(float64((spent(b)-began).Microseconds())/float64(n), "cpu-µs/op")
				b.ReportMetric(float64(size), "answer-bytes")
			})
		}
	}
}

// BenchmarkPlan is what compiling the plan of a document costs, the root field's value being at hand.
func BenchmarkPlan(b *testing.B) {
	store := sampleStore(b)
	o := prepared(b, gql.NewSchema(gql.Config{Store: store}), `{expand(ids:["group:isis-k"],perNode:1){nodes{id entity{name type}} edges{id source target weight relation{type}}}}`)
	o.run()
	for name, forget := range map[string]bool{"anew": true, "kept": false} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if forget {
					o.plans = &fast.Plans{}
				}
				o.run()
			}
		})
	}
}

// BenchmarkRequests is a whole request, from the bytes of its body to those of its answer.
func BenchmarkRequests(b *testing.B) {
	store := sampleStore(b)
	load(b, store, network(1_000)...)
	const expand = `{"query":"query Expand($id:ID!){expand(ids:[$id],perNode:25,innerEdges:false){nodes{id entity{name type}} edges{id source target weight relation{type}}}}","variables":{"id":"group:net-1"}}`
	c := gql.Config{Store: store}
	for name, schema := range map[string]graphql.ExecutableSchema{"gqlgen": gql.PlainSchema(c), "fast": gql.NewSchema(c)} {
		b.Run("expand/"+name, func(b *testing.B) {
			h := gql.NewHandler(gql.HandlerConfig{Schema: schema})
			b.ReportAllocs()
			began := spent(b)
			n := 0
			for b.Loop() {
				r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(expand))
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				if h.ServeHTTP(w, r); w.Code != http.StatusOK || strings.HasPrefix(w.Body.String(), `{"errors"`) {
					b.Fatal(w.Body)
				}
				n++
			}
			b.ReportMetric(float64((spent(b)-began).Microseconds())/float64(n), "cpu-µs/op")
		})
	}
}

// operation runs one document again and again, with what the resolver returned the first time.
type operation struct {
	schema graphql.ExecutableSchema
	doc    *ast.QueryDocument
	plans  *fast.Plans
	value  any
}

func prepared(b *testing.B, schema graphql.ExecutableSchema, query string) *operation {
	b.Helper()
	doc, errs := gqlparser.LoadQueryWithRules(schema.Schema(), query, nil)
	if errs != nil {
		b.Fatal(errs)
	}
	return &operation{schema: schema, doc: doc, plans: &fast.Plans{}}
}

func (o *operation) run() []byte {
	op := &graphql.OperationContext{
		Doc: o.doc, Operation: o.doc.Operations[0], ResolverMiddleware: o.resolve,
		RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) },
	}
	ctx := graphql.WithOperationContext(context.Background(), op)
	ctx = graphql.WithResponseContext(ctx, func(_ context.Context, err error) *gqlerror.Error { return gqlerror.Wrap(err) }, graphql.DefaultRecover)
	ctx = fast.WithPlans(ctx, o.plans)
	return o.schema.Exec(ctx)(ctx).Data
}

func (o *operation) resolve(ctx context.Context, next graphql.Resolver) (any, error) {
	if f := graphql.GetFieldContext(ctx); f.Object != "Query" {
		return next(ctx)
	}
	if o.value == nil {
		v, err := next(ctx)
		if err != nil {
			return nil, err
		}
		o.value = v
	}
	return o.value, nil
}

// network is so many groups and three times as many relations among them.
func network(nodes int) []graph.Batch {
	dice := rand.New(rand.NewPCG(1, 2))
	id := func(i int) string { return fmt.Sprintf("group:net-%d", i) }
	var out []graph.Batch
	const perDocument = 100
	for first := 0; first < nodes; first += perDocument {
		d := graphtest.NewDocument(fmt.Sprint("Network ", first), fmt.Sprintf("Report %d. The groups fight each other.", first), "Example Wire", "2024-06-01")
		for i := first; i < first+perDocument; i++ {
			d.Entity(graph.Entity{ID: id(i), Type: graph.ArmedGroup, Name: fmt.Sprintf("Group %d", i)})
		}
		for i := first; i < first+perDocument; i++ {
			for range 3 {
				if far := dice.IntN(nodes); far != i {
					d.Entity(graph.Entity{ID: id(far), Type: graph.ArmedGroup, Name: fmt.Sprintf("Group %d", far)})
					d.Relation(id(i), graph.AlliedWith, id(far), "fight each other", nil)
				}
			}
		}
		out = append(out, d.Batch())
	}
	return out
}
