package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"time"
)

// server is a running server and how to end it.
type server struct {
	url  string
	stop func() error
	// died is closed when the server ends by itself.
	died <-chan struct{}
}

// user is the only user of a Community server that has just been made.
const user = "neo4j"

// start starts a server in the first way that this computer has.
func start(ctx context.Context, log io.Writer) (*server, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	password := rand.Text()
	var s *server
	why := dockerAnswers(ctx)
	if why == nil {
		if s, why = startContainer(ctx, port, password); why != nil {
			fmt.Fprintf(log, "testserver: no container: %v\n", why)
		}
	}
	if s == nil {
		if err := javaAnswers(ctx); err != nil {
			return nil, fmt.Errorf("%w: %w; %w", errNoMeans, why, err)
		}
		if s, err = startJava(ctx, port, password, log); err != nil {
			return nil, err
		}
	}
	s.url = fmt.Sprintf("neo4j://%s:%s@127.0.0.1:%d", user, password, port)
	begin := time.Now()
	if err := waitForBolt(ctx, port, s.died); err != nil {
		return nil, errors.Join(err, s.stop())
	}
	fmt.Fprintf(log, "testserver: Neo4j answers on 127.0.0.1:%d after %.1f s\n", port, time.Since(begin).Seconds())
	return s, nil
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("find a free port: %w", err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	return port, l.Close()
}

// startTime is how long a server may take until it speaks Bolt: it includes making its system database on a busy computer.
const startTime = 3 * time.Minute

// waitForBolt returns when the server answers a Bolt handshake: the port alone opens earlier.
func waitForBolt(ctx context.Context, port int, died <-chan struct{}) error {
	ctx, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	address := net.JoinHostPort("127.0.0.1", strconv.Itoa(port))
	for {
		err := handshake(ctx, address)
		if err == nil {
			return nil
		}
		select {
		case <-died:
			return errors.New("the server ended before it answered")
		case <-ctx.Done():
			return fmt.Errorf("the server does not answer: %w", err)
		case <-tick.C:
		}
	}
}

// handshake offers Bolt 5 and 4.4 and fails unless the server accepts a version.
func handshake(ctx context.Context, address string) error {
	c, err := (&net.Dialer{Timeout: time.Second}).DialContext(ctx, "tcp", address)
	if err != nil {
		return err
	}
	defer c.Close()
	if err := c.SetDeadline(time.Now().Add(5 * time.Second)); err != nil {
		return err
	}
	hello := []byte{0x60, 0x60, 0xB0, 0x17, 0, 4, 4, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0}
	if _, err := c.Write(hello); err != nil {
		return err
	}
	var version [4]byte
	if _, err := io.ReadFull(c, version[:]); err != nil {
		return err
	}
	if version == [4]byte{} {
		return errors.New("no common version of Bolt")
	}
	return nil
}
