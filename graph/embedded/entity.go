package embedded

import (
	"encoding/json"
	"reflect"
	"strings"

	"linkchart/graph"
)

// encodeEntity writes what an entity is besides what memory keeps of it: support and degree. An entity of which memory keeps
// everything has no record.
func encodeEntity(e *graph.Entity) ([]byte, error) {
	x := *e
	x.Degree, x.Support = 0, graph.Support{}
	return json.Marshal(&x)
}

// entity makes the entity of a row from its record.
func (s *state) entity(row uint32, body []byte) (*graph.Entity, error) {
	e := &graph.Entity{}
	if err := json.Unmarshal(body, e); err != nil {
		return nil, damaged("entity %s: %v", s.nodes[row].id, err)
	}
	n := &s.nodes[row]
	e.Degree, e.Support = int(n.degree), n.support.wide()
	return e, nil
}

var entitySize = int64(reflect.TypeFor[graph.Entity]().Size())

// sizeOfEntity is about how many bytes a decoded entity takes, besides its record.
func sizeOfEntity(e *graph.Entity) int64 {
	return entitySize + 16*int64(len(e.Aliases)+len(e.Metonyms)+2*len(e.ExternalIDs)+len(e.Members))
}

// plain makes the entity of a node of which memory keeps everything.
func (s *state) plain(row uint32) *graph.Entity {
	n := &s.nodes[row]
	e := n.known()
	e.DateEDTF = n.dayEDTF()
	if n.aliases != "" {
		e.Aliases = strings.Split(n.aliases, nameSeparator)
	}
	return &e
}

// stub is an entity as far as memory knows it: enough for filters and orders that ask for nothing else.
func (s *state) stub(row uint32) graph.Entity {
	e := s.nodes[row].known()
	for _, m := range s.members[row] {
		e.Members = append(e.Members, s.nodes[m].id)
	}
	return e
}

// known is what a node tells of its entity without further work.
func (n *node) known() graph.Entity {
	e := graph.Entity{
		ID: n.id, Type: typeOf(n.typ), Name: n.name, Kind: n.kind, Status: graph.Active, Gazetteer: n.flags&nodeGazetteer != 0,
		Aggregate: n.flags&nodeAggregate != 0, DateEarliest: n.earliest, DateLatest: n.latest, Degree: int(n.degree), Support: n.support.wide(),
	}
	if n.flags&nodeCandidate != 0 {
		e.Status = graph.Candidate
	}
	return e
}

// dayEDTF is the date of a node that is one day.
func (n *node) dayEDTF() string {
	if n.earliest == n.latest {
		return string(n.earliest)
	}
	return ""
}

// asNode is what memory keeps of a projected entity.
func asNode(e *graph.Entity, survivor uint32) node {
	n := node{
		id: e.ID, name: e.Name, aliases: strings.Join(e.Aliases, nameSeparator), kind: e.Kind, earliest: e.DateEarliest, latest: e.DateLatest,
		survivor: survivor, typ: typeCode(e.Type), flags: nodeAlive,
	}
	if e.Gazetteer {
		n.flags |= nodeGazetteer
	}
	if e.Status == graph.Candidate {
		n.flags |= nodeCandidate
	}
	if e.Aggregate {
		n.flags |= nodeAggregate
	}
	if n.holdsAll(e) {
		n.flags |= nodePlain
	}
	return n
}

// holdsAll tells whether nothing of an entity is lost in its node.
func (n *node) holdsAll(e *graph.Entity) bool {
	rest := *e
	if rest.Status != graph.Active && rest.Status != graph.Candidate || typeOf(n.typ) != rest.Type || rest.DateEDTF != n.dayEDTF() {
		return false
	}
	for _, a := range rest.Aliases {
		if a == "" || strings.Contains(a, nameSeparator) {
			return false
		}
	}
	if rest.Aliases != nil && len(rest.Aliases) == 0 {
		return false
	}
	rest.ID, rest.Type, rest.Name, rest.Aliases, rest.Kind, rest.Status = "", "", "", nil, "", ""
	rest.Gazetteer, rest.Aggregate = false, false
	rest.DateEDTF, rest.DateEarliest, rest.DateLatest, rest.Degree, rest.Support = "", "", "", 0, graph.Support{}
	return reflect.ValueOf(rest).IsZero()
}

// sameContent compares two plain nodes without support and degree.
func (n *node) sameContent(o *node) bool {
	return n.flags == o.flags && n.typ == o.typ && n.id == o.id && n.name == o.name && n.aliases == o.aliases && n.kind == o.kind &&
		n.earliest == o.earliest && n.latest == o.latest
}
