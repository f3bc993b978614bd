package gazetteer_test

import (
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/gazetteer"
)

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		if _, err := gazetteer.Default(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	g := load(b)
	list := strings.Fields(graph.Fold("Fighters of the Islamic State Khorasan Province killed two policemen near Jalalabad in Nangarhar province of Afghanistan"))
	b.ReportAllocs()
	for b.Loop() {
		words := g.Words(list)
		for i := range list {
			g.Match(words, i)
		}
	}
}
