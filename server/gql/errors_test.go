package gql_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"

	"linkchart/graph"
	"linkchart/server/gql"
)

func TestErrorTable(t *testing.T) {
	const secret = "bolt://user:pw@host"
	for _, c := range []struct {
		err    error
		code   string
		logged bool
	}{
		{&gql.InputError{Argument: "first", Message: "first must be 1 to 500"}, gql.CodeBadUserInput, false},
		{fmt.Errorf("search: %w", &gql.InputError{Argument: "text", Message: "is empty"}), gql.CodeBadUserInput, false},
		{&gql.Error{Code: gql.CodeAmbiguousName, Message: "several", Extensions: map[string]any{"candidates": []string{"a"}}}, gql.CodeAmbiguousName, false},
		{fmt.Errorf("read %s: %w", secret, graph.ErrUnavailable), gql.CodeStoreUnavailable, true},
		{fmt.Errorf("read %s: %w", secret, graph.ErrNotFound), gql.CodeNotFound, false},
		{fmt.Errorf("read %s: %w", secret, graph.ErrConflict), gql.CodeConflict, false},
		{fmt.Errorf("read %s: %w", secret, context.DeadlineExceeded), gql.CodeTimeout, true},
		{fmt.Errorf("read %s: %w", secret, context.Canceled), gql.CodeCancelled, true},
		// Nobody checked these as input, so they are the server's own fault.
		{fmt.Errorf("read %s: %w", secret, graph.ErrInvalid), gql.CodeInternal, true},
		{fmt.Errorf("read %s: %w", secret, graph.ErrTooLarge), gql.CodeInternal, true},
		{errors.New(secret), gql.CodeInternal, true},
	} {
		core, logs := observer.New(zap.DebugLevel)
		schema := newFake(t)
		schema.onField = func(_ context.Context, name string) error {
			if name == "ok" {
				return c.err
			}
			return nil
		}
		h := gql.NewHandler(gql.HandlerConfig{Schema: schema, Logger: zap.New(core)})
		a := post(t, h, "{ok group{id}}", nil)
		if a.code() != c.code || a.Errors[0].Extensions["requestId"] == nil {
			t.Errorf("%v: got %s", c.err, a.body)
		}
		if strings.Contains(a.body, secret) {
			t.Errorf("%v: the client sees the cause: %s", c.err, a.body)
		}
		if string(a.Data) != `{"group":{"id":"x"},"ok":null}` {
			t.Errorf("%v: the sibling's data is lost: %s", c.err, a.body)
		}
		found := false
		for _, e := range logs.All() {
			found = found || e.ContextMap()["requestId"] == a.Errors[0].Extensions["requestId"]
		}
		if found != c.logged {
			t.Errorf("%v: logged %v, want %v", c.err, found, c.logged)
		}
	}
}

func TestOperationTimeout(t *testing.T) {
	schema := newFake(t)
	schema.onField = func(ctx context.Context, _ string) error {
		<-ctx.Done()
		return fmt.Errorf("read: %w: %w", graph.ErrUnavailable, ctx.Err())
	}
	h := gql.NewHandler(gql.HandlerConfig{Schema: schema, Limits: gql.Limits{OperationTimeout: 20 * time.Millisecond}})
	if a := post(t, h, "{ok}", nil); a.code() != gql.CodeTimeout || a.status != 200 {
		t.Errorf("got %d %s", a.status, a.body)
	}
}

func TestPanicIsAnswered(t *testing.T) {
	core, logs := observer.New(zap.DebugLevel)
	schema := newFake(t)
	schema.onField = func(context.Context, string) error { panic("s3cret") }
	a := post(t, gql.NewHandler(gql.HandlerConfig{Schema: schema, Logger: zap.New(core)}), "{ok}", nil)
	if a.status != 500 || a.code() != gql.CodeInternal || strings.Contains(a.body, "s3cret") || logs.Len() == 0 {
		t.Errorf("got %d %s, %d log lines", a.status, a.body, logs.Len())
	}
}

func TestManyFailingFields(t *testing.T) {
	schema := newFake(t)
	schema.onField = func(_ context.Context, name string) error {
		if name == "id" {
			return errors.New("broken")
		}
		return nil
	}
	query := "{group{" + repeat(45, func(i int) string { return fmt.Sprintf("a%d:id ", i) }) + "}}"
	a := post(t, gql.NewHandler(gql.HandlerConfig{Schema: schema}), query, nil)
	if len(a.Errors) != 20 || a.Extensions["errorsLeftOut"] != 25. {
		t.Errorf("%d errors, extensions %v", len(a.Errors), a.Extensions)
	}
}

// TestTablesOfTheReadme: the one page for people has every code and every limit, with its default.
func TestTablesOfTheReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	source, err := os.ReadFile("errors.go")
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`(?m)^\tCode\w+ += "(\w+)"`).FindAllStringSubmatch(string(source), -1)
	if len(codes) < 10 {
		t.Fatalf("errors.go has %d codes", len(codes))
	}
	for _, code := range codes {
		if !strings.Contains(page, "| `"+code[1]+"` |") {
			t.Errorf("the README has no row for %s", code[1])
		}
	}
	var limits gql.Limits
	for _, s := range limits.Settings() {
		value := fmt.Sprint(s.DefaultInt)
		if s.Duration != nil {
			value = s.DefaultDuration.String()
		}
		if row := "| `" + s.Name + "` | " + value + " |"; !strings.Contains(page, row) {
			t.Errorf("the README has no row %s", row)
		}
	}
}
