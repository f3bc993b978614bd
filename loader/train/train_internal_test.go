package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// root is the folder of the module.
const root = "../.."

// corpora are the corpora, if they are here; they are no part of the project.
func corpora(t *testing.T) fs.FS {
	t.Helper()
	folder := filepath.Join(root, "../shared/corpora")
	if _, err := os.Stat(folder); err != nil {
		if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "corpora") {
			t.Fatalf("the corpora are required: %v", err)
		}
		t.Skip("the corpora are not here; see loader/train")
	}
	return os.DirFS(folder)
}

func readCard(t *testing.T, m model) (card string, weights []byte) {
	t.Helper()
	c, err := os.ReadFile(filepath.Join(root, m.out, m.file+".md"))
	if err != nil {
		t.Fatal(err)
	}
	w, err := os.ReadFile(filepath.Join(root, m.out, m.file+".bin"))
	if err != nil {
		t.Fatal(err)
	}
	return string(c), w
}

func TestCardsBelongToWeights(t *testing.T) {
	total := 0
	for _, m := range models {
		card, weights := readCard(t, m)
		total += len(weights)
		if !strings.Contains(card, "weights**: "+hashOf(weights)+"\n") {
			t.Errorf("%s: the card is not that of the weights; run make train", m.name)
		}
	}
	if total > 5<<20 {
		t.Errorf("all models take %d bytes, more than 5 MB", total)
	}
}

func TestWeightsBelongToCorpora(t *testing.T) {
	folder := corpora(t)
	for _, m := range models {
		card, _ := readCard(t, m)
		inputs, err := hashInputs(folder, m.inputs)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(card, "inputs**: "+inputs+"\n") {
			t.Errorf("%s: the weights were made from other files; run make train", m.name)
		}
	}
}

// TestWeightsBelongToGazetteer is for those who can train again.
func TestWeightsBelongToGazetteer(t *testing.T) {
	corpora(t)
	hash, err := hashInputs(os.DirFS(root), gazetteerData)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range models {
		if card, _ := readCard(t, m); m.gazetteer && !strings.Contains(card, "gazetteer**: "+hash+"\n") {
			t.Errorf("%s: the weights were made with another gazetteer; run make train", m.name)
		}
	}
}

// TestTrainingAgain trains the smallest model anew; the others take minutes, and their learner is tested in loader/learn.
func TestTrainingAgain(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	docs, err := gum(corpora(t))
	if err != nil {
		t.Fatal(err)
	}
	b, err := trainTagger(variants(docs), -1)
	if err != nil {
		t.Fatal(err)
	}
	if _, weights := readCard(t, models[0]); hashOf(b) != hashOf(weights) {
		t.Error("training again gives other weights than those embedded; run make train")
	}
}
