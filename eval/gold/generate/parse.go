package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

// parser reads the annotation of one text line by line.
type parser struct {
	*gold
	file     string
	text     []rune
	document *document
	entity   *entity // the one that value lines belong to
}

func (p *parser) line(line string) error {
	trimmed := strings.TrimSpace(line)
	word, rest, _ := strings.Cut(trimmed, " ")
	switch {
	case trimmed == "" || strings.HasPrefix(trimmed, "#"):
		return nil
	case word == "published":
		date, basis, _ := strings.Cut(rest, " ")
		p.document.Published, p.document.DateBasis = &date, basis
		return nil
	case word == "no":
		return p.negative(rest)
	case word == "apart":
		ids := strings.Fields(rest)
		if len(ids) != 2 {
			return fmt.Errorf("apart needs two ids: %q", rest)
		}
		p.apart = append(p.apart, merge{Kind: "apart", Entities: ids})
		return nil
	case strings.HasPrefix(line, " "):
		return p.value(trimmed)
	case strings.Contains(word, ":"):
		return p.entityLine(word, rest)
	}
	return p.relationLine(word, rest)
}

// quote finds words of the text; with #2 before them their second occurrence.
func (p *parser) quote(words string) (evidence, error) {
	nth := 1
	if strings.HasPrefix(words, "#") {
		number, rest, _ := strings.Cut(words[1:], " ")
		n, err := strconv.Atoi(number)
		if err != nil {
			return evidence{}, fmt.Errorf("occurrence %q: %w", number, err)
		}
		nth, words = n, rest
	}
	text, at := string(p.text), -1
	for from := 0; nth > 0; nth-- {
		i := strings.Index(text[from:], words)
		if i < 0 || words == "" {
			return evidence{}, fmt.Errorf("%q is not in the text", words)
		}
		at, from = from+i, from+i+1
	}
	start := len([]rune(text[:at]))
	return evidence{Doc: p.file, Start: start, End: start + len([]rune(words)), Quote: words, Modality: "asserted"}, nil
}

var marks = regexp.MustCompile(` ([~@!+*])(\S+)`)

// cut takes the words with a mark (" ~tier", " @place", " !modality", " +TYPE") off a line.
func cut(s string) (rest string, found map[string][]string) {
	found = map[string][]string{}
	for _, m := range marks.FindAllStringSubmatch(" "+s, -1) {
		found[m[1]] = append(found[m[1]], m[2])
	}
	return strings.TrimSpace(marks.ReplaceAllString(" "+s, "")), found
}

func tierOf(found map[string][]string) (string, error) {
	switch t := found["~"]; {
	case len(t) == 0:
		return "core", nil
	case t[0] == "ext":
		return "extended", nil
	case t[0] == "opt":
		return "optional", nil
	default:
		return "", fmt.Errorf("tier %q is neither ext nor opt", t[0])
	}
}

// entityLine reads "id Name | other name ~tier @container < quote".
func (p *parser) entityLine(id, rest string) error {
	head, quotes, quoted := strings.Cut(rest, " < ")
	head, found := cut(head)
	tier, err := tierOf(found)
	if err != nil {
		return err
	}
	prefix, _, _ := strings.Cut(id, ":")
	var kind graph.EntityType
	for _, n := range graph.Nodes() {
		if n.Prefix == prefix {
			kind = n.Type
		}
	}
	if kind == "" {
		return fmt.Errorf("no type has the prefix %q", prefix)
	}
	e := p.gold.entity(id, kind, tier)
	p.entity = e
	var first string
	for name := range strings.SplitSeq(head, "|") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		e.named(name)
		if first == "" && strings.Contains(string(p.text), name) {
			first = name
		}
	}
	if e.Name == "" {
		return fmt.Errorf("%s has no name", id)
	}
	for _, up := range found["@"] {
		r := relation{Type: string(graph.LocatedIn), Source: id, Target: up}
		if !slices.ContainsFunc(p.Gazetteer, func(x relation) bool { return x.Source == id && x.Target == up }) {
			p.Gazetteer = append(p.Gazetteer, r)
		}
	}
	if !quoted {
		quotes = first
	}
	for q := range strings.SplitSeq(quotes, " || ") {
		ev, err := p.quote(strings.TrimSpace(q))
		if err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		e.Evidence = append(e.Evidence, ev)
	}
	return nil
}

// relationLine reads "TYPE source target +ALSO ~tier !modality key=value : quote || quote".
func (p *parser) relationLine(kind, rest string) error {
	head, quotes, ok := strings.Cut(rest, " : ")
	if !ok {
		return fmt.Errorf("no quote in %q", rest)
	}
	if _, known := graph.Relation(graph.RelationType(kind)); !known {
		return fmt.Errorf("no relation %q", kind)
	}
	head, found := cut(head)
	tier, err := tierOf(found)
	if err != nil {
		return err
	}
	fields := strings.Fields(head)
	if len(fields) < 2 {
		return fmt.Errorf("%s needs two ends", kind)
	}
	r := relation{Type: kind, Source: fields[0], Target: fields[1], Tier: tier, AcceptAlso: found["+"]}
	for _, f := range fields[2:] {
		key, v, ok := strings.Cut(f, "=")
		if !ok {
			return fmt.Errorf("%q is no key=value", f)
		}
		if r.Props == nil {
			r.Props = map[string]string{}
		}
		r.Props[key] = strings.ReplaceAll(v, "_", " ")
	}
	for q := range strings.SplitSeq(quotes, " || ") {
		ev, err := p.quote(strings.TrimSpace(q))
		if err != nil {
			return fmt.Errorf("%s %s: %w", kind, r.Source, err)
		}
		for i, m := range found["!"] {
			m, who, _ := strings.Cut(m, "=")
			if graph.Modality(m).Rank() == 0 {
				return fmt.Errorf("modality %q", m)
			}
			if i == 0 {
				ev.Modality, ev.Attribution = m, strings.ReplaceAll(who, "_", " ")
			} else {
				ev.ModalityAlso = append(ev.ModalityAlso, m)
			}
		}
		r.Evidence = append(r.Evidence, ev)
	}
	p.gold.relation(r)
	return nil
}

// negative reads "entity TYPE Name : why" or "TYPE source target : why".
func (p *parser) negative(rest string) error {
	head, why, ok := strings.Cut(rest, " : ")
	if !ok {
		return fmt.Errorf("a negative needs a reason: %q", rest)
	}
	word, name, _ := strings.Cut(head, " ")
	n := negative{Kind: "relation", Type: word, File: p.file, Why: why}
	if word == "entity" {
		n.Kind = "entity"
		n.Type, n.Name, _ = strings.Cut(name, " ")
	} else {
		n.Source, n.Target, _ = strings.Cut(name, " ")
	}
	p.Negatives = append(p.Negatives, n)
	return nil
}
