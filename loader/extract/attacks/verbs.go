package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

type expression struct {
	expression string
	need       []string
	property   string
}

type countPattern struct {
	*doc.Pattern
	property string
}

// anaphoric patterns speak of an attack without naming it: o claims it, denies it, or is blamed for it by w.
var anaphoric = []expression{
	{`{ACTOR:o} (?:, {any8}?, )?{w3}?(?:claimed|claims|claiming|took|taken) (?:the )?(?:responsibility|credit)`, []string{"responsibility", "credit"}, string(graph.ClaimedBy)},
	{`{ACTOR:w} {have}(?:also )?(?:blamed|blames|accused) {the}{GROUP:o}`, []string{"blame", "accused"}, string(graph.AttributedTo)},
	{`(?:denied|denies|rejected) (?:that )?{the}{GROUP:o} (?:was|were|is|had been) (?:behind|involved in|responsible)`, []string{"denied", "denies", "rejected"}, "denial"},
	{`{GROUP:o} {have}(?:denied|denies|rejected) (?:any |all )?(?:responsibility|involvement|role)`, []string{"denied", "denies", "rejected"}, "denial"},
	{`{COUNTRY:o} {have}(?:denied|denies|rejected) (?:any |all )?(?:responsibility|involvement|role)`, []string{"denied", "denies", "rejected"}, "denial"},
}

// unnamed records who claims, denies or is blamed for the incident told last.
func (r *reader) unnamed(sentence int) {
	frame := r.Frame(sentence)
	for _, m := range frame.Mentions {
		if m.Type == graph.Attack {
			return // the relation patterns see it
		}
	}
	var in *incident
	for _, x := range r.near(sentence, 4) {
		in = x
	}
	if in == nil {
		return
	}
	r.sentence = sentence
	for _, p := range r.x.unnamed {
		for _, m := range p.Find(frame) {
			o := m.One("o")
			if r.notOfIt(sentence, m.Span(m.From, m.To)) {
				continue
			}
			key := o.Key
			if o.Type == graph.Country {
				e := r.x.g.Government(r.Things[o.Key].Country)
				if e == nil {
					continue
				}
				key = r.Known(e.ID, e.Entity).Key
			}
			f := doc.Finding{Subject: in.thing.Key, Object: key, Span: m.Span(m.From, m.To), Coreference: true, Confidence: 0.7}
			switch p.property {
			case string(graph.ClaimedBy):
				f.Predicate, f.Modality, f.Attribution = p.property, graph.Claimed, r.Slice(o.Start, o.End)
			case string(graph.AttributedTo):
				f.Predicate, f.Modality = p.property, graph.Alleged
				if w := m.One("w"); w != nil {
					f.Attribution, f.SaidBy = r.Slice(w.Start, w.End), w.Key
				}
			default:
				f.Modality, f.Negative, f.Attribution = graph.Denied, true, r.Slice(o.Start, o.End)
				for _, predicate := range r.held(in.thing.Key, key) {
					f.Predicate = predicate
					r.find(f)
				}
				continue
			}
			r.find(f)
		}
	}
}

// notOfIt tells whether the words of a claim or of blame speak of other attacks than the one told before, or of a claim that was not made: "claimed
// responsibility for similar attacks", "stopped short of claiming responsibility".
func (r *reader) notOfIt(sentence int, span doc.Span) bool {
	s := syntax.Parse(r.Document, sentence)
	for i := range s.Chunks {
		if c := &s.Chunks[i]; r.Tokens[c.Last-1].End >= span.End {
			return r.meansOthers(s, c.First) || slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
				return o.Verb <= i && i <= o.Verb+1 && (o.Chunk.Negative || s.Undone(o) || s.Conditional(o))
			})
		}
	}
	return false
}

// held returns how an actor was tied to an attack before: what a denial denies. Nothing was said: the attribution.
func (r *reader) held(attack, actor string) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Subject == attack && f.Object == actor && !f.Negative && (f.Predicate == string(graph.ClaimedBy) || f.Predicate == string(graph.AttributedTo)) && !slices.Contains(out, f.Predicate) {
			out = append(out, f.Predicate)
		}
	}
	if len(out) == 0 {
		out = []string{string(graph.AttributedTo)}
	}
	return out
}

// countPatterns find victims: q the number, v the words behind it.
var countPatterns = []expression{
	{`(?:killed|killing|kills) (?:at least |his |her |their |its )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,4})`, []string{"kill"}, "killed"},
	{`claimed (?:the )?(?:lives of )?{QUANTITY:q} ?(?P<v>(?:lives|people|(?:[^ ,;.]+ ?){0,2}))`, []string{"claimed"}, "killed"},
	{`slit the throats of (?:at least )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,3})`, []string{"throats"}, "killed"},
	{`(?:took|taking|cost|costing|claimed|claiming) the lives of (?:at least )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,3})`, []string{"lives"}, "killed"},
	{`(?:took|cost) (?:the )?(?:lives of )?{QUANTITY:q} ?(?P<v>lives?)`, []string{"lives", "life"}, "killed"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:{be} |were )?(?:reported )?(?:killed|martyred|dead|slain|murdered|massacred|shot dead|gunned down|beheaded|executed|slaughtered|hacked to death|burned alive|blown up)`, []string{"killed", "martyred", "dead", "slain", "murdered", "massacred", "gunned down", "beheaded", "executed", "slaughtered", "hacked", "burned", "blown"}, "killed"},
	{`(?:toll|number of people killed|deaths) {any14}(?:risen|rose|climbed|climbs|rises|stands|reached) (?:to|at) {QUANTITY:q}(?P<v>)`, []string{"toll", "number of people killed"}, "killed"},
	{`left (?:at least )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ){0,3})dead`, []string{"dead"}, "killed"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:died|lost their lives|perished|have died|had died)`, []string{"died", "lost their lives", "perished"}, "killed"},
	{`(?:murdered|murdering|massacred|massacring|slaughtered|shot dead|gunned down|shooting dead|beheaded|beheading|executed|executing|hacked to death) (?:at least )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,3})`, []string{"murder", "massacred", "slaughtered", "shot dead", "gunned down", "shooting dead", "behead", "massacring", "execut", "hacked"}, "killed"},
	{`(?:wounded|wounding|injured|injuring|hurt|hurting|maimed|maiming) (?:at least )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,3})`, []string{"wound", "injur", "hurt", "maim"}, "wounded"},
	{`left (?:at least |another )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ){0,3})(?:wounded|injured|hurt|maimed|hospitalised|hospitalized|in (?:a )?(?:critical|serious|grave) condition)`, []string{"left"}, "wounded"},
	{`(?:resulted in|caused|with|claiming|claimed) (?:at least )?{QUANTITY:q} (?P<v>)(?:fatalities|deaths)`, []string{"fatalities", "deaths"}, "killed"},
	{`loss of (?:all |at least )?{QUANTITY:q} (?P<v>lives|people|passengers)`, []string{"loss"}, "killed"},
	{`(?:injury|injuries|wounding|wounds|injuring|harm) (?:of|to) (?:at least |some )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,3})`, []string{"injur", "wound", "harm"}, "wounded"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:suffered|sustained|fell ill|{be} taken ill|{be} treated for|{be} hospitalised|{be} hospitalized) ?(?:[^ ,;.]+ ){0,3}(?:injuries|wounds|burns|ill|hospital)?`, []string{"suffered", "sustained", "fell ill", "taken ill", "treated for", "hospitali"}, "wounded"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:{be} |were )?(?:taken|rushed|brought|admitted|sent|evacuated) to (?:a |the |local |nearby |area )*hospitals?`, []string{"hospital", "hospitals"}, "wounded"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:needed|required|received) (?:[^ ,;.]+ )?(?:treatment|attention|care)`, []string{"treatment", "attention", "care"}, "wounded"},
	{`number of (?:the )?(?:wounded|injured|injuries) {any14}(?:put|stood|stands|rose|risen|was) (?:to|at)? ?{QUANTITY:q}(?P<v>)`, []string{"number of"}, "wounded"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:{be} |were )?(?:wounded|injured|hurt)`, []string{"wounded", "injured", "hurt"}, "wounded"},
}
