package graphtest

import "linkchart/graph"

// The ids of the sample.
const (
	ISISK        = "group:isis-k"
	IslamicState = "group:islamic-state"
	Taliban      = "group:taliban"

	// Ghafari and Muhajir are one man; the sample's Reconcile Batch merges the second into the first.
	Ghafari = "person:sanaullah-ghafari"
	Muhajir = "person:shahab-al-muhajir"

	// ConcertHall is the attack as WireDoc has it; the attacks of DailyDoc and ReviewDoc are merged into it.
	ConcertHall       = "attack:concert-hall"
	ConcertHallDaily  = "attack:concert-hall-daily"
	ConcertHallReview = "attack:concert-hall-review"

	ChurchPlot     = "plot:vienna-church"
	Warning        = "event:embassy-warning"
	USEmbassy      = "state:us-embassy-moscow"
	RussianState   = "state:government-of-russia"
	UkrainianState = "state:government-of-ukraine"
	AustrianPolice = "state:austrian-police"
	CrocusCityHall = "facility:crocus-city-hall"
	ViennaChurch   = "facility:church-in-vienna"

	Russia      = "country:ru"
	Afghanistan = "country:af"
	Austria     = "country:at"
	Moscow      = "city:moscow"
	Kabul       = "city:kabul"
	Vienna      = "city:vienna"
	Europe      = "region:europe"

	// WireDoc and DailyDoc tell one story, ReviewDoc another; UndatedDoc has no date; FailedDoc could not be read.
	WireDoc    = "document:97c7146a10599451"
	DailyDoc   = "document:e9801eb806565f81"
	ReviewDoc  = "document:e4841e9faca42115"
	UndatedDoc = "document:3d82e2eee01045f3"
	FailedDoc  = "document:6e340b9cffb37a98"

	// Reconcile is the Batch of the loader's judgements and story links, PlacesBatch holds reference data alone.
	Reconcile   = "reconcile"
	PlacesBatch = "gazetteer:places"
)

// Sample is a small graph made by hand, in six Batches of documents and reference data and one of judgements: an attack that
// three documents report, two of them in one story, with counts of the dead that agree (137, over 130) and that do not (143);
// an attribution beside a claim of responsibility; a denial beside an assertion, and one alone; a plot, a warning that was
// ignored, a wish to expand; a man under two names, merged; an undated document and one that failed. The order of the Batches
// is that of loading; any other gives the same graph.
func Sample() []graph.Batch {
	return []graph.Batch{wireBatch(), dailyBatch(), reviewBatch(), undatedBatch(), failedBatch(), placesBatch(), reconcileBatch()}
}

// SampleEntity is an entity of the sample as its documents declare it; the zero value for an unknown id.
func SampleEntity(id string) graph.Entity {
	for _, e := range sampleEntities() {
		if e.ID == id {
			return e
		}
	}
	return graph.Entity{}
}

func sampleEntities() []graph.Entity {
	return []graph.Entity{
		{ID: ISISK, Type: graph.ArmedGroup, Name: "ISIS-K", Aliases: []string{"Islamic State Khorasan", "ISKP"}, ExternalIDs: []graph.ExternalID{{Scheme: "wikidata", Value: "Q19894465"}}},
		{ID: IslamicState, Type: graph.ArmedGroup, Name: "Islamic State", Aliases: []string{"ISIS", "Daesh"}},
		{ID: Taliban, Type: graph.ArmedGroup, Name: "Taliban"},
		{ID: Ghafari, Type: graph.Person, Name: "Sanaullah Ghafari"},
		{ID: Muhajir, Type: graph.Person, Name: "Shahab al-Muhajir"},
		{ID: ConcertHall, Type: graph.Attack, Name: "Crocus City Hall attack"},
		{ID: ConcertHallDaily, Type: graph.Attack, Name: "attack on the Crocus City Hall"},
		{ID: ConcertHallReview, Type: graph.Attack, Name: "assault on a concert hall"},
		{ID: ChurchPlot, Type: graph.Plot, Name: "plot against a church in Vienna"},
		{ID: Warning, Type: graph.Event, Kind: "WARNING", Name: "warning of attacks on concerts"},
		{ID: USEmbassy, Type: graph.StateBody, Kind: "EMBASSY", Name: "United States Embassy in Moscow"},
		{ID: RussianState, Type: graph.StateBody, Kind: "GOVERNMENT", Name: "Government of Russia", Metonyms: []string{"Kremlin", "Moscow"}},
		{ID: UkrainianState, Type: graph.StateBody, Kind: "GOVERNMENT", Name: "Government of Ukraine"},
		{ID: AustrianPolice, Type: graph.StateBody, Kind: "POLICE", Name: "Austrian police"},
		{ID: CrocusCityHall, Type: graph.Facility, Kind: "CONCERT_HALL", Name: "Crocus City Hall"},
		{ID: ViennaChurch, Type: graph.Facility, Kind: "CHURCH", Name: "church in Vienna"},
		{ID: Russia, Type: graph.Country, Name: "Russia", ISO2: "RU", ISO3: "RUS", Gazetteer: true, Point: &graph.Point{Lat: 60, Lon: 100}, GeoPrecision: 5},
		{ID: Afghanistan, Type: graph.Country, Name: "Afghanistan", ISO2: "AF", ISO3: "AFG", Gazetteer: true, Point: &graph.Point{Lat: 33, Lon: 65}, GeoPrecision: 5},
		{ID: Austria, Type: graph.Country, Name: "Austria", ISO2: "AT", ISO3: "AUT", Gazetteer: true},
		{ID: Moscow, Type: graph.City, Name: "Moscow", GeonamesID: 524901, Gazetteer: true, Point: &graph.Point{Lat: 55.75, Lon: 37.62}, GeoPrecision: 1},
		{ID: Kabul, Type: graph.City, Name: "Kabul", GeonamesID: 1138958, Gazetteer: true, Point: &graph.Point{Lat: 34.53, Lon: 69.17}, GeoPrecision: 1},
		{ID: Vienna, Type: graph.City, Name: "Vienna", Aliases: []string{"Wien"}, GeonamesID: 2761369, Gazetteer: true},
		{ID: Europe, Type: graph.Region, Name: "Europe", M49: "150", Gazetteer: true},
	}
}

// named declares entities of the sample.
func (b *Builder) named(ids ...string) *Builder {
	for _, id := range ids {
		b.Entity(SampleEntity(id))
	}
	return b
}
