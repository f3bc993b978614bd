package corpus_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"linkchart/eval/corpus"
)

const conllu = `# meta::dateCreated = 2024-05-15
# newpar
1	Rebels	rebel	NOUN	NNS	_	2	nsubj	_	Entity=(1-organization-new-x-1-sgl)
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# newpar
1-2	They’re	_	_	_	_	_	_	_	_
1	They	they	PRON	PRP	_	3	nsubj	_	Entity=(1-organization-giv-x-1-ana)
2	’re	be	AUX	VBP	_	3	aux	_	_
3	in	in	ADP	IN	_	0	root	_	_
4	New	New	PROPN	NNP	_	5	compound	_	Entity=(2-place-new-x-2-sgl
5	York	York	PROPN	NNP	_	3	obl	_	Entity=2)
6	since	since	ADP	IN	_	7	case	_	_
7	May	May	PROPN	NNP	_	3	obl	_	XML=<date when:::"2024-05"></date>|SpaceAfter=No
8	.	.	PUNCT	.	_	3	punct	_	_
`

func TestGUM(t *testing.T) {
	docs, err := corpus.GUM(fstest.MapFS{"GUM_news_x.conllu": {Data: []byte(conllu)}})
	if err != nil {
		t.Fatal(err)
	}
	d := docs[0]
	r := []rune(d.Text)
	if want := "Rebels left.\n\nThey’re in New York since May."; d.Text != want || d.ID != "GUM_news_x" || d.Created != "2024-05-15" {
		t.Errorf("%q, %q, %q", d.Text, d.ID, d.Created)
	}
	var got []string
	for _, s := range d.Sentences {
		got = append(got, "S "+string(r[s.Start:s.End]))
	}
	for _, m := range d.Mentions {
		proper := ""
		if m.Proper {
			proper = " proper"
		}
		got = append(got, m.Type+" "+string(r[m.Start:m.End])+proper)
	}
	for _, when := range d.Dates {
		got = append(got, when.When+" "+string(r[when.Start:when.End]))
	}
	for _, w := range d.Words {
		if string(r[w.Start:w.End]) != w.Form {
			t.Errorf("word %q stands at %q", w.Form, string(r[w.Start:w.End]))
		}
	}
	want := "S Rebels left.|S They’re in New York since May.|organization Rebels|organization They|place New York proper|2024-05 May"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestDamagedCorpora(t *testing.T) {
	if _, err := corpus.GUM(fstest.MapFS{"a.conllu": {Data: []byte("1\tword\n")}}); err == nil || !strings.Contains(err.Error(), "a.conllu: line 1") {
		t.Errorf("two columns: %v", err)
	}
	good := fstest.MapFS{
		"P/documents.json": {Data: []byte(`{"_id":"1","text":"Ann leads the Reds."}`)},
		"P/entities.json": {Data: []byte(`{"documentId":"1","begin":0,"end":3,"type":"Person","confidence":1}
{"documentId":"1","begin":10,"end":18,"type":"Organisation","confidence":0.8}
{"documentId":"1","begin":4,"end":9,"type":"Person","confidence":0.3}`)},
		"P/relations.json": {Data: []byte(`{"documentId":"1","type":"InChargeOf","sourceBegin":0,"sourceEnd":3,"targetBegin":10,"targetEnd":18,"confidence":1}`)},
	}
	docs, err := corpus.RE3D(good)
	if err != nil || len(docs) != 1 || len(docs[0].Mentions) != 2 || len(docs[0].Relations) != 1 {
		t.Fatalf("%+v, %v", docs, err)
	}
	good["P/entities.json"] = &fstest.MapFile{Data: []byte(`{"documentId":"1","begin":0,"end":99,"type":"Person","confidence":1}`)}
	if _, err := corpus.RE3D(good); err == nil || !strings.Contains(err.Error(), "P/entities.json, line 1") {
		t.Errorf("a place outside the text: %v", err)
	}
	if _, err := corpus.RE3D(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty folder: %v", err)
	}
}
