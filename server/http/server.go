// Package shell is the HTTP around any handler: request ids, one log line a request, limits of body and time, access tokens, security
// headers, CORS, compression, health, metrics, recovery from panics and an orderly stop. It knows nothing of GraphQL or of the graph.
package shell

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/klauspost/compress/gzhttp"
	"github.com/klauspost/compress/gzip"
	"go.uber.org/zap"
)

// Config says what is served and within which bounds. Zero values are the defaults given.
type Config struct {
	// Routes maps a pattern of [http.ServeMux] to its handler. The patterns of health and metrics are taken.
	Routes map[string]http.Handler
	// Logger gets a line for each request; nil drops them.
	Logger *zap.Logger
	// Ready tells whether requests can be answered, for /readyz; nil means always.
	Ready func(context.Context) error
	// Origins may read answers from their pages, "https://host" or "*" for all; none by default.
	Origins []string
	// Hosts are the names, without port, that a Host header may have; nil for all.
	Hosts []string
	// Tokens let their holders in, to all routes but those of health and those in Public. Without any everybody is let in.
	Tokens Tokens
	Public []string
	// BodyBytes is the largest request body, 1 MiB by default.
	BodyBytes int64
	// ReadTimeout bounds reading a request (15 s), WriteTimeout everything from its header to the end of the answer (40 s),
	// IdleTimeout the pause between requests of a connection (60 s), StopTimeout the time that running requests are given at
	// the end (20 s).
	ReadTimeout, WriteTimeout, IdleTimeout, StopTimeout time.Duration
}

// headerTimeout bounds reading the header of a request; headerBytes its size, which holds a document sent by GET.
const (
	headerTimeout = 5 * time.Second
	headerBytes   = 256 << 10
)

// compressedBytes is the size from which answers are compressed for clients that can read it: smaller ones fit one packet.
const compressedBytes = 1_400

// Server serves one set of routes. Make it with [New].
type Server struct {
	config   Config
	handler  http.Handler
	metrics  *metrics
	stopping atomic.Bool
}

// New returns a server for the routes of c. A pattern that the mux refuses is an error.
func New(c Config) (s *Server, err error) {
	if c.Logger == nil {
		c.Logger = zap.NewNop()
	}
	if c.Ready == nil {
		c.Ready = func(context.Context) error { return nil }
	}
	if c.BodyBytes <= 0 {
		c.BodyBytes = 1 << 20
	}
	for _, d := range []struct {
		value *time.Duration
		def   time.Duration
	}{{&c.ReadTimeout, 15 * time.Second}, {&c.WriteTimeout, 40 * time.Second}, {&c.IdleTimeout, time.Minute}, {&c.StopTimeout, 20 * time.Second}} {
		if *d.value <= 0 {
			*d.value = d.def
		}
	}
	s = &Server{config: c, metrics: newMetrics()}
	mux := http.NewServeMux()
	routes := map[string]http.Handler{
		"/healthz": http.HandlerFunc(healthz), "/readyz": http.HandlerFunc(s.readyz), "/metrics": s.metrics.handler(),
	}
	for pattern, h := range c.Routes {
		if routes[pattern] != nil {
			return nil, fmt.Errorf("route %q is taken", pattern)
		}
		routes[pattern] = h
	}
	for pattern, h := range routes {
		if err := handle(mux, pattern, h); err != nil {
			return nil, err
		}
	}
	packed, err := gzhttp.NewWrapper(gzhttp.CompressionLevel(gzip.BestSpeed), gzhttp.MinSize(compressedBytes))
	if err != nil {
		return nil, fmt.Errorf("compression: %w", err)
	}
	s.handler = s.identified(s.logged(mux, s.recovered(s.guarded(s.authenticated(mux, packed(mux))))))
	return s, nil
}

// handle registers a route; the mux panics at patterns that are malformed or contradict each other.
func handle(mux *http.ServeMux, pattern string, h http.Handler) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("route %q: %v", pattern, cause)
		}
	}()
	mux.Handle(pattern, h)
	return nil
}

// ServeHTTP answers one request without a listener, as tests do.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Serve answers requests on l until ctx ends, then lets the running ones finish for at most StopTimeout. It returns nil after
// an orderly stop. The address, also one picked by the system for port 0, is l.Addr.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	log := s.config.Logger
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: headerTimeout, ReadTimeout: s.config.ReadTimeout, WriteTimeout: s.config.WriteTimeout,
		IdleTimeout: s.config.IdleTimeout, MaxHeaderBytes: headerBytes,
	}
	if std, err := zap.NewStdLogAt(log, zap.DebugLevel); err == nil {
		server.ErrorLog = std
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	log.Info("serving", zap.String("address", l.Addr().String()))
	select {
	case err := <-failed:
		return fmt.Errorf("serve on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	log.Info("stopping")
	drain, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.config.StopTimeout)
	defer cancel()
	err := server.Shutdown(drain)
	if errors.Is(err, context.DeadlineExceeded) {
		err = errors.Join(fmt.Errorf("stop: requests still running after %s were cut off", s.config.StopTimeout), server.Close())
	}
	log.Info("stopped", zap.Error(err))
	return err
}
