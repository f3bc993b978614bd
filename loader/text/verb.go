package text

import "strings"

type verbForm struct {
	lemma string
	form  Form
}

// regular are verbs with regular forms, irregular ones stand as lemma/past/participle.
const regular = `abduct absorb accept accompany accuse achieve acknowledge act activate adapt add address admit adopt advance affect aid aim air allege
	allow ally announce answer anticipate apologize appeal appear appoint approach approve argue arm arrange arrest ask aspire assassinate assault
	assemble assert assess assist associate assume assure attach attack attempt attend attract attribute authorize back ban base battle believe belong
	besiege blacklist blame blast bless block bolster bomb bombard boost border brand brief broadcast brush burn bury bury call cancel capture
	carry cause caution cease celebrate centre center challenge change characterize charge chase check cite claim clash clear close coincide
	collaborate collapse collect command comment commit compare compete complete comprise compromise condemn conduct confess confirm confront
	conquer consider consist consolidate constitute contain continue contribute control convert convict cooperate coordinate counter cover crack
	crash create criticise criticize cross crush curb damage date debate decapitate declare decline decrease deem defeat defect defend defuse
	degrade delay deliver demand demonstrate denounce deny depart depend deploy deport derail describe deserve designate destabilise destabilize
	destroy detain detonate develop devastate die differ diminish direct disappear disarm discover discuss dismantle dismiss dispatch
	displace display disrupt dissolve distribute divide dominate donate down drop earn ease edge effect elect eliminate embrace emerge employ
	enable encourage end endorse enforce engage enjoy enlist ensure enter equip eradicate erupt escalate escape establish estimate evacuate
	evolve examine exceed exchange execute expand expel experience explain explode exploit expose express extend extradite face facilitate fail
	favour fear feature file finance fire flag flare flourish focus foil follow force form found free fuel function fund gain gather gloat
	govern grant group guard gun hail halt hamper handle happen harbor harbour head headquarter help highlight hijack hinder
	hope host house identify ignite ignore impede implement implicate impose imprison improve incite include increase indicate infiltrate
	influence inform injure inspect inspire instruct intend intensify intercept interrogate intervene introduce invade invest investigate
	invite involve isolate issue jail join judge justify kidnap kill label lack land last launch leak learn lessen level leverage liberate
	limit link list live loot lose lower maintain march mark mask mass massacre mastermind measure merge migrate mobilise mobilize
	monitor mount move murder name narrow neglect negotiate neutralise neutralize note notify number nurture object obligate observe obtain occupy occur offer open
	operate oppose orchestrate order organise organize originate oust oversee overrun own pardon part participate partner pass patrol pave
	penetrate perform perpetrate persist plague plan plant play plead pledge plot plunder point police portray pose position possess post
	practise praise preach precede predict prepare press presume prevent proclaim produce prohibit project promise promote prompt propose prosecute protect
	prove provide provoke publish pull pursue push question raid rain raise ram range reach react realise realize reassure receive recognise
	recognize recommend record recover recruit reduce refer reflect refuse regard reinforce reiterate reject rejoin relate release relocate rely
	remain remember remind remove rename renounce repel replace report represent request require rescue resist resolve respond restore restrict
	result resume retain retaliate retire retreat retrieve return reveal reverse revert review revive rival rule sabotage sanction save scare search
	secure seek seize select separate serve settle shape share shell shelter shield ship shoot show sign signal slam slaughter slip smash smuggle
	solidify soar spare spark spearhead specialise specialize sponsor spread stab stage star start state station stay stem step stoke stop storm strand strengthen stress
	struggle succeed suffer suggest summon supervise supply support surface surge surrender surround survive suspect suspend sustain sway swear sweep
	sympathise talk tap target tend term terrorise terrorize test testify thank thrive threaten thwart tie topple torch torture total touch tour
	track trade train transfer transform transport travel treat trigger try turn uncover undermine underestimate undergo underline underscore understand unify unite unleash unveil update
	uphold urge use utilise utilize vacate value vary veer view violate visit vow wage wait walk wane want warn warrant watch weaken welcome widen wield
	wipe withdraw witness work worry worship wound yield aggravate ambush apprehend assign back behead bolster bombard broker campaign coerce collude compel compromise conceal conspire
	crack croon crumble decimate dedicate deter deprive devise diversify downplay drown elevate embark embed emphasise emphasize erode exacerbate execute expect extort
	fabricate fan finalize flank forge fortify fracture frustrate furnish garner glorify grapple graze grenade hamper hoist hound idolize imperil incinerate
	indict inflict inhabit initiate instigate insist install integrate intimidate juggle kindle lament lash liquidate lob lock lure manage manufacture mature maim menace
	motivate mourn mutilate nominate obliterate oppress outlaw outline penalize persecute persuade pilot pinpoint plummet pound precipitate preempt propagate proliferate purge
	quell radicalise radicalize ransack rape ratify rebel rebrand reclaim reconstitute regroup reignite reject relaunch reorganise repatriate repulse resurface retake retract retrain retrofit
	rig rival roam rout scatter scout shatter silence skirmish slam slay smear smother snipe solicit splinter spew squash stockpile strafe stream subdue subjugate subvert
	succumb supplant suppress surpass sympathize tackle taunt thrust tighten tolerate torment traffic trail transmit trap traumatize trim tunnel uproot usurp vanish
	veto vilify wreak wrest zero acclaim acquire advocate amass amplify attain avenge await blend blow-up bomb broadcast capitalize cherish circulate cite
	commandeer commemorate concentrate concern confiscate decide dismiss derive hit oversee rank rate resemble reside revolve span specify stipulate stretch subscribe subordinate warn
	harm hurt occur injure overthrow oust plunge reckon relay restrict say scale seem select shock signify single slow smell sound spend spill split stand stir strain strike strip study
	submit suit sum supplement suppose surprise swing switch think toughen trace trust value venture wear weigh wish wonder credit debut discredit edit exit greet orbit profit spot wed ally
	overlook heed miss disregard dismiss rebuff unheed bear finger link trigger tip alert testify advise brief`

const irregular = `prove/proved/proven arise/arose/arisen be/was/been bear/bore/borne beat/beat/beaten become/became/become begin/began/begun bind/bound/bound bleed/bled/bled
	blow/blew/blown break/broke/broken bring/brought/brought build/built/built buy/bought/bought catch/caught/caught choose/chose/chosen come/came/come
	cost/cost/cost cut/cut/cut deal/dealt/dealt do/did/done draw/drew/drawn drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed/fed feel/felt/felt
	fight/fought/fought find/found/found flee/fled/fled fling/flung/flung fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten get/got/gotten
	give/gave/given go/went/gone grow/grew/grown hang/hung/hung have/had/had hear/heard/heard hide/hid/hidden hit/hit/hit hold/held/held hurt/hurt/hurt
	keep/kept/kept know/knew/known lay/laid/laid lead/led/led leave/left/left lend/lent/lent let/let/let lie/lay/lain light/lit/lit lose/lost/lost
	make/made/made mean/meant/meant meet/met/met overrun/overran/overrun oversee/oversaw/overseen overthrow/overthrew/overthrown pay/paid/paid
	put/put/put read/read/read ride/rode/ridden rise/rose/risen run/ran/run say/said/said see/saw/seen seek/sought/sought sell/sold/sold send/sent/sent
	set/set/set shake/shook/shaken shed/shed/shed shine/shone/shone shoot/shot/shot show/showed/shown shut/shut/shut sink/sank/sunk sit/sat/sat slay/slew/slain
	speak/spoke/spoken spend/spent/spent split/split/split spread/spread/spread stand/stood/stood steal/stole/stolen strike/struck/struck swear/swore/sworn
	sweep/swept/swept take/took/taken teach/taught/taught tear/tore/torn tell/told/told think/thought/thought throw/threw/thrown undergo/underwent/undergone
	understand/understood/understood uphold/upheld/upheld wear/wore/worn win/won/won withdraw/withdrew/withdrawn write/wrote/written retake/retook/retaken
	blow/blew/blown mistake/mistook/mistaken foresee/foresaw/foreseen overcome/overcame/overcome rebuild/rebuilt/rebuilt wage/waged/waged freeze/froze/frozen
	wreak/wreaked/wreaked hew/hewed/hewn thrust/thrust/thrust broadcast/broadcast/broadcast cast/cast/cast burst/burst/burst bet/bet/bet seize/seized/seized`

// doubled are verbs that double their last consonant.
var doubled = set(`abet admit ban commit compel control defer deter drop dub equip expel grab gun kidnap knit occur omit patrol permit plan plot pin plug
	prefer propel ram rebel refer rig rob scrap ship slam slap slip snap spot stab stem step stir stop strip strap submit swap tap tip top transfer transmit trap trim
	wrap scan mar bar thin equip hijack-`)

// onlyVerbs cannot be nouns in base or third form.
var onlyVerbs = set(`accuse achieve acknowledge adapt admit allege allow announce arise assassinate assert assess assure attribute become begin believe belong
	bring capture carry cite comprise condemn conduct consider consist contain continue create declare deem defeat-verb demonstrate denounce deny depart depend deploy describe
	destroy detain detonate develop die direct disrupt dissolve eliminate emerge enable encourage ensure eradicate establish evacuate execute expand explain explode
	express facilitate follow form-verb get give go govern happen have hear identify ignore impose improve include indicate infiltrate inform injure inspire intend invade
	involve join keep know launch-verb lead-verb leave maintain make mean merge neutralize obtain occupy occur operate oppose orchestrate organise organize originate oversee
	perpetrate persist pose prepare prevent proclaim prove provide publish pursue reach-verb realise receive recognise recognize recruit-verb reflect regard reject rely remain remember remove
	replace represent require retain reveal say see seek seem seize select send serve suggest survive sympathise take tell think threaten thrive thwart try underline underscore
	understand unite want warn withdraw write bear sees`)

// verbForms maps every form to its lemma; participles equal to the past are filed as Past.
var verbForms = buildVerbs()

func buildVerbs() map[string]verbForm {
	m := map[string]verbForm{}
	put := func(form, lemma string, f Form) {
		if _, ok := m[form]; !ok {
			m[form] = verbForm{lemma, f}
		}
	}
	common := func(l string) {
		put(l, l, Base)
		put(third(l), l, Third)
		put(gerund(l), l, Gerund)
	}
	for _, w := range strings.Fields(irregular) {
		p := strings.Split(w, "/")
		common(p[0])
		put(p[1], p[0], Past)
		put(p[2], p[0], Participle)
	}
	for _, l := range strings.Fields(regular) {
		if have, ok := m[l]; ok && have.form == Base {
			continue
		}
		common(l)
		put(past(l), l, Past)
	}
	// "found" is more often the past of "find"; the chunker turns "was founded" right by its own form.
	delete(m, "founds")
	m["founded"] = verbForm{"found", Past}
	m["founding"] = verbForm{"found", Gerund}
	return m
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func third(l string) string {
	n := len(l)
	switch {
	case l[n-1] == 'y' && !vowel(l[n-2]):
		return l[:n-1] + "ies"
	case strings.HasSuffix(l, "s"), strings.HasSuffix(l, "x"), strings.HasSuffix(l, "z"), strings.HasSuffix(l, "ch"), strings.HasSuffix(l, "sh"), l == "go", l == "do", l == "veto":
		return l + "es"
	}
	return l + "s"
}

func gerund(l string) string {
	n := len(l)
	switch {
	case strings.HasSuffix(l, "ie"):
		return l[:n-2] + "ying"
	case strings.HasSuffix(l, "ee"), strings.HasSuffix(l, "oe"), strings.HasSuffix(l, "ye"):
		return l + "ing"
	case l[n-1] == 'e' && l != "be":
		return l[:n-1] + "ing"
	case doubles(l):
		return l + l[n-1:] + "ing"
	}
	return l + "ing"
}

func past(l string) string {
	n := len(l)
	switch {
	case l[n-1] == 'e':
		return l + "d"
	case l[n-1] == 'y' && !vowel(l[n-2]):
		return l[:n-1] + "ied"
	case doubles(l):
		return l + l[n-1:] + "ed"
	}
	return l + "ed"
}

// shortDoubles are irregular verbs that double their last consonant before -ing.
var shortDoubles = set("begin cut get hit let put run set shut sit split win overrun shed bet forget cut spin swim")

func doubles(l string) bool { return doubled[l] || shortDoubles[l] }
