package doc

import (
	"regexp"
	"sort"
	"strconv"
	"strings"

	"linkchart/graph"
	"linkchart/loader/text"
)

// DateAt reads the date expression at [start, end) of the document, with its day of publication as the anchor.
func (d *Document) DateAt(start, end int) graph.FuzzyDate {
	return DateIn(d.Text, start, end, d.Anchor)
}

// DateSaid reads the date expression at a place by itself, with the day of publication as the anchor: the verb has no say in it. Each
// expression is parsed once, however many extractors ask.
func (d *Document) DateSaid(at Span) graph.FuzzyDate {
	raw := d.Slice(at.Start, at.End)
	if year := d.sharedYear(raw, at.End); year != "" {
		shared := graph.ParseDate(raw+" "+year, d.Anchor)
		shared.Raw = raw
		return shared
	}
	key := saidDate{raw, d.Anchor}
	date, known := d.dates[key]
	if !known {
		if d.dates == nil {
			d.dates = map[saidDate]graph.FuzzyDate{}
		}
		date = graph.ParseDate(raw, d.Anchor)
		d.dates[key] = date
	}
	return date
}

const month = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`

// monthAlone is a month, or a day of one, without a year; yearBehind what goes on with another month and the year of both.
var (
	monthAlone = regexp.MustCompile(`^(?:[0-9]{1,2} )?` + month + `(?: [0-9]{1,2})?$`)
	yearBehind = regexp.MustCompile(`^ (?:and|or) (?:on |in )?(?:[0-9]{1,2} )?` + month + `(?: [0-9]{1,2},)? ([12][0-9]{3})\b`)
)

// sharedYear returns the year that a month shares with the one behind it: "April" of "in April and June 2016"; "" for others.
func (d *Document) sharedYear(raw string, end int) string {
	if len(raw) > 18 || !monthAlone.MatchString(raw) {
		return ""
	}
	if m := yearBehind.FindStringSubmatch(d.Slice(end, min(end+40, len(d.Runes)))); m != nil {
		return m[1]
	}
	return ""
}

// toldReach is how many sentences back a date may stand whose year is meant by "of that year".
const toldReach = 4

// DateTold is like [Document.DateSaid], but "16 October of that year" and "in May of the following year" take their year from the date with a
// year that is told last before them.
func (d *Document) DateTold(m *Mention) graph.FuzzyDate {
	date := d.DateSaid(m.Span)
	if date.Basis != graph.YearMissing || !strings.HasSuffix(strings.ToLower(date.Raw), " year") {
		return date
	}
	for s := m.Sentence; s >= 0 && s >= m.Sentence-toldReach; s-- {
		ms := d.InSentence(s)
		for k := len(ms) - 1; k >= 0; k-- {
			if ms[k].Type != DateMention || ms[k].Start >= m.Start {
				continue
			}
			if before := d.DateSaid(ms[k].Span); before.Earliest != "" && before.Precision != graph.DecadePrecision && before.Basis == graph.AbsoluteDate {
				return OfYear(date, before)
			}
		}
	}
	return date
}

// OfYear gives a day or a month the year of another date, the next one behind "of the following year".
func OfYear(d, before graph.FuzzyDate) graph.FuzzyDate {
	year, _, _, ok := before.Earliest.Split()
	if !ok {
		return d
	}
	rest := d.Raw
	for _, end := range []string{" of that year", " that year", " of the same year", " the same year", " of the next year", " of the following year"} {
		if low := strings.ToLower(rest); strings.HasSuffix(low, end) {
			rest = rest[:len(rest)-len(end)]
			if strings.HasSuffix(end, "next year") || strings.HasSuffix(end, "following year") {
				year++
			}
			break
		}
	}
	full := graph.ParseDate(rest+" "+strconv.Itoa(year), "")
	if full.EDTF == "" || full.Basis != graph.AbsoluteDate {
		return d
	}
	full.Raw, full.Basis = d.Raw, graph.RelativeToEvent
	return full
}

// saidDate is a date expression and the day that it counts from.
type saidDate struct {
	raw    string
	anchor graph.Date
}

// DateIn reads the date expression at code points [start, end) of a text. Where the year or the week is left open, the verb
// says on which side of the anchor the date lies: "will meet on Friday", "elections were held in May".
func DateIn(t *text.Text, start, end int, anchor graph.Date) graph.FuzzyDate {
	raw := t.Slice(start, end)
	past := graph.ParseDate(raw, anchor)
	if anchor == "" || past.Basis != graph.RelativeToDocument {
		return past
	}
	ahead := graph.ParseDateAhead(raw, anchor)
	if ahead == past || !inFuture(t, start, end) {
		return past
	}
	return ahead
}

// inFuture tells whether the verb that a date expression belongs to speaks of what is to come: the last verb group before it
// in its sentence, else the first one after it.
func inFuture(t *text.Text, start, end int) bool {
	var before, beforeThat, after *text.Chunk
	sentence := sentenceAt(t, start)
	if sentence < 0 {
		return false
	}
	chunks := t.ChunksOf(sentence)
	for i := range chunks {
		c := &chunks[i]
		if c.Verb == nil {
			continue
		}
		switch {
		case t.Tokens[c.Last-1].End <= start:
			before, beforeThat = c, before
		case t.Tokens[c.First].Start >= end:
			if after == nil {
				after = c
			} else if after.Verb.Tense == text.NoTense || followsDirectly(after, c) {
				return future(t, c, after) || future(t, after, nil)
			}
		}
	}
	if before != nil {
		return future(t, before, beforeThat)
	}
	return after != nil && future(t, after, nil)
}

func followsDirectly(a, b *text.Chunk) bool { return a.Last == b.First }

// intentions are verbs whose infinitive lies ahead.
var intentions = map[string]bool{
	"expected": true, "scheduled": true, "set": true, "due": true, "planned": true, "plans": true, "plan": true, "planning": true, "intends": true,
	"intend": true, "wants": true, "want": true, "hopes": true, "hope": true, "vowed": true, "threatened": true, "slated": true, "hoped": true,
	"promised": true, "pledged": true, "ready": true, "aims": true, "prepares": true, "preparing": true, "is": true, "are": true, "expects": true,
	"going": true,
}

// future tells whether a verb group lies ahead; before is the one before it.
func future(t *text.Text, c, before *text.Chunk) bool {
	v := c.Verb
	if v.Tense == text.FutureTense {
		return true
	}
	if v.Infinitive && c.First > 0 && intentions[t.Tokens[c.First-1].Lower] {
		return true
	}
	return v.Infinitive && before != nil && intentions[t.Tokens[before.Head].Lower]
}

// sentenceAt returns the index of the sentence that covers a code point, -1 behind the last.
func sentenceAt(t *text.Text, at int) int {
	i := sort.Search(len(t.Sentences), func(i int) bool { return at < t.Sentences[i].End })
	if i == len(t.Sentences) {
		return -1
	}
	return i
}
