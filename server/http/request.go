package shell

import (
	"context"
	"crypto/rand"
	"net/http"
	"sync"

	"go.uber.org/zap"
)

// requestHeader carries the id of a request, in and out.
const requestHeader = "X-Request-Id"

// maxRequestID is the longest id taken over from a client.
const maxRequestID = 64

// record is what the shell knows of one request.
type record struct {
	id string
	mu sync.Mutex
	// fields are what the handler added to the log line.
	fields []zap.Field
}

type recordKey struct{}

func recordOf(ctx context.Context) *record {
	r, _ := ctx.Value(recordKey{}).(*record)
	return r
}

// RequestID returns the id of the request that ctx belongs to, "" outside of one.
func RequestID(ctx context.Context) string {
	if r := recordOf(ctx); r != nil {
		return r.id
	}
	return ""
}

// Note adds fields to the log line of the request that ctx belongs to. It does nothing outside of one.
func Note(ctx context.Context, fields ...zap.Field) {
	if r := recordOf(ctx); r != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.fields = append(r.fields, fields...)
	}
}

// identified gives each request an id: the client's own if it is short and plain, else a random one. The answer carries it.
func (s *Server) identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get(requestHeader)
		if !plain(id) {
			id = rand.Text()
		}
		w.Header().Set(requestHeader, id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), recordKey{}, &record{id: id})))
	})
}

// plain tells whether an id is safe to log and to send back.
func plain(id string) bool {
	if id == "" || len(id) > maxRequestID {
		return false
	}
	for _, c := range []byte(id) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-' && c != '_' && c != '.' {
			return false
		}
	}
	return true
}
