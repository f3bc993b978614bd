// Package schema is the public GraphQL contract as files: the schema definition (*.graphqls, by concept) and the example
// queries with their answers over the sample graph (examples/NAME.graphql, examples/NAME.json).
package schema

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed *.graphqls
var definition embed.FS

//go:embed examples
var examples embed.FS

// Example is a saved query. Name is its file's, Title the comment on its first line, Answer the whole response over the
// sample graph, in JSON.
type Example struct {
	Name, Title, Query string
	Answer             []byte
}

// SDL returns the schema definition as one document.
func SDL() (string, error) {
	names, err := fs.Glob(definition, "*.graphqls")
	if err != nil {
		return "", fmt.Errorf("schema: %w", err)
	}
	var b strings.Builder
	for _, name := range names {
		text, err := definition.ReadFile(name)
		if err != nil {
			return "", fmt.Errorf("schema: %w", err)
		}
		b.Write(text)
		b.WriteByte('\n')
	}
	return b.String(), nil
}

// Examples returns the example queries by name. The answer is empty where there is no file for it yet.
func Examples() ([]Example, error) {
	names, err := fs.Glob(examples, "examples/*.graphql")
	if err != nil {
		return nil, fmt.Errorf("schema examples: %w", err)
	}
	var out []Example
	for _, name := range names {
		query, err := examples.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("schema examples: %w", err)
		}
		e := Example{Name: strings.TrimSuffix(strings.TrimPrefix(name, "examples/"), ".graphql"), Query: string(query)}
		if title, ok := strings.CutPrefix(e.Query, "# "); ok {
			e.Title, _, _ = strings.Cut(title, "\n")
		}
		if answer, err := examples.ReadFile(strings.TrimSuffix(name, "graphql") + "json"); err == nil {
			e.Answer = answer
		}
		out = append(out, e)
	}
	return out, nil
}
