// Package samples holds the documents that the README's first command loads: written for this project, in its own words,
// about publicly reported events.
package samples

import "embed"

// Files are the documents.
//
//go:embed *.txt *.md *.html *.jsonl
var Files embed.FS
