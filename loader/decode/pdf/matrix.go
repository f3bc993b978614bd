package pdf

import "math"

// matrix is a transformation of the plane as PDF writes it: a b c d e f.
type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

// mul is m, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// length is what the transformation makes of one unit along the line of text, height of one across it.
func (m matrix) length() float64 { return math.Hypot(m[0], m[1]) }
func (m matrix) height() float64 { return math.Hypot(m[2], m[3]) }
