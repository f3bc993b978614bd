package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"linkchart/eval"
	annotated "linkchart/eval/corpus"
	"linkchart/loader/doc"
	"linkchart/loader/extract"
	"linkchart/loader/extract/ner"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

type re3dOptions struct {
	gold, casing string
	folds        int
	list         bool
}

func evalRE3DCommand(a *app) *cobra.Command {
	var o re3dOptions
	cmd := &cobra.Command{
		Use:   "re3d --gold FOLDER",
		Short: "Score names and relations on documents annotated as re3d is",
		Long: `Marks persons, organisations and locations as the re3d corpus does (descriptions count, articles belong to the name) and
relations between them, and prints strict precision and recall with 95 % intervals over documents. The marks come from a
model learned from that corpus: on the documents it was learned from use --folds 5, which learns it anew for each fifth
of the documents from the others.`,
		Example: `  linkchart eval re3d --gold ../corpora/re3d --folds 5
  linkchart eval re3d --gold other/re3d --case upper`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			change, ok := casings[o.casing]
			switch {
			case o.gold == "":
				return usage(errors.New("eval re3d needs --gold FOLDER"))
			case !ok:
				return usage(fmt.Errorf("--case is written, upper or lower, not %q", o.casing))
			case o.folds == 1 || o.folds < 0:
				return usage(errors.New("--folds is 0 or at least 2"))
			}
			if err := a.evalRE3D(o, change); err != nil {
				return fmt.Errorf("eval: %w", err)
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.gold, "gold", "", "folder with documents.json, entities.json and relations.json, or with such folders")
	f.IntVar(&o.folds, "folds", 0, "cross-validate in so many parts instead of using the model that is built in")
	f.StringVar(&o.casing, "case", "written", "change the case of the texts first: written, upper or lower")
	f.BoolVar(&o.list, "list", false, "also print what was missed and what is wrong")
	return cmd
}

// casings change the case of a text and leave its length.
var casings = map[string]func(string) string{
	"written": func(s string) string { return s }, "upper": text.ToUpper, "lower": text.ToLower,
}

func (a *app) evalRE3D(o re3dOptions, change func(string) string) error {
	docs, err := annotated.RE3D(os.DirFS(o.gold))
	if err != nil {
		return err
	}
	g, err := gazetteer.Default()
	if err != nil {
		return err
	}
	find, err := a.spanFinders(docs, o.folds, g)
	if err != nil {
		return err
	}
	system, err := extract.New(g)
	if err != nil {
		return err
	}
	said := make([]eval.Marked, len(docs))
	effort := eval.Effort{Documents: len(docs)}
	start := time.Now()
	for i := range docs {
		shown := change(docs[i].Text)
		effort.Bytes += len(shown)
		t := text.New(shown)
		for _, s := range find(i).Find(t) {
			said[i].Names = append(said[i].Names, annotated.Span{Start: t.Tokens[s.First].Start, End: t.Tokens[s.Last-1].End, Type: ner.KindNames[s.Kind]})
		}
		found, err := system.Extract(&doc.Decoded{Text: shown})
		if err != nil {
			return fmt.Errorf("%s: %w", docs[i].ID, err)
		}
		said[i].Relations = eval.RelationsOf(found.Document, said[i].Names)
	}
	effort.Took = time.Since(start)
	if err := eval.ScoreRE3D(docs, said).Write(a.stdout, o.list); err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.stdout, strings.TrimSpace(effort.String()))
	return err
}

// spanFinders returns the finder for each document: the one built in, or one learned from the documents of other folds.
func (a *app) spanFinders(docs []annotated.Related, folds int, g *gazetteer.Gazetteer) (func(i int) *ner.Finder, error) {
	if folds == 0 {
		f, err := ner.Spans(g)
		return func(int) *ner.Finder { return f }, err
	}
	finders := make([]*ner.Finder, folds)
	for fold := range folds {
		var examples []ner.Example
		for i, d := range docs {
			if i%folds != fold {
				examples = append(examples, ner.Examples(d.Text, marksOf(d))...)
			}
		}
		b, err := ner.Train(examples, g)
		if err != nil {
			return nil, err
		}
		if finders[fold], err = ner.NewFinder(b, g); err != nil {
			return nil, err
		}
		fmt.Fprintf(a.stderr, "learned part %d of %d\n", fold+1, folds)
	}
	return func(i int) *ner.Finder { return finders[i%folds] }, nil
}

func marksOf(d annotated.Related) []ner.Mark {
	var out []ner.Mark
	for _, m := range d.Mentions {
		if k, ok := ner.ParseKind(m.Type); ok {
			out = append(out, ner.Mark{Start: m.Start, End: m.End, Kind: k})
		}
	}
	return out
}
