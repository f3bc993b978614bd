package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"

	"linkchart/loader/extract/ner"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// recase learns where capitals belong, from texts that have them.
func recase(folder fs.FS) ([]byte, card, error) {
	c := card{
		Title:    "Case repair",
		Does:     "Averaged perceptron, greedy: small letters, a capital, or capitals alone for each token of a text in one case.",
		Data:     "The texts of GUM news, re3d and the ISAF press releases, in capitals and in small letters. GUM: CC BY 2.5 and 4.0; re3d: public domain and Open Government Licence v3.0; ISAF: no licence stated, only weights of word features are kept.",
		Features: "those of the finder of spans",
	}
	texts, err := mixedTexts(folder)
	if err != nil {
		return nil, c, err
	}
	g, err := gazetteer.Default()
	if err != nil {
		return nil, c, err
	}
	var right, total [2]int
	for fold := range folds {
		var others []string
		for i, s := range texts {
			if i%folds != fold {
				others = append(others, s)
			}
		}
		b, err := ner.TrainRecaser(others, g)
		if err != nil {
			return nil, c, err
		}
		r, err := ner.NewRecaser(b, g)
		if err != nil {
			return nil, c, err
		}
		for i := fold; i < len(texts); i += folds {
			for j, change := range []func(string) string{text.ToUpper, text.ToLower} {
				n, all := restored(r, texts[i], change)
				right[j], total[j] = right[j]+n, total[j]+all
			}
		}
	}
	for j, casing := range []string{"capitals", "small letters"} {
		c.Scores = append(c.Scores, fmt.Sprintf("words whose case is restored from %s, %d-fold cross-validation by document: %.1f %% of %d", casing, folds, 100*float64(right[j])/float64(total[j]), total[j]))
	}
	b, err := ner.TrainRecaser(texts, g)
	return b, c, err
}

func restored(r *ner.Recaser, as string, change func(string) string) (right, total int) {
	t := text.New(change(as))
	r.Repair(t)
	original := []rune(as)
	for _, k := range t.Tokens {
		if k.Kind == text.Word {
			total++
			if text.CaseOf(k.Text) == text.CaseOf(string(original[k.Start:k.End])) {
				right++
			}
		}
	}
	return right, total
}

// mixedTexts are the texts of all corpora that are in mixed case.
func mixedTexts(folder fs.FS) ([]string, error) {
	var out []string
	docs, err := gum(folder)
	if err != nil {
		return nil, err
	}
	for _, d := range docs {
		out = append(out, d.Text)
	}
	related, err := re3d(folder)
	if err != nil {
		return nil, err
	}
	for _, d := range related {
		out = append(out, d.Text)
	}
	f, err := folder.Open("isaf/dev.jsonl")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		var release struct{ Text string }
		if err := json.Unmarshal(scanner.Bytes(), &release); err != nil {
			return nil, fmt.Errorf("isaf/dev.jsonl: %w", err)
		}
		out = append(out, release.Text)
	}
	return out, scanner.Err()
}
