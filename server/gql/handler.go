package gql

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"go.uber.org/zap"

	"linkchart/server/gql/fast"
)

// HandlerConfig is what a handler serves and within which bounds. Only Schema is required.
type HandlerConfig struct {
	// Schema runs the operations.
	Schema graphql.ExecutableSchema
	// Limits that are zero or negative are the defaults.
	Limits Limits
	// Logger gets the causes that clients are not told; nil drops them.
	Logger *zap.Logger
	// Production switches introspection off, and with it every hint at names of the schema.
	Production bool
	// Trusted are the only documents that are run; nil runs all.
	Trusted Documents
	// Profile says which statuses answers have.
	Profile StatusProfile
	// Client names the client of a request, for the limit on its operations; nil is the address it comes from.
	Client func(*http.Request) string
	// OnOperation hears of every operation, refused ones too, once it is answered; nil tells nobody.
	OnOperation func(context.Context, OperationInfo)
}

// OperationInfo says for the access log what was run. It holds nothing of the document but the name.
type OperationInfo struct {
	// Name is the operation's name, shortened; Kind is query, mutation or subscription; both are empty if nothing was parsed.
	Name, Kind string
	// Hash is the document's SHA-256 in hexadecimal.
	Hash string
	// Cost is by the price list, 0 for what was refused earlier.
	Cost int
	// Codes are the extensions.code of the errors in the answer.
	Codes []string
}

// Handler is the GraphQL endpoint: every path it is mounted at answers GET and POST. It does not change once built but for cache
// and admission, which guard themselves.
type Handler struct {
	schema      graphql.ExecutableSchema
	limits      Limits
	logger      *zap.Logger
	production  bool
	trusted     Documents
	profile     StatusProfile
	client      func(*http.Request) string
	onOperation func(context.Context, OperationInfo)
	cache       *documentCache
	admission   *admission
}

// NewHandler returns the endpoint of a schema.
func NewHandler(c HandlerConfig) *Handler {
	h := &Handler{
		schema: c.Schema, limits: c.Limits.WithDefaults(), logger: c.Logger, production: c.Production,
		trusted: c.Trusted, profile: c.Profile,
		client: c.Client, onOperation: c.OnOperation, cache: newDocumentCache(),
	}
	if h.logger == nil {
		h.logger = zap.NewNop()
	}
	if h.client == nil {
		h.client = remoteHost
	}
	if h.onOperation == nil {
		h.onOperation = func(context.Context, OperationInfo) {}
	}
	h.admission = newAdmission(h.limits)
	return h
}

func remoteHost(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// document returns the parsed and valid document, or why it is refused. What variables can change is not looked at.
func (h *Handler) document(hash, text string) (*document, gqlerror.List) {
	if doc := h.cache.get(hash); doc != nil {
		return doc, nil
	}
	if len(text) > h.limits.DocumentBytes {
		return nil, gqlerror.List{documentLimit("documentBytes", len(text), h.limits.DocumentBytes)}
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, h.limits.Tokens)
	if err != nil {
		return nil, withCode(gqlerror.List{gqlerror.WrapIfUnwrapped(err)}, CodeParseFailed)
	}
	if len(doc.Operations) == 0 {
		return nil, gqlerror.List{refusal(CodeValidationFailed, "the document has no operation", nil)}
	}
	if errs := overLimits(doc, h.limits); len(errs) > 0 {
		return nil, errs
	}
	if errs := validator.ValidateWithRules(h.schema.Schema(), doc, validationRules(!h.production)); len(errs) > 0 {
		return nil, withCode(errs, CodeValidationFailed)
	}
	d := &document{hash: hash, text: text, parsed: doc}
	h.cache.add(d)
	return d, nil
}

func withCode(errs gqlerror.List, code string) gqlerror.List {
	for _, e := range errs {
		if e.Extensions == nil {
			e.Extensions = map[string]any{}
		}
		e.Extensions["code"] = code
	}
	return errs
}

// choose returns the operation of that name; no name means the only one.
func choose(doc *ast.QueryDocument, name string) (*ast.OperationDefinition, *gqlerror.Error) {
	op := doc.Operations.ForName(name)
	if op == nil || name == "" && len(doc.Operations) > 1 {
		return nil, refusal(CodeValidationFailed, "operationName names no operation of the document", nil)
	}
	if op.Operation == ast.Subscription {
		return nil, refusal(CodeValidationFailed, "subscriptions are not served at this endpoint", nil)
	}
	return op, nil
}

// afford returns the cost of the operation and an error if it is over the limit.
func (h *Handler) afford(doc *document, op *ast.OperationDefinition, variables map[string]any) (int, *gqlerror.Error) {
	shape := shapeOf(op, variables)
	known, ok := doc.costs.get(shape)
	if !ok {
		known = newPricer(h.schema.Schema(), variables, h.limits).operation(op)
		doc.costs.keep(shape, known)
	}
	cost := int(known)
	if cost <= h.limits.Cost {
		return cost, nil
	}
	return cost, refusal(CodeCostLimit, fmt.Sprintf("the operation costs %d, the limit is %d", cost, h.limits.Cost),
		map[string]any{"cost": cost, "max": h.limits.Cost})
}

// execute runs an operation that has passed every check.
func (h *Handler) execute(ctx context.Context, doc *document, op *ast.OperationDefinition, variables map[string]any, headers http.Header) *graphql.Response {
	opCtx := &graphql.OperationContext{
		RawQuery: doc.text, Variables: variables, OperationName: op.Name, Doc: doc.parsed, Operation: op, Headers: headers,
		DisableIntrospection: h.production, RecoverFunc: h.recoverField,
		ResolverMiddleware:     func(ctx context.Context, next graphql.Resolver) (any, error) { return next(ctx) },
		RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) },
		Stats:                  graphql.Stats{OperationStart: graphql.Now()},
	}
	ctx = graphql.WithOperationContext(ctx, opCtx)
	ctx = graphql.WithResponseContext(ctx, h.present, h.recoverField)
	ctx = fast.WithPlans(ctx, &doc.plans)
	response := h.schema.Exec(ctx)(ctx)
	if response == nil {
		response = &graphql.Response{}
	}
	response.Errors = append(response.Errors, graphql.GetErrors(ctx)...)
	// The executor meets them in no order.
	slices.SortStableFunc(response.Errors, func(a, b *gqlerror.Error) int { return slices.CompareFunc(a.Path, b.Path, compareSteps) })
	response.Extensions = graphql.GetExtensions(ctx)
	return response
}

// compareSteps compares names by their bytes and indexes by size.
func compareSteps(a, b ast.PathElement) int {
	if i, ok := a.(ast.PathIndex); ok {
		if j, ok := b.(ast.PathIndex); ok {
			return cmp.Compare(i, j)
		}
	}
	return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b))
}

// documentHash names a document in logs and statements.
func documentHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// requestKey is the key of the request id in a context.
type requestKey struct{}

// requestID returns the id of the request that ctx belongs to, "" if none.
func requestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}
