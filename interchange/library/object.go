package library

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"linkchart/graph"
)

// object writes the members of JSON objects, in the order of the calls.
type object struct {
	buf    []byte
	fields []string
	strict bool
}

func (o *object) raw(s string) { o.buf = append(o.buf, s...) }

// name begins a member.
func (o *object) name(name string) {
	if o.buf[len(o.buf)-1] != '{' {
		o.raw(",")
	}
	if o.strict {
		name = strings.ToLower(name)
	}
	o.buf = append(append(append(o.buf, '"'), name...), '"', ':')
}

// begin opens a member that is an object, end closes it.
func (o *object) begin(name string) {
	o.name(name)
	o.raw("{")
}

func (o *object) end() { o.raw("}") }

func (o *object) text(name, value string) {
	o.name(name)
	o.quote(value)
}

// optional writes null for what is not known.
func (o *object) optional(name, value string) {
	if value == "" {
		o.null(name)
		return
	}
	o.text(name, value)
}

func (o *object) null(name string) {
	if !o.strict {
		o.name(name)
		o.raw("null")
	}
}

func (o *object) flag(name string, value bool) {
	o.name(name)
	o.buf = strconv.AppendBool(o.buf, value)
}

func (o *object) count(name string, value int) {
	o.name(name)
	o.buf = strconv.AppendInt(o.buf, int64(value), 10)
}

func (o *object) number(name string, value float64) {
	o.name(name)
	o.buf = strconv.AppendFloat(o.buf, value, 'f', -1, 64)
}

func (o *object) list(name string, values []string) {
	o.name(name)
	o.raw("[")
	for i, v := range values {
		if i > 0 {
			o.raw(",")
		}
		o.quote(v)
	}
	o.raw("]")
}

func (o *object) quote(s string) {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			quoted, _ := json.Marshal(s) // a string can always be encoded
			o.buf = append(o.buf, quoted...)
			return
		}
	}
	o.buf = append(append(append(o.buf, '"'), s...), '"')
}

// position writes x and y, with a ring scale wide. Four digits are kept, so that all machines write the same numbers.
func (o *object) position(n Node, scale float64) {
	o.number("x", math.Round(n.At.X*scale*1e4)/1e4+0)
	o.number("y", math.Round(n.At.Y*scale*1e4)/1e4+0)
}

// ends writes the id of an edge and those of its ends, under the names that a library has for them.
func (o *object) ends(id, source, target string, e Edge) {
	o.text(id, e.ID)
	o.text(source, e.Source)
	o.text(target, e.Target)
}

// node writes what every format says of a node, and the fields asked for.
func (o *object) node(n Node) {
	o.text("label", n.Name)
	o.text("type", string(n.Type))
	if n.Walk != nil {
		o.count("depth", n.Walk.Depth)
		o.text("role", n.Walk.Role)
		o.count("innerDegree", n.Walk.InnerDegree)
	}
	for _, f := range o.fields {
		switch f {
		case "aliases":
			o.list(f, n.Aliases)
		case "kind":
			o.optional(f, n.Kind)
		case "status":
			o.text(f, string(n.Status))
		case "clusters":
			o.count(f, n.Support.Clusters)
		case "documents":
			o.count(f, n.Support.Documents)
		case "degree":
			o.count(f, n.Degree)
		case "lat", "lon":
			switch {
			case n.Point == nil:
				o.null(f)
			case f == "lat":
				o.number(f, n.Point.Lat)
			default:
				o.number(f, n.Point.Lon)
			}
		case "date":
			o.optional(f, n.DateEDTF)
		case "seeds":
			if n.Walk != nil {
				o.list(f, n.Walk.Seeds)
			}
		case "expanded":
			if n.Walk != nil {
				o.flag(f, n.Walk.Expanded)
			}
		}
	}
}

// edge writes what every format says of an edge, and the fields asked for. Modality and contested always come, so that nobody
// draws an allegation without knowing that it is one.
func (o *object) edge(e Edge) {
	o.text("type", string(e.Type))
	o.text("label", label(e.Type))
	o.text("modality", upper(e.Modality))
	o.flag("contested", e.Contested)
	o.number("weight", e.Confidence)
	o.flag("symmetric", e.Type.Symmetric())
	for _, f := range o.fields {
		switch f {
		case "modalities":
			list := make([]string, len(e.Modalities))
			for i, m := range e.Modalities {
				list[i] = upper(m)
			}
			o.list(f, list)
		case "derived":
			o.flag(f, e.Derived)
		case "since":
			o.date(f, e.Since)
		case "until":
			o.date(f, e.Until)
		case "clusters":
			o.count(f, e.Support.Clusters)
		case "documents":
			o.count(f, e.Support.Documents)
		case "role":
			o.optional(f, e.Role)
		case "modes":
			o.list(f, e.Modes)
		case "inner":
			if e.Inner != nil {
				o.flag(f, *e.Inner)
			}
		}
	}
}

func (o *object) date(name string, d *graph.FuzzyDate) {
	if d == nil {
		o.null(name)
		return
	}
	o.optional(name, d.EDTF)
}

// label turns LOCATED_IN into "located in".
func label(t graph.RelationType) string {
	return strings.ToLower(strings.ReplaceAll(string(t), "_", " "))
}

func upper(m graph.Modality) string { return strings.ToUpper(string(m)) }
