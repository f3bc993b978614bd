package syntax

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	// People are nouns for people without a name who act for a group or suffer.
	People = wordSet(`people fighters fighter militants militant gunmen gunman jihadists jihadist insurgents insurgent rebels rebel guerrillas guerrilla
		terrorists terrorist extremists attackers attacker activists activist assailants assailant perpetrators perpetrator saboteurs saboteur individuals arsonists bombers bomber members member supporters operatives operative cadres commandos
		soldiers soldier troops police officers officials civilians villagers men women children students worshippers hostages victims
		remnants loyalists faction factions elements cell cells squad squads wing wings unit units operatives recruits suspects men youths
		separatists paramilitaries partisans followers hardliners dissidents kidnappers captors militiamen tribesmen warriors forces`)
	// Members act for the group they belong to: what they do, it does.
	Members = wordSet(`fighters fighter militants militant gunmen gunman jihadists jihadist insurgents insurgent rebels rebel guerrillas guerrilla
		terrorists terrorist extremists attackers attacker assailants bombers bomber members operatives operative cadres commandos remnants
		loyalists elements cell cells squad squads unit units forces troops men followers separatists militiamen soldiers campaign movement
		group network organisation organization militia insurgency outfit warriors wing columns column factions kidnappers recruiters strongmen loyalists loyalist dissidents militiaman jihadis gang commando men paramilitaries remnants veterans hardliners volunteers volunteer
		brigades brigade battalions battalion divisions bands survivors instructors instructor trainers recruits guards jailers executioners`)
	// Forces act for their state.
	Forces = wordSet(`drone helicopter gunship warplane jet snipers troops soldiers forces force warplanes jets aircraft army military airstrikes navy commandos drones police intelligence agents
		authorities officials security government state strike strikes airstrike raid raids missile missiles marines helicopters warships gunboats planes artillery spies prosecutors diplomats troops
		mission peacekeepers coalition regime administration leaders leadership detectives investigators
		paratroopers paratrooper policemen gendarmes gendarmerie rangers guardsmen legionnaires sailors instructors advisers advisors officers generals bombers bombs shells frigate frigates tanks emissaries cruisers trainers spymasters monarchy royals`)
	// Roles are nouns for a person's place in a body.
	Roles = wordSet(`expert specialist leader leaders commander commanders chief head emir amir founder cofounder co-founder spokesman spokeswoman spokesperson deputy successor
		predecessor president chairman minister general colonel ideologue mastermind financier recruiter cleric preacher caliph member operative
		director secretary secretary-general second-in-command governor mayor warlord strongman boss veteran envoy ambassador official officer
		militant cadre sympathiser sympathizer fighter killer assailant hijacker shooter assassin ringleader bombmaker bomb-maker knifeman sniper organiser organizer perpetrator prosecutor politician imam mufti rabbi pastor commissioner scholar author negotiator propagandist lieutenant coordinator figurehead king prince
		propagandist judge sheikh mullah bomber gunman attacker driver brother son father sister wife widow daughter cousin nephew uncle
		figure planner facilitator strategist quartermaster courier treasurer adviser advisor activist supporter follower defector representative theorist
		overlord kingpin trainer aide heir mentor associate confidant ally suspect convict fugitive accomplice jihadist rebel guerrilla insurgent terrorist extremist
		second-in-command lecturer farmer student pupil mechanic plumber welder butcher taxi-driver shopkeeper imam missionary nun priest bishop dissident exile
		policeman soldier citizen national engineer journalist lawyer doctor businessman banker teacher professor chancellor prime
		guru supremo chieftain capo fellow analyst correspondent columnist magistrate hostage husband grandson stepson agent bodyguard disciple`)
)

// Named returns what a noun phrase names: the mention that it ends with; the one apposed to it; for members and forces, the
// body they belong to. Whole tells that the words name the thing itself and not only its people.
func (s *Sentence) Named(i int) (m *doc.Mention, whole bool) {
	if s.kind(i) != Noun {
		return nil, false
	}
	if s.named == nil { // not yet parsed
		return s.name(i)
	}
	n := &s.named[i]
	if !n.known {
		n.known = true
		n.mention, n.whole = s.name(i)
	}
	return n.mention, n.whole
}

// designation is what [Sentence.Named] tells of a chunk, once asked.
type designation struct {
	mention      *doc.Mention
	whole, known bool
}

func (s *Sentence) name(i int) (m *doc.Mention, whole bool) {
	c := &s.Chunks[i]
	if c.Core != nil && c.Core.Type != doc.QuantityMention && c.Core.Type != doc.DateMention {
		return c.Core, true
	}
	if n := len(c.Mentions); n > 0 && itself.Has(c.Word) && c.Owned <= 0 {
		if m := c.Mentions[n-1]; m.Type == graph.ArmedGroup && m.Last < c.Last && m.Last >= c.Last-3 && s.tok(m.Last).Text != "-" {
			return m, true // "the Maute group", "the Aum doomsday cult"
		}
	}
	if n := len(c.Mentions); n > 0 && institutions.Has(c.Word) && c.Owned <= 0 {
		if m := c.Mentions[n-1]; m.Type == graph.Organization && m.Last == c.Last-1 && s.tok(m.Last).Text != "-" {
			return m, true // "the Ebuteli institute"
		}
	}
	if a := s.Apposed(i); a != nil {
		return a, true
	}
	if a := s.selfNamed(i); a != nil {
		return a, true
	}
	if a := s.said(i); a != nil {
		return a, true
	}
	if Members.Has(c.Word) || Roles.Has(c.Word) && c.Plural {
		for k := len(c.Mentions) - 1; k >= 0; k-- {
			if m := c.Mentions[k]; m.Type == graph.ArmedGroup && !s.Compound(m) {
				return m, false
			}
		}
		if s.kind(i+1) == Preposition && (s.Chunks[i+1].Word == "of" || s.Chunks[i+1].Word == "from") && s.kind(i+2) == Noun {
			if o := s.Chunks[i+2].Core; o != nil && (o.Type == graph.ArmedGroup || o.Type == graph.StateBody && !o.Adjective && stateUnits.Has(c.Word)) {
				return o, false
			}
		}
	}
	if len(c.Mentions) == 1 && c.Mentions[0].Adjective && c.Mentions[0].Last == c.Last && s.kind(i+1) == Conjunction && s.kind(i+2) == Noun && Forces.Has(s.Chunks[i+2].Word) {
		return c.Mentions[0], false // "American and British warplanes"
	}
	if Forces.Has(c.Word) && !(c.Word == "bombers" && s.low(c.Last-2) == "suicide") {
		for k := len(c.Mentions) - 1; k >= 0; k-- {
			if m := c.Mentions[k]; s.Compound(m) && backed.Has(s.low(m.Last+1)) {
				continue // "Iranian-backed forces" are not Iran's
			} else if m.Adjective || m.Type == graph.Country || m.Type == graph.City && ruled.Has(c.Word) || m.Type == graph.StateBody || m.Type == graph.Organization && missions.Has(c.Word) {
				return m, false
			}
		}
	}
	return nil, false
}

// backed tells of others' forces that a state stands behind them.
var backed = text.NewWordSet(`backed supported trained armed aligned funded sponsored allied supplied financed`)

// ruled are nouns for a government behind the name of its capital: "the Mogadishu government".
var ruled = text.NewWordSet(`government regime authorities administration`)

// stateUnits are nouns for some of a body of state's men, who act for it: "units of the Congolese army".
var stateUnits = text.NewWordSet(`units elements troops soldiers commandos instructors`)

// itself holds nouns that a group's name may stand before without changing what is meant.
var itself = text.NewWordSet(`group movement organisation organization militia outfit network insurgency gang sect cult alliance coalition cartel syndicate rebellion party rebels guerrillas`)

// institutions are nouns that an organisation's name may stand before without changing what is meant.
var institutions = text.NewWordSet(`institute foundation university newspaper charity company consultancy magazine website party group organisation organization movement think-tank tank agency network`)

// Compound tells whether a hyphen ties a name to what follows: "X-linked fighters" are not X's.
func (s *Sentence) Compound(m *doc.Mention) bool {
	return m.Last+1 < s.last && s.tok(m.Last).Text == "-" && !s.tok(m.Last).Space
}

// missions are forces that bodies of several states send.
var missions = text.NewWordSet(`mission peacekeepers troops forces force coalition soldiers`)

// selfNamed returns the name of "a faction, calling itself X,", "a corps called X", "a group known as X".
func (s *Sentence) selfNamed(i int) *doc.Mention {
	for _, c := range s.Clauses {
		switch c.Chunk.Word {
		case "call", "name", "style", "dub", "know", "brand":
		default:
			continue
		}
		if len(c.Subjects) != 1 || c.Subjects[0] != i || !(c.Chunk.Passive || c.Chunk.Gerund || c.Relative && c.Chunk.Word == "call") {
			continue
		}
		for _, k := range append(append(append([]int{}, c.Second...), c.Objects...), c.Behind("as")...) {
			if m := s.Chunks[k].Core; m != nil && m.Type.Class() == graph.ActorClass && !m.Coreference {
				return m
			}
		}
	}
	return nil
}

// Apposed returns the mention in apposition to a noun phrase that ends with a common noun: "the group's founder, X"; "X" of
// "the group, X,".
func (s *Sentence) Apposed(i int) *doc.Mention {
	if one := s.OneOf(i); one != i { // "X, one of several groups active in …"
		if m := s.apposedBefore(one, i); m != nil {
			return m
		}
	} else if m := s.apposedBefore(i, i); m != nil {
		return m
	}
	k := s.skipComplement(i)
	for s.kind(k) == Preposition && (s.kind(k+1) == Noun || s.kind(k+1) == Date && s.Chunks[k].Word == "since") && asides.Has(s.Chunks[k].Word) {
		k += 2
	}
	if s.kind(k) == Relative && s.Chunks[k].Word != "where" && s.Chunks[i].Article == "the" && (Roles.Has(s.Chunks[i].Word) || s.Chunks[i].Word == "man" || s.Chunks[i].Word == "woman") {
		// "the commander who planned the attack, X, was …"
		for n := k + 1; n < len(s.Chunks) && n < k+8; n++ {
			if s.kind(n) == Comma {
				if s.kind(n+1) == Noun && s.kind(n+2) == Comma {
					k = n
				}
				break
			}
			if s.kind(n) != Noun && s.kind(n) != Verb && s.kind(n) != Preposition && s.kind(n) != Date && s.kind(n) != Adverb {
				break
			}
		}
	}
	if s.kind(k) == Open && s.kind(k+1) == Noun && s.kind(k+2) == Shut && s.kind(k+3) == Comma {
		k += 3 // "the emir of X (ABC), Y"
	}
	if s.dash(k) && s.kind(k+1) == Noun && Roles.Has(s.Chunks[i].Word) && !s.Chunks[i].Plural && (s.dash(k+2) || s.kind(k+2) == Comma) {
		if m := s.Chunks[k+1].Core; m != nil && m.Type == graph.Person && s.fitsApposition(i, m) {
			return m // "the leader of X – Y – said"
		}
	}
	if s.kind(k) == Comma && s.kind(k+1) == Noun && s.Chunks[k+1].Core == nil && (s.Chunks[i].Word == "one" || Roles.Has(s.Chunks[i].Word) || People.Has(s.Chunks[i].Word)) && !s.Chunks[i].Plural {
		if m := s.selfNamed(k + 1); m != nil && m.Type == graph.Person {
			return m // "a member of the group, a man from P named X"
		}
	}
	if one := s.OneOf(i); one == 0 && s.kind(k) == Comma && s.kind(k+1) == Noun && s.kind(k+2) == Comma {
		if m := s.Chunks[k+1].Core; m != nil && m.Type == graph.Person && s.fitsApposition(i, m) {
			return m // "One of the founders, X, died"
		}
	}
	if s.kind(k) == Comma && s.kind(k+1) == Noun && s.Chunks[k+1].Core != nil {
		c := &s.Chunks[k+1]
		if w := c.Word; w == "he" || w == "she" || w == "it" || w == "they" {
			return nil // "was an officer of X, he had left it"
		}
		if s.kind(i-1) == Conjunction && len(s.Clauses) > 0 && s.Clauses[0].Verb == 0 && slices.Contains(s.Clauses[0].Subjects, k+1) {
			return nil // "Formed by X and a branch of Y, Z is led by": Z is no branch
		}
		if c.Core.Type.Class() == graph.ActorClass && s.fitsApposition(i, c.Core) {
			if next := s.kind(k + 2); next == Conjunction && s.kind(k+3) == Noun && !Roles.Has(s.Chunks[i].Word) {
				return nil
			}
			return c.Core
		}
	}
	return nil
}

// dash tells whether a chunk is one.
func (s *Sentence) dash(k int) bool {
	if s.kind(k) != Break {
		return false
	}
	w := s.low(s.Chunks[k].First)
	return w == "–" || w == "—" || w == "-" || w == "--"
}

// asides are prepositions whose phrases may stand between a noun and the name in apposition to it: "its leader in Gaza, X".
var asides = text.NewWordSet(`in for from at on since under to across along near inside outside within behind beyond during between over`)

// apposedBefore returns the name before a noun phrase in apposition: "X, the preacher who …".
// fit is the noun phrase that says what the name must be.
func (s *Sentence) apposedBefore(i, fit int) *doc.Mention {
	if s.Chunks[i].Article == "whose" {
		return nil // what stands before is whose it is
	}
	if m := s.Entry(i); m != nil && s.fitsApposition(fit, m) {
		return m
	}
	if i == fit && len(s.Clauses) > 0 && s.Clauses[0].Verb == 0 && slices.Contains(s.Clauses[0].Subjects, i) {
		return nil // "Formed by X and Y, the coalition is": neither
	}
	k := i
	for s.kind(k-1) == Adverb || s.word(k-1) == "once" || s.kind(k-1) == Noun && reflexive.Has(s.word(k-1)) && s.kind(k-2) == Comma {
		k-- // "X, himself once a member of Y"
	}
	if s.kind(k-1) == Conjunction && s.Chunks[k-1].Word == "and" && s.kind(k-2) == Noun && (Roles.Has(s.Chunks[i].Word) || s.inLaw(i)) {
		if n := s.climb(s.climbBack(k - 2)); s.kind(n-1) == Comma && s.Chunks[n].Core == nil {
			k = n // "X, the founder of A and leader of B"
		}
	}
	if s.kind(k-1) == Open && s.kind(k-2) == Noun && (Roles.Has(s.Chunks[i].Word) || Roles.Has(s.low(s.Chunks[i].Last-1))) {
		if c := s.Chunks[k-2].Core; c != nil && c.Type == graph.Person && s.fitsApposition(fit, c) {
			return c // "X (deputy head of Y)"
		}
	}
	if s.kind(k-1) == Comma && (s.Chunks[i].Article != "" || s.Chunks[i].Owned != 0 || Roles.Has(s.Chunks[i].Word) || i != fit) {
		for n := k - 2; n >= 0 && n >= k-8; n-- {
			switch s.kind(n) {
			case Noun:
				if c := s.Chunks[n].Core; c != nil && s.fitsApposition(fit, c) {
					return c
				}
			case Preposition, Date:
			case Comma:
				if !s.Aged(n + 1) { // "X, 45, a commander of Y"
					return nil
				}
			case Shut: // "X (also known as Y), a cleric"
				for n > 0 && s.kind(n) != Open {
					n--
				}
			default:
				return nil
			}
		}
	}
	return nil
}

// Entry returns the name that opens the sentence before a dash and the noun phrase: "Boko Haram – A jihadist group …", "X (ABC): a …".
func (s *Sentence) Entry(i int) *doc.Mention {
	if s.kind(i-1) != Break || i > 6 || s.kind(0) != Noun {
		return nil
	}
	for k := 1; k < i-1; k++ {
		if kind := s.kind(k); kind != Open && kind != Shut && kind != Noun {
			return nil
		}
	}
	return s.Chunks[0].Core
}

func (s *Sentence) fitsApposition(i int, m *doc.Mention) bool {
	w := s.Chunks[i].Word
	c := &s.Chunks[i]
	if w == "one" && s.kind(i+1) == Preposition && s.Chunks[i+1].Word == "of" && s.kind(i+2) == Noun && s.Chunks[i+2].Word == "them" {
		return m.Type == graph.ArmedGroup || m.Type == graph.Person // "one of them, X"
	}
	if s.OneOf(i) != i {
		one := strings.TrimSuffix(w, "s")
		return m.Type == graph.Person && (Roles.Has(w) || Roles.Has(one) || People.Has(w)) || m.Type == graph.ArmedGroup && (groupWords.Has(one) || one == "militia")
	}
	switch m.Type {
	case graph.Person:
		if !c.Plural && c.Article != "" && s.kind(i+1) == Relative && s.Chunks[i+1].Word == "who" {
			return true // "X, the prophet who founded Y"
		}
		return !c.Plural && (Roles.Has(w) || s.inLaw(i) || (w == "command" || w == "chief") && (s.tok(c.Last-2).Text == "-" || s.low(c.Last-2) == "in") || w == "two" && c.Core == nil && s.low(c.Last-2) == "number" || People.Has(w) && !crowds.Has(w) || (c.Article == "a" || c.Article == "an" || c.Article == "the" || (possessives.Has(c.Article) || c.Owned != 0) && Calling(w)) && (Calling(w) || c.nation() || w == "man" || w == "woman" || w == "boy" || w == "girl"))
	case graph.ArmedGroup:
		return groupWords.Has(w)
	case graph.Organization:
		return w == "wing" || w == "arm" || w == "party"
	}
	return false
}

// crowds are those of [People] that no single person is.
var crowds = text.NewWordSet(`people troops police civilians faction factions element elements cell cells squad squads wing wings unit units forces`)

// inLaw tells whether a noun phrase ends with a word for kin by marriage: "the son-in-law".
func (s *Sentence) inLaw(i int) bool {
	c := &s.Chunks[i]
	return c.Word == "law" && c.Last-c.First > 4 && s.low(c.Last-3) == "in"
}

// Calling tells whether a noun is made like one for what a person is: "welder", "engineer", "citizen".
func Calling(w string) bool {
	if notCallings.Has(w) || len(w) < 5 {
		return false
	}
	for _, end := range []string{"er", "or", "ist", "ian", "man", "woman", "eer", "ant", "izen", "ee"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return callings.Has(w)
}

// callings are nouns for what a person is that are made otherwise.
var callings = text.NewWordSet(`national convert commando exile youth teenager mystic sheikh judge monk diplomat attache attaché consul expert nurse guide analyst clerk athlete
	bureaucrat poet pilot companion colleague friend comrade accomplice neighbour classmate roommate`)

// notCallings are nouns of such endings that are things.
var notCallings = text.NewWordSet(`power order border river tower summer winter center number letter matter quarter chapter helicopter launcher mortar shelter tanker
	freighter carrier bunker trigger container charter cover sector tractor reactor corridor paper corner disaster encounter murder slaughter terror error horror
	computer newspaper poster banner offer fever water danger manner counter cluster theater semester whether other another never after rather plant restaurant
	committee referendum restant grant warrant human german`)

// nation tells whether a noun phrase ends with the adjective of a country: "a Tunisian".
func (c *Chunk) nation() bool {
	if n := len(c.Mentions); n > 0 {
		m := c.Mentions[n-1]
		return m.Adjective && m.Type == graph.Country && m.Last == c.Last
	}
	return false
}

// Nation tells whether the adjective of a country stands in a noun phrase: "an American drone".
func (c *Chunk) Nation() bool {
	return slices.ContainsFunc(c.Mentions, func(m *doc.Mention) bool { return m.Adjective && m.Type == graph.Country })
}

var groupWords = text.NewWordSet(`group movement organisation organization militia outfit faction network rival offshoot affiliate wing branch army front party
	coalition alliance insurgency ally parent successor predecessor gang umbrella band sect cult cell squad brigade battalion remnant splinter unit corps force group militia organisation
	guerrilla cartel syndicate network federation council battalion katiba resistance breakaway component constituent subsidiary subgroup arm outgrowth chapter franchise`)

// sole stand behind "the" for one of several: "the last of X's founders".
var sole = text.NewWordSet(`last eldest oldest youngest first`)

// OneOf returns the noun phrase "one" before "of" and a noun phrase in the plural, the latter itself for all others.
func (s *Sentence) OneOf(i int) int {
	if i >= 2 && s.kind(i-1) == Preposition && s.Chunks[i-1].Word == "of" && s.kind(i-2) == Noun {
		if c := &s.Chunks[i-2]; c.Word == "one" && c.Last == c.First+1 || c.Article == "the" && c.Last == c.First+2 && sole.Has(c.Word) {
			return i - 2
		}
	}
	return i
}

// said returns the group that a noun phrase for a group says something of: "X is a militia active in …".
func (s *Sentence) said(i int) *doc.Mention {
	one := s.OneOf(i)
	if w := strings.TrimSuffix(s.Chunks[i].Word, "s"); !groupWords.Has(w) || one == i && s.Chunks[i].Article != "a" && s.Chunks[i].Article != "an" && s.Chunks[i].Article != "the" && s.kind(i-1) != Conjunction {
		return nil
	}
	for _, c := range s.Clauses {
		if one == i && s.Chunks[i].Article == "" && slices.Index(c.Objects, one) < 1 {
			continue // but "a militant and political organization"
		}
		if c.Chunk.Word != "be" && c.Chunk.Word != "become" && c.Chunk.Word != "remain" || c.Chunk.Negative || c.Chunk.Modal || !slices.Contains(c.Objects, one) && !(among(c, i) && s.Chunks[i].Plural) {
			continue
		}
		for _, k := range c.Subjects {
			if m := s.Chunks[k].Core; m != nil && m.Type == graph.ArmedGroup {
				return m
			}
		}
	}
	return nil
}

// among tells whether a clause says that its subject is among those of a noun phrase.
func among(c *Clause, i int) bool { return slices.Contains(c.Behind("among"), i) }

// Complement returns the noun phrases behind "of" of a noun phrase, nil for none.
func (s *Sentence) Complement(i int) []int {
	if s.kind(i+1) == Preposition && s.Chunks[i+1].Word == "of" && s.kind(i+2) == Noun {
		return s.List(i + 2)
	}
	return nil
}

// Behind returns the noun phrases behind one of some prepositions in the phrases right behind a noun phrase.
func (s *Sentence) Behind(i int, words ...string) []int {
	for k := i + 1; s.kind(k) == Preposition && s.kind(k+1) == Noun; k += 2 {
		if slices.Contains(words, s.Chunks[k].Word) {
			return s.List(k + 1)
		}
	}
	return nil
}

// There tells whether "there" stands behind the verb of a clause, before the next verb.
func (s *Sentence) There(c *Clause) bool {
	for k := c.Verb + 1; k < len(s.Chunks) && s.kind(k) != Verb && s.kind(k) != Comma; k++ {
		if ch := &s.Chunks[k]; ch.Last-ch.First == 1 && ch.Word == "there" {
			return true
		}
	}
	return false
}

// Text returns the words of a noun phrase.
func (s *Sentence) Text(i int) string {
	c := &s.Chunks[i]
	return s.Slice(s.tok(c.First).Start, s.tok(c.Last-1).End)
}

// Span returns the place of chunks [from, to].
func (s *Sentence) Span(from, to int) doc.Span {
	if from > to {
		from, to = to, from
	}
	return doc.Span{Start: s.tok(s.Chunks[from].First).Start, End: s.tok(s.Chunks[to].Last - 1).End}
}

// ofNation tells whether a number and an adjective of a nation stand before a token, so that its -s is a plural's: "six Turkish engineers".
func (s *Sentence) ofNation(k int, np *Chunk) bool {
	m := s.at(k - 1)
	return np != nil && m != nil && m.Adjective && len(np.Mentions) > 1 && np.Mentions[0].Type == doc.QuantityMention && s.low(np.First) != "one"
}
