package traverse

import "linkchart/graph"

// smallest picks the path with the smallest sequence of relation ids among all shortest ones through the nodes where the
// sides have met. It walks from the beginning and takes the smallest edge that still leads to the other end.
func smallest(a, b *side) Path {
	leads := map[string]bool{}
	next := map[string][]link{}
	var mark func(id string)
	mark = func(id string) {
		if leads[id] {
			return
		}
		leads[id] = true
		for _, l := range a.links[id] {
			next[l.from.ID] = append(next[l.from.ID], l)
			mark(l.from.ID)
		}
	}
	best := -1
	for id, d := range a.dist {
		if e, ok := b.dist[id]; ok && (best < 0 || d+e < best) {
			best = d + e
		}
	}
	middle := map[string]bool{}
	for id, d := range a.dist {
		if e, ok := b.dist[id]; ok && d+e == best {
			middle[id] = true
			mark(id)
		}
	}
	var p Path
	at := ""
	for at == "" || a.dist[at] < a.depth && !middle[at] {
		l := pick(nil, next[at])
		for id, list := range next {
			if at == "" && a.dist[id] == 0 {
				l = pick(l, list)
			}
		}
		if l == nil {
			break
		}
		p.add(l)
		at = l.to.ID
	}
	if len(p.Steps) == 0 {
		// The beginnings were never expanded: they are where the other side arrived.
		var l *link
		for id := range middle {
			l = pick(l, b.links[id])
		}
		p.add(l)
		at = l.to.ID
	}
	for b.dist[at] > 0 {
		l := pick(nil, b.links[at])
		p.add(l)
		at = l.to.ID
	}
	return p
}

func pick(l *link, list []link) *link {
	for i := range list {
		if l == nil || list[i].edge.ID < l.edge.ID {
			l = &list[i]
		}
	}
	return l
}

func (p *Path) add(l *link) {
	if p.Start == nil {
		p.Start = l.from
	}
	p.Steps = append(p.Steps, graph.Step{Edge: l.edge, Far: l.to, Forward: l.edge.Source == l.from.ID})
	p.Cost++
}
