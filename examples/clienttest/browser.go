package clienttest

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Page opens a page in Chromium, which can reach no host but this machine, and returns its document after 20 s of the page's own
// time. Without Chromium the test is skipped, unless LINKCHART_TEST_REQUIRE names "browser".
func Page(t testing.TB, url string, flags ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	command := exec.CommandContext(ctx, chromium(t), append(append(options(t), "--virtual-time-budget=20000", "--dump-dom"), append(flags, url)...)...)
	command.WaitDelay = 10 * time.Second
	dom, err := command.Output()
	if err != nil {
		t.Fatalf("chromium %s: %v", url, err)
	}
	return string(dom)
}

// Visit opens a page in Chromium like [Page], in real time, until the test ends: for a page that says by itself when it is done.
func Visit(t testing.TB, url string, flags ...string) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, chromium(t), append(append(options(t), "--remote-debugging-port=0"), append(flags, url)...)...)
	command.WaitDelay = 10 * time.Second
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) } // so that it ends its own processes
	if err := command.Start(); err != nil {
		t.Fatalf("chromium %s: %v", url, err)
	}
	t.Cleanup(func() {
		cancel()
		_ = command.Wait() // it was interrupted
	})
}

func options(t testing.TB) []string {
	return []string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--user-data-dir=" + t.TempDir(),
		"--window-size=1400,900", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-background-networking",
	}
}

func chromium(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "browser") {
		t.Fatal("no chromium on the PATH, but a browser is required")
	}
	t.Skip("no chromium on the PATH")
	return ""
}
