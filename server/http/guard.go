package shell

import (
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// NoContent is the content security policy of answers that are data: a browser that shows one may load nothing.
const NoContent = "default-src 'none'; frame-ancestors 'none'"

// preflightAge is how long a browser may remember what a preflight allowed.
const preflightAge = 10 * time.Minute

// preflightHeader is what a page of another site cannot send unless a preflight has allowed it.
const preflightHeader = "GraphQL-Require-Preflight"

// guarded sets the security headers, which a handler may replace, turns away requests that a page of another site makes in the
// name of its visitor, answers preflights and bounds the body.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", NoContent)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if !s.knownHost(r.Host) {
			fail(w, r, http.StatusMisdirectedRequest, "FORBIDDEN", "this server does not answer to that name")
			return
		}
		if s.crossOrigin(w, r) {
			return
		}
		if s.forged(r) {
			fail(w, r, http.StatusForbidden, "FORBIDDEN", "pages of another site may not ask here")
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
	if !s.allowed(origin) {
		return false
	}
	if slices.Contains(s.config.Origins, "*") {
		origin = "*"
	}
	h.Set("Access-Control-Allow-Origin", origin)
	h.Set("Access-Control-Expose-Headers", requestHeader+", Retry-After")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if r.Method != http.MethodOptions || r.Header.Get("Access-Control-Request-Method") == "" {
		return false
	}
	h.Set("Access-Control-Allow-Methods", "GET, POST")
	h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, "+preflightHeader+", "+requestHeader)
	h.Set("Access-Control-Max-Age", strconv.Itoa(int(preflightAge.Seconds())))
	w.WriteHeader(http.StatusNoContent)
	return true
}

func (s *Server) allowed(origin string) bool {
	return origin != "" && (slices.Contains(s.config.Origins, "*") || slices.Contains(s.config.Origins, origin))
}

// forged tells whether a page of another site makes the browser ask, which may stand inside a network where the page does not. A
// browser says so in Sec-Fetch-Site, an old one in Origin. To follow a link is no forgery; nor is what a preflight has allowed.
func (s *Server) forged(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if s.allowed(origin) || r.Header.Get(preflightHeader) != "" {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "cross-site", "same-site":
		followed := r.Header.Get("Sec-Fetch-Dest") == "document" && r.Method == http.MethodGet
		return !followed
	case "":
		_, host, found := strings.Cut(origin, "://")
		return origin != "" && (!found || host != r.Host)
	}
	return false
}

// knownHost tells whether the server goes by the name in a Host header. A name of somebody else that leads here would make the
// pages of its owner pages of this server.
func (s *Server) knownHost(host string) bool {
	if s.config.Hosts == nil {
		return true
	}
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return slices.Contains(s.config.Hosts, strings.ToLower(strings.Trim(host, "[]")))
}
