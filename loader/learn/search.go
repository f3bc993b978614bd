package learn

import "math"

// never is the weight of what is forbidden, and the least score.
const never = math.MinInt32 / 4

// weights add the weights of features to the classes' sums: of features as they are, or as edge features after class a-1.
type weights interface {
	add(sum []int32, features ...uint32)
	addEdges(sum []int32, features []uint32, a int)
}

// Scratch is room for the work of [Sequence.Label], to be used again for the next sequence; not by two goroutines at once.
type Scratch struct {
	state, score, best []int32
	edges              [maxClasses]int32
	back, open         []uint8
}

// search appends the classes of the best sequence that a beam of a width finds.
func (x *Scratch) search(w weights, follow []int32, k, width int, items []Item, out []uint8) []uint8 {
	if width == 1 {
		return x.greedy(w, follow, k, items, out)
	}
	x.size(len(items), k)
	for i, item := range items {
		clear(x.state)
		if item.Known > 0 {
			item.State, item.Edge = nil, nil
		}
		w.add(x.state, item.State...)
		for c := range x.best {
			x.best[c] = 2 * never
		}
		if i == 0 {
			x.step(w, follow, item.Edge, 0, 0, x.back[:k])
		}
		for _, a := range x.open {
			x.step(w, follow, item.Edge, int(a)+1, x.score[a], x.back[i*k:(i+1)*k])
		}
		x.keep(width)
		if item.Known > 0 {
			x.only(item.Known - 1)
		}
	}
	return x.trace(len(items), k, out)
}

// greedy decides at each item at once.
func (x *Scratch) greedy(w weights, follow []int32, k int, items []Item, out []uint8) []uint8 {
	before := 0
	sum := x.edges[:k]
	for _, item := range items {
		class := int(item.Known) - 1
		if class < 0 {
			copy(sum, follow[before*k:(before+1)*k])
			w.add(sum, item.State...)
			w.addEdges(sum, item.Edge, before)
			class = 0
			for c, v := range sum {
				if v > sum[class] {
					class = c
				}
			}
		}
		out = append(out, uint8(class))
		before = class + 1
	}
	return out
}

// step extends the best sequence that ends in class a-1 by each class.
func (x *Scratch) step(w weights, follow []int32, edges []uint32, a int, before int32, back []uint8) {
	k := len(x.best)
	sum := x.edges[:k]
	copy(sum, follow[a*k:(a+1)*k])
	w.addEdges(sum, edges, a)
	for c, v := range sum {
		if v += before + x.state[c]; v > x.best[c] {
			x.best[c] = v
			back[c] = uint8(max(a-1, 0))
		}
	}
}

func (x *Scratch) size(n, k int) {
	grow := func(s []int32) []int32 {
		if cap(s) < k {
			return make([]int32, k)
		}
		return s[:k]
	}
	x.state, x.score, x.best = grow(x.state), grow(x.score), grow(x.best)
	if cap(x.back) < n*k {
		x.back = make([]uint8, n*k)
	}
	x.back, x.open = x.back[:n*k], x.open[:0]
}

// keep leaves the best classes open, ties by number. Scores are counted from the best one, so that they stay small.
func (x *Scratch) keep(width int) {
	x.open = x.open[:0]
	top := x.best[0]
	for c, v := range x.best {
		top = max(top, v)
		at := len(x.open)
		for at > 0 && x.best[x.open[at-1]] < v {
			at--
		}
		if at == width {
			continue
		}
		if len(x.open) < width {
			x.open = append(x.open, 0)
		}
		copy(x.open[at+1:], x.open[at:])
		x.open[at] = uint8(c)
	}
	for c, v := range x.best {
		x.score[c] = max(v-top, never)
	}
}

// only leaves a class that is known.
func (x *Scratch) only(class uint8) {
	x.open = append(x.open[:0], class)
	x.score[class] = 0
}

func (x *Scratch) trace(n, k int, out []uint8) []uint8 {
	if n == 0 {
		return out
	}
	last, at := x.open[0], len(out)
	for range n {
		out = append(out, 0)
	}
	for i := n - 1; i >= 0; i-- {
		out[at+i] = last
		last = x.back[i*k+int(last)]
	}
	return out
}
