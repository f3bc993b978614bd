package cli

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"

	"linkchart/graph"
	"linkchart/loader/pipeline"
	"linkchart/loader/source"
)

// show tells a person or a program how loading goes.
type show struct {
	stdout, stderr io.Writer
	// lines: a JSON object for each document on stdout; person: a summary in words.
	lines, person bool
	terminal      bool
	bar           *progressbar.ProgressBar
	err           error
}

func (a *app) newShow(asJSON bool) *show {
	return &show{
		stdout: a.stdout, stderr: a.stderr, lines: asJSON || !isTerminal(a.stdout) && !a.quiet, person: !asJSON && !a.quiet,
		terminal: isTerminal(a.stderr) && !asJSON && !a.quiet,
	}
}

// begin draws the bar; its length is in bytes, since how many documents there are shows only when they are read.
func (s *show) begin(ctx context.Context, src *source.Source) {
	if !s.terminal {
		return
	}
	s.bar = progressbar.NewOptions64(src.Bytes(ctx), progressbar.OptionSetWriter(s.stderr), progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWidth(30), progressbar.OptionFullWidth())
}

func (s *show) document(e pipeline.Event) {
	if s.lines && s.err == nil {
		s.err = encode(s.stdout, e)
	}
	if s.bar != nil {
		_ = s.bar.Add(e.Bytes) // a bar that cannot be drawn is no reason to stop
	}
	if s.person && (e.Outcome == graph.Failed || e.Outcome == graph.Partial || e.Outcome == graph.Withdrawn) {
		if s.bar != nil {
			_ = s.bar.Clear()
		}
		fmt.Fprintf(s.stderr, "%s: %s: %s\n", e.Outcome, e.Name, e.Reason)
	}
}

func (s *show) end() {
	if s.bar != nil {
		_ = s.bar.Finish()
	}
}

func (s *show) summary(sum summary) error {
	switch {
	case s.err != nil:
		return s.err
	case s.lines && !s.person:
		return encode(s.stdout, map[string]any{"summary": sum})
	case s.lines: // nobody looks at stdout
		return sum.write(s.stderr)
	case s.person:
		return sum.write(s.stdout)
	}
	return nil
}

// hideOutcomes keeps the failures of documents out of the log at its usual level: the progress tells them already.
func hideOutcomes(level string) zap.Option {
	return zap.WrapCore(func(c zapcore.Core) zapcore.Core {
		if level == "debug" || level == "info" {
			return c
		}
		raised, err := zapcore.NewIncreaseLevelCore(c, zap.ErrorLevel)
		if err != nil { // the level is higher already
			return c
		}
		return raised
	})
}
