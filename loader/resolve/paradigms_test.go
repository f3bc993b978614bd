package resolve_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var listParadigms = flag.String("paradigms", "", "list what fails of testdata/paradigms/NAME.txt: of each sentence the words with which it does, and some of the texts")

// paradigm is a sentence with slots, each filled by the words of a list in turn, and what the graph must hold of each.
type paradigm struct {
	family, text string
	wants        []string
}

// filler is a word for a slot: how it is written in the text, and how the lines below the text call it.
type filler struct{ text, name string }

// lists of fillers, by the name of the slot.
type lists map[string][]filler

var slot = regexp.MustCompile(`\{([A-Z]+)([0-9]?)\}`)

// paradigms reads a file: "floor 0.98" is the share of its texts of which all must be read that is asked for, "NAME = word | words ~ name"
// gives the fillers of the slot {NAME}; {NAME2} is another of the same list. What follows is written as in constructions.
func paradigms(t *testing.T, file string) (floor float64, fill lists, out []paradigm) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	fill = lists{}
	family := ""
	for line := range strings.Lines(string(content)) {
		line = strings.TrimRight(line, "\n")
		name, words, list := strings.Cut(line, " = ")
		switch {
		case strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "floor "):
			if floor, err = strconv.ParseFloat(line[len("floor "):], 64); err != nil {
				t.Fatal(err)
			}
		case strings.HasPrefix(line, "# "):
			family = line[2:]
		case strings.HasPrefix(line, "  "):
			p := &out[len(out)-1]
			p.wants = append(p.wants, strings.TrimSpace(line))
		case list && name == strings.ToUpper(name):
			for w := range strings.SplitSeq(words, "|") {
				text, name, named := strings.Cut(strings.TrimSpace(w), " ~ ")
				if !named {
					name = text
				}
				fill[strings.Fields(line)[0]] = append(fill[strings.Fields(line)[0]], filler{text, name})
			}
		default:
			out = append(out, paradigm{family: family, text: line})
		}
	}
	for _, p := range out {
		for _, m := range slot.FindAllStringSubmatch(p.text, -1) {
			if len(fill[m[1]]) == 0 {
				t.Fatalf("%s: no list %s for %q", file, m[1], p.text)
			}
		}
	}
	return floor, fill, out
}

// most is how many texts are made of one sentence, spread evenly over all that there could be; where a file is listed, mostListed.
const most, mostListed = 60, 240

// row is a text made of a paradigm: the fillers of its slots, and what is asked of it.
type row struct {
	construction
	with map[string]filler
}

// rows fills the slots. Two slots of one list never have the same word.
func (p paradigm) rows(fill lists, most int) []row {
	var slots []string
	total := 1
	for _, m := range slot.FindAllStringSubmatch(p.text, -1) {
		if name := m[0]; !slices.Contains(slots, name) {
			slots = append(slots, name)
			total *= len(fill[m[1]])
		}
	}
	stride := 1
	if total > most {
		stride = 7919 // a prime
	}
	var out []row
	for k := range min(total, most) {
		at := k * stride % total
		with := map[string]filler{}
		twice := false
		for _, s := range slots {
			list := fill[slot.FindStringSubmatch(s)[1]]
			f := list[at%len(list)]
			at /= len(list)
			for _, have := range with {
				twice = twice || have == f
			}
			with[s] = f
		}
		if twice {
			continue
		}
		r := row{construction{family: p.family, text: p.text}, with}
		for s, f := range with {
			r.text = strings.ReplaceAll(r.text, s, f.text)
		}
		r.text = written(r.text)
		for _, w := range p.wants {
			for s, f := range with {
				w = strings.ReplaceAll(w, s, f.name)
			}
			r.wants = append(r.wants, w)
		}
		out = append(out, r)
	}
	return out
}

var (
	beforeVowel = regexp.MustCompile(`\b([Aa]) ([aeioAEIO]|u[ln])`)
	opener      = regexp.MustCompile(`(^|[.] )(\p{Ll})`)
)

// written gives a text the capitals of its sentences and "an" before a vowel.
func written(text string) string {
	text = beforeVowel.ReplaceAllString(text, "${1}n $2")
	return opener.ReplaceAllStringFunc(text, strings.ToUpper)
}

// TestParadigms fills each sentence of testdata/paradigms with all words of its lists: what is read of one is read of the others.
func TestParadigms(t *testing.T) {
	x, g := cascade(t)
	files, err := filepath.Glob("testdata/paradigms/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		floor, fill, list := paradigms(t, file)
		most := most
		if *listParadigms == name {
			most = mostListed
		}
		var all share
		for _, p := range list {
			var own share
			byWord := map[string]*share{}
			var examples []string
			for _, r := range p.rows(fill, most) {
				got := readGraph(t, x, g, r.text)
				var lacks []string
				for _, want := range r.wants {
					never, negative := strings.CutPrefix(want, "no ")
					if got.holds(never) == negative {
						lacks = append(lacks, want)
					}
				}
				own.add(len(lacks) == 0)
				all.add(len(lacks) == 0)
				for s, f := range r.with {
					k := s + " " + f.text
					if byWord[k] == nil {
						byWord[k] = &share{}
					}
					byWord[k].add(len(lacks) == 0)
				}
				if len(lacks) > 0 && len(examples) < 12 {
					examples = append(examples, fmt.Sprintf("%s  [%s]", r.text, strings.Join(lacks, "; ")))
				}
			}
			if *listParadigms == name && own.held < own.of {
				var worse []string
				for _, k := range slices.Sorted(maps.Keys(byWord)) {
					if s := byWord[k]; s.part() < own.part()-.1 || s.held == 0 {
						worse = append(worse, fmt.Sprintf("%s %s", k, s))
					}
				}
				t.Logf("%s: %s: %s\n\tworse with: %s\n\t%s", p.family, p.text, own, strings.Join(worse, ", "), strings.Join(examples, "\n\t"))
			}
		}
		t.Logf("%s: %s", name, all)
		if all.part() < floor {
			t.Errorf("%s: %s, want %.3f", name, all, floor)
		}
	}
}

// share counts texts of which all was read that was asked for.
type share struct{ held, of int }

func (s *share) add(held bool) {
	s.of++
	if held {
		s.held++
	}
}

func (s share) part() float64 { return float64(s.held) / float64(max(s.of, 1)) }

func (s share) String() string { return fmt.Sprintf("%d of %d (%.3f)", s.held, s.of, s.part()) }
