package gql

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// params is what a request asks for.
type params struct {
	query, operation string
	// hash is that of the query; before it is found, what the request says.
	hash      string
	variables map[string]any
}

// refused is the answer to a request that never becomes an operation: one error and an HTTP status, or 0 for an error of
// GraphQL, whose status depends on the media type.
type refused struct {
	status int
	err    *gqlerror.Error
}

func badRequest(format string, args ...any) *refused {
	return &refused{http.StatusBadRequest, refusal(CodeBadUserInput, fmt.Sprintf(format, args...), nil)}
}

// readGet reads a request from the query of its URL.
func readGet(u *url.URL, l Limits) (params, *refused) {
	if len(u.RawQuery) > l.BodyBytes {
		return params{}, tooLarge(l)
	}
	values, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return params{}, badRequest("the query of the URL is malformed")
	}
	fields := map[string]json.RawMessage{}
	for name, given := range values {
		if len(given) != 1 {
			return params{}, badRequest("a parameter is given more than once")
		}
		switch name {
		case "query", "operationName", "documentId":
			quoted, err := json.Marshal(given[0])
			if err != nil || !utf8.ValidString(given[0]) {
				return params{}, badRequest("parameter %s is not well-formed UTF-8", name)
			}
			fields[name] = quoted
		case "variables", "extensions":
			if !json.Valid([]byte(given[0])) || !utf8.ValidString(given[0]) {
				return params{}, badRequest("parameter %s is not JSON", name)
			}
			fields[name] = json.RawMessage(given[0])
		}
	}
	return readFields(fields, l)
}

// readPost reads a request from its JSON body.
func readPost(w http.ResponseWriter, r *http.Request, l Limits) (params, *refused) {
	media, mediaParams, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset, hasCharset := mediaParams["charset"]
	if err != nil || media != typeJSON || hasCharset && !strings.EqualFold(charset, "utf-8") || r.Header.Get("Content-Encoding") != "" {
		return params{}, &refused{http.StatusUnsupportedMediaType, refusal(CodeBadUserInput, "the body must be application/json in UTF-8, not compressed", nil)}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(l.BodyBytes)))
	if err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return params{}, tooLarge(l)
		}
		return params{}, badRequest("the body could not be read")
	}
	if !utf8.Valid(body) {
		return params{}, badRequest("the body is not well-formed UTF-8")
	}
	if bytes.HasPrefix(bytes.TrimSpace(body), []byte("[")) {
		return params{}, badRequest("a body holds one request; batches are off")
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(body, &fields); err != nil || fields == nil {
		return params{}, badRequest("the body is not a JSON object")
	}
	return readFields(fields, l)
}

func tooLarge(l Limits) *refused {
	return &refused{http.StatusRequestEntityTooLarge, refusal(CodeDocumentLimit,
		fmt.Sprintf("the request is larger than %d bytes", l.BodyBytes), map[string]any{"limit": "bodyBytes", "max": l.BodyBytes})}
}

// readFields checks the types of the members of a request. Null stands for absent.
func readFields(fields map[string]json.RawMessage, l Limits) (params, *refused) {
	var p params
	for name, begins := range map[string]byte{"operationName": '"', "variables": '{', "extensions": '{'} {
		if raw := fields[name]; len(raw) > 0 && !isJSON(raw, begins) && !isJSON(raw, 'n') {
			return p, badRequest("%s has the wrong type", name)
		}
	}
	var no *refused
	if p.hash, no = readHash(fields); no != nil {
		return p, no
	}
	if raw := fields["query"]; p.hash == "" || len(raw) > 0 && !isJSON(raw, 'n') {
		if !isJSON(raw, '"') {
			return p, badRequest("query must be given, as a string")
		}
		if err := json.Unmarshal(raw, &p.query); err != nil {
			return p, badRequest("query is not a string")
		}
	}
	if raw := fields["operationName"]; len(raw) > 0 {
		if err := json.Unmarshal(raw, &p.operation); err != nil {
			return p, badRequest("operationName is not a string")
		}
	}
	if raw := fields["variables"]; len(raw) > 0 {
		if r := checkVariables(raw, l); r != nil {
			return p, r
		}
		decoder := json.NewDecoder(bytes.NewReader(raw))
		decoder.UseNumber()
		if err := decoder.Decode(&p.variables); err != nil {
			return p, badRequest("variables are not a JSON object")
		}
	}
	return p, nil
}

func isJSON(raw json.RawMessage, begins byte) bool {
	raw = bytes.TrimSpace(raw)
	return len(raw) > 0 && raw[0] == begins
}

// checkVariables counts nesting and values before anything is built from them. The object itself is depth 1 and no value; the
// names in it are none either.
func checkVariables(raw json.RawMessage, l Limits) *refused {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	values := -1
	var inObject []bool // for each value still open
	name := false       // the next token is the name of a member
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return badRequest("variables are not JSON")
		}
		switch token {
		case json.Delim('}'), json.Delim(']'):
			inObject = inObject[:len(inObject)-1]
		case json.Delim('{'), json.Delim('['):
			values++
			inObject = append(inObject, token == json.Delim('{'))
			name = token == json.Delim('{')
			if len(inObject) > l.VariableDepth {
				return badVariables("variableDepth", len(inObject), l.VariableDepth)
			}
			continue
		default:
			if name {
				name = false
				continue
			}
			values++
		}
		if values > l.VariableValues {
			return badVariables("variableValues", values, l.VariableValues)
		}
		name = len(inObject) > 0 && inObject[len(inObject)-1]
	}
}

func badVariables(name string, value, limit int) *refused {
	return &refused{0, refusal(CodeBadUserInput, fmt.Sprintf("the variables have %s %d, the limit is %d", name, value, limit),
		map[string]any{"argument": "variables", "limit": name, "value": value, "max": limit})}
}
