#include "app/state.h"

#include <unistd.h>

#include <boost/json.hpp>

#include "app/carry_out.h"
#include "app/control_client.h"
#include "app/version.h"

namespace dateline::app {

Result<Answer> carry_out_state(Office& office, const Order&) {
  const auto& settings = office.settings();
  const auto config = settings.file.empty() ? settings.file : std::filesystem::absolute(settings.file);
  const boost::json::object state{{"version", version()},
                                  {"process", ::getpid()},
                                  {"config", config.string()},
                                  {"listen", settings.server.listen}};
  return Answer{.status = 0, .out = boost::json::serialize(state) + "\n", .errors = {}};
}

Result<NewsroomState> ask_state(const std::filesystem::path& data) {
  TRY(auto client, ControlClient::connect(data));
  TRY(const auto answer, client.give({.verb = "state", .args = {}, .bytes = {}}));
  boost::system::error_code problem;
  const auto value = boost::json::parse(answer.out, problem);
  const auto* object = problem ? nullptr : value.if_object();
  if (answer.status != 0 || !object)
    return error(Fault::unavailable, "the newsroom does not say how it is", data.string(),
                 "it may be an older program: restart it");
  const auto text = [&](std::string_view key) {
    const auto* found = object->if_contains(key);
    return found && found->is_string() ? std::string(found->as_string()) : std::string();
  };
  const auto* process = object->if_contains("process");
  return NewsroomState{text("version"), process && process->is_int64() ? process->as_int64() : 0,
                       text("config"), text("listen")};
}

Common as_it_runs(Common common) {
  if (!common.config.empty()) return common;
  if (const auto state = ask_state(common.data)) common.config = state.value().config;
  return common;
}

}  // namespace dateline::app
