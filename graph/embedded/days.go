package embedded

import "linkchart/graph"

// days are the dates of a node as numbers: 0 for none, else of dayNumber; oddDay for a date that is no calendar day.
type days struct{ earliest, latest uint32 }

const oddDay = 1

func daysOf(n *node) days { return days{dayOf(n.earliest), dayOf(n.latest)} }

func dayOf(d graph.Date) uint32 {
	if d == "" {
		return 0
	}
	n, ok := dayNumber(d)
	if !ok {
		return oddDay
	}
	return uint32(n)
}

// dayWindow is a graph.TimeWindow as numbers.
type dayWindow struct {
	from, to         uint32
	certain, undated bool
}

// dayWindowOf returns the window of a filter for entities of one type that are tested against it, else nil.
func dayWindowOf(f *graph.EntityFilter) *dayWindow {
	if len(f.Types) != 1 || !f.Time.Active() {
		return nil
	}
	if (graph.TimeWindow{Set: true, ExcludeUndated: true}).MatchEntity(&graph.Entity{Type: f.Types[0]}) {
		return nil // no date of that type counts
	}
	w := &dayWindow{dayOf(f.Time.From), dayOf(f.Time.To), f.Time.Certain, !f.Time.ExcludeUndated}
	if w.from == oddDay || w.to == oddDay {
		return nil
	}
	return w
}

// mayPass is graph.TimeWindow.MatchDates; it lets through what it can't tell.
func (w *dayWindow) mayPass(d days) bool {
	switch {
	case d.earliest == oddDay || d.latest == oddDay:
		return true
	case d.earliest == 0 && d.latest == 0:
		return w.undated
	case w.certain:
		return (w.from == 0 || d.earliest >= w.from) && (w.to == 0 || d.latest != 0 && d.latest <= w.to)
	}
	return (d.earliest == 0 || w.to == 0 || d.earliest <= w.to) && (d.latest == 0 || w.from == 0 || d.latest >= w.from)
}
