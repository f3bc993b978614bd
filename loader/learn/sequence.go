package learn

import "strings"

// Item is one element of a sequence. State features speak of the element alone; Edge features count together with the class
// of the element before.
type Item struct {
	State, Edge []uint32
	// Known is 1 + the class where that is known beforehand; features are not looked at then.
	Known uint8
}

// Sequence labels the items of a sequence, each in the light of the class before. Classes named "I-x" follow "B-x" or "I-x"
// only. It may be used by any number of goroutines.
type Sequence struct {
	table
	width int
	// follow holds the weight of class b after class a at (a+1)*classes+b; row 0 is the beginning of the sequence.
	follow []int32
}

// edgeSeed keeps edge features, and transitions, apart from the state features of the same hash.
const edgeSeed = 0x5bd1e995

// LoadSequence reads a model that [SequenceTrainer] made. Width is the number of classes kept open at each item: 1 decides
// at once, the number of classes finds the best sequence.
func LoadSequence(b []byte, width int) (*Sequence, error) {
	t, err := decode(b, kindSequence)
	if err != nil {
		return nil, err
	}
	return newSequence(t, width), nil
}

func newSequence(t *table, width int) *Sequence {
	k := len(t.classes)
	s := &Sequence{table: *t, width: max(1, min(width, k)), follow: make([]int32, (k+1)*k)}
	s.follow = follow(s, t.classes, s.follow)
	return s
}

// transition is the feature of what follows class a-1; 0 is the beginning.
func transition(a int) uint32 { return Mix(edgeSeed, uint32(a)) }

// edge is an edge feature after class a-1.
func edge(feature uint32, a int) uint32 { return Mix(feature^edgeSeed, uint32(a)) }

// follow fills the table of transitions, where an inside class follows its own kind only.
func follow(w weights, classes []string, follow []int32) []int32 {
	k := len(classes)
	clear(follow)
	for a := range k + 1 {
		w.add(follow[a*k:(a+1)*k], transition(a))
	}
	for b, class := range classes {
		name, inside := strings.CutPrefix(class, "I-")
		if !inside {
			continue
		}
		for a := range k + 1 {
			if a == 0 || classes[a-1] != "B-"+name && classes[a-1] != "I-"+name {
				follow[a*k+b] = never
			}
		}
	}
	return follow
}

// Classes are the labels, in the order of their numbers.
func (s *Sequence) Classes() []string { return s.classes }

// Label appends the classes of the items to out.
func (s *Sequence) Label(items []Item, x *Scratch, out []uint8) []uint8 {
	return x.search(s, s.follow, len(s.classes), s.width, items, out)
}

func (s *Sequence) add(sum []int32, features ...uint32) {
	for _, f := range features {
		for _, e := range s.row(f) {
			sum[e.class] += int32(e.weight)
		}
	}
}

func (s *Sequence) addEdges(sum []int32, features []uint32, a int) {
	for _, f := range features {
		for _, e := range s.row(edge(f, a)) {
			sum[e.class] += int32(e.weight)
		}
	}
}
