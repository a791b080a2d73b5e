#include "app/office.h"

namespace dateline::app {

Result<std::unique_ptr<Office>> Office::open(DataDir data, Settings settings, const Clock& clock) {
  std::unique_ptr<Office> office(new Office(std::move(data), std::move(settings), clock));
  const auto& elsewhere = office->settings_.server.archive;
  TRY(office->archive_,
      archive::Archive::open(elsewhere.empty() ? office->data_.path().string() : elsewhere));
  office->desk_ = std::make_unique<desk::Desk>(*office->archive_, office->settings_, clock);
  office->timetable_ = std::make_unique<desk::Timetable>(*office->archive_, office->settings_);
  return office;
}

}  // namespace dateline::app
