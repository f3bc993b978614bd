package main

import (
	"context"
	"fmt"
	"time"

	"linkchart/bench/network"
	"linkchart/graph"
)

// loaded says how a load went. Took counts the store alone, not the making of the Batches.
type loaded struct {
	documents, statements, edges int
	took                         time.Duration
}

// groupSize is how many documents the loader hands over at once.
const groupSize = 256

func load(ctx context.Context, s graph.Store, n *network.Network, progress func(loaded)) (l loaded, err error) {
	group := make([]graph.Batch, 0, groupSize)
	apply := func() error {
		for i := range group {
			if err := group[i].Seal(); err != nil {
				return err
			}
		}
		start := time.Now()
		_, err := s.Apply(ctx, group...)
		l.took += time.Since(start)
		for i := range group {
			l.statements += len(group[i].Claims)
		}
		l.documents += len(group)
		group = group[:0]
		progress(l)
		return err
	}
	for b := range n.Documents {
		group = append(group, *b)
		if len(group) == groupSize {
			if err := apply(); err != nil {
				return l, fmt.Errorf("load: %w", err)
			}
		}
	}
	if len(group) > 0 {
		err = apply()
	}
	l.edges = n.Edges()
	return l, err
}
