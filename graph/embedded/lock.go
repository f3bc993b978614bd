package embedded

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"linkchart/graph"
)

// lockSuffix is what the name of the lock file adds to that of the store. The file stays; the lock on it goes with the process.
const lockSuffix = ".lock"

// lock makes this process the only one that writes the file at path.
func lock(path string) (*os.File, error) {
	f, err := os.OpenFile(path+lockSuffix, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	taken, err := tryLock(f)
	if err == nil && taken {
		err = writeOwner(f)
	}
	switch {
	case err != nil:
		return nil, errors.Join(fmt.Errorf("%w: lock %s: %w", graph.ErrUnavailable, f.Name(), err), f.Close())
	case !taken:
		return nil, errors.Join(fmt.Errorf("%w: %s is open for writing in %s (lock %s): stop that one, or open the store read-only",
			graph.ErrConflict, path, owner(f), f.Name()), f.Close())
	}
	return f, nil
}

func writeOwner(f *os.File) error {
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err := f.WriteAt(fmt.Appendf(nil, "process %d\n", os.Getpid()), 0)
	return err
}

func owner(f *os.File) string {
	b := make([]byte, 64)
	n, _ := f.ReadAt(b, 0)
	if s := strings.TrimSpace(string(b[:n])); s != "" {
		return s
	}
	return "another process"
}
