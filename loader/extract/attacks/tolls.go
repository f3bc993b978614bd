package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	deadWords    = wordSet(`killed martyred died dead deaths fatalities killing perished dying death beheaded executed massacred`)
	woundedWords = wordSet(`wounded injured hurt wounding injuring injuries`)
	attackers    = wordSet(`attackers attacker bombers bomber assailants assailant gunmen gunman hijackers perpetrators perpetrator militants insurgents guerrillas rebels`)
)

// tolls counts dead and wounded of the one attack that a text is about where its patterns have found none.
func (r *reader) tolls(in *incident, sentences []int) {
	counted := map[string]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Subject == in.thing.Key && (f.Predicate == "killed" || f.Predicate == "wounded") {
			counted[f.Predicate] = true
		}
	}
	for _, i := range sentences {
		if len(r.toldIn[i]) == 0 && (r.stateDeeds[i] || r.fromTheAir(i) || r.leadsElse(i, in)) {
			continue
		}
		s := &r.Sentences[i]
		var numbers []doc.Mention
		for _, m := range r.InSentence(i) {
			if m.Type == doc.QuantityMention && (m.First == s.First || r.Tokens[m.First-1].Lower != "no") { // not the "one" of "no one"
				numbers = append(numbers, m)
			}
		}
		used := map[int]bool{}
		last := s.First
		for k := s.First; k < s.Last; k++ {
			w := r.Tokens[k].Lower
			property := ""
			switch {
			case deadWords.Has(w) && !(w == "death" && r.inCourt(i)):
				property = "killed"
			case woundedWords.Has(w) && k > s.First && mortal.Has(r.Tokens[k-1].Lower):
				property = "killed"
			case woundedWords.Has(w):
				property = "wounded"
			default:
				continue
			}
			took := r.victimsOf(numbers, used, last, k)
			last = k
			if counted[property] {
				continue
			}
			for _, q := range took {
				r.toll(in, property, i, k, q)
			}
			r.unnumbered(in, property, i, k, took)
		}
		for j := range r.Findings {
			if f := &r.Findings[j]; f.Subject == in.thing.Key && f.Sentence == i && (f.Predicate == "killed" || f.Predicate == "wounded") {
				counted[f.Predicate] = true
			}
		}
	}
}

// victimsOf returns the numbers that a word of death or injury is said of: right behind it, else those before it back to
// the word before, without what "including" tells apart.
func (r *reader) victimsOf(numbers []doc.Mention, used map[int]bool, last, k int) []doc.Mention {
	var out []doc.Mention
	take := func(m doc.Mention) {
		used[m.First] = true
		out = append(out, m)
	}
	for _, m := range numbers {
		if used[m.First] || m.First <= k {
			continue
		}
		gap := m.First - k - 1
		if len(out) == 0 && gap > 0 && !(gap == 1 && (r.Tokens[k+1].Lower == "some" || r.Tokens[k+1].Lower == "all" || r.Tokens[k+1].Lower == "reached")) {
			break
		}
		if len(out) > 0 && !r.joined(out[len(out)-1].Last, m.First) {
			break
		}
		take(m)
	}
	if len(out) > 0 {
		return out
	}
	for _, m := range numbers {
		if used[m.First] || m.First < last || m.Last > k || r.apart(last, m.First) || k-m.Last > 14 {
			continue
		}
		if r.victimGroup(m) == "" || text.Any(r.Tokens[m.Last:k], func(t *text.Token) bool {
			return t.Text == ";" || t.Lower == "nobody" || t.Lower == "before" || t.Lower == "him" || currencies.Has(t.Lower)
		}) {
			continue
		}
		if len(out) > 0 && !r.joined(out[len(out)-1].Last, m.First) {
			out = nil // "two of the 40 passengers": the nearer number counts
		}
		take(m)
	}
	return out
}

// joined tells whether "and" or a comma joins two numbers, a few words apart.
func (r *reader) joined(from, to int) bool {
	if to-from > 6 {
		return false
	}
	linked := false
	for k := from; k < to; k++ {
		switch w := r.Tokens[k].Lower; {
		case w == "while" || w == "were" || w == "was" || w == "with" || w == "of":
			return false
		case w == "and" || w == ",":
			linked = true
		}
	}
	return linked
}

// apart tells whether "including" or the like stands between two tokens.
func (r *reader) apart(from, to int) bool {
	for k := from; k < to; k++ {
		switch r.Tokens[k].Lower {
		case "including", "among", "mostly":
			return true
		}
	}
	return false
}

// victimGroup is whom a number counts, "" if it counts no people.
func (r *reader) victimGroup(m doc.Mention) string {
	for k := m.Last; k < len(r.Tokens) && k < m.Last+4; k++ {
		w := r.Tokens[k].Lower
		switch {
		case w == "one" && r.Tokens[m.First].Lower == "no":
			return graph.TotalVictims
		case attackers.Has(w):
			return "PERPETRATORS"
		case w == "years" || w == "days" || w == "hours" || w == "months" || w == "km" || w == "year" || w == "flight" || w == "minutes" || measures.Has(w):
			return ""
		case w == "people" || w == "persons" || w == "others" || w == "were" || w == "was" || w == "died" || w == "," || w == "." || w == "victims" || deadWords.Has(w) || woundedWords.Has(w):
			if k == m.Last || w == "people" || w == "persons" || w == "others" || w == "victims" || w == "total" {
				return graph.TotalVictims
			}
			return r.Slice(r.Tokens[m.Last].Start, r.Tokens[k-1].End)
		case stopWords.Has(w):
			return r.Slice(r.Tokens[m.Last].Start, r.Tokens[max(k-1, m.Last)].End)
		}
	}
	if m.Last < len(r.Tokens) {
		return r.Tokens[m.Last].Text
	}
	return graph.TotalVictims
}

// measures are units of what is no people: "80 kilograms of explosives".
var measures = wordSet(`kilogram kilograms kilogramme kilogrammes kilo kilos kg gram grams grammes pound lb lbs ton tons tonne tonnes litre litres liter liters gallon gallons
	metre metres meter meters kilometre kilometres kilometer kilometers mile miles feet yards barrels hectares acres volts degrees weeks seconds decades times per cent percent`)

// unnumbered counts whom no number counts: "both bombers", "a civilian and", "as well as the perpetrator", "their driver was".
func (r *reader) unnumbered(in *incident, property string, sentence, word int, took []doc.Mention) {
	s := &r.Sentences[sentence]
	add := func(n, first, last int) {
		group := "others"
		if attackers.Has(r.Tokens[last-1].Lower) {
			group = "PERPETRATORS"
		}
		span := doc.Span{Start: min(r.Tokens[first].Start, r.Tokens[word].Start), End: max(r.Tokens[last-1].End, r.Tokens[word].End)}
		raw := r.Slice(r.Tokens[first].Start, r.Tokens[last-1].End)
		q := graph.Quantity{Raw: raw, Min: &n, Max: &n, Qualifier: graph.Exact, Unit: "persons", VictimGroup: group}
		r.sentence = sentence
		r.find(doc.Finding{Subject: in.thing.Key, Predicate: property, Scope: group, Value: &graph.Value{Quantity: &q}, Span: span, Confidence: 0.6})
	}
	if len(took) == 0 {
		if word == s.First {
			return // "Killed …"
		}
		// "their driver was injured", "shot dead a journalist"
		k := word - 1
		for k > s.First && (r.Tokens[k].Lower == "also" || r.Tokens[k].Lower == "and" || r.Tokens[k].Lower == "shot" || r.Tokens[k].Lower == "stabbed" || r.Tokens[k].Lower == "found") {
			k--
		}
		switch {
		case r.Tokens[k].Lower == "was" && k > s.First && r.Tokens[k-1].Kind == text.Word && !nobody.Has(r.Tokens[k-1].Lower) && !(k > s.First+1 && nobody.Has(r.Tokens[k-2].Lower)):
			from := k - 1
			for _, m := range r.InSentence(sentence) {
				if m.Type == graph.Person && m.First < k && k <= m.Last {
					from = min(from, m.First)
				}
			}
			add(1, from, k)
		case word+2 < s.Last && (r.Tokens[word+1].Lower == "a" || r.Tokens[word+1].Lower == "an" || r.Tokens[word+1].Lower == "the" && in.kinds["ASSASSINATION"]) && r.Tokens[word-1].Lower != "to":
			to := word + 3
			for _, m := range r.InSentence(sentence) { // "killed the former prime minister X"
				if m.Type == graph.Person && m.First > to && m.First < word+9 && !text.Any(r.Tokens[to:m.First], func(t *text.Token) bool { return t.Kind != text.Word || stopWords.Has(t.Lower) }) {
					to = m.First
					break
				}
			}
			add(1, word+1, to)
		}
		return
	}
	from, to := took[0].First, took[len(took)-1].Last
	for k := from; k < max(to, word); k++ {
		if k+1 >= s.Last || r.apart(from, k) {
			break
		}
		w := r.Tokens[k].Lower
		linked := k > from && (r.Tokens[k-1].Text == "," || r.Tokens[k-1].Lower == "and")
		switch {
		case w == "both" && linked:
			add(2, k, k+2)
		case (w == "a" || w == "an" || w == "the") && linked && k+2 < s.Last && (r.Tokens[k+2].Text == "," || r.Tokens[k+2].Lower == "and" || r.Tokens[k+2].Lower == "were" || r.Tokens[k+2].Lower == "died"):
			add(1, k, k+2)
		}
	}
	for k := max(to, word); k+3 < s.Last && k < max(to, word)+12; k++ {
		if r.Tokens[k].Lower == "as" && r.Tokens[k+1].Lower == "well" && k+4 < s.Last && attackers.Has(r.Tokens[k+4].Lower) {
			add(1, k+3, k+5)
		}
	}
}

// currencies are words behind sums of money.
var currencies = wordSet(`dollars pounds euros pesos rupees marks francs lire dinars rubles roubles usd`)

var nobody = wordSet(`he she it who nobody none one no device attack building`)

func (r *reader) toll(in *incident, property string, sentence, word int, m doc.Mention) {
	group := r.victimGroup(m)
	if group == "" || r.overYears(&m) || r.diedElse(&m) {
		return
	}
	q, ok := graph.ParseQuantity(r.Slice(m.Start, m.End))
	if !ok {
		return
	}
	q.Unit, q.VictimGroup = "persons", group
	span := doc.Span{Start: min(m.Start, r.Tokens[word].Start), End: max(m.End, r.Tokens[word].End)}
	r.sentence = sentence
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: property, Scope: group, Value: &graph.Value{Quantity: &q}, Span: span, Confidence: 0.7})
}
