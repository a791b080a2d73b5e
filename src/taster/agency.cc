#include "taster/agency.h"

#include <string>

#include "base/hash.h"
#include "taster/dateline_head.h"
#include "taster/likeness.h"
#include "text/html.h"

namespace dateline::taster {
namespace {

constexpr auto npos = std::string_view::npos;

// "© 2026 The Lantern" and "Lantern" have one name.
std::string agency_name(const NewsItem& item) {
  std::string_view written = item.provider;
  if (written.empty() && !item.info_sources.empty()) written = item.info_sources.front().name;
  if (written.empty()) written = item.copyright_holder;
  auto name = copy_words(written);
  for (const std::string_view before : {"copyright ", "c ", "the "})
    if (name.starts_with(before)) name.erase(0, before.size());
  while (!name.empty() && name.front() >= '0' && name.front() <= '9') name.erase(0, name.find(' ') + 1);
  if (name.starts_with("the ")) name.erase(0, 4);
  return name;
}

std::string_view up_to(std::string_view text, std::string_view ends) {
  return text.substr(0, text.find_first_of(ends));
}

// Who made the uri; empty for one that says nothing: ours, a UUID, none.
std::string_view authority(std::string_view uri) {
  if (const auto at = uri.find("://"); at != npos) {
    auto host = up_to(uri.substr(at + 3), "/:?#");
    if (host.starts_with("www.")) host.remove_prefix(4);
    return host;
  }
  if (uri.starts_with("tag:")) return up_to(uri.substr(4), ",:");
  if (!uri.starts_with("urn:")) return {};
  const auto space = up_to(uri.substr(4), ":");
  if (space == "dateline" || space == "uuid") return {};
  if (space != "newsml") return space;
  return up_to(uri.substr(4 + space.size() + 1), ":");
}

bool says_whole_words(const std::string& name, const std::string& in) {
  return (' ' + in + ' ').find(' ' + name + ' ') != std::string::npos;
}

}  // namespace

std::uint32_t agency_key(const NewsItem& item) {
  const auto name = agency_name(item);
  // Other namespaces and hosts can be those of a feed with copy of many agencies.
  const bool tells = item.uri.starts_with("urn:newsml:") || item.uri.starts_with("tag:");
  const auto who = !name.empty() ? std::string_view(name) : tells ? authority(item.uri) : std::string_view();
  return who.empty() ? 0 : static_cast<std::uint32_t>(short_digest(who)) | 1U;
}

std::uint32_t sender_key(const NewsItem& item) {
  if (const auto agency = agency_key(item); agency != 0) return agency;
  std::string who;
  const auto start = std::string_view(item.body_html).substr(0, 400);  // a head is short, and HTML costs
  if (const auto body = text::clean_paragraphs(start, 1); !body.empty()) {
    const auto head = std::string_view(body.front()).substr(0, end_of_head(body.front()));
    const auto open = head.find('('), close = head.find(')');
    if (open < close && close != npos) who = copy_words(head.substr(open + 1, close - open - 1));
  }
  if (!who.empty()) return static_cast<std::uint32_t>(short_digest(who)) | 1U;
  const auto host = item.uri.find("://") != npos ? authority(item.uri) : std::string_view();
  return host.empty() ? 0 : static_cast<std::uint32_t>(short_digest(host)) & ~1U;
}

bool is_agency(std::uint32_t sender) {
  return (sender & 1U) != 0;
}

Agencies compare_agencies(const NewsItem& one, const NewsItem& other) {
  const auto a = agency_name(one), b = agency_name(other);
  if (!a.empty() && !b.empty())
    return says_whole_words(a, b) || says_whole_words(b, a) ? Agencies::same : Agencies::different;
  const auto left = authority(one.uri), right = authority(other.uri);
  if (left.empty() || right.empty()) return Agencies::maybe;
  return left == right ? Agencies::same : Agencies::different;
}

}  // namespace dateline::taster
