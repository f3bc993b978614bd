package graphtest

import "linkchart/graph"

// The small world of single cases: groups a to d, persons, an attack, a city, a country.

func group(name string) graph.Entity {
	return graph.Entity{ID: "group:" + name, Type: graph.ArmedGroup, Name: "Group " + name}
}

func person(name string) graph.Entity {
	return graph.Entity{ID: "person:" + name, Type: graph.Person, Name: "Person " + name}
}

func attack(name string) graph.Entity {
	return graph.Entity{ID: "attack:" + name, Type: graph.Attack, Name: "Attack " + name}
}

func city(name string) graph.Entity {
	return graph.Entity{ID: "city:" + name, Type: graph.City, Name: "City " + name}
}

func country(name, iso string) graph.Entity {
	return graph.Entity{ID: "country:" + name, Type: graph.Country, Name: name, ISO2: iso, Gazetteer: true}
}

// saying begins a document of one sentence, published on a day by a paper of that name.
func saying(text, publisher string, published graph.Date) *Builder {
	return NewDocument(text, text, publisher, published)
}

// rivals is a document that says that two groups are rivals; the texts of different names differ.
func rivals(name, a, b string, published graph.Date) graph.Batch {
	text := name + " says they are rivals."
	return saying(text, name, published).Entity(group(a), group(b)).Relation("group:"+a, graph.RivalOf, "group:"+b, "they are rivals", nil).Batch()
}

// leads is a document that says that a person leads group:g, in a modality.
func leads(name, who string, published graph.Date, m graph.Modality) graph.Batch {
	text := name + " says who leads it."
	return saying(text, name, published).Entity(person(who), group("g")).
		Relation("person:"+who, graph.Leads, "group:g", "who leads it", func(_ *graph.Claim, e *graph.Evidence) {
			e.Modality, e.Negative, e.Attribution = m, m == graph.Denied, "somebody"
		}).Batch()
}

// star is a document after which a hub has n spokes: group:hub rivals group:00, group:01, ...
func star(n int) graph.Batch {
	b := saying("The hub has rivals.", "Paper", "2024-01-01").Entity(group("hub"))
	for i := range n {
		name := string(rune('0'+i/10)) + string(rune('0'+i%10))
		b.Entity(group(name)).Relation("group:hub", graph.Targets, "group:"+name, "The hub has rivals", func(c *graph.Claim, _ *graph.Evidence) { c.Qualifiers.Mode = "EXECUTED" })
	}
	return b.Batch()
}
