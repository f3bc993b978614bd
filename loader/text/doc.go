// Package text splits a text into lines, sentences and tokens with offsets in code points.
//
// A line is furniture where it is no running text: a page header, a label, a list of tags, the name of an image, an
// invitation to read on. Furniture is kept, for dates and titles stand there, but nothing is extracted from it.
package text
