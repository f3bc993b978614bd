package syntax

import (
	"maps"
	"slices"
	"strings"

	"linkchart/loader/text"
)

func wordSet(words string) *text.WordSet { return text.NewWordSet(words) }

var (
	determiners = text.NewWordSet(`the a an this that these those its their his her our my your another some any no each every all both several many
		other such few whose`)
	possessives  = text.NewWordSet(`its their his her our my your whose`)
	bare         = text.NewWordSet(`it they he she we i you them him us itself themselves himself herself nobody somebody everyone none`)
	relatives    = text.NewWordSet(`who whom which that whose where`)
	prepositions = text.NewWordSet(`in on at of to from by for with against into onto over under between among amid during after before since until near
		inside outside within across throughout through along around behind towards toward about off out upon via alongside despite beyond
		beneath beside underneath above below as like including besides without per following up down opposite past across atop than except aboard`)
	subordinators = text.NewWordSet(`when while because although though whereas if unless whether once so that after before since until as where how why wherever whenever`)
	conjunctions  = text.NewWordSet(`and or but nor yet`)
	modals        = text.NewWordSet(`could may might must shall should will would can cannot`)
	beForms       = text.NewWordSet(`is are was were be been being am`)
	haveForms     = text.NewWordSet(`has have had having`)
	doForms       = text.NewWordSet(`do does did`)
	negations     = text.NewWordSet(`not never n't hardly`)
	contracted    = contractions(modals, beForms, haveForms, doForms)
	adverbs       = text.NewWordSet(`better formerly earlier beforehand afterward thereafter hence also then later now still soon already once again often always never ever even just only together apart away back
		too well yet so far almost nearly largely mostly mainly chiefly partly once twice long ago early late first last instead meanwhile
		however therefore thus here there abroad today yesterday tonight overnight since forward aside nonetheless nevertheless otherwise ahead
		at prior likewise according alive ablaze reportedly allegedly jointly since elsewhere afterwards everywhere whatsoever`)
	lyNouns = text.NewWordSet(`family assembly july italy ally rally supply monopoly anomaly reply fly belly jelly bully holy deadly friendly early likely
		monthly weekly daily elderly unlikely orderly cowardly ghastly grisly lonely lovely oily only`)
)

// contractions returns the auxiliaries of lists written together with "not", by either apostrophe.
func contractions(lists ...*text.WordSet) map[string]string {
	out := map[string]string{}
	for _, l := range lists {
		for _, w := range l.Words() {
			short := w
			switch w {
			case "can", "will":
				short = map[string]string{"can": "ca", "will": "wo"}[w]
			case "may", "am", "be", "been", "being", "having", "cannot", "shall":
				continue
			}
			out[short+"n't"], out[short+"n’t"] = w, w
		}
	}
	return out
}

// irregular maps the past tense and the participle of irregular verbs to the verb.
var irregular = func() map[string]form {
	m := map[string]form{}
	for line := range strings.Lines(irregularForms) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		past, part := f[1], f[1]
		if len(f) > 2 {
			part = f[2]
		}
		m[past] = form{lemma: f[0], past: true, participle: past == part}
		if part != past {
			m[part] = form{lemma: f[0], participle: true}
		}
	}
	return m
}()

// form is what an inflected word tells of its verb.
type form struct {
	lemma            string
	past, participle bool
	gerund, third    bool
}

const irregularForms = `lead led
drink drank drunk
sleep slept
weep wept
kneel knelt
bleed bled
slide slid
breed bred
tread trod trodden
overcome overcame overcome
undergo underwent undergone
foretell foretold
outdo outdid outdone
shine shone
wring wrung
shrink shrank shrunk
wreak wrought
slit slit
become became become
befall befell befallen
outrun outran outrun
forgo forwent forgone
sow sowed sown
strew strewed strewn
swell swelled swollen
strive strove striven
wrest wrested
forget forgot forgotten
forgive forgave forgiven
do did done
learn learnt
wake woke woken
oversee oversaw overseen
withhold withheld
withstand withstood
rebuild rebuilt
resell resold
uphold upheld
foresee foresaw foreseen
mislead misled
broadcast broadcast
creep crept
sweat sweat
sling slung
beset beset
offset offset
thrust thrust
rend rent
leave left
say said
tell told
take took taken
shoot shot
fight fought
strike struck
blow blew blown
break broke broken
hold held
hear heard
keep kept
send sent
give gave given
go went gone
come came come
become became become
begin began begun
swear swore sworn
seek sought
bring brought
buy bought
build built
flee fled
fall fell fallen
find found
grow grew grown
drive drove driven
draw drew drawn
hide hid hidden
know knew known
lose lost
make made
meet met
run ran run
ride rode ridden
rise rose risen
see saw seen
sell sold
shake shook shaken
sit sat
slay slew slain
speak spoke spoken
steal stole stolen
stand stood
sweep swept
tear tore torn
think thought
throw threw thrown
win won
write wrote written
withdraw withdrew withdrawn
overrun overran overrun
overthrow overthrew overthrown
retake retook retaken
bear bore borne
catch caught
choose chose chosen
feed fed
feel felt
get got gotten
lay laid
lend lent
mean meant
pay paid
spend spent
undertake undertook undertaken
understand understood
forbid forbade forbidden
burn burnt
hang hanged
mistake mistook mistaken
arise arose arisen
cling clung
dig dug
spin spun
spring sprang sprung
swing swung
stick stuck
sting stung
shed shed
beat beat beaten
bite bit bitten
bend bent
eat ate eaten
ride rode ridden
ring rang rung
sing sang sung
swim swam swum
wind wound
forsake forsook forsaken
spit spat
sue sued
sink sank sunk
fly flew flown
wear wore worn
teach taught
deal dealt
bind bound
freeze froze frozen
mow mowed mown
hit hit
put put
set set
split split
cut cut
shut shut
spread spread
let let
cast cast
hurt hurt
burst burst
cost cost
bet bet
thrust thrust
rid rid
quit quit
found founded
die died
tie tied
lie lied lain
vie vied`

// verbs are those that the tables of extractors speak of, and the common ones whose objects must not be taken for theirs.
var verbs = wordSet(`abandon abduct absorb accept accuse acknowledge acquire act adapt add address adhere admit adopt advance affect agree
	aid aim ally allow ambush announce annex appear appeal appoint approve argue arm arrest arrive ascribe ask decline
	assassinate assault assemble assist associate assume attack attempt attract attribute avenge avoid await back ban
	bankroll base battle batter behead believe belong besiege betray blacklist blame block bolster bomb bombard boycott
	breach brand bury butcher call cancel capture carry cause cease celebrate challenge change charge chase cite claim
	clash clear climb cling close coerce collapse collect combat command commit compare compete complain compose comprise
	concern condemn conduct confess confirm confiscate confront conquer consider consist conspire contain continue
	contract control convert convict convince cooperate coordinate cost counter cover crash create credit criticise criticize
	cross crush damage decapitate declare defeat defect defend defuse degrade deliver demand denounce deny depart deploy
	depose derail describe desert designate destroy disclaim detain detect deteriorate detonate develop devastate direct disappear
	disarm disband discover dismantle dismiss disperse dispute disrupt dissolve distance divide dominate donate doubt
	down drag drop dub dwindle earn elect eliminate emerge enable encourage end endorse enforce engage engineer enjoy
	enlist enter equip eradicate erupt escalate escape establish estimate evacuate evade evict examine execute exist
	expand expel explain explode express expose extend extort extradite face fail fear feud finance fire flatten fled fly
	foil follow force forge form fund gain gather give govern grab grant greet grip gun gut halt hammer happen harass
	relist confine restrict harbour harbor hatch head heal hear help hijack hit hope host hunt identify ignite ignore impose imprison include
	allege indict infiltrate inflict inform inherit injure insist inspire install intend interrogate intercept intervene
	introduce invade investigate invite involve issue jail join judge kidnap kill label land last launch liberate liaise
	linger link liquidate list live loot lower lure maim maintain march mark massacre master mastermind meet menace merge
	monitor mount mourn move mow murder name need negotiate neutralise neutralize notify nominate observe obtain occupy
	occur offer open operate oppose orchestrate order organise organize oust outlaw overpower own pardon parole
	participate pass patrol penetrate perish perpetrate persuade phone pin pioneer plan plant play plead pledge plot
	plough plow plunge point pose position pound praise preach prepare present preside press prevent proclaim produce
	promise prompt propose proscribe prosecute protect protest prove provide provoke publish pull punish purge pursue
	push question quit raid raise rally ram ransack ransom rape reach react rebel recall receive recognise recognize
	recommend recruit reduce refer reform refuse regain regard regroup rehearse reject release rely remain remove rename
	renounce repel replace report represent repudiate rescue resign resist respond restore resume retain retaliate retire
	retreat return reveal revive rip rival rob rocked rule sabotage sack sail sanction say scare scatter score scout
	scuttle secede secure seize sentence separate serve settle shadow shape share shatter shelter shell shield shift
	shout show siege sign signal slam slash slaughter smuggle snatch spark spawn splinter sponsor spray stab start
	station stay stem step stone stop storm straddle stress strip study stumble style submit succeed succumb sue suffer
	suggest supply support suppress surge surrender surround survive suspect suspend switch target tax team terrorise
	terrorize testify thank threaten thrive thwart tie topple torch torture track trace trade traffic train transfer
	transport trap travel treat trigger trick trigger try turn unite unleash unravel uproot urge use usher vacate view
	visit voice vow wage wait walk want warn watch welcome wipe wish witness work worship wound wreak wreck align
	affiliate dispatch publish condemn admit ambush shell swap storm overtake evict strafe obliterate ravage execute lob
	hurl toss rig derail stalk gain consolidate entrench dig nest nestle straddle sprout metamorphose morph rebrand
	restyle merge amalgamate incorporate subsume enlist radicalise radicalize pour torch choke tighten liberate sweep
	stretch reject stoke fan tip roil rally unseat topple dethrone reinstall restart unify splinter haul whisk herd
	parade maul mutilate rape stone flog chop cram divert rupture vandalize impale hack bludgeon firebomb stab slit wield brandish toss lob loose aim pelt riddle
	spray engulf collide overturn derail capsize sink skid plummet topple erupt flood choke drown perish survive wreathe
	lay unveil commemorate inaugurate premiere screen knife acquit martyr extradite deport arraign remand parole pardon commute
	amnesty surrender desert mutiny conscript mobilise mobilize demobilise demobilize disown expel suspend oust sideline
	eclipse supplant supersede outlive outnumber outgun bristle vie jostle spar skirmish duel reconcile mediate broker
	sign ratify shelve scrap violate observe honour honor uphold lift ease tighten slap freeze blacklist delist groom
	indoctrinate bankroll subsidise subsidize underwrite channel ship smuggle fuel host resettle free swap ransom hold
		displace retract disembark alight barge beset burgle bulldoze camouflage claw commandeer commence concede conceal confer consign dangle
		deprive devise deter disable disavow disclose disguise dislodge dispose distribute doom douse drift elude emanate embark embed embolden
		emulate encircle endanger endure entice entrap estrange evolve exact exceed exhort exonerate expire explore extinguish extract
		fabricate facilitate falsify famish fell finalise foment fray frequent frighten garner germinate glorify graduate halve handcuff haunt
		hinder hoard hoist hollow hurtle illuminate immolate impede implement implicate incinerate incite incur infect inflame inhabit initiate
		inject intensify interrupt intimidate intone invoke isolate loosen unbolt unscrew contaminate lace taint spike mail bludgeon jeopardise jeopardize jettison kindle lament languish leak level lodge
		manage manufacture marginalise maximise mishandle misidentify motivate muster mystify nab narrow neglect obscure obstruct offend
		outmanoeuvre overlook override oversee overshadow overwhelm overwinter paralyse paralyze partition persecute persist peter pierce
		pillage pinpoint plunder poison portray possess postpone pounce precede precipitate predict prefer prolong propagate prosper publicise
		purport quash quell reaffirm reappear rebuff rebuild rebut recant recapture recede recite reclaim reconstitute recover recur redeploy
		reemerge rejoin relaunch relay relinquish relocate reopen repatriate repeat reposition reprimand requisition reshuffle reside resurface surface
		resurge retrieve reunite revamp revert ridicule rotate safeguard scold scour scrutinise seal seethe segregate sever shave shower shrink
		shun shuttle side siphon slip snipe snub soar solicit spearhead specialise specialize spill sputter squeeze stabilise stage starve stiffen
		stir strand strangle strengthen strive stun subdue subjugate subside suffocate summon supervise surpass swamp swerve tarnish taunt tend
		terminate thrash throttle thunder tilt trample transform transit traverse triple trumpet undergo undermine unfold uncover unload unmask
		upend usurp utilise vandalise vanish veer ventilate verify vilify vindicate waive wane weaken widen wither withhold withstand wrest
		resemble amount derive differ vary consult discuss reprint televise tweet brag bemoan apologise apologize applaud salute mock exclude
		bless anoint crown profess espouse embrace advocate abjure levy launder barter hospitalise hospitalize bereave scald asphyxiate
		electrocute behave answer retort fling implode crumble raze demolish pulverise pulverize vaporise pummel thump rake pepper perforate
		promote champion classify redefine involve integrate suppose telephone contribute aid counsel distrust despise hail herald heighten imperil incubate
		owe concentrate coalesce tolerate redesignate reorganise reorganize profess proclaim prop accede enrol enroll coexist intermarry adhere
		embrace reject appoint disavow reconstitute splinter spearhead champion pilfer rein reconsider revoke rescind repeal reinstate retool regularise
		adjudicate dispense regulate band funnel wire translate drug remit stockpile coach tutor mentor teach oversee vilify despise equate liken antagonise antagonize court broker bury hatch outlast oversee decapitate cripple dislodge interdict neutralise repulse fend thwart raze scupper cordon comb
		replenish defy revile loathe abhor detest deplore decry lambast lambaste castigate chastise deride disparage demonise demonize denigrate
		malign excoriate ostracise excommunicate assail despatch woo populate migrate gravitate envision envisage contemplate covet crave yearn
		contend assert posit opine reckon calculate assess forewarn preempt avert forestall frustrate unearth apprehend connive collude
		concoct reconnoitre surveil amass procure administer reign monopolise monopolize eject dispossess trounce vanquish capitulate
		permeate pervade saturate seep ooze trickle burrow implant encamp marshal tempt seduce inveigle cajole brainwash cultivate hire employ
		induct assimilate reinforce refill restock recoup regenerate refresh renew resuscitate resurrect rearm retrain recuperate cower skulk
		wander ply crisscross radiate diversify diffuse proliferate multiply burgeon flourish broaden deepen enlarge redouble quadruple
		quintuple whittle diminish lessen deplete decimate erode curtail envelop bedevil afflict torment pester browbeat terrify unnerve
		unsettle rattle stagger horrify appal appall sicken infuriate enrage goad portend presage loom hover obsess preoccupy fixate swivel
		redirect refocus reorient earmark deem perceive depict render pillory jeer scoff sneer disdain spurn forswear defame besmirch sully
		blacken impeach incriminate reprove berate upbraid chide admonish rant fulminate inveigh agitate demonstrate deface desecrate defile
		annihilate exterminate extirpate cleanse crucify amputate disfigure brutalise brutalize enslave oppress repress tyrannise victimise
		victimize despoil maraud intrude trespass encroach descend converge congregate convene deliberate pronounce gloat revel bewail repent
		backtrack renege waver vacillate hesitate falter stagnate fester simmer smoulder smolder heed downplay belittle minimise minimize flout
		botch bungle fumble squander convey transmit furnish impart divulge apprise acquaint advise implore beseech entreat entrust assign
		instruct conceive authorise authorize sustain nurture foster educate handpick masquerade instigate choreograph contrive resolve determine decide
		opt remember aspire heap hate
		swallow gobble defect fold abdicate abet airlift analyse analyze arrange circulate collaborate combine depend destabilise destabilize disseminate embroil exert preserve resupply resent succour upload mistrust repost cement fragment fracture procreate disburse bankrupt pamper supplement
		waylay carjack dynamite garrotte classify characterise characterize categorise categorize reunify roam lurk haunt infest prowl rove fortify headquarter`)

// nounForms are verbs whose base form or third person is as often a noun.
var nounForms = text.NewWordSet(`attack side band claim strike raid support fight target plot plan attempt bomb shelter arm rule control head lead base battle
	clash ambush offer return report need demand order command ally split break blast hit damage wound murder hold trade
	move name leave charge launch release rise fall hunt drive push vow bid call visit run post place face fear hope aim
	vote march protest siege assault massacre shell fire train camp cover guard stage mark back sanction list ban review
	end start ransom force house link links work works cell cast cause cost concern chase change land master own play
	point position press present prompt question rally rape recall decline refuse rescue respond retreat rival rivals sail sack
	score scout surface blockade pool rage partner pump exercise forward flare scramble quarter tussle jockey band wire drug coach court comb tutor mentor funnel share shape shift signal sign stay step stone stop stress strip study supply surge suspect suspects
	switch tax torture track trap travel treat trick trigger try turn use view voice wait walk watch welcome wish witness
	worship wreck knife down patrol aid address advance act appeal approach block border boycott breach cross crash defeat deal
	desert drop escape estimate exile gain grant grip guide gun halt harm help import influence issue judge label limit
	live loot lure contract convert cut contact menace mine mount plant pound process produce profile project promise
	purchase purge feud flee fuel host harbour harbor blow burn kill kills ride shadow spark spring stand storm stream
	tear tie ties toss vie win wreath sponsor recruit halve fund broker rebel monitor credit ship ships shot shots spread hurt set burst
	rebel station number comment film file line round power police quote total average riot shock tour trail field
	flash flank ferry crowd board bar barricade finish result corner cordon draft drain exchange exploit profit benefit
	revolt torpedo smash rout rush trek venture resort matter champion prey plague pick contest debate boast echo hint
	insult regret reply quarrel team tackle yield ruin volunteer broadcast load lock look pack ration roll spot stamp
	span update warrant nickname alarm alert beat bend bet bite bust catch chair challenge check circle collapse combat
	consent count counter crack cry curse cycle dare delay design detail dispute doubt dress drink drill experience
	feed flag focus fund gamble glance grasp guarantee heat honour honor increase decrease interview kick lack leak
	measure outrage panic pay permit plunge poll pressure probe quit race radio rain range reach read reason rebound
	record relay remark request research rest reverse reward riddle risk rock sacrifice salute scale schedule scheme
	screen script seal search seat sense sentence shop show shower silence skirmish slaughter sleep slide slip smile
	smoke snare sound spell spy stake stalk stem strain strand stretch struggle style subject suit surprise swap sweep
	swing talk taste test thunder toll torch touch traffic transit triumph trouble truck trust tug twist upset value
	freeze date part
	note figure eye branch curse flock dream caution boost harvest gauge smear scorn task rank swarm clamour clamor disregard lobby crusade
	blockade reproach rebuke single
	volley wake waste weather whip wonder worry wrap kidnap hijack rebels stations guard guards commands conflict`)

var doubling = text.NewWordSet(`acquit plan ban stop rob kidnap plot grab ram gun step drop slip trap strip snap dub commit admit permit refer occur transfer
	control patrol rebel propel expel compel regret travel signal label cancel equip pin wrap rid submit quit rip stab dig rig strip swap split bomb_ let forbid abhor appal
	scrap slam tip drag nab gas chop clip flog jab map mob pit prod rap scan ship slap snag spot stem stir stun tap top trek trim tug bar beg bet cap cram crop dam drum fit flag
	flip hem jam lag lap log lob mar pad plug pop rub shed shop shun skip strap whip abet confer defer deter emit incur infer rebut remit zap snub nod shrug funnel prop tug net rot sap sup wag wed outfit format program level model fuel refuel
	duel dial total marshal rival quarrel tunnel shovel unravel counsel equal initial pedal`)

// forms maps every inflected form to its verb.
var forms = text.NewWordMap(func() map[string]form {
	m := map[string]form{}
	add := func(w string, f form) {
		if _, ok := m[w]; !ok {
			m[w] = f
		}
	}
	for w, f := range irregular {
		m[w] = f
	}
	lemmas := map[string]bool{}
	for _, v := range verbs.Words() {
		lemmas[v] = true
	}
	for _, v := range nounForms.Words() {
		if _, inflected := irregular[v]; !inflected && !strings.HasSuffix(v, "s") {
			lemmas[v] = true
		}
	}
	for _, f := range irregular {
		lemmas[f.lemma] = true
	}
	for _, v := range slices.Sorted(maps.Keys(lemmas)) {
		if _, ok := m[v]; !ok || v == "found" {
			add(v, form{lemma: v})
		}
		stem := v
		switch {
		case strings.HasSuffix(v, "ie"):
			add(v+"d", form{lemma: v, past: true, participle: true})
			add(v[:len(v)-2]+"ying", form{lemma: v, gerund: true})
		case strings.HasSuffix(v, "e"):
			add(v+"d", form{lemma: v, past: true, participle: true})
			if strings.HasSuffix(v, "ee") {
				add(v+"ing", form{lemma: v, gerund: true})
			} else {
				add(v[:len(v)-1]+"ing", form{lemma: v, gerund: true})
			}
		case strings.HasSuffix(v, "y") && !strings.ContainsAny(v[len(v)-2:len(v)-1], "aeiou"):
			add(v[:len(v)-1]+"ied", form{lemma: v, past: true, participle: true})
			add(v+"ing", form{lemma: v, gerund: true})
		default:
			if doubling.Has(v) || strings.HasSuffix(v, "set") || v == "run" || v == "get" || v == "begin" || v == "hit" || v == "cut" || v == "put" || v == "shut" || v == "win" || v == "overrun" {
				stem = v + v[len(v)-1:]
			}
			add(stem+"ed", form{lemma: v, past: true, participle: true})
			add(v+"ed", form{lemma: v, past: true, participle: true})
			add(stem+"ing", form{lemma: v, gerund: true})
			add(v+"ing", form{lemma: v, gerund: true})
		}
		third := v + "s"
		switch {
		case strings.HasSuffix(v, "y") && !strings.ContainsAny(v[len(v)-2:len(v)-1], "aeiou"):
			third = v[:len(v)-1] + "ies"
		case strings.HasSuffix(v, "s") || strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ch") || strings.HasSuffix(v, "x") || v == "go" || v == "do":
			third = v + "es"
		}
		add(third, form{lemma: v, third: true})
	}
	return m
}())

// formOf returns what an inflected word tells of its verb; ok is false for words that are no form of a verb.
func formOf(word string) (f form, ok bool) { return forms.Get(word) }
