// The commit with this number is over, or was given up.
MATCH (m:Meta {id: 'commit'})
WHERE m.done < $number
SET m.done = $number
