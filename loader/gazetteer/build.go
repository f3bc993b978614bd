package gazetteer

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/text"
)

//go:embed data
var data embed.FS

// schema is part of the version: raise it when the same data give other entries.
const schema = "1"

// Default builds the gazetteer from the data in the program. It does the work anew at each call, so call it once.
func Default() (*Gazetteer, error) {
	files, err := fs.Sub(data, "data")
	if err != nil {
		return nil, fmt.Errorf("open gazetteer data: %w", err)
	}
	return Load(files)
}

// Load builds a gazetteer from a folder of tables like the one in the program: countries.tsv and nations.tsv, then all
// other *.tsv and *.tsv.gz in the order of their names.
func Load(files fs.FS) (*Gazetteer, error) {
	b := &builder{byID: make(map[string]*Entry, 1<<16), hash: sha256.New()}
	b.hash.Write([]byte(schema))
	names, err := fs.Glob(files, "*.tsv*")
	if err != nil {
		return nil, fmt.Errorf("list gazetteer data: %w", err)
	}
	tables := map[string]*table{}
	for _, name := range names {
		if tables[name], err = b.read(files, name); err != nil {
			return nil, err
		}
	}
	if tables["countries.tsv"] == nil || tables["nations.tsv"] == nil {
		return nil, fmt.Errorf("%w: gazetteer data without countries.tsv and nations.tsv", graph.ErrInvalid)
	}
	b.written = map[string]bool{}
	if t := tables["bodies.tsv"]; t != nil {
		for _, row := range t.rows {
			for _, name := range append(t.list(row, "aliases"), t.get(row, "name")) {
				b.written[graph.Fold(name)] = true
			}
		}
	}
	if err := b.nations(tables["countries.tsv"], tables["nations.tsv"]); err != nil {
		return nil, err
	}
	for _, name := range names {
		if name == "countries.tsv" || name == "nations.tsv" {
			continue
		}
		if err := b.rows(tables[name]); err != nil {
			return nil, err
		}
	}
	return b.finish()
}

type builder struct {
	entries []*Entry
	byID    map[string]*Entry
	govern  map[string]*Entry
	extra   []extra
	// written are the names of the bodies that have a row of their own.
	written map[string]bool
	hash    hash.Hash
}

// extra is a row that adds names to an entry of another table.
type extra struct {
	id            string
	name          string
	aliases, weak []string
	table         string
}

func (b *builder) read(files fs.FS, name string) (*table, error) {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read gazetteer table %q: %w", name, err)
	}
	b.hash.Write([]byte(name))
	b.hash.Write(raw)
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(raw))
		if err != nil {
			return nil, fmt.Errorf("unpack gazetteer table %q: %w", name, err)
		}
		if raw, err = io.ReadAll(z); err != nil {
			return nil, fmt.Errorf("unpack gazetteer table %q: %w", name, err)
		}
	}
	return parseTable(name, string(raw))
}

func (b *builder) add(e *Entry) error {
	if b.byID[e.ID] != nil {
		return fmt.Errorf("%w: gazetteer id %q twice", graph.ErrInvalid, e.ID)
	}
	b.byID[e.ID] = e
	b.entries = append(b.entries, e)
	return nil
}

// typeOf returns the entity type that an id's prefix stands for.
func typeOf(id string) (graph.EntityType, error) {
	prefix, slug, _ := strings.Cut(id, ":")
	for _, n := range graph.Nodes() {
		if n.Prefix == prefix && slug != "" {
			return n.Type, nil
		}
	}
	return "", fmt.Errorf("%w: gazetteer id %q", graph.ErrInvalid, id)
}

// rows reads a table of entries. A row whose id starts with + adds names to an entry of another table.
func (b *builder) rows(t *table) error {
	source := strings.TrimSuffix(strings.TrimSuffix(t.name, ".gz"), ".tsv")
	room, ids := make([]Entry, len(t.rows)), make([]graph.ExternalID, 0, len(t.rows))
	for i, row := range t.rows {
		id := t.get(row, "id")
		if target, ok := strings.CutPrefix(id, "+"); ok {
			b.extra = append(b.extra, extra{target, t.get(row, "name"), t.list(row, "aliases"), t.list(row, "weak"), t.name})
			continue
		}
		kind, err := typeOf(id)
		if err != nil {
			return err
		}
		e := &room[i]
		*e = Entry{
			ID: id, Type: kind, Name: t.get(row, "name"), Aliases: t.list(row, "aliases"), Weak: t.list(row, "weak"),
			Metonyms: t.list(row, "metonyms"), Adjectives: t.list(row, "adjectives"), Kind: t.get(row, "kind"), Parent: t.get(row, "parent"),
			Countries: t.list(row, "countries"), Within: t.get(row, "within"), M49: t.get(row, "m49"), Source: t.get(row, "source"),
		}
		if e.Source == "" {
			e.Source = source
		}
		if e.ExternalIDs, err = t.external(row); err != nil {
			return err
		}
		if e.Level, err = t.number(row, "level"); err != nil {
			return err
		}
		if e.GeonamesID, err = t.number(row, "geonames"); err != nil {
			return err
		}
		if e.Population, err = t.number(row, "population"); err != nil {
			return err
		}
		if e.Lat, err = t.float(row, "lat"); err != nil {
			return err
		}
		if e.Lon, err = t.float(row, "lon"); err != nil {
			return err
		}
		if e.GeonamesID != 0 && len(e.ExternalIDs) == 0 {
			ids = append(ids, graph.ExternalID{Scheme: "geonames", Value: t.get(row, "geonames")})
			e.ExternalIDs = ids[len(ids)-1 : len(ids) : len(ids)]
		}
		if err := b.add(e); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) finish() (*Gazetteer, error) {
	for _, x := range b.extra {
		e := b.byID[x.id]
		if e == nil {
			return nil, fmt.Errorf("%w: gazetteer table %q adds names to %q, which is unknown", graph.ErrInvalid, x.table, x.id)
		}
		if x.name != "" && x.name != e.Name {
			e.Aliases = append(e.Aliases, e.Name)
			e.Name = x.name
		}
		e.Aliases = append(e.Aliases, x.aliases...)
		e.Weak = append(e.Weak, x.weak...)
		e.Aliases = slices.DeleteFunc(e.Aliases, func(a string) bool { return a == e.Name || slices.Contains(x.weak, a) })
	}
	slices.SortFunc(b.entries, func(x, y *Entry) int { return cmp.Compare(x.ID, y.ID) })
	unabbreviate(b.entries)
	settle(b.entries)
	g := &Gazetteer{
		entries: b.entries, byID: text.NewWordMap(b.byID), govern: b.govern, byISO2: map[string]*Entry{}, regions: map[string][]*Entry{},
		strong: newIndex(len(b.entries)), weak: newIndex(1000), metonym: newIndex(1000), adjectiv: newIndex(1000),
		version: hex.EncodeToString(b.hash.Sum(nil))[:12],
	}
	all := make(words, 2*len(b.entries))
	for _, e := range g.entries {
		e.rank, e.listed = rankOf(e), sorted(e.Aliases)
		if err := b.check(e); err != nil {
			return nil, err
		}
		if e.Type == graph.Country {
			g.byISO2[e.ISO2] = e
		}
		if e.Type == graph.Region && len(e.Countries) > 1 { // one within a country holds not all of its towns
			for _, c := range e.Countries {
				g.regions[c] = append(g.regions[c], e)
			}
		}
		g.file(all, e)
	}
	for _, list := range g.regions {
		slices.SortFunc(list, func(x, y *Entry) int {
			return cmp.Or(cmp.Compare(len(x.Countries), len(y.Countries)), cmp.Compare(x.ID, y.ID))
		})
	}
	g.places()
	sorts := []*index{g.strong, g.weak, g.metonym, g.adjectiv}
	for i, ix := range sorts {
		ix.sort = i
		for _, list := range ix.at {
			if len(list) > 1 {
				slices.SortFunc(list, func(x, y *Entry) int { return cmp.Or(cmp.Compare(y.rank, x.rank), cmp.Compare(x.ID, y.ID)) })
			}
		}
		ix.complete()
	}
	g.words = text.NewWordMap(all.vocables(sorts))
	for _, ix := range sorts {
		ix.roots = nil // the words have them
	}
	g.fuzzy = newFuzzyIndex(g.entries)
	return g, nil
}

// unabbreviate gives the bodies of the United States that are called "US X" the name "United States X" as well.
func unabbreviate(entries []*Entry) {
	for _, e := range entries {
		if e.Type != graph.StateBody || len(e.Countries) != 1 || e.Countries[0] != "US" {
			continue
		}
		for _, name := range e.Aliases {
			rest, ok := strings.CutPrefix(name, "US ")
			if !ok {
				continue
			}
			if long := "United States " + rest; long != e.Name && !slices.Contains(e.Aliases, long) {
				e.Aliases = append(e.Aliases, long)
			}
		}
	}
}

// settle leaves each name that a pattern made with one state body: a row of its own wins ("Afghan National Army" is not
// just any Afghan army), then the smallest id ("Congolese"). For the others the name becomes a weak one.
func settle(entries []*Entry) {
	owner := map[string]*Entry{}
	for _, pattern := range []bool{false, true} {
		for _, e := range entries {
			if e.Type != graph.StateBody || (e.Source == patternSource) != pattern {
				continue
			}
			keep := e.Aliases[:0]
			for _, name := range e.Aliases {
				key := graph.Fold(name)
				if have := owner[key]; pattern && have != nil && have != e {
					if have.Source == patternSource {
						e.Weak = append(e.Weak, name)
					}
					continue
				}
				owner[key] = e
				keep = append(keep, name)
			}
			e.Aliases = keep
			if !pattern {
				owner[graph.Fold(e.Name)] = e
			}
		}
	}
}

// places notes around each place what contains it. Places side by side share the list.
func (g *Gazetteer) places() {
	known := map[string][]*Entry{}
	for _, e := range g.entries {
		if e.Type == graph.Country {
			e.around = g.regions[e.ISO2]
			continue
		}
		list, ok := known[e.Within]
		if !ok {
			list = slices.Clip(g.within(e))
			known[e.Within] = list
		}
		e.around = list
	}
}

// within follows what an entry that is no country lies in.
func (g *Gazetteer) within(e *Entry) []*Entry {
	var out []*Entry
	for e = g.Entry(e.Within); e != nil && !slices.Contains(out, e); e = g.Entry(e.Within) {
		out = append(out, e)
		if e.Type == graph.Country {
			return append(out, g.regions[e.ISO2]...)
		}
	}
	return out
}

// file puts an entry's names into the indexes.
func (g *Gazetteer) file(all words, e *Entry) {
	if !slices.Contains(e.Weak, e.Name) {
		name(all, g.strong, e.Name, e)
	}
	// Cities of the Philippines are called without the word that the register adds: "Marawi City".
	if short, ok := strings.CutSuffix(e.Name, " City"); ok && e.Type == graph.City && slices.Contains(e.Countries, "PH") && g.Entry("admin:"+graph.Slug(short)) == nil && g.Entry("admin:province-of-"+graph.Slug(short)) == nil {
		name(all, g.strong, short, e)
	}
	for _, list := range []struct {
		to    *index
		names []string
	}{{g.strong, e.Aliases}, {g.weak, e.Weak}, {g.metonym, e.Metonyms}, {g.adjectiv, e.Adjectives}} {
		for _, alias := range list.names {
			name(all, list.to, alias, e)
		}
	}
}

// name files a name as it is, and without its possessives: readers of text may cut them off.
func name(all words, to *index, name string, e *Entry) {
	to.add(all, graph.Fold(name), e)
	if strings.Contains(name, "'s ") {
		to.add(all, graph.Fold(strings.ReplaceAll(name, "'s ", " ")), e)
	}
}

func (b *builder) check(e *Entry) error {
	for _, id := range []string{e.Parent, e.Within} {
		if id != "" && b.byID[id] == nil {
			return fmt.Errorf("%w: gazetteer entry %q names %q, which is unknown", graph.ErrInvalid, e.ID, id)
		}
	}
	if kinds := graph.Kinds(e.Type); kinds != nil && !slices.Contains(kinds, e.Kind) {
		return fmt.Errorf("%w: gazetteer entry %q has kind %q", graph.ErrInvalid, e.ID, e.Kind)
	}
	if e.Name == "" {
		return fmt.Errorf("%w: gazetteer entry %q without a name", graph.ErrInvalid, e.ID)
	}
	return nil
}

// rankOf orders the entries of one name: actors and countries before places, places by population. Administrative areas
// stand between large and small cities, because a bare name means the area only where the city is small.
func rankOf(e *Entry) int {
	switch e.Type {
	case graph.ArmedGroup:
		return 1 << 34
	case graph.Country:
		return 1<<33 + e.Population
	case graph.Region:
		return 1 << 32
	case graph.StateBody, graph.Organization:
		return 1 << 31
	case graph.AdminArea:
		switch {
		case e.Level != 1:
			return 5_000
		case slices.ContainsFunc(e.Countries, func(c string) bool { return slices.Contains([]string{"US", "CA", "AU", "BR", "IN", "MX", "CN"}, c) }):
			return 500_000 // states of large federations are better known than their namesakes
		}
		return 60_000
	}
	return e.Population
}
