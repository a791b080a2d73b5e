#include "taster/kinship.h"

#include <algorithm>

namespace dateline::taster {
namespace {

using std::chrono::hours;

// Shares of words and names, and hours. They were set on tests/taste, open part.
constexpr double same_copy_share = 0.8;    // of the words between the frames
constexpr double copied_share = 0.6;       // of what another agency has added to
constexpr double update_words = 0.2;       // of the copy that has fewer, under the same headline
constexpr double slug_words_share = 0.25;  // the same, under the same slug alone
constexpr double text_words_share = 0.5;   // the same, under another headline and slug
constexpr double next_day_words = 0.4;     // after a night, under any
constexpr double form_words = 0.4;         // that stand in a form
constexpr double update_names = 0.34;
constexpr hours update_window{48}, correction_window{24 * 7}, take_window{12};

struct Frame {
  std::size_t head, tail;  // words that a house may put around copy
};
constexpr Frame own_frame{4, 4};        // signatures differ from day to day
constexpr Frame others_frame{12, 50};   // datelines, taglines, what to read next; a new lead is longer
constexpr std::size_t frame_facts = 5;  // that a frame may name, where it may be the same agency's copy

// Of an agency that may be the same a tail that tells facts is copy: an update that says so nowhere.
const Frame& frame_of(const Side& side, Agencies agencies) {
  if (agencies == Agencies::same) return own_frame;
  return agencies == Agencies::maybe && side.edge_facts > frame_facts ? own_frame : others_frame;
}

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

// In an agency's copy of a sentence or two every word counts: one that stands in another's place is what it
// is about. What may be another house's has a frame of its own.
bool is_short_of_something_else(const Pair& pair) {
  constexpr std::size_t short_copy = 40;  // words
  const auto& [one, other, swapped, names, names_share, other_days] = pair.over;
  const bool own = pair.agencies == Agencies::same;
  const bool exchanged = own ? one.added() > 0 && other.added() > 0 : one.gaps > 0 && other.gaps > 0;
  return exchanged && pair.agencies != Agencies::different && std::min(one.words, other.words) < short_copy;
}

// The form is the same and was filled in for something else. One fact may differ in another agency's copy of
// some length, a number put right or a name spelled otherwise; an agency that changes a fact of its own says
// so.
bool is_other_event(const Pair& pair) {
  constexpr std::size_t some_length = 60;
  if (pair.another_day() || is_short_of_something_else(pair)) return true;
  const bool long_enough = std::min(pair.over.one.shared, pair.over.other.shared) >= some_length;
  const bool same_day = !pair.apart || *pair.apart <= one_day;
  const bool copied = pair.agencies == Agencies::different && long_enough && same_day;
  return pair.over.swapped > (copied ? 1U : 0U);
}

hours window_of(MarkKind kind) {
  return kind == MarkKind::correction ? correction_window : update_window;
}

bool shares_names(const Overlap& over) {
  return over.names_share >= update_names && over.names >= 2;
}

// The same form filled in for something else: most words stand, and more facts differ than names agree. From
// one day to the next a few are too many.
bool is_filled_anew(const Pair& pair) {
  const auto& over = pair.over;
  if (pair.apart && *pair.apart > one_day) return over.swapped > 2 || pair.share() < next_day_words;
  return pair.share() >= form_words && over.swapped > 2 && over.swapped > over.names;
}

}  // namespace

bool is_repeat(const Pair& pair) {
  const auto& [one, other, swapped, names, names_share, other_days] = pair.over;
  if (is_other_event(pair)) return false;
  if (adds_nothing(one, frame_of(one, pair.agencies))) return true;
  return pair.agencies == Agencies::different && adds_nothing(other, others_frame) &&
         one.share() >= copied_share;
}

bool is_extended(const Pair& pair) {
  return pair.agencies != Agencies::different && pair.within(update_window) && !is_other_event(pair) &&
         adds_nothing(pair.over.other, own_frame);
}

bool says_as_much(const Pair& pair) {
  return is_repeat(pair) && adds_nothing(pair.over.other, own_frame);
}

bool is_version_mark(MarkKind kind) {
  return kind == MarkKind::update || kind == MarkKind::wrapup || kind == MarkKind::correction ||
         kind == MarkKind::refile || kind == MarkKind::take;
}

bool is_next_take(const Markers& now, const Pair& pair) {
  return now.kind == MarkKind::take && pair.within(take_window) && !pair.over.other_days &&
         (pair.same_headline || (pair.same_slug && shares_names(pair.over)));
}

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

bool is_older(const Reading& now, const Pair& pair) {
  const auto mine = time_of(*now.item), its = time_of(pair.known->item);
  if (mine && its && *mine != *its) return *mine < *its;
  return now.markers.number < pair.earlier.markers.number;
}

bool is_resent(const Markers& now, const Pair& pair) {
  return pair.agencies != Agencies::different && now.kind == pair.earlier.markers.kind &&
         now.number == pair.earlier.markers.number && pair.same_headline && pair.over.one.added() <= 2 &&
         pair.over.swapped == 0 && pair.over.other.added() <= 2 && pair.within(update_window);
}

}  // namespace dateline::taster
