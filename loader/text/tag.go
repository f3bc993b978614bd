package text

// Tag is a coarse part of speech.
type Tag byte

// The tags. Name stands for any capitalised noun; Verb carries a [Form].
const (
	Noun Tag = iota
	Name
	Adj
	Adv
	Verb
	Modal
	Aux
	To
	Not
	Det
	Pron
	Prep
	Conj
	Sub
	Num
	Punct
	Possessive
	// There is the expletive "there".
	There
)

// Form is the form of a verb.
type Form byte

// The forms: "say", "says", "said", "saying"; Past of a verb whose participle is equal stands for both.
const (
	NoForm Form = iota
	Base
	Third
	Past
	Participle
	Gerund
)

var (
	determiners = set(`the a an this that these those some any no every each either neither another such both all half several many few
		much more most less numerous various multiple countless other certain its his her their our my your whose what which`)
	pronouns = set(`i you he she it we they me him us them himself herself itself themselves who whom one someone somebody anyone anybody
		everyone everybody nobody nothing something others mine theirs none`)
	prepositions = set(`of in on at by for from with without against to into onto upon over under between among amongst amid amidst during
		through throughout across around near inside outside within beyond behind beside besides above below toward towards along despite
		after before since until till as like unlike than via per about including excluding regarding concerning following alongside
		off up down out past underneath aboard except versus notwithstanding`)
	conjunctions  = set(`and or but nor & yet plus`)
	subordinators = set(`that because although though while whereas if unless whether when where once wherever whenever lest who which whom whose what how why`)
	modals        = set(`can could may might must shall should will would cannot ought`)
	modalNegs     = set(`cant couldnt shouldnt wont wouldnt mustnt mightnt`)
	beForms       = set(`be am is are was were been being isnt arent wasnt werent`)
	haveForms     = set(`have has had having hasnt havent hadnt`)
	doForms       = set(`do does did doing done dont doesnt didnt`)
	adverbs       = set(`not never also too very still even just only already again ever now then here soon later earlier often once twice once
		ago away back down perhaps maybe almost nearly about around however therefore moreover meanwhile furthermore nevertheless nonetheless
		instead thus hence otherwise together abroad elsewhere home overseas nationwide worldwide today yesterday tomorrow tonight overnight
		far well quite rather so as long yet always sometimes seldom rarely mostly mainly namely notably particularly especially
		twice likewise indeed simply merely approximately roughly recently currently previously formerly allegedly reportedly further thereby`)
	numberWords = set(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens scores hundreds thousands`)
	adjectives = set(`new old young big small large major minor great high low long short recent former current late early first second third last
		next previous same other different several own main key top senior chief deputy local regional national international global foreign
		domestic political religious islamic islamist armed deadly twin double triple planned
		alleged suspected potential possible likely unlikely able unable ready responsible dead wounded injured alive missing active based present
		hardline neighboring neighbouring surrounding growing existing remaining leading ongoing emerging rising looming increasing changing pressing
		outgoing incoming following stunning chilling alarming concerning disturbing sprawling challenging shifting western eastern northern southern central northwestern northeastern southwestern southeastern northwest
		northeast southwest southeast upper lower north south east west public private federal joint special strategic prior impending imminent upcoming
		autonomous independent separate effective brazen devastating complex sophisticated coordinated failed attempted foiled
		suicide remote rural urban important public open close common full free strong weak hard real true good bad best worst better
		worse`)
)

// tagAll gives every token of a sentence a tag, from its own form and from its neighbours.
func tagAll(ts []Token) {
	for i := range ts {
		ts[i].guess(i == 0 || first(ts, i))
	}
	for i := range ts {
		settle(ts, i)
	}
}

// first tells whether only punctuation stands before ts[i].
func first(ts []Token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if ts[j].Tag != Punct {
			return false
		}
	}
	return true
}

// guess tags a token by itself. Words that may be a verb are tagged so here and looked at again by settle.
func (t *Token) guess(initial bool) {
	if t.Tag == Punct || t.Tag == Possessive {
		return
	}
	w := t.Low
	switch {
	case w[0] >= '0' && w[0] <= '9':
		t.Tag = Num
		return
	case t.Name > 0:
		t.Tag = Name
		return
	case t.Cap() && !initial && !(len(w) > 1 && closed(w) && !upper(t.Text)) && w != "i":
		t.Tag = Name
		return
	}
	switch {
	case w == "not" || w == "nt" || w == "never":
		t.Tag = Not
	case modals[w], modalNegs[w]:
		t.Tag = Modal
	case beForms[w]:
		t.Tag, t.Lemma, t.Form = Aux, "be", auxForm(w)
	case haveForms[w]:
		t.Tag, t.Lemma, t.Form = Aux, "have", auxForm(w)
	case doForms[w]:
		t.Tag, t.Lemma, t.Form = Aux, "do", auxForm(w)
	case w == "to":
		t.Tag = To
	case w == "there":
		t.Tag = There
	case w == "one" || w == "that":
		t.Tag = Det
	case numberWords[w]:
		t.Tag = Num
	case subordinators[w]:
		t.Tag = Sub
	case determiners[w]:
		t.Tag = Det
	case pronouns[w]:
		t.Tag = Pron
	case conjunctions[w]:
		t.Tag = Conj
	case prepositions[w]:
		t.Tag = Prep
	case adverbs[w]:
		t.Tag = Adv
	default:
		t.open(initial)
	}
}

func closed(w string) bool {
	return determiners[w] || pronouns[w] || prepositions[w] || conjunctions[w] || subordinators[w] || modals[w] || beForms[w] || haveForms[w] || doForms[w]
}

func auxForm(w string) Form {
	switch w {
	case "been", "done":
		return Participle
	case "being", "having", "doing":
		return Gerund
	case "was", "were", "had", "did", "wasnt", "werent", "hadnt", "didnt":
		return Past
	case "be":
		return Base
	}
	return Third
}

// open tags a word of an open class.
func (t *Token) open(initial bool) {
	w := t.Low
	if adjectives[w] {
		t.Tag = Adj
		return
	}
	if v, ok := verbForms[w]; ok {
		t.Tag, t.Lemma, t.Form = Verb, v.lemma, v.form
		return
	}
	n := len(w)
	suffix := func(s string) bool { return n > len(s)+2 && w[n-len(s):] == s }
	switch {
	case suffix("ly"):
		t.Tag = Adv
	case suffix("ing"):
		t.Tag, t.Form, t.Lemma = Verb, Gerund, w[:n-3]
	case suffix("ed"):
		t.Tag, t.Form, t.Lemma = Verb, Past, w[:n-2]
	case suffix("ous"), suffix("ive"), suffix("able"), suffix("ible"), suffix("ful"), suffix("less"), suffix("ical"), suffix("ish"), suffix("ary"), suffix("ional"):
		t.Tag = Adj
	default:
		t.Tag = Noun
		t.Lemma = Singular(w)
	}
	if t.Cap() && initial && t.Tag == Noun {
		t.Tag = Name
	}
}

// Singular returns the singular of a regular English plural, or the word itself.
func Singular(w string) string {
	n := len(w)
	if s, ok := irregularNouns[w]; ok {
		return s
	}
	switch {
	case n < 4 || w[n-1] != 's' || w[n-2] == 's' || w[n-2] == 'u' || w[n-2] == 'i':
		return w
	case w[n-3:] == "ies" && n > 4:
		return w[:n-3] + "y"
	case n > 4 && (w[n-4:] == "shes" || w[n-4:] == "ches" || w[n-4:] == "sses" || w[n-3:] == "xes"):
		return w[:n-2]
	}
	return w[:n-1]
}

var irregularNouns = map[string]string{
	"men": "man", "women": "woman", "children": "child", "people": "people", "policemen": "policeman", "gunmen": "gunman",
	"policewomen": "policewoman", "servicemen": "serviceman", "crises": "crisis", "lives": "life", "thieves": "thief", "knives": "knife",
	"wives": "wife", "series": "series", "forces": "force", "headquarters": "headquarters", "news": "news", "strongmen": "strongman",
	"spokesmen": "spokesman", "fishermen": "fisherman", "tribesmen": "tribesman", "businessmen": "businessman", "congress": "congress",
	"businesses": "business", "buses": "bus", "gases": "gas", "losses": "loss", "responses": "response", "bases": "base", "houses": "house",
	"horsemen": "horseman", "troops": "troops", "olympics": "olympics", "games": "games", "affairs": "affairs",
}

// settle decides between the readings of ts[i] by what stands around it.
func settle(ts []Token, i int) {
	t := &ts[i]
	prev, next := neighbour(ts, i, -1), neighbour(ts, i, 1)
	tag := func(n *Token) Tag {
		if n == nil {
			return Punct
		}
		return n.Tag
	}
	switch {
	case t.Low == "that" && t.Tag == Det:
		// "that" before a noun with no clause after is rare in news: only at the beginning and behind prepositions.
		if tag(prev) != Prep && prev != nil || prev != nil && (prev.Low == "out" || prev.Low == "on" && i > 1 && ts[i-2].Lemma == "insist") || tag(next) == Verb && next.Form != Participle || tag(next) == Aux || tag(next) == Modal {
			t.Tag = Sub
		}
	case t.Tag == Det && (t.Low == "what" || t.Low == "which" || t.Low == "whose"):
		t.Tag = Sub
	case t.Tag == Det && pronounish[t.Low] && (next == nil || tag(next) == Verb && next.Form != Past && next.Form != Gerund || tag(next) == Aux || tag(next) == Modal || tag(next) == Prep || tag(next) == Punct):
		t.Tag = Pron
	case t.Tag == To:
		// "to" before a verb is the infinitive's, else a preposition.
		j := next
		k := i + 1
		for j != nil && (j.Tag == Adv || j.Tag == Not) {
			k++
			j = neighbour(ts, k-1, 1)
		}
		if j == nil || !(j.Tag == Verb && j.Form == Base || j.Tag == Aux && (j.Low == "be" || j.Low == "have" || j.Low == "do")) {
			t.Tag = Prep
		}
	case (t.Low == "past" || t.Low == "following" || t.Low == "concerning") && t.Tag == Prep && tag(prev) == Det:
		t.Tag = Adj
	case t.Tag == Det && (t.Low == "more" || t.Low == "most" || t.Low == "less") && tag(next) == Adv:
		t.Tag = Adv
	case t.Low == "like" && t.Tag == Prep && (tag(prev) == Modal || tag(prev) == To):
		t.Tag, t.Form = Verb, Base
	case t.Tag == Adv && (t.Low == "about" || t.Low == "around") && tag(next) != Num:
		t.Tag = Prep
	case t.Tag == Verb:
		settleVerb(ts, i, prev, next)
	}
}

var pronounish = set("this that these those some any each either neither another both all several many few much more most less none")

// settleVerb turns a word that could be a verb into a noun or an adjective where it cannot be one.
func settleVerb(ts []Token, i int, prev, next *Token) {
	t := &ts[i]
	noun := func() {
		t.Tag, t.Form = Noun, NoForm
		t.Lemma = Singular(t.Low)
	}
	adj := func() { t.Tag, t.Form = Adj, NoForm }
	p, n := Punct, Punct
	if prev != nil {
		p = prev.Tag
	}
	if next != nil {
		n = next.Tag
	}
	before := nounish(next)
	switch t.Form {
	case Base, Third:
		switch {
		case p == To && t.Form == Base, p == Modal, p == Pron && prev.Low != "them" && prev.Low != "him":
			return
		case p == Not && t.Form == Base:
			return
		case p == Aux && prev.Lemma == "do":
			return
		case p == Adv && i > 1:
			q := neighbour(ts, i-1, -1)
			if q != nil && (q.Tag == Modal || q.Tag == To || q.Tag == Pron || q.Tag == Name || q.Tag == Noun || q.Tag == Sub || q.Tag == Conj || q.Text == ",") {
				return
			}
			noun()
		case p == Det, p == Adj, p == Possessive, p == Num, p == Prep, p == Verb, p == Aux:
			noun()
		case p == Punct && t.Text == "-":
			noun()
		case onlyVerbs[t.Lemma]:
			return
		case p == Name && modifiedName(ts, i-1), n == Adj && next.Low == "prior":
			noun()
		case p == Name || p == Noun:
			// "the group targets X", "ISIS-K claims Y": a verb if an object or clause follows and the subject agrees in number.
			object := n == Det || n == Name || n == Pron || n == Sub || n == To || n == Adj || n == Num
			if !object && !(n == Prep && next.Low != "of" && prepVerbs[t.Lemma]) {
				noun()
				return
			}
			if t.Form == Base && !pluralish(prev) {
				noun()
				return
			}
			if t.Form == Third && pluralish(prev) && !hanging(ts, i) {
				noun()
				return
			}
			if n == Name && p == Name && t.Form == Base {
				noun()
			}
		case p == Sub && (prev.Low == "who" || prev.Low == "which" || prev.Low == "that"):
			return
		case p == Punct && prev != nil && prev.Text == "," && t.Form == Third && (n == Det || n == Pron || n == Name || n == Adj || n == Verb && next.Form == Past):
			return
		case p == Conj && t.Form == Base && (n == Noun || n == Name || n == Det || n == Pron || n == Adj) && infinitiveBefore(ts, i):
			return
		case p == Conj:
			q := neighbour(ts, i-1, -1)
			if q != nil && (q.Tag == Verb || n == Det || n == Pron) {
				return
			}
			noun()
		default:
			noun()
		}
	case Gerund:
		switch {
		case p == Aux, p == Prep && (n == Det || n == Name || n == Pron || n == Num || n == To || n == Adj || before), p == Sub:
			return
		case p == Det || p == Possessive || p == Adj && n == Prep:
			if n == Noun || n == Name || next != nil && next.Tag == Verb && next.Form != Gerund {
				adj()
				return
			}
			noun()
		case p == Noun && n == Prep && next.Low == "of":
			noun()
		case eventNouns[t.Low] && !(n == Det || n == Pron || n == Num):
			noun()
		case (p == Name || p == Noun) && nounOnly(t) && (n == Prep || n == Punct || n == Aux || n == Verb || n == Sub || n == Conj):
			noun()
		}
	case Past, Participle:
		switch {
		case p == Det && before || p == Possessive && before, p == Adj && before, p == Num && before, p == Prep && before && prev.Low != "by":
			adj()
		case p == Det && n == Adj, p == Possessive && n == Adj, p == Prep && n == Noun:
			adj()
		case p == Det && n == Verb && (next.Form == Base || next.Form == Third), p == Det && n == Conj:
			adj()
		case p == Conj && before:
			if q := neighbour(ts, i-1, -1); q != nil && q.Tag == Adj {
				adj()
			}
		case p == Punct && prev != nil && prev.Text == "-" && before:
			adj()
		}
	}
}

// hanging tells whether the noun before ts[i] hangs on another one by a preposition: "the cruelty of the attacks raises".
func hanging(ts []Token, i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch ts[j].Tag {
		case Prep:
			return true
		case Noun, Name, Adj, Det, Num, Conj:
		default:
			return false
		}
	}
	return false
}

// infinitiveBefore tells whether a to-infinitive stands before ts[i] in its clause.
func infinitiveBefore(ts []Token, i int) bool {
	for j := i - 1; j > 0; j-- {
		if ts[j].Tag == Verb && ts[j].Form == Base && (ts[j-1].Tag == To || ts[j-1].Tag == Adv) {
			return true
		}
		if ts[j].Tag == Sub || ts[j].Tag == Punct && ts[j].Text != "," && ts[j].Text != "-" {
			return false
		}
	}
	return false
}

// modifiedName tells whether an adjective stands before the name that ends at i: then the name modifies what follows.
func modifiedName(ts []Token, i int) bool {
	id := ts[i].Name
	for i >= 0 && (ts[i].Tag == Name && ts[i].Name == id || ts[i].Text == "-" && id > 0 && ts[i].Name == id) {
		i--
	}
	return id > 0 && i >= 0 && ts[i].Tag == Adj && ts[i].Name == 0
}

// nounOnly tells whether a gerund is a common event noun.
func nounOnly(t *Token) bool { return eventNouns[t.Low] }

var eventNouns = set(`bombing bombings shooting shootings killing killings stabbing stabbings kidnapping kidnappings beheading beheadings
	hijacking hijackings training funding fighting recruiting gathering gatherings meeting meetings building buildings warning warnings
	mourning uprising funding offering beginning evening morning spring string financing ramming wing thing king ring hearing briefing
	clothing housing landing opening saying finding findings setting understanding planning`)

var prepVerbs = set(`operate act fight lead focus call point rely come go move live begin start end break split emerge appear remain occur happen work
	aim clash pledge flee escape return arrive belong pass range resort extend attempt date stem`)

func nounish(t *Token) bool {
	return t != nil && (t.Tag == Noun || t.Tag == Name || t.Tag == Adj || t.Tag == Verb && (t.Form == Base || t.Form == Third || eventNouns[t.Low]))
}

// pluralish tells whether a subject ends in a plural.
func pluralish(t *Token) bool {
	if t == nil || t.Low == "" {
		return false
	}
	w := t.Low
	if t.Tag == Name && upper(t.Text) {
		return false
	}
	if _, ok := irregularNouns[w]; ok && irregularNouns[w] != w {
		return true
	}
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'i' && w[len(w)-2] != 'u' || w == "people" || w == "police" || w == "taliban" || w == "rebels" || w == "militants"
}

// neighbour returns the next token in a direction, nil at the end of the sentence.
func neighbour(ts []Token, i, by int) *Token {
	j := i + by
	if j < 0 || j >= len(ts) {
		return nil
	}
	return &ts[j]
}
