package neo4j

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"linkchart/graph"
)

// claim is a claim during a change: its wordings as they will be, and what follows for it before (was) and after (now).
type claim struct {
	id       string
	existed  bool
	wordings []wording
	// before is the wordings as they were.
	before   []wording
	reworded bool
	// value is the wordings joined; its evidence holds only what a projection asks of it.
	value graph.Claim
	was   marks
	now   marks
}

// wording is what some Batches say of a claim besides evidence, and how many they are.
type wording struct {
	text  string
	count int64
}

// marks is what follows for a claim from identity, reviews and the other claims.
type marks struct {
	subject, object, slot, edge string
	status                      graph.ClaimStatus
	contested                   bool
	relation                    string
}

// saysOther tells whether the wordings of a claim that was there say something else now, and not merely more often.
func (c *claim) saysOther() (bool, error) {
	if slices.Equal(c.before, c.wordings) {
		return false, nil
	}
	was, err := joinWordings(c.id, texts(c.before))
	if err != nil {
		return false, err
	}
	now, err := joinWordings(c.id, texts(c.wordings))
	return !reflect.DeepEqual(was, now), err
}

// gone tells that no Batch says it any more.
func (c *claim) gone() bool { return len(c.wordings) == 0 }

// say counts one Batch more (or less, with -1) that uses the wording with that digest; text is needed only for a new one.
func (c *claim) say(key, text string, n int64) {
	i := slices.IndexFunc(c.wordings, func(w wording) bool { return digest(w.text) == key })
	switch {
	case i >= 0:
		c.wordings[i].count += n
		if c.wordings[i].count <= 0 {
			c.wordings = slices.Delete(c.wordings, i, i+1)
		}
	case n > 0:
		c.wordings = append(c.wordings, wording{text, n})
	}
	c.reworded = true
}

// join works out the value from the wordings; those of a claim that is gone stay as they were.
func (c *claim) join() error {
	evidence := c.value.Evidence
	if c.gone() {
		return nil
	}
	value, err := joinWordings(c.id, texts(c.wordings))
	if err != nil {
		return err
	}
	c.value = value
	c.value.Evidence = evidence
	return nil
}

func texts(ws []wording) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = w.text
	}
	return out
}

// joinWordings makes one claim of the records of several Batches.
func joinWordings(id string, records []string) (graph.Claim, error) {
	parts := make([]graph.Claim, len(records))
	for i, r := range records {
		if err := decode("claim", id, r, &parts[i]); err != nil {
			return graph.Claim{}, err
		}
	}
	if len(parts) == 0 {
		return graph.Claim{ID: id}, nil
	}
	return graph.JoinClaims(parts), nil
}

// loadClaims reads the claims of these ids that are not loaded yet, with their evidence in the documents that stay.
func (w *writer) loadClaims(ctx context.Context, ids []string) error {
	fresh := map[string]*claim{}
	for _, id := range ids {
		if w.claims[id] == nil && fresh[id] == nil {
			fresh[id] = &claim{id: id}
		}
	}
	wanted := sorted(fresh)
	err := w.with(ctx, claimRead, wanted, func(r []any) error {
		c := fresh[text(r[0])]
		c.existed = true
		counts, _ := r[2].([]any)
		for i, t := range list(r[1]) {
			c.wordings = append(c.wordings, wording{t, number(counts[i])})
		}
		c.before = slices.Clone(c.wordings)
		c.was = marks{text(r[3]), text(r[4]), text(r[5]), text(r[6]), graph.ClaimStatus(text(r[7])), flag(r[8]), text(r[9])}
		c.now = c.was
		return c.join()
	})
	if err != nil {
		return err
	}
	there := slices.DeleteFunc(wanted, func(id string) bool { return !fresh[id].existed })
	err = w.with(ctx, evidenceOfClaim, there, func(r []any) error {
		var e graph.Evidence
		err := decode("evidence of claim", text(r[0]), text(r[1]), &e)
		if c := fresh[text(r[0])]; !w.changed[e.Document] {
			c.value.Evidence = append(c.value.Evidence, e)
		}
		return err
	})
	for id, c := range fresh {
		w.claims[id] = c
	}
	return err
}

// loadClaimsBy reads the claims with one of these values of a key.
func (w *writer) loadClaimsBy(ctx context.Context, key claimKey, values []string) error {
	var ids []string
	err := w.with(ctx, ofKey(claimBy, key), values, func(r []any) error {
		ids = append(ids, text(r[0]))
		return nil
	})
	if err != nil {
		return err
	}
	return w.loadClaims(ctx, ids)
}

// restate takes the statements of the changed Batches back and adds those of the new ones.
func (w *writer) restate(ctx context.Context) error {
	var ids []string
	for _, statements := range w.old.statements {
		for _, s := range statements {
			id, _, _ := strings.Cut(s, " ")
			ids = append(ids, id)
		}
	}
	for _, c := range w.added {
		for _, s := range c.claimed {
			ids = append(ids, s.claim.ID)
		}
	}
	if err := w.loadClaims(ctx, ids); err != nil {
		return err
	}
	for _, statements := range w.old.statements {
		for _, s := range statements {
			id, key, _ := strings.Cut(s, " ")
			w.claims[id].say(key, "", -1)
		}
	}
	for _, c := range w.added {
		for _, s := range c.claimed {
			w.claims[s.claim.ID].say(digest(s.wording), s.wording, 1)
		}
		for i := range c.witnesses {
			claim := w.claims[c.witnesses[i].claim]
			claim.value.Evidence = append(claim.value.Evidence, *c.witnesses[i].evidence)
		}
	}
	for _, c := range w.claims {
		if c.reworded {
			if err := c.join(); err != nil {
				return err
			}
		}
	}
	return nil
}
