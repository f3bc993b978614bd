package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// oldestJava is the first version that Neo4j 5.26 runs on.
const oldestJava = 17

var javaVersion = regexp.MustCompile(`version "(\d+)`)

// javaAnswers returns what is missing to run the server without a container, nil if nothing is.
func javaAnswers(ctx context.Context) error {
	out, err := exec.CommandContext(ctx, "java", "-version").CombinedOutput()
	if err != nil {
		return fmt.Errorf("no Java (java -version: %w)", err)
	}
	m := javaVersion.FindSubmatch(out)
	if m == nil {
		return fmt.Errorf("java -version says %q", out)
	}
	if v, err := strconv.Atoi(string(m[1])); err != nil || v < oldestJava {
		return fmt.Errorf("version %s of Java is too old, %d or later is needed", m[1], oldestJava)
	}
	return nil
}

// startJava runs the server in a new home folder, from jars in the cache folder.
func startJava(ctx context.Context, port int, password string, log io.Writer) (*server, error) {
	lib, err := library(ctx, log)
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "linkchart-neo4j-")
	if err != nil {
		return nil, fmt.Errorf("make a home for the server: %w", err)
	}
	s, err := startIn(ctx, home, lib, port, password)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(home))
	}
	return s, nil
}

func startIn(ctx context.Context, home, lib string, port int, password string) (*server, error) {
	conf := filepath.Join(home, "conf")
	if err := os.MkdirAll(conf, 0o700); err != nil {
		return nil, fmt.Errorf("make a home for the server: %w", err)
	}
	if err := os.WriteFile(filepath.Join(conf, "neo4j.conf"), []byte(settings(port)), 0o600); err != nil {
		return nil, fmt.Errorf("write the server's settings: %w", err)
	}
	env := append(os.Environ(), "NEO4J_HOME="+home, "NEO4J_CONF="+conf)
	classes := filepath.Join(lib, "*")

	admin := exec.CommandContext(ctx, "java", "-cp", classes, "org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password)
	admin.Env = env
	if out, err := admin.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("set the server's password: %w: %s", err, strings.ReplaceAll(string(out), password, "***"))
	}

	args := []string{"-Xms1g", "-Xmx2g"}
	for _, p := range []string{"java.nio", "java.io", "java.lang", "sun.nio.ch", "java.util.concurrent"} {
		args = append(args, "--add-opens=java.base/"+p+"=ALL-UNNAMED")
	}
	args = append(args, "-cp", classes, "org.neo4j.server.CommunityEntryPoint", "--home-dir="+home, "--config-dir="+conf)
	console, err := os.Create(filepath.Join(home, "console.log"))
	if err != nil {
		return nil, fmt.Errorf("make the server's log: %w", err)
	}
	// Not bound to ctx: the server must outlive an interrupted command, which may still be tidying up.
	c := exec.Command("java", args...)
	c.Env, c.Stdout, c.Stderr = env, console, console
	if err := c.Start(); err != nil {
		return nil, fmt.Errorf("start the server: %w", errors.Join(err, console.Close()))
	}
	died := make(chan struct{})
	go func() {
		_ = c.Wait() // how it ended is in its log
		close(died)
	}()
	return &server{died: died, stop: func() error {
		return errors.Join(end(c.Process, died), console.Close(), os.RemoveAll(home))
	}}, nil
}

func settings(port int) string {
	return strings.Join([]string{
		"server.default_listen_address=127.0.0.1",
		fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", port),
		fmt.Sprintf("server.bolt.advertised_address=127.0.0.1:%d", port),
		"server.http.enabled=false",
		"server.https.enabled=false",
		"dbms.usage_report.enabled=false",
		"server.memory.heap.max_size=2g",
		"server.memory.pagecache.size=512m",
		"db.tx_log.rotation.retention_policy=false",
		"",
	}, "\n")
}

// end asks the server to stop and kills it if it takes too long.
func end(p *os.Process, died <-chan struct{}) error {
	if err := p.Signal(os.Interrupt); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("stop the server: %w", err)
	}
	select {
	case <-died:
		return nil
	case <-time.After(stopTime):
		return p.Kill()
	}
}
