#include "taster/taste.h"

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/json_lines.h"
#include "app/office.h"
#include "app/site_settings.h"
#include "app/verbs.h"
#include "news/item_json.h"
#include "taster/memory.h"
#include "taster/taste_json.h"

namespace dateline::app {
namespace {

constexpr const char* format = "ninjs";

}  // namespace

Result<int> taste(const Common& common, const TasteArguments& arguments, Console& console) {
  TRY(const auto settings, site_settings(common));
  TRY(const auto taster, hire_taster(settings, Share::find(common.share)));
  taster::Memory memory;
  TRY(each_line(arguments.file, [&](const boost::json::value& line) -> Result<> {
    TRY(const auto item, item_from_ninjs(line));
    const auto keys = taster::identity_keys(item, arguments.source, format);
    const auto tasting = taster.taste(item, arguments.source, format, memory.find(keys));
    const auto story = memory.keep(item, keys, tasting);
    console.out << boost::json::serialize(taster::to_json(item, tasting, story, taster.gazetteer())) << '\n';
    return ok();
  }));
  return 0;
}

}  // namespace dateline::app
