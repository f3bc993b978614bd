package names

import _ "embed"

// forenames are further first names, from the United States census and the lists of faker (see NOTICE), less those that are words,
// places or the beginnings of other names.
//
//go:embed forenames.txt
var forenames string

// givenNames are first names of many peoples, in lower case: evidence that a capitalised pair of words is a person. Words that
// are more often something else (Paris, Chad, Israel, Will) are left out. From general knowledge.
var givenNames = wordSet(`
	aarav abbas abdallah abdel abdelaziz abdelbaki abdelfattah abdelhak abdelhakim abdelhamid abdelilah abdelkader abdelkrim abdellah abdellatif
	abdelmalek abdelmounim abdelouahed abderrahmane abdessalam abdi abdifarah abdifatah abdihakim abdikadir abdikarim abdinasir abdirahman
	abdirizak abdisalam abdisalan abdiwahid abdiweli abdo abdou abdoul abdoulahi abdoulay abdoulaye abdourahamane abdourahmane abdrabbuh abdul
	abdulaziz abdulhamid abdulkadir abdulkareem abdullaahi abdullah abdullahi abdulmajid abdulmalik abdulmumin abdulqadir abdulrashid abdulwahab
	abdur abdurahman abdurajak abdurrahman abel abelardo abena abhisit abid abimael abimbola abiodun abiy abolfazl abraham abubakar abubaker
	abukar abul achieng achille achmad adalbert adam adama adamou adan ade adebayo adekunle adel adela adele adeline adelio adem ademola aden
	adeola adewale adil adjoa adnan adolf adolfo adrian adriana adriano afonso afzal agapito agathe agnes agnieszka agostinho agus agustin ahlam
	ahmad ahmadou ahmadreza ahmed ahmednur ahmet aicha aida aidan aidarous aiden aigerim aileen aimee aimen aine aino aisha aishat aissata
	aisulu ajay ajit ajmal akash akbar akhmed akif akiko akin akintola akinwumi akinwunmi akio akira akmal akosua akram akua alaa alain alamgir
	alan alassan alassane alastair albano albert alberto albin albino alcides aldar aldo alejandra alejandro alejo aleksandar aleksander
	aleksandr aleksandra aleksei aleksey alem alemayehu alessandra alessandro alexander alexandra alexandre alexandros alexandru alexei alexey
	alexia alexis alfonso alfonsus alfred alfredo alghabass algirdas alhaji alhassan ali alice alicia alija aliou alioune alireza alirio alison
	alistair aliyu allan allison almas almazbek alonso aloysius alpha alphonse altaf alvaro alvin alyssa amadeo amadeu amado amadou amal amanda
	amanuel amar amara ameen amelie ameur amien amin amina aminata amine aminu amir amira amirul amit amita amitabh amjad ammar ammon amos amr
	amrit amritpal amrozi amrullah amy ana anas anastasia anastasios anatole anatoliy anatoly anders andre andrea andreas andreea andrei andrej
	andres andrew andrzej andy aneel angel angela angelica angelina angelo angelos angus anil anis anisul anita anja anjali anke ankit anna anne
	annegret annette annie annika ansgar antal anthony antje antoine antoinette anton antonella antonia antonina antonio antonis anuja anup
	anupam anurag anutin anwar anwarul aoife apirat apolinario apostolos apti arash aravind archie aref arfan arianna ariel arif arild arjen
	arjun arkady arlene armando armin arnaldo arnaud arnel arnold arsen arsène artemio arthit arthur arturo artyom arun arvind asad asadollah
	asadullah asaduzzaman asahara asghar asha ashish ashley ashok ashraf ashton ashur ashwin asif asim aslam aslan aslanbek asma asmaa asmat
	asoka assane assefa assem assimi astrid atal ataullah atefeh athanasios atieno atif atiku atiqullah attila attiya atul audrey audu audun
	augustin augusto aung aurelie aurelien aurelio auwal avigdor awa awad awais axel ayad ayaz aydin ayesha aylin ayman ayodele ayoub ayse
	aysegul ayub ayumi azad azahari azam azeem azhar aziz azmi azmin azzam azzedine baba babacar babagana babajide babak babatunde badr
	badreddin badri bahar baher bahram bahrun baitullah bakary bakir bakr bal balaji balazs baldev balint baltasar baltazar bamba bambang bandar
	baptiste baqir barack barbara barbora barham bart bartek bartholomew baruch basavaraju basel bashar bashir basil basile bassam bastian
	basuki bayani bayram beate beatrice beatrix beatriz bechir bedrettin behrouz bekele bekir belal belen belinda bello ben benazir benedict
	benedikte benigno benita benito benjamin bennett benny benoit bento berhanu berit bernadette bernard bernardo bernd bernie bertha berthold
	bertie bertil bertin bertrand bese besime besê bettina betty bev bezalel bhagat bhupesh bhupinder bhuwan bianca bibi bienvenido bilal
	biljana bill billy bina binali bintou binyamin biram birgit birgitta birtukan bishnu biswajit bjarne bjorn bladimir blaise blerim bob bobby
	bobi boediono bogdan bojan bola bongbong boniface bonifacio boris bosco boubacar boubakar boubou bozena bozidar brad bradley brahim branko
	brenda brendan brent brenton brett brian brice bridget brigitte britta bruce bruna bruno buchari budi bukar bukola bulat bulent burak burcu
	burhan burhanuddin byaruhanga byron caitlin caleb callum calogero calvin cameron camila camille camilo candice caner carine carl carla
	carlito carlo carlos carlton carly carmelo carmen carol carole caroline carolyn carsten casey caspar catalina catarina cathal catherine
	cecil cecile cecilia cedric celal celeste celestin celia celine cellou celso cemil cengiz cesar cevdet chaim chaiwat chalapathi chalerm
	chanda chandan chandra chandrakant chandrika chantal charal charan charbel charlene charles charlie charlize charlotte chavalit cheick
	cheikh cherif cherno cheryl chiara chidi chidiebere chidozie chiheb chijioke chika chike chimene chinedu chinonso chinua chinyere chioma
	chitra chloe choguel chokri chris christa christel christelle christer christiaan christian christiane christina christine christof
	christoph christophe christopher christos chrysanthos chuan chuck chukwuemeka chukwuma ciara ciaran cihan cillian cirilito claire clara
	clarissa claude claudia claudine claudio clayton clemens clement clementine clifford clive colette colin colleen colm colum conchita conny
	conor conrad conrado consuelo corazon corey corinne cormac corneille cornelia cornelius corrado cory cosimo cosmin costas courtney craig
	cresencio cressida cristian cristiano cristina cristobal curtis cynthia cyril cyrille cyrus czeslaw dagmar dahabo dahir dahlia dairo daithi
	dalia dalibor damian damien damir damon dan danica daniel daniela daniele danielle danilo danish danjuma danny danuta daouda daphne darek
	daria dario darius dariusz darko darlene darragh darrell darren darryl darya daud dave david dawit dawood dawud dean debbie deborah debra
	debretsion deby declan deepak deeqa deirdre dejan delal delfin delia delphine delwar demba demeke demetrio demetrius demir denis denise
	deniz dennis denny derek dermot derrick dervis desire desmond dessalegn dessie devendra devin devlet dewan dewi dharam diallo diana diane
	diango diarmuid didier diego dieter dietmar dietrich dieudonne digna digvijay dilan dilawar dilip dilnoza dimitar dimitri dimitrios dimitris
	dina dinesh dinh dino diogo dion dionisio dirk divya djalil djamel djamila djibo djibril djimrangar dmitri dmitry dmytro dokka doku dolores
	dolours domenico domingo dominic dominik dominika dominique donal donald donatella donato donatus donna dorin dorota dorothea dorothy doug
	douglas dragan dragana drago dramane driss duale dulmatin duncan duran dusan dustin dwayne dwi dwight dylan dzhokhar eamon eamonn ebba
	ebenezer ebere eberhard ebrahim ebru ebuka eckhard ed eddie edgar edgardo edi edin edison edita edith edmund edmundo edna edouard edson
	eduard eduarda eduardo edward edwin efim efrain efren efua egil egon egor ehsan ehsanullah ehud eileen einar eirik ekaterina eko ekrem
	eladio elaine elbert eleanor eleazar elena eleni eleonora eleuterio elfriede elham elia elias elie elif elijah elin elio eliot elisa
	elisabeth elisabetta elise eliseo elizabeth elizaveta elke elkin ella ellen ellie elliot elliott elmar elmer elodie eloise elsa elsie elton
	elver elvira elvis elyas elzbieta emad emanuel emanuela emeka emelie emerson emil emile emiliana emiliano emilie emilio emily emin emine
	emma emmanuel emmanuelle emomali emre enamul enda endang ender endre engin enis ennio enrico enrique enver eoghan eoin ephraim ercan erdal
	erdogan eren erhard eric erica erich ericka erik erin erkan erlan erland erlend erlinda ermias ernest ernestina ernestine ernesto ernst erol
	errol ersin erwin esa esmaeil esmael esmail esmat espen esperance esra esteban estela esther ethan etienne etsuko euan euclides eugene
	eugenia eugenio eulalio eunice eusebia eusebio eva evan evangelos evariste evaristo evelyn evelyne evert evgenia evgeny evo eyad eyal eyup
	ezekiel ezequiel ezra fabian fabiana fabien fabienne fabio fabiola fabrice fabrizio fadel fadhil fadi fadl fadwa fadzil fahad fahd fairuz
	faisal faiz faiza faizal faizan faizullah fajar fakhr fakhri falah falk farah fares farhan farhana fariba farid farida faridul farkhanda
	farmajo farooq farouk farouq farrukh faruk farzad farzana fatah fateh fatema fathi fathia fathima fatih fatima fatma fatmata fatos fatoumata
	fattah faure faustin fausto fawaz fawzi fayez faysal fayyaz fazal fazlullah federica federico fehriye felicia felicidad felicien felicity
	felimon felipa felipe felix femi ferdinand fergal ferhat fermin fernanda fernando feroz ferran ferruccio festus fethullah fidel fidele
	fikret fikri filip filipe filippo filomena finn fiona fionnuala firas firmin fitri flavia flavio fleur florencio florent florentin
	florentino florian floyd fode fodio folake fouad fouzia francesca francesco francine francis francisca francisco franck franco francois
	francoise franjo frank frankie frans frantisek franz frauke fred freddy frederic frederick frederik frederique fredrik freek frida
	friederike friedrich fritz fuad fuat fulgence fumihiro fumio funmi gabor gabriel gabriela gabriele gadi gael gaelle gaetan gaetano gail
	galal galib galina gamal gambo ganapathy ganesh garba gareth gary gaston gatot gaurav gautam gavin gavino gebhard gebran gebru gedu geert
	geir genaro genevieve gennady gennaro geoffrey georg george georges georgi georgina georgios geovany gerald geraldine gerard gerardo gerd
	gerhard gerhardt germain germaine german gerrit gerry gert gertrude gervais getachew geza ghassan ghazi gheorghe ghislain gholam gholamreza
	ghulam gianfranco gianluca gianni gideon gilad gilbert gilberto gildardo gildas gilles gillian gina gino gintaras giorgia giorgio giorgos
	giovanni girish girma gisela gisele giselle gita gitau giulia giuliano giuseppe gizem glenda glenn gloria goce godfrey godwin goita golam
	golda gonzalo goodluck gopal goran gordana gordon gotabaya gottfried goukouni govind gracia graciela graeme graham greg gregoire gregor
	gregorio gregory greta grete grigory grzegorz gudrun guido guilherme guillaume guillermo gul gulbuddin gulmurod gulnara gulsen gultan gunnar
	gunter gurbanguly gurpreet gus gustaf gustave gustavo gusztav guy gwen gwendolyn gyorgy habib habiba habibul habibullah hadi hadiza hadja
	hafeez hafez hafiz hafizul hafsa hage haibatullah haidar haile hailemariam hailu haitham hajar hakan hakeem hakim hakimullah halil halima
	halimah hamad hamadi hamadou hamady hambali hamdan hamdi hamdullah hamed hameed hamid hamida hamidou hamidullah hamidur hamka hammad hamza
	hanan hande hani hanif haniya hanna hannah hannelore hannes hanns hans hansjorg hanspeter harald harbhajan hardeep hari haris harish harjit
	harold haroon harri harriet harry harsh hartmut haruki harun haruna hasan hashem hashim hasib hasina hasna hassan hassanal hassane hatem
	hatib hatice haydar hayder haytham hazem heather hector hedvig heidi heike heiko heinrich heinz hekmat hekmatyar helen helena helene helga
	helge heliodoro helmi helmut hemant hendrik hendrika henk henning henri henrietta henriette henrik henrike henry herbert heri heribert
	heriberto herman hermann hermes hermine hermogenes hernan hernando herve hervé hibatullah hicham hichem hideo hidma hikmat hilal hilary
	hilda hilde hildegard hillary himanshu hina hind hiroko hiroshi hisako hisham hishammuddin hissene hla hoda holger homer honorio horacio
	horatio horst hosni hossein houda houman houssam houssem hovhannes howard hrant hristo hubert huda hugh hugo hugues hulusi hulya humaira
	humayun humberto husain husam husayn husein huseyin husni hussain hussam hussein hussien hyacinthe iad iain ian ianis ibolya ibon ibrahim
	ibrahima ibukun idoia idowu idris idriss idrissa ifeanyi ifeoma ifrah ignace ignacio ignatius igor ihab ihor ihsan iiro ikechukwu ikenna
	iker ikram ilan ilaria ildiko ilham ilhami ilias ilie ilir ilker ilkka ilona ilse ilya ilyas imad imam imane imelda immanuel imran imre
	imron inaki inayatullah indira indra indrajit ines inga inge ingeborg inger ingo ingrid inigo innocent ioana ioannis iolanda ionut iqbal
	irene irfaan irfan irina irma irmgard irvin irwin isa isaac isabel isabella isabelle isadora isagani isaias isak ishak ishaku ishaq isidoro
	isidro iskandar isma ismael ismail ismaila ismat isnilon issa issam issouf issoufou istvan itai itamar itziar ivan ivana ivanka ivica ivo
	ivor iyad izabela izaskun izudin izzat jaafar jaal jabar jabbar jabir jabu jacek jacinta jacinto jack jackie jacky jacob jacobo jacqueline
	jacques jafar jafari jagath jagdish jagmeet jahangir jaime jairo jakaya jake jakob jakub jalal jalaluddin jalil jamaal jamal jamalul jameel
	jamel james jamie jamil jamila jan janaka jandro jane janet janez janice janina janine janis janne janos janusz japhet jared jarlath jarmo
	jaromir jaroslav jaroslaw jarrod jasmina jasna jason jasper jaswant javad javed javier javiera jawad jawaharlal jawar jayant jayanta jean
	jeanette jeanne jeannette jeff jefferson jeffery jeffrey jeje jejomar jelena jemima jen jenna jennie jennifer jenny jens jerald jere
	jeremiah jeremy jermaine jerome jeronimo jerry jerzy jesper jessica jessie jesus jhon jhonier jhonny jia jibril jide jill jim jimmy jiri
	jitendra joachim joakim joan joann joanna joanne joao joaquim joaquin joaquina jocelyn jocelyne jochen jodi jody joe joel joelle joey
	joffrey johan johann johanna johannes john johnnie johnny jojo jokin joko jolanta jolene joma jomar jon jonah jonas jonathan jonathon jonny
	jordi jordy jorge joris jorn joscha jose joseba josef josefa josefina joselito josep joseph josephine josette joshua josiah josie josip josu
	josue jovan joyce jozef jozsef juan juana juanita judith juha jules julia julian juliana juliane julianna julie julien julienne juliet
	julieta juliette julio juliusz juma jumaboi junaid junichi jurg jurgen juri jussi justin justine justus jusuf jutta juvenal jyoti kabir
	kabiru kadari kadir kadri kagame kaguta kailash kaja kajetan kale kalidou kalle kalonzo kalpana kalpesh kamal kamala kamaluddin kamau kamel
	kamil kamila kamilla kamran kamrul kanat kapil karam karan karanja kareem kareena karel karen karena karim karima karin karina karine
	kariuki karl karlheinz karolina karoline karsten karuna karunanidhi kashif kashim kasia kasit kaspar kassem kassim katakam katalin katarina
	katarzyna kate katerina katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina kaveh kavita kayode kazem kazimierz kazuo
	kebede kehinde keiichi keiko keir keisuke keith kelly kemal kemi ken kenan kendra kenji kenneth kenta kerem kerry kerstin keshav ketan ketut
	keven kevin khadaffy khadija khadijah khadim khairul khairullah khaldoun khaled khaleda khalid khalida khalifa khalil khalilullah khamis
	khamzat khandaker khanh khattab khatuna khizar khorshed khosrow khuram khurram kibet kieran kifah kim kimberly kimmo kingsley kioko
	kipchumba kiran kiren kirill kirsi kirsten kirsty kirti kirumira kishenji kishore kithure kizza kjell kjersti klara klaus klavdia knut koffi
	kofi koji kojo kolawole konrad konstantin konstantinos koome kostas krasimir kris krishna krishnan kristen kristian kristiina kristin
	kristina kristof kristoffer krisztina krzysztof ksenia kseniya kujtim kuldeep kunal kunle kurmanbek kurniawan kurt kushtrim kutesa kwabena
	kwaku kwame kwasi kyaw kyle kyoko kyriakos labib lachlan ladislav laetitia laila lakshman laksmi lal lalit lalita lambert lamine lansana
	lapu larissa larry lars lasse laszlo latif latifa latoya laura laure laureano lauren laurence laurens laurent laurentiu lauri laurie lavinia
	lavrenti lawal lawan layla lazar lazare lazarus leah leandro leanne leda lee leela leider leif leighton leila lekan lemma lencha leni lenka
	lennart lennie lennox leo leocadio leon leonard leonardo leoncio leonel leonid leonidas leonie leonor leontine leopoldo leslie leszek
	leticia lev levan levent levi lewis leyla lia liam liana liban libardo liberat lidia lieselotte lilia lilian liliana liliane lillian linas
	linda lindsay linus lionel lior lisa lisandro lisbeth liselotte livia liz liza ljubica llewellyn lloyd lodewijk loic lois lokman lola lorenz
	lorenzo lorna lorraine lotfi lothar lotta lotte louis louisa louise lovisa lubna luboš luc luca lucas lucette lucia lucian luciana luciano
	lucie lucien lucienne lucila lucille lucinda lucio lucretia lucy ludmila ludovic ludwig luigi luis luisa luiz lukas lukasz luke lupe luqman
	lurdes lutfi lutz lydia lylia lyndon lynne lyra lyudmila maalim maarten macario maciej macky madalena maddalena madeleine madelin madhav
	madhu madhuri madina mads madvi maeve mafalda magali magda magdi maged maggie magomed mahad mahamadou mahamat mahathir mahbub mahbubur mahdi
	mahela mahendra mahesh mahfouz mahfud mahfuz mahinda mahinur mahipala mahlet mahmood mahmoud mahmud mahmudul mahnaz maik maire mairia
	maithripala majed majeed majid makenga makoto maksim maksym malachy malala malcolm malek malgorzata malik malika mallojula mallory malte
	mamadou mamady mamoun mamuka mamun manfred manfredo mangal manish manisha manjit manjula manmohan manny manohar manoj manolis manolo manoush
	mansoor mansour mansur manuel manuela marc marcel marcela marcelin marcelino marcelle marcello marcelo marci marcia marcin marco marcos
	marcus marcy marek margaret margaretha margarida margarita margaux margery margit margot margrethe maria mariam mariama marian mariana
	marianna marianne mariano maribel maricela marie marija marijke marika marilyn marin marine marinus mario marion marisa marisol marita
	marites maritza marius marjan marjorie mark markku marko markus marlene marlon marta marte martha marthe marti martijn martin martina
	martine martti maruf marwa marwan mary maryam maryan maryann maryse marzena masaki masako masashi masato masood masoud massimo massoud masud
	matej mateo mateusz mathew mathias mathieu mathilda mathilde mathis matiang matias matilda matilde matt matteo matthew matthias matti mattia
	mattias matus maud maura maureen maurice mauricio maurizio mavis max maxim maxime maximilian maximiliano maximo mayank mayra maysara mazen
	mazin mazlum mburu meena megan megawati mehdi mehmet mehmood mehran mehrdad meir melania melanie melchior meles melina melinda melissa
	melvin melvyn menachem meral mercedes meredith merera meriam merle mert mervyn meryem messaoud mesut mete metin mevlut mica micah michael
	michaela michail michal michalis micheal michel michele michelle michi michiel mick mickael mieczyslaw miguel mihaela mihai mihail mika
	mikael mikaela mike mikel mikhael mikhail mikko milena miles milica miljan milko millicent milorad milos miloud milton mindaugas mir
	mireille mirek mirela mirella miriam mirjam mirjana mirko miro miroslav miroslava misbah misir mitchell mitko mizanur mladen moazzam moctar
	modibo modu mohamad mohamadou mohamed mohammad mohammadreza mohammed mohamud mohan mohib mohsen mohsin moise moises mojtaba mokhtar mokhtari
	moktar molly momodou momoh moncef monica monika monique monirul moniruzzaman moqtada morad moritz morsi morten moses mosharraf moshe mostafa
	mostapha motiur mouloud moumouni mounir mounira mourad mousa moussa moustapha movladi movsar muammar muaz mubarak mubarik muchtar mudasir
	mudassir mufid muftah muhamad muhamed muhammad muhammadu muharrem muhiddin muhindo muhoozi muhsen muhsin muhyiddin muin mujahid mujibur
	mukesh mukhtaar mukhtar mulayam mumin mumtaz muna munawar muneeb muneer munir muppala muqbil muqtada murad murat muriel murtala murtaza musa
	musab musalia musallam mustaf mustafa mustapha mutasim muttiah mutua mutyambai muzaffar mwai mwangi myra myriam myrna nabeel nabil nabila
	nacer nadege nader nadezhda nadhim nadia nadim nadine nadira nadja naeem naftali nagesh naguib nahid nahla naif naim najat najeeb najib
	najibullah najma najwa nakalema nalini nambala namdeo nancy nanette nangyalai naoki naoko naomi narciso narendra naresh nargis narongphan
	naseem naseer naser nasir nasr nasreen nasrin nasrullah nasser nassim nassima nastassja natacha natalia natalie natasa natasha nathalie
	nathan nathaniel nathuram natividad naveen navid nawaf nawal nawaz nayef nayeli nayib nazanin nazim nazir nazli nazmul ndubuisi ndungu neal
	nebojsa ned neda nedim neha neil nek nelly nena nenad nermeen nermin nestor nevena nfamara ngoc ngozi nguyen niall niamh nicanor niccolo
	nicholas nick nicki nicky nicola nicolas nicolasa nicolau nicole nicoleta nicoletta nicolette niels nigel nihad nihal nihat nii nikhil niki
	nikita niklas niko nikola nikolai nikolaj nikolaos nikolas nikolay nikos nilda nilesh nils nimrod nina ninh nirmala nitin nitish nizam nizar
	njeru njoki njoroge nkosazana nnamdi nneka noa noah noam nobert nobuhiro nobuko noel noella noelle noemie noor noordin nora norah noraini
	noralba norbert norberto noreen norman nouri nuala nuhu numan nuno nur nurettin nurgul nurhan nuri nursultan nuruddin nurul nusrat nyesom
	obadiah obaidul obaidullah obiageli obinna oby ochieng octave octavia octavio odette odile ofelia ognjen oisin okechukwu okello okot olabode
	oladipo olaf olanrewaju olav oleg oleh oleksandr oleksiy olena olesya olga olgica olha oliver olivia olivier oliviero olivo ollanta olof olu
	olufemi olumide olusegun oluwaseun omar omara omari omeed omer omid omkar ongwen onyeka ophelia orhan oriana oriol orji orla orlando orly
	osama oscar oskar oskari osman osmani osmond osvaldo oswaldo othman othmane otieno otilia otis otmar otti otto oumar oumarou ousman ousmane
	oussama ovidio ovidiu ovie owais owen ozan ozge ozgur paavo pablito pablo paddy padmini padraic padraig pallop palmiro paloma pamela
	panagiotis pandelis panfilo pankaj paola paolo parawijayanto paresh parisa parlindungan parul parveen parvez parvin pascal pascale pascual
	pasquale pat pathum patrice patricia patricio patrick patrik patrizia patryk patty paul paula paulina pauline paulino paulo paulus pavel
	pavlina pavlo pavlos pawel peadar peder pedram pedro peggy pekka penelope peppino pernille pervin petar pete peter petr petra petri petro
	petros petter phil philip philippa philippe philippos phillip phoebe phuong phyllis piero pierre pieter pietro pilar piotr pippa placide
	placido pooja poornima porfirio pornsak portia prabhakar prabhakaran prabhat prabowo prachuap pradeep pradip prakash pramod pramote pranab
	prapat prasad prasanna prasert prashant pratap prathap pratima praveen pravin prawit prayut prayuth preeti priscilla priti priya priyanka
	przemyslaw puja punit purnima purushottam pushpa qadir qais qasem qasim qassem qayum quentin quintin rabia rabih rachel rachid rachida radek
	radhika radim radka radko radmila radomir radoslav radovan radu radullan rafael rafal rafet raffaele raffaella rafik rafiq rafiqul raghav
	raghu raghuram rahel rahim rahima rahman rahmat rahmatullah rahul raila raimo raimund rainer raisa raissa raivo raj rajan rajat rajeev
	rajendra rajesh rajinder rajiv rajnath raju rakesh rakeshwar ralph ram ramadan raman ramesh rami ramil ramin ramiro ramiz ramon ramona
	ramush ramzan ramzi ramzy ranasinghe randa randall randy rangin rania ranil ranjan ranjit raphael raphaelle rappani raquel rashad rashed
	rasheed rasheeda rashid rashida rashmi rasmus rastislav rasul ratko ratna rauf raul ravi ravindra rawan rayan raymond raymundo razak razan
	razia rebeca rebecca recep reda redouane reem reema reggie reginald regis reidar reiko reiner reinhard reinhold reinier remco remi remigiusz
	remy remzi renata renate renato renaud rene renee renzo restituto reuben reuven revathi rex rexhep reyhan reynaldo reza rezarta rezaul rhoda
	rhonda rhys riad riaz ricardo riccarda riccardo richa richard rick ricky rida ridouan riduan ridvan rifat rigoberto rikard rikke rinaldo
	rishi risto rita ritu riyad riyaz riza rizieq rizki rizwan roald rob robbie robert roberta robertas roberto robin robyn rocco roch rocio rod
	rodante roderick rodion rodney rodolfo rodrigo rodrigue roel rogelio roger rogerio rohan rohit roisin rojda rokia roland rolando rolf romain
	roman romano romeo romuald romulo ron ronald ronaldo ronan ronen ronja ronnie ronny roopa rory rosa rosalba rosalia rosalie rosalind
	rosalinda rosanna rosario rosemarie rosemary rosie rosita rossella rotimi rouhollah roxana rozalia rozhan ruairi ruairí ruben rubina rubén
	rudi rudiger rudolf rudolfo rudy rufin rufino ruhollah rukmini rumen rupert ruslan russell rustam rustem rutger ruth ruud ruxandra ryan
	ryoko ryszard saad saadi sabah sabelo sabina sabine sabir sabit sabitha sabri sabrina sachin sadam saddam sadeq sadia sadio sadiq sadyr
	saeed safa saffet safia safiya safwan sahal sahar sahil sahra saidou saif saiful saim sait sajeeb sajid sajida sajjad sakari sakhr sakina
	sakine salah salahuddin salamon salauddin saleem saleh salem sali salif salih salim salima sally salman salou salva salvador salvatore salwa
	sam samantha samaresh samba sameer sameh samer sami samia samina samir samira samiullah samora samson samuel samy sanaul sanaullah sandeep
	sander sandhya sandip sandor sandra sandrine sandro sangeeta sangin sanja sanjay sanjeev sanjeewa sanjiv sankar sanna santhosh santiago
	santosh santoso saoirse sapna saqib sara sarah sarat sarath sargis sarita sascha sasha saskia satish satoshi satu satyajit saud sauli savas
	savita savitri savva saya sayaka sayed sayf sayyid scarlett scholastica scott seamus sean sebastian sebastiano sebastiao sebastien seema
	sefa segolene segun seid seif seifeddine sekou selahattin selcuk selim selina selma selvarasa selvi semyon senad senait sener seon serap
	serdar serena serge sergei sergej sergey serghei sergio serhat serhii serhiy serkan severin severine severino sevgi seydou seyed seyfullah
	seyi seyit seyni sezai shaban shabana shabir shadi shadia shafiq shafiqul shahab shahbaz shahed shahid shahida shahidul shahin shahjahan
	shahnaz shahram shahrukh shahzad shahzaib shaila shailesh shaima shakeel shaker shakir shakira shalini shalom shamil shamim shamsuddin
	shamsul shane shankar sharad sharif sharifa sharmila sharon shashi shaukat shaun shauna shaurya shavkat shawn shazia sheena shehu shehzad
	sheikha sheila shekhar shelley shelly sher sherali shigeru shimaa shimon shinichi shinji shinzo shire shirin shirley shiv shivraj shlomo
	shoaib shoko shota shreya shubham shweta shyam sibel sibghatullah sibusiso siddiq siddiqul sidi sidney sidonie sidra siegfried sigmund
	sigrid sigrun silas silje silke silvana silvano silvestre silvia silvio simeon simin simo simon simona simone simonetta simran sindre sinead
	siobhan sirajuddin sirajul sirimavo sisira siti sivakumar sixto slamet slava slavica slavko slavoljub slawomir slobodan smadar smail smita
	smriti snezana sofia sofiane sofie sofien sohail sohaila sohrab soile solange soleimani solomon solveig somchai somkiat sonal sonam sondra
	songwit sonia sonja sonko sonthi sooronbay sophia sophie sophonie soraya soren souad soufiane souleymane soumaila sozdar srdjan sreten
	srettha sri srinivas stacy staffan stanimir stanislav stanislaw stanko stefan stefania stefanie stefano stefanos steffen stefka stelian
	stelios stella sten stephan stephane stephania stephanie stephen steve steven stewart stig stijn stina stipe stoyan stuart subhas subhash
	subrata sudhir sufyan suha suhail suhaila suharto suheir sukarno sukhbir sulaiman sulayman suleiman suleman suleyman sultan sultani suman
	sumanth sumaya sumit sundar sunil sunita supriya suraj surayud surendra suresh suresha surya susan susana susanna susanne susheel sushil
	sushma susilo sutarman suthep suu suzan suzana suzanne svein sven svend svenja sverre svetlana swapna swati syarif sybil syed sylvain
	sylvester sylvestre sylvia sylvie synnove szymon taban tabitha tadas tadej tadesse tadeusz taha tahani tahar tahir tahira tahmina taimur
	taisir taiwo takashi takeshi talal talat talha tamar tamara tamas tamerlan tamika tamim tammy tanja tansu tanveer tanvir tanya tapan taras
	tarek tareq tarik tariq tarique tarun tasnim tatiana tatjana tatsuo tawakkol tawfiq tayo tayyab tayyip ted teddy teemu teguh temesgen
	temitope tendai teo teodora teodoro teofisto tere terence teresa teresita teresito terrence terri terry tertius tesfaye tessa tewodros
	thabiso thabo thaddeus thaksin thamilselvan thanasis thandi thanh thein thelma themba theo theodor theodora theodore theodoros theodosia
	theofilos theophile theresa therese theresia thiago thibault thierry thilo thippiri thomas thomasine thora thorbjorn thorsten thulani tiago
	tiberiu tieman tiffany tigran tihomir tiina tijani tilda tilman tim timea timo timofey timoleon timothy timur tina tineke tirso tito titus
	tjeerd tobi tobias tobin toby todd todor tofail tohir tolu tom tomas tomasz tomislav tommaso tommy tomoko toni tonino tonje tony tord toril
	torsten toshiko tracy trajko travis tressa trevor trina trine tristan troels trudy trygve tsadkan tsegaye tsering tsvetan tulio tulsi tuncay
	tunde tuomas turgut turki tushar tuulikki tyrell ubaidullah uche uchenna uday udo ueli ugo ugur uhuru ulf ulick ulises ulla ulrich ulrike
	uma umair umar umaru umberto umesh umit umm uriel urmila uros urs ursel ursula urszula usama usha usmaan usman uthman uwe uzodimma vaclav
	vadim vadym vagif vahid vahit valdemar valdis valentin valentina valentino valeria valeriano valerie valerii valerio valeriy valery valon
	valter vanda vandana vanesa vanessa vania vanja vasant vasile vasiliki vasilios vasilis vasily vasundhara vasyl veaceslav velma velupillai
	venancio venkaiah venkat vera vernon veronica veronika veronique vesna veysel vibeke vicente vicki vicky victor victorien victorino vidya
	vigdis viggo vijay vijaya vikram viktor viktoria vilhelm viliam viljo vilma vimal vinay vinayagamoorthy vincent vincenza vincenzo vineet
	vinicius vinod violeta violette vira virender virgile virgilijus virgilio virginia virginie viridiana vishal vishnu vital vitali vitaly vito
	vittorio vivek vivian viviana viviane vivien vivienne vjeran vlad vlada vladan vladimir vladimira vladislav vladislava vlado vlasta voislav
	vojislav vojtech volha volker volodymyr vyacheslav waclaw wadih wael wafa wafaa wahab wahid wahida wahyu wajid waldemar wale waleed walid
	wally walter walther waltraud wambui wanchai wanda wangari wanjiru waqar waseem wasif wasim wassila wassim wayan wayne wenceslao wendell
	wendy werner wesley wessel widodo wiebke wieslaw wiktor wilber wilbert wilfred wilfredo wilfrid wilfried wilhelm wilhelmina willem willi
	william willie willis willy wilma wilson winfried winifred winnie wiranto witold wojciech wole wolfgang wolfram wouter wycliffe xabier
	xander xavier xaviera xenia xi xiao ximena yacine yacoub yacouba yadira yago yahia yahya yair yakov yakub yakubu yamina yann yannick yannis
	yaqub yaroslav yasar yasemin yaser yasin yasir yasmin yasmina yasmine yasser yassin yassine yasuo yaw yaya yazid yehia yehuda yelena yemane
	yemi yesim yetunde yevgenia yevgeny yevhen yifat yigal yildiz yilmaz yingluck yitzchak yitzhak yngve yoann yoav yogendra yogi yohan yohannes
	yolanda yolande yoram yordan yorgos yosef yoshi yoshiko yossi youcef younes younis yousef yousif youssef youssouf yoweri yudhoyono yudi
	yulia yuliya yunes yunus yuri yuriy yury yusof yusra yusril yusuf yusup yutaka yuval yvan yves yvette yvon yvonne zabihullah zacharia
	zachariah zacharias zachary zafar zafer zaheer zaher zahid zahida zahir zahra zahran zaid zaida zain zainab zainal zainuddin zakaria
	zakariya zaki zakir zalmai zalmay zanele zarah zarina zayd zayed zbigniew zdenek zdravko zeenat zehra zekeriya zeki zelda zelimir zelimkhan
	zenaida zenon zeyad zeynep zhanna zhenya zhivko zia ziad ziaur zigor zijad zillur zine zineb zivko ziyad zlatan zlatko zodwa zoe zofia zohra
	zoltan zoran zsolt zubaida zubair zuhair zuleika zulfikar zulfiqar zulfu zulkarnaen zulkarnain zulkifli zuzana zvi zvonimir zygmunt
` + forenames)
