package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"linkchart/eval"
	"linkchart/eval/muc4"
	"linkchart/loader/roles"
	"linkchart/loader/text"
)

type muc4Options struct {
	gold, predictions, responses string
	list                         bool
}

func evalMUC4Command(a *app) *cobra.Command {
	var o muc4Options
	cmd := &cobra.Command{
		Use:   "muc4 --gold FILE",
		Short: "Score event templates on MUC-4 newswire",
		Long: `Reads documents of the Message Understanding Conference of 1992, one JSON object a line (docid, doctext, templates), fills an
incident type and five roles for each event, and prints template micro-F1 and role-filler entities (CEAF-REE, strict), with
95 % intervals over documents. With --responses it scores stored answers instead: a JSON object by document id, or a file of
24-slot templates.`,
		Example: `  linkchart eval muc4 --gold ../corpora/muc4/dev.json --predictions said.json`,
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if o.gold == "" {
				return usage(errors.New("eval muc4 needs --gold FILE"))
			}
			if err := a.evalMUC4(o); err != nil {
				return fmt.Errorf("eval: %w", err)
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.gold, "gold", "", "the documents with their templates")
	f.StringVar(&o.predictions, "predictions", "", "also write what was said to this file")
	f.StringVar(&o.responses, "responses", "", "score the answers in this file instead of running the system")
	f.BoolVar(&o.list, "list", false, "also print what was missed and what is wrong, with its sentence")
	return cmd
}

func (a *app) evalMUC4(o muc4Options) error {
	file, err := os.Open(o.gold)
	if err != nil {
		return err
	}
	defer file.Close()
	gold, err := muc4.ReadGold(file)
	if err != nil {
		return fmt.Errorf("%s: %w", o.gold, err)
	}
	var said map[string]*muc4.Document
	effort := ""
	if o.responses != "" {
		content, err := os.ReadFile(o.responses)
		if err != nil {
			return err
		}
		if said, err = muc4.ReadResponses(content); err != nil {
			return fmt.Errorf("%s: %w", o.responses, err)
		}
	} else {
		model, err := roles.New()
		if err != nil {
			return err
		}
		said = map[string]*muc4.Document{}
		e, start := eval.Effort{Documents: len(gold)}, time.Now()
		for _, d := range gold {
			answer := model.Read(text.New(d.Text))
			said[d.ID] = muc4.FromEvents(d.ID, d.Text, answer.Events())
			e.Bytes += len(d.Text)
		}
		e.Took = time.Since(start)
		effort = e.String() + "\n"
	}
	if o.predictions != "" {
		out := map[string][]map[string]any{}
		for _, d := range gold {
			out[d.Name] = muc4.Predictions(said[d.ID])
		}
		b, err := json.MarshalIndent(out, "", " ")
		if err != nil {
			return err
		}
		if err := os.WriteFile(o.predictions, append(b, '\n'), 0o644); err != nil {
			return err
		}
	}
	if err := muc4.Score(gold, said).Write(a.stdout, gold, said, o.list); err != nil {
		return err
	}
	_, err = fmt.Fprint(a.stdout, effort)
	return err
}
