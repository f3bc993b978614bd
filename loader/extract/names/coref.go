package names

import (
	"sort"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// groupNouns call an armed group named before; with an article only.
var groupNouns = wordSet(`group organization organisation outfit faction network movement insurgency militia branch affiliate militants
	insurgents jihadists extremists terrorists rebels organizations`)

var groupAdjectives = wordSet(`terror terrorist militant jihadist extremist islamist armed rebel insurgent same whole shadowy`)

// coreference gives "the group", "it", "its" and "they" the group they stand for: the one the document is about if it was
// named a moment ago, else the group named last.
func (r *reader) coreference() {
	sort.SliceStable(r.Mentions, func(i, j int) bool { return r.Mentions[i].First < r.Mentions[j].First })
	topic := r.topic()
	if topic == "" {
		return
	}
	bySentence := map[int][]doc.Mention{}
	for _, m := range r.Mentions {
		bySentence[m.Sentence] = append(bySentence[m.Sentence], m)
	}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Furniture || s.Heading {
			continue
		}
		r.sentence = si
		for i := s.First; i < s.Last; i++ {
			if r.used[i] {
				continue
			}
			first, last, pronoun := i, i+1, false
			switch t := r.tok(i).Lower; {
			case t == "the" || t == "this":
				for last < s.Last && groupAdjectives[r.tok(last).Lower] {
					last++
				}
				if last >= s.Last || r.used[last] || !groupNouns[r.tok(last).Lower] {
					continue
				}
				last++
				if last < s.Last && (r.tok(last).Lower == "of" || r.tok(last).Lower == "led") {
					continue
				}
			case t == "it" || t == "its":
				pronoun = true
			case t == "they" || t == "their" || t == "them":
				pronoun = true
			default:
				continue
			}
			key := r.antecedent(bySentence, si, i, topic, pronoun)
			if key == "" {
				continue
			}
			t := r.Things[key]
			for k := first; k < last; k++ {
				r.used[k] = true
			}
			m := doc.Mention{
				Key: key, Type: t.Entity.Type, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End},
				First: first, Last: last, Sentence: si, Coreference: true,
			}
			r.Mentions = append(r.Mentions, m)
			bySentence[si] = append(bySentence[si], m)
		}
	}
	sort.SliceStable(r.Mentions, func(i, j int) bool { return r.Mentions[i].First < r.Mentions[j].First })
}

// topic is the armed group that the document names most, "" if it names none.
func (r *reader) topic() string {
	counts, first := map[string]int{}, map[string]int{}
	lead := 0
	for lead < len(r.Sentences)-1 && (r.Sentences[lead].Heading || r.Sentences[lead].Furniture) {
		lead++
	}
	for i, m := range r.Mentions {
		if m.Type == graph.ArmedGroup && !m.Adjective {
			counts[m.Key]++
			if s := r.Sentences[m.Sentence]; s.Heading || m.Sentence == lead && len(first) == 0 {
				counts[m.Key] += 2
			}
			if _, ok := first[m.Key]; !ok {
				first[m.Key] = i
			}
		}
	}
	best := ""
	for k, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && first[k] < first[best] {
			best = k
		}
	}
	return best
}

// antecedent finds what words at a token stand for. A pronoun needs a group as the first mention of its own or the previous
// sentence, and nothing else before it that "it" could mean.
func (r *reader) antecedent(by map[int][]doc.Mention, sentence, token int, topic string, pronoun bool) string {
	recent, near := "", false
	var subjects []string
	for back := 0; back <= 2 && sentence-back >= 0; back++ {
		first := ""
		for _, m := range by[sentence-back] {
			if back == 0 && m.First >= token || m.Adjective {
				continue
			}
			if first == "" && m.Type.Class() == graph.ActorClass {
				first = m.Key
			}
			if m.Type == graph.ArmedGroup {
				if back == 0 || recent == "" {
					recent = m.Key
				}
				near = near || m.Key == topic
			}
		}
		if first != "" {
			subjects = append(subjects, first)
		}
		if pronoun && back == 1 {
			break
		}
	}
	if pronoun {
		if len(subjects) == 0 {
			return ""
		}
		if near {
			return topic
		}
		if t := r.Things[subjects[0]]; t != nil && t.Entity.Type == graph.ArmedGroup {
			return subjects[0]
		}
		return ""
	}
	if near || recent == "" {
		return topic
	}
	return recent
}
