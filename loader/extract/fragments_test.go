package extract_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linkchart/loader/doc"
)

// TestFragments reads some words out of the middle of texts, some of them left out or shuffled, in three casings: sentences that begin and end
// anywhere break no extractor.
func TestFragments(t *testing.T) {
	names, err := filepath.Glob("../../eval/gold/*/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no texts", err)
	}
	x := extractor(t)
	random := rand.New(rand.NewPCG(1, 2))
	var texts [][]string
	for _, name := range names {
		if strings.Contains(name, "unseen") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, strings.Split(string(b), " "))
	}
	for range 3000 {
		words := texts[random.IntN(len(texts))]
		from := random.IntN(len(words))
		part := append([]string{}, words[from:min(len(words), from+3+random.IntN(60))]...)
		for range random.IntN(min(4, len(part))) {
			k := random.IntN(len(part))
			part = append(part[:k], part[k+1:]...)
		}
		if random.IntN(3) == 0 {
			random.Shuffle(len(part), func(i, j int) { part[i], part[j] = part[j], part[i] })
		}
		text := strings.Join(part, " ")
		switch random.IntN(6) {
		case 0:
			text = strings.ToUpper(text)
		case 1:
			text = strings.ToLower(text)
		}
		if _, err := x.Extract(&doc.Decoded{Text: text}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
