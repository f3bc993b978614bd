package roles

import (
	"encoding/binary"
	"slices"

	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// Example is an annotated text.
type Example struct {
	Text   *text.Text
	Events []Sample
}

// Sample is an event as annotated: its kind, and for each role the things that fill it, each with the phrases that name it.
type Sample struct {
	Kind  string
	Roles [Count][][]string
}

// folds is the number of parts in cross-validation.
const folds = 5

// Fit trains on all examples and returns the bytes for [Load]. held[i] is the answer about example i of models that saw
// neither it nor the other examples of its fold.
func Fit(examples []Example) (model []byte, held []Answer, err error) {
	f, err := newFit(examples)
	if err != nil {
		return nil, nil, err
	}
	all := make([]int, len(examples))
	for i := range all {
		all[i] = i
	}
	// What a step says of the text it trained on is too good to train the next step on: each answers about its held-out fold.
	steps := []struct {
		train func(*fit, *Model, []int) error
		use   func(m *Model, i int)
	}{
		{(*fit).words, func(m *Model, i int) { f.contexts[i], f.phrases[i] = m.look(f.readings[i]) }},
		{(*fit).fillers, func(m *Model, i int) {
			f.answers[i] = m.answer(f.readings[i], f.contexts[i], f.phrases[i])
			f.decided[i] = f.answers[i]
		}},
		{(*fit).decisions, func(m *Model, i int) { f.decided[i].Kinds = m.decide(&f.answers[i]) }},
		{(*fit).judges, func(m *Model, i int) { m.judge(&f.decided[i]) }},
		{(*fit).pairs, func(m *Model, i int) { m.pair(f.readings[i], &f.decided[i]) }},
	}
	for _, s := range steps {
		if err := f.folded(all, s.train, s.use); err != nil {
			return nil, nil, err
		}
	}
	m := &Model{}
	for _, s := range steps {
		if err := s.train(f, m, all); err != nil {
			return nil, nil, err
		}
	}
	for _, b := range append([][]byte{f.clusters}, f.bytes...) {
		model = append(binary.LittleEndian.AppendUint32(model, uint32(len(b))), b...)
	}
	return model, f.decided, nil
}

// fit is a training under way: what is known of each example.
type fit struct {
	examples []Example
	clusters []byte
	readings []*reading
	clauses  [][][]uint32 // the features of each clause
	contexts []*context
	phrases  [][]*phrase
	// answers have the kinds that the words tell, decided those told in the light of the fillers.
	answers, decided []Answer
	// bytes are the parts of the last model, in the order of a file.
	bytes [][]byte
}

func newFit(examples []Example) (*fit, error) {
	n := len(examples)
	f := &fit{
		examples: examples, readings: make([]*reading, n), clauses: make([][][]uint32, n), contexts: make([]*context, n),
		phrases: make([][]*phrase, n), answers: make([]Answer, n), decided: make([]Answer, n),
	}
	var err error
	if f.clusters, err = wordClusters(examples); err != nil {
		return nil, err
	}
	clusters, err := learn.LoadClusters(f.clusters)
	if err != nil {
		return nil, err
	}
	for i := range examples {
		f.readings[i] = read(examples[i].Text, clusters)
		for c := range f.readings[i].clauses {
			f.clauses[i] = append(f.clauses[i], f.readings[i].clauseFeatures(c))
		}
	}
	return f, nil
}

// wordClusters groups the words of all texts, without a look at what is annotated.
func wordClusters(examples []Example) ([]byte, error) {
	texts := make([][]string, len(examples))
	for i := range examples {
		for k := range examples[i].Text.Tokens {
			texts[i] = append(texts[i], examples[i].Text.Tokens[k].Lower)
		}
	}
	return learn.ClusterTrainer{Clusters: 300, Least: 4, Contexts: 1000, Rounds: 12}.Train(texts)
}

// folded trains a step on all but a fifth of the examples, and uses it on the fifth, five times.
func (f *fit) folded(all []int, step func(*fit, *Model, []int) error, use func(m *Model, i int)) error {
	for k := range folds {
		m := &Model{}
		if err := step(f, m, slices.DeleteFunc(slices.Clone(all), func(i int) bool { return i%folds == k })); err != nil {
			return err
		}
		for i := k; i < len(all); i += folds {
			use(m, i)
		}
	}
	return nil
}

// train makes a part of a model.
func (f *fit) train(m *Model, part **learn.Logistic, t learn.LogisticTrainer, cases []learn.Case) error {
	b, err := t.Train(cases)
	if err != nil {
		return err
	}
	f.bytes = slices.Grow(f.bytes, len(m.parts()))[:len(m.parts())]
	f.bytes[slices.Index(m.parts(), part)] = b
	*part, err = learn.LoadLogistic(b)
	return err
}

// words trains what the words of a document say, and the model of mentions.
func (f *fit) words(m *Model, train []int) error {
	profile := learn.LogisticTrainer{Bits: 18, Epochs: 20, L2: 1e-2, Least: 3}
	documents := func(part **learn.Logistic, is func(*Example) bool) error {
		var cases []learn.Case
		for _, i := range train {
			cases = append(cases, learn.Case{Values: even(f.readings[i].profile), Yes: is(&f.examples[i])})
		}
		return f.train(m, part, profile, cases)
	}
	if err := documents(&m.relevant, func(e *Example) bool { return len(e.Events) > 0 }); err != nil {
		return err
	}
	for k := range Kinds {
		if err := documents(&m.kind[k], func(e *Example) bool { return e.has(k) }); err != nil {
			return err
		}
	}
	if err := f.tellingClauses(m, train); err != nil {
		return err
	}
	var cases []learn.Case
	no := 0
	for _, i := range train {
		_, gold := f.examples[i].keys()
		for _, s := range f.readings[i].spans() {
			// One of four phrases that are none is enough.
			if !gold[s.key] {
				if no++; no%4 != 0 {
					continue
				}
			}
			cases = append(cases, learn.Case{Features: f.readings[i].mention(s, nil), Yes: gold[s.key]})
		}
	}
	return f.train(m, &m.mention, learn.LogisticTrainer{Bits: 17, Epochs: 4, L2: 1e-5}, cases)
}

// tellingClauses trains the models of clauses: one tells of an event of a kind if it names something that took part in it.
func (f *fit) tellingClauses(m *Model, train []int) error {
	for k := range m.clause {
		var cases []learn.Case
		for _, i := range train {
			r := f.readings[i]
			gold := f.examples[i].keysOf(k)
			in := make([]bool, len(r.clauses))
			if len(gold) > 0 {
				for _, s := range r.spans() {
					if gold[s.key] {
						in[r.clause[s.first]] = true
					}
				}
			}
			for c, yes := range in {
				cases = append(cases, learn.Case{Values: even(f.clauses[i][c]), Yes: yes})
			}
		}
		if err := f.train(m, &m.clause[k], learn.LogisticTrainer{Bits: 16, Epochs: 6, L2: 1e-2, Least: 3}, cases); err != nil {
			return err
		}
	}
	return nil
}

// keysOf are the phrases that name a filler in an event of a kind.
func (e *Example) keysOf(kind int) map[string]bool {
	out := map[string]bool{}
	for _, s := range e.Events {
		if s.Kind != Kinds[kind] {
			continue
		}
		for r := range s.Roles {
			for _, thing := range s.Roles[r] {
				for _, m := range thing {
					out[key(m)] = true
				}
			}
		}
	}
	return out
}

// fillers trains the models of the roles.
func (f *fit) fillers(m *Model, train []int) error {
	for role := range m.role {
		var cases []learn.Case
		for _, i := range train {
			gold, _ := f.examples[i].keys()
			for _, p := range f.phrases[i] {
				yes := gold[role][p.key]
				if !yes && variant(p.key, gold[role]) {
					continue // how much of a name is quoted is for the model of mentions to say
				}
				cases = append(cases, learn.Case{Features: p.features, Yes: yes})
			}
		}
		if err := f.extents(m, role, train); err != nil {
			return err
		}
		if err := f.train(m, &m.role[role], learn.LogisticTrainer{Bits: 18, Epochs: 20, L2: 2e-1, Least: 2}, cases); err != nil {
			return err
		}
	}
	return nil
}

// extents trains how much of a name or description is quoted, on the phrases that overlap a filler.
func (f *fit) extents(m *Model, role int, train []int) error {
	var cases []learn.Case
	for _, i := range train {
		gold, _ := f.examples[i].keys()
		var at [][2]int
		for _, p := range f.phrases[i] {
			if gold[role][p.key] {
				for _, s := range p.places {
					at = append(at, [2]int{s.first, s.last})
				}
			}
		}
		for _, p := range f.phrases[i] {
			yes := gold[role][p.key]
			over := slices.ContainsFunc(p.places, func(s span) bool {
				return slices.ContainsFunc(at, func(g [2]int) bool { return s.first < g[1] && g[0] < s.last })
			})
			if yes || over {
				cases = append(cases, learn.Case{Features: p.extent, Yes: yes})
			}
		}
	}
	return f.train(m, &m.extent[role], learn.LogisticTrainer{Bits: 18, Epochs: 20, L2: 3e-2, Least: 2}, cases)
}

// judges trains how probable a candidate is right, from what the other models say of it.
func (f *fit) judges(m *Model, train []int) error {
	for role := range m.right {
		var cases []learn.Case
		for _, i := range train {
			a := &f.decided[i]
			list := a.candidates(role)
			right := f.examples[i].right(list, role)
			for n := range list {
				features, values := a.judgement(list, n, role)
				cases = append(cases, learn.Case{Features: features, Values: values, Yes: right[n]})
			}
		}
		if err := f.train(m, &m.right[role], learn.LogisticTrainer{Bits: 14, Epochs: 10, L2: 1e-3}, cases); err != nil {
			return err
		}
	}
	return nil
}

// right tells of each candidate whether it names a filler that none before it names.
func (e *Example) right(list []Phrase, role int) []bool {
	out := make([]bool, len(list))
	named := map[string]bool{}
	for n, p := range list {
		if named[p.Key] {
			continue
		}
		for _, s := range e.Events {
			for _, thing := range s.Roles[role] {
				if slices.ContainsFunc(thing, func(m string) bool { return key(m) == p.Key }) {
					out[n] = true
					for _, m := range thing {
						named[key(m)] = true
					}
				}
			}
		}
	}
	return out
}

// decisions trains the kinds in the light of the fillers.
func (f *fit) decisions(m *Model, train []int) error {
	for k := range Kinds {
		var cases []learn.Case
		for _, i := range train {
			cases = append(cases, learn.Case{Values: f.answers[i].evidence(k), Yes: f.examples[i].has(k)})
		}
		if err := f.train(m, &m.decision[k], learn.LogisticTrainer{Bits: 14, Epochs: 20, L2: 1e-3}, cases); err != nil {
			return err
		}
	}
	return nil
}

func (e *Example) has(kind int) bool {
	return slices.ContainsFunc(e.Events, func(s Sample) bool { return s.Kind == Kinds[kind] })
}

// keys are the phrases that name a filler, by role and of any role.
func (e *Example) keys() (out [Count]map[string]bool, all map[string]bool) {
	all = map[string]bool{}
	for r := range out {
		out[r] = map[string]bool{}
		for _, s := range e.Events {
			for _, thing := range s.Roles[r] {
				for _, m := range thing {
					k := key(m)
					out[r][k], all[k] = true, true
				}
			}
		}
	}
	return out, all
}

func variant(key string, gold map[string]bool) bool {
	for g := range gold {
		if sameThing(key, g) {
			return true
		}
	}
	return false
}
