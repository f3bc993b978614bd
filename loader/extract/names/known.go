package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/gazetteer"
	"linkchart/loader/reading"
	"linkchart/loader/text"
)

// hit is one way to read the words at a place.
type hit struct {
	entries []*gazetteer.Entry
	n       int
	kind    byte // s strong, w weak, m metonym, a adjective
}

// known marks the gazetteer's names in a sentence.
func (f *finder) known(s *text.Sentence) {
	words, at := f.wordsOf(s)
	for i := 0; i < len(words); {
		h := f.best(s, words, at, i)
		if h.n == 0 {
			i++
			continue
		}
		from, to := at[i], at[i+h.n-1]+1
		n := reading.Name{Thing: -1, Speaker: -1, Adjective: h.kind == 'a', Weak: h.kind == 'w', Entry: h.entries[0]}
		f.candidates = append(f.candidates, candidate{f.add(from, to, n), h.entries})
		if len(h.entries) == 1 || h.kind == 'a' {
			for _, c := range h.entries[0].Countries {
				f.countries[c]++
			}
		}
		i += h.n
	}
	f.ellipsis(s)
}

// best returns the longest acceptable reading at words[i].
func (f *finder) best(s *text.Sentence, words []string, at []int, i int) hit {
	var best hit
	for _, kind := range []byte{'s', 'w', 'm', 'a'} {
		var h hit
		switch h.kind = kind; kind {
		case 's':
			h.entries, h.n = f.g.Match(words, i)
		case 'w':
			h.entries, h.n = f.g.MatchWeak(words, i)
		case 'm':
			h.entries, h.n = f.g.MatchMetonym(words, i)
		case 'a':
			h.entries, h.n = f.g.MatchAdjective(words, i)
		}
		if h.n <= best.n {
			continue
		}
		if es := f.acceptable(s, h, at, i); len(es) > 0 {
			h.entries = es
			best = h
		}
	}
	return best
}

// acceptable returns the entries that the surface may stand for.
func (f *finder) acceptable(s *text.Sentence, h hit, at []int, i int) []*gazetteer.Entry {
	ts := f.r.Text.Tokens
	from, to := at[i], at[i+h.n-1]+1
	surface := f.r.Text.Slice(from, to)
	caps, letters := 0, 0
	for k := from; k < to; k++ {
		switch t := &ts[k]; {
		case t.Text == "," && !h.entries[0].Spelled(surface):
			return nil
		case t.Text == "(" || t.Text == ")" || t.Text == ";" || t.Text == ":" || t.Text == "." || t.Text == "–" || t.Text == "—":
			return nil
		case t.Word():
			letters++
			if t.Cap() {
				caps++
			}
		}
	}
	if caps == 0 {
		return nil
	}
	single := letters == 1
	initial := first(ts, s, from)
	low := ts[from].Low
	if single && initial && text.Common(low) && h.kind != 'a' && !acronymic(surface) {
		return nil
	}
	if single && months[low] {
		return nil
	}
	var out []*gazetteer.Entry
	for _, e := range h.entries {
		if f.fits(s, h, e, surface, from, to, single, initial) {
			out = append(out, e)
		}
	}
	return out
}

func (f *finder) fits(s *text.Sentence, h hit, e *gazetteer.Entry, surface string, from, to int, single, initial bool) bool {
	ts := f.r.Text.Tokens
	switch h.kind {
	case 'w':
		switch e.Type {
		case graph.StateBody:
			return !single
		case graph.ArmedGroup, graph.Country, graph.Organization:
			// an acronym in its own spelling
			return single && acronymic(surface) && e.Spelled(surface)
		}
		return e.Population >= 50_000 && locative(ts, s, from)
	case 'm':
		return e.Type == graph.StateBody
	case 'a':
		return true
	}
	if single && shortName(surface) && !e.Spelled(surface) && !e.Spelled(strings.TrimSuffix(surface, ".")) {
		return false
	}
	switch e.Type {
	case graph.City, graph.AdminArea:
		if !single {
			return true
		}
		if beside(ts, s, from, to) {
			return false
		}
		if e.Population >= 100_000 && e.Type == graph.City {
			return !initial || e.Population >= 300_000
		}
		return locative(ts, s, from)
	}
	return true
}

// shortName tells whether a name is so short that its spelling must agree.
func shortName(s string) bool { return len(strings.ReplaceAll(s, ".", "")) <= 3 }

func acronymic(s string) bool {
	s = strings.ReplaceAll(s, ".", "")
	return len(s) >= 2 && s == strings.ToUpper(s)
}

// first tells whether only punctuation stands before a token of the sentence.
func first(ts []text.Token, s *text.Sentence, at int) bool {
	for k := at - 1; k >= s.From; k-- {
		if ts[k].Word() {
			return false
		}
	}
	return true
}

// locative tells whether a word that calls for a place stands before a token.
func locative(ts []text.Token, s *text.Sentence, at int) bool {
	for k := at - 1; k >= s.From && k >= at-3; k-- {
		w := ts[k].Low
		switch {
		case places[w]:
			return true
		case w == "the" || w == "and" || w == "," || directions[w] || ts[k].Name > 0:
			continue
		}
		return false
	}
	return false
}

var places = reading.Set(`in at near from to around outside inside through across between into towards toward city town village district province region capital
	neighborhood neighbourhood suburb of port state county`)
var directions = reading.Set("northern southern eastern western central north south east west northeastern northwestern southeastern southwestern")
var months = reading.Set("january february march april may june july august september october november december")

// beside tells whether a capitalised word that belongs to no name stands directly before or behind: then the place is part of
// a longer name ("Moscow Times", "Jack London").
func beside(ts []text.Token, s *text.Sentence, from, to int) bool {
	if from-1 > s.From && ts[from-1].Word() && ts[from-1].Cap() && !text.Common(ts[from-1].Low) && ts[from-1].Name == 0 {
		return true
	}
	if to < s.To && ts[to].Word() && ts[to].Cap() && !text.Common(ts[to].Low) && !headNouns[text.Singular(ts[to].Low)] {
		return true
	}
	if to < s.To && ts[to].Text == "-" && to+1 < s.To && ts[to+1].Cap() && ts[to+1].Start == ts[to].End {
		return true
	}
	return false
}

// headNouns may stand capitalised behind a place name that keeps its meaning.
var headNouns = reading.Set(`olympics olympic game airport mosque church cathedral hospital hotel university school square street road bridge prison embassy stadium hall theatre theater
	market mall station province city district region marathon festival summit agreement international republic military army police government`)

// choose picks one entry for each match: by the countries that the document names, else the best known one.
func (f *finder) choose() {
	for _, c := range f.candidates {
		n := &f.r.Names[c.name]
		best := c.entries[0]
		if len(c.entries) > 1 && (best.Type == graph.City || best.Type == graph.AdminArea) && best.Population < 1_000_000 {
			score := -1
			for _, e := range c.entries {
				k := 0
				for _, iso := range e.Countries {
					k += f.countries[iso]
				}
				if k > 0 && score <= 0 {
					best, score = e, k
				}
			}
		}
		n.Entry = best
		if n.Weak && best.Type == graph.StateBody {
			n.Speaker = f.r.Entry(best)
			continue
		}
		n.Thing = f.r.Entry(best)
		switch best.Type {
		case graph.Country:
			n.Speaker = f.r.Government(best)
		case graph.City:
			words := strings.Fields(graph.Fold(best.Name))
			if es, k := f.g.MatchMetonym(words, 0); k == len(words) && k > 0 && len(es) > 0 {
				n.Speaker = f.r.Entry(es[0])
			}
		}
	}
}

// ellipsis completes coordinations of names: "South and Central Asia".
func (f *finder) ellipsis(s *text.Sentence) {
	ts := f.r.Text.Tokens
	for i := s.From; i+2 < s.To; i++ {
		if !ts[i].Cap() || ts[i].Name > 0 || ts[i+1].Low != "and" && ts[i+1].Low != "or" || ts[i+2].Name == 0 || !(directions[ts[i].Low] || ts[i].Low == "southeast") {
			continue
		}
		n := &f.r.Names[ts[i+2].Name-1]
		if n.Adjective || n.To-n.From < 2 {
			continue
		}
		if es, k := f.g.Match([]string{ts[i].Low, ts[n.To-1].Low}, 0); k == 2 {
			id := f.add(i, i+1, reading.Name{Thing: -1, Speaker: -1, Entry: es[0]})
			f.candidates = append(f.candidates, candidate{id, es})
		}
	}
}
