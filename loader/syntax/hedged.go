package syntax

import (
	"linkchart/graph"
)

// hedges is how sure what an adverb goes with is.
var hedges = map[string]graph.Modality{
	"allegedly": graph.Alleged, "apparently": graph.Alleged, "possibly": graph.Alleged, "supposedly": graph.Alleged, "purportedly": graph.Alleged, "presumably": graph.Alleged,
	"probably": graph.Alleged, "seemingly": graph.Alleged, "reportedly": graph.Reported,
}

// HedgedBefore returns how sure the adverbs before a chunk say that it is: "X allegedly funds Y", "X, reportedly an affiliate of Y"; asserted if none
// does.
func (s *Sentence) HedgedBefore(i int) graph.Modality {
	out := graph.Asserted
	for k := i - 1; s.kind(k) == Adverb; k-- {
		out = s.weakened(out, s.Chunks[k].First)
	}
	return out
}

// Hedged tells how sure the adverbs beside a verb say that a clause is: "X allegedly bombed", "was reportedly bombed by X", "were shot, apparently
// by X", "Allegedly, X …".
func (s *Sentence) Hedged(c *Clause) graph.Modality {
	out := s.HedgedBefore(c.Verb)
	for k := c.Chunk.First; k < c.Chunk.Last; k++ {
		out = s.weakened(out, k)
	}
	for _, p := range c.Phrases {
		if p.Word == "by" && s.kind(p.At-1) == Adverb {
			out = s.weakened(out, s.Chunks[p.At-1].First)
		}
	}
	if len(c.Subjects) > 0 && c.Subjects[0] <= 2 && s.kind(0) == Adverb && s.kind(1) == Comma {
		out = s.weakened(out, s.Chunks[0].First)
	}
	return out
}

// weakened returns how sure what was as sure as is given is with the word at a token beside it.
func (s *Sentence) weakened(m graph.Modality, token int) graph.Modality {
	if h := hedges[s.low(token)]; h != "" {
		return graph.Weaker(m, h)
	}
	return m
}
