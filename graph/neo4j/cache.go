package neo4j

import "sync"

// generation is how many records a cache keeps before it forgets those that nobody asked for since the last time: at most
// twice as many are kept.
const generation = 30_000

// cache keeps decoded records, so that what is read often is decoded once. The record itself still comes from the database
// with every answer, and a cached value counts only if it was decoded from the same text: nothing here can be out of date.
type cache[T any] struct {
	mu          sync.Mutex
	recent, old map[string]cached[T]
}

type cached[T any] struct {
	record string
	value  *T
}

// get returns the value decoded from this record, nil if there is none.
func (c *cache[T]) get(id, record string) *T {
	c.mu.Lock()
	defer c.mu.Unlock()
	if x := c.recent[id]; x.value != nil && x.record == record {
		return x.value
	}
	if x := c.old[id]; x.value != nil && x.record == record {
		c.keep(id, x)
		return x.value
	}
	return nil
}

// put keeps a value, which nobody changes from now on.
func (c *cache[T]) put(id, record string, value *T) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep(id, cached[T]{record, value})
}

func (c *cache[T]) keep(id string, x cached[T]) {
	if c.recent == nil || len(c.recent) >= generation {
		c.old, c.recent = c.recent, make(map[string]cached[T])
	}
	c.recent[id] = x
}
