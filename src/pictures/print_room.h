// The print room: hands out prints, from a cache that can be lost.
//
// DATA/prints/AB/SHA256 is a picture's contact sheet. One that is missing or damaged is made anew from the
// archive's master when a print of it is asked for, one at a time; whoever asks meanwhile is told to ask
// again. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>

#include "archive/archive.h"
#include "news/ports.h"
#include "pictures/contact_sheet.h"
#include "pictures/developer.h"

namespace dateline::pictures {

class PrintRoom final : public Pictures {
 public:
  // `archive` outlives it. `folder` is made where it is missing.
  PrintRoom(std::filesystem::path folder, archive::Archive& archive, DevelopingRules rules)
      : folder_(std::move(folder)), archive_(archive), rules_(std::move(rules)) {}

  // Has this original developed, unless it has been before. Errors are develop()'s.
  Result<SheetHead> take_in(const std::string& media, std::string_view original);

  Result<std::vector<Story>> stories_with(std::string_view key) override;
  Result<std::string> print(std::string_view media, std::string_view name) override;

 private:
  std::filesystem::path sheet_path(std::string_view media) const;
  Result<SheetHead> kept_head(std::string_view media) const;
  Result<SheetHead> keep(std::string_view media, std::string_view sheet) const;
  Result<> make_again(std::string_view media);

  const std::filesystem::path folder_;
  archive::Archive& archive_;
  const DevelopingRules rules_;
  std::mutex making_;  // held while a sheet is made again
  std::map<std::string, std::chrono::steady_clock::time_point> not_before_;  // guarded by it
};

}  // namespace dateline::pictures
