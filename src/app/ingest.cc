#include <boost/json/serialize.hpp>
#include <cctype>
#include <system_error>

#include "app/carry_out.h"
#include "app/order_window.h"
#include "app/verbs.h"
#include "base/file.h"
#include "base/hash.h"
#include "news/receipt_json.h"

namespace dateline::app {
namespace {

// ---- in the office -----------------------------------------------------------------------------

std::string text(const boost::json::object& args, std::string_view key) {
  const auto* value = args.if_contains(key);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

// ---- on the command line -----------------------------------------------------------------------

using Paths = std::vector<std::filesystem::path>;

// A picture in a folder of copy is no copy: it lies there for the item that names it.
bool is_picture(const std::filesystem::path& path) {
  constexpr std::array endings{".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".tif", ".tiff"};
  auto ending = path.extension().string();
  for (auto& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return std::ranges::find(endings, ending) != endings.end();
}

// The files under a folder, by path, without hidden ones and pictures; a file is itself.
Result<Paths> files_of(const std::filesystem::path& path) {
  std::error_code problem;
  if (!std::filesystem::is_directory(path, problem)) return Paths{path};
  Paths files;
  std::filesystem::recursive_directory_iterator entries(path, problem);
  for (; !problem && entries != std::filesystem::recursive_directory_iterator(); entries.increment(problem)) {
    const bool hidden = entries->path().filename().string().starts_with('.');
    if (hidden && entries->is_directory(problem)) entries.disable_recursion_pending();
    if (!hidden && entries->is_regular_file(problem) && !is_picture(entries->path()))
      files.push_back(entries->path());
  }
  if (problem)
    return error(Fault::unavailable, "cannot read the folder: " + problem.message(), path.string());
  std::ranges::sort(files);
  return files;
}

Result<int> hand_in(const std::filesystem::path& file, const IngestArguments& arguments, OrderWindow& window,
                    Console& console) {
  TRY(auto bytes, read_file(file, window.delivery_limit()));
  const Order order{.verb = "ingest",
                    .args = {{"source", arguments.source},
                             {"file", file.string()},
                             {"name", file.filename().string()},
                             {"format", arguments.format},
                             {"base_url", arguments.base_url},
                             {"folder", std::filesystem::absolute(file).parent_path().string()}},
                    .bytes = std::move(bytes)};
  return window.hand_in(order, console);
}

}  // namespace

Result<int> ingest(const Common& common, const IngestArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common, WithoutArchive::make));
  int status = 0;
  for (const auto& path : arguments.paths) {
    const auto files = files_of(path);
    if (!files) complain(console, files.error()), status = 1;
    for (const auto& file : files ? files.value() : Paths()) {
      const auto done = hand_in(file, arguments, window, console);
      if (!done) complain(console, done.error());
      if (!done || done.value() != 0) status = 1;
      if (window.is_lost()) return 1;  // the rest would fail alike
    }
  }
  return status;
}

Result<Answer> carry_out_ingest(Office& office, const Order& order) {
  Delivery delivery;
  delivery.source = text(order.args, "source");
  delivery.name = text(order.args, "name");
  delivery.format = text(order.args, "format");
  delivery.base_url = text(order.args, "base_url");
  // No address that a link could be read against; where the picture desk finds what lies beside the item.
  if (delivery.base_url.empty() && !text(order.args, "folder").empty())
    delivery.base_url = "file://" + text(order.args, "folder");
  delivery.bytes = order.bytes;
  // The same file once more is the same delivery: a command that was interrupted can be given again.
  delivery.key = sha256(delivery.bytes) + ":" + delivery.name;
  TRY(const auto receipt, office.inbox().deliver(std::move(delivery)));
  const bool refused =
      std::ranges::any_of(receipt.items, [](const auto& item) { return item.outcome == Outcome::reject; });
  boost::json::object json{{"file", text(order.args, "file")}};
  for (auto& member : to_json(receipt)) json.insert(std::move(member));
  return Answer{.status = refused ? 1 : 0, .out = boost::json::serialize(json) + "\n", .errors = {}};
}

}  // namespace dateline::app
