package source

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// record is one line of a JSON lines file: the text under "text" or "content", the rest beside it.
type record struct {
	Text, Content, Title, URL, Publisher, Published, Lang, Reliability, Name string
}

func isLines(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".jsonl", ".ndjson":
		return true
	}
	return false
}

// stream reads standard input: JSON lines if it begins with an object, else one document.
func (s *Source) stream(ctx context.Context, r io.Reader, o origin, yield func(doc.Raw) bool) bool {
	if r == nil {
		return yield(doc.Raw{Name: o.name, Path: o.path, Err: fmt.Errorf("%w: there is no standard input", graph.ErrInvalid)})
	}
	buffered := bufio.NewReaderSize(r, 64<<10)
	head, _ := buffered.Peek(512)
	if head = bytes.TrimLeft(head, " \t\r\n"); len(head) > 0 && head[0] == '{' {
		return s.lines(ctx, buffered, o, yield)
	}
	return s.whole(buffered, o, yield)
}

// lines yields a document for each line. A line that is none is that line's failure.
func (s *Source) lines(ctx context.Context, r io.Reader, o origin, yield func(doc.Raw) bool) bool {
	buffered := bufio.NewReaderSize(r, 64<<10)
	for n := 1; ; n++ {
		if ctx.Err() != nil {
			return false
		}
		line, err := s.line(buffered)
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return true
		}
		name := fmt.Sprintf("%s:%d", o.name, n)
		raw := doc.Raw{Name: name, Line: n, Path: fmt.Sprintf("%s:%d", o.path, n)}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		switch {
		case errors.Is(err, graph.ErrTooLarge):
			raw.Err = s.tooLarge(raw.Path, -1)
		case err != nil && !errors.Is(err, io.EOF):
			raw.Err = reason(o.path, err)
			yield(raw)
			return false
		case len(bytes.TrimSpace(line)) == 0:
			continue
		default:
			fill(&raw, line)
		}
		if !yield(raw) {
			return false
		}
	}
}

// line reads up to the next newline, in memory bounded by the size of a document: what is longer is skipped to its end.
func (s *Source) line(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if int64(len(line)+len(part)) > s.config.MaxBytes {
			long, line = true, nil
		}
		if !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, graph.ErrTooLarge
		}
		return line, err
	}
}

// fill sets a document from a line; its Err says what is wrong with the line.
func fill(raw *doc.Raw, line []byte) {
	var rec record
	bad := func(format string, args ...any) {
		raw.Err = fmt.Errorf("%w: %s: "+format, append([]any{graph.ErrInvalid, raw.Path}, args...)...)
		raw.Content = bytes.TrimSpace(line)
	}
	if !utf8.Valid(line) {
		bad("the line is not UTF-8, as JSON must be")
		return
	}
	if err := json.Unmarshal(line, &rec); err != nil {
		bad("the line is no JSON object: %w", err)
		return
	}
	text := rec.Text
	if text == "" {
		text = rec.Content
	}
	if text == "" {
		bad(`the line has no "text" (nor "content")`)
		return
	}
	if rec.Name != "" {
		raw.Name = rec.Name
	}
	raw.Content, raw.MediaType = []byte(text), "text/plain"
	raw.Meta = doc.Meta{
		Title: rec.Title, URL: rec.URL, Publisher: rec.Publisher, Published: rec.Published, Lang: rec.Lang,
		Reliability: graph.Reliability(rec.Reliability),
	}
	if rec.Reliability != "" && !slices.Contains(graph.Enum("reliability"), rec.Reliability) {
		bad("reliability %q is not one of %v", rec.Reliability, graph.Enum("reliability"))
	}
}
