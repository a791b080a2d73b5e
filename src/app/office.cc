#include "app/office.h"

namespace dateline::app {

Result<std::unique_ptr<Office>> Office::open(DataDir data, Settings settings, const Clock& clock) {
  std::unique_ptr<Office> office(new Office(std::move(data), std::move(settings), clock));
  const auto& elsewhere = office->settings_.server.archive;
  TRY(office->archive_,
      archive::Archive::open(elsewhere.empty() ? office->data_.path().string() : elsewhere));
  return office;
}

}  // namespace dateline::app
