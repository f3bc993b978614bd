package text

// settlePast decides between past and participle where the tagger, which looks at near words, took a participle for granted:
// without an auxiliary before it a participle has no object, and a sentence has a finite verb.
func settlePast(t *Text, s Sentence, tags []Tag) {
	finite := false
	for i := s.First; i < s.Last; i++ {
		finite = finite || tags[i].Finite()
	}
	for i := s.First + 1; i < s.Last-1; i++ {
		if tags[i] != VBN || !hasTag(vocabulary.Of(t.Tokens[i].Lower), VBD) || !subjectEnds(t, tags, i) {
			continue
		}
		next := tags[i+1]
		object := next == DT || next == PRPS || next == PRP
		if object || !finite && !s.Heading && t.Tokens[i+1].Lower != "by" {
			tags[i] = VBD
			finite = true
		}
	}
}

// subjectEnds tells whether a subject may end before token i, and no auxiliary stands there.
func subjectEnds(t *Text, tags []Tag, i int) bool {
	if before := tags[i-1]; !before.Noun() && before != PRP && before != WDT && before != WP && !before.Adverb() {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if auxiliaryOf.Of(t.Tokens[j].Lower) != "" || tags[j] == MD {
			return false
		}
	}
	return true
}
