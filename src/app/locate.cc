#include "taster/locate.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/json_lines.h"
#include "app/office.h"
#include "app/verbs.h"
#include "taster/taste_json.h"

namespace dateline::app {
namespace {

Result<taster::Spans> spans_of(const boost::json::value& value) {
  const auto wrong =
      error(Fault::invalid, "'spans' has another shape", {}, "expected [[start, end], …] in code points");
  if (!value.is_array()) return wrong;
  taster::Spans spans;
  for (const auto& pair : value.as_array()) {
    const auto* ends = pair.if_array();
    if (!ends || ends->size() != 2 || !(*ends)[0].is_int64() || !(*ends)[1].is_int64()) return wrong;
    const auto start = (*ends)[0].as_int64(), end = (*ends)[1].as_int64();
    if (start < 0 || end < start) return wrong;
    spans.emplace_back(static_cast<std::size_t>(start), static_cast<std::size_t>(end));
  }
  return spans;
}

Result<boost::json::object> located(const boost::json::value& line, const taster::Gazetteer& gazetteer) {
  const auto* object = line.if_object();
  const auto* text = object ? object->if_contains("text") : nullptr;
  if (!text || !text->is_string())
    return error(Fault::invalid, "no text", {}, "expected {\"id\": …, \"text\": \"…\"}");
  std::vector<taster::LocatedPlace> found;
  if (const auto* given = object->if_contains("spans")) {
    TRY(const auto spans, spans_of(*given));
    found = taster::locate(text->as_string(), spans, gazetteer);
  } else {
    found = taster::locate(text->as_string(), gazetteer);
  }
  boost::json::object json;
  if (const auto* id = object->if_contains("id")) json["id"] = *id;
  boost::json::array places;
  for (const auto& place : found) places.push_back(taster::to_json(place));
  json["places"] = std::move(places);
  return json;
}

}  // namespace

Result<int> locate(const Common& common, const LocateArguments& arguments, Console& console) {
  TRY(const auto gazetteer, fetch_gazetteer(Share::find(common.share)));
  TRY(each_line(arguments.file, [&](const boost::json::value& line) -> Result<> {
    TRY(const auto json, located(line, gazetteer));
    console.out << boost::json::serialize(json) << '\n';
    return ok();
  }));
  return 0;
}

}  // namespace dateline::app
