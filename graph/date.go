package graph

// Date is a calendar day, "2024-03-22" (ISO 8601, years 0001 to 9999), so that dates compare as strings; "" is open.
type Date string

// DatePrecision is the unit a date was given in.
type DatePrecision string

// The precisions.
const (
	DayPrecision     DatePrecision = "day"
	WeekPrecision    DatePrecision = "week"
	MonthPrecision   DatePrecision = "month"
	SeasonPrecision  DatePrecision = "season"
	YearPrecision    DatePrecision = "year"
	DecadePrecision  DatePrecision = "decade"
	UnknownPrecision DatePrecision = "unknown"
)

// DateBasis says what a date was worked out from.
type DateBasis string

// The bases.
const (
	AbsoluteDate       DateBasis = "absolute"
	RelativeToDocument DateBasis = "relative-to-document"
	RelativeToEvent    DateBasis = "relative-to-event"
	YearMissing        DateBasis = "year-missing"
	UnresolvedDate     DateBasis = "unresolved"
	DerivedDate        DateBasis = "derived"
)

// FuzzyDate is a date as it was said: raw words, then the Extended Date/Time Format of ISO 8601-2 (levels 0 and 1, and
// XXXX-MM or XXXX-MM-DD of level 2 where the year is missing), then bounds. Earliest ≤ Latest where both are set.
type FuzzyDate struct {
	Raw       string        `json:"raw"`
	EDTF      string        `json:"edtf,omitempty"`
	Earliest  Date          `json:"earliest,omitempty"`
	Latest    Date          `json:"latest,omitempty"`
	Precision DatePrecision `json:"precision"`
	Basis     DateBasis     `json:"basis"`
	// Anchor is the document date that was used, or the id of the event.
	Anchor string `json:"anchor,omitempty"`
}

// Normal returns the form in which two dates are equal: the EDTF string, or the words where nothing could be resolved.
func (d *FuzzyDate) Normal() string {
	if d.EDTF != "" {
		return d.EDTF + " " + string(d.Earliest) + ".." + string(d.Latest)
	}
	return "raw " + Fold(d.Raw) + " " + d.Anchor
}
