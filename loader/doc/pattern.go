package doc

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/pattern"
)

// Pattern is a regular expression over frames.
type Pattern struct {
	expr    *pattern.Expr
	demands []demand
	// need are words of which one must stand in the text.
	need []string
}

// macros abbreviate what patterns share. {GROUP:x} captures as x; {w3} is up to three words; a list has commas and "and".
var macros = strings.NewReplacer(
	"{w1}", `(?:[^<> ,;]+ ){0,1}`, "{w2}", `(?:[^<> ,;]+ ){0,2}`, "{w3}", `(?:[^<> ,;]+ ){0,3}`, "{w4}", `(?:[^<> ,;]+ ){0,4}`,
	"{w6}", `(?:[^<> ,;]+ ){0,6}`, "{w8}", `(?:[^<> ,;]+ ){0,8}`,
	// {any4} may also run over mentions and commas.
	"{any4}", `(?:[^ ;]+ ){0,4}`, "{any8}", `(?:[^ ;]+ ){0,8}`, "{any14}", `(?:[^ ;]+ ){0,14}`,
	"{be}", `(?:is|are|was|were|has been|have been|had been|being|be|been)`, "{the}", `(?:the |a |an |its |their |his )?`,
	"{have}", `(?:has |have |had |having )?`,
)

var capture = regexp.MustCompile(`\{([A-Z]+)(s?)(?::([a-z]+))?\}`)

var sorts = map[string]string{
	"GROUP": "G", "STATE": "S", "ORG": "O", "PERSON": "P", "PEOPLE": "K", "COUNTRY": "C", "PLACE": "CL", "NATION": "N", "FACILITY": "F",
	"ATTACK": "A", "PLOT": "T", "EVENT": "E", "DATE": "D", "QUANTITY": "Q",
	"ACTOR": "GSOPKC", "BODY": "GSOC", "ORGLIKE": "GSO", "TARGET": "GSOPKCLFEN", "SPEAKER": "SOPCKL", "SITE": "CLF", "ANY": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}

// NewPattern compiles an expression. {GROUP} is a mention of an armed group, {PLACEs:o} a list of places captured as o; see
// sorts. It is tried only on sentences that hold the words and mentions it cannot do without, which it knows by itself; need
// lists words of which one must occur besides.
func NewPattern(expression string, need ...string) (*Pattern, error) {
	var unknown error
	var letters []string
	src := capture.ReplaceAllStringFunc(macros.Replace(expression), func(s string) string {
		m := capture.FindStringSubmatch(s)
		set, ok := sorts[m[1]]
		if !ok {
			unknown = fmt.Errorf("%w: pattern %q: unknown class %s", graph.ErrInvalid, expression, m[1])
			return s
		}
		if !slices.Contains(letters, set) {
			letters = append(letters, set)
		}
		out := string(rune(pattern.Slot + slices.Index(letters, set)))
		if m[2] == "s" {
			out = `(?:both |either )?(?:the )?` + out + `(?:(?: ,| ;)?(?: and even| and| or| as well as| but also| and the| , including)?(?: more recently)?(?: in| on| of| from| against)?(?: the)? ` + out + `)*`
		}
		if m[3] != "" {
			return `(?P<` + m[3] + `>` + out + `)`
		}
		return `(?:` + out + `)`
	})
	if unknown != nil {
		return nil, unknown
	}
	expr, err := pattern.Compile(`(?:`+src+`)(?: |$)`, masks(letters)...)
	if err != nil {
		return nil, fmt.Errorf("%w: pattern %q: %w", graph.ErrInvalid, expression, err)
	}
	p := &Pattern{expr: expr, need: need}
	for _, n := range expr.Needs() {
		d := demand{letters: n.Letters}
		for _, w := range n.Words {
			d.words = append(d.words, termOf(w))
		}
		p.demands = append(p.demands, d)
	}
	return p, nil
}

// masks turns sets of letters into a bit for each letter.
func masks(sets []string) []uint32 {
	out := make([]uint32, len(sets))
	for i, s := range sets {
		for _, c := range s {
			out[i] |= 1 << (c - 'A')
		}
	}
	return out
}

// Find returns the places where the pattern matches, overlapping ones too, each start once.
func (p *Pattern) Find(f *Frame) []*Match {
	if !f.terms.meets(p.demands) {
		return nil
	}
	found := p.expr.FindAt(f.Text, f.starts)
	if found == nil || len(p.need) > 0 && !slices.ContainsFunc(p.need, func(n string) bool { return strings.Contains(f.Text, n) }) {
		return nil
	}
	out := make([]*Match, len(found))
	for i, groups := range found {
		m := &Match{Frame: f, From: groups[0], To: groups[1], names: p.expr.Names(), groups: groups}
		if m.To > m.From && f.Text[m.To-1] == ' ' {
			m.To--
		}
		out[i] = m
	}
	return out
}
