package chat

import "sync"

// budget counts tokens. What is asked is reserved first, so that questions under way cannot overdraw it together.
type budget struct {
	mu              sync.Mutex
	limit           int // 0 is none
	spent, reserved int
}

func (b *budget) reserve(n int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.limit > 0 && b.spent+b.reserved+n > b.limit {
		return false
	}
	b.reserved += n
	return true
}

// settle replaces a reservation by what was spent.
func (b *budget) settle(reserved, spent int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.reserved -= reserved
	b.spent += spent
}

func (b *budget) used() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.spent
}
