package gql

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/server/gql/answer"
)

// The codes that extensions.code may hold; no other leaves the server. This is their one table.
const (
	// CodeParseFailed: the document is not GraphQL, or has too many tokens.
	CodeParseFailed = "GRAPHQL_PARSE_FAILED"
	// CodeValidationFailed: the document does not fit the schema, or names no operation to run.
	CodeValidationFailed = "GRAPHQL_VALIDATION_FAILED"
	// CodeDocumentLimit: a measure of the request or its document is over a limit (limit, value, max).
	CodeDocumentLimit = "DOCUMENT_LIMIT_EXCEEDED"
	// CodeCostLimit: the operation would cost too much (cost, max).
	CodeCostLimit = "COST_LIMIT_EXCEEDED"
	// CodeBadUserInput: a variable, argument, cursor or header cannot be used (argument, where there is one).
	CodeBadUserInput = "BAD_USER_INPUT"
	// CodeAmbiguousName: a name fits several things (candidates, at most ten).
	CodeAmbiguousName = "AMBIGUOUS_NAME"
	// CodeStaleToken: the graph has changed since the continuation was given.
	CodeStaleToken = "STALE_TOKEN"
	// CodeForbidden: a mutation was sent by GET.
	CodeForbidden = "FORBIDDEN"
	// CodePersistedQueryNotFound: no document is known by the hash; the client should send its text. CodeDocumentNotAllowed: the
	// document is not one of the trusted ones.
	CodePersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND"
	CodeDocumentNotAllowed     = "DOCUMENT_NOT_ALLOWED"
	// CodeRateLimited: too many operations are running and waiting (retryAfter, in seconds).
	CodeRateLimited = "RATE_LIMITED"
	// CodeNotFound and CodeConflict: a change names what does not exist, or contradicts what does.
	CodeNotFound = "NOT_FOUND"
	CodeConflict = "CONFLICT"
	// CodeTimeout: the time for the operation was over.
	CodeTimeout = "TIMEOUT"
	// CodeCancelled: the client left; it stands in the log only.
	CodeCancelled = "CANCELLED"
	// CodeStoreUnavailable: the store cannot be reached.
	CodeStoreUnavailable = "STORE_UNAVAILABLE"
	// CodeInternal: anything else; the cause is in the log under the request id.
	CodeInternal = "INTERNAL"
)

// The sentences for failures whose cause is not the client's business.
const (
	sayInternal    = "the server failed; its log has the cause under the request id"
	sayUnavailable = "the store cannot be reached; try again later"
	sayTimeout     = "the operation ran out of time; ask for less at once"
	sayCancelled   = "the operation was cancelled"
)

// Error is a failure that the client is told about in full: a code of this package's list, a sentence, and extensions beside
// the code. Resolvers return it; any other error is looked up in the table of [classify].
type Error struct {
	Code, Message string
	Extensions    map[string]any
}

// Error returns the sentence.
func (e *Error) Error() string { return e.Message }

// refusal returns the answer to a request that is not run.
func refusal(code, message string, extensions map[string]any) *gqlerror.Error {
	out := &gqlerror.Error{Message: message, Extensions: map[string]any{}}
	for name, value := range extensions {
		out.Extensions[name] = value
	}
	out.Extensions["code"] = code
	return out
}

// classify is the one table from errors to codes. It returns the code, the sentence for the client and the extensions.
func classify(ctx context.Context, err error) (code, message string, extensions map[string]any) {
	var known *Error
	var input *InputError
	switch {
	case errors.As(err, &known):
		return known.Code, known.Message, known.Extensions
	case errors.As(err, &input):
		return CodeBadUserInput, input.Error(), inputExtensions(input.Argument)
	case errors.Is(err, answer.ErrStaleToken):
		return CodeStaleToken, answer.ErrStaleToken.Error(), nil
	case errors.Is(err, context.DeadlineExceeded), errors.Is(ctx.Err(), context.DeadlineExceeded):
		return CodeTimeout, sayTimeout, nil
	case errors.Is(err, context.Canceled), errors.Is(ctx.Err(), context.Canceled):
		return CodeCancelled, sayCancelled, nil
	case errors.Is(err, graph.ErrUnavailable):
		return CodeStoreUnavailable, sayUnavailable, nil
	case errors.Is(err, graph.ErrNotFound):
		return CodeNotFound, "there is no such thing", nil
	case errors.Is(err, graph.ErrConflict):
		return CodeConflict, "the change contradicts what is there", nil
	}
	if argument, ok := badArgument(ctx, err); ok {
		return CodeBadUserInput, rootMessage(err), inputExtensions(argument)
	}
	return CodeInternal, sayInternal, nil
}

func inputExtensions(argument string) map[string]any {
	if argument == "" {
		return nil
	}
	return map[string]any{"argument": argument}
}

// badArgument tells whether err comes from reading the arguments of a field: a field that declares arguments has none read
// yet. The argument's name follows the field's own path in the error's path.
func badArgument(ctx context.Context, err error) (string, bool) {
	field := graphql.GetFieldContext(ctx)
	if field == nil || field.Args != nil || field.Field.Field == nil || field.Field.Definition == nil ||
		len(field.Field.Definition.Arguments) == 0 {
		return "", false
	}
	var located *gqlerror.Error
	if errors.As(err, &located) {
		for _, step := range located.Path[min(len(field.Path()), len(located.Path)):] {
			if name, ok := step.(ast.PathName); ok {
				return string(name), true
			}
		}
	}
	return "", true
}

// rootMessage is the text of err without path and position.
func rootMessage(err error) string {
	var located *gqlerror.Error
	if errors.As(err, &located) {
		return located.Message
	}
	return err.Error()
}

// present turns what a resolver returned into what the client sees, and logs what the client does not see.
func (h *Handler) present(ctx context.Context, err error) *gqlerror.Error {
	if err == nil {
		return nil
	}
	code, message, extensions := classify(ctx, err)
	out := refusal(code, message, extensions)
	var located *gqlerror.Error
	if errors.As(err, &located) {
		out.Path, out.Locations = located.Path, located.Locations
	} else {
		out.Path = graphql.GetPath(ctx)
	}
	switch code {
	case CodeInternal:
		h.logger.Error("field failed", zap.String("requestId", requestID(ctx)), zap.String("path", out.Path.String()), zap.Error(err))
	case CodeStoreUnavailable, CodeTimeout, CodeCancelled:
		h.logger.Warn("field not answered", zap.String("requestId", requestID(ctx)), zap.String("code", code),
			zap.String("path", out.Path.String()), zap.Error(err))
	}
	return out
}

// errPanic marks a panic of a resolver, which recoverField has logged with its stack.
var errPanic = errors.New("panic in a resolver")

func (h *Handler) recoverField(ctx context.Context, cause any) error {
	h.logger.Error("panic in a resolver", zap.String("requestId", requestID(ctx)), zap.Any("cause", cause), zap.Stack("stack"))
	return errPanic
}

// maxMessage is the length in bytes to which a message is shortened: the parser and the validation rules put names of the
// document into theirs, and those may be as long as the document. Our own name all members of a closed list.
const maxMessage = 1_000

// finish makes errs fit to send: at most the limit of them, each with a code, the request id and a short message in
// well-formed UTF-8. It returns how many it left out.
func (h *Handler) finish(errs gqlerror.List, id string) (gqlerror.List, int) {
	left := max(0, len(errs)-h.limits.Errors)
	out := make(gqlerror.List, 0, len(errs)-left)
	for _, e := range errs[:len(errs)-left] {
		c := &gqlerror.Error{Message: shorten(e.Message), Path: e.Path, Locations: e.Locations, Extensions: map[string]any{}}
		for name, value := range e.Extensions {
			c.Extensions[name] = value
		}
		if _, ok := c.Extensions["code"]; !ok {
			c.Extensions["code"] = CodeInternal
		}
		c.Extensions["requestId"] = id
		out = append(out, c)
	}
	return out, left
}

func shorten(s string) string {
	s = toValidUTF8(s)
	if len(s) <= maxMessage {
		return s
	}
	cut := maxMessage
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "..."
}

func toValidUTF8(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
