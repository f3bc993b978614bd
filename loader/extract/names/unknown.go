package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/reading"
	"linkchart/loader/text"
)

var (
	// titles stand before a person's name and are no part of it.
	titles = reading.Set(`gen general maj major lt lieutenant col colonel sgt sergeant capt captain adm admiral brig brigadier cmdr commander field marshal rear vice
		mr mrs ms dr prof professor sir lord president minister secretary senator sen rep congressman governor gov mayor king prince sheikh sheik shaykh mullah maulvi maulana mufti imam
		emir amir ayatollah director chancellor ambassador judge justice inspector superintendent chief deputy prime foreign defense defence interior retired former acting ex spokesman
		spokeswoman spokesperson leader founder analyst preacher cleric warlord militant activist lawyer attorney co-founder strongman kingpin haji qari hafiz comandante comrade`)
	// ranks are titles of armed forces, with their full form.
	ranks = map[string]string{"gen": "General", "general": "General", "maj": "Major", "major": "Major", "lt": "Lieutenant", "lieutenant": "Lieutenant", "col": "Colonel", "colonel": "Colonel",
		"sgt": "Sergeant", "sergeant": "Sergeant", "capt": "Captain", "captain": "Captain", "adm": "Admiral", "admiral": "Admiral", "brig": "Brigadier", "brigadier": "Brigadier",
		"cmdr": "Commander", "field": "Field", "marshal": "Marshal", "rear": "Rear", "vice": "Vice"}
	particles = reading.Set("al el ul ur ud uz bin ibn abu abd umm de la van von der da dos e i ben")
	joiners   = reading.Set("of for the and in")

	groupWords = reading.Set(`brigade brigades battalion liberation mujahideen mujahedeen mujahidin jaish jaysh lashkar harakat harkat jund jundallah ansar hizb katibat katiba jabhat jebhat
		tehrik tehreek tahrik resistance guerrilla guerrillas insurgent insurgents militia militias rebels fighters revolutionary`)
	groupHeads = reading.Set("front army movement force forces organization organisation group network faction command vanguard guard guards wing cell column union state party council alliance")
	orgHeads   = reading.Set(`university institute center centre agency news times post journal foundation committee commission council association union bank company corporation
		party observatory school college herald tribune television tv radio magazine daily gazette review sentinel project fund society federation organization organisation network court`)
	mediaHeads    = reading.Set("news times post journal herald tribune television tv radio magazine daily gazette review agency")
	researchHeads = reading.Set("university institute center centre college school observatory foundation")
	violent       = reading.Set(`militant rebel terrorist terror armed jihadist jihadi insurgent extremist separatist islamist guerrilla paramilitary outlawed radical shadowy
		splinter breakaway banned proscribed neo-nazi supremacist far-right`)
	groupNouns = reading.Set("group organization organisation movement militia faction outfit network alliance coalition party insurgency")
	people     = reading.Set("fighters militants rebels insurgents gunmen guerrillas jihadists terrorists extremists militiamen")
	roleNouns  = reading.Set(`leader commander chief head founder spokesman spokeswoman spokesperson analyst expert director president minister secretary general emir deputy professor
		researcher official officer member cleric preacher militant fighter citizen national son brother father cousin man woman suspect mastermind ideologue fellow author journalist lawyer
		resident witness teacher doctor student soldier veteran politician lawmaker senator ambassador diplomat ringleader operative financier recruiter planner bombmaker bomber gunman`)
	humanVerbs = reading.Set(`said says told tells added warned led leads founded joined became was testified argued wrote noted explained confirmed claimed denied vowed swore pledged
		announced succeeded replaced commanded heads headed who survived fled`)
)

// unknown finds people, groups and organisations that no list knows.
func (f *finder) unknown(s *text.Sentence) {
	ts := f.r.Text.Tokens
	for i := s.From; i < s.To; i++ {
		if ts[i].Name > 0 || !ts[i].Word() || !ts[i].Cap() && !(particles[ts[i].Low] && i+2 < s.To && ts[i+1].Text == "-" && ts[i+2].Cap()) || ts[i].Tag == text.Adj {
			continue
		}
		from, to := f.run(s, i)
		if to == from {
			continue
		}
		f.classify(s, from, to)
		if to > i {
			i = to - 1
		}
	}
}

// run returns the capitalised words that begin at i, without titles before them.
func (f *finder) run(s *text.Sentence, i int) (from, to int) {
	ts := f.r.Text.Tokens
	for i < s.To && ts[i].Word() && titles[ts[i].Low] && ts[i].Name == 0 && ts[i].Cap() {
		i++
	}
	if i >= s.To || ts[i].Name > 0 || !ts[i].Word() || !ts[i].Cap() && !particles[ts[i].Low] {
		return i, i
	}
	if first(ts, s, i) && (text.Common(ts[i].Low) || i+1 < s.To && !ts[i+1].Cap() && ts[i+1].Text != "-" && !humanVerbs[ts[i+1].Low] && ts[i+1].Text != ",") {
		return i, i
	}
	j := i
	for j < s.To {
		t := &ts[j]
		switch {
		case t.Name > 0:
			// a place inside a longer name may belong to it; other names end it
			return i, j
		case t.Word() && t.Cap():
			j++
		case t.Text == "-" && j+1 < s.To && t.Start == ts[j-1].End && ts[j+1].Start == t.End && ts[j+1].Name == 0:
			j += 2
		case j > i && particles[t.Low] && j+1 < s.To && (ts[j+1].Cap() || ts[j+1].Text == "-") && ts[j+1].Name == 0:
			j++
		case j > i && joiners[t.Low] && j+1 < s.To && ts[j+1].Cap() && ts[j+1].Name == 0 && (groupWords[ts[j-1].Low] || groupHeads[ts[j-1].Low] || orgHeads[ts[j-1].Low] || t.Low == "of" && ts[j-1].Cap()) && t.Low != "in" && t.Low != "and":
			j++
		case j > i && joiners[t.Low] && j+2 < s.To && ts[j+1].Low == "the" && ts[j+2].Cap() && ts[j+2].Name == 0 && groupHeads[ts[j-1].Low]:
			j += 2
		default:
			return i, j
		}
	}
	return i, j
}

// classify decides what a run of capitalised words names, and marks it.
func (f *finder) classify(s *text.Sentence, from, to int) {
	ts := f.r.Text.Tokens
	words := to - from
	name := f.r.Text.Slice(from, to)
	last := ts[to-1].Low
	if !ts[to-1].Word() {
		return
	}
	// a name off by one letter
	if len(name) >= 8 {
		var key []string
		for k := from; k < to; k++ {
			if ts[k].Word() {
				key = append(key, ts[k].Low)
			}
		}
		if es, n := f.g.MatchFuzzy(key, 0); n == len(key) && n > 0 {
			f.add(from, to, reading.Name{Thing: f.r.Entry(es[0]), Speaker: -1, Entry: es[0], Weak: true})
			return
		}
	}
	switch {
	case f.groupContext(s, from, to):
		f.global(graph.ArmedGroup, name, "", from, to)
	case words > 1 && orgHeads[last] && !f.titled(s, from):
		kind := "OTHER"
		if mediaHeads[last] {
			kind = "MEDIA"
		} else if researchHeads[last] {
			kind = "RESEARCH"
		} else if last == "party" {
			kind = "PARTY"
		}
		f.global(graph.Organization, name, kind, from, to)
	case f.personContext(s, from, to):
		f.person(s, from, to)
	}
}

func (f *finder) global(t graph.EntityType, name, kind string, from, to int) {
	f.add(from, to, reading.Name{Thing: f.r.Global(t, name, kind), Speaker: -1})
}

// groupContext tells whether the run names an armed group.
func (f *finder) groupContext(s *text.Sentence, from, to int) bool {
	ts := f.r.Text.Tokens
	for k := from; k < to; k++ {
		if groupWords[ts[k].Low] && to-from > 1 {
			return true
		}
	}
	if to < s.To && people[ts[to].Low] && !f.nationality(from) {
		return true
	}
	// "X, a militant group" and "X militant group"
	k := to
	if k < s.To && ts[k].Text == "(" {
		for k < s.To && ts[k].Text != ")" {
			k++
		}
		k++
	}
	if k < s.To && (ts[k].Text == "," || ts[k].Low == "is" || ts[k].Low == "was") {
		k++
	}
	bad := false
	for n := 0; k < s.To && n < 7; n++ {
		w := ts[k].Low
		if violent[w] {
			bad = true
		}
		if groupNouns[text.Singular(w)] && bad {
			return true
		}
		if !ts[k].Word() && ts[k].Text != "-" || ts[k].Cap() && ts[k].Name == 0 || w == "of" || w == "in" || w == "that" || w == "who" || w == "said" {
			break
		}
		k++
	}
	// "the militant group X"
	k = from - 1
	if k > s.From && groupNouns[ts[k].Low] {
		for n := 0; k > s.From && n < 5; n++ {
			k--
			if violent[ts[k].Low] {
				return true
			}
			if ts[k].Low == "the" || !ts[k].Word() {
				break
			}
		}
	}
	return k >= s.From && ts[k].Low == "militia" && k == from-1
}

func (f *finder) nationality(at int) bool { return f.g.Adjective(f.r.Text.Tokens[at].Low) != nil }

// titled tells whether a title or role stands directly before.
func (f *finder) titled(s *text.Sentence, from int) bool {
	ts := f.r.Text.Tokens
	if from-1 < s.From {
		return false
	}
	p := &ts[from-1]
	return p.Word() && p.Name == 0 && (titles[p.Low] || roleNouns[p.Low]) && p.Low != "major" || p.Word() && p.Cap() && ranks[p.Low] != ""
}

// personContext tells whether the run names a person.
func (f *finder) personContext(s *text.Sentence, from, to int) bool {
	ts := f.r.Text.Tokens
	n := 0
	for k := from; k < to; k++ {
		if ts[k].Word() {
			n++
		}
	}
	if n > 6 {
		return false
	}
	head := text.Singular(ts[to-1].Low)
	if headNouns[head] || groupHeads[head] || facilityWords[head] || f.nationality(from) || months[ts[from].Low] || acronymic(ts[to-1].Text) {
		return false
	}
	for k := from; k < to; k++ {
		if joiners[ts[k].Low] {
			return false
		}
	}
	if f.titled(s, from) {
		return true
	}
	if n < 2 {
		return false
	}
	if given[ts[from].Low] || particles[ts[from].Low] && ts[from].Low != "al" && ts[from].Low != "la" && ts[from].Low != "el" {
		return true
	}
	for k := from + 1; k < to; k++ {
		if w := ts[k].Low; w == "al" || w == "ul" || w == "bin" || w == "ibn" || w == "abu" || w == "khan" || w == "ur" || w == "ud" {
			return true
		}
	}
	if to+1 < s.To && ts[to].Text == "," {
		w := ts[to+1].Low
		if w == "who" || w[0] >= '1' && w[0] <= '9' && to+2 < s.To && ts[to+2].Text == "," {
			return true
		}
		for k := to + 1; k < s.To && k < to+9; k++ {
			if roleNouns[ts[k].Low] {
				return true
			}
			if ts[k].Text == "," || ts[k].Low == "of" {
				break
			}
		}
	}
	return to < s.To && humanVerbs[ts[to].Low] && ts[to].Low != "was" && ts[to].Low != "became" && ts[to].Low != "claimed" && ts[to].Low != "joined" && !first(ts, s, from)
}

var facilityWords = reading.Set(`mosque church cathedral synagogue temple hall theatre theater stadium arena airport hospital hotel market mall school prison embassy consulate gate square
	bridge street road station building tower palace ministry headquarters base camp compound checkpoint barracks palace club restaurant cafe museum shrine junction avenue river lake
	mountain mountains valley forest sea ocean gulf island islands desert act law treaty accord agreement war day award prize olympics cup league championship parliament hill room
	province district region city state states kingdom republic empire ministry department`)

// person marks a personal name.
func (f *finder) person(s *text.Sentence, from, to int) {
	ts := f.r.Text.Tokens
	name := f.r.Text.Slice(from, to)
	key := graph.Fold(name)
	last := ts[to-1].Low
	thing := -1
	if !strings.Contains(key, " ") {
		if t, ok := f.people[last]; ok && t >= 0 {
			thing = t
		}
	}
	if thing < 0 {
		thing = f.r.Local(graph.Person, name, "", key)
		if have, ok := f.people[last]; ok && have != thing {
			f.people[last] = -1
		} else {
			f.people[last] = thing
		}
	}
	f.add(from, to, reading.Name{Thing: thing, Speaker: -1})
}

// again marks later mentions of people by their last name and of groups by an acronym that the text defines.
func (f *finder) again(s *text.Sentence) {
	ts := f.r.Text.Tokens
	for i := s.From; i < s.To; i++ {
		t := &ts[i]
		// "Full Name (FN)"
		if t.Text == "(" && i > s.From && ts[i-1].Name > 0 && i+2 < s.To {
			j := i + 1
			for j < s.To && ts[j].Text != ")" && j < i+6 {
				j++
			}
			n := &f.r.Names[ts[i-1].Name-1]
			inner := f.r.Text.Slice(i+1, j)
			if j < s.To && ts[j].Text == ")" && ts[i+1].Name == 0 && acronymic(inner) && len(inner) >= 2 && !n.Adjective && n.Thing >= 0 && f.r.Is(n.Thing, graph.ArmedGroup, graph.Organization, graph.StateBody) {
				f.add(i+1, j, reading.Name{Thing: n.Thing, Speaker: -1, Entry: n.Entry})
				f.people["\x00"+inner] = n.Thing
			}
		}
		if t.Name > 0 || !t.Word() || !t.Cap() {
			continue
		}
		if thing, ok := f.people["\x00"+t.Text]; ok {
			f.add(i, i+1, reading.Name{Thing: thing, Speaker: -1})
			continue
		}
		if thing, ok := f.people[t.Low]; ok && thing >= 0 && !(first(ts, s, i) && text.Common(t.Low)) && !(i+1 < s.To && ts[i+1].Word() && ts[i+1].Cap() && ts[i+1].Name == 0) {
			f.add(i, i+1, reading.Name{Thing: thing, Speaker: -1})
		}
	}
}
