package resolve_test

import (
	"slices"
	"testing"
)

// TestTownsOfOneNameAreToldApartByTheirCountry: of several places of one name the one is meant that the words around it name the
// country of, or the text speaks of, also where another is larger or a capital.
func TestTownsOfOneNameAreToldApartByTheirCountry(t *testing.T) {
	x, g := cascade(t)
	for _, c := range []struct{ text, place, never string }{
		{"A bomb went off in Tripoli on Sunday.", "city:tripoli", "city:tripoli-lb"},
		{"A bomb went off on Sunday in Tripoli, Lebanon's second port.", "city:tripoli-lb", "city:tripoli"},
		{"Shells hit Lebanon's northern port of Tripoli.", "city:tripoli-lb", "city:tripoli"},
		{"Lebanese troops moved into Tripoli. A minister said that Lebanon would hold the town.", "city:tripoli-lb", "city:tripoli"},
		{"Canadian police searched a flat in London. Canada had been warned by a friend.", "city:london", "city:london-ca"},
		{"Spanish police blamed ETA for a bomb in Guadalajara.", "city:guadalajara-es", "city:guadalajara"},
		{"Mexican police blamed a cartel for a bomb in Guadalajara.", "city:guadalajara", "city:guadalajara-es"},
		{"Rebels raided a bank in Córdoba, in northern Colombia.", "admin:cordoba-co", "city:cordoba"},
		{"Two men from Paris were held in Saint-Denis.", "city:saint-denis-fr", "city:saint-denis"},
	} {
		got := readGraph(t, x, g, c.text)
		var ids []string
		for id := range got.types {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		if got.types[c.place] == "" || got.types[c.never] != "" {
			t.Errorf("%s\nwant %s, not %s, of\n%v", c.text, c.place, c.never, ids)
		}
	}
}
