// Package muc4 scores event templates the way the literature on MUC-4 does (Message Understanding Conference 4, 1992): an
// incident type and five roles for each event of a document.
//
// Two figures: template micro-F1 as defined for GTT (Du, Rush and Cardie, "Template Filling with Generative Transformers",
// NAACL 2021), and role-filler entities by CEAF-REE (Du, Rush and Cardie, "GRIT", EACL 2021), in its strict form.
package muc4

import (
	"slices"
	"strings"
)

// The five roles, in the order of the tables.
const (
	PerpInd = iota
	PerpOrg
	Target
	Victim
	Weapon
	roleCount
)

// RoleNames are the names of the roles in files.
var RoleNames = [roleCount]string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon"}

// Entity is a filler: the mentions that name it, as they stand in the text.
type Entity []string

// Template is one event.
type Template struct {
	Type  string
	Roles [roleCount][]Entity
}

// Document is what is said of one text. A gold document may have role fillers only (Extracts), a prediction likewise.
type Document struct {
	// ID is the canonical id, Name the id as the file has it.
	ID, Name  string
	Text      string
	Templates []Template
	// Extracts are fillers without events; nil where there are templates.
	Extracts *[roleCount][]Entity
}

const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

// normal is a mention as it is compared: lower case, no ASCII punctuation, no articles, single blanks.
func normal(mention string) string {
	s := strings.Map(func(r rune) rune {
		if strings.ContainsRune(punctuation, r) {
			return -1
		}
		return r
	}, strings.ToLower(mention))
	words := strings.Fields(s)
	words = slices.DeleteFunc(words, func(w string) bool { return w == "a" || w == "an" || w == "the" })
	return strings.Join(words, " ")
}

// normalised returns the entities with mentions in normal form, sorted and distinct; entities without mentions are dropped.
func normalised(entities []Entity) []Entity {
	var out []Entity
	for _, e := range entities {
		var n Entity
		for _, m := range e {
			n = append(n, normal(m))
		}
		if len(n) > 0 {
			slices.Sort(n)
			out = append(out, slices.Compact(n))
		}
	}
	return out
}

func (t *Template) normalised() Template {
	out := Template{Type: strings.ToLower(strings.TrimSpace(t.Type))}
	if out.Type == "" {
		out.Type = "attack"
	}
	for r := range t.Roles {
		out.Roles[r] = normalised(t.Roles[r])
	}
	return out
}

// form is equal for equal templates.
func (t *Template) form() string {
	var b strings.Builder
	b.WriteString(t.Type)
	for r := range t.Roles {
		var list []string
		for _, e := range t.Roles[r] {
			list = append(list, strings.Join(e, "\x00"))
		}
		slices.Sort(list)
		b.WriteString("\x03" + strings.Join(list, "\x01"))
	}
	return b.String()
}

// distinct drops templates that equal an earlier one.
func distinct(templates []Template) []Template {
	seen := map[string]bool{}
	var out []Template
	for _, t := range templates {
		t = t.normalised()
		if f := t.form(); !seen[f] {
			seen[f] = true
			out = append(out, t)
		}
	}
	return out
}

// right tells whether every mention of a predicted entity names the gold entity. Both are in normal form.
func right(predicted, gold Entity) bool {
	for _, m := range predicted {
		if _, ok := slices.BinarySearch(gold, m); !ok {
			return false
		}
	}
	return true
}

// Fillers are the role fillers of a document whatever the event: entities of all templates in turn, without those whose
// mentions are a subset or a superset of one kept already.
func (d *Document) Fillers() *[roleCount][]Entity {
	if d.Extracts != nil {
		return d.Extracts
	}
	var out [roleCount][]Entity
	for _, t := range d.Templates {
		for r := range t.Roles {
			for _, e := range t.Roles[r] {
				if len(e) > 0 && !slices.ContainsFunc(out[r], func(k Entity) bool { return within(e, k) || within(k, e) }) {
					out[r] = append(out[r], e)
				}
			}
		}
	}
	return &out
}

func within(a, b Entity) bool {
	return !slices.ContainsFunc(a, func(m string) bool { return !slices.Contains(b, m) })
}
