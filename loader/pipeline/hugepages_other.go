//go:build !linux

package pipeline

// hugePages is for Linux: other systems decide by themselves.
func hugePages() {}
