package embedded

import (
	"sync"
	"sync/atomic"
)

// cache keeps records that were used lately, up to limit in whatever unit put counts. A row has one place, which it shares
// with the rows a multiple of placesOfCache away, so that a look costs no lock and no hashing. A record that was looked at
// gets a second chance before it goes, which costs less than an exact order of use.
type cache[V any] struct {
	limit int64
	used  atomic.Int64
	pages [placesOfCache / placesOfPage]atomic.Pointer[cachePage[V]] // made when first needed

	mu   sync.Mutex // guards hand
	hand uint32     // the place that is asked next to make room
}

const (
	placesOfCache = 1 << 20
	placesOfPage  = 1 << 10
)

type cachePage[V any] [placesOfPage]atomic.Pointer[cached[V]]

type cached[V any] struct {
	v      *V
	size   int64
	row    uint32
	looked atomic.Bool
}

func newCache[V any](limit int64) *cache[V] { return &cache[V]{limit: limit} }

// get returns the record of a row, nil for none.
func (c *cache[V]) get(row uint32) *V {
	page := c.pages[row%placesOfCache/placesOfPage].Load()
	if page == nil {
		return nil
	}
	e := page[row%placesOfPage].Load()
	if e == nil || e.row != row {
		return nil
	}
	if !e.looked.Load() { // a write would take the line from the other processors
		e.looked.Store(true)
	}
	return e.v
}

func (c *cache[V]) put(row uint32, v *V, size int64) {
	p := &c.pages[row%placesOfCache/placesOfPage]
	page := p.Load()
	if page == nil {
		p.CompareAndSwap(nil, &cachePage[V]{})
		page = p.Load()
	}
	old := page[row%placesOfPage].Swap(&cached[V]{v: v, row: row, size: size})
	if old != nil {
		size -= old.size
	}
	if c.used.Add(size) > c.limit {
		c.makeRoom()
	}
}

// makeRoom takes records out until the rest is within the limit.
func (c *cache[V]) makeRoom() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range 2 * placesOfCache {
		if c.used.Load() <= c.limit {
			return
		}
		page := c.pages[c.hand/placesOfPage].Load()
		if page == nil {
			c.hand = (c.hand/placesOfPage + 1) * placesOfPage % placesOfCache
			continue
		}
		place := &page[c.hand%placesOfPage]
		c.hand = (c.hand + 1) % placesOfCache
		if e := place.Load(); e != nil && !e.looked.Swap(false) {
			c.remove(place, e)
		}
	}
}

func (c *cache[V]) remove(place *atomic.Pointer[cached[V]], e *cached[V]) {
	if place.CompareAndSwap(e, nil) {
		c.used.Add(-e.size)
	}
}

// drop forgets a record that changed.
func (c *cache[V]) drop(row uint32) {
	page := c.pages[row%placesOfCache/placesOfPage].Load()
	if page == nil {
		return
	}
	place := &page[row%placesOfPage]
	if e := place.Load(); e != nil && e.row == row {
		c.remove(place, e)
	}
}

// clear forgets everything; nobody else may use the cache meanwhile.
func (c *cache[V]) clear() {
	for i := range c.pages {
		c.pages[i].Store(nil)
	}
	c.used.Store(0)
}
