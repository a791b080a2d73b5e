#include "wire/formats/page_labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_label = 4;  // words

constexpr auto created_words = std::to_array<std::string_view>({"first published on",
                                                                "first published at",
                                                                "first published",
                                                                "originally published",
                                                                "date published",
                                                                "published on",
                                                                "published at",
                                                                "published",
                                                                "publish date",
                                                                "publication date",
                                                                "publishing date",
                                                                "posted on",
                                                                "posted at",
                                                                "posted",
                                                                "created on",
                                                                "created at",
                                                                "created",
                                                                "issued",
                                                                "released",
                                                                "filed",
                                                                "date",
                                                                "publie le",
                                                                "publiee le",
                                                                "publie",
                                                                "publication",
                                                                "cree le",
                                                                "poste le",
                                                                "mis en ligne le",
                                                                "mise en ligne le",
                                                                "publicado el",
                                                                "publicado em",
                                                                "publicado",
                                                                "publicada el",
                                                                "publicada",
                                                                "publicacion",
                                                                "creado",
                                                                "creado el",
                                                                "fecha",
                                                                "fecha de publicacion",
                                                                "data de publicacao",
                                                                "veroffentlicht am",
                                                                "veroffentlicht",
                                                                "erstellt am",
                                                                "erstellt",
                                                                "erschienen am",
                                                                "erschienen",
                                                                "stand vom",
                                                                "publiziert am",
                                                                "pubblicato il",
                                                                "pubblicato",
                                                                "pubblicata il",
                                                                "creato il",
                                                                "data",
                                                                "gepubliceerd op",
                                                                "gepubliceerd",
                                                                "geplaatst op",
                                                                "geplaatst",
                                                                "publicerad",
                                                                "publicerat",
                                                                "publicerades",
                                                                "publisert",
                                                                "udgivet",
                                                                "offentliggjort",
                                                                "oprettet",
                                                                "julkaistu",
                                                                "opublikowano",
                                                                "data publikacji",
                                                                "dodano",
                                                                "publikacja",
                                                                "publikovano",
                                                                "vydano",
                                                                "megjelent",
                                                                "publicat",
                                                                "δημοσιευση",
                                                                "δημοσιευθηκε",
                                                                "опубликовано",
                                                                "опубликована",
                                                                "дата публикации",
                                                                "создано",
                                                                "опубліковано",
                                                                "نشر",
                                                                "نشر في",
                                                                "تاريخ النشر",
                                                                "تم النشر",
                                                                "انشي",
                                                                "منشور",
                                                                "פורסם",
                                                                "פורסם ב",
                                                                "תאריך פרסום",
                                                                "منتشر شده",
                                                                "تاریخ انتشار",
                                                                "انتشار",
                                                                "yayınlanma",
                                                                "yayınlanma tarihi",
                                                                "yayın tarihi",
                                                                "giris",
                                                                "giris tarihi",
                                                                "olusturulma",
                                                                "diterbitkan",
                                                                "dipublikasikan",
                                                                "terbit",
                                                                "परकाशित",
                                                                "公開",
                                                                "公開日",
                                                                "掲載",
                                                                "投稿",
                                                                "配信",
                                                                "发布",
                                                                "发布时间",
                                                                "發布",
                                                                "發布時間",
                                                                "发表",
                                                                "来源时间",
                                                                "입력",
                                                                "등록",
                                                                "đang",
                                                                "xuat ban"});

constexpr auto updated_words = std::to_array<std::string_view>({"last updated on",
                                                                "last updated at",
                                                                "last updated",
                                                                "last update",
                                                                "last modified on",
                                                                "last modified",
                                                                "last edited",
                                                                "modified on",
                                                                "modified",
                                                                "updated on",
                                                                "updated at",
                                                                "updated",
                                                                "update",
                                                                "edited",
                                                                "revised",
                                                                "latest update",
                                                                "mis a jour le",
                                                                "mise a jour le",
                                                                "mis a jour a",
                                                                "mis a jour",
                                                                "mise a jour",
                                                                "modifie le",
                                                                "modifie",
                                                                "modifiee le",
                                                                "derniere mise a jour",
                                                                "derniere mise a jour le",
                                                                "actualise le",
                                                                "actualizado el",
                                                                "actualizado",
                                                                "actualizada",
                                                                "actualizado a las",
                                                                "ultima actualizacion",
                                                                "actualizacion",
                                                                "modificado",
                                                                "atualizado em",
                                                                "atualizado",
                                                                "atualizado as",
                                                                "ultima atualizacao",
                                                                "aktualisiert am",
                                                                "aktualisiert um",
                                                                "aktualisiert",
                                                                "zuletzt aktualisiert",
                                                                "zuletzt aktualisiert am",
                                                                "letzte aktualisierung",
                                                                "geandert am",
                                                                "zuletzt geandert",
                                                                "bearbeitet",
                                                                "stand",
                                                                "aggiornato il",
                                                                "aggiornato alle",
                                                                "aggiornato",
                                                                "ultimo aggiornamento",
                                                                "ultima modifica",
                                                                "modificato il",
                                                                "bijgewerkt op",
                                                                "bijgewerkt",
                                                                "laatst bijgewerkt",
                                                                "laatste update",
                                                                "gewijzigd",
                                                                "laatst gewijzigd",
                                                                "uppdaterad",
                                                                "uppdaterat",
                                                                "senast uppdaterad",
                                                                "oppdatert",
                                                                "sist oppdatert",
                                                                "opdateret",
                                                                "sidst opdateret",
                                                                "paivitetty",
                                                                "muokattu",
                                                                "aktualizacja",
                                                                "zaktualizowano",
                                                                "ostatnia aktualizacja",
                                                                "aktualizovano",
                                                                "frissitve",
                                                                "actualizat",
                                                                "ενημερωση",
                                                                "ενημερωθηκε",
                                                                "τελευταια ενημερωση",
                                                                "обновлено",
                                                                "обновлена",
                                                                "изменено",
                                                                "последнее обновление",
                                                                "оновлено",
                                                                "تم التحديث",
                                                                "تم التحديث في",
                                                                "اخر تحديث",
                                                                "تحديث",
                                                                "حدث في",
                                                                "حدث",
                                                                "تاريخ التحديث",
                                                                "عودכן",
                                                                "עודכן",
                                                                "עודכן ב",
                                                                "עדכון אחרון",
                                                                "به روز شده",
                                                                "به‌روزرسانی",
                                                                "بروزرسانی",
                                                                "اخرین به‌روزرسانی",
                                                                "guncelleme",
                                                                "guncellenme",
                                                                "guncelleme tarihi",
                                                                "son guncelleme",
                                                                "guncellendi",
                                                                "diperbarui",
                                                                "diupdate",
                                                                "terakhir diperbarui",
                                                                "अपडट",
                                                                "अदयतन",
                                                                "अपडटड",
                                                                "最終更新",
                                                                "更新",
                                                                "更新日",
                                                                "更新日時",
                                                                "更新时间",
                                                                "更新時間",
                                                                "最后更新",
                                                                "수정",
                                                                "업데이트",
                                                                "cap nhat"});

constexpr auto place_words = std::to_array<std::string_view>(
    {"location", "place", "city", "dateline", "ort", "lieu", "lugar", "luogo", "local", "المكان"});

constexpr auto author_words = std::to_array<std::string_view>(
    {"author",  "authors", "byline",  "source", "autor",    "autorin",    "autore",      "auteur",
     "autrice", "quelle",  "fuente",  "fonte",  "reporter", "written by", "reported by", "المصدر",
     "الكاتب",  "כתב",     "نویسنده", "yazar",  "kaynak",   "автор",      "источник",    "出典"});

constexpr auto by_words = std::to_array<std::string_view>({"by",
                                                           "von",
                                                           "vom",
                                                           "par",
                                                           "por",
                                                           "di",
                                                           "door",
                                                           "av",
                                                           "af",
                                                           "oleh",
                                                           "text",
                                                           "texte",
                                                           "texto",
                                                           "testo",
                                                           "بقلم",
                                                           "كتب",
                                                           "كتبت",
                                                           "מאת",
                                                           "نوشته",
                                                           "απο",
                                                           "του",
                                                           "автор",
                                                           "文",
                                                           "report by",
                                                           "story by",
                                                           "words by",
                                                           "written by",
                                                           "reported by",
                                                           "yazan",
                                                           "written and photographed by",
                                                           "an analysis by"});

constexpr auto relative = std::to_array<std::string_view>(
    {" ago",    "just now", "yesterday", "today",   "il y a ", "hier",   "aujourd'hui", "vor ",    "gestern",
     "heute",   "hace ",    "ayer",      "hoy",     " fa",     "ieri",   "oggi",        "ha ",     "ontem",
     "hoje",    " geleden", "gisteren",  "vandaag", " sedan",  " siden", " sitten",     " temu",   "wczoraj",
     "dzisiaj", "назад",    "вчера",     "сегодня", "منذ ",    "أمس",    "امس",         "اليوم",   "قبل ",
     " قبل",    "לפני ",    "אתמול",     " once",   "dun ",    "bugun",  "yang lalu",   "kemarin", "前",
     "昨日",    "今日",     "刚刚",      "पहले",     " trước"});

constexpr auto roles = std::to_array<std::string_view>(
    {"correspondent",  "correspondents", "reporter",      "reporters",       "editor",      "editors",
     "writer",         "columnist",      "producer",      "photographer",    "contributor", "analyst",
     "redakteur",      "redakteurin",    "korrespondent", "korrespondentin", "journaliste", "correspondant",
     "correspondante", "redactor",       "redactora",     "corresponsal",    "inviato",     "inviata",
     "corrispondente", "verslaggever",   "корреспондент", "مراسل",           "كاتب"});

template <class Words>
bool holds(const Words& words, std::string_view key) {
  return std::ranges::find(words, key) != words.end();
}

bool is_separator(char c) {
  return c == ' ' || c == ':' || c == '-' || c == '.';
}

std::string_view without_separators(std::string_view words) {
  while (!words.empty() && is_separator(words.back())) words.remove_suffix(1);
  return words;
}

// Every label by its key, and the first words of all of them: most words of a page begin none.
struct Labels {
  Labels() {
    add(updated_words, Label::updated);
    add(created_words, Label::created);
    add(place_words, Label::place);
    add(author_words, Label::by);
  }

  template <class Words>
  void add(const Words& words, Label label) {
    for (const auto word : words) {
      by_key.emplace(word, label);
      heads.emplace(without_separators(word.substr(0, word.find(' '))));
    }
  }

  std::unordered_map<std::string_view, Label> by_key;
  std::unordered_set<std::string_view> heads;
};

const Labels& labels() {
  static const Labels made;
  return made;
}

Label label_of(std::string_view key) {
  const auto found = labels().by_key.find(key);
  return found == labels().by_key.end() ? Label::none : found->second;
}

// The bytes of the first `count` words; npos where there are fewer.
std::size_t words_length(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0; --count) {
    while (at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size()) return std::string_view::npos;
    while (at < text.size() && text[at] != ' ' && text[at] != ':') ++at;
    if (count > 1 && at < text.size() && text[at] == ':') return std::string_view::npos;
  }
  return at;
}

std::string key_of(std::string_view words) {
  return text::match_key(without_separators(words));
}

// Past what stands between a label and its value.
LabelRead read_to(std::string_view text, std::size_t at, Label label) {
  LabelRead out{label, at, false};
  while (out.length < text.size() && is_separator(text[out.length]))
    out.colon = text[out.length++] == ':' || out.colon;
  if (text.substr(out.length).starts_with("：")) out = {label, out.length + 3, true};
  return out;
}

// Scripts without spaces write label and value together: "公開2025年12月25日".
LabelRead unspaced(std::string_view text) {
  if (text.empty() || !text::is_cjk(text::code_point_at(text, 0).value)) return {};
  // The longest is six characters of three bytes.
  for (std::size_t size = std::min<std::size_t>(text.size(), 18); size >= 3; --size)
    if (const auto label = label_of(text::match_key(text.substr(0, size))); label != Label::none)
      return read_to(text, size, label);
  return {};
}

}  // namespace

LabelRead label_at(std::string_view text) {
  const auto head = words_length(text, 1);
  if (head == std::string_view::npos || !labels().heads.contains(key_of(text.substr(0, head))))
    return unspaced(text);
  for (auto count = longest_label; count > 0; --count) {
    const auto length = words_length(text, count);
    if (length == std::string_view::npos) continue;
    const auto label = label_of(key_of(text.substr(0, length)));
    if (label != Label::none) return read_to(text, length, label);
  }
  return unspaced(text);
}

std::size_t by_length(std::string_view text) {
  for (std::size_t count = 2; count > 0; --count) {
    const auto length = words_length(text, count);
    if (length == std::string_view::npos || length >= text.size()) continue;
    if (!holds(by_words, key_of(text.substr(0, length)))) continue;
    const auto read = read_to(text, length, Label::by);
    if (read.length < text.size()) return read.length;
  }
  return 0;
}

bool is_relative_time(std::string_view text) {
  if (text.size() > 60 || std::ranges::count(text, ' ') > 6) return false;
  const auto key = text::match_key(text);
  return std::ranges::any_of(relative, [&](std::string_view word) {
    const bool head = word.ends_with(' '), tail = word.starts_with(' ');
    if (head) return key.starts_with(word) || (" " + key).find(" " + std::string(word)) != std::string::npos;
    if (tail) return key.ends_with(word);
    return key == word || key.starts_with(std::string(word) + ' ') ||
           key.starts_with(std::string(word) + ',') ||
           (static_cast<unsigned char>(word[0]) >= 0x80 && key.ends_with(word));
  });
}

bool is_role(std::string_view text) {
  if (text.size() > 80 || std::ranges::count(text, ' ') > 5) return false;
  const auto key = ' ' + text::match_key(text) + ' ';
  return std::ranges::any_of(roles, [&](std::string_view word) {
    return key.find(' ' + std::string(word) + ' ') != std::string::npos;
  });
}

}  // namespace dateline::wire
