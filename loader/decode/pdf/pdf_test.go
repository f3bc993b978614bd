package pdf_test

import (
	"bytes"
	"compress/zlib"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

var update = flag.Bool("update", false, "write the PDF files of testdata anew")

// fixtures are the PDF files in testdata; what is read from them is tested with those of the other formats.
func fixtures() map[string][]byte {
	article := []string{"Guards repel raid on mill", "", "The Front for the Upper Valley attacked the flour", "mill at Oru on Monday, and two guards were hurt in", "the fight-", "ing that followed, police said.", "", "A spokesman said \x93nothing\x94 was taken."}
	simple := document(text(72, 720, article...)).bytes()
	titled := document(text(72, 720, "The mill burned."), text(72, 720, "The second page."))
	titled.trailer = "/Info << /Title (Raid on the mill) /CreationDate (D:20010203) >> "
	work := document(text(72, 720, "The mill burned."))
	work.trailer = "/Info << /Title (Microsoft Word - raid.doc) >> "
	lost := document(text(72, 720, "The first page."), text(72, 720, "The second page."))
	lost.objects[7] = "<< /Type /Page /Parent 2 0 R /Contents 99 0 R >>" // nothing at 99, no fonts
	lost.objects[1] = "<< /Type /Pages /Count 3 /Kids [6 0 R 8 0 R 77 0 R] >>"
	return map[string][]byte{
		"empty":                      {},
		"simple":                     simple,
		"titled_two_pages":           titled.bytes(),
		"titled_by_a_word_processor": work.bytes(),
		"columns": document(
			text(72, 720, "The Front attacked the", "mill at Oru on Monday,", "and two guards were", "hurt, police said.") +
				text(330, 720, "Its owners said that", "the mill would work", "again on Thursday.")).bytes(),
		"kerned_and_spaced":               document("BT /F1 12 Tf 72 720 Td [(The m) 20 (ill) -300 (bur) 15 (ned.)] TJ 0 -14 Td (By) Tj 20 0 Td (night.) Tj ET").bytes(),
		"turned_page":                     document("BT /F1 12 Tf 0 1 -1 0 300 72 Tm 14 TL (The mill burned) Tj T* (by night.) Tj ET").bytes(),
		"page_of_image_among_text":        document(text(72, 720, "The mill burned."), picture).bytes(),
		"page_missing":                    lost.bytes(),
		"nothing_images_only":             document(picture, picture).bytes(),
		"nothing_drawn":                   document("", "0 0 m 10 10 l S").bytes(),
		"malformed_encrypted":             encrypted("secret", 128, text(72, 720, "The mill burned.")),
		"malformed_encrypted_short_key":   encrypted("", 40, text(72, 720, "The mill burned.")),
		"encrypted_without_user_password": encrypted("", 128, text(72, 720, "The mill burned.")),
		"malformed_truncated":             simple[:len(simple)*2/3],
		"malformed_table_of_objects":      bytes.Replace(simple, []byte("xref\n0 7\n0000000000"), []byte("xref\n0 7\nzzzzzzzzzz"), 1),
		"malformed_offsets":               bytes.ReplaceAll(simple, []byte("00000 n"), []byte("00007 n")),
		"malformed_start_of_table":        bytes.Replace(simple, []byte("startxref\n"), []byte("startxref\n9"), 1),
		"malformed_no_pages":              (&builder{objects: []string{"<< /Type /Catalog >>"}}).bytes(),
		"malformed_pages_in_a_circle":     (&builder{objects: []string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 5 /Kids [2 0 R] >>"}}).bytes(),
		"malformed_tables_in_a_circle":    bytes.Replace(simple, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Prev "+strconv.Itoa(bytes.Index(simple, []byte("xref")))), 1),
		"malformed_number_of_objects":     bytes.Replace(document(text(72, 720, "The mill burned.")).bytes(), []byte("/Size 7"), []byte("/Size 7000000000"), 1),
		"malformed_packed_content":        packed(zipped(text(72, 720, "The mill burned."))[:30]),
		"malformed_unpacks_too_large":     packed(bomb()),
		"packed_content":                  packed(zipped(text(72, 720, "The mill burned."))),
		"header_behind_other_bytes":       append([]byte("HTTP/1.1 200 OK\n\n"), simple...),
		"version_2":                       bytes.Replace(simple, []byte("%PDF-1.4"), []byte("%PDF-2.0"), 1),
	}
}

// packed makes a document of one page whose content is packed.
func packed(content []byte) []byte {
	b := document("")
	b.objects[4] = fmt.Sprintf("<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream", len(content), content)
	return b.bytes()
}

// bomb unpacks to 65 MiB of blanks: a packed block of one, over and over.
func bomb() []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write(bytes.Repeat([]byte(" "), 1<<20)); err != nil {
		panic(err)
	}
	if err := w.Flush(); err != nil {
		panic(err)
	}
	const header = 2
	return append(b.Bytes()[:header:header], bytes.Repeat(b.Bytes()[header:], 65)...)
}

func zipped(s string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestFixturesAreTheGenerators(t *testing.T) {
	for name, want := range fixtures() {
		file := filepath.Join("testdata", name+".pdf")
		if *update {
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the generator makes", file)
		}
	}
}
