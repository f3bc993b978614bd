package gql_test

import (
	"fmt"
	"strings"
	"testing"

	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

// arrows writes relations as "source TYPE target", in the order of the answer.
func arrows(t testing.TB, s *served, arguments string) []string {
	t.Helper()
	edges := at(t, s.data(t, `{relations(`+arguments+`){edges{direction node{id} relation{type source{id} target{id}}}}}`), "relations.edges").([]any)
	out := make([]string, len(edges))
	for i, e := range edges {
		if at(t, e, "node.id") != at(t, e, "relation.target.id") {
			t.Errorf("the far end of a list without near ends is the target: %v", e)
		}
		out[i] = fmt.Sprint(at(t, e, "relation.source.id"), " ", at(t, e, "relation.type"), " ", at(t, e, "relation.target.id"))
	}
	return out
}

func TestRelationFilters(t *testing.T) {
	s := sample(t)
	for via, want := range map[string]int{
		`types:null`: 25, `types:[]`: 0, `types:[LEADS]`: 1, `types:[LEADS,AFFILIATE_OF],notTypes:[LEADS]`: 1, `groups:[SPEECH]`: 4, `groups:[STRUCTURE]`: 7,
		`groups:[STRUCTURE],not:{types:[LOCATED_IN]}`: 1, `modalities:[CLAIMED]`: 1, `modalities:[REPORTED]`: 3, `modalities:[HYPOTHETICAL]`: 1,
		`modalities:[DENIED]`: 0, `contested:true`: 1, `contested:false`: 24, `roles:["branch"]`: 1, `modes:["ASPIRED","LAW_ENFORCEMENT"]`: 2,
		`statuses:["CURRENT"]`: 1, `clusters:{min:2}`: 1, `confidence:{min:0.95}`: 6, `documents:["document:3d82e2eee01045f3"]`: 3,
		`publishers:["Example Review"]`: 7, `or:[{types:[LEADS]},{groups:[SPEECH]}]`: 5, `or:[]`: 0, `and:[{types:[LEADS]},{groups:[SPEECH]}]`: 0,
		// The attack's own relations are of its day; the rule of Ghafari began in 2020 and was last reported after it.
		`time:{validAt:"2024-03-22",includeUndated:false}`: 5, `time:{validAt:"2024-03-22",match:CERTAIN,includeUndated:false}`: 5,
		`time:{from:"2019-01-01",to:"2020-06-30",includeUndated:false}`: 1, `time:{from:"2019-01-01",to:"2020-06-30",match:CERTAIN,includeUndated:false}`: 0,
		`types:[OCCURRED_IN],time:{from:"2024-03-23"}`: 0, `types:[FOILED_BY],time:{validAt:"2023-12-24"}`: 1, `types:[FOILED_BY],time:{validAt:"2023-12-24",match:CERTAIN}`: 0,
	} {
		s.want(t, `{relations(via:{`+via+`}){totalCount}}`, fmt.Sprintf(`{"relations":{"totalCount":%d}}`, want))
	}
}

func TestRelationsByEnds(t *testing.T) {
	s := sample(t)
	for arguments, want := range map[string]string{
		`source:{types:[Person]}`: "person:sanaullah-ghafari LEADS group:isis-k",
		`target:{types:[Country]},order:OTHER_NAME`: "city:kabul LOCATED_IN country:af, group:taliban GOVERNS country:af, city:vienna LOCATED_IN country:at, " +
			"state:government-of-russia STATE_BODY_OF country:ru, city:moscow LOCATED_IN country:ru",
		`source:{within:"city:vienna"},target:{within:"country:at"}`: "facility:church-in-vienna LOCATED_IN city:vienna",
		`source:{types:[Person]},target:{types:[Person]}`:            "",
	} {
		got := arrows(t, s, arguments)
		if len(got) == 5 { // ties of a name go by the id of the relation
			got = strings.Split(want, ", ")
			for _, a := range arrows(t, s, arguments) {
				if !strings.Contains(want, a) {
					t.Errorf("%s: got %s", arguments, a)
				}
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: got %v", arguments, got)
		}
	}
	s.fails(t, `{relations(via:{or:[{not:{direction:OUT}}]}){totalCount}}`, gql.CodeBadUserInput, "via")
}

func TestViews(t *testing.T) {
	s := sample(t)
	for view, want := range map[string]int{
		// What the wire of that day says, and the places of the gazetteer.
		`knownAt:"2024-03-24",includeUndated:false`: 9,
		// Also the three of the undated document, and where Kabul lies.
		`knownAt:"2024-03-24"`:                             13,
		`knownAt:"2024-03-23",includeUndated:false`:        0,
		`knownAt:"2099-01-01"`:                             25,
		`includeDerived:true`:                              26,
		`includeUndated:false`:                             25,
		`time:{validAt:"2024-03-22",includeUndated:false}`: 5,
	} {
		s.want(t, `{relations(view:{`+view+`}){totalCount}}`, fmt.Sprintf(`{"relations":{"totalCount":%d}}`, want))
	}
	// What lies below a field is seen as it is, and recomputed: the review of April brought the second story and the year.
	leaders := `{entity(id:"group:isis-k",view:{%s}){...on ArmedGroup{leaders{edges{relation{since{edtf} support{documents clusters lastReported} claims{totalCount} evidence{totalCount}}}}}}}`
	s.want(t, fmt.Sprintf(leaders, `knownAt:"2024-04-19"`), `{"entity":{"leaders":{"edges":[{"relation":{"since":null,
		"support":{"documents":1,"clusters":1,"lastReported":"2024-03-24"},"claims":{"totalCount":1},"evidence":{"totalCount":1}}}]}}}`)
	s.want(t, fmt.Sprintf(leaders, `knownAt:"2024-04-20"`), `{"entity":{"leaders":{"edges":[{"relation":{"since":{"edtf":"2020"},
		"support":{"documents":2,"clusters":2,"lastReported":"2024-04-20"},"claims":{"totalCount":2},"evidence":{"totalCount":2}}}]}}}`)
	s.want(t, `{entity(id:"group:isis-k",view:{time:{validAt:"2024-03-22",includeUndated:false}}){degree relations{nodes{id degree}}}}`,
		`{"entity":{"degree":2,"relations":{"nodes":[{"id":"person:sanaullah-ghafari","degree":1},{"id":"attack:concert-hall","degree":4}]}}}`)
	s.want(t, `{entity(id:"person:sanaullah-ghafari",view:{includeDerived:true}){relations{edges{relation{type derived confidence claims{nodes{derived rule confidence derivedFrom{predicate}}}}}}}}`,
		`{"entity":{"relations":{"edges":[
			{"relation":{"type":"LEADS","derived":false,"confidence":0.9639,"claims":{"nodes":[
				{"derived":false,"rule":null,"confidence":0.81,"derivedFrom":[]},{"derived":false,"rule":null,"confidence":0.81,"derivedFrom":[]}]}}},
			{"relation":{"type":"MEMBER_OF","derived":true,"confidence":0,"claims":{"nodes":[{"derived":true,"rule":"R1","confidence":0,"derivedFrom":[{"predicate":"LEADS"}]}]}}}]}}}`)
	for _, bad := range []string{`time:{validAt:"2024-01-01",from:"2024-01-01"}`, `time:{from:"2024-01-02",to:"2024-01-01"}`} {
		s.fails(t, `{relations(view:{`+bad+`}){totalCount}}`, gql.CodeBadUserInput, "view.time")
	}
}

func TestRelationAndItsEvidence(t *testing.T) {
	s := sample(t)
	// Contested: residents say so, the Taliban deny it.
	s.want(t, `{entity(name:"ISIS-K"){relations(via:{types:[OPERATES_IN]},where:{types:[City]}){edges{direction node{name} relation{
		symmetric modes status role modality modalities contested derived
		support{evidence claims documents clusters undated firstReported}
		evidence(polarity:NEGATIVE){nodes{quote sentence modality polarity attribution saidBy{name} coreference implicit extractor} totalCount}}}}}}`,
		`{"entity":{"relations":{"edges":[{"direction":"OUT","node":{"name":"Kabul"},"relation":{
			"symmetric":false,"modes":["ACTIVE"],"status":null,"role":null,"modality":"REPORTED","modalities":["REPORTED","DENIED"],"contested":true,"derived":false,
			"support":{"evidence":2,"claims":1,"documents":1,"clusters":1,"undated":2,"firstReported":null},
			"evidence":{"nodes":[{"quote":"The Taliban deny that ISIS-K is active in Kabul","sentence":"The Taliban deny that ISIS-K is active in Kabul.",
				"modality":"DENIED","polarity":"NEGATIVE","attribution":"The Taliban","saidBy":{"name":"Taliban"},"coreference":false,"implicit":false,"extractor":"by-hand"}],"totalCount":1}}}]}}}`)
	// Symmetric: the same from both ends.
	for _, end := range []string{"ISIS-K", "Taliban"} {
		far := map[string]string{"ISIS-K": "Taliban", "Taliban": "ISIS-K"}[end]
		for _, direction := range []string{"OUT", "IN", "BOTH"} {
			s.want(t, fmt.Sprintf(`{entity(name:%q){relations(via:{types:[RIVAL_OF],direction:%s}){edges{direction node{name} relation{symmetric}}}}}`, end, direction),
				fmt.Sprintf(`{"entity":{"relations":{"edges":[{"direction":"BOTH","node":{"name":%q},"relation":{"symmetric":true}}]}}}`, far))
		}
	}
	s.want(t, `{entity(name:"Taliban"){out:relations(via:{direction:OUT,types:[COUNTERS,GOVERNS]},order:OTHER_NAME){edges{direction node{name}}} in:relations(via:{direction:IN,types:[COUNTERS]}){edges{direction}}}}`,
		`{"entity":{"out":{"edges":[{"direction":"OUT","node":{"name":"Afghanistan"}},{"direction":"OUT","node":{"name":"ISIS-K"}}]},"in":{"edges":[]}}}`)
}

// TestQuotesStandWhereTheySay: offsets count code points, and the texts hold characters of several bytes.
func TestQuotesStandWhereTheySay(t *testing.T) {
	s := sample(t)
	texts := map[string][]rune{}
	for _, b := range graphtest.Sample() {
		if b.Document != nil {
			texts[b.ID] = []rune(b.Text)
		}
	}
	seen := 0
	for _, d := range []string{graphtest.WireDoc, graphtest.DailyDoc, graphtest.ReviewDoc, graphtest.UndatedDoc} {
		found := s.data(t, fmt.Sprintf(`{node(id:%q){...on Document{evidence(first:500){nodes{quote start end sentence document{id} claim{id}}}}}}`, d))
		for _, e := range at(t, found, "node.evidence.nodes").([]any) {
			seen++
			start, end := number(t, at(t, e, "start")), number(t, at(t, e, "end"))
			quote := at(t, e, "quote").(string)
			if string(texts[d][start:end]) != quote || at(t, e, "document.id") != d || !strings.Contains(at(t, e, "sentence").(string), quote) {
				t.Errorf("%s: %v", d, e)
			}
		}
	}
	if seen != 39 {
		t.Errorf("%d pieces of evidence, the documents give 39", seen)
	}
}

func TestClaims(t *testing.T) {
	s := sample(t)
	s.want(t, `{entity(id:"state:government-of-ukraine"){degree record{claims{nodes{kind predicate object{name} value{__typename} modality contested status relation{id} evidence{nodes{polarity}}}}}}}`,
		`{"entity":{"degree":0,"record":{"claims":{"nodes":[{"kind":"RELATION","predicate":"PARTICIPATED_IN","object":{"name":"attack on the Crocus City Hall"},
			"value":null,"modality":"DENIED","contested":true,"status":"OPEN","relation":null,"evidence":{"nodes":[{"polarity":"NEGATIVE"}]}}]}}}}`)
	count := func(where string, want int) {
		t.Helper()
		s.want(t, `{entity(id:"attack:concert-hall"){record{claims(where:{`+where+`}){totalCount}}}}`, fmt.Sprintf(`{"entity":{"record":{"claims":{"totalCount":%d}}}}`, want))
	}
	// Three counts of the dead, two dates, three types, three places, two attributions, two claims of responsibility.
	count(``, 15)
	count(`predicates:["killed"]`, 3)
	count(`kinds:[ATTRIBUTE]`, 8)
	count(`kinds:[RELATION],modalities:[CLAIMED]`, 2)
	count(`contested:true`, 3)
	count(`statuses:[REJECTED]`, 0)
	count(`statuses:[OPEN]`, 15)
	count(`documents:["document:e4841e9faca42115"]`, 4)
	count(`predicates:[]`, 0)
	s.want(t, `{entity(id:"attack:concert-hall"){record{claims(where:{predicates:["killed"],documents:["document:e4841e9faca42115"]}){nodes{
		subject{id} contested competing{value{...on Quantity{raw qualifier min minExclusive max unit victimGroup}}} value{...on Quantity{raw}} object{id}}}}}}`,
		`{"entity":{"record":{"claims":{"nodes":[{"subject":{"id":"attack:concert-hall"},"contested":true,"object":null,"value":{"raw":"143 people"},"competing":[
			{"value":{"raw":"More than 130 people","qualifier":"OVER","min":130,"minExclusive":true,"max":null,"unit":"persons","victimGroup":"TOTAL"}},
			{"value":{"raw":"137 people","qualifier":"EXACT","min":137,"minExclusive":false,"max":137,"unit":"persons","victimGroup":"TOTAL"}}]}]}}}}`)
}

func TestConflicts(t *testing.T) {
	s := sample(t)
	killed := `{"conflicts":{"edges":[{"node":{"id":"attack:concert-hall"},"predicate":"killed","scope":"TOTAL","agreement":"CONFLICT"}]}}`
	none := `{"conflicts":{"edges":[]}}`
	for arguments, want := range map[string]string{
		`first:5`: killed, `predicates:["killed","date"]`: killed, `where:{types:[Attack]}`: killed, `where:{types:[Plot]}`: none, `predicates:["wounded"]`: none,
		// As the wire and the daily have it, 137 and over 130 agree.
		`view:{knownAt:"2024-03-31"}`:                        none,
		`view:{knownAt:"2024-03-31"},agreement:[COMPATIBLE]`: strings.ReplaceAll(killed, "CONFLICT", "COMPATIBLE"),
		`agreement:[AGREE]`:                                  `{"conflicts":{"edges":[{"node":{"id":"attack:concert-hall"},"predicate":"date","scope":null,"agreement":"AGREE"}]}}`,
		`agreement:[]`:                                       none,
	} {
		s.want(t, `{conflicts(`+arguments+`){edges{node{id} predicate scope agreement}}}`, want)
	}
	s.fails(t, `{conflicts(predicates:["colour"]){edges{predicate}}}`, gql.CodeBadUserInput, "predicates")
}
