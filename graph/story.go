package graph

// Documents that share at least minRuns five-word runs, or the share minShare of the shorter one's, tell one story.
const (
	storyRuns  = 25
	storyShare = 0.05
)

// SharedRuns counts the common members of two sorted lists of shingles.
func SharedRuns(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// SameStory tells whether two documents with so many shingles, of which they share so many, tell one story.
func SameStory(lenA, lenB, shared int) bool {
	if shared == 0 {
		return false
	}
	return shared >= storyRuns || float64(shared) >= storyShare*float64(min(lenA, lenB))
}

// StoryClusters maps every document to the smallest id of the documents that it is linked to, directly or through others
// that live. Links to documents that are not live count for nothing.
func StoryClusters(live []string, links []StoryLink) map[string]string {
	cluster := make(map[string]string, len(live))
	for _, d := range live {
		cluster[d] = d
	}
	find := func(x string) string {
		for cluster[x] != x {
			cluster[x] = cluster[cluster[x]]
			x = cluster[x]
		}
		return x
	}
	for _, l := range links {
		if cluster[l.A] == "" || cluster[l.B] == "" {
			continue
		}
		a, b := find(l.A), find(l.B)
		if b < a {
			a, b = b, a
		}
		cluster[b] = a
	}
	for _, d := range live {
		cluster[d] = find(d)
	}
	return cluster
}
