package corpus

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
)

// sure is the confidence from which on an annotation of re3d counts; the crowd gave it.
const sure = 0.7

// Relation of a text: both ends are places.
type Relation struct {
	Type           string
	Source, Target Span
}

// Related is a document of re3d.
type Related struct {
	Document
	Relations []Relation
}

type re3dLine struct {
	ID          string  `json:"_id"`
	Text        string  `json:"text"`
	DocumentID  string  `json:"documentId"`
	Begin       int     `json:"begin"`
	End         int     `json:"end"`
	SourceBegin int     `json:"sourceBegin"`
	SourceEnd   int     `json:"sourceEnd"`
	TargetBegin int     `json:"targetBegin"`
	TargetEnd   int     `json:"targetEnd"`
	Type        string  `json:"type"`
	Confidence  float64 `json:"confidence"`
}

// RE3D reads the folders of a folder that hold documents.json, entities.json and relations.json, or the folder itself if it
// holds them. Documents come in the order of their ids, annotations below the threshold of confidence are left out.
func RE3D(folder fs.FS) ([]Related, error) {
	found, err := fs.Glob(folder, "*/documents.json")
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(folder, "documents.json"); err == nil {
		found = append(found, "documents.json")
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("no documents.json here or in a folder below: %w", fs.ErrNotExist)
	}
	var out []Related
	for _, name := range found {
		part, err := re3dFolder(folder, path.Dir(name))
		if err != nil {
			return nil, err
		}
		out = append(out, part...)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out, nil
}

func re3dFolder(folder fs.FS, dir string) ([]Related, error) {
	var out []Related
	index := map[string]int{}
	err := lines(folder, path.Join(dir, "documents.json"), func(l re3dLine) error {
		if _, twice := index[l.ID]; twice {
			return fmt.Errorf("document %s is there twice", l.ID)
		}
		index[l.ID] = len(out)
		out = append(out, Related{Document: Document{ID: l.ID, Text: l.Text}})
		return nil
	})
	if err != nil {
		return nil, err
	}
	size := make([]int, len(out))
	for i := range out {
		size[i] = len([]rune(out[i].Text))
	}
	at := func(l re3dLine, begin, end int) (int, error) {
		i, ok := index[l.DocumentID]
		if !ok {
			return 0, fmt.Errorf("there is no document %q", l.DocumentID)
		}
		if begin < 0 || end <= begin || end > size[i] {
			return 0, fmt.Errorf("place [%d,%d) of a text of %d", begin, end, size[i])
		}
		return i, nil
	}
	err = lines(folder, path.Join(dir, "entities.json"), func(l re3dLine) error {
		i, err := at(l, l.Begin, l.End)
		if err == nil && l.Confidence >= sure {
			out[i].Mentions = append(out[i].Mentions, Span{Start: l.Begin, End: l.End, Type: l.Type})
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	err = lines(folder, path.Join(dir, "relations.json"), func(l re3dLine) error {
		i, err := at(l, l.SourceBegin, l.SourceEnd)
		if err == nil {
			_, err = at(l, l.TargetBegin, l.TargetEnd)
		}
		if err == nil && l.Confidence >= sure {
			out[i].Relations = append(out[i].Relations, Relation{Type: l.Type, Source: Span{Start: l.SourceBegin, End: l.SourceEnd}, Target: Span{Start: l.TargetBegin, End: l.TargetEnd}})
		}
		return err
	})
	for i := range out {
		slices.SortStableFunc(out[i].Mentions, func(a, b Span) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return a.End - b.End
		})
	}
	return out, err
}

// lines reads a file of one JSON object a line.
func lines(folder fs.FS, name string, each func(re3dLine) error) error {
	f, err := folder.Open(name)
	if errors.Is(err, fs.ErrNotExist) && path.Base(name) == "relations.json" {
		return nil // names alone can be scored, too
	}
	if err != nil {
		return err
	}
	defer f.Close()
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 16<<20)
	for n := 1; scanner.Scan(); n++ {
		if len(scanner.Bytes()) == 0 {
			continue
		}
		var l re3dLine
		if err := json.Unmarshal(scanner.Bytes(), &l); err != nil {
			return fmt.Errorf("%s, line %d: %w", name, n, err)
		}
		if err := each(l); err != nil {
			return fmt.Errorf("%s, line %d: %w", name, n, err)
		}
	}
	return scanner.Err()
}
