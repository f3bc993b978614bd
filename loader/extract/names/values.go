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

// dateWords and numberWords are words of which every date and every number holds one that holds no digit.
var (
	dateWords = wordSet(`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov
		dec monday tuesday wednesday thursday friday saturday sunday ago earlier later last past recent this next yesterday today tonight overnight recently
		upcoming`)
	numberWords = wordSet(`dozen dozens scores hundred hundreds thousand thousands several numerous no twenty thirty forty fifty sixty seventy eighty ninety one two
		three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`)
)

// mayHold tells cheaply whether a sentence may hold dates and numbers. What is not of plain letters is not looked into.
func (r *reader) mayHold(s *text.Sentence) (dates, numbers bool) {
	for i := s.First; i < s.Last && !(dates && numbers); i++ {
		t := r.tok(i)
		if t.Kind == text.Number || t.Kind == text.Word && !letters(t.Text) {
			return true, true
		}
		dates, numbers = dates || dateWords.Has(t.Lower), numbers || numberWords.Has(t.Lower)
	}
	return dates, numbers
}

func letters(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// values finds dates and numbers.
func (r *reader) values(s *text.Sentence) {
	dates, numbers := r.mayHold(s)
	if !dates && !numbers {
		return
	}
	span := r.Slice(s.Start, s.End)
	low := strings.ToLower(span)
	if len(low) != len(span) { // lower case changed the bytes: offsets would be off
		low = span
	}
	for _, loc := range find(datePhrase, low, dates) {
		from, to := loc[0], loc[1]
		if p := prepositions.FindString(low[from:to]); p != "" {
			from += len(p)
		}
		r.value(s, span, from, to, doc.DateMention)
	}
	r.yearBefore(s)
	for _, loc := range find(quantityPhrase, low, numbers) {
		r.value(s, span, loc[0], loc[1], doc.QuantityMention)
	}
}

func find(e *pattern.Expr, s string, may bool) [][]int {
	if !may {
		return nil
	}
	return e.FindAllStringIndex(s, -1)
}

// yearly are nouns for what happens in a year: "the 1984 bombing".
var yearly = wordSet(`attack attacks bombing bombings massacre massacres kidnapping kidnappings killing killings murder murders assassination assassinations siege
	hijacking shooting shootings raid raids war wars invasion coup revolution uprising insurgency offensive genocide ceasefire truce peace agreement accord accords deal
	treaty election elections split merger ambush hostage suicide referendum conflict rebellion intifada protests crackdown operation video statement report
	film interview speech amnesty trial verdict`)

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
		if next := r.tok(i + 1); !next.Upper() && !yearly.Has(next.Lower) || r.inName(i, i+1, s) {
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
		words := make([]string, 0, last+4-start)
		for i := start; i < s.Last && i < last+4; i++ {
			words = append(words, r.Folded(i))
		}
		if es, n := r.x.g.Match(r.x.g.Words(words), 0); (n > last-start || n == last-start && start < first) && es[0].Type.Class() == graph.ActorClass {
			return true
		}
	}
	return false
}
