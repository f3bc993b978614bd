package gazetteer_test

import (
	"fmt"
	"log"
	"strings"

	"linkchart/loader/gazetteer"
)

// Two rows of groups.tsv: an organisation and its branch. "North" is a weak name: alone it is found only where a frame asks
// for a group.
func ExampleLoad() {
	g, err := gazetteer.Load(tables(map[string]string{
		"groups.tsv": "id\tname\taliases\tweak\tparent\tcountries\texternal\tsource\n" +
			"group:red-front\tRed Front\tFront of the Red;RF\t\t\tAF\t\tmade up\n" +
			"group:red-front-north\tRed Front North\tNorthern Red Front\tNorth\tgroup:red-front\tAF\t\tmade up\n",
	}))
	if err != nil {
		log.Fatal(err)
	}
	for _, text := range []string{"front of the red", "northern red front", "north"} {
		words := g.Words(strings.Fields(text))
		if found, _ := g.Match(words, 0); len(found) > 0 {
			fmt.Printf("%q is %s, part of %q\n", text, found[0].ID, found[0].Parent)
		}
		if found, _ := g.MatchWeak(words, 0); len(found) > 0 {
			fmt.Printf("%q may be %s\n", text, found[0].ID)
		}
	}
	// Output:
	// "front of the red" is group:red-front, part of ""
	// "northern red front" is group:red-front-north, part of "group:red-front"
	// "north" may be group:red-front-north
}
