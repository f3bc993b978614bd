package text

// DefaultTagger is the embedded tagger.
func DefaultTagger() *Tagger { return defaultTagger() }
