// A new index answers only once it is filled. $seconds is the patience.
CALL db.awaitIndexes($seconds)
