package ner

// Kind is what a found span stands for.
type Kind uint8

// The kinds.
const (
	Person Kind = iota
	Organisation
	Location
)

// KindNames are the names of the kinds, as the re3d corpus has them.
var KindNames = [...]string{"Person", "Organisation", "Location"}

// ParseKind reads one of the [KindNames].
func ParseKind(name string) (k Kind, ok bool) {
	for i, n := range KindNames {
		if n == name {
			return Kind(i), true
		}
	}
	return 0, false
}
