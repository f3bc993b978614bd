package names

// Given names that are borne by one sex nearly everywhere, from general knowledge: they tell for whom "he" and "she" cannot stand.
var (
	femaleNames = wordSet(`mary maria anna anne ann elizabeth susan susanna linda barbara patricia jennifer margaret dorothy helen sandra donna carol ruth sharon michelle laura sarah sara
		kimberly deborah jessica shirley cynthia angela melissa brenda amy rebecca kathleen pamela martha debra amanda stephanie carolyn christine christina janet catherine
		katherine kate frances joyce diane alice julie heather teresa theresa doris gloria evelyn cheryl mildred joan judith judy janice nicole jane rachel louise sophie
		sophia emma emily olivia charlotte lucy claire clare helena ursula ulrike gudrun brigitte monika petra sabine heike katrin ingrid astrid birgit greta karin kirsten
		beate angelika silke isabel isabella carmen lucia elena ana juana rosa marta pilar dolores consuelo esperanza beatriz gabriela claudia veronica adriana silvia
		alejandra valentina camila catalina ximena paloma yolanda graciela fernanda francesca giulia chiara paola giovanna simona federica fatima fatimah aisha ayesha
		khadija khadijah zainab zaynab maryam mariam miriam amina aminah halima safiya layla leila laila huda hoda samira nadia yasmin yasmine hafsa sumaya rania hanan salma
		sabrina soraya shirin nasrin parvin zahra masoumeh mahnaz farah farida shabana benazir malala nazia asma rukhsana olga tatiana natalia natasha svetlana irina
		ekaterina yelena galina ludmila lyudmila oksana yulia anastasia marina larisa nina nadezhda zarema medina ngozi chioma amaka folake grace winnie wangari nyambura
		wanjiru akinyi hawa fadumo hodan ifrah ayaan aminata fatou fatoumata awa mariama rokia siti dewi putri rina corazon imelda leni maricel priya lakshmi sita indira
		sonia kavita deepa pooja sunita anjali lyra bernadette siobhan sinead aoife niamh mairead dolours orla roisin patsy bridget nora maureen eileen sheila deirdre marie
		jeanne francoise nathalie veronique sylvie monique chantal isabelle helene celine ruqayya shamima sally samantha zoe chloe hannah naomi esther leah dinah tamar shira
		golda ayelet`)
	maleNames = wordSet(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin
		brian george timothy edward jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank raymond patrick jack dennis
		jerry peter henry walter arthur harold albert roger keith jeremy adam gerald philip phillip martin seamus liam sean declan brendan gerry dominic colm ciaran niall
		fergus alan ian neil nigel graham gordon stuart duncan hugh simon adrian jordan barry trevor clive derek geoffrey leonard pierre jacques francois michel philippe
		laurent olivier thierry yves henri louis antoine hans klaus wolfgang jurgen horst dieter uwe karl heinrich friedrich gerhard helmut stefan matthias rolf juan jose
		carlos luis miguel jorge pedro manuel antonio francisco fernando alejandro rafael ricardo eduardo javier sergio roberto mario alberto enrique oscar raul pablo diego
		hector arturo guillermo alfredo ernesto gustavo ramon rodrigo hernan gonzalo felipe esteban ignacio joaquin salvador giovanni giuseppe marco luca paolo matteo
		francesco alessandro stefano massimo mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hasan hussein hussain omar umar osama usama ibrahim ismail yusuf
		yousef youssef khalid khaled abdullah abdallah abdulrahman abdelkader abdelmalek mustafa mahmoud mahmud hamza bilal saeed said tariq tarek rashid faisal fahd salman
		nasser anwar jamal kamal samir munir bashir hakimullah baitullah gulbuddin jalaluddin sirajuddin haibatullah abubakar aminu musa bello usman babagana ivan vladimir
		sergei sergey dmitry dmitri aleksandr alexei alexey nikolai mikhail andrei yuri yury boris oleg igor viktor pavel anatoly ramzan dokka shamil aslan ruslan magomed
		mehmet ahmet murat cemil hakan recep velupillai prabhakaran rajiv sanjay ravi suresh ramesh rahul amit arun vijay jokowi budi agus joko noordin emmanuel moses elijah
		kwame kofi uhuru raila felix bosco sultani corneille yitzhak menachem ehud shimon avi moshe yair`)
)

// calledAs tells the sex that the given name in a mention of a person tells: "f", "m", "" for none.
func (c *chain) calledAs(first, last int) string {
	for k := first; k < last; k++ {
		switch l := c.Folded(k); {
		case femaleNames.Has(l):
			return "f"
		case maleNames.Has(l):
			return "m"
		case givenNames.Has(c.tok(k).Lower):
			return "" // a name of either, or one not known
		}
	}
	return ""
}
