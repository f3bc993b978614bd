package relations

import "linkchart/graph"

// rule is a pattern and the edge it means: s is the subject, o the object, both may be lists; r the role in words.
type rule struct {
	predicate  graph.RelationType
	expression string
	need       []string
	mode       string
	role       string
	status     string
	kind       string
	// modality, if set, is the weakest strength that the words themselves carry.
	modality graph.Modality
	// government turns countries among the objects (o) or subjects (s) into their governments.
	government string
	confidence float64
	implicit   bool
}

const (
	branch     = `(?:{w2}(?:branch|affiliate|offshoot|wing|arm|province|subsidiary|franchise|chapter|faction|subgroup|extension))`
	commander  = `(?P<r>(?:(?:overall|top|senior|supreme|then-|founding|military|political|spiritual|deputy|former|ex-|late|interim|acting|current|new|slain|retired|regional|operational) )*(?:leader|commander|commander-in-chief|chief|head|emir|director|chairman|president|secretary-general|caliph))`
	nonLeader  = `(?P<r>(?:(?:senior|top|former|chief|then) )*(?:spokesman|spokeswoman|spokesperson|member|operative|fighter|militant|official|officer|deputy|cleric|ideologue|financier|recruiter|planner|mastermind|preacher))`
	stronghold = `(?:stronghold|strongholds|footprint|base|bases|safe haven|safe havens|sanctuary|sanctuaries|foothold|presence|hideouts?|camps?|resurgence|heartland|territory)`
	fight      = `(?:fought|fights|fight|fighting|battled|battles|battle|clashed with|clashes with|combat|combats|combating)`
	destroy    = `(?:eliminate|eradicate|dismantle|defeat|degrade|destroy|contain|counter|combat|disrupt|limit|monitor|hunt|curb|suppress|crush|fight|neutralise|neutralize|weaken)`
)

var rules = []rule{
	// groups
	{predicate: graph.AffiliateOf, expression: `{GROUP:s} (?:\( [^)]* \) )?, (?:now |once |still |effectively |today )?{the}` + branch + ` of {the}{GROUP:o}`, need: []string{" of "}},
	{predicate: graph.AffiliateOf, expression: `{GROUP:s} (?:\( [^)]* \) )?, {the}{w2}(?:network|group|cell|militia|outfit|faction|organisation|organization) (?:loyal|affiliated|aligned|subordinate) (?:to|with) {the}{GROUP:o}`, need: []string{"loyal", "affiliated", "aligned", "subordinate"}},
	{predicate: graph.AffiliateOf, expression: `{GROUP:s} (?:\( [^)]* \) )?, {the}{GROUP:o}(?: 's)? ` + branch},
	{predicate: graph.AffiliateOf, expression: `{GROUP:s} (?:, also known as [^,]+ , )?(?:{be}|became|remains) {the}` + branch + ` of {the}{GROUP:o}`, need: []string{" of "}},
	{predicate: graph.AffiliateOf, expression: `(?:established|founded|formed|created) {any8}as {the}(?P<r>` + branch + `) of {the}{GROUP:o}`, need: []string{" as "}, role: "subject"},
	{predicate: graph.AffiliateOf, expression: `{GROUP:s} {have}(?:pledged|swore|swears) (?:allegiance|loyalty|bayah) to {the}{GROUP:o}`, need: []string{"allegiance", "loyalty", "bayah"}},
	{predicate: graph.AffiliateOf, expression: `{GROUP:s} (?:, which )?(?:{be} )?(?:affiliated with|aligned with|linked to|loyal to) {the}{GROUP:o}`, need: []string{"affiliated", "loyal to"}},
	{predicate: graph.SplinterOf, expression: `{GROUP:s} {have}(?:also )?(?:broke|broken|split|splintered|seceded) (?:away |off )?from {the}{GROUP:o}`, need: []string{" from "}},
	{predicate: graph.SplinterOf, expression: `{GROUP:s} {have}(?:later |then |finally )?parted (?:ways|company) with {the}{GROUP:o}`},
	{predicate: graph.SplinterOf, expression: `{GROUP:s} ?,? (?:{be} )?{the}(?:splinter|breakaway) (?:group|faction|organization|organisation) (?:of|from) {the}{GROUP:o}`, need: []string{"splinter", "breakaway"}},
	{predicate: graph.AffiliateOf, expression: `as {the}` + branch + ` of {the}{GROUP:o} , {GROUP:s}`, need: []string{"as"}},
	{predicate: graph.SplinterOf, expression: `(?:founded|formed|established|created|set up) {any8}as {the}(?:{w1})?(?:offshoot|splinter|breakaway)(?: group| faction| wing)? of {the}{ORGLIKE:o}`, need: []string{"offshoot", "splinter", "breakaway"}, role: "subject"},
	{predicate: graph.SplinterOf, expression: `(?:founded|formed|established|created|set up) {any8}by {w4}(?:members|commanders|fighters|defectors|leaders|elements) (?:of|from) {the}{GROUP:o}`, need: []string{" by "}, role: "subject"},
	{predicate: graph.MergedInto, expression: `{GROUPs:s} {have}(?:merged into|was absorbed by) {the}{GROUP:o}`, need: []string{"merged", "absorbed"}},
	{predicate: graph.AlliedWith, expression: `{GROUP:s} (?:{be} |have been )?(?:{w2})?(?:allied (?:with|to)|{the}(?:close )?(?:ally|allies) of|cooperates? (?:closely )?with|works? (?:closely )?with|in alliance with) {the}{GROUP:o}`, need: []string{"all", "cooperat", "work"}},
	{predicate: graph.RivalOf, expression: `(?:conflict|rivalry|feud|clashes|competition|fighting|battle|battles|war|infighting) (?:with|between|against) (?:other |rival )?(?:groups |jihadists |factions )?(?:like |such as )?{the}{GROUPs:o}`, need: []string{"with", "between", "against"}, role: "subject"},
	{predicate: graph.RivalOf, expression: `{GROUP:s}(?: 's)? ?,? (?:and|or) {the}{GROUP:o} (?:, {any8}, )?(?:have been fighting|fight|fought|are fighting|have fought|have clashed|clashed) each other`, need: []string{"each other"}},
	{predicate: graph.RivalOf, expression: `{GROUP:s} ?,? {the}(?:{be} )?(?:arch-|bitter |main |sworn )*(?:rival|rivals|enemy|enemies) of {the}{GROUP:o}`, need: []string{"rival", "enem"}},
	{predicate: graph.RivalOf, expression: `{GROUP:o} , (?:with|against) which {the}{GROUP:s} {have}(?:long |also )?(?:been )?(?:fought|fighting|clashed|clashing|competed|competing|vied|vying|feuded|feuding|battled|battling)`, need: []string{"which"}},
	{predicate: graph.RivalOf, expression: `(?:conflict|clashes|war|feud|rivalry|hostilities|fighting) with (?:other |rival )?{w2}groups (?:like|such as) {the}{GROUPs:o}`, need: []string{"groups"}, role: "subject"},
	{predicate: graph.RivalOf, expression: `{GROUP:s} (?:{be} )?(?:not aligned with|at war with|opposed to|rivals? of) {the}{GROUP:o}`, need: []string{"aligned", "at war", "opposed", "rival"}},
	{predicate: graph.HostileTo, expression: `{GROUP:s} (?:sees?|regards?|views?|considers?|brands?|denounces?) {the}(?:both )?(?P<o>{TARGETs}(?: (?:regime|government|authorities))?(?: and (?:{w3}governments? (?:like|such as) )?{the}{TARGET})?) (?:\( [^)]* \) )?as {w3}(?:enemies|enemy|apostates?|infidels|traitors|insufficiently|heretics|unbelievers|puppets?|stooges?|lackeys?|crusaders?|occupiers?|tyrants?|illegitimate)`, need: []string{" as "}, government: "o"},
	{predicate: graph.HostileTo, expression: `{TARGET:o} (?:in {PLACE} )?,? ?(?:whom|which) (?:they|it|{GROUP}) (?:view|see|regard|consider)s? as`, need: []string{"whom", "which"}, role: "subject", government: "o"},
	{predicate: graph.HostileTo, expression: `{GROUP:s}(?: 's)? {w2}(?:antagonism|hostility|animosity|hatred|enmity|obsession|grievances?|vendetta) (?:towards?|to|against|with|for|of) {the}{TARGET:o}`, need: []string{"antagonism", "hostility", "animosity", "hatred", "enmity", "obsession", "grievance", "vendetta"}, government: "o"},
	{predicate: graph.HostileTo, expression: `{GROUP:s} {any8}blam(?:es|ed|ing) {the}{BODY:o} for`, need: []string{"blam"}, government: "o"},
	{predicate: graph.HostileTo, expression: `{GROUP:s} {have}{w1}(?:fights?|fought|fighting|battles?|battling|waging war on|wages war on|declared war on) {the}{BODYs:o}`, need: []string{"fight", "fought", "battl", "war on"}, government: "o"},

	// founders
	{predicate: graph.FoundedBy, expression: `{GROUP:s} (?:\( [^)]* \) )?(?:, (?:which |that )?|which |that )?(?:{be} )?(?:co - )?(?:founded|established|formed|created|set up)(?: in [^,.]+?| by)*? by {the}{PERSON:o}`, need: []string{" by "}},
	{predicate: graph.FoundedBy, expression: `{PERSON:o} (?:, {any8}, )?(?:who )?{have}(?:founded|established|set up|created) {the}{GROUP:s}`, need: []string{"founded", "established", "set up", "created"}},
	{predicate: graph.FoundedBy, expression: `{GROUP:s} (?:\( [^)]* \) )?, (?:a|an|the) {w6}(?:founded|established|formed|created|set up) (?:in [^,.]+? )?by {the}{PERSON:o}`, need: []string{" by "}},

	// stance
	{predicate: graph.Targets, mode: "EXECUTED", expression: `{GROUP:s} strikes (?:out )?at {the}(?:forces of |troops of |units of |positions of )?{the}{TARGETs:o}`, need: []string{"strikes"}},
	{predicate: graph.Targets, mode: "EXECUTED", expression: `{TARGET:o} {have}(?:been|become|became|is|was|are|were|remains?|remained) (?:an? |the )?{w3}targets? (?:of|for) {the}{GROUP:s}`, need: []string{"target"}},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Hypothetical, expression: `{GROUP:s} {any8}(?:sights|eyes|eye|gaze|attention) (?:firmly |squarely |set |trained |now )*(?:on|towards?) {the}{TARGETs:o}`, need: []string{"sights", "eyes", "eye", "gaze"}},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Hypothetical, expression: `{GROUP:s} {have}(?:vowed|threatened|pledged|promised|sworn|threatens|vows) to {w1}(?:march|advance|move) on {the}{PLACE:o}`, need: []string{"march", "advance", "move"}},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Hypothetical, expression: `{PERSON:s} (?:, {any8}, )?{have}(?:vowed|threatened|pledged|promised|sworn|vows|threatens) to {w1}(?:attack|strike|hit|target|bomb) {the}{TARGETs:o}`, need: []string{"vow", "threaten", "pledged", "promised", "sworn"}},
	{predicate: graph.HostileTo, expression: `{GROUP:s} and {the}{BODY:o} (?:{be}|remain|remained|have remained) (?:locked in |in |still )*(?:at )?(?:an? )?(?:open )?war`, need: []string{"war"}, government: "o"},
	{predicate: graph.HostileTo, expression: `{GROUP:s} (?:, {any8}, )?{have}{w2}(?:bent on|intent on|determined to|dedicated to|committed to|seeks? to|sought to|aims? to|aims at|aimed at|wants? to|trying to|striving to|fighting to|campaign(?:s|ed|ing)? to|vowed to) {w1}(?:topple|toppling|overthrow|overthrowing|oust|ousting|unseat|unseating|bring down|bringing down|destroy|destroying) {the}{BODY:o}`, need: []string{"toppl", "overthrow", "oust", "unseat", "bring", "destroy"}, government: "o"},
	{predicate: graph.Targets, mode: "EXECUTED", expression: `{GROUP:s}(?: 's)? (?:targeting|attacks|assaults|strikes|violence|war) (?:of|on|against) {the}{TARGETs:o}`, need: []string{"targeting", "attack", "assault", "strike", "violence"}},
	{predicate: graph.Targets, mode: "EXECUTED", expression: `{GROUP:s} (?:, which )?(?:(?:has |have |had )(?:repeatedly |also |often |frequently )?(?:targeted|attacked|struck|bombed)|(?:repeatedly |often |frequently )?(?:targeted|targets|attacks)) {the}{TARGETs:o}`, need: []string{"target", "attack", "struck", "bombed"}},
	{predicate: graph.Targets, mode: "EXECUTED", expression: `{GROUP:s} {any14}(?:attacks|assaults|strikes) (?:on|against) {the}{TARGETs:o}`, need: []string{"attacks on", "attacks against", "assaults on", "strikes on"}},
	{predicate: graph.Targets, mode: "EXECUTED", expression: `{GROUP:s} (?:propaganda |media |leaders |commanders |fighters |militants )?(?:, which )?{have}(?:repeatedly |also |often )?threatened {the}{TARGETs:o}`, need: []string{"threatened"}},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Hypothetical, expression: `(?:ambitions?|aspirations?|plans|intent|intention|desire|capability|will|capacity|ability|threatened|vowed|seeks?|wants?|hopes?|could|might|may) {any8}(?:to )?(?:target|attack|strike|hit) (?:in |(?:soft )?targets in |inside )?{the}{TARGETs:o}`, need: []string{"target", "attack", "strike", "hit"}, role: "subject"},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Hypothetical, expression: `(?:could|might|may|would) {w2}(?:turn on|turn against|move against|march on|move on) {the}{w3}{TARGETs:o}`, need: []string{"turn", "move", "march"}, role: "subject"},
	{predicate: graph.Targets, mode: "ASPIRED", expression: `{PERSON:s} {any8}(?:called|calls|appealed) (?:for|on|to) {any8}to (?:assassinate|kill|murder|attack|bomb) {the}{TARGETs:o}`, need: []string{"call", "appealed"}},
	{predicate: graph.Targets, mode: "EXECUTED", expression: `{GROUP:s}(?: 's)? {w2}(?:fixation|focus|obsession|preoccupation) (?:on|with) {NATION:o} (?:targets|interests|citizens|nationals)`, need: []string{"fixation", "focus", "obsession", "preoccupation"}},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Hypothetical, expression: `(?:could|might|may|would|will|aspir[a-z]+|ambitions?|plans?) {any8}(?:attacks?|operations|assaults|strikes) (?:on|against) {the}{TARGETs:o}`, need: []string{"attack", "operations", "assault", "strikes"}, role: "subject"},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Hypothetical, expression: `{GROUP:s}(?: 's)? {w2}threat to {the}{TARGETs:o}`, need: []string{"threat to"}},
	{predicate: graph.Targets, mode: "ASPIRED", modality: graph.Reported, expression: `(?:growing|increasing|increased|renewed|sharper|intense) (?:focus|attention|interest) (?:by {GROUP:s} )?(?:on|in) {the}{PLACEs:o}`, need: []string{"focus", "attention", "interest"}, role: "subject"},
	{predicate: graph.Targets, mode: "POTENTIAL", modality: graph.Hypothetical, expression: `(?:potential|possible|likely) targets? (?:such as|like|including|include) {the}{TARGETs:o}`, need: []string{"target"}, role: "subject"},
	{predicate: graph.Targets, mode: "POTENTIAL", modality: graph.Hypothetical, expression: `{TARGET:o} (?:being |been )?(?:highlighted|named|mentioned|seen|identified|cited|listed) as {w1}(?:potential |possible |likely )targets?`, need: []string{"target"}, role: "subject"},
	{predicate: graph.Counters, mode: "MILITARY", expression: `(?:efforts?|attempts?|campaigns?|operations?|offensives?|attempt) (?:by|of) (?:both )?{the}{ACTORs:s} to {w1}` + destroy + ` {the}{GROUP:o}`, need: []string{" by ", " of "}, government: "s"},
	{predicate: graph.Counters, mode: "MILITARY", expression: `(?:efforts?|attempts?) by {the}{ACTOR:s} to fight back`, need: []string{"fight back"}, role: "object", government: "s"},
	{predicate: graph.Counters, mode: "MILITARY", expression: `{ACTOR:s} (?:, which |, who )?{have}(?:also )?(?:led|leads|headed|joined|launched|backed) {the}{w4}(?:coalition|campaign|offensive|operation|intervention|crackdown|alliance|war|fight) against {the}{GROUP:o}`, need: []string{" against "}, government: "s"},
	{predicate: graph.Supports, modality: graph.Alleged, expression: `{ACTOR:s} (?:{be} )?{w1}(?:believed|thought|alleged|suspected|accused|said) (?:to be|of being) behind {the}{GROUP:o}`, need: []string{"behind"}, government: "s"},
	{predicate: graph.Counters, mode: "MILITARY", expression: `{ACTOR:s}(?: 's)? (?:retaliation|crackdown|offensive|operations?|campaign|raids?|war|fight|strikes?|airstrikes?|raids) against {the}{GROUP:o}`, need: []string{" against "}, government: "s"},
	{predicate: graph.Counters, mode: "MILITARY", expression: `{ACTOR:s} {have}(?:also )?(?:been )?(?:fighting|fought|fights?|battling|battled|bombed|raided|killed) {the}{w2}{GROUP:o}`, need: []string{"fight", "fought", "battl", "bombed", "raided", "killed"}, government: "s"},
	{predicate: graph.Counters, mode: "MILITARY", expression: `{STATE:s} {any8}to {w1}` + destroy + ` {the}{GROUP:o}`, need: []string{" to "}, government: "s"},
	{predicate: graph.Counters, mode: "SURVEILLANCE", expression: `{ACTOR:s} {any8}(?:keep tabs on|keeps tabs on|monitors?|tracks?|surveils?|watch(?:es)?) (?:groups like )?{the}{GROUP:o}`, need: []string{"tabs", "monitor", "track", "surveil", "watch"}, government: "s"},
	{predicate: graph.Supports, expression: `{ACTOR:s} {have}(?:also )?(?:supported|supports|backed|backs|funded|funds|armed|arms|trained|trains|financed|finances|sponsors|sponsored|shelters|sheltered|harbours|harbors) {the}{ACTOR:o}`, need: []string{"support", "back", "fund", "arm", "train", "financ", "sponsor", "shelter", "harbo"}, government: "so"},
	{predicate: graph.Supports, kind: "SANCTUARY", modality: graph.Alleged, expression: `(?:accuses?|accused|accusing|blames?) {the}{ACTOR:s} {w4}{PLACE}? ?of (?:sheltering|harbouring|harboring|hosting) {the}{GROUP:o}`, need: []string{"sheltering", "harbo", "hosting"}},
	{predicate: graph.SanctionedBy, expression: `{BODY:o} {have}(?:also )?(?:designated|listed|sanctioned|blacklisted|banned|proscribed|outlawed) {the}{GROUP:s}`, need: []string{"designated", "listed", "sanctioned", "banned", "proscribed", "outlawed"}, government: "o"},
	{predicate: graph.SanctionedBy, expression: `{GROUP:s} (?:, which )?{be} (?:designated|listed|sanctioned|blacklisted|banned|proscribed) (?:as {any4})?by {the}{BODYs:o}`, need: []string{" by "}, government: "o"},

	// space
	{predicate: graph.OperatesIn, mode: "BASE", expression: `(?:{GROUP:s}|its|their|the group 's)(?: 's)? {w2}` + stronghold + ` (?:across |throughout |in |inside |along |of )(?:the )?{w4}{PLACEs:o}`, need: []string{" in ", " of ", "across", "throughout", "along"}, role: "subject"},
	{predicate: graph.OperatesIn, mode: "BASE", expression: `{GROUP:s} {any8}(?:gained|established|undergoing|has|maintains|retains|enjoys|found|with the aim of establishing) {w4}` + stronghold + ` (?:in|across) {the}{w2}{PLACEs:o}`, need: []string{" in ", "across"}},
	{predicate: graph.OperatesIn, mode: "BASE", expression: `{GROUP:s} {any8}(?:operates|operate|operating|is based|are based|based|headquartered|active mainly|hides|is hiding) (?:mostly |mainly |primarily |chiefly |largely |around |out of |from |in |across |throughout )+{the}{w2}{PLACEs:o}`, need: []string{"operat", "based", "headquartered", "active", "hid"}},
	{predicate: graph.OperatesIn, mode: "ACTIVE", expression: `{GROUP:s} {any8}(?:active|present|strongest|operates|operate|operating) (?:in|across|around|throughout) {the}{w2}{PLACEs:o}`, need: []string{"active", "present", "operat", "strongest"}},
	{predicate: graph.OperatesIn, mode: "ACTIVE", expression: `{GROUP:s} , {the}{GROUP} (?:active |operating |fighting )?in {the}{PLACEs:o}`, need: []string{" in "}},
	{predicate: graph.OperatesIn, mode: "ACTIVE", expression: `{GROUP:s} (?:faction|branch|fighters|militants|remnants|remnant|movement|guerrillas|insurgents|cadres|network|cells?|members|fighter|elements) (?:in|across|throughout|around) {the}{PLACEs:o}`, need: []string{"faction", "branch", "fighter", "militants", "network", "cell", "members", "remnant", "movement", "guerrillas", "insurgents", "cadres"}},
	{predicate: graph.OperatesIn, mode: "ACTIVE", expression: `{GROUP:s} {any8}(?:network|networks|cells|presence|activities|surge|fighters|jihadists) {w3}(?:in|across|throughout|around|within) {the}{PLACEs:o}`, need: []string{"network", "cells", "presence", "activit", "surge", "fighters", "jihadists"}},
	{predicate: graph.OperatesIn, mode: "ACTIVE", expression: `{the}` + branch + ` of {the}{GROUP} in {the}{PLACEs:o}`, need: []string{" of "}, role: "subject"},
	{predicate: graph.OperatesIn, mode: "ATTACKS", expression: `{GROUP:s} {any14}(?:attacks?|attacked|operations|bombings|assaults|strikes|killings|kidnappings) {w4}(?:not only in {w4}{PLACE} but also )?(?:in|throughout|across) (?:targets )?(?:(?:neighbou?ring |other )?(?:countries|states|departments|provinces|regions) (?:like|such as) )?{the}{PLACEs:o}`, need: []string{"attack", "operations", "bombings", "assaults", "strikes", "killings", "kidnappings"}},
	{predicate: graph.OperatesIn, mode: "ATTACKS", expression: `{GROUP:s} {any14}(?:attacks|operations|bombings|assaults|strikes|killings|kidnappings) not only (?:in|across) {the}{w4}{PLACEs:o}`, need: []string{"not only"}},
	{predicate: graph.OperatesIn, mode: "ATTACKS", expression: `{GROUP:s} {any14}(?:attacks|operations|bombings|assaults|strikes|killings|kidnappings) not only in {any8}but also (?:in|across) (?:(?:neighbou?ring |other )?(?:countries|states|departments|provinces|regions) (?:like|such as) )?{the}{w2}{PLACEs:o}`, need: []string{"not only"}},
	{predicate: graph.OperatesIn, mode: "BASE", expression: `with {the}{w2}` + stronghold + ` (?:across |throughout |in |inside |along )(?:the )?{w3}{PLACEs:o} , {the}{GROUP:s}`, need: []string{"with"}},
	{predicate: graph.OperatesIn, mode: "BASE", expression: `(?:fighters|members|militants|men|combatants) ,? ?most of (?:them|whom) (?:based |hiding |holed up |located |stationed |are )*in {the}{w2}{PLACEs:o}`, need: []string{"most of"}, role: "subject"},
	{predicate: graph.OperatesIn, mode: "ATTACKS", expression: `(?:threat|attacks|activities|violence) (?:of|by|from) {the}{GROUP:s} in {the}{PLACEs:o}`, need: []string{" in "}},
	{predicate: graph.OperatesIn, mode: "ATTACKS", expression: `(?:attacks?|assaults|bombings) (?:on {w2}|not only )?(?:in|throughout|across) {the}(?:countries (?:like|such as) )?{PLACEs:o}`, need: []string{"attacks", "assaults", "bombings"}, role: "subject", confidence: 0.6},
	{predicate: graph.OperatesIn, mode: "ATTACKS", expression: `neighbou?ring countries (?:like|such as) {the}{PLACEs:o}`, need: []string{"neighb"}, role: "subject", confidence: 0.6},
	{predicate: graph.OperatesIn, mode: "ASPIRED", modality: graph.Hypothetical, expression: `(?:ambitions?|aspirations?|aspires?|plans|hopes?|seeks?) {any8}(?:in|across|throughout|within|into) {the}{PLACEs:o}`, need: []string{"ambition", "aspir", "plans", "hope", "seek"}, role: "subject"},
	{predicate: graph.OperatesIn, mode: "ASPIRED", modality: graph.Hypothetical, expression: `(?:expand|expanding|extend|extending|spread|spreading) {any4}(?:reach|operations|influence|presence|activities) (?:in|into|to|across) {the}{PLACEs:o}`, need: []string{"expand", "extend", "spread"}, role: "subject"},
	{predicate: graph.RecruitsFrom, expression: `{GROUP:s} {any8}(?:recruits?|recruited|recruiting|draws|drew|attracts|attracted) {w4}(?:from|in|among|within) {the}{w3}(?P<o>{PLACEs}|{GROUP}|{PEOPLE})`, need: []string{"recruit", "draw", "drew", "attract"}},
	{predicate: graph.OperatesIn, mode: "BASE", expression: `from (?:its |their |the )?{w2}` + stronghold + ` (?:across |throughout |in |inside |along )(?:the )?{w3}{PLACEs:o} , {the}{GROUP:s}`, need: []string{"from"}},
	{predicate: graph.AffiliateOf, expression: `{GROUP:s} (?:\( [^)]* \) )?, {the}{w6}of {GROUP:o}(?: 's)? {w1}(?:affiliates|branches|franchises|offshoots|provinces|chapters)`, need: []string{" of "}},
	{predicate: graph.Leads, expression: `{the}(?:then|present|then -) ` + `(?P<r>leader|emir|commander|chief|head) ?,? {PERSON:s}`, need: []string{"then", "present"}, role: "topic"},
	{predicate: graph.OperatesIn, mode: "BASE", expression: `{GROUP:s} {have}{w1}(?:established|entrenched|ensconced|embedded|implanted|installed) itself {w1}(?:in|across|along) {the}{w4}{PLACEs:o}`, need: []string{"itself"}},
	{predicate: graph.OperatesIn, mode: "ACTIVE", expression: `(?:cells|remnants|fighters|cadres|militants|members|pockets|elements) of {the}{GROUP:s} {w2}(?:lurk|roam|hide|operate|linger|survive|persist|prowl|are active|remain active|are present) (?:in|across|around|throughout|along) {the}{w3}(?P<o>{PLACEs})`, need: []string{"cells", "remnants", "fighters", "cadres", "militants", "members", "pockets", "elements"}},
	{predicate: graph.RecruitsFrom, expression: `ranks of {the}{GROUP:s} {w4}(?:foreigners|volunteers|fighters|recruits|men|youths|nationals|citizens|militants|defectors) from {w2}{PLACEs:o}`, need: []string{"ranks"}},
	{predicate: graph.RecruitsFrom, expression: `(?:recruit|recruits|recruiting|draw|draws|drawing|conscripts?|conscripting|lures?|lured|lure) {w4}from (?:as far away as |as far afield as )?{the}{w4}{PLACEs:o}`, need: []string{"recruit", "draw", "conscript", "lure"}, role: "subject"},
	{predicate: graph.RecruitsFrom, expression: `(?:comprising|comprises|composed of|made up of|consists of) {w4}from {the}{PLACEs} ,? ?(?:and|plus|as well as) {w6}from {the}{PLACEs:o}`, need: []string{"compris", "composed", "made up", "consist"}, role: "subject"},
	{predicate: graph.RecruitsFrom, expression: `(?:comprising|comprises|composed of|made up of|consists of) {w4}from {the}{PLACEs:o}`, need: []string{"compris", "composed", "made up", "consist"}, role: "subject"},
	{predicate: graph.RecruitsFrom, expression: `(?:ranks|recruitment|recruits) {any8}(?:fighters|members|militants|defectors|recruits) from {w4}(?:, )?(?:including )?{the}{GROUPs:o}`, need: []string{"fighters", "members", "militants", "defectors", "recruits"}, role: "subject"},
	{predicate: graph.Governs, expression: `{GROUP:s} {have}(?:also )?(?:took|taken|seized|retook) (?:control|power) (?:of|in|over) {the}{w4}{PLACE:o}`, need: []string{"control", "power"}},
	{predicate: graph.Governs, expression: `{GROUP:s} (?:, )?(?:which |who |that )?{have}(?:still |now |today |currently |effectively )*(?:controls?|controlled|governs?|governed|rules?|ruled|occupied|holds) (?:in )?{the}(?:capital ,? ?)?{w4}(?:of {w2})?{PLACE:o}`, need: []string{"control", "govern", "rule", "occupied", "holds"}},
	{predicate: graph.Governs, expression: `in {PLACE:o} (?:since|after|when) {the}{GROUP:s} (?:took|seized|returned to|takeover|came to|regained) ?(?:control|power|over|the country)?`, need: []string{"took", "seized", "returned", "takeover", "came to", "regained"}},

	// persons
	{predicate: graph.Leads, expression: `{the}` + commander + ` of {the}{ORGLIKE:o} ?,? {PERSON:s}`, need: []string{" of "}, role: "words"},
	{predicate: graph.Leads, expression: `{PERSON:s} , {the}` + commander + ` of {the}(?:{w2}(?:faction|group) )?{ORGLIKE:o}`, need: []string{" of "}, role: "words"},
	{predicate: graph.Leads, expression: `{PERSON:s} , {the}{w1}(?:former |ex- )?{ORGLIKE:o}(?: 's)? ` + commander, role: "words"},
	{predicate: graph.Leads, expression: `{ORGLIKE:o}(?: 's)? ` + commander + ` ?,? {PERSON:s}`, role: "words"},
	{predicate: graph.Leads, expression: `{PERSON:s} (?:, (?:who|whom) )?(?:(?:,|of|from|in|\() {any8}, )?{have}(?:also )?(?:led|leads|headed|heads|commanded|commands|will lead|assumed (?:the )?(?:leadership|command) of|took over|taken over|became {the}` + `(?:leader|head|emir|chief|commander) of) {the}{ORGLIKE:o}`, need: []string{"led", "lead", "head", "command", "took over", "taken over", "became", "assumed"}},
	{predicate: graph.Leads, expression: `{ORGLIKE:o} (?:, which )?(?:{be} |has been |is )(?:led|headed|commanded|run) by {PERSON:s}`, need: []string{" by "}},
	{predicate: graph.Leads, status: "FORMER", expression: `(?:death|killing|assassination|arrest|capture|loss|demise) of {PERSON:s} {any8}(?:deprived|robbed|stripped|cost) {the}{GROUP:o} (?:of )?(?:its|their) {w3}(?:leader|founder|chief|commander|emir|head)`, need: []string{"deprived", "robbed", "stripped", "cost"}},
	{predicate: graph.Leads, status: "FORMER", expression: `{GROUP:o}(?: 's)? {w2}(?:leader|chief|commander|emir|head) ,? ?{PERSON} ,? ?(?:who )?{have}(?:took over|taken over|succeeded|was appointed|was named|assumed [^,]+?|rose to [^,]+?|replaced) {any8}(?:after|following|upon|on) {the}{w2}(?:death|killing|assassination|arrest|capture) of {PERSON:s}`, need: []string{"death", "killing", "assassination", "arrest", "capture"}},
	{predicate: graph.Leads, status: "FORMER", expression: `(?:his|its|the group 's) (?P<r>predecessor) ?,? {PERSON:s}`, need: []string{"predecessor"}, role: "office"},
	{predicate: graph.MemberOf, expression: `{the}` + nonLeader + ` (?:of|for|from) {the}{ORGLIKE:o} ?,? {PERSON:s}`, need: []string{" of ", " for ", " from "}, role: "words"},
	{predicate: graph.MemberOf, expression: `{PERSON:s} , {the}` + nonLeader + ` (?:of|for|from|with) {the}{ORGLIKE:o}`, role: "words"},
	{predicate: graph.MemberOf, expression: `{ORGLIKE:o}(?: 's)? ` + nonLeader + ` ?,? {PERSON:s}`, role: "words"},
	{predicate: graph.MemberOf, expression: `{PERSON:s} (?:of|from|with) {the}{ORGLIKE:o}`},
	{predicate: graph.MemberOf, expression: `{PERSON:s} , a former commander of {the}{GROUP:o}`, status: "FORMER"},
	{predicate: graph.KinOf, expression: `{PERSON:s} ?,? (?:{be} )?(?:a |the )?(?P<r>son|brother|father|daughter|sister|cousin|nephew|uncle|wife|husband|widow|half-brother|son-in-law|brother-in-law) of {PERSON:o}`, need: []string{" of "}, role: "words"},

	// occurrences
	{predicate: graph.ClaimedBy, modality: graph.Claimed, expression: `{ACTOR:o} (?:, {any8}?, )?{w3}?(?:claimed|claims|claiming|has claimed|took|taken) (?:the )?(?:responsibility|credit) {any14}?{ATTACK:s}`, need: []string{"responsibility", "credit"}},
	{predicate: graph.ClaimedBy, modality: graph.Claimed, expression: `{ATTACK:s} (?:, |,? ?(?:which|that) {be} |{be} )?(?:later )?claimed by {the}{ACTOR:o}`, need: []string{"claimed by"}},
	{predicate: graph.AttributedTo, modality: graph.Alleged, expression: `{ATTACK:s} ?,? {any4}?(?:attributed to|blamed on|linked to|pinned on) {the}{ACTOR:o}`, need: []string{"attributed", "blamed", "linked", "pinned"}},
	{predicate: graph.AttributedTo, modality: graph.Alleged, expression: `(?:attributes?|attributed|blamed?|blames) {ATTACK:s} (?:to|on) {the}{ACTOR:o}`, need: []string{"attribut", "blame"}},
	{predicate: graph.AttributedTo, modality: graph.Alleged, expression: `(?:blamed|blames|accused) {the}{GROUP:o} (?:for|of) {any8}{ATTACK:s}`, need: []string{"blamed", "blames", "accused"}},
	{predicate: graph.AttributedTo, modality: graph.Alleged, expression: `{GROUP:o} (?:{be} )?(?:also |widely |often |now )?(?:blamed|held responsible|suspected) (?:for|of|in) {any8}?{ATTACK:s}`, need: []string{"blamed", "responsible", "suspected"}},
	{predicate: graph.AttributedTo, expression: `{GROUP:o} {have}(?:also )?(?:orchestrated|carried out|conducted|perpetrated|staged|launched|executed|masterminded|mounted) {any8}?{ATTACK:s}`, need: []string{"orchestrated", "carried out", "conducted", "perpetrated", "staged", "launched", "executed", "mastermind", "mounted"}},
	{predicate: graph.AttributedTo, expression: `{ATTACK:s} ?,? (?:which )?(?:{be} )?(?:orchestrated|carried out|conducted|perpetrated|staged|launched) by {the}{w3}{ACTOR:o}`, need: []string{" by "}},
	{predicate: graph.AttributedTo, modality: graph.Alleged, expression: `{ATTACK:s} {any14}bears? {w2}{the}{GROUP:o}(?: 's)? (?:clear )?(?:signature|hallmarks?|fingerprints)`, need: []string{"signature", "hallmark", "fingerprint"}},
	{predicate: graph.AttributedTo, modality: graph.Alleged, expression: `{ATTACK:s} {any14}bears? {the}(?:signature|hallmarks?) of {the}{GROUP:o}`, need: []string{"signature", "hallmark"}},
	{predicate: graph.AttributedTo, expression: `{GROUP:o} {have}{w2}(?:attacked|targeted|bombed|struck|ambushed|killed|kidnapped|assaulted) {any14}, (?:most recently|most notably|the last time|the latest time|latterly) (?:in |with |during )?{the}{w4}{ATTACK:s}`, need: []string{"most", "last", "latest", "latterly"}},
	{predicate: graph.AttributedTo, expression: `{ATTACK:s} {any14}(?:brought|earned|gave|won|gained|catapulted|propelled|thrust|made) {the}{GROUP:o} {any4}(?:notoriety|fame|infamy|prominence|notorious|infamous|headlines|spotlight|attention)`, need: []string{"notori", "fame", "infam", "prominence", "headlines", "spotlight", "attention"}},
	{predicate: graph.AttributedTo, expression: `{GROUP:o}(?: 's)? (?:most {w1}|single )?(?:deadliest|bloodiest|worst|biggest|boldest|best known|best - known|infamous|notorious|audacious|spectacular|devastating|high - profile|brazen|ambitious|first|latest|last) (?:single )?(?:attack|assault|strike|bombing|operation|massacre|atrocity|action) {w2}(?:is|was|remains|came with|has been) {the}{w4}{ATTACK:s}`, need: []string{"attack", "assault", "strike", "bombing", "operation", "massacre", "atrocity", "action"}},
	{predicate: graph.AttributedTo, expression: `{GROUP:o} {any14}to carry out attacks ?,? such as {the}(?:one )?(?:in )?{ATTACK:s}`, need: []string{"carry out"}},
	{predicate: graph.ParticipatedIn, role: "SUSPECT", modality: graph.Alleged, expression: `(?P<s>{PEOPLE}|{PERSON}) (?:{be} )?(?:allegedly |reportedly )?(?:involved in|took part in|participated in|behind) {ATTACK:o}`, need: []string{"involved", "took part", "participated", "behind"}},
	{predicate: graph.During, expression: `{ATTACK:s} (?:{any4})?(?:came )?(?:during|amid) {the}{EVENT:o}`, need: []string{"during", "amid"}},
}
