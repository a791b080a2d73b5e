#include "app/site_settings.h"

#include <system_error>

#include "settings/reader.h"

namespace dateline::app {

Result<Settings> site_settings(const Common& common) {
  if (!common.config.empty()) return read_settings(common.config);
  std::error_code problem;
  if (std::filesystem::exists(common.data / demo_mark, problem))
    return demo_settings(Share::find(common.share));
  return default_settings();
}

Result<Settings> demo_settings(const Share& share) {
  TRY(const auto file, share.path("samples/site.toml"));
  TRY(auto settings, read_settings(file));
  settings.site.url.clear();  // wherever it listens
  settings.file.clear();      // the program's own
  return settings;
}

}  // namespace dateline::app
