package text

import "strings"

// Common words of the open classes. They are hints for the tagger, for words that its training texts hold too rarely; a word
// may stand in several lists.
const (
	commonVerbs = `abandon abduct accept accuse achieve acknowledge act add address adopt advance advise affect agree aim allege allow ally
		ambush announce answer appeal appear appoint approach approve argue arm arrest arrive ask assassinate assault assert assist attack attempt attend
		attract avoid back ban base bear beat become begin behead believe belong blame block bomb break bring build burn bury call campaign
		capture carry cause cease challenge change charge check choose cite claim clash clear close collapse collect combat come command commit
		compare compete complain complete condemn conduct confirm confront consider consist contact contain continue contribute control convict
		cooperate cost counter cover crash create criticize cross cut damage deal declare decide decline decrease defeat defend defuse demand deny depend
		deploy describe deserve design destroy detain determine detonate develop die direct disappear discover discuss dismantle dismiss disrupt
		divide dominate donate draw drive drop earn eliminate emerge employ enable end enforce engage enjoy ensure enter escape establish estimate evacuate
		examine execute exist expand expect expel experience explain explode express extend face fail fall favor fear feature feed feel fight fill
		finance find fire flee fly focus follow force form found free fund gain gather get give go govern grant grow guarantee guard hand
		handle hang happen harm hate have head hear help hide hijack hit hold hope host identify ignore impose improve include
		increase indicate inflict influence inform injure inspire intend intensify intercept invade investigate invite involve issue join judge jump
		justify keep kidnap kill know label lack land last launch lead learn leave level link list live load locate look loot lose love
		maintain make manage march mark massacre match mean meet mention merge monitor mourn move murder name need negotiate note notice number
		obtain occupy occur offer open operate oppose order organize oust overrun overthrow owe own participate pass patrol pay perform pick place plan plant play
		pledge plot point post pour praise prepare present preserve press prevent proceed produce promise promote propose prosecute protect protest prove
		provide publish pull purchase pursue push put question raid raise ransack rape reach react read realize receive recover recruit reduce refer reflect refuse
		regard reject relate release rely remain remember remove repeat replace reply report represent request require rescue resign resist resolve
		respond rest restore restrict result retain retaliate retreat return reveal ride rise risk rob rule run sabotage say search secure see seek seem seize sell
		send sentence separate serve set settle shell shoot show shut sign sit slaughter smuggle solve speak spend split spread stab stage stand start state stay steal stem
		step stop storm strengthen strike struggle study submit succeed suffer suggest supply support suppose surrender surround survive suspect
		suspend swear sweep take talk target teach tell tend test thank think threaten throw tie torture touch track trade train transfer
		travel treat trigger trust try turn undermine understand unite urge use vow visit vote wage wait walk want warn wear weaken welcome win
		wish withdraw witness wonder work worry worsen wound write`
	commonAdjectives = `able absolute accurate active actual additional adequate administrative advanced afraid aggressive alive alleged alleged
		alternative ancient angry annual anonymous anti apparent armed available average aware bad bare basic beautiful big bitter black bloody
		blue bold brave brief bright broad brown brutal busy calm capable careful central certain cheap chief civil clean clear close cold
		common compact competent complete complex comprehensive confident conservative considerable constant controversial cool corrupt costly
		covert critical crucial cruel cultural current daily dangerous dark dead deadly dear deep democratic desperate detailed different
		difficult diplomatic direct distant domestic due early eastern easy economic effective efficient electric eligible elite empty enormous
		entire equal essential ethnic eventual evident exact excellent external extra extreme extremist fair faithful false familiar famous far
		fast fatal federal female fertile few fierce final financial fine first firm fit flat foreign formal former free frequent fresh
		friendly front full fundamental further future general genuine giant global good grand grave gray great green gross guilty happy
		hard harsh healthy heavy high historic holy home honest hostile hot huge human humanitarian ideal ill illegal immediate imminent
		important impossible inadequate independent indirect indiscriminate individual industrial innocent intense internal international islamic islamist
		joint junior just key large last lasting late later lead leading legal legitimate lethal liberal light likely limited little live local lone long
		loose low loyal main major male many marine massive mass maximum mental mere middle mighty mild militant military minimum minor mobile
		moderate modern moral mortal multiple municipal mutual naked narrow national native natural naval necessary negative neutral new next
		nice noble normal northern notable notorious nuclear numerous obvious occasional odd official old only open opposite ordinary organic
		original outer outside overall own pale particular past peaceful perfect permanent personal physical plain pleasant poor popular
		possible potential powerful practical present previous primary prime principal prior private probable professional prominent proper
		proud public pure quick quiet radical rapid rare raw ready real recent red regional regular related relative relevant religious remote
		residential respective responsible rich right rigid rival rough round royal rural sacred sad safe same scarce second sectarian secret
		secular secure senior separate serious severe sharp short sick significant silent similar simple single slight slow small social soft
		sole solid sophisticated southern special specific spiritual stable standard steady steep still strategic strict strong stupid subsequent
		substantial successful sudden sufficient suicide suitable supreme sure suspicious sweet swift tactical tall terrible terrorist third thick thin third
		tiny top total tough traditional tribal true typical ugly ultimate unable unarmed unclear underground unique universal unknown unlikely unusual upper
		urban urgent used useful usual vague valid various vast verbal very viable vicious violent visible vital vulnerable warm weak wealthy
		western wet white whole wide widespread wild willing wise wooden worldwide worse worst worth wounded wrong yearly yellow young`
	commonAdverbs = `abroad absolutely actually afterwards alike almost already altogether always anyway apart approximately around aside badly barely
		certainly clearly completely currently directly earlier easily effectively else elsewhere entirely especially eventually exactly extremely fairly
		finally formerly forward frequently fully further generally hard hardly heavily hence highly immediately indeed initially largely late lately
		later least less likely little long mainly merely mostly nearby newly normally northward notably nowadays occasionally officially
		only originally otherwise overnight overseas partly particularly possibly previously probably properly publicly quickly quite
		rapidly rarely really recently regularly relatively roughly seldom seriously severely shortly simply since slightly slowly so
		sometimes soon specifically still strongly subsequently suddenly surely today together tomorrow tonight too totally twice typically
		usually well widely yesterday`
)

// vocabulary adds the common words, and the regular forms of the verbs, to the closed classes.
var vocabulary = NewWordMap(func() map[string]tagSet {
	m := closedClass
	for _, w := range strings.Fields(commonVerbs) {
		m[w] |= 1<<VB | 1<<VBP
		for form, tags := range regularForms(w) {
			m[form] |= tags
		}
	}
	for _, w := range strings.Fields(commonAdjectives) {
		m[w] |= 1 << JJ
	}
	for _, w := range strings.Fields(commonAdverbs) {
		m[w] |= 1 << RB
	}
	return m
}())

// regularForms are the forms of a verb as if it were regular; irregular ones have theirs in the closed classes.
func regularForms(verb string) map[string]tagSet {
	stem, last := verb, verb[len(verb)-1]
	s, past := verb+"s", verb+"ed"
	switch {
	case last == 'e':
		stem, past = verb[:len(verb)-1], verb+"d"
	case last == 'y' && !strings.ContainsRune("aeou", rune(verb[len(verb)-2])):
		s, past = verb[:len(verb)-1]+"ies", verb[:len(verb)-1]+"ied"
	case strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"), last == 's', last == 'x', last == 'o':
		s = verb + "es"
	}
	if doubles(verb) {
		stem += verb[len(verb)-1:]
		past = stem + "ed"
	}
	return map[string]tagSet{s: 1 << VBZ, past: 1<<VBD | 1<<VBN, stem + "ing": 1 << VBG}
}

// doubles tells verbs of one syllable, and the few longer ones here, that double their last letter: stop, kidnap.
func doubles(verb string) bool {
	n := len(verb)
	vowel := func(i int) bool { return strings.IndexByte("aeiou", verb[i]) >= 0 }
	if n < 3 || vowel(n-1) || !vowel(n-2) || vowel(n-3) || strings.IndexByte("wxy", verb[n-1]) >= 0 {
		return false
	}
	syllables := 0
	for i := range verb {
		if vowel(i) {
			syllables++
		}
	}
	return syllables == 1 || verb == "kidnap" || verb == "admit" || verb == "commit" || verb == "submit" || verb == "begin" || verb == "refer" || verb == "transfer" || verb == "prefer" || verb == "occur" || verb == "forget" || verb == "expel"
}
