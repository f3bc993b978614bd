package chat

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"time"
)

// whole reads answers to their end, or to one byte more than they may have, within the time of an attempt. So a body that
// stalls, drips or breaks off fails like a connection that does, and is tried again by whoever sits above.
type whole struct {
	next    http.RoundTripper
	attempt time.Duration
}

func (w whole) RoundTrip(r *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(r.Context(), w.attempt)
	defer cancel()
	response, err := w.next.RoundTrip(r.WithContext(ctx))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer+1))
	if err != nil {
		return nil, err
	}
	response.Body, response.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	return response, nil
}
