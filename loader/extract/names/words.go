package names

import "linkchart/loader/text"

func wordSet(words string) *text.WordSet { return text.NewWordSet(words) }

var (
	// ranks and titles come before a person's name and are no part of it.
	ranks = wordSet(`gen general lt lieutenant maj major col colonel capt captain brig brigadier adm admiral sgt sergeant cpl corporal
		cmdr cdr marshal mr mrs ms dr sir sheikh shaykh sheik mullah mawlawi maulvi maulana molvi imam ayatollah hojatoleslam emir amir
		prince princess king queen pope bishop father rev senator sen rep congressman congresswoman judge justice prof professor haji
		fr archbishop cardinal monsignor msgr rabbi supt superintendent det insp constable pvt spc ssgt brig-gen lt-gen maj-gen admiral-general
		hajji qari mufti ustad sayyid syed lord lady baroness
		constable detective magistrate superintendent trooper pvt spc specialist pfc airman commodore madam madame monsieur father rev reverend pastor fr
		cardinal archbishop rabbi barrister advocate engr alhaji hajia nawab maharaja tengku ustadz kyai excellency
		shri smt sri thiru tmt selvi janab comrade gov atty attorney agent amb hojjatoleslam hajj pir shehu mallam malam comandante commandante`)
	// roles come before or after a person's name and say what the person is.
	roles = wordSet(`president chancellor premier minister secretary spokesman spokeswoman spokesperson leader commander chief head
		director chairman chairwoman governor mayor ambassador envoy deputy mastermind founder cofounder analyst expert researcher
		lawyer prosecutor preacher cleric emir caliph coordinator official adviser advisor commissioner inspector officer successor
		predecessor ombudsman ombudswoman councillor militant terrorist gunman attacker planner recruiter financier militiaman warlord strongman`)
	// groupFrames follow a weak group name and show that it is one.
	groupFrames = wordSet(`fighters fighter militants militant jihadists jihadist terrorists terrorist commander commanders leader leaders
		gunmen insurgents operatives members member facilitator facilitators financier subcommander supplier suppliers smuggler smugglers
		trafficker traffickers courier couriers recruiter recruiters emplacer emplacers trainer trainers governor governors cell cells claimed affiliate affiliates branch propaganda militia remnants remnant`)
	// groupFramesBefore stand before a weak group name in capitals.
	groupFramesBefore = wordSet(`by of joined against with banned outlawed from called like left quit founded group guerrillas rebels organisation organization militia`)
	placeHeads        = wordSet(`province district city region state county town village oblast republic airport university hospital prison
		governorate valley river mountains mountain peninsula desert island islands border square street hotel school mosque church
		embassy stadium mall market station hall base camp`)
	eventHeads = wordSet(`christmas olympics olympic games marathon summit accord accords agreement conference attacks attack bombing bombings`)
	directions = wordSet(`far north south east west northern southern eastern western central northeastern northwestern southeastern
		southwestern upper lower greater north-eastern north-western south-eastern south-western`)
	// sentenceWords begin sentences, or are capitalised in titles, without being names.
	sentenceWords = wordSet(`the a an this that these those it its he she they we you i his her their our in on at after before since while
		when as for from by with without despite although but however and or nor if of to into over under between among during until
		about against both either neither each every some many most several all no not only just even still also then now today
		yesterday tomorrow meanwhile according there here where who what which how why once two three four five six seven eight nine
		ten eleven twelve dozens hundreds thousands more less another other others such analysts officials police authorities
		government security military army forces troops investigators witnesses prosecutors experts residents
		islamist jihadist jihadists islam islamic muslim muslims christian christians shiite shia sunni jewish western monday tuesday
		wednesday thursday friday saturday sunday january february march april may june july august september october november
		december attack attacks bombing bombings war terror terrorism terrorist threat world international global national
		north south east west death killed dead new rising escalating breaking updated published posted source sources image photo
		deputy former retired late acting interim gunmen militants rebels fighters soldiers insurgents suicide rival security
		improved vigilance counterterrorism intelligence comprising established founded formed estimates countries delving notably
		sufi ahmadi yazidi druze alawite protestant lutheran methodist evangelical pentecostal baptist anglican besides asked speaking nearly almost shortly soon earlier later however together among alongside
		through throughout unlike like instead indeed perhaps thus hence whereas whether once first second third last next
		other born known called named led backed based none nothing nobody everyone everybody somebody someone anyone`)
	// particles join the parts of names.
	particles = wordSet(`wal wa al el ag bin ibn ben bint abu umm ul ud ur az as ad ash ar an at de da di del della van von der den la le du dos dela delos ould ait ou ol`)
	// headNouns end the name of an unknown armed group.
	groupHeads = wordSet(`front brigade brigades battalion battalions movement mujahideen mujahidin militia militias resistance tigers jihad
		guerrillas rebels insurgency commando commandos legion column battalions warriors brotherhood`)
	// bodyHeads end the name of an unknown organisation.
	bodyHeads = wordSet(`institute center centre council agency committee foundation association commission observatory federation union
		party society watch league fund initiative bureau company corporation trust forum telecom telecoms holdings airlines airways petroleum industries ltd plc`)
)
