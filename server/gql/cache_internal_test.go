package gql

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

func TestCacheIsBounded(t *testing.T) {
	c := newDocumentCache()
	doc := &ast.QueryDocument{}
	for i := range 3 * cachedDocuments {
		c.add(fmt.Sprint(i), "{ok}", doc)
		c.get("0")
	}
	if c.order.Len() != cachedDocuments || len(c.known) != cachedDocuments {
		t.Errorf("%d documents, %d keys", c.order.Len(), len(c.known))
	}
	_, used := c.get("0")
	if _, unused := c.get("1"); used == nil || unused != nil {
		t.Error("the one used least must go first")
	}
	for i := range 300 {
		c.add(fmt.Sprint("long", i), strings.Repeat(" ", 60_000), doc)
	}
	if c.bytes > cachedBytes || c.order.Len() > cachedBytes/60_000 {
		t.Errorf("%d bytes in %d documents", c.bytes, c.order.Len())
	}
}
