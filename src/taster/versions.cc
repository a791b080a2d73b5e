#include "taster/versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "taster/agency.h"
#include "taster/likeness.h"
#include "taster/markers.h"
#include "taster/overlap.h"

namespace dateline::taster {
namespace {

using std::chrono::hours;

// Shares of words and names, and hours. They were set on tests/taste, open part.
constexpr double same_copy_share = 0.8;    // of the words between the frames
constexpr double update_words = 0.2;       // of the copy that has fewer, under the same headline
constexpr double slug_words_share = 0.25;  // the same, under the same slug alone
constexpr double text_words_share = 0.5;   // the same, under another headline and slug
constexpr double next_day_words = 0.4;     // after a night, under any
constexpr double form_words = 0.4;         // that stand in a form
constexpr double update_names = 0.34;
constexpr double margin = 0.8;  // a second story that fits so well as this share: which is it?
constexpr hours one_day{18};    // copy of another day is further apart than this
constexpr hours update_window{48}, correction_window{24 * 7}, take_window{12}, repeat_window{24 * 7};
constexpr hours edit_window{6};            // without a mark
constexpr std::size_t most_compared = 24;  // newest of the candidates

struct Reading {
  const NewsItem* item = nullptr;
  PlainCopy copy;
  Markers markers;
};

Reading read(const NewsItem& item) {
  Reading reading{.item = &item, .copy = plain_copy(item)};
  reading.markers = read_markers(item, reading.copy.notes);
  return reading;
}

std::optional<Instant> time_of(const NewsItem& item) {
  return item.version_created ? item.version_created : item.first_created;
}

// Nothing where one of them has no time.
std::optional<std::chrono::seconds> gap(const NewsItem& one, const NewsItem& other) {
  const auto a = time_of(one), b = time_of(other);
  if (!a || !b) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::seconds>(*a < *b ? *b - *a : *a - *b);
}

// One of the known items, as it stands to the item that is being decided.
struct Pair {
  const Known* known = nullptr;
  Reading earlier;
  Overlap over;
  Agencies agencies = Agencies::maybe;
  std::optional<std::chrono::seconds> apart;
  bool same_headline = false, same_slug = false;

  bool within(hours window) const { return !apart || *apart <= window; }
  bool another_day() const { return over.other_days && (!apart || *apart > one_day); }
  double share() const { return std::max(over.one.share(), over.other.share()); }
};

Pair pair_with(const Reading& now, const Known& known) {
  Pair pair{.known = &known, .earlier = read(known.item)};
  pair.over = overlap(now.copy, pair.earlier.copy);
  pair.agencies = compare_agencies(*now.item, known.item);
  if (pair.agencies == Agencies::maybe && !known.same_source) pair.agencies = Agencies::different;
  pair.apart = gap(*now.item, known.item);
  const auto& a = now.markers;
  const auto& b = pair.earlier.markers;
  pair.same_headline = !a.headline.empty() && a.headline == b.headline;
  pair.same_slug = !a.slug.empty() && a.slug == b.slug;
  return pair;
}

std::vector<Pair> pairs_with(const Reading& now, const std::vector<Known>& known) {
  std::vector<Pair> pairs;
  for (auto each = known.rbegin(); each != known.rend() && pairs.size() < most_compared; ++each) {
    if (!each->story || is_message(each->item)) continue;
    const auto apart = gap(*now.item, each->item);
    if (apart && *apart > correction_window) continue;
    pairs.push_back(pair_with(now, *each));
  }
  return pairs;
}

// -- the same copy -----------------------------------------------------------------------------------------

struct Frame {
  std::size_t head, tail;  // words that a house may put around copy
};
constexpr Frame own_frame{4, 4};       // signatures differ from day to day
constexpr Frame others_frame{25, 50};  // datelines, taglines, what to read next

std::size_t beyond(const Side& side, const Frame& frame) {
  const auto over = [](std::size_t words, std::size_t allowed) {
    return words > allowed ? words - allowed : 0;
  };
  return side.gaps + over(side.head, frame.head) + over(side.tail, frame.tail);
}

// Nothing but the frame and an edit here and there is not in the other.
bool adds_nothing(const Side& side, const Frame& frame) {
  const auto core = side.shared + side.gaps;
  const bool edited_only = static_cast<double>(side.shared) >= same_copy_share * static_cast<double>(core);
  return side.shared > 0 && edited_only && 8 * beyond(side, frame) <= side.words &&
         2 * side.shared >= side.words;
}

// The form is the same and was filled in for something else. One fact may differ in copy of some length: a
// number that was put right, a name spelled otherwise.
bool is_other_event(const Pair& pair) {
  constexpr std::size_t some_length = 60;
  if (pair.another_day()) return true;
  const bool long_enough = std::min(pair.over.one.shared, pair.over.other.shared) >= some_length;
  const bool same_day = !pair.apart || *pair.apart <= one_day;
  return pair.over.swapped > (long_enough && same_day ? 1U : 0U);
}

bool is_repeat(const Pair& pair) {
  const auto& frame = pair.agencies == Agencies::same ? own_frame : others_frame;
  if (is_other_event(pair) || !pair.within(repeat_window)) return false;
  if (adds_nothing(pair.over.one, frame)) return true;
  return pair.agencies == Agencies::different && adds_nothing(pair.over.other, frame) &&
         pair.over.one.share() >= 0.6;
}

// The same agency's, with more to it.
bool is_extended(const Pair& pair) {
  return pair.agencies != Agencies::different && pair.within(update_window) && !is_other_event(pair) &&
         adds_nothing(pair.over.other, own_frame);
}

// The same agency's, changed in a word or two within hours.
bool is_edited(const Pair& pair) {
  const auto& [one, other, swapped, names, names_share, other_days] = pair.over;
  return pair.agencies != Agencies::different && pair.apart && *pair.apart <= edit_window &&
         pair.same_headline && !other_days && swapped <= 2 && adds_nothing(one, own_frame) &&
         adds_nothing(other, own_frame) && one.share() >= same_copy_share;
}

// -- what marks it as a version -----------------------------------------------------------------------------

bool is_version_mark(MarkKind kind) {
  return kind == MarkKind::update || kind == MarkKind::wrapup || kind == MarkKind::correction ||
         kind == MarkKind::refile || kind == MarkKind::take;
}

hours window_of(MarkKind kind) {
  return kind == MarkKind::correction ? correction_window : update_window;
}

bool shares_names(const Overlap& over) {
  return over.names_share >= update_names && over.names >= 2;
}

bool is_next_take(const Markers& now, const Pair& pair) {
  return now.kind == MarkKind::take && pair.within(take_window) && !pair.over.other_days &&
         (pair.same_headline || (pair.same_slug && shares_names(pair.over)));
}

// The same form filled in for something else: most words stand, and more facts differ than names agree. From
// one day to the next a few are too many.
bool is_filled_anew(const Pair& pair) {
  const auto& over = pair.over;
  if (pair.apart && *pair.apart > one_day) return over.swapped > 2 || pair.share() < next_day_words;
  return pair.share() >= form_words && over.swapped > 2 && over.swapped > over.names;
}

// How well a marked version fits, 0: not at all. Words weigh most, since a slug and a headline are used
// again.
double fit(const Pair& pair, MarkKind kind) {
  const auto& over = pair.over;
  if (pair.agencies == Agencies::different || !pair.within(window_of(kind)) || pair.another_day()) return 0;
  if (is_filled_anew(pair)) return 0;
  const double words = std::min(pair.share(), 1.0);
  const bool names = shares_names(over);
  const bool accepted = pair.same_headline ? words >= update_words || names
                        : pair.same_slug ? (words >= slug_words_share && over.names_share >= update_names) ||
                                               (names && over.names_share >= 0.5)
                                         : words >= text_words_share && names;
  if (!accepted) return 0;
  return words + over.names_share / 2 + (pair.same_headline ? 0.3 : 0) + (pair.same_slug ? 0.2 : 0);
}

// An earlier version that comes after a later one: unmarked, or with a lower number.
bool is_older(const Reading& now, const Pair& pair) {
  const auto mine = time_of(*now.item), its = time_of(pair.known->item);
  if (mine && its && *mine != *its) return *mine < *its;
  return now.markers.number < pair.earlier.markers.number;
}

// -- evidence -----------------------------------------------------------------------------------------------

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

// -- the decision -------------------------------------------------------------------------------------------

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
  const auto why = fmt::format("{}{} with {}: {} of its words{}",
                               now.markers.kind == MarkKind::repeat ? now.markers.written + ", " : "",
                               pair->agencies == Agencies::different ? "the same copy as" : "the same as",
                               who(*pair->known), percent(one.share()), time_apart(*pair));
  return decision(Outcome::duplicate, *pair, why);
}

// Sent again with the marks that it had before.
bool is_resent(const Reading& now, const Pair& pair) {
  return pair.agencies != Agencies::different && now.markers.kind == pair.earlier.markers.kind &&
         now.markers.number == pair.earlier.markers.number && pair.same_headline &&
         pair.over.one.added() <= 2 && pair.over.other.added() <= 2 && pair.within(update_window);
}

std::optional<Decision> marked_version(const Reading& now, const std::vector<Pair>& pairs) {
  const auto kind = now.markers.kind;
  if (!is_version_mark(kind)) return std::nullopt;
  for (const auto& pair : pairs)
    if (is_resent(now, pair))
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
  made.continues = kind == MarkKind::take && pair->over.one.share() < same_copy_share;
  return made;
}

// What a marked version is a version of, and comes after it. The same copy again is no version, and without
// an agency or a time that says so nothing is older.
bool is_late_original(const Reading& now, const Pair& pair) {
  if (pair.agencies == Agencies::maybe && !pair.apart) return false;
  const bool says_less = !is_repeat(pair) || !adds_nothing(pair.over.other, own_frame);
  return says_less && is_version_mark(pair.earlier.markers.kind) && is_older(now, pair);
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
  const auto* pair = best(pairs, margin, [&](const Pair& each) {
    return is_extended(each) || is_edited(each) ? each.share() : 0;
  });
  if (!pair) return std::nullopt;
  const bool late = !is_newest_of_story(now, *pair, pairs);
  return decision(Outcome::version, *pair,
                  fmt::format("{} with {}: {}", is_extended(*pair) ? "more of" : "an edit of",
                              who(*pair->known), what_ties(*pair)),
                  late);
}

}  // namespace

std::optional<Decision> decide_by_copy(const NewsItem& item, const std::vector<Known>& known) {
  if (known.empty()) return std::nullopt;
  const auto now = read(item);
  const auto pairs = pairs_with(now, known);
  if (auto made = marked_version(now, pairs)) return made;
  if (auto made = late_original(now, pairs)) return made;
  if (auto made = same_again(now, pairs)) return made;
  return unmarked_version(now, pairs);
}

std::optional<Decision> decide_by_repeat(const NewsItem& item, const std::vector<Known>& known) {
  const auto now = read(item);
  auto pairs = pairs_with(now, known);
  std::erase_if(pairs, [](const Pair& each) { return each.agencies != Agencies::different; });
  return same_again(now, pairs);
}

const Known* find_noticed(const NewsItem& notice, const std::vector<Known>& known) {
  const auto now = read(notice);
  const auto said = copy_words(notice.body_html);
  const bool takes_nothing_back = now.markers.kind == MarkKind::advisory;  // the slug is enough
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
  const auto apart = gap(item, earlier);
  if (!apart || *apart <= one_day) return false;
  const auto now = read(item), then = read(earlier);
  if (now.copy.words.empty() || then.copy.words.empty() || now.markers.headline == then.markers.headline)
    return false;
  const auto over = overlap(now.copy, then.copy);
  return over.one.share() < 0.1 && over.other.share() < 0.1 && over.names_share < update_names;
}

}  // namespace dateline::taster
