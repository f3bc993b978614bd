package learn

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// Logistic tells how probable a yes is, given the features of a case. It may be used by any number of goroutines.
type Logistic struct {
	dense []float32
	mask  uint32
	bias  float32
}

// biasFeature is there in every case.
const biasFeature = 0x2545f491

// LoadLogistic reads a model that [LogisticTrainer] made.
func LoadLogistic(b []byte) (*Logistic, error) {
	t, err := decode(b, kindLogistic)
	if err != nil {
		return nil, err
	}
	m := &Logistic{dense: make([]float32, 1<<t.bits), mask: t.mask()}
	for bucket := range m.dense {
		for _, e := range t.row(uint32(bucket)) {
			m.dense[bucket] = float32(e.weight) * t.scale
		}
	}
	m.bias = m.dense[biasFeature&m.mask]
	return m, nil
}

// Score is the logarithm of the odds of a yes, where every feature counts once: above 0 a yes is the more probable.
func (m *Logistic) Score(features []uint32) float64 {
	sum := m.bias
	for _, f := range features {
		sum += m.dense[f&m.mask]
	}
	return float64(sum)
}

// Value is a feature that counts by a number: a share, a distance.
type Value struct {
	Feature uint32
	Value   float32
}

// Sum is what features with values add to a [Logistic.Score].
func (m *Logistic) Sum(values []Value) float64 {
	sum := float32(0)
	for _, v := range values {
		sum += float32(v.Value * m.dense[v.Feature&m.mask])
	}
	return float64(sum)
}

// Probability of a yes for a score.
func Probability(score float64) float64 { return 1 / (1 + math.Exp(-score)) }

// Case is an example for a [LogisticTrainer]. Features count once, Values by their number. Weight is how much the case
// counts; 0 is 1.
type Case struct {
	Features []uint32
	Values   []Value
	Yes      bool
	Weight   float64
}

// LogisticTrainer trains a [Logistic] by stochastic gradient descent with a rate for each feature (AdaGrad; Duchi et al.,
// 2011).
type LogisticTrainer struct {
	// Bits: there are 2^Bits buckets.
	Bits int
	// L2 is the strength of the pull towards 0, for each case in which a feature occurs; 1e-4 is mild.
	L2     float64
	Epochs int
	// Rate is the first step, 0.1 if 0.
	Rate float64
	// Least is in how many cases a feature must occur to get a weight.
	Least int
}

// rare leaves out the features that occur in too few cases.
func (t LogisticTrainer) rare(cases []Case) []Case {
	if t.Least < 2 {
		return cases
	}
	count := map[uint32]int{}
	for i := range cases {
		for _, f := range cases[i].Features {
			count[f]++
		}
		for _, v := range cases[i].Values {
			count[v.Feature]++
		}
	}
	out := slices.Clone(cases)
	for i := range out {
		var keep []uint32
		for _, f := range out[i].Features {
			if count[f] >= t.Least {
				keep = append(keep, f)
			}
		}
		out[i].Features = keep
		var values []Value
		for _, v := range cases[i].Values {
			if count[v.Feature] >= t.Least {
				values = append(values, v)
			}
		}
		out[i].Values = values
	}
	return out
}

// Train returns the bytes of a model.
func (t LogisticTrainer) Train(cases []Case) ([]byte, error) {
	if err := checkShape(t.Bits, 1); err != nil {
		return nil, err
	}
	if len(cases) == 0 {
		return nil, errors.New("no cases to learn from")
	}
	d := &descent{
		weight: make([]float64, 1<<t.Bits), square: make([]float64, 1<<t.Bits), sum: make([]float64, 1<<t.Bits), since: make([]int, 1<<t.Bits),
		mask: 1<<t.Bits - 1, l2: t.L2, rate: t.Rate,
	}
	if d.rate == 0 {
		d.rate = 0.1
	}
	order := make([]int, len(cases))
	for i := range order {
		order[i] = i
	}
	cases = t.rare(cases)
	random := rand.New(rand.NewPCG(1, 2))
	for range max(1, t.Epochs) {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			d.learn(&cases[i])
			d.steps++
		}
	}
	d.average()
	rows := make([][]float64, 1<<t.Bits)
	for b, w := range d.weight {
		if math.IsNaN(w) || math.IsInf(w, 0) {
			return nil, fmt.Errorf("a weight is %v: are all values of the features finite?", w)
		}
		if w != 0 {
			rows[b] = []float64{w}
		}
	}
	return quantise(t.Bits, []string{"yes"}, rows).encode(kindLogistic), nil
}

type descent struct {
	weight, square []float64
	mask           uint32
	l2, rate       float64
	// sum is the weights of all steps before since, added up: their mean is steadier than the last ones.
	sum   []float64
	since []int
	steps int
}

// average replaces the weights by their means over all steps.
func (d *descent) average() {
	for b := range d.weight {
		d.keep(uint32(b))
		if d.steps > 0 {
			d.weight[b] = d.sum[b] / float64(d.steps)
		}
	}
}

// keep adds the weight of a bucket to its sum for the steps in which it stayed the same.
func (d *descent) keep(b uint32) {
	d.sum[b] += float64(d.weight[b] * float64(d.steps-d.since[b]))
	d.since[b] = d.steps
}

// learn takes one step. Products are rounded before they are added, so that every processor gives the same sum.
func (d *descent) learn(c *Case) {
	score := d.weight[biasFeature&d.mask]
	for _, f := range c.Features {
		score += d.weight[f&d.mask]
	}
	for _, v := range c.Values {
		score += float64(float64(v.Value) * d.weight[v.Feature&d.mask])
	}
	off := Probability(score)
	if c.Yes {
		off--
	}
	if c.Weight != 0 {
		off *= c.Weight
	}
	d.step(biasFeature, off, 0)
	for _, f := range c.Features {
		d.step(f, off, d.l2)
	}
	for _, v := range c.Values {
		d.step(v.Feature, float64(off*float64(v.Value)), d.l2)
	}
}

func (d *descent) step(feature uint32, gradient, l2 float64) {
	b := feature & d.mask
	gradient += float64(l2 * d.weight[b])
	if gradient == 0 {
		return
	}
	d.keep(b)
	d.square[b] += float64(gradient * gradient)
	d.weight[b] -= float64(d.rate * gradient / math.Sqrt(d.square[b]))
}
