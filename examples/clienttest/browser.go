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
	command := exec.CommandContext(ctx, chromium(t), append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--user-data-dir=" + t.TempDir(),
		"--window-size=1400,900", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-background-networking",
		"--virtual-time-budget=20000", "--dump-dom",
	}, append(flags, url)...)...)
	command.WaitDelay = 10 * time.Second
	dom, err := command.Output()
	if err != nil {
		t.Fatalf("chromium %s: %v", url, err)
	}
	return string(dom)
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
