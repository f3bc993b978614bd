// Package open turns a URL into an open store. It is the one place that knows every store.
package open

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/neo4j"
)

// Options are what a URL does not say.
type Options struct {
	// Username and Password are for a server; they win over those of the URL.
	Username string
	Password string
	// Database names the database of a server, "" is its default.
	Database string
	// ReadOnly opens a file for reading only, so that another process may write it.
	ReadOnly bool
	// Logger gets a server's warnings; nil logs nothing.
	Logger *zap.Logger
}

// schemes is what a URL may begin with, for messages.
const schemes = "file:PATH, memory:, neo4j://HOST, neo4j+s://HOST, bolt://HOST or bolt+s://HOST"

// Open opens the store of a URL: file:PATH (made if absent), memory: (empty, gone when closed), or a Neo4j server. It fails
// with [graph.ErrInvalid] for any other URL, and with what the store's own Open says.
func Open(ctx context.Context, address string, o Options) (graph.Store, error) {
	scheme, rest, ok := strings.Cut(address, ":")
	if !ok {
		return nil, fmt.Errorf("%w: a store is named by a URL: %s", graph.ErrInvalid, schemes)
	}
	switch strings.ToLower(scheme) {
	case "file":
		path, err := filePath(rest)
		if err != nil {
			return nil, err
		}
		return opened(embedded.Open(ctx, embedded.Config{Path: path, ReadOnly: o.ReadOnly}))
	case "memory":
		if rest != "" {
			return nil, fmt.Errorf("%w: memory: takes nothing behind it", graph.ErrInvalid)
		}
		return opened(embedded.Open(ctx, embedded.Config{}))
	case "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc":
		return opened(neo4j.Open(ctx, neo4j.Config{URL: address, Username: o.Username, Password: o.Password, Database: o.Database, Logger: o.Logger}))
	}
	return nil, fmt.Errorf("%w: no store has the scheme %q: %s", graph.ErrInvalid, scheme, schemes)
}

// opened keeps a nil store of some type from becoming a store that is not nil.
func opened[S graph.Store](s S, err error) (graph.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// filePath takes what stands behind file: for a path as it is. The form file:///PATH is a URL, whose escapes count.
func filePath(rest string) (string, error) {
	if !strings.HasPrefix(rest, "//") {
		if rest == "" {
			return "", fmt.Errorf("%w: file: needs a path", graph.ErrInvalid)
		}
		return rest, nil
	}
	host, path, _ := strings.Cut(rest[2:], "/")
	if host != "" && host != "localhost" {
		return "", fmt.Errorf("%w: file://%s is on another machine; a path on this one is file:PATH or file:///PATH", graph.ErrInvalid, host)
	}
	path, err := url.PathUnescape("/" + path)
	if err != nil || path == "/" {
		return "", fmt.Errorf("%w: file:// needs a path", graph.ErrInvalid)
	}
	return path, nil
}

// Redacted is an address without a password, to show or log.
func Redacted(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		scheme, _, _ := strings.Cut(address, ":")
		return scheme + ":(cannot be read)"
	}
	return u.Redacted()
}
