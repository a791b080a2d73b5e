#include "taster/name_words.h"

#include <algorithm>
#include <array>

#include "taster/name_lexicon.h"

namespace dateline::taster {
namespace {

// Each table is sorted: it is searched by halves.
constexpr std::array<std::string_view, 74> titles{
    "adm",      "admiral",  "archbishop",  "baron",         "baroness",   "bishop",
    "brother",  "capt",     "captain",     "cardinal",      "chancellor", "coach",
    "col",      "colonel",  "congressman", "congresswoman", "councillor", "councilman",
    "cpl",      "dame",     "detective",   "don",           "dona",       "dr",
    "duchess",  "duke",     "father",      "frau",          "gen",        "general",
    "gov",      "governor", "herr",        "imam",          "inspector",  "judge",
    "justice",  "king",     "lady",        "lieutenant",    "lord",       "lt",
    "madame",   "maj",      "major",       "miss",          "monsieur",   "mp",
    "mr",       "mrs",      "ms",          "msgr",          "officer",    "prince",
    "princess", "prof",     "professor",   "pvt",           "queen",      "rabbi",
    "rep",      "rev",      "reverend",    "saint",         "sen",        "senator",
    "senor",    "senora",   "sergeant",    "sgt",           "sheik",      "sheikh",
    "sir",      "sister"};

constexpr std::array<std::string_view, 33> speech{
    "added",     "adds",    "argued",  "asked",    "asks",   "believes", "born",    "died",   "explained",
    "explains",  "herself", "himself", "insisted", "joked",  "laughed",  "married", "noted",  "notes",
    "recalled",  "replied", "replies", "said",     "say",    "says",     "scored",  "smiled", "tells",
    "testified", "thinks",  "told",    "tweeted",  "writes", "wrote"};

constexpr std::array<std::string_view, 132> roles{
    "air",        "airport",   "ambassador", "army",       "backed",        "bank",       "based",
    "bonds",      "border",    "borders",    "born",       "bureau",        "cabinet",    "capital",
    "captain",    "central",   "chancellor", "chief",      "city",          "coach",      "coalition",
    "coast",      "conflict",  "congress",   "consul",     "correspondent", "county",     "court",
    "crisis",     "cup",       "currency",   "deal",       "defence",       "defense",    "delegation",
    "deputy",     "district",  "economy",    "education",  "election",      "elections",  "embassy",
    "emperor",    "energy",    "envoy",      "exports",    "fans",          "federal",    "finance",
    "force",      "forces",    "foreign",    "games",      "gas",           "gdp",        "goalkeeper",
    "government", "grand",     "harbor",     "harbour",    "health",        "high",       "hospital",
    "imports",    "institute", "interior",   "island",     "islands",       "justice",    "king",
    "leader",     "league",    "led",        "marathon",   "markets",       "men",        "military",
    "minister",   "ministers", "museum",     "national",   "navy",          "office",     "oil",
    "olympics",   "open",      "opposition", "parliament", "parties",       "party",      "peace",
    "peninsula",  "police",    "port",       "premier",    "president",     "prime",      "prince",
    "prix",       "province",  "queen",      "region",     "resident",      "residents",  "river",
    "sanctions",  "secretary", "senate",     "soldiers",   "stadium",       "state",      "states",
    "stocks",     "striker",   "sultan",     "summit",     "supreme",       "talks",      "tariffs",
    "team",       "trade",     "troops",     "u-21",       "under-21",      "university", "valley",
    "vice",       "visit",     "vote",       "war",        "women",         "world"};

constexpr std::array<std::string_view, 96> organisations{"academy",
                                                         "afc",
                                                         "airlines",
                                                         "airways",
                                                         "albion",
                                                         "associates",
                                                         "association",
                                                         "athletic",
                                                         "aviation",
                                                         "ballet",
                                                         "bank",
                                                         "broadcasting",
                                                         "bulls",
                                                         "capital",
                                                         "celtics",
                                                         "cf",
                                                         "chronicle",
                                                         "club",
                                                         "college",
                                                         "company",
                                                         "consortium",
                                                         "corp",
                                                         "corporation",
                                                         "courier",
                                                         "cowboys",
                                                         "daily",
                                                         "dispatch",
                                                         "electric",
                                                         "entertainment",
                                                         "examiner",
                                                         "express",
                                                         "fc",
                                                         "federation",
                                                         "foundation",
                                                         "gazette",
                                                         "giants",
                                                         "globe",
                                                         "group",
                                                         "herald",
                                                         "holdings",
                                                         "hotspur",
                                                         "inc",
                                                         "institute",
                                                         "insurance",
                                                         "journal",
                                                         "laboratories",
                                                         "laboratory",
                                                         "lakers",
                                                         "llc",
                                                         "ltd",
                                                         "mail",
                                                         "mirror",
                                                         "motor",
                                                         "motors",
                                                         "news",
                                                         "observatory",
                                                         "observer",
                                                         "opera",
                                                         "orchestra",
                                                         "partners",
                                                         "petroleum",
                                                         "pharmaceuticals",
                                                         "philharmonic",
                                                         "pictures",
                                                         "plc",
                                                         "post",
                                                         "press",
                                                         "radio",
                                                         "railways",
                                                         "rangers",
                                                         "records",
                                                         "rovers",
                                                         "school",
                                                         "seminary",
                                                         "sentinel",
                                                         "society",
                                                         "software",
                                                         "solutions",
                                                         "standard",
                                                         "steel",
                                                         "studios",
                                                         "symphony",
                                                         "technologies",
                                                         "telegraph",
                                                         "television",
                                                         "theater",
                                                         "theatre",
                                                         "times",
                                                         "tribune",
                                                         "trust",
                                                         "tv",
                                                         "united",
                                                         "university",
                                                         "utd",
                                                         "wanderers",
                                                         "yankees"};

constexpr std::array<std::string_view, 64> locatives{
    "across",   "around", "at",      "aus",       "aux",       "bei",       "between",   "beyond",
    "central",  "cerca",  "da",      "dans",      "de",        "desde",     "di",        "do",
    "downtown", "east",   "eastern", "em",        "en",        "from",      "hacia",     "hasta",
    "im",       "in",     "inside",  "into",      "leaving",   "na",        "nach",      "near",
    "nearby",   "nel",    "no",      "north",     "northeast", "northern",  "northwest", "off",
    "outside",  "près",   "south",   "southeast", "southern",  "southwest", "through",   "throughout",
    "to",       "toward", "towards", "v",         "ve",        "via",       "visiting",  "von",
    "w",        "we",     "west",    "western",   "within",    "z",         "ze",        "à"};

constexpr std::array<std::string_view, 178> function_words{
    "a",      "about",     "after",    "again",     "against", "all",      "also",    "although",  "amid",
    "among",  "an",        "and",      "another",   "any",     "april",    "are",     "as",        "august",
    "autumn", "be",        "because",  "been",      "before",  "both",     "but",     "by",        "can",
    "could",  "das",       "december", "der",       "despite", "die",      "during",  "each",      "earlier",
    "early",  "eight",     "ein",      "eine",      "el",      "even",     "every",   "ex",        "february",
    "few",    "first",     "five",     "for",       "former",  "four",     "friday",  "gli",       "had",
    "has",    "have",      "he",       "hence",     "her",     "here",     "his",     "how",       "however",
    "i",      "if",        "il",       "indeed",    "instead", "is",       "it",      "its",       "january",
    "july",   "june",      "just",     "la",        "las",     "last",     "late",    "later",     "le",
    "les",    "like",      "lo",       "los",       "many",    "march",    "may",     "meanwhile", "might",
    "monday", "more",      "moreover", "most",      "my",      "new",      "next",    "nine",      "no",
    "not",    "november",  "now",      "o",         "october", "of",       "old",     "on",        "once",
    "one",    "only",      "or",       "os",        "other",   "our",      "over",    "same",      "saturday",
    "second", "september", "seven",    "several",   "she",     "should",   "since",   "six",       "so",
    "some",   "spring",    "still",    "such",      "summer",  "sunday",   "ten",     "than",      "that",
    "the",    "their",     "then",     "there",     "these",   "they",     "third",   "this",      "those",
    "though", "three",     "thursday", "thus",      "today",   "tomorrow", "tuesday", "two",       "un",
    "una",    "under",     "une",      "unlike",    "until",   "was",      "we",      "wednesday", "were",
    "what",   "when",      "where",    "whether",   "while",   "who",      "why",     "will",      "winter",
    "with",   "would",     "yes",      "yesterday", "yet",     "you",      "your"};

constexpr std::array<std::string_view, 136> also_names{
    "adelaide",  "alberta",  "alexandria", "america",   "andorra", "antonio",    "asia",       "aurora",
    "austin",    "bell",     "berlin",     "boston",    "boulder", "bradford",   "bristol",    "britain",
    "brittany",  "bronx",    "brooklyn",   "burton",    "cali",    "camden",     "carlisle",   "carolina",
    "carson",    "catalina", "chad",       "charlotte", "chelsea", "chester",    "china",      "cleveland",
    "clinton",   "cruz",     "cuba",       "cyprus",    "dakota",  "dallas",     "darwin",     "denver",
    "devon",     "diego",    "douglas",    "dublin",    "england", "essex",      "eugene",     "florence",
    "france",    "francis",  "francisco",  "franklin",  "gambia",  "geneva",     "georgia",    "german",
    "guy",       "hamilton", "holland",    "houston",   "india",   "indiana",    "ireland",    "israel",
    "israeli",   "jackson",  "jefferson",  "jersey",    "jordan",  "jose",       "kent",       "kenya",
    "kingsley",  "kingston", "lancaster",  "lawrence",  "lima",    "lincoln",    "london",     "lorraine",
    "lourdes",   "madison",  "mali",       "malta",     "marion",  "medina",     "melbourne",  "memphis",
    "milan",     "monroe",   "montana",    "nashville", "nelson",  "norman",     "odessa",     "orlando",
    "paris",     "phoenix",  "poland",     "preston",   "quito",   "raleigh",    "regina",     "roman",
    "romania",   "rome",     "salem",      "salvador",  "samoa",   "santa",      "santiago",   "savannah",
    "scotland",  "siena",    "sierra",     "singh",     "spain",   "stanley",    "sutton",     "sydney",
    "tennessee", "tonga",    "trinidad",   "troy",      "tyler",   "valencia",   "vera",       "verona",
    "victoria",  "vienna",   "virginia",   "wales",     "warren",  "washington", "wellington", "york"};

constexpr std::array<std::string_view, 849> common_words{
    "abbas",        "abbot",        "abe",         "abiy",       "act",
    "adams",        "add",          "afp",         "age",        "agency",
    "ago",          "aid",          "air",         "airport",    "alexander",
    "ali",          "all",          "allen",       "alpha",      "amazon",
    "amber",        "an",           "and",         "anderson",   "andrews",
    "anwar",        "any",          "ap",          "apple",      "april",
    "aquino",       "arm",          "armstrong",   "army",       "arnold",
    "art",          "as",           "asean",       "ask",        "aso",
    "assad",        "assembly",     "at",          "august",     "austin",
    "avenue",       "bad",          "bag",         "baker",      "ban",
    "bank",         "banks",        "bannon",      "bar",        "bari",
    "barnes",       "barr",         "bashir",      "bath",       "battle",
    "bay",          "bbc",          "beach",       "bed",        "ben",
    "bend",         "bennett",      "berry",       "best",       "bet",
    "bhutto",       "bible",        "bid",         "biden",      "big",
    "billion",      "bishop",       "bit",         "black",      "blair",
    "blinken",      "bo",           "board",       "bolsonaro",  "bolton",
    "border",       "boric",        "bouteflika",  "box",        "boy",
    "boyd",         "bradley",      "brics",       "bridge",     "brooks",
    "brother",      "brown",        "bryant",      "buhari",     "building",
    "bureau",       "burhan",       "burns",       "bus",        "bush",
    "but",          "butler",       "buy",         "cameron",    "campbell",
    "can",          "car",          "carmen",      "carpenter",  "carroll",
    "carter",       "castro",       "catholic",    "center",     "central",
    "centre",       "chavez",       "chen",        "child",      "children",
    "christ",       "christian",    "christmas",   "church",     "city",
    "clara",        "clark",        "clinton",     "closed",     "cnn",
    "coast",        "cole",         "coleman",     "college",    "collins",
    "comey",        "commerce",     "commission",  "committee",  "congress",
    "conservative", "conway",       "cook",        "cooper",     "cork",
    "correa",       "council",      "county",      "court",      "covid",
    "cox",          "crawford",     "crisis",      "cruz",       "crystal",
    "cunningham",   "cup",          "cut",         "dad",        "dan",
    "daniels",      "data",         "daughter",    "davis",      "day",
    "deal",         "december",     "delta",       "democratic", "democrats",
    "deng",         "department",   "diamond",     "die",        "dig",
    "ding",         "district",     "dixon",       "dog",        "dry",
    "duke",         "duncan",       "dunn",        "duterte",    "ear",
    "early",        "earth",        "east",        "easter",     "eastern",
    "eat",          "ebola",        "edwards",     "egg",        "eight",
    "eisenhower",   "elena",        "elliott",     "ely",        "end",
    "era",          "erdem",        "erdogan",     "eta",        "eu",
    "evans",        "evening",      "eye",         "family",     "far",
    "fat",          "father",       "february",    "federal",    "fee",
    "feng",         "ferguson",     "fernandez",   "few",        "field",
    "fields",       "fifa",         "first",       "fisher",     "fit",
    "five",         "flores",       "flu",         "fly",        "flynn",
    "for",          "force",        "forces",      "ford",       "forest",
    "foster",       "four",         "fox",         "franklin",   "freedom",
    "freeman",      "friday",       "fun",         "gaddafi",    "gallant",
    "gandhi",       "gap",          "garden",      "gardens",    "gardner",
    "garland",      "gas",          "get",         "gibson",     "girl",
    "god",          "gold",         "gomez",       "gonzales",   "good",
    "google",       "gordon",       "got",         "graham",     "grant",
    "gray",         "green",        "greene",      "grey",       "griffin",
    "grove",        "guard",        "gulf",        "gun",        "guy",
    "had",          "haftar",       "haiyan",      "hall",       "ham",
    "han",          "haniyeh",      "harper",      "harris",     "harrison",
    "hart",         "harvey",       "has",         "hat",        "hawkins",
    "hayes",        "he",           "helene",      "hemedti",    "henderson",
    "henry",        "her",          "hicks",       "hill",       "hills",
    "him",          "his",          "hit",         "holmes",     "hong",
    "hope",         "hospital",     "hot",         "house",      "how",
    "howard",       "hu",           "hudson",      "hughes",     "hull",
    "hundred",      "hunt",         "hunter",      "ian",        "ice",
    "ida",          "idalia",       "ill",         "imf",        "imperial",
    "in",           "independence", "industry",    "ink",        "international",
    "ioc",          "irene",        "iron",        "is",         "isaias",
    "island",       "islands",      "it",          "its",        "ivory",
    "jackson",      "january",      "jefferson",   "jenkins",    "jesus",
    "jewish",       "jiang",        "jin",         "job",        "johnson",
    "jokowi",       "jonathan",     "jones",       "jordan",     "july",
    "june",         "jupiter",      "kagame",      "kan",        "kast",
    "katrina",      "kejriwal",     "kelly",       "kennedy",    "kenyatta",
    "kerry",        "key",          "khamenei",    "khan",       "kid",
    "kim",          "king",         "kings",       "kirchner",   "kishida",
    "knight",       "kyi",          "labor",       "labour",     "lake",
    "lan",          "lane",         "lapid",       "last",       "late",
    "laura",        "law",          "lawson",      "lay",        "led",
    "lee",          "leg",          "let",         "lewis",      "li",
    "liberal",      "liberty",      "lie",         "lin",        "lincoln",
    "lip",          "log",          "long",        "lot",        "low",
    "lower",        "lula",         "ma",          "macri",      "macron",
    "mad",          "madison",      "maduro",      "mahama",     "mahathir",
    "male",         "man",          "manafort",    "mandela",    "mangkhut",
    "mao",          "map",          "march",       "marcos",     "maria",
    "market",       "mars",         "marshall",    "marta",      "martin",
    "mason",        "matthews",     "mattis",      "may",        "mbs",
    "mbz",          "mccarthy",     "mcconnell",   "mcdonald",   "media",
    "men",          "merkel",       "met",         "meta",       "milei",
    "miley",        "miller",       "million",     "mills",      "milton",
    "ming",         "ministry",     "mission",     "mitchell",   "mix",
    "mlb",          "mnangagwa",    "mobile",      "modi",       "mohammed",
    "mom",          "monday",       "monroe",      "month",      "moon",
    "moore",        "morales",      "moreno",      "morning",    "morris",
    "morsi",        "most",         "mother",      "mountain",   "mountains",
    "mubarak",      "mud",          "mueller",     "mugabe",     "murray",
    "museveni",     "musharraf",    "muslim",      "my",         "myers",
    "najib",        "nan",          "nasrallah",   "national",   "nato",
    "navy",         "nba",          "nelson",      "net",        "netanyahu",
    "new",          "next",         "nfl",         "nhl",        "nice",
    "nichols",      "night",        "nine",        "nixon",      "nor",
    "normal",       "north",        "northern",    "not",        "november",
    "now",          "nut",          "nyse",        "oak",        "obama",
    "ocean",        "october",      "odd",         "odinga",     "of",
    "off",          "office",       "oil",         "old",        "olson",
    "omega",        "on",           "one",         "opec",       "open",
    "orange",       "ortiz",        "our",         "owens",      "own",
    "palmer",       "pan",          "park",        "parker",     "parliament",
    "party",        "patterson",    "paul",        "pay",        "payne",
    "pearl",        "pelosi",       "pen",         "pence",      "people",
    "per",          "perkins",      "perry",       "person",     "pet",
    "peters",       "peterson",     "petro",       "phillips",   "pie",
    "pierce",       "pin",          "pinera",      "ping",       "pit",
    "police",       "pompeo",       "pop",         "porter",     "pot",
    "potter",       "powell",       "prabowo",     "price",      "prince",
    "province",     "put",          "putin",       "queens",     "raisi",
    "ramadan",      "ramaphosa",    "ramirez",     "ramos",      "raw",
    "ray",          "reading",      "reagan",      "red",        "reed",
    "region",       "republic",     "republicans", "reuters",    "reyes",
    "reynolds",     "rib",          "rice",        "richardson", "rid",
    "riley",        "rita",         "river",       "road",       "roberts",
    "robertson",    "robinson",     "rock",        "rocky",      "rogers",
    "romney",       "roosevelt",    "rosa",        "rose",       "ross",
    "rouhani",      "row",          "royal",       "rubio",      "ruby",
    "ruiz",         "run",          "russell",     "ruto",       "ryan",
    "sad",          "saied",        "sale",        "sally",      "salman",
    "san",          "sanders",      "sandy",       "santa",      "santos",
    "sars",         "sat",          "saturday",    "saw",        "say",
    "scholz",       "school",       "schumer",     "scott",      "sea",
    "second",       "see",          "senate",      "september",  "sessions",
    "set",          "seven",        "shah",        "sharif",     "shaw",
    "she",          "shepherd",     "shy",         "sigma",      "silver",
    "simmons",      "simpson",      "sims",        "sin",        "singh",
    "sinwar",       "sir",          "sisi",        "sister",     "sit",
    "six",          "sky",          "small",       "smith",      "snyder",
    "socialist",    "sofia",        "son",         "song",       "south",
    "southern",     "spencer",      "split",       "spring",     "spy",
    "square",       "star",         "starmer",     "state",      "station",
    "steel",        "stephens",     "stevens",     "stewart",    "stone",
    "street",       "suga",         "sullivan",    "summer",     "summit",
    "sun",          "sunak",        "sunday",      "suu",        "tamim",
    "tan",          "tang",         "tax",         "taylor",     "tea",
    "tebboune",     "temer",        "temple",      "ten",        "tesla",
    "that",         "thatcher",     "the",         "their",      "these",
    "they",         "third",        "this",        "thomas",     "thompson",
    "those",        "thousand",     "three",       "thursday",   "tie",
    "tillerson",    "time",         "tin",         "tinubu",     "tip",
    "to",           "today",        "toe",         "tomorrow",   "ton",
    "tong",         "too",          "top",         "town",       "toy",
    "trade",        "truman",       "trump",       "try",        "tucker",
    "tuesday",      "turner",       "two",         "uefa",       "uk",
    "un",           "unesco",       "unicef",      "union",      "university",
    "upper",        "uribe",        "us",          "use",        "valley",
    "van",          "vance",        "venus",       "via",        "victoria",
    "village",      "wagner",       "walker",      "wallace",    "walz",
    "wan",          "wang",         "war",         "ward",       "ware",
    "warren",       "was",          "washington",  "watkins",    "watson",
    "way",          "we",           "weaver",      "web",        "webb",
    "wednesday",    "week",         "wells",       "wen",        "west",
    "western",      "wet",          "what",        "when",       "where",
    "white",        "who",          "why",         "widodo",     "williams",
    "willis",       "wilma",        "wilson",      "win",        "winter",
    "woman",        "women",        "won",         "wood",       "woods",
    "world",        "worst",        "wright",      "wto",        "wu",
    "xi",           "xin",          "xu",          "yan",        "yang",
    "year",         "yes",          "yet",         "yi",         "yogi",
    "yoon",         "you",          "young",       "yu",         "zardari",
    "zarif",        "zeta",         "zhang",       "zhao",       "zhou",
    "zhu",          "zika",         "zoo",         "zuma"};

constexpr std::array<std::string_view, 16> state_names{
    "america", "britain", "china", "cuba",   "cyprus", "england",  "france", "india",
    "ireland", "israel",  "kenya", "poland", "russia", "scotland", "spain",  "wales"};

static_assert(std::ranges::is_sorted(state_names));
static_assert(std::ranges::is_sorted(titles));
static_assert(std::ranges::is_sorted(speech));
static_assert(std::ranges::is_sorted(roles));
static_assert(std::ranges::is_sorted(organisations));
static_assert(std::ranges::is_sorted(locatives));
static_assert(std::ranges::is_sorted(function_words));
static_assert(std::ranges::is_sorted(also_names));
static_assert(std::ranges::is_sorted(common_words));

}  // namespace

bool is_given_name(std::string_view key) {
  return name_lexicon().marks(key).has(Mark::given);
}

bool is_title(std::string_view key) {
  return std::ranges::binary_search(titles, key);
}

bool is_speech(std::string_view key) {
  return std::ranges::binary_search(speech, key);
}

bool is_role(std::string_view key) {
  return std::ranges::binary_search(roles, key);
}

bool is_organisation(std::string_view key) {
  return std::ranges::binary_search(organisations, key);
}

bool is_locative(std::string_view key) {
  return std::ranges::binary_search(locatives, key);
}

bool is_function_word(std::string_view key) {
  return std::ranges::binary_search(function_words, key);
}

bool is_also_a_name(std::string_view key) {
  return std::ranges::binary_search(also_names, key);
}

bool is_state_name(std::string_view key) {
  return std::ranges::binary_search(state_names, key);
}

bool is_common_word(std::string_view key) {
  return std::ranges::binary_search(common_words, key);
}

}  // namespace dateline::taster
