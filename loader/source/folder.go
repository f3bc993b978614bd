package source

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// found is one document of a folder; path is relative to it, slashes forward.
type found struct {
	path string
	size int64
	err  error
}

// walk yields the documents below a folder in the order of their names. Hidden entries and what is neither a regular file
// nor a link to one inside the folder are left out, and so are files without an extension of documents.
func (s *Source) walk(ctx context.Context, folder string) iter.Seq[found] {
	return func(yield func(found) bool) {
		root, err := os.OpenRoot(folder)
		if err != nil {
			yield(found{path: ".", err: reason(folder, err)})
			return
		}
		defer root.Close()
		_ = fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return fs.SkipAll
			case err != nil:
				if !yield(found{path: name, err: reason(path.Join(folder, name), err)}) {
					return fs.SkipAll
				}
				return nil
			case hidden(d.Name()):
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			case d.IsDir():
				return nil
			}
			// Stat of the root follows links that stay inside and refuses the others.
			info, err := root.Stat(name)
			if err != nil && d.Type()&fs.ModeSymlink != 0 {
				s.skipped["links that lead nowhere or out of the folder"]++
				return nil
			}
			if err == nil && !info.Mode().IsRegular() {
				return nil
			}
			if !s.isDocument(name) {
				s.skipped[cmp.Or(strings.ToLower(path.Ext(name)), "no extension")]++
				return nil
			}
			f := found{path: name, err: err}
			if err == nil {
				f.size = info.Size()
			}
			if !yield(f) {
				return fs.SkipAll
			}
			return nil
		})
	}
}

func (s *Source) folder(ctx context.Context, folder string, yield func(doc.Raw) bool) bool {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return yield(doc.Raw{Name: folder, Path: folder, Err: reason(folder, err)})
	}
	defer root.Close()
	n := 0
	for f := range s.walk(ctx, folder) {
		n++
		o := origin{name: f.path, path: path.Join(folder, f.path), size: f.size}
		if f.err != nil {
			if !yield(doc.Raw{Name: o.name, Path: o.path, Err: f.err}) {
				return false
			}
			continue
		}
		if ctx.Err() != nil || !s.file(ctx, o, func() (io.ReadCloser, error) { return root.Open(f.path) }, yield) {
			return false
		}
	}
	if n > 0 || ctx.Err() != nil {
		return ctx.Err() == nil
	}
	return yield(doc.Raw{Name: folder, Path: folder, Err: fmt.Errorf("%w: folder %s holds no documents%s; documents end in %s, and a file of another name is tried when named itself",
		graph.ErrNotFound, folder, s.others(), strings.Join(s.config.Extensions, " "))})
}

// others says what else a folder without documents holds.
func (s *Source) others() string {
	if len(s.skipped) == 0 {
		return ""
	}
	return " (left out: " + strings.Join(slices.Sorted(maps.Keys(s.skipped)), ", ") + ")"
}

func (s *Source) isDocument(name string) bool {
	return isLines(name) || slices.Contains(s.config.Extensions, strings.ToLower(path.Ext(name)))
}
