package text

// Any tells whether something holds of a value of a list. Other than [slices.ContainsFunc] it copies none of the values, which findings,
// chunks and tokens are too large for.
func Any[T any](list []T, is func(*T) bool) bool {
	for i := range list {
		if is(&list[i]) {
			return true
		}
	}
	return false
}
