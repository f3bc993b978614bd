package text_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"linkchart/loader/text"
)

// groups shows the chunks of a text: a verb group with what it carries.
func groups(s string) []string {
	t := text.New(s)
	var out []string
	for _, c := range t.Chunks() {
		words := t.Slice(t.Tokens[c.First].Start, t.Tokens[c.Last-1].End)
		if v := c.Verb; v != nil {
			words += ":" + []string{"none", "past", "present", "future"}[v.Tense]
			for name, has := range map[string]bool{"perfect": v.Perfect, "progressive": v.Progressive, "passive": v.Passive, "infinitive": v.Infinitive, "not": v.Negated} {
				if has {
					words += " " + name
				}
			}
			if v.Modal != "" {
				words += " " + v.Modal
			}
		}
		f := strings.SplitN(words, ":", 2)
		if len(f) == 2 {
			attributes := strings.Fields(f[1])
			slices.Sort(attributes)
			words = fmt.Sprintf("%s: %s", f[0], strings.Join(attributes, " "))
		}
		out = append(out, words)
	}
	return out
}

func TestChunks(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"Past":       {"The four armed men attacked a police station.", []string{"The four armed men", "attacked: past", "a police station"}},
		"Passive":    {"Two soldiers were killed by the group.", []string{"Two soldiers", "were killed: passive past", "the group"}},
		"Perfect":    {"He has not claimed responsibility.", []string{"He", "has not claimed: not perfect present", "responsibility"}},
		"Pluperfect": {"The town had been captured in March.", []string{"The town", "had been captured: passive past perfect", "March"}},
		"Modal":      {"They could attack the city.", []string{"They", "could attack: can none", "the city"}},
		"Future":     {"The army will not withdraw.", []string{"The army", "will not withdraw: future not will"}},
		"Infinitive": {"The group planned to kill the minister.", []string{"The group", "planned: past", "to kill: infinitive none", "the minister"}},
		"Progress":   {"The fighters are attacking the base.", []string{"The fighters", "are attacking: present progressive", "the base"}},
		"Do":         {"The rebels didn't attack the village.", []string{"The rebels", "didn't attack: not past", "the village"}},
		"Possessive": {"The group's leader died.", []string{"The group", "leader", "died: past"}},
		"Nothing":    {"", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := groups(c.in); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestTagsFollowTokens(t *testing.T) {
	for _, s := range []string{"", "Gunmen attacked the town.", strings.Repeat("word ", 5000)} {
		doc := text.New(s)
		if got := len(doc.Tags()); got != len(doc.Tokens) {
			t.Errorf("%d tags of %d tokens", got, len(doc.Tokens))
		}
	}
	doc := text.New("THE SOLDIERS ATTACKED THE TOWN OF MORA, KILLING TWO SOLDIERS.")
	want := "DT NNS VBD DT NN IN NNP , VBG CD NNS ."
	var got []string
	for _, tag := range doc.Tags() {
		got = append(got, tag.String())
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("in capitals: %s, want %s", s, want)
	}
}

func TestCasing(t *testing.T) {
	lower := strings.ToLower(prose)
	for s, want := range map[string]text.Casing{prose: text.MixedCase, strings.ToUpper(prose): text.UpperCase, lower: text.LowerCase, "ok": text.MixedCase} {
		if got := text.New(s).Casing; got != want {
			t.Errorf("%.20q: %d, want %d", s, got, want)
		}
	}
	doc := text.New("GUNMEN ATTACK NORTHERN TOWN\n\n" + prose)
	if doc.Sentences[0].Casing != text.UpperCase || doc.Sentences[1].Casing != text.MixedCase {
		t.Errorf("a line in capitals above prose: %d, %d", doc.Sentences[0].Casing, doc.Sentences[1].Casing)
	}
}
