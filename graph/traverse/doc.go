// Package traverse answers questions that take more than one call of a store: tests that look at an entity's surroundings,
// closed subgraphs of several hops, shortest paths, timelines. It is written over the contract of package graph alone, so that
// every store gives the same answers.
//
// A [Session] reads one view of the graph for one question and counts what that takes. A walk is breadth first and costs one
// call of the store for each hop and 500 nodes of its frontier, plus at most four; filters that look at the surroundings of a
// node ([Filter].Within, Relations, Text) cost calls of their own, for a whole level at once and never for single nodes.
//
// A shortest path of which no more is asked than types and directions is left to a store that is a [graph.PathFinder].
//
// Nothing is cut silently: [Truncation] says what was left out and why, and [Paths].Exhausted whether an empty answer proves
// absence.
package traverse
