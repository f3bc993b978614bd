// Package graph says what the graph is: nouns, ontology, projection and the contract that every store keeps. It uses the
// standard library only and knows no database, no GraphQL and no file format.
//
// Two layers. Claims with their evidence are the truth; entities and the edges between them are a projection, never written
// by hand and always rebuildable:
//
//	document 002 ──evidence [559,587)──▶ claim  attack CLAIMED_BY isis   ┐
//	document 003 ──evidence [53,82)────▶ claim  attack ATTRIBUTED_TO isis-k ├─ Project ─▶ entities and edges
//	gazetteer ─────source──────────────▶ claim  moscow LOCATED_IN russia ┘
//
// The unit of writing is a [Batch]: all that one source says. [Store] is the contract, in ten methods. Identity is data:
// [Judgement] values merge and keep apart, and taking one back undoes what it did.
package graph
