package graph

import "context"

// Reader answers questions. Answers are snapshots: a write that is not finished is not seen. Every list has a defined order;
// strings compare byte by byte. The caller must not change what it is given.
type Reader interface {
	// Entities must answer aligned with ids: nil for an unknown one, the survivor for a merged one. With a View that hides
	// it the answer is nil as well.
	Entities(ctx context.Context, ids []string, v View) ([]*Entity, error)
	// Find must answer with one page in the query's order, without gap or repeat between pages.
	Find(ctx context.Context, q EntityQuery) ([]Hit, error)
	// Edges must answer with one Hop for each near node, aligned with q.Near (unknown ones give an empty Hop), or with one
	// Hop in all if q.Near is nil.
	Edges(ctx context.Context, q EdgeQuery) ([]Hop, error)
	// Degrees must count the edges of each node that pass the filter, ordered by position in ids, type, direction.
	Degrees(ctx context.Context, ids []string, f EdgeFilter, v View) ([]DegreeRow, error)
	// Claims must answer with claims ordered by id, each with its visible evidence ordered by document, start, id.
	Claims(ctx context.Context, q ClaimQuery) ([]Claim, error)
	// Documents must answer with documents ordered by id.
	Documents(ctx context.Context, q DocumentQuery) ([]Document, error)
	// Info must fail with ErrUnavailable if the store cannot be reached.
	Info(ctx context.Context) (Info, error)
}

// Writer changes the graph.
type Writer interface {
	// Apply must write all Batches or none ([ErrInvalid] for one that breaks the model, naming it). Applying what is there
	// already must change nothing but run stamps. Of several Batches of one ID the last counts.
	Apply(ctx context.Context, batches ...Batch) (Change, error)
	// Remove must take away exactly what these Batches brought: their evidence, then claims, edges and entities without
	// support. A Document stays on record as withdrawn, with the reason. [ErrNotFound] if there is no such Batch, and then
	// nothing is removed.
	Remove(ctx context.Context, reason string, ids ...string) (Change, error)
}

// Store keeps a graph. The graphtest package is the contract in full: every store passes the same suite.
type Store interface {
	Reader
	Writer
	// Close must be safe to call twice.
	Close() error
}

// JudgementReader is a [Reader] that also tells identity judgements. Who asks must do without where a store offers none.
type JudgementReader interface {
	// Judgements must answer with all judgements of live Batches that name one of the recorded entities, ordered by A, B, By
	// and At.
	Judgements(ctx context.Context, ids []string) ([]Judgement, error)
}

// Info is what a store says of itself and of what it holds. Counts are of the projection with derived edges left out.
type Info struct {
	Store   string // "embedded" or "neo4j"
	Version string
	Edition string
	// GraphVersion rises with every write that changes something.
	GraphVersion int64
	Entities     map[EntityType]int
	Relations    map[RelationType]int
	Claims       int
	Evidence     int
	Documents    int // that count: neither failed nor withdrawn
}

// Change says what a write did.
type Change struct {
	GraphVersion int64
	// Unchanged lists the ids of Batches that were there already, in the order given.
	Unchanged []string
	Entities  Delta
	Edges     Delta
	Claims    Delta
	Evidence  Delta
}

// Delta counts.
type Delta struct{ Added, Removed, Changed int }
