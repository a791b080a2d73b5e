#include "wire/formats/newsml_identity.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

constexpr std::string_view scheme = "urn:newsml:";
constexpr std::size_t parts_of_item = 3;   // provider, date, item
constexpr std::size_t shortest_duid = 12;  // shorter ones number a file's parts

bool is_newsml(std::string_view id) {
  return text::lower(id.substr(0, scheme.size())) == scheme;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "3", "3N", "3U", "3A"
bool is_revision(std::string_view text) {
  if (!text.empty() && (text.back() == 'N' || text.back() == 'U' || text.back() == 'A'))
    text.remove_suffix(1);
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

// A public identifier without its revision; empty where it names no item.
std::string_view without_revision(const NewsmlItem& from) {
  const std::string_view id = from.public_id;
  const auto last = id.rfind(':');
  const auto tail = last == std::string_view::npos ? std::string_view() : id.substr(last + 1);
  const bool says_revision =
      !from.revision.empty() && (tail == from.revision || tail == from.revision + from.update);
  if (!is_newsml(id)) return says_revision ? id.substr(0, last) : id;
  const auto parts = std::ranges::count(id.substr(scheme.size()), ':') + 1;
  if (parts < static_cast<std::ptrdiff_t>(parts_of_item)) return {};
  const bool has_revision = parts > static_cast<std::ptrdiff_t>(parts_of_item);
  return has_revision && (says_revision || is_revision(tail)) ? id.substr(0, last) : id;
}

std::string own_id(const NewsmlItem& from) {
  if (from.item_id.empty()) return {};
  return fmt::format("{}{}:{}:{}", scheme, from.provider_id, from.date_id, from.item_id);
}

// Of what does not change when the same file comes again.
std::string made_up(const NewsmlItem& from, const Hints& hints, NewsItem& item) {
  const auto within = hints.source + '\n' + from.provider_id + '\n';
  if (from.duid.size() >= shortest_duid) {
    item.alt_ids.push_back({"duid", from.duid});
    return stable_uri("newsml", within + from.duid);
  }
  return stable_uri(
      "newsml", within + fmt::format("{}\n{}\n{}\n{}\n{}", from.date_id, from.first_created, item.slugline,
                                     item.headline, item.headline.empty() ? item.body_html : ""));
}

}  // namespace

void set_newsml_identity(const NewsmlItem& from, const Hints& hints, NewsItem& item) {
  auto id = std::string(without_revision(from));
  if (id.empty()) id = own_id(from);
  item.version = from.revision;
  if (id.empty())
    item.uri = made_up(from, hints, item);
  else
    item.uri = is_uri(id) ? id : stable_uri("newsml", hints.source + '\n' + id);
  if (!from.public_id.empty() && from.public_id != item.uri)
    item.alt_ids.push_back({"publicIdentifier", from.public_id});
  if (!from.item_id.empty()) item.alt_ids.push_back({"newsItemId", from.item_id});
  if (!from.transmission.empty()) item.alt_ids.push_back({"sequence", from.transmission});
}

}  // namespace dateline::wire
