package graph

// maxAmount bounds the numbers that are read, so that no sum or product overflows.
const maxAmount = 1_000_000_000_000_000

// amount reads one number: digits, words or a vague word.
func (p *quantityParser) amount() (a amount, ok bool) {
	at := p.at
	switch {
	case p.peek(0).isNum:
		a, ok = p.digits()
	default:
		if a, ok = p.half(); ok {
			break
		}
		p.at = at
		if a, ok = p.vague(); ok {
			break
		}
		a, ok = p.words()
	}
	if !ok || a.low < 0 || a.high > maxAmount {
		p.at = at
		return amount{}, false
	}
	return a, true
}

// digits reads a literal, with decimals and a scale: "4,000", "2.5 million", "3 dozen", "$5m".
func (p *quantityParser) digits() (a amount, ok bool) {
	t := p.peek(0)
	n, ok := t.number()
	if !ok {
		return a, false
	}
	p.at++
	tenths, parts := 0, 0
	if p.peek(0).text == "." && p.peek(0).glued && p.peek(1).isNum && p.peek(1).glued {
		frac := p.peek(1).text
		if len(frac) > 6 {
			frac = frac[:6]
		}
		p.at += 2
		parts = 1
		for _, r := range frac {
			tenths, parts = tenths*10+int(r-'0'), parts*10
		}
	}
	a = amount{low: n, high: n, grouped: t.grouped}
	scale := 0
	switch next := p.peek(0); {
	case next.text == "hundred":
		scale = 100
	case next.text == "dozen":
		scale = 12
	case scales[next.text] > 0:
		scale = scales[next.text]
	case next.glued && next.text == "k":
		scale = 1000
	case next.glued && (next.text == "m" || next.text == "mn"):
		scale = 1_000_000
	case next.glued && next.text != "km" && isLetters(next.text):
		return a, false // an ordinal or a code: "3rd", "7th", "9mm"
	}
	if scale > 0 {
		p.at++
		if n > maxAmount/scale {
			return a, false
		}
		a.mantissa, a.scale = n, scale
		a.low *= scale
		a.high = a.low
	}
	if parts > 0 {
		part := tenths * max(scale, 1)
		a.low += part / parts
		a.high += (part + parts - 1) / parts
	}
	return a, true
}

func isLetters(s string) bool {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return s != ""
}

// half reads "half a dozen", "half of the 30".
func (p *quantityParser) half() (a amount, ok bool) {
	if !p.any("a half", "half") {
		return a, false
	}
	p.any("of the", "of", "the")
	p.any("a", "an")
	if a, ok = p.atom(); !ok {
		return a, false
	}
	return amount{low: a.low / 2, high: (a.high + 1) / 2}, true
}

// atom is a number that "half" may divide.
func (p *quantityParser) atom() (amount, bool) {
	switch t := p.peek(0); {
	case t.isNum:
		return p.digits()
	case t.text == "dozen":
		p.at++
		return amount{low: 12, high: 12}, true
	case t.text == "hundred":
		p.at++
		return amount{low: 100, high: 100}, true
	case scales[t.text] > 0:
		p.at++
		return amount{low: scales[t.text], high: scales[t.text]}, true
	}
	return p.words()
}

// vague reads words that name only an order of size: "several hundred", "tens of thousands".
func (p *quantityParser) vague() (a amount, ok bool) {
	at := p.at
	p.any("a", "an")
	article := p.at > at
	if p.any("couple of", "couple", "pair of", "pair") {
		return amount{low: 2, high: 2}, article
	}
	if article && p.any("number of", "variety of", "series of") {
		return amount{low: 2, high: 2, vague: UnknownAmount}, true
	}
	word := p.peek(0).text
	v, ok := vagueCounts[word]
	if !ok || word == "few" && !article || word == "handful" && !article {
		p.at = at
		return a, false
	}
	p.at++
	if v.min == 2 && v.qualifier == Several {
		p.phrase("of")
		if bigger, ok := vagueCounts[vagueScales[p.peek(0).text]]; ok {
			p.at++
			v = bigger
		}
	} else if bigger, ok := vagueCounts[p.peek(1).text]; ok && p.peek(0).text == "of" && bigger.min >= 200 {
		p.at += 2
		v.min, v.qualifier = v.min*bigger.min/2, Thousands
	}
	return amount{low: v.min, high: v.min, vague: v.qualifier}, true
}

// words reads a number in words: "thirteen", "a hundred", "one hundred and seventy", "two dozen".
func (p *quantityParser) words() (a amount, ok bool) {
	at := p.at
	total, current, last := 0, 0, maxAmount
	began := false
	if p.article() || p.peek(0).text == "a" && p.peek(1).text == "single" {
		p.at++
		if p.phrase("single") {
			return amount{low: 1, high: 1}, true
		}
		current, began = 1, true
	} else if p.phrase("single") {
		return amount{low: 1, high: 1}, true
	} else if p.phrase("both") {
		return amount{low: 2, high: 2}, true
	}
	for {
		skip := 0
		if began && (p.peek(0).text == "-" && p.peek(0).glued && current%10 == 0 && current%100 >= 20) {
			skip = 1
		} else if began && p.peek(0).text == "and" && current%100 == 0 && (current > 0 || total > 0) {
			skip = 1
		}
		word := p.peek(skip).text
		n, isSmall := smallNumbers[word]
		ten, isTen := tens[word]
		switch {
		case isSmall && (!began || current%100 == 0 && n > 0 || current%100 >= 20 && current%10 == 0 && n > 0 && n < 10):
			current += n
		case isTen && current%100 == 0:
			current += ten
		case word == "hundred" && skip == 0 && current > 0 && current < 100:
			current *= 100
		case word == "dozen" && skip == 0 && current > 0 && total == 0:
			p.at++
			return amount{low: current * 12, high: current * 12}, true
		case word == "score" && skip == 0 && current > 0 && total == 0:
			p.at++
			return amount{low: current * 20, high: current * 20}, true
		case scales[word] > 0 && skip == 0 && current > 0 && scales[word] < last:
			last = scales[word]
			a.mantissa, a.scale = current, last
			total += current * last
			current = 0
		default:
			if !began || p.at == at {
				p.at = at
				return amount{}, false
			}
			a.low, a.high = total+current, total+current
			if current > 0 && a.scale > 0 {
				a.mantissa, a.scale = 0, 0
			}
			return a, true
		}
		p.at += skip + 1
		began = true
	}
}
