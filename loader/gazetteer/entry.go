package gazetteer

import (
	"slices"
	"strings"

	"linkchart/graph"
)

// Entry is one known thing. An Entry belongs to its [Gazetteer] and must not be changed.
type Entry struct {
	// ID is the entity's id everywhere: PREFIX:SLUG.
	ID   string
	Type graph.EntityType
	// Name is for display; it identifies like the Aliases, unless it is also among the Weak names.
	Name string
	// Aliases are other names, any of which identifies.
	Aliases []string
	// Weak names are words or other names too ("IS", "US", "the Base", "Reading"): they count only in a frame that calls
	// for such a thing ("IS fighters", "in Reading"), or, being acronyms, in their own spelling: see [Entry.Spelled].
	Weak []string
	// Metonyms mean the entity only as speaker or addressee ("Kremlin").
	Metonyms []string
	// Adjectives and demonyms ("Russian", "Afghans"); only countries and regions have them.
	Adjectives []string
	// Kind is a member of the closed list of the type (bodyKind, orgKind), "" where the type has none.
	Kind string
	// Parent is the id of the whole: of a group the one it is a branch or faction of, of a state body the larger body.
	Parent string
	// Countries are ISO 3166-1 alpha-2 codes: where a group acts, whose a state body is, where a place lies, what a region holds.
	Countries []string
	// Within is the id of the nearest containing place, "" for regions of the world and for everything that is no place.
	Within string
	// ISO2, ISO3 and M49 are codes of ISO 3166-1 and of the UN's standard M49; only countries (and some regions) have them.
	ISO2, ISO3, M49 string
	// Level is 1 or 2 for first- and second-order administrative areas, else 0. GeonamesID is 0 where unknown;
	// Population counts inhabitants, 0 where unknown.
	Level, GeonamesID, Population int
	// Lat and Lon are WGS 84 degrees; both 0 where unknown.
	Lat, Lon    float64
	ExternalIDs []graph.ExternalID
	// Source says where the row comes from.
	Source string

	rank int
	// listed are the aliases in order, each once; around is what [Gazetteer.Within] returns.
	listed []string
	around []*Entry
}

// Entity returns the declaration of the entry for a [graph.Batch]; its lists are shared and must not be changed.
func (e *Entry) Entity() graph.Entity {
	out := graph.Entity{
		ID: e.ID, Type: e.Type, Name: e.Name, Kind: e.Kind, Gazetteer: true,
		ISO2: e.ISO2, ISO3: e.ISO3, M49: e.M49, Level: e.Level, GeonamesID: e.GeonamesID,
		Aliases: e.listed, Metonyms: sorted(e.Metonyms), ExternalIDs: slices.Clip(e.ExternalIDs),
	}
	if e.Type.Class() == graph.PlaceClass && (e.Lat != 0 || e.Lon != 0) {
		out.Point = &graph.Point{Lat: e.Lat, Lon: e.Lon}
		out.GeoPrecision = 3
		if e.Type == graph.AdminArea {
			out.GeoPrecision = 5
		}
	}
	return out
}

// sorted returns names in order, each once: a list that is so already itself.
func sorted(names []string) []string {
	if len(names) == 0 {
		return nil
	}
	for i := 1; i < len(names); i++ {
		if names[i-1] >= names[i] {
			out := slices.Clone(names)
			slices.Sort(out)
			return slices.Clip(slices.Compact(out))
		}
	}
	return slices.Clip(names)
}

// Spelled tells whether surface is one of the entry's names letter by letter, dots of abbreviations aside: "US" and "U.S."
// spell the United States, "us" doesn't.
func (e *Entry) Spelled(surface string) bool {
	want := strings.ReplaceAll(surface, ".", "")
	is := func(name string) bool { return strings.ReplaceAll(name, ".", "") == want }
	return is(e.Name) || slices.ContainsFunc(e.Aliases, is) || slices.ContainsFunc(e.Weak, is) ||
		slices.ContainsFunc(e.Metonyms, is) || slices.ContainsFunc(e.Adjectives, is)
}
