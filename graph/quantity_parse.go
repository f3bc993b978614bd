package graph

import "strings"

// ParseQuantity reads a number as prose gives it: digits or words, a range, and the hedges and the unit around it ("over 130
// people", "between 4,000 to 6,000 fighters", "two dozen", "no casualties", "the bombings"). The expression begins with the
// number or its hedge. Raw is kept as given; ok is false where no amount is said: an article alone, an ordinal, a share, a
// number of more than fifteen digits. The victim group is left to the caller.
//
// Vague words have a lower bound only: several and a few 2, dozens 24, scores 40 (as dozens), hundreds 200, thousands 2,000,
// tens of thousands 20,000 (as thousands), many 2 (as unknown). Bare plurals of attacks and explosions say at least two.
func ParseQuantity(raw string) (q Quantity, ok bool) {
	p := quantityParser{cursor: cursor{ts: scan(raw)}}
	q, ok = p.quantity()
	q.Raw = raw
	if !ok {
		return Quantity{Raw: raw}, false
	}
	return q, true
}

// ParseNumber reads a whole number in digits or words ("one hundred and seventy"); nothing may follow it.
func ParseNumber(s string) (n int, ok bool) {
	p := quantityParser{cursor: cursor{ts: scan(s)}}
	a, ok := p.amount()
	if !ok || !p.done() || a.vague != "" || a.low != a.high {
		return 0, false
	}
	return a.low, true
}

type quantityParser struct{ cursor }

// amount is a number before its hedges. low and high differ for decimals and fractions.
type amount struct {
	low, high int
	vague     Qualifier
	// mantissa and scale are set for "two thousand": an earlier end of a range may lack the scale.
	mantissa, scale int
	grouped         bool
}

func (p *quantityParser) quantity() (q Quantity, ok bool) {
	if q, ok = p.none(); ok {
		return q, true
	}
	if q, ok = p.barePlural(); ok {
		return q, true
	}
	qualifier := p.hedge()
	currency := p.currency()
	ranged := p.phrase("between") || p.phrase("from")
	if ranged {
		p.hedge()
		currency = p.currency() || currency
	}
	a, ok := p.amount()
	if !ok {
		return q, false
	}
	low, high := a.low, a.high
	if b, ok := p.rangeEnd(ranged); ok && a.vague == "" {
		low, high = joinRange(a, b)
		if low != high {
			qualifier = Between
		}
	}
	if c := p.closer(); c != "" && qualifier != Between {
		qualifier = c
	}
	if p.peek(0).text == "%" || p.any("percent", "per cent", "th", "st", "nd", "rd") {
		return q, false
	}
	if q, ok = bound(low, high, a.vague, qualifier); !ok {
		return q, false
	}
	q.Unit = p.unit(high == 1 && a.vague == "")
	if currency {
		q.Unit = "USD"
	}
	return q, true
}

// bound makes bounds of an amount and its hedge.
func bound(low, high int, vague, qualifier Qualifier) (q Quantity, ok bool) {
	if vague != "" {
		if qualifier == AtMost || qualifier == Under { // "up to several hundred" bounds nothing
			return Quantity{Qualifier: UnknownAmount}, true
		}
		return Quantity{Min: &low, Qualifier: vague}, true
	}
	switch qualifier {
	case Over:
		return Quantity{Min: &low, MinExclusive: true, Qualifier: Over}, true
	case AtLeast:
		return Quantity{Min: &low, Qualifier: AtLeast}, true
	case AtMost:
		return Quantity{Max: &high, Qualifier: AtMost}, true
	case Under:
		high--
		return Quantity{Max: &high, Qualifier: Under}, high >= 0
	case "":
		qualifier = Exact
		if low != high {
			qualifier = About
		}
	}
	return Quantity{Min: &low, Max: &high, Qualifier: qualifier}, true
}

// none reads "no casualties", "none", "nobody".
func (p *quantityParser) none() (Quantity, bool) {
	zero := 0
	q := Quantity{Min: &zero, Max: &zero, Qualifier: Exact}
	switch {
	case p.any("no one", "nobody"):
		q.Unit = "persons"
		return q, true
	case p.any("not a single", "not one", "none of", "none", "not any"):
	case p.peek(0).text == "no":
		next := p.peek(1)
		if next.isNum || next.text == "." || next.text == "more" || next.text == "fewer" || next.text == "less" || next.text == "-" {
			return q, false
		}
		p.at++
	default:
		return q, false
	}
	q.Unit = p.unit(true)
	return q, true
}

// barePlural reads "the bombings": a plural of something that happens, without a number.
func (p *quantityParser) barePlural() (Quantity, bool) {
	at := p.at
	p.phrase("the")
	word := p.peek(0).text
	if two := 2; p.at+1 == len(p.ts) && bareUnits[word] != "" {
		return Quantity{Min: &two, Qualifier: AtLeast, Unit: bareUnits[word]}, true
	}
	p.at = at
	return Quantity{}, false
}

var bareUnits = map[string]string{
	"bombings": "explosions", "explosions": "explosions", "blasts": "explosions", "attacks": "attacks", "assaults": "attacks",
	"raids": "attacks", "ambushes": "attacks", "shootings": "attacks", "plots": "plots",
}

// hedge consumes hedges and fillers before a number; the first hedge counts.
func (p *quantityParser) hedge() (q Qualifier) {
	for !p.done() {
		if h, ok := p.firstOf(hedges); ok {
			if q == "" {
				q = h
			}
			continue
		}
		if p.article() || !p.any(fillers...) {
			return q
		}
	}
	return q
}

// article tells whether an article stands here that belongs to the number: "a hundred", "a few".
func (p *quantityParser) article() bool {
	t := p.peek(0).text
	if t != "a" && t != "an" {
		return false
	}
	switch next := p.peek(1).text; next {
	case "number", "variety", "series":
		return p.peek(2).text == "of"
	case "hundred", "dozen", "couple", "pair", "score", "few", "handful", "single", "half":
		return true
	default:
		return scales[next] > 0
	}
}

func (p *quantityParser) closer() Qualifier {
	q, _ := p.firstOf(closers)
	return q
}

func (p *quantityParser) firstOf(list []hedge) (Qualifier, bool) {
	for _, h := range list {
		if p.phrase(h.phrase) {
			return h.qualifier, true
		}
	}
	return "", false
}

func (p *quantityParser) currency() bool {
	return p.any("us $", "u . s . $", "$", "usd")
}

// rangeEnd reads the second end of a range. Inside "between" an "and" joins.
func (p *quantityParser) rangeEnd(between bool) (b amount, ok bool) {
	at := p.at
	joined := p.any("to", "-") || between && p.phrase("and") || p.phrase("or")
	if joined {
		p.hedge()
		p.currency()
		if b, ok = p.amount(); ok && b.vague == "" {
			return b, true
		}
	}
	p.at = at
	return b, false
}

// joinRange joins two ends: "4-6,000" and "two to three thousand" leave out the scale of the first.
func joinRange(a, b amount) (low, high int) {
	low, high = a.low, b.high
	switch {
	case b.scale > 0 && a.scale == 0 && !a.grouped && a.low < b.mantissa:
		low = a.low * b.scale
	case b.grouped && !a.grouped && a.scale == 0 && a.low > 0 && a.low < 1000 && b.high%1000 == 0 && a.low*1000 <= b.high:
		low = a.low * 1000
	}
	if low > high {
		low, high = high, low
	}
	return low, high
}

// unit finds the noun that is counted in the rest of the phrase.
func (p *quantityParser) unit(single bool) string {
	if t := p.peek(0); t.glued && (t.text == "km" || t.text == "k" || t.text == "m") {
		if t.text == "km" {
			return "km"
		}
		return ""
	}
	hyphen := false
	for k := 0; k < 6; k++ {
		t := p.peek(k)
		switch {
		case t.text == "-":
			hyphen = true
			continue
		case t.isNum || t.text == "" || unitStops[t.text] && t.text != "killed" || strings.ContainsAny(t.text, ",.;:()"):
			return ""
		}
		if u := unitNouns[t.text]; u != "" {
			return u
		}
		if u := singularUnits[t.text]; u != "" && (single || hyphen) {
			return u
		}
		if t.upper && k > 0 && isNationality(t.text) || t.upper && isNationality(t.text) && p.peek(k+1).text == "" {
			return "persons"
		}
	}
	return ""
}

// isNationality tells whether a capitalised word is the plural of a nationality in -an: "Afghans", "Russians".
func isNationality(w string) bool {
	return len(w) > 5 && strings.HasSuffix(w, "ans") || len(w) > 6 && (strings.HasSuffix(w, "stanis") || strings.HasSuffix(w, "raqis") || strings.HasSuffix(w, "menis"))
}

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func unitTable(units map[string]string) map[string]string {
	m := map[string]string{}
	for unit, nouns := range units {
		for _, n := range strings.Fields(nouns) {
			m[strings.ToLower(n)] = unit
		}
	}
	return m
}
