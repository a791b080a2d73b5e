#include "settings/defaults.h"

namespace dateline {
namespace {

// Each sector takes its media topics (IPTC, top and second level) and its branch of the older subject
// codes.
constexpr std::string_view lists = R"TOML([[sector]]
key = "politics"
name = "Politics"
subjects = [
  "medtop:11000000", "medtop:20000574", "medtop:20000587", "medtop:20000593", "medtop:20000621",
  "medtop:20000646", "medtop:20000647", "medtop:20000648", "medtop:20000649", "iptc:11000000"
]
words = [
  "election", "parliament", "prime minister", "president", "minister", "coalition", "referendum",
  "ballot", "opposition party", "lawmakers", "senate", "cabinet", "campaign trail"
]

[[sector]]
key = "world"
name = "World Affairs"
subjects = [
  "medtop:16000000", "medtop:20000053", "medtop:20000056", "medtop:20000065", "medtop:20000070",
  "medtop:20001361", "medtop:20000071", "medtop:20000073", "medtop:20000077", "medtop:20000080",
  "iptc:16000000", "medtop:20000638", "iptc:11002000"
]
words = [
  "ceasefire", "troops", "missile", "soldiers", "air strike", "peace talks", "foreign ministry",
  "embassy", "sanctions", "treaty", "border clash", "summit", "ambassador", "drone attack"
]

[[sector]]
key = "business"
name = "Business"
subjects = [
  "medtop:04000000", "medtop:09000000", "medtop:20000170", "medtop:20000344", "medtop:20000385",
  "medtop:20000209", "medtop:20000509", "medtop:20000521", "medtop:20000523", "medtop:20000524",
  "medtop:20000531", "medtop:20000533", "medtop:20000536", "iptc:04000000", "iptc:09000000"
]
words = [
  "shares", "stock market", "central bank", "interest rate", "inflation", "profit", "revenue",
  "trade deal", "tariff", "investors", "exports", "merger", "oil prices", "unemployment",
  "trade union"
]

[[sector]]
key = "technology"
name = "Technology"
subjects = ["medtop:20000756", "medtop:20000763", "iptc:13022000", "iptc:04003000"]
words = [
  "artificial intelligence", "software", "smartphone", "semiconductor", "chipmaker", "cybersecurity",
  "data centre", "startup", "algorithm", "robotics", "broadband"
]

[[sector]]
key = "science"
name = "Science"
subjects = [
  "medtop:13000000", "medtop:20000710", "medtop:20000715", "medtop:20000717", "medtop:20000741",
  "medtop:20000735", "medtop:20000755", "medtop:20000742", "iptc:13000000"
]
words = [
  "scientists", "researchers", "study published", "telescope", "spacecraft", "satellite", "physics",
  "biology", "fossil", "laboratory", "space agency", "genome"
]

[[sector]]
key = "health"
name = "Health"
subjects = [
  "medtop:07000000", "medtop:20000446", "medtop:20000480", "medtop:20000461", "medtop:20000483",
  "medtop:20000463", "medtop:20000464", "medtop:20000485", "medtop:20000484", "medtop:20001358",
  "iptc:07000000"
]
words = [
  "hospital", "patients", "vaccine", "outbreak", "disease", "virus", "doctors", "public health",
  "clinical trial", "cancer", "medicine", "health ministry"
]

[[sector]]
key = "environment"
name = "Environment"
subjects = [
  "medtop:06000000", "medtop:17000000", "medtop:20000418", "medtop:20000420", "medtop:20000424",
  "medtop:20000430", "medtop:20000441", "medtop:20001374", "medtop:20001128", "medtop:20001129",
  "medtop:20001130", "medtop:20001131", "iptc:06000000", "iptc:17000000"
]
words = [
  "climate change", "emissions", "biodiversity", "pollution", "conservation", "deforestation",
  "renewable energy", "drought", "heatwave", "wildlife", "forecasters", "monsoon"
]

[[sector]]
key = "disasters"
name = "Disasters"
subjects = [
  "medtop:03000000", "medtop:20000139", "medtop:20000148", "medtop:20000168", "iptc:03000000"
]
words = [
  "earthquake", "flood", "wildfire", "landslide", "cyclone", "hurricane", "plane crash",
  "rescue teams", "evacuated", "aftershock", "tsunami", "eruption", "collapsed"
]

[[sector]]
key = "crime"
name = "Crime & Justice"
subjects = [
  "medtop:02000000", "medtop:20000082", "medtop:20000106", "medtop:20000121", "medtop:20000129",
  "iptc:02000000"
]
words = [
  "police", "arrested", "court", "judge", "prosecutors", "sentenced", "murder", "trial",
  "charged with", "verdict", "lawsuit", "prison", "investigators"
]

[[sector]]
key = "society"
name = "Society"
subjects = [
  "medtop:05000000", "medtop:08000000", "medtop:12000000", "medtop:14000000", "medtop:20000412",
  "medtop:20001217", "medtop:20000413", "medtop:20000414", "medtop:20001337", "medtop:20000398",
  "medtop:20000399", "medtop:20000400", "medtop:20000410", "medtop:20000415", "medtop:20000416",
  "medtop:20001216", "medtop:20001237", "medtop:20000498", "medtop:20001238", "medtop:20000505",
  "medtop:20000501", "medtop:20000504", "medtop:20000503", "medtop:20000499", "medtop:20000657",
  "medtop:20000702", "medtop:20000688", "medtop:20000697", "medtop:20000690", "medtop:20000703",
  "medtop:20000696", "medtop:20000705", "medtop:20000768", "medtop:20000770", "medtop:20000775",
  "medtop:20001373", "medtop:20000772", "medtop:20000780", "medtop:20000771", "medtop:20000788",
  "medtop:20000799", "medtop:20000802", "medtop:20000808", "medtop:20000817", "iptc:05000000",
  "iptc:08000000", "iptc:12000000", "iptc:14000000"
]
words = [
  "school", "students", "university", "teachers", "migrants", "refugees", "church", "mosque",
  "temple", "gender equality", "poverty", "human rights", "housing"
]

[[sector]]
key = "arts"
name = "Arts & Lifestyle"
subjects = [
  "medtop:01000000", "medtop:10000000", "medtop:20000002", "medtop:20000038", "medtop:20000045",
  "medtop:20000538", "medtop:20000565", "medtop:20001339", "iptc:01000000", "iptc:10000000"
]
words = [
  "film", "actor", "album", "museum", "novel", "festival", "exhibition", "singer", "theatre",
  "television series", "fashion", "restaurant", "tourism", "box office"
]

[[sector]]
key = "sport"
name = "Sport"
subjects = [
  "medtop:15000000", "medtop:20000822", "medtop:20001103", "medtop:20001104", "medtop:20001301",
  "medtop:20001108", "medtop:20001124", "medtop:20001125", "medtop:20001126", "medtop:20001323",
  "medtop:20001324", "medtop:20001325", "medtop:20001148", "iptc:15000000"
]
words = [
  "match", "tournament", "championship", "goalkeeper", "striker", "wicket", "innings", "grand prix",
  "league", "semi-final", "olympic", "coach", "medal", "world cup"
]

[[kind]]
key = "news"
name = "News"

[[kind]]
key = "opinion"
name = "Opinion"
plural = "Opinions"

[[kind]]
key = "blog"
name = "Blog"
plural = "Blogs"

[[kind]]
key = "interview"
name = "Interview"
plural = "Interviews"

[[kind]]
key = "shorts"
name = "Short"
plural = "Shorts"
is_short = true

[[page]]
key = "privacy"
title = "Privacy"
text = """
This site stores no personal data about its readers: no accounts, no tracking cookies, no addresses
kept to count who read what.

We count how often a story is read to show which are read most, and keep nothing about who reads it.

What you send us yourself, such as feedback, reaches our desk and is deleted after a year.

Questions about this page: write to the address under "Connect" at the foot of every page.
"""

[[page]]
key = "corrections"
title = "Corrections"
text = """
We correct what is wrong, under the same address, and say so in a dated note on the story.

When an agency withdraws a story we withdraw it too. Its address then says that the story was withdrawn.

If you have found a mistake, tell us the address of the story and what is wrong.
"""

[[page]]
key = "disclaimer"
title = "Disclaimer"
text = """
Much of what is published here comes from news agencies. The line under each story says how it came to
be: carried as it was sent, with a headline or summary drafted by a program, or worked on by our desk.

We publish in good faith and correct mistakes. Nothing here is legal, medical or financial advice.
"""

[[edition]]
key = "africa"
name = "Africa"
countries = [
  "AO", "BF", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "CV", "DJ", "DZ", "EG", "EH", "ER",
  "ET", "GA", "GH", "GM", "GN", "GQ", "GW", "IO", "KE", "KM", "LR", "LS", "LY", "MA", "MG", "ML",
  "MR", "MU", "MW", "MZ", "NA", "NE", "NG", "RE", "RW", "SC", "SD", "SH", "SL", "SN", "SO", "SS",
  "ST", "SZ", "TD", "TF", "TG", "TN", "TZ", "UG", "YT", "ZA", "ZM", "ZW"
]

[[edition]]
key = "americas"
name = "Americas"
countries = [
  "AG", "AI", "AR", "AW", "BB", "BL", "BM", "BO", "BQ", "BR", "BS", "BV", "BZ", "CA", "CL", "CO",
  "CR", "CU", "CW", "DM", "DO", "EC", "FK", "GD", "GF", "GL", "GP", "GS", "GT", "GY", "HN", "HT",
  "JM", "KN", "KY", "LC", "MF", "MQ", "MS", "MX", "NI", "PA", "PE", "PM", "PR", "PY", "SR", "SV",
  "SX", "TC", "TT", "US", "UY", "VC", "VE", "VG", "VI"
]

[[edition]]
key = "asia-pacific"
name = "Asia-Pacific"
countries = [
  "AF", "AQ", "AS", "AU", "BD", "BN", "BT", "CC", "CK", "CN", "CX", "FJ", "FM", "GU", "HK", "HM",
  "ID", "IN", "JP", "KG", "KH", "KI", "KP", "KR", "KZ", "LA", "LK", "MH", "MM", "MN", "MO", "MP",
  "MV", "MY", "NC", "NF", "NP", "NR", "NU", "NZ", "PF", "PG", "PH", "PK", "PN", "PW", "SB", "SG",
  "TH", "TJ", "TK", "TL", "TM", "TO", "TV", "TW", "UM", "UZ", "VN", "VU", "WF", "WS"
]

[[edition]]
key = "europe"
name = "Europe"
countries = [
  "AD", "AL", "AM", "AT", "AX", "AZ", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE",
  "ES", "FI", "FO", "FR", "GB", "GE", "GG", "GI", "GR", "HR", "HU", "IE", "IM", "IS", "IT", "JE",
  "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU",
  "SE", "SI", "SJ", "SK", "SM", "TR", "UA", "VA", "XK"
]

[[edition]]
key = "middle-east"
name = "Middle East"
countries = ["AE", "BH", "IL", "IQ", "IR", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "YE"]
)TOML";

}  // namespace

std::string_view default_lists() {
  return lists;
}

}  // namespace dateline
