#include "app/demo.h"

#include <system_error>

#include "app/samples.h"
#include "app/site_settings.h"
#include "base/fault_point.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/log.h"

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

Result<> deliver(const Sample& sample, Office& office) {
  Delivery delivery;
  delivery.source = sample.source;
  delivery.name = sample.name;
  delivery.bytes = sample.bytes;
  delivery.key = sha256(sample.bytes) + ":" + sample.name;
  TRY(const auto receipt, office.inbox().deliver(std::move(delivery)));
  for (const auto& item : receipt.items)
    if (item.outcome == Outcome::reject)
      log::warn("samples/{}/{}: {}", sample.source, sample.name,
                item.because.empty() ? "" : item.because[0].text);
  return ok();
}

}  // namespace

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
  TRY(const auto samples, read_samples(folder, since));
  Result<> done = ok();
  for (const auto& sample : samples) {
    clock.stand_at(sample.sent);
    done = deliver(sample, office);
    FAULT_POINT("app.demo_delivered");
    if (!done) break;
  }
  clock.stand_at(std::nullopt);
  TRY(std::move(done));
  FAULT_POINT("app.demo_seeded");
  return write_file(mark, std::string(seeded) + rfc3339(since));
}

}  // namespace dateline::app
