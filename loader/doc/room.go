package doc

import (
	"sync"

	"linkchart/loader/text"
)

// room is the memory of a document, which the next one takes over after [Document.Release].
type room struct {
	text     text.Room
	mentions []Mention
	findings []Finding
	folded   []string
	things   text.Slab[Thing]
	frames   text.Slab[Frame]
	lists    text.Slab[Mention]
	spans    text.Slab[Span]
	numbers  text.Slab[int32]
	terms    text.Slab[uint16]
	// others is the room of other packages, by their names.
	others map[string]Room
}

// Room is what a package keeps from document to document. Reset tells it that nothing that it handed out is in use any more.
type Room interface{ Reset() }

var rooms = sync.Pool{New: func() any { return &room{others: map[string]Room{}} }}

// New makes the document of a text. [Document.Release] gives its memory back.
func New(d *Decoded) *Document {
	r := rooms.Get().(*room)
	t := r.text.New(d.Text)
	return &Document{
		Text: t, Decoded: d, Things: make(map[string]*Thing, len(t.Tokens)/8), Mentions: r.mentions[:0], Findings: r.findings[:0], room: r,
	}
}

// longRoom is the number of tokens above which a document's memory is left to the collector, so that one long document does not
// hold memory for ever.
const longRoom = 20_000

// Release gives the document's memory to the next one: neither the document nor anything that it holds, strings aside, may be
// looked at any more. A document that is not released costs no more than its memory.
func (d *Document) Release() {
	r := d.room
	if r == nil || len(d.Tokens) > longRoom {
		return
	}
	r.mentions, r.findings = d.Mentions[:0], d.Findings[:0]
	r.things.Reset()
	r.frames.Reset()
	r.lists.Reset()
	r.spans.Reset()
	r.numbers.Reset()
	r.terms.Reset()
	for _, o := range r.others {
		o.Reset()
	}
	*d = Document{}
	rooms.Put(r)
}

// Room returns the room that a package keeps under its name, made by the function if there is none yet.
func (d *Document) Room(name string, empty func() Room) Room {
	r := d.own()
	o := r.others[name]
	if o == nil {
		o = empty()
		r.others[name] = o
	}
	return o
}

// own returns the room of the document, which has none yet if it was made without [New].
func (d *Document) own() *room {
	if d.room == nil {
		d.room = &room{others: map[string]Room{}}
	}
	return d.room
}
