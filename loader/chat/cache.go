package chat

import (
	"fmt"
	"os"
	"path/filepath"

	"linkchart/graph"
)

// cache keeps the bodies of answers as files, each under its key, readable for their owner only: they quote the texts.
type cache struct{ folder string }

func openCache(folder string) (cache, error) {
	if folder == "" {
		return cache{}, fmt.Errorf("%w: no folder is named", graph.ErrInvalid)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return cache{}, err
	}
	probe, err := os.CreateTemp(folder, ".new-")
	if err != nil {
		return cache{}, err // now, before anything is paid for
	}
	probe.Close()
	return cache{folder}, os.Remove(probe.Name())
}

func (c cache) file(key string) string { return filepath.Join(c.folder, key[:2], key+".json") }

// get returns the answer under a key, nil if there is none that can be read.
func (c cache) get(key string) []byte {
	b, err := os.ReadFile(c.file(key))
	if err != nil || len(b) > maxAnswer {
		return nil
	}
	return b
}

// put keeps an answer; whoever reads meanwhile gets all of it or none.
func (c cache) put(key string, answer []byte) (err error) {
	file := c.file(key)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(file), ".new-")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(answer); err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}
