package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// countries returns countries.tsv.
func (in *sources) countries() []byte {
	var b bytes.Buffer
	b.WriteString("iso2\tiso3\tm49\tnames\n")
	rows := slices.Clone(in.codes)
	slices.SortFunc(rows, func(x, y []string) int { return strings.Compare(x[0], y[0]) })
	for _, c := range rows {
		m49 := c[2]
		if c[0] == "XK" { // the number of Kosovo is no code of M49
			m49 = ""
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", c[0], c[1], m49, strings.Join(in.names[c[0]], ";"))
	}
	return b.Bytes()
}
