package shell

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// maxLoggedPath is where the path of a request is cut in the log.
const maxLoggedPath = 200

// clientLeft stands in log and metrics for a request whose client went away before the answer.
const clientLeft = 499

// logged writes one line for each request and counts it. The query of the URL is left out: it may hold a document.
func (s *Server) logged(mux *http.ServeMux, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, route := mux.Handler(r)
		watched := &watcher{ResponseWriter: w}
		start := time.Now()
		s.metrics.begin()
		defer func() {
			took, status := time.Since(start), watched.status()
			if watched.code == 0 && r.Context().Err() != nil {
				status = clientLeft
			}
			s.metrics.end(r.Method, route, status, took)
			level := zapcore.InfoLevel
			switch {
			case route == "/healthz" || route == "/readyz" || route == "/metrics":
				level = zapcore.DebugLevel
			case status >= http.StatusInternalServerError:
				level = zapcore.WarnLevel
			}
			path := r.URL.Path
			if len(path) > maxLoggedPath {
				path = path[:maxLoggedPath]
			}
			rec := recordOf(r.Context())
			rec.mu.Lock()
			defer rec.mu.Unlock()
			s.config.Logger.Log(level, "request", append([]zap.Field{
				zap.String("requestId", rec.id), zap.String("method", r.Method), zap.String("path", path),
				zap.Int("status", status), zap.Int64("bytes", watched.bytes), zap.Duration("duration", took),
			}, rec.fields...)...)
		}()
		next.ServeHTTP(watched, r)
	})
}

// watcher remembers what was answered.
type watcher struct {
	http.ResponseWriter
	code  int
	bytes int64
}

func (w *watcher) WriteHeader(code int) {
	// Informational headers are not the answer.
	if w.code == 0 && code >= http.StatusOK {
		w.code = code
	}
	w.ResponseWriter.WriteHeader(code)
}

func (w *watcher) Write(p []byte) (int, error) {
	if w.code == 0 {
		w.code = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets [http.ResponseController] reach flushing and deadlines.
func (w *watcher) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *watcher) status() int {
	if w.code == 0 {
		return http.StatusOK
	}
	return w.code
}

// recovered answers a panic with 500 and a neutral sentence, in the shape of a GraphQL error; the cause goes to the log. If
// the answer has begun, the connection is cut, so that the client does not take the half for the whole.
func (s *Server) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			cause := recover()
			if cause == nil {
				return
			}
			if err, ok := cause.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				panic(cause) //nolint:forbidigo // the handler wants the connection cut
			}
			s.config.Logger.Error("panic in a handler", zap.String("requestId", RequestID(r.Context())), zap.Any("cause", cause), zap.Stack("stack"))
			if watched, ok := w.(*watcher); ok && watched.code != 0 {
				panic(http.ErrAbortHandler) //nolint:forbidigo // the only way of net/http to cut a connection
			}
			fail(w, r, http.StatusInternalServerError, "INTERNAL", "the server failed; its log has the cause under the request id")
		}()
		next.ServeHTTP(w, r)
	})
}

// fail answers with one error in the shape of GraphQL.
func fail(w http.ResponseWriter, r *http.Request, status int, code, message string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Del("Content-Length")
	w.WriteHeader(status)
	// A client that has left is no failure of the server.
	_, _ = fmt.Fprintf(w, `{"errors":[{"message":%q,"extensions":{"code":%q,"requestId":%q}}]}`, message, code, RequestID(r.Context()))
}
