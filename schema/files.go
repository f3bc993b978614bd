package schema

import (
	"fmt"
	"io/fs"
)

// Queries returns the folder of example queries, NAME.graphql with NAME.json.
func Queries() (fs.FS, error) {
	folder, err := fs.Sub(examples, "examples")
	if err != nil {
		return nil, fmt.Errorf("schema examples: %w", err)
	}
	return folder, nil
}
