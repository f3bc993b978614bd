package graph

import "cmp"

// Cursor returns the position of an entity in the order; score counts for ByScore alone.
func (o EntityOrder) Cursor(e *Entity, score float64) Cursor {
	c := Cursor{ID: e.ID}
	switch o {
	case ByName:
		c.Text = e.Name
	case ByClusters:
		c.Num = float64(e.Support.Clusters)
	case ByDegree:
		c.Num = float64(e.Degree)
	case ByRecent:
		c.Text = string(e.Support.LastReported)
	case ByDate:
		c.Text = string(e.DateEarliest)
	case ByScore:
		c.Num = score
	}
	return c
}

// Compare is negative where a comes before b.
func (o EntityOrder) Compare(a, b Cursor) int {
	switch o {
	case ByName:
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
	case ByClusters, ByDegree, ByScore:
		return cmp.Or(cmp.Compare(b.Num, a.Num), cmp.Compare(a.ID, b.ID))
	case ByRecent:
		return cmp.Or(cmp.Compare(b.Text, a.Text), cmp.Compare(a.ID, b.ID))
	case ByDate:
		return cmp.Or(compareNullsLast(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
	}
	return cmp.Compare(a.ID, b.ID)
}

// Valid tells whether the order is one of the known ones.
func (o EntityOrder) Valid() bool {
	switch o {
	case ByName, ByID, ByClusters, ByDegree, ByRecent, ByDate, ByScore:
		return true
	}
	return false
}

// Cursor returns the position of an edge in the order; far is the other end.
func (o EdgeOrder) Cursor(e *Edge, far *Entity) Cursor {
	c := Cursor{ID: e.ID}
	switch o {
	case EdgesByClusters, "":
		c.Num = float64(e.Support.Clusters)
	case EdgesByConfidence:
		c.Num = e.Confidence
	case EdgesByRecent:
		c.Text = string(e.Support.LastReported)
	case EdgesBySince:
		if e.Since != nil {
			c.Text = string(e.Since.Earliest)
		}
	case EdgesByOtherName:
		c.Text = far.Name
	case EdgesByOtherDegree, EdgesByOtherDegAsc:
		c.Num = float64(far.Degree)
	}
	return c
}

// Compare is negative where a comes before b.
func (o EdgeOrder) Compare(a, b Cursor) int {
	n := 0
	switch o {
	case EdgesByClusters, EdgesByConfidence, EdgesByOtherDegree, "":
		n = cmp.Compare(b.Num, a.Num)
	case EdgesByOtherDegAsc:
		n = cmp.Compare(a.Num, b.Num)
	case EdgesByRecent, EdgesBySince:
		n = cmp.Compare(b.Text, a.Text)
	case EdgesByOtherName:
		n = cmp.Compare(a.Text, b.Text)
	}
	return cmp.Or(n, cmp.Compare(a.ID, b.ID))
}

// Valid tells whether the order is one of the known ones; "" stands for EdgesByClusters.
func (o EdgeOrder) Valid() bool {
	switch o {
	case "", EdgesByClusters, EdgesByConfidence, EdgesByRecent, EdgesBySince, EdgesByOtherName, EdgesByOtherDegree, EdgesByOtherDegAsc:
		return true
	}
	return false
}

// EdgeLess tells whether step a comes before b in the order.
func EdgeLess(o EdgeOrder, a, b *Step) bool {
	return o.Compare(o.Cursor(a.Edge, a.Far), o.Cursor(b.Edge, b.Far)) < 0
}

// compareNullsLast compares strings with "" after all others.
func compareNullsLast(a, b string) int {
	if (a == "") != (b == "") {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}
