package cli

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"linkchart/graph"
	"linkchart/graph/open"
	"linkchart/server/gql"
)

type queryOptions struct {
	server, variables, operation string
}

func queryCommand(a *app) *cobra.Command {
	var o queryOptions
	cmd := &cobra.Command{
		Use:   "query QUERY",
		Short: "Ask a GraphQL query and print the answer",
		Long: `Runs a GraphQL query on the store itself, or on a running server with --server, and prints the answer as JSON.
QUERY is the query, @FILE for a file, or - for standard input. The exit code is 1 if the answer has errors.`,
		Example: `  linkchart query '{ __schema { queryType { fields { name } } } }'
  linkchart query @question.graphql --variables '{"name": "ISIS-K"}'
  linkchart query --server http://127.0.0.1:8080 - < question.graphql`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(errors.New("query needs one QUERY: the text in quotes, @FILE, or - for standard input"))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("server") && cmd.Flags().Changed("store") {
				return usage(errors.New("query asks a store or a server: give --store or --server, not both"))
			}
			if cmd.Flags().Changed("store") {
				o.server = "" // a flag outranks the variable of the other
			}
			return a.query(cmd.Context(), o, args[0])
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.server, "server", os.Getenv(envServer), "URL of a running server (/graphql is added where it names no path); without it the store is asked [$"+envServer+"]")
	f.Lookup("server").DefValue = open.Redacted(o.server)
	f.StringVar(&o.variables, "variables", "", "the variables as a JSON object, or @FILE")
	f.StringVar(&o.operation, "operation", "", "the operation to run, where the query holds several")
	return cmd
}

func (a *app) query(ctx context.Context, o queryOptions, text string) (err error) {
	body, err := a.request(o, text)
	if err != nil {
		return err
	}
	answer, err := a.ask(ctx, o.server, body)
	if err != nil {
		return err
	}
	var parsed struct{ Errors []json.RawMessage }
	var pretty bytes.Buffer
	if json.Unmarshal(answer, &parsed) != nil || json.Indent(&pretty, bytes.TrimSpace(answer), "", "  ") != nil {
		return fmt.Errorf("the answer is no JSON, so --server names no GraphQL endpoint: %.200s", answer)
	}
	pretty.WriteByte('\n')
	if _, err := a.stdout.Write(pretty.Bytes()); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	if len(parsed.Errors) > 0 {
		return coded{exitFailed, fmt.Errorf("the answer has %s", plural(len(parsed.Errors), "error"))}
	}
	return nil
}

// request makes the body of a GraphQL request.
func (a *app) request(o queryOptions, text string) ([]byte, error) {
	query, err := a.argument("QUERY", text)
	if err != nil {
		return nil, err
	}
	body := map[string]any{"query": query}
	if o.operation != "" {
		body["operationName"] = o.operation
	}
	if o.variables != "" {
		given, err := a.argument("--variables", o.variables)
		if err != nil {
			return nil, err
		}
		var variables map[string]any
		d := json.NewDecoder(strings.NewReader(given))
		d.UseNumber()
		if err := d.Decode(&variables); err != nil {
			return nil, usage(fmt.Errorf("--variables is no JSON object: %w", err))
		}
		body["variables"] = variables
	}
	return json.Marshal(body)
}

// argument reads a text that may be @FILE or -.
func (a *app) argument(what, text string) (string, error) {
	name, isFile := strings.CutPrefix(text, "@")
	var content []byte
	var err error
	switch {
	case isFile:
		content, err = os.ReadFile(name)
	case text == "-":
		content, err = io.ReadAll(a.stdin)
	default:
		return text, nil
	}
	if err != nil {
		return "", usage(fmt.Errorf("%s: %w", what, err))
	}
	return string(content), nil
}

// ask sends a request to a server, or to the handler of the store in this process.
func (a *app) ask(ctx context.Context, server string, body []byte) (answer []byte, err error) {
	log, err := newLogger(a.log, a.stderr)
	if err != nil {
		return nil, err
	}
	endpoint, err := url.Parse(cmp.Or(server, "http://localhost"))
	if err != nil || endpoint.Host == "" || endpoint.Scheme != "http" && endpoint.Scheme != "https" {
		return nil, usage(fmt.Errorf("--server %s is not http://HOST:PORT", open.Redacted(server)))
	}
	if strings.Trim(endpoint.Path, "/") == "" {
		endpoint.Path = "/graphql"
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint.String(), bytes.NewReader(body))
	if err != nil {
		return nil, usage(fmt.Errorf("--server: %w", err))
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/graphql-response+json, application/json")
	if server != "" {
		if token := os.Getenv(envToken); token != "" {
			request.Header.Set("Authorization", "Bearer "+token)
		}
		return post(request)
	}
	store, err := a.open(ctx, reading, log)
	if err != nil {
		return nil, err
	}
	defer closing(store, &err)
	request.RemoteAddr = "localhost"
	var w answerWriter
	gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: store, Version: programVersion(), Logger: log}), Logger: log}).ServeHTTP(&w, request)
	return w.body.Bytes(), ctx.Err()
}

func post(request *http.Request) ([]byte, error) {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		if ctxErr := request.Context().Err(); ctxErr != nil {
			return nil, ctxErr
		}
		return nil, coded{exitStore, fmt.Errorf("%w: %w; start it with: linkchart serve", graph.ErrUnavailable, err)}
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, fmt.Errorf("read the answer of %s: %w", request.URL.Redacted(), err)
	}
	return answer, nil
}

// answerWriter keeps the answer of a handler.
type answerWriter struct {
	header http.Header
	body   bytes.Buffer
}

func (w *answerWriter) Header() http.Header {
	if w.header == nil {
		w.header = http.Header{}
	}
	return w.header
}

func (w *answerWriter) Write(b []byte) (int, error) { return w.body.Write(b) }

// WriteHeader does nothing: errors are in the body, whatever the status.
func (w *answerWriter) WriteHeader(int) {}
