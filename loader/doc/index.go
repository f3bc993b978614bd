package doc

import "slices"

// mentionIndex files the mentions of a document by sentence, and keeps the frames that were made of them.
type mentionIndex struct {
	filed  int // of Document.Mentions
	by     [][]Mention
	at     [][]int32 // the places of those of each sentence in Document.Mentions
	frames []*Frame
	memos  []Memo
	counts []int // room to count the mentions of each sentence in
}

// mentionIndex brings the index up to date with mentions that were added at the end.
func (d *Document) mentionIndex() *mentionIndex {
	if d.index == nil || len(d.Mentions) < d.index.filed || d.changed && !d.filed() {
		d.refile()
	}
	d.changed = false
	x := d.index
	for ; x.filed < len(d.Mentions); x.filed++ {
		m := &d.Mentions[x.filed]
		x.by[m.Sentence] = append(x.by[m.Sentence], *m)
		x.at[m.Sentence] = append(x.at[m.Sentence], int32(x.filed))
		x.frames[m.Sentence], x.memos[m.Sentence].Stale = nil, true
	}
	return x
}

// filed tells whether the index holds the document's mentions, or the first of them, as they are now.
func (d *Document) filed() bool {
	x := d.index
	clear(x.counts)
	for i := range d.Mentions[:x.filed] {
		m := &d.Mentions[i]
		list, k := x.by[m.Sentence], x.counts[m.Sentence]
		if k == len(list) || list[k] != *m || x.at[m.Sentence][k] != int32(i) {
			return false
		}
		x.counts[m.Sentence]++
	}
	return true // as many as were filed, each where it was
}

// refile makes the index anew; the frames of sentences whose mentions are as before stay.
func (d *Document) refile() {
	before := d.index
	n := len(d.Sentences)
	x := &mentionIndex{by: make([][]Mention, n), at: make([][]int32, n), frames: make([]*Frame, n), memos: make([]Memo, n), counts: make([]int, n), filed: len(d.Mentions)}
	for i := range d.Mentions {
		x.counts[d.Mentions[i].Sentence]++
	}
	room, places := d.own().lists.Take(len(d.Mentions)), d.own().numbers.Take(len(d.Mentions))
	for i, n := range x.counts {
		x.by[i], room = room[:0:n], room[n:]
		x.at[i], places = places[:0:n], places[n:]
	}
	for i := range d.Mentions {
		s := d.Mentions[i].Sentence
		x.by[s] = append(x.by[s], d.Mentions[i])
		x.at[s] = append(x.at[s], int32(i))
	}
	if before != nil {
		copy(x.memos, before.memos)
		for i, f := range before.frames {
			if slices.Equal(before.by[i], x.by[i]) {
				x.frames[i] = f
			} else {
				x.memos[i].Stale = true
			}
		}
	}
	d.index = x
}

// Changed must be called by whoever changes, removes or reorders mentions in place, rather than adding some at the end.
func (d *Document) Changed() { d.changed = true }

// Edit changes mentions of a sentence in place, which costs less than [Document.Changed]: edit tells of each whether it changed
// it. It must leave the sentence of a mention as it is.
func (d *Document) Edit(sentence int, edit func(*Mention) bool) {
	x := d.mentionIndex()
	changed := false
	for _, i := range x.at[sentence] {
		changed = edit(&d.Mentions[i]) || changed
	}
	if !changed {
		return
	}
	list := make([]Mention, len(x.at[sentence])) // the list that was is shared
	for k, i := range x.at[sentence] {
		list[k] = d.Mentions[i]
	}
	x.by[sentence], x.frames[sentence], x.memos[sentence].Stale = list, nil, true
}

// Memo is room for what one other package works out of a sentence and its mentions. Stale tells that these have changed since.
type Memo struct {
	Value any
	Stale bool
}

// Memo returns the memo of a sentence.
func (d *Document) Memo(sentence int) *Memo { return &d.mentionIndex().memos[sentence] }

// InSentence returns the mentions of a sentence, in their order in the text. They are shared: nobody may change them.
func (d *Document) InSentence(i int) []Mention {
	list := d.mentionIndex().by[i]
	return list[:len(list):len(list)]
}
