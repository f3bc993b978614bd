package gql

import (
	"mime"
	"strconv"
	"strings"
)

// The media types an answer may have.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

// negotiate picks the media type of the answer from the Accept header: the acceptable one of highest quality, of several the
// one named most exactly, of those the one named first. Without a header it is JSON; "" says that none is acceptable.
func negotiate(accept []string) string {
	ranges := strings.Split(strings.Join(accept, ","), ",")
	if strings.TrimSpace(strings.Join(accept, "")) == "" {
		return typeJSON
	}
	best, bestFit := "", fit{}
	for _, offered := range []string{typeJSON, typeResponse} {
		if f := fitOf(offered, ranges); f.quality > 0 && (best == "" || f.better(bestFit)) {
			best, bestFit = offered, f
		}
	}
	return best
}

// fit says how well a media type suits an Accept header.
type fit struct {
	quality   float64
	exactness int // 1 for */*, 2 for type/*, 3 for the type itself
	position  int
}

func (f fit) better(o fit) bool {
	if f.quality != o.quality {
		return f.quality > o.quality
	}
	if f.exactness != o.exactness {
		return f.exactness > o.exactness
	}
	return f.position < o.position
}

// fitOf returns the fit by the range that names the type most exactly, which alone decides.
func fitOf(offered string, ranges []string) fit {
	var out fit
	for i, r := range ranges {
		name, params, err := mime.ParseMediaType(strings.TrimSpace(r))
		if err != nil {
			continue
		}
		exactness := 0
		switch name {
		case offered:
			exactness = 3
		case "application/*":
			exactness = 2
		case "*/*":
			exactness = 1
		}
		if charset, ok := params["charset"]; exactness <= out.exactness || ok && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		out = fit{quality: 1, exactness: exactness, position: i}
		if q, ok := params["q"]; ok {
			out.quality, err = strconv.ParseFloat(q, 64)
			if err != nil || out.quality < 0 || out.quality > 1 {
				out.quality = 0
			}
		}
	}
	return out
}
