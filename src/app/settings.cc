#include <ostream>

#include "app/site_settings.h"
#include "app/verbs.h"
#include "settings/reference.h"

namespace dateline::app {

Result<int> settings(const Common& common, const SettingsArguments& arguments, Console& console) {
  TRY(site_settings(common));
  if (!arguments.check) console.out << (arguments.reference ? settings_markdown() : settings_help());
  return 0;
}

}  // namespace dateline::app
