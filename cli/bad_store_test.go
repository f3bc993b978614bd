package cli_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"linkchart/graph/embedded"
	"linkchart/graph/neo4j/neo4jtest"
)

// TestBadFile: what is wrong with a store's file is said with its name and the way out; the file is left as it was.
func TestBadFile(t *testing.T) {
	folder := t.TempDir()
	document := write(t, folder, "good.txt", good)
	made := func(name string) string {
		path := filepath.Join(folder, name)
		load(t, "file:"+path, document)
		return path
	}
	corrupt := made("corrupt.db")
	b, err := os.ReadFile(corrupt)
	if err != nil {
		t.Fatal(err)
	}
	copy(b[4096:], bytes.Repeat([]byte{0xa5}, len(b)-4096))
	if err := os.WriteFile(corrupt, b, 0o600); err != nil {
		t.Fatal(err)
	}
	newer := made("newer.db")
	execute(t, newer, "PRAGMA user_version = 99")
	foreign := filepath.Join(folder, "foreign.db")
	execute(t, foreign, "CREATE TABLE t (a)")
	locked := made("locked.db")
	holder, err := embedded.Open(t.Context(), embedded.Config{Path: locked})
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	text := write(t, folder, "text.db", strings.Repeat("no database at all\n", 300))

	for name, c := range map[string]struct {
		path string
		// says is what reading and writing say.
		says []string
		// reads: only writing is refused.
		reads bool
	}{
		"Corrupt":    {path: corrupt, says: []string{"damaged", "--store"}},
		"Newer":      {path: newer, says: []string{"newer linkchart"}},
		"Foreign":    {path: foreign, says: []string{"another program", "--store"}},
		"NoDatabase": {path: text, says: []string{"no SQLite database", "--store"}},
		"Folder":     {path: folder, says: []string{"folder", "--store"}},
		"Locked":     {path: locked, says: []string{"open for writing in process", "--store"}, reads: true},
		"NoFolder":   {path: filepath.Join(folder, "none", "x.db"), says: []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			before, _ := os.ReadFile(c.path) // a folder has no content
			commands := [][]string{{"load", document}, {"withdraw", "good.txt", "--reason", "x"}, {"compact"}}
			if !c.reads {
				commands = append(commands, []string{"export"}, []string{"check"}, []string{"serve", "--listen", "127.0.0.1:0"}, []string{"query", "{ __typename }"})
			}
			for _, command := range commands {
				r := run(t, append(command, "--store", "file:"+c.path)...)
				if r.code != 4 || r.stdout != "" || !strings.Contains(r.stderr, filepath.Base(c.path)) {
					t.Errorf("%s: exit code %d, %q %q", command[0], r.code, r.stdout, r.stderr)
				}
				for _, says := range c.says {
					if !strings.Contains(r.stderr, says) {
						t.Errorf("%s says %q, want %q in it", command[0], r.stderr, says)
					}
				}
			}
			if c.reads {
				must(t, "export", "--store", "file:"+c.path)
			}
			if after, _ := os.ReadFile(c.path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestAbsentFile(t *testing.T) {
	store := newFile(t)
	for _, command := range [][]string{{"export"}, {"check"}, {"compact"}, {"serve"}, {"query", "{ __typename }"}, {"withdraw", "x", "--reason", "y"}} {
		r := run(t, append(command, "--store", store)...)
		if r.code != 4 || !strings.Contains(r.stderr, "linkchart load --store "+store) {
			t.Errorf("%s: exit code %d, %q", command[0], r.code, r.stderr)
		}
	}
	if files, _ := filepath.Glob(filepath.Dir(strings.TrimPrefix(store, "file:")) + "/*"); len(files) != 0 {
		t.Errorf("looking at an absent store made %q", files)
	}
}

func execute(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestBadServer(t *testing.T) {
	at := neo4jtest.Empty(t)
	u, err := url.Parse(at)
	if err != nil {
		t.Fatal("the URL of the test server")
	}
	right, _ := u.User.Password()
	document := write(t, t.TempDir(), "good.txt", good)
	const wrong = "not-the-password"

	r := run(t, "load", "--store", "neo4j://neo4j:"+wrong+"@"+u.Host, document)
	if r.code != 4 || !strings.Contains(r.stderr, "LINKCHART_NEO4J_PASSWORD") || !strings.Contains(r.stderr, u.Host) || strings.Contains(r.stderr, wrong) {
		t.Errorf("wrong password: exit code %d, %q", r.code, r.stderr)
	}
	old := newProxy(t, u.Host)
	old.rewrite = func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("5.26.28"), []byte("4.4.039")) }
	if r := run(t, "load", "--store", "bolt://neo4j:"+right+"@"+old.host, document); r.code != 4 || !strings.Contains(r.stderr, "5.23 or later") {
		t.Errorf("too old: exit code %d, %q", r.code, r.stderr)
	}
	silent := newProxy(t, u.Host)
	silent.end()
	if r := run(t, "export", "--store", "bolt://neo4j:"+right+"@"+silent.host); r.code != 4 || !strings.Contains(r.stderr, silent.host) {
		t.Errorf("nobody listens: exit code %d, %q", r.code, r.stderr)
	}

	t.Run("PasswordFromEnvironment", func(t *testing.T) {
		t.Setenv("LINKCHART_NEO4J_PASSWORD", right)
		load(t, "neo4j://neo4j@"+u.Host, document)
		t.Setenv("LINKCHART_NEO4J_PASSWORD", wrong)
		load(t, at, document) // that of the URL wins
		if r := run(t, "export", "--store", "neo4j://neo4j@"+u.Host); r.code != 4 {
			t.Errorf("a wrong one: exit code %d", r.code)
		}
	})
	neo4jtest.Layout(t, 99)
	if r := run(t, "export", "--store", at); r.code != 4 || !strings.Contains(r.stderr, "later version of linkchart") {
		t.Errorf("newer: exit code %d, %q", r.code, r.stderr)
	}
}

// TestServerVanishes: the server goes away after the first documents are written. What is written stays, and the same command
// goes on once it is back.
func TestServerVanishes(t *testing.T) {
	at := neo4jtest.Empty(t)
	u, err := url.Parse(at)
	if err != nil {
		t.Fatal("the URL of the test server")
	}
	right, _ := u.User.Password()
	between := newProxy(t, u.Host)
	in := many(300)
	var stderr bytes.Buffer
	code := runInto(t.Context(), in, onFirstWrite(between.end), &stderr, "load", "--json", "--store", "bolt://neo4j:"+right+"@"+between.host, "-")
	if code != 4 || !strings.Contains(stderr.String(), between.host) {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
	goesOn(t, at)
}

// TestInterrupted: Ctrl-C after the first documents are written leaves a whole store, and the same command goes on.
func TestInterrupted(t *testing.T) {
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var stderr bytes.Buffer
		code := runInto(ctx, many(300), onFirstWrite(cancel), &stderr, "load", "--json", "--store", store, "-")
		if code != 130 || !strings.Contains(stderr.String(), "run the same command again") {
			t.Errorf("exit code %d, %q", code, stderr.String())
		}
		goesOn(t, store)
	})
}

// goesOn checks a store in which a load of many ended midway, and loads the rest.
func goesOn(t *testing.T, store string) {
	t.Helper()
	must(t, "check", "--store", store)
	r := runWith(t.Context(), many(300), "load", "--json", "--store", store, "-")
	if r.code != 0 {
		t.Fatalf("again: exit code %d, %s", r.code, r.stderr)
	}
	got := lines(t, r.stdout)
	sum := got[len(got)-1].Summary
	if sum.Outcomes["unchanged"] == 0 || sum.Outcomes["loaded"] == 0 || sum.Graph.Documents != 300 {
		t.Errorf("again: %v, %d documents in the graph", sum.Outcomes, sum.Graph.Documents)
	}
	must(t, "check", "--store", store)
	whole := newFile(t)
	if r := runWith(t.Context(), many(300), "load", "--quiet", "--store", whole, "-"); r.code != 0 {
		t.Fatal(r.stderr)
	}
	same(t, "in two runs", export(t, store), export(t, whole))
}

// many are n short documents, more than are written at a time; some of them say something.
func many(n int) io.Reader {
	var b strings.Builder
	for i := range n {
		text := "Nothing happened on this day."
		if i%20 == 0 {
			text = "The Taliban killed four people in Kabul on 3 May 2021."
		}
		fmt.Fprintf(&b, `{"text": "Report %d\\n\\n%s", "name": "report-%03d"}`+"\n", i, text, i)
	}
	return strings.NewReader(b.String())
}

// onFirstWrite does something once, when the first is written.
func onFirstWrite(do func()) io.Writer { return &trigger{do: sync.OnceFunc(do)} }

type trigger struct{ do func() }

func (w *trigger) Write(b []byte) (int, error) {
	w.do()
	return len(b), nil
}

// proxy stands before a server.
type proxy struct {
	host     string
	listener net.Listener
	rewrite  func(answer []byte) []byte
	mu       sync.Mutex
	open     []net.Conn
}

func newProxy(t *testing.T, server string) *proxy {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{host: l.Addr().String(), listener: l, rewrite: func(b []byte) []byte { return b }}
	t.Cleanup(p.end)
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			behind, err := (&net.Dialer{}).DialContext(context.Background(), "tcp", server)
			if err != nil {
				_ = client.Close()
				return
			}
			p.mu.Lock()
			p.open = append(p.open, client, behind)
			p.mu.Unlock()
			go func() { _, _ = io.Copy(behind, client) }()
			go func() {
				for b := make([]byte, 64<<10); ; {
					n, err := behind.Read(b)
					if _, writeErr := client.Write(p.rewrite(b[:n])); err != nil || writeErr != nil {
						_ = client.Close()
						return
					}
				}
			}()
		}
	}()
	return p
}

// end goes away: it hangs up and listens no more.
func (p *proxy) end() {
	_ = p.listener.Close()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.open {
		_ = c.Close()
	}
}
