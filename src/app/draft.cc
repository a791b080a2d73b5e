#include "copydesk/draft.h"

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/json_lines.h"
#include "app/site_settings.h"
#include "app/verbs.h"
#include "news/item_json.h"
#include "news/names.h"

namespace dateline::app {
namespace {

using copydesk::Support;

std::string_view word(Support::Field field) {
  constexpr std::array<std::string_view, 3> words{"headline", "summary", "short"};
  return words[static_cast<std::size_t>(field)];
}
std::string_view word(Support::From from) {
  constexpr std::array<std::string_view, 3> words{"headline", "summary", "body"};
  return words[static_cast<std::size_t>(from)];
}

boost::json::object to_json(const NewsItem& item, const copydesk::Draft& draft) {
  boost::json::array support;
  for (const auto& stretch : draft.support)
    support.push_back(boost::json::object{{"field", word(stretch.field)},
                                          {"from", word(stretch.from)},
                                          {"start", stretch.start},
                                          {"end", stretch.end}});
  return {{"uri", item.uri},
          {"headline", draft.headline},
          {"summary", draft.summary},
          {"body", draft.body_html},
          {"short", draft.short_text},
          {"credit", draft.credit_line},
          {"provenance", name(draft.provenance)},
          {"support", std::move(support)}};
}

}  // namespace

Result<int> draft(const Common& common, const DraftArguments& arguments, Console& console) {
  TRY(const auto settings, site_settings(common));
  const auto rules = copydesk::draft_rules(settings, settings.source(arguments.source));
  TRY(each_line(arguments.file, [&](const boost::json::value& line) -> Result<> {
    TRY(const auto item, item_from_ninjs(line));
    console.out << boost::json::serialize(to_json(item, copydesk::draft(item, rules))) << '\n';
    return ok();
  }));
  return 0;
}

}  // namespace dateline::app
