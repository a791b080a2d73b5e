#include "desk/row_json.h"

#include <boost/json.hpp>

#include "base/clock.h"
#include "news/names.h"

namespace dateline::desk {

boost::json::object to_json(const archive::StoryRow& row) {
  boost::json::object json{{"story", row.id.value},
                           {"state", name(row.state)},
                           {"headline", row.headline},
                           {"source", row.source},
                           {"received_at", rfc3339(row.received_at)}};
  if (row.created) json["created"] = rfc3339(*row.created);
  if (row.updated) json["updated"] = rfc3339(*row.updated);
  if (row.urgency) json["urgency"] = *row.urgency;
  if (!row.demanded.empty()) json["demanded"] = row.demanded;
  if (row.waits) json["waiting"] = true;
  return json;
}

boost::json::object item_json(const archive::FiledItem& filed) {
  boost::json::object json{{"item", filed.item.uri},
                           {"version", filed.item.version},
                           {"source", filed.source},
                           {"outcome", name(filed.outcome)},
                           {"received_at", rfc3339(filed.received_at)}};
  if (!filed.item.headline.empty()) json["headline"] = filed.item.headline;
  return json;
}

boost::json::object stop_json(const archive::Stop& stop) {
  boost::json::object json{{"stopped", stop.source.empty() ? "the whole site" : stop.source},
                           {"who", stop.who},
                           {"at", rfc3339(stop.at)}};
  if (!stop.why.empty()) json["why"] = stop.why;
  return json;
}

boost::json::object lifted_stop_json(const archive::LiftedStop& stop) {
  auto json = stop_json(stop.stop);
  json["lifted_by"] = stop.lifted.who;
  json["lifted_at"] = rfc3339(stop.lifted.at);
  if (!stop.lifted.why.empty()) json["lifted_why"] = stop.lifted.why;
  return json;
}

boost::json::object line_json(const JournalEntry& entry) {
  boost::json::object json{{"position", entry.position.value}, {"at", rfc3339(entry.at)},
                           {"verb", name(entry.verb)},         {"who", entry.who},
                           {"state", name(entry.story.state)}, {"version", entry.story.version}};
  if (!entry.why.empty()) json["why"] = entry.why;
  return json;
}

}  // namespace dateline::desk
