package main

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// image is the container of the same release.
const image = "neo4j:" + version + "-community"

// dockerAnswers returns why there is no Docker engine, nil if there is one.
func dockerAnswers(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if err := exec.CommandContext(ctx, "docker", "info").Run(); err != nil {
		return fmt.Errorf("no Docker engine answers (docker info: %w)", err)
	}
	return nil
}

func startContainer(ctx context.Context, port int, password string) (*server, error) {
	out, err := exec.CommandContext(ctx, "docker", "run", "--detach", "--rm",
		"--publish", fmt.Sprintf("127.0.0.1:%d:7687", port),
		"--env", "NEO4J_AUTH="+user+"/"+password,
		"--env", fmt.Sprintf("NEO4J_server_bolt_advertised__address=127.0.0.1:%d", port),
		"--env", "NEO4J_dbms_usage__report_enabled=false",
		"--env", "NEO4J_server_memory_heap_max__size=2g",
		"--env", "NEO4J_server_memory_pagecache_size=512m",
		image).CombinedOutput()
	said := strings.TrimSpace(string(out))
	if err != nil {
		return nil, fmt.Errorf("docker run %s: %w: %s", image, err, said)
	}
	id := said[strings.LastIndexByte(said, '\n')+1:]
	return &server{stop: func() error {
		if out, err := exec.Command("docker", "rm", "--force", "--volumes", id).CombinedOutput(); err != nil {
			return fmt.Errorf("docker rm %s: %w: %s", id, err, out)
		}
		return nil
	}}, nil
}
