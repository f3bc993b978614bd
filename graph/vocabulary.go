package graph

import (
	"fmt"
	"slices"
)

var (
	nodesByType     = indexBy(nodeTable, func(n NodeInfo) EntityType { return n.Type })
	relationsByType = indexBy(relationTable, func(r RelationInfo) RelationType { return r.Type })
)

func indexBy[K comparable, V any](rows []V, key func(V) K) map[K]*V {
	m := make(map[K]*V, len(rows))
	for i := range rows {
		m[key(rows[i])] = &rows[i]
	}
	return m
}

// Nodes returns the table of node types; the caller must not change it.
func Nodes() []NodeInfo { return nodeTable }

// Relations returns the table of edge types; the caller must not change it.
func Relations() []RelationInfo { return relationTable }

// Node returns the row of a node type; ok is false for an unknown type.
func Node(t EntityType) (info NodeInfo, ok bool) {
	if n, found := nodesByType[t]; found {
		return *n, true
	}
	return NodeInfo{}, false
}

// Relation returns the row of an edge type; ok is false for an unknown type.
func Relation(t RelationType) (info RelationInfo, ok bool) {
	if r, found := relationsByType[t]; found {
		return *r, true
	}
	return RelationInfo{}, false
}

// Class returns the class of a node type, "" for an unknown one.
func (t EntityType) Class() Class {
	if n := nodesByMark[mark(t)]; n != nil && n.Type == t {
		return n.Class
	}
	if n, ok := nodesByType[t]; ok {
		return n.Class
	}
	return ""
}

// nodesByMark finds most node types without a map: extraction asks for classes by the million.
var nodesByMark = func() (table [64]*NodeInfo) {
	for i := range nodeTable {
		table[mark(nodeTable[i].Type)] = &nodeTable[i]
	}
	return table
}()

func mark(t EntityType) int {
	if t == "" {
		return 0
	}
	return (int(t[0]) ^ int(t[len(t)-1])<<2 ^ len(t)<<1) & 63
}

// Symmetric tells whether the ends of the type have no order.
func (t RelationType) Symmetric() bool {
	r, ok := relationsByType[t]
	return ok && r.Symmetric
}

// PropertyOf returns the row of an attribute of a node type.
func PropertyOf(t EntityType, name string) (p Property, ok bool) {
	n, ok := nodesByType[t]
	if !ok {
		return Property{}, false
	}
	i := slices.IndexFunc(n.Properties, func(p Property) bool { return p.Name == name })
	if i < 0 {
		return Property{}, false
	}
	return n.Properties[i], true
}

// Enum returns a closed list by name, nil if there is none of that name; the caller must not change it.
func Enum(name string) []string { return enums[name] }

// Kinds returns the closed list of Entity.Kind for a type, nil where the type has no kinds.
func Kinds(t EntityType) []string {
	if n, ok := nodesByType[t]; ok && n.KindEnum != "" {
		return enums[n.KindEnum]
	}
	return nil
}

// MayJoin tells whether an edge type may join two node types.
func MayJoin(t RelationType, source, target EntityType) bool {
	r, ok := relationsByType[t]
	switch {
	case !ok:
		return false
	case !slices.Contains(r.Domain, source) || !slices.Contains(r.Range, target):
		return r.Symmetric && slices.Contains(r.Domain, target) && slices.Contains(r.Range, source)
	}
	return t != PartOf || source.Class() == target.Class()
}

// CheckEnds tells whether an edge type may join two node types, and if not, why ([ErrInvalid]).
func CheckEnds(t RelationType, source, target EntityType) error {
	if MayJoin(t, source, target) {
		return nil
	}
	if _, ok := relationsByType[t]; !ok {
		return fmt.Errorf("%w: unknown relation type %q", ErrInvalid, t)
	}
	if t == PartOf && source.Class() != target.Class() {
		return fmt.Errorf("%w: %s joins ends of one class, not %s and %s", ErrInvalid, t, source, target)
	}
	return fmt.Errorf("%w: %s may not join %s to %s", ErrInvalid, t, source, target)
}

// Info returns the row of an edge type, the zero value for an unknown one.
func (t RelationType) Info() RelationInfo {
	r, _ := Relation(t)
	return r
}
