package pdf_test

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
	"strings"
)

// builder writes small PDF files: objects in order, a table of where they are, a trailer.
type builder struct {
	objects []string
	trailer string
}

// add appends an object and returns its number.
func (b *builder) add(object string) int {
	b.objects = append(b.objects, object)
	return len(b.objects)
}

func stream(content string) string {
	return fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content)
}

// bytes writes the file.
func (b *builder) bytes() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	at := make([]int, len(b.objects))
	for i, o := range b.objects {
		at[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, b.trailer, table)
	return out.Bytes()
}

// document makes a builder of pages, each given by its drawing operators. Object 1 is the catalogue, 2 the list of pages, 3
// the font F1, 4 a picture Im1; then content and page in turn.
func document(pages ...string) *builder {
	b := &builder{}
	b.add("<< /Type /Catalog /Pages 2 0 R >>")
	var kids []string
	for i := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", 6+2*i))
	}
	b.add(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), strings.Join(kids, " ")))
	b.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	b.add("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\n\xFF\nendstream")
	for _, content := range pages {
		n := b.add(stream(content))
		b.add(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "+
			"/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>", n))
	}
	return b
}

// text draws lines from a place downwards; "" leaves a line free.
func text(x, y int, lines ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F1 12 Tf 14 TL %d %d Td\n", x, y)
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T*\n", strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(l))
	}
	return b.String() + "ET\n"
}

// picture draws Im1 over the page.
const picture = "q 612 0 0 792 0 0 cm /Im1 Do Q\n"

// encrypted makes a document of one page under the standard handler (RC4), which opens with a user password: revision 2 with
// a key of 40 bits, or revision 3 with one of 128.
func encrypted(password string, bits int, content string) []byte {
	const pad = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"
	owner, id := strings.Repeat("O", 32), strings.Repeat("I", 16)
	hash := func(parts ...string) []byte {
		sum := md5.Sum([]byte(strings.Join(parts, "")))
		return sum[:]
	}
	crypt := func(key []byte, s string) string {
		c, err := rc4.NewCipher(key)
		if err != nil {
			panic(err)
		}
		out := make([]byte, len(s))
		c.XORKeyStream(out, []byte(s))
		return string(out)
	}
	key := hash((password + pad)[:32], owner, "\xFC\xFF\xFF\xFF", id)
	version, user := "/V 1 /R 2", ""
	if bits == 40 {
		key = key[:5]
		user = crypt(key, pad)
	} else {
		for range 50 {
			key = hash(string(key))
		}
		version, user = "/V 2 /R 3 /Length 128", crypt(key, string(hash(pad, id)))
		for i := byte(1); i < 20; i++ {
			other := bytes.Clone(key)
			for j := range other {
				other[j] ^= i
			}
			user = crypt(other, user)
		}
		user += strings.Repeat("\x00", 16)
	}
	object := hash(string(key), "\x05\x00\x00\x00\x00") // the content is object 5, generation 0
	b := document(crypt(object[:min(len(key)+5, 16)], content))
	n := b.add(fmt.Sprintf("<< /Filter /Standard %s /O <%x> /U <%x> /P -4 >>", version, owner, user))
	b.trailer = fmt.Sprintf("/Encrypt %d 0 R /ID [<%x> <%x>] ", n, id, id)
	return b.bytes()
}
