package eval

import (
	"embed"
	"io/fs"
)

//go:embed gold/samples
var goldFiles embed.FS

// Samples returns the folder with the gold of the sample documents.
func Samples() (fs.FS, error) { return fs.Sub(goldFiles, "gold/samples") }
