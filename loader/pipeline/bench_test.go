//go:build unix

package pipeline_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/decode"
	"linkchart/loader/doc"
	"linkchart/loader/pipeline"
)

// lengthOfArticle is that of the documents which the speed of extraction is stated for.
const lengthOfArticle = 3000

// processorTime is what this process has used of the processors.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// articles are documents of about 3 kB: the samples and the gold texts one after the other, cut at the ends of lines.
func articles(t testing.TB) []string {
	t.Helper()
	var all strings.Builder
	for _, name := range corpus(t) {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := decode.Decode(doc.Raw{Name: name, Content: content})
		if err != nil {
			continue // not text
		}
		all.WriteString(d.Text + "\n\n")
	}
	return cut(all.String())
}

func corpus(t testing.TB) []string {
	t.Helper()
	var names []string
	for _, glob := range []string{"../../samples/*", "../../eval/gold/news/*.txt"} {
		found, err := filepath.Glob(glob)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	return names
}

func cut(text string) []string {
	var out []string
	for len(text) >= lengthOfArticle {
		at := strings.IndexByte(text[lengthOfArticle:], '\n')
		at += lengthOfArticle
		if at < lengthOfArticle || at > lengthOfArticle*4/3 {
			for at = lengthOfArticle; !utf8.RuneStart(text[at]); at-- {
			}
		}
		out, text = append(out, text[:at]), text[at:]
	}
	return out
}

// BenchmarkArticles measures text to Batch for documents of 3 kB. The rate is of documents of exactly 3 kB for each second that
// a processor works, collecting garbage and all, so that it holds on a busy machine, too.
func BenchmarkArticles(b *testing.B) {
	texts := articles(b)
	defer debug.SetGCPercent(debug.SetGCPercent(200)) // as the program sets it
	reader, err := pipeline.NewExtraction()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	bytes, i, began := 0, 0, processorTime()
	for b.Loop() {
		text := texts[i%len(texts)]
		d := &doc.Decoded{Text: text, MediaType: "text/plain"}
		if _, err := reader.Read(context.Background(), "article.txt", graph.ContentHash([]byte(text)), d); err != nil {
			b.Fatal(err)
		}
		bytes += len(text)
		i++
	}
	spent := (processorTime() - began).Seconds()
	b.ReportMetric(float64(bytes)/lengthOfArticle/spent, "docs/cpu-s")
	b.ReportMetric(float64(bytes)/1e6/spent, "MB/cpu-s")
}
