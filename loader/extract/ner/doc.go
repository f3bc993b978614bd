// Package ner finds names by a learned model: persons, organisations and places that no list knows. A [Finder] labels the
// tokens of each sentence; what it looks at is the words, their spelling, tags and noun groups, and what the gazetteer knows
// of them.
package ner
