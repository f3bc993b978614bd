package gql

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
)

// hashPrefix begins the hash of a document in manifests and in documentId.
const hashPrefix = "sha256:"

// sayPersisted is the sentence by which clients of automatic persisted queries know that they must send the text as well.
const sayPersisted = "PersistedQueryNotFound"

// Documents are GraphQL documents by the SHA-256 of their text, in hexadecimal.
type Documents map[string]string

// ReadDocuments reads a manifest of trusted documents, {"sha256:HEX": "text"}. A hash that is not that of its text is an error,
// and so is a manifest of nothing.
func ReadDocuments(r io.Reader) (Documents, error) {
	var in map[string]string
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return nil, fmt.Errorf("the manifest of trusted documents is not an object of hash and text: %w", err)
	}
	out := Documents{}
	for name, text := range in {
		if hash, ok := strings.CutPrefix(name, hashPrefix); !ok || hash != documentHash(text) {
			return nil, fmt.Errorf("the manifest of trusted documents has %.80q, which is not the hash of its text", name)
		}
		out[documentHash(text)] = text
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("the manifest of trusted documents is empty")
	}
	return out, nil
}

var plainHash = regexp.MustCompile(`^[0-9a-f]{64}$`)

// readHash finds the hash by which a request names its document: documentId "sha256:HEX", or that of an automatic persisted
// query, extensions {persistedQuery: {version: 1, sha256Hash: HEX}}. It is "" where there is none.
func readHash(fields map[string]json.RawMessage) (string, *refused) {
	var hash string
	if raw := fields["documentId"]; len(raw) > 0 && !isJSON(raw, 'n') {
		var id string
		err := json.Unmarshal(raw, &id)
		text, ok := strings.CutPrefix(id, hashPrefix)
		if err != nil || !ok {
			return "", badRequest("documentId is not %s and a hash", hashPrefix)
		}
		hash = text
	}
	var extensions struct {
		PersistedQuery *struct {
			Version    int    `json:"version"`
			Sha256Hash string `json:"sha256Hash"`
		} `json:"persistedQuery"`
	}
	if raw := fields["extensions"]; len(raw) > 0 {
		if err := json.Unmarshal(raw, &extensions); err != nil {
			return "", badRequest("extensions.persistedQuery has the wrong type")
		}
	}
	if p := extensions.PersistedQuery; p != nil {
		if p.Version != 1 || hash != "" && hash != p.Sha256Hash {
			return "", badRequest("extensions.persistedQuery has an unknown version, or another hash than documentId")
		}
		hash = p.Sha256Hash
		if hash == "" {
			return "", badRequest("extensions.persistedQuery has no hash")
		}
	}
	if hash != "" && !plainHash.MatchString(hash) {
		return "", badRequest("the hash of the document is not a SHA-256 in hexadecimal")
	}
	return hash, nil
}

// find completes a request that names its document, and refuses one that is not trusted.
func (h *Handler) find(asked *params) *refused {
	given := asked.query != "" || asked.hash == ""
	if given {
		if hash := documentHash(asked.query); asked.hash == "" {
			asked.hash = hash
		} else if hash != asked.hash {
			return badRequest("the hash is not that of the query")
		}
	}
	switch text, ok := h.trusted[asked.hash]; {
	case h.trusted != nil && ok:
		asked.query = text
	case h.trusted != nil && given:
		return &refused{http.StatusForbidden, refusal(CodeDocumentNotAllowed, "the document is not one of those that this server runs", nil)}
	case given:
	default:
		known := h.cache.get(asked.hash)
		if known == nil {
			return &refused{0, refusal(CodePersistedQueryNotFound, sayPersisted, nil)}
		}
		asked.query = known.text
	}
	return nil
}
