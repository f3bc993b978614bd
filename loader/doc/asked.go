package doc

import "maps"

// Asked is what came of asking a language model about a document, or about those of a run.
type Asked struct {
	// Segments is how many pieces of text there were to ask about, Unread how many of them have no answer.
	Segments int `json:"segments"`
	Unread   int `json:"unread,omitempty"`
	// Kept counts the claims that passed every check; Dropped counts the others by reason.
	Kept    int            `json:"kept"`
	Dropped map[string]int `json:"dropped,omitempty"`
	// Tokens is what the endpoint counted for prompts and answers, those that came from the cache included.
	Tokens int `json:"tokens"`
	// Unfinished tells that asking again may bring what is missing: the endpoint failed or a budget was used up.
	Unfinished bool `json:"unfinished,omitempty"`
}

// Drop counts n claims that are not kept.
func (a *Asked) Drop(reason string, n int) {
	if a.Dropped == nil {
		a.Dropped = map[string]int{}
	}
	a.Dropped[reason] += n
}

// Add adds the counts of another document.
func (a *Asked) Add(b *Asked) {
	a.Segments, a.Unread, a.Kept, a.Tokens = a.Segments+b.Segments, a.Unread+b.Unread, a.Kept+b.Kept, a.Tokens+b.Tokens
	a.Unfinished = a.Unfinished || b.Unfinished
	if a.Dropped == nil && len(b.Dropped) > 0 {
		a.Dropped = maps.Clone(b.Dropped)
		return
	}
	for reason, n := range b.Dropped {
		a.Dropped[reason] += n
	}
}
