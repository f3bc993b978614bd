package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
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
	listen     string
	origins    []string
	production bool
}

func serveCommand(a *app) *cobra.Command {
	var o serveOptions
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the graph over GraphQL, with a playground in the browser",
		Long: `Serves GraphQL at /graphql, a playground with saved queries at / and the whole graph at /export. Health is at /healthz and /readyz, metrics
at /metrics. The store is opened for reading only: documents may be loaded meanwhile, and show at once.

It listens on this machine only unless told otherwise; there is no login, so put one in front before others can reach it.`,
		Example: `  linkchart serve
  linkchart serve --listen 127.0.0.1:0 --store neo4j://neo4j@localhost:7687`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context(), o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.listen, "listen", cmp.Or(os.Getenv(envListen), "127.0.0.1:8080"), "HOST:PORT to listen on, port 0 for any free one [$"+envListen+"]")
	f.StringSliceVar(&o.origins, "origin", nil, "a web page's origin (https://host) that may read answers; may be repeated")
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
	store, err := a.open(ctx, reading, log)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	server, err := newServer(store, o, log)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", o.listen)
	if err != nil {
		return fmt.Errorf("listen on %s: %w; choose another address with --listen", o.listen, err)
	}
	if !a.quiet {
		fmt.Fprintf(a.stderr, "serving %s\n  playground  http://%s/\n  GraphQL     http://%[2]s/graphql\n", open.Redacted(a.store), listener.Addr())
		if ip := net.ParseIP(host); host == "" || ip != nil && !ip.IsLoopback() {
			fmt.Fprintln(a.stderr, "  note        other machines can reach it, and there is no login")
		}
	}
	return server.Serve(ctx, listener)
}

// newServer wires the HTTP server of a store.
func newServer(store graph.Store, o serveOptions, log *zap.Logger) (*shell.Server, error) {
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
	handler := gql.NewHandler(gql.HandlerConfig{
		Schema: gql.NewSchema(gql.Config{Store: watched, Version: programVersion(), Logger: log}), Logger: log, Production: o.production,
		OnOperation: func(ctx context.Context, op gql.OperationInfo) {
			shell.Note(ctx, zap.String("operation", op.Name), zap.String("kind", op.Kind), zap.String("hash", op.Hash),
				zap.Int("cost", op.Cost), zap.Strings("codes", op.Codes))
		},
	})
	server, err = shell.New(shell.Config{
		Routes: map[string]http.Handler{"/graphql": handler, "/export": handler.Export(watched), "/": playground}, Logger: log, Origins: o.origins,
		Ready: func(ctx context.Context) error {
			_, err := store.Info(ctx)
			return err
		},
	})
	if err != nil {
		return nil, errors.Join(errors.New("wire the server"), err)
	}
	return server, nil
}
