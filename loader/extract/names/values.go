package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
	"linkchart/loader/text"
)

const months = `(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)`

// datePhrase finds date expressions in the lower-cased text of a sentence. It is generous: what cannot be resolved keeps
// its words.
var datePhrase = pattern.MustCompile(`\b(?:` + strings.Join([]string{
	`(?:the night of |the evening of |the morning of )?\d{1,2}(?:st|nd|rd|th)? (?:of )?` + months + `\.?(?:,? (?:of )?\d{4})?`,
	months + `\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b`,
	`(?:early |mid-?|late |the end of |the beginning of )?` + months + `\.?,? (?:of )?\d{4}`,
	`\d{4}-\d{2}-\d{2}`, `\d{1,2}/\d{1,2}/\d{4}`,
	`(?:the )?(?:spring|summer|autumn|fall|winter) of \d{4}`,
	`(?:early|mid|late)[- ](?:19|20)\d{2}s?`, `the (?:19|20)\d0s`,
	`(?:in|since|until|by|during|from|around|before|after|between) (?:early |mid-?|late )?((?:19|20)\d{2})\b`,
	`(?:(?:about|around|nearly|almost|more than|over|some) )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|a few|many) (?:days?|weeks?|months?|years?|decades?|hours?) (?:ago|earlier|later)`,
	`(?:in |over |during )?(?:the )?(?:last|past|recent) (?:few |several |two |three |four |five |\d+ )?(?:days|weeks|months|years|decades)`,
	`earlier (?:this|last) (?:week|month|year)|(?:earlier|later) in the (?:day|week|month|year)`,
	`(?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter|night|` + weekdays + `)`,
	`(?:on |last |late on |early on |late |early )?(?:` + weekdays + `)(?: (?:morning|afternoon|evening|night))?`,
	`yesterday|today|tonight|overnight|this morning|this evening`,
	`(?:in|last|since|until|this|next|by|of) (` + months + `)(?:,? \d{4})?\b`,
	`recent|recently|upcoming|past`,
}, `|`) + `)\b`)

const weekdays = `monday|tuesday|wednesday|thursday|friday|saturday|sunday`

var prepositions = pattern.MustCompile(`^(?:in|since|until|by|during|from|around|before|after|between|on|of|over) `)

// monthWords are months that are words too: they count only as a date's part with a number, or in upper case.
var quantityPhrase = pattern.MustCompile(`(?:\b(?:` +
	`(?:between )?(?:(?:more than|over|at least|no fewer than|fewer than|less than|under|up to|at most|about|around|some|nearly|approximately|roughly|almost|as many as|a total of|an estimated|another|only|the) )*` +
	`(?:` + numeral + `)(?:(?: ?[-–] ?| to | and | or )(?:` + numeral + `))?` +
	`|(?:several |many |some )?(?:dozens|scores|hundreds|thousands)(?: of)?|several|numerous|no)\b)`)

const numeral = `\d[\d,]*(?:\.\d+)?(?: (?:hundred|thousand|million|billion|dozen))?|(?:a |one |two |three |four |five |six |seven |eight |nine |half a )?(?:dozen|hundred|thousand)|` +
	`(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|` +
	`one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`

// values finds dates and numbers.
func (r *reader) values(s *text.Sentence) {
	span := r.Slice(s.Start, s.End)
	low := strings.ToLower(span)
	if len(low) != len(span) { // lower case changed the bytes: offsets would be off
		low = span
	}
	for _, loc := range datePhrase.FindAllStringIndex(low, -1) {
		from, to := loc[0], loc[1]
		if p := prepositions.FindString(low[from:to]); p != "" {
			from += len(p)
		}
		r.value(s, span, from, to, doc.DateMention)
	}
	for _, loc := range quantityPhrase.FindAllStringIndex(low, -1) {
		r.value(s, span, loc[0], loc[1], doc.QuantityMention)
	}
}

// value records bytes [from, to) of a sentence as a date or number, if whole tokens lie there that are still free.
func (r *reader) value(s *text.Sentence, span string, from, to int, kind graph.EntityType) {
	start, end := s.Start+len([]rune(span[:from])), s.Start+len([]rune(span[:to]))
	first, last := -1, -1
	for i := s.First; i < s.Last; i++ {
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
	if first < 0 || !r.free(first, last) {
		return
	}
	if last-first < 3 && r.inName(first, last, s) {
		return
	}
	if kind == doc.DateMention && last-first == 1 {
		if t := r.tok(first); t.Lower == "may" || t.Lower == "march" {
			if !t.Upper() || first == s.First {
				return
			}
		}
	}
	if kind == doc.QuantityMention {
		if t := r.tok(first); last-first == 1 && t.Kind == text.Number && len(t.Text) == 4 && t.Text >= "1900" && t.Text < "2100" {
			return // a year
		}
		if low := r.tok(first).Lower; last-first == 1 && (low == "one" || low == "no") && last < s.Last && r.tok(last).Lower == "of" {
			return
		}
	}
	r.add(doc.Mention{
		Key: string(kind), Type: kind, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End}, First: first, Last: last, Sentence: r.sentence,
	})
}

// inName tells whether the words of a date or number lie in a known name: "the March 23 Movement", "November 17".
func (r *reader) inName(first, last int, s *text.Sentence) bool {
	for start := max(first-1, s.First); start <= first; start++ {
		if !r.tok(start).Upper() && start < first {
			continue
		}
		var words []string
		for i := start; i < s.Last && i < last+4; i++ {
			words = append(words, graph.Fold(r.tok(i).Text))
		}
		if es, n := r.x.g.Match(r.x.g.Words(words), 0); (n > last-start || n == last-start && start < first) && es[0].Type.Class() == graph.ActorClass {
			return true
		}
	}
	return false
}
