package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// card says what a model was made of and how good it is.
type card struct {
	Title, Does, Data, Features string
	Scores                      []string
	Inputs, Weights             string
	// Gazetteer is the hash of the gazetteer, where the features look into it.
	Gazetteer string
	Size      int
}

func (c card) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", c.Title, c.Does)
	fmt.Fprintf(&b, "- **Data**: %s\n- **Features**: %s\n", c.Data, c.Features)
	fmt.Fprintf(&b, "- **Size**: %d bytes\n- **SHA-256 of the weights**: %s\n- **SHA-256 of the inputs**: %s\n", c.Size, c.Weights, c.Inputs)
	if c.Gazetteer != "" {
		fmt.Fprintf(&b, "- **SHA-256 of the gazetteer**: %s\n", c.Gazetteer)
	}
	b.WriteString("\nDevelopment scores:\n\n")
	for _, s := range c.Scores {
		fmt.Fprintf(&b, "- %s\n", s)
	}
	b.WriteString("\nMade by `make train`; do not edit.\n")
	return b.String()
}

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// hashInputs is the hash over names and contents of files, in the order of their names.
func hashInputs(folder fs.FS, patterns []string) (string, error) {
	var names []string
	for _, p := range patterns {
		found, err := fs.Glob(folder, p)
		if err != nil {
			return "", err
		}
		if len(found) == 0 {
			return "", fmt.Errorf("no file %s: %w", p, fs.ErrNotExist)
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	sum := sha256.New()
	for _, name := range names {
		b, err := fs.ReadFile(folder, name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%s %d\n", name, len(b))
		sum.Write(b)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
