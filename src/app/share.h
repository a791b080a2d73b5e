// Where the files lie that come with the program: themes, samples, the table of places.
//
// --share or DATELINE_SHARE names their folder. Otherwise they are looked for where an installed
// program has them (../share/dateline beside its bin), then upwards from a program in its build tree.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dateline::app {

class Share {
 public:
  // `given` may be empty.
  static Share find(const std::filesystem::path& given);
  explicit Share(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

  // "themes", "places.tsv". not_found says where was looked and what to do.
  Result<std::filesystem::path> path(std::string_view name) const;

 private:
  std::vector<std::filesystem::path> folders_;  // in order of preference
};

}  // namespace dateline::app
