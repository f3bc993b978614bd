package relations

import "linkchart/graph"

// fellowship are the frames of verbs for who helps whom and who makes common cause.
var fellowship = []frame{
	{graph.AlliedWith, "", "", "sign conclude announce seal strike forge form enter reach agree negotiate make broker cement proclaim declare have", "subj:s obj=alliance|coalition|partnership|charter|entente|marriage|front|axis|union with:o"},
	{graph.OperatesIn, "ACTIVE", "", "fight battle campaign operate train serve", "alongside|beside:s in|across:o"},
	{graph.HostileTo, "", "", "oppose", "obj:s to:o"},
	{graph.AlliedWith, "", "", "throw cast", "subj:s in=lot with:o"},
	{graph.AlliedWith, "", "", "throw cast", "subj:s obj=lot with:o"},
	{graph.AlliedWith, "", "", "join link", "subj:s obj=hands|forces|ranks|up with:o"},
	{graph.AlliedWith, "", "", "collude connive conspire cohabit collaborate cooperate co-operate liaise", "subj:s with:o"},
	{graph.AlliedWith, "", "", "fight battle campaign train serve march deploy operate", "subj:s alongside|beside:o"},
	{graph.AlliedWith, "", "", "enjoy have maintain keep boast sustain deepen", "subj:s obj=cooperation|partnership|alliance|collaboration|coordination with:o"},
	{graph.AlliedWith, "", "", "find", "subj:s obj=ally|allies|partner|partners in:o"},
	{graph.AlliedWith, "", "", "declare express proclaim voice profess announce", "subj:s obj=solidarity with:o"},
	{graph.Supports, "", "", "come rush rally spring", "subj:s to=aid|defence|defense|rescue|help|assistance>of:o"},
	{graph.Supports, "", "", "act intervene strike attack fire enter fight mobilise mobilize launch open", "subj:s in=support|defence|defense|aid>of:o"},
	{graph.AlliedWith, "", "", "take", "subj:s obj=side>of:o"},
	{graph.AlliedWith, "", "", "side", "subj:s with:o"},
	{graph.Supports, "", "", "throw put lend", "subj:s obj=weight|support|backing behind|to:o"},
}

// lineage are the frames of verbs for what group another is a part of or came from, and of what it is master.
var lineage = []frame{
	{graph.AffiliateOf, "", "", "admit accept receive induct enrol enroll", "obj:s into:o"},
	{graph.AffiliateOf, "", "", "accept receive welcome get obtain acknowledge", "subj:o obj=pledge|pledges|oath|oaths|bayah|allegiance|loyalty|vow from|by:s"},
	{graph.AffiliateOf, "", "", "rebrand restyle rename recast reinvent redefine declare", "subj:s obj=itself|themselves as=$wings>of:o"},
	{graph.AffiliateOf, "", "", "renew reaffirm swear take give offer make", "subj:s obj=vow|oath|pledge|bayah to:o"},
	{graph.AffiliateOf, "", "", "be become remain", "subj:s obj=unit|brigade|battalion|column|component|subdivision|subsidiary|extension|satellite>of:o"},
	{graph.AffiliateOf, "", "", "consider regard see deem call reckon believe", "obj:s sec=$wings>of:o"},
	{graph.AffiliateOf, "", "", "consider regard see describe view designate", "obj:s as=$wings>of:o"},
	{graph.SplinterOf, "", "", "trace", "subj:s obj=origins|origin|roots|beginnings|lineage|ancestry to|from:o"},
	{graph.SplinterOf, "", "", "have", "subj:s obj=origins|roots|beginnings in:o"},
	{graph.SplinterOf, "", "", "be", "subj:s obj=born of|from:o"},
	{graph.Governs, "", "", "be become remain", "subj:s obj=master|masters|ruler|rulers|overlord|overlords|lord|lords>of|in:o"},
	{graph.SplinterOf, "", "", "carve carve+out spin spin+off hive hive+off hew", "obj:s of|from:o"},
	{graph.SplinterOf, "", "", "come emerge arise spring appear", "subj:s after|from=$rifts>in|within|of|inside:o"},
	{graph.SplinterOf, "", "", "form found establish create bear", "obj:s after|from|in|of=$rifts>in|within|inside|with:o"},
}
