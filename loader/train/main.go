// Command train learns the models that the loader embeds anew from annotated corpora and writes each with its card to where
// it is embedded. The same corpora and the same gazetteer give the same bytes; a card holds the hashes of all, so that a test can tell
// whether they still belong together.
package main

import (
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// model is one thing to learn.
type model struct {
	name string
	// out is the folder it is embedded in, file its name there without extension.
	out, file string
	// inputs are the files of the corpora that it learns from, as patterns.
	inputs []string
	// gazetteer tells that its features look into the gazetteer, so that it is to be trained again when that changes.
	gazetteer bool
	train     func(corpora fs.FS) ([]byte, card, error)
}

var models = []model{
	{"tagger", "loader/text/model", "tagger", []string{"gum_news/dep/*.conllu"}, false, tagger},
	{"spans", "loader/extract/ner/model", "spans", []string{"re3d/*/documents.json", "re3d/*/entities.json"}, true, spans},
	{"names", "loader/extract/ner/model", "names", []string{"gum_news/dep/*.conllu", "re3d/*/documents.json", "re3d/*/entities.json"}, true, names},
	{"recase", "loader/extract/ner/model", "recase", []string{"gum_news/dep/*.conllu", "re3d/*/documents.json", "isaf/dev.jsonl"}, true, recase},
	{"periods", "eval/period/model", "period", []string{"isaf/dev.jsonl"}, false, periods},
	{"roles", "loader/roles/model", "roles", []string{"muc4/train.json"}, false, fillers},
}

// gazetteerData are the files of the gazetteer, from the root of the module.
var gazetteerData = []string{"loader/gazetteer/data/*"}

func main() {
	corpora := flag.String("corpora", "../shared/corpora", "the folder of the corpora")
	only := flag.String("only", "", "train this model alone")
	flag.Parse()
	if err := run(os.DirFS(*corpora), ".", *only, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(corpora fs.FS, root, only string, out io.Writer) error {
	for _, m := range models {
		if only != "" && m.name != only {
			continue
		}
		fmt.Fprintln(out, "training the", m.name)
		b, c, err := m.train(corpora)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		if c.Inputs, err = hashInputs(corpora, m.inputs); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		if m.gazetteer {
			if c.Gazetteer, err = hashInputs(os.DirFS(root), gazetteerData); err != nil {
				return fmt.Errorf("%s: %w", m.name, err)
			}
		}
		c.Weights = hashOf(b)
		c.Size = len(b)
		folder := filepath.Join(root, m.out)
		if err := os.WriteFile(filepath.Join(folder, m.file+".bin"), b, 0o644); err != nil {
			return err
		}
		text := c.markdown()
		if err := os.WriteFile(filepath.Join(folder, m.file+".md"), []byte(text), 0o644); err != nil {
			return err
		}
		fmt.Fprint(out, text)
	}
	return nil
}
