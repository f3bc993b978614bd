package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"linkchart/eval"
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/extract/llm"
	"linkchart/loader/pipeline"
)

// modelReport holds what rules and language model find, each alone and together.
type modelReport struct {
	Rules *eval.Report `json:"rules"`
	Model *eval.Report `json:"model"`
	Union *eval.Report `json:"union"`
	Asked *doc.Asked   `json:"asked"`
}

// evalModel scores rules, model and both. The graph that is exported is that of both.
func (a *app) evalModel(ctx context.Context, o graphOptions, c corpus, rules, both *pipeline.Extraction) error {
	var r modelReport
	var export []byte
	var ran pipeline.Report
	var err error
	if r.Union, export, ran, err = score(ctx, c, both); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	r.Asked = cmp.Or(ran.Asked, &doc.Asked{})
	if o.export != "" {
		if err := os.WriteFile(o.export, export, 0o600); err != nil {
			return fmt.Errorf("eval: %w", err)
		}
	}
	if r.Rules, _, _, err = score(ctx, c, rules); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	if r.Model, _, _, err = score(ctx, c, modelAlone{both}); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	if o.json {
		err = encode(a.stdout, r)
	} else {
		err = r.write(a.stdout, o.list)
	}
	return cmp.Or(err, faults(r.Union))
}

func (r *modelReport) write(w io.Writer, notes bool) error {
	for _, x := range []struct {
		name   string
		report *eval.Report
	}{{"rules", r.Rules}, {"model", r.Model}, {"union", r.Union}} {
		if _, err := fmt.Fprintln(w, x.name); err != nil {
			return err
		}
		if err := x.report.Write(w, notes); err != nil {
			return err
		}
	}
	dropped := 0
	for _, n := range r.Asked.Dropped {
		dropped += n
	}
	var b strings.Builder
	share := 0.0
	if all := r.Asked.Kept + dropped; all > 0 {
		share = float64(dropped) / float64(all)
	}
	fmt.Fprintf(&b, "asked\nof %s %d kept; dropped %.3f\n", plural(r.Asked.Kept+dropped, "claim"), r.Asked.Kept, share)
	for _, why := range slices.Sorted(maps.Keys(r.Asked.Dropped)) {
		fmt.Fprintf(&b, "%6d %s\n", r.Asked.Dropped[why], why)
	}
	if r.Asked.Unread > 0 {
		fmt.Fprintf(&b, "%d of %d parts of the texts not read\n", r.Asked.Unread, r.Asked.Segments)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// modelAlone leaves of what is read the claims that the model found, and the names of what they speak of.
type modelAlone struct{ *pipeline.Extraction }

// Read reads a document and takes out what only the rules found.
func (m modelAlone) Read(ctx context.Context, name, contentHash string, d *doc.Decoded) (pipeline.Reading, error) {
	r, err := m.Extraction.Read(ctx, name, contentHash, d)
	if err != nil {
		return r, err
	}
	b := &r.Batch
	named := map[string]bool{}
	for i := range b.Claims {
		c := &b.Claims[i]
		if c.Kind != graph.RelationClaim && c.Kind != graph.AttributeClaim {
			continue
		}
		if c.Evidence = slices.DeleteFunc(c.Evidence, func(e graph.Evidence) bool { return e.Extractor != llm.Name }); len(c.Evidence) > 0 {
			named[c.Subject], named[c.Object] = true, true
		}
	}
	b.Claims = slices.DeleteFunc(b.Claims, func(c graph.Claim) bool { return len(c.Evidence) == 0 || !named[c.Subject] })
	b.Entities = slices.DeleteFunc(b.Entities, func(e graph.Entity) bool { return !named[e.ID] })
	return r, b.Validate()
}
