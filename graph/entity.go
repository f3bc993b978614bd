package graph

// EntityStatus tells how sure an entity's identity is.
type EntityStatus string

// The states of an entity. Merged ones are never answers of their own: their id answers with the survivor.
const (
	Active    EntityStatus = "ACTIVE"
	Candidate EntityStatus = "CANDIDATE"
	Merged    EntityStatus = "MERGED"
)

// Entity is a resolved thing. In a Batch it declares what one document names: id, type, name and reference data; as an
// answer of a store it is the projection of all declarations and claims of itself and of what was merged into it.
type Entity struct {
	ID   string     `json:"id"`
	Type EntityType `json:"type"`
	// Name is the best name found, for display. Aliases are the distinct surface forms, sorted.
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
	// Metonyms are names that mean the entity only in context ("Kremlin"); they are never matched alone.
	Metonyms []string `json:"metonyms,omitempty"`
	// Kind is a member of the closed list of the type (bodyKind, orgKind, eventKind, facilityKind).
	Kind   string       `json:"kind,omitempty"`
	Status EntityStatus `json:"status,omitempty"`
	// Gazetteer entities are known beforehand; the name and reference data come from there.
	Gazetteer bool `json:"gazetteer,omitempty"`
	// Aggregate marks a plural mention ("assaults on the embassy"), never one incident.
	Aggregate    bool         `json:"aggregate,omitempty"`
	ISO2         string       `json:"iso2,omitempty"`
	ISO3         string       `json:"iso3,omitempty"`
	ISOCode      string       `json:"isoCode,omitempty"`
	M49          string       `json:"m49,omitempty"`
	Level        int          `json:"level,omitempty"`
	GeonamesID   int          `json:"geonamesId,omitempty"`
	Point        *Point       `json:"point,omitempty"`
	GeoPrecision int          `json:"geoPrecision,omitempty"`
	ExternalIDs  []ExternalID `json:"externalIds,omitempty"`

	// The rest are answers of a store, ignored in a Batch.

	// Members are the ids merged into this one, sorted, itself not among them.
	Members []string `json:"members,omitempty"`
	// DateEDTF, DateEarliest and DateLatest summarise when it happened (occurrences), lived (groups: founded to dissolved)
	// or was published (documents); "" is open.
	DateEDTF     string `json:"dateEdtf,omitempty"`
	DateEarliest Date   `json:"dateEarliest,omitempty"`
	DateLatest   Date   `json:"dateLatest,omitempty"`
	// Degree counts its edges of all types.
	Degree  int     `json:"degree,omitempty"`
	Support Support `json:"support,omitzero"`
}

// Point is a place on the WGS 84 ellipsoid in degrees, latitude −90 to 90, longitude −180 to 180.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// ExternalID is a public identifier: scheme "wikidata", "geonames", "un-sc" …, and its value.
type ExternalID struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
}

// Support counts the text behind an entity or edge. Documents counts sources, Clusters independent stories among them;
// Undated is the number of pieces of evidence in undated documents. FirstReported and LastReported come from dated ones.
type Support struct {
	Evidence      int  `json:"evidence,omitempty"`
	Claims        int  `json:"claims,omitempty"`
	Documents     int  `json:"documents,omitempty"`
	Clusters      int  `json:"clusters,omitempty"`
	Undated       int  `json:"undated,omitempty"`
	FirstReported Date `json:"firstReported,omitempty"`
	LastReported  Date `json:"lastReported,omitempty"`
}
