package learn_test

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"linkchart/loader/learn"
)

// A word is a name after "mr", and goes on to be one while it is in capitals: the class before and the word decide together.
var classes = []string{"O", "B-x", "I-x"}

func item(word string) learn.Item {
	h := learn.Hash(word)
	shape := learn.Hash("small")
	if strings.ToUpper(word[:1]) == word[:1] {
		shape = learn.Hash("large")
	}
	return learn.Item{State: []uint32{h, shape}, Edge: []uint32{shape}}
}

func sentence(words, labels string) learn.Labelled {
	var out learn.Labelled
	for _, w := range strings.Fields(words) {
		out.Items = append(out.Items, item(w))
	}
	for _, l := range strings.Fields(labels) {
		out.Gold = append(out.Gold, uint8(strings.Index("OBI", l)))
	}
	return out
}

func toy() []learn.Labelled {
	return []learn.Labelled{
		sentence("today we saw John Smith there", "O O O B I O"), sentence("Ann Lee left", "B I O"),
		sentence("they met Bo yesterday", "O O B O"), sentence("nobody came", "O O"), sentence("and Kim Il Sung spoke", "O B I I O"),
	}
}

func train(t *testing.T, width int) []byte {
	t.Helper()
	b, err := learn.SequenceTrainer{Classes: classes, Bits: 12, Width: width, Epochs: 10}.Train(toy())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func labels(t *testing.T, b []byte, width int, words string) string {
	t.Helper()
	m, err := learn.LoadSequence(b, width)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range m.Label(sentence(words, "").Items, new(learn.Scratch), nil) {
		out = append(out, m.Classes()[c][:1])
	}
	return strings.Join(out, " ")
}

func TestSequenceLearns(t *testing.T) {
	for name, width := range map[string]int{"Greedy": 1, "Beam": 2, "Viterbi": 3} {
		t.Run(name, func(t *testing.T) {
			b := train(t, width)
			if got := labels(t, b, width, "then Mary Jane Ng went"); got != "O B I I O" {
				t.Errorf("got %s", got)
			}
			if got := labels(t, b, width, ""); got != "" {
				t.Errorf("nothing is labelled %s", got)
			}
		})
	}
}

func TestInsideNeverBegins(t *testing.T) {
	// Trained on nothing but insides, the model still must not begin with one.
	b, err := learn.SequenceTrainer{Classes: classes, Bits: 8, Width: 3, Epochs: 5}.Train([]learn.Labelled{sentence("A B", "B I"), sentence("A B C", "B I I")})
	if err != nil {
		t.Fatal(err)
	}
	if got := labels(t, b, 3, "C C C"); strings.HasPrefix(got, "I") || strings.Contains(got, "O I") {
		t.Errorf("got %s", got)
	}
}

func TestTrainingIsReproducible(t *testing.T) {
	if !bytes.Equal(train(t, 3), train(t, 3)) {
		t.Error("two runs give different bytes")
	}
	if !bytes.Equal(logistic(t), logistic(t)) {
		t.Error("two runs give different bytes")
	}
}

var even, odd, size = learn.Hash("even"), learn.Hash("odd"), learn.Hash("size")

func logistic(t *testing.T) []byte {
	t.Helper()
	var cases []learn.Case
	for n := range 40 {
		parity := []uint32{even, odd}[n%2]
		// Yes if even, or very large.
		cases = append(cases, learn.Case{Features: []uint32{parity}, Values: []learn.Value{{Feature: size, Value: float32(n) / 40}}, Yes: n%2 == 0 || n > 30})
	}
	b, err := learn.LogisticTrainer{Bits: 10, L2: 1e-5, Epochs: 200, Rate: 0.5}.Train(cases)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestLogisticLearns(t *testing.T) {
	m, err := learn.LoadLogistic(logistic(t))
	if err != nil {
		t.Fatal(err)
	}
	score := func(parity uint32, v float32) float64 {
		return m.Score([]uint32{parity}) + m.Sum([]learn.Value{{Feature: size, Value: v}})
	}
	if a, b, c := score(even, 0.1), score(odd, 0.1), score(odd, 0.99); a < 0 || b > 0 || c < 0 {
		t.Errorf("small even %f, small odd %f, large odd %f", a, b, c)
	}
	if p := learn.Probability(0); math.Abs(p-0.5) > 1e-9 {
		t.Errorf("probability %f at even odds", p)
	}
}

func TestLabelAllocatesNothing(t *testing.T) {
	m, err := learn.LoadSequence(train(t, 3), 3)
	if err != nil {
		t.Fatal(err)
	}
	items, x, out := toy()[0].Items, new(learn.Scratch), make([]uint8, 0, 16)
	if n := testing.AllocsPerRun(100, func() { out = m.Label(items, x, out[:0]) }); n != 0 {
		t.Errorf("%f allocations", n)
	}
}

func TestBadExamples(t *testing.T) {
	good := learn.SequenceTrainer{Classes: classes, Bits: 8, Width: 1, Epochs: 1}
	huge := good
	huge.Bits = 40
	for name, c := range map[string]struct {
		trainer  learn.SequenceTrainer
		examples []learn.Labelled
	}{
		"None":        {good, nil},
		"Uneven":      {good, []learn.Labelled{sentence("a b", "O")}},
		"ClassOutOf":  {good, []learn.Labelled{{Items: sentence("a", "").Items, Gold: []uint8{3}}}},
		"TooManyBits": {huge, toy()},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := c.trainer.Train(c.examples); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestDamagedFile(t *testing.T) {
	whole := train(t, 3)
	for i := range whole {
		b := bytes.Clone(whole)
		b[i] ^= 0x10
		if _, err := learn.LoadSequence(b, 3); err == nil {
			t.Fatalf("byte %d of %d changed, and no error", i, len(whole))
		}
		if _, err := learn.LoadSequence(whole[:i], 3); err == nil {
			t.Fatalf("cut at %d of %d, and no error", i, len(whole))
		}
	}
	if _, err := learn.LoadLogistic(whole); err == nil || errors.Unwrap(err) == nil {
		t.Errorf("a model of the other kind: %v", err)
	}
}

func FuzzLoad(f *testing.F) {
	b, err := learn.SequenceTrainer{Classes: classes, Bits: 4, Width: 3, Epochs: 2}.Train(toy())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(learn.Body(b, 's'))
	f.Add(learn.Body(b, 's')[:20])
	items := toy()[0].Items
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, b := range [][]byte{b, learn.Seal('s', b)} {
			m, err := learn.LoadSequence(b, 3)
			if err != nil {
				continue
			}
			for _, c := range m.Label(items, new(learn.Scratch), nil) {
				if int(c) >= len(m.Classes()) {
					t.Fatalf("class %d of %d", c, len(m.Classes()))
				}
			}
		}
	})
}
