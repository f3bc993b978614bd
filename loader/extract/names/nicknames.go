package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// nicknames finds the names by which a text says that a person goes, of one word or in quotation marks: "X, alias “Y”", "X, also known as Y".
// Such a word names the person wherever it stands from then on.
func (r *reader) nicknames() {
	for n := 0; n < len(r.Mentions); n++ {
		m := r.Mentions[n]
		if m.Type != graph.Person || m.Coreference || m.Last == m.First {
			continue
		}
		s := &r.Sentences[m.Sentence]
		first, last := r.nickname(m.Last, s)
		if last == first || !r.free(first, last) {
			continue
		}
		r.sentence = m.Sentence
		t := r.Things[m.Key]
		r.mention(t, first, last)
		if last == first+1 {
			r.nicks = append(r.nicks, nick{r.tok(first).Text, t})
		}
		if o := last + 1; o < s.Last && r.tok(last).Lower == "or" && r.tok(o).Upper() && r.free(o, o+1) && r.endsName(o+1, s) {
			r.mention(t, o, o+1) // "alias X or Y"
			r.nicks = append(r.nicks, nick{r.tok(o).Text, t})
		}
	}
}

// nick is a word by which a person goes.
type nick struct {
	word string
	*doc.Thing
}

// nickname returns the tokens of the other name that words behind a person give, an empty range for none.
func (r *reader) nickname(k int, s *text.Sentence) (first, last int) {
	known, from := false, k
	for ; k < s.Last && k < from+9; k++ {
		switch l := r.tok(k).Lower; {
		case givesName.Has(l):
			known = known || l == "known" || l == "alias" || l == "aka" || l == "nicknamed" || l == "called" || l == "dubbed" || l == "name" || l == "guerre" || l == "names"
		case r.tok(k).Text == "(" || r.tok(k).Text == "," || r.tok(k).Kind == text.Number:
		case opensQuote(r.tok(k).Text):
			first, last = r.quoted(k+1, s, known || k == from+1 && r.tok(from).Text == ",")
			if !known && last > first && !(last+1 < s.Last && (r.tok(last).Text == "," || r.tok(last+1).Text == ",")) {
				return 0, 0 // only between commas: X, “Y”, said
			}
			return first, last
		case known && r.tok(k).Kind == text.Word && r.tok(k).Upper() && !sentenceWords.Has(l) && !roles.Has(l) && !ranks.Has(trim(r.tok(k))) && r.endsName(k+1, s):
			return k, k + 1
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// quoted returns the capitalised words from a token up to the mark that closes a quotation, if they name somebody.
func (r *reader) quoted(first int, s *text.Sentence, known bool) (int, int) {
	if first+1 < s.Last && r.tok(first).Lower == "the" {
		first++ // “the Engineer”
	}
	k := first
	for k < s.Last && k < first+4 && r.tok(k).Kind == text.Word && (r.tok(k).Upper() || k > first) {
		k++
	}
	end := k
	if k < s.Last && r.tok(k).Text == "," {
		k++
	}
	if !known || end == first || k >= s.Last || !closesQuote(r.tok(k).Text) {
		return 0, 0
	}
	return first, end
}

// endsName tells whether a name of one word ends before a token.
func (r *reader) endsName(k int, s *text.Sentence) bool {
	if k >= s.Last {
		return true
	}
	t := r.tok(k)
	if t.Kind == text.Mark {
		return t.Text != "-" && t.Text != "'" && t.Text != "’" || t.Space
	}
	return !t.Upper() && t.Lower != "of" && t.Lower != "'s"
}

func opensQuote(mark string) bool {
	return mark == `"` || mark == "“" || mark == "'" || mark == "‘" || mark == "«" || mark == "``"
}

func closesQuote(mark string) bool {
	return mark == `"` || mark == "”" || mark == "'" || mark == "’" || mark == "»" || mark == "''"
}

// givesName are words between a person and the other name that he or she goes by.
var givesName = wordSet(`also better widely usually popularly commonly generally best locally more simply by his her nom de guerre as name the names known alias aka nicknamed called dubbed
	who was is goes went uses used using under only mostly`)
