package eval

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"linkchart/graph"
)

// AnswerISAF states what was read in a release in the codes of the corpus: "several" is 3 there, "numerous" 4, a day that
// is not said is that of the release. None of that is in the graph.
func AnswerISAF(name, text string, b *graph.Batch) ISAFRecord {
	s := saying{Batch: b, entity: map[string]*graph.Entity{}}
	for i := range b.Entities {
		s.entity[b.Entities[i].ID] = &b.Entities[i]
	}
	out := ISAFRecord{Name: name}
	operations := s.single(s.operations())
	for _, op := range operations {
		out.MinKilled += s.people(op, "VICTIM", "")
		out.MinCaptured += s.people(op, "ARRESTED", "")
		out.LeadersKilled += s.people(op, "VICTIM", "leader")
		out.LeadersCaptured += s.people(op, "ARRESTED", "leader")
		for _, c := range s.about(op, "content") {
			out.Airstrike = out.Airstrike || c.Value.Text == "airstrike"
		}
	}
	out.Killed, out.Captured = out.MinKilled > 0, out.MinCaptured > 0
	out.StartDate = s.day(operations, text)
	out.Province, out.TargetGroup = oneOf(s.province(operations)), oneOf(s.groups(operations, []rune(text)))
	return out
}

// saying is what one document says.
type saying struct {
	*graph.Batch
	entity map[string]*graph.Entity
}

func start(c *graph.Claim) int {
	if len(c.Evidence) == 0 {
		return 0
	}
	return c.Evidence[0].Start
}

// about returns the claims with a subject and a predicate, in the order of the text.
func (s *saying) about(subject, predicate string) []*graph.Claim {
	var out []*graph.Claim
	for i := range s.Claims {
		if c := &s.Claims[i]; c.Subject == subject && c.Predicate == predicate {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *graph.Claim) int { return cmp.Compare(start(a), start(b)) })
	return out
}

// operations returns the ids of the operations in the order in which the document tells them.
func (s *saying) operations() []string {
	first := map[string]int{}
	for i := range s.Claims {
		c := &s.Claims[i]
		for _, id := range []string{c.Subject, c.Object} {
			if e := s.entity[id]; e == nil || e.Type != graph.Event || e.Kind != "ARREST" && e.Kind != "MILITARY_OPERATION" {
				continue
			}
			if at, ok := first[id]; !ok || start(c) < at {
				first[id] = start(c)
			}
		}
	}
	var out []string
	for id := range first {
		out = append(out, id)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(first[a], first[b]), cmp.Compare(a, b)) })
	return out
}

// single returns the operations without those in several provinces that sum up ones told next.
func (s *saying) single(operations []string) []string {
	var out []string
	for i, op := range operations {
		in := s.provinces(op)
		sum := len(in) > 1 && slices.ContainsFunc(operations[i+1:], func(later string) bool {
			one := s.provinces(later)
			return len(one) == 1 && slices.Contains(in, one[0])
		})
		if !sum {
			out = append(out, op)
		}
	}
	return out
}

// provinces are those that an operation lies in.
func (s *saying) provinces(op string) []string {
	var in []string
	for _, c := range s.about(op, string(graph.OccurredIn)) {
		if p := s.area(c.Object); p != "" && !slices.Contains(in, p) {
			in = append(in, p)
		}
	}
	return in
}

// people counts those who took part in an operation in a role, or only those of them who are members in a role.
func (s *saying) people(op, role, member string) int {
	n := 0
	for i := range s.Claims {
		c := &s.Claims[i]
		if c.Predicate != string(graph.ParticipatedIn) || c.Object != op || c.Qualifiers.Role != role {
			continue
		}
		if member != "" && !slices.ContainsFunc(s.about(c.Subject, string(graph.MemberOf)), func(m *graph.Claim) bool { return m.Qualifiers.Role == member }) &&
			len(s.about(c.Subject, string(graph.Leads))) == 0 {
			continue
		}
		if s.entity[c.Subject].Type == graph.Person {
			n++
			continue
		}
		n += s.size(c.Subject)
	}
	return n
}

// size is the number of a collective: the exact one if there is any, else what the corpus's annotators write for the words.
func (s *saying) size(id string) int {
	best, exact := 0, false
	for _, c := range s.about(id, "size") {
		n, sure := isafNumber(c.Value.Quantity)
		if sure && !exact || sure == exact && n > best {
			best, exact = n, sure
		}
	}
	return best
}

func isafNumber(q *graph.Quantity) (n int, exact bool) {
	switch {
	case q == nil:
		return 0, false
	case q.Qualifier == graph.Several:
		return 3, false
	case q.Qualifier == graph.UnknownAmount:
		return 4, false
	case q.Min != nil && q.MinExclusive:
		return *q.Min + 1, true
	case q.Min != nil:
		return *q.Min, q.Qualifier != graph.Dozens && q.Qualifier != graph.Hundreds
	case q.Max != nil:
		return *q.Max, false
	}
	return 0, false
}

// day is the day of the first operation that has one, of several the one told last, which corrects the others; else the first
// day that the text gives behind its dateline, else that of the release.
func (s *saying) day(operations []string, text string) string {
	for _, op := range operations {
		for _, c := range slices.Backward(s.about(op, "date")) {
			if d := c.Value.Date; d != nil && d.Earliest != "" && d.Earliest.AddDays(3) >= d.Latest {
				return string(d.Earliest)
			}
		}
	}
	if s.Document == nil || s.Document.Published == nil {
		return ""
	}
	published := s.Document.Published.Latest
	if at := releaseDateline.FindStringIndex(text); at != nil {
		body := text[at[1]:]
		if when := operationDay(body); when != nil {
			if d := graph.ParseDate(body[when[0]:when[1]], published); d.Precision == graph.DayPrecision && d.Earliest <= published && d.Earliest.AddDays(7) >= published {
				return string(d.Earliest)
			}
		}
	}
	return string(published)
}

// isafProvinces are provinces that the corpus spells in another way.
var isafProvinces = map[string]string{"paktia": "paktya", "jawzjan": "jowzjan"}

// province is that of the first operation that lies in one, else the first that the document names. The capital is where all is
// told, its province is one like the others.
func (s *saying) province(operations []string) string {
	for _, op := range operations {
		if in := s.provinces(op); len(in) > 0 {
			return in[0]
		}
	}
	named, at := "", -1
	for i := range s.Claims {
		c := &s.Claims[i]
		e := s.entity[c.Subject]
		if c.Kind != graph.AliasClaim || e.Type != graph.AdminArea && e.Type != graph.City {
			continue
		}
		p := s.area(c.Subject)
		if p == "" || p == isafCapital && e.Type == graph.City || at >= 0 && start(c) >= at {
			continue
		}
		named, at = p, start(c)
	}
	return named
}

const isafCapital = "kabul"

// area returns the corpus's name of the province of Afghanistan that a place is or lies in, "" if it is not known.
func (s *saying) area(place string) string {
	for range 5 {
		e := s.entity[place]
		if e == nil || e.Type == graph.Country {
			return ""
		}
		up := s.about(place, string(graph.LocatedIn))
		if len(up) == 0 {
			return ""
		}
		above := s.entity[up[0].Object]
		if above != nil && above.Type == graph.Country {
			// The province around a city of its name is left out.
			if above.ISO2 != "AF" || e.Type != graph.City && (e.Type != graph.AdminArea || e.Level != 1) {
				return ""
			}
			name := strings.ToLower(e.Name)
			return cmp.Or(isafProvinces[name], name)
		}
		place = up[0].Object
	}
	return ""
}

// isafGroups are the corpus's codes.
var isafGroups = map[string]string{
	"group:taliban": "taliban", "group:haqqani-network": "haqqani", "group:imu": "imu",
	"group:hig": "hig", "group:al-qaeda": "aq", "group:lashkar-e-taiba": "let",
}

// sway follows the name of a group where what it holds over others is meant, and none of its people: "Taliban law".
var sway = regexp.MustCompile(`^(?:['’]s?)? (?:law|rule|regime|era|control|influence|presence|freedom)\b`)

// ofPeople tells whether a claim quotes a group's name at a place of the text where its people may be meant.
func ofPeople(c *graph.Claim, text []rune) bool {
	return len(c.Evidence) == 0 || slices.ContainsFunc(c.Evidence, func(e graph.Evidence) bool {
		return e.End > len(text) || !sway.MatchString(string(text[e.End:min(len(text), e.End+20)]))
	})
}

// groups are those that the operations were directed at; where none is told, the first armed group that the document names.
func (s *saying) groups(operations []string, text []rune) string {
	var out []string
	for _, op := range operations {
		for _, c := range s.about(op, string(graph.Concerns)) {
			if e := s.entity[c.Object]; e != nil && e.Type == graph.ArmedGroup {
				out = append(out, isafGroup(e))
			}
		}
	}
	if len(out) == 0 {
		at := -1
		for i := range s.Claims {
			c := &s.Claims[i]
			if e := s.entity[c.Subject]; c.Kind == graph.AliasClaim && e.Type == graph.ArmedGroup && (at < 0 || start(c) < at) && ofPeople(c, text) {
				out, at = []string{isafGroup(e)}, start(c)
			}
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), ";")
}

func isafGroup(e *graph.Entity) string { return cmp.Or(isafGroups[e.ID], strings.ToLower(e.Name)) }
