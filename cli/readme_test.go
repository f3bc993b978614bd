package cli_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the answers of today into README.md")

var (
	questions = regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")
	summary   = regexp.MustCompile(`(?s)\./linkchart load samples\n(.*?)\./linkchart serve`)
	duration  = regexp.MustCompile(`loaded, in (\S+)`)
	asked     = regexp.MustCompile(`-d '(\{"query".*\})'\n(\{.*\})`)
)

// TestREADME: what the README shows of the samples is what one gets.
func TestREADME(t *testing.T) {
	const path = "../README.md"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	store := newFile(t)
	loaded := run(t, "load", "--store", store, "../samples")
	text := string(b)
	want := text
	replace := func(old, now string) { want = strings.Replace(want, old, now, 1) }

	shown := summary.FindStringSubmatch(text)
	took, tookNow := duration.FindStringSubmatch(text), duration.FindStringSubmatch(loaded.stderr)
	if shown == nil || took == nil || tookNow == nil {
		t.Fatalf("README shows %q, the load printed %q", shown, loaded.stderr)
	}
	printed := strings.Replace(loaded.stderr, store, "file:linkchart.db", 1)
	replace(shown[1], strings.Replace(printed, tookNow[1], took[1], 1))

	blocks := questions.FindAllStringSubmatch(text, -1)
	if len(blocks) != 3 {
		t.Fatalf("README has %d questions with answers, want 3", len(blocks))
	}
	for _, q := range blocks {
		replace("```graphql\n"+q[1]+"```\n\n```json\n"+q[2], "```graphql\n"+q[1]+"```\n\n```json\n"+must(t, "query", "--store", store, q[1]))
	}

	curl := asked.FindStringSubmatch(text)
	if curl == nil {
		t.Fatal("README shows no question by curl")
	}
	var body struct{ Query string }
	if err := json.Unmarshal([]byte(curl[1]), &body); err != nil {
		t.Fatalf("the body that README shows: %v", err)
	}
	var line bytes.Buffer
	if err := json.Compact(&line, []byte(must(t, "query", "--store", store, body.Query))); err != nil {
		t.Fatal(err)
	}
	replace(curl[2], line.String())

	if want == text {
		return
	}
	if !*update {
		same(t, "README.md (go test ./cli -run README -update writes it anew)", text, want)
		return
	}
	if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestREADMENamesAll: each command and each folder has its row, and what "make test" shows is what it does.
func TestREADMENamesAll(t *testing.T) {
	b, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	_, list, _ := strings.Cut(must(t, "--help"), "Available Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	for line := range strings.Lines(list) {
		command := strings.Fields(line)[0]
		if command != "help" && !regexp.MustCompile("[`| ]"+command+"[` ]").MatchString(text) {
			t.Errorf("README does not name the command %s", command)
		}
	}
	makefile, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	if recipe := regexp.MustCompile(`(?m)^test:.*\n\t(.*)$`).FindSubmatch(makefile); recipe == nil || !strings.Contains(text, "$ make test\n"+string(recipe[1])+"\n") {
		t.Errorf("README shows another command behind make test than %q", recipe)
	}
	for _, line := range regexp.MustCompile(`(?m)^ok  \tlinkchart(\S*)\t`).FindAllStringSubmatch(text, -1) {
		if found, err := filepath.Glob(".." + line[1] + "/*_test.go"); err != nil || len(found) == 0 {
			t.Errorf("README shows tests of linkchart%s; there are none", line[1])
		}
	}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && e.Name() != "out" && e.Name() != "node_modules" && !strings.Contains(text, "\n| ["+e.Name()+"](") {
			t.Errorf("the map of README has no row for %s", e.Name())
		}
	}
}
