// Package interchange writes a whole graph in the formats of other programs, one folder for each.
package interchange

import (
	"context"
	"fmt"
	"io"
	"strings"

	"linkchart/graph"
	"linkchart/interchange/json"
	"linkchart/interchange/library"
)

// Format is one row of the list of formats.
type Format struct {
	// Name picks the format.
	Name string
	// MediaType is that of the output; Extension is that of its files, with dot.
	MediaType, Extension string
	// Export writes all that counts, page by page, in an order that depends on the graph alone: equal graphs give equal bytes.
	Export func(ctx context.Context, store graph.Reader, w io.Writer) error
}

// Formats lists the formats.
func Formats() []Format {
	out := []Format{
		{Name: "json", MediaType: "application/json", Extension: ".json", Export: json.Export},
	}
	for _, name := range library.Formats() {
		out = append(out, Format{
			Name: strings.ToLower(name), MediaType: "application/json", Extension: ".json",
			Export: func(ctx context.Context, store graph.Reader, w io.Writer) error {
				return library.Export(ctx, name, store, w)
			},
		})
	}
	return out
}

// Names lists the names of the formats.
func Names() []string {
	var out []string
	for _, f := range Formats() {
		out = append(out, f.Name)
	}
	return out
}

// Find returns the format of a name; the error ([graph.ErrInvalid]) lists the names there are.
func Find(name string) (Format, error) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("%w: there is no format %.40q; there is %s", graph.ErrInvalid, name, strings.Join(Names(), ", "))
}
