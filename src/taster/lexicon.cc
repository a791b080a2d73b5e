#include "taster/lexicon.h"

#include <array>

namespace dateline::taster {
namespace {

// clang-format off
constexpr std::array<TopicWords, 17> topics{{
    {"01000000", "arts",
     "film|films|movie|box office|director's cut|actor|actress|screenplay|cinema|film festival|premiere|"
     "oscar|academy award|golden globe|emmy|bafta|palme d'or|album|singer|songwriter|rapper|pop star|"
     "rock band|concert|world tour|orchestra|symphony|conductor|opera|ballet|choreographer|dancer|theatre|"
     "theater|playwright|broadway|west end|museum|gallery|exhibition|curator|painter|painting|sculptor|"
     "sculpture|art auction|masterpiece|biennale|novel|novelist|poet|poetry|bestseller|booker prize|"
     "publisher|literary|television series|streaming series|showrunner|sitcom|documentary|cartoonist|"
     "comic book|animation|soundtrack|grammy|eurovision|music festival|fashion week|designer label|"
     "celebrity|photographer|architect|heritage site|broadcaster|journalist|newsroom|newspaper|"
     "press freedom"},
    {"02000000", "crime",
     "police said|police|arrested|arrest|suspect|suspects|detained|custody|charged with|indicted|"
     "indictment|prosecutor|prosecutors|prosecution|defendant|court|courtroom|judge|jury|trial|on trial|"
     "verdict|convicted|conviction|acquitted|sentenced|life sentence|death penalty|bail|appeal court|"
     "supreme court|lawsuit|plaintiff|lawyer|attorney general|murder|murdered|homicide|manslaughter|"
     "stabbing|shooting|gunman|shot dead|robbery|burglary|theft|stolen|kidnapping|kidnapped|hostage taker|"
     "rape|sexual assault|abuse charges|fraud|money laundering|embezzlement|bribery|corruption charges|"
     "extortion|smuggling|trafficking|drug cartel|drug trafficking|cocaine|heroin|organised crime|"
     "organized crime|mafia|gang|inmate|prison|jail|jailed|parole|extradition|interpol|detective|forensic|"
     "crime scene|cybercrime|ransomware|terrorism charges"},
    {"03000000", "disaster",
     "earthquake|quake|magnitude|aftershock|epicentre|epicenter|tsunami|volcano|eruption|lava|ash cloud|"
     "flood|flooding|flash flood|floodwaters|landslide|mudslide|avalanche|cyclone|hurricane|typhoon|"
     "tornado|storm surge|wildfire|bushfire|forest fire|blaze|firefighters|explosion|gas explosion|blast|"
     "building collapse|collapsed building|rubble|rescuers|rescue teams|rescue workers|search and rescue|"
     "survivors|death toll|injured|casualties|missing people|evacuated|evacuation|evacuees|"
     "state of emergency|relief workers|disaster agency|emergency services|plane crash|crashed|crash site|"
     "train crash|derailed|derailment|bus crash|road accident|pile-up|capsized|shipwreck|ferry sank|sank|"
     "drowned|stampede|mine accident|mine collapse|dam burst|oil spill|chemical leak|power outage|famine|"
     "drought emergency|black box"},
    {"04000000", "business",
     "shares|stock market|stocks|wall street|investors|investor|shareholders|earnings|profit|"
     "quarterly profit|net income|revenue|sales rose|sales fell|central bank|interest rate|interest rates|"
     "rate cut|rate hike|basis points|inflation|consumer prices|recession|economic growth|"
     "gross domestic product|gdp|bond yields|treasury yields|currency|exchange rate|dollar rose|euro zone|"
     "oil prices|crude oil|brent crude|barrel|natural gas prices|gold prices|commodity|exports|imports|"
     "trade deficit|trade surplus|tariff|tariffs|trade deal|free trade|supply chain|manufacturer|"
     "factory output|industrial output|retail sales|retailer|merger|acquisition|takeover|buyout|stake|ipo|"
     "initial public offering|listing|bankruptcy|insolvency|chief executive|chief financial officer|"
     "board of directors|dividend|market capitalisation|analysts expected|venture capital|startup funding|"
     "private equity|hedge fund|bank lending|mortgage|budget deficit|tax revenue|automaker|carmaker|"
     "airline|semiconductor sales|antitrust"},
    {"05000000", "education",
     "school|schools|primary school|secondary school|high school|kindergarten|nursery school|pupils|pupil|"
     "students|student|undergraduates|teachers|teacher|headteacher|school principal|classroom|classrooms|"
     "curriculum|syllabus|lessons|homework|textbooks|university|universities|college|campus|faculty|"
     "vice-chancellor|professor|lecturer|academics|scholarship|scholarships|tuition|tuition fees|"
     "student loans|degree|degrees|diploma|graduation|graduates|admissions|entrance exam|exam|exams|"
     "examination|exam results|board exams|literacy|illiteracy|education ministry|education minister|"
     "education department|school district|school board|charter school|boarding school|madrasa|"
     "vocational training|apprenticeship|distance learning|online classes|school closures|school meals|"
     "dropout|enrolment|enrollment|doctoral|postgraduate|teacher training|teachers' union|"
     "special education|school year|academic year|rankings of universities"},
    {"06000000", "environment",
     "climate change|global warming|greenhouse gas|greenhouse gases|emissions|carbon dioxide|"
     "carbon emissions|net zero|carbon neutral|methane|fossil fuels|renewable energy|solar power|"
     "wind farm|wind power|paris agreement|climate summit|cop30|cop29|climate talks|climate activists|"
     "environmentalists|environmental|ecosystem|ecosystems|biodiversity|species|endangered species|"
     "extinction|extinct|wildlife|poaching|poachers|conservation|conservationists|national park|"
     "nature reserve|protected area|rainforest|deforestation|logging|reforestation|coral reef|"
     "coral bleaching|ocean warming|sea level|glacier|glaciers|ice sheet|permafrost|pollution|"
     "air pollution|air quality|smog|plastic waste|microplastics|recycling|landfill|sewage|oil spill|"
     "pesticides|water scarcity|desertification|soil erosion|wetlands|mangroves|rewilding|"
     "invasive species|elephants|whales|sea turtles|habitat|environment ministry|carbon tax|"
     "carbon credits|ecology|ecologists|marine life"},
    {"07000000", "health",
     "hospital|hospitals|patients|patient|doctors|doctor|nurses|nurse|surgeon|surgery|physicians|clinic|"
     "intensive care|emergency room|disease|diseases|virus|outbreak|epidemic|pandemic|infection|"
     "infections|infected|vaccine|vaccines|vaccination|vaccinated|immunisation|covid-19|coronavirus|"
     "influenza|flu season|measles|polio|cholera|malaria|dengue|ebola|tuberculosis|hiv|aids|mpox|"
     "hepatitis|cancer|tumour|tumor|chemotherapy|heart disease|heart attack|stroke|diabetes|obesity|"
     "dementia|alzheimer|depression|mental health|suicide prevention|addiction|opioid|overdose|pregnancy|"
     "maternal|newborn|abortion|fertility|clinical trial|clinical trials|drugmaker|pharmaceutical|"
     "antibiotics|antibiotic resistance|treatment|therapy|diagnosis|symptoms|public health|"
     "health ministry|health officials|health minister|world health organization|health care|healthcare|"
     "medicines|nutrition|malnutrition|smoking|vaping"},
    {"08000000", "human interest",
     "lottery|jackpot|world record|guinness world records|record attempt|oldest person|oldest woman|"
     "oldest man|centenarian|birthday|anniversary gift|reunited|long-lost|message in a bottle|lost wallet|"
     "lost ring|good samaritan|kind stranger|heroic|bravery award|lifelong friends|proposal|wedding|bride|"
     "groom|newlyweds|twins|triplets|baby name|mascot|royal family|prince|princess|duchess|king|queen|"
     "coronation|jubilee|obituary|tribute|pet|pets|puppy|kitten|rescued dog|stray cat|runaway|escaped zoo|"
     "zoo animals|panda cub|oddity|bizarre|quirky|viral video|goes viral|social media users|treasure hunt|"
     "time capsule|hidden treasure|metal detector|collector|memorabilia|nostalgia|tradition|"
     "village festival|eating contest|beauty pageant|miss universe|tattoo|haunted|ghost|superstition|"
     "april fool|kindness|volunteered|inspiring"},
    {"09000000", "labour",
     "strike|strikes|walkout|industrial action|picket line|picket lines|trade union|trade unions|"
     "labour union|labor union|union leaders|union members|collective bargaining|wage dispute|pay dispute|"
     "pay rise|pay offer|wage increase|wages|minimum wage|living wage|salaries|overtime|working hours|"
     "four-day week|working conditions|workplace safety|workers|employees|workforce|staff|layoffs|"
     "laid off|lay off|job cuts|jobs lost|redundancies|redundancy|dismissed workers|unemployment|"
     "unemployment rate|jobless|jobless claims|job market|labour market|labor market|payrolls|hiring|"
     "recruitment|vacancies|skills shortage|labour shortage|labor shortage|gig workers|gig economy|"
     "migrant workers|domestic workers|child labour|child labor|forced labour|retirement age|pension|"
     "pensions|pension reform|labour ministry|labor department|labour law|employers|employment|unionised|"
     "unionize|apprentices|remote work|parental leave|sick leave|general strike|dockworkers|rail workers"},
    {"10000000", "lifestyle",
     "tourism|tourists|tourist|travel|travellers|travelers|holidaymakers|resort|hotel|hotels|cruise ship|"
     "beach holiday|backpackers|airbnb|restaurant|restaurants|chef|michelin|cuisine|recipe|recipes|"
     "cooking|food festival|street food|wine|winery|vineyard|brewery|craft beer|whisky|cocktail|"
     "coffee shop|cafe|bakery|vegan|vegetarian|fashion|fashion show|catwalk|model|designer|luxury brand|"
     "handbag|sneakers|beauty|cosmetics|skincare|hairstyle|wellness|yoga|spa|fitness|gym|gardening|garden|"
     "interior design|home decor|furniture|hobby|hobbies|board game|video game|gamers|gaming|puzzle|"
     "chess club|hiking|camping|cycling trail|theme park|amusement park|carnival|parade|holiday season|"
     "christmas market|shopping|shoppers|dating app|relationships|parenting|pets|dog owners|leisure|"
     "lifestyle|collectors|antique"},
    {"11000000", "politics",
     "election|elections|general election|presidential election|by-election|midterm|ballot|ballots|voters|"
     "voting|polling stations|polls closed|vote count|turnout|electoral|electoral commission|candidate|"
     "candidates|campaign|campaign rally|primary|runoff|referendum|parliament|parliamentary|lawmaker|"
     "lawmakers|legislator|senate|senator|congress|house of representatives|national assembly|lower house|"
     "upper house|prime minister|president|vice president|cabinet|cabinet reshuffle|minister|ministers|"
     "opposition leader|opposition party|ruling party|coalition|coalition government|minority government|"
     "no-confidence|confidence vote|impeachment|impeached|resign as|sworn in|inauguration|constitution|"
     "constitutional amendment|bill passed|legislation|veto|filibuster|decree|executive order|"
     "government spokesman|party leader|party congress|left-wing|right-wing|far-right|populist|democrats|"
     "republicans|conservatives|labour party|socialists|governor|mayor|state visit|foreign minister|"
     "diplomat|diplomats|diplomatic|ambassador|bilateral|bilateral relations|summit|census|asylum policy|"
     "immigration policy|human rights|political prisoners|dissident|lobbying"},
    {"12000000", "religion",
     "church|churches|cathedral|chapel|parish|priest|priests|clergy|bishop|archbishop|cardinal|cardinals|"
     "conclave|pope|pontiff|vatican|papal|holy see|catholic|catholics|protestant|evangelical|anglican|"
     "orthodox church|patriarch|baptist|methodist|mosque|mosques|imam|ayatollah|muslim|muslims|islam|"
     "islamic|ramadan|eid|hajj|pilgrims|pilgrimage|mecca|quran|koran|sharia|fatwa|synagogue|rabbi|jewish|"
     "judaism|torah|passover|hanukkah|yom kippur|temple|hindu|hindus|hinduism|diwali|kumbh mela|buddhist|"
     "buddhists|buddhism|monk|monks|dalai lama|monastery|nun|nuns|sikh|sikhs|gurdwara|bible|gospel|prayer|"
     "prayers|worship|worshippers|congregation|sermon|baptism|easter|christmas mass|mass|lent|saint|"
     "canonised|beatified|blasphemy|religious freedom|religious leaders|faith|theologian|atheist|"
     "interfaith|missionary"},
    {"13000000", "science and technology",
     "scientists|scientist|researchers|researcher|study published|journal nature|journal science|"
     "peer-reviewed|laboratory|experiment|discovery|discovered|physics|physicist|physicists|chemistry|"
     "chemist|biology|biologists|genetics|genome|gene editing|dna|stem cells|fossil|fossils|"
     "palaeontologists|paleontologists|dinosaur|archaeologists|archaeological|excavation|astronomers|"
     "astronomer|astronauts|astronaut|telescope|observatory|galaxy|black hole|exoplanet|asteroid|comet|"
     "planet|spacecraft|space station|space agency|rocket|rocket launch|satellite|satellites|lunar|"
     "moon landing|mars rover|orbit|nasa|particle|quantum|quantum computer|fusion|nuclear fusion|"
     "mathematician|nobel prize|artificial intelligence|machine learning|chatbot|algorithm|"
     "large language model|robot|robots|robotics|software|app developers|smartphone|semiconductor|"
     "chipmaker|chips|data centre|data center|cloud computing|cybersecurity|hackers|data breach|"
     "encryption|broadband|5g|startup|tech company|tech giant|social network|drone technology|3d printing|"
     "battery technology|biotech|nanotechnology|supercomputer"},
    {"14000000", "society",
     "migrants|migrant|refugees|refugee|asylum seekers|asylum|immigration|immigrants|deportation|deported|"
     "border crossing|smugglers' boat|homeless|homelessness|housing|social housing|poverty|poor families|"
     "welfare|social security|benefits system|charity|charities|donations|volunteers|aid agency|"
     "humanitarian|food bank|inequality|gender equality|women's rights|feminist|domestic violence|"
     "gender-based violence|discrimination|racism|racist|minority|minorities|ethnic|indigenous|aboriginal|"
     "lgbt|lgbtq|gay rights|same-sex marriage|transgender|disability|disabled|children's rights|orphans|"
     "orphanage|child marriage|adoption|birth rate|fertility rate|ageing population|aging population|"
     "population|census|demographic|families|divorce|marriage|youth|teenagers|elderly|pensioners|"
     "care homes|community|communities|civil society|protesters|demonstrators|slavery|caste|villagers|"
     "urbanisation|rural|slum|addicts|loneliness|social workers"},
    {"15000000", "sport",
     "match|matches|football|soccer|striker|midfielder|defender|goalkeeper|penalty shootout|hat-trick|"
     "scored|goal|goals|premier league|champions league|europa league|la liga|bundesliga|serie a|"
     "world cup|european championship|copa america|uefa|fifa|transfer window|manager sacked|cricket|"
     "test match|wicket|wickets|innings|batsman|batter|bowler|one-day international|twenty20|ipl|rugby|"
     "six nations|try|scrum|tennis|grand slam|wimbledon|french open|us open|australian open|straight sets|"
     "seeded|golf|pga tour|birdie|bogey|ryder cup|masters tournament|formula one|grand prix|pole position|"
     "motogp|nascar|rally driver|basketball|nba|playoffs|baseball|home run|pitcher|american football|nfl|"
     "quarterback|touchdown|super bowl|ice hockey|nhl|stanley cup|boxing|heavyweight|knockout|wrestling|"
     "athletics|sprinter|marathon|high jump|olympic|olympics|paralympic|gold medal|silver medal|"
     "bronze medal|medallist|swimming|swimmer|cycling|tour de france|peloton|skiing|slalom|biathlon|"
     "figure skating|gymnastics|badminton|table tennis|volleyball|handball|judo|doping|tournament|"
     "championship|semi-final|semifinal|quarter-final|quarterfinal|final whistle|coach|head coach|stadium|"
     "season opener"},
    {"16000000", "conflict",
     "war|ceasefire|cease-fire|truce|peace talks|peace deal|peace agreement|armistice|troops|soldiers|"
     "soldier|army|military|armed forces|militants|militant|insurgents|insurgency|rebels|rebel group|"
     "militia|paramilitary|guerrilla|mercenaries|offensive|counteroffensive|front line|frontline|"
     "battlefield|shelling|artillery|airstrike|airstrikes|air strike|air strikes|bombardment|bombing|"
     "missile|missiles|ballistic missile|cruise missile|rocket fire|drone attack|drone strike|drones|"
     "warplanes|fighter jets|warship|navy ship|submarine|tanks|armoured vehicles|ammunition|weapons|"
     "arms shipment|nuclear weapons|nuclear test|civilians killed|war crimes|genocide|ethnic cleansing|"
     "massacre|hostages|prisoners of war|prisoner exchange|siege|blockade|invasion|occupied territory|"
     "annexed|coup|coup attempt|junta|martial law|civil war|unrest|riots|rioters|clashes|"
     "protesters clashed|tear gas|suicide bomber|car bomb|roadside bomb|terrorist attack|terrorists|"
     "peacekeepers|peacekeeping|nato|security council|sanctions|no-fly zone|demilitarised zone|landmine|"
     "landmines|mobilisation"},
    {"17000000", "weather",
     "weather|forecast|forecasters|weather forecast|meteorologist|meteorologists|meteorological|"
     "weather office|weather service|met office|national weather service|temperature|temperatures|"
     "degrees celsius|degrees fahrenheit|heatwave|heat wave|record heat|hottest day|cold snap|cold wave|"
     "cold front|coldest|frost|freeze|snow|snowfall|heavy snow|snowstorm|blizzard|ice storm|sleet|hail|"
     "hailstorm|rain|rainfall|heavy rain|heavy rains|downpour|torrential rain|showers|thunderstorm|"
     "thunderstorms|lightning|monsoon|monsoon rains|drizzle|fog|dense fog|smog alert|humidity|wind speed|"
     "gusts|gale|gales|strong winds|windstorm|storm|tropical storm|tropical depression|hurricane season|"
     "typhoon warning|cyclone warning|tornado warning|el nino|la nina|drought|dry spell|sandstorm|"
     "dust storm|weather warning|red alert|orange alert|flood warning|barometric|low pressure|"
     "high pressure|jet stream|sunshine|cloudy"},
}};
// clang-format on

}  // namespace

std::span<const TopicWords> topic_lexicon() {
  return topics;
}

}  // namespace dateline::taster
