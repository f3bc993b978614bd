package names

// vague kinds name a building only with a proper name or a place.
var vagueKinds = wordSet(`gymnasium auditorium pavilion hostel canteen convent abbey cantonment checkpost base compound camp station headquarters ministry convoy train bus bridge highway junction parliament hall plane jet
	aircraft helicopter checkpoint outpost market school hospital hotel restaurant church mosque prison camp college university pub club bar
	bakery palace tower towers mill marina tanker carrier freighter ship vessel destroyer street road square avenue boulevard beach arena villa residence library plant mine depot newsroom
	offices cemetery graveyard settlement kibbutz factory field farm ranch warehouse cinema gym spa casino port harbour harbor courtroom court bank gallery centre center lounge orphanage shop store subway chapel lodge diner cafe café kiosk station platform jetty terminal rig oilfield annex annexe complex post mission kindergarten nursery quarry motel inn brewery reservoir farmhouse facility substation shelter stockyard airbase campus building office stop minibus tram motorcade`)

var kindWords = wordSet(`refugee displacement cultural training detention holiday beach peace aid sports youth community border customs power nuclear research
	maximum-security medium maximum minimum security commercial residential market court fuel freight commuter tourist concert police railway train metro bus military army naval air gas oil power charter passenger cargo music shopping
	wedding office export import underwater offshore trunk main town city primary secondary high girls boys public international shiite shia sunni coptic catholic christian jewish
	polling petrol filling rugby football cricket tennis golf yacht press recruiting recruitment shoe textile garment cement sugar steel arms munitions ammunition fish vegetable cattle livestock
	night flea grain food water diving ski asylum housing apartment radio television tv transmission relay radar missile navy coastguard marine gendarmerie paramilitary immigration passport
	tax election electoral vocational medical maternity veterinary university islamic koranic quranic religious nursing evangelical protestant business conference convention exhibition sikh ahmadi
	village logging mining copper gold coal uranium hydroelectric phone mobile bottling tyre flour rice weapons artillery tank logistics supply forward joint regional district
	orthodox hindu buddhist presidential government luxury popular crowded packed main central busy state private foreign`)

// followers may stand behind the name of a building.
var followers = wordSet(`in on at of and or that which who when while where with from for to by was were is has had during after before since until last this killed`)

// grounds may follow the name of a building without calling another one: "the X hotel complex".
var grounds = wordSet(`complex compound building premises grounds lobby`)

// memorials are kinds of buildings that are named after people.
var memorials = wordSet(`base gymnasium shrine mosque airport hospital university school stadium church cathedral college street avenue square bridge barracks park centre center hall library
	institute madrassa seminary mausoleum academy prison jail`)

// postWords stand before "post" or "mission" where it is a building.
var postWords = wordSet(`police army military border security frontier customs gendarmerie command naval command observation diplomatic american russian german british french italian un`)

// calledByTown are kinds of which a place has one that bears its name.
var calledByTown = wordSet(`airport airfield prison jail station camp refinery barracks port harbour harbor dam stadium university base garrison terminal oilfield cathedral synagogue`)

// swallowing are kinds of buildings with names that need not be those of towns.
var swallowing = wordSet(`prison jail station camp refinery platform terminal dam oilfield barracks pipeline`)

// brands are kinds of houses whose proper name is often that of a place elsewhere.
var brands = wordSet(`hotel hotels restaurant cafe café club pub bar lounge resort diner nightclub inn lodge`)

// houses are kinds of buildings whose name may stand behind the noun.
var houses = wordSet(`centre center hotel restaurant nightclub club cafe café bar pub theatre theater cinema supermarket mall museum stadium hospital prison`)

// venues are kinds of buildings that may be called by the name of another: "the Beach restaurant", "the Palace hotel".
var venues = wordSet(`hotel restaurant cafe café bar pub club nightclub resort mosque market school hospital church synagogue temple station checkpoint`)
