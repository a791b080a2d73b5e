#include "wire/formats/wire_fields.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/dateline_line.h"
#include "wire/formats/feed_time.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_name = 20;  // bytes

struct Name {
  std::string_view written, field;
};

// clang-format off
constexpr std::array names{
    Name{"headline", "headline"}, Name{"title", "headline"}, Name{"hed", "headline"}, Name{"hl", "headline"},
    Name{"heading", "headline"}, Name{"titel", "headline"}, Name{"uberschrift", "headline"},
    Name{"titre", "headline"}, Name{"titulo", "headline"}, Name{"titular", "headline"}, Name{"titolo", "headline"},
    Name{"summary", "summary"}, Name{"dek", "summary"}, Name{"deck", "summary"}, Name{"abstract", "summary"},
    Name{"standfirst", "summary"}, Name{"subhead", "summary"}, Name{"subheadline", "summary"},
    Name{"subtitle", "summary"}, Name{"teaser", "summary"}, Name{"resume", "summary"}, Name{"resumen", "summary"},
    Name{"slug", "slug"}, Name{"slugline", "slug"},
    Name{"byline", "byline"}, Name{"by", "byline"}, Name{"author", "byline"}, Name{"authors", "byline"},
    Name{"reporter", "byline"}, Name{"writer", "byline"}, Name{"autor", "byline"}, Name{"auteur", "byline"},
    Name{"source", "source"}, Name{"agency", "source"}, Name{"provider", "source"}, Name{"quelle", "source"},
    Name{"language", "language"}, Name{"lang", "language"},
    Name{"keywords", "keywords"}, Name{"keyword", "keywords"}, Name{"tags", "keywords"},
    Name{"urgency", "urgency"}, Name{"priority", "priority"},
    Name{"date", "date"}, Name{"published", "date"}, Name{"created", "date"}, Name{"pubdate", "date"},
    Name{"datum", "date"}, Name{"fecha", "date"},
    Name{"updated", "updated"}, Name{"modified", "updated"}, Name{"last updated", "updated"},
    Name{"subject", "section"}, Name{"category", "section"}, Name{"section", "section"}, Name{"ressort", "section"},
    Name{"place", "place"}, Name{"location", "place"}, Name{"city", "place"}, Name{"dateline", "dateline"},
    Name{"credit", "credit"}, Name{"copyright", "copyright"}};
// clang-format on

// "ice, roads; north".
void add_keywords(std::string_view list, std::vector<std::string>& into) {
  while (!list.empty()) {
    const auto end = std::min(list.find_first_of(",;"), list.size());
    if (const auto word = text::trim(list.substr(0, end)); !word.empty()) into.emplace_back(word);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace

std::string_view field_of(std::string_view name) {
  if (name.size() > longest_name) return {};
  const auto key = text::match_key(text::trim(name));
  const auto found = std::ranges::find(names, std::string_view(key), &Name::written);
  return found == names.end() ? std::string_view() : found->field;
}

WireField read_field(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest_name) return {};
  const auto value = line.substr(colon + 1);
  if (!value.empty() && value[0] != ' ' && value[0] != '\t') return {};
  return {std::string(field_of(line.substr(0, colon))), std::string(text::trim(value))};
}

bool is_headed_by_fields(std::string_view utf8) {
  constexpr std::size_t fewest = 2;
  std::size_t fields = 0;
  while (!utf8.empty() && fields < fewest) {
    const auto end = std::min(utf8.find('\n'), utf8.size());
    const auto line = text::trim(utf8.substr(0, end));
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
    if (line.empty() && fields == 0) continue;
    if (read_field(line).name.empty()) return false;
    ++fields;
  }
  return fields == fewest;
}

void apply_field(const std::string& name, const std::string& value, const Hints& hints, NewsItem& item,
                 std::vector<Problem>& problems) {
  if (value.empty()) return;
  if (name == "headline") item.headline = value;
  if (name == "slug") item.slugline = value;
  if (name == "byline") item.by = value;
  if (name == "source") item.provider = value;
  if (name == "language") item.language = value;
  if (name == "summary") item.summary = value;
  if (name == "priority") item.priority = value;
  if (name == "credit") item.credit = value;
  if (name == "copyright") item.copyright_notice = value;
  if (name == "place") item.located = value;
  if (name == "sequence") item.alt_ids.push_back({"sequence", value});
  if (name == "keywords") add_keywords(value, item.keywords);
  if (name == "section") item.subjects.push_back({.name = value});
  if (name == "dateline") item.dateline = read_dateline_line(value);
  if (name == "date") item.first_created = read_printed_time(value, hints, problems);
  if (name == "updated") item.version_created = read_printed_time(value, hints, problems);
  if (name == "urgency" && value.size() == 1 && value[0] >= '1' && value[0] <= '9')
    item.urgency = value[0] - '0';
}

}  // namespace dateline::wire
