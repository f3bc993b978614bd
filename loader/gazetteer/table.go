package gazetteer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

// table is one data file: tab-separated cells, the first line names the columns, lists are separated by semicolons.
// Lines that begin with # are comments.
type table struct {
	name    string
	columns map[string]int
	rows    [][]string
}

func parseTable(name string, text string) (*table, error) {
	t := &table{name: name, columns: map[string]int{}}
	t.rows = make([][]string, 0, strings.Count(text, "\n"))
	room := make([]string, 0, strings.Count(text, "\t")+cap(t.rows)+1) // for the cells of all rows
	for number := 1; text != ""; number++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		from := len(room)
		for more := true; more; {
			var cell string
			cell, line, more = strings.Cut(line, "\t")
			room = append(room, cell)
		}
		cells := room[from:len(room):len(room)]
		if len(t.columns) == 0 {
			for i, c := range cells {
				t.columns[c] = i
			}
			continue
		}
		if len(cells) != len(t.columns) {
			return nil, fmt.Errorf("%w: gazetteer table %q, line %d: %d cells, not %d", graph.ErrInvalid, name, number, len(cells), len(t.columns))
		}
		t.rows = append(t.rows, cells)
	}
	return t, nil
}

// get returns a cell, "" for a column that the table lacks.
func (t *table) get(row []string, column string) string {
	if i, ok := t.columns[column]; ok {
		return row[i]
	}
	return ""
}

// list returns a cell's list without blanks and empty members, nil for none.
func (t *table) list(row []string, column string) []string {
	cell := t.get(row, column)
	if cell == "" {
		return nil
	}
	if strings.IndexByte(cell, ';') < 0 {
		if cell = strings.TrimSpace(cell); cell == "" {
			return []string{}
		}
		return []string{cell}
	}
	out := strings.Split(cell, ";")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

func (t *table) number(row []string, column string) (int, error) {
	cell := t.get(row, column)
	if cell == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(cell)
	if err != nil {
		return 0, fmt.Errorf("%w: gazetteer table %q, %s: %w", graph.ErrInvalid, t.name, column, err)
	}
	return n, nil
}

func (t *table) float(row []string, column string) (float64, error) {
	cell := t.get(row, column)
	if cell == "" {
		return 0, nil
	}
	f, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return 0, fmt.Errorf("%w: gazetteer table %q, %s: %w", graph.ErrInvalid, t.name, column, err)
	}
	return f, nil
}

// external parses a list of SCHEME:VALUE.
func (t *table) external(row []string) ([]graph.ExternalID, error) {
	var out []graph.ExternalID
	for _, s := range t.list(row, "external") {
		scheme, value, ok := strings.Cut(s, ":")
		if !ok || scheme == "" || value == "" {
			return nil, fmt.Errorf("%w: gazetteer table %q: external id %q", graph.ErrInvalid, t.name, s)
		}
		out = append(out, graph.ExternalID{Scheme: scheme, Value: value})
	}
	return out, nil
}
