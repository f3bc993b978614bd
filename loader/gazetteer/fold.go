package gazetteer

import "linkchart/graph"

// fold is graph.Fold with a fast way for plain ASCII, in which most place names are.
func fold(name string) string {
	for i := 0; i < len(name); i++ {
		if name[i] >= 0x80 {
			return graph.Fold(name)
		}
	}
	b := make([]byte, 0, len(name))
	gap := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c == '\'' || c == '`' || c == '.':
			continue
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		default:
			gap = true
			continue
		}
		if gap && len(b) > 0 {
			b = append(b, ' ')
		}
		gap = false
		b = append(b, c)
	}
	for _, article := range [...]string{"the ", "a ", "an "} {
		if len(b) > len(article) && string(b[:len(article)]) == article {
			return string(b[len(article):])
		}
	}
	return string(b)
}
