package learn

import (
	"cmp"
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
)

// Clusters are groups of words that stand beside the same words. They may be used by any number of goroutines.
type Clusters struct{ of map[uint32]uint32 }

// Of is the number of the cluster of a word, given by its [Hash], from 1 on; 0 for a word that is not known.
func (c *Clusters) Of(word uint32) uint32 { return c.of[word] }

// ClusterTrainer groups words by spherical k-means over the positive pointwise mutual information (Church and Hanks, 1990) of
// each with the words up to two places before and behind it, each place by itself.
type ClusterTrainer struct {
	// Clusters is how many there are to be.
	Clusters int
	// Least is how often a word must occur to get into one.
	Least int
	// Contexts is how many of the most frequent words are looked at beside a word.
	Contexts int
	// Rounds of k-means.
	Rounds int
}

// places are looked at around a word; what stands next to it counts most.
var places = []struct {
	distance int
	weight   float64
}{{-2, .5}, {-1, 1}, {1, 1}, {2, .5}}

// sparse is a vector without its zeros, by rising dimension.
type sparse struct {
	dimension []int
	value     []float64
}

func (v *sparse) times(dense []float64) (sum float64) {
	for i, d := range v.dimension {
		sum += float64(v.value[i] * dense[d])
	}
	return sum
}

// Train returns the bytes of clusters of the words of texts, for [LoadClusters].
func (t ClusterTrainer) Train(texts [][]string) ([]byte, error) {
	words, count := frequent(texts, t.Least)
	if len(words) == 0 || t.Clusters < 1 {
		return nil, errors.New("no words to group, or no groups to put them into")
	}
	of := t.group(t.vectors(texts, words), func(w int) float64 { return math.Log(1 + float64(count[words[w]])) })
	byHash := map[uint32]uint32{}
	for w, c := range of {
		byHash[Hash(words[w])] = uint32(c) + 1
	}
	return encodeClusters(byHash), nil
}

// frequent returns the words that occur often enough, the most frequent first.
func frequent(texts [][]string, least int) (words []string, count map[string]int) {
	count = map[string]int{}
	for _, t := range texts {
		for _, w := range t {
			count[w]++
		}
	}
	for w, n := range count {
		if n >= least {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return words, count
}

// vectors are of length 1, a dimension for each frequent word at each place.
func (t ClusterTrainer) vectors(texts [][]string, words []string) []sparse {
	number := map[string]int{}
	for i, w := range words {
		number[w] = i
	}
	rows := make([]map[int]float64, len(words))
	for i := range rows {
		rows[i] = map[int]float64{}
	}
	row, column, all := make([]float64, len(words)), make([]float64, t.dimensions()), 0.0
	for _, text := range texts {
		for i := range text {
			w, ok := number[text[i]]
			if !ok {
				continue
			}
			for n, p := range places {
				if i+p.distance < 0 || i+p.distance >= len(text) {
					continue
				}
				if c, ok := number[text[i+p.distance]]; ok && c < t.Contexts {
					d := n*t.Contexts + c
					rows[w][d] += p.weight
					row[w] += p.weight
					column[d] += p.weight
					all += p.weight
				}
			}
		}
	}
	out := make([]sparse, len(words))
	for w := range words {
		v, square := &out[w], 0.0
		for _, d := range slices.Sorted(maps.Keys(rows[w])) {
			n := rows[w][d]
			// What was seen once or twice counts less.
			if x := math.Log(n*all/float64(row[w]*column[d])) * (n / (n + 1)); x > 0 {
				v.dimension, v.value = append(v.dimension, d), append(v.value, x)
				square += float64(x * x)
			}
		}
		for i := range v.value {
			v.value[i] /= math.Sqrt(square)
		}
	}
	return out
}

func (t ClusterTrainer) dimensions() int { return len(places) * t.Contexts }

// The first centers are words with a distance in frequency from each other, the most frequent, which stand beside anything, left out.
const (
	firstCenter  = 30
	betweenFirst = 3
)

// group puts each vector into the cluster whose center is nearest; centers are the means of their vectors by weight.
func (t ClusterTrainer) group(vectors []sparse, weight func(int) float64) []int {
	centers := make([][]float64, t.Clusters)
	for c := range centers {
		centers[c] = make([]float64, t.dimensions())
		v := &vectors[(firstCenter+c*betweenFirst)%len(vectors)]
		for i, d := range v.dimension {
			centers[c][d] = v.value[i]
		}
	}
	of := make([]int, len(vectors))
	for range t.Rounds {
		for w := range vectors {
			top := -1.0
			for c := range centers {
				if s := vectors[w].times(centers[c]); s > top {
					of[w], top = c, s
				}
			}
		}
		for c := range centers {
			clear(centers[c])
		}
		for w := range vectors {
			for i, d := range vectors[w].dimension {
				centers[of[w]][d] += float64(vectors[w].value[i] * weight(w))
			}
		}
		for c := range centers {
			unit(centers[c])
		}
	}
	return of
}

// unit brings a vector to length 1, if it has any.
func unit(v []float64) {
	square := 0.0
	for _, x := range v {
		square += float64(x * x)
	}
	if square == 0 {
		return
	}
	for i := range v {
		v[i] /= math.Sqrt(square)
	}
}

// encodeClusters writes for each word, by rising hash, the distance from the one before and its cluster.
func encodeClusters(of map[uint32]uint32) []byte {
	var b []byte
	last := uint32(0)
	for _, h := range slices.Sorted(maps.Keys(of)) {
		b = binary.AppendUvarint(b, uint64(h-last))
		b = binary.AppendUvarint(b, uint64(of[h]))
		last = h
	}
	return seal(kindClusters, b)
}

// LoadClusters reads what [ClusterTrainer] made.
func LoadClusters(b []byte) (*Clusters, error) {
	r, err := open(b, kindClusters)
	if err != nil {
		return nil, err
	}
	c := &Clusters{of: map[uint32]uint32{}}
	for last := uint64(0); len(r.rest) > 0; {
		last += r.uvarint()
		cluster := r.uvarint()
		if r.broken || last > math.MaxUint32 || cluster > math.MaxUint32 {
			return nil, errCorrupt
		}
		c.of[uint32(last)] = uint32(cluster)
	}
	return c, nil
}
