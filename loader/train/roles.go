package main

import (
	"fmt"
	"io/fs"
	"strings"

	"linkchart/eval/muc4"
	"linkchart/loader/roles"
	"linkchart/loader/text"
)

// muc reads a MUC-4 file as gold and as examples.
func muc(folder fs.FS, name string) ([]muc4.Document, []roles.Example, error) {
	file, err := folder.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	docs, err := muc4.ReadGold(file)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	examples := make([]roles.Example, len(docs))
	for i, d := range docs {
		examples[i].Text = text.New(d.Text)
		for _, t := range d.Templates {
			s := roles.Sample{Kind: t.Type}
			for r := range t.Roles {
				for _, e := range t.Roles[r] {
					s.Roles[r] = append(s.Roles[r], e)
				}
			}
			examples[i].Events = append(examples[i].Events, s)
		}
	}
	return docs, examples, nil
}

// fillers learns the roles of events.
func fillers(folder fs.FS) ([]byte, card, error) {
	c := card{
		Title:    "Roles of violent events",
		Does:     "Logistic regressions: which documents report an event and of which kind, which clauses tell of it, which phrases name a participant, which role a phrase fills, how much of it is quoted, which of the candidates for a role are right, which of those struck were so in one event.",
		Data:     "MUC-4, the 1,300 training documents (newswire on Latin America, 1988 to 1991). The weights hold hashed features of words, no sentences; rights in the texts are unchecked.",
		Features: "words of a phrase and around it and the clusters they are in (300, by the words beside them), classes of nouns, classes of words of violence with voice and preposition between, words of the document; 2^14 to 2^18 buckets",
	}
	docs, examples, err := muc(folder, "muc4/train.json")
	if err != nil {
		return nil, c, err
	}
	b, held, err := roles.Fit(examples)
	if err != nil {
		return nil, c, err
	}
	said := map[string]*muc4.Document{}
	for i, d := range docs {
		said[d.ID] = muc4.FromEvents(d.ID, d.Text, held[i].Events())
	}
	c.Scores = append([]string{"five-fold cross-validation by document:"}, strings.Split(strings.TrimSpace(muc4.Score(docs, said).Lines()), "\n")...)
	return b, c, nil
}
