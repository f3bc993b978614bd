// Package schema is the public GraphQL contract as files: the schema definition (*.graphqls, by concept) and the example
// queries with their answers over the sample graph of graphtest (examples/NAME.graphql, examples/NAME.json, and
// examples/NAME.variables.json where the query has variables). The examples are tests and the saved queries of the
// playground; there is no other list of them.
package schema

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed examples
var examples embed.FS

// Examples returns the folder of example queries.
func Examples() (fs.FS, error) {
	folder, err := fs.Sub(examples, "examples")
	if err != nil {
		return nil, fmt.Errorf("schema examples: %w", err)
	}
	return folder, nil
}
