package neo4j

import (
	"reflect"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"linkchart/graph"
)

// row is one parameter row of a statement that writes.
type row = map[string]any

// wgs84 is the coordinate system of spatial points: longitude, latitude in degrees.
const wgs84 = 4326

// longestKey is the length in bytes beyond which text is cut before it is indexed: the server refuses entries over 8 kB.
const longestKey = 1000

// prefix cuts a text for an index that serves ranges and orders.
func prefix(s string) string {
	if len(s) <= longestKey {
		return s
	}
	return strings.ToValidUTF8(s[:longestKey], "")
}

// indexable makes a key that differs where the text differs.
func indexable(s string) string {
	if len(s) <= longestKey {
		return s
	}
	return prefix(s) + "#" + digest(s)
}

// optional is null for an empty text, so that indexes do without it.
func optional[T ~string](s T) any {
	if s == "" {
		return nil
	}
	return string(s)
}

// entityRow is a projected entity: the properties that statements test, and the record, of which degree is not a part.
func entityRow(e *graph.Entity) (row, error) {
	bare := *e
	bare.Degree = 0
	record, err := encode(&bare)
	if err != nil {
		return nil, err
	}
	names := append([]string{e.Name}, e.Aliases...)
	for i, n := range names {
		names[i] = graph.Fold(n)
	}
	r := row{
		"id": e.ID, "type": string(e.Type), "name": e.Name, "nameKey": prefix(e.Name), "kind": optional(e.Kind), "status": string(e.Status),
		"dateEarliest": optional(e.DateEarliest), "dateLatest": optional(e.DateLatest), "lastReported": optional(e.Support.LastReported),
		"longUntil": longUntil(e.DateEarliest, e.DateLatest), "clusterCount": e.Support.Clusters, "degree": e.Degree,
		"searchText": strings.Join(names, " "), "json": record,
	}
	if e.Point != nil {
		r["point"] = driver.Point2D{X: e.Point.Lon, Y: e.Point.Lat, SpatialRefId: wgs84}
	}
	return r, nil
}

// span is the number of days up to which an occurrence is found by its first day alone.
const span = 31

// longUntil is the last day of what lasts longer than that or is open at an end, null for others and for what has no date.
func longUntil(earliest, latest graph.Date) any {
	switch {
	case earliest == "" && latest == "":
		return nil
	case latest == "":
		return lastDay
	case earliest == "" || earliest.AddDays(span) < latest:
		return string(latest)
	}
	return nil
}

// firstDay and lastDay bound an open window.
const (
	firstDay = ""
	lastDay  = "9999-12-31"
)

// edgeRow is a projected edge. Its ledger is a text of its own: it is most of an edge, and few read it.
func edgeRow(e *graph.Edge) (row, error) {
	bare := *e
	bare.Witnesses = nil
	record, err := encode(&bare)
	if err != nil {
		return nil, err
	}
	ledger, err := encode(e.Witnesses)
	if err != nil {
		return nil, err
	}
	since := graph.Date("")
	if e.Since != nil {
		since = e.Since.Earliest
	}
	return row{
		"id": e.ID, "role": optional(e.Role), "modes": e.Modes, "status": optional(e.Status),
		"modality": string(e.Modality), "contested": e.Contested, "derived": e.Derived, "confidence": e.Confidence,
		"clusterCount": e.Support.Clusters, "lastReported": optional(e.Support.LastReported), "since": optional(since),
		"hullFrom": optional(e.Time.HullFrom), "hullTo": optional(e.Time.HullTo),
		"dated": e.Time.Basis != "", "json": record, "ledger": ledger,
	}, nil
}

// edgeTexts takes what a statement returns of an edge apart.
func edgeTexts(record any) (bare, ledger string) {
	if both, ok := record.([]any); ok && len(both) == 2 {
		return text(both[0]), text(both[1])
	}
	return text(record), ""
}

// readEdge makes an edge of its record, without witnesses where the ledger was not read.
func readEdge(id, record, ledger string) (*graph.Edge, error) {
	e := &graph.Edge{}
	if err := decode("edge", id, record, e); err != nil || ledger == "" {
		return e, err
	}
	return e, decode("edge", id, ledger, &e.Witnesses)
}

// claimRow is a claim with what follows for it from the others. Its record are the wordings that Batches give it, with the
// number of Batches for each.
func claimRow(c *claim) row {
	r := marksRow(c)
	r["kind"], r["predicate"] = string(c.value.Kind), c.value.Predicate
	wordings, counts := make([]string, len(c.wordings)), make([]int64, len(c.wordings))
	for i, w := range c.wordings {
		wordings[i], counts[i] = w.text, w.count
	}
	r["variants"], r["counts"] = wordings, counts
	return r
}

// marksRow is what follows for a claim. The ends that Batches say stand there where survivors stand for them.
func marksRow(c *claim) row {
	said := c.value
	if said.Subject == c.now.subject {
		said.Subject = ""
	}
	if said.Object == c.now.object {
		said.Object = ""
	}
	return row{
		"saidSubject": optional(said.Subject), "saidObject": optional(said.Object),
		"id": c.id, "subject": c.now.subject, "object": optional(c.now.object), "slot": optional(c.now.slot), "edge": optional(c.now.edge),
		"status": optional(c.now.status), "contested": c.now.contested, "relation": optional(c.now.relation),
	}
}

// evidenceRow is a piece of evidence. Its sentence is folded for search, and not cut, as full text is no key.
func evidenceRow(w *witnessed, day graph.Date, run string) row {
	e := w.evidence
	return row{"claim": w.claim, "document": e.Document, "set": row{
		"id": e.ID, "day": optional(day), "searchText": words(e.Sentence), "firstRun": optional(run), "json": w.json,
	}}
}

// changes are the properties of a row that are others now, null for one that is gone.
func changes(was, now row) row {
	out := row{}
	for k, v := range now {
		if !reflect.DeepEqual(was[k], v) {
			out[k] = v
		}
	}
	for k := range was {
		if _, ok := now[k]; !ok {
			out[k] = nil
		}
	}
	return out
}

// sourceRow is a document as it is on record, living or not. The shingles, which are long, lie beside the record.
func sourceRow(d *graph.Document, live bool, run string) (row, error) {
	bare := *d
	bare.Shingles, bare.Story, bare.WithdrawnAt = nil, "", ""
	record, err := encode(&bare)
	if err != nil {
		return nil, err
	}
	shingles := make([]int64, len(d.Shingles))
	for i, s := range d.Shingles {
		shingles[i] = int64(s)
	}
	return row{
		"id": d.ID, "contentHash": optional(d.ContentHash), "title": optional(d.Title), "publisher": optional(d.Publisher),
		"published": optional(d.LastDay()), "outcome": optional(d.Outcome), "live": live, "story": optional(d.Story), "run": optional(run),
		"withdrawnAt": optional(d.WithdrawnAt), "shingles": shingles, "json": record,
	}, nil
}

// readSource makes a document of the columns json, story, run and withdrawnAt.
func readSource(id, record, story, run, withdrawnAt string) (*graph.Document, error) {
	d := &graph.Document{}
	if err := decode("document", id, record, d); err != nil {
		return nil, err
	}
	d.Story, d.Run, d.WithdrawnAt = story, first(run, d.Run), withdrawnAt
	return d, nil
}
