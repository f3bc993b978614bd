package roles

// voice lists features of the nearest words of violence as verbs: in the passive, with "by", as a noun with "of" or "on".
func (r *reading) voice(s span, cl uint32, out []uint32) []uint32 {
	c := r.clause[s.first]
	for i := s.first - 1; i >= r.clauses[c][0] && i > s.first-12; i-- {
		if r.cue[i] == 0 {
			continue
		}
		// What stands between: the last preposition, a comma, "and".
		link, by := uint32(0), false
		for j := i + 1; j < s.first; j++ {
			if w := r.Tokens[j].Lower; links[w] != 0 {
				link = links[w]
				by = by || w == "by"
			}
		}
		form := r.form(i)
		out = append(out, feature(roVoiceBefore, uint32(r.cue[i]), form, link), feature(roVoiceBefore, r.hash[i], form, link, 1), feature(roVoiceClass, uint32(r.cue[i]), form, link, cl),
			feature(roVoiceClass, form, link, cl, 7), feature(roVoiceBefore, uint32(r.cue[i]), form, boolean(by), cl, 9))
		break
	}
	for i := s.last; i < r.clauses[c][1] && i < s.last+12; i++ {
		if r.cue[i] == 0 {
			continue
		}
		link := uint32(0)
		for j := s.last; j < i; j++ {
			if w := r.Tokens[j].Lower; links[w] != 0 && link == 0 {
				link = links[w]
			}
		}
		form := r.form(i)
		out = append(out, feature(roVoiceAfter, uint32(r.cue[i]), form, link), feature(roVoiceAfter, r.hash[i], form, link, 1), feature(roVoiceClass, uint32(r.cue[i]), form, link, cl, 2),
			feature(roVoiceClass, form, link, cl, 8))
		break
	}
	return out
}

var links = map[string]uint32{
	"by": 1, "of": 2, "on": 3, "against": 4, "with": 5, "in": 6, "at": 7, "from": 8, "to": 9, "and": 10, ",": 11, "who": 12, "that": 13, "which": 13, "near": 14, "for": 15,
	"was": 16, "were": 16, "been": 16, "had": 17, "has": 17, "have": 17, "(": 18,
}

// form is how a word of violence is used: 1 a passive, 2 a past tense or participle, 3 a gerund, 4 an infinitive, 0 a noun or else.
func (r *reading) form(i int) uint32 {
	w := r.Tokens[i].Lower
	verb := len(w) > 3 && (w[len(w)-2:] == "ed" || irregular[w])
	for j := max(i-3, 0); j < i; j++ {
		if passives[r.Tokens[j].Lower] && verb {
			return 1
		}
	}
	switch {
	case verb:
		return 2
	case len(w) > 4 && w[len(w)-3:] == "ing":
		return 3
	case i > 0 && r.Tokens[i-1].Lower == "to":
		return 4
	}
	return 0
}

var (
	passives  = wordSet("was were been being be is are")
	irregular = wordSet("shot slain blown blew thrown threw hurt held stole stolen burnt set hurled seized left dead laid")
)
