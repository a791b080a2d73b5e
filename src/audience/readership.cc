#include "audience/readership.h"

#include <cmath>

#include "base/fault_point.h"

namespace dateline::audience {
namespace {

constexpr double thousand = 1000;

Heat heat_of(const archive::StoryViews& views) {
  return {static_cast<double>(views.heat) / thousand, views.heat_at};
}

// A clock that was set back must not leave a window open for years.
bool is_over(Instant since, Instant now, Instant::duration length) {
  return now < since || now - since >= length;
}

}  // namespace

Readership::Readership(archive::Archive& archive, const Settings& settings, Instant now)
    : archive_(archive),
      key_since_(now),
      saved_at_(now),
      scores_(std::chrono::minutes(settings.audience.half_life_minutes)) {}

Result<std::unique_ptr<Readership>> Readership::open(archive::Archive& archive, const Settings& settings,
                                                     Instant now) {
  std::unique_ptr<Readership> readership(new Readership(archive, settings, now));
  TRY(readership->load(now));
  return readership;
}

Result<> Readership::load(Instant now) {
  TRY(auto reading, archive_.reading());
  TRY(const auto kept, reading.views.latest(most_stories));
  for (const auto& views : kept) scores_.put(views.story, heat_of(views));
  scores_.prune(now, most_stories);
  return ok();
}

void Readership::add(ViewBatch batch) {
  prefetches_ += batch.prefetches;
  programs_ += batch.programs;
  not_pages_ += batch.not_pages;
  if (batch.views.empty()) return;
  const std::lock_guard lock(mutex_);
  if (waiting_views_ + batch.views.size() > most_waiting) return;
  waiting_views_ += batch.views.size();
  waiting_.push_back(std::move(batch));
}

ViewFigures Readership::figures() const {
  return {counted_, repeats_, prefetches_, programs_, not_pages_};
}

const SecretDigest& Readership::key(Instant now) {
  if (is_over(key_since_, now, window)) {
    key_ = SecretDigest();
    key_since_ = now;
    once_.forget();
  }
  return key_;
}

bool Readership::count(Instant now) {
  std::vector<ViewBatch> batches;
  {
    const std::lock_guard lock(mutex_);
    batches.swap(waiting_);
    waiting_views_ = 0;
  }
  bool any = false;
  for (const auto& batch : batches)
    for (const auto& view : batch.views) {
      if (!once_.counts(view)) {
        ++repeats_;
        continue;
      }
      any = true;
      ++counted_;
      ++unsaved_[view.story];
      scores_.add(view.story, 1, now);
    }
  if (any) scores_.prune(now, most_stories);
  return any;
}

Result<> Readership::save(Instant now, When when) {
  if (when == When::due && !is_over(saved_at_, now, save_every)) return ok();
  saved_at_ = now;  // also where it fails: a disk that is full is not asked every second
  if (unsaved_.empty()) return ok();
  return write(now);
}

// What other nodes have counted is in the archive: it is added to, and becomes what this one knows.
Result<> Readership::write(Instant now) {
  std::vector<archive::StoryViews> lines;
  TRY(auto tx, archive_.begin());
  for (const auto& [story, more] : unsaved_) {
    TRY(const auto found, tx.views.of(story));
    Scores sum(scores_.half_life());
    if (found) sum.put(story, heat_of(*found));
    sum.add(story, static_cast<double>(more), now);
    lines.push_back(
        {story, (found ? found->views : 0) + more, std::llround(sum.at(story, now) * thousand), now});
    TRY(tx.views.put(lines.back()));
  }
  FAULT_POINT("audience.views_saving");
  TRY(tx.commit());
  FAULT_POINT("audience.views_saved");
  unsaved_.clear();
  for (const auto& line : lines) scores_.put(line.story, heat_of(line));
  return ok();
}

}  // namespace dateline::audience
