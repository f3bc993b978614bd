package graph

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Prefixes of ids that are not those of entities. An entity's id is PREFIX:SLUG with the prefix of its type.
const (
	ClaimPrefix    = "clm_"
	EvidencePrefix = "evd_"
	RelationPrefix = "rel_"
)

// ContentHash returns the sha256 of a document's bytes in hex.
func ContentHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// DocumentID returns the id of the document with that content hash.
func DocumentID(contentHash string) string {
	return "document:" + contentHash[:min(16, len(contentHash))]
}

// EntityID returns PREFIX:SLUG for a type and a name.
func EntityID(t EntityType, name string) string {
	var room [128]byte
	return string(appendEntityID(room[:0], t, name))
}

func appendEntityID(b []byte, t EntityType, name string) []byte {
	prefix := "unknown"
	if n, ok := nodesByType[t]; ok {
		prefix = n.Prefix
	}
	return appendSlug(append(append(b, prefix...), ':'), name)
}

// LocalID returns the id of a thing that only one document speaks of so far: PREFIX:SLUG-XXXXXX, the suffix made of the
// document's content hash and a discriminator inside the document.
func LocalID(t EntityType, name, contentHash, discriminator string) string {
	var room [256]byte
	b := append(append(append(room[:0], contentHash...), '\x1f'), discriminator...)
	sum := sha256.Sum256(b)
	b = hex.AppendEncode(append(appendEntityID(b[:0], t, name), '-'), sum[:4])
	return string(b)
}

// EdgeKey returns TYPE|source|target; the ends of a symmetric type are sorted.
func EdgeKey(t RelationType, source, target string) string {
	if t.Symmetric() && target < source {
		source, target = target, source
	}
	return string(t) + "|" + source + "|" + target
}

// EdgeID returns the id of the edge with that key.
func EdgeID(key string) string { return RelationPrefix + digest(key)[:24] }

// ClaimID returns the id of a claim: a digest of what it says, so that equal propositions are one claim.
func ClaimID(c *Claim) string {
	var w idWriter
	return w.claim(c)
}

// idWriter makes ids. All that one writer makes lie side by side in memory, if room was asked for by their number.
type idWriter struct {
	form []byte
	ids  strings.Builder
	last digest12 // what the last id is made of
}

// digest12 are the bytes of a digest that ids show; they are in the order of the ids.
type digest12 [12]byte

// claim returns the id of a claim, see [ClaimID].
func (w *idWriter) claim(c *Claim) string {
	subject, object := c.Subject, c.Object
	if c.Kind == RelationClaim && RelationType(c.Predicate).Symmetric() && object < subject {
		subject, object = object, subject
	}
	class, value := c.Value.normal()
	b := append(w.form[:0], `{"Kind":`...)
	b = appendJSON(b, string(c.Kind))
	b = appendJSON(append(b, `,"Subject":`...), subject)
	b = appendJSON(append(b, `,"Predicate":`...), c.Predicate)
	b = appendJSON(append(b, `,"Object":`...), object)
	b = appendJSON(append(b, `,"Value":`...), class, value)
	b = appendJSON(append(b, `,"Scope":`...), c.Scope)
	b = append(b, `,"Qualifiers":`...)
	b = append(c.Qualifiers.appendJSON(b), '}')
	w.form = b
	return w.short(ClaimPrefix)
}

// evidence returns the id of a piece of evidence, see [EvidenceID].
func (w *idWriter) evidence(contentHash string, start, end int, claim, extractor string) string {
	b := append(append(w.form[:0], contentHash...), '\x1f')
	b = append(strconv.AppendInt(b, int64(start), 10), '\x1f')
	b = append(strconv.AppendInt(b, int64(end), 10), '\x1f')
	b = append(append(b, claim...), '\x1f')
	w.form = append(b, extractor...)
	return w.short(EvidencePrefix)
}

// short is a prefix with 24 hex digits of the digest of the form.
func (w *idWriter) short(prefix string) string {
	sum := sha256.Sum256(w.form)
	var digits [24]byte
	w.last = digest12(sum[:12])
	hex.Encode(digits[:], w.last[:])
	from := w.ids.Len()
	w.ids.WriteString(prefix)
	w.ids.Write(digits[:])
	return w.ids.String()[from:]
}

// shortID is the length of what [idWriter] makes.
const shortID = len(ClaimPrefix) + 24

// appendJSON appends the qualifiers as package json writes them.
func (q *Qualifiers) appendJSON(b []byte) []byte {
	open := len(b)
	for _, f := range [...]struct{ name, value string }{
		{`"role":`, q.Role},
		{`"mode":`, q.Mode},
		{`"status":`, q.Status},
		{`"kind":`, q.Kind},
		{`"reason":`, q.Reason},
		{`"program":`, q.Program},
		{`"listingId":`, q.ListingID},
		{`"claimMode":`, q.ClaimMode},
	} {
		if f.value != "" {
			b = appendJSON(append(append(b, ','), f.name...), f.value)
		}
	}
	for _, f := range [...]struct {
		name string
		date *FuzzyDate
	}{{`"since":`, q.Since}, {`"until":`, q.Until}, {`"date":`, q.Date}} {
		if f.date != nil {
			d, _ := json.Marshal(f.date) //nolint:errcheck,errchkjson // no field can fail to marshal
			b = append(append(append(b, ','), f.name...), d...)
		}
	}
	if len(b) == open {
		return append(b, "{}"...)
	}
	b[open] = '{' // in place of the first comma
	return append(b, '}')
}

// appendJSON appends the parts of a string as package json writes it.
func appendJSON(b []byte, parts ...string) []byte {
	b = append(b, '"')
	open := len(b)
	for _, s := range parts {
		b = append(b, s...)
	}
	for _, c := range b[open:] {
		if !verbatim[c] {
			q, _ := json.Marshal(string(b[open:])) //nolint:errcheck // a string always marshals
			return append(b[:open-1], q...)
		}
	}
	return append(b, '"')
}

// verbatim are the bytes that package json writes as they are.
var verbatim = func() (table [256]bool) {
	for c := byte(' '); c < utf8.RuneSelf; c++ {
		table[c] = !strings.ContainsRune(`"\<>&`, rune(c))
	}
	return table
}()

// EvidenceID returns the id of one place in one document that bears on one claim, as found by one extractor.
func EvidenceID(contentHash string, start, end int, claim, extractor string) string {
	var w idWriter
	return w.evidence(contentHash, start, end, claim, extractor)
}

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x1f")))
	return hex.EncodeToString(sum[:])
}

// Slug folds a name to lower-case ASCII letters, digits and single hyphens, at most 60 bytes. Letters outside ASCII keep
// their base letter where there is one and are dropped otherwise; a name without any letter gives a digest.
func Slug(name string) string {
	var room [128]byte
	return string(appendSlug(room[:0], name))
}

func appendSlug(b []byte, name string) []byte {
	from, gap := len(b), false
	var room [64]byte
	folded := appendFold(room[:0], name)
	for i := 0; i < len(folded); {
		c := folded[i]
		if c < utf8.RuneSelf {
			i++
		}
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			if gap && len(b) > from {
				b = append(b, '-')
			}
			gap = false
			b = append(b, c)
		case c < utf8.RuneSelf:
			gap = true
		default:
			r, n := utf8.DecodeRune(folded[i:])
			gap = gap || !unicode.IsLetter(r) && !unicode.IsMark(r)
			i += n
		}
	}
	if len(b) > from+maxSlug {
		b = append(b[:from], bytes.TrimRight(b[from:from+maxSlug], "-")...)
	}
	if len(b) == from {
		return append(b, digest(name)[:8]...)
	}
	return b
}

// maxSlug is the number of bytes that a slug may have.
const maxSlug = 60
