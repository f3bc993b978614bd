// Package graphtest is the store contract in full, as tests: [Run] holds one case for each sentence with "must" in package
// graph, and compares a store with a naive [Reference] on random writes. It lends all other tests their data: [Sample], a
// small graph made by hand, [World], random Batches, and [Builder], which quotes a text at the right offsets.
//
// A store's own test file opens an empty store and hands it over:
//
//	func TestContract(t *testing.T) {
//		graphtest.Run(t, func(t *testing.T) graph.Store { return open(t) })
//	}
package graphtest
