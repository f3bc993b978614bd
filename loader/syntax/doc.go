// Package syntax cuts a sentence into noun phrases, verb groups and the words between, and ties verbs to their subjects,
// objects and prepositional phrases. It knows the closed word classes of English and some hundred verbs; every other word it
// takes for a noun or an adjective. It never fails: where a sentence is not understood, a verb has no subject.
package syntax
