package neo4j

import (
	"context"
	"reflect"
	"strings"

	"linkchart/graph"
)

func (w *writer) saveEntities(ctx context.Context) error {
	var drop []string
	var update, degree, external []row
	create := map[graph.EntityType][]row{}
	relabel := map[graph.EntityType][]string{}
	for _, id := range sorted(w.entities) {
		e := w.entities[id]
		switch {
		case e.was == nil && e.now == nil:
			continue
		case e.now == nil:
			drop = append(drop, id)
			w.change.Entities.Removed++
			continue
		case e.was != nil && alike(e.was, e.now):
			if e.was.Degree != e.now.Degree {
				degree = append(degree, row{"id": id, "degree": e.now.Degree})
				w.change.Entities.Changed++
			}
			continue
		}
		r, err := entityRow(e.now)
		if err != nil {
			return err
		}
		if e.was == nil {
			create[e.now.Type] = append(create[e.now.Type], r)
			w.change.Entities.Added++
		} else {
			was, err := entityRow(e.was)
			if err != nil {
				return err
			}
			update = append(update, row{"id": id, "set": changes(was, r)})
			w.change.Entities.Changed++
			if e.was.Type != e.now.Type {
				relabel[e.now.Type] = append(relabel[e.now.Type], id)
			}
		}
		if len(e.now.ExternalIDs) > 0 || e.was != nil && len(e.was.ExternalIDs) > 0 {
			keys := make([]string, len(e.now.ExternalIDs))
			for i, x := range e.now.ExternalIDs {
				keys[i] = x.Scheme + ":" + x.Value
			}
			external = append(external, row{"id": id, "keys": keys})
		}
	}
	if err := w.with(ctx, entityDelete, drop, nil); err != nil {
		return err
	}
	for _, t := range sorted(create) {
		if err := w.put(ctx, ofLabels(entityCreate, t), create[t]); err != nil {
			return err
		}
	}
	for _, t := range sorted(relabel) {
		statement := strings.ReplaceAll(ofLabels(entityRelabel, t), "{{ALL}}", allLabels())
		if err := w.with(ctx, statement, relabel[t], nil); err != nil {
			return err
		}
	}
	if err := w.put(ctx, entityUpdate, update); err != nil {
		return err
	}
	if err := w.put(ctx, entityDegree, degree); err != nil {
		return err
	}
	return w.put(ctx, externalWrite, external)
}

// alike tells whether two entities have the same record; the degree is none of it.
func alike(a, b *graph.Entity) bool {
	x, y := *a, *b
	x.Degree, y.Degree = 0, 0
	return reflect.DeepEqual(x, y)
}

func (w *writer) saveEdges(ctx context.Context) error {
	create, update := map[graph.RelationType][]row{}, map[graph.RelationType][]row{}
	for _, id := range sorted(w.edges) {
		e := w.edges[id]
		if e.now == nil || e.was != nil && reflect.DeepEqual(e.was, e.now) {
			continue
		}
		props, err := edgeRow(e.now)
		if err != nil {
			return err
		}
		if e.was == nil {
			create[e.now.Type] = append(create[e.now.Type], row{"source": e.now.Source, "target": e.now.Target, "props": props})
			w.change.Edges.Added++
			continue
		}
		was, err := edgeRow(e.was)
		if err != nil {
			return err
		}
		update[e.now.Type] = append(update[e.now.Type], row{"id": id, "set": changes(was, props)})
		w.change.Edges.Changed++
	}
	for _, t := range sorted(create) {
		if err := w.put(ctx, ofType(edgeCreate, t), create[t]); err != nil {
			return err
		}
	}
	for _, t := range sorted(update) {
		if err := w.put(ctx, ofType(edgeUpdate, t), update[t]); err != nil {
			return err
		}
	}
	return nil
}
