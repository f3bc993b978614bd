package eval

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"linkchart/graph"
)

// AnswerSummary states what was read in a summary as event databases record it: one attack, all dead counted, attackers
// too, and 0 where nothing is said. A date at the head of its text is the attack's, where nothing else was read.
func AnswerSummary(id, text string, b *graph.Batch) SummaryRecord {
	s := saying{Batch: b, entity: map[string]*graph.Entity{}}
	for i := range b.Entities {
		s.entity[b.Entities[i].ID] = &b.Entities[i]
	}
	out := SummaryRecord{ID: id, names: map[string][]string{}}
	attacks := s.attacks()
	for _, a := range attacks {
		add := func(list *ranked, predicate string) {
			for _, code := range s.codes(a, predicate) {
				if !slices.Contains(*list, code) {
					*list = append(*list, code)
				}
			}
		}
		add(&out.AttackType, "attackType")
		add(&out.WeaponType, "weaponType")
		add(&out.TargetType, "targetType")
	}
	if len(out.WeaponType) == 0 && len(out.AttackType) > 0 { // what the databases' coders mostly find where a text names none
		if w := usualWeapon[out.AttackType[0]]; w != "" {
			out.WeaponType = ranked{w}
		}
	}
	if len(out.TargetType) == 0 && len(out.AttackType) > 0 {
		out.TargetType = ranked{"PRIVATE_CITIZENS_PROPERTY"} // villages, towns, people in the street: what the codebook counts so, and the commonest target
	}
	killed, wounded := s.victims(attacks, "killed"), s.victims(attacks, "wounded")
	if killed == 0 || s.othersDied(attacks) {
		killed += s.dead(attacks)
	}
	claimed := false
	out.Killed, out.Wounded, out.Claimed = &killed, &wounded, &claimed
	for _, a := range attacks {
		if out.Date != "" {
			break
		}
		for _, c := range s.about(a, "date") {
			d := c.Value.Date
			if d != nil && slashed.MatchString(d.Raw) {
				if out.Date = monthFirst(d.Raw); out.Date != "" {
					break
				}
			}
			if d != nil && d.Earliest != "" && d.Earliest == d.Latest {
				out.Date = string(d.Earliest)
				break
			}
		}
	}
	if head, _, ok := strings.Cut(text, ":"); ok && out.Date == "" && slashed.MatchString(head) {
		out.Date = monthFirst(head)
	}
	if out.Date == "" && b.Document != nil && b.Document.Published != nil {
		out.Date = string(b.Document.Published.Latest)
	}
	s.places(attacks, &out)
	for _, a := range attacks {
		for _, p := range []graph.RelationType{graph.ClaimedBy, graph.AttributedTo} {
			for _, c := range s.about(a, string(p)) {
				positive := slices.ContainsFunc(c.Evidence, func(e graph.Evidence) bool { return !e.Negative })
				claimed = claimed || positive && p == graph.ClaimedBy
				if e := s.entity[c.Object]; e != nil && !slices.Contains(out.Group, e.Name) {
					out.Group = append(out.Group, e.Name)
					out.names[e.Name] = e.Aliases
				}
			}
		}
	}
	return out
}

var usualWeapon = map[string]string{
	"BOMBING_EXPLOSION": "EXPLOSIVES", "ARMED_ASSAULT": "FIREARMS", "ASSASSINATION": "FIREARMS", "HOSTAGE_KIDNAPPING": "FIREARMS", "HOSTAGE_BARRICADE": "FIREARMS",
	"HIJACKING": "FIREARMS", "FACILITY_ATTACK": "INCENDIARY",
}

// monthFirst reads a date as the records of event databases have it, "" if it is none.
func monthFirst(raw string) string {
	t, err := time.Parse("1/2/2006", raw)
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

var slashed = regexp.MustCompile(`^\d{1,2}/\d{1,2}/\d{4}$`)

// attacks returns the ids of the attacks, the one of which most is said first.
func (s *saying) attacks() []string {
	said, at := map[string]int{}, map[string]int{}
	for i := range s.Claims {
		c := &s.Claims[i]
		if e := s.entity[c.Subject]; e == nil || e.Type != graph.Attack {
			continue
		}
		if _, ok := at[c.Subject]; !ok {
			at[c.Subject] = start(c)
		}
		said[c.Subject] += len(c.Evidence)
		at[c.Subject] = min(at[c.Subject], start(c))
	}
	var out []string
	for id := range said {
		out = append(out, id)
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(said[b], said[a]), cmp.Compare(at[a], at[b]), cmp.Compare(a, b))
	})
	return out
}

// codes returns the codes of a property, the surest first.
func (s *saying) codes(id, predicate string) []string {
	claims := s.about(id, predicate)
	sure := func(c *graph.Claim) (best float64) {
		for _, e := range c.Evidence {
			best = max(best, e.Confidence)
		}
		return best
	}
	slices.SortStableFunc(claims, func(a, b *graph.Claim) int { return cmp.Compare(sure(b), sure(a)) })
	var out []string
	for _, c := range claims {
		out = append(out, c.Value.Code)
	}
	return out
}

// victims is the number of dead or wounded: the total, else the sum of the groups; the attackers come on top where the total
// is one of victims.
func (s *saying) victims(attacks []string, predicate string) int {
	for _, a := range attacks {
		total, sum, attackers := -1, 0, 0
		for _, c := range s.about(a, predicate) {
			n, ok := isafNumber(c.Value.Quantity)
			if !ok && c.Value.Quantity.Qualifier != graph.About {
				continue
			}
			if c.Value.Quantity.MinExclusive {
				n = *c.Value.Quantity.Min
			}
			switch c.Scope {
			case graph.TotalVictims:
				total = max(total, n)
			case "PERPETRATORS":
				attackers = max(attackers, n)
			default:
				sum += n
			}
		}
		switch {
		case total >= 0:
			return total + attackers
		case sum+attackers > 0:
			return sum + attackers
		}
	}
	return 0
}

// othersDied tells whether of the first attack only "others" are counted, beside whom it names.
func (s *saying) othersDied(attacks []string) bool {
	if len(attacks) == 0 {
		return false
	}
	others := false
	for _, c := range s.about(attacks[0], "killed") {
		if c.Scope == graph.TotalVictims {
			return false
		}
		others = others || c.Scope == "others"
	}
	return others
}

// dead counts the persons among the targets of the first attack who are said to be dead, where no number of the dead was read.
func (s *saying) dead(attacks []string) (n int) {
	if len(attacks) == 0 {
		return 0
	}
	seen := map[string]bool{}
	for _, c := range s.about(attacks[0], string(graph.Targeted)) {
		if e := s.entity[c.Object]; e == nil || e.Type != graph.Person || seen[c.Object] {
			continue
		}
		seen[c.Object] = true
		for _, life := range s.about(c.Object, "lifeStatus") {
			if life.Value != nil && life.Value.Code == "DEAD" {
				n++
				break
			}
		}
	}
	return n
}

// places fills country, province and city from where the attacks happened, else from the places that are named.
func (s *saying) places(attacks []string, out *SummaryRecord) {
	fill := func(id string) {
		for range 6 {
			e := s.entity[id]
			if e == nil {
				return
			}
			switch {
			case e.Type == graph.City && out.City == "":
				out.City, out.names[e.Name] = e.Name, e.Aliases
			case e.Type == graph.AdminArea && e.Level == 1 && out.AdminArea == "":
				out.AdminArea, out.names[e.Name] = e.Name, e.Aliases
			case e.Type == graph.Country && out.Country == "":
				out.Country = e.ISO2
			}
			up := s.about(id, string(graph.LocatedIn))
			if len(up) == 0 {
				return
			}
			id = up[0].Object
		}
	}
	for _, a := range attacks {
		for _, c := range s.about(a, string(graph.OccurredIn)) {
			fill(c.Object)
		}
		for _, c := range s.about(a, string(graph.Targeted)) {
			if e := s.entity[c.Object]; e != nil && e.Type.Class() == graph.PlaceClass {
				fill(c.Object)
			}
		}
	}
	var named []*graph.Claim
	for i := range s.Claims {
		if c := &s.Claims[i]; c.Kind == graph.AliasClaim && s.entity[c.Subject].Type.Class() == graph.PlaceClass {
			named = append(named, c)
		}
	}
	slices.SortStableFunc(named, func(a, b *graph.Claim) int { return cmp.Compare(start(a), start(b)) })
	for _, c := range named {
		fill(c.Subject)
	}
}
