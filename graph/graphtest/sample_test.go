package graphtest_test

import (
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
)

func TestSampleIsValid(t *testing.T) {
	ids := map[string]bool{}
	for _, b := range graphtest.Sample() {
		if err := b.Validate(); err != nil {
			t.Error(err)
		}
		ids[b.ID] = true
		if b.Document != nil && b.Text != "" && graph.ContentHash([]byte(b.Text)) != b.Document.ContentHash {
			t.Errorf("%s: the content hash is not that of the text", b.ID)
		}
	}
	for _, id := range []string{
		graphtest.WireDoc, graphtest.DailyDoc, graphtest.ReviewDoc, graphtest.UndatedDoc, graphtest.FailedDoc, graphtest.Reconcile, graphtest.PlacesBatch,
	} {
		if !ids[id] {
			t.Errorf("the sample has no batch %s, only %v", id, ids)
		}
	}
}
