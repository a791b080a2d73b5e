#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <cctype>
#include <fstream>
#include <system_error>
#include <utility>

#include "app/carry_out.h"
#include "app/order_window.h"
#include "app/verbs.h"
#include "base/file.h"
#include "base/hash.h"
#include "news/receipt_json.h"
#include "wire/formats/flash.h"

namespace dateline::app {
namespace {

// ---- in the office -----------------------------------------------------------------------------

std::string text(const boost::json::object& args, std::string_view key) {
  const auto* value = args.if_contains(key);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

// One file of an order, whose bytes are those of its files one after another.
struct Piece {
  std::string file, folder;
  std::size_t size = 0;
};

std::size_t size_of(const boost::json::object& file) {
  const auto* size = file.if_contains("size");
  boost::system::error_code not_one;
  return size ? size->to_number<std::size_t>(not_one) : 0;
}

Result<std::vector<Piece>> pieces_of(const Order& order) {
  const auto* files = order.args.if_contains("files");
  const auto* all = files ? files->if_array() : nullptr;
  std::vector<Piece> pieces;
  std::size_t left = order.bytes.size();
  for (std::size_t i = 0; all && i < all->size(); ++i) {
    const auto* file = (*all)[i].if_object();
    if (!file || size_of(*file) > left) break;
    pieces.push_back({text(*file, "file"), text(*file, "folder"), size_of(*file)});
    left -= pieces.back().size;
  }
  if (all && pieces.size() == all->size() && left == 0) return pieces;
  return error(Fault::invalid, "an order to ingest whose sizes are not those of its bytes",
               "the control socket");
}

Delivery delivery_of(const Order& order, const Piece& piece, std::string_view bytes) {
  Delivery delivery;
  delivery.source = text(order.args, "source");
  delivery.name = std::filesystem::path(piece.file).filename().string();
  delivery.format = text(order.args, "format");
  delivery.base_url = text(order.args, "base_url");
  // No address that a link could be read against; where the picture desk finds what lies beside the item.
  if (delivery.base_url.empty() && !piece.folder.empty()) delivery.base_url = "file://" + piece.folder;
  delivery.bytes = bytes;
  // The same file once more is the same delivery: a command that was interrupted can be given again.
  delivery.key = sha256(bytes) + ":" + delivery.name;
  return delivery;
}

void tell_of(const Piece& piece, const Result<DeliveryReceipt>& receipt, Answer& answer) {
  if (!receipt) {
    answer.errors += fmt::format("dateline: {}\n", receipt.error().text());
    answer.status = 1;
    return;
  }
  const auto& items = receipt.value().items;
  if (std::ranges::find(items, Outcome::reject, &ItemOutcome::outcome) != items.end()) answer.status = 1;
  boost::json::object json{{"file", piece.file}};
  for (auto& member : to_json(receipt.value())) json.insert(std::move(member));
  answer.out += boost::json::serialize(json) + "\n";
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

// The newsroom files a flash first among what it was handed; a folder has more than is handed in at once.
bool begins_as_flash(const std::filesystem::path& path) {
  constexpr std::size_t looked_at = 16 << 10;  // bytes
  std::string beginning(looked_at, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return wire::is_flash(beginning);
}

// The files under a folder, flashes first, then by path, without hidden ones and pictures; a file is itself.
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
  std::ranges::stable_partition(files, begins_as_flash);
  return files;
}

// Files handed in together: the newsroom waits for its disk once for all, and each answer's way is shared
// (bench/door). A large one goes alone. A mistake is said at once, the answers of others may come after it.
constexpr std::size_t most_together = 32, most_bytes_together = 256 << 10;

class Bundle {
 public:
  Bundle(const IngestArguments& arguments, OrderWindow& window, Console& console)
      : arguments_(arguments), window_(window), console_(console) {}

  void take(const std::filesystem::path& file) {
    auto bytes = read_file(file, window_.delivery_limit());
    if (!bytes) return refuse(bytes.error());
    if (bytes_.size() + bytes.value().size() > most_bytes_together) hand_in();
    files_.push_back({{"file", file.string()},
                      {"folder", std::filesystem::absolute(file).parent_path().string()},
                      {"size", bytes.value().size()}});
    bytes_ += bytes.value();
    if (files_.size() >= most_together) hand_in();
  }

  void hand_in() {
    if (files_.empty()) return;
    const Order order{.verb = "ingest",
                      .args = {{"source", arguments_.source},
                               {"format", arguments_.format},
                               {"base_url", arguments_.base_url},
                               {"files", std::exchange(files_, {})}},
                      .bytes = std::exchange(bytes_, {})};
    const auto done = window_.hand_in(order, console_);
    if (!done) return refuse(done.error());
    if (done.value() != 0) status_ = 1;
  }

  void refuse(const Error& why) {
    complain(console_, why);
    status_ = 1;
  }

  int status() const { return status_; }

 private:
  const IngestArguments& arguments_;
  OrderWindow& window_;
  Console& console_;
  boost::json::array files_;
  std::string bytes_;
  int status_ = 0;
};

}  // namespace

Result<int> ingest(const Common& common, const IngestArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common, WithoutArchive::make));
  Bundle bundle(arguments, window, console);
  for (const auto& path : arguments.paths) {
    const auto files = files_of(path);
    if (!files) bundle.refuse(files.error());
    for (const auto& file : files ? files.value() : Paths()) {
      bundle.take(file);
      if (window.is_lost()) return 1;  // the rest would fail alike
    }
  }
  bundle.hand_in();
  return bundle.status();
}

Result<Answer> carry_out_ingest(Office& office, const Order& order) {
  TRY(const auto pieces, pieces_of(order));
  std::vector<Delivery> deliveries;
  for (std::string_view left = order.bytes; const auto& piece : pieces) {
    deliveries.push_back(delivery_of(order, piece, left.substr(0, piece.size)));
    left.remove_prefix(piece.size);
  }
  const auto receipts = office.inbox().deliver_all(std::move(deliveries));
  Answer answer;
  for (std::size_t i = 0; i < pieces.size(); ++i) tell_of(pieces[i], receipts[i], answer);
  return answer;
}

}  // namespace dateline::app
