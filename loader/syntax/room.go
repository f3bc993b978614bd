package syntax

import (
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// room is the memory of the sentences of a document, used again for the next document.
type room struct {
	sentences text.Slab[Sentence]
	chunks    text.Slab[Chunk]
	clauses   text.Slab[Clause]
	order     text.Slab[*Clause]
	mentions  text.Slab[*doc.Mention]
	numbers   text.Slab[int]
	phrases   text.Slab[Phrase]
	entries   text.Slab[*entry]
	namings   text.Slab[designation]
	// open holds the chunks of a sentence until their number is known.
	open []Chunk
}

func roomOf(d *doc.Document) *room {
	return d.Room("syntax", func() doc.Room { return &room{} }).(*room) //nolint:forcetypeassert // made here
}

// Reset takes back all that was handed out.
func (r *room) Reset() {
	r.sentences.Reset()
	r.chunks.Reset()
	r.clauses.Reset()
	r.order.Reset()
	r.mentions.Reset()
	r.numbers.Reset()
	r.phrases.Reset()
	r.entries.Reset()
	r.namings.Reset()
}

// alone is the list of one mention.
func (s *Sentence) alone(m *doc.Mention) []*doc.Mention {
	out := s.room.mentions.Take(1)
	out[0] = m
	return out
}

// single is the list of one number.
func (s *Sentence) single(n int) []int {
	out := s.room.numbers.Take(1)
	out[0] = n
	return out
}
