package main_test

import (
	"bufio"
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

func composeProject(t *testing.T, env ...string) (*types.Project, error) {
	t.Helper()
	options, err := cli.NewProjectOptions([]string{"docker-compose.yml"}, cli.WithEnv(env))
	if err != nil {
		t.Fatal(err)
	}
	return options.LoadProject(context.Background())
}

func TestComposeOrder(t *testing.T) {
	p, err := composeProject(t, "LINKCHART_NEO4J_PASSWORD=correct-horse")
	if err != nil {
		t.Fatal(err)
	}
	neo4j, load, serve := p.Services["neo4j"], p.Services["load"], p.Services["serve"]
	if !strings.HasPrefix(neo4j.Image, "neo4j:5.26.") || neo4j.HealthCheck == nil || len(neo4j.HealthCheck.Test) == 0 {
		t.Errorf("neo4j is %q with health check %v, want 5.26 with one", neo4j.Image, neo4j.HealthCheck)
	}
	if got := load.DependsOn["neo4j"].Condition; got != types.ServiceConditionHealthy {
		t.Errorf("load waits for neo4j to be %q", got)
	}
	if got := serve.DependsOn["load"].Condition; got != types.ServiceConditionCompletedSuccessfully {
		t.Errorf("serve waits for load to be %q", got)
	}
	if load.Restart != "no" {
		t.Errorf("load restarts %q, want once", load.Restart)
	}
	if load.Image != serve.Image {
		t.Errorf("two images: %q and %q", load.Image, serve.Image)
	}
	for _, s := range []types.ServiceConfig{load, serve} {
		if !slices.ContainsFunc(s.Command, func(a string) bool { return strings.HasPrefix(a, "neo4j://") }) {
			t.Errorf("%s does not name the Neo4j store: %v", s.Name, s.Command)
		}
		if strings.Contains(strings.Join(s.Command, " "), "correct-horse") {
			t.Errorf("%s shows the password in its command", s.Name)
		}
	}
	for _, port := range serve.Ports {
		if port.HostIP != "127.0.0.1" {
			t.Errorf("serve listens on %q, want the loopback address only", port.HostIP)
		}
	}
}

func TestComposeNeedsAPassword(t *testing.T) {
	if _, err := composeProject(t); err == nil || !strings.Contains(err.Error(), "LINKCHART_NEO4J_PASSWORD") {
		t.Errorf("without a password: %v, want an error that names the variable", err)
	}
}

func TestDockerfile(t *testing.T) {
	f, err := os.Open("Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var stages []string
	last := map[string]string{}
	all := ""
	for s := bufio.NewScanner(f); s.Scan(); {
		word, rest, _ := strings.Cut(strings.TrimSpace(s.Text()), " ")
		if word == "FROM" {
			stages = append(stages, rest)
			last = map[string]string{}
		}
		last[word] = rest
		all += s.Text() + "\n"
	}
	if len(stages) < 2 {
		t.Errorf("stages: %v, want a build and a run stage", stages)
	}
	if user := last["USER"]; user == "" || strings.HasPrefix(user, "0") || strings.HasPrefix(user, "root") {
		t.Errorf("the last stage runs as %q", user)
	}
	if !strings.Contains(all, "CGO_ENABLED=0") {
		t.Error("the binary is not static")
	}
	if !strings.Contains(last["ENTRYPOINT"], "linkchart") {
		t.Errorf("entry point %q", last["ENTRYPOINT"])
	}
}
