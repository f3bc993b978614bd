package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/dustin/go-humanize"
)

// markdown writes the results as a section of a file in results/.
func (r *results) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n## %s nodes / %s edges\n\n", humanize.Comma(int64(r.nodes)), humanize.Comma(int64(r.edges)))
	fmt.Fprintf(&b, "%s, commit %s, %s, %d processors.\n\n", time.Now().UTC().Format(time.DateOnly), commit(), runtime.Version(), runtime.NumCPU())
	b.WriteString("| what | figure |\n|---|---|\n")
	row := func(what, format string, args ...any) {
		fmt.Fprintf(&b, "| %s | %s |\n", what, fmt.Sprintf(format, args...))
	}
	if l := r.loaded; l.statements > 0 {
		row("documents · statements (a claim with its evidence in one document)", "%s · %s", humanize.Comma(int64(l.documents)), humanize.Comma(int64(l.statements)))
		row("load", "%s: %.0f statements/s, %.0f edges/s", l.took.Round(time.Second/10), float64(l.statements)/l.took.Seconds(), float64(l.edges)/l.took.Seconds())
		row("memory after the load: heap · resident", "%s · %s", humanize.IBytes(r.loadHeap), humanize.IBytes(r.loadRSS))
		row("closing, with the snapshot", "%s", r.closed.Round(time.Millisecond))
	}
	if r.size > 0 {
		row("file", "%s", humanize.IBytes(uint64(r.size)))
	}
	row("open to the first answer · processor time of it", "%s · %s", r.opened.Round(time.Millisecond), r.openCPU)
	row("memory then: heap · resident", "%s · %s", humanize.IBytes(r.heap), humanize.IBytes(r.rss))
	row("memory after all questions: heap · resident", "%s · %s", humanize.IBytes(r.endHeap), humanize.IBytes(r.endRSS))
	fmt.Fprintf(&b, "\n| question | p50 ms | p95 | p99 | worst | asked again: p50 | requests/s, %d clients | processor time of each, µs | last answer |\n|---|---|---|---|---|---|---|---|---|\n", clients)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	for _, w := range r.work {
		fmt.Fprintf(&b, "| %s | %.3f | %.3f | %.3f | %.1f | %.3f | %s | %.1f | %s |\n", w.name, ms(w.p50), ms(w.p95), ms(w.p99), ms(w.max), ms(w.warm),
			humanize.Comma(int64(w.perSecond)), float64(w.cpu.Nanoseconds())/1000, w.answer)
	}
	return b.String()
}

// commit is what the binary was built from.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	revision, dirty := "unknown", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			dirty = " with changes"
		}
	}
	return revision + dirty
}
