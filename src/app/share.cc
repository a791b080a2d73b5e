#include "app/share.h"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>

namespace dateline::app {

Share Share::find(const std::filesystem::path& given) {
  if (!given.empty()) return Share({given});
  if (const char* named = std::getenv("DATELINE_SHARE"); named && *named) return Share({named});
  std::error_code problem;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", problem);
  auto folder = program.parent_path();
  std::vector<std::filesystem::path> folders{folder.parent_path() / "share/dateline"};
  // build/release/src/dateline: what the build made lies in build/release, the sources' in the root.
  for (int i = 0; i < 4 && folder.has_relative_path(); ++i, folder = folder.parent_path())
    folders.push_back(folder);
  return Share(std::move(folders));
}

Result<std::filesystem::path> Share::path(std::string_view name) const {
  std::string looked;
  for (const auto& folder : folders_) {
    auto path = folder / name;
    std::error_code problem;
    if (std::filesystem::exists(path, problem)) return path;
    looked += fmt::format("{}{}", looked.empty() ? "" : ", ", folder.string());
  }
  return error(Fault::not_found, fmt::format("cannot find '{}', which comes with the program", name), looked,
               "name its folder with --share or DATELINE_SHARE");
}

}  // namespace dateline::app
