package answer

import (
	"context"
)

// Place is somewhere.
type Place interface {
	Entity
	IsPlace()
}

type place struct{ *Thing }

// IsPlace says so.
func (place) IsPlace() {}

// Within are the places that contain it, nearest first.
func (p place) Within(ctx context.Context) ([]Place, error) {
	things, on := p.at.asked(ctx)
	type containers struct {
		at    *level
		chain map[string][]string
	}
	found, err := once(p.at, "within "+on, func() (containers, error) {
		chain, err := p.at.session().Containers(ctx, idsOf(things))
		if err != nil {
			return containers{}, err
		}
		var ids []string
		for _, up := range chain {
			ids = append(ids, up...)
		}
		below, err := p.at.read(ctx, ids)
		return containers{below, chain}, err
	})
	if err != nil {
		return nil, err
	}
	var out []Place
	for _, id := range found.chain[p.ID] {
		if t := found.at.things[id]; t != nil {
			if at, ok := t.entity().(Place); ok {
				out = append(out, at)
			}
		}
	}
	return cutList(ctx, p.at.src, out), nil
}

// Lat is the latitude in degrees, nil if unknown.
func (p place) Lat() *float64 {
	if p.Point == nil {
		return nil
	}
	return &p.Point.Lat
}

// Lon is the longitude in degrees, nil if unknown.
func (p place) Lon() *float64 {
	if p.Point == nil {
		return nil
	}
	return &p.Point.Lon
}

// GeoPrecision is how exact the point is, 1 to 7, nil if unknown.
func (p place) GeoPrecision() *int { return number(p.Entity.GeoPrecision) }

// The types of places.
type (
	// Country is a state's territory.
	Country struct{ place }
	// AdminArea is a province, republic or district.
	AdminArea struct{ place }
	// City is a populated place.
	City struct{ place }
	// Region is an area without an administration.
	Region struct{ place }
	// Facility is a building, vehicle or aircraft.
	Facility struct{ place }
)

// ISO3 is its code of three letters.
func (c Country) ISO3() *string { return text(c.Entity.ISO3) }

// Level is how far below the country it is.
func (a AdminArea) Level() *int { return number(a.Entity.Level) }

// ISOCode is its code of ISO 3166-2.
func (a AdminArea) ISOCode() *string { return text(a.Entity.ISOCode) }

// GeonamesID is its number in GeoNames.
func (c City) GeonamesID() *int { return number(c.Entity.GeonamesID) }

// M49 is its code of the United Nations.
func (r Region) M49() *string { return text(r.Entity.M49) }

// FacilityKind is its kind.
func (f Facility) FacilityKind() string { return f.Kind }
