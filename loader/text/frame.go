package text

// Arg is a prepositional argument: the preposition and the noun phrases behind it (chunk indexes of the sentence).
type Arg struct {
	Prep string
	NPs  []int
	// At is the index of the preposition.
	At int
}

// Frame is a verb group with its arguments. All indexes are those of chunks of one sentence.
type Frame struct {
	VG int
	// Subj are the noun phrases before the verb: who acts, or in the passive what is acted on. Chain are the further noun
	// phrases that the nearest subject hangs on ("the bombing of a hall": hall, then bombing).
	Subj, Chain []int
	Obj         []int
	Args        []Arg
	// Relative: the subject is the antecedent of who, which or that.
	Relative bool
	// Governor is the index of the frame that this one completes, -1 for none; GovNoun the noun phrase that governs an
	// infinitive ("ambitions to target"), -1 for none.
	Governor, GovNoun int
	// Sub is the subordinator before it ("that", "after"), "" for a main clause.
	Sub string
	// End is the index behind the last chunk of its arguments.
	End int
}

// Frames returns the verb groups of a sentence with their arguments, in order.
func (s *Sentence) Frames() []Frame {
	cs := s.Chunks
	at := make([]int, len(cs))
	var out []Frame
	for i := range cs {
		at[i] = -1
		if cs[i].Kind == VG {
			at[i] = len(out)
			out = append(out, Frame{VG: i, Governor: -1, GovNoun: -1})
		}
	}
	for k := range out {
		s.arguments(&out[k])
	}
	for k := range out {
		s.subject(out, at, k)
	}
	return out
}

// List returns the noun phrases coordinated with the one at i, itself first: "A, B and C".
func (s *Sentence) List(i int) []int {
	cs := s.Chunks
	out := []int{i}
	var pending []int
	for j := i + 1; j < len(cs); {
		k, conj := j, false
		if cs[k].Kind == COMMA {
			k++
		}
		if k < len(cs) && cs[k].Kind == CC && cs[k].Word != "but" {
			conj = true
			k++
		}
		if k == j {
			break
		}
		for k < len(cs) && cs[k].Kind == ADV {
			k++
		}
		if k >= len(cs) || cs[k].Kind != NP || cs[k].Pronoun && !conj {
			break
		}
		end := k
		for cs[end].Genitive && end+1 < len(cs) && cs[end+1].Kind == NP {
			end++
		}
		if mixed(cs, i, k) {
			break
		}
		if conj {
			// "… X and Y did Z" begins a new clause, unless X is a subject itself.
			if f := next(cs, end+1); f != nil && f.Kind == VG && !f.Inf && !f.Part && !s.subjectPosition(i) && !s.relativeObject(i) {
				break
			}
			out = append(out, append(pending, end)...)
			pending = nil
			j = end + 1
			if n := next(cs, j); n == nil || n.Kind != CC && n.Kind != COMMA {
				break
			}
			continue
		}
		pending = append(pending, end)
		j = end + 1
	}
	return out
}

// mixed tells whether a bare name and an indefinite noun stand side by side: they are no list.
func mixed(cs []Chunk, i, k int) bool {
	return cs[i].Det == "" && !cs[i].Plural && (cs[k].Det == "a" || cs[k].Det == "an") && cs[i].QtyTo == cs[i].QtyFrom
}

// relativeObject tells whether the noun phrase at i is the object of a relative clause.
func (s *Sentence) relativeObject(i int) bool {
	return i >= 2 && s.Chunks[i-1].Kind == VG && s.Chunks[i-2].Kind == SUB && relative[s.Chunks[i-2].Word]
}

// subjectPosition tells whether the noun phrase at i may be the subject: no verb stands before it in the clause.
func (s *Sentence) subjectPosition(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch s.Chunks[j].Kind {
		case VG:
			return false
		case PP:
			if j == i-1 {
				return false
			}
		case SUB, MARK:
			return true
		}
	}
	return true
}

func next(cs []Chunk, i int) *Chunk {
	for ; i < len(cs); i++ {
		if cs[i].Kind != ADV {
			return &cs[i]
		}
	}
	return nil
}

// Examples returns the noun phrases given as examples of the one at i: "groups such as A and B", "targets, including C".
func (s *Sentence) Examples(i int) []int {
	cs := s.Chunks
	j := i + 1
	// other phrases of the same chain may stand between: "attacks on targets in X, including"
	for steps := 0; j < len(cs) && steps < 8; steps++ {
		if cs[j].Kind == COMMA && j+1 < len(cs) && cs[j+1].Kind == PP && exemplar[cs[j+1].Word] {
			j++
		}
		if cs[j].Kind == PP && exemplar[cs[j].Word] {
			k := j + 1
			for k < len(cs) && cs[k].Kind == ADV {
				k++
			}
			if k < len(cs) && cs[k].Kind == NP {
				return s.List(s.owned(k))
			}
			return nil
		}
		return nil
	}
	return nil
}

var exemplar = map[string]bool{"like": true, "including": true, "such as": true}

// owned follows genitives: "X's Y" at X gives Y.
func (s *Sentence) owned(i int) int {
	for s.Chunks[i].Genitive && i+1 < len(s.Chunks) && s.Chunks[i+1].Kind == NP && s.Chunks[i+1].Poss == i {
		i++
	}
	return i
}

// Args returns the prepositional phrases behind the chunk at i-1, up to the end of the phrase, and the index behind them.
func (s *Sentence) Args(i int) ([]Arg, int) {
	cs := s.Chunks
	var out []Arg
	for i < len(cs) {
		switch c := &cs[i]; c.Kind {
		case ADV:
			i++
			continue
		case OPEN:
			j := i
			for j < len(cs) && cs[j].Kind != CLOSE {
				j++
			}
			i = j + 1
			continue
		case NP:
			if c.Word != "" && timeNP(c) {
				out = append(out, Arg{Prep: "", NPs: []int{i}, At: i})
				i++
				continue
			}
			return out, i
		case COMMA, CC:
			// goes on only with another preposition or a time
			j := i + 1
			for j < len(cs) && (cs[j].Kind == ADV || cs[j].Kind == CC && c.Kind == COMMA) {
				j++
			}
			if j+1 < len(cs) && cs[j].Kind == PP && cs[j+1].Kind == NP && len(out) > 0 && !clauseAhead(cs, j+2) {
				i = j
				continue
			}
			return out, i
		case PP:
			j := i + 1
			for j < len(cs) && (cs[j].Kind == ADV || cs[j].Kind == PP && !exemplar[cs[j].Word]) {
				i = j
				if cs[j].Kind == ADV {
					i = j - 1
				}
				j++
			}
			if j >= len(cs) || cs[j].Kind != NP {
				return out, i
			}
			k := s.owned(j)
			prep := cs[i].Word
			if cs[i].Kind != PP {
				prep = c.Word
			}
			list := s.List(k)
			out = append(out, Arg{Prep: prep, NPs: list, At: i})
			if ex := s.Examples(list[len(list)-1]); ex != nil {
				out[len(out)-1].NPs = append(append([]int{}, list...), ex...)
				list = ex
			}
			i = list[len(list)-1] + 1
			if i <= k {
				i = k + 1
			}
			continue
		}
		return out, i
	}
	return out, i
}

// clauseAhead tells whether a finite verb group comes before the next comma: then what stands here belongs to its clause.
func clauseAhead(cs []Chunk, i int) bool {
	for ; i < len(cs); i++ {
		switch cs[i].Kind {
		case VG:
			return !cs[i].Inf && !cs[i].Part
		case COMMA, MARK, SUB:
			return false
		}
	}
	return false
}

// arguments fills in what stands behind the verb.
func (s *Sentence) arguments(f *Frame) {
	cs := s.Chunks
	i := f.VG + 1
	for i < len(cs) && cs[i].Kind == ADV {
		i++
	}
	if i < len(cs) && cs[i].Kind == NP && !timeNP(&cs[i]) {
		i = s.owned(i)
		f.Obj = s.List(i)
		last := f.Obj[len(f.Obj)-1]
		if ex := s.Examples(last); ex != nil {
			f.Obj = append(f.Obj, ex...)
			last = ex[len(ex)-1]
		}
		i = last + 1
	}
	f.Args, f.End = s.Args(i)
}

// subject fills in what stands before the verb, or the subject of the governing verb.
func (s *Sentence) subject(fs []Frame, at []int, k int) {
	f := &fs[k]
	cs := s.Chunks
	vg := &cs[f.VG]
	prev := f.VG - 1
	for prev >= 0 && cs[prev].Kind == ADV {
		prev--
	}
	switch {
	case vg.Inf:
		s.infinitive(fs, k, prev)
		return
	case vg.Part:
		if prev < 0 || cs[prev].Kind == PP || cs[prev].Kind == SUB || prev == 0 && cs[0].Kind == CC {
			if prev >= 0 && cs[prev].Kind == SUB {
				f.Sub = cs[prev].Word
			}
			s.shared(fs, k, prev)
			return
		}
		if cs[prev].Kind == COMMA || cs[prev].Kind == MARK {
			// ", blaming X": the subject of the clause; ", claimed by X,": the noun phrase before the comma
			if vg.Passive && prev > 0 && cs[prev-1].Kind == NP {
				f.Subj, f.Chain = s.phraseBefore(prev - 1)
				return
			}
			s.shared(fs, k, prev)
			return
		}
		if cs[prev].Kind == CC {
			if g := s.frameBefore(fs, prev); g >= 0 {
				f.Subj, f.Chain, f.Governor = fs[g].Subj, fs[g].Chain, fs[g].Governor
			}
			return
		}
		if cs[prev].Kind == VG {
			if g := at[prev]; g >= 0 {
				f.Subj, f.Chain, f.Governor = fs[g].Subj, fs[g].Chain, g
			}
			return
		}
		if cs[prev].Kind == NP {
			f.Subj, f.Chain = s.phraseBefore(prev)
		}
		return
	}
	s.finite(fs, at, k)
}

// frameBefore returns the last frame that begins before chunk i, -1 if there is none.
func (s *Sentence) frameBefore(fs []Frame, i int) int {
	for g := len(fs) - 1; g >= 0; g-- {
		if fs[g].VG < i {
			return g
		}
	}
	return -1
}

// shared gives a participle the subject of its clause: the last finite verb before it, else the first one after it.
func (s *Sentence) shared(fs []Frame, k, prev int) {
	f := &fs[k]
	for g := k - 1; g >= 0; g-- {
		c := &s.Chunks[fs[g].VG]
		if len(fs[g].Subj) > 0 && (!c.Inf || g == k-1) {
			f.Subj, f.Chain, f.Governor = fs[g].Subj, fs[g].Chain, g
			return
		}
	}
	for g := k + 1; g < len(fs); g++ {
		c := &s.Chunks[fs[g].VG]
		if c.Inf || c.Part {
			continue
		}
		s.finite(fs, nil, g)
		f.Subj, f.Chain = fs[g].Subj, fs[g].Chain
		return
	}
}

func (s *Sentence) infinitive(fs []Frame, k, prev int) {
	f := &fs[k]
	cs := s.Chunks
	if prev < 0 {
		s.shared(fs, k, prev)
		return
	}
	g := s.frameBefore(fs, f.VG)
	if cs[prev].Kind == CC && g >= 0 && cs[fs[g].VG].Inf {
		f.Subj, f.Chain, f.Governor, f.GovNoun = fs[g].Subj, fs[g].Chain, fs[g].Governor, fs[g].GovNoun
		return
	}
	if cs[prev].Kind == NP {
		chain, rest := s.phraseBefore(prev)
		nouns := append(append([]int{}, chain...), rest...)
		for _, n := range nouns {
			if governing[cs[n].Word] {
				f.GovNoun = n
				break
			}
		}
	}
	f.Governor = g
	if f.GovNoun >= 0 {
		args, _ := s.Args(f.GovNoun + 1)
		for _, a := range args {
			if (a.Prep == "by" || a.Prep == "of" && f.GovNoun < a.At) && a.At < f.VG {
				f.Subj = a.NPs
				if a.Prep == "by" {
					return
				}
			}
		}
		if len(f.Subj) > 0 {
			return
		}
		if p := cs[f.GovNoun].Poss; p >= 0 {
			f.Subj = []int{p}
			return
		}
		if d := cs[f.GovNoun].Det; d == "its" || d == "their" || d == "his" || d == "her" {
			f.Subj = []int{f.GovNoun}
			return
		}
	}
	if g >= 0 {
		if objectControl[cs[fs[g].VG].Word] && len(fs[g].Obj) > 0 {
			f.Subj = fs[g].Obj
			return
		}
		if len(fs[g].Subj) == 0 && fs[g].VG < f.VG && !cs[fs[g].VG].Inf {
			s.finite(fs, nil, g)
		}
		f.Subj, f.Chain = fs[g].Subj, fs[g].Chain
		return
	}
	s.shared(fs, k, prev)
}

// governing are nouns that take an infinitive.
var governing = set(`ability ambition aspiration aim attempt bid capability capacity chance desire determination effort goal intent intention mission move plan
	potential power pledge plot promise readiness right threat vow will willingness wish reach campaign decision call request opportunity struggle fight failure order drive push
	conspiracy scheme agreement deal refusal`)

var objectControl = set(`ask urge order allow help force enable tell encourage lead permit persuade instruct train inspire use invite warn call push want expect direct`)

// phraseBefore returns the noun phrases coordinated at the end of the phrase that ends at chunk i, and the further ones that
// they hang on: for "the bombing of a hall" ending at "hall": [hall], [bombing].
func (s *Sentence) phraseBefore(i int) (last, chain []int) {
	cs := s.Chunks
	last = []int{i}
	j := i
	for {
		for cs[j].Poss >= 0 && cs[j].Poss == j-1 {
			j--
		}
		if j-1 >= 0 && cs[j-1].Kind == CC {
			m := j - 2
			for m >= 0 && (cs[m].Kind == COMMA || cs[m].Kind == ADV) {
				m--
			}
			if m >= 0 && cs[m].Kind == NP {
				if len(chain) == 0 {
					last = append(last, m)
				}
				j = m
				// "A, B and C"
				for j-2 >= 0 && cs[j-1].Kind == COMMA && cs[j-2].Kind == NP {
					j -= 2
					if len(chain) == 0 {
						last = append(last, j)
					}
				}
				continue
			}
			return last, chain
		}
		if j-1 >= 0 && cs[j-1].Kind == PP && j-2 >= 0 {
			m := j - 2
			for m >= 0 && (cs[m].Kind == ADV || cs[m].Kind == COMMA && exemplar[cs[j-1].Word]) {
				m--
			}
			if m >= 0 && cs[m].Kind == CLOSE {
				for m >= 0 && cs[m].Kind != OPEN {
					m--
				}
				m--
			}
			if m >= 0 && cs[m].Kind == NP {
				chain = append(chain, m)
				j = m
				continue
			}
		}
		// a time behind a phrase: "the attack last week"
		if j-1 >= 0 && cs[j-1].Kind == NP && timeNP(&cs[j]) && !cs[j-1].Genitive {
			if len(chain) == 0 && len(last) == 1 {
				last = []int{j - 1}
			} else {
				chain = append(chain, j-1)
			}
			j--
			continue
		}
		return last, chain
	}
}

// finite finds the subject of a finite verb.
func (s *Sentence) finite(fs []Frame, at []int, k int) {
	f := &fs[k]
	cs := s.Chunks
	if len(f.Subj) > 0 {
		return
	}
	for j := f.VG - 1; j >= 0; {
		switch c := &cs[j]; c.Kind {
		case ADV:
			j--
		case CLOSE:
			for j >= 0 && cs[j].Kind != OPEN {
				j--
			}
			j--
		case COMMA:
			m := s.opening(j)
			if m < 0 {
				j--
				continue
			}
			j = m - 1
		case NP:
			last, chain := s.phraseBefore(j)
			// an object inside a relative clause or a reduced one: step over the clause to its noun
			if m := s.insideClause(last, chain); m >= 0 {
				j = m
				continue
			}
			if len(chain) > 0 {
				// the head of the chain is the subject
				head := chain[len(chain)-1]
				f.Subj = s.heads(head)
				f.Chain = append(last, chain[:len(chain)-1]...)
			} else {
				f.Subj = last
			}
			s.subordinator(f, f.Subj)
			return
		case VG:
			if c.Part {
				// a reduced relative clause: step over it to its noun
				j--
				continue
			}
			// Either coordinated verbs that share a subject, or a relative clause to step over.
			m := j - 1
			for m >= 0 && cs[m].Kind != SUB && cs[m].Kind != MARK {
				m--
			}
			if m >= 0 && cs[m].Kind == SUB && relative[cs[m].Word] && f.VG-1 != j && cs[f.VG-1].Kind != CC {
				j = m - 1
				continue
			}
			g := s.frameBefore(fs, j+1)
			if g >= 0 && g != k {
				s.finite(fs, at, g)
				f.Subj, f.Chain, f.Sub = fs[g].Subj, fs[g].Chain, fs[g].Sub
				f.Relative = fs[g].Relative
			}
			return
		case SUB:
			if relative[c.Word] && j > 0 {
				m := j - 1
				if cs[m].Kind == COMMA {
					m--
				}
				if m >= 0 && cs[m].Kind == PP {
					m--
				}
				if m >= 0 && cs[m].Kind == CLOSE {
					for m >= 0 && cs[m].Kind != OPEN {
						m--
					}
					m--
				}
				if m >= 0 && cs[m].Kind == NP {
					f.Subj, f.Chain = s.phraseBefore(m)
					f.Relative = true
				}
			}
			f.Sub = c.Word
			return
		case CC:
			m := j - 1
			for m >= 0 && (cs[m].Kind == COMMA || cs[m].Kind == ADV) {
				m--
			}
			// "… did A and did B": the subject of the verb before
			g := s.frameBefore(fs, j)
			for g >= 0 && cs[fs[g].VG].Inf != cs[f.VG].Inf {
				g--
			}
			if g >= 0 {
				s.finite(fs, at, g)
				f.Subj, f.Chain, f.Relative, f.Sub = fs[g].Subj, fs[g].Chain, fs[g].Relative, fs[g].Sub
			}
			return
		default:
			if c.Kind == MARK && (c.Word == ";" || c.Word == ":") {
				return
			}
			j--
		}
	}
}

// insideClause tells whether a phrase is the object of a relative clause; it returns the chunk before that clause, else -1.
func (s *Sentence) insideClause(last, chain []int) int {
	cs := s.Chunks
	lo := len(cs)
	for _, n := range append(append([]int{}, last...), chain...) {
		for cs[n].Poss >= 0 {
			n = cs[n].Poss
		}
		lo = min(lo, n)
	}
	m := lo - 1
	for m >= 0 && cs[m].Kind == ADV {
		m--
	}
	if m < 1 || cs[m].Kind != VG {
		return -1
	}
	k := m - 1
	for k > 0 && cs[k].Kind == ADV {
		k--
	}
	switch {
	case cs[k].Kind == SUB && relative[cs[k].Word] && k > 0 && (cs[k-1].Kind == NP || cs[k-1].Kind == COMMA):
		if cs[k-1].Kind == COMMA {
			k--
		}
		return k - 1
	case cs[m].Part && cs[k].Kind == NP:
		return k
	case cs[m].Inf && cs[k].Kind == NP:
		return k
	}
	return -1
}

var relative = set("who which that")

// heads returns the coordinated noun phrases whose last one is at i.
func (s *Sentence) heads(i int) []int {
	last, chain := s.phraseBefore(i)
	if len(chain) > 0 {
		return []int{i}
	}
	return last
}

// subordinator notes the conjunction before the first noun phrase of the clause.
func (s *Sentence) subordinator(f *Frame, subj []int) {
	lo := f.VG
	for _, n := range append(append([]int{}, subj...), f.Chain...) {
		lo = min(lo, n)
	}
	for lo > 0 && (s.Chunks[lo-1].Kind == ADV || s.Chunks[lo].Poss == lo-1) {
		lo--
	}
	if lo > 0 && (s.Chunks[lo-1].Kind == SUB || s.Chunks[lo-1].Kind == PP) {
		f.Sub = s.Chunks[lo-1].Word
	}
}

// opening returns the comma that opens the parenthesis which the comma at j closes, -1 if it closes none.
func (s *Sentence) opening(j int) int {
	cs := s.Chunks
	for m := j - 1; m > 0; m-- {
		switch cs[m].Kind {
		case COMMA:
			// what stands between must not be the list of an enumeration
			if cs[m-1].Kind == NP || cs[m-1].Kind == CLOSE {
				return m
			}
			return -1
		case MARK:
			return -1
		case CC:
			if m == j-2 && cs[m-1].Kind == COMMA {
				return -1
			}
		}
	}
	return -1
}
