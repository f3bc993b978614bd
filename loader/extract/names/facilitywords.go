package names

import "linkchart/loader/text"

// facilityKinds maps the head noun of a building, vehicle or aircraft to its kind.
var facilityKinds = text.NewWordMap(map[string]string{
	"hall": "CONCERT_HALL", "theatre": "CONCERT_HALL", "theater": "CONCERT_HALL", "nightclub": "OTHER", "mosque": "MOSQUE", "shrine": "MOSQUE", "imambargah": "MOSQUE",
	"church": "CHURCH", "cathedral": "CHURCH", "synagogue": "OTHER", "temple": "OTHER", "airport": "AIRPORT", "airfield": "AIRPORT",
	"embassy": "EMBASSY", "consulate": "EMBASSY", "jet": "AIRCRAFT", "airliner": "AIRCRAFT", "plane": "AIRCRAFT", "aircraft": "AIRCRAFT", "helicopter": "AIRCRAFT",
	"school": "SCHOOL", "university": "SCHOOL", "college": "SCHOOL", "academy": "SCHOOL", "madrassa": "SCHOOL", "hospital": "HOSPITAL", "clinic": "HOSPITAL",
	"hotel": "HOTEL", "guesthouse": "HOTEL", "resort": "HOTEL", "restaurant": "OTHER", "cafe": "OTHER", "market": "MARKET", "bazaar": "MARKET", "mall": "MARKET",
	"supermarket": "MARKET", "ministry": "MINISTRY", "prison": "PRISON", "penitentiary": "PRISON", "jail": "PRISON", "base": "MILITARY_BASE", "barracks": "MILITARY_BASE", "outpost": "MILITARY_BASE",
	"checkpoint": "MILITARY_BASE", "garrison": "MILITARY_BASE", "stadium": "OTHER", "station": "OTHER", "headquarters": "OTHER", "refinery": "OTHER", "pipeline": "OTHER",
	"bridge": "ROAD", "highway": "ROAD", "junction": "ROAD", "convoy": "OTHER", "train": "OTHER", "bus": "OTHER", "ferry": "OTHER", "tunnel": "ROAD", "parliament": "OTHER", "legislature": "OTHER",
	"metro": "OTHER", "pub": "OTHER", "club": "OTHER", "bar": "OTHER", "bakery": "OTHER", "terminus": "OTHER", "palace": "OTHER", "tower": "OTHER", "towers": "OTHER", "courthouse": "OTHER", "mill": "OTHER",
	"marina": "OTHER", "tanker": "OTHER", "carrier": "OTHER", "freighter": "OTHER", "ship": "OTHER", "vessel": "OTHER", "destroyer": "OTHER", "street": "ROAD", "road": "ROAD", "square": "ROAD",
	"avenue": "ROAD", "boulevard": "ROAD", "beach": "OTHER", "café": "OTHER", "arena": "CONCERT_HALL", "villa": "OTHER", "residence": "OTHER", "library": "OTHER", "plant": "OTHER", "mine": "OTHER",
	"depot": "OTHER", "newsroom": "OTHER", "offices": "OTHER", "lodge": "HOTEL", "diner": "OTHER", "kiosk": "OTHER", "shop": "OTHER", "store": "MARKET", "subway": "OTHER", "priory": "CHURCH", "basilica": "CHURCH",
	"chapel": "CHURCH", "gymnasium": "OTHER", "auditorium": "CONCERT_HALL", "amphitheatre": "CONCERT_HALL", "pavilion": "OTHER", "hostel": "HOTEL", "convent": "CHURCH", "abbey": "CHURCH", "gurdwara": "OTHER", "pagoda": "OTHER", "cantonment": "MILITARY_BASE", "checkpost": "MILITARY_BASE", "canteen": "OTHER", "museum": "OTHER", "cemetery": "OTHER", "graveyard": "OTHER", "settlement": "OTHER", "kibbutz": "OTHER", "factory": "OTHER", "field": "OTHER", "farm": "OTHER", "ranch": "OTHER", "warehouse": "OTHER", "cinema": "OTHER", "gym": "OTHER", "spa": "HOTEL", "casino": "OTHER", "port": "OTHER", "harbour": "OTHER", "harbor": "OTHER", "courtroom": "OTHER", "court": "OTHER", "bank": "OTHER", "gallery": "OTHER", "centre": "OTHER", "center": "OTHER", "lounge": "OTHER", "orphanage": "OTHER", "dam": "OTHER", "compound": "OTHER", "camp": "OTHER", "monastery": "CHURCH", "seminary": "SCHOOL", "dormitory": "SCHOOL", "platform": "OTHER", "jetty": "OTHER", "terminal": "OTHER", "rig": "OTHER", "oilfield": "OTHER", "annex": "OTHER", "annexe": "OTHER", "complex": "OTHER", "post": "MILITARY_BASE", "mission": "EMBASSY", "madrasa": "SCHOOL", "kindergarten": "SCHOOL", "nursery": "SCHOOL", "speedway": "OTHER", "racecourse": "OTHER", "farmhouse": "OTHER", "quarry": "OTHER", "motel": "HOTEL", "inn": "HOTEL", "brewery": "OTHER", "waterworks": "OTHER", "reservoir": "OTHER", "facility": "OTHER", "substation": "OTHER", "shelter": "OTHER", "stockyard": "OTHER",
}).Listed()

// vague kinds name a building only with a proper name or a place.
var vagueKinds = wordSet(`gymnasium auditorium pavilion hostel canteen convent abbey cantonment checkpost base compound camp station headquarters ministry convoy train bus bridge highway junction parliament hall plane jet
	aircraft helicopter checkpoint outpost market school hospital hotel restaurant church mosque prison camp college university pub club bar
	bakery palace tower towers mill marina tanker carrier freighter ship vessel destroyer street road square avenue boulevard beach arena villa residence library plant mine depot newsroom
	offices cemetery graveyard settlement kibbutz factory field farm ranch warehouse cinema gym spa casino port harbour harbor courtroom court bank gallery centre center lounge orphanage shop store subway chapel lodge diner cafe café kiosk station platform jetty terminal rig oilfield annex annexe complex post mission kindergarten nursery quarry motel inn brewery reservoir farmhouse facility substation shelter stockyard`)

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
