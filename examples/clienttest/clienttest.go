// Package clienttest runs scripts with the libraries by which others use the API, in Node and in Python. They are fetched once,
// in the versions that the lists in examples pin, into the user's cache.
package clienttest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"linkchart/examples"
)

// patience is how long fetching or a script may take.
const patience = 5 * time.Minute

// oldNetworkX is the release of Debian 12, which has the older of two names for the list of edges.
const oldNetworkX = "networkx==2.8.8"

// Libraries is a folder with the libraries of one language.
type Libraries struct {
	folder, command string
	environment     []string
}

// Node returns the libraries of package-lock.json. Without Node the test is skipped, unless LINKCHART_TEST_REQUIRE names "node".
func Node(t testing.TB) Libraries {
	t.Helper()
	folder := fetched(t, "node", []string{"package.json", "package-lock.json", ".npmrc"}, func(folder string) error {
		return run(t, folder, "npm", "ci", "--silent")
	})
	// Node finds libraries of scripts that lie elsewhere by this path.
	return Libraries{folder, "node", []string{"NODE_PATH=" + filepath.Join(folder, "node_modules")}}
}

// Python returns the libraries of requirements.txt. Without Python the test is skipped, unless LINKCHART_TEST_REQUIRE names
// "python".
func Python(t testing.TB) Libraries {
	t.Helper()
	folder := fetched(t, "python", []string{"requirements.txt"}, func(folder string) error {
		in := filepath.Join(folder, "venv", "bin", "python")
		pip := []string{"-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile"}
		return errors.Join(
			run(t, folder, "python3", "-m", "venv", "venv"),
			run(t, folder, in, append(pip, "-r", "requirements.txt")...),
			run(t, folder, in, append(pip, "--target", "old", oldNetworkX)...))
	})
	return Libraries{folder, filepath.Join(folder, "venv", "bin", "python"), nil}
}

// OldNetworkX returns the same with NetworkX 2.8.8 in front.
func (l Libraries) OldNetworkX() Libraries {
	l.environment = []string{"PYTHONPATH=" + filepath.Join(l.folder, "old")}
	return l
}

// File returns the path of a file of a library, as in "cytoscape/dist/cytoscape.min.js".
func (l Libraries) File(name string) string { return filepath.Join(l.folder, "node_modules", name) }

// Run runs a script on an input and returns what it prints; a script that fails, fails the test.
func (l Libraries) Run(t testing.TB, input []byte, script string, arguments ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	command := exec.CommandContext(ctx, l.command, append([]string{script}, arguments...)...)
	command.Env = append(os.Environ(), l.environment...)
	command.Stdin = bytes.NewReader(input)
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%.4000s", filepath.Base(l.command), script, err, out)
	}
	return string(out)
}

// fetched returns a folder, named after a language and its lists, that fill has filled at some time.
func fetched(t testing.TB, language string, lists []string, fill func(folder string) error) string {
	t.Helper()
	without := func(err error) {
		t.Helper()
		if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), language) {
			t.Fatalf("the %s libraries are required: %v", language, err)
		}
		t.Skipf("no %s libraries: %v", language, err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = t.TempDir()
	}
	sum := sha256.New()
	sum.Write([]byte(oldNetworkX))
	for _, name := range lists {
		text, err := fs.ReadFile(examples.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(text)
	}
	cache = filepath.Join(cache, "linkchart")
	folder := filepath.Join(cache, language+"-"+hex.EncodeToString(sum.Sum(nil)[:6]))
	if _, err := os.Stat(folder); err == nil {
		return folder
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		t.Fatal(err)
	}
	// Filled beside it and renamed when complete: who comes meanwhile fills another, and one of them stays.
	part, err := os.MkdirTemp(cache, language+"-part-")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(part) }()
	for _, name := range lists {
		text, err := fs.ReadFile(examples.Files, name)
		if err == nil {
			err = os.WriteFile(filepath.Join(part, name), text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := fill(part); err != nil {
		without(err)
	}
	if err := os.Rename(part, folder); err != nil {
		if _, there := os.Stat(folder); there != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func run(t testing.TB, folder, name string, arguments ...string) error {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	command := exec.CommandContext(ctx, name, arguments...)
	command.Dir = folder
	out, err := command.CombinedOutput()
	if err != nil {
		return errors.Join(err, errors.New(strings.TrimSpace(string(out))))
	}
	return nil
}
