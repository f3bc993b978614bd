// Package pattern matches regular expressions against sentences, many times faster than package regexp on the many short
// texts and long lists of words that extraction is made of. It reads the same syntax and finds the same matches, leftmost
// first; what it lacks is refused by [Compile]. An expression knows which words a text must hold to match at all
// ([Expr.Needs]), so that most are never run.
package pattern
