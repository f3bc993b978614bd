package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	// moves are words for going somewhere, or for the way there, a few words before "to", "from" or "through" and a place.
	moves = wordSet(`drove drive driven driving fled flee flees fleeing moved moving march marched marches marching advanced advance advancing travelled traveled travelling traveling
		went returned return returning retreated retreat retreating withdrew withdrawn withdraw withdrawal flew flown fly flying escaped escape escaping taken brought transferred rushed evacuated heading headed
		walked walking crossed crossing sent relocated road highway route track swept rampaged passed expelled dislodged ejected ousted displaced launched motorway railway bus train ferry convoy telephone phone radio`)
	// skies are words for what flies or falls, a few words before "over" and a place.
	skies = wordSet(`flight exploded blew downed crashed shot plane jet aircraft helicopter airliner destruction bombing drone drones missile missiles balloon control mid-air`)
	// sieges are nouns before "of" and a town.
	sieges = wordSet(`siege shelling bombardment recapture occupation battle encirclement blockade storming sacking mayor archbishop bishop`)
	// onslaughts are nouns before "on" and a town.
	onslaughts = wordSet(`raid raids assault assaults advance march offensive shelling bombardment`)
	// publicSites are nouns for what a town has, before "of" and its name.
	publicSites = wordSet(`airport airfield prison jail market bazaar barracks stations mines mine prisons markets schools posts streets harbour harbor suburb quarries roads police`)
	// distances are words before "of" or "from" and the place that they are counted from.
	distances = wordSet(`north south east west northeast northwest southeast southwest north-east north-west south-east south-west km kilometres kilometers kilometre kilometer miles mile`)
)

// placedBy tells whether a name is that of a place by what is done there: "drove to X", "the raid on X,", "20 km north of X".
func (r *reader) placedBy(i, last int, s *text.Sentence) bool {
	if i < s.First+1 || r.nameWords(i, last) > 3 {
		return false
	}
	if r.deedAt(last, s) {
		return r.beforeDeed(i, last)
	}
	if i < s.First+2 {
		return false
	}
	before, second := r.tok(i-1).Lower, r.tok(i-2).Lower
	switch before {
	case "at":
		return !learned.Has(second) && r.containerBehind(last, s)
	case "between":
		return last+1 < s.Last && r.tok(last).Lower == "and" && r.townAt(last+1)
	case "and":
		m := r.mentionAt(i - 2)
		return m != nil && m.Type == graph.City && !m.Adjective && m.First > s.First && r.tok(m.First-1).Lower == "between"
	case "to", "from", "through", "into", "towards", "toward", "over", "on", "of":
	default:
		return false
	}
	if r.orgLike(i, last) || givenNames.Has(r.tok(i).Lower) || !r.listEnds(last, s) && !behindPlaces.Has(r.word(last, s)) && r.word(last, s) != "to" && r.word(last, s) != "and" || r.longerElsewhere(i, last) {
		return false
	}
	switch before {
	case "of":
		return sieges.Has(second) || publicSites.Has(second) || distances.Has(second)
	case "on":
		return onslaughts.Has(second)
	case "over":
		return r.wordBefore(i-1, s, skies)
	case "from":
		return distances.Has(second) || r.wordBefore(i-1, s, moves)
	}
	return r.wordBefore(i-1, s, moves)
}

// placeDeeds are nouns for deeds that are called by their place rather than by whom they struck.
var placeDeeds = wordSet(`massacre massacres killings ambush encounter carnage raid`)

// deedAt tells whether a noun for a deed that is called by its place stands at a token.
func (r *reader) deedAt(k int, s *text.Sentence) bool {
	return k < s.Last && placeDeeds.Has(r.tok(k).Lower) && !r.tok(k).Upper()
}

// beforeDeed tells whether a name before such a noun is a place's: "the X massacre", "the 2010 X ambush"; not one that a person, a body or a
// building bears elsewhere in the text.
func (r *reader) beforeDeed(i, last int) bool {
	if m := r.mentionAt(i - 1); r.tok(i-1).Lower != "the" && r.tok(i-1).Lower != "'s" && (m == nil || m.Type != doc.DateMention) {
		return false
	}
	if last-i > 2 || len(r.tok(i).Text) < 4 || r.orgLike(i, last) || givenNames.Has(r.tok(i).Lower) || roles.Has(r.tok(i).Lower) || r.longerElsewhere(i, last) || r.surname[r.tok(last-1).Lower] != nil {
		return false
	}
	for _, k := range r.placesOf(r.tok(last - 1).Text) {
		if k+1 < len(r.Tokens) && k != last-1 && (doc.Sites.Of(r.tok(k+1).Lower) != "" || r.tok(k+1).Lower == "family" || r.tok(k+1).Upper() && r.tok(k+1).Kind == text.Word) {
			return false
		}
	}
	return true
}

// placesAgain finds the places that the gazetteer does not know wherever the text names them again.
func (r *reader) placesAgain() {
	known := map[string][]spelling{}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.City && m.Type != graph.AdminArea && m.Type != graph.Region || m.Coreference || m.Last == m.First || r.x.g.Entry(m.Key) != nil || r.Things[m.Key] == nil || !r.tok(m.First).Upper() || len(r.tok(m.First).Text) < 4 {
			continue
		}
		first := r.tok(m.First).Text
		if list := known[first]; len(list) < 20 && !notPlaces.Has(r.tok(m.First).Lower) {
			known[first] = append(list, spelling{m.Key, r.Tokens[m.First:m.Last]})
		}
	}
	if len(known) == 0 {
		return
	}
	for n := range r.Sentences {
		if s := &r.Sentences[n]; !s.Furniture {
			r.sentence = n
			r.placesAgainIn(s, known)
		}
	}
}

// oneKind lets an unknown town be the region that the text elsewhere says bears its name: "killed in X", "in the forests of X".
func (r *reader) oneKind() {
	regions := map[string]*doc.Thing{}
	for _, m := range r.Mentions {
		if t := r.Things[m.Key]; m.Type == graph.Region && !m.Coreference && t != nil && r.x.g.Entry(m.Key) == nil {
			regions[t.Entity.Name] = t
		}
	}
	if len(regions) == 0 {
		return
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.City || m.Coreference || r.Things[m.Key] == nil || r.x.g.Entry(m.Key) != nil {
			continue
		}
		if t := regions[r.Things[m.Key].Entity.Name]; t != nil {
			old := m.Key
			m.Key, m.Type = t.Key, graph.Region
			t.Name(r.Slice(m.Start, m.End), m.Span)
			r.forget(old, m.First)
		}
	}
}

// placesAgainIn finds the places in a sentence that the text names elsewhere.
func (r *reader) placesAgainIn(s *text.Sentence, known map[string][]spelling) {
	for i := s.First; i < s.Last; i++ {
		if r.used[i] || !r.tok(i).Upper() {
			continue
		}
		for _, n := range known[r.tok(i).Text] {
			last := i + len(n.words)
			if last > s.Last || !r.free(i, last) || !r.spells(i, n.words) || r.surname[r.tok(last-1).Lower] != nil || r.withinName(i, last, s) {
				continue
			}
			r.mention(r.Things[n.key], i, last)
			break
		}
	}
}

// withinName tells whether other capitalised words, or a hyphen, stand right beside a name.
func (r *reader) withinName(i, last int, s *text.Sentence) bool {
	if i > s.First {
		b := r.tok(i - 1)
		if b.Upper() && b.Kind == text.Word && !r.tok(i).Line && !(i-1 == s.First && sentenceWords.Has(b.Lower)) || b.Text == "-" && !r.tok(i).Space {
			return true
		}
	}
	if last >= s.Last {
		return false
	}
	a := r.tok(last)
	return a.Upper() && a.Kind == text.Word && !a.Line && !s.Heading && !placeHeads.Has(a.Lower) || a.Text == "-" && !a.Space
}

// containerBehind tells whether a comma and the place that a name lies in stand behind it: "(at X), South Waziristan,".
func (r *reader) containerBehind(last int, s *text.Sentence) bool {
	if last+1 >= s.Last || r.tok(last).Text != "," {
		return false
	}
	m := r.mentionAt(last + 1)
	if m == nil || m.Adjective || m.Type != graph.AdminArea && m.Type != graph.City && m.Type != graph.Country && m.Type != graph.Region {
		return false
	}
	return m.Last >= s.Last || r.tok(m.Last).Text == "," || r.tok(m.Last).Text == "."
}

// townAt tells whether a mention of a town or an area begins at a token.
func (r *reader) townAt(k int) bool {
	m := r.mentionAt(k)
	return m != nil && m.First == k && !m.Adjective && (m.Type == graph.City || m.Type == graph.AdminArea)
}

// word returns a word of a sentence in small letters, "" behind its end.
func (r *reader) word(k int, s *text.Sentence) string {
	if k >= s.Last {
		return ""
	}
	return r.tok(k).Lower
}

// wordBefore tells whether a word of a set stands at most five tokens before a token, in the same clause.
func (r *reader) wordBefore(k int, s *text.Sentence, set *text.WordSet) bool {
	for n := k - 1; n >= s.First && n > k-6; n-- {
		switch t := r.tok(n); {
		case set.Has(t.Lower):
			return true
		case t.Kind == text.Mark && t.Text != "-", t.Lower == "that", t.Lower == "who", t.Lower == "and":
			return false
		}
	}
	return false
}

// dateBegins tells whether a date begins at a token.
func (r *reader) dateBegins(k int) bool {
	if k >= len(r.Tokens) || k >= r.Sentences[r.sentence].Last {
		return false
	}
	m := r.mentionAt(k)
	return m != nil && m.First == k && m.Type == doc.DateMention
}

// longerElsewhere tells whether the last word of a name ends a longer one somewhere in the text, as the names of people do.
func (r *reader) longerElsewhere(i, last int) bool {
	for _, k := range r.placesOf(r.tok(last - 1).Text) {
		if k == last-1 || k == 0 {
			continue
		}
		before := r.tok(k - 1)
		if before.Upper() && before.Kind == text.Word && !r.tok(k).Line && !sentenceWords.Has(before.Lower) && !directions.Has(before.Lower) && (last-i == 1 || before.Text != r.tok(last-2).Text) {
			return true
		}
	}
	return false
}
