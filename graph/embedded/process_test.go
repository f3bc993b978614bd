//go:build unix

package embedded_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
)

// childVariable names the file that this test binary, run as another process, writes to.
const childVariable = "LINKCHART_TEST_EMBEDDED_CHILD"

// TestMain is the other process where the variable is set: it writes one batch after the other and says so, until it is
// killed.
func TestMain(m *testing.M) {
	path := os.Getenv(childVariable)
	if path == "" {
		os.Exit(m.Run())
	}
	if err := writeForever(path); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func writeForever(path string) error {
	s, err := embedded.Open(context.Background(), embedded.Config{Path: path})
	if err != nil {
		return err
	}
	for _, b := range childBatches() {
		if _, err := s.Apply(context.Background(), b); err != nil {
			return err
		}
		fmt.Println("written")
	}
	return errors.New("all is written")
}

func TestAnotherHandleIsRefused(t *testing.T) {
	path := filled(t)
	open(t, path)
	s, err := embedded.Open(t.Context(), embedded.Config{Path: path})
	if s != nil || !errors.Is(err, graph.ErrConflict) || !strings.Contains(err.Error(), fmt.Sprint("process ", os.Getpid())) {
		t.Errorf("got %v, want ErrConflict that names this process", err)
	}
}

// While another process writes, a second writer is refused and a reader reads; when it is killed in the middle of a write,
// all that it had finished is there, and the file is sound.
func TestKilledWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childVariable+"="+path)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	written := 0
	wait := func(n int) {
		for written < n {
			if !lines.Scan() || lines.Text() != "written" {
				t.Fatalf("the other process says %q", lines.Text())
			}
			written++
		}
	}
	wait(3)
	if _, err := embedded.Open(t.Context(), embedded.Config{Path: path}); !errors.Is(err, graph.ErrConflict) || !strings.Contains(fmt.Sprint(err), fmt.Sprint("process ", child.Process.Pid)) {
		t.Errorf("a second writer: got %v, want ErrConflict that names process %d", err, child.Process.Pid)
	}
	reader, err := embedded.Open(t.Context(), embedded.Config{Path: path, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if info, err := reader.Info(t.Context()); err != nil || info.GraphVersion < 3 {
		t.Errorf("the reader sees version %d, %v", info.GraphVersion, err)
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	wait(25)
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() && lines.Text() == "written" {
		written++
	}
	_ = child.Wait() // it was killed
	if info, err := os.Stat(path + "-wal"); err != nil || info.Size() == 0 {
		t.Errorf("no log of the killed process is left: %v", err)
	}
	s := open(t, path)
	info, err := s.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if n := int(info.GraphVersion); n < written || n > written+1 {
		t.Fatalf("version %d after %d finished writes", n, written)
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
	ref := graphtest.NewReference()
	if _, err := ref.Apply(t.Context(), childBatches()[:info.GraphVersion]...); err != nil {
		t.Fatal(err)
	}
	if d := graphtest.Diff(dump(t, s), dump(t, ref)); d != "" {
		t.Errorf("after the crash:\n%s", d)
	}
}

// childBatches are what the other process writes.
func childBatches() []graph.Batch { return graphtest.Batches(300, 11) }
