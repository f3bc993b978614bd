package learn

// Hash is the feature of a string (FNV-1a, 32 bits).
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Mix is the feature that two features are there together; the order matters. Mix(template, Hash(word)) tells the same word
// in two roles apart.
func Mix(a, b uint32) uint32 {
	h := a*0x9e3779b1 + b
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}
