// The ids that far ends may have: those given, and what stands for them.
OPTIONAL MATCH (x:Merged) WHERE x.id IN $among
WITH collect(x.survivor) + $among AS among
