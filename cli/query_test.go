package cli_test

import (
	"net"
	"strings"
	"testing"
)

const typename = "{\n  \"data\": {\n    \"__typename\": \"Query\"\n  }\n}\n"

func TestQueryFrom(t *testing.T) {
	store := newFile(t)
	load(t, store, write(t, t.TempDir(), "a.txt", "The Taliban attacked Kabul."))
	file := write(t, t.TempDir(), "q.graphql", "query A { __typename } query B($n: String!) { entity(name: $n) { type } }")
	variables := write(t, t.TempDir(), "v.json", `{"n": "Taliban"}`)
	const group = `"type": "ArmedGroup"`
	for name, c := range map[string]struct {
		args []string
		in   string
		want string
	}{
		"Text":          {args: []string{"{ __typename }"}, want: typename},
		"File":          {args: []string{"@" + file, "--operation", "A"}, want: typename},
		"Stdin":         {args: []string{"-"}, in: "{ __typename }", want: typename},
		"Variables":     {args: []string{"@" + file, "--operation", "B", "--variables", `{"n": "Taliban"}`}, want: group},
		"VariablesFile": {args: []string{"@" + file, "--operation", "B", "--variables", "@" + variables}, want: group},
	} {
		t.Run(name, func(t *testing.T) {
			r := runWith(t.Context(), strings.NewReader(c.in), append([]string{"query", "--store", store}, c.args...)...)
			if r.code != 0 || !strings.Contains(r.stdout, c.want) {
				t.Errorf("exit code %d\n%s%s\nwant %s", r.code, r.stdout, r.stderr, c.want)
			}
		})
	}
}

// The errors of an answer are printed with it, and told by the exit code.
func TestQueryWithErrors(t *testing.T) {
	store := newFile(t)
	load(t, store, write(t, t.TempDir(), "a.txt", "The Taliban attacked Kabul."))
	for name, query := range map[string]string{"UnknownField": "{ nope }", "NotGraphQL": "what?", "Empty": ""} {
		t.Run(name, func(t *testing.T) {
			r := run(t, "query", "--store", store, query)
			if r.code != 1 || !strings.Contains(r.stdout, `"errors"`) || !strings.Contains(r.stderr, "the answer has 1 error") {
				t.Errorf("exit code %d\n%s%s", r.code, r.stdout, r.stderr)
			}
		})
	}
}

func TestQueryOfServer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := l.Addr().String()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		args []string
		code int
		says string
	}{
		"NobodyListens":  {[]string{"--server", "http://" + nobody, "{ __typename }"}, 4, "linkchart serve"},
		"NoURL":          {[]string{"--server", nobody, "{ __typename }"}, 2, "http://HOST:PORT"},
		"BothGiven":      {[]string{"--server", "http://" + nobody, "--store", "file:x", "{ __typename }"}, 2, "not both"},
		"NoVariables":    {[]string{"--variables", "n=1", "{ __typename }"}, 2, "--variables"},
		"NoSuchFile":     {[]string{"@no-such.graphql"}, 2, "no-such.graphql"},
		"NothingToAsk":   {nil, 2, "QUERY"},
		"EmptyInMemory":  {[]string{"--store", "memory:", "{ __typename }"}, 2, "memory:"},
		"NoSuchDatabase": {[]string{"--store", "file:" + t.TempDir() + "/no.db", "{ __typename }"}, 4, "linkchart load"},
	} {
		t.Run(name, func(t *testing.T) {
			if r := run(t, append([]string{"query"}, c.args...)...); r.code != c.code || !strings.Contains(r.stderr, c.says) {
				t.Errorf("exit code %d, want %d; %q, want it to say %q", r.code, c.code, r.stderr, c.says)
			}
		})
	}
}
