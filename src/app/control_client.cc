#include "app/control_client.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>

#include "app/control_server.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto answer_patience = 10min;  // a large delivery behind other large ones
constexpr std::size_t answer_limit = std::size_t{64} << 20;

// What to do about an order of which nobody knows whether it was carried out.
std::string advice_for(const Order& order) {
  if (order.verb == "ingest") return "give the command again: a file that came in before counts once";
  const auto* story = order.args.if_contains("story");
  if (order.verb == "desk" && story && *story != 0)
    return fmt::format("`dateline desk history {}` says; given again, what was done before is refused",
                       boost::json::serialize(*story));
  return "give the command again";
}

}  // namespace

Result<ControlClient> ControlClient::connect(const std::filesystem::path& data) {
  TRY(auto socket, LineSocket::connect(data, control_socket_name));
  return ControlClient(std::move(socket));
}

Result<Answer> ControlClient::give(const Order& order) {
  if (const auto sent = socket_.write_line(to_line(order)); !sent)
    return error(Fault::unavailable, "the newsroom ended before it had the order: it was not carried out",
                 sent.error().text(), "give the command again");
  const auto line = socket_.read_line(answer_limit, answer_patience);
  if (!line)
    return error(Fault::unavailable,
                 "the newsroom did not answer to the end: nobody knows whether the order was carried out",
                 line.error().text(), advice_for(order));
  return answer_from_line(line.value());
}

}  // namespace dateline::app
