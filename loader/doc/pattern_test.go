package doc_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// A pattern and what it is as a plain regular expression over the frame's text.
var notation = []struct{ pattern, plain string }{
	{
		`{GROUP:s} {have}(?:also )?(?:attacked|raided) {the}{TARGETs:o}`,
		`(?P<s><[G]\d+>) (?:has |have |had |having )?(?:also )?(?:attacked|raided) (?:the |a |an |its |their |his )?(?P<o>` + list(`<[GSOPKCLFEN]\d+>`) + `)`,
	},
	{
		`{GROUP:s} {any14}(?:attacks|raids) (?:on|against) {the}{PLACEs:o}`,
		`(?P<s><[G]\d+>) (?:[^ ;]+ ){0,14}(?:attacks|raids) (?:on|against) (?:the |a |an |its |their |his )?(?P<o>` + list(`<[CL]\d+>`) + `)`,
	},
	{
		`{SPEAKER:s} {have}(?:also |already )*(?:warned|sent {w3}(?:warnings?|alerts?) {w2}?(?:to|with)) {the}{BODYs:o}`,
		`(?P<s><[SOPCKL]\d+>) (?:has |have |had |having )?(?:also |already )*(?:warned|sent (?:[^<> ,;]+ ){0,3}(?:warnings?|alerts?) (?:[^<> ,;]+ ){0,2}?(?:to|with)) (?:the |a |an |its |their |his )?(?P<o>` + list(`<[GSOC]\d+>`) + `)`,
	},
	{
		`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:{be} |were )?(?:killed|dead)`,
		`(?P<q><[Q]\d+>) (?P<v>(?:[^ ,;.]+ ){0,3})(?:(?:is|are|was|were|has been|have been|had been|being|be|been) |were )?(?:killed|dead)`,
	},
	{
		`(?:both )?{the}(?P<o>{ANY}(?: and {the}{ANY})?) {have}(?:received|got) {w3}(?:warnings?|alerts?)`,
		`(?:both )?(?:the |a |an |its |their |his )?(?P<o>(?:<[A-Z]\d+>)(?: and (?:the |a |an |its |their |his )?(?:<[A-Z]\d+>))?) (?:has |have |had |having )?(?:received|got) (?:[^<> ,;]+ ){0,3}(?:warnings?|alerts?)`,
	},
	{
		`(?:attacks?|raids) {any4}(?:in|on) (?P<t>{FACILITY}|{EVENT}|{PLACE})(?: 's)? ?(?:aspir[a-z]+)?`,
		`(?:attacks?|raids) (?:[^ ;]+ ){0,4}(?:in|on) (?P<t>(?:<[F]\d+>)|(?:<[E]\d+>)|(?:<[CL]\d+>))(?: 's)? ?(?:aspir[a-z]+)?`,
	},
}

func list(class string) string {
	return `(?:both |either )?(?:the )?` + class + `(?:(?: ,| ;)?(?: and| or| as well as| but also| and the| , including)?(?: more recently)?(?: in| on| of| from| against)?(?: the)? ` + class + `)*`
}

// plainly finds what a pattern should find: each start of a piece at which the plain expression matches up to an end of one.
func plainly(re *regexp.Regexp, text string) []string {
	var out []string
	for at := range text {
		if at > 0 && text[at-1] != ' ' {
			continue
		}
		if m := re.FindStringSubmatchIndex(text[at:]); m != nil {
			line := strings.TrimSuffix(text[at:at+m[1]], " ")
			for i, name := range re.SubexpNames() {
				if name != "" && m[2*i] >= 0 {
					line += " " + name + "=" + text[at+m[2*i]:at+m[2*i+1]]
				}
			}
			out = append(out, line)
		}
	}
	return out
}

var vocabulary = strings.Fields(`the both and or , ; . in on of against has also attacked raided attacks attack raids warned sent warnings alert to with killed
	dead were was received got aspiring 's a more said <`)

// randomly makes a document of one sentence with mentions.
func randomly(r *rand.Rand) *doc.Document {
	words := make([]string, 3+r.IntN(25))
	for i := range words {
		words[i] = vocabulary[r.IntN(len(vocabulary))]
		if words[i] == "." {
			words[i] = ":"
		}
	}
	d := &doc.Document{Text: text.New(strings.Join(words, " "))}
	types := []graph.EntityType{graph.ArmedGroup, graph.StateBody, graph.Country, graph.City, graph.Facility, graph.Event, doc.QuantityMention, graph.Person}
	for si, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if r.IntN(3) == 0 {
				d.Mentions = append(d.Mentions, doc.Mention{Type: types[r.IntN(len(types))], First: i, Last: min(s.Last, i+1+r.IntN(2)), Sentence: si})
			}
		}
	}
	return d
}

func TestPatternIsItsExpression(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	found := 0
	for _, n := range notation {
		p, err := doc.NewPattern(n.pattern)
		if err != nil {
			t.Fatal(err)
		}
		re := regexp.MustCompile(`^(?:` + n.plain + `)(?: |$)`)
		for range 1000 {
			d := randomly(r)
			for i := range d.Sentences {
				f := d.Frame(i)
				var got []string
				for _, m := range p.Find(f) {
					line := f.Text[m.From:m.To]
					for _, name := range re.SubexpNames() {
						if from := m.GroupSpan(name); name != "" && (m.Group(name) != "" || from != m.GroupSpan("none")) {
							line += " " + name + "=" + m.Group(name)
						}
					}
					got = append(got, line)
				}
				want := plainly(re, f.Text)
				found += len(want)
				if strings.Join(got, "\n") != strings.Join(want, "\n") {
					t.Fatalf("%s in %q: found %q, want %q", n.pattern, f.Text, got, want)
				}
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d matches compared", found)
	}
}

func TestFramesFollowMentions(t *testing.T) {
	d := &doc.Document{Text: text.New("Gunmen of Alpha attacked Beta. Nobody fled.")}
	at := func(first int) doc.Mention {
		return doc.Mention{Type: graph.ArmedGroup, First: first, Last: first + 1}
	}
	show := func(want string) {
		t.Helper()
		if got := d.Frame(0).Text; got != want {
			t.Errorf("frame %q, want %q", got, want)
		}
		if n := strings.Count(want, "<"); len(d.InSentence(0)) != n || len(d.InSentence(1)) != 0 {
			t.Errorf("%d and %d mentions, want %d and none", len(d.InSentence(0)), len(d.InSentence(1)), n)
		}
	}
	show("gunmen of alpha attacked beta .")
	d.Mentions = append(d.Mentions, at(4))
	show("gunmen of alpha attacked <G0> .")
	d.Mentions = append(d.Mentions, at(2))
	show("gunmen of <G0> attacked <G1> .")
	d.Mentions = slices.Delete(d.Mentions, 0, 1)
	show("gunmen of <G0> attacked beta .")
	d.Mentions[0] = at(4)
	d.Changed()
	show("gunmen of alpha attacked <G0> .")
	shared := d.InSentence(0)
	d.Edit(0, func(m *doc.Mention) bool { m.Type = graph.Person; return true })
	show("gunmen of alpha attacked <P0> .")
	if shared[0].Type != graph.ArmedGroup || d.Mentions[0].Type != graph.Person {
		t.Error("a list that was handed out changed, or the document did not")
	}
	d.Edit(1, func(*doc.Mention) bool { t.Error("a mention of another sentence"); return false })
}

func TestPatternRefused(t *testing.T) {
	for _, s := range []string{`{NOBODY}`, `(`} {
		if _, err := doc.NewPattern(s); err == nil {
			t.Errorf("%q compiled", s)
		} else if !strings.Contains(fmt.Sprint(err), s) {
			t.Errorf("%v does not name %q", err, s)
		}
	}
}
