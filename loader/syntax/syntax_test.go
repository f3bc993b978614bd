package syntax_test

import (
	"strings"
	"testing"

	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// parse cuts a text without any mention.
func parse(t *testing.T, s string) *syntax.Sentence {
	t.Helper()
	d := &doc.Document{Text: text.New(s), Decoded: &doc.Decoded{Text: s}, Things: map[string]*doc.Thing{}}
	if len(d.Sentences) == 0 {
		t.Fatalf("%q has no sentence", s)
	}
	return syntax.Parse(d, 0)
}

// told shows a clause as "subject | verb | object | preposition phrase …".
func told(s *syntax.Sentence, c *syntax.Clause) string {
	words := func(is []int) string {
		var out []string
		for _, i := range is {
			out = append(out, s.Text(i))
		}
		return strings.Join(out, " + ")
	}
	parts := []string{words(c.Subjects), c.Chunk.Word, words(c.Objects)}
	for _, p := range c.Phrases {
		parts = append(parts, p.Word+" "+words(p.Nouns))
	}
	return strings.TrimRight(strings.Join(parts, " | "), " |")
}

func TestClauses(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"Gunmen stormed a hotel in the old town.", "storm", "Gunmen | storm | a hotel | in the old town"},
		{"The hotel was stormed by gunmen.", "storm", "The hotel | storm |  | by gunmen"},
		{"A militia founded by officers holds the town.", "found", "A militia | found |  | by officers"},
		{"A militia founded by officers holds the town.", "hold", "A militia | hold | the town"},
		{"The preacher who created the sect and led it was killed in custody.", "lead", "The preacher | lead | it"},
		{"The preacher who created the sect and led it was killed in custody.", "kill", "The preacher | kill |  | in custody"},
		{"The bomb that prosecutors pinned on the rebels ripped through a club.", "rip", "The bomb | rip |  | through a club"},
		{"The bomb that prosecutors pinned on the rebels ripped through a club.", "pin", "prosecutors | pin | The bomb | on the rebels"},
		{"The leader of the sect, an old man, said the army had killed twelve villagers.", "kill", "the army | kill | twelve villagers"},
		{"The leader of the sect, an old man, said the army had killed twelve villagers.", "say", "The leader | say | the army"},
		{"Founded in the hills by two brothers, the group fled abroad.", "found", "the group | found |  | in the hills | by two brothers"},
		{"Officials accused the rebels of hiding weapons.", "hide", "the rebels | hide | weapons"},
		{"The ministry denies arming the rebels.", "arm", "The ministry | arm | the rebels"},
		{"Two men accused of killing the mayor of the town last year went home.", "go", "Two men | go | home"},
		{"A man suspected of planning to bomb a school was arrested.", "arrest", "A man | arrest"},
		{"The bombing of the market was claimed by nobody.", "claim", "The bombing | claim |  | by nobody"},
		{"Fishermen first met the people and a warship was sent to the island.", "send", "a warship | send |  | to the island"},
		{"The child had a tumour at the age of four months and the parents were told.", "tell", "the parents | tell"},
		{"The ban led to help from the army and the mayor was invited to the palace.", "invite", "the mayor | invite |  | to the palace"},
		{"The sect claimed both, and the mayor traced the bombers to it.", "trace", "the mayor | trace | the bombers | to it"},
		{"The sect denied the bombing, which killed nine people, and the mayor blamed the army.", "blame", "the mayor | blame | the army"},
		{"One bomb exploded in the town, killing nine, and another exploded in a camp.", "kill", "One bomb | kill | nine"},
		{"A teacher said that men wearing masks fled to the hills.", "flee", "men | flee |  | to the hills"},
		{"The council called for the militia members to leave the town.", "leave", "the militia members | leave | the town"},
		{"The rebels haven't attacked the town.", "attack", "The rebels | attack | the town"},
		{"The court banned the sect a year after the group, until then unheard of, had stormed a camp.", "storm", "the group | storm | a camp"},
	} {
		s := parse(t, c.text)
		found := false
		for _, clause := range s.Clauses {
			if clause.Chunk.Word == c.verb {
				found = true
				if got := told(s, clause); got != c.want {
					t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no verb %q", c.text, c.verb)
		}
	}
}

func TestContractionsDeny(t *testing.T) {
	for _, text := range []string{"The rebels didn't attack the town.", "The rebels haven’t attacked the town.", "The town wasn't attacked.", "They won't attack it."} {
		s := parse(t, text)
		if len(s.Clauses) != 1 || s.Clauses[0].Chunk.Word != "attack" || !s.Clauses[0].Chunk.Negative {
			t.Errorf("%q: %v", text, s.Clauses)
		}
	}
}

func TestNounsAreNoVerbs(t *testing.T) {
	for _, c := range []string{
		"The attack on the base.", "A car bomb in the market.", "Three attacks in a week.", "The group's claim of responsibility.", "An armed group with support from abroad.",
	} {
		if s := parse(t, c); len(s.Clauses) > 0 {
			t.Errorf("%q has the verb %q", c, s.Clauses[0].Chunk.Word)
		}
	}
}

func TestListsAndAppositions(t *testing.T) {
	s := parse(t, "Two brothers, a cousin and an uncle led the band.")
	if got := told(s, s.Clauses[0]); got != "Two brothers + a cousin + an uncle | lead | the band" {
		t.Error(got)
	}
}

// FuzzParse: any text is cut without fault, and every chunk lies in its sentence.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"The group, led by X, which", "who", ", and", "\"that\" (", "to be been had", "A - B; C: d's '"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := &doc.Document{Text: text.New(s), Decoded: &doc.Decoded{Text: s}, Things: map[string]*doc.Thing{}}
		for i := range d.Sentences {
			for _, c := range syntax.Parse(d, i).Chunks {
				if c.First < d.Sentences[i].First || c.Last > d.Sentences[i].Last || c.First >= c.Last {
					t.Fatalf("chunk [%d,%d) of sentence [%d,%d)", c.First, c.Last, d.Sentences[i].First, d.Sentences[i].Last)
				}
			}
		}
	})
}
