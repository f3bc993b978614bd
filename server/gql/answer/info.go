package answer

import (
	"context"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// GraphSchema is what the graph can hold, and how much of it there is.
type GraphSchema struct {
	EntityTypes   []TypeInfo
	RelationTypes []RelationTypeInfo
}

// TypeInfo is a type of entities.
type TypeInfo struct {
	Type        graph.EntityType
	Count       int
	Kinds       []string
	Predicates  []string
	Description string
}

// RelationTypeInfo is a type of relations.
type RelationTypeInfo struct {
	Type             graph.RelationType
	Group            graph.RelationGroup
	Count            int
	Symmetric        bool
	Sources, Targets []graph.EntityType
	Properties       []string
	Description      string
}

// Schema describes the ontology with the counts of the store.
func (s *Source) Schema(ctx context.Context) (*GraphSchema, error) {
	info, err := s.store.Info(ctx)
	if err != nil {
		return nil, err
	}
	out := &GraphSchema{}
	for _, n := range graph.Nodes() {
		t := TypeInfo{Type: n.Type, Count: info.Entities[n.Type], Kinds: graph.Kinds(n.Type), Description: n.Meaning}
		for _, p := range n.Properties {
			t.Predicates = append(t.Predicates, p.Name)
		}
		out.EntityTypes = append(out.EntityTypes, t)
	}
	for _, r := range graph.Relations() {
		d := r.Meaning
		if r.Boundary != "" {
			d += "; " + r.Boundary
		}
		out.RelationTypes = append(out.RelationTypes, RelationTypeInfo{
			Type: r.Type, Group: r.Group, Count: info.Relations[r.Type], Symmetric: r.Symmetric,
			Sources: r.Domain, Targets: r.Range, Properties: r.Properties, Description: d,
		})
	}
	return out, nil
}

// ServerInfo is what answers.
type ServerInfo struct {
	Version      string
	Store        string
	Edition      *string
	GraphVersion int64
	Limits       []byte
}

// Info says what answers; version and limits are the server's.
func (s *Source) Info(ctx context.Context, version string, limits []byte) (*ServerInfo, error) {
	info, err := s.store.Info(ctx)
	if err != nil {
		return nil, err
	}
	return &ServerInfo{Version: version, Store: info.Store, Edition: text(info.Edition), GraphVersion: info.GraphVersion, Limits: limits}, nil
}

// Role is what the client may do.
func (*ServerInfo) Role() model.Role { return model.RoleReader }
