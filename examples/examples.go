// Package examples holds the example pages and the notebook, and the lists of the libraries that they are made with.
package examples

import "embed"

// Files are the pages and the lists of libraries: package-lock.json for npm, requirements.txt for pip.
//
//go:embed *.html *.js *.css package.json package-lock.json .npmrc requirements.txt
var Files embed.FS
