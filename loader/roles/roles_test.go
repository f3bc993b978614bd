package roles_test

import (
	"bytes"
	"compress/gzip"
	"slices"
	"testing"
	"unicode/utf8"

	"linkchart/loader/roles"
	"linkchart/loader/text"
)

func model(tb testing.TB) *roles.Model {
	tb.Helper()
	m, err := roles.New()
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

const wire = `guerrillas of the farabundo marti national liberation front attacked the police station of a northern town last night with rifles and grenades.
the mayor, pedro salinas, was kidnapped by the rebels, who blew up the town hall with dynamite before they left.`

func keys(list []roles.Phrase) (out []string) {
	for _, p := range list {
		out = append(out, p.Key)
	}
	return out
}

func TestFillers(t *testing.T) {
	txt := text.New(wire)
	a := model(t).Read(txt)
	events := a.Events()
	if len(events) == 0 {
		t.Fatalf("no event; kinds %v", a.Kinds)
	}
	var all [roles.Count][]string
	for _, e := range events {
		for r := range e.Fillers {
			all[r] = append(all[r], keys(e.Fillers[r])...)
			for _, p := range e.Fillers[r] {
				if p.Start < 0 || p.End > utf8.RuneCountInString(wire) || p.Start >= p.End {
					t.Errorf("%q stands at [%d, %d)", p.Key, p.Start, p.End)
				}
			}
		}
	}
	for role, want := range map[int]string{roles.Organization: "farabundo marti national liberation front", roles.Victim: "pedro salinas", roles.Weapon: "dynamite"} {
		if !slices.Contains(all[role], want) {
			t.Errorf("role %d: %q is not among %q", role, want, all[role])
		}
	}
}

const two = `terrorists blew up an electricity tower near huancayo yesterday with dynamite.

in another attack, in the northern city of trujillo, a bomb today damaged the branch office of a bank.`

func TestTwoEventsOfAKind(t *testing.T) {
	a := model(t).Read(text.New(two))
	var targets [][]string
	for _, e := range a.Events() {
		if roles.Kinds[e.Kind] == "bombing" {
			targets = append(targets, keys(e.Fillers[roles.Target]))
		}
	}
	if len(targets) != 2 || !slices.Equal(targets[0], []string{"electricity tower"}) {
		t.Errorf("targets of the bombings %q, want the tower and the bank apart", targets)
	}
}

func TestNothingInPeace(t *testing.T) {
	a := model(t).Read(text.New("the central bank raised its interest rate by half a point on tuesday. farmers expect a good harvest of coffee this year."))
	if events := a.Events(); len(events) > 0 {
		t.Errorf("events %v", events)
	}
}

func TestLoadDamaged(t *testing.T) {
	for _, b := range [][]byte{nil, {1}, {255, 255, 255, 255, 0}, make([]byte, 200)} {
		if _, err := roles.Load(b); err == nil {
			t.Errorf("%d bytes that are no model were read", len(b))
		}
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		if _, err := z.Write(b); err != nil || z.Close() != nil {
			t.Fatal(err)
		}
		if _, err := roles.Load(packed.Bytes()); err == nil {
			t.Errorf("%d packed bytes that are no model were read", len(b))
		}
	}
}

func FuzzRead(f *testing.F) {
	m := model(f)
	for _, s := range []string{"", wire, "\" ( bomb ) ' ... ;;; kidnapped by", "ÄÖ \u0301 killed 12"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		txt := text.New(s)
		a := m.Read(txt)
		for _, e := range a.Events() {
			for r := range e.Fillers {
				for _, p := range e.Fillers[r] {
					txt.Slice(p.Start, p.End)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	m := model(b)
	txt := text.New(wire)
	b.SetBytes(int64(len(wire)))
	for b.Loop() {
		m.Read(txt)
	}
}
