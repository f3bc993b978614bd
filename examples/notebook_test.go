package examples_test

import (
	"os"
	"strings"
	"testing"

	"linkchart/examples/clienttest"
)

// TestNotebook runs the notebook against a server with the sample graph.
func TestNotebook(t *testing.T) {
	python := clienttest.Python(t)
	t.Setenv("LINKCHART_SERVER", serve(t))
	t.Setenv("LINKCHART_TOKEN", "")
	out := python.Run(t, nil, "testdata/execute.py", "notebook.ipynb")
	for _, want := range []string{
		"Crocus City Hall",                        // in the table of what is said
		"MultiDiGraph with 14 nodes and 20 edges", // the network, and that it is all
		"complete",
		"image/png",                             // the drawing
		"MultiDiGraph with 4 nodes and 5 edges", // the export of groups and persons
	} {
		if !strings.Contains(out, want) {
			t.Errorf("there is no %q in\n%s", want, out)
		}
	}
	text, err := os.ReadFile("notebook.ipynb")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), `"image/png"`) || strings.Contains(string(text), `"execution_count": 1`) {
		t.Error("the notebook holds answers; clear its outputs before it is committed")
	}
}
