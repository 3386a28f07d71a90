/**
 * Forenames common in the United Kingdom, of its many cultures. Put together by hand, so that nothing has to be fetched or
 * licensed: no list of names is ever whole, and this one only has to tell "Mary Jones" from "Millmere Market". Which names
 * are missing can be seen from the yearly lists of the Office for National Statistics, "Baby names in England and Wales".
 * Months, verbs and virtues are left out, for they begin sentences: "Will", "May", "Hope".
 */
const COMMON = `
aaron abbey abbie abdi abdul abdullah abdulrahman abena abigail abraham adaeze adam adama ade adebayo adele aditi aditya adrian
adriana afia agata agnes agnieszka ahmad ahmed aidan aileen ailsa aimee aisha aishah aisling ajay akash akosua akua alan alana
alasdair alastair albert alec aled alejandro aleksander aleksandra alessandro alex alexander alexandra alexandru alexia alexis
alfie alfred ali alice alicia alina alisha alison alistair allan allison alma alun alya alyssa ama amaan amanda amara amarjit
amelia amelie amina aminata amir amira amit amol amrit amy ana anahita anand ananya anastasia andre andrea andreea andrei andrew
andrzej andy aneesa aneta angela angelina angharad angus anika anil anisa anita anjali ann anna annabel annabelle anne annette
annie anoushka anthea anthony anton antoni antonia antonio anu anwar aoife archie ariana arianna arif arjun arlo arnold aron
arran arshad arthur arturo arun arwen arya asad asha ashley ashok asif asim asma astrid athena aubrey audrey aurora ava avery
avi avneet avraham awa ayaan ayan ayesha ayman ayo ayodele aysha azeem aziz babatunde bala balbir baldev barbara barnaby barney
barry bartosz beata beatrice beatriz becky belinda bella ben benedict benjamin bernadette bernard bernice bertha beryl bessie
beth bethan bethany bettina betty beverley bhavesh bianca bikram bilal billy bipin blake blessing bob bobby bogdan bonnie boris
bozena brad bradley bram brandon breanna brenda brendan brian bridget bridie bronwen bronwyn bruce bruno bryan bryn bryony burak
cai caitlin caleb callum calum calvin cameron camila camilla candice carina carl carla carlos carly carmel carmen carol carole
caroline carolyn carrie carys caspian cassandra catalina catarina caterina catherine cathy catriona cecil cecilia cedric celeste
celia celine ceri cerys chaim chandra chantelle charlene charles charley charlie charlotte chelsea chen cherie cheryl chiara
chidi chike chinedu chinwe chioma chloe chris christina christine christopher chukwuemeka ciara ciaran cindy claire clara clare
clarence clarissa claude claudia claudio clayton clement cleo clifford clinton clive clyde cody colette colin colleen collette
colm conall connor conor conrad constance cora corey cormac cornelia cosmin courtney craig cressida cristian cristina curtis
cynthia cyril dafydd dai daisy dalia dalip damian damien damilola dan dana daniel daniela danielle danilo danny daphne dara
daria dario dariusz darragh darrell darren daryl dave david davina dawid dawn dawud deanna debbie deborah debra declan deepa
deepak deirdre delia delphine delroy denis denise dennis denzel derek dermot derrick deryn desmond devon dewi dexter dhruv diana
diane dianne diego dilip dilys dimitri dina dinah dinesh diogo dipak divya diya dmitri dolores dominic dominik dominika
dominique don donal donald donna donovan dora doreen dorian doris dorothea dorothy doug dougal douglas duncan dustin dwayne
dylan eamon eamonn ebony ebru eddie eden edgar edie edith edmund edna eduardo edward edwin edyta efua eileen eilidh eilish eira
elaine eleanor elena eleni eleri eli elias elif elijah elin elina eliot eliza elizabeth ella ellen ellie elliot elliott ellis
elodie eloise elsa elsie elspeth elton elvira elwyn emeka emer emil emilia emilie emily emine emir emlyn emma emmanuel emmeline
emre ena enid enrique eoghan eoin eric erica erik erika erin ernest errol esme esmee esmeralda esperanza estelle esther ethan
ethel etta euan eugene eunice eva evan evangeline evelyn evie ewa ewan eze ezra fabian fadi fadumo fahad faisal faiza farah
fareed farhan farida farooq farzana fatemeh fatima fatimah fatma fatmata fatou fay faye felicity felix fenella ferdinand fergal
fergus fern fernando filip filipe finlay finley finn fiona flavia fletcher flora florence florin floyd folake foluke fran
frances francesca francesco francis francisco franco frank frankie fraser fred freda freddie frederick freya fumilayo funmi
gabriel gabriela gabriella gail gareth garry gary gavin gaynor gemma gena gene genevieve geoff geoffrey george georgia georgiana
georgie georgina geraint gerald geraldine gerard gerry gertrude ghulam gianluca gideon gilbert giles gillian gina giovanni gita
giuseppe gladys glenda glenn glenys gloria glyn godfrey gordon grace graeme graham grainne grant greg gregor gregory greta
gretel griffin grzegorz gulsen gunther gurdeep gurinder gurpreet gus gwen gwenda gwendolen gwendoline gwenllian gwilym gwyn
gwyneth habib hadiza hafsa hakim hal halima hamish hamza hana hanna hannah hari harinder harish harjit harley harold haroon
harpreet harriet harris harrison harry haruka harvey harvinder hasan hassan hattie hawa haya hayden hayley hazel heather hector
heidi helen helena helene henrietta henry herbert hermione hetty hilary hilda hina hiroshi hollie holly horace howard hubert
hugh hugo humaira humphrey husain husna hussain hussein huw iain ian ibraheem ibrahim ida idris ifan ifeanyi ifeoma ifor igor
ike ikram ilana ileana ilona iman imani imelda imogen imran ina inaya ines inga ingrid ioan ioana iona ionut ira irena irene
irfan irina iris irma irum isaac isabel isabella isabelle isha ishaan isher isla ismail isobel isra israr issy ivan ivana ivo
ivor ivy izabela izzy jace jack jackie jackson jacob jacqueline jacqui jada jade jaden jago jai jaime jake jakub jamal jameela
jamelia james jamie jamil jamila jan jana jane janet janette janice janina janine janusz jared jarek jasbir jasmin jasmine jason
jasper jaspreet jaswinder javed javier jawad jay jaya jayden jayesh jayne jean jeanette jeanne jed jeff jeffrey jemima jemma
jenna jennie jennifer jenny jeremiah jeremy jermaine jerome jerzy jess jesse jessica jessie jethro jia jill jillian jim jimmy
jin jitendra jo joan joana joanna joanne joao jodie joe joel johan johanna john johnny jola jolene jon jonah jonas jonathan joni
jordan jorge jose josef joseph josephine josh joshua josiah josie joyce juan juanita jude judith judy julia julian juliana julie
juliet juliette julius jun justin justine justyna juwairiyah kadija kai kaitlyn kaleb kamal kamala kamaljit kamil kamran kapil
kara karen karim karin karina karl karol karolina kasey kasia katarzyna kate katherine kathleen kathryn kathy katie katrina katy
kavita kay kaya kayden kayleigh kaz kazimierz keeley keely keiko keir keira keiran keisha keith kelechi kelly kelsey kelvin ken
kenan kendra kenneth kenny keri kerim kerry ketan kevin keziah khadija khadijah khalid khalil khawar kian kiara kieran kieron
kim kimberley kimberly kinga kiran kirpal kirsten kirsty kishan kit kitty kofi kojo konrad kourosh krishna kristen kristian
kristina krystyna krzysztof kuba kulvinder kulwinder kumar kunal kurt kwabena kwaku kwame kwasi kwesi kyle kyra kyran lachlan
laila lakshmi lana lara larisa larry latifa latoya laura lauren laurence lauri laurie lavinia lawrence layla lea leah leanne
lech lee leela leia leila lena lenka leo leon leona leonard leonie leonora leroy lesley leslie leszek leticia lewis lexi leyla
li liam lianne libby lidia lila lilian lillian lillie lily lin lina linda lindsay lindsey ling lisa livia liz liza lizzie lloyd
logan lois lola lorcan loretta lorna lorraine lottie lou louis louisa louise luan luca lucas lucia luciana lucille lucinda lucy
luis luisa lukas lukasz luke luna luther lydia lyndon lynette lynn lynne lynsey lyra mabel maciej mackenzie macy maddison
madeleine madeline madhuri madison mae maeve magda magdalena maggie maha mahdi maheen mahesh mahmood mahmoud mahnoor mair maira
mairead mairi maisie maja malachy malcolm malgorzata malik mamadou mandeep mandy manish manjit manoj manuel mara marc marcel
marcella marcia marcin marco marcos marcus marek margaret margarita margery margo margot maria mariam mariama marian mariana
marianne marie marilyn marina mario marion marisa marius mariusz marjorie mark markus marlene marley marlon marsha marta martha
martin martina martyn marvin mary maryam maryna mason massimo mateo mateusz mathew mathilda matilda matteo matthew matthias
mattie maud maura maureen maurice mavis max maximilian maxine maxwell maya mbali meera megan meghan mehdi mehmet mei meirion mel
melanie melissa melody melvin melvyn menna meredith mervyn meryem meryl mia michael michaela michal michele michelle mick mickey
miguel mihaela mihai mike mikel mikolaj mila milan mildred milena millicent millie milly milo mimi mina ming minnie mira miranda
miriam miroslaw misbah mitchell mohamed mohammad mohammed moira moishe mollie molly mona monica monika monique monty morag
mordechai morgan moses moshe mostafa muhammad muhammed muna muriel murray mustafa myfanwy myra myriam myrtle nabil nabila nadeem
nadia nadine naeem nafisa nahid naila naim naima naomi narinder naseem nasir nasira nasreen natalia natalie natasha nathan
nathaniel navdeep naveed nayan nazia nazma neal neelam neema neha neil nell nelly nelson nesta nevaeh neve neville nia niall
niamh nicholas nick nicky nicola nicolae nicole nicoletta nigel nihad nihal nikhil nikita nikki nikola nikolai nila nilesh nimra
nina nirmal nisha nishant nita nkechi noah noel noelle noemi nola noor nora norah noreen norma norman nuala nuno nur nura nyasha
nyla obinna octavia odette okan okechukwu oksana ola olaf oleg oleksandr olena olga olive oliver olivia oliwia oluwaseun
oluwatobi olwen olwyn omar omari omolola oona orla orlaith orlando oscar osman ossian otis otto owain owen ozan pablo padma
padraig paige pam pamela panna paola paolo parminder parveen pascal pascale patricia patrick patrycja patryk paul paula paulette
paulina pauline pavel pawel pearl pedro peggy penelope penny percy peregrine perry peta pete peter petra petru phil philip
philippa phillip phoebe phyllis pia piers piotr pippa piyush polly poonam poppy prabhjot pradeep prakash pranav praveen preeti
prem preston primrose priscilla priti priya priyanka przemyslaw puja punam qasim queenie quentin quincy quinn rabia rachael
rachel radek radoslaw rafael rafal rafiq raheem rahim rahma rahul raj raja rajesh rajinder rajiv rakesh ralph ram ramesh ramona
ramone rana rania ranjit ranveer raquel rashid rashida raul ravi ravinder raymond rayyan razia reagan rebecca rebekah reece
reena reggie regina reginald rehan rehana reid reina rekha rena renata rene renee renu reuben rhian rhiannon rhoda rhodri rhona
rhonda rhys ria ricardo richard rick ricky riley rina rita riya rizwan rob robbie robert roberta roberto robin robyn rochelle
roderick rodney rodrigo roger rohan rohit roisin roland roman romy ron ronald ronan roni ronnie rory rosa rosalie rosalind
rosamund rosanna rose roseanna roseanne rosemary rosie roslyn ross rowan rowena roxana roxanne roy ruairi ruari rubina ruby
rudolf rufus rukhsana rupert rupinder russell ruta ruth ryan ryszard saad saba sabah sabina sabine sabrina sacha sadia sadie
sadiq safa saffron safiya sahar sahil saima saira sajid sakina salah salim salima sally salma salman salvatore sam samantha
samina samir samira samson samuel sana sandeep sandra sangeeta sanjay santiago santosh sara sarah saranya sarita sasha saskia
satnam satpal saul savannah sayed scarlett scott seamus sean sebastian seema selena selim selina selma selwyn senthil seonaid
serena sergei sergio seth seyi shabana shabnam shafiq shaheen shahid shahida shakeel shakira shamim shana shane shannon shanti
sharon shaun shauna shazia shea sheena sheila shelby shelley shen sheryl shilpa shiraz shirin shirley shivani shmuel shona
shreya shwetha sian sid sidney sidra sienna sierra silas silvia simon simone simran sinead siobhan sita sivan skye slawomir
sneha sofia solomon somaya sonia sonya sophia sophie soraya spencer stacey stan stanislaw stanley stefan stefania steffan stella
stephanie stephen steve steven stewart stuart subhash sudha sue sujata sukhdeep sukhjit sukhvinder suleiman suleman sultana
sumaira sumaya sunil sunita suresh surinder surjit susan susana susanna susannah susie suzanna suzanne suzi svetlana swati sybil
syed sylvia szymon tabitha tadeusz taha tahir tahira taiwo talia tallulah tamar tamara tamika tamsin tania tanisha tanjit tanvi
tanya tara tarek tariq tasha tasneem tatiana tatum taylor teagan ted teddy temitope terence teresa teri terri terry tess tessa
thalia thandi thandiwe thea thelma theo theodora theodore theresa therese thomas thora tia tiago tiana tibor tiffany tilda tilly
tim timothy tina titus tobias toby tom tomas tomasz tommy toni tony tracey tracy travis tremaine trevor tricia trina trinity
trisha tristan troy trudy tudor tunde tyler tyrone tyson tzipora uche uchenna uma umair umar umesh una upendra ursula urszula
usha usman uzma vaibhav vaishali val valentina valeria valerie vanessa vasile veena velma venkat vera verity verna vernon
veronica veronika vicki vicky victor victoria vidya vijay vikas vikram viktor viktoria viktorija vimal vince vincent vinod viola
violet violeta virginia vishal vivek vivian vivien vivienne vladimir volodymyr wahid wai wajid waldemar walid wallace walter
wanda warren waseem wayne wei wendy wesley wiktor wiktoria wilfred wilhelmina wilma wilson winifred winnie winston wioletta
wojciech woody xander xanthe xavier xenia xiao xin yakub yan yana yasin yasir yasmin yasmine yaw yehuda yetunde yi ying yolanda
yosef yoshi youcef yousef yu yulia yuri yusra yusuf yves yvette yvonne zac zachariah zachary zahid zahida zahir zahra zaid zaina
zainab zak zakariya zane zara zarina zaynab zbigniew zeba zeenat zehra zeinab zelda zena zeynep zhanna zheng zia zoe zofia zohra
zoltan zoya zubair zuleikha zuzanna
`;

/** Common forenames, in lower case, without accents. */
export const FORENAMES: ReadonlySet<string> = new Set(COMMON.trim().split(/\s+/));

/** Names that are words as well; names only where nothing else can be meant, as before the point of an address of email. */
export const WORD_FORENAMES: ReadonlySet<string> = new Set(
  'angel april art autumn bill christian crystal dale dean drew earl eve faith glen guy hope joy june kit lance may miles pat ray rich star summer sunny will'.split(
    ' ',
  ),
);

/** Whether a word, as written, is a common forename. */
export function isForename(word: string): boolean {
  return FORENAMES.has(asListed(word));
}

/** A name as the lists write it: in lower case, without accents. `Zoë` → `zoe`. */
export function asListed(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}
