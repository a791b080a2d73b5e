#include "intake/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/fault_point.h"
#include "intake/comparing.h"
#include "intake/reading.h"
#include "intake/withholding.h"

namespace dateline::intake {
namespace {

using Changes = std::vector<Reread>;

Reread about(const FiledOnce& was) {
  const auto& item = was.entry.item;
  return {was.entry.place, item.uri, item.outcome, {}, item.story, {}, {}};
}

void fill_in(Reread& change, ItemOutcome outcome) {
  change.uri = std::move(outcome.uri);
  change.is = outcome.outcome;
  change.story = outcome.story;
  change.because = std::move(outcome.because);
}

// One delivery filed again, within one transaction.
class Again {
 public:
  Again(const FilingRules& rules, const Arrival& arrival, const wire::Parsed& parsed,
        archive::Transaction& tx, Instant now)
      : arrival_(arrival), parsed_(parsed), tx_(tx), filing_(rules, arrival, parsed, tx, now) {}

  void take_places(const std::vector<FiledOnce>& filed) {
    for (const auto& each : filed) places_.insert(each.entry.place);
  }

  Result<> again(const Pair& pair) {
    if (!pair.index) return gone(*pair.was);
    if (!pair.was) return found(*pair.index);
    return pair.was->is_reject() ? try_again(*pair.was, *pair.index) : read_again(*pair.was, *pair.index);
  }

  Changes& changes() { return changes_; }

 private:
  Result<> gone(const FiledOnce& was) {
    if (was.is_reject() && !was.is_whole()) return ok();
    changes_.push_back(about(was));
    auto& because = changes_.back().because;
    if (!was.is_whole()) {
      because = {{"replay", "it is not found any more, and is left as it was"}};
      return ok();
    }
    because = {{"replay", fmt::format("it can be read now: {} items", parsed_.items.size())}};
    return tx_.ledger.revise(arrival_.raw, was.entry.place, std::nullopt);
  }

  Result<> found(std::size_t index) {
    const auto place = free_place(index);
    TRY(auto outcome, filing_.file(index, place));
    if (outcome.outcome == Outcome::seen) return ok();
    TRY(tx_.ledger.revise(arrival_.raw, place, outcome));
    changes_.push_back({place, {}, {}, {}, {}, {}, {}});
    fill_in(changes_.back(), std::move(outcome));
    return ok();
  }

  Result<> try_again(const FiledOnce& was, std::size_t index) {
    TRY(auto outcome, filing_.file(index, was.entry.place));
    TRY(tx_.ledger.revise(arrival_.raw, was.entry.place, outcome));
    changes_.push_back(about(was));
    fill_in(changes_.back(), std::move(outcome));
    return ok();
  }

  Result<> read_again(const FiledOnce& was, std::size_t index) {
    if (!was.item) return ok();  // the ledger's check finds a place without its item
    auto fields = differences(was.item->item, as_kept(parsed_.items[index], was.item->outcome));
    if (fields.empty()) return ok();
    TRY(auto refiled, filing_.refile(index, *was.item));
    if (!refiled.left) {
      TRY(tx_.ledger.revise(arrival_.raw, was.entry.place, refiled.item));
    }
    changes_.push_back(about(was));
    fill_in(changes_.back(), std::move(refiled.item));
    changes_.back().fields = std::move(fields);
    return ok();
  }

  // Its own, unless something that was filed stands there.
  std::int64_t free_place(std::size_t index) {
    auto place = static_cast<std::int64_t>(index);
    if (places_.contains(place)) place = *places_.rbegin() + 1;
    places_.insert(place);
    return place;
  }

  const Arrival& arrival_;
  const wire::Parsed& parsed_;
  archive::Transaction& tx_;
  Filing filing_;
  std::set<std::int64_t> places_;
  Changes changes_;
};

// A reject that somebody has seen to is tried again only where it is named.
bool is_settled(const FiledOnce& filed) {
  return filed.is_reject() && filed.entry.dismissed;
}

}  // namespace

Result<RereadDelivery> Replay::replay(RawId raw, Intent intent) {
  return reread({.raw = raw, .intent = intent});
}

Result<RereadDelivery> Replay::retry(RawId raw, std::optional<std::int64_t> place) {
  return reread({.raw = raw, .intent = Intent::act, .rejects_only = true, .place = place});
}

// The pairs that are asked for, of those that there are.
Result<std::vector<Pair>> Replay::asked_for(const Request& request, const std::vector<NewsItem>& items,
                                            archive::Facets& archive) const {
  TRY(auto filed, filed_of(request.raw, archive));
  const auto whole = std::ranges::find_if(filed, &FiledOnce::is_whole);
  const auto named = [&](const FiledOnce& each) {
    if (!request.rejects_only) return !is_settled(each);
    return each.is_reject() && (request.place ? each.entry.place == *request.place : !is_settled(each));
  };
  // What no place speaks for is new; of rejects only where nothing of the delivery could be read.
  const bool with_new = whole == filed.end() ? !request.rejects_only : named(*whole);
  auto pairs = pairs_of(std::move(filed), items);
  std::erase_if(pairs, [&](const Pair& pair) { return pair.was ? !named(*pair.was) : !with_new; });
  return pairs;
}

Result<RereadDelivery> Replay::reread(const Request& request) {
  TRY(auto reading, archive_.reading());
  TRY(const auto delivery, reading.raw.get(request.raw));
  TRY(const auto head, reading.raw.find(request.raw));
  RereadDelivery done{request.raw, delivery.source, delivery.name, 0, {}, {}};
  const auto parsed = read(delivery, rules_.settings);
  if (!parsed) return unreadable(request, std::move(done), parsed.error());
  const auto& items = parsed.value().items;

  TRY(const auto pairs, asked_for(request, items, reading));
  done.items =
      std::ranges::count_if(pairs, [](const Pair& pair) { return !pair.was || !pair.was->is_whole(); });
  bool differs = request.rejects_only && !pairs.empty();
  for (auto pair = pairs.begin(); !differs && pair != pairs.end(); ++pair) {
    TRY(differs, may_differ(*pair, items, delivery, reading));
  }
  if (!differs) return done;

  const Arrival arrival{request.raw, delivery.source, delivery.road, head->received_at};
  TRY(auto tx, archive_.begin());
  TRY(rules_.recent.catch_up(tx));
  Again again(rules_, arrival, parsed.value(), tx, clock_.now());
  TRY(const auto places, filed_of(request.raw, tx));
  again.take_places(places);
  TRY(const auto found, asked_for(request, items, tx));  // under the lock, as it stands now
  for (const auto& pair : found) {
    TRY(again.again(pair));
  }
  done.changes = std::move(again.changes());
  std::ranges::stable_sort(done.changes, {}, &Reread::place);
  if (!request.rejects_only)  // refused then and now: nothing differs
    std::erase_if(done.changes, [](const Reread& change) {
      return change.was == Outcome::reject && change.is == Outcome::reject;
    });
  if (request.intent == Intent::look || done.changes.empty()) return done;  // and nothing has happened
  if (parsed.value().format != head->read_as) {
    TRY(tx.raw.mark_reread(request.raw, parsed.value().format));
  }
  FAULT_POINT("intake.reread");
  TRY(tx.commit());
  FAULT_POINT("intake.reread_committed");
  return done;
}

// Today's readers refuse the delivery: what was read of it before is left, and its rejects stay.
Result<RereadDelivery> Replay::unreadable(const Request& request, RereadDelivery done, const Error& why) {
  if (request.rejects_only) return refused_again(request, std::move(done), why);
  TRY(auto reading, archive_.reading());
  TRY(const auto filed, asked_for(request, {}, reading));
  done.items = std::ssize(filed);
  const bool never_was = std::ranges::all_of(filed, [](const Pair& pair) { return pair.was->is_reject(); });
  if (!never_was) done.unread = why;
  return done;
}

Result<RereadDelivery> Replay::refused_again(const Request& request, RereadDelivery done, const Error& why) {
  TRY(auto tx, archive_.begin());
  TRY(const auto rejects, asked_for(request, {}, tx));
  done.items = std::ssize(rejects);
  for (const auto& pair : rejects) {
    const auto& was = *pair.was;
    const ItemOutcome refused{Outcome::reject, was.entry.item.uri, {}, {{"format", why.text()}}};
    TRY(tx.ledger.revise(request.raw, was.entry.place, refused));
    done.changes.push_back(about(was));
    fill_in(done.changes.back(), refused);
  }
  TRY(tx.commit());
  return done;
}

}  // namespace dateline::intake
