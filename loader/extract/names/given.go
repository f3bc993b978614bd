package names

import "linkchart/loader/reading"

// given are common given names of many countries, written down from general knowledge.
var given = reading.Set(`
	aaron adam adrian alan albert alex alexander alexei alexey alfred ali alice allen amanda amir amy andre andrea andreas andrei andrew andrey andy angela anna anne anthony anton antonio
	antony arthur barack barbara ben benjamin bernard betty bill bob boris brad brandon brenda brett brian bruce carl carlos carol caroline catherine charles charlie chris christian
	christina christine christopher claire colin craig cynthia dan daniel daniela dave david dean deborah denis dennis diana diane dmitri dmitry dominic donald donna doris doug douglas
	dylan earl ed eddie edgar edward elena eli elias elizabeth ellen emily emma emmanuel eric erik ernest eugene evan eva evelyn fabian felix fernando florence frances francesco francis
	frank fred frederick gary gavin gene geoffrey george gerald gerhard gina giovanni glen glenn gloria gordon grace graham grant greg gregory guy hannah hans harold harry heather
	heidi heinrich helen helena henri henry herbert howard hugh hugo ian igor irene isaac ivan jack jacob jacques jake james jamie jan jane janet jason javier jean jeff jeffrey jennifer
	jeremy jerry jesse jessica jill jim jimmy joan joe joel johan johannes john johnny jon jonathan jordan jorge jose joseph josh joshua juan judith judy julia julian julie june justin karen karl
	kate katherine kathleen kathryn keith kelly ken kenneth kevin kim kurt kyle larry laura lauren laurence lawrence lee leo leon leonard leonid leslie lewis liam linda lindsey lisa liz
	lloyd louis louise lucas lucy luis luke lynn marc marco marcus margaret maria marie marilyn mario marion mark marta martha martin mary matt matthew maurice max maxim megan melissa
	michael michel michelle miguel mike mikhail mitchell monica morgan nancy natalia natalie nathan neil nicholas nick nicola nicolas nigel nikita nikolai noah noel nora norman oleg
	oliver olivia olga oscar otto owen pablo pamela patricia patrick paul paula pavel pedro peter phil philip philippe phillip pierre rachel ralph ray raymond rebecca renee richard rick
	rob robert roberto robin rodney roger roland ron ronald rose ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian sergei sergey seth sharon
	shaun shawn sheila simon sophia sophie stanley stefan stephanie stephen steve steven stuart susan suzanne sylvia tanya ted teresa terry thomas tim timothy tina todd tom tony tracy
	travis tyler ursula vadim valentina valery vanessa vera veronica victor victoria viktor vincent virginia vitaly vladimir walter wayne wendy werner wilhelm william wolfgang
	xavier yuri yves zachary
	abbas abd abdallah abdel abdelaziz abdelhamid abdelkader abdelmalek abdi abdiaziz abdirahman abdul abdulaziz abdulla abdullah abdullahi abdulrahman abid abu abubakar adil adnan ahmad ahmed
	aisha akbar akram aliyu amin amina anas anis anwar aref arif arman asad asif aslam atif atta awad ayman aymen aziz azizullah babar baitullah bashar bashir bilal burhan
	djamel ehsan ehsanullah ehud eid emad fadi fadel fahad faisal faiz faizan farhad farid farooq farouk faruk fateh fatima fawad fazal fazl fazlullah ghulam gulbuddin habib
	habibullah hadi hafez hafiz haibatullah haidar hakeem hakim hakimullah hamid hamza haris haroon harun hasan hashim hassan hassane hatem hayat hazem hekmatullah hibatullah hisham husain
	hussain hussein ibrahim idris idriss ihsan ihsanullah ikram ilyas imad imam imran iqbal irfan isa ishaq ismail issa iyad jabbar jaber jafar jalal jalaluddin jalil jamal jamil jawad juma
	kabir kamal kamran karim kareem khadija khaled khalid khalifa khalil khan khyam latif leila mahdi mahmoud mahmud majid malik mansoor mansour mansur marwan masood masoud
	massoud mawlawi mehdi mohamad mohamed mohammad mohammed mohamud mokhtar mostafa mourad muammar muhammad muhammadu muhsin mujahid mukhtar mullah munir murad musa mustafa mutasim
	nabil nader nadia naeem najib najibullah naser nasir nasser nasrullah nawaz nazir nimr noor noorullah nour numan omar osama othman parviz qais qasim qassem qari rafiq rahim rahman
	rahmatullah rajab rami ramzan ramzi rashid raza reza riad riaz rizwan rustam saad sabir saddam sadiq saeed safi said saif saifullah sajid sajjad salah salahuddin saleem saleh salem salim salman sami samir
	sanaullah sarfraz sayed sayyid seif shabir shadi shafiq shah shahab shahid shahzad shakir shamil shamsul sharif shehbaz sheikh shoaib sirajuddin sohail sulaiman suleiman sultan syed taha tahir taj talib
	tariq tawfiq turki umar usama usman wahid waleed walid waqar wasim yahya yakub yaqub yasin yasir yasser younis younus yousef youssef yunus yusuf zabihullah zafar zahid zahir zaid zakaria zaki
	zakir zalmay zayn zia ziad zubair
	abdoulaye aboubacar adama alassane amadou aminu bola boubacar cheick chidi emeka goodluck ibrahima ikechukwu issoufou jean-pierre joao kabila kofi kwame mamadou moussa muhamadu nana ngozi oumar ousmane paulo salif
	sani sekou seydou souleymane thabo uhuru umaru yakubu yoweri
	akihito hiroshi kenji shinzo takashi wei ming jian xi li wang zhang kim park min nguyen narendra rajesh rahul ravi sanjay suresh vijay amit anil arun ashok deepak manoj mukesh
	arjun rohit sunil vikram priya jose manuel alberto alejandro alfonso antonio arturo carlos diego eduardo enrique ernesto esteban federico felipe fernando francisco gabriel
	gustavo hector hernan ivan joaquin julio lorenzo manuel marcos mauricio miguel nicolas octavio orlando pablo rafael ramon raul ricardo roberto rodrigo salvador santiago sergio tomas vicente
	recep tayyip mehmet mustafa kemal ahmet fatih hakan murat emre burak cem selahattin abdurrahman bekir ramush hashim agim
	zulfiqar ziaurrahman emomali nursultan kassym shavkat islam gurbanguly sadyr rustam bakhtiyar dilshod farrukh jamshed sherzod timur aslan zelim ruslan dzhokhar tamerlan movsar salman`)
