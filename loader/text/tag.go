package text

// Tag is a part of speech of the Penn Treebank, as the GUM corpus uses them. The punctuation tags are Comma, Stop, Colon,
// Quote, Open and Close; Hyphen stands inside a word.
type Tag uint8

// The tags.
const (
	CC Tag = iota
	CD
	DT
	EX
	IN
	JJ
	JJR
	JJS
	MD
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS // PRP$
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS // WP$
	WRB
	Comma
	Stop
	Colon
	Quote
	Open
	Close
	Hyphen
	Money
	tagCount
)

var tagNames = [tagCount]string{
	"CC", "CD", "DT", "EX", "IN", "JJ", "JJR", "JJS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS",
	"RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ",", ".", ":", "''", "-LRB-", "-RRB-",
	"HYPH", "$",
}

// String is the name of the tag in the Penn Treebank.
func (t Tag) String() string { return tagNames[t] }

// ParseTag reads the name of a tag. Names that only other corpora have are taken for the nearest one; ok is false for what
// is no tag.
func ParseTag(name string) (t Tag, ok bool) {
	switch name {
	case "``":
		return Quote, true
	case "LS", "GW", "FW", "NFP", "ADD", "AFX", "XX":
		return SYM, true
	}
	for i, n := range tagNames {
		if n == name {
			return Tag(i), true
		}
	}
	return 0, false
}

// Verb tells forms of verbs, without modals.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Finite tells verbs that carry tense: past and present forms, and modals.
func (t Tag) Finite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// Noun tells nouns, common and proper.
func (t Tag) Noun() bool { return t >= NN && t <= NNS }

// Proper tells proper nouns.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Adjective tells adjectives of all degrees.
func (t Tag) Adjective() bool { return t >= JJ && t <= JJS }

// Adverb tells adverbs of all degrees.
func (t Tag) Adverb() bool { return t >= RB && t <= RBS }
