package gazetteer_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/gazetteer"
)

func load(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func fields(text string) []string { return strings.Fields(graph.Fold(text)) }

func ids(entries []*gazetteer.Entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.ID)
	}
	return out
}

func TestMatch(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		text, want string
		words      int
	}{
		{"Pakistani Taliban fighters", "group:pakistani-taliban", 2},
		{"the Taliban regime", "group:taliban", 2},
		{"Islamic State Khorasan claimed", "group:isis-k", 3},
		{"Islamic State claimed", "group:isis", 2},
		{"Islamic State West Africa Province said", "group:iswap", 5},
		{"ISIS-K", "group:isis-k", 2},
		{"al-Qa'ida in the Islamic Maghreb", "group:aqim", 6},
		{"al Qaeda", "group:al-qaeda", 2},
		{"Shabaab gunmen", "group:al-shabaab", 1},
		{"Lord's Resistance Army", "group:lra", 3},
		{"Lord Resistance Army", "group:lra", 3},
		{"U.S. government", "state:us-government", 2},
		{"Biden administration", "state:us-government", 2},
		{"Russian authorities", "state:russian-government", 2},
		{"Government of Afghanistan", "state:afghan-government", 3},
		{"American troops", "state:us-military", 2},
		{"Afghan National Army soldiers", "state:afghan-national-army", 3},
		{"State Department", "state:us-state-department", 2},
		{"CENTCOM", "state:us-central-command", 1},
		{"Iran, Islamic Republic of", "country:iran", 4},
		{"Türkiye", "country:turkey", 1},
		{"Democratic Republic of the Congo", "country:democratic-republic-of-the-congo", 5},
		{"South Asia", "region:south-asia", 2},
		{"Gaza Strip", "region:gaza", 2},
		{"Kunduz last month", "city:kunduz", 1},
		{"Kunduz province", "admin:kunduz", 2},
		{"Paktiya province", "admin:paktia", 2},
		{"Kandahar City", "city:kandahar", 2},
		{"Raqqa", "city:raqqa", 1},
		{"Deir al-Zour", "city:deir-ez-zor", 3},
		{"Bay region", "admin:bay", 2},
		{"Santa Ana department", "admin:santa-ana", 3},
		{"Reuters", "org:reuters", 1},
	} {
		entries, n := g.Match(g.Words(fields(c.text)), 0)
		if n != c.words || len(entries) == 0 || entries[0].ID != c.want {
			t.Errorf("Match(%q) = %v, %d, want %s first, %d", c.text, ids(entries), n, c.want, c.words)
		}
	}
}

func TestWordsAndPersonalNamesDoNotMatch(t *testing.T) {
	g := load(t)
	for _, text := range []string{
		"us", "is", "of", "same", "reading", "mobile", "let", "hit", "male", "tank", "march", "united", "police", "Omar", "Hassan", "Patrick",
		"Garcia", "Lopez", "Jackson", "the Base", "Sentinel", "Central", "northern", "Orlando", "Haqqani", "eta",
	} {
		if entries, n := g.Match(g.Words(fields(text)), 0); n != 0 {
			t.Errorf("Match(%q) = %v", text, ids(entries))
		}
	}
}

func TestMatchWeak(t *testing.T) {
	g := load(t)
	for text, want := range map[string]string{"IS": "group:isis", "US": "country:united-states", "Reading": "city:reading", "ETA": "group:eta"} {
		entries, n := g.MatchWeak(g.Words(fields(text)), 0)
		if n != 1 || !slices.Contains(ids(entries), want) {
			t.Errorf("MatchWeak(%q) = %v, want %s among them", text, ids(entries), want)
		}
		if e := g.Entry(want); !e.Spelled(text) || e.Spelled(strings.ToLower(text)) {
			t.Errorf("%s: Spelled(%q) = %v, in lower case %v", want, text, e.Spelled(text), e.Spelled(strings.ToLower(text)))
		}
	}
	if !g.ByISO2("US").Spelled("U.S.") {
		t.Error("U.S. does not spell the United States")
	}
}

func TestMetonymsStandForGovernments(t *testing.T) {
	g := load(t)
	for text, want := range map[string]string{
		"Kremlin": "state:russian-government", "White House": "state:us-government", "Pentagon": "state:us-department-of-defense",
		"Tehran": "state:iranian-government", "Downing Street": "state:uk-government", "Élysée": "state:french-government",
	} {
		if entries, _ := g.MatchMetonym(g.Words(fields(text)), 0); len(entries) == 0 || entries[0].ID != want {
			t.Errorf("MatchMetonym(%q) = %v, want %s", text, ids(entries), want)
		}
	}
	if entries, n := g.Match(g.Words(fields("Kremlin")), 0); n != 0 {
		t.Errorf("a metonym alone matches %v", ids(entries))
	}
}

func TestAdjectives(t *testing.T) {
	g := load(t)
	for word, want := range map[string]string{
		"russian": "country:russia", "Afghans": "country:afghanistan", "Nigerien": "country:niger", "Nigerian": "country:nigeria",
		"Saudi Arabian": "country:saudi-arabia", "American": "country:united-states", "European": "region:europe", "Dutch": "country:netherlands",
	} {
		if e := g.Adjective(word); e == nil || e.ID != want {
			t.Errorf("Adjective(%q) = %v, want %s", word, e, want)
		}
	}
	if e := g.Adjective("Klingon"); e != nil {
		t.Errorf("Adjective of nothing is %v", e.ID)
	}
}

func TestMatchFuzzy(t *testing.T) {
	g := load(t)
	for text, want := range map[string]string{
		"Islamic State Khorosan": "group:isis-k", "Tehrik-e-Talibaan Pakistan": "group:pakistani-taliban", "Boko Haraam": "group:boko-haram",
		"Badakhshaan": "admin:badakhshan", "Afganistan": "country:afghanistan",
	} {
		if entries, n := g.MatchFuzzy(g.Words(fields(text)), 0); n != len(fields(text)) || entries[0].ID != want {
			t.Errorf("MatchFuzzy(%q) = %v, %d, want %s", text, ids(entries), n, want)
		}
	}
	for _, text := range []string{"Taliban", "Talibn", "ISIS-M", "Islamic State", "Pakistani Taliban", "completely other words"} {
		if entries, n := g.MatchFuzzy(g.Words(fields(text)), 0); n != 0 {
			t.Errorf("MatchFuzzy(%q) = %v", text, ids(entries))
		}
	}
}

func TestWithinIsNearestFirst(t *testing.T) {
	g := load(t)
	chain := ids(g.Within("city:kunduz"))
	country := slices.Index(chain, "country:afghanistan")
	if country < 1 || !strings.HasPrefix(chain[0], "admin:") || !slices.Contains(chain[country:], "region:south-asia") {
		t.Errorf("Within(city:kunduz) = %v", chain)
	}
	if got := ids(g.Within("region:gaza")); len(got) == 0 || got[0] != "country:palestine" {
		t.Errorf("Within(region:gaza) = %v", got)
	}
	if got := g.Within("city:nowhere"); got != nil {
		t.Errorf("Within of an unknown id = %v", got)
	}
}

func TestParentsAndIds(t *testing.T) {
	g := load(t)
	if p := g.Entry("group:isis-k").Parent; p != "group:isis" {
		t.Errorf("ISIS-K is a branch of %q", p)
	}
	if p := g.Entry("group:pakistani-taliban").Parent; p != "" {
		t.Errorf("the Pakistani Taliban are a branch of %q", p)
	}
	if got := ids(g.ByAlias("Tehrik-i-Taliban Pakistan")); !slices.Equal(got, []string{"group:pakistani-taliban"}) {
		t.Errorf("ByAlias = %v", got)
	}
	if got := g.ByAlias("Tehrik-i-Taliban Pakistan said"); got != nil {
		t.Errorf("ByAlias of more than a name = %v", ids(got))
	}
}

func TestEntityIsADeclarationThatTheModelAccepts(t *testing.T) {
	g := load(t)
	for _, id := range []string{"group:isis-k", "country:russia", "city:kunduz", "admin:helmand", "state:russian-government", "org:cnn"} {
		e := g.Entry(id)
		if e == nil {
			t.Errorf("no entry %s", id)
			continue
		}
		got := e.Entity()
		if !got.Gazetteer || got.ID != id || got.Type != e.Type || !slices.IsSorted(got.Aliases) {
			t.Errorf("%s declares %+v", id, got)
		}
	}
	russia := g.ByISO2("ru").Entity()
	if russia.ISO2 != "RU" || russia.ISO3 != "RUS" || russia.M49 != "643" {
		t.Errorf("Russia is %+v", russia)
	}
	if p := g.Entry("city:kunduz").Entity().Point; p == nil || p.Lat < 36 || p.Lat > 37.5 {
		t.Errorf("Kunduz lies at %v", p)
	}
}

func TestLoadingIsDeterministic(t *testing.T) {
	a, b := load(t), load(t)
	if a.Version() == "" || a.Version() != b.Version() {
		t.Errorf("versions %q and %q", a.Version(), b.Version())
	}
	if !reflect.DeepEqual(a.Entries(), b.Entries()) {
		t.Error("two loads differ")
	}
	for _, text := range []string{"San Miguel", "Tripoli", "Hyderabad", "Congolese army", "Punjab"} {
		if x, y := ids(a.ByAlias(text)), ids(b.ByAlias(text)); !slices.Equal(x, y) || len(x) == 0 {
			t.Errorf("%q is %v, then %v", text, x, y)
		}
	}
}
