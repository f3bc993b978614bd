package speech

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// often are adverbs before a verb of warning.
const often = `{have}(?:also |likewise |twice |previously |privately |publicly |repeatedly |earlier |already |once |long |first |later |specifically |explicitly |then |recently )*`

const warned = `(?:warned|alerted|tipped off|cautioned)`

// whom is a person or a group that a warning is about.
const whom = `(?:warn(?:ed|ing|ings)|alert(?:ed|s)?|tip(?:s|ped off|- offs?|- off)?|told|informed) {any8}?(?:about|that|regarding|concerning|against|(?:to|on) {the}(?:whereabouts|presence|movements?|arrival|activities|threat|plans?|return) (?:of|to|by|from)) {the}{w2}(?P<o>{PERSON}|{GROUP}|{FACILITY})`

var (
	// s warns, o is warned; those without o come last.
	warnings = []string{
		`{SPEAKER:s} ` + often + warned + ` {the}(?P<o>{BODYs}|{PLACE})`,
		`{FACILITY:s} (?:in {PLACE} )?` + often + warned + ` {the}{BODYs:o}`,
		`{SPEAKER:s} ` + often + `(?:provided|gave|given|issued|sent|passed|shared|delivered|conveyed) {w3}(?:warnings?|alerts?|tip-offs?|information|intelligence) (?:(?:about|of|on) {any8})?{w2}?(?:to|with) {the}(?P<o>{BODYs}|{PLACE})`,
		`(?P<o>{BODY}) {have}{w2}(?:received|got|had|been given|were given|was given) {w3}(?:warnings?|alerts?|tip-offs?|tips?) {w2}?from {the}{SPEAKER:s}`,
		`{the}(?P<o>{BODY}) (?:{have}(?:is|are|was|were|been|being) {w2}?` + warned + ` {w4}?|,? ?` + warned + ` )by {the}{SPEAKER:s}`,
		`{the}(?P<o>{BODY}) {be} {w2}?(?:told|informed) by {the}{SPEAKER:s} (?:that|of|about) {any8}(?:plan|plot|attack|prepar)[a-z]*`,
		`(?:both )?{the}(?P<o>{ANY}(?: and {the}{ANY})?) {have}(?:received|got|were given) {w3}(?:warnings?|alerts?)`,
		`{SPEAKER:s} ` + often + `(?:issued|published|released|circulated|put out|sent out|sounded) {w3}(?:warnings?|alerts?|advisory)`,
		`{FACILITY:s} (?:in {PLACE} )?` + often + `(?:issued|published|released|circulated|put out|sent out) {w3}(?:warnings?|alerts?|advisory)`,
		`(?:warnings?|alerts?|tip-off|tip) (?:, )?(?:which )?{have}(?:{be} )?(?:came |come |issued |given |sent |passed on |received )?(?:from|by) {the}(?P<s>{SPEAKER}|{FACILITY})`,
		`(?:{STATE:s}|{COUNTRY:s}) ` + often + `(?:warned|cautioned) (?:of|about|that|against)`,
		`{FACILITY:s} (?:in {PLACE} )?` + often + `(?:warned|cautioned) (?:of|about|that|against)`,
	}
	unheeded = []string{
		`(?:warnings?|alerts?|hints?|signals?|advisory|information|tips?|tip-offs?) {any8}?(?:been |were |was )?(?:ignored|dismissed|disregarded|brushed aside|not heeded|unheeded) (?:in|by) {the}{BODY:o}`,
		`(?:warnings?|alerts?|hints?|signals?) {any8}(?:ignored|missed|unheeded|dismissed|disregarded) (?:in|by) {the}{PLACE:o}`,
		`(?:warnings?|hints?|alerts?|signals?|alarm) {any4}(?:that )?(?:were |was |went |been )(?:missed or |)(?:unheeded|ignored|missed|disregarded)`,
		`(?:warnings?|alerts?|alarm|hints?|signals?|information) {any4}(?:was |were |been )not (?:taken seriously|acted on|acted upon|followed up|passed on|heeded)`,
		`{BODY:o} {have}(?:dismissed|ignored|brushed aside|disregarded|missed|shrugged off|failed to act on|failed to heed|sat on) {any4}(?:warnings?|tips?|tip-offs?|alerts?)`,
	}
)

// mission returns the embassy or consulate that speaks, and its country: as a speaker it is a body of its state.
func (r *reader) mission(m *doc.Mention) (key, country string) {
	t := r.Things[m.Key]
	if t == nil || t.Entity.Type != graph.Facility {
		return "", ""
	}
	name := t.Entity.Name
	low := strings.ToLower(name)
	before, _, ok := strings.Cut(low, " embassy")
	if !ok {
		if before, _, ok = strings.Cut(low, " consulate"); !ok {
			return "", ""
		}
	}
	e := r.x.g.Adjective(before)
	if e == nil {
		for _, x := range r.x.g.ByAlias(before) {
			e = x
			break
		}
	}
	if e == nil || e.Type != graph.Country {
		return "", ""
	}
	key = "state:" + graph.Slug(name)
	r.Thing(key, graph.Entity{Type: graph.StateBody, Name: name, Kind: "OTHER"}, false).Country = e.ISO2
	r.Things[key].Name(r.Slice(m.Start, m.End), m.Span)
	return key, e.ISO2
}
