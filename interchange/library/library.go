// Package library writes nodes and edges as the JSON that graph libraries open: drawing libraries in a browser, NetworkX,
// BloodHound. All ids are strings; positions are the same every time.
package library

import (
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
)

// Node is an entity as a library is given it.
type Node struct {
	*graph.Entity
	// At is where to draw it.
	At Point
	// Degree counts its relations.
	Degree int
	// Walk says how a walk reached it; nil where there was none, and then what it holds is left out.
	Walk *Walk
}

// Walk says how a walk reached a node.
type Walk struct {
	// Depth is the fewest walked edges from a seed, Role why the node is in the result.
	Depth int
	Role  string
	// Seeds are the ids of those a shortest walk came from.
	Seeds []string
	// InnerDegree counts its edges of the result; Expanded tells whether the walk went on from it.
	InnerDegree int
	Expanded    bool
}

// Edge is a relation as a library is given it.
type Edge struct {
	*graph.Edge
	// Inner tells whether a walk found it afterwards, among its nodes; nil where there was no walk.
	Inner *bool
}

// nodeFields and edgeFields are the attributes that can be had beside those that always come.
var (
	nodeFields = []string{"aliases", "kind", "status", "clusters", "documents", "degree", "seeds", "lat", "lon", "date", "expanded"}
	edgeFields = []string{"modalities", "contested", "derived", "since", "until", "clusters", "documents", "role", "modes", "inner"}
)

// allFields are those of nodes and edges; some names are of both.
func allFields() []string {
	out := slices.Concat(nodeFields, edgeFields)
	slices.Sort(out)
	return slices.Compact(out)
}

// CheckFields refuses ([graph.ErrInvalid]) a name that is no attribute of nodes or edges, and lists those that are.
func CheckFields(fields []string) error {
	for _, f := range fields {
		if !slices.Contains(nodeFields, f) && !slices.Contains(edgeFields, f) {
			return fmt.Errorf("%w: there is no attribute %.40q; those of nodes are %s, those of edges %s",
				graph.ErrInvalid, f, strings.Join(nodeFields, ", "), strings.Join(edgeFields, ", "))
		}
	}
	return nil
}

// Writer writes one graph: its nodes, then its edges, then the end.
type Writer struct {
	format *format
	out    object
	// edges tells that the list of edges was begun; filled that the list being written has a member.
	edges, filled bool
}

// New returns a writer for the format of that name, in the spelling of [Formats], that adds the attributes in fields; it is
// [graph.ErrInvalid] if there is none.
func New(name string, fields []string) (*Writer, error) {
	for i := range formats {
		if formats[i].name == name {
			w := &Writer{format: &formats[i], out: object{fields: fields, strict: formats[i].strict}}
			w.out.raw(w.format.begin)
			return w, nil
		}
	}
	return nil, fmt.Errorf("%w: there is no format %.40q; there is %s", graph.ErrInvalid, name, strings.Join(Formats(), ", "))
}

// Node writes the next node.
func (w *Writer) Node(n Node) {
	w.next()
	w.format.node(&w.out, n)
	w.out.end()
}

// Edge writes the next edge; its ends must have been written.
func (w *Writer) Edge(e Edge) {
	w.toEdges()
	w.next()
	w.format.edge(&w.out, e)
	w.out.end()
}

// Take returns what was written since it was last called; the bytes are overwritten by what is written next.
func (w *Writer) Take() []byte {
	out := w.out.buf
	w.out.buf = w.out.buf[:0]
	return out
}

// End writes the end and returns what Take would.
func (w *Writer) End() []byte {
	w.toEdges()
	w.out.raw(w.format.end)
	return w.Take()
}

// next begins a member of a list.
func (w *Writer) next() {
	if w.filled {
		w.out.raw(",")
	}
	w.filled = true
	w.out.raw("{")
}

func (w *Writer) toEdges() {
	if !w.edges {
		w.edges, w.filled = true, false
		w.out.raw(w.format.between)
	}
}
