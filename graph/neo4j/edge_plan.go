package neo4j

import (
	"linkchart/graph"
)

// edgePlan is how edges are asked for.
type edgePlan struct {
	statement string
	params    row
	// resort: the database gives all candidates in no order, and what the view shows decides.
	resort bool
	// exact: the database tests all that is asked.
	exact bool
	// nodes: a row is a near node with the list of its edges.
	nodes bool
}

// planEdges returns nil where no edge can pass.
func planEdges(q graph.EdgeQuery) *edgePlan {
	types := typesOf(&q.Filter)
	if len(types) == 0 {
		return nil
	}
	plan := &edgePlan{resort: q.View.KnownAt != ""}
	p := newParams(nil)
	statement := edgeAll
	switch {
	case q.Near != nil:
		p.values["near"] = q.Near
		statement = edgeNear
	case q.Among != nil:
		statement = edgeInto
	}
	arrows, where := edgeWhere(p, q.Filter, q.View, types, q.Near != nil)
	among, carry := "", ""
	if q.Among != nil {
		p.values["among"] = q.Among
		among = edgeAmong
		if q.Near != nil {
			carry = "among,"
			where = all(where, exactly("m.id IN among"))
		}
	}
	order, limit := "r.id", ""
	if !plan.resort {
		order = edgeOrders[q.Order]
		if q.After != nil {
			where = all(where, edgeKeyset(p, q.Order, *q.After))
		}
		if plan.exact = where.exact; where.exact {
			p.values["limit"] = q.Limit + 1
			limit = "LIMIT $limit"
		}
	}
	if plan.nodes = q.WithNear && q.Near != nil && plan.exact; plan.nodes {
		statement = edgeNearNode
	}
	statement = fill(ofTypes(statement, types), "LEFT", arrows[0], "RIGHT", arrows[1])
	plan.statement = fill(statement, "AMONG", among, "CARRY", carry, "WHERE", where.text, "ORDER", order, "LIMIT", limit, "RECORD", recordOf(&q))
	plan.params = p.values
	return plan
}

// recordOf is what is read of an edge r: its record, and the ledger where that is shown or tested.
func recordOf(q *graph.EdgeQuery) string {
	if q.Ledger || q.View.KnownAt != "" || q.Filter.AsksWitnesses() {
		return "[r.json, r.ledger]"
	}
	return "r.json"
}

// edgeWhere returns the arrow's two ends, for the direction, and the tests besides that of the types. Through a view of another day an edge may look
// different from what its properties say, so then only its type is tested here.
func edgeWhere(p *params, f graph.EdgeFilter, v graph.View, types []graph.RelationType, near bool) ([2]string, predicate) {
	arrows := [2]string{"-", "-"}
	if near && oneWay(types) {
		switch f.Direction {
		case graph.Out:
			arrows[1] = "->"
		case graph.In:
			arrows[0] = "<-"
		}
		f.Direction = ""
	}
	where := always
	if v.KnownAt == "" {
		where = all(edgePredicate(p, ptr(withoutTypes(f)), near), edgeTime(p, v.Time))
		if !v.IncludeDerived {
			where = all(where, exactly("NOT r.derived"))
		}
	}
	return arrows, where
}

func oneWay(types []graph.RelationType) bool {
	for _, t := range types {
		if t.Symmetric() {
			return false
		}
	}
	return true
}

func ptr[T any](v T) *T { return &v }

// edgeOrders says each order in Cypher.
var edgeOrders = map[graph.EdgeOrder]string{
	graph.EdgesByClusters:    "r.clusterCount DESC, r.id",
	graph.EdgesByConfidence:  "r.confidence DESC, r.id",
	graph.EdgesByRecent:      "coalesce(r.lastReported, '') DESC, r.id",
	graph.EdgesBySince:       "coalesce(r.since, '') DESC, r.id",
	graph.EdgesByOtherName:   "m.name, r.id",
	graph.EdgesByOtherDegree: "m.degree DESC, r.id",
	graph.EdgesByOtherDegAsc: "m.degree, r.id",
}

// edgeKeyset tests that an edge comes after the cursor.
func edgeKeyset(p *params, o graph.EdgeOrder, c graph.Cursor) predicate {
	id := p.name("afterID", c.ID)
	switch o {
	case graph.EdgesByClusters:
		return past("r.clusterCount", "<", p.name("after", c.Num), "r.id", id)
	case graph.EdgesByConfidence:
		return past("r.confidence", "<", p.name("after", c.Num), "r.id", id)
	case graph.EdgesByOtherDegree:
		return past("m.degree", "<", p.name("after", c.Num), "r.id", id)
	case graph.EdgesByOtherDegAsc:
		return past("m.degree", ">", p.name("after", c.Num), "r.id", id)
	case graph.EdgesByRecent:
		return past("coalesce(r.lastReported, '')", "<", p.name("after", c.Text), "r.id", id)
	case graph.EdgesBySince:
		return past("coalesce(r.since, '')", "<", p.name("after", c.Text), "r.id", id)
	}
	return past("m.name", ">", p.name("after", c.Text), "r.id", id)
}

// past tests that a value, and behind equal ones the id, lies beyond a position.
func past(value, sign, at, id, atID string) predicate {
	return exactly("(%s %s %s OR %s = %s AND %s > %s)", value, sign, at, value, at, id, atID)
}
