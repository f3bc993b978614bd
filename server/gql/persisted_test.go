package gql_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"linkchart/server/gql"
)

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func persisted(query, hash string) []byte {
	extension := fmt.Sprintf(`"extensions":{"persistedQuery":{"version":1,"sha256Hash":%q}}`, hash)
	if query == "" {
		return []byte("{" + extension + "}")
	}
	return fmt.Appendf(nil, `{"query":%q,%s}`, query, extension)
}

// TestPersistedQueries: a hash that is not known is refused, sent with its text it is learnt, then the hash suffices.
func TestPersistedQueries(t *testing.T) {
	h := withoutSettings(t)
	const query = "{ok}"
	hash := hashOf(query)
	unknown := postBody(t, h, persisted("", hash), nil)
	if unknown.status != http.StatusOK || unknown.code() != gql.CodePersistedQueryNotFound || unknown.Errors[0].Message != "PersistedQueryNotFound" || unknown.Data != nil {
		t.Errorf("unknown: %d %s", unknown.status, unknown.body)
	}
	want := postBody(t, h, persisted(query, hash), nil)
	if string(want.Data) == "" || len(want.Errors) > 0 {
		t.Fatalf("with its text: %s", want.body)
	}
	for name, a := range map[string]answer{
		"by hash": postBody(t, h, persisted("", hash), nil), "null query": postBody(t, h, fmt.Appendf(nil, `{"query":null,"documentId":"sha256:%s"}`, hash), nil),
		"by id":     postBody(t, h, fmt.Appendf(nil, `{"documentId":"sha256:%s"}`, hash), nil),
		"by GET":    serve(t, h, httptest.NewRequest(http.MethodGet, "/graphql?"+url.Values{"extensions": {`{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}`}}.Encode(), nil)),
		"id by GET": serve(t, h, httptest.NewRequest(http.MethodGet, "/graphql?documentId=sha256:"+hash, nil)),
	} {
		if a.body != want.body || a.status != http.StatusOK {
			t.Errorf("%s: %d %s", name, a.status, a.body)
		}
	}
	// What is not valid is not learnt.
	if a := postBody(t, h, persisted("{nope}", hashOf("{nope}")), nil); a.code() != gql.CodeValidationFailed {
		t.Error(a.body)
	}
	if a := postBody(t, h, persisted("", hashOf("{nope}")), nil); a.code() != gql.CodePersistedQueryNotFound {
		t.Error(a.body)
	}
	// A hash of something else must not be learnt for this text.
	for _, body := range []string{
		string(persisted(query, hashOf("other"))), string(persisted("", "")), string(persisted("", "s3cret")), string(persisted("", strings.ToUpper(hash))),
		`{"documentId":7}`, `{"documentId":"s3cret"}`, `{"documentId":"sha256:s3cret"}`, `{"extensions":{"persistedQuery":"s3cret"}}`,
		`{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"` + hash + `"}}}`, `{"documentId":"sha256:` + hash + `","extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hashOf("other") + `"}}}`,
	} {
		if a := postBody(t, h, []byte(body), nil); a.status != http.StatusBadRequest || a.code() != gql.CodeBadUserInput || strings.Contains(a.body, "s3cret") {
			t.Errorf("%s: %d %s", body, a.status, a.body)
		}
	}
}

func TestTrustedDocuments(t *testing.T) {
	const known = "query Known{ok}"
	manifest := fmt.Sprintf(`{"sha256:%s":%q,"sha256:%s":"{nope}"}`, hashOf(known), known, hashOf("{nope}"))
	trusted, err := gql.ReadDocuments(strings.NewReader(manifest))
	if err != nil {
		t.Fatal(err)
	}
	h := gql.NewHandler(gql.HandlerConfig{Schema: newFake(t), Trusted: trusted})
	for _, body := range []string{string(persisted("", hashOf(known))), string(persisted(known, hashOf(known))), fmt.Sprintf(`{"query":%q}`, known)} {
		if a := postBody(t, h, []byte(body), nil); a.status != http.StatusOK || len(a.Errors) > 0 {
			t.Errorf("%s: %d %s", body, a.status, a.body)
		}
	}
	for body, want := range map[string]struct {
		status int
		code   string
	}{
		`{"query":"{ok}"}`: {403, gql.CodeDocumentNotAllowed}, string(persisted("{ok}", hashOf("{ok}"))): {403, gql.CodeDocumentNotAllowed},
		string(persisted("", hashOf("{ok}"))):     {200, gql.CodePersistedQueryNotFound},
		string(persisted("{ok}", hashOf(known))):  {400, gql.CodeBadUserInput},
		`{"query":"query Known{ok} "}`:            {403, gql.CodeDocumentNotAllowed},
		string(persisted("", hashOf("{nope}"))):   {200, gql.CodeValidationFailed}, // trusted, but not valid here
		`{"query":"{__schema{queryType{name}}}"}`: {403, gql.CodeDocumentNotAllowed},
		`{"query":""}`: {403, gql.CodeDocumentNotAllowed},
	} {
		if a := postBody(t, h, []byte(body), nil); a.status != want.status || a.code() != want.code || a.Data != nil {
			t.Errorf("%s: %d %s", body, a.status, a.body)
		}
	}
	for _, bad := range []string{"", "[]", "{}", `{"sha256:00":"{ok}"}`, `{"` + hashOf(known) + `":"` + known + `"}`, `{"sha256:` + hashOf(known) + `":7}`} {
		if _, err := gql.ReadDocuments(strings.NewReader(bad)); err == nil {
			t.Errorf("%s must be refused", bad)
		}
	}
}

// TestStatusProfiles: under application/json the status is 200 whatever GraphQL says, else it is that of the profile.
func TestStatusProfiles(t *testing.T) {
	failing := newFake(t)
	failing.onField = func(_ context.Context, name string) error {
		if name == "node" {
			return errors.New("it fails")
		}
		return nil
	}
	for profile, want := range map[gql.StatusProfile]map[string]int{
		"":        {"{": 400, "{nope}": 400, deep(13): 400, "query($a:Int!){ok}": 400, "{ok}": 200, "{ok node(id:1){id}}": 200},
		gql.Audit: {"{": 400, "{nope}": 400, deep(13): 400, "query($a:Int!){ok}": 400, "{ok}": 200, "{ok node(id:1){id}}": 200},
		gql.Draft: {"{": 400, "{nope}": 422, deep(13): 422, "query($a:Int!){ok}": 422, "{ok}": 200, "{ok node(id:1){id}}": 294},
	} {
		h := gql.NewHandler(gql.HandlerConfig{Schema: failing, Profile: profile})
		for query, status := range want {
			body := fmt.Appendf(nil, `{"query":%q}`, query)
			if a := postBody(t, h, body, map[string]string{"Accept": "application/graphql-response+json"}); a.status != status {
				t.Errorf("%q, %s: %d, want %d: %.200s", profile, query, a.status, status, a.body)
			}
			if a := postBody(t, h, body, map[string]string{"Accept": "application/json"}); a.status != http.StatusOK {
				t.Errorf("%q, %s as JSON: %d", profile, query, a.status)
			}
		}
	}
	if p, err := gql.ReadStatusProfile("draft2026"); p != gql.Draft || err != nil {
		t.Error(p, err)
	}
	if _, err := gql.ReadStatusProfile("draft"); err == nil {
		t.Error("an unknown profile must be an error")
	}
}
