// Package learn trains and runs small linear models over hashed features: an averaged perceptron that labels sequences, and
// a logistic regression that says yes or no; and groups of words that stand beside the same words.
//
// A feature is a number made of a string by [Hash] and [Mix]; features share 2^bits buckets, so a model has a fixed size and
// needs no table of words. Training runs on one thread, in a fixed order, and gives the same bytes for the same examples.
// Weights are kept as whole steps of a common scale; those below half a step are gone.
package learn
