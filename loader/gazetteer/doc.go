// Package gazetteer says which names are known beforehand and what they stand for: armed groups, state bodies,
// organisations and places, with ids, other names, public identifiers and a note on the source of each row.
//
// The rows lie in data/ (see the README there for the columns). Names are compared in the form of [graph.Fold], word by
// word, and the longest name wins: "Pakistani Taliban" before "Taliban". A name that also means something else is kept
// apart from the names that identify: see [Entry].
package gazetteer
