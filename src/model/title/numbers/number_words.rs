//! Spelled numbers, language by language, as season labels and chapter names write them.

/// Language and counting words from one on, blanks between them; forms of the same number are joined by `/`.
/// Written lower-case, without hyphens and apostrophes.
pub(super) const COUNTED: &[(&str, &str)] = &[
    (
        "en",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
     seventeen eighteen nineteen twenty",
    ),
    (
        "en",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
     fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    ),
    (
        "fr",
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit \
     dixneuf vingt vingtetun vingtdeux vingttrois vingtquatre vingtcinq vingtsix vingtsept vingthuit vingtneuf trente",
    ),
    (
        "fr",
        "premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième \
     dixième onzième douzième treizième quatorzième quinzième seizième dixseptième dixhuitième dixneuvième vingtième",
    ),
    (
        "de",
        "eins/ein/eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn \
     siebzehn achtzehn neunzehn zwanzig",
    ),
    (
        "de",
        "erste/erster/erstes zweite/zweiter/zweites dritte/dritter/drittes vierte/vierter/viertes fünfte/fünfter/fünftes \
     sechste/sechster/sechstes siebte/siebter/siebtes achte/achter/achtes neunte/neunter/neuntes \
     zehnte/zehnter/zehntes elfte zwölfte",
    ),
    (
        "es",
        "uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete \
     dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete \
     veintiocho veintinueve treinta",
    ),
    (
        "es",
        "primera/primero/primer segunda/segundo tercera/tercero/tercer cuarta/cuarto quinta/quinto sexta/sexto \
     séptima/séptimo octava/octavo novena/noveno décima/décimo undécima/undécimo duodécima/duodécimo",
    ),
    (
        "pt",
        "um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze \
     dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte",
    ),
    (
        "pt",
        "primeira/primeiro segunda/segundo terceira/terceiro quarta/quarto quinta/quinto sexta/sexto sétima/sétimo \
     oitava/oitavo nona/nono décima/décimo",
    ),
    (
        "it",
        "uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici \
     diciassette diciotto diciannove venti",
    ),
    (
        "it",
        "prima/primo seconda/secondo terza/terzo quarta/quarto quinta/quinto sesta/sesto settima/settimo ottava/ottavo \
     nona/nono decima/decimo",
    ),
    (
        "nl",
        "een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien \
     achttien negentien twintig",
    ),
    ("nl", "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende"),
    ("tr", "bir iki üç dört beş altı yedi sekiz dokuz on"),
    ("tr", "birinci/ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu"),
    (
        "pl",
        "jeden/jedna dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście \
     czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia",
    ),
    (
        "pl",
        "pierwszy/pierwsza/pierwsze drugi/druga/drugie trzeci/trzecia/trzecie czwarty/czwarta/czwarte \
     piąty/piąta/piąte szósty/szósta/szóste siódmy/siódma/siódme ósmy/ósma/ósme dziewiąty/dziewiąta/dziewiąte \
     dziesiąty/dziesiąta/dziesiąte",
    ),
    ("cs", "jedna/jeden dva/dvě tři čtyři pět šest sedm osm devět deset"),
    (
        "cs",
        "první druhá/druhý/druhé třetí čtvrtá/čtvrtý/čtvrté pátá/pátý/páté šestá/šestý/šesté sedmá/sedmý/sedmé \
     osmá/osmý/osmé devátá/devátý/deváté desátá/desátý/desáté",
    ),
    ("sk", "jeden/jedna dva/dve tri štyri päť šesť sedem osem deväť desať"),
    (
        "sk",
        "prvá/prvý/prvé druhá/druhý/druhé tretia/tretí/tretie štvrtá/štvrtý/štvrté piata/piaty/piate šiesta/šiesty/šieste \
     siedma/siedmy/siedme ôsma/ôsmy/ôsme deviata/deviaty/deviate desiata/desiaty/desiate",
    ),
    (
        "da",
        "en/et/én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve",
    ),
    ("da", "første anden/andet/andre tredje fjerde femte sjette syvende ottende niende tiende"),
    (
        "nb",
        "en/ett/én to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten \
     tjue",
    ),
    ("nb", "første andre/annen tredje fjerde femte sjette sjuende/syvende åttende niende tiende"),
    (
        "sv",
        "en/ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo",
    ),
    ("sv", "första/förste andra/andre tredje fjärde femte sjätte sjunde åttonde nionde tionde"),
    ("fi", "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen"),
    ("fi", "ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes"),
    ("ro", "unu/una doi/două trei patru cinci șase/şase șapte/şapte opt nouă zece"),
    (
        "ro",
        "primul/prima doilea/doua treilea/treia patrulea/patra cincilea/cincea șaselea/șasea șaptelea/șaptea optulea/opta \
     nouălea/noua zecelea/zecea",
    ),
    ("hu", "egy kettő/két három négy öt hat hét nyolc kilenc tíz"),
    ("hu", "első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik"),
    ("ar", "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"),
    (
        "ar",
        "الأول/الأولى/الاول/الاولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة \
     السابع/السابعة الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة",
    ),
    ("he", "אחת/אחד שתיים/שניים שלוש/שלושה ארבע/ארבעה חמש/חמישה שש/שישה שבע/שבעה שמונה תשע/תשעה עשר/עשרה"),
    (
        "he",
        "ראשונה/ראשון/הראשונה/הראשון שנייה/שני/השנייה/השני שלישית/שלישי/השלישית/השלישי \
     רביעית/רביעי/הרביעית/הרביעי חמישית/חמישי/החמישית/החמישי שישית/שישי/השישית/השישי \
     שביעית/שביעי/השביעית/השביעי שמינית/שמיני/השמינית/השמיני תשיעית/תשיעי/התשיעית/התשיעי \
     עשירית/עשירי/העשירית/העשירי",
    ),
    // The last sigma is written like the others.
    ("el", "ένα/ένασ/μία δύο τρία/τρεισ τέσσερα/τέσσερισ πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα"),
    (
        "el",
        "πρώτη/πρώτο/πρώτοσ δεύτερη/δεύτερο/δεύτεροσ τρίτη/τρίτο/τρίτοσ τέταρτη/τέταρτο/τέταρτοσ \
     πέμπτη/πέμπτο/πέμπτοσ έκτη/έκτο/έκτοσ έβδομη/έβδομο/έβδομοσ όγδοη/όγδοο/όγδοοσ ένατη/ένατο/ένατοσ \
     δέκατη/δέκατο/δέκατοσ",
    ),
    ("th", "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ"),
    ("id", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"),
    ("id", "pertama/kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh"),
    ("vi", "một hai ba bốn năm sáu bảy tám chín mười"),
    ("ru", "один/одна два/две три четыре пять шесть семь восемь девять десять"),
    (
        "ru",
        "первый/первая/первое второй/вторая/второе третий/третья/третье четвёртый/четвёртая/четвертый/четвертая \
     пятый/пятая шестой/шестая седьмой/седьмая восьмой/восьмая девятый/девятая десятый/десятая",
    ),
    ("uk", "один/одна два/дві три чотири пять шість сім вісім девять десять"),
    (
        "uk",
        "перший/перша/перше другий/друга/друге третій/третя/третє четвертий/четверта пятий/пята шостий/шоста \
     сьомий/сьома восьмий/восьма девятий/девята десятий/десята",
    ),
];

/// Language and tens from twenty on, after which a unit may follow.
pub(super) const TENS: &[(&str, &str)] = &[
    ("en", "twenty thirty forty fifty sixty seventy eighty ninety"),
    ("fr", "vingt trente quarante cinquante soixante"),
    ("de", "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    ("es", "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    ("pt", "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
    ("it", "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
    ("nl", "twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    ("tr", "yirmi otuz kırk elli altmış yetmiş seksen doksan"),
    (
        "pl",
        "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt \
     dziewięćdziesiąt",
    ),
    ("sv", "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"),
    ("ru", "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
];

/// Words between tens and units: `treinta y dos`, `trinta e dois`, `vingt et un`.
pub(super) const BETWEEN: &[&str] = &["y", "e", "et", "en", "and"];
