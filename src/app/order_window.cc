#include "app/order_window.h"

#include <ostream>
#include <thread>

#include "app/carry_out.h"
#include "app/site_settings.h"
#include "backup/restoration.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto window_patience = 15s;
constexpr auto glance = 50ms;

Result<> must_hold_archive(const Common& common, const Settings& settings) {
  if (!settings.server.archive.empty() || archive::Archive::exists(common.data.string())) return ok();
  if (std::filesystem::exists(common.data / backup::unfinished_name)) return ok();  // which open() tells of
  return error(Fault::not_found, "there is no newsroom in this directory", common.data.string(),
               "name its data directory with --data; `dateline run` and `dateline ingest` make one");
}

}  // namespace

Result<OrderWindow> OrderWindow::open(const Common& common, WithoutArchive without) {
  TRY(const auto settings, site_settings(common));
  if (without == WithoutArchive::refuse) {
    TRY(must_hold_archive(common, settings));
  }
  const auto limit = static_cast<std::size_t>(settings.limits.delivery_bytes);
  const auto until = std::chrono::steady_clock::now() + window_patience;
  while (true) {
    auto taker = find_taker(common, settings);
    if (taker) return OrderWindow(std::move(taker).value(), limit);
    // Somebody has the directory, and is starting, ending or another command.
    if (taker.error().fault != Fault::conflict || std::chrono::steady_clock::now() > until)
      return taker.error();
    std::this_thread::sleep_for(glance);
  }
}

Result<OrderWindow::Taker> OrderWindow::find_taker(const Common& common, const Settings& settings) {
  auto data = DataDir::open(common.data);
  if (data) {
    auto own = std::make_unique<Own>();
    TRY(own->office, Office::open(std::move(data).value(), settings, Share::find(common.share), own->clock));
    return Taker(std::move(own));
  }
  if (data.error().fault != Fault::conflict) return data.error();
  auto client = ControlClient::connect(common.data);
  if (client) return Taker(std::move(client).value());
  return data.error();
}

Result<Answer> OrderWindow::give(const Order& order) {
  auto* client = std::get_if<ControlClient>(&taker_);
  if (!client) return carry_out(*std::get<std::unique_ptr<Own>>(taker_)->office, order);
  auto answer = client->give(order);
  lost_ = answer.has_error();
  return answer;
}

Result<int> OrderWindow::hand_in(const Order& order, Console& console) {
  TRY(const auto answer, give(order));
  console.out << answer.out << answer.bytes << std::flush;
  console.err << answer.errors << std::flush;
  return answer.status;
}

}  // namespace dateline::app
