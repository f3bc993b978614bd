package gql

import (
	"fmt"
	"strings"
	"testing"
)

func TestCacheIsBounded(t *testing.T) {
	c := newDocumentCache()
	for i := range 3 * cachedDocuments {
		c.add(&document{hash: fmt.Sprint(i), text: "{ok}"})
		c.get("0")
	}
	if c.order.Len() != cachedDocuments || len(c.known) != cachedDocuments {
		t.Errorf("%d documents, %d keys", c.order.Len(), len(c.known))
	}
	used := c.get("0")
	if unused := c.get("1"); used == nil || unused != nil {
		t.Error("the one used least must go first")
	}
	for i := range 300 {
		c.add(&document{hash: fmt.Sprint("long", i), text: strings.Repeat(" ", 60_000)})
	}
	if c.bytes > cachedBytes || c.order.Len() > cachedBytes/60_000 {
		t.Errorf("%d bytes in %d documents", c.bytes, c.order.Len())
	}
}
