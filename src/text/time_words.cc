#include "text/time_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/unicode.h"

namespace dateline::text {
namespace {

struct Month {
  std::string_view head;
  int number;
};

struct Town {
  std::string_view key, zone;
};

constexpr auto months = std::to_array<Month>(
    {{"january", 1},    {"ledna", 1},      {"jan", 1},       {"gen", 1},        {"ene", 1},
     {"oca", 1},        {"led", 1},        {"sij", 1},       {"sty", 1},        {"янв", 1},
     {"січ", 1},        {"يناير", 1},      {"ינואר", 1},     {"जनवरी", 1},      {"ιαν", 1},
     {"tammi", 1},      {"ocak", 1},       {"янва", 1},      {"ژانویه", 1},     {"ιανουαριου", 1},
     {"januari", 1},    {"januar", 1},     {"janvier", 1},   {"janeiro", 1},    {"enero", 1},
     {"gennaio", 1},    {"stycz", 1},      {"february", 2},  {"febbraio", 2},   {"unora", 2},
     {"feb", 2},        {"fev", 2},        {"fevr", 2},      {"februar", 2},    {"febrero", 2},
     {"fevereiro", 2},  {"sub", 2},        {"unor", 2},      {"lut", 2},        {"фев", 2},
     {"лют", 2},        {"فبراير", 2},     {"شباط", 2},      {"פברואר", 2},     {"फरवरी", 2},
     {"φεβ", 2},        {"helmi", 2},      {"subat", 2},     {"فوریه", 2},      {"veebr", 2},
     {"luty", 2},       {"luteg", 2},      {"march", 3},     {"maret", 3},      {"brezna", 3},
     {"mar", 3},        {"marz", 3},       {"mars", 3},      {"marzo", 3},      {"marco", 3},
     {"maart", 3},      {"mart", 3},       {"brezen", 3},    {"мар", 3},        {"бер", 3},
     {"مارس", 3},       {"اذار", 3},       {"מרץ", 3},       {"मारच", 3},       {"μαρ", 3},
     {"maalis", 3},     {"brezn", 3},      {"marc", 3},      {"marcius", 3},    {"marca", 3},
     {"kwiet", 4},      {"dubna", 4},      {"apr", 4},       {"avr", 4},        {"abr", 4},
     {"avril", 4},      {"abril", 4},      {"aprile", 4},    {"april", 4},      {"nisan", 4},
     {"duben", 4},      {"kwi", 4},        {"апр", 4},       {"квіт", 4},       {"ابريل", 4},
     {"نيسان", 4},      {"אפריל", 4},      {"अपरल", 4},      {"απρ", 4},        {"huhti", 4},
     {"اوریل", 4},      {"dubn", 4},       {"kwiec", 4},     {"aprilis", 4},    {"kvetna", 5},
     {"maja", 5},       {"may", 5},        {"mai", 5},       {"mayo", 5},       {"maio", 5},
     {"mag", 5},        {"maggio", 5},     {"maj", 5},       {"mei", 5},        {"mayıs", 5},
     {"kvet", 5},       {"мая", 5},        {"маи", 5},       {"трав", 5},       {"مايو", 5},
     {"ايار", 5},       {"מאי", 5},        {"मई", 5},        {"μαι", 5},        {"touko", 5},
     {"مه", 5},         {"kvetn", 5},      {"majus", 5},     {"mayis", 5},      {"june", 6},
     {"kesak", 6},      {"cervna", 6},     {"jun", 6},       {"juin", 6},       {"junio", 6},
     {"junho", 6},      {"giu", 6},        {"giugno", 6},    {"juni", 6},       {"haz", 6},
     {"haziran", 6},    {"cervn", 6},      {"czerw", 6},     {"июн", 6},        {"черв", 6},
     {"يونيو", 6},      {"حزيران", 6},     {"יוני", 6},      {"जन", 6},         {"ιουν", 6},
     {"kesa", 6},       {"ژوين", 6},       {"cerven", 6},    {"junius", 6},     {"july", 7},
     {"lipca", 7},      {"heina", 7},      {"cervence", 7},  {"jul", 7},        {"juil", 7},
     {"juillet", 7},    {"julio", 7},      {"julho", 7},     {"lug", 7},        {"luglio", 7},
     {"juli", 7},       {"tem", 7},        {"temmuz", 7},    {"cervenec", 7},   {"lip", 7},
     {"июл", 7},        {"лип", 7},        {"يوليو", 7},     {"تموز", 7},       {"יולי", 7},
     {"जलाई", 7},       {"ιουλ", 7},       {"ژويیه", 7},     {"julius", 7},     {"elokuu", 8},
     {"sierp", 8},      {"srpna", 8},      {"aug", 8},       {"aou", 8},        {"aout", 8},
     {"ago", 8},        {"agosto", 8},     {"agustus", 8},   {"augustus", 8},   {"august", 8},
     {"agu", 8},        {"agustos", 8},    {"srpen", 8},     {"srpn", 8},       {"sie", 8},
     {"авг", 8},        {"серп", 8},       {"اغسطس", 8},     {"اب", 8},         {"אוגוסט", 8},
     {"अगसत", 8},       {"αυγ", 8},        {"elo", 8},       {"اوت", 8},        {"augusztus", 8},
     {"syysk", 9},      {"zari", 9},       {"sep", 9},       {"set", 9},        {"septembre", 9},
     {"septiembre", 9}, {"setembro", 9},   {"settembre", 9}, {"sept", 9},       {"september", 9},
     {"eyl", 9},        {"eylul", 9},      {"wrz", 9},       {"сен", 9},        {"вер", 9},
     {"سبتمبر", 9},     {"ايلول", 9},      {"ספטמבר", 9},    {"सितबर", 9},      {"σεπ", 9},
     {"syys", 9},       {"سپتامبر", 9},    {"wrzes", 9},     {"szept", 9},      {"october", 10},
     {"lokak", 10},     {"rijna", 10},     {"pazdz", 10},    {"oct", 10},       {"okt", 10},
     {"out", 10},       {"ott", 10},       {"octobre", 10},  {"octubre", 10},   {"outubro", 10},
     {"ottobre", 10},   {"oktober", 10},   {"eki", 10},      {"ekim", 10},      {"rij", 10},
     {"paz", 10},       {"окт", 10},       {"жовт", 10},     {"اكتوبر", 10},    {"אוקטובר", 10},
     {"अकटबर", 10},     {"οκτ", 10},       {"loka", 10},     {"اکتبر", 10},     {"rijn", 10},
     {"listopada", 11}, {"listopadu", 11}, {"nov", 11},      {"kas", 11},       {"kasım", 11},
     {"list", 11},      {"лис", 11},       {"ноя", 11},      {"نوفمبر", 11},    {"נובמבר", 11},
     {"नवबर", 11},      {"νοε", 11},       {"marras", 11},   {"نوامبر", 11},    {"listopad", 11},
     {"noviembre", 11}, {"novembre", 11},  {"novembro", 11}, {"december", 12},  {"grudn", 12},
     {"prosince", 12},  {"desember", 12},  {"dec", 12},      {"dez", 12},       {"dic", 12},
     {"des", 12},       {"decembre", 12},  {"dezember", 12}, {"diciembre", 12}, {"dezembro", 12},
     {"dicembre", 12},  {"aralık", 12},    {"ara", 12},      {"prosin", 12},    {"gru", 12},
     {"дек", 12},       {"груд", 12},      {"ديسمبر", 12},   {"דצמבר", 12},     {"दिसबर", 12},
     {"δεκ", 12},       {"joulu", 12},     {"دسامبر", 12},   {"grudz", 12},     {"kanun", 12}});

constexpr auto weekdays = std::to_array<std::string_view>(
    {"monday",       "tuesday",    "tues",      "wednesday",   "thursday", "thur",      "thurs",
     "friday",       "saturday",   "sunday",    "mon",         "tue",      "wed",       "thu",
     "fri",          "sat",        "sun",       "lun",         "mar",      "mer",       "jeu",
     "ven",          "sam",        "dim",       "die",         "mit",      "don",       "fre",
     "son",          "mie",        "jue",       "vie",         "sab",      "dom",       "seg",
     "ter",          "qua",        "qui",       "sex",         "gio",      "montag",    "dienstag",
     "mittwoch",     "donnerstag", "freitag",   "samstag",     "sonntag",  "lundi",     "mardi",
     "mercredi",     "jeudi",      "vendredi",  "samedi",      "dimanche", "lunes",     "martes",
     "miercoles",    "jueves",     "viernes",   "sabado",      "domingo",  "segunda",   "terca",
     "quarta",       "quinta",     "sexta",     "feira",       "lunedi",   "martedi",   "mercoledi",
     "giovedi",      "venerdi",    "sabato",    "domenica",    "maandag",  "dinsdag",   "woensdag",
     "donderdag",    "vrijdag",    "zaterdag",  "zondag",      "mandag",   "tisdag",    "onsdag",
     "torsdag",      "fredag",     "lordag",    "sondag",      "tirsdag",  "lørdag",    "søndag",
     "poniedziałek", "wtorek",     "sroda",     "czwartek",    "piatek",   "sobota",    "niedziela",
     "понедельник",  "вторник",    "среда",     "четверг",     "пятница",  "суббота",   "воскресенье",
     "пн",           "вт",         "ср",        "чт",          "пт",       "сб",        "вс",
     "الاثنين",      "الثلاثاء",   "الاربعاء",  "الخميس",      "الجمعة",   "السبت",     "الاحد",
     "יום",          "שני",        "שלישי",     "רביעי",       "חמישי",    "שישי",      "שבת",
     "ראשון",        "دوشنبه",     "سه",        "شنبه",        "چهارشنبه", "پنجشنبه",   "جمعه",
     "یکشنبه",       "pazartesi",  "salı",      "carsamba",    "persembe", "cuma",      "cumartesi",
     "pazar",        "senin",      "selasa",    "rabu",        "kamis",    "jumat",     "sabtu",
     "minggu",       "सोमवार",     "मगलवार",    "बधवार",       "गरवार",    "शकरवार",    "शनिवार",
     "रविवार",       "月曜日",     "火曜日",    "水曜日",      "木曜日",   "金曜日",    "土曜日",
     "日曜日",       "月曜",       "火曜",      "水曜",        "木曜",     "金曜",      "土曜",
     "日曜",         "月",         "火",        "水",          "木",       "金",        "土",
     "日",           "星期一",     "星期二",    "星期三",      "星期四",   "星期五",    "星期六",
     "星期日",       "周一",       "周二",      "周三",        "周四",     "周五",      "周六",
     "周日",         "tiistai",    "maanantai", "keskiviikko", "torstai",  "perjantai", "lauantai",
     "sunnuntai"});

constexpr auto fillers = std::to_array<std::string_view>(
    {"at",       "on",     "of",    "the",     "updated", "created", "published", "posted",  "first",  "last",
     "modified", "date",   "time",  "hrs",     "hours",   "h",       "local",     "o'clock", "a",      "le",
     "la",       "les",    "l",     "el",      "las",     "los",     "al",        "en",      "de",     "del",
     "du",       "heures", "heure", "um",      "uhr",     "am",      "der",       "den",     "alle",   "ore",
     "ora",      "il",     "di",    "do",      "da",      "das",     "as",        "dia",     "em",     "hs",
     "horas",    "hora",   "ч",     "час",     "г",       "года",    "год",       "в",       "години", "rano",
     "klo",      "kello",  "kl",    "klokken", "o",       "godz",    "godzina",   "saat",    "pukul",  "jam",
     "tanggal",  "الساعة", "في",    "بتوقيت",  "يوم",     "هـ",      "ساعت",      "در",      "תאריך",  "בשעה",
     "ב",        "को",     "बज",    "στισ",    "και",     "t"});

constexpr auto afternoon = std::to_array<std::string_view>(
    {"pm", "p.m", "م", "مساء", "午後", "下午", "오후", "अपराहन", "ب.ظ", "μ.μ", "μμ"});

constexpr auto morning = std::to_array<std::string_view>(
    {"am", "a.m", "ص", "صباحا", "午前", "上午", "오전", "परवाहन", "ق.ظ", "π.μ", "πμ"});

constexpr auto towns = std::to_array<Town>({{"غرينتش", "UTC"},
                                            {"جرينتش", "UTC"},
                                            {"غرينيتش", "UTC"},
                                            {"гринвич", "UTC"},
                                            {"мск", "Europe/Moscow"},
                                            {"hne", "America/Toronto"},
                                            {"hae", "America/Toronto"},
                                            {"مكة", "Asia/Riyadh"},
                                            {"السعودية", "Asia/Riyadh"},
                                            {"الرياض", "Asia/Riyadh"},
                                            {"القاهرة", "Africa/Cairo"},
                                            {"بيروت", "Asia/Beirut"},
                                            {"دبي", "Asia/Dubai"},
                                            {"الامارات", "Asia/Dubai"},
                                            {"بغداد", "Asia/Baghdad"},
                                            {"القدس", "Asia/Jerusalem"},
                                            {"تونس", "Africa/Tunis"},
                                            {"الدوحة", "Asia/Qatar"},
                                            {"عمان", "Asia/Amman"},
                                            {"paris", "Europe/Paris"},
                                            {"madrid", "Europe/Madrid"},
                                            {"roma", "Europe/Rome"},
                                            {"rome", "Europe/Rome"},
                                            {"berlin", "Europe/Berlin"},
                                            {"london", "Europe/London"},
                                            {"lisboa", "Europe/Lisbon"},
                                            {"lisbon", "Europe/Lisbon"},
                                            {"brasilia", "America/Sao_Paulo"},
                                            {"brasilia", "America/Sao_Paulo"},
                                            {"beijing", "Asia/Shanghai"},
                                            {"北京", "Asia/Shanghai"},
                                            {"tokyo", "Asia/Tokyo"},
                                            {"moscow", "Europe/Moscow"},
                                            {"москва", "Europe/Moscow"},
                                            {"dubai", "Asia/Dubai"},
                                            {"istanbul", "Europe/Istanbul"},
                                            {"tehran", "Asia/Tehran"},
                                            {"تهران", "Asia/Tehran"},
                                            {"jakarta", "Asia/Jakarta"},
                                            {"sydney", "Australia/Sydney"},
                                            {"nairobi", "Africa/Nairobi"},
                                            {"lagos", "Africa/Lagos"},
                                            {"cairo", "Africa/Cairo"},
                                            {"beirut", "Asia/Beirut"},
                                            {"riyadh", "Asia/Riyadh"},
                                            {"doha", "Asia/Qatar"},
                                            {"bogota", "America/Bogota"},
                                            {"lima", "America/Lima"},
                                            {"santiago", "America/Santiago"},
                                            {"argentina", "America/Argentina/Buenos_Aires"},
                                            {"mexico", "America/Mexico_City"}});

template <class Words>
bool holds(const Words& words, std::string_view key) {
  return std::ranges::find(words, key) != words.end();
}

// The value of a decimal digit of any script that news is written in; -1 for anything else.
int digit_of(char32_t c) {
  constexpr std::array<char32_t, 8> zeros{U'0', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10, 0x1040};
  for (const auto zero : zeros)
    if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  return -1;
}

bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

// What stands for one sign of a time written out; the sign itself where there is none.
std::string_view sign_of(char32_t c) {
  switch (c) {
    case U'年':
    case U'년':
    case U'月':
    case U'월':
      return "/";
    case U'日':
    case U'일':
    case U'（':
    case U'）':
    case U'分':
    case U'분':
    case U'،':
    case U'、':
      return " ";
    case U'時':
    case U'时':
    case U'點':
    case U'시':
    case U'：':
      return ":";
    case U'−':
      return "-";
    case U'／':
      return "/";
    default:
      return {};
  }
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// "14h05", "14 h 05": h between digits is a colon.
void join_hours(std::string& text) {
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if (text[at] != 'h' && text[at] != 'H') continue;
    auto before = at;
    while (before > 0 && text[before - 1] == ' ') --before;
    auto after = at + 1;
    while (after < text.size() && text[after] == ' ') ++after;
    const bool between = before > 0 && is_ascii_digit(text[before - 1]) && after + 1 < text.size() &&
                         is_ascii_digit(text[after]) && is_ascii_digit(text[after + 1]);
    const bool two = after + 2 >= text.size() || !is_ascii_digit(text[after + 2]);
    if (between && two && at - before <= 1 && after - at <= 2) text.replace(before, after - before, ":");
  }
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

int month_of(std::string_view key) {
  if (key.size() < 3) return 0;
  // "sept" begins a name in the table; "grudnia", "декабря" go on from one. The longest decides: "mar" is
  // March, "marras" November.
  const Month* best = nullptr;
  for (const auto& month : months) {
    const bool declined = month.head.size() >= 5 || static_cast<unsigned char>(month.head.front()) >= 0x80;
    const bool is_it = month.head.starts_with(key) || (declined && key.starts_with(month.head));
    if (is_it && month.head == key) return month.number;
    if (is_it && (!best || month.head.size() > best->head.size())) best = &month;
  }
  return best ? best->number : 0;
}

bool is_weekday(std::string_view key) {
  return holds(weekdays, key);
}

bool is_time_filler(std::string_view key) {
  return holds(fillers, key);
}

HalfDay half_day_of(std::string_view key) {
  if (holds(afternoon, key)) return HalfDay::afternoon;
  return holds(morning, key) ? HalfDay::morning : HalfDay::none;
}

std::string_view zone_of_town(std::string_view key) {
  for (const auto& town : towns)
    if (town.key == key) return town.zone;
  return {};
}

std::string plain_time_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, bytes] = code_point_at(text, at);
    const bool counter = c != U'月' && c != U'日';  // weekdays too: "（月）"
    const bool after_digit = !out.empty() && is_ascii_digit(out.back());
    if (const int digit = digit_of(c); digit >= 0)
      out += static_cast<char>('0' + digit);
    else if (const auto sign = sign_of(c); !sign.empty() && (counter || after_digit))
      out += sign;
    else if (!is_direction_mark(c))
      out += text.substr(at, bytes);
    at += bytes;
  }
  join_hours(out);
  for (const auto* half : {"a. m.", "p. m.", "a. m", "p. m"})
    replace_all(out, half, half[0] == 'a' ? "am" : "pm");
  return collapse_whitespace(out);
}

}  // namespace dateline::text
