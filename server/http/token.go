package shell

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"go.uber.org/zap"
)

// Role is what the holder of a token may do. Each may what those before it may.
type Role string

// The roles, least first: a reader asks and exports, an analyst may also change the graph, an administrator see the metrics.
const (
	Reader  Role = "READER"
	Analyst Role = "ANALYST"
	Admin   Role = "ADMIN"
)

var roles = []Role{Reader, Analyst, Admin}

// may tells whether the role includes another.
func (r Role) may(other Role) bool { return slices.Index(roles, r) >= slices.Index(roles, other) }

// User is the holder of a token.
type User struct {
	Name string
	Role Role
}

// Tokens are the users by the SHA-256 of their tokens: who reads the file of tokens cannot use it.
type Tokens map[[sha256.Size]byte]User

// tokenPrefix marks a hash in the file of tokens.
const tokenPrefix = "sha256:"

// ReadTokens reads lines of a hash, a role and a name: "sha256:HEX READER alice". Empty lines and those that begin with # count
// for nothing. A file without a token is an error, since it would let nobody in, or everybody.
func ReadTokens(r io.Reader) (Tokens, error) {
	out := Tokens{}
	lines := bufio.NewScanner(r)
	for number := 1; lines.Scan(); number++ {
		fields := strings.Fields(lines.Text())
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		text, ok := strings.CutPrefix(fields[0], tokenPrefix)
		sum, err := hex.DecodeString(text)
		if !ok || err != nil || len(sum) != sha256.Size || len(fields) != 3 || !slices.Contains(roles, Role(fields[1])) {
			return nil, fmt.Errorf("line %d of the tokens is not %sHASH ROLE NAME, with a role of READER, ANALYST or ADMIN", number, tokenPrefix)
		}
		if _, twice := out[[sha256.Size]byte(sum)]; twice {
			return nil, fmt.Errorf("line %d of the tokens has a hash that was there before", number)
		}
		out[[sha256.Size]byte(sum)] = User{Name: fields[2], Role: Role(fields[1])}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the tokens: %w", err)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("there is no token among the tokens")
	}
	return out, nil
}

// Line is a token as [ReadTokens] reads it.
func (u User) Line(token string) string {
	sum := sha256.Sum256([]byte(token))
	return tokenPrefix + hex.EncodeToString(sum[:]) + " " + string(u.Role) + " " + u.Name
}

type userKey struct{}

// UserOf returns the user of the request that ctx belongs to; the zero value where tokens are not asked for.
func UserOf(ctx context.Context) User {
	u, _ := ctx.Value(userKey{}).(User)
	return u
}

// authenticated asks for a bearer token (RFC 6750) where the route needs one. Looking the hash up tells nothing of a token
// through the time it takes: what is compared is not the token.
func (s *Server) authenticated(mux *http.ServeMux, next http.Handler) http.Handler {
	if len(s.config.Tokens) == 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, route := mux.Handler(r)
		if route == "/healthz" || route == "/readyz" || slices.Contains(s.config.Public, route) {
			next.ServeHTTP(w, r)
			return
		}
		scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		user, ok := s.config.Tokens[sha256.Sum256([]byte(token))]
		if !ok || !strings.EqualFold(scheme, "Bearer") {
			w.Header().Set("WWW-Authenticate", "Bearer")
			fail(w, r, http.StatusUnauthorized, "UNAUTHENTICATED", "a bearer token is needed")
			return
		}
		Note(r.Context(), zap.String("user", user.Name))
		if route == "/metrics" && !user.Role.may(Admin) {
			fail(w, r, http.StatusForbidden, "FORBIDDEN", "the role ADMIN is needed")
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), userKey{}, user)))
	})
}
