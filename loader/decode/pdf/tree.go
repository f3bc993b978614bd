package pdf

import (
	"errors"
	"fmt"
	"io"
	"time"

	pdf "github.com/ledongthuc/pdf"

	"linkchart/graph"
)

// The limits of the page tree; a tree that passes the first runs in a circle.
const (
	maxTreeDepth = 64
	maxTreeNodes = 2 * maxPages
)

// leaf is a page of the tree, with the resources that it may inherit. A null page is one that the file lacks or that is
// damaged.
type leaf struct{ page, resources pdf.Value }

// leaves walks the page tree. The parser's own walk begins anew for each page, and never ends in a tree with a circle.
func leaves(reader *pdf.Reader) (out []leaf, err error) {
	nodes := 0
	var walk func(node, resources pdf.Value, depth int) error
	walk = func(node, resources pdf.Value, depth int) error {
		if nodes++; depth > maxTreeDepth || nodes > maxTreeNodes {
			return fmt.Errorf("%w: the page tree of the PDF runs in a circle or is too large: it is malformed", graph.ErrInvalid)
		}
		if own := node.Key("Resources"); own.Kind() == pdf.Dict {
			resources = own
		}
		kids := node.Key("Kids")
		if kids.Kind() != pdf.Array {
			out = append(out, leaf{node, resources})
			return nil
		}
		for i := range kids.Len() {
			kid, ok := guarded(func() pdf.Value { return kids.Index(i) })
			if !ok || kid.IsNull() {
				out = append(out, leaf{})
				continue
			}
			if err := walk(kid, resources, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	root, _ := guarded(func() pdf.Value { return reader.Trailer().Key("Root").Key("Pages") })
	if root.Kind() != pdf.Dict {
		return nil, nil
	}
	return out, walk(root, pdf.Value{}, 0)
}

// guarded looks a value up; the parser panics on objects that are damaged.
func guarded(look func() pdf.Value) (v pdf.Value, ok bool) {
	defer func() {
		if x := recover(); x != nil {
			if x == errRunaway { //nolint:errorlint // a value thrown by this package itself
				stop(errRunaway)
			}
			v, ok = pdf.Value{}, false
		}
	}()
	return look(), true
}

var errRunaway = errors.New("reading it does not come to an end")

// stop ends the reading of a page, or of what comes before the pages. The parser calls back and knows no cancelling, so that
// nothing but a panic gets past it; [page] and [Decode] make an error of it.
func stop(err error) {
	panic(err) //nolint:forbidigo // see above
}

// openingReads is how many times its own size may be read of a file before the first page is: the parser follows a chain of
// tables of objects, which in a malformed file is a circle.
const openingReads = 64

// guard is what the parser reads the file through. It stops what would never end.
type guard struct {
	io.ReaderAt
	end time.Time
	// left is how many bytes may still be read; negative for any number.
	left int64
}

func (g *guard) ReadAt(p []byte, at int64) (int, error) {
	if time.Now().After(g.end) {
		stop(errRunaway)
	}
	n, err := g.ReaderAt.ReadAt(p, at)
	if g.left >= 0 {
		if g.left -= int64(n); g.left < 0 {
			stop(errRunaway)
		}
	}
	return n, err
}
