package llm

import (
	"encoding/json"
	"errors"
	"strings"

	"linkchart/graph"
)

const (
	positive = "positive"
	negative = "negative"
)

// claim is one claim of an answer, as the model wrote it.
type claim struct {
	Subject    *end            `json:"subject"`
	Predicate  string          `json:"predicate"`
	Object     *end            `json:"object"`
	Value      *value          `json:"value"`
	Qualifiers *qualifiers     `json:"qualifiers"`
	Modality   graph.Modality  `json:"modality"`
	Polarity   string          `json:"polarity"`
	Quote      string          `json:"quote"`
	Who        string          `json:"attribution"`
	Occurrence json.RawMessage `json:"occurrence"`
}

type end struct {
	Type graph.EntityType `json:"type"`
	Name string           `json:"name"`
	Kind string           `json:"kind"`
}

type value struct {
	Raw     string `json:"raw"`
	Code    string `json:"code"`
	Victims string `json:"victims"`
}

type qualifiers struct {
	Mode   string `json:"mode"`
	Status string `json:"status"`
	Role   string `json:"role"`
	Kind   string `json:"kind"`
	Since  string `json:"since"`
	Until  string `json:"until"`
}

// Bounds of what is read of an answer.
const (
	maxValues = 20  // JSON values tried in a text
	maxClaims = 500 // claims of a segment
)

var (
	errNoJSON  = errors.New("there is no JSON object with claims in it")
	errBadJSON = errors.New("the JSON breaks off or is broken")
)

// parse finds the claims in an answer: in the first JSON object that has any, whatever stands around it.
func parse(text string) ([]json.RawMessage, error) {
	problem := errNoJSON
	for range maxValues {
		at := strings.IndexByte(text, '{')
		if at < 0 {
			return nil, problem
		}
		text = text[at:]
		var answer struct {
			Claims *[]json.RawMessage `json:"claims"`
		}
		d := json.NewDecoder(strings.NewReader(text))
		switch err := d.Decode(&answer); {
		case err == nil && answer.Claims != nil:
			return *answer.Claims, nil
		case err == nil:
			text = text[d.InputOffset():]
		default:
			if strings.Contains(text, `"claims"`) {
				problem = errBadJSON
			}
			text = text[1:]
		}
	}
	return nil, problem
}
