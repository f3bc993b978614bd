package roles

import (
	"math"

	"linkchart/loader/learn"
)

// evenScale is the length of the vector that [even] makes.
const evenScale = 3

// even gives all features the same value, the less the more there are: a long text says no more by its length than a short one.
func even(features []uint32) []learn.Value {
	out := make([]learn.Value, len(features))
	v := float32(evenScale / math.Sqrt(float64(max(1, len(features)))))
	for i, f := range features {
		out[i] = learn.Value{Feature: f, Value: v}
	}
	return out
}

// evenly is the log odds that a model gives to features as [even] weighs them.
func evenly(m *learn.Logistic, features []uint32) float64 {
	bias := m.Score(nil)
	return bias + float64(evenScale/math.Sqrt(float64(max(1, len(features)))))*(m.Score(features)-bias)
}

// crossScale keeps products smaller than what they are made of.
const crossScale = .3

// crossed adds the products of values two by two, so that one can weigh in the light of another.
func crossed(v []learn.Value) []learn.Value {
	out := make([]learn.Value, 0, len(v)*(len(v)+3)/2)
	out = append(out, v...)
	for i := range v {
		for j := range v[:i+1] {
			out = append(out, learn.Value{Feature: learn.Mix(v[i].Feature, v[j].Feature), Value: float32(float32(v[i].Value*v[j].Value) * crossScale)})
		}
	}
	return out
}

// odds is a log odds as a value: not too far from 0.
func odds(x float64) float32 { return float32(max(-5, min(5, x)) / 4) }

func logit(p float64) float64 { return math.Log(max(p, 1e-6) / max(1-p, 1e-6)) }

// level is a log odds in steps of 1, from 0 to 12.
func level(x float64) int { return int(max(0, min(12, x+6))) }
