package graph_test

import (
	"testing"

	"linkchart/graph"
)

func BenchmarkParseDate(b *testing.B) {
	for b.Loop() {
		graph.ParseDate("nine years ago", "2024-03-31")
		graph.ParseDate("March 22, 2024", "2024-03-31")
	}
}

func BenchmarkParseQuantity(b *testing.B) {
	for b.Loop() {
		graph.ParseQuantity("between 4,000 to 6,000 fighters")
	}
}
