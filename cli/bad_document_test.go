package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// encryptedPDF is as much of a PDF as tells that it is encrypted.
const encryptedPDF = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n" +
	"3 0 obj\n<</Filter/Standard/V 1/R 2/O(" + thirtyTwo + ")/U(" + thirtyTwo + ")/P -4>>\nendobj\n" +
	"xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000101 00000 n \n" +
	"trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)]>>\nstartxref\n224\n%%EOF\n"

const thirtyTwo = "0123456789abcdef0123456789abcdef"

const good = "Al-Shabaab attacked a hotel in Mogadishu on 3 May 2021, killing 12 people."

// TestBadDocuments: each fails alone, by name and with the reason, stays on record, and costs the good one nothing.
func TestBadDocuments(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "good.txt", good)
	for name, content := range map[string]string{
		"empty.txt": "", "blank.txt": " \n\t\n", "binary.txt": "\x00\x01\x02\xff\xfe\x00\x00\x13\x07\x00", "picture.txt": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"truncated.pdf": "%PDF-1.7\n1 0 obj\n<</Type/Catalog", "no.pdf": "not a PDF", "encrypted.pdf": encryptedPDF,
	} {
		write(t, folder, name, content)
	}
	// 200 MB that take no room on the disk.
	if err := os.Truncate(write(t, folder, "large.txt", ""), 200<<20); err != nil {
		t.Fatal(err)
	}
	reasons := map[string]string{
		"empty.txt": "empty", "blank.txt": "no words", "binary.txt": "", "picture.txt": "PNG image", "truncated.pdf": "", "no.pdf": "is none",
		"encrypted.pdf": "encrypted", "large.txt": "--max-bytes",
	}
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		r := run(t, "load", "--json", "--store", store, folder)
		if r.code != 3 || !strings.Contains(r.stderr, "8 of 9 documents failed") {
			t.Errorf("exit code %d, %q", r.code, r.stderr)
		}
		got := map[string]line{}
		for _, l := range lines(t, r.stdout) {
			got[l.Name] = l
		}
		if got["good.txt"].Outcome != "loaded" {
			t.Errorf("good.txt: %+v", got["good.txt"])
		}
		for name, says := range reasons {
			if l := got[name]; l.Outcome != "failed" || !strings.Contains(l.Reason, name) || !strings.Contains(l.Reason, says) {
				t.Errorf("%s: %+v, want failed with a reason that names it and says %q", name, l, says)
			}
		}
		if s := export(t, store); !strings.Contains(s, `"file": "good.txt"`) || strings.Contains(s, "empty.txt") {
			t.Error("the export is not of the good document alone")
		}
		// On record: a failed document can be asked for.
		asked := must(t, "query", "--store", store, `{ node(id: "`+got["encrypted.pdf"].Document+`") { ... on Document { fileName } } }`)
		if !strings.Contains(asked, "encrypted.pdf") {
			t.Errorf("the failed document is not on record: %s", asked)
		}
		must(t, "check", "--store", store)
	})
}

func TestEncodings(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{
		"utf16.txt":   "\xff\xfe" + wide("The Taliban attacked Kabul on 3 May 2021."),
		"latin1.txt":  "The group attacked a caf\xe9 in Kabul, and a second caf\xe9 in Herat. The caf\xe9 owners fled.",
		"bom.txt":     "\uFEFFBoko Haram abducted 20 people in Chibok.",
		"windows.txt": "The Taliban\x92s men said: \x93we did it\x94.",
	} {
		write(t, folder, name, content)
	}
	r := run(t, "load", "--json", "--store", "memory:", folder)
	for _, l := range lines(t, r.stdout) {
		if l.Name != "" && l.Outcome != "loaded" {
			t.Errorf("%s is %s: %s", l.Name, l.Outcome, l.Reason)
		}
	}
	if r.code != 0 {
		t.Errorf("exit code %d, %s", r.code, r.stderr)
	}
}

// wide is an ASCII text in UTF-16, small end first.
func wide(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		b.Write([]byte{c, 0})
	}
	return b.String()
}

// The same content twice is one document, also under two names; the smaller name stands for it, whichever came first.
func TestSameDocument(t *testing.T) {
	folder := t.TempDir()
	b, a := write(t, folder, "b.txt", good), write(t, folder, "a.txt", good)
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		got := lines(t, must(t, "load", "--json", "--store", store, b, b, a))
		var outcomes []string
		for _, l := range got[:len(got)-1] {
			outcomes = append(outcomes, l.Name+" "+l.Outcome)
		}
		if n := got[len(got)-1].Summary.Graph.Documents; n != 1 {
			t.Errorf("%d documents in the graph, want 1 (%q)", n, outcomes)
		}
		together := export(t, store)
		if !strings.Contains(together, `"file": "a.txt"`) || !strings.Contains(together, `"b.txt"`) {
			t.Errorf("the export does not tell both names")
		}
		store = empty()
		load(t, store, b)
		load(t, store, a)
		same(t, "b.txt first, a.txt later", export(t, store), together)
	})
}

func TestPathsThatLeadNowhere(t *testing.T) {
	store := newFile(t)
	file := strings.TrimPrefix(store, "file:")
	r := run(t, "load", "--store", store, filepath.Join(t.TempDir(), "typo.txt"))
	if r.code != 1 || !strings.Contains(r.stderr, "there is no file or folder") || !strings.Contains(r.stderr, "typo.txt") {
		t.Errorf("exit code %d, %q", r.code, r.stderr)
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("a mistyped path made a store")
	}
	r = run(t, "load", "--json", "--store", store, filepath.Join(t.TempDir(), "typo.txt"), write(t, t.TempDir(), "good.txt", good))
	if r.code != 3 || len(lines(t, r.stdout)) != 3 {
		t.Errorf("one of two: exit code %d, %s", r.code, r.stdout)
	}
	if r := run(t, "load", "--store", newFile(t), t.TempDir()); r.code == 0 || !strings.Contains(r.stderr, "holds no documents") {
		t.Errorf("an empty folder: exit code %d, %q", r.code, r.stderr)
	}
}
