package cli_test

import (
	"regexp"
	"strings"
	"testing"
)

var (
	available = regexp.MustCompile(`(?m)^  ([a-z]+) +\S`)
	example   = regexp.MustCompile(`(?m)^  .*\blinkchart `)
)

// commandsOf are the commands that help lists.
func commandsOf(t *testing.T) []string {
	t.Helper()
	_, list, _ := strings.Cut(must(t, "--help"), "Available Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	var out []string
	for _, m := range available.FindAllStringSubmatch(list, -1) {
		if m[1] != "help" && m[1] != "completion" {
			out = append(out, m[1])
		}
	}
	return out
}

// Help teaches: each command says what it does at some length, with an example that begins with the program's name.
func TestHelp(t *testing.T) {
	names := commandsOf(t)
	if len(names) < 9 {
		t.Fatalf("help lists %q", names)
	}
	for _, name := range names {
		help := must(t, name, "--help")
		long, rest, _ := strings.Cut(help, "Usage:")
		_, examples, found := strings.Cut(rest, "Examples:\n")
		examples, _, _ = strings.Cut(examples, "\n\n")
		if len(long) < 80 || !found || !example.MatchString(examples) {
			t.Errorf("the help of %s does not teach:\n%s", name, help)
		}
	}
	if s := must(t); s != must(t, "--help") {
		t.Errorf("without a command: %q", s)
	}
}

func TestVersion(t *testing.T) {
	if s := must(t, "version"); !regexp.MustCompile(`^linkchart \S+ \(go1\.\d+\S*, \w+/\w+\)\n$`).MatchString(s) {
		t.Errorf("version prints %q", s)
	}
}

func TestCompletion(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if s := must(t, "completion", shell); !strings.Contains(s, "linkchart") || len(s) < 1000 {
			t.Errorf("completion for %s is %d bytes", shell, len(s))
		}
	}
	// What the shell asks the program while a person types.
	if s := must(t, "__complete", "wit"); !strings.Contains(s, "withdraw\t") {
		t.Errorf("wit completes to %q", s)
	}
	if s := must(t, "__complete", "load", "--max"); !strings.Contains(s, "--max-bytes\t") {
		t.Errorf("--max completes to %q", s)
	}
}

func TestPrintConfig(t *testing.T) {
	t.Setenv("LINKCHART_NEO4J_PASSWORD", "hidden-1")
	t.Setenv("LINKCHART_STORE", "neo4j://neo4j:hidden-2@db.example:7687")
	t.Setenv("LINKCHART_SERVER", "http://u:hidden-3@api.example")
	t.Setenv("LINKCHART_LISTEN", "127.0.0.1:9000")
	for _, c := range []struct{ args, want []string }{
		{[]string{"serve"}, []string{"listen=127.0.0.1:9000\n", "store=neo4j://neo4j:xxxxx@db.example:7687\n", "log=warn\n", "LINKCHART_NEO4J_PASSWORD=(set, not shown)\n"}},
		{[]string{"serve", "--store", "file:x.db", "--listen", "127.0.0.1:1"}, []string{"store=file:x.db\n", "listen=127.0.0.1:1\n"}},
		{[]string{"query", "{ __typename }"}, []string{"server=http://u:xxxxx@api.example\n"}},
	} {
		got := must(t, append(c.args, "--print-config")...)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%q prints\n%swant %q", c.args, got, want)
			}
		}
		if help := must(t, c.args[0], "--help"); strings.Contains(got+help, "hidden") {
			t.Errorf("%q shows a secret:\n%s%s", c.args, got, help)
		}
	}
}

// TestUsage: a command line that cannot be understood has exit code 2 and says what to type.
func TestUsage(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"UnknownCommand":  {[]string{"lod"}, "did you mean load"},
		"UnknownFlag":     {[]string{"load", "--nope", "x"}, "--nope"},
		"BadFlag":         {[]string{"load", "--workers", "many", "x"}, "--workers"},
		"NothingToLoad":   {[]string{"load"}, "PATH"},
		"TooMany":         {[]string{"export", "x"}, "x"},
		"NoReason":        {[]string{"withdraw", "x"}, "--reason"},
		"NoDocument":      {[]string{"withdraw", "--reason", "x"}, "DOCUMENT"},
		"UnknownFormat":   {[]string{"export", "--format", "xls"}, "json"},
		"UnknownGold":     {[]string{"eval", "all"}, "eval --help"},
		"SeedsNowhere":    {[]string{"eval", "seeds"}, "--gold"},
		"BadListen":       {[]string{"serve", "--listen", "8080"}, "HOST:PORT"},
		"BadLog":          {[]string{"check", "--log", "loud"}, "debug, info, warn, error"},
		"UnknownStore":    {[]string{"check", "--store", "postgres://u:hidden@h"}, "neo4j://"},
		"StoreWithoutURL": {[]string{"check", "--store", "linkchart.db"}, "file:PATH"},
		"NothingInMemory": {[]string{"export", "--store", "memory:"}, "--store"},
	} {
		t.Run(name, func(t *testing.T) {
			r := run(t, c.args...)
			if r.code != 2 || !strings.Contains(r.stderr, c.says) || !strings.Contains(r.stderr, "Try: linkchart") || r.stdout != "" {
				t.Errorf("exit code %d, want 2; %q, want %q in it", r.code, r.stderr, c.says)
			}
			if strings.Contains(r.stderr, "hidden") {
				t.Errorf("it shows a password: %q", r.stderr)
			}
		})
	}
}
