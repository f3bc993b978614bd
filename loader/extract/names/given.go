package names

// givenNames are first names of many peoples, in lower case: evidence that a capitalised pair of words is a person. Words that
// are more often something else (Paris, Chad, Israel, Will) are left out. From general knowledge.
var givenNames = wordSet(`
	cherif gudrun hanns marites kujtim dzhokhar alghabass burhan kerstin heike anke ansgar beatrix mikel joseba jokin arnaldo gerry bobby bernadette niamh siobhan aoife eamon padraig
	abbas abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelmalek abdi abdifatah abdirahman abdo abdou
	abdoulaye abdrabbuh abdul abdulaziz abdulkadir abdullah abdullahi abdulmalik abdulqadir abdulrashid abdurahman
	abdurajak abid abimael abimbola abiodun abolfazl abubakar abubaker abukar achille adam adama adan ade adekunle adel
	adem aden adil adnan adolf adolfo afonso afzal agathe agnes agus agustin ahmad ahmadou ahmadreza ahmed ahmet aicha
	aidarous aisha ajit ajmal akbar akhmed akin akram alaa alassane albert alberto alejandra alejandro alexander
	alexandre alexei alexey alfonso alfred alfredo alhaji ali alice aliou alireza aliyu allan alpha alvaro amado amadou
	amal amanda amar amara ameen amien amin amina aminata amine amir amira amit ammar amos amr amrozi amrullah amy ana
	anas anders andre andrea andreas andrei andres andrew andy angel angela anil anis anita anna anne annegret anthony
	antoine anton antonio anup anwar aravind archie ariel arif arjun arkady armando arnaldo arnaud arthur arturo arun
	asad asadullah asahara ashok ashraf asif asim aslam aslan aslanbek asoka assem assimi atal atif atiqullah attiya
	audrey augustin aung aurelio avigdor awad ayad ayman ayoub ayub azahari aziz azzam baba babagana badreddin bahrun
	baitullah bakr bal bamba baqir barack barbara barham baruch basel bashar bashir bassam basuki beate beatriz belal
	ben benigno benito benjamin benoit bernadette bernard bernardo bernie bertie bertrand bese besê bezalel bhagat bilal
	bill binyamin blaise bob bobby bongbong boniface boris bosco boubacar boubakar brenda brenton brian bruce bruno budi
	bulent burhan burhanuddin camille camilo carl carla carlos carmen carol caroline catalina cathal catherine cellou
	cemil cesar chandrika charles charlie charlotte cheikh chidi chinua chris christian christine christoph christophe
	christopher claire claude claudia claudio clement colin corazon corneille cressida cristina cyril dan daniel daniela
	danny daouda darren dave david dawood dawud dean deborah deby deepak denis dennis derek desire devlet dewi diallo
	didier diego dieter dieudonne dilip djamel djibril dmitri dmitry dokka doku domingo dominic dominique donald doug
	douglas dulmatin duncan duran dzhokhar ebrahim ed eddie edgar edith edmund eduard eduardo edward efrain egor ehsan
	ehsanullah ehud elena elisabeth elizabeth ellen emad emeka emiliano emilio emily emin emma emmanuel emomali endang
	enrique enver eric erik ernesto ernst esmail esteban etienne eugene eugenio eusebio eva evariste evelyn evo eyad
	fadel fadi fahd faisal fajar fakhr farah fares farhan farhana farid farida farooq farouk faruk fatah fateh fathi
	fatih fatima fatoumata fattah faure faustin fawaz fawzi faysal fazal fazlullah fehriye felicien felipe felix
	ferdinand fernando feroz fethullah fidel filipe fiona firas firmin florencio florian fode fodio fouad francisco
	francois francoise frank frans fred frederic friedrich fuad fumihiro gabriel gabriela gadi galib gamal gareth gary
	gaston gavin geert geoffrey george georges gerald gerard gerardo gerhard germain german gerry ghassan ghazi
	gholamreza ghulam gilbert gilberto giorgia giovanni giulia giuseppe gloria godfrey goita golda gonzalo goodluck
	gopal gordon gotabaya graham greg gregory guido guillermo gulbuddin gunter gurbanguly gus gustavo gusztav habib
	habibullah hadi hafeez hafiz hage haibatullah haidar hailemariam haitham hakim hakimullah hamad hamadi hamadou
	hambali hamed hamid hamida hamidou hamka hamza hani hanif hans haris harold haroon harry harun hasan hashim hasina
	hassan hatem hatib haytham hazem heather hector heinrich hekmat hekmatyar helen helmut henri henrik henry heri
	heriberto herman hernan hibatullah hideo hisham horst hosni hossein houssem howard huda hugh hugo humberto husam
	husayn husni hussain hussein iad ian ibrahim ibrahima idris idriss idrissa ignacio igor ihsan iker ikram ilham ilse
	ilya ilyas imad imam imelda imran inaki inayatullah indira indra ingrid innocent iqbal irfan irina isa isabel
	isabelle isaias ishaq iskandar ismael ismail isnilon issa issam issouf itamar ivan iyad izzat jaafar jabir jacinto
	jack jacob jacobo jacques jafar jagdish jahangir jaime jakaya jake jalal jalaluddin jamal jameel james jamil jamila
	jan jane janet jason javad javier jawad jawaharlal jean jeff jeffrey jens jeremy jerome jerry jesus jill jim jimmy
	joan joao joaquim joaquin joe joel johan johann john johnny joko joma jon jonas jonathan jorge jose josef josefa
	joseph joshua josu joyce jozef juan juana jules julia julian julie julio juma jumaboi junaid jurgen justin jusuf
	juvenal kagame kamal kamel kareem karen karim karin karl karuna karunanidhi kashif kassim kate katherine kathleen
	keir keith kemal ken kenneth ketut kevin khadaffy khadija khairullah khaled khaleda khalid khalifa khalil
	khalilullah khamis khattab khosrow kifah kim kiran kirsten kizza klaus konstantin krishna kurmanbek kurt kwame kyle
	labib laila lakshman lal lamine lansana lapu larry lars latif laura laurent layla lee leila leni leo leon leonard
	leonel leonid leopoldo lewis liam liberat linda lindsay lisa lloyd lokman lorenzo lotfi louis louise luc luca lucia
	luciano lucio lucy luigi luis luisa lukas luqman lutfi lyndon maalim macky magomed mahad mahamadou mahamat mahathir
	mahdi mahela mahesh mahfouz mahinda mahipala mahmood mahmoud mahmud maithripala majed majid makenga malcolm malik
	mamadou mamady manfred manmohan manny manoj mansoor mansour mansur manuel marc marcela marcelin marcelo marcos
	marcus margaret margarita maria marianne mariano marie marine mario mark markus martha martin martine marwan mary
	maryam masood masoud masud mateo mathieu mathilde matteo matthew matthias maurice mauricio max maxim maximo maysara
	mazlum megawati mehdi mehmet meir meles melissa menachem mercedes mevlut michael michel michelle miguel mike mikel
	mikhail miles miloud mir miriam modibo mohamad mohamadou mohamed mohammad mohammed mohamud mohan mohsen mohsin moise
	mojtaba mokhtar mokhtari moktar moqtada moritz morsi moshe mostafa moumouni mounir mourad mousa moussa movladi
	muammar mubarak muchtar mudassir muhammad muhammadu muhoozi muhsin mujahid mukhtar mumtaz muneer munir muqtada murad
	murat musa mustafa mustapha muttiah nabeel nabil nader nadia nadim naeem naftali naif naim najib najibullah nancy
	nangyalai narendra nasir nasr nasser natalia nathan nathuram naveen nawaf nawaz nayef nayib nazir neil nek nestor
	ngozi nguyen niall nicholas nick nicola nicolas nicolasa nicole nigel nikita nikolai nils nina nirmala nizar
	nkosazana noor noordin norbert norman nouri nur nuri nursultan obaidullah obiageli octavio okello okot oleg olga
	oliver olivier olusegun omar omer ongwen orlando osama oscar oskar osman othman otti otto ousmane owen pablo pamela
	parawijayanto pascal pat patrice patricia patrick patty paul paula pavel pedro peter petra phil philip philippe
	pierre pieter pilar piotr prabhakar prabhakaran prabowo pradeep prakash pranab prasad praveen prayuth pushpa qais
	qasem qasim qassem qayum rabih rachel radullan rafael rafik rafiq rahim rahman rahmatullah rahul raila raj rajesh
	rajiv rajnath rakesh ralph ram ramadan ramesh rami ramiro ramon ramzan ramzi ranasinghe rangin ranil rashad rashed
	rashid rauf raul ravi rayan raymond rebecca recep reda reinhard rene rex reza riad riaz ricardo richard rick rida
	ridouan riduan rifat rigoberto riyad rizwan rob robert roberto robin roch rod rodante rodolfo rodrigo rogelio roger
	rohan roland rolando romeo ron ronald ronan rosa rosario rouhollah ruairi ruben rudolf ruhollah rupert russell ruth
	ryan saad saadi sabah sabine sabir sabri sadam saddam sadeq sadiq saeed safwan saif sajid sakina sakine salah
	salahuddin saleem saleh salem salih salim salima sally salman salva salvador sam samantha sami samir samira samora
	samuel sanaullah sandra sangin sanjay sanjeev santiago santosh santoso sara sarah sarath saud sayed sayf sayyid
	scott seamus sean sebastian selahattin selim selvarasa sergei sergey sergio seydou seyed shabir shafiq shahab shahid
	shakeel shaker shamil sharif sharon shaukat shavkat shehzad sheila sher shimon shiv shivraj shoko sibghatullah
	siddiq sidi silvia silvio simon simone sinead sirajuddin sirimavo sixto sohail soleimani solomon sonia sonko
	sooronbay sophie souleymane sri stanislav stefan stefano stephan stephane stephen steve steven stuart subhas sufyan
	suhail suharto sukarno sulaiman suleiman sultan sultani sunil suresh surya susan susana sushma susilo suu suzanne
	sven svetlana sylvie taban taha tahar tahir talal talha tamerlan tamim tarek tareq tariq tatiana tawfiq tayyip ted
	teodoro terence teresa terry tertius thabo thaksin thamilselvan thein theo theodore theophile theresa therese
	thierry thomas tim timothy tito tobias tohir tom tomas tony tracy trevor turki uhuru ulrich ulrike uma umar umaru
	umberto umm ursula usama usman uthman uwe vadim valentin valentina valerie vanessa velupillai venkat vera veronique
	vicente victor vijay vikram viktor vinayagamoorthy vincent vinod virgilio virginia vitaly vivek vladimir vladislav
	volker wadih wael wahid waleed walid walter wangari waqar wasim wayan wayne wendy werner wilhelm willem william
	willy wilson wiranto wolfgang xabier xavier xi yahya yair yakub yann yaqub yaser yasin yasir yasser yassin yazid
	yevgeny yigal yingluck yitzhak yoav younes younis yousef youssef youssouf yoweri yudhoyono yunus yuri yusuf yves
	zabihullah zafar zahid zahra zahran zaid zain zainab zakaria zakariya zaki zalmai zalmay zayd zayed zeki zelimkhan
	zia ziad ziaur zine ziyad zubair zulkarnaen zulkarnain zulkifli
	abdifarah abdikadir abdirizak abdisalan abdiweli abdourahamane abdur abelardo abena abhisit abiy abul achieng adebayo adeola adewale adjoa agapito
	ahmednur aidan aine aissata akinwumi akosua akua alastair albin aldar aldo alemayehu alessandro alija alioune alirio alistair almazbek alonso aminu
	amitabh angelo anisul anja anjali antonella antonia anutin apirat apolinario apti arvind asaduzzaman ashwin atieno atiku atul audu aurelien ayodele
	azmin babajide babatunde bakary bakir baltazar bambang bandar baptiste basavaraju beatrice bekele bello benazir besime bhupesh binali bintou birgit
	birtukan bladimir bobi boediono bola brendan bridget brigitte bukar bukola byaruhanga byron camila carlo cecile celine chalapathi chanda chandra
	chavalit cheick chiara chidiebere chijioke chika chinedu chioma chloe choguel christelle christiane christina chuan chukwuma ciaran cirilito clive
	colm colum conor conrado corinne cormac corrado craig cresencio cristobal dahabo dahir dairo daithi damien danilo danjuma dario darragh daud dawit
	debretsion declan delal delfin delphine delwar demeke deniz dermot dessie devendra diana diango diarmuid dietrich digvijay dinesh dionisio dirk
	djimrangar dolours donal donatella dorothy dramane duale dwi eamonn ebere eberhard ebuka edgardo edi edison edouard eduarda edwin efren efua eko ekrem
	eleanor eleuterio elias elke elkin elodie elver emilie emine emmanuelle enamul enda enrico eoghan erdal erich ersin erwin ethan euclides eugenia
	fabien fabio fabiola fabrice fabrizio fadzil fahad faridul farmajo federico felimon femi fergal ferhat fernanda fikri fionnuala flavia folake
	francesca francisca franco franz freddy frederick fritz fuat funmi gael gaelle gambo ganapathy ganesh garba gatot gautam gebru gedu genevieve georg
	geovany getachew gianfranco gianni gildardo gilles gillian giorgio girish girma gitau godwin golam goukouni govind graciela gregoire gregorio
	guillaume gulmurod gultan gustave guy habibul hafizul haile hakan halima hannah hannelore harish harriet hatice heinz helene heliodoro hemant herbert
	hermann hermes hermogenes hernando herve hidma hillary hishammuddin hissene holger hubert hugues hulusi huseyin ibukun ifeanyi ifeoma ifrah ignace
	ikechukwu ilaria imron ines inigo irene irma isagani isidro issoufou ivor jaal jacqueline jairo japhet jarlath jawar jayant jeanne jefferson jeje
	jejomar jennifer jessica jhon jhonier jhonny jide jitendra joachim joanna joanne jochen joelle joffrey josefina joselito josephine josue juanita
	judith julien julienne julieta juliette kadari kadri kaguta kailash kale kalidou kalonzo kamau kamrul karanja kariuki karsten kashim kasit katakam
	katrin kayode kebede kehinde kelly kenan khairul khamzat khandaker khorshed kieran kimberly kioko kipchumba kiren kirumira kishenji kishore kithure
	kofi kojo koome kuldeep kunle kutesa kwabena kwaku laetitia lalit lambert laure lauren laurence leider lekan lencha leonardo leoncio leslie leticia
	leyla libardo liliana lionel lisandro loic lothar lucie ludovic luke lyra macario madeleine madvi maeve mahbub mahendra mahmudul mairia malachy
	mallojula mamun manish manohar manuela marcel marcelino marco margaux mariam marian mariana maribel maricela marilyn marion marta maryan massimo
	matiang maureen maurizio maxime mburu meena megan melanie meral merera mesut micheal michele milorad milton mireille misir mitchell mizanur moctar
	modu monica monika monique monirul moniruzzaman moses mosharraf motiur movsar muharrem muhiddin muhindo muhyiddin mujibur mukesh mulayam muppala
	muriel musalia mutua mutyambai mwai mwangi nadege nagesh naguib nakalema nalini nambala naresh narongphan naser nathalie nazmul ndubuisi ndungu neha
	nicanor nii nilesh nitin nitish njeru njoroge nnamdi nneka nobert noemie nora noralba norberto nuala nuhu numan nurettin nurul nyesom obaidul obinna
	oby ochieng odile oisin okechukwu olabode oladipo olanrewaju oleksandr olha olivo ollanta oluwaseun onyeka orji osvaldo otieno oumar oussama ovidio
	ozgur paddy padraic pallop paloma panfilo pankaj paola paolo parlindungan parvez pascale peadar pervin petro phyllis piero pornsak prachuap pramote
	pratap prawit prayut priti priyanka purushottam quentin radovan rafiqul raghuram rainer rajat rajeev rajendra rakeshwar raman ramush ranjan raphael
	rappani ratko ravindra rebeca regis remi remy remzi renata renato renaud renzo restituto reynaldo rezaul ridvan riza rizieq rocio rohit rojda rokia
	rolf roman romulo ronaldo rosemary rotimi ruairí ruslan rustam sachin sadio sadyr sahal saiful sajeeb salauddin sali salif salou sanaul sandeep
	sandrine sandro saoirse satish savita sebastien segolene sekou serdar serge severine seyi sezai shafiqul shahidul shahjahan shamsul shashi shaun shehu
	sherali shire shirley shyam siddiqul siegfried silke silvestre sirajul slamet slobodan smail smriti sofia sofien solange somchai somkiat songwit
	sonthi sozdar srettha srinivas stella stephanie stewart subhash sudhir sukhbir suleyman sunita surayud susanne sushil sutarman suthep sylvain
	sylvestre tadesse taiwo tansu tarique tarun tayo temesgen temitope teofisto teresito tesfaye tewodros thibault thippiri thorsten tieman timoleon tina
	tobi tofail tolu tristan tsadkan tunde turgut uche uchenna uday ugur ulick umit usha uzodimma valentino valerio valery vasant vasily vasundhara
	venkaiah vernon veronica veysel victorino vinay virender virginie vishal vital vittorio vojislav volodymyr vyacheslav wahyu wale wambui wanchai
	wanjiru wesley widodo wilber wilfredo winfried winnie wole wolfram wycliffe ximena yacouba yakubu yannick yasar yaw yaya yemane yemi yetunde yilmaz
	yogendra yogi yohannes yolanda yudi yusril yvette yvonne zachary zakir zillur zoe zoran zulfu
`)
