package period_test

import (
	"fmt"
	"testing"

	"linkchart/eval/period"
)

// Of one year the releases speak of militants, of the next of insurgents.
func examples() (out []period.Example) {
	for n := range 6 {
		out = append(out,
			period.Example{Text: fmt.Sprintf("NEWS RELEASE (Jan. %d, 2010) Joint forces killed %d militants.", n, n), Year: 2010, Month: 1},
			period.Example{Text: fmt.Sprintf("KABUL (Feb. %d, 2011) A security force killed %d insurgents.", n, n), Year: 2011, Month: 2})
	}
	return out
}

func TestYear(t *testing.T) {
	b, err := period.Fit(examples())
	if err != nil {
		t.Fatal(err)
	}
	m, err := period.Load(b)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Year("NEWS RELEASE (Jan. 30) Joint forces killed several militants.", 1); got != 2010 {
		t.Errorf("militants: %d", got)
	}
	// What a text says of its year is no wording.
	if got := m.Year("KABUL (Jan. 30, 2010) A security force killed several insurgents.", 1); got != 2011 {
		t.Errorf("insurgents: %d", got)
	}
}

func TestEmbedded(t *testing.T) {
	if _, err := period.New(); err != nil {
		t.Error(err)
	}
	if _, err := period.Load([]byte("no model")); err == nil {
		t.Error("no error")
	}
}

func TestOtherYears(t *testing.T) {
	if _, err := period.Fit([]period.Example{{Text: "a", Year: 1999, Month: 1}}); err == nil {
		t.Error("no error")
	}
}
