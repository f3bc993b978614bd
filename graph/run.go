package graph

// Run is one execution of a loader: the stamp on everything it wrote. At least ID is set.
type Run struct {
	ID      string `json:"id"`
	Version string `json:"version,omitempty"`
	Config  string `json:"config,omitempty"`
	// Start is RFC 3339 in UTC.
	Start string `json:"start,omitempty"`
}
