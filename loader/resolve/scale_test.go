package resolve_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linkchart/graph"
	"linkchart/loader/resolve"
)

// Every deed of the generated world is told by two documents: a report, and a report on its toll.
var (
	towns   = strings.Split("Kabul Mosul Aleppo Maiduguri Mogadishu Nairobi Peshawar Quetta Karachi Kano Bamako Baghdad", " ")
	forces  = strings.Split("al-Shabaab|Boko Haram|the Taliban|Lashkar-e-Jhangvi|Jamaat-ul-Ahrar|Islamic State", "|")
	initial = strings.Split("B D F G H K L M N R S T", " ")
)

// leader names the man who claims deed i: every tenth name is also that of a man in another group.
func leader(i int) string {
	n := i - i%10 + max(i%10, 1)
	return fmt.Sprintf("%sarim %s%s%san", initial[n%12], initial[n/12%12], []string{"a", "o", "u", "e"}[n/144%4], strings.ToLower(initial[n/576%12]))
}

// reports tell of deed i: in one town deeds come nine days apart, on the same kind of building and with the same toll as those of
// other towns.
func reports(i int) (first, second string) {
	town, force := towns[i%len(towns)], forces[i%len(forces)]
	day := time.Date(2010, 3, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 9*(i/len(towns)))
	date := day.Format("2 January 2006")
	first = fmt.Sprintf("%s, %s - Gunmen stormed a mosque in %s on %s and killed 14 people. %s claimed responsibility. %s, a commander of %s, praised the attack.",
		strings.ToUpper(town), day.AddDate(0, 0, 1).Format("2 January 2006"), town, date, force, leader(i), force)
	second = fmt.Sprintf("%s, %s - The death toll of the attack on a mosque in %s on %s rose to 17. Officials blamed %s and its commander %s.",
		strings.ToUpper(town), day.AddDate(0, 0, 3).Format("2 January 2006"), town, date, force, leader(i))
	return first, second
}

// world are the records of n documents, and the deed that each attack and the leader that each person is, by id.
func world(tb testing.TB, n int) (r resolve.Records, is map[string]string) {
	tb.Helper()
	var texts []string
	for i := range n / 2 {
		first, second := reports(i)
		texts = append(texts, first, second)
	}
	is = map[string]string{}
	bs := batchesOf(tb, texts)
	for k, b := range bs {
		for _, e := range b.Entities {
			switch e.Type {
			case graph.Attack:
				is[e.ID] = fmt.Sprint("deed ", k/2)
			case graph.Person:
				is[e.ID] = leader(k/2) + " of " + forces[k/2%len(forces)]
			}
		}
	}
	return records(bs), is
}

// TestNearMissesStayApart: what differs in day, town or group is not one, and what two documents tell is.
func TestNearMissesStayApart(t *testing.T) {
	r, is := world(t, 240)
	one := graph.Survivors(resolve.Reconcile(r).Judgements, nil)
	sets := map[string][]string{}
	for id := range is {
		root := id
		if to := one[id]; to != "" {
			root = to
		}
		sets[root] = append(sets[root], id)
	}
	split := map[string]int{}
	for _, ids := range sets {
		slices.Sort(ids)
		for _, id := range ids[1:] {
			if is[id] != is[ids[0]] {
				t.Errorf("%s (%s) and %s (%s) are taken for one", ids[0], is[ids[0]], id, is[id])
			}
		}
		split[is[ids[0]]]++
	}
	for what, n := range split {
		if n > 1 {
			t.Errorf("%s is %d things", what, n)
		}
	}
	if len(split) < 200 { // 120 deeds and nearly as many leaders
		t.Errorf("only %d things are told of", len(split))
	}
}

// BenchmarkReconcile shows that the time for a document does not grow with their number.
func BenchmarkReconcile(b *testing.B) {
	for _, n := range []int{200, 1000, 2000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r, _ := world(b, n)
			b.ResetTimer()
			for b.Loop() {
				resolve.Reconcile(r)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/document")
		})
	}
}
