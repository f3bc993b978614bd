package resolve_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/resolve"
)

// texts tell of two attacks, one of them four times with differing details, and of one person twice.
var texts = []string{
	"NAIROBI, 16 January 2019 - Gunmen stormed a hotel in Nairobi on Tuesday and killed 14 people. Al-Shabaab claimed responsibility for the attack.",
	"NAIROBI, 18 January 2019 - The death toll of the attack on a hotel in Nairobi rose to 21. Kenyan officials blamed al-Shabaab for the attack on the hotel in Nairobi.",
	"NAIROBI, 19 January 2019 - The death toll of the attack on a hotel in Nairobi rose to 21. Kenyan officials blamed al-Shabaab for the attack on the hotel in Nairobi. A memorial was held.",
	"Al-Shabaab is held responsible for a mass shooting in Kenya. Gen. Alan Whitcombe of U.S. Africa Command testified that al-Shabaab could attack again.",
	"Boko Haram bombed a mosque in Kano in 2014 and killed at least 80 people. Gen. Alan Whitcombe, the commander of U.S. Africa Command, warned of Boko Haram.",
}

func batches(t *testing.T) []graph.Batch { return batchesOf(t, texts) }

func batchesOf(t testing.TB, texts []string) []graph.Batch {
	t.Helper()
	x, g := cascade(t)
	var out []graph.Batch
	for _, s := range texts {
		d := &doc.Decoded{Text: s, MediaType: "text/plain"}
		f, err := x.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		b, err := resolve.Batch(resolve.Input{FileName: "a.txt", ContentHash: graph.ContentHash([]byte(s)), Decoded: d, Findings: f, Gazetteer: g})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b)
	}
	return out
}

// records gathers what a store would answer: every declaration, claims of one id joined.
func records(bs []graph.Batch) resolve.Records {
	var r resolve.Records
	at := map[string]int{}
	for _, b := range bs {
		r.Documents = append(r.Documents, *b.Document)
		r.Entities = append(r.Entities, b.Entities...)
		for _, c := range b.Claims {
			i, ok := at[c.ID]
			if !ok {
				at[c.ID] = len(r.Claims)
				c.Evidence = slices.Clone(c.Evidence)
				r.Claims = append(r.Claims, c)
				continue
			}
			r.Claims[i].Evidence = append(r.Claims[i].Evidence, c.Evidence...)
		}
	}
	return r
}

func text(t *testing.T, b graph.Batch) string {
	t.Helper()
	raw, err := json.MarshalIndent(b, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// TestReconcileKnowsNoOrder: documents, entities, claims and evidence in any order give the same judgements and stories.
func TestReconcileKnowsNoOrder(t *testing.T) {
	bs := batches(t)
	want := text(t, resolve.Reconcile(records(bs)))
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		shuffled := slices.Clone(bs)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		r := records(shuffled)
		random.Shuffle(len(r.Entities), func(i, j int) { r.Entities[i], r.Entities[j] = r.Entities[j], r.Entities[i] })
		random.Shuffle(len(r.Claims), func(i, j int) { r.Claims[i], r.Claims[j] = r.Claims[j], r.Claims[i] })
		for k := range r.Claims {
			e := r.Claims[k].Evidence
			random.Shuffle(len(e), func(i, j int) { e[i], e[j] = e[j], e[i] })
		}
		if got := text(t, resolve.Reconcile(r)); got != want {
			t.Fatalf("another order gives\n%s\nwant\n%s", got, want)
		}
	}
}

// TestWithdrawnIsNeverLoaded: without a document no judgement or story names anything of it, and nothing else changes for what
// stays.
func TestWithdrawnIsNeverLoaded(t *testing.T) {
	bs := batches(t)
	for out := range bs {
		rest := slices.Delete(slices.Clone(bs), out, out+1)
		live := map[string]bool{}
		for _, b := range rest {
			live[b.ID] = true
			for _, e := range b.Entities {
				live[e.ID] = true
			}
		}
		got := resolve.Reconcile(records(rest))
		for _, j := range got.Judgements {
			if !live[j.A] || !live[j.B] {
				t.Errorf("without document %d: judgement on %s and %s", out, j.A, j.B)
			}
		}
		for _, s := range got.Stories {
			if !live[s.A] || !live[s.B] {
				t.Errorf("without document %d: story of %s and %s", out, s.A, s.B)
			}
		}
		// Loading the document and taking it away again leads back.
		resolve.Reconcile(records(bs))
		if again := resolve.Reconcile(records(rest)); text(t, again) != text(t, got) {
			t.Errorf("without document %d: a second run differs", out)
		}
	}
}

// TestReconcileLeavesRecordsAlone: it is a function, so its input stays as it was.
func TestReconcileLeavesRecordsAlone(t *testing.T) {
	r := records(batches(t))
	before, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	resolve.Reconcile(r)
	after, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("the records changed")
	}
}

// TestOneAttackOnePerson: the four reports on Nairobi are one attack, Kano is another, the rewrite is one story.
func TestOneAttackOnePerson(t *testing.T) {
	bs := batches(t)
	b := resolve.Reconcile(records(bs))
	b.ID = resolve.ReconcileID
	if err := b.Validate(); err != nil {
		t.Fatal(err)
	}
	kind, home := map[string]graph.EntityType{}, map[string]int{}
	for i := range bs {
		for _, e := range bs[i].Entities {
			kind[e.ID], home[e.ID] = e.Type, i
		}
	}
	survivors := graph.Survivors(b.Judgements, nil)
	clusters := map[string][]int{}
	persons := map[string]bool{}
	for id, k := range kind {
		root := id
		if s, ok := survivors[id]; ok {
			root = s
		}
		switch k {
		case graph.Attack:
			clusters[root] = append(clusters[root], home[id])
		case graph.Person:
			persons[root] = true
		}
	}
	if len(clusters) != 2 {
		t.Errorf("%d attacks, want 2: %v", len(clusters), clusters)
	}
	for root, docs := range clusters {
		if slices.Contains(docs, 4) && len(docs) > 1 {
			t.Errorf("%s joins Kano with Nairobi: documents %v", root, docs)
		}
	}
	if len(persons) != 1 {
		t.Errorf("%d persons, want 1: %v", len(persons), persons)
	}
	if len(b.Stories) != 1 {
		t.Errorf("%d story links, want 1: %v", len(b.Stories), b.Stories)
	}
}
