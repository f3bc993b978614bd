package html

import (
	"cmp"
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"

	"linkchart/loader/doc"
)

// metadata reads what the page says of itself: meta elements, JSON-LD, the canonical link and the language. The date is only
// ever one of publication; a date of change or of the visit is none.
func metadata(root *html.Node) doc.Meta {
	var m doc.Meta
	seen := map[string]string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			m.Lang = cmp.Or(m.Lang, language(attr(n, "lang")))
		case "title":
			if m.Title == "" && n.FirstChild != nil {
				m.Title = clean(n.FirstChild.Data)
			}
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				m.URL = cmp.Or(m.URL, webAddress(attr(n, "href")))
			}
		case "meta":
			key := strings.ToLower(cmp.Or(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
			if seen[key] == "" {
				seen[key] = strings.TrimSpace(attr(n, "content"))
			}
		case "script":
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				linkedData(n.FirstChild.Data, &m)
			}
		}
	}
	m.Title = clean(cmp.Or(seen["og:title"], m.Title))
	m.URL = cmp.Or(m.URL, webAddress(seen["og:url"]))
	m.Publisher = clean(cmp.Or(seen["og:site_name"], m.Publisher))
	m.Lang = cmp.Or(m.Lang, language(seen["og:locale"]))
	for _, key := range []string{
		"article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
		"dcterms.created", "dc.date", "publication_date", "publish-date", "parsely-pub-date", "sailthru.date",
	} {
		m.Published = cmp.Or(m.Published, day(seen[key]))
	}
	return m
}

// linkedData reads date and publisher of the first article in a block of JSON-LD.
func linkedData(text string, m *doc.Meta) {
	var data any
	if json.Unmarshal([]byte(text), &data) != nil {
		return
	}
	var look func(x any, depth int)
	look = func(x any, depth int) {
		if depth > 4 {
			return
		}
		switch v := x.(type) {
		case []any:
			for _, one := range v {
				look(one, depth+1)
			}
		case map[string]any:
			look(v["@graph"], depth+1)
			kind, _ := v["@type"].(string)
			if !strings.HasSuffix(kind, "Article") && kind != "Report" && kind != "BlogPosting" {
				return
			}
			if s, ok := v["datePublished"].(string); ok {
				m.Published = cmp.Or(m.Published, day(s))
			}
			if p, ok := v["publisher"].(map[string]any); ok {
				if s, ok := p["name"].(string); ok {
					m.Publisher = cmp.Or(m.Publisher, clean(s))
				}
			}
		}
	}
	look(data, 0)
}

// day returns the calendar day of a date as the page's own zone has it, "" if it is none in ISO 8601.
func day(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 10 {
		return ""
	}
	if _, err := time.Parse("2006-01-02", s[:10]); err != nil {
		return ""
	}
	return s[:10]
}

// language keeps the language of a tag such as en_GB.
func language(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	if len(tag) < 2 || len(tag) > 3 {
		return ""
	}
	return strings.ToLower(tag)
}

// webAddress keeps what is an address on the web.
func webAddress(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func find(root *html.Node, tag string) *html.Node {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == tag {
			return n
		}
	}
	return nil
}
