package relations

import (
	_ "embed"
	"strings"

	"linkchart/loader/text"
)

// The handlers of a clause that are called only where it has one of their triggers, a bit for each.
const (
	onPersons uint64 = 1 << iota
	onBelonging
	onHandedOver
	onGroups
	onListings
	onSupport
	onStances
	onPlaces
	onCaptors
	onStead
	onNationality
)

// handlers are the names of the handlers, in the order of their bits.
var handlers = [...]string{"persons", "belonging", "handedOver", "groups", "listings", "support", "stances", "places", "captors", "stead", "nationality"}

// verbs.tsv lists the verbs that each handler asks for. A test writes it out of the code: see [TestVerbs].
//
//go:embed verbs.tsv
var verbTable string

// verbTriggers tells of the verb of a clause which handlers ask for it; the others have nothing to say.
var verbTriggers = readVerbs(verbTable)

// nounTriggers tells of a noun of a clause which handlers ask for it, whatever the verb.
var nounTriggers = text.NewClasses(map[uint64][]*text.WordSet{
	onGroups:  {wordSet(`merger`)},
	onSupport: {protection},
	onStances: {ruins},
	onPlaces:  {wordSet(`control rule hands occupation`)},
})

func readVerbs(table string) *text.Classes {
	var verbs [len(handlers)]strings.Builder
	for line := range strings.Lines(table) {
		verb, names, _ := strings.Cut(strings.TrimSpace(line), "\t")
		for i, h := range handlers {
			if strings.Contains(" "+names+" ", " "+h+" ") {
				verbs[i].WriteString(verb + " ")
			}
		}
	}
	sets := map[uint64][]*text.WordSet{}
	for i := range verbs {
		sets[1<<i] = []*text.WordSet{wordSet(verbs[i].String())}
	}
	return text.NewClasses(sets)
}

// triggers tells which handlers a clause with a verb has something for.
func (r *clauses) triggers(v string) uint64 {
	on := verbTriggers.Of(v)
	for _, i := range r.c.Objects {
		on |= nounTriggers.Of(r.Chunks[i].Word)
	}
	for k := range r.c.Phrases {
		p := &r.c.Phrases[k]
		if p.Word == "with" {
			on |= onPlaces // "…, with members in P"
		}
		for _, i := range p.Nouns {
			on |= nounTriggers.Of(r.Chunks[i].Word)
		}
	}
	return on
}
