// Package neo4j keeps the graph in a Neo4j server: 5.23 or later, Community Edition or better, one server or a cluster. It
// alone knows Cypher and the driver. The statements lie in cypher/, one a file; every value is a parameter of theirs, and
// labels and relationship types come only from the closed lists of the ontology.
//
// What lies in the database:
//
//	(:Entity:Actor:ArmedGroup) -[:AFFILIATE_OF {id, …}]-> (:Entity:Actor:ArmedGroup)      the projection: what is walked
//	(:Evidence) -[:EVIDENCES]-> (:Claim)    (:Evidence) -[:IN_DOCUMENT]-> (:Source)       the truth beside it
//	(:Batch) -[:DECLARES]-> (:Form)                                                       who declares an entity, in which form
//	(:Judgement) (:Review) (:StoryLink) (:Merged) (:Meta)                                 looked up by property, never walked
//
// Every node and edge holds its complete record as JSON beside the properties that statements test. A write locks (:Meta),
// so writers come one after the other, and brings the projection up to date with what it touches in the same transaction.
package neo4j

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	driverconfig "github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
	"go.uber.org/zap"

	"linkchart/graph"
)

// Store is a [graph.Store] in a Neo4j database; make one with [Open]. It is safe for concurrent use.
type Store struct {
	db       database
	version  string
	edition  string
	now      func() time.Time
	close    func() error
	batchLen int
	// commit is the number of the last commit that a reader met.
	commit atomic.Int64
	// entities and edges hold what was decoded lately.
	entities cache[graph.Entity]
	edges    cache[graph.Edge]
}

var _ graph.Store = (*Store)(nil)

// connectTime bounds the first contact with the server where the context does not.
const connectTime = 20 * time.Second

// Open connects to the server, checks that it is one that can keep the graph, and makes constraints and indexes on first
// use. It fails with [graph.ErrUnavailable] if the server cannot be reached, refuses the login, is too old, or holds data of
// a later version of linkchart.
func Open(ctx context.Context, c Config) (*Store, error) {
	c, err := c.normalise()
	if err != nil {
		return nil, fmt.Errorf("open neo4j: %w", err)
	}
	d, err := driver.NewDriverWithContext(c.URL, driver.BasicAuth(c.Username, c.Password, ""), func(o *driverconfig.Config) {
		o.MaxTransactionRetryTime = c.Patience
		o.NotificationsMinSeverity = notifications.WarningLevel
		// A database without, say, any LEADS edge warns of the unknown type in every statement that names it.
		o.NotificationsDisabledCategories = notifications.DisableCategories(notifications.Unrecognized, notifications.Performance)
		if c.Pool > 0 {
			o.MaxConnectionPoolSize = c.Pool
		}
		o.UserAgent = "linkchart " + driver.UserAgent
	})
	if err != nil {
		return nil, fmt.Errorf("open neo4j: %w: the driver refuses the URL", graph.ErrInvalid)
	}
	s := &Store{
		db:       &session{driver: d, database: c.Database, bookmarks: driver.NewBookmarkManager(driver.BookmarkManagerConfig{}), log: c.Logger, observe: c.Observe},
		now:      c.Now,
		batchLen: defaultBatch,
	}
	s.close = sync.OnceValue(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), connectTime)
		defer cancel()
		return d.Close(ctx)
	})
	if err := s.prepare(ctx); err != nil {
		closed := s.Close()
		return nil, fmt.Errorf("open neo4j at %s, database %s: %w", c.URL, c.Database, joined(err, closed))
	}
	c.Logger.Debug("neo4j store is open", zap.String("url", c.URL), zap.String("version", s.version), zap.String("edition", s.edition))
	return s, nil
}

// joined keeps the first error and drops a second one: what failed first says why.
func joined(errs ...error) error {
	i := slices.IndexFunc(errs, func(err error) bool { return err != nil })
	if i < 0 {
		return nil
	}
	return errs[i]
}

// Close ends the connections; see [graph.Store].
func (s *Store) Close() error { return s.close() }
