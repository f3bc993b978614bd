package graph

// EntityType names one of the 14 node types of the entity layer.
type EntityType string

// The node types: actors, occurrences, places and documents.
const (
	ArmedGroup   EntityType = "ArmedGroup"
	StateBody    EntityType = "StateBody"
	Organization EntityType = "Organization"
	Person       EntityType = "Person"
	Collective   EntityType = "Collective"
	Attack       EntityType = "Attack"
	Plot         EntityType = "Plot"
	Event        EntityType = "Event"
	Country      EntityType = "Country"
	AdminArea    EntityType = "AdminArea"
	City         EntityType = "City"
	Region       EntityType = "Region"
	Facility     EntityType = "Facility"
	DocumentType EntityType = "Document"
)

// Class groups node types.
type Class string

// The four classes of node types.
const (
	ActorClass      Class = "Actor"
	OccurrenceClass Class = "Occurrence"
	PlaceClass      Class = "Place"
	DocumentClass   Class = "Document"
)

// RelationType names one of the 36 edge types.
type RelationType string

// The edge types, in the order of their groups.
const (
	AffiliateOf    RelationType = "AFFILIATE_OF"
	SplinterOf     RelationType = "SPLINTER_OF"
	MergedInto     RelationType = "MERGED_INTO"
	AlliedWith     RelationType = "ALLIED_WITH"
	RivalOf        RelationType = "RIVAL_OF"
	FoundedBy      RelationType = "FOUNDED_BY"
	HostileTo      RelationType = "HOSTILE_TO"
	Targets        RelationType = "TARGETS"
	Counters       RelationType = "COUNTERS"
	Supports       RelationType = "SUPPORTS"
	SanctionedBy   RelationType = "SANCTIONED_BY"
	OperatesIn     RelationType = "OPERATES_IN"
	RecruitsFrom   RelationType = "RECRUITS_FROM"
	Governs        RelationType = "GOVERNS"
	Leads          RelationType = "LEADS"
	MemberOf       RelationType = "MEMBER_OF"
	NationalOf     RelationType = "NATIONAL_OF"
	KinOf          RelationType = "KIN_OF"
	ParticipatedIn RelationType = "PARTICIPATED_IN"
	AttributedTo   RelationType = "ATTRIBUTED_TO"
	ClaimedBy      RelationType = "CLAIMED_BY"
	OccurredIn     RelationType = "OCCURRED_IN"
	Targeted       RelationType = "TARGETED"
	During         RelationType = "DURING"
	ResultedIn     RelationType = "RESULTED_IN"
	FoiledBy       RelationType = "FOILED_BY"
	IssuedBy       RelationType = "ISSUED_BY"
	AddressedTo    RelationType = "ADDRESSED_TO"
	Concerns       RelationType = "CONCERNS"
	IgnoredBy      RelationType = "IGNORED_BY"
	PartOf         RelationType = "PART_OF"
	StateBodyOf    RelationType = "STATE_BODY_OF"
	LocatedIn      RelationType = "LOCATED_IN"
	Borders        RelationType = "BORDERS"
	PublishedBy    RelationType = "PUBLISHED_BY"
	LinkedTo       RelationType = "LINKED_TO"
)

// RelationGroup is one of the eight families of edge types.
type RelationGroup string

// The families of edge types.
const (
	GroupRelations      RelationGroup = "GROUP"
	StanceRelations     RelationGroup = "STANCE"
	SpaceRelations      RelationGroup = "SPACE"
	PersonRelations     RelationGroup = "PERSON"
	OccurrenceRelations RelationGroup = "OCCURRENCE"
	SpeechRelations     RelationGroup = "SPEECH"
	StructureRelations  RelationGroup = "STRUCTURE"
	FallbackRelations   RelationGroup = "FALLBACK"
)

// ValueKind says how the values of a property are written.
type ValueKind string

// The kinds of property values.
const (
	QuantityValue ValueKind = "Quantity"
	DateValue     ValueKind = "FuzzyDate"
	TextValue     ValueKind = "text"
	EnumValue     ValueKind = "enum"
	BoolValue     ValueKind = "bool"
)

// Property is one attribute that claims may give an entity. Values of a Functional property compete for one slot;
// the others stand side by side. Enum names the closed list of an EnumValue.
type Property struct {
	Name       string
	Kind       ValueKind
	Enum       string
	Functional bool
}

// NodeInfo is one row of the table of node types. Prefix begins the ids of the type; KindEnum names the closed list of
// Entity.Kind and is empty where the type has no kinds.
type NodeInfo struct {
	Type       EntityType
	Class      Class
	Prefix     string
	KindEnum   string
	Meaning    string
	Properties []Property
}

// RelationInfo is one row of the table of edge types: which ends it may join and what it may carry.
type RelationInfo struct {
	Type       RelationType
	Group      RelationGroup
	Domain     []EntityType
	Range      []EntityType
	Symmetric  bool
	Properties []string
	Meaning    string
	Boundary   string
}

var nodeTable = []NodeInfo{
	{Type: ArmedGroup, Class: ActorClass, Prefix: "group", Meaning: "violent non-state group, also while it governs", Properties: []Property{
		{Name: "founded", Kind: DateValue, Functional: true},
		{Name: "dissolved", Kind: DateValue, Functional: true},
		{Name: "strength", Kind: QuantityValue},
		{Name: "ideology", Kind: TextValue},
		{Name: "groupStatus", Kind: EnumValue, Enum: "groupStatus"},
	}},
	{Type: StateBody, Class: ActorClass, Prefix: "state", KindEnum: "bodyKind", Meaning: "government, ministry, armed force, agency, court"},
	{Type: Organization, Class: ActorClass, Prefix: "org", KindEnum: "orgKind", Meaning: "media, research, aid, inter-state or commercial body"},
	{Type: Person, Class: ActorClass, Prefix: "person", Meaning: "named individual; ethnicity and religion are never stored", Properties: []Property{
		{Name: "rank", Kind: TextValue},
		{Name: "lifeStatus", Kind: EnumValue, Enum: "lifeStatus", Functional: true},
		{Name: "birthDate", Kind: DateValue, Functional: true},
		{Name: "deathDate", Kind: DateValue, Functional: true},
	}},
	{Type: Collective, Class: ActorClass, Prefix: "collective", Meaning: "unnamed set of people that is an end of an edge", Properties: []Property{
		{Name: "size", Kind: QuantityValue},
	}},
	{Type: Attack, Class: OccurrenceClass, Prefix: "attack", Meaning: "violence that happened", Properties: []Property{
		{Name: "date", Kind: DateValue, Functional: true},
		{Name: "attackType", Kind: EnumValue, Enum: "attackType"},
		{Name: "weaponType", Kind: EnumValue, Enum: "weaponType"},
		{Name: "targetType", Kind: EnumValue, Enum: "targetType"},
		{Name: "suicide", Kind: BoolValue},
		{Name: "success", Kind: BoolValue},
		{Name: "killed", Kind: QuantityValue, Functional: true},
		{Name: "wounded", Kind: QuantityValue, Functional: true},
		{Name: "hostages", Kind: QuantityValue, Functional: true},
		{Name: "explosionCount", Kind: QuantityValue, Functional: true},
	}},
	{Type: Plot, Class: OccurrenceClass, Prefix: "plot", Meaning: "violence planned, prepared or foiled", Properties: []Property{
		{Name: "date", Kind: DateValue, Functional: true},
		{Name: "plotStatus", Kind: EnumValue, Enum: "plotStatus"},
		{Name: "targetClass", Kind: TextValue},
		{Name: "count", Kind: QuantityValue},
	}},
	{Type: Event, Class: OccurrenceClass, Prefix: "event", KindEnum: "eventKind", Meaning: "non-violent occurrence of interest, speech acts among them", Properties: []Property{
		{Name: "date", Kind: DateValue, Functional: true},
		{Name: "content", Kind: TextValue},
		{Name: "policy", Kind: TextValue},
	}},
	{Type: Country, Class: PlaceClass, Prefix: "country", Meaning: "state territory"},
	{Type: AdminArea, Class: PlaceClass, Prefix: "admin", Meaning: "province, republic, district"},
	{Type: City, Class: PlaceClass, Prefix: "city", Meaning: "populated place"},
	{Type: Region, Class: PlaceClass, Prefix: "region", Meaning: "multi-country or sub-country area without administration"},
	{Type: Facility, Class: PlaceClass, Prefix: "facility", KindEnum: "facilityKind", Meaning: "building, vehicle or aircraft that can be struck"},
	{Type: DocumentType, Class: DocumentClass, Prefix: "document", Meaning: "ingested source, or a publication that a source cites", Properties: []Property{
		{Name: "published", Kind: DateValue, Functional: true},
	}},
}

var relationTable = []RelationInfo{
	{
		Type: AffiliateOf, Group: GroupRelations, Domain: []EntityType{ArmedGroup}, Range: []EntityType{ArmedGroup}, Properties: []string{"role", "status", "since", "until"},
		Meaning: "branch, province or subsidiary of", Boundary: "the whole is the target",
	},
	{
		Type: SplinterOf, Group: GroupRelations, Domain: []EntityType{ArmedGroup}, Range: []EntityType{ArmedGroup}, Properties: []string{"since"},
		Meaning: "broke away from, or was formed by (former) members of",
	},
	{
		Type: MergedInto, Group: GroupRelations, Domain: []EntityType{ArmedGroup}, Range: []EntityType{ArmedGroup}, Properties: []string{"since"},
		Meaning: "ceased by joining",
	},
	{
		Type: AlliedWith, Group: GroupRelations, Domain: orgLike, Range: orgLike, Symmetric: true, Properties: []string{"kind", "since", "until"},
		Meaning: "cooperates with as an equal", Boundary: "two efforts named in one phrase are no alliance",
	},
	{
		Type: RivalOf, Group: GroupRelations, Domain: []EntityType{ArmedGroup}, Range: []EntityType{ArmedGroup}, Symmetric: true, Properties: []string{"kind", "since", "until"},
		Meaning: "mutual conflict or competition", Boundary: "one-sided stance: HOSTILE_TO; one-sided violence: TARGETS",
	},
	{
		Type: FoundedBy, Group: GroupRelations, Domain: orgLike, Range: actors, Properties: []string{"date"},
		Meaning: "founder",
	},
	{
		Type: HostileTo, Group: StanceRelations, Domain: actors, Range: []EntityType{ArmedGroup, StateBody, Organization, Person, Collective, Country}, Properties: []string{"reason", "since", "until"},
		Meaning: "regards as an enemy", Boundary: "a stance, not an act",
	},
	{
		Type: Targets, Group: StanceRelations, Domain: []EntityType{ArmedGroup, Person, Collective}, Range: []EntityType{ArmedGroup, StateBody, Organization, Person, Collective, Country, AdminArea, City, Region, Facility, Event}, Properties: []string{"mode", "since", "until"},
		Meaning: "directs or wants to direct violence at", Boundary: "\"attacks on X\", \"target X\"; a single incident uses TARGETED",
	},
	{
		Type: Counters, Group: StanceRelations, Domain: actors, Range: []EntityType{ArmedGroup, Person, Collective}, Properties: []string{"mode", "since", "until"},
		Meaning: "acts against a group or its members", Boundary: "group against group: RIVAL_OF or TARGETS, unless the actor governs",
	},
	{
		Type: Supports, Group: StanceRelations, Domain: actors, Range: actors, Properties: []string{"kind", "since", "until"},
		Meaning: "gives money, arms, training, sanctuary or propaganda",
	},
	{
		Type: SanctionedBy, Group: StanceRelations, Domain: actors, Range: []EntityType{StateBody, Organization}, Properties: []string{"program", "listingId", "since", "until"},
		Meaning: "listed or designated by",
	},
	{
		Type: OperatesIn, Group: SpaceRelations, Domain: []EntityType{ArmedGroup, Organization}, Range: places, Properties: []string{"mode", "status", "since", "until"},
		Meaning: "is present or acts in", Boundary: "\"attacks in X\" (mode ATTACKS, or ASPIRED when only wished for)",
	},
	{
		Type: RecruitsFrom, Group: SpaceRelations, Domain: []EntityType{ArmedGroup}, Range: []EntityType{Country, AdminArea, City, Region, Facility, ArmedGroup, Organization, Collective}, Properties: []string{"since", "until"},
		Meaning: "draws members from", Boundary: "also \"comprises fighters from\"; wished-for recruiting is no edge",
	},
	{
		Type: Governs, Group: SpaceRelations, Domain: []EntityType{ArmedGroup, StateBody, Person}, Range: []EntityType{Country, Region, AdminArea, City}, Properties: []string{"since", "until"},
		Meaning: "controls or rules",
	},
	{
		Type: Leads, Group: PersonRelations, Domain: []EntityType{Person}, Range: orgLike, Properties: []string{"role", "status", "since", "until"},
		Meaning: "is or was the head of", Boundary: "needs a word of command: commander, leader, head; implies MEMBER_OF",
	},
	{
		Type: MemberOf, Group: PersonRelations, Domain: []EntityType{Person, Collective}, Range: orgLike, Properties: []string{"role", "status", "since", "until"},
		Meaning: "belongs or belonged to", Boundary: "\"X of Y\", \"X from Y\"",
	},
	{
		Type: NationalOf, Group: PersonRelations, Domain: []EntityType{Person, Collective}, Range: []EntityType{Country},
		Meaning: "citizenship, only if said",
	},
	{
		Type: KinOf, Group: PersonRelations, Domain: []EntityType{Person}, Range: []EntityType{Person}, Symmetric: true, Properties: []string{"kind"},
		Meaning: "family tie",
	},
	{
		Type: ParticipatedIn, Group: OccurrenceRelations, Domain: actors, Range: []EntityType{Attack, Plot, Event}, Properties: []string{"role"},
		Meaning: "took part", Boundary: "a group held responsible uses ATTRIBUTED_TO",
	},
	{
		Type: AttributedTo, Group: OccurrenceRelations, Domain: []EntityType{Attack, Plot}, Range: actors,
		Meaning: "held responsible by someone else, or by the document", Boundary: "never inferred from a claim of responsibility",
	},
	{
		Type: ClaimedBy, Group: OccurrenceRelations, Domain: []EntityType{Attack, Plot}, Range: actors, Properties: []string{"claimMode", "date"},
		Meaning: "its own claim of responsibility", Boundary: "\"bears the signature of\" is no claim",
	},
	{
		Type: OccurredIn, Group: OccurrenceRelations, Domain: []EntityType{Attack, Event}, Range: places,
		Meaning: "happened at", Boundary: "most specific place said in that document; wider places are derived (R2)",
	},
	{
		Type: Targeted, Group: OccurrenceRelations, Domain: []EntityType{Attack, Plot}, Range: []EntityType{ArmedGroup, StateBody, Organization, Person, Collective, Country, AdminArea, City, Region, Facility, Event}, Properties: []string{"role"},
		Meaning: "struck, or meant to be struck", Boundary: "role PLACE: where a plot was to happen",
	},
	{
		Type: During, Group: OccurrenceRelations, Domain: []EntityType{Attack, Event}, Range: []EntityType{Event},
		Meaning: "in the course of", Boundary: "the event is background, not the target",
	},
	{
		Type: ResultedIn, Group: OccurrenceRelations, Domain: []EntityType{Plot}, Range: []EntityType{Attack},
		Meaning: "the plot was carried out as", Boundary: "only if said",
	},
	{
		Type: FoiledBy, Group: OccurrenceRelations, Domain: []EntityType{Plot, Attack}, Range: actors,
		Meaning: "stopped by",
	},
	{
		Type: IssuedBy, Group: SpeechRelations, Domain: []EntityType{Event}, Range: actors,
		Meaning: "speaker or issuer", Boundary: "having intelligence is not issuing a warning",
	},
	{
		Type: AddressedTo, Group: SpeechRelations, Domain: []EntityType{Event}, Range: actors,
		Meaning: "addressee",
	},
	{
		Type: Concerns, Group: SpeechRelations, Domain: []EntityType{Event, DocumentType}, Range: []EntityType{ArmedGroup, StateBody, Organization, Person, Collective, Attack, Plot, Event, Country, AdminArea, City, Region, Facility, DocumentType},
		Meaning: "is about",
	},
	{
		Type: IgnoredBy, Group: SpeechRelations, Domain: []EntityType{Event}, Range: actors,
		Meaning: "the warning was not heeded by",
	},
	{
		Type: PartOf, Group: StructureRelations, Domain: []EntityType{ArmedGroup, StateBody, Organization, Event, Attack}, Range: []EntityType{ArmedGroup, StateBody, Organization, Event, Attack}, Properties: []string{"since", "until"},
		Meaning: "component of", Boundary: "both ends of one class",
	},
	{
		Type: StateBodyOf, Group: StructureRelations, Domain: []EntityType{StateBody}, Range: []EntityType{Country},
		Meaning: "organ of the state",
	},
	{
		Type: LocatedIn, Group: StructureRelations, Domain: places, Range: places,
		Meaning: "place containment", Boundary: "gazetteer; text only for facilities and unnamed sub-areas",
	},
	{
		Type: Borders, Group: StructureRelations, Domain: []EntityType{Country, Region, AdminArea}, Range: []EntityType{Country, Region, AdminArea}, Symmetric: true,
		Meaning: "adjacent", Boundary: "gazetteer",
	},
	{
		Type: PublishedBy, Group: StructureRelations, Domain: []EntityType{DocumentType}, Range: []EntityType{Organization, StateBody, Person},
		Meaning: "publisher",
	},
	{
		Type: LinkedTo, Group: FallbackRelations, Domain: []EntityType{ArmedGroup, StateBody, Organization, Person, Collective, Attack, Plot, Event, Country, AdminArea, City, Region, Facility, DocumentType}, Range: []EntityType{ArmedGroup, StateBody, Organization, Person, Collective, Attack, Plot, Event, Country, AdminArea, City, Region, Facility, DocumentType}, Symmetric: true, Properties: []string{"kind"},
		Meaning: "some link, named in kind", Boundary: "last resort",
	},
}

var (
	actors  = []EntityType{ArmedGroup, StateBody, Organization, Person, Collective}
	orgLike = []EntityType{ArmedGroup, StateBody, Organization}
	places  = []EntityType{Country, AdminArea, City, Region, Facility}
)

// enums holds the closed lists. Attack, weapon and target types are those of the Global Terrorism Database codebook.
var enums = map[string][]string{
	"unit":              {"persons", "fighters", "attacks", "plots", "explosions", "USD", "years", "km"},
	"attackType":        {"ASSASSINATION", "ARMED_ASSAULT", "BOMBING_EXPLOSION", "HIJACKING", "HOSTAGE_BARRICADE", "HOSTAGE_KIDNAPPING", "FACILITY_ATTACK", "UNARMED_ASSAULT", "UNKNOWN"},
	"weaponType":        {"BIOLOGICAL", "CHEMICAL", "RADIOLOGICAL", "NUCLEAR", "FIREARMS", "EXPLOSIVES", "FAKE", "INCENDIARY", "MELEE", "VEHICLE", "SABOTAGE", "OTHER", "UNKNOWN"},
	"targetType":        {"BUSINESS", "GOVERNMENT_GENERAL", "POLICE", "MILITARY", "ABORTION_RELATED", "AIRPORTS_AIRCRAFT", "GOVERNMENT_DIPLOMATIC", "EDUCATIONAL_INSTITUTION", "FOOD_WATER_SUPPLY", "JOURNALISTS_MEDIA", "MARITIME", "NGO", "OTHER", "PRIVATE_CITIZENS_PROPERTY", "RELIGIOUS", "TELECOMMUNICATION", "NON_STATE_MILITIA", "TOURISTS", "TRANSPORTATION", "UNKNOWN", "UTILITIES", "VIOLENT_POLITICAL_PARTY"},
	"plotStatus":        {"PLANNED", "PLOTTED", "FOILED", "ABANDONED", "CARRIED_OUT"},
	"groupStatus":       {"ACTIVE", "LARGELY_DEFEATED", "DISSOLVED", "UNKNOWN"},
	"lifeStatus":        {"ALIVE", "DEAD"},
	"eventKind":         {"WARNING", "STATEMENT", "ACCUSATION", "WITHDRAWAL", "EVACUATION", "TAKEOVER", "MILITARY_OPERATION", "ARREST", "TRIAL", "SANCTION", "LEADERSHIP_CHANGE", "FOUNDING", "CEASEFIRE", "GATHERING", "SPORTS", "ELECTION", "CONFLICT", "CAMPAIGN", "OTHER"},
	"bodyKind":          {"GOVERNMENT", "MINISTRY", "MILITARY", "INTELLIGENCE", "POLICE", "COURT", "LEGISLATURE", "EMBASSY", "OTHER"},
	"orgKind":           {"MEDIA", "RESEARCH", "INTERNATIONAL", "NGO", "RELIGIOUS", "COMPANY", "PARTY", "OTHER"},
	"facilityKind":      {"CONCERT_HALL", "MOSQUE", "CHURCH", "AIRPORT", "EMBASSY", "AIRCRAFT", "SCHOOL", "HOSPITAL", "HOTEL", "MARKET", "MINISTRY", "PRISON", "MILITARY_BASE", "ROAD", "OTHER"},
	"targetsMode":       {"EXECUTED", "PLOTTED", "ASPIRED", "POTENTIAL"},
	"operatesMode":      {"BASE", "ACTIVE", "ATTACKS", "EXPANDING", "ASPIRED"},
	"countersMode":      {"MILITARY", "LAW_ENFORCEMENT", "SURVEILLANCE", "SANCTIONS", "OTHER"},
	"supportKind":       {"FUNDING", "ARMS", "TRAINING", "SANCTUARY", "PROPAGANDA"},
	"leadStatus":        {"CURRENT", "FORMER", "ACTING", "CLAIMED", "UNKNOWN"},
	"participationRole": {"PERPETRATOR", "SUSPECT", "FACILITATOR", "EXECUTOR", "ARRESTED", "VICTIM", "OTHER"},
	"targetRole":        {"TARGET", "PLACE"},
	"docDateBasis":      {"metadata", "byline", "dateline", "none"},
	"docRole":           {"SOURCE", "CITED"},
	"reliability":       {"A", "B", "C", "D", "E", "F"},
}
