// The office: an open data directory and everyone who works in it. Made by `run` for as long as the
// newsroom runs, and by a command that finds the directory free for as long as it takes.
//
// Every member may be used from any thread; the destructor comes after the last use.
#pragma once

#include <memory>

#include "app/data_dir.h"
#include "app/measured_inbox.h"
#include "app/share.h"
#include "app/standings.h"
#include "archive/archive.h"
#include "base/clock.h"
#include "desk/desk.h"
#include "desk/timetable.h"
#include "intake/intake.h"
#include "intake/recent_copy.h"
#include "intake/replay.h"
#include "intake/splitting.h"
#include "settings/settings.h"
#include "taster/taste.h"

namespace dateline::app {

// The table of places that comes with the program.
Result<taster::Gazetteer> fetch_gazetteer(const Share& share);
// The taster with the gazetteer that comes with the program.
Result<taster::Taster> hire_taster(const Settings& settings, const Share& share);

// Where the archive is: the data directory, unless the settings name a database.
std::string archive_location(const Settings& settings, const std::filesystem::path& data);

class Office {
 public:
  // `clock` outlives the office.
  static Result<std::unique_ptr<Office>> open(DataDir data, Settings settings, const Share& share,
                                              const Clock& clock);

  const DataDir& data() const { return data_; }
  std::string archive_location() const { return app::archive_location(settings_, data_.path()); }
  const Settings& settings() const { return settings_; }
  const Clock& clock() const { return clock_; }
  archive::Archive& archive() { return *archive_; }
  desk::Desk& desk() { return *desk_; }
  desk::Timetable& timetable() { return *timetable_; }
  MeasuredInbox& inbox() { return *inbox_; }  // where copy comes in, by whichever road
  intake::Intake& intake() { return *intake_; }
  intake::Replay& replay() { return *replay_; }
  intake::Splitting& splitting() { return *splitting_; }
  Standings& standings() { return standings_; }

 private:
  Office(DataDir data, Settings settings, const Clock& clock)
      : data_(std::move(data)), settings_(std::move(settings)), clock_(clock) {}

  const DataDir data_;
  const Settings settings_;
  const Clock& clock_;
  std::unique_ptr<archive::Archive> archive_;
  std::unique_ptr<desk::Desk> desk_;
  std::unique_ptr<desk::Timetable> timetable_;
  std::unique_ptr<const taster::Taster> taster_;
  std::unique_ptr<intake::RecentCopy> recent_;
  std::unique_ptr<intake::Intake> intake_;
  std::unique_ptr<intake::Replay> replay_;
  std::unique_ptr<intake::Splitting> splitting_;
  std::unique_ptr<MeasuredInbox> inbox_;
  Standings standings_;
};

}  // namespace dateline::app
