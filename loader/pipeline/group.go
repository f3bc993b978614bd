package pipeline

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/loader/decode"
	"linkchart/loader/doc"
)

// item is one content of a group, under all names that the group has for it.
type item struct {
	// raw is the one of the smallest name.
	raw      doc.Raw
	raws     []doc.Raw
	id, hash string
	// before is the record that the store has of it, nil for none; skip tells that nothing is to be written.
	before *graph.Document
	skip   bool
	names  []string
	batch  graph.Batch
	event  Event
}

// group reads the documents and writes their Batches in one go.
func (r *run) group(ctx context.Context, raws []doc.Raw) error {
	if len(raws) == 0 {
		return nil
	}
	items := collect(raws)
	if err := r.lookUp(ctx, items); err != nil {
		return err
	}
	var work []*item
	for _, it := range items {
		if r.decide(it); !it.skip {
			work = append(work, it)
		}
	}
	if err := r.readAll(ctx, work); err != nil {
		return err // nothing of the group is written
	}
	end, cancel := outlive(ctx)
	defer cancel()
	if err := r.write(end, work); err != nil {
		return err
	}
	for _, it := range items {
		r.tell(it.event)
		for _, raw := range it.raws {
			if raw.Name != it.raw.Name || raw.Path != it.raw.Path {
				r.tell(Event{
					Name: raw.Name, Path: raw.Path, Document: it.id, Outcome: twin(it.event.Outcome), Bytes: len(raw.Content),
					Reason: twinReason(it),
				})
			}
		}
	}
	return nil
}

// twin is the outcome of a further name of a content: nothing new, unless the content is none.
func twin(o graph.OutcomeStatus) graph.OutcomeStatus {
	if o == graph.Failed || o == graph.Withdrawn {
		return o
	}
	return graph.Unchanged
}

func twinReason(it *item) string {
	if it.event.Outcome == graph.Failed || it.event.Outcome == graph.Withdrawn {
		return it.event.Reason
	}
	return "same content as " + it.raw.Name
}

// collect joins documents of the same content.
func collect(raws []doc.Raw) []*item {
	var items []*item
	at := map[string]*item{}
	for _, raw := range raws {
		hash := contentHash(raw)
		it := at[hash]
		if it == nil {
			it = &item{hash: hash, id: graph.DocumentID(hash), raw: raw}
			at[hash] = it
			items = append(items, it)
		}
		it.raws = append(it.raws, raw)
		it.names = append(it.names, raw.Name)
		if raw.Name < it.raw.Name {
			it.raw = raw
		}
	}
	return items
}

// contentHash tells documents apart. What is delivered beside a text is part of it: the same words from two publishers are two
// documents (of one story), while the same bytes under two names are one. A document without bytes goes by its name.
func contentHash(raw doc.Raw) string {
	content := raw.Content
	switch {
	case content == nil && raw.Err != nil:
		content = []byte("unread\x1f" + raw.Name)
	case raw.Meta != doc.Meta{}:
		meta, err := json.Marshal(raw.Meta)
		if err == nil { // strings always marshal
			content = slices.Concat(content, []byte{0x1f}, meta)
		}
	}
	return graph.ContentHash(content)
}

// lookUp finds what the store knows of the documents.
func (r *run) lookUp(ctx context.Context, items []*item) error {
	ids := make([]string, len(items))
	at := make(map[string]*item, len(items))
	for i, it := range items {
		ids[i], at[it.id] = it.id, it
	}
	known, err := r.Store.Documents(ctx, graph.DocumentQuery{IDs: ids, Limit: len(ids)})
	if err != nil {
		return fmt.Errorf("look up %d documents: %w", len(ids), err)
	}
	for i := range known {
		if it := at[known[i].ID]; it != nil {
			it.before = &known[i]
		}
	}
	return nil
}

// decide tells whether a document must be read, and under which names.
func (r *run) decide(it *item) {
	it.event = Event{Name: it.raw.Name, Path: it.raw.Path, Document: it.id, Bytes: len(it.raw.Content)}
	if errors.Is(it.raw.Err, graph.ErrNotFound) { // nothing is there that could have an outcome on record
		it.skip, it.event.Document = true, ""
		it.event.Outcome, it.event.Reason = graph.Failed, reason(it.raw.Err)
		return
	}
	was := it.before
	if was == nil {
		it.names = sortedNames(it.names)
		return
	}
	known := sortedNames(append(slices.Clone(was.AlsoNamed), was.FileName))
	news := slices.ContainsFunc(it.names, func(n string) bool { return !slices.Contains(known, n) })
	it.names = sortedNames(append(it.names, known...))
	switch {
	case was.WithdrawnAt != "" && !r.Restore:
		it.skip = true
		it.event.Outcome = graph.Withdrawn
		it.event.Reason = fmt.Sprintf("withdrawn at %s (%s); load it with --restore to take it back in", was.WithdrawnAt, cmp.Or(was.Reason, "no reason given"))
		return
	case was.WithdrawnAt != "" || was.Config != r.stamp.Config || was.Outcome != graph.Loaded && was.Outcome != graph.Partial:
	case !news:
		it.skip = true
		it.event.Outcome = graph.Unchanged
		return
	default:
		it.event.Outcome = graph.Unchanged // read again for the record of its names only
		it.event.Reason = "same content as " + was.FileName
	}
	// The smallest name decides the format, also if it came in an earlier run.
	if was.FileName != "" && was.FileName < it.raw.Name {
		it.raw.Name = was.FileName
		it.raw.MediaType = cmp.Or(was.MediaType, it.raw.MediaType)
	}
}

func sortedNames(names []string) []string {
	names = slices.Clone(names)
	slices.Sort(names)
	names = slices.Compact(names)
	return slices.DeleteFunc(names, func(n string) bool { return n == "" })
}

// readAll reads the documents with all workers; an error means that ctx ended.
func (r *run) readAll(ctx context.Context, work []*item) error {
	var wg sync.WaitGroup
	jobs := make(chan *item)
	for range min(r.Workers, len(work)) {
		wg.Go(func() {
			for it := range jobs {
				r.read(ctx, it)
			}
		})
	}
	for _, it := range work {
		if ctx.Err() != nil {
			break
		}
		jobs <- it
	}
	close(jobs)
	wg.Wait()
	if ctx.Err() != nil {
		return fmt.Errorf("load: %w", ctx.Err())
	}
	return nil
}

// read makes the Batch of one document; what goes wrong, a panic too, is that document's failure.
func (r *run) read(ctx context.Context, it *item) {
	defer func() {
		if x := recover(); x != nil {
			r.log.Error("panic", zap.String("name", it.raw.Name), zap.Any("panic", x), zap.ByteString("stack", debug.Stack()))
			r.fail(it, fmt.Errorf("%w: the extraction broke on it: %v", graph.ErrInvalid, x))
		}
	}()
	decoded, err := decode.Decode(it.raw)
	if err != nil {
		r.fail(it, err)
		return
	}
	reading, err := r.Reader.Read(ctx, it.names[0], it.hash, decoded)
	b := reading.Batch
	if err == nil && (b.Document == nil || b.Document.ID != it.id) {
		err = fmt.Errorf("%w: the reader gave no record of the document", graph.ErrInvalid)
	}
	if err != nil {
		r.fail(it, fmt.Errorf("read %s: %w", it.raw.Name, err))
		return
	}
	d := b.Document
	d.Outcome = graph.Loaded
	if d.Reason = both(decoded.Partial, d.Reason); d.Reason != "" {
		d.Outcome = graph.Partial
	}
	r.record(it, b)
	if it.event.Asked = reading.Asked; reading.Asked != nil && reading.Asked.Unfinished {
		d.Config = "" // that of no run: the next one reads it again
	}
	it.event.Outcome = cmp.Or(it.event.Outcome, d.Outcome)
	it.event.Reason = cmp.Or(it.event.Reason, d.Reason)
	it.event.Entities, it.event.Claims = len(b.Entities), len(b.Claims)
}

// both joins what decoding and what reading lost.
func both(a, b string) string {
	if a != "" && b != "" {
		return a + "; " + b
	}
	return a + b
}

// fail makes the Batch that records a failure.
func (r *run) fail(it *item, err error) {
	hash := it.hash
	if it.raw.Content == nil {
		hash = ""
	}
	m := it.raw.Meta
	r.record(it, graph.Batch{ID: it.id, Document: &graph.Document{
		ID: it.id, ContentHash: hash, URL: m.URL, Title: m.Title, Publisher: m.Publisher,
		Lang: m.Lang, MediaType: it.raw.MediaType, Reliability: m.Reliability, Outcome: graph.Failed, Reason: reason(err),
	}})
	it.event.Outcome, it.event.Reason, it.event.Entities, it.event.Claims, it.event.Asked = graph.Failed, reason(err), 0, 0, nil
}

// record stamps a Batch with what the pipeline knows.
func (r *run) record(it *item, b graph.Batch) {
	d := b.Document
	d.FileName, d.AlsoNamed = it.names[0], nil
	if len(it.names) > 1 {
		d.AlsoNamed = it.names[1:]
	}
	d.Run, d.Config, b.Run = r.stamp.ID, r.stamp.Config, r.stamp
	it.batch = b
}

// write applies the Batches together. If the store refuses one as invalid, each is tried alone, and that one fails.
func (r *run) write(ctx context.Context, work []*item) error {
	if len(work) == 0 {
		return nil
	}
	batches := make([]graph.Batch, len(work))
	for i, it := range work {
		batches[i] = it.batch
	}
	_, err := r.Store.Apply(ctx, batches...)
	if err == nil || !refused(err) {
		return wrap("write a group of documents", err)
	}
	for _, it := range work {
		_, err := r.Store.Apply(ctx, it.batch)
		if refused(err) {
			r.fail(it, err)
			_, err = r.Store.Apply(ctx, it.batch)
		}
		if err != nil {
			return wrap("write document "+it.raw.Name, err)
		}
	}
	return nil
}

// refused tells that a store found fault with what it was given, not with itself.
func refused(err error) bool {
	return errors.Is(err, graph.ErrInvalid) || errors.Is(err, graph.ErrTooLarge)
}

func wrap(operation string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", operation, err)
}

// reason is an error in the words of an outcome: without the name of its kind, which says nothing to a reader.
func reason(err error) string {
	s := err.Error()
	for _, kind := range []error{graph.ErrInvalid, graph.ErrNotFound, graph.ErrTooLarge} {
		s = strings.ReplaceAll(s, kind.Error()+": ", "")
	}
	return s
}
