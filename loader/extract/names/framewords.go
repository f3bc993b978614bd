package names

// Words that single readers of a sentence look for: where it has none, there is nothing to read.
var (
	// framedSites, beside the kinds of facilities.
	framedSites = wordSet(`flight residence`)
	// orgFramed, beside the words that open or end the names of organisations: "the X think tank".
	orgFramed    = wordSet(`center centre tank agency group radio`)
	townFramed   = wordSet(`town colony nagar`)
	capitalWords = wordSet(`capital`)
	brackets     = wordSet(`(`)
)
