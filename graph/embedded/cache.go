package embedded

import "sync"

// cache keeps the records that were used last, up to limit. A record gets a second chance before it goes, which costs less
// than an exact order of use.
type cache[V any] struct {
	mu    sync.Mutex
	limit int
	at    map[uint32]int
	slots []slot[V]
	hand  int
}

type slot[V any] struct {
	row  uint32
	used bool
	v    V
}

func newCache[V any](limit int) *cache[V] { return &cache[V]{limit: limit, at: map[uint32]int{}} }

func (c *cache[V]) get(row uint32) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	i, ok := c.at[row]
	if !ok {
		return v, false
	}
	c.slots[i].used = true
	return c.slots[i].v, true
}

func (c *cache[V]) put(row uint32, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if i, ok := c.at[row]; ok {
		c.slots[i].v = v
		return
	}
	if len(c.slots) < c.limit {
		c.at[row] = len(c.slots)
		c.slots = append(c.slots, slot[V]{row: row, v: v})
		return
	}
	if c.limit == 0 {
		return
	}
	for c.slots[c.hand].used {
		c.slots[c.hand].used = false
		c.hand = (c.hand + 1) % len(c.slots)
	}
	old := &c.slots[c.hand]
	if c.at[old.row] == c.hand {
		delete(c.at, old.row)
	}
	*old = slot[V]{row: row, v: v}
	c.at[row] = c.hand
	c.hand = (c.hand + 1) % len(c.slots)
}

// drop forgets a record that changed. Its slot is the first to be used again.
func (c *cache[V]) drop(row uint32) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if i, ok := c.at[row]; ok {
		delete(c.at, row)
		var none V
		c.slots[i].v, c.slots[i].used = none, false
	}
}

// clear forgets everything.
func (c *cache[V]) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.at)
	c.slots, c.hand = nil, 0
}
