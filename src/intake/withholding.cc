#include "intake/withholding.h"

#include <algorithm>

namespace dateline::intake {

bool has_signal(const NewsItem& item, std::string_view signal) {
  return std::ranges::find(item.signals, signal) != item.signals.end();
}

bool is_withheld_copy(const NewsItem& item) {
  const bool about_itself = !item.control || item.control->target == item.uri;
  return item.pub_status == PubStatus::withheld && about_itself && !item.body_html.empty();
}

bool opens_withheld(const NewsItem& item, const std::string& format,
                    const std::vector<taster::Known>& known) {
  if (!is_withheld_copy(item)) return false;
  const auto is_its_own = [&](const taster::Known& each) { return each.item.uri == item.uri; };
  return std::ranges::none_of(known, is_its_own) && !taster::decide(item, format, known).story;
}

NewsItem as_copy(NewsItem item) {
  item.pub_status = PubStatus::usable;
  item.control.reset();
  return item;
}

NewsItem as_withheld_copy(NewsItem item) {
  item.signals.emplace_back(withheld);
  return as_copy(std::move(item));
}

NewsItem as_kept(NewsItem item, Outcome filed_as) {
  const bool opens = filed_as == Outcome::story || filed_as == Outcome::related;
  if (has_signal(item, embargo_unread)) return as_copy(std::move(item));
  return opens && is_withheld_copy(item) ? as_withheld_copy(std::move(item)) : item;
}

}  // namespace dateline::intake
