package muc4

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"linkchart/graph"
)

// maxLine bounds a line of a gold file.
const maxLine = 64 << 20

// extractNames are the names of the roles in files of role fillers.
var extractNames = map[string]int{
	"perp_individual_id": PerpInd, "perp_organization_id": PerpOrg, "phys_tgt_id": Target, "hum_tgt_name": Victim, "incident_instrument_id": Weapon,
}

// record is a template or a set of extracts as files have it.
type record map[string]json.RawMessage

func (r record) template() (t Template, err error) {
	for name, raw := range r {
		role, ok := roleOf(name)
		if !ok {
			if name == "incident_type" {
				if err := json.Unmarshal(raw, &t.Type); err != nil {
					return t, fmt.Errorf("%w: incident_type: %w", graph.ErrInvalid, err)
				}
			}
			continue
		}
		if t.Roles[role], err = entities(raw); err != nil {
			return t, fmt.Errorf("%w: %s: %w", graph.ErrInvalid, name, err)
		}
	}
	return t, nil
}

func roleOf(name string) (int, bool) {
	for i, n := range RoleNames {
		if n == name {
			return i, true
		}
	}
	i, ok := extractNames[name]
	return i, ok
}

// entities reads lists of entities; a mention is a string or a pair of string and offset.
func entities(raw json.RawMessage) ([]Entity, error) {
	var list [][]json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, err
	}
	var out []Entity
	for _, e := range list {
		var entity Entity
		for _, m := range e {
			var s string
			if json.Unmarshal(m, &s) != nil {
				var pair []json.RawMessage
				if err := json.Unmarshal(m, &pair); err != nil || len(pair) == 0 {
					return nil, fmt.Errorf("a mention is a string or [string, offset], not %s", m)
				}
				if err := json.Unmarshal(pair[0], &s); err != nil {
					return nil, err
				}
			}
			entity = append(entity, s)
		}
		out = append(out, entity)
	}
	return out, nil
}

// ReadGold reads one JSON object a line: docid, doctext, and templates or extracts.
func ReadGold(r io.Reader) ([]Document, error) {
	var out []Document
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var x struct {
			DocID     string   `json:"docid"`
			DocText   string   `json:"doctext"`
			Templates []record `json:"templates"`
			Extracts  record   `json:"extracts"`
		}
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			return nil, fmt.Errorf("%w: line %d: %w", graph.ErrInvalid, n, err)
		}
		d, err := document(x.DocID, x.Templates, x.Extracts)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		d.Text, d.Name = x.DocText, x.DocID
		out = append(out, *d)
	}
	return out, lines.Err()
}

func document(id string, templates []record, extracts record) (*Document, error) {
	d := &Document{ID: canonical(id)}
	for _, r := range templates {
		t, err := r.template()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		d.Templates = append(d.Templates, t)
	}
	if extracts != nil {
		t, err := extracts.template()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		d.Extracts = &t.Roles
	}
	return d, nil
}

var fullID = regexp.MustCompile(`^(?:DEV|TST(\d))-MUC[34]-(\d{4})$`)

// canonical is the id of a document as set × 10000 + number: TST1-MUC3-0001 is 10001, DEV-MUC3-0001 is 1.
func canonical(id string) string {
	id = strings.TrimSpace(id)
	m := fullID.FindStringSubmatch(id)
	if m == nil {
		return id
	}
	set, _ := strconv.Atoi("0" + m[1])
	number, _ := strconv.Atoi(m[2])
	return strconv.Itoa(set*10000 + number)
}

// ReadResponses reads predictions: a JSON object keyed by document id, or a file of 24-slot templates.
func ReadResponses(content []byte) (map[string]*Document, error) {
	if trimmed := bytes.TrimSpace(content); len(trimmed) == 0 || trimmed[0] != '{' {
		return readSlots(content)
	}
	var byID map[string]json.RawMessage
	if err := json.Unmarshal(content, &byID); err != nil {
		return nil, fmt.Errorf("%w: responses: %w", graph.ErrInvalid, err)
	}
	out := map[string]*Document{}
	for id, raw := range byID {
		var templates []record
		var extracts record
		if json.Unmarshal(raw, &templates) != nil {
			var x struct {
				Templates []record `json:"pred_templates"`
				Extracts  record   `json:"pred_extracts"`
			}
			if err := json.Unmarshal(raw, &x); err != nil {
				return nil, fmt.Errorf("%w: responses: %s: %w", graph.ErrInvalid, id, err)
			}
			templates, extracts = x.Templates, x.Extracts
		}
		d, err := document(id, templates, extracts)
		if err != nil {
			return nil, fmt.Errorf("responses: %w", err)
		}
		out[d.ID] = d
	}
	return out, nil
}

var (
	slotLine = regexp.MustCompile(`^(\d+)\.\s+([A-Z: ]+?)\s{2,}(.*)$`)
	quoted   = regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)
)

// slotRoles are the numbers of the slots that hold fillers.
var slotRoles = map[int]int{6: Weapon, 9: PerpInd, 10: PerpOrg, 12: Target, 18: Victim}

// readSlots reads 24-slot templates as the systems of 1992 wrote them.
func readSlots(content []byte) (map[string]*Document, error) {
	out := map[string]*Document{}
	var d *Document
	var t *Template
	slot := -1
	skipped := false
	lines := bufio.NewScanner(bytes.NewReader(content))
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		line := lines.Text()
		if i := strings.IndexByte(line, ';'); i >= 0 && !strings.Contains(line[:i], `"`) {
			line = line[:i]
		}
		value := strings.TrimSpace(line)
		if m := slotLine.FindStringSubmatch(line); m != nil {
			slot, _ = strconv.Atoi(m[1])
			value = strings.TrimSpace(m[3])
			switch slot {
			case 0:
				id := canonical(strings.Fields(value + " ?")[0])
				if d = out[id]; d == nil {
					d = &Document{ID: id}
					out[id] = d
				}
				t, skipped = nil, false
			case 1:
				skipped = strings.HasPrefix(value, "*")
				if d != nil && !skipped {
					d.Templates = append(d.Templates, Template{})
					t = &d.Templates[len(d.Templates)-1]
				}
			case 4:
				if t != nil && !skipped {
					kind, _, _ := strings.Cut(value, " (")
					t.Type = strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(kind, "?"), " "))
				}
			}
		}
		role, ok := slotRoles[slot]
		if !ok || t == nil || skipped || value == "" {
			continue
		}
		var e Entity
		for _, q := range quoted.FindAllStringSubmatch(value, -1) {
			e = append(e, strings.ReplaceAll(q[1], `\"`, `"`))
		}
		if len(e) > 0 {
			t.Roles[role] = appendNew(t.Roles[role], e)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: neither a JSON object of predictions nor 24-slot templates", graph.ErrInvalid)
	}
	return out, lines.Err()
}

// appendNew adds an entity unless the slot has an equal one.
func appendNew(list []Entity, e Entity) []Entity {
	form := strings.Join(normalised([]Entity{e})[0], "\x00")
	for _, x := range list {
		if strings.Join(normalised([]Entity{x})[0], "\x00") == form {
			return list
		}
	}
	return append(list, e)
}

// Predictions are the templates of a document as prediction files have them.
func Predictions(d *Document) []map[string]any {
	out := []map[string]any{}
	if d == nil {
		return out
	}
	for _, t := range d.Templates {
		record := map[string]any{"incident_type": t.Type}
		for r, name := range RoleNames {
			list := t.Roles[r]
			if list == nil {
				list = []Entity{}
			}
			record[name] = list
		}
		out = append(out, record)
	}
	return out
}
