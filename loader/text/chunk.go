package text

import "strings"

// ChunkKind is the kind of a phrase.
type ChunkKind byte

// The kinds: noun phrase, verb group, preposition, conjunction, subordinator, adverb or predicative adjective, comma or dash,
// brackets, any other mark.
const (
	NP ChunkKind = iota
	VG
	PP
	CC
	SUB
	ADV
	COMMA
	OPEN
	CLOSE
	MARK
)

// Chunk is a phrase of a sentence: the tokens From to To of the text, half open.
type Chunk struct {
	Kind     ChunkKind
	From, To int
	// Head is the index of the head token; Word the singular head noun of an NP, the lemma of a VG's verb, else the words.
	Head int
	Word string

	// Det is the determiner or possessive pronoun of an NP, Plural its number, Poss the index of the chunk that owns it or -1.
	Det    string
	Plural bool
	Poss   int
	// Genitive NPs are followed by 's.
	Genitive bool
	// Qty are the tokens of a number in an NP, half open; QtyFrom = QtyTo if there is none.
	QtyFrom, QtyTo int
	// Pronoun tells that the NP is a pronoun.
	Pronoun bool

	// Of a VG: its voice, polarity, modal verb ("could") and form.
	Passive, Neg, Perfect, Progressive bool
	Modal                              string
	// Inf: to-infinitive or bare; Part: participle without auxiliary.
	Inf, Part bool
	// Past tells that it is in a past tense.
	Past bool
}

// Phrases tags the tokens of all sentences and cuts them into chunks.
func (t *Text) Phrases() {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if s.Kind == Furniture || s.Kind == DateLine {
			continue
		}
		tagAll(t.Tokens[s.From:s.To])
		s.Chunks = t.chunks(s.From, s.To)
		voices(s.Chunks)
	}
}

// multi are prepositions and conjunctions of several words.
var multi = map[string][]struct {
	rest []string
	kind ChunkKind
	word string
}{
	"according":    {{[]string{"to"}, PP, "according to"}},
	"because":      {{[]string{"of"}, PP, "because of"}},
	"due":          {{[]string{"to"}, PP, "because of"}},
	"such":         {{[]string{"as"}, PP, "such as"}},
	"as":           {{[]string{"well", "as"}, CC, "and"}, {[]string{"part", "of"}, PP, "as part of"}, {[]string{"a", "result", "of"}, PP, "because of"}},
	"out":          {{[]string{"of"}, PP, "out of"}},
	"prior":        {{[]string{"to"}, PP, "before"}},
	"ahead":        {{[]string{"of"}, PP, "before"}},
	"along":        {{[]string{"with"}, PP, "with"}},
	"together":     {{[]string{"with"}, PP, "with"}},
	"instead":      {{[]string{"of"}, PP, "instead of"}},
	"rather":       {{[]string{"than"}, PP, "instead of"}},
	"away":         {{[]string{"from"}, PP, "from"}},
	"close":        {{[]string{"to"}, PP, "near"}},
	"next":         {{[]string{"to"}, PP, "near"}},
	"not":          {{[]string{"only"}, ADV, "not only"}},
	"but":          {{[]string{"also"}, CC, "and"}},
	"in":           {{[]string{"coordination", "with"}, PP, "with"}, {[]string{"front", "of"}, PP, "near"}, {[]string{"response", "to"}, PP, "after"}, {[]string{"retaliation", "for"}, PP, "after"}, {[]string{"revenge", "for"}, PP, "after"}, {[]string{"the", "course", "of"}, PP, "during"}},
	"outskirts":    {{[]string{"of"}, PP, "near"}},
	"especially":   {{[]string{"in"}, PP, "in"}, {nil, ADV, "especially"}},
	"particularly": {{[]string{"in"}, PP, "in"}, {nil, ADV, "particularly"}},
	"even":         {{nil, ADV, "even"}},
}

func (t *Text) chunks(from, to int) []Chunk {
	out := make([]Chunk, 0, (to-from)/2+4)
	ts := t.Tokens
	genitive := -1
	for i := from; i < to; {
		k := &ts[i]
		if k.Name == 0 {
			if c, ok := t.multiword(i, to); ok {
				out = append(out, c)
				i = c.To
				continue
			}
		}
		if c, ok := t.verbGroup(i, to); ok {
			out = append(out, c)
			i = c.To
			genitive = -1
			continue
		}
		if c, ok := t.nounPhrase(i, to); ok {
			c.Poss = -1
			if genitive >= 0 {
				c.Poss = genitive
			}
			genitive = -1
			i = c.To
			if i < to && ts[i].Tag == Possessive {
				c.Genitive = true
				genitive = len(out)
				i++
			}
			out = append(out, c)
			continue
		}
		c := Chunk{From: i, To: i + 1, Head: i, Word: k.Low, Poss: -1}
		switch {
		case k.Tag == Prep || k.Tag == To:
			c.Kind = PP
		case k.Tag == Conj:
			c.Kind = CC
		case k.Tag == Sub:
			c.Kind = SUB
		case k.Tag == Punct:
			switch k.Text {
			case ",", "–", "—", "--":
				c.Kind = COMMA
			case "-":
				c.Kind = COMMA
			case "(", "[":
				c.Kind = OPEN
			case ")", "]":
				c.Kind = CLOSE
			case "\"", "“", "”", "‘", "’", "'", "«", "»", "*", "_":
				i++
				continue
			default:
				c.Kind = MARK
			}
			genitive = -1
		default:
			c.Kind = ADV
		}
		out = append(out, c)
		i++
	}
	return out
}

func (t *Text) multiword(i, to int) (Chunk, bool) {
next:
	for _, m := range multi[t.Tokens[i].Low] {
		if m.rest == nil || i+1+len(m.rest) > to {
			continue
		}
		for j, w := range m.rest {
			if t.Tokens[i+1+j].Low != w {
				continue next
			}
		}
		return Chunk{Kind: m.kind, From: i, To: i + 1 + len(m.rest), Head: i, Word: m.word, Poss: -1}, true
	}
	return Chunk{}, false
}

// verbGroup reads auxiliaries, adverbs and one verb.
func (t *Text) verbGroup(i, to int) (Chunk, bool) {
	ts := t.Tokens
	c := Chunk{Kind: VG, From: i, Head: -1, Poss: -1}
	lastAux := ""
	aux := -1
	j := i
	for ; j < to; j++ {
		k := &ts[j]
		switch {
		case k.Tag == To:
			if j > i && aux < 0 && c.Modal == "" && !c.Neg {
				goto done
			}
			if c.Inf || aux >= 0 {
				goto done
			}
			c.Inf = true
		case k.Tag == Modal:
			if c.Modal != "" || aux >= 0 {
				goto done
			}
			c.Modal = k.Low
		case k.Tag == Not:
			c.Neg = true
		case k.Tag == Aux:
			if aux >= 0 && k.Lemma == "do" {
				goto done
			}
			if k.Lemma == "have" && lastAux != "" && lastAux != "have" {
				goto done
			}
			if aux < 0 && k.Form == Past {
				c.Past = true
			}
			if lastAux == "have" {
				c.Perfect = true
			}
			aux, lastAux = j, k.Lemma
			if len(k.Low) > 3 && k.Low[len(k.Low)-2:] == "nt" && k.Low != "went" {
				c.Neg = true
			}
		case k.Tag == Adv:
		case k.Tag == Verb:
			if !fitsAux(k, lastAux, c) {
				goto done
			}
			c.Head = j
			switch {
			case lastAux == "be" && k.Form == Gerund:
				c.Progressive = true
			case lastAux == "be":
				c.Passive = true
			case lastAux == "have":
				c.Perfect = true
			case lastAux == "" && c.Modal == "" && !c.Inf:
				c.Part = k.Form == Gerund || k.Form == Participle
				c.Past = k.Form == Past
				c.Passive = k.Form == Participle
			}
			c.To, c.Word = j+1, k.Lemma
			if j+1 < to && phrasal[k.Lemma+" "+ts[j+1].Low] {
				c.To, c.Word = j+2, k.Lemma+" "+ts[j+1].Low
			}
			return c, true
		default:
			goto done
		}
	}
done:
	if aux < 0 {
		return c, false
	}
	c.Head, c.To, c.Word = aux, aux+1, ts[aux].Lemma
	if ts[aux].Form == Gerund {
		c.Part = true
	}
	// An auxiliary alone is the main verb; adverbs behind it stay outside.
	return c, true
}

// phrasal are verbs whose particle is part of them.
var phrasal = pairs(`carry out, set off, blow up, set up, take over, shoot down, break away, break off, split off, split from, wipe out, break up, gun down,
	crack down, hunt down, cut off, drive out, root out, push out, stamp out, strike back, hit back, fight back, take control, wake up, pick up, pull out, move in,
	point out, call for, make up, bring down, take up, give up, blow apart, hand over, round up, mow down`)

func pairs(list string) map[string]bool {
	m := map[string]bool{}
	for _, p := range strings.Split(list, ",") {
		m[strings.Join(strings.Fields(p), " ")] = true
	}
	return m
}

func fitsAux(k *Token, lastAux string, c Chunk) bool {
	switch lastAux {
	case "be":
		return k.Form == Gerund || k.Form == Past || k.Form == Participle
	case "have":
		return k.Form == Past || k.Form == Participle
	case "do":
		return k.Form == Base
	}
	if c.Modal != "" || c.Inf {
		return k.Form == Base
	}
	return true
}

// voices settles bare past forms: "the attack claimed by X" is a reduced passive, "X claimed the attack" is not.
func voices(cs []Chunk) {
	for i := range cs {
		c := &cs[i]
		if c.Kind != VG || c.Head != c.From && !onlyAdverbs(c) || !c.Past || c.Passive || c.Perfect || c.Word == "be" || c.Word == "have" || c.Word == "do" {
			continue
		}
		next := chunkAt(cs, i+1)
		for j := i + 1; next != nil && next.Kind == ADV; j++ {
			next = chunkAt(cs, j+1)
		}
		prev := chunkAt(cs, i-1)
		switch {
		case next != nil && next.Kind == PP && next.Word == "by":
			c.Passive, c.Part = true, true
		case next != nil && next.Kind == NP && !timeNP(next):
		case prev == nil || prev.Kind == COMMA && next != nil && next.Kind == PP && finiteAfter(cs, i):
			c.Passive, c.Part = true, true
		case prev != nil && prev.Kind == NP && !prev.Pronoun && next != nil && (next.Kind == PP || next.Kind == VG && next.Inf) && finiteBeforeStop(cs, i) && reducible[c.Word]:
			c.Passive, c.Part = true, true
		case prev != nil && prev.Kind == NP && next != nil && next.Kind == PP && finiteBehind(cs, i) && reducible[c.Word]:
			c.Passive, c.Part = true, true
		}
	}
}

// reducible are verbs that often stand as a participle behind a noun.
var reducible = set(`base affiliate link suspect accuse involve publish name call know aim direct allege align associate inspire plan locate connect tie found establish
	carry claim blame attribute design train fund back convict charge wound kill hold locate station post bring commit identify describe release obtain see`)

func onlyAdverbs(c *Chunk) bool { return c.Modal == "" && !c.Inf && !c.Neg }

func timeNP(c *Chunk) bool { return timeNouns[c.Word] }

var timeNouns = set(`year month week day decade century hour minute night morning evening afternoon weekend monday tuesday wednesday thursday friday saturday sunday
	january february march april june july august september october november december spring summer autumn winter today yesterday time`)

func chunkAt(cs []Chunk, i int) *Chunk {
	if i < 0 || i >= len(cs) {
		return nil
	}
	return &cs[i]
}

// finiteAfter tells whether a finite verb group follows.
func finiteAfter(cs []Chunk, i int) bool {
	for j := i + 1; j < len(cs); j++ {
		if cs[j].Kind == VG && !cs[j].Inf && !cs[j].Part {
			return true
		}
	}
	return false
}

// finiteBeforeStop tells whether a finite verb group follows inside the clause.
func finiteBeforeStop(cs []Chunk, i int) bool {
	for j := i + 1; j < len(cs); j++ {
		switch cs[j].Kind {
		case VG:
			if !cs[j].Inf && !cs[j].Part {
				return true
			}
		case SUB, MARK:
			return false
		case CC:
			if n := chunkAt(cs, j+1); n != nil && n.Kind == VG {
				return false
			}
		}
	}
	return false
}

// finiteBehind tells whether the clause has its finite verb group already.
func finiteBehind(cs []Chunk, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch cs[j].Kind {
		case VG:
			if !cs[j].Inf && !cs[j].Part {
				return true
			}
		case SUB, MARK:
			return false
		case CC:
			return false
		}
	}
	return false
}
