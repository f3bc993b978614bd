package text

// Chunk is a noun group ("the four armed men") or a verb group ("had not been killed"): a run of tokens [First, Last) that
// belong to one head. A possessive ends a noun group: "the group 's leader" is two.
type Chunk struct {
	First, Last int
	// Head is the last noun, or the main verb.
	Head int
	// Verb is set for verb groups.
	Verb *VerbGroup
}

// Tense of a verb group.
type Tense uint8

// The tenses. Participles and infinitives without a finite verb have none, and so have modals other than will and shall.
const (
	NoTense Tense = iota
	PastTense
	PresentTense
	FutureTense
)

// VerbGroup is what the words around a main verb say of it.
type VerbGroup struct {
	Tense Tense
	// Perfect: "has killed". Progressive: "is killing". Passive: "was killed", and "killed" after a noun where the tagger takes
	// it for a participle. Infinitive: "to kill". Participle: no finite verb at all, "killing", "killed".
	Perfect, Progressive, Passive, Infinitive, Participle bool
	Negated                                               bool
	// Modal is its base form, "can" for "couldn't", or "".
	Modal string
}

// Chunks returns the noun and verb groups in order.
func (t *Text) Chunks() []Chunk {
	var out []Chunk
	for i := range t.Sentences {
		out = append(out, t.ChunksOf(i)...)
	}
	return out
}

// ChunksOf returns the noun and verb groups of a sentence. They are worked out when first asked for, and hang on no other
// sentence.
func (t *Text) ChunksOf(sentence int) []Chunk {
	if t.chunks == nil {
		t.chunks = make([][]Chunk, len(t.Sentences))
	}
	if t.chunks[sentence] == nil {
		t.chunks[sentence] = t.group(&t.Sentences[sentence])
	}
	return t.chunks[sentence]
}

// group returns the groups of a sentence, not nil.
func (t *Text) group(s *Sentence) []Chunk {
	t.tag(s)
	out := make([]Chunk, 0, (s.Last-s.First)/3+1)
	for i := s.First; i < s.Last; {
		c, ok := verbGroup(t.Tokens[:s.Last], t.tags, i)
		if !ok {
			c, ok = nounGroup(t.tags[:s.Last], i)
		}
		if !ok {
			i++
			continue
		}
		out = append(out, c)
		i = c.Last
	}
	return out
}

// nounGroup reads the longest noun group that begins at i.
func nounGroup(tags []Tag, i int) (Chunk, bool) {
	if t := tags[i]; t == PRP || t == EX || t == WP {
		return Chunk{First: i, Last: i + 1, Head: i}, true
	}
	end, head := -1, -1
	for j := i; j < len(tags); j++ {
		switch t := tags[j]; {
		case t.Noun():
			end, head = j+1, j
		case t == CD:
			if end = j + 1; head < 0 {
				head = j
			}
		case t == DT || t == PRPS || t == PDT:
			if j > i && tags[j-1] != PDT && tags[j-1] != DT {
				return groupOf(i, end, head)
			}
			if t == DT { // "those", "all" stand alone, too
				end, head = j+1, j
			}
		case t.Adjective(), t == VBN && j > i, t == VBG && j > i, t == Hyphen && j > i, t == Money, t.Adverb():
			// Goes on, but cannot be the last word, but for "the wounded".
			if t.Adjective() && j > i && tags[j-1] == DT {
				end, head = j+1, j
			}
		default:
			return groupOf(i, end, head)
		}
	}
	return groupOf(i, end, head)
}

func groupOf(first, end, head int) (Chunk, bool) {
	return Chunk{First: first, Last: end, Head: head}, end > 0
}

// verbGroup reads the verb group that begins at i.
func verbGroup(tokens []Token, tags []Tag, i int) (Chunk, bool) {
	r := verbReader{tokens: tokens, tags: tags}
	r.group.Participle = true
	for j := i; j < len(tokens); j++ {
		word, tag := tokens[j].Lower, tags[j]
		switch {
		case tag.Adverb() || word == "not" || word == "n't":
			if word == "not" || word == "never" || word == "n't" {
				r.group.Negated = true
			}
			if j == i && !r.verbAhead(j+1) {
				return Chunk{}, false
			}
			continue
		case tag == TO && r.main == 0 && j+1 < len(tokens) && r.baseAhead(j+1):
			r.group.Infinitive, r.group.Participle = true, false
			continue
		case tag == MD:
			r.modal(word)
			continue
		case !tag.Verb():
			return r.done(i)
		}
		if r.verb(j) {
			return r.done(i)
		}
	}
	return r.done(i)
}
