package graph_test

import (
	"strconv"
	"testing"

	"linkchart/graph"
)

// show writes a quantity as bounds, qualifier and unit; "(" marks an exclusive minimum.
func show(q graph.Quantity) string {
	bound := func(p *int) string {
		if p == nil {
			return "*"
		}
		return strconv.Itoa(*p)
	}
	open := ""
	if q.MinExclusive {
		open = "("
	}
	return open + bound(q.Min) + ".." + bound(q.Max) + " " + string(q.Qualifier) + " " + q.Unit
}

func TestParseQuantity(t *testing.T) {
	for raw, want := range map[string]string{
		"137":                                "137..137 exact ",
		"137 people":                         "137..137 exact persons",
		"over 130 people":                    "(130..* over persons",
		"more than 130":                      "(130..* over ",
		"just over 130 people":               "(130..* over persons",
		"well over a hundred worshippers":    "(100..* over persons",
		"at least 130 dead":                  "130..* at_least persons",
		"no fewer than twelve soldiers":      "12..* at_least persons",
		"fewer than 50 fighters":             "*..49 under fighters",
		"under 50":                           "*..49 under ",
		"less than a dozen men":              "*..11 under fighters",
		"at most 50":                         "*..50 at_most ",
		"up to 50 militants":                 "*..50 at_most fighters",
		"no more than 5 attackers":           "*..5 at_most fighters",
		"as many as 60 people":               "*..60 at_most persons",
		"about 150":                          "150..150 about ",
		"around 150 civilians":               "150..150 about persons",
		"some 150 insurgents":                "150..150 about fighters",
		"nearly 4,000 fighters":              "4000..4000 about fighters",
		"approximately two dozen gunmen":     "24..24 about fighters",
		"an estimated 5,000 members":         "5000..5000 about fighters",
		"4,000 to 6,000 fighters":            "4000..6000 between fighters",
		"4000-6000 terrorists":               "4000..6000 between fighters",
		"4,000–6,000 fighters":               "4000..6000 between fighters",
		"between 4,000 to 6,000 fighters":    "4000..6000 between fighters",
		"between 4,000 and 6,000":            "4000..6000 between ",
		"from 20 to 30 people":               "20..30 between persons",
		"8 to 10 gunmen":                     "8..10 between fighters",
		"8 or 9 gunmen":                      "8..9 between fighters",
		"4-6,000 fighters":                   "4000..6000 between fighters",
		"two to three thousand men":          "2000..3000 between fighters",
		"twenty to thirty soldiers":          "20..30 between persons",
		"thirteen":                           "13..13 exact ",
		"Thirteen American soldiers":         "13..13 exact persons",
		"13 American soldiers":               "13..13 exact persons",
		"170 Afghans":                        "170..170 exact persons",
		"one hundred and seventy Afghans":    "170..170 exact persons",
		"twenty-one people":                  "21..21 exact persons",
		"two thousand three hundred and ten": "2310..2310 exact ",
		"twelve hundred":                     "1200..1200 exact ",
		"a dozen":                            "12..12 exact ",
		"two dozen":                          "24..24 exact ",
		"half a dozen men":                   "6..6 exact fighters",
		"half of the 30 passengers":          "15..15 exact persons",
		"a hundred":                          "100..100 exact ",
		"1.5 million people":                 "1500000..1500000 exact persons",
		"$5 million":                         "5000000..5000000 exact USD",
		"US$10,000":                          "10000..10000 exact USD",
		"3 million dollars":                  "3000000..3000000 exact USD",
		"two lakh people":                    "200000..200000 exact persons",
		"several":                            "2..* several ",
		"several plots":                      "2..* several plots",
		"a few soldiers":                     "2..* several persons",
		"several hundred fighters":           "200..* hundreds fighters",
		"dozens of people":                   "24..* dozens persons",
		"scores of people":                   "40..* dozens persons",
		"hundreds of attacks":                "200..* hundreds attacks",
		"thousands":                          "2000..* thousands ",
		"tens of thousands of people":        "20000..* thousands persons",
		"hundreds of thousands":              "200000..* thousands ",
		"up to several hundred people":       "*..* unknown persons",
		"no casualties":                      "0..0 exact persons",
		"none":                               "0..0 exact ",
		"no one":                             "0..0 exact persons",
		"zero":                               "0..0 exact ",
		"12 or more people":                  "12..* at_least persons",
		"12+":                                "12..* at_least ",
		"30-odd rebels":                      "30..30 about fighters",
		"nine years":                         "9..9 exact years",
		"30-year":                            "30..30 exact years",
		"15 km":                              "15..15 exact km",
		"2.5 km":                             "2..3 about km",
		"three explosions":                   "3..3 exact explosions",
		"two suicide attacks":                "2..2 exact attacks",
		"the bombings":                       "2..* at_least explosions",
		"another 12 people":                  "12..12 exact persons",
		"a single attacker":                  "1..1 exact fighters",
		"one attack":                         "1..1 exact attacks",
		"both attackers":                     "2..2 exact fighters",
		"12 of the 30 hostages":              "12..12 exact ",
		"4\u00a0000 fighters":                "4000..4000 exact fighters",
	} {
		t.Run(raw, func(t *testing.T) {
			q, ok := graph.ParseQuantity(raw)
			if !ok {
				t.Fatalf("ParseQuantity(%q) found no amount", raw)
			}
			if got := show(q); got != want {
				t.Errorf("ParseQuantity(%q)\n got %s\nwant %s", raw, got, want)
			}
			if q.Raw != raw {
				t.Errorf("raw %q, want %q", q.Raw, raw)
			}
		})
	}
}

func TestParseQuantityFindsNoAmount(t *testing.T) {
	for _, raw := range []string{
		"", " ", "a", "a bombing", "the attack", "people", "over", "third", "3rd attack", "No. 4", "M-16", "9mm", "30 percent", "30%",
		"99999999999999999999", "under 0", "some people", "between", "in 2015",
	} {
		if q, ok := graph.ParseQuantity(raw); ok {
			t.Errorf("ParseQuantity(%q) = %s, want nothing", raw, show(q))
		}
	}
}

func TestParseNumber(t *testing.T) {
	for raw, want := range map[string]int{"13": 13, "four thousand": 4000, "one hundred and seventy": 170, "4,000": 4000, "two dozen": 24} {
		if n, ok := graph.ParseNumber(raw); !ok || n != want {
			t.Errorf("ParseNumber(%q) = %d, %t; want %d", raw, n, ok, want)
		}
	}
	for _, raw := range []string{"", "people", "13 people", "several", "2.5"} {
		if n, ok := graph.ParseNumber(raw); ok {
			t.Errorf("ParseNumber(%q) = %d, want nothing", raw, n)
		}
	}
}

func FuzzParseQuantity(f *testing.F) {
	for _, s := range []string{
		"over 130 people", "between 4,000 to 6,000 fighters", "one hundred and seventy", "tens of thousands", "half of the 30", "$2.5 million",
		"999999999999999 billion", "half a a half", "1-0", "6,000-4,000", "no more than no", "\u00a0\u202f4 000", "fewer than a", "a a a", "1.999999999",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		q, ok := graph.ParseQuantity(raw)
		if !ok {
			return
		}
		if q.Min != nil && q.Max != nil && *q.Min > *q.Max {
			t.Errorf("%q: min %d > max %d", raw, *q.Min, *q.Max)
		}
		if q.Min != nil && *q.Min < 0 || q.Max != nil && *q.Max < 0 {
			t.Errorf("%q: negative bound in %s", raw, show(q))
		}
		again, ok := graph.ParseQuantity(q.Raw)
		if !ok || again.Normal() != q.Normal() {
			t.Errorf("%q: parsed again gives %s, want %s", raw, again.Normal(), q.Normal())
		}
	})
}
