package roles

const (
	exAlign = iota + 700
	exPlaces
	exInner
)

// extentFeatures lists the features by which a phrase is as much as is quoted: those of a mention, pooled over its places,
// and where it stands in its noun group.
func (r *reading) extentFeatures(p *phrase) []uint32 {
	var out []uint32
	for _, s := range p.places[:min(len(p.places), 5)] {
		out = r.mention(s, out)
		out = r.align(s, out)
	}
	n := uint32(min(p.places[0].last-p.places[0].first, 8))
	out = append(out, feature(exPlaces, uint32(bucket(len(p.places))), n))
	for i := p.places[0].first; i < p.places[0].last; i++ {
		out = append(out, feature(exInner, r.class[i], boolean(i == p.places[0].last-1)))
	}
	return distinct(out)
}

// align tells where a phrase begins and ends in the groups of its sentence.
func (r *reading) align(s span, out []uint32) []uint32 {
	a, b := r.chunkOf[s.first], r.chunkOf[s.last-1]
	begin, end, groups := uint32(9), uint32(9), uint32(0)
	chunks := r.Chunks()
	if a >= 0 {
		c := chunks[a]
		begin = 0
		for i := c.First; i < s.first; i++ {
			if r.opens(i) {
				begin++
			}
		}
	}
	if b >= 0 {
		c := chunks[b]
		switch {
		case s.last-1 < c.Head:
			end = 1
		case s.last-1 > c.Head:
			end = 2
		default:
			end = 0
		}
		if c.Verb != nil {
			end += 4
		}
	}
	if a >= 0 && b >= 0 {
		groups = uint32(min(b-a, 4))
	}
	n := uint32(min(s.last-s.first, 8))
	cl := r.class[s.last-1]
	before := uint32(0)
	if begin > 0 && s.first > 0 && begin < 9 {
		before = r.class[s.first-1]
	}
	return append(out, feature(exAlign, begin), feature(exAlign, end, 1), feature(exAlign, begin, end, groups), feature(exAlign, begin, end, groups, n), feature(exAlign, begin, end, groups, cl, 1),
		feature(exAlign, begin, before, r.class[s.first], cl, 2), feature(exAlign, groups, cl, 3))
}
