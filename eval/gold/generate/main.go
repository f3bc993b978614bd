// Command generate builds the gold.json of a folder of annotated texts: each NAME.txt has a NAME.gold beside it, written by
// hand in the lines that the README of eval/gold describes. Offsets are computed from quotes.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./eval/gold/generate FOLDER")
		os.Exit(2)
	}
	b, err := generate(os.Args[1])
	if err == nil {
		err = os.WriteFile(filepath.Join(os.Args[1], "gold.json"), b, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// generate makes the gold.json of a folder from every NAME.txt and NAME.gold in it. All faults are reported together.
func generate(folder string) ([]byte, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	g := newGold()
	var faults []error
	for _, file := range files {
		faults = append(faults, g.add(file))
	}
	faults = append(faults, g.check())
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = g.write(&b)
	return b.Bytes(), err
}

// add reads one text with its annotation.
func (g *gold) add(file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	notes, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".gold")
	if err != nil {
		return err
	}
	name := filepath.Base(file)
	p := &parser{gold: g, file: name, text: []rune(string(content)), document: &document{
		File: name, DateBasis: "none", Lang: "en", SHA256: fmt.Sprintf("%x", sha256.Sum256(content)),
	}}
	p.document.CodePoints = len(p.text)
	var faults []error
	for i, line := range strings.Split(string(notes), "\n") {
		if err := p.line(line); err != nil {
			faults = append(faults, fmt.Errorf("%s.gold:%d: %w", strings.TrimSuffix(name, ".txt"), i+1, err))
		}
	}
	g.Documents = append(g.Documents, p.document)
	return errors.Join(faults...)
}

// write prints the gold with one entity, relation or check a line, so that changes are readable.
func (g *gold) write(b *bytes.Buffer) error {
	b.WriteString("{\n")
	for i, part := range []struct {
		name  string
		items []any
	}{
		{"documents", anys(g.Documents)},
		{"entities", anys(g.entities())},
		{"relations", anys(g.Relations)},
		{"gazetteer", anys(g.Gazetteer)},
		{"merges", anys(g.merges())},
		{"negatives", anys(g.Negatives)},
	} {
		if i == 0 {
			meta, err := json.Marshal(meta)
			if err != nil {
				return err
			}
			fmt.Fprintf(b, " \"meta\": %s,\n", meta)
		}
		fmt.Fprintf(b, " %q: [", part.name)
		for k, item := range part.items {
			line, err := json.Marshal(item)
			if err != nil {
				return err
			}
			if k > 0 {
				b.WriteByte(',')
			}
			b.WriteString("\n  ")
			b.Write(line)
		}
		b.WriteString("\n ]")
		if part.name != "negatives" {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("}\n")
	return nil
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = list[i]
	}
	return out
}
