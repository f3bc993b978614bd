package learn

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
)

// Labelled is a sequence with its right classes.
type Labelled struct {
	Items []Item
	Gold  []uint8
}

// SequenceTrainer trains a [Sequence] by the averaged perceptron (Collins, 2002): where the best sequence is not the right
// one, the weights of the right one's features rise by 1 and those of the wrong one's fall by 1; the model is the mean of the
// weights over all steps.
type SequenceTrainer struct {
	// Classes are the labels; Gold counts from 0 in this order.
	Classes []string
	// Bits: there are 2^Bits buckets.
	Bits int
	// Width as in [LoadSequence].
	Width  int
	Epochs int
}

// Train returns the bytes of a model.
func (t SequenceTrainer) Train(examples []Labelled) ([]byte, error) {
	if err := checkShape(t.Bits, len(t.Classes)); err != nil {
		return nil, err
	}
	if len(examples) == 0 {
		return nil, errors.New("no examples to learn from")
	}
	p := &perceptron{
		names: t.Classes, width: max(1, min(t.Width, len(t.Classes))), mask: 1<<t.Bits - 1,
		now: make([][]int32, 1<<t.Bits), sum: make([][]int64, 1<<t.Bits), follow: make([]int32, (len(t.Classes)+1)*len(t.Classes)),
	}
	for i, e := range examples {
		if len(e.Items) != len(e.Gold) {
			return nil, fmt.Errorf("example %d has %d items and %d classes", i, len(e.Items), len(e.Gold))
		}
		if slices.ContainsFunc(e.Gold, func(c uint8) bool { return int(c) >= len(t.Classes) }) {
			return nil, fmt.Errorf("example %d has a class that is none of the %d", i, len(t.Classes))
		}
		for j, item := range e.Items {
			if item.Known > 0 && item.Known-1 != e.Gold[j] {
				return nil, fmt.Errorf("item %d of example %d is known to be of another class than the right one", j, i)
			}
		}
	}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range max(1, t.Epochs) {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			p.learn(examples[i])
		}
	}
	return quantise(t.Bits, t.Classes, p.mean()).encode(kindSequence), nil
}

// perceptron holds the weights in training, whole numbers. sum is what must be taken off now*steps to have the sum over all
// steps so far: each change is multiplied by the step in which it happens.
type perceptron struct {
	names   []string
	width   int
	mask    uint32
	now     [][]int32
	sum     [][]int64
	follow  []int32
	steps   int64
	scratch Scratch
}

func (p *perceptron) learn(e Labelled) {
	p.steps++
	guess := p.guesses(e.Items)
	for i, item := range e.Items {
		right, wrong := e.Gold[i], guess[i]
		before, guessed := 0, 0
		if i > 0 {
			before, guessed = int(e.Gold[i-1])+1, int(guess[i-1])+1
		}
		if item.Known > 0 || right == wrong && before == guessed {
			continue
		}
		if right != wrong {
			for _, f := range item.State {
				p.change(f, right, 1)
				p.change(f, wrong, -1)
			}
		}
		p.change(transition(before), right, 1)
		p.change(transition(guessed), wrong, -1)
		for _, f := range item.Edge {
			p.change(edge(f, before), right, 1)
			p.change(edge(f, guessed), wrong, -1)
		}
	}
}

func (p *perceptron) change(feature uint32, class uint8, by int32) {
	b := feature & p.mask
	if p.now[b] == nil {
		p.now[b], p.sum[b] = make([]int32, len(p.names)), make([]int64, len(p.names))
	}
	p.now[b][class] += by
	p.sum[b][class] += int64(by) * (p.steps - 1)
}

// guesses finds the best sequence under the weights of now.
func (p *perceptron) guesses(items []Item) []uint8 {
	return p.scratch.search(p, follow(p, p.names, p.follow), len(p.names), p.width, items, nil)
}

func (p *perceptron) add(sum []int32, features ...uint32) {
	for _, f := range features {
		for c, w := range p.now[f&p.mask] {
			sum[c] += w
		}
	}
}

func (p *perceptron) addEdges(sum []int32, features []uint32, a int) {
	for _, f := range features {
		p.add(sum, edge(f, a))
	}
}

func (p *perceptron) mean() [][]float64 {
	rows := make([][]float64, len(p.now))
	for b, now := range p.now {
		if now == nil {
			continue
		}
		rows[b] = make([]float64, len(p.names))
		for c, w := range now {
			rows[b][c] = float64(int64(w)*p.steps-p.sum[b][c]) / float64(p.steps)
		}
	}
	return rows
}
