// Package corpus reads annotated corpora as they are published: GUM (CoNLL-U and XML) and re3d (JSON lines). It gives plain
// texts with spans in code points; it knows nothing of the loader.
package corpus
