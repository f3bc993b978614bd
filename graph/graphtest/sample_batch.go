package graphtest

import "linkchart/graph"

// as sets the modality of a piece of evidence and who is quoted.
func as(m graph.Modality, by string) func(*graph.Claim, *graph.Evidence) {
	return func(_ *graph.Claim, e *graph.Evidence) {
		e.Modality, e.Attribution, e.Negative = m, by, m == graph.Denied
	}
}

// quantity is the value of a number as said.
func quantity(raw, victims string) graph.Value {
	q, _ := graph.ParseQuantity(raw)
	q.VictimGroup = victims
	return graph.Value{Raw: raw, Quantity: &q}
}

func date(raw string, anchor graph.Date) graph.Value {
	d := graph.ParseDate(raw, anchor)
	return graph.Value{Raw: raw, Date: &d}
}

func code(c string) graph.Value { return graph.Value{Code: c} }

func wireBatch() graph.Batch {
	b := NewDocument("Gunmen strike concert hall", wireText, "Example Wire", "2024-03-24").
		Document(func(d *graph.Document) { d.Reliability, d.URL = "B", "https://news.example/concert-hall" }).
		named(ISISK, IslamicState, Ghafari, ConcertHall, RussianState, CrocusCityHall, Moscow).
		Attribute(ConcertHall, "killed", graph.TotalVictims, quantity("137 people", graph.TotalVictims), "killed 137 people", nil).
		Attribute(ConcertHall, "date", "", date("22 March 2024", "2024-03-24"), "22 March 2024", nil).
		Attribute(ConcertHall, "attackType", "", code("ARMED_ASSAULT"), "shooting", nil).
		Relation(ConcertHall, graph.OccurredIn, CrocusCityHall, "in the Crocus City Hall", nil).
		Relation(CrocusCityHall, graph.LocatedIn, Moscow, "Crocus City Hall near Moscow", nil).
		Relation(ConcertHall, graph.AttributedTo, ISISK, "Russian officials blame ISIS-K for the assault", func(c *graph.Claim, e *graph.Evidence) {
			e.Modality, e.Attribution, e.SaidBy = graph.Reported, "Russian officials", RussianState
		}).
		Relation(ConcertHall, graph.ClaimedBy, IslamicState, "Islamic State said that its fighters had carried out the shooting", as(graph.Claimed, "Islamic State")).
		Relation(ISISK, graph.AffiliateOf, IslamicState, "ISIS-K is a branch of Islamic State", func(c *graph.Claim, _ *graph.Evidence) { c.Qualifiers.Role = "branch" }).
		Relation(Ghafari, graph.Leads, ISISK, "Sanaullah Ghafari leads ISIS-K", func(c *graph.Claim, _ *graph.Evidence) { c.Qualifiers.Status = "CURRENT" })
	leads := b.LastClaim()
	b.Relation(Ghafari, graph.MemberOf, ISISK, "", func(c *graph.Claim, _ *graph.Evidence) {
		c.Qualifiers.Status, c.Derived, c.Rule, c.DerivedFrom = "CURRENT", true, "R1", []string{leads}
	})
	b.Relation(RussianState, graph.HostileTo, ISISK, "blame ISIS-K", func(_ *graph.Claim, e *graph.Evidence) { e.Implicit = true })
	return b.Batch()
}

func dailyBatch() graph.Batch {
	return NewDocument("Concert hall toll rises", dailyText, "Example Daily", "2024-03-25").
		named(ISISK, IslamicState, ConcertHallDaily, RussianState, CrocusCityHall, Moscow, Warning, USEmbassy).
		Attribute(ConcertHallDaily, "killed", graph.TotalVictims, quantity("More than 130 people", graph.TotalVictims), "More than 130 people died", nil).
		Attribute(ConcertHallDaily, "date", "", date("22 March 2024", "2024-03-25"), "22 March 2024", nil).
		Relation(ConcertHallDaily, graph.OccurredIn, CrocusCityHall, "in the Crocus City Hall", nil).
		Relation(CrocusCityHall, graph.LocatedIn, Moscow, "Crocus City Hall near Moscow", nil).
		Relation(ConcertHallDaily, graph.AttributedTo, ISISK, "Russian officials blame ISIS-K for the assault", as(graph.Reported, "Russian officials")).
		Relation(ConcertHallDaily, graph.ClaimedBy, IslamicState, "Islamic State claimed it", as(graph.Claimed, "Islamic State")).
		Attribute(Warning, "date", "", date("early March", "2024-03-25"), "early March", nil).
		Relation(Warning, graph.IssuedBy, USEmbassy, "the United States Embassy warned Russia", nil).
		Relation(Warning, graph.AddressedTo, RussianState, "warned Russia", nil).
		Relation(Warning, graph.Concerns, Moscow, "attacks on concerts in Moscow", nil).
		Relation(Warning, graph.IgnoredBy, RussianState, "The warning was ignored in Moscow", as(graph.Reported, "")).
		Batch()
}

func reviewBatch() graph.Batch {
	return NewDocument("A year of ISIS-K", reviewText, "Example Review", "2024-04-20").
		Document(func(d *graph.Document) { d.Reliability = "A" }).
		named(ISISK, Taliban, Muhajir, ConcertHallReview, Moscow, Europe, UkrainianState, AustrianPolice, ChurchPlot, ViennaChurch, Vienna).
		Attribute(ConcertHallReview, "killed", graph.TotalVictims, quantity("143 people", graph.TotalVictims), "143 people dead", nil).
		Attribute(ConcertHallReview, "attackType", "", code("ARMED_ASSAULT"), "a shooting", nil).
		Attribute(ConcertHallReview, "attackType", "", code("FACILITY_ATTACK"), "set fire to the hall", nil).
		Relation(ConcertHallReview, graph.OccurredIn, Moscow, "outside Moscow", nil).
		Relation(ISISK, graph.RivalOf, Taliban, "ISIS-K and the Taliban are bitter rivals", nil).
		Relation(Muhajir, graph.Leads, ISISK, "led by Shahab al-Muhajir, who has commanded it since 2020", func(c *graph.Claim, e *graph.Evidence) {
			since := graph.ParseDate("2020", "2024-04-20")
			c.Qualifiers.Status, c.Qualifiers.Since, e.Coreference = "CURRENT", &since, true
		}).
		Relation(ISISK, graph.OperatesIn, Europe, "It wants to expand to Europe", func(c *graph.Claim, e *graph.Evidence) {
			c.Qualifiers.Mode, e.Modality, e.Coreference = "ASPIRED", graph.Hypothetical, true
		}).
		Relation(UkrainianState, graph.ParticipatedIn, ConcertHallReview, "Ukraine denies that it had any part in the assault", as(graph.Denied, "Ukraine")).
		Attribute(ChurchPlot, "plotStatus", "", code("FOILED"), "foiled a plot", nil).
		Attribute(ChurchPlot, "date", "", date("last December", "2024-04-20"), "last December", nil).
		Relation(ChurchPlot, graph.FoiledBy, AustrianPolice, "Austrian police foiled a plot", nil).
		Relation(ChurchPlot, graph.Targeted, ViennaChurch, "a plot against a church", nil).
		Relation(ViennaChurch, graph.LocatedIn, Vienna, "a church in Vienna", nil).
		Batch()
}

func undatedBatch() graph.Batch {
	return NewDocument("Kabul notes", undatedText, "", "").
		named(ISISK, Taliban, Kabul, Afghanistan).
		Relation(ISISK, graph.OperatesIn, Kabul, "ISIS-K is active in Kabul, residents say", func(c *graph.Claim, e *graph.Evidence) {
			c.Qualifiers.Mode, e.Modality, e.Attribution = "ACTIVE", graph.Reported, "residents"
		}).
		Relation(ISISK, graph.OperatesIn, Kabul, "The Taliban deny that ISIS-K is active in Kabul", func(c *graph.Claim, e *graph.Evidence) {
			c.Qualifiers.Mode, e.Modality, e.Attribution, e.Negative, e.SaidBy = "ACTIVE", graph.Denied, "The Taliban", true, Taliban
		}).
		Relation(Taliban, graph.Governs, Afghanistan, "The Taliban, who govern Afghanistan", nil).
		Relation(Taliban, graph.Counters, ISISK, "raided a house of the group", func(c *graph.Claim, e *graph.Evidence) {
			c.Qualifiers.Mode, e.Coreference = "LAW_ENFORCEMENT", true
		}).
		Attribute(ISISK, "strength", "", quantity("several fighters", ""), "several fighters", nil).
		Batch()
}

func failedBatch() graph.Batch {
	b := NewDocument("Unreadable", failedText, "", "").Batch()
	b.Document.Outcome, b.Document.Reason = graph.Failed, "the text is empty"
	b.Text = ""
	return b
}

func placesBatch() graph.Batch {
	return NewBatch(PlacesBatch).
		named(Moscow, Russia, Kabul, Afghanistan, Vienna, Austria, Europe, RussianState).
		Reference(Moscow, graph.LocatedIn, Russia).
		Reference(Kabul, graph.LocatedIn, Afghanistan).
		Reference(Vienna, graph.LocatedIn, Austria).
		Reference(Austria, graph.LocatedIn, Europe).
		Reference(RussianState, graph.StateBodyOf, Russia).
		Batch()
}

func reconcileBatch() graph.Batch {
	return NewBatch(Reconcile).
		Judge(Ghafari, Muhajir, graph.Same, graph.Resolver, 0.9).
		Judge(ConcertHall, ConcertHallDaily, graph.Same, graph.Resolver, 0.95).
		Judge(ConcertHall, ConcertHallReview, graph.Same, graph.Resolver, 0.8).
		Judge(IslamicState, ISISK, graph.Different, graph.Resolver, 1).
		Judge(CrocusCityHall, ViennaChurch, graph.Unsure, graph.Resolver, 0.1).
		Story(WireDoc, DailyDoc).
		Batch()
}
