package names

import "linkchart/loader/text"

// Buildings of which the noun alone may mean something else.

// premisesOf are the words right before "building", "office" and "stop" where it is one that stands somewhere: "a government building", "a post office",
// "a bus stop".
var premisesOf = map[string]*text.WordSet{
	"building": wordSet(`government presidential office apartment residential police military court ministry administration customs security intelligence company bank
		commercial municipal council parliament university dormitory consular public housing headquarters newspaper television tv federal provincial municipality shopping`),
	"office": wordSet(`post tax passport party election electoral registration recruiting recruitment government customs newspaper council municipal magazine police immigration
		district intelligence liaison land revenue mayoral ticket conscription draft enlistment`),
	"stop": wordSet(`bus tram truck taxi`),
}

// premises tells whether the word before one at a token makes a building of it.
func (r *reader) premises(i int) bool {
	words := premisesOf[r.tok(i).Lower]
	return words != nil && i > 0 && words.Has(r.tok(i-1).Lower)
}

// otherwise tells whether a word at a token is one of those and no building.
func (r *reader) otherwise(i int, s *text.Sentence) bool {
	return premisesOf[r.tok(i).Lower] != nil && !r.premises(i) && !(r.tok(i).Text == "Building" && i > s.First && r.tok(i-1).Upper()) && r.officeHolder(i, s) == i
}

// holders are those whose office is a house: "the governor's office".
var holders = wordSet(`governor mayor prosecutor sheriff commissioner magistrate gendarmerie prefect lawyer president`)

// officeHolder returns the first token of "governor's office" at its last, where something is done to it; the token given if nobody whose office is a house
// stands before it.
func (r *reader) officeHolder(i int, s *text.Sentence) int {
	if r.tok(i).Lower != "office" || i-3 < s.First || r.tok(i-1).Lower != "'s" && r.tok(i-1).Lower != "’s" || !holders.Has(r.tok(i-2).Lower) {
		return i
	}
	k := i - 2
	for k-1 > s.First && r.tok(k-1).Kind == text.Word && !r.used[k-1] && r.tok(k-1).Lower != "the" && r.tok(k-1).Lower != "a" && k > i-4 {
		k--
	}
	if k-2 < s.First || r.tok(k-1).Lower != "the" && r.tok(k-1).Lower != "a" || !atSite.Has(r.tok(k-2).Lower) || !r.bloody(s) {
		return i
	}
	return k
}

// atSite are words before a building that is struck.
var atSite = wordSet(`at on near outside inside against into targeting targeted attacked attacking bombed bombing hit hitting struck striking stormed storming raided raiding through of`)

// tenants are bodies that sit in offices: "the offices of a newspaper".
var tenants = wordSet(`newspaper magazine weekly daily broadcaster party charity agency company organisation organization ngo firm bank airline publisher union governor mayor contractor group mission`)

// tenant returns the token behind "of a local newspaper" at one, the token given if no body without a name stands there.
func (r *reader) tenant(at int, s *text.Sentence) int {
	if at+2 >= s.Last || r.tok(at).Lower != "of" || r.tok(at+1).Lower != "a" && r.tok(at+1).Lower != "an" && r.tok(at+1).Lower != "the" {
		return at
	}
	for k := at + 2; k < s.Last && k < at+6 && !r.used[k] && r.tok(k).Kind == text.Word && !r.tok(k).Upper(); k++ {
		if tenants.Has(r.tok(k).Lower) && (k+1 == s.Last || !tenants.Has(r.tok(k+1).Lower)) {
			return k + 1
		}
	}
	return at
}
