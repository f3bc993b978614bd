package attacks

import (
	"slices"

	"linkchart/loader/syntax"
)

// Those whom a text names around an attack and who were not struck by it.

// bystander tells whether a word stands for those who say something of an attack or do something about it: "police said", "the president condemned",
// "according to the army", "were taken to hospital".
func (r *reader) bystander(sentence, token int) bool {
	s := syntax.Parse(r.Document, sentence)
	i := chunkOf(s, token)
	if i < 0 || s.Chunks[i].Kind != syntax.Noun {
		return false
	}
	if r.accordingTo(s, i) {
		return true
	}
	if wards.Has(s.Chunks[i].Word) && i > 0 && (s.Chunks[i-1].Word == "to" || s.Chunks[i-1].Word == "at" || s.Chunks[i-1].Word == "in") {
		return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool { return caring.Has(c.Chunk.Word) && c.Verb < i && i < c.Verb+7 })
	}
	if i > 1 && s.Chunks[i-1].Word == "at" && s.Chunks[i-2].Kind == syntax.Noun && wards.Has(s.Chunks[i].Word) {
		i -= 2 // "a doctor at the hospital said"
	}
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		return reacting.Has(c.Chunk.Word) && !c.Chunk.Passive && c.Chunk.Finite && slices.Contains(c.Subjects, i)
	})
}

var (
	// reacting are verbs for what others say of an attack and do about it.
	reacting = wordSet(`say tell report announce confirm condemn declare vow seal cordon arrest detain investigate blame suspect believe respond deploy identify impose describe denounce
		deplore pledge promise warn add state offer urge order evacuate cancel suspend close reopen increase tighten call express mourn decry open conclude allege think accuse name deny`)
	// wards are where the hurt are brought, caring the verbs for it.
	wards  = wordSet(`hospital hospitals clinic clinics`)
	caring = wordSet(`take rush bring treat transfer evacuate admit airlift move fly transport die succumb carry`)
)
