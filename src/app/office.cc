#include "app/office.h"

#include "taster/gazetteer.h"

namespace dateline::app {
namespace {

taster::WindowLimits window_limits(const LimitSettings& limits) {
  return {std::chrono::hours(limits.event_hours), static_cast<std::size_t>(limits.event_items)};
}

}  // namespace

Result<taster::Gazetteer> fetch_gazetteer(const Share& share) {
  TRY(const auto table, share.path("places/places.dat"));
  return taster::Gazetteer::open(table);
}

Result<taster::Taster> hire_taster(const Settings& settings, const Share& share) {
  TRY(auto gazetteer, fetch_gazetteer(share));
  return taster::Taster::create(settings, std::make_shared<const taster::Gazetteer>(std::move(gazetteer)));
}

std::string archive_location(const Settings& settings, const std::filesystem::path& data) {
  return settings.server.archive.empty() ? data.string() : settings.server.archive;
}

Result<std::unique_ptr<Office>> Office::open(DataDir data, Settings settings, const Share& share,
                                             const Clock& clock) {
  std::unique_ptr<Office> office(new Office(std::move(data), std::move(settings), clock));
  TRY(office->archive_, archive::Archive::open(office->archive_location()));
  office->desk_ = std::make_unique<desk::Desk>(*office->archive_, office->settings_, clock);
  office->timetable_ = std::make_unique<desk::Timetable>(*office->archive_, office->settings_);
  TRY(auto taster, hire_taster(office->settings_, share));
  office->taster_ = std::make_unique<const taster::Taster>(std::move(taster));
  office->recent_ = std::make_unique<intake::RecentCopy>(window_limits(office->settings_.limits));
  const intake::FilingRules rules{office->settings_, *office->taster_, *office->recent_};
  office->intake_ = std::make_unique<intake::Intake>(
      *office->archive_, rules, clock, [&standings = office->standings_] { standings.hurry(); });
  office->replay_ = std::make_unique<intake::Replay>(*office->archive_, rules, clock);
  office->splitting_ = std::make_unique<intake::Splitting>(*office->archive_, rules, clock);
  office->inbox_ = std::make_unique<MeasuredInbox>(*office->intake_);
  return office;
}

}  // namespace dateline::app
