package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// request is an operation as it goes over the wire.
func request(host, document string, variables map[string]any) ([]byte, error) {
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		return nil, err
	}
	head := fmt.Sprintf("POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n", host, len(body))
	return append([]byte(head), body...), nil
}

// connection stays open: it sends a request that was written before and reads the answer, and does no more, for it shares the
// processors with the server.
type connection struct {
	net  net.Conn
	read *bufio.Reader
	body bytes.Buffer
}

// dial connects, from an address of the computer's own network if one is given.
func dial(host string, from net.IP) (*connection, error) {
	d := net.Dialer{}
	if from != nil {
		d.LocalAddr = &net.TCPAddr{IP: from}
	}
	n, err := d.Dial("tcp", host)
	if err != nil {
		return nil, err
	}
	return &connection{net: n, read: bufio.NewReaderSize(n, 64<<10)}, nil
}

func (c *connection) close() { _ = c.net.Close() }

// ask returns the body of the answer, which must be one without errors. It is valid until the next.
func (c *connection) ask(request []byte) ([]byte, error) {
	if _, err := c.net.Write(request); err != nil {
		return nil, err
	}
	response, err := http.ReadResponse(c.read, nil)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	c.body.Reset()
	if _, err := c.body.ReadFrom(response.Body); err != nil {
		return nil, err
	}
	answer := c.body.Bytes()
	if response.StatusCode != http.StatusOK || bytes.HasPrefix(answer, []byte(`{"errors"`)) {
		return nil, fmt.Errorf("%s: %.300s", response.Status, answer)
	}
	return answer, nil
}

// processor is how much time of a processor the server has spent since it began.
func (c *connection) processor(host string) (time.Duration, error) {
	text, err := c.ask([]byte("GET /metrics HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, "process_cpu_seconds_total "); ok {
			s, err := strconv.ParseFloat(strings.TrimSpace(rest), 64)
			return time.Duration(s * float64(time.Second)), err
		}
	}
	return 0, fmt.Errorf("%s/metrics does not tell the time of the processor", host)
}
