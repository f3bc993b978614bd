package gql

import (
	"container/list"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
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
	order *list.List // of *cachedDocument, last used first
	known map[string]*list.Element
}

type cachedDocument struct {
	hash, text string
	doc        *ast.QueryDocument
}

func newDocumentCache() *documentCache {
	return &documentCache{order: list.New(), known: map[string]*list.Element{}}
}

// get returns a document and its text; nil and "" if it is not there.
func (c *documentCache) get(hash string) (string, *ast.QueryDocument) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.known[hash]
	if e == nil {
		return "", nil
	}
	c.order.MoveToFront(e)
	found := e.Value.(*cachedDocument)
	return found.text, found.doc
}

func (c *documentCache) add(hash, text string, doc *ast.QueryDocument) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known[hash] != nil {
		return
	}
	c.known[hash] = c.order.PushFront(&cachedDocument{hash, text, doc})
	c.bytes += len(text)
	for c.order.Len() > cachedDocuments || c.bytes > cachedBytes {
		old := c.order.Remove(c.order.Back()).(*cachedDocument)
		delete(c.known, old.hash)
		c.bytes -= len(old.text)
	}
}
