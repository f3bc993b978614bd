package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Organisations by the words in and beside their names, found before persons may take them.

var (
	// orgEnds end the names of organisations that are none of persons: "Sahen Research".
	orgEnds = wordSet(`research technology technologies trading logistics consulting consultants enterprises shipping investments invest mining energy foundation institute observatory consultancy
		publications productions media project monitor watch network initiative exchange partners gold petroleum cement airlines airways air steel resources holdings line lines
		tribune gazette herald`)
	// orgStarts begin them.
	orgStarts = wordSet(`radio tv fundación fundacion instituto observatorio observatoire médecins medecins asociación asociacion agencia instituut stiftung verein université observatory institute`)
	// studies are words in the names of centres that are no buildings.
	studies = wordSet(`information data studies study strategic research policy analysis analytical maritime reporting fusion monitoring documentation conflict peace democracy rights legal
		terrorism counterterrorism extremism development strategy`)
	// orgBehindNouns stand behind the name of an organisation: "the Ebutele institute".
	orgBehindNouns = wordSet(`institute consultancy newspaper magazine daily weekly broadcaster charity thinktank website network radio television foundation`)
	// pressNouns stand before one.
	pressNouns = wordSet(`newspaper daily weekly magazine website broadcaster publisher outlet portal blog consultancy station`)
	// experts are nouns for people who are "at" or "with" an organisation.
	experts = wordSet(`analyst researcher expert fellow correspondent specialist economist professor lecturer historian director consultant`)
)

// orgsNamed finds organisations by their names.
func (r *reader) orgsNamed(s *text.Sentence) {
	if !r.Holds(s, orgStarts) && !r.Holds(s, orgEnds) && !r.Holds(s, orgBehindNouns) && !r.Holds(s, pressNouns) && !r.Holds(s, experts) && !r.Holds(s, orgFramed) || s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if t.Kind != text.Word || r.used[i] {
			continue
		}
		switch {
		case t.Upper() && orgStarts.In(t) && i+1 < s.Last && !(i > s.First && r.tok(i-1).Upper() && r.tok(i-1).Kind == text.Word && !sentenceWords.Has(r.tok(i-1).Lower)):
			if last := r.foreignRun(i, s); last > i+1 {
				r.dropInside(i, last)
				r.organisation(i, last)
				i = last - 1
			}
		case t.Upper() && orgEnds.In(t) && !(i+1 < s.Last && r.tok(i+1).Upper() && r.tok(i+1).Kind == text.Word && !r.tok(i+1).Line):
			if first := r.orgHead(i, s); first < i {
				r.dropInside(first, i+1)
				if orgHouses.Has(t.Lower) && r.housed(first, s) {
					r.facility(first, i+1, "OTHER", r.placeBehind(i+1, s, nil)).Titled = true
					continue
				}
				r.organisation(first, r.aim(i+1, s))
			}
		case t.Upper() && (t.Lower == "center" || t.Lower == "centre") && r.studying(i, s):
			first := r.orgHead(i, s)
			r.dropInside(first, i+1)
			r.organisation(first, r.aim(i+1, s))
		case !t.Upper() && orgBehindNouns.In(t) && i-1 > s.First && r.tok(i-1).Upper() && (i+1 >= s.Last || !r.tok(i+1).Upper() || r.tok(i+1).Kind != text.Word):
			if first := r.orgHead(i, s); first < i && first > s.First && r.tok(first-1).Lower == "the" && !r.tok(first).Caps() {
				r.organisation(first, i)
			}
		case !t.Upper() && (pressNouns.In(t) || r.twoWorded(i, s)):
			r.orgAfter(i+1, s)
		case (t.Lower == "at" || t.Lower == "with") && i-1 >= s.First && experts.Has(r.tok(i-1).Lower):
			k := i + 1
			if k < s.Last && r.tok(k).Lower == "the" {
				k++
			}
			if last := r.orgRun(k, s); last > k && (last >= s.Last || doc.Sites.Of(r.tok(last-1).Lower) == "") && !r.worded(last, s) && r.tok(last-1).Lower != "university" {
				r.organisation(k, last)
			}
		}
	}
}

// orgHouses end the names of organisations that are buildings too.
var orgHouses = wordSet(`institute exchange observatory`)

// housed tells whether something happens at what bears a name: "a bomb went off in front of the National Heart Institute".
func (r *reader) housed(first int, s *text.Sentence) bool {
	if first-2 < s.First || r.tok(first-1).Lower != "the" {
		return false
	}
	switch r.tok(first - 2).Lower {
	case "at":
		if first-3 >= s.First && (experts.Has(r.tok(first-3).Lower) || roles.Has(r.tok(first-3).Lower)) {
			return false // "an analyst at the X Institute"
		}
	case "outside", "inside", "near", "into", "beside", "opposite":
	case "of":
		if first-3 < s.First || r.tok(first-3).Lower != "front" {
			return false
		}
	default:
		return false
	}
	return r.bloody(s) || r.Holds(s, bodyStrikes) || r.Holds(s, goingOff)
}

// goingOff are words of bombs.
var goingOff = wordSet(`bomb explosion blast grenade exploded device explosives`)

// worded tells whether a noun that goes on with a name stands at a token: "an analyst with the Ebutele institute".
func (r *reader) worded(k int, s *text.Sentence) bool {
	if k >= s.Last {
		return false
	}
	l := r.tok(k).Lower
	return orgBehindNouns.Has(l) || orgNouns.Has(l) || groupNouns.Has(l) || r.tok(k).Text == "-" || doc.Sites.Of(l) != "" || bandsBehind.Has(l)
}

// orgHead returns the first token of the capitalised words before a token.
func (r *reader) orgHead(i int, s *text.Sentence) int {
	first := i
	for k := i - 1; k >= s.First && k > i-6; k-- {
		t := r.tok(k)
		m := r.mentionAt(k)
		if t.Text == "-" && !t.Space && k > s.First && particles.Has(r.tok(k-1).Lower) && !r.used[k-1] {
			first, k = k-1, k-1 // "Al-Qasr Trading"
			continue
		}
		if (t.Lower == "for" || t.Lower == "of" || t.Lower == "and") && k-1 >= s.First && first == k+1 && first < i+1 && r.tok(k-1).Upper() && r.tok(k-1).Kind == text.Word && !r.used[k-1] && !sentenceWords.Has(r.tok(k-1).Lower) && !roles.Has(r.tok(k-1).Lower) && !ranks.Has(trim(r.tok(k-1))) {
			continue // "the Ideas for Peace Foundation"
		}
		switch {
		case m != nil && (m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility || m.Last-m.First > 1), m == nil && r.used[k], t.Kind != text.Word || !t.Upper(), r.tok(k + 1).Line,
			sentenceWords.Has(t.Lower) && (k == s.First || !qualities.Has(t.Lower) && t.Lower != "international" && t.Lower != "global"), ranks.Has(trim(t)), roles.Has(t.Lower):
			return r.bareHead(first, i)
		}
		first = k
	}
	return r.bareHead(first, i)
}

// bareHead returns the head where nothing but a place or a people stands before it: "German Research" is no name.
func (r *reader) bareHead(first, head int) int {
	for k := first; k < head; k++ {
		if r.mentionAt(k) == nil {
			return first
		}
	}
	return head
}

// studying tells whether the name that ends in "Center" is one of an organisation: what it does is in it, or it speaks.
func (r *reader) studying(i int, s *text.Sentence) bool {
	first := r.orgHead(i, s)
	if first == i {
		return false
	}
	if i+1 < s.Last && (speaks.Has(r.tok(i+1).Lower) || r.tok(i+1).Lower == "for" && i+2 < s.Last && r.tok(i+2).Upper()) {
		return true
	}
	for k := first; k < i; k++ {
		if studies.Has(r.tok(k).Lower) {
			return true
		}
	}
	return false
}

// twoWorded tells whether "think tank", "aid agency" or "news agency" ends at a token.
func (r *reader) twoWorded(i int, s *text.Sentence) bool {
	if i == s.First {
		return false
	}
	switch before := r.tok(i - 1).Lower; r.tok(i).Lower {
	case "tank":
		return before == "think"
	case "agency":
		return before == "news" || before == "aid" || before == "humanitarian" || before == "relief" || before == "development"
	case "group":
		return (before == "aid" || before == "rights" || before == "monitoring") && i-1 == s.First
	case "radio":
		return before == "local" || before == "state" || before == "the"
	}
	return false
}

// orgAfter records the name that begins at a token, with a comma before it or none.
func (r *reader) orgAfter(k int, s *text.Sentence) {
	comma := k < s.Last && r.tok(k).Text == ","
	if comma {
		k++
	}
	if k+1 >= s.Last {
		return
	}
	last := r.foreignRun(k, s)
	if last == k || comma && (!r.closed(last, s) || r.tok(k-2).Lower == "publisher") || r.tok(last-1).Lower == "editor" || len(r.tok(k).Text) < 2 || r.given(k) {
		return
	}
	r.dropInside(k, last)
	r.organisation(k, last)
}

// foreignRun returns the token behind capitalised words with small ones of other languages between them: "Ideas para la Paz", "Without Frontiers".
func (r *reader) foreignRun(first int, s *text.Sentence) int {
	last := first
	for k := first; k < s.Last && k < first+7; k++ {
		t := r.tok(k)
		m := r.mentionAt(k)
		switch {
		case m != nil && m.Type.Class() != graph.PlaceClass, m != nil && m.Adjective, m == nil && r.used[k]:
			return last
		case m != nil && k == first:
			return last
		case t.Kind == text.Word && t.Upper() && !(t.Line && k > first) && (!sentenceWords.Has(t.Lower) || k > first && t.Lower == "without"):
			last = k + 1
			continue
		case k > first && (t.Text == "-" && !t.Space || smallForeign.Has(t.Lower)) && k+1 < s.Last && (r.tok(k+1).Upper() || smallForeign.Has(r.tok(k+1).Lower)):
			continue
		}
		break
	}
	return last
}

// smallForeign stand between the words of names in other languages.
var smallForeign = wordSet(`de del du des da do dos para por la el los las le les sans sin of`)

// orgPairs finds the names on a list behind a plural noun: "front companies, X and Y".
func (r *reader) orgPairs(s *text.Sentence) {
	for i := s.First; i+3 < s.Last; i++ {
		noun := r.tok(i).Lower
		switch {
		case strings.HasSuffix(noun, "ies"):
			noun = noun[:len(noun)-3] + "y"
		case strings.HasSuffix(noun, "s"):
			noun = noun[:len(noun)-1]
		default:
			continue
		}
		if !orgNouns.Has(noun) && !pressNouns.Has(noun) || r.tok(i+1).Text != "," && r.tok(i+1).Text != ":" {
			continue
		}
		var runs [][2]int
		for k := i + 2; k < s.Last; {
			last := r.orgRun(k, s)
			if last == k {
				break
			}
			runs = append(runs, [2]int{k, last})
			if last+1 >= s.Last || r.tok(last).Text != "," && r.tok(last).Lower != "and" {
				break
			}
			if k = last + 1; r.tok(k).Lower == "and" {
				k++
			}
		}
		if len(runs) > 1 && r.tok(runs[len(runs)-1][0]-1).Lower == "and" {
			for _, run := range runs {
				r.organisation(run[0], run[1])
			}
		}
	}
}

// datedGroup finds groups that are called after a day: "the 21 May group", "the 23 March Movement".
func (r *reader) datedGroups(s *text.Sentence) {
	for i := s.First; i+1 < s.Last; i++ {
		m := r.mentionAt(i)
		if m == nil || m.Type != doc.DateMention || m.Last >= s.Last || m.Last-m.First > 3 {
			continue
		}
		first := m.First
		if r.tok(first).Lower == "the" {
			first++
		} else if first == s.First || r.tok(first-1).Lower != "the" {
			continue
		}
		head := r.tok(m.Last)
		day := m.Last-first == 2 && (r.numeral(first) != r.numeral(m.Last-1) || ordinal(r.tok(first)) || ordinal(r.tok(m.Last-1)))
		named := head.Upper() && (groupHeads.Has(head.Lower) || head.Lower == "organisation" || head.Lower == "organization" || head.Lower == "coalition")
		if !day || !named && !(head.Lower == "group" || head.Lower == "guerrillas" || head.Lower == "brigades") || !named && !r.violent() && r.bandBehind(m.Last+1, s) == 0 {
			continue
		}
		last := m.Last
		if named {
			last++
		}
		key := m.Last
		r.dropInside(m.First, m.Last)
		name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(last-1).End)), " ")
		r.mention(r.Thing(graph.EntityID(graph.ArmedGroup, name), graph.Entity{Type: graph.ArmedGroup, Name: name}, false), first, last)
		i = key
	}
}
