package doc

// mentionIndex files the mentions of a document by sentence, and keeps the frames that were made of them.
type mentionIndex struct {
	filed  int // of Document.Mentions
	by     [][]Mention
	frames []*Frame
}

// mentionIndex brings the index up to date with mentions that were added at the end.
func (d *Document) mentionIndex() *mentionIndex {
	x := d.index
	if x == nil || len(d.Mentions) < x.filed {
		x = &mentionIndex{by: make([][]Mention, len(d.Sentences)), frames: make([]*Frame, len(d.Sentences))}
		d.index = x
	}
	for ; x.filed < len(d.Mentions); x.filed++ {
		m := &d.Mentions[x.filed]
		x.by[m.Sentence] = append(x.by[m.Sentence], *m)
		x.frames[m.Sentence] = nil
	}
	return x
}

// Changed must be called by whoever changes, removes or reorders mentions in place, rather than adding some at the end.
func (d *Document) Changed() { d.index = nil }

// InSentence returns the mentions of a sentence, in their order in the text. They are shared: nobody may change them.
func (d *Document) InSentence(i int) []Mention {
	list := d.mentionIndex().by[i]
	return list[:len(list):len(list)]
}
