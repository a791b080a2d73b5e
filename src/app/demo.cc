#include "app/demo.h"

#include <system_error>

#include "app/site_settings.h"
#include "base/fault_point.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/log.h"
#include "text/unicode.h"

namespace dateline::app {
namespace {

constexpr std::string_view seeded = "seeded ", seeding = "seeding ";  // and since when: the mark's text

// The lock is ours; a mark that a crash left half written is no newsroom.
bool holds_nothing(const std::filesystem::path& folder) {
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    const auto name = entry.path().filename().string();
    if (name != "lock" && !is_half_written(name, demo_mark)) return false;
  }
  return !problem;
}

// What the desk told readers about this copy: samples/corrections/SOURCE/STEM.txt, where there is one.
Result<> correct(const Sample& sample, StoryId id, const std::filesystem::path& corrections, Office& office) {
  const auto file =
      corrections / sample.source / (std::filesystem::path(sample.name).stem().string() + ".txt");
  std::error_code problem;
  if (!std::filesystem::exists(file, problem)) return ok();
  TRY(const auto note, read_file(file));
  TRY(const auto story, office.desk().show(id));
  if (!story.corrections.empty()) return ok();  // by a start that was cut short
  TRY(office.desk().correct(id, {}, std::string(text::trim(note)), {"desk:demo", "a reader wrote"}));
  return ok();
}

Result<> seed(const std::filesystem::path& folder, Instant since, Office& office, NewsroomClock& clock) {
  TRY(const auto samples, read_samples(folder / "wire", since));
  for (const auto& sample : samples) {
    clock.stand_at(sample.sent);
    TRY(const auto story, deliver_sample(sample, sha256(sample.bytes) + ":" + sample.name, office));
    TRY(correct(sample, story, folder / "corrections", office));
    FAULT_POINT("app.demo_delivered");
  }
  return ok();
}

}  // namespace

Result<StoryId> deliver_sample(const Sample& sample, std::string key, Office& office) {
  Delivery delivery;
  delivery.source = sample.source;
  delivery.name = sample.name;
  delivery.bytes = sample.bytes;
  delivery.key = std::move(key);
  TRY(const auto receipt, office.inbox().deliver(std::move(delivery)));
  for (const auto& item : receipt.items)
    if (item.outcome == Outcome::reject)
      log::warn("samples: {} of {}: {}", sample.name, sample.source,
                item.because.empty() ? "" : item.because[0].text);
  return receipt.items.empty() ? StoryId() : receipt.items.front().story;
}

Result<bool> claim_for_demo(const DataDir& data, Instant now) {
  const auto mark = data.path() / demo_mark;
  std::error_code problem;
  if (std::filesystem::exists(mark, problem)) return true;
  if (!holds_nothing(data.path())) return false;
  TRY(write_file(mark, std::string(seeding) + rfc3339(now)));
  FAULT_POINT("app.demo_claimed");
  return true;
}

Result<> seed_demo(Office& office, NewsroomClock& clock, const Share& share) {
  const auto mark = office.data().path() / demo_mark;
  TRY(const auto text, read_file(mark));
  if (text.starts_with(seeded)) return ok();
  TRY(const auto since, parse_rfc3339(std::string_view(text).substr(std::min(seeding.size(), text.size()))));
  TRY(const auto folder, share.path("samples"));
  auto done = seed(folder, since, office, clock);
  clock.stand_at(std::nullopt);
  TRY(std::move(done));
  FAULT_POINT("app.demo_seeded");
  return write_file(mark, std::string(seeded) + rfc3339(since));
}

}  // namespace dateline::app
