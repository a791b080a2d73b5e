#include "taster/versions.h"

#include <fmt/format.h>

#include <algorithm>

#include "taster/kinship.h"
#include "taster/likeness.h"

namespace dateline::taster {
namespace {

constexpr double margin = 0.8;      // a second story that fits so well as this share: which is it?
constexpr double gone_on = 0.8;     // of a take's words are in what it goes on from: it is a whole copy
constexpr double kept_words = 0.5;  // of an original in its update
constexpr double other_text = 0.1;  // words that two texts share by chance
constexpr double other_names = 0.34;

std::string percent(double share) {
  return fmt::format("{:.0f} %", 100 * share);
}

std::string time_apart(const Pair& pair) {
  if (!pair.apart) return {};
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(*pair.apart).count();
  return minutes < 120 ? fmt::format(", {} minutes apart", minutes)
                       : fmt::format(", {} hours apart", minutes / 60);
}

std::string what_ties(const Pair& pair) {
  std::string ties;
  if (pair.same_headline) ties += "its headline";
  if (pair.same_slug)
    ties += std::string(ties.empty() ? "" : ", ") + "its slug '" + pair.known->item.slugline + "'";
  ties += fmt::format("{}{} of the words", ties.empty() ? "" : " and ", percent(pair.share()));
  return ties + time_apart(pair);
}

std::string who(const Known& known) {
  const auto& provider = known.item.provider.empty() ? known.item.copyright_holder : known.item.provider;
  return fmt::format("'{}'{}", known.item.headline, provider.empty() ? "" : " from " + provider);
}

Decision decision(Outcome outcome, const Pair& pair, std::string why, bool late = false) {
  const char* about = outcome == Outcome::version ? "version" : "duplicate";
  Decision made{outcome, pair.known->story, {{about, std::move(why)}}, late};
  return made;
}

// The best of them; nothing where another story fits better than this share of it.
const Pair* best(const std::vector<Pair>& pairs, double tolerated, auto score) {
  const Pair* first = nullptr;
  double most = 0, other = 0;
  for (const auto& pair : pairs) {
    const double fits = score(pair);
    if (fits <= 0) continue;
    const bool same_story = first && first->known->story == pair.known->story;
    if (fits > most) {
      if (first && !same_story) other = std::max(other, most);
      first = &pair;
      most = fits;
    } else if (!same_story) {
      other = std::max(other, fits);
    }
  }
  return other > tolerated * most ? nullptr : first;
}

bool is_newest_of_story(const Reading& now, const Pair& fits, const std::vector<Pair>& pairs) {
  return std::ranges::none_of(pairs, [&](const Pair& pair) {
    return pair.known->story == fits.known->story && pair.agencies != Agencies::different &&
           is_older(now, pair);
  });
}

std::optional<Decision> same_again(const Reading& now, const std::vector<Pair>& pairs) {
  const auto* pair = best(pairs, 1, [&](const Pair& each) { return is_repeat(each) ? each.share() : 0; });
  if (!pair) return std::nullopt;
  const auto& one = pair->over.one;
  const auto why = fmt::format("{}{} {}: {} of its words{}",
                               now.markers.kind == MarkKind::repeat ? now.markers.written + ", " : "",
                               pair->agencies == Agencies::different ? "the same copy as" : "the same as",
                               who(*pair->known), percent(one.share()), time_apart(*pair));
  return decision(Outcome::duplicate, *pair, why);
}

std::optional<Decision> marked_version(const Reading& now, const std::vector<Pair>& pairs) {
  const auto kind = now.markers.kind;
  if (!is_version_mark(kind)) return std::nullopt;
  for (const auto& pair : pairs)
    if (is_resent(now.markers, pair))
      return decision(Outcome::duplicate, pair,
                      fmt::format("'{}' with the same text is here already", now.markers.written));
  const auto* pair = best(pairs, margin, [&](const Pair& each) {
    return is_next_take(now.markers, each) ? 1 + each.over.names_share : fit(each, kind);
  });
  if (!pair) return std::nullopt;
  const bool late = !is_newest_of_story(now, *pair, pairs);
  auto made = decision(
      Outcome::version, *pair,
      fmt::format("marked '{}': {} by {}", now.markers.written, who(*pair->known), what_ties(*pair)), late);
  made.continues = kind == MarkKind::take && pair->over.one.share() < gone_on;
  return made;
}

// What a marked version is a version of, and comes after it. The same copy again is no version; and where no
// time says which is older, its headline or its words must be in the later one.
bool is_late_original(const Reading& now, const Pair& pair) {
  if (says_as_much(pair) || !is_version_mark(pair.earlier.markers.kind) || !is_older(now, pair)) return false;
  if (pair.apart) return true;
  return pair.agencies == Agencies::same && (pair.same_headline || pair.over.one.share() >= kept_words);
}

std::optional<Decision> late_original(const Reading& now, const std::vector<Pair>& pairs) {
  const auto* pair = best(pairs, margin, [&](const Pair& each) {
    return is_late_original(now, each) ? fit(each, each.earlier.markers.kind) : 0;
  });
  if (!pair) return std::nullopt;
  return decision(Outcome::version, *pair,
                  fmt::format("older than '{}' of {}, which came first: {}", pair->earlier.markers.written,
                              who(*pair->known), what_ties(*pair)),
                  true);
}

std::optional<Decision> unmarked_version(const Reading& now, const std::vector<Pair>& pairs) {
  const auto* pair =
      best(pairs, margin, [&](const Pair& each) { return is_extended(each) ? each.share() : 0; });
  if (!pair) return std::nullopt;
  const bool late = !is_newest_of_story(now, *pair, pairs);
  return decision(Outcome::version, *pair, fmt::format("more of {}: {}", who(*pair->known), what_ties(*pair)),
                  late);
}

}  // namespace

std::optional<Decision> decide_by_copy(const NewsItem& item, const std::vector<Known>& known) {
  if (known.empty()) return std::nullopt;
  const auto now = read_item(item);
  const auto pairs = pairs_with(now, known);
  if (auto made = marked_version(now, pairs)) return made;
  if (auto made = late_original(now, pairs)) return made;
  if (auto made = same_again(now, pairs)) return made;
  return unmarked_version(now, pairs);
}

std::optional<Decision> decide_by_repeat(const NewsItem& item, const std::vector<Known>& known) {
  const auto now = read_item(item);
  auto pairs = pairs_with(now, known);
  std::erase_if(pairs, [](const Pair& each) { return each.agencies != Agencies::different; });
  return same_again(now, pairs);
}

const Known* find_noticed(const NewsItem& notice, const std::vector<Known>& known) {
  const auto now = read_item(notice);
  const auto kind = now.markers.kind;
  // A message that has no mark names its target by the uri that it has, or nothing.
  if (kind != MarkKind::withdrawal && kind != MarkKind::hold && kind != MarkKind::advisory) return nullptr;
  const auto said = copy_words(notice.body_html);
  const bool takes_nothing_back = kind == MarkKind::advisory;  // the slug is enough
  const Known* found = nullptr;
  for (const auto& pair : pairs_with(now, known)) {
    if (pair.agencies == Agencies::different || !(pair.same_headline || pair.same_slug)) continue;
    const auto& headline = pair.earlier.markers.headline;
    const bool named = pair.same_headline || (!headline.empty() && said.find(headline) != std::string::npos);
    if (!named && !(takes_nothing_back && pair.within(one_day))) continue;
    if (found && found->story != pair.known->story) return nullptr;
    if (!found) found = pair.known;
  }
  return found;
}

bool is_another_event(const NewsItem& item, const NewsItem& earlier) {
  const auto apart = time_between(item, earlier);
  if (apart && *apart <= one_day) return false;
  const auto now = read_item(item), then = read_item(earlier);
  if (now.copy.words.empty() || then.copy.words.empty() || now.markers.headline == then.markers.headline)
    return false;
  const auto over = overlap(now.copy, then.copy);
  return over.one.share() < other_text && over.other.share() < other_text && over.names_share < other_names;
}

}  // namespace dateline::taster
