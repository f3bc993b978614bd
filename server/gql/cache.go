package gql

import (
	"container/list"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"linkchart/server/gql/fast"
)

// The cache holds valid documents, bounded by number and by length: a parsed document is many times as large as its text.
const (
	cachedDocuments = 1_000
	cachedBytes     = 4 << 20
)

// documentCache keeps the documents used last, by the hash of their text. A document is read only once it is in the cache.
type documentCache struct {
	mu    sync.Mutex
	bytes int
	order *list.List // of *document, last used first
	known map[string]*list.Element
}

// document is a valid document, and what was worked out for it.
type document struct {
	hash, text string
	parsed     *ast.QueryDocument
	costs      costs
	plans      fast.Plans
}

func newDocumentCache() *documentCache {
	return &documentCache{order: list.New(), known: map[string]*list.Element{}}
}

// get returns a document, nil if it is not there.
func (c *documentCache) get(hash string) *document {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.known[hash]
	if e == nil {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(*document)
}

func (c *documentCache) add(d *document) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known[d.hash] != nil {
		return
	}
	c.known[d.hash] = c.order.PushFront(d)
	c.bytes += len(d.text)
	for c.order.Len() > cachedDocuments || c.bytes > cachedBytes {
		old := c.order.Remove(c.order.Back()).(*document)
		delete(c.known, old.hash)
		c.bytes -= len(old.text)
	}
}
