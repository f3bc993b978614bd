package graph

import "fmt"

// Normalise fills in the defaults (Order by score with a Text, else by name) and refuses what the contract does not allow
// ([ErrInvalid], [ErrTooLarge]).
func (q *EntityQuery) Normalise() error {
	switch {
	case q.Recorded:
		q.Order = ByID
	case q.Order == "" && q.Text != "":
		q.Order = ByScore
	case q.Order == "":
		q.Order = ByName
	}
	if !q.Order.Valid() || q.Order == ByScore && q.Text == "" {
		return fmt.Errorf("%w: order %q of entities with text %q", ErrInvalid, q.Order, q.Text)
	}
	if err := q.Filter.checkLists(); err != nil {
		return err
	}
	return checkLimit(q.Limit)
}

func (f *EntityFilter) checkLists() error {
	if err := checkLists(len(f.IDs), len(f.Names), len(f.ExternalIDs), len(f.Documents)); err != nil {
		return err
	}
	for _, list := range [][]EntityFilter{f.And, f.Or} {
		for i := range list {
			if err := list[i].checkLists(); err != nil {
				return err
			}
		}
	}
	if f.Not != nil {
		return f.Not.checkLists()
	}
	return nil
}

// Normalise fills in the default order and refuses what the contract does not allow ([ErrInvalid], [ErrTooLarge]). With IDs
// no limit is asked for.
func (q *EdgeQuery) Normalise() error {
	if q.Order == "" {
		q.Order = EdgesByClusters
	}
	switch {
	case !q.Order.Valid():
		return fmt.Errorf("%w: order %q of edges", ErrInvalid, q.Order)
	case q.After != nil && len(q.Near) > 1:
		return fmt.Errorf("%w: a cursor with %d near nodes", ErrInvalid, len(q.Near))
	}
	if err := checkLists(len(q.IDs), len(q.Near), len(q.Among)); err != nil {
		return err
	}
	if q.IDs != nil {
		return nil
	}
	return checkLimit(q.Limit)
}

// Normalise fills in the default limit and refuses what the contract does not allow ([ErrInvalid], [ErrTooLarge]).
func (q *ClaimQuery) Normalise() error {
	lists := [][]string{q.IDs, q.Subjects, q.Relations, q.Evidence, q.Documents}
	set := 0
	for _, l := range lists {
		if l != nil {
			set++
		}
		if err := checkLists(len(l)); err != nil {
			return err
		}
	}
	if set > 1 {
		return fmt.Errorf("%w: %d lists in one query for claims", ErrInvalid, set)
	}
	if q.Limit == 0 {
		q.Limit = MaxPage
	}
	return checkLimit(q.Limit)
}

// Normalise fills in the default limit and refuses what the contract does not allow ([ErrInvalid], [ErrTooLarge]).
func (q *DocumentQuery) Normalise() error {
	if err := checkLists(len(q.IDs), len(q.Stories)); err != nil {
		return err
	}
	if q.Limit == 0 {
		q.Limit = MaxPage
	}
	return checkLimit(q.Limit)
}

func checkLimit(n int) error {
	switch {
	case n > MaxPage:
		return fmt.Errorf("%w: limit %d is over %d", ErrTooLarge, n, MaxPage)
	case n < 1:
		return fmt.Errorf("%w: limit %d", ErrInvalid, n)
	}
	return nil
}

// CheckIDs refuses a list that is longer than MaxIDs ([ErrTooLarge]).
func CheckIDs(ids []string) error { return checkLists(len(ids)) }

func checkLists(lengths ...int) error {
	for _, n := range lengths {
		if n > MaxIDs {
			return fmt.Errorf("%w: a list of %d is over %d", ErrTooLarge, n, MaxIDs)
		}
	}
	return nil
}
