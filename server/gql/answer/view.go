package answer

import (
	"linkchart/graph"
	"linkchart/server/gql/model"
)

// viewOf reads a view.
func viewOf(in *model.View) (graph.View, error) { return viewAt("view", in) }

// viewAt reads the view at an argument.
func viewAt(argument string, in *model.View) (graph.View, error) {
	if in == nil {
		return graph.View{}, nil
	}
	time, err := windowOf(argument+".time", in.Time)
	return graph.View{
		KnownAt: day(in.KnownAt), ExcludeUndated: !in.IncludeUndated, IncludeDerived: in.IncludeDerived, Time: time,
	}, err
}

func windowOf(argument string, in *model.TimeWindow) (graph.TimeWindow, error) {
	if in == nil {
		return graph.TimeWindow{}, nil
	}
	w := graph.TimeWindow{From: day(in.From), To: day(in.To), Certain: in.Match == model.TimeMatchCertain, ExcludeUndated: !in.IncludeUndated, Set: true}
	if in.ValidAt != nil {
		if in.From != nil || in.To != nil {
			return w, badInput(argument, "a time window is either validAt, or from and to")
		}
		w.From, w.To = *in.ValidAt, *in.ValidAt
	}
	if w.From != "" && w.To != "" && w.From > w.To {
		return w, badInput(argument, "the window begins on %s, after its end on %s", w.From, w.To)
	}
	return w, nil
}

func day(d *graph.Date) graph.Date {
	if d == nil {
		return ""
	}
	return *d
}
