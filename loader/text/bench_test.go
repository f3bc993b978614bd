package text_test

import (
	"strings"
	"testing"

	"linkchart/loader/text"
)

const prose = `Gunmen stormed a police station in the northern district late on Tuesday, killing at least four officers and wounding a
dozen others before they withdrew, the governor's spokesman said. No group has claimed responsibility, but officials blamed fighters who
had attacked a convoy on the same road in March. `

func BenchmarkNew(b *testing.B) {
	s := strings.Repeat(prose, 10)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		text.New(s)
	}
}

func BenchmarkTags(b *testing.B) {
	t := text.New(strings.Repeat(prose, 10))
	g := text.DefaultTagger()
	b.SetBytes(int64(len(t.Runes)))
	for b.Loop() {
		g.Tags(t)
	}
}
