package shell

import (
	"net/http"
	"slices"
	"strconv"
	"time"
)

// NoContent is the content security policy of answers that are data: a browser that shows one may load nothing.
const NoContent = "default-src 'none'; frame-ancestors 'none'"

// preflightAge is how long a browser may remember what a preflight allowed.
const preflightAge = 10 * time.Minute

// guarded sets the security headers, which a handler may replace, answers preflights and bounds the body.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", NoContent)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if s.crossOrigin(w, r) {
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, s.config.BodyBytes)
		next.ServeHTTP(w, r)
	})
}

// crossOrigin lets the pages of configured origins read answers. It tells whether it has answered a preflight. Credentials
// are never allowed, so that "*" gives away nothing that an anonymous client does not get.
func (s *Server) crossOrigin(w http.ResponseWriter, r *http.Request) bool {
	if len(s.config.Origins) == 0 {
		return false
	}
	h := w.Header()
	h.Add("Vary", "Origin")
	origin := r.Header.Get("Origin")
	every := slices.Contains(s.config.Origins, "*")
	if origin == "" || !every && !slices.Contains(s.config.Origins, origin) {
		return false
	}
	if every {
		origin = "*"
	}
	h.Set("Access-Control-Allow-Origin", origin)
	h.Set("Access-Control-Expose-Headers", requestHeader+", Retry-After")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if r.Method != http.MethodOptions || r.Header.Get("Access-Control-Request-Method") == "" {
		return false
	}
	h.Set("Access-Control-Allow-Methods", "GET, POST")
	h.Set("Access-Control-Allow-Headers", "Content-Type, "+requestHeader)
	h.Set("Access-Control-Max-Age", strconv.Itoa(int(preflightAge.Seconds())))
	w.WriteHeader(http.StatusNoContent)
	return true
}
