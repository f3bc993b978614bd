package pipeline

import (
	"runtime"
	"sync"
	"syscall"
	"unsafe"
)

const (
	// heapRoom is about what the heap takes while documents are read.
	heapRoom = 192 << 20
	hugePage = 2 << 20
	// madvCollapse is MADV_COLLAPSE, which package syscall lacks.
	madvCollapse = 25
)

// hugePages has the kernel give the heap pages of 2 MB, where it leaves that to programs: what extraction waits for is memory, of which it
// looks at little in many places, and with pages of 4 kB most looks need the page's address, too. A kernel without such pages changes nothing.
var hugePages = sync.OnceFunc(func() {
	askForHugePages()
	runtime.GC() // the room goes to the heap
})

// askForHugePages asks for memory in one piece and leaves it untouched, for the heap to hand it out. What lies before it, the tables made
// while packages were initialised, is moved.
func askForHugePages() {
	room := make([]byte, heapRoom)
	_ = syscall.Madvise(room, syscall.MADV_HUGEPAGE)
	end := uintptr(unsafe.Pointer(unsafe.SliceData(room))) &^ (hugePage - 1)
	for at := end - hugePage; at+heapRoom > end; at -= hugePage {
		if _, _, failed := syscall.Syscall(syscall.SYS_MADVISE, at, hugePage, madvCollapse); failed != 0 {
			break // before the heap
		}
	}
	runtime.KeepAlive(room)
}
