package gql

import (
	"context"
	"errors"
	"slices"
	"sync"
)

// errBusy: the queue is full, or the client's share of it.
var errBusy = errors.New("too many operations are waiting")

// admission lets so many operations run at once, for one client and for all, and the rest wait in the order they came. One
// client fills at most a quarter of the queue, so that it cannot shut the others out.
type admission struct {
	perClient, total, queue int

	mu      sync.Mutex
	running map[string]int
	all     int
	waiting []*ticket
}

type ticket struct {
	client string
	ready  chan struct{} // closed when the operation may run
}

func newAdmission(l Limits) *admission {
	return &admission{perClient: l.ClientOperations, total: l.TotalOperations, queue: l.QueuedOperations, running: map[string]int{}}
}

// enter waits for a place and returns how to give it back. It fails with errBusy at once, or with the error of ctx.
func (a *admission) enter(ctx context.Context, client string) (leave func(), err error) {
	a.mu.Lock()
	leave = sync.OnceFunc(func() { a.leave(client) })
	if a.fits(client) {
		a.start(client)
		a.mu.Unlock()
		return leave, nil
	}
	mine := 0
	for _, t := range a.waiting {
		if t.client == client {
			mine++
		}
	}
	if len(a.waiting) >= a.queue || mine >= max(1, a.queue/4) {
		a.mu.Unlock()
		return nil, errBusy
	}
	t := &ticket{client, make(chan struct{})}
	a.waiting = append(a.waiting, t)
	a.mu.Unlock()

	select {
	case <-t.ready:
		return leave, nil
	case <-ctx.Done():
	}
	a.mu.Lock()
	at := slices.Index(a.waiting, t)
	if at >= 0 {
		a.waiting = slices.Delete(a.waiting, at, at+1)
	}
	a.mu.Unlock()
	if at < 0 {
		// The place came in the same moment.
		leave()
	}
	return nil, ctx.Err()
}

// fits and start are called with the lock held.
func (a *admission) fits(client string) bool {
	return a.all < a.total && a.running[client] < a.perClient
}

func (a *admission) start(client string) {
	a.all++
	a.running[client]++
}

func (a *admission) leave(client string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.all--
	if a.running[client]--; a.running[client] == 0 {
		delete(a.running, client)
	}
	a.waiting = slices.DeleteFunc(a.waiting, func(t *ticket) bool {
		if !a.fits(t.client) {
			return false
		}
		a.start(t.client)
		close(t.ready)
		return true
	})
}
