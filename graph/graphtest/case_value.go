package graphtest

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// valueCases write random texts, dates and numbers.
var valueCases = []Case{
	property("ModelQuoteIsText", "A quote must come back as the text at its offsets in code points, whatever the text; a quote that is not must be refused.", quotes),
	property("ModelValuesAreParsedAgain", "A date or number must come back as it was said, its bounds in order, and its words must give the same normal form again.", values),
}

// quotes writes a text of awkward signs and quotes any part of it.
func quotes(t *rapid.T, w *World, open func() graph.Store) {
	signs := rapid.RuneFrom([]rune("a B.“”‘’\u00a0\u0301é\U0001f525\u200d\U0001f469İß\u202eع日\"\\'\n\t{}$`\u2028"))
	body := "It\u00a0is said: " + rapid.StringOfN(signs, 1, 40, -1).Draw(t, "text")
	runes := []rune(body)
	b := NewDocument("Awkward", body, "Paper", "2024-01-01").Entity(group("a"), group("b"))
	for range 1 + w.below(4) {
		start := w.below(len(runes))
		end := start + 1 + w.below(len(runes)-start)
		b.Relation("group:a", graph.RivalOf, "group:b", string(runes[start:end]), func(c *graph.Claim, e *graph.Evidence) {
			e.Start, e.End = start, end
			e.Prefix, e.Suffix = string(runes[max(0, start-contextLength):start]), string(runes[end:min(len(runes), end+contextLength)])
		})
	}
	s := open()
	batch := b.Batch()
	apply(t, s, batch)
	n := 0
	for _, c := range claims(t, s, graph.ClaimQuery{}) {
		for _, e := range c.Evidence {
			n++
			if e.Quote != string(runes[e.Start:e.End]) || !strings.HasSuffix(string(runes[:e.Start]), e.Prefix) || !strings.HasPrefix(string(runes[e.End:]), e.Suffix) {
				t.Errorf("%q at [%d,%d) between %q and %q is not in %q", e.Quote, e.Start, e.End, e.Prefix, e.Suffix, body)
			}
		}
	}
	equal(t, "pieces of evidence", n, len(batch.Claims[0].Evidence))
	batch.Claims = slices.Clone(batch.Claims)
	batch.Claims[0].Evidence = slices.Clone(batch.Claims[0].Evidence)
	batch.Claims[0].Evidence[0].Quote += "\u0301"
	if _, err := s.Apply(t.Context(), batch); err == nil {
		t.Error("a quote with a combining mark too many is written")
	}
}

var (
	saidDates = []string{
		"March 22, 2024", "22 March 2024", "in 2015", "early 2020", "last week", "last month", "last year", "nine years ago", "recently", "upcoming",
		"In January", "after the siege", "Friday", "summer 2019", "the 1990s", "2024-02", "some day",
	}
	saidNumbers = []string{
		"137 people", "over 130", "at least 130", "fewer than 50", "up to 50", "about 150", "4,000 to 6,000 fighters", "between 4,000 to 6,000", "several",
		"dozens", "hundreds of people", "thousands", "two dozen", "no casualties", "4\u00a0000 people",
	}
)

// values writes dates and numbers in words.
func values(t *rapid.T, w *World, open func() graph.Store) {
	body := strings.Join(saidDates, "; ") + "; " + strings.Join(saidNumbers, "; ") + "."
	anchor := graph.Date("")
	if w.chance(60) {
		anchor = w.day()
	}
	b := NewDocument("Values", body, "Paper", anchor).Entity(attack("x"))
	for range 1 + w.below(3) {
		raw := pick(w, saidDates...)
		d := graph.ParseDate(raw, anchor)
		b.Attribute("attack:x", "date", "", graph.Value{Raw: raw, Date: &d}, raw, nil)
	}
	for range 1 + w.below(3) {
		raw := pick(w, saidNumbers...)
		q, ok := graph.ParseQuantity(raw)
		equal(t, raw+" is a number", ok, true)
		b.Attribute("attack:x", pick(w, "killed", "wounded"), graph.TotalVictims, graph.Value{Raw: raw, Quantity: &q}, raw, nil)
	}
	batch := b.Batch()
	s := open()
	apply(t, s, batch)
	got := claims(t, s, graph.ClaimQuery{Subjects: []string{"attack:x"}})
	equal(t, "values", len(got), len(batch.Claims))
	for i, c := range got {
		equal(t, "value", text(t, c.Value), text(t, batch.Claims[i].Value))
		if q := c.Value.Quantity; q != nil {
			again, _ := graph.ParseQuantity(q.Raw)
			equal(t, fmt.Sprintf("%q once more", q.Raw), again.Normal(), q.Normal())
			if q.Min != nil && q.Max != nil && *q.Min > *q.Max {
				t.Errorf("%q: min %d, max %d", q.Raw, *q.Min, *q.Max)
			}
			continue
		}
		d := c.Value.Date
		again := graph.ParseDate(d.Raw, anchor)
		equal(t, fmt.Sprintf("%q once more", d.Raw), again.Normal(), d.Normal())
		if d.Earliest != "" && d.Latest != "" && d.Earliest > d.Latest {
			t.Errorf("%q: earliest %s, latest %s", d.Raw, d.Earliest, d.Latest)
		}
		if d.Basis == graph.RelativeToDocument && d.Anchor == "" && (d.Earliest != "" || d.Latest != "") {
			t.Errorf("%q has bounds without an anchor: %+v", d.Raw, d)
		}
	}
}
