package gql

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"net/http"
	"runtime/debug"
	"strconv"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"go.uber.org/zap"
)

// retrySeconds is when a client that found the queue full should come again.
const retrySeconds = 1

// reply is one request on its way to its answer.
type reply struct {
	h     *Handler
	w     http.ResponseWriter
	id    string
	media string // of the answer
	info  OperationInfo
}

// newReply begins an answer under the id that the shell has given the request.
func newReply(h *Handler, w http.ResponseWriter) *reply {
	a := &reply{h: h, w: w, id: w.Header().Get("X-Request-Id"), media: typeJSON}
	if a.id == "" {
		a.id = rand.Text()
	}
	return a
}

// ServeHTTP answers one request. The stages stand in the order of their price: what is refused early has cost little.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a := newReply(h, w)
	ctx := context.WithValue(r.Context(), requestKey{}, a.id)
	defer func() { h.onOperation(ctx, a.info) }()
	defer func() {
		if cause := recover(); cause != nil {
			h.logger.Error("panic in the request path", zap.String("requestId", a.id), zap.Any("cause", cause), zap.ByteString("stack", debug.Stack()))
			a.refuse(http.StatusInternalServerError, refusal(CodeInternal, sayInternal, nil))
		}
	}()

	if r.Method != http.MethodGet && r.Method != http.MethodPost {
		w.Header().Set("Allow", "GET, POST")
		a.refuse(http.StatusMethodNotAllowed, refusal(CodeBadUserInput, "the method must be GET or POST", nil))
		return
	}
	media := negotiate(r.Header.Values("Accept"))
	if media == "" {
		a.refuse(http.StatusNotAcceptable, refusal(CodeBadUserInput, "the answer is application/json or application/graphql-response+json", nil))
		return
	}
	a.media = media
	asked, no := h.read(w, r)
	if no == nil {
		no = h.find(&asked)
	}
	if no != nil {
		a.refuse(no.status, no.err)
		return
	}

	ctx, cancel := context.WithTimeout(ctx, h.limits.OperationTimeout)
	defer cancel()
	leave, err := h.admission.enter(ctx, h.client(r))
	if err != nil {
		a.busy()
		return
	}
	defer leave()
	response, isRefused := a.run(ctx, asked, r)
	leave()
	switch {
	case isRefused:
	case r.Context().Err() != nil:
		// The client has left; there is nobody to answer.
		a.info.Codes = []string{CodeCancelled}
	default:
		a.send(response)
	}
}

func (h *Handler) read(w http.ResponseWriter, r *http.Request) (params, *refused) {
	if r.Method == http.MethodGet {
		return readGet(r.URL, h.limits)
	}
	return readPost(w, r, h.limits)
}

// run takes a request through parsing, validation, coercion and cost to its execution. It has answered itself if it refuses.
func (a *reply) run(ctx context.Context, asked params, r *http.Request) (_ *graphql.Response, isRefused bool) {
	h := a.h
	a.info.Hash = asked.hash
	doc, errs := h.document(asked.hash, asked.query)
	if errs != nil {
		a.refuse(0, errs...)
		return nil, true
	}
	op, no := choose(doc.parsed, asked.operation)
	if no != nil {
		a.refuse(0, no)
		return nil, true
	}
	a.info.Name, a.info.Kind = shorten(op.Name), string(op.Operation)
	if op.Operation == ast.Mutation && r.Method == http.MethodGet {
		a.w.Header().Set("Allow", http.MethodPost)
		a.refuse(http.StatusMethodNotAllowed, refusal(CodeForbidden, "a mutation must be sent by POST", nil))
		return nil, true
	}
	variables, errs := coerceVariables(h.schema.Schema(), op, asked.variables)
	if errs != nil {
		a.refuse(0, errs...)
		return nil, true
	}
	if a.info.Cost, no = h.afford(doc, op, variables); no != nil {
		a.refuse(0, no)
		return nil, true
	}
	return h.execute(ctx, doc, op, variables, r.Header), false
}

// send writes the answer of an operation that was run; data goes out as the executor wrote it.
func (a *reply) send(response *graphql.Response) {
	data := []byte(response.Data)
	if len(data) == 0 {
		data = []byte("null")
	}
	if !utf8.Valid(data) {
		data = []byte(toValidUTF8(string(data)))
	}
	errs, left := a.h.finish(response.Errors, a.id)
	extensions := response.Extensions
	if left > 0 {
		if extensions == nil {
			extensions = map[string]any{}
		}
		extensions["errorsLeftOut"] = left
	}
	body := []byte("{")
	if len(errs) > 0 {
		body = append(append(append(body, `"errors":`...), a.encode(errs)...), ',')
		a.note(errs)
	}
	body = append(append(body, `"data":`...), data...)
	if len(extensions) > 0 {
		body = append(append(body, `,"extensions":`...), a.encode(extensions)...)
	}
	a.write(a.h.profile.answered(a.media, len(errs) > 0 && string(data) != "null"), append(body, '}'))
}

// refuse writes the answer to a request that was not run: no data entry, and no more than the limit of bytes, for which the
// last errors are left out. Status 0 is an error of GraphQL.
func (a *reply) refuse(status int, errs ...*gqlerror.Error) {
	if status == 0 {
		code, _ := errs[0].Extensions["code"].(string)
		status = a.h.profile.refused(a.media, code)
	}
	list, left := a.h.finish(errs, a.id)
	a.note(list)
	for {
		body := append([]byte(`{"errors":`), a.encode(list)...)
		if left > 0 {
			body = strconv.AppendInt(append(body, `,"extensions":{"errorsLeftOut":`...), int64(left), 10)
			body = append(body, '}')
		}
		body = append(body, '}')
		if len(body) <= a.h.limits.RefusalBytes || len(list) <= 1 {
			a.write(status, body)
			return
		}
		list, left = list[:len(list)-1], left+1
	}
}

// busy refuses a request for which there is no place.
func (a *reply) busy() {
	a.w.Header().Set("Retry-After", strconv.Itoa(retrySeconds))
	a.refuse(http.StatusServiceUnavailable, refusal(CodeRateLimited, "the server is busy", map[string]any{"retryAfter": retrySeconds}))
}

// failed answers a request that failed outside of GraphQL.
func (a *reply) failed(ctx context.Context, err error) {
	code, message, extensions := classify(ctx, err)
	status := http.StatusInternalServerError
	switch code {
	case CodeConflict:
		status = http.StatusConflict
	case CodeStoreUnavailable:
		status = http.StatusServiceUnavailable
	case CodeTimeout:
		status = http.StatusGatewayTimeout
	}
	a.h.logger.Warn("not answered", zap.String("requestId", a.id), zap.String("code", code), zap.Error(err))
	a.refuse(status, refusal(code, message, extensions))
}

func (a *reply) note(errs gqlerror.List) {
	a.info.Codes = a.info.Codes[:0]
	for _, e := range errs {
		code, _ := e.Extensions["code"].(string)
		a.info.Codes = append(a.info.Codes, code)
	}
}

// encode returns value as JSON. What this package and the executor put into an answer can always be encoded; should it not,
// null is the honest rest.
func (a *reply) encode(value any) []byte {
	out, err := json.Marshal(value)
	if err != nil {
		a.h.logger.Error("answer not encoded", zap.String("requestId", a.id), zap.Error(err))
		return []byte("null")
	}
	return out
}

func (a *reply) write(status int, body []byte) {
	header := a.w.Header()
	header.Set("Content-Type", a.media+"; charset=utf-8")
	header.Set("Content-Length", strconv.Itoa(len(body)))
	header.Set("Cache-Control", "no-store")
	header.Add("Vary", "Accept")
	a.w.WriteHeader(status)
	// A client that has left is no failure of the server.
	_, _ = a.w.Write(body)
}
