package library

import "math"

// Point is a position; a ring of [Rings] is at least 1 wide.
type Point struct{ X, Y float64 }

// apart is the least distance between neighbours on a ring.
const apart = 0.5

// Rings places nodes on rings by their depth: in the order given, evenly, each ring wide enough for its nodes. A single node
// of depth 0 lies in the middle.
func Rings(depths []int) []Point {
	size := map[int]int{}
	deepest := 0
	for _, d := range depths {
		size[d]++
		deepest = max(deepest, d)
	}
	radius := make([]float64, deepest+1)
	for d := range radius {
		radius[d] = float64(size[d]) * apart / (2 * math.Pi)
		if d > 0 {
			radius[d] = max(radius[d], radius[d-1]+1)
		} else if size[0] <= 1 {
			radius[0] = 0
		}
	}
	next := map[int]int{}
	out := make([]Point, len(depths))
	for i, d := range depths {
		// Each ring is turned a little, so that the first nodes of all do not lie in one line.
		angle := 2*math.Pi*float64(next[d])/float64(size[d]) + float64(d)
		next[d]++
		out[i] = Point{radius[d] * math.Cos(angle), radius[d] * math.Sin(angle)}
	}
	return out
}

// golden is the golden angle, in radians: turned by it, points never line up.
var golden = math.Pi * (3 - math.Sqrt(5))

// Spiral places the i-th of nodes whose number is not known, evenly, from the middle outwards, as sunflowers place seeds
// (Vogel, A better way to construct the sunflower head, Mathematical Biosciences 44, 1979).
func Spiral(i int) Point {
	radius, angle := apart*math.Sqrt(float64(i)), golden*float64(i)
	return Point{radius * math.Cos(angle), radius * math.Sin(angle)}
}
