#include "app/reread_json.h"

#include <boost/json/array.hpp>

#include "app/order_args.h"
#include "news/names.h"

namespace dateline::app {
namespace {

namespace json = boost::json;

json::value word(const std::optional<Outcome>& outcome) {
  if (!outcome) return nullptr;
  return json::value(name(*outcome));
}

struct Sum {
  std::string_view name;
  std::int64_t ReplaySums::* count;
};

// In the order in which they are printed.
constexpr Sum sums[] = {{"deliveries", &ReplaySums::deliveries},
                        {"items", &ReplaySums::items},
                        {"unchanged", &ReplaySums::unchanged},
                        {"changed", &ReplaySums::changed},
                        {"new", &ReplaySums::found},
                        {"rejected", &ReplaySums::rejected},
                        {"gone", &ReplaySums::gone},
                        {"forgotten", &ReplaySums::forgotten},
                        {"failed", &ReplaySums::failed}};

}  // namespace

json::object to_json(const intake::Reread& item, intake::Intent intent) {
  json::object line{{"uri", item.uri}, {"was", word(item.was)}};
  line[intent == intake::Intent::look ? "would_be" : "is"] = word(item.is);
  if (item.story) line["story"] = item.story.value;
  json::array fields, because;
  for (const auto& change : item.fields)
    fields.push_back({{"field", change.field}, {"was", change.was}, {"is", change.is}});
  for (const auto& reason : item.because) because.push_back({{"about", reason.about}, {"text", reason.text}});
  line["fields"] = std::move(fields);
  line["because"] = std::move(because);
  return line;
}

json::object to_json(const intake::RereadDelivery& delivery, intake::Intent intent) {
  json::array items;
  for (const auto& change : delivery.changes) items.push_back(to_json(change, intent));
  json::object line{{"raw", delivery.raw.value},
                    {"source", delivery.source},
                    {"name", delivery.name},
                    {"items", std::move(items)}};
  if (delivery.unread) line["error"] = delivery.unread->text();
  return line;
}

void ReplaySums::add(const intake::RereadDelivery& delivery) {
  ++deliveries;
  items += delivery.items;
  std::int64_t differ = 0;
  for (const auto& change : delivery.changes) {
    if (change.place == archive::whole_delivery) continue;  // the items it turns out to be stand beside it
    ++differ;
    if (!change.was)
      ++found;
    else if (!change.is)
      ++gone;
    else if (change.is == Outcome::reject)
      ++rejected;
    else
      ++changed;
  }
  if (delivery.unread) differ = delivery.items, rejected += delivery.items;
  unchanged += std::max<std::int64_t>(0, delivery.items - differ);
}

ReplaySums& ReplaySums::operator+=(const ReplaySums& more) {
  for (const auto& sum : sums) this->*sum.count += more.*sum.count;
  return *this;
}

json::object to_json(const ReplaySums& counts) {
  json::object line;
  for (const auto& sum : sums) line[sum.name] = counts.*sum.count;
  return line;
}

ReplaySums sums_of(const json::object& line) {
  ReplaySums counts;
  for (const auto& sum : sums) counts.*sum.count = number_arg(line, sum.name);
  return counts;
}

}  // namespace dateline::app
