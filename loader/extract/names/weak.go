package names

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// spelledFirst returns entries with those before the others that have a name as the text spells it: "Cádiz", not "Cadiz".
func (r *reader) spelledFirst(entries []*gazetteer.Entry, at []int, i, n int) []*gazetteer.Entry {
	if len(entries) < 2 || entries[0].Type.Class() != graph.PlaceClass {
		return entries
	}
	surface := r.Slice(r.tok(at[i]).Start, r.tok(at[i+n-1]).End)
	if entries[0].Spelled(surface) {
		return entries
	}
	out := slices.Clone(entries)
	slices.SortStableFunc(out, func(a, b *gazetteer.Entry) int {
		switch x, y := a.Spelled(surface), b.Spelled(surface); {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	return out
}

// smallBands are groups whose names are often written small.
var smallBands = wordSet(`peshmerga janjaweed interahamwe contras khmer`)

// acceptWeak accepts a weak name only in its own spelling and in a frame that calls for it.
func (r *reader) acceptWeak(entries []*gazetteer.Entry, at []int, i, n int) bool {
	first, last := at[i], at[i+n-1]+1
	e := entries[0]
	if !r.free(first, last) && !(e.Type == graph.ArmedGroup && n > 1 && r.valuesWithin(first, last) && r.dayNamed(e, first, last)) || !r.joined(first, last, false) {
		return false
	}
	if e.Type == graph.StateBody && last-first > 1 {
		return e.Spelled(r.Slice(r.tok(first).Start, r.tok(last-1).End))
	}
	if !e.Spelled(r.Slice(r.tok(first).Start, r.tok(last-1).End)) || !r.tok(first).Upper() && r.tok(first).Kind != text.Number {
		return false
	}
	s := &r.Sentences[r.sentence]
	before, after := "", ""
	if first > s.First {
		before = r.tok(first - 1).Lower
		if m := r.mentionAt(first - 1); m != nil && m.Type == doc.DateMention {
			before = "the" // "the 1984 Brighton bombing"
		}
	}
	if last < s.Last {
		after = r.tok(last).Lower
	}
	switch e.Type {
	case graph.StateBody: // "the Treasury", where it speaks of sanctions
		return !s.Heading && e.Kind == "MINISTRY" && r.sanctioning(s)
	case graph.Country:
		return r.tok(first).Caps() || before == "in" || before == "from" || before == "to" || last-first == 1 && r.plainCountry(first, s)
	case graph.ArmedGroup:
		framed := r.groupFrame(last, s)
		if !r.tok(first).Caps() {
			return framed || n > 1 && !r.free(first, last) || n == 1 && first > s.First && r.calledAlone(e, first)
		}
		return framed || groupFramesBefore.Has(before) || r.Things[e.ID] != nil || last-first == 1 && len(r.tok(first).Text) > 2 && !s.Heading && r.violent()
	case graph.City, graph.AdminArea, graph.Region:
		if last-first == 1 && r.goesOnAsTown(last) {
			return false
		}
		if last-first == 1 && (directions.Has(r.tok(first).Lower) && areaHeads[after] == "" || notPlaces.Has(r.tok(first).Lower)) {
			return false
		}
		if s.First == first && e.Type == graph.City && r.tok(first).Caps() && first == r.leadToken() && (after == "—" || after == "–" || after == "," || after == "(" || after == "-" && r.tok(last).Space) {
			return true // the dateline: "LIMA —"
		}
		return (before == "in" || before == "near" || before == "outside" || before == "of" || placedDeeds.Has(after) && before == "the" || r.besidePlace(first, s)) &&
			!r.partOfName(first, last)
	}
	return false
}

// leadToken is the first token of the first sentence that is no heading, -1 if there is none.
func (r *reader) leadToken() int {
	for i := range r.Sentences {
		if s := &r.Sentences[i]; !s.Heading && !s.Furniture {
			return s.First
		}
	}
	return -1
}

// calledAlone tells whether the text has called a group by a word alone before, in a frame that tells what it is.
func (r *reader) calledAlone(e *gazetteer.Entry, i int) bool {
	t := r.Things[e.ID]
	return t != nil && slices.ContainsFunc(t.Surfaces, func(f doc.Surface) bool { return f.Text == r.tok(i).Text })
}

// dayNamed tells whether a day is the name of a group: "the November 17 guerrilla group", and once that was said, "November 17 has claimed".
func (r *reader) dayNamed(e *gazetteer.Entry, first, last int) bool {
	s := &r.Sentences[r.sentence]
	if first > s.First && r.tok(first-1).Lower == "the" {
		k := last
		for k < s.Last && k < last+2 && groupAdjectives.Has(r.tok(k).Lower) {
			k++
		}
		return k < s.Last && groupNouns.Has(r.tok(k).Lower)
	}
	return r.Things[e.ID] != nil && first == s.First && last < s.Last && (r.tok(last).Text == "," || r.tok(last).Lower == "has" || r.tok(last).Lower == "had" || r.tok(last).Lower == "was" || r.tok(last).Lower == "is")
}

// besidePlace tells whether a place stands right before a comma or "and": "Pune and Goa", "Parang, Maguindanao".
func (r *reader) besidePlace(first int, s *text.Sentence) bool {
	if first-2 < s.First || r.tok(first-1).Text != "," && r.tok(first-1).Lower != "and" {
		return false
	}
	m := r.mentionAt(first - 2)
	return m != nil && m.Type != graph.Country && m.Type.Class() == graph.PlaceClass
}

// groupFrame tells whether a noun for a group's people follows, if need be behind words for their rank and trade ("senior
// weapons facilitator"), or a word for a tie to it ("-affiliated").
func (r *reader) groupFrame(k int, s *text.Sentence) bool {
	if k+1 < s.Last && r.tok(k).Text == "-" {
		return ties.Has(r.tok(k + 1).Lower)
	}
	for ; k < s.Last && ranksAndTrades.Has(r.tok(k).Lower); k++ {
	}
	return k < s.Last && groupFrames.Has(r.tok(k).Lower)
}

var ties = wordSet(`affiliated linked associated aligned allied backed led`)

var ranksAndTrades = wordSet(`senior key top local regional district military suspected known foreign improvised explosive device devices ied weapons bomb
	suicide finance logistics attack insurgent sub shadow arms drug deputy`)

// placedDeeds are nouns for deeds that are called by their place.
var placedDeeds = wordSet(`attack attacks bombing bombings massacre siege shooting shootings blast blasts explosion kidnapping kidnappings abductions hijacking killings plot plotters bombers bomber attackers`)

// violenceWords show that a text speaks of violence: there a short form in capitals that a group shares with other things is the
// group's.
var violenceWords = wordSet(`killed killing bomb bombs bombing bombings bomber attack attacks gunmen militants militant rebels rebel insurgents guerrilla guerrillas
	terrorist terrorists terrorism jihadist separatist separatists ceasefire paramilitary kidnapped hostages assassinated shot hostage armed weapons fighters
	clash clashes ambush ambushes ambushed raid raids raided insurgency militia militias militiamen truce airstrike airstrikes offensive rockets mortars grenades explosives firefight
	extremist extremists terror jihad massacre massacres massacred violence hijacking paramilitaries guns gunfight kidnapping abducted murder murdered beheaded detonators assault blast blasts explosion explosions stabbing gunfire assassination assassinations outfit splinter jihadists fighting infighting`)

// violent tells whether the text speaks of violence.
func (r *reader) violent() bool {
	if !r.looked {
		r.looked = true
		n := 0
		for i := range r.Tokens {
			if violenceWords.Has(r.tok(i).Lower) {
				n++
			}
		}
		r.violence = n > 0
	}
	return r.violence
}

// sanctionWords tell of a sentence that it speaks of sanctions.
var sanctionWords = wordSet(`sanctions sanctioned sanction sanctioning designated designation designates designating blacklisted blacklist froze frozen freeze assets ofac listed`)

// sanctioning tells whether a sentence, or one beside it, speaks of sanctions.
func (r *reader) sanctioning(s *text.Sentence) bool {
	for k := max(0, s.First-40); k < len(r.Tokens) && k < s.Last+40; k++ {
		if sanctionWords.Has(r.tok(k).Lower) {
			return true
		}
	}
	return false
}

// commonCountries are the short names, in common use, of countries that share them with others or with a continent.
var commonCountries = wordSet(`america congo`)

// plainCountry tells whether the short name of a country that others share stands by itself: no name before or behind it.
func (r *reader) plainCountry(i int, s *text.Sentence) bool {
	if !commonCountries.Has(r.tok(i).Lower) || s.Heading {
		return false
	}
	named := func(k int) bool {
		return k >= s.First && k < s.Last && r.tok(k).Upper() && r.tok(k).Kind == text.Word && !(k == s.First && sentenceWords.Has(r.tok(k).Lower))
	}
	return !named(i-1) && !named(i+1) && (i+1 >= s.Last || r.tok(i+1).Text != "-")
}
