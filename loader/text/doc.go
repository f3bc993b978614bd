// Package text cuts a text into lines, sentences, tokens and phrases. Every place is given in Unicode code points of the
// text as stored, half open, so that a quote is always the text between two offsets.
//
// It knows the form of English (closed word classes, endings, verb forms, the order of phrases) and nothing about the
// world: names come from outside, see [Text.Name].
package text
