package muc4

import "math"

// assign returns for each row the column it is given so that the sum of values is largest, -1 for none; each column is
// given once. (Hungarian method with potentials, cubic; Kuhn 1955, Munkres 1957.) Values of 0 or less are left unpaired.
func assign(value [][]float64) []int {
	rows := len(value)
	if rows == 0 {
		return nil
	}
	columns := len(value[0])
	n := max(rows, columns)
	cost := func(i, j int) float64 {
		if i < rows && j < columns {
			return -math.Max(value[i][j], 0)
		}
		return 0
	}
	u, v := make([]float64, n+1), make([]float64, n+1)
	owner, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		owner[0] = i
		j0 := 0
		least := make([]float64, n+1)
		used := make([]bool, n+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		for {
			used[j0] = true
			i0, delta, j1 := owner[j0], math.Inf(1), 0
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := cost(i0-1, j-1) - u[i0] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[owner[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			if j0 = j1; owner[j0] == 0 {
				break
			}
		}
		for j0 != 0 {
			j1 := way[j0]
			owner[j0] = owner[j1]
			j0 = j1
		}
	}
	out := make([]int, rows)
	for i := range out {
		out[i] = -1
	}
	for j := 1; j <= columns; j++ {
		if i := owner[j] - 1; i >= 0 && i < rows && value[i][j-1] > 0 {
			out[i] = j - 1
		}
	}
	return out
}

// matched is the size of the largest one-to-one matching of right entities.
func matched(predicted, gold []Entity) int {
	if len(predicted) == 0 || len(gold) == 0 {
		return 0
	}
	value := make([][]float64, len(predicted))
	for i, p := range predicted {
		value[i] = make([]float64, len(gold))
		for j, g := range gold {
			if right(p, g) {
				value[i][j] = 1
			}
		}
	}
	n := 0
	for _, j := range assign(value) {
		if j >= 0 {
			n++
		}
	}
	return n
}
