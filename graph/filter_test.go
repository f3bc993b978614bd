package graph_test

import (
	"testing"

	"linkchart/graph"
)

func TestEdgeFilterMatch(t *testing.T) {
	yes := true
	edge := &graph.Edge{
		ID: "rel_1", Type: graph.Leads, Source: "person:a", Target: "group:b", Role: "emir", Status: "CURRENT", Modality: graph.Reported,
		Confidence: 0.6, Support: graph.Support{Clusters: 2},
		Witnesses: []graph.Witness{{Document: "document:1", Publisher: "UN", Modality: graph.Reported}, {Document: "document:2", Publisher: "X", Negative: true}},
	}
	half, three := 0.5, 3
	for name, c := range map[string]struct {
		filter graph.EdgeFilter
		near   string
		want   bool
	}{
		"Zero":             {want: true},
		"Type":             {filter: graph.EdgeFilter{Types: []graph.RelationType{graph.Leads}}, want: true},
		"EmptyTypes":       {filter: graph.EdgeFilter{Types: []graph.RelationType{}}},
		"NotType":          {filter: graph.EdgeFilter{NotTypes: []graph.RelationType{graph.Leads}}},
		"EmptyNotTypes":    {filter: graph.EdgeFilter{NotTypes: []graph.RelationType{}}, want: true},
		"Group":            {filter: graph.EdgeFilter{Groups: []graph.RelationGroup{graph.PersonRelations}}, want: true},
		"OtherGroup":       {filter: graph.EdgeFilter{Groups: []graph.RelationGroup{graph.SpaceRelations}}},
		"Out":              {filter: graph.EdgeFilter{Direction: graph.Out}, near: "person:a", want: true},
		"OutFromTarget":    {filter: graph.EdgeFilter{Direction: graph.Out}, near: "group:b"},
		"In":               {filter: graph.EdgeFilter{Direction: graph.In}, near: "group:b", want: true},
		"NoNear":           {filter: graph.EdgeFilter{Direction: graph.In}, want: true},
		"Modality":         {filter: graph.EdgeFilter{Modalities: []graph.Modality{graph.Asserted}}},
		"Contested":        {filter: graph.EdgeFilter{Contested: &yes}},
		"Role":             {filter: graph.EdgeFilter{Roles: []string{"emir"}}, want: true},
		"Mode":             {filter: graph.EdgeFilter{Modes: []string{"BASE"}}},
		"Confidence":       {filter: graph.EdgeFilter{Confidence: &graph.FloatRange{Min: &half}}, want: true},
		"Clusters":         {filter: graph.EdgeFilter{Clusters: &graph.IntRange{Min: &three}}},
		"Document":         {filter: graph.EdgeFilter{Documents: []string{"document:1"}}, want: true},
		"DenyingDocument":  {filter: graph.EdgeFilter{Documents: []string{"document:2"}}},
		"Publisher":        {filter: graph.EdgeFilter{Publishers: []string{"UN"}}, want: true},
		"And":              {filter: graph.EdgeFilter{And: []graph.EdgeFilter{{}, {Statuses: []string{"FORMER"}}}}},
		"EmptyAnd":         {filter: graph.EdgeFilter{And: []graph.EdgeFilter{}}, want: true},
		"Or":               {filter: graph.EdgeFilter{Or: []graph.EdgeFilter{{Statuses: []string{"FORMER"}}, {}}}, want: true},
		"EmptyOr":          {filter: graph.EdgeFilter{Or: []graph.EdgeFilter{}}},
		"Not":              {filter: graph.EdgeFilter{Not: &graph.EdgeFilter{}}},
		"UndatedPasses":    {filter: graph.EdgeFilter{Time: graph.TimeWindow{Set: true}}, want: true},
		"UndatedExcluded":  {filter: graph.EdgeFilter{Time: graph.TimeWindow{Set: true, ExcludeUndated: true}}},
		"NoWindowNoExpire": {filter: graph.EdgeFilter{Time: graph.TimeWindow{ExcludeUndated: true}}, want: true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.filter.Match(edge, c.near); got != c.want {
				t.Errorf("match: got %v, want %v", got, c.want)
			}
		})
	}
}

func TestTimeWindow(t *testing.T) {
	stated := graph.EdgeTime{Basis: "stated", HullFrom: "2020-01-01", HullTo: "2023-12-31", CoreFrom: "2020-12-31", CoreTo: "2023-01-01"}
	noCore := graph.EdgeTime{Basis: "stated", HullFrom: "2020-01-01"}
	happened := graph.EdgeTime{Basis: "occurrence", HullFrom: "2024-03-22", HullTo: "2024-03-22"}
	for name, c := range map[string]struct {
		time     graph.EdgeTime
		from, to graph.Date
		possible bool
		certain  bool
	}{
		"Before":        {stated, "2019-01-01", "2019-12-31", false, false},
		"HullOnly":      {stated, "2020-03-01", "2020-03-02", true, false},
		"Core":          {stated, "2021-01-01", "2021-01-01", true, true},
		"OpenWindowEnd": {stated, "2023-06-01", "", true, false},
		"NoCore":        {noCore, "2021-01-01", "2021-01-01", true, false},
		"Inside":        {happened, "2024-01-01", "2024-12-31", true, true},
		"OtherDay":      {happened, "2024-03-23", "", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			e := &graph.Edge{Time: c.time}
			w := graph.TimeWindow{From: c.from, To: c.to, Set: true}
			if got := w.MatchEdge(e); got != c.possible {
				t.Errorf("possible: got %v, want %v", got, c.possible)
			}
			w.Certain = true
			if got := w.MatchEdge(e); got != c.certain {
				t.Errorf("certain: got %v, want %v", got, c.certain)
			}
		})
	}
}

func TestEntityFilterMatch(t *testing.T) {
	e := &graph.Entity{
		ID: "group:isis-k", Type: graph.ArmedGroup, Name: "ISIS-K", Aliases: []string{"Islamic State – Khorasan Province"}, Status: graph.Active,
		Members: []string{"group:iskp"}, ExternalIDs: []graph.ExternalID{{Scheme: "wikidata", Value: "Q1"}}, Degree: 4, DateEarliest: "2015-01-01",
	}
	two := 2
	for name, c := range map[string]struct {
		filter graph.EntityFilter
		want   bool
	}{
		"Zero":        {graph.EntityFilter{}, true},
		"MergedID":    {graph.EntityFilter{IDs: []string{"group:iskp"}}, true},
		"OtherID":     {graph.EntityFilter{IDs: []string{"group:x"}}, false},
		"Alias":       {graph.EntityFilter{Names: []string{"islamic state khorasan province"}}, true},
		"OtherName":   {graph.EntityFilter{Names: []string{"ISIS"}}, false},
		"ExternalID":  {graph.EntityFilter{ExternalIDs: []string{"wikidata:Q1"}}, true},
		"Degree":      {graph.EntityFilter{Degree: &graph.IntRange{Max: &two}}, false},
		"NotType":     {graph.EntityFilter{NotTypes: []graph.EntityType{graph.ArmedGroup}}, false},
		"Documents":   {graph.EntityFilter{Documents: []string{"document:1"}}, false},
		"Before":      {graph.EntityFilter{Time: graph.TimeWindow{To: "2014-12-31", Set: true}}, false},
		"OpenEndFits": {graph.EntityFilter{Time: graph.TimeWindow{From: "2024-01-01", Set: true}}, true},
		"NotCertain":  {graph.EntityFilter{Time: graph.TimeWindow{From: "2024-01-01", Set: true, Certain: true}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.filter.Match(e); got != c.want {
				t.Errorf("match: got %v, want %v", got, c.want)
			}
		})
	}
	f := graph.EntityFilter{And: []graph.EntityFilter{{Documents: []string{"document:1"}}}}
	if !f.NeedsDocuments() || !f.MatchDeclared(e, func(ids []string) bool { return ids[0] == "document:1" }) {
		t.Error("a nested Documents filter is not asked for")
	}
}

func TestNameScore(t *testing.T) {
	for _, c := range []struct {
		name, text string
		fuzzy      bool
		want       float64
	}{
		{"isis k", "isis k", false, graph.ExactScore},
		{"isis khorasan", "isis", false, graph.PrefixScore},
		{"islamic state khorasan", "state isl", false, graph.WordsScore},
		{"islamic state khorasan", "khurasan", false, 0},
		{"islamic state khorasan", "khurasan", true, graph.FuzzyScore},
		{"islamic state khorasan", "islamic khroasan", true, graph.FuzzyScore},
		{"boko haram", "bako", true, 0},
		{"ansar", "", false, 0},
	} {
		if got := graph.NameScore(c.name, c.text, c.fuzzy); got != c.want {
			t.Errorf("%q for %q, fuzzy %v: got %v, want %v", c.name, c.text, c.fuzzy, got, c.want)
		}
	}
}

func TestEdgeOrders(t *testing.T) {
	far := &graph.Entity{Name: "B", Degree: 3}
	a := graph.Step{Edge: &graph.Edge{ID: "rel_a", Confidence: 0.5, Support: graph.Support{Clusters: 1, LastReported: "2024-01-01"}}, Far: far}
	b := graph.Step{Edge: &graph.Edge{ID: "rel_b", Confidence: 0.9, Support: graph.Support{Clusters: 1}}, Far: &graph.Entity{Name: "A", Degree: 5}}
	for order, aFirst := range map[graph.EdgeOrder]bool{
		graph.EdgesByClusters: true, graph.EdgesByConfidence: false, graph.EdgesByRecent: true, graph.EdgesBySince: true,
		graph.EdgesByOtherName: false, graph.EdgesByOtherDegree: false, graph.EdgesByOtherDegAsc: true,
	} {
		if got := graph.EdgeLess(order, &a, &b); got != aFirst {
			t.Errorf("%s: a before b is %v, want %v", order, got, aFirst)
		}
	}
}

func TestJoinClaimsHasNoOrder(t *testing.T) {
	parts := []graph.Claim{
		{ID: "clm_1", Source: "gazetteer:places"},
		{ID: "clm_1", Derived: true, Rule: "R3", DerivedFrom: []string{"clm_2"}, Evidence: []graph.Evidence{{ID: "evd_2", Document: "d2"}}},
		{ID: "clm_1", Evidence: []graph.Evidence{{ID: "evd_1", Document: "d1"}}},
	}
	got := graph.JoinClaims(parts)
	if got.Derived || got.Source != "gazetteer:places" || got.Rule != "R3" || len(got.Evidence) != 2 || got.Evidence[0].ID != "evd_1" {
		t.Errorf("joined: %+v", got)
	}
	parts[0], parts[2] = parts[2], parts[0]
	if again := graph.JoinClaims(parts); again.Source != got.Source || again.Evidence[0].ID != got.Evidence[0].ID {
		t.Errorf("another order gives %+v", again)
	}
}
