package neo4j

import (
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
		"id": e.ID, "type": string(e.Type), "name": e.Name, "nameKey": prefix(e.Name), "aliases": e.Aliases, "kind": optional(e.Kind),
		"status": string(e.Status), "gazetteer": e.Gazetteer, "aggregate": e.Aggregate, "iso2": optional(e.ISO2),
		"dateEarliest": optional(e.DateEarliest), "dateLatest": optional(e.DateLatest),
		"firstReported": optional(e.Support.FirstReported), "lastReported": optional(e.Support.LastReported),
		"evidenceCount": e.Support.Evidence, "claimCount": e.Support.Claims, "documentCount": e.Support.Documents,
		"clusterCount": e.Support.Clusters, "undated": e.Support.Undated, "degree": e.Degree,
		"searchText": strings.Join(names, " "), "json": record,
	}
	if e.Point != nil {
		r["point"] = driver.Point2D{X: e.Point.Lon, Y: e.Point.Lat, SpatialRefId: wgs84}
	}
	return r, nil
}

// edgeRow is a projected edge.
func edgeRow(e *graph.Edge) (row, error) {
	record, err := encode(e)
	if err != nil {
		return nil, err
	}
	since := graph.Date("")
	if e.Since != nil {
		since = e.Since.Earliest
	}
	return row{
		"id": e.ID, "key": indexable(e.Key()), "role": optional(e.Role), "modes": e.Modes, "status": optional(e.Status), "kind": optional(e.Kind),
		"modality": string(e.Modality), "contested": e.Contested, "derived": e.Derived, "gazetteer": e.Gazetteer, "confidence": e.Confidence,
		"evidenceCount": e.Support.Evidence, "claimCount": e.Support.Claims, "documentCount": e.Support.Documents,
		"clusterCount": e.Support.Clusters, "undated": e.Support.Undated,
		"firstReported": optional(e.Support.FirstReported), "lastReported": optional(e.Support.LastReported), "since": optional(since),
		"hullFrom": optional(e.Time.HullFrom), "hullTo": optional(e.Time.HullTo), "coreFrom": optional(e.Time.CoreFrom), "coreTo": optional(e.Time.CoreTo),
		"dated": e.Time.Basis != "", "json": record,
	}, nil
}

// claimRow is a claim with what follows for it from the others. Its record are the wordings that Batches give it, with the
// number of Batches for each.
func claimRow(c *claim) row {
	r := marksRow(c)
	r["kind"], r["predicate"], r["scope"] = string(c.value.Kind), c.value.Predicate, optional(c.value.Scope)
	r["saidSubject"], r["saidObject"] = c.value.Subject, optional(c.value.Object)
	r["derived"] = c.value.Derived
	wordings, counts := make([]string, len(c.wordings)), make([]int64, len(c.wordings))
	for i, w := range c.wordings {
		wordings[i], counts[i] = w.text, w.count
	}
	r["variants"], r["counts"] = wordings, counts
	if v := c.value.Value; v != nil {
		r["text"], r["code"] = optional(v.Text), optional(v.Code)
		if q := v.Quantity; q != nil {
			r["qMin"], r["qMax"], r["qualifier"], r["unit"] = bound(q.Min), bound(q.Max), optional(q.Qualifier), optional(q.Unit)
		}
		if d := v.Date; d != nil {
			r["edtf"], r["earliest"], r["latest"] = optional(d.EDTF), optional(d.Earliest), optional(d.Latest)
		}
	}
	return r
}

func marksRow(c *claim) row {
	return row{
		"id": c.id, "subject": c.now.subject, "object": optional(c.now.object), "slot": optional(c.now.slot), "edge": optional(c.now.edge),
		"status": optional(c.now.status), "contested": c.now.contested, "relation": optional(c.now.relation),
	}
}

func bound(p *int) any {
	if p == nil {
		return nil
	}
	return *p
}

// evidenceRow is a piece of evidence. Its sentence is folded for search, and not cut, as full text is no key.
func evidenceRow(w *witnessed, day graph.Date, run string) row {
	e := w.evidence
	return row{
		"id": e.ID, "claim": w.claim, "document": e.Document, "start": e.Start, "modality": string(e.Modality), "negative": e.Negative,
		"implicit": e.Implicit, "coreference": e.Coreference, "confidence": e.Confidence, "extractor": e.Extractor, "saidBy": optional(e.SaidBy),
		"day": optional(day), "searchText": words(e.Sentence), "firstRun": optional(run), "json": w.json,
	}
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
