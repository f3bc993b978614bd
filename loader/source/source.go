// Package source finds documents and yields them one by one: files, folders, globs, JSON lines and standard input. What
// cannot be read is yielded too, with the reason, so that every document has an outcome. It holds one document at a time.
package source

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// DefaultMaxBytes is the size above which a document is refused: 64 MiB.
const DefaultMaxBytes = 64 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Config says where documents are.
type Config struct {
	// Paths are files, folders (read recursively, in the order of names), globs, or [Stdin].
	Paths []string
	Stdin io.Reader
	// MaxBytes is the size above which a document is refused unread; 0 is DefaultMaxBytes.
	MaxBytes int64
	// Extensions, with dot and in lower case, are those of documents in folders; other files there are counted in Skipped.
	// A file that is named itself is always tried.
	Extensions []string
}

// Source yields the documents of a Config.
type Source struct {
	config  Config
	targets []target
	skipped map[string]int
}

// target is an argument after globs are expanded.
type target struct {
	path string
	info fs.FileInfo
	err  error
}

// New looks the paths up. The error ([graph.ErrNotFound]) names the ones that lead to nothing if none leads anywhere; with
// some good ones the others are yielded as failures.
func New(c Config) (*Source, error) {
	if c.MaxBytes <= 0 {
		c.MaxBytes = DefaultMaxBytes
	}
	s := &Source{config: c, skipped: map[string]int{}}
	found := 0
	for _, p := range c.Paths {
		for _, t := range expand(p) {
			s.targets = append(s.targets, t)
			if t.err == nil {
				found++
			}
		}
	}
	switch {
	case len(s.targets) == 0:
		return nil, fmt.Errorf("%w: no path given", graph.ErrInvalid)
	case found == 0:
		var lines []string
		for _, t := range s.targets {
			lines = append(lines, t.err.Error())
		}
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, strings.Join(lines, "; "))
	}
	return s, nil
}

// expand turns an argument into targets: what has that very name, else what it matches as a glob.
func expand(path string) []target {
	if path == Stdin {
		return []target{{path: Stdin}}
	}
	info, err := os.Stat(path)
	if err == nil {
		return []target{{path: path, info: info}}
	}
	if strings.ContainsAny(path, "*?[") {
		matches, globErr := filepath.Glob(path)
		if globErr != nil {
			return []target{{path: path, err: fmt.Errorf("glob %s: %w", path, globErr)}}
		}
		slices.Sort(matches)
		var out []target
		for _, m := range matches {
			if hidden(filepath.Base(m)) {
				continue
			}
			if info, err := os.Stat(m); err == nil {
				out = append(out, target{path: m, info: info})
			}
		}
		if len(out) > 0 {
			return out
		}
		return []target{{path: path, err: fmt.Errorf("nothing matches %s", path)}}
	}
	return []target{{path: path, err: reason(path, err)}}
}

// reason names the path and says in words why it cannot be read.
func reason(path string, err error) error {
	switch {
	case os.IsNotExist(err):
		return fmt.Errorf("%w: there is no file or folder %s", graph.ErrNotFound, path)
	case os.IsPermission(err):
		return fmt.Errorf("%w: %s may not be read by this user", graph.ErrInvalid, path)
	}
	return fmt.Errorf("%w: %s cannot be read: %w", graph.ErrInvalid, path, err)
}

// Bytes is the total size of the files that All will read, for a progress bar; -1 if standard input or a pipe is among them.
func (s *Source) Bytes(ctx context.Context) int64 {
	total := int64(0)
	for _, t := range s.targets {
		switch {
		case t.err != nil:
		case t.path == Stdin || !t.info.IsDir() && !t.info.Mode().IsRegular():
			return -1
		case t.info.IsDir():
			for f := range s.walk(ctx, t.path) {
				if f.err == nil {
					total += f.size
				}
			}
		default:
			total += t.info.Size()
		}
	}
	return total
}

// All yields the documents in the order of the paths, and in folders of the names. It can be run again.
func (s *Source) All(ctx context.Context) iter.Seq[doc.Raw] {
	return func(yield func(doc.Raw) bool) {
		clear(s.skipped)
		for _, t := range s.targets {
			if ctx.Err() != nil || !s.target(ctx, t, yield) {
				return
			}
		}
	}
}

// Skipped counts, by extension, the files in folders that the last All left out because they are no documents.
func (s *Source) Skipped() map[string]int { return s.skipped }

func (s *Source) target(ctx context.Context, t target, yield func(doc.Raw) bool) bool {
	switch {
	case t.err != nil:
		return yield(doc.Raw{Name: filepath.ToSlash(t.path), Path: t.path, Err: t.err})
	case t.path == Stdin:
		return s.stream(ctx, s.config.Stdin, origin{name: "stdin", path: "standard input"}, yield)
	case t.info.IsDir():
		return s.folder(ctx, t.path, yield)
	}
	o := origin{name: filepath.Base(t.path), path: t.path, size: -1}
	if t.info.Mode().IsRegular() {
		o.size = t.info.Size()
	}
	return s.file(ctx, o, func() (io.ReadCloser, error) { return os.Open(t.path) }, yield)
}

// origin is where a document comes from: its name in the graph, its path for messages, its size (-1 if unknown).
type origin struct {
	name, path string
	size       int64
}

func (s *Source) file(ctx context.Context, o origin, open func() (io.ReadCloser, error), yield func(doc.Raw) bool) bool {
	lines := isLines(o.name)
	if o.size > s.config.MaxBytes && !lines {
		return yield(doc.Raw{Name: o.name, Path: o.path, Err: s.tooLarge(o.path, o.size)})
	}
	f, err := open()
	if err != nil {
		return yield(doc.Raw{Name: o.name, Path: o.path, Err: reason(o.path, err)})
	}
	defer f.Close()
	if lines {
		return s.lines(ctx, f, o, yield)
	}
	return s.whole(f, o, yield)
}

func (s *Source) whole(r io.Reader, o origin, yield func(doc.Raw) bool) bool {
	content, err := io.ReadAll(io.LimitReader(r, s.config.MaxBytes+1))
	switch {
	case err != nil:
		return yield(doc.Raw{Name: o.name, Path: o.path, Err: reason(o.path, err)})
	case int64(len(content)) > s.config.MaxBytes:
		return yield(doc.Raw{Name: o.name, Path: o.path, Err: s.tooLarge(o.path, -1)})
	}
	return yield(doc.Raw{Name: o.name, Path: o.path, Content: content})
}

func (s *Source) tooLarge(path string, size int64) error {
	what := "more"
	if size > 0 {
		what = fmt.Sprintf("%.1f MiB", float64(size)/(1<<20))
	}
	return fmt.Errorf("%w: %s has %s, a document at most %.4g MiB; split it, or raise the limit with --max-bytes",
		graph.ErrTooLarge, path, what, float64(s.config.MaxBytes)/(1<<20))
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") && name != "." && name != ".." }
