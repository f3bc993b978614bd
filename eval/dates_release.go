package eval

import (
	"regexp"
	"strings"

	"linkchart/graph"
)

var (
	releaseDateline = regexp.MustCompile(`\((?:[A-Z][a-z]+day,? )?((?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)\)`)
	announced       = regexp.MustCompile(`(?:confirmed|announced)(?: \S+)? $`)
	announces       = regexp.MustCompile(`^(?:['’]s| (?:confirmed|announced|that|attack)\b)`)
	releaseNumber   = regexp.MustCompile(`\b(20\d\d)-(\d\d)-`)
	releaseWhen     = regexp.MustCompile(`(?i)\b(?:yesterday|today|overnight|last night|this morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|march|mar|april|apr|may|june|july|aug|sept|oct|nov|dec)[a-z]*\.? \d{1,2})\b`)
)

// operationDay finds the first expression that can be the day of the operation: not the day on which something was confirmed,
// and none that says which attack is meant ("Tuesday's attack").
func operationDay(body string) []int {
	for _, when := range releaseWhen.FindAllStringIndex(body, -1) {
		before, after := body[:when[0]], body[when[1]:]
		if !announced.MatchString(before) && !announces.MatchString(after) {
			return when
		}
	}
	return nil
}

// releaseDate is the item of a press release about one operation: the first expression of a day after the dateline is taken
// for the day of the operation. A release without a dateline that gives a year, or a year in its number, has none.
func releaseDate(text, day string) (DateItem, bool) {
	at := releaseDateline.FindStringSubmatchIndex(text)
	if at == nil || day == "" {
		return DateItem{}, false
	}
	raw := text[at[2]:at[3]]
	if !saysYear(raw) {
		number := releaseNumber.FindStringSubmatch(text)
		if number == nil {
			return DateItem{}, false
		}
		raw += ", " + number[1]
	}
	published := graph.ParseDate(raw, "")
	body := text[at[1]:]
	when := operationDay(body)
	if published.EDTF == "" || when == nil {
		return DateItem{}, false
	}
	from, to := strings.LastIndexAny(body[:when[0]], ".\n")+1, len(body)
	if end := strings.Index(body[when[1]:], ". "); end >= 0 {
		to = when[1] + end + 1
	}
	sentence := strings.TrimLeft(body[from:to], " )-–")
	from = to - len(sentence)
	start := len([]rune(body[from:when[0]]))
	words := body[when[0]:when[1]]
	return DateItem{
		DocumentDate: published.Latest, Sentence: sentence, Start: start, End: start + len([]rune(words)), Expression: words, Gold: day, firstDay: true,
	}, true
}
