// Package eval compares what a system says with gold annotations. It knows no pipeline: it reads an exported graph and a
// folder with a hand-made one.
//
// Score computes the figures of a graph of news articles. Entities are matched one to one by type and folded name or alias
// (occurrences, facilities, collectives and cited documents also by partly equal names), relations by type, or a type the
// gold accepts as well, and matched ends. Recall is that of the core tier; precision counts only the types for which the
// gold is complete. Negatives are statements that must not appear.
package eval
