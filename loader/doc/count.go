package doc

// Leading returns the key that is counted most often, of equals the first in the alphabet, with its count and that of the next one.
func Leading(counts map[string]int) (key string, most, second int) {
	for k, n := range counts {
		if n > most || n == most && k < key {
			key, most, second = k, n, max(second, most)
		} else {
			second = max(second, n)
		}
	}
	return key, most, second
}
