package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

var (
	bounded = regexp.MustCompile(`^([<>~]?)(\d+)(\+|-\d+)?$`)
	edtf    = regexp.MustCompile(`^[/\dX~?.-]+$`)
	atLeast = map[string]int{"several": 2, "dozens": 24, "hundreds": 200, "thousands": 2000}
)

// value reads "property VALUE = words of the text": a quantity (12, 12+, >12, <12, ~12, 10-12, dozens) with the victims behind
// a slash, a date in EDTF ("?" if it cannot be resolved), or a code.
func (p *parser) value(line string) error {
	if p.entity == nil {
		return fmt.Errorf("a value before any entity")
	}
	head, words, ok := strings.Cut(line, " = ")
	name, code, _ := strings.Cut(head, " ")
	if !ok || code == "" {
		return fmt.Errorf("%q is not PROPERTY VALUE = WORDS", line)
	}
	property, known := graph.PropertyOf(graph.EntityType(p.entity.Type), name)
	if name == "eventKind" { // a kind is a field of the entity in the graph, a property in the gold
		property, known = graph.Property{Enum: "eventKind"}, p.entity.Type == string(graph.Event)
	}
	if !known {
		return fmt.Errorf("%s has no property %q", p.entity.Type, name)
	}
	ev, err := p.quote(words)
	if err != nil {
		return err
	}
	v := value{Raw: ev.Quote, Evidence: ev}
	switch {
	case property.Enum != "":
		if !slices.Contains(graph.Enum(property.Enum), code) {
			return fmt.Errorf("%s: %q is not in the list", name, code)
		}
		v.Value = code
	case name == "suicide" || name == "success":
		v.Value = code == "true"
	case name == "date" || name == "founded" || name == "dissolved" || name == "birthDate" || name == "deathDate":
		if code != "?" {
			if !edtf.MatchString(code) {
				return fmt.Errorf("%s: %q is no EDTF", name, code)
			}
			v.EDTF = &code
		}
	case name == "killed" || name == "wounded" || name == "strength" || name == "hostages" || name == "explosionCount" || name == "count" || name == "size":
		if err := v.quantity(code); err != nil {
			return err
		}
	default:
		v.Value = code
	}
	p.entity.Props[name] = append(p.entity.Props[name], v)
	return nil
}

func (v *value) quantity(code string) error {
	number, group, _ := strings.Cut(code, "/")
	also := strings.Split(group, "|")
	v.VictimGroup = also[0]
	v.VictimGroupAlso = also[1:]
	if least, ok := atLeast[number]; ok {
		v.Min, v.Qualifier = &least, number
		return nil
	}
	m := bounded.FindStringSubmatch(number)
	if m == nil {
		return fmt.Errorf("%q is no quantity", number)
	}
	n, err := strconv.Atoi(m[2])
	if err != nil {
		return err
	}
	switch {
	case m[1] == ">":
		v.Min, v.MinExclusive, v.Qualifier = &n, true, "over"
	case m[1] == "<":
		n--
		v.Max, v.Qualifier = &n, "under"
	case m[1] == "~":
		v.Min, v.Max, v.Qualifier = &n, &n, "about"
	case m[3] == "+":
		v.Min, v.Qualifier = &n, "at_least"
	case m[3] != "":
		upper, err := strconv.Atoi(m[3][1:])
		if err != nil {
			return err
		}
		v.Min, v.Max, v.Qualifier = &n, &upper, "between"
	default:
		v.Min, v.Max, v.Qualifier = &n, &n, "exact"
	}
	return nil
}
