package names

import (
	"sort"
	"strings"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
	"linkchart/loader/text"
)

const months = `(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)`

// ofYear says which year a day or month is of.
const ofYear = `| (?:of )?(?:last|this|that|the same|the next|the following) year`

// datePhrase finds date expressions in the lower-cased text of a sentence. It is generous: what cannot be resolved keeps
// its words.
var datePhrase = pattern.MustCompile(`\b(?:` + strings.Join([]string{
	`(?:between|from) (?:19|20)\d{2} (?:and|to|until) (?:19|20)\d{2}`,
	`(?:between|from) ` + dayOrMonth + ` (?:and|to|until) ` + dayOrMonth,
	partOfDay + `\d{1,2}(?: ?[-–] ?| and | to )\d{1,2} ` + months + `\.?(?:,? (?:of )?\d{4}` + ofYear + `)?`,
	partOfDay + months + `\.? \d{1,2}(?: ?[-–] ?\d{1,2}(?:,? \d{4})?|(?: and | to )\d{1,2},? \d{4})\b`,
	partOfDay + `\d{1,2}(?:st|nd|rd|th)? (?:of )?` + months + `\.?(?:,? (?:of )?\d{4}` + ofYear + `)?`,
	partOfDay + months + `\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4}` + ofYear + `)?\b`,
	partOfSpan + `?` + months + `\.?,? (?:of )?\d{4}`,
	partOfSpan + months + `(?:` + ofYear + `)?`,
	`(?:that same|that|the same|the following) ` + months,
	partOfDay + feasts + `(?:,? (?:of )?\d{4}` + ofYear + `)?`,
	`(?:the same|that same|that|the next|the following|the previous) (?:day|night|evening|morning|afternoon|week|month|year)|the (?:day|night|week|month|year) (?:before|after)`,
	`\d{4}-\d{2}-\d{2}`, `\d{1,2}/\d{1,2}/\d{4}`,
	`(?:the )?(?:spring|summer|autumn|fall|winter) of \d{4}`,
	`(?:early|mid|late)[- ](?:19|20)\d{2}s?`, `the (?:19|20)\d0s`,
	`(?:in|since|until|by|during|from|around|before|after|between) (?:early |mid-?|late )?((?:19|20)\d{2})\b`,
	`(?:(?:about|around|nearly|almost|more than|over|some) )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|several|a few|many) (?:days?|weeks?|fortnight|months?|years?|decades?|hours?) (?:ago(?: today)?|earlier|later|before|after)`,
	`(?:in |over |during )?(?:the )?(?:last|past|recent) (?:few |several |two |three |four |five |\d+ )?(?:days|weeks|months|years|decades)`,
	`earlier (?:this|last) (?:week|month|year)|(?:earlier|later) in the (?:day|week|month|year)`,
	`(?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter|night|` + weekdays + `)`,
	`(?:on |last |late on |early on |late |early )?(?:` + weekdays + `)(?: (?:morning|afternoon|evening|night))?`,
	`yesterday|today|tonight|overnight|this morning|this evening`,
	`(?:in|since|until|by|of) (` + months + `\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b`,
	`(?:since|until|by|of) (` + months + `\.? \d{1,2}(?:st|nd|rd|th)?)\b`,
	`(?:in|last|since|until|this|next|by|of) (` + months + `)(?:,? \d{4}` + ofYear + `)?\b`,
	`(?:more |most )?recently|recent|upcoming|past`,
}, `|`) + `)\b`)

const (
	// partOfDay and partOfSpan stand before a day or a month and say which part of it is meant.
	partOfDay  = `(?:(?:the )?(?:night|evening|morning|afternoon|early hours|small hours) of )?`
	partOfSpan = `(?:early |mid-? ?|late |(?:the )?(?:end|start|beginning|middle) of )`
	dayOrMonth = `(?:(?:\d{1,2}(?:st|nd|rd|th)? )?` + months + `|` + months + ` \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?`
	// feasts are days of the year that have a name.
	feasts = `(?:christmas (?:day|eve)|new year['’]s (?:day|eve)|boxing day|bastille day|halloween|valentine['’]s day|may day)`
)

const weekdays = `monday|tuesday|wednesday|thursday|friday|saturday|sunday`

var prepositions = pattern.MustCompile(`^(?:in|since|until|by|during|from|around|before|after|between|on|of|over) `)

// spanning tells a span of years from a date: "between 1975 and 2006".
var spanning = pattern.MustCompile(`^(?:between|from) (?:19|20)\d{2} (?:and|to|until) `)

// monthWords are months that are words too: they count only as a date's part with a number, or in upper case.
var quantityPhrase = pattern.MustCompile(`(?:\b(?:` +
	`(?:between )?(?:(?:more than|over|at least|no fewer than|no less than|no more than|not more than|not fewer than|not less than|a minimum of|upwards of|in excess of|well over|just over|a further|fewer than|less than|under|up to|at most|about|around|some|nearly|approximately|roughly|almost|as many as|a total of|an estimated|another|only|perhaps|possibly|the) )*` +
	`(?:` + numeral + `)(?:(?: ?[-–] ?| to | and | or )(?:` + numeral + `))?` +
	`|(?:several |many |some )?(?:dozens|scores|hundreds|thousands)(?: of)?|several|numerous|no)\b)`)

const numeral = `\d[\d,]*(?:\.\d+)?(?: (?:hundred|thousand|million|billion|dozen))?|(?:a few |a |one |two |three |four |five |six |seven |eight |nine |half a |several )?(?:dozen|hundred|thousand)|` +
	`(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|` +
	`one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`

// dateWords and numberWords are words of which every date and every number holds one that holds no digit.
var (
	dateWords = wordSet(`christmas boxing bastille halloween valentine's valentine new same following previous that before after january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov
		dec monday tuesday wednesday thursday friday saturday sunday ago earlier later last past recent this next yesterday today tonight overnight recently
		upcoming`)
	numberWords = wordSet(`dozen dozens scores hundred hundreds thousand thousands several numerous no twenty thirty forty fifty sixty seventy eighty ninety one two
		three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`)
)

// dateLeads and numberLeads are the words that may stand in a date or a number before the first of its dateWords or numberWords.
var (
	dateLeads = wordSet(`the night evening morning afternoon small hours of early mid late end start beginning middle that same following spring summer autumn fall winter in since until by during from around
		before after between about nearly almost more most than over some a an one two three four five six seven eight nine ten eleven twelve
		thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty several few many day days week weeks fortnight month months year years decade decades hour hours on`)
	numberLeads = wordSet(`between more than over at least no not fewer less under up upwards in excess well just minimum further to most about around some nearly approximately roughly almost as many a
		total of an estimated another only the half few perhaps possibly`)
)

// valueWords are the words that dates and numbers are found by, a bit for each of the lists above.
var valueWords = text.NewWordMap(func() map[string]uint8 {
	m := map[string]uint8{}
	for i, list := range []*text.WordSet{dateWords, dateLeads, numberWords, numberLeads} {
		for _, w := range list.Words() {
			m[w] |= 1 << i
		}
	}
	return m
}()).Listed()

// Bits of valueWords: leads stand at twice the words that they lead to.
const (
	dateBit   uint8 = 1
	numberBit uint8 = 4
)

// lists returns the lists that the tokens of a sentence stand in; what is not of plain letters may be of any.
func (r *reader) lists(s *text.Sentence, room []uint8) []uint8 {
	for i := s.First; i < s.Last; i++ {
		switch t := r.tok(i); {
		case t.Plain():
			room = append(room, valueWords.OfToken(t))
		case t.Kind != text.Mark:
			room = append(room, ^uint8(0))
		case t.Text == "-":
			room = append(room, 2*dateBit|2*numberBit)
		default:
			room = append(room, 0)
		}
	}
	return room
}

// begin adds the bytes at which dates (or numbers) may begin in a sentence of ASCII: from the leads before each of the words on.
func (r *reader) begin(s *text.Sentence, lists []uint8, bit uint8, room [][2]int) [][2]int {
	for i, l := range lists {
		if l&bit == 0 {
			continue
		}
		first := i
		for first > 0 && lists[first-1]&(2*bit) != 0 {
			first--
		}
		from, to := r.tok(s.First+first).Start-s.Start, r.tok(s.First+i).End-s.Start
		if n := len(room); n > 0 && from < room[n-1][1] {
			room[n-1][1] = to
		} else {
			room = append(room, [2]int{from, to})
		}
	}
	return room
}

// values finds dates and numbers.
func (r *reader) values(s *text.Sentence) {
	var room, places [8][2]int
	var tokens [64]uint8
	lists := r.lists(s, tokens[:0])
	dates := r.begin(s, lists, dateBit, room[:0])
	span, low := "", ""
	if len(dates) > 0 {
		span, low = r.lower(s)
	}
	for _, loc := range find(datePhrase, low, s, dates, places[:0]) {
		from, to := loc[0], loc[1]
		if p := prepositions.FindString(low[from:to]); p != "" && !spanning.MatchString(low[from:to]) {
			from += len(p)
		}
		r.value(s, span, from, to, doc.DateMention)
	}
	if len(dates) > 0 {
		r.yearBefore(s)
	}
	numbers := r.begin(s, lists, numberBit, room[:0])
	if len(numbers) > 0 && low == "" {
		span, low = r.lower(s)
	}
	for _, loc := range find(quantityPhrase, low, s, numbers, places[:0]) {
		r.value(s, span, loc[0], loc[1], doc.QuantityMention)
	}
}

// lower returns a sentence as it is and in lower case, byte by byte: only the letters of ASCII where that would change the bytes ("İ").
func (r *reader) lower(s *text.Sentence) (span, low string) {
	span = r.Slice(s.Start, s.End)
	if low = strings.ToLower(span); len(low) != len(span) {
		low = strings.Map(func(c rune) rune {
			if 'A' <= c && c <= 'Z' {
				return c + 'a' - 'A'
			}
			return c
		}, span)
	}
	return span, low
}

// find returns the places of an expression in the text of a sentence, where it may begin.
func find(e *pattern.Expr, low string, s *text.Sentence, begin, room [][2]int) [][2]int {
	switch {
	case len(begin) == 0:
		return nil
	case len(low) != s.End-s.Start: // bytes are no code points
		for _, at := range e.FindAllStringIndex(low, -1) {
			room = append(room, [2]int(at))
		}
		return room
	}
	return e.FindAllBegun(low, begin, room)
}

// yearly are nouns for what happens in a year: "the 1984 bombing".
var yearly = wordSet(`attack attacks bombing bombings massacre massacres kidnapping kidnappings killing killings murder murders assassination assassinations siege
	hijacking shooting shootings raid raids war wars invasion coup revolution uprising insurgency offensive genocide ceasefire truce peace agreement accord accords deal
	treaty election elections split merger ambush hostage suicide referendum conflict rebellion intifada protests crackdown operation video statement report
	film interview speech amnesty trial verdict blast blasts explosion explosions assault assaults ambushes stabbing stabbings beheading beheadings abduction abductions hijackings
	strike strikes execution executions lynching hostage-taking rampage onslaught riots`)

// modes stand between a year and what happened in it: "the 2015 suicide car bomb attack".
var modes = wordSet(`suicide car truck vehicle bus train bomb gun knife rocket grenade mortar missile drone arson acid gas chemical terror terrorist terrorism mass twin double triple deadly roadside parcel letter hostage
	coordinated night overnight bombing shooting stabbing sectarian jihadist islamist militant separatist rebel insurgent`)

// yearBefore finds years before what happened in them: "the 1984 Brighton bombing", "its 2015 pledge".
func (r *reader) yearBefore(s *text.Sentence) {
	for i := s.First + 1; i+1 < s.Last; i++ {
		t := r.tok(i)
		if t.Kind != text.Number || len(t.Text) != 4 || t.Text < "1900" || t.Text >= "2100" || r.used[i] {
			continue
		}
		switch r.tok(i - 1).Lower {
		case "the", "its", "their", "his", "her", "a", "'s", "’s":
		default:
			continue
		}
		next := i + 1
		for next+1 < s.Last && next < i+4 && modes.Has(r.tok(next).Lower) && !yearly.Has(r.tok(next).Lower) {
			next++
		}
		if n := r.tok(next); !(n.Upper() && next == i+1) && !yearly.Has(n.Lower) || r.inName(i, i+1, s) {
			continue
		}
		r.add(doc.Mention{Key: string(doc.DateMention), Type: doc.DateMention, Span: doc.Span{Start: t.Start, End: t.End}, First: i, Last: i + 1, Sentence: r.sentence})
	}
}

// value records bytes [from, to) of a sentence as a date or number, if whole tokens lie there that are still free.
func (r *reader) value(s *text.Sentence, span string, from, to int, kind graph.EntityType) {
	start := s.Start + utf8.RuneCountInString(span[:from])
	end := start + utf8.RuneCountInString(span[from:to])
	first, last := -1, -1
	near := sort.Search(s.Last-s.First, func(i int) bool { return r.tok(s.First+i).End > start })
	for i := s.First + near; i < s.Last && r.tok(i).Start < end; i++ {
		t := r.tok(i)
		if t.Start >= start && t.End <= end {
			if first < 0 {
				first = i
			}
			last = i + 1
		} else if t.Start < end && t.End > start {
			return
		}
	}
	if first >= 0 && kind == doc.QuantityMention && r.used[first] { // "May 3, 2022 - Fourteen soldiers": no span of numbers
		if m := r.mentionAt(first); m != nil && m.Type == doc.DateMention && m.Last+1 < last && (r.tok(m.Last).Text == "-" || r.tok(m.Last).Text == "–") && r.tok(m.Last).Space {
			first = m.Last + 1
		}
	}
	if first < 0 || !r.free(first, last) {
		return
	}
	if last-first < 3 && r.inName(first, last, s) {
		return
	}
	if kind == doc.DateMention && !r.timely(s, first, last) {
		return
	}
	if kind == doc.QuantityMention {
		if t := r.tok(last - 1); (last-first == 1 || last-first == 2 && r.tok(first).Lower == "the") && t.Kind == text.Number && len(t.Text) == 4 && t.Text >= "1900" && t.Text < "2100" {
			return // a year
		}
		if low := r.tok(first).Lower; last-first == 1 && (low == "one" || low == "no") && last < s.Last && (r.tok(last).Lower == "of" || low == "no" && !losses.Has(r.tok(last).Lower) && !(r.tok(first).Upper() && r.tok(last).Upper())) {
			return // "no presence", "no longer"
		}
	}
	r.add(doc.Mention{
		Key: string(kind), Type: kind, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End}, First: first, Last: last, Sentence: r.sentence,
	})
}

// losses are nouns that "no" counts.
var losses = wordSet(`one casualties casualty deaths death dead fatalities fatality injuries injury injured wounded victims victim losses loss hostages survivors
	people person civilians civilian soldiers soldier policemen police officers troops passengers bystanders residents villagers children women men lives worshippers workers others members
	staff crew guards fighters militants insurgents rebels attackers afghan coalition isaf us american serious reported further immediate known such`)

// timely tells whether words that may be a date are one: not the "march" of "the end of march" nor the "may" of "that may"; "two days before" and
// "the year after" only where no event follows from which they count.
func (r *reader) timely(s *text.Sentence, first, last int) bool {
	switch t := r.tok(last - 1); t.Lower {
	case "may", "march":
		return t.Upper() && (first > s.First || last-first > 1)
	case "before", "after":
		return last == s.Last || r.tok(last).Kind == text.Mark || r.tok(last).Lower == "and"
	case "year", "month", "week":
		return last-first != 2 || r.tok(first).Lower != "that" || last == s.Last || r.tok(last).Kind != text.Word || !r.tok(last).Upper()
	}
	return true
}

// inName tells whether the words of a date or number lie in a known name: "the March 23 Movement", "November 17".
func (r *reader) inName(first, last int, s *text.Sentence) bool {
	for start := max(first-1, s.First); start <= first; start++ {
		if !r.tok(start).Upper() && start < first {
			continue
		}
		var room [8]string
		words := room[:0]
		for i := start; i < s.Last && i < last+4; i++ {
			words = append(words, r.Folded(i))
		}
		if es, n := r.x.g.Match(r.x.g.Words(words), 0); (n > last-start || n == last-start && start < first) && es[0].Type.Class() == graph.ActorClass {
			return true
		}
	}
	return false
}
