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
	f := &fit{examples: examples, readings: make([]*reading, len(examples)), contexts: make([]*context, len(examples)), phrases: make([][]*phrase, len(examples))}
	all := make([]int, len(examples))
	for i := range all {
		all[i], f.readings[i] = i, read(examples[i].Text)
	}
	// What a step says of the text it trained on is too good to train the next step on: each answers about its held-out fold.
	err = f.folded(all, (*fit).words, func(m *Model, i int) {
		f.contexts[i] = m.context(f.readings[i])
		f.phrases[i] = f.readings[i].phrases(m.mention)
		for _, p := range f.phrases[i] {
			p.features = f.readings[i].roleFeatures(p, f.contexts[i])
		}
	})
	if err != nil {
		return nil, nil, err
	}
	f.answers = make([]Answer, len(examples))
	err = f.folded(all, (*fit).fillers, func(m *Model, i int) { f.answers[i] = m.answer(f.readings[i], f.contexts[i], f.phrases[i]) })
	if err != nil {
		return nil, nil, err
	}
	held = slices.Clone(f.answers)
	err = f.folded(all, (*fit).decisions, func(m *Model, i int) { held[i].Kinds = m.decide(&f.answers[i]) })
	if err != nil {
		return nil, nil, err
	}
	m := &Model{}
	for _, step := range []func(*fit, *Model, []int) error{(*fit).words, (*fit).fillers, (*fit).decisions} {
		if err := step(f, m, all); err != nil {
			return nil, nil, err
		}
	}
	for _, b := range f.bytes {
		model = append(binary.LittleEndian.AppendUint32(model, uint32(len(b))), b...)
	}
	return model, held, nil
}

// fit is a training under way: what is known of each example.
type fit struct {
	examples []Example
	readings []*reading
	contexts []*context
	phrases  [][]*phrase
	answers  []Answer
	// bytes are the parts of the last model, in the order of a file.
	bytes [][]byte
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
	profile := learn.LogisticTrainer{Bits: 15, Epochs: 12, L2: 1e-2}
	documents := func(part **learn.Logistic, is func(*Example) bool) error {
		var cases []learn.Case
		for _, i := range train {
			cases = append(cases, learn.Case{Features: f.readings[i].profile, Yes: is(&f.examples[i])})
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
		if err := f.train(m, &m.role[role], learn.LogisticTrainer{Bits: 16, Epochs: 6, L2: 1e-2}, cases); err != nil {
			return err
		}
	}
	return nil
}

// decisions trains the kinds in the light of the fillers.
func (f *fit) decisions(m *Model, train []int) error {
	for k := range Kinds {
		var cases []learn.Case
		for _, i := range train {
			cases = append(cases, learn.Case{Features: f.answers[i].evidence(k), Yes: f.examples[i].has(k)})
		}
		if err := f.train(m, &m.decision[k], learn.LogisticTrainer{Bits: 14, Epochs: 8, L2: 1e-2}, cases); err != nil {
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
