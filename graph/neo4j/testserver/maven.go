package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// version is the release of the long-term support line that is tested against.
const version = "5.26.28"

// project asks for the server and the kernel of the Community Edition; everything else follows from them.
const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>linkchart</groupId><artifactId>testserver</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>` + version + `</version></dependency>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>` + version + `</version></dependency>
  </dependencies>
</project>
`

// library returns the folder with the server's jars, fetching them on first use. The folder appears whole or not at all.
func library(ctx context.Context, log io.Writer) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the cache folder: %w", err)
	}
	dir := filepath.Join(cache, "linkchart", "neo4j-"+version)
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	if _, err := exec.LookPath("mvn"); err != nil {
		return "", fmt.Errorf("%w: no Docker engine, and no Maven to fetch the server with: %w", errNoMeans, err)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", fmt.Errorf("make the cache folder: %w", err)
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), ".fetch-")
	if err != nil {
		return "", fmt.Errorf("make a folder to fetch into: %w", err)
	}
	fmt.Fprintf(log, "testserver: fetching Neo4j %s from Maven Central into %s (once, about 120 MB)\n", version, dir)
	err = fetch(ctx, work, dir)
	return dir, errors.Join(err, os.RemoveAll(work))
}

func fetch(ctx context.Context, work, dir string) error {
	pom := filepath.Join(work, "pom.xml")
	if err := os.WriteFile(pom, []byte(project), 0o644); err != nil {
		return fmt.Errorf("write the list of jars: %w", err)
	}
	lib := filepath.Join(work, "lib")
	out, err := exec.CommandContext(ctx, "mvn", "--batch-mode", "--quiet", "--file", pom,
		"dependency:copy-dependencies", "-DoutputDirectory="+lib).CombinedOutput()
	if err != nil {
		return fmt.Errorf("fetch Neo4j %s: %w: %s", version, err, out)
	}
	if err := os.Rename(lib, dir); err != nil {
		if _, there := os.Stat(dir); there == nil {
			return nil // another process was faster
		}
		return fmt.Errorf("keep Neo4j %s: %w", version, err)
	}
	return nil
}
