#include "taster/taste.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <iterator>
#include <ostream>

#include "app/json_lines.h"
#include "app/office.h"
#include "app/site_settings.h"
#include "app/verbs.h"
#include "intake/withholding.h"
#include "news/item_json.h"
#include "taster/memory.h"
#include "taster/near_keys.h"
#include "taster/taste_json.h"
#include "wire/formats/notices.h"

namespace dateline::app {
Result<int> taste(const Common& common, const TasteArguments& arguments, Console& console) {
  TRY(const auto settings, site_settings(common));
  TRY(const auto taster, hire_taster(settings, Share::find(common.share)));
  taster::Memory memory;
  const std::string format = "ninjs";
  TRY(each_line(arguments.file, [&](const boost::json::value& line) -> Result<> {
    TRY(auto item, item_from_ninjs(line));
    std::vector<Problem> problems;
    wire::apply_notices(item, {}, problems);
    auto keys = taster::identity_keys(item, arguments.source, format);
    std::ranges::move(taster::near_keys(item), std::back_inserter(keys));
    auto known = memory.find(keys);
    if (intake::opens_withheld(item, format, known)) {
      item = intake::as_withheld_copy(std::move(item));
      known.clear();
    }
    const auto tasting = taster.taste(item, arguments.source, format, known);
    if (tasting.decision == Outcome::control) keys = {"uri:" + item.uri};  // its words are no copy
    const auto story = memory.keep(item, keys, tasting);
    console.out << boost::json::serialize(taster::to_json(item, tasting, story, taster.gazetteer())) << '\n';
    return ok();
  }));
  return 0;
}

}  // namespace dateline::app
