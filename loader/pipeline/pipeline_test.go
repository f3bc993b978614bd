package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
	"linkchart/loader/doc"
	"linkchart/loader/pipeline"
)

// documents is a source in memory.
type documents []doc.Raw

func (d documents) All(context.Context) iter.Seq[doc.Raw] { return slices.Values(d) }

func file(name, content string) doc.Raw {
	return doc.Raw{Name: name, Path: "in/" + name, Content: []byte(content)}
}

// reader reads "NAME and more" as the mention of an armed group. "panic", "refuse" and "broken" make it fail in their ways.
type reader struct {
	version string
	read    atomic.Int64
}

func (r *reader) Version() string { return r.version }

func (r *reader) Read(_ context.Context, name, hash string, d *doc.Decoded) (pipeline.Reading, error) {
	r.read.Add(1)
	first, _, _ := strings.Cut(d.Text, " ")
	switch first {
	case "panic":
		panic("it knows no such word")
	case "refuse":
		return pipeline.Reading{}, fmt.Errorf("%w: it is not to my taste", graph.ErrInvalid)
	case "other":
		return pipeline.Reading{Batch: graph.Batch{ID: "document:other", Document: &graph.Document{ID: "document:other"}}}, nil
	}
	id, text := graph.DocumentID(hash), d.Text
	if len(text) > 1000 {
		text = first // spares the store the indexing
	}
	b := graph.Batch{
		ID: id, Text: text,
		Document: &graph.Document{ID: id, ContentHash: hash, Title: d.Meta.Title, MediaType: d.MediaType, CodePoints: len([]rune(text)), DateBasis: "none"},
		Entities: []graph.Entity{{ID: graph.EntityID(graph.ArmedGroup, first), Type: graph.ArmedGroup, Name: first}},
	}
	b.Claims = []graph.Claim{{
		Kind: graph.AliasClaim, Subject: b.Entities[0].ID, Predicate: graph.AliasPredicate, Value: &graph.Value{Text: first},
		Evidence: []graph.Evidence{{Document: id, End: len([]rune(first)), Quote: first, Modality: graph.Asserted, Confidence: 0.9, Extractor: "test", ExtractorVersion: "1"}},
	}}
	if first == "broken" { // what no store takes
		b.Claims[0].Evidence[0].Quote = "not in the text"
		return pipeline.Reading{Batch: b}, nil
	}
	err := b.Seal()
	return pipeline.Reading{Batch: b}, err
}

func memory(t *testing.T) graph.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), embedded.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func noon() time.Time { return time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC) }

// load runs a pipeline and returns the outcomes in words, in the order in which they were told.
func load(t *testing.T, c pipeline.Config) (pipeline.Report, []string) {
	t.Helper()
	report, told, err := run(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	if !report.Reconciled && len(told) > 0 {
		t.Error("the graph is not reconciled")
	}
	return report, told
}

func run(ctx context.Context, c pipeline.Config) (pipeline.Report, []string, error) {
	told := []string{}
	progress := c.Progress
	c.Progress = func(e pipeline.Event) {
		line := e.Name + " " + string(e.Outcome)
		if e.Reason != "" {
			line += ": " + e.Reason
		}
		told = append(told, line)
		if progress != nil {
			progress(e)
		}
	}
	if c.Reader == nil {
		c.Reader = &reader{}
	}
	c.Clock = noon
	report, err := pipeline.Run(ctx, c)
	return report, told, err
}

func dump(t *testing.T, s graph.Reader) string {
	t.Helper()
	d, err := graphtest.Dump(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// onRecord returns the documents of a store by their names.
func onRecord(t *testing.T, s graph.Reader) map[string]graph.Document {
	t.Helper()
	docs, err := s.Documents(t.Context(), graph.DocumentQuery{Limit: graph.MaxPage})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]graph.Document{}
	for _, d := range docs {
		out[d.FileName] = d
	}
	return out
}

func names(t *testing.T, s graph.Reader) []string {
	t.Helper()
	hits, err := s.Find(t.Context(), graph.EntityQuery{Order: graph.ByID, Limit: graph.MaxPage})
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, h := range hits {
		out = append(out, h.Entity.Name)
	}
	return out
}

func TestBadDocumentsAmongGoodOnes(t *testing.T) {
	store := memory(t)
	report, told := load(t, pipeline.Config{Store: store, Source: documents{
		file("a.txt", "Alpha took the town."), file("b.txt", ""), file("c.pdf", "%PDF-1.4 cut"), file("d.txt", "panic and run"),
		file("e.txt", "refuse this"), file("f.txt", "broken claim"), file("g.txt", "other document"),
		{Name: "h.txt", Path: "in/h.txt", Err: fmt.Errorf("%w: in/h.txt may not be read by this user", graph.ErrInvalid)},
		{Name: "i.txt", Path: "in/i.txt", Err: fmt.Errorf("%w: in/i.txt has 200 MiB", graph.ErrTooLarge)},
		{Name: "j.txt", Path: "in/j.txt", Err: fmt.Errorf("%w: there is no file or folder in/j.txt", graph.ErrNotFound)},
		file("k.txt", "Kappa fled from M\xe1laga, not from Málaga."), file("z.txt", "Zeta took the town."),
	}})
	for i, words := range []string{
		"a.txt loaded", "b.txt failed: decode in/b.txt: the document is empty", "c.pdf failed: decode in/c.pdf as pdf: the end mark", "d.txt failed: the extraction broke on it: it knows no such word",
		"e.txt failed: read e.txt: it is not to my taste", "f.txt failed:", "g.txt failed: read g.txt: the reader gave no record of the document", "h.txt failed: in/h.txt may not be read",
		"i.txt failed: in/i.txt has 200 MiB", "j.txt failed: there is no file", "k.txt partial: the text mixes", "z.txt loaded",
	} {
		if i >= len(told) || !strings.HasPrefix(told[i], words) {
			t.Fatalf("told %q, want number %d to begin with %q", told, i, words)
		}
	}
	if report.Outcomes[graph.Failed] != 9 || report.Outcomes[graph.Loaded] != 2 || report.Outcomes[graph.Partial] != 1 || report.Documents() != 12 {
		t.Errorf("counted %v", report.Outcomes)
	}
	same(t, names(t, store), []string{"Alpha", "Kappa", "Zeta"})
	record := onRecord(t, store)
	for _, name := range []string{"b.txt", "c.pdf", "d.txt", "e.txt", "f.txt", "g.txt", "h.txt", "i.txt"} {
		if d := record[name]; d.Outcome != graph.Failed || d.Reason == "" {
			t.Errorf("%s is on record as %q, %q", name, d.Outcome, d.Reason)
		}
	}
	if _, there := record["j.txt"]; there {
		t.Error("what is not there is on record")
	}
	if d := record["k.txt"]; d.Outcome != graph.Partial || !strings.Contains(d.Reason, "Windows-1252") {
		t.Errorf("k.txt is on record as %q, %q", d.Outcome, d.Reason)
	}
}

func TestLoadedTwiceIsLoadedOnce(t *testing.T) {
	store, in := memory(t), documents{file("a.txt", "Alpha here."), file("b.txt", "Beta here."), file("c.txt", "panic here")}
	load(t, pipeline.Config{Store: store, Source: in})
	before := dump(t, store)
	r := &reader{}
	_, told := load(t, pipeline.Config{Store: store, Source: in, Reader: r})
	same(t, told, []string{"a.txt unchanged", "b.txt unchanged", "c.txt failed: the extraction broke on it: it knows no such word"})
	if n := r.read.Load(); n != 1 {
		t.Errorf("%d documents read again, want only the one that failed", n)
	}
	if diff := graphtest.Diff(dump(t, store), before); diff != "" {
		t.Error(diff)
	}
	_, told = load(t, pipeline.Config{Store: store, Source: in, Reader: &reader{version: "2"}})
	if !strings.HasPrefix(told[0], "a.txt loaded") || !strings.HasPrefix(told[1], "b.txt loaded") {
		t.Errorf("another reader leaves %q", told)
	}
}

func TestSameTextUnderTwoNames(t *testing.T) {
	a, b, c := file("a.txt", "Alpha here."), file("b.txt", "Alpha here."), file("c.txt", "Alpha here.")
	together := memory(t)
	_, told := load(t, pipeline.Config{Store: together, Source: documents{b, a, c}})
	same(t, told, []string{"a.txt loaded", "b.txt unchanged: same content as a.txt", "c.txt unchanged: same content as a.txt"})
	apart := memory(t)
	load(t, pipeline.Config{Store: apart, Source: documents{c}})
	_, told = load(t, pipeline.Config{Store: apart, Source: documents{a}})
	same(t, told, []string{"a.txt unchanged: same content as c.txt"})
	load(t, pipeline.Config{Store: apart, Source: documents{b}})
	if diff := graphtest.Diff(dump(t, apart), dump(t, together)); diff != "" {
		t.Errorf("one after the other differs from together:\n%s", diff)
	}
	if d := onRecord(t, together)["a.txt"]; !slices.Equal(d.AlsoNamed, []string{"b.txt", "c.txt"}) {
		t.Errorf("also named %q", d.AlsoNamed)
	}
	// The same words from two publishers are two documents.
	p, q := file("p.txt", "Alpha here."), file("q.txt", "Alpha here.")
	p.Meta.Publisher, q.Meta.Publisher = "P", "Q"
	load(t, pipeline.Config{Store: together, Source: documents{p, q}})
	if n := len(onRecord(t, together)); n != 3 {
		t.Errorf("%d documents on record, want 3", n)
	}
}

// TestOtherTextUnderTheSameName: what was read once was said once; another text of the name is another document, and the older
// one stays until it is withdrawn.
func TestOtherTextUnderTheSameName(t *testing.T) {
	store := memory(t)
	load(t, pipeline.Config{Store: store, Source: documents{file("a.txt", "Alpha here.")}})
	_, told := load(t, pipeline.Config{Store: store, Source: documents{file("a.txt", "Beta here.")}})
	same(t, told, []string{"a.txt loaded"})
	same(t, names(t, store), []string{"Alpha", "Beta"})
	_, err := pipeline.Withdraw(t.Context(), pipeline.Withdrawal{Store: store, Documents: []string{"a.txt"}, Reason: "old", Clock: noon})
	old := graph.DocumentID(graph.ContentHash([]byte("Alpha here.")))
	if !errors.Is(err, graph.ErrConflict) || !strings.Contains(err.Error(), old) {
		t.Fatalf("withdraw by a name of two: %v", err)
	}
	if _, err := pipeline.Withdraw(t.Context(), pipeline.Withdrawal{Store: store, Documents: []string{old}, Reason: "old", Clock: noon}); err != nil {
		t.Fatal(err)
	}
	same(t, names(t, store), []string{"Beta"})
}

func TestWithdrawnStaysWithdrawn(t *testing.T) {
	store, in := memory(t), documents{file("a.txt", "Alpha here."), file("b.txt", "Beta here.")}
	load(t, pipeline.Config{Store: store, Source: in})
	before := dump(t, store)
	if _, err := pipeline.Withdraw(t.Context(), pipeline.Withdrawal{Store: store, Documents: []string{"a.txt"}, Reason: "a forgery", Clock: noon}); err != nil {
		t.Fatal(err)
	}
	_, told := load(t, pipeline.Config{Store: store, Source: in})
	if len(told) != 2 || !strings.HasPrefix(told[0], "a.txt withdrawn: withdrawn at ") || !strings.Contains(told[0], "a forgery") || told[1] != "b.txt unchanged" {
		t.Errorf("told %q", told)
	}
	same(t, names(t, store), []string{"Beta"})
	_, told = load(t, pipeline.Config{Store: store, Source: in, Restore: true})
	same(t, told, []string{"a.txt loaded", "b.txt unchanged"})
	if diff := graphtest.Diff(dump(t, store), before); diff != "" {
		t.Errorf("restored differs from never withdrawn:\n%s", diff)
	}
}

func many(n int) documents {
	var out documents
	for i := range n {
		out = append(out, file(fmt.Sprintf("%03d.txt", i), fmt.Sprintf("Group%d here.", i)))
	}
	return out
}

func TestInterruptedAndResumed(t *testing.T) {
	whole := memory(t)
	load(t, pipeline.Config{Store: whole, Source: many(20), Group: 3})
	store := memory(t)
	ctx, stop := context.WithCancel(t.Context())
	met := 0
	report, told, err := run(ctx, pipeline.Config{Store: store, Source: many(20), Group: 3, Progress: func(pipeline.Event) {
		if met++; met == 7 {
			stop()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	if len(told) != 9 || !report.Reconciled { // the group in hand was being told, and is whole
		t.Errorf("told %d documents, reconciled %t: %q", len(told), report.Reconciled, told)
	}
	if faults, err := pipeline.Check(t.Context(), store); err != nil || len(faults) > 0 {
		t.Errorf("the store is not whole: %v %q", err, faults)
	}
	if n := len(onRecord(t, store)); n != 9 {
		t.Errorf("%d documents on record, want 9", n)
	}
	r := &reader{}
	report, _ = load(t, pipeline.Config{Store: store, Source: many(20), Group: 3, Reader: r})
	if r.read.Load() != 11 || report.Outcomes[graph.Unchanged] != 9 {
		t.Errorf("read %d again, outcomes %v", r.read.Load(), report.Outcomes)
	}
	if diff := graphtest.Diff(dump(t, store), dump(t, whole)); diff != "" {
		t.Errorf("resumed differs from uninterrupted:\n%s", diff)
	}
	_, told, err = run(ctx, pipeline.Config{Store: memory(t), Source: many(3)})
	if !errors.Is(err, context.Canceled) || len(told) > 0 {
		t.Errorf("an ended context: %v, %q", err, told)
	}
}

func TestAnyWorkersAnyGroupsOneGraph(t *testing.T) {
	var want string
	for _, c := range []pipeline.Config{{Workers: 1, Group: 1}, {Workers: 8, Group: 5}, {Workers: 3, Group: 100}, {}} {
		in := many(30)
		if c.Workers == 8 {
			slices.Reverse(in)
		}
		c.Store, c.Source = memory(t), in
		load(t, c)
		got := dump(t, c.Store)
		if want == "" {
			want = got
		}
		if diff := graphtest.Diff(got, want); diff != "" {
			t.Errorf("%d workers, groups of %d:\n%s", c.Workers, c.Group, diff)
		}
	}
}

// counted counts the documents that were handed out and have no outcome yet.
type counted struct {
	documents
	mu        sync.Mutex
	out, most int
}

func (c *counted) All(ctx context.Context) iter.Seq[doc.Raw] {
	return func(yield func(doc.Raw) bool) {
		for raw := range c.documents.All(ctx) {
			c.add(1)
			if !yield(raw) {
				return
			}
		}
	}
}

func (c *counted) add(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.out += n
	c.most = max(c.most, c.out)
}

func TestDocumentsInHandAreFew(t *testing.T) {
	large := documents{}
	for i := range 12 {
		large = append(large, file(fmt.Sprintf("%02d.txt", i), fmt.Sprintf("Group%d %s", i, strings.Repeat("word ", 400_000))))
	}
	for name, c := range map[string]struct {
		in          documents
		group, most int
	}{
		"ByNumber": {many(40), 4, 4 + 2},
		"BySize":   {large, 0, 3 + 2}, // three of 2 MB pass the 4 MiB of a group
	} {
		t.Run(name, func(t *testing.T) {
			in := &counted{documents: c.in}
			load(t, pipeline.Config{Store: memory(t), Source: in, Group: c.group, Workers: 2, Progress: func(pipeline.Event) { in.add(-1) }})
			if in.most > c.most || in.out != 0 {
				t.Errorf("up to %d documents in hand, want at most %d; %d left", in.most, c.most, in.out)
			}
		})
	}
}

// failing is a store that fails after some writes.
type failing struct {
	graph.Store
	left int
	err  error
}

func (f *failing) Apply(ctx context.Context, b ...graph.Batch) (graph.Change, error) {
	if f.left--; f.left < 0 {
		return graph.Change{}, f.err
	}
	return f.Store.Apply(ctx, b...)
}

func (f *failing) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	if f.left < 0 {
		return nil, f.err
	}
	return f.Store.Documents(ctx, q)
}

func TestStoreThatFailsStopsTheRun(t *testing.T) {
	store := &failing{Store: memory(t), left: 2, err: fmt.Errorf("%w: the server is gone", graph.ErrUnavailable)}
	in := &counted{documents: many(40)}
	report, told, err := run(t.Context(), pipeline.Config{Store: store, Source: in, Group: 3})
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "the server is gone") {
		t.Fatalf("got %v", err)
	}
	if len(told) != 6 || report.Outcomes[graph.Loaded] != 6 || report.Reconciled {
		t.Errorf("told %q, reconciled %t", told, report.Reconciled)
	}
	if in.out > 3*3+2 {
		t.Errorf("%d documents taken after the store failed", in.out)
	}
	if n := len(onRecord(t, store.Store)); n != 6 {
		t.Errorf("%d documents in the store, want the 6 that were told", n)
	}
	if _, _, err := run(t.Context(), pipeline.Config{Store: store, Source: many(1)}); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("a store that is gone from the start: %v", err)
	}
}

func TestWhatAPipelineNeeds(t *testing.T) {
	for _, c := range []pipeline.Config{
		{Source: many(1), Reader: &reader{}}, {Store: memory(t), Reader: &reader{}}, {Store: memory(t), Source: many(1)},
	} {
		if _, err := pipeline.Run(t.Context(), c); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("got %v", err)
		}
	}
	report, told := load(t, pipeline.Config{Store: memory(t), Source: documents{}})
	if report.Documents() != 0 || len(told) != 0 {
		t.Errorf("nothing to load: %v %q", report.Outcomes, told)
	}
}
