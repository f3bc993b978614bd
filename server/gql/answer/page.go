package answer

import (
	"context"
	"slices"

	"linkchart/graph"
)

// PageInfo says where a page lies in its list.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

func pageInfo(cursors []string, more bool, after *string) PageInfo {
	p := PageInfo{HasNextPage: more, HasPreviousPage: after != nil}
	if len(cursors) > 0 {
		p.StartCursor, p.EndCursor = &cursors[0], &cursors[len(cursors)-1]
	}
	return p
}

// checkFirst refuses a page size beyond the limit.
func (s *Source) checkFirst(first int) error {
	return within("first", first, 0, s.limits.First)
}

// within refuses a number outside of a range.
func within(argument string, n, low, high int) error {
	if n < low || n > high {
		return badInput(argument, "%s is %d, it must be from %d to %d", argument, n, low, high)
	}
	return nil
}

// counter counts a list up to a number; over tells that there are more.
type counter func(ctx context.Context, upTo int) (n int, over bool, err error)

// total answers totalCount.
func (c counter) total(ctx context.Context, upTo int) (*int, error) {
	if err := within("upTo", upTo, 0, graph.MaxPage); err != nil {
		return nil, err
	}
	n, over, err := c(ctx, upTo)
	if err != nil || over || n > upTo {
		return nil, err
	}
	return &n, nil
}

// counted counts a list that is at hand.
func counted(n int) counter {
	return func(context.Context, int) (int, bool, error) { return n, false, nil }
}

// slice cuts one page out of a list that is at hand, in the order of compare.
func slice[T any](items []T, position func(T) graph.Cursor, compare func(a, b graph.Cursor) int, after *graph.Cursor, first int) (page []T, more bool) {
	begin := 0
	if after != nil {
		begin, _ = slices.BinarySearchFunc(items, *after, func(item T, at graph.Cursor) int {
			if compare(position(item), at) <= 0 {
				return -1
			}
			return 1
		})
	}
	end := min(begin+first, len(items))
	return items[begin:end], end < len(items)
}

// head is the first so many of a list.
func head[T any](items []T, first int) []T { return items[:min(first, len(items))] }
