package graph

// Active tells whether the window tests anything.
func (w TimeWindow) Active() bool { return w.Set || w.From != "" || w.To != "" }

// meets tells whether [from, to] and the window share a day; "" is open.
func (w TimeWindow) meets(from, to Date) bool {
	return (from == "" || w.To == "" || from <= w.To) && (to == "" || w.From == "" || to >= w.From)
}

// holds tells whether [from, to] lies inside the window; an open end lies only in a window open at that end.
func (w TimeWindow) holds(from, to Date) bool {
	return (w.From == "" || from != "" && from >= w.From) && (w.To == "" || to != "" && to <= w.To)
}

// MatchEdge tests an edge's valid time. Possible: the hull meets the window. Certain: the core meets it; where the time is
// that of an occurrence or a document, the hull lies inside. An undated edge passes unless ExcludeUndated.
func (w TimeWindow) MatchEdge(e *Edge) bool {
	t := &e.Time
	switch {
	case !w.Active():
		return true
	case t.Basis == "":
		return !w.ExcludeUndated
	case !w.Certain:
		return w.meets(t.HullFrom, t.HullTo)
	case t.Basis == "stated":
		return t.CoreFrom != "" && t.CoreTo != "" && t.CoreFrom <= t.CoreTo && w.meets(t.CoreFrom, t.CoreTo)
	}
	return w.holds(t.HullFrom, t.HullTo)
}

// MatchEntity tests the date of an occurrence or document and the life of an armed group; other types pass. Possible: it
// meets the window; certain: it lies inside.
func (w TimeWindow) MatchEntity(e *Entity) bool {
	if !w.Active() || e.Type != ArmedGroup && e.Type.Class() != OccurrenceClass && e.Type.Class() != DocumentClass {
		return true
	}
	return w.MatchDates(e.DateEarliest, e.DateLatest)
}

// MatchDates tests a date given by its bounds, both "" for none.
func (w TimeWindow) MatchDates(earliest, latest Date) bool {
	switch {
	case !w.Active():
		return true
	case earliest == "" && latest == "":
		return !w.ExcludeUndated
	case w.Certain:
		return w.holds(earliest, latest)
	}
	return w.meets(earliest, latest)
}
