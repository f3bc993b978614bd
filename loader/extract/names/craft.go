package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Ships, trains and flights by their names, and sites that nothing but an article and what happens there tells.

var (
	// shipPrefixes stand before the names of ships.
	shipPrefixes = wordSet(`uss hms mv mt ss rfa brp ins hmas hmcs kri mts usns pns fs`)
	// rails tell of a sentence that an express is a train.
	rails = wordSet(`train trains rail rails railway track tracks derailed derailment derailing passengers passenger carriages coaches bound locomotive station hijacked hijackers hijacking stopped aboard`)
	// sinking are verbs of what is done to ships, atSea words of sentences that speak of them, seaFollowers stand behind their names.
	sinking      = wordSet(`sank sunk sinking boarded boarding torpedoed scuttled hijacked seized attacked hit struck rammed aboard`)
	atSea        = wordSet(`ship ships vessel vessels tanker tankers freighter freighters crew crewmen seafarers sailors sank sunk sinking boarded torpedoed scuttled ferry trawler sea gulf strait coast`)
	seaFollowers = wordSet(`in on off near and with which that after before when while at by as was had for to`)
	// siteFronts stand before "the" and the name of a site, where something happens.
	siteFronts = wordSet(`at inside outside`)
)

// craft finds ships, trains and flights: "the USS Mason", "the Jaffar Express", "flight IC 814", "SuperFerry 14".
func (r *reader) craft(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	sea := r.Holds(s, atSea)
	for i := s.First; i+1 < s.Last; i++ {
		if r.used[i] {
			continue
		}
		t := r.tok(i)
		switch {
		case t.Caps() && shipPrefixes.Has(t.Lower):
			if last := r.runBehind(i+1, s); last > i+1 {
				r.vehicle(i, last, "OTHER")
			}
		case sea && t.Lower == "the" && i > s.First && sinking.Has(r.tok(i-1).Lower):
			if last := r.runBehind(i+1, s); last > i+1 && r.mentionAt(i+1) == nil && (last >= s.Last || r.tok(last).Text == "," || r.tok(last).Text == "." || seaFollowers.Has(r.tok(last).Lower)) {
				r.vehicle(i+1, last, "OTHER")
			}
		case t.Text == "Express" && i > s.First:
			r.train(i, s)
		case t.Upper() && strings.HasSuffix(t.Lower, "ferry") && len(t.Lower) > 6 && r.tok(i+1).Kind == text.Number:
			r.vehicle(i, i+2, "OTHER")
		case (t.Lower == "flight" || t.Lower == "flights") && r.tok(i+1).Caps() && len(r.tok(i+1).Text) < 4 && i+2 < s.Last && r.numeral(i+2):
			first := i
			for first > s.First && first > i-4 && r.tok(first-1).Upper() && r.tok(first-1).Kind == text.Word && !sentenceWords.Has(r.tok(first-1).Lower) {
				first--
			}
			r.dropInside(i+1, i+3)
			if first < i {
				first = i // the airline has a mention of its own
			}
			r.vehicle(first, i+3, "AIRCRAFT")
		}
	}
}

// numeral tells whether a number stands at a token.
func (r *reader) numeral(k int) bool { return r.tok(k).Kind == text.Number }

// train records "the X Express" where the sentence speaks of trains.
func (r *reader) train(i int, s *text.Sentence) {
	first := i
	for first > s.First && first > i-4 && r.tok(first-1).Upper() && r.tok(first-1).Kind == text.Word && !sentenceWords.Has(r.tok(first-1).Lower) && !r.taken(first-1) {
		first--
	}
	if first == i || first == s.First && !r.tok(first).Upper() {
		return
	}
	for k := s.First; k < s.Last; k++ {
		if rails.Has(r.tok(k).Lower) {
			r.vehicle(first, i+1, "OTHER")
			return
		}
	}
}

// runBehind returns the token behind the capitalised words and numbers at one.
func (r *reader) runBehind(at int, s *text.Sentence) int {
	k := at
	for k < s.Last && k < at+3 && (r.tok(k).Kind == text.Word && r.tok(k).Upper() && !r.taken(k) || k > at && r.numeral(k) && !r.tok(k).Line) {
		k++
	}
	return k
}

// vehicle records a ship, train or aircraft with a name of its own.
func (r *reader) vehicle(first, last int, kind string) {
	r.dropInside(first, last)
	name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(last-1).End)), " ")
	t := r.Thing("facility:"+graph.Slug(name), graph.Entity{Type: graph.Facility, Name: name, Kind: kind}, true)
	t.Titled = true
	r.mention(t, first, last)
}

// houseNamed finds sites that nothing knows by an article, a preposition of place before it and what happens there: "killed ninety people at the
// Bataclan in Paris".
func (r *reader) houseNamed(s *text.Sentence) {
	if s.Heading && r.titleCase(s) || !r.bloody(s) {
		return
	}
	for i := s.First + 2; i < s.Last; i++ {
		t := r.tok(i)
		if r.used[i] || !t.Upper() || t.Kind != text.Word || t.Caps() || len(t.Text) < 4 || r.tok(i-1).Lower != "the" || !siteFronts.Has(r.tok(i-2).Lower) || sentenceWords.Has(t.Lower) || notPlaces.Has(t.Lower) {
			continue
		}
		last := r.placeEnd(i, s)
		if last-i > 3 || r.orgLikeHead(last-1) || groupHeads.Has(r.tok(last-1).Lower) || eventHeads.Has(r.tok(last-1).Lower) || strings.HasSuffix(r.tok(last-1).Lower, "s") && last == i+1 || r.longerElsewhere(i, last) {
			continue
		}
		place := r.placeBehind(last, s, nil)
		if place == nil && (last >= s.Last || r.tok(last).Text != "," && r.tok(last).Text != "." && !behindLists.Has(r.tok(last).Lower)) {
			continue
		}
		r.facility(i, last, "OTHER", place).Titled = true
		i = last - 1
	}
}

// sharedPlace returns the place of the building before "and": "the school and military airport" of one town.
func (r *reader) sharedPlace(first int, s *text.Sentence) *doc.Mention {
	if first-2 < s.First || r.tok(first-1).Lower != "and" {
		return nil
	}
	o := r.mentionAt(first - 2)
	if o == nil || o.Type != graph.Facility || o.Last != first-1 || r.Things[o.Key] == nil || r.Things[o.Key].Place == "" {
		return nil
	}
	for k := o.First - 1; k >= s.First && k > o.First-6; k-- {
		if m := r.mentionAt(k); m != nil && m.Key == r.Things[o.Key].Place {
			return m
		}
	}
	return nil
}

// flight reads an aircraft by its number: "Air France Flight 8969", "EgyptAir flight 804".
func (r *reader) flight(i int, s *text.Sentence) bool {
	if r.tok(i).Lower != "flight" || i == s.First || i+1 >= s.Last || r.tok(i+1).Kind != text.Number || !r.tok(i-1).Upper() && !r.tok(i).Upper() || sentenceWords.Has(r.tok(i-1).Lower) {
		return false
	}
	first := i
	if r.tok(i - 1).Upper() {
		first--
	}
	for first < i && first > s.First && first > i-4 && r.tok(first-1).Upper() && r.tok(first-1).Kind == text.Word && !sentenceWords.Has(r.tok(first-1).Lower) {
		first--
	}
	r.facility(first, i+2, "AIRCRAFT", nil)
	return true
}

// vessels have a name behind their kind: "the tanker Limburg", "the ferry SuperFerry 14".
var vessels = wordSet(`tanker carrier freighter ferry ship vessel destroyer liner yacht trawler frigate`)

func (r *reader) christened(i int, s *text.Sentence) bool {
	if !vessels.Has(r.tok(i).Lower) || r.tok(i).Upper() {
		return false
	}
	last := i + 1
	for last < s.Last && !r.used[last] && (r.tok(last).Upper() || last > i+1 && r.tok(last).Kind == text.Number) && r.tok(last).Kind != text.Mark {
		last++
	}
	if last == i+1 {
		return false
	}
	name := strings.Join(strings.Fields(r.Slice(r.tok(i+1).Start, r.tok(last-1).End)), " ")
	r.mention(r.Thing("facility:"+graph.Slug(name), graph.Entity{Type: graph.Facility, Name: name, Kind: "OTHER"}, true), i+1, last)
	return true
}
