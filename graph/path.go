package graph

import "context"

// PathFinder is a [Reader] that finds shortest paths by itself. Who asks must do without where a store offers none.
type PathFinder interface {
	// Path must answer with the path with the fewest edges; of several with the one whose sequence of edge ids is the
	// smallest. It must refuse an entity in both end sets ([ErrInvalid]), and give up where it would have to look at more
	// edges than q.Scanned, or cannot answer the question ([ErrTooLarge]): it can then be searched for level by level.
	Path(ctx context.Context, q PathQuery) (PathAnswer, error)
}

// PathQuery asks for a shortest path of 1 to MaxLength edges from one of From to one of To. Both ends are expanded level by
// level, the level with fewer nodes first, that of From if they are equal.
type PathQuery struct {
	From, To []string
	// Types are the edges that may be walked: nil tests nothing, an empty list matches nothing. Direction is that of each
	// edge, seen on the way from From to To.
	Types     []RelationType
	Direction Direction
	// IncludeDerived walks edges that rest on derived claims alone, too.
	IncludeDerived bool
	// Through are the types of the nodes between the ends: nil tests nothing, an empty list matches nothing. Avoid are nodes
	// that are none between them.
	Through   []EntityType
	Avoid     []string
	MaxLength int
	// HubDegree is the degree above which an inner node is not expanded, 0 for none. Scanned is the most edges looked at, 0
	// for no bound.
	HubDegree, Scanned int
}

// PathAnswer is what was found.
type PathAnswer struct {
	// Edges are the ids of the path's edges in the order in which it walks them; none if there is no path.
	Edges []string
	// Exhausted tells that every inner node that was to be expanded has been.
	Exhausted bool
	// Hops is the number of levels expanded, Visited the number of nodes met, Scanned that of edges looked at; those of the path
	// alone where the store does not know.
	Hops, Visited, Scanned int
}
