// Package pipeline runs the stages of the loader over many documents: decode, extract, resolve, write. Each document leaves an
// outcome in the store, a bad one costs itself alone, and only a store that fails stops a run. The graph that a run leaves
// depends on the set of documents, not on their order, on groups or on workers.
package pipeline

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"time"

	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/loader/decode"
	"linkchart/loader/doc"
	"linkchart/loader/resolve"
)

// Source yields documents one by one; those that could not be read carry an error.
type Source interface {
	All(ctx context.Context) iter.Seq[doc.Raw]
}

// Reader makes a sealed Batch of a decoded document: what it is and says; the Reason of its Document says what of the text was
// left out, "" if nothing was. It is safe for concurrent use.
type Reader interface {
	Read(ctx context.Context, name, contentHash string, d *doc.Decoded) (Reading, error)
	// Version changes with every change of what Read answers.
	Version() string
}

// Reading is what a Reader made of a document. Asked tells what came of asking a language model, nil if none was asked; a
// document for which that is unfinished is read again by the next load.
type Reading struct {
	Batch graph.Batch
	Asked *doc.Asked
}

// Config says what to load, and where to.
type Config struct {
	Store  graph.Store
	Source Source
	Reader Reader
	// Reconcile proposes identities and stories across documents; nil is [resolve.Reconcile].
	Reconcile func(resolve.Records) graph.Batch
	// Workers read documents at the same time; 0 is the number of processors.
	Workers int
	// Logger gets a line for each outcome; nil drops them.
	Logger *zap.Logger
	// Progress hears of each document once its outcome is in the store, in the order of the source within a group; nil tells
	// nobody.
	Progress func(Event)
	// Clock is the time of the run; nil is the system's.
	Clock doc.Clock
	// Version is that of the program, for the stamp of the run.
	Version string
	// Restore loads withdrawn documents again; else they stay withdrawn.
	Restore bool
	// Group is the most documents in hand, written in one transaction; 0 is 256.
	Group int
}

// The bounds of a group, so that memory and the loss by an interruption stay small whatever documents are like.
const (
	groupDocuments = 256
	groupBytes     = 4 << 20
	groupTime      = 2 * time.Second
)

// Event is what became of one document.
type Event struct {
	Name string `json:"name"`
	// Path is where it was read, for messages.
	Path     string              `json:"path,omitempty"`
	Document string              `json:"document,omitempty"`
	Outcome  graph.OutcomeStatus `json:"outcome"`
	// Reason says in words why it is not loaded whole.
	Reason   string `json:"reason,omitempty"`
	Bytes    int    `json:"bytes"`
	Entities int    `json:"entities"`
	Claims   int    `json:"claims"`
	// Asked is what came of asking a language model, nil if none was asked.
	Asked *doc.Asked `json:"asked,omitempty"`
}

// Report sums up a run.
type Report struct {
	Run graph.Run `json:"run"`
	// Outcomes counts documents by outcome.
	Outcomes map[graph.OutcomeStatus]int `json:"outcomes"`
	// Reconciled tells that identities and stories across documents are up to date with what is written.
	Reconciled bool `json:"reconciled"`
	// Asked sums up what came of asking a language model, nil if none was asked.
	Asked *doc.Asked    `json:"asked,omitempty"`
	Took  time.Duration `json:"tookNanoseconds"`
}

// Documents is the number of documents met.
func (r *Report) Documents() int {
	n := 0
	for _, c := range r.Outcomes {
		n += c
	}
	return n
}

// Run loads the documents of a source. The error is that of the store ([graph.ErrUnavailable] and the like) or of ctx; a
// document's failure is none. When ctx ends, the group in hand is finished if its writing has begun and dropped otherwise, and
// what is written is reconciled, so the store is whole and running again takes up where this run stopped.
func Run(ctx context.Context, c Config) (Report, error) {
	r, err := newRun(c)
	if err != nil {
		return Report{}, err
	}
	began := r.clock()
	loadErr := r.load(ctx)
	if r.report.Documents() > 0 && !errors.Is(loadErr, graph.ErrUnavailable) {
		end, cancel := outlive(ctx)
		defer cancel()
		if err := r.reconcile(end); err != nil {
			loadErr = errors.Join(loadErr, err)
		} else {
			r.report.Reconciled = true
		}
	}
	r.report.Took = r.clock().Sub(began)
	return r.report, loadErr
}

type run struct {
	Config
	clock  doc.Clock
	log    *zap.Logger
	stamp  graph.Run
	report Report
}

func newRun(c Config) (*run, error) {
	if c.Store == nil || c.Source == nil || c.Reader == nil {
		return nil, fmt.Errorf("%w: a pipeline needs a store, a source and a reader", graph.ErrInvalid)
	}
	r := &run{Config: c, clock: c.Clock, log: c.Logger}
	if r.clock == nil {
		r.clock = time.Now
	}
	if r.log == nil {
		r.log = zap.NewNop()
	}
	if r.Config.Reconcile == nil {
		r.Config.Reconcile = resolve.Reconcile
	}
	r.Workers = cmp.Or(max(r.Workers, 0), runtime.GOMAXPROCS(0))
	r.Group = cmp.Or(max(r.Group, 0), groupDocuments)
	r.stamp = newStamp(r.clock, c.Version, configHash(c.Reader))
	r.report = Report{Run: r.stamp, Outcomes: map[graph.OutcomeStatus]int{}}
	return r, nil
}

func newStamp(clock doc.Clock, version, config string) graph.Run {
	if clock == nil {
		clock = time.Now
	}
	now := clock().UTC()
	return graph.Run{ID: "run:" + now.Format("20060102T150405.000000000Z"), Version: version, Config: config, Start: now.Format(time.RFC3339)}
}

// configHash changes with everything that changes what is read out of a document.
func configHash(r Reader) string {
	sum := sha256.Sum256([]byte("decode " + decode.Version + "\n" + r.Version()))
	return hex.EncodeToString(sum[:8])
}

// sourceGrace is how long a run that stops early waits for its source, which may hang in a read that nobody can end.
const sourceGrace = time.Second

// load works through the source in groups.
func (r *run) load(ctx context.Context) error {
	source, stop := context.WithCancel(ctx)
	raws, ended := make(chan doc.Raw), make(chan struct{})
	defer func() {
		stop()
		select {
		case <-ended:
		case <-time.After(sourceGrace):
		}
	}()
	go func() {
		defer close(ended)
		defer close(raws)
		for raw := range r.Source.All(source) {
			select {
			case raws <- raw:
			case <-source.Done():
				return
			}
		}
	}()
	for more := true; more; {
		var group []doc.Raw
		if group, more = r.gather(ctx, raws); ctx.Err() != nil {
			return fmt.Errorf("load: %w", ctx.Err())
		}
		if err := r.group(ctx, group); err != nil {
			return err
		}
	}
	return nil
}

// gather takes documents until the group is full; more tells that there may be others.
func (r *run) gather(ctx context.Context, raws <-chan doc.Raw) (group []doc.Raw, more bool) {
	var late <-chan time.Time
	for bytes := 0; len(group) < r.Group && bytes < groupBytes; {
		select {
		case raw, ok := <-raws:
			if !ok {
				return group, false
			}
			if late == nil {
				late = time.After(groupTime)
			}
			bytes += len(raw.Content)
			group = append(group, raw)
		case <-late:
			return group, true
		case <-ctx.Done():
			return nil, false
		}
	}
	return group, true
}

// finishTime is how long what has begun may still take when the run is interrupted.
const finishTime = 2 * time.Minute

// outlive returns a context that ends finishTime after ctx does.
func outlive(ctx context.Context) (context.Context, context.CancelFunc) {
	longer, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() {
		timer := time.AfterFunc(finishTime, cancel)
		context.AfterFunc(longer, func() { timer.Stop() })
	})
	return longer, func() {
		stop()
		cancel()
	}
}

// tell counts an outcome, logs it and passes it on.
func (r *run) tell(e Event) {
	r.report.Outcomes[e.Outcome]++
	if e.Asked != nil {
		if r.report.Asked == nil {
			r.report.Asked = &doc.Asked{}
		}
		r.report.Asked.Add(e.Asked)
	}
	fields := []zap.Field{
		zap.String("name", e.Name), zap.String("document", e.Document), zap.String("outcome", string(e.Outcome)),
		zap.Int("entities", e.Entities), zap.Int("claims", e.Claims),
	}
	if e.Outcome == graph.Failed || e.Outcome == graph.Partial {
		r.log.Warn("document", append(fields, zap.String("reason", e.Reason))...)
	} else {
		r.log.Info("document", fields...)
	}
	if r.Progress != nil {
		r.Progress(e)
	}
}
