// Package interchange writes a whole graph in the formats of other programs, one folder for each.
package interchange

import (
	"context"
	"fmt"
	"io"
	"strings"

	"linkchart/graph"
	"linkchart/interchange/json"
)

// Format is one row of the list of formats.
type Format struct {
	// Name is the folder of the format, and what picks it.
	Name string
	// MediaType is that of the output; Extension is that of its files, with dot.
	MediaType, Extension string
	// Export writes all that counts, page by page, in an order that depends on the graph alone: equal graphs give equal bytes.
	Export func(ctx context.Context, store graph.Reader, w io.Writer) error
}

// Formats lists the formats.
func Formats() []Format {
	return []Format{
		{Name: "json", MediaType: "application/json", Extension: ".json", Export: json.Export},
	}
}

// Find returns the format of a name; the error ([graph.ErrInvalid]) lists the names there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("%w: there is no format %q; there is %s", graph.ErrInvalid, name, strings.Join(names, ", "))
}
