package gql_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestQueriesInDocs asks every question in the pages of docs.
func TestQueriesInDocs(t *testing.T) {
	s := sample(t)
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range regexp.MustCompile("(?s)```graphql\n(.*?)```").FindAllSubmatch(text, -1) {
			s.data(t, string(block[1]))
			asked++
		}
	}
	if asked < 2 {
		t.Errorf("%d questions", asked)
	}
}
