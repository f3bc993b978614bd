package shell

import (
	"context"
	"io"
	"net/http"
	"time"

	"go.uber.org/zap"
)

// readyTimeout bounds the question whether the server is ready.
const readyTimeout = 3 * time.Second

// healthz answers that the process runs.
func healthz(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "ok\n") }

// readyz answers whether requests would be answered: not while stopping, and not without a store. The cause is in the log.
func (s *Server) readyz(w http.ResponseWriter, r *http.Request) {
	if s.stopping.Load() {
		say(w, http.StatusServiceUnavailable, "stopping\n")
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	if err := s.config.Ready(ctx); err != nil {
		Note(r.Context(), zap.NamedError("notReady", err))
		say(w, http.StatusServiceUnavailable, "not ready\n")
		return
	}
	say(w, http.StatusOK, "ready\n")
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	// A client that has left is no failure of the server.
	_, _ = io.WriteString(w, text)
}
