package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"

	"github.com/spf13/cobra"
	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/graph/open"
	"linkchart/schema"
	"linkchart/server/gql"
	shell "linkchart/server/http"
	"linkchart/web"
)

type serveOptions struct {
	listen, tokens, trusted, profile string
	origins, hosts                   []string
	production, withoutLogin         bool
}

func serveCommand(a *app) *cobra.Command {
	var o serveOptions
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the graph over GraphQL, with a playground in the browser",
		Long: `Serves GraphQL at /graphql, a playground with saved queries at / and the whole graph at /export. Health is at /healthz and /readyz, metrics
at /metrics. The store is opened for reading only: documents may be loaded meanwhile, and show at once.

Without --tokens there is no login, and it listens on this machine only, unless told otherwise in so many words.`,
		Example: `  linkchart serve
  linkchart serve --listen 127.0.0.1:0 --store neo4j://neo4j@localhost:7687
  linkchart serve --listen 0.0.0.0:8080 --tokens tokens --production`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context(), o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.listen, "listen", cmp.Or(os.Getenv(envListen), "127.0.0.1:8080"), "HOST:PORT to listen on, port 0 for any free one [$"+envListen+"]")
	f.StringSliceVar(&o.origins, "origin", nil, "a web page's origin (https://host) that may read answers; may be repeated")
	f.StringSliceVar(&o.hosts, "host", nil, "a name under which a proxy on this machine passes requests on; may be repeated")
	f.StringVar(&o.tokens, "tokens", os.Getenv(envTokens), "file of who is let in, as linkchart token writes it [$"+envTokens+"]")
	f.BoolVar(&o.withoutLogin, "without-login", false, "let everybody who can reach it read everything")
	f.StringVar(&o.trusted, "trusted", "", "manifest of the only GraphQL documents to run, their texts by their hashes")
	f.StringVar(&o.profile, "status-profile", string(gql.Audit), "HTTP statuses of application/graphql-response+json: "+string(gql.Audit)+" or "+string(gql.Draft))
	f.BoolVar(&o.production, "production", false, "switch introspection off")
	return cmd
}

func (a *app) serve(ctx context.Context, o serveOptions) (err error) {
	log, err := newLogger(a.log, a.stderr)
	if err != nil {
		return err
	}
	host, _, err := net.SplitHostPort(o.listen)
	if err != nil {
		return usage(fmt.Errorf("--listen %s is not HOST:PORT: %w", o.listen, err))
	}
	local := isLoopback(host)
	if !local && o.tokens == "" && !o.withoutLogin {
		return usage(fmt.Errorf("on %s other machines can reach it, and there is no login: give --tokens, or say --without-login", o.listen))
	}
	settings, err := o.settings(host)
	if err != nil {
		return usage(err)
	}
	store, err := a.open(ctx, reading, log)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	server, err := newServer(store, settings, log)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", o.listen)
	if err != nil {
		return fmt.Errorf("listen on %s: %w; choose another address with --listen", o.listen, err)
	}
	if !a.quiet {
		fmt.Fprintf(a.stderr, "serving %s\n  playground  http://%s/\n  GraphQL     http://%[2]s/graphql\n", open.Redacted(a.store), listener.Addr())
		if !local && o.tokens == "" {
			fmt.Fprintln(a.stderr, "  note        other machines can reach it, and there is no login")
		}
	}
	return server.Serve(ctx, listener)
}

// isLoopback tells whether only this machine reaches what listens on a host. A name may lead anywhere.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// serveSettings are those of the two halves of the server that flags set.
type serveSettings struct {
	shell   shell.Config
	handler gql.HandlerConfig
}

// settings reads what the flags name.
func (o serveOptions) settings(host string) (s serveSettings, err error) {
	s.shell.Origins, s.shell.Public, s.handler.Production = o.origins, []string{"/"}, o.production
	if isLoopback(host) && o.tokens == "" {
		s.shell.Hosts = append([]string{"localhost", "127.0.0.1", "::1", host}, o.hosts...)
	}
	if s.handler.Profile, err = gql.ReadStatusProfile(o.profile); err != nil {
		return s, fmt.Errorf("--status-profile: %w", err)
	}
	if o.tokens != "" {
		if s.shell.Tokens, err = readFile(o.tokens, shell.ReadTokens); err != nil {
			return s, fmt.Errorf("--tokens: %w", err)
		}
		s.handler.Client = func(r *http.Request) string { return shell.UserOf(r.Context()).Name }
	}
	if o.trusted != "" {
		if s.handler.Trusted, err = readFile(o.trusted, gql.ReadDocuments); err != nil {
			return s, fmt.Errorf("--trusted: %w", err)
		}
	}
	return s, nil
}

func readFile[T any](name string, read func(io.Reader) (T, error)) (out T, err error) {
	f, err := os.Open(name)
	if err != nil {
		return out, err
	}
	defer f.Close()
	return read(f)
}

// newServer wires the HTTP server of a store.
func newServer(store graph.Store, o serveSettings, log *zap.Logger) (*shell.Server, error) {
	queries, err := schema.Examples()
	if err != nil {
		return nil, err
	}
	playground, err := web.Handler(web.Config{Queries: queries})
	if err != nil {
		return nil, fmt.Errorf("playground: %w", err)
	}
	var server *shell.Server
	watched := observe(store, func(call observation) { server.StoreCall(call.method, call.took, call.err) })
	o.handler.Schema, o.handler.Logger = gql.NewSchema(gql.Config{Store: watched, Version: programVersion(), Logger: log}), log
	o.handler.OnOperation = func(ctx context.Context, op gql.OperationInfo) {
		shell.Note(ctx, zap.String("operation", op.Name), zap.String("kind", op.Kind), zap.String("hash", op.Hash),
			zap.Int("cost", op.Cost), zap.Strings("codes", op.Codes))
	}
	handler := gql.NewHandler(o.handler)
	o.shell.Logger = log
	o.shell.Routes = map[string]http.Handler{"/graphql": handler, "/export": handler.Export(watched), "/": playground}
	o.shell.Ready = func(ctx context.Context) error {
		_, err := store.Info(ctx)
		return err
	}
	server, err = shell.New(o.shell)
	if err != nil {
		return nil, errors.Join(errors.New("wire the server"), err)
	}
	return server, nil
}
