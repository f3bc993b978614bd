package text

import "strings"

// closedClass are the words of the closed classes by their tags. A word listed once has that tag for certain; for one listed
// more often, and for the forms of irregular verbs, the list is a hint.
var closedClass = tagWords(map[Tag]string{
	CC: "and or but nor yet plus &",
	CD: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
		thirty forty fifty sixty seventy eighty ninety hundred thousand million billion`,
	DT: "the a an this these those every each another some any no all both either neither that",
	EX: "there",
	IN: `of in for on with at by from into after against between during through under among amid despite without within across behind beyond
		toward towards upon via per if because although though whether unless while since until till before about over near inside outside
		along around above below off out up down that as like than so throughout beside besides except alongside amongst whereas lest once`,
	JJ:   "other such same many much few several own",
	MD:   "will would can could may might must shall should cannot can't won't wouldn't couldn't shouldn't mustn't",
	PDT:  "such all both half",
	PRP:  "i you he she it we they me him them us himself herself itself themselves ourselves myself yourself her",
	PRPS: "his its their our my your her",
	RB: `not also never already still now then here often soon again even just only too very almost nearly always perhaps maybe however
		meanwhile therefore instead rather quite ago far away together apparently allegedly reportedly yesterday so as once back about n't
		there yet over up out before since earlier later abroad ahead afterwards afterward thus hence otherwise nevertheless nonetheless`,
	RP: "up out off down back over away in on through along around about",
	TO: "to",
	UH: "yes oh",
	VB: "be have do go come become run overrun make take give say kill attack get seek hold lead put set hit cut let cast shut split spread",
	VBD: `was were had did said went came took gave made began ran fell held left led met found fled fought kept knew lost put rose saw sent set
		shot spoke stood struck told thought threw won wrote hit wasn't weren't didn't hadn't became got brought built bought caught chose drew
		drove flew grew heard hid laid lay paid read sank sat sold spent stole swore taught understood withdrew overran broke burst cast cut shut
		sought`,
	VBN: `been done gone taken given known seen shown written driven broken chosen fallen stolen struck thrown held led found fought kept lost
		put sent set shot won hit made said had killed become got brought built caught drawn flown grown heard hidden laid paid sold spent sworn
		taught told left met withdrawn beaten begun born bound cast cut shut sought run overrun understood come`,
	VBG: "being having doing going",
	VBP: "are have do am say aren't don't haven't",
	VBZ: "is has does says isn't doesn't hasn't goes",
	WDT: "which whatever whichever that what",
	WP:  "who whom whoever what",
	WPS: "whose",
	WRB: "when where why how whenever wherever whereby",
	RBR: "more less further",
	JJR: "more less fewer further",
	RBS: "most least",
	JJS: "most least",
})

// certain are words of one tag only, whatever their case; names may be spelled like the others ("May", "Will").
var certain = NewWordMap(func() map[string]Tag {
	m := map[string]Tag{}
	for _, w := range strings.Fields(`and or but of for with from into between during among amid despite without against if because although
		whether unless the an every these those him them they himself herself itself themselves he she we his its their our my your would could
		should must cannot can't won't wouldn't couldn't shouldn't not also never perhaps meanwhile however therefore instead been was were did
		wasn't weren't didn't hadn't being whose whom who when where why how to is doesn't hasn't isn't aren't don't haven't are`) {
		for t := range tagCount {
			if hasTag(closedClass[w], t) {
				m[w] = t
				break
			}
		}
	}
	return m
}())

// tagSet is a set of tags, a bit each.
type tagSet uint64

func hasTag(s tagSet, t Tag) bool { return s>>t&1 == 1 }

func tagWords(lists map[Tag]string) map[string]tagSet {
	m := map[string]tagSet{}
	for tag, words := range lists {
		for _, w := range strings.Fields(words) {
			m[w] |= 1 << tag
		}
	}
	return m
}

// knownTag is the tag of a token that needs no context.
func knownTag(tokens []Token, i int) (Tag, bool) {
	t := &tokens[i]
	switch t.Kind {
	case Number:
		last := t.Text[len(t.Text)-1]
		return CD, last >= '0' && last <= '9'
	case Mark:
		return markTag(tokens, i), true
	}
	if t.Lower == "'s" || t.Lower == "'" {
		return 0, false
	}
	tag, ok := certain.Get(t.Lower)
	return tag, ok && !t.dotted()
}

// dotted tells abbreviations: "U.S." is no "us".
func (t *Token) dotted() bool { return strings.Contains(t.Text, ".") }

func markTag(tokens []Token, i int) Tag {
	t := &tokens[i]
	switch t.Text {
	case ",":
		return Comma
	case ".", "!", "?":
		return Stop
	case "-", "‐", "‑":
		if i > 0 && !t.Space && i+1 < len(tokens) && !tokens[i+1].Space {
			return Hyphen
		}
		return Colon
	case ":", ";", "–", "—", "…":
		return Colon
	case "(", "[", "{":
		return Open
	case ")", "]", "}":
		return Close
	case "$", "£", "€", "¥":
		return Money
	case "&":
		return CC
	case "\"", "“", "”", "'", "’", "‘", "«", "»", "`":
		return Quote
	}
	return SYM
}
