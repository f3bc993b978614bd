package neo4j

import (
	"context"

	"linkchart/graph"
)

// loadSources reads the documents of these ids that are not loaded yet; an id that is none is remembered as such.
func (w *writer) loadSources(ctx context.Context, ids []string) error {
	var unknown []string
	for _, id := range ids {
		if _, ok := w.sources[id]; !ok {
			w.sources[id] = &source{}
			unknown = append(unknown, id)
		}
	}
	return w.with(ctx, sourceRead, unknown, w.keepSource)
}

// keepSource reads a row of id, json, live and story.
func (w *writer) keepSource(r []any) error {
	id := text(r[0])
	if s := w.sources[id]; s != nil && s.doc != nil {
		return nil
	}
	doc, err := readSource(id, text(r[1]), text(r[3]), "", "")
	w.sources[id] = &source{doc: doc, live: flag(r[2]), was: text(r[3]), wasLive: flag(r[2])}
	return err
}

// replaceSources puts the documents of the new Batches in place, and marks those that go.
func (w *writer) replaceSources() {
	for _, c := range w.added {
		if c.document == nil {
			continue
		}
		doc := *c.batch.Document
		doc.Shingles = nil
		doc.Story = w.sources[c.id].was
		w.sources[c.id].doc, w.sources[c.id].live = &doc, c.live
	}
	for _, d := range w.gone {
		w.sources[d.ID].live = false
	}
}

// documents are those that live, for the projection.
func (w *writer) documents() map[string]*graph.Document {
	out := make(map[string]*graph.Document, len(w.sources))
	for id, s := range w.sources {
		if s.live {
			out[id] = s.doc
		}
	}
	return out
}

// stories works out which documents tell one story after the change, around the documents and links that change. What was
// one story may fall apart, and what were several may become one: the search follows both, old stories and links.
func (w *writer) stories(ctx context.Context) error {
	frontier := map[string]bool{}
	for id := range w.changed {
		if w.sources[id].doc != nil {
			frontier[id] = true
		}
	}
	for _, p := range w.saidChanges(storyLinkLabel) {
		frontier[p.a], frontier[p.b] = true, true
	}
	seen, links := map[string]bool{}, map[string]graph.StoryLink{}
	for len(frontier) > 0 {
		next := map[string]bool{}
		if err := w.loadSources(ctx, sorted(frontier)); err != nil {
			return err
		}
		stories := map[string]bool{}
		for id := range frontier {
			seen[id] = true
			if was := w.sources[id].was; was != "" {
				stories[was] = true
			}
		}
		err := w.with(ctx, sourceOfStory, sorted(stories), func(r []any) error {
			next[text(r[0])] = true
			return w.keepSource(r)
		})
		if err != nil {
			return err
		}
		around, err := w.around(ctx, storyLinkLabel, w.living(frontier))
		if err != nil {
			return err
		}
		for _, p := range around {
			links[p.key] = graph.StoryLink{A: p.a, B: p.b}
			next[p.a], next[p.b] = true, true
		}
		for id := range seen {
			delete(next, id)
		}
		frontier = next
	}
	clusters := graph.StoryClusters(sorted(w.living(seen)), inOrder(links))
	for id := range seen {
		s := w.sources[id]
		if s.doc == nil {
			continue
		}
		s.doc.Story = clusters[id]
		if s.doc.Story != s.was {
			w.restoried = append(w.restoried, id)
		}
	}
	return nil
}

func (w *writer) living(ids map[string]bool) map[string]bool {
	out := map[string]bool{}
	for id := range ids {
		if w.sources[id].live {
			out[id] = true
		}
	}
	return out
}
