package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGoldIsThatOfItsAnnotations: the gold.json of each folder is what its .gold files say.
func TestGoldIsThatOfItsAnnotations(t *testing.T) {
	for folder, least := range map[string]int{"news": 60, "articles": 20, "dispatches": 20, "profiles": 14, "analyses": 14, "unseen": 16, "unseen-analyses": 10} {
		t.Run(folder, func(t *testing.T) {
			want, err := generate("../" + folder)
			if err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(filepath.Join("..", folder, "gold.json"))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("gold.json is not up to date: go run ./eval/gold/generate eval/gold/%s", folder)
			}
			if n := strings.Count(string(want), "\"sha256\""); n < least {
				t.Errorf("%d texts, want %d at least", n, least)
			}
		})
	}
}

func TestFaultsNameFileAndLine(t *testing.T) {
	for name, c := range map[string]struct{ gold, want string }{
		"quote":    {"group:x Front < the Fromt", `a.gold:1: group:x: "the Fromt" is not in the text`},
		"prefix":   {"gang:x Front", `a.gold:1: no type has the prefix "gang"`},
		"relation": {"group:x Front\nLEDS group:x group:x : Front", `a.gold:2: no relation "LEDS"`},
		"modality": {"group:x Front\nRIVAL_OF group:x group:x !sure : Front", `a.gold:2: modality "sure"`},
		"value":    {"group:x Front\n strength lots = Front", `a.gold:2: "lots" is no quantity`},
		"ends":     {"group:x Front\ncity:y Town\nLEADS city:y group:x : Front", "LEADS may not join City to ArmedGroup"},
		"unknown":  {"group:x Front\nRIVAL_OF group:x group:z : Front", "unknown entity group:z"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			for file, content := range map[string]string{"a.txt": "The Front holds the Town.", "a.gold": c.gold} {
				if err := os.WriteFile(filepath.Join(folder, file), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := generate(folder); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
