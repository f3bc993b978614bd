package neo4j

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"go.uber.org/zap"

	"linkchart/graph"
)

// Config says where the server is and who we are there. URL is the only required field.
type Config struct {
	// URL has the scheme neo4j (routing, clusters) or bolt (one server), each with +s or +ssc for TLS. It may carry
	// USER:PASSWORD@ and, as its path, the name of the database; the fields below win over it.
	URL      string
	Username string
	Password string
	// Database is "neo4j" by default: naming it saves the server a look-up.
	Database string
	// Pool is the most connections that are open at once; 0 leaves the choice to the driver (100).
	Pool int
	// Patience is how long a transaction is tried again after errors that may pass; 0 means 30 seconds.
	Patience time.Duration
	// Logger gets the server's warnings; nil logs nothing.
	Logger *zap.Logger
	// Observe, if set, is told every statement before it runs, with the operation it belongs to: for counting and measuring. It
	// is called from many goroutines, and must not keep or change the parameters of a store in production: they hold documents.
	Observe func(operation, statement string, params map[string]any)
	// Now is the clock for the times of withdrawal; nil is time.Now.
	Now func() time.Time
}

const (
	defaultDatabase = "neo4j"
	defaultUser     = "neo4j"
	defaultPatience = 30 * time.Second
)

// normalise moves what the URL says of user and database into their fields and fills in the defaults. Its errors never
// show the URL, which may hold a password.
func (c Config) normalise() (Config, error) {
	u, err := url.Parse(c.URL)
	if err != nil {
		return c, fmt.Errorf("%w: the URL of the Neo4j server cannot be read", graph.ErrInvalid)
	}
	base, _, _ := strings.Cut(u.Scheme, "+")
	if (base != "neo4j" && base != "bolt") || u.Host == "" {
		return c, fmt.Errorf("%w: the URL of a Neo4j server begins with neo4j:// or bolt:// and names a host", graph.ErrInvalid)
	}
	if u.User != nil {
		password, _ := u.User.Password()
		c.Username, c.Password = first(c.Username, u.User.Username()), first(c.Password, password)
	}
	c.Database = first(c.Database, strings.Trim(u.Path, "/"), defaultDatabase)
	c.Username = first(c.Username, defaultUser)
	u.User, u.Path = nil, ""
	c.URL = u.String()
	if c.Logger == nil {
		c.Logger = zap.NewNop()
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Patience == 0 {
		c.Patience = defaultPatience
	}
	if c.Pool < 0 || c.Patience < 0 {
		return c, fmt.Errorf("%w: pool %d, patience %s", graph.ErrInvalid, c.Pool, c.Patience)
	}
	if strings.ContainsAny(c.Database, "/?#") {
		return c, errors.Join(graph.ErrInvalid, errors.New("the name of the database holds a / ? or #"))
	}
	return c, nil
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
