package pdf

import (
	"errors"
	"fmt"
	"io"
	"time"

	pdf "github.com/ledongthuc/pdf"
)

// The limits inside a page: forms may draw forms, and a few bytes may draw much.
const (
	maxForms     = 8
	maxOperators = 5_000_000
	maxUnpacked  = 64 << 20
)

// page returns the text of one page, and whether the page draws an image.
func page(l leaf, end time.Time) (text string, image bool, err error) {
	defer func() {
		if x := recover(); x != nil {
			text, err = "", fmt.Errorf("%v", x)
		}
	}()
	if l.page.IsNull() {
		return "", false, errors.New("the page is missing")
	}
	d := drawing{end: end, ctm: unit, line: unit, text: unit, scale: 1}
	d.draw(l.page.Key("Contents"), l.resources, 0)
	return d.out.String(), d.image, nil
}

// drawing is the state of the text operators of PDF (ISO 32000-1, 9.3 and 9.4).
type drawing struct {
	end       time.Time
	operators int
	unpacked  int64
	image     bool
	out       layout

	ctm, line, text                            matrix
	saved                                      []saved
	font                                       *font
	size, charSpace, wordSpace, scale, leading float64
}

// saved is what the operator q keeps for Q.
type saved struct {
	ctm                                        matrix
	font                                       *font
	size, charSpace, wordSpace, scale, leading float64
}

// draw runs the operators of a page or form.
func (d *drawing) draw(content, resources pdf.Value, depth int) {
	if content.Kind() == pdf.Null {
		return
	}
	d.weigh(content)
	fonts := map[string]*font{}
	pdf.Interpret(content, func(stack *pdf.Stack, op string) {
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		if d.operators++; d.operators > maxOperators || d.operators%1024 == 0 && time.Now().After(d.end) {
			stop(errRunaway)
		}
		num := func(i int) float64 {
			if i < len(args) {
				return args[i].Float64()
			}
			return 0
		}
		switch op {
		case "q":
			d.saved = append(d.saved, saved{d.ctm, d.font, d.size, d.charSpace, d.wordSpace, d.scale, d.leading})
		case "Q":
			d.restore()
		case "cm":
			d.ctm = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}.mul(d.ctm)
		case "BT":
			d.line, d.text = unit, unit
		case "Tf":
			if len(args) == 2 {
				name := args[0].Name()
				if fonts[name] == nil {
					fonts[name] = newFont(resources.Key("Font").Key(name))
				}
				d.font, d.size = fonts[name], num(1)
			}
		case "Tc":
			d.charSpace = num(0)
		case "Tw":
			d.wordSpace = num(0)
		case "Tz":
			d.scale = num(0) / 100
		case "TL":
			d.leading = num(0)
		case "TD":
			d.leading = -num(1)
			d.next(num(0), num(1))
		case "Td":
			d.next(num(0), num(1))
		case "Tm":
			d.line = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}
			d.text = d.line
		case "T*":
			d.next(0, -d.leading)
		case "Tj":
			d.show(args)
		case "'":
			d.next(0, -d.leading)
			d.show(args)
		case "\"":
			d.wordSpace, d.charSpace = num(0), num(1)
			d.next(0, -d.leading)
			d.show(args[min(2, len(args)):])
		case "TJ":
			if len(args) == 1 {
				parts := make([]pdf.Value, args[0].Len())
				for i := range parts {
					parts[i] = args[0].Index(i)
				}
				d.show(parts)
			}
		case "Do":
			if len(args) == 1 {
				d.object(resources.Key("XObject").Key(args[0].Name()), resources, depth)
			}
		}
	})
}

// weigh adds what the drawing unpacks to, before the parser does it in memory: a few bytes can be packed to hold very many.
func (d *drawing) weigh(content pdf.Value) {
	streams := []pdf.Value{content}
	if content.Kind() == pdf.Array {
		streams = streams[:0]
		for i := range content.Len() {
			streams = append(streams, content.Index(i))
		}
	}
	for _, s := range streams {
		n, err := io.Copy(io.Discard, io.LimitReader(s.Reader(), maxUnpacked-d.unpacked+1))
		if d.unpacked += n; d.unpacked > maxUnpacked {
			stop(fmt.Errorf("the page unpacks to more than %d MiB", maxUnpacked>>20))
		}
		if err != nil {
			stop(err) // what is cut inside would be read as if the page ended there
		}
	}
}

func (d *drawing) restore() {
	if n := len(d.saved); n > 0 {
		s := d.saved[n-1]
		d.saved = d.saved[:n-1]
		d.ctm, d.font, d.size, d.charSpace, d.wordSpace, d.scale, d.leading = s.ctm, s.font, s.size, s.charSpace, s.wordSpace, s.scale, s.leading
	}
}

func (d *drawing) next(x, y float64) {
	d.line = matrix{1, 0, 0, 1, x, y}.mul(d.line)
	d.text = d.line
}

// object draws a form, which may hold text, and notes an image.
func (d *drawing) object(o, resources pdf.Value, depth int) {
	switch o.Key("Subtype").Name() {
	case "Image":
		d.image = true
	case "Form":
		if depth >= maxForms {
			return
		}
		if own := o.Key("Resources"); own.Kind() == pdf.Dict {
			resources = own
		}
		kept, keptSaved := *d, len(d.saved)
		if m := o.Key("Matrix"); m.Len() == 6 {
			var x matrix
			for i := range x {
				x[i] = m.Index(i).Float64()
			}
			d.ctm = x.mul(d.ctm)
		}
		d.draw(o, resources, depth+1)
		d.ctm, d.font, d.size, d.charSpace, d.wordSpace, d.scale, d.leading = kept.ctm, kept.font, kept.size, kept.charSpace, kept.wordSpace, kept.scale, kept.leading
		d.saved = d.saved[:min(keptSaved, len(d.saved))]
	}
}

// show draws strings; numbers among them move the pen by thousandths of the font size, to the left if positive.
func (d *drawing) show(parts []pdf.Value) {
	if d.font == nil {
		d.font = newFont(pdf.Value{})
	}
	for _, p := range parts {
		switch p.Kind() {
		case pdf.Integer, pdf.Real:
			d.advance(-p.Float64() / 1000 * d.size)
		case pdf.String:
			raw := p.RawString()
			for len(raw) > 0 {
				code := raw[:min(d.font.bytes, len(raw))]
				raw = raw[len(code):]
				s, width := d.font.glyph(code)
				at := d.text.mul(d.ctm)
				step := width/1000*d.size + d.charSpace
				if code == " " {
					step += d.wordSpace
				}
				d.out.add(char{s: s, x: at[4], y: at[5], dx: at[0], dy: at[1], size: d.size * at.height(), width: width / 1000 * d.size * d.scale * at.length()})
				d.advance(step)
			}
		}
	}
}

func (d *drawing) advance(by float64) { d.text = matrix{1, 0, 0, 1, by * d.scale, 0}.mul(d.text) }
