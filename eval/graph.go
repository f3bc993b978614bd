package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"

	"linkchart/graph"
)

// Graph is an exported graph.
type Graph struct {
	Documents []Document `json:"documents"`
	Entities  []Entity   `json:"entities"`
	Relations []Relation `json:"relations"`
}

// Document names a source of an exported graph.
type Document struct {
	File      string  `json:"file"`
	Published *string `json:"published"`
}

// Entity is a node of an exported graph or of the gold; Tier, OtherNames and Evidence matter in the gold.
type Entity struct {
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Name       string           `json:"name"`
	Aliases    []string         `json:"aliases"`
	OtherNames []string         `json:"otherNames"`
	Status     string           `json:"status"`
	Gazetteer  bool             `json:"gazetteer"`
	Tier       string           `json:"tier"`
	Props      map[string]Props `json:"props"`
	Evidence   List[Evidence]   `json:"evidence"`
}

// Relation is an edge of an exported graph or of the gold; Tier and AcceptAlso matter in the gold.
type Relation struct {
	Type       string           `json:"type"`
	Source     string           `json:"source"`
	Target     string           `json:"target"`
	Derived    bool             `json:"derived"`
	Tier       string           `json:"tier"`
	AcceptAlso []string         `json:"acceptAlso"`
	Props      map[string]Props `json:"props"`
	Evidence   List[Evidence]   `json:"evidence"`
}

// Evidence is a place in a text. ModalityAlso and Optional matter in the gold.
type Evidence struct {
	Doc          string   `json:"doc"`
	Start        int      `json:"start"`
	End          int      `json:"end"`
	Quote        string   `json:"quote"`
	Modality     string   `json:"modality"`
	ModalityAlso []string `json:"modalityAlso"`
	Optional     bool     `json:"optional"`
}

func (e Evidence) overlaps(o Evidence) bool {
	return e.Doc == o.Doc && e.Start < o.End && o.Start < e.End
}

// Value is one value of a property.
type Value struct {
	Raw             *string        `json:"raw"`
	Value           any            `json:"value"`
	Min             *int           `json:"min"`
	Max             *int           `json:"max"`
	MinExclusive    bool           `json:"minExclusive"`
	Qualifier       string         `json:"qualifier"`
	VictimGroup     string         `json:"victimGroup"`
	VictimGroupAlso []string       `json:"victimGroupAlso"`
	EDTF            *string        `json:"edtf"`
	Earliest        *string        `json:"earliest"`
	Latest          *string        `json:"latest"`
	Derived         bool           `json:"derived"`
	Evidence        List[Evidence] `json:"evidence"`
}

func (v Value) raw() string {
	if v.Raw == nil {
		return ""
	}
	return *v.Raw
}

// Props is the content of one property: Values where it is an object or a list of them, Plain as it was written.
type Props struct {
	Values []Value
	Plain  any
}

// UnmarshalJSON reads a value, a list of values, or a plain value.
func (p *Props) UnmarshalJSON(b []byte) error {
	if err := json.Unmarshal(b, &p.Plain); err != nil {
		return err
	}
	items := []any{p.Plain}
	if list, ok := p.Plain.([]any); ok {
		items = list
	}
	for _, item := range items {
		if _, ok := item.(map[string]any); !ok {
			continue
		}
		one, err := json.Marshal(item)
		if err != nil {
			return err
		}
		var v Value
		if err := json.Unmarshal(one, &v); err != nil {
			return err
		}
		p.Values = append(p.Values, v)
	}
	return nil
}

// List is a list that may be written as its only member.
type List[T any] []T

// UnmarshalJSON reads a list or its only member.
func (l *List[T]) UnmarshalJSON(b []byte) error {
	b = bytes.TrimSpace(b)
	if len(b) > 0 && b[0] == '{' {
		var one T
		if err := json.Unmarshal(b, &one); err != nil {
			return err
		}
		*l = List[T]{one}
		return nil
	}
	return json.Unmarshal(b, (*[]T)(l))
}

// Gold is a hand-made graph with what must, may and must not be found, and the texts it is about.
type Gold struct {
	Meta struct {
		ClosedEntityTypes   []string `json:"closedEntityTypes"`
		ClosedRelationTypes []string `json:"closedRelationTypes"`
	} `json:"meta"`
	Documents []struct {
		File string `json:"file"`
	} `json:"documents"`
	Entities  []Entity   `json:"entities"`
	Relations []Relation `json:"relations"`
	Gazetteer []Relation `json:"gazetteer"`
	Merges    []Merge    `json:"merges"`
	Negatives []Negative `json:"negatives"`

	texts map[string][]rune
}

// Merge asks that one entity gathers the evidence of all its documents (kind "one"), or that two are kept apart ("apart").
// Documents are named by the part of the file name before the first "_", or by the whole name.
type Merge struct {
	Kind     string   `json:"kind"`
	Entity   string   `json:"entity"`
	Docs     []string `json:"docs"`
	Entities []string `json:"entities"`
}

// Negative is a statement that must not appear: an entity, a relation, a value, a resolved relative date, or a property of a
// document.
type Negative struct {
	Kind     string         `json:"kind"`
	Type     string         `json:"type"`
	Name     string         `json:"name"`
	Source   string         `json:"source"`
	Target   string         `json:"target"`
	Props    map[string]any `json:"props"`
	Entity   string         `json:"entity"`
	Property string         `json:"property"`
	Value    any            `json:"value"`
	Document string         `json:"document"`
	Raw      string         `json:"raw"`
	File     string         `json:"file"`
}

// ReadGold reads gold.json of a folder; text gives the decoded text of a document by its name. [graph.ErrInvalid] if a file is
// no gold, or its own quotes are not verbatim.
func ReadGold(folder fs.FS, text func(file string) (string, error)) (*Gold, error) {
	b, err := fs.ReadFile(folder, "gold.json")
	if err != nil {
		return nil, fmt.Errorf("read gold: %w", err)
	}
	g := &Gold{texts: map[string][]rune{}}
	if err := json.Unmarshal(b, g); err != nil {
		return nil, fmt.Errorf("%w: gold.json: %w", graph.ErrInvalid, err)
	}
	for _, d := range g.Documents {
		t, err := text(d.File)
		if err != nil {
			return nil, fmt.Errorf("read gold: document %s: %w", d.File, err)
		}
		g.texts[d.File] = []rune(t)
	}
	return g, g.check()
}

// check tells whether every quote of the gold is the text at its offsets.
func (g *Gold) check() error {
	look := func(where string, es []Evidence) error {
		for _, e := range es {
			text := g.texts[e.Doc]
			if e.Start < 0 || e.Start >= e.End || e.End > len(text) || string(text[e.Start:e.End]) != e.Quote {
				return fmt.Errorf("%w: gold: evidence of %s in %s at [%d,%d) is not %q", graph.ErrInvalid, where, e.Doc, e.Start, e.End, e.Quote)
			}
		}
		return nil
	}
	for i := range g.Entities {
		e := &g.Entities[i]
		if err := look(e.ID, e.Evidence); err != nil {
			return err
		}
		for name, p := range e.Props {
			for _, v := range p.Values {
				if err := look(e.ID+"."+name, v.Evidence); err != nil {
					return err
				}
			}
		}
	}
	for i := range g.Relations {
		r := &g.Relations[i]
		if err := look(r.Type+" "+r.Source+" "+r.Target, r.Evidence); err != nil {
			return err
		}
	}
	return nil
}

// ReadGraph reads an exported graph ([graph.ErrInvalid] if it is none).
func ReadGraph(export []byte) (*Graph, error) {
	g := &Graph{}
	if err := json.Unmarshal(export, g); err != nil {
		return nil, fmt.Errorf("%w: exported graph: %w", graph.ErrInvalid, err)
	}
	return g, nil
}
