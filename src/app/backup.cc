#include "backup/backup.h"

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/newsroom_clock.h"
#include "app/office.h"
#include "app/progress.h"
#include "app/site_settings.h"
#include "app/state.h"
#include "app/verbs.h"
#include "app/version.h"

namespace dateline::app {
namespace {

backup::Original original_of(const Common& common, const Settings& settings) {
  backup::Original original{.archive = archive_location(settings, common.data),
                            .data = common.data,
                            .config = settings.file,
                            .config_files = {},
                            .program = std::string(version()),
                            .now = NewsroomClock(clock_file()).now()};
  for (const auto& page : settings.pages)
    if (!page.file.empty()) original.config_files.push_back(settings.file.parent_path() / page.file);
  return original;
}

boost::json::object to_json(const backup::Manifest& made, const std::filesystem::path& file) {
  std::error_code problem;
  return {{"backup", file.string()},
          {"bytes", std::filesystem::file_size(file, problem)},
          {"made_at", rfc3339(made.made_at)},
          {"made_from", made.made_from},
          {"schema", made.schema},
          {"head", made.head.value},
          {"members", made.members.size()},
          {"settings", !made.config.empty()}};
}

}  // namespace

Result<int> backup(const Common& given, const BackupArguments& arguments, Console& console) {
  const auto common = as_it_runs(given);
  TRY(const auto settings, site_settings(common));
  Progress progress(console.err, "backup", common.quiet);
  const auto existing = arguments.force ? backup::Existing::replace : backup::Existing::refuse;
  TRY(const auto made,
      backup::make_backup(original_of(common, settings), arguments.file, existing,
                          [&](auto what, auto done, auto of) { progress.tell(what, done, of); }));
  if (arguments.file != "-")
    console.out << boost::json::serialize(to_json(made, arguments.file)) << std::endl;
  return 0;
}

}  // namespace dateline::app
