package resolve

// clusters are sets of records that are one thing. A record that was never joined is a set of its own.
type clusters struct {
	parent map[*record]*record
	// docs are the documents that name a member of the set of a root.
	docs map[*record]map[string]bool
}

func newClusters() *clusters {
	return &clusters{parent: map[*record]*record{}, docs: map[*record]map[string]bool{}}
}

func (c *clusters) root(r *record) *record {
	for c.parent[r] != nil {
		up := c.parent[r]
		if next := c.parent[up]; next != nil {
			c.parent[r] = next
		}
		r = up
	}
	return r
}

// join makes one set of the sets of two records, the root being the smallest id, and tells whether they were two.
func (c *clusters) join(a, b *record) bool {
	a, b = c.root(a), c.root(b)
	if a == b {
		return false
	}
	if b.ID < a.ID {
		a, b = b, a
	}
	c.parent[b] = a
	return true
}

// joinApart is join for things of which one document tells as of two where they are two: it does not bring those together.
func (c *clusters) joinApart(a, b *record) bool {
	a, b = c.root(a), c.root(b)
	if a == b {
		return false
	}
	few, many := c.named(a), c.named(b)
	if len(few) > len(many) {
		few, many = many, few
	}
	for d := range few {
		if many[d] {
			return false
		}
	}
	for d := range few {
		many[d] = true
	}
	c.join(a, b)
	c.docs[c.root(a)] = many
	return true
}

// named returns the documents of a root's set, which may be added to.
func (c *clusters) named(root *record) map[string]bool {
	docs := c.docs[root]
	if docs == nil {
		docs = make(map[string]bool, len(root.docs))
		for d := range root.docs {
			docs[d] = true
		}
		c.docs[root] = docs
	}
	return docs
}
