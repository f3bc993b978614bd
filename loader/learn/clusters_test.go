package learn_test

import (
	"bytes"
	"strings"
	"testing"

	"linkchart/loader/learn"
)

// Animals and vehicles stand beside different words.
func herd() (texts [][]string) {
	for _, x := range []string{"cat", "dog", "cow"} {
		texts = append(texts, strings.Fields("the hungry "+x+" eats grass"), strings.Fields("a "+x+" sleeps there"), strings.Fields("the hungry "+x+" sleeps there"))
	}
	for _, x := range []string{"car", "bus", "van"} {
		texts = append(texts, strings.Fields("they drive that "+x+" into town"), strings.Fields("we park that "+x+" in town"), strings.Fields("they park that "+x+" into line"))
	}
	return texts
}

func clusters(t *testing.T) []byte {
	t.Helper()
	b, err := learn.ClusterTrainer{Clusters: 4, Least: 2, Contexts: 50, Rounds: 10}.Train(herd())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestClusters(t *testing.T) {
	c, err := learn.LoadClusters(clusters(t))
	if err != nil {
		t.Fatal(err)
	}
	of := func(w string) uint32 { return c.Of(learn.Hash(w)) }
	if of("cat") != of("dog") || of("dog") != of("cow") || of("car") != of("bus") || of("bus") != of("van") || of("cat") == of("car") || of("cat") == 0 {
		t.Errorf("cat %d, dog %d, cow %d; car %d, bus %d, van %d", of("cat"), of("dog"), of("cow"), of("car"), of("bus"), of("van"))
	}
	if of("whale") != 0 || of("line") == 0 {
		t.Errorf("whale %d, line %d", of("whale"), of("line"))
	}
	if !bytes.Equal(clusters(t), clusters(t)) {
		t.Error("trained twice, and not the same bytes")
	}
}

func TestClustersOfNothing(t *testing.T) {
	if _, err := (learn.ClusterTrainer{Clusters: 4, Least: 2, Contexts: 50}).Train(nil); err == nil {
		t.Error("no error")
	}
}

func TestDamagedClusters(t *testing.T) {
	whole := clusters(t)
	for i := range whole {
		b := bytes.Clone(whole)
		b[i] ^= 0x10
		if _, err := learn.LoadClusters(b); err == nil {
			t.Fatalf("byte %d of %d changed, and no error", i, len(whole))
		}
		if _, err := learn.LoadClusters(whole[:i]); err == nil {
			t.Fatalf("cut at %d of %d, and no error", i, len(whole))
		}
	}
}

func FuzzLoadClusters(f *testing.F) {
	b, err := learn.ClusterTrainer{Clusters: 4, Least: 2, Contexts: 50, Rounds: 2}.Train(herd())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(learn.Body(b, 'c'))
	f.Add(learn.Body(b, 'c')[:20])
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, b := range [][]byte{b, learn.Seal('c', b)} {
			if c, err := learn.LoadClusters(b); err == nil {
				c.Of(learn.Hash("cat"))
			}
		}
	})
}
